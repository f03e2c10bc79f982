# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil allocate`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import click

from peil.agenda.policy import Policy
from peil.interfaces.cli.formats import answer, format_option
from peil.interfaces.cli.options import (
    figures_option,
    known_on_option,
    language_option,
    output_option,
    policy_option,
    year_argument,
)
from peil.interfaces.cli.output import OutputRefused, deliver
from peil.interfaces.cli.policies import open_policy
from peil.monitoring.distribution.bounds import bounds_of
from peil.monitoring.distribution.proposal import AllocationAsked, Proposal, propose
from peil.reports.methods.allocation.draft import draft_decision
from peil.reports.methods.allocation.layout import lay_out_allocation
from peil.terms.languages import Language
from peil.terms.numbers import read_number

FORMATS = ("csv", "json", "html", "pdf", "xlsx", "svg", "png")
_DRAFT_ENDINGS = {".yaml", ".yml"}
_DECISION_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _names(_context: click.Context, _option: click.Parameter, given: str | None) -> tuple[str, ...]:
    """Return names that were given with commas between them.

    Raises:
        click.BadParameter: when one of them is empty.
    """
    names = tuple(name.strip() for name in given.split(",")) if given is not None else ()
    if not all(names):
        message = "a name is empty; write them as amsterdam,limburg"
        raise click.BadParameter(message)
    return names


@click.command()
@click.argument("indicator")
@year_argument
@click.option(
    "--key",
    required=True,
    metavar="KEY",
    help="even, last-three-years, or a CSV file with unit,value such as capacity.csv.",
)
@click.option(
    "--floor", "floors", multiple=True, metavar="UNIT=N", help="The least a unit may get."
)
@click.option(
    "--ceiling", "ceilings", multiple=True, metavar="UNIT=N", help="The most a unit may get."
)
@click.option(
    "--bounds",
    "bounds_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A CSV file with unit,floor,ceiling.",
)
@click.option(
    "--units",
    callback=_names,
    metavar="NAMES",
    help="Who takes part: each-regional, or names with commas. Everybody by default.",
)
@click.option(
    "--smallest-step",
    type=read_number,
    metavar="N",
    help="The least that is divided: 1, or 0.1 for millions of euros, by default.",
)
@known_on_option
@figures_option
@format_option(*FORMATS)
@output_option
@click.option(
    "--draft",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Also write the proposal as a draft of a decision file (.yaml).",
)
@language_option
@policy_option
def allocate(
    *,
    indicator: str,
    year: int,
    key: str,
    floors: tuple[str, ...],
    ceilings: tuple[str, ...],
    bounds_file: Path | None,
    units: tuple[str, ...],
    smallest_step: Decimal | None,
    known_on: date,
    figure_files: tuple[Path, ...],
    form: str | None,
    target: Path | None,
    draft: Path | None,
    language: Language,
    policy: Path | None,
) -> None:
    """Divide the norm of INDICATOR in YEAR over the units, as a proposal that adds up.

    With -o FILE.yaml, or --draft FILE.yaml, it is written as a draft of a decision.
    """
    asked = AllocationAsked(
        indicator=indicator,
        year=year,
        known_on=known_on,
        key=key,
        units=units,
        bounds=bounds_of(floors=floors, ceilings=ceilings, file=bounds_file),
        smallest_step=smallest_step,
    )
    made = propose(_with_figures(open_policy(policy), figure_files), asked)
    only_draft = form is None and target is not None and target.suffix.lower() in _DRAFT_ENDINGS
    for file in dict.fromkeys([draft, target if only_draft else None]):
        if file is not None:
            _write_draft(made, file, language)
    if not only_draft:
        document = lay_out_allocation(made, language=language)
        answer(document, form=form, offered=FORMATS, target=target, what=f"allocation of {year}")


def _with_figures(policy: Policy, files: Sequence[Path]) -> Policy:
    """Return the policy with counted figures, which the key of the last three years may use."""
    if not files:
        return policy
    from peil.counting.figures.joining import with_counted
    from peil.counting.figures.reading import read_figures

    return with_counted(policy, [read_figures(path) for path in files])


def _write_draft(made: Proposal, file: Path, language: Language) -> None:
    """Write a draft of a decision to a new file.

    Raises:
        OutputRefused: when the file exists, or its name cannot be that of a decision.
    """
    asked = f"A draft of a decision was asked in the file '{file}'."
    if file.suffix.lower() not in _DRAFT_ENDINGS or not _DECISION_NAME.fullmatch(file.stem):
        raise OutputRefused(
            asked=asked,
            found="A decision is named after its file.",
            to_do="Use lower-case words joined by hyphens, as 2021-11-22-unit-norms.yaml.",
        )
    if file.exists():
        raise OutputRefused(
            asked=asked,
            found="It exists, and somebody may have filled it in.",
            to_do="Name a new file, or take the old one away.",
        )
    text = draft_decision(made, name=file.stem, language=language)
    deliver(text, target=file, what="draft")
