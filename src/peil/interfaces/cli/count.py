# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil count`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from peil.interfaces.cli.count_answers import answer_figures
from peil.interfaces.cli.counting import Asked, open_for
from peil.interfaces.cli.options import (
    known_on_option,
    language_option,
    output_option,
    policy_option,
)
from peil.terms.languages import Language
from peil.terms.periods import Length, Period, read_period

FORMATS = ("table", "csv", "json", "parquet")


@dataclass(frozen=True)
class Evidence:
    """What was asked to be shown instead of figures; overlaps where it is nothing else."""

    explain: str | None
    cases: Path | None
    purpose: str | None
    verify: Path | None
    list_rules: bool


def _show(evidence: Evidence, asked: Asked) -> int:
    """Show what stands behind figures, and return the exit code; only then is its code loaded."""
    from peil.interfaces.cli import count_evidence as answers

    if evidence.list_rules:
        answers.answer_rules(asked)
        return 0
    opened = open_for(asked)
    if evidence.explain is not None:
        answers.answer_waterfall(opened, evidence.explain)
    elif evidence.cases is not None:
        answers.answer_cases(opened, evidence.cases, purpose=evidence.purpose)
    elif evidence.verify is not None:
        return 0 if answers.answer_verification(opened, evidence.verify) else 1
    else:
        answers.answer_overlaps(opened)
    return 0


@click.command()
@click.option(
    "--register",
    "uri",
    metavar="URI",
    help="What is counted: a folder, a .duckdb file, a database URL or a registers.toml.",
)
@click.option(
    "--indicator", "indicators", multiple=True, help="Only this indicator; may be given again."
)
@click.option(
    "--rule",
    "rules",
    multiple=True,
    metavar="RULE",
    help="Exactly this rule, as csv-tackled@2015-1;moment=closed; counts every period asked.",
)
@click.option(
    "--alternatives",
    is_flag=True,
    help="Set beside it what every option that Peil did not choose gives.",
)
@click.option(
    "--from", "first", type=read_period, metavar="PERIOD", help="From this period, as 2019-01."
)
@click.option(
    "--to", "last", type=read_period, metavar="PERIOD", help="Up to and including this period."
)
@click.option(
    "--by",
    type=click.Choice([length.value for length in Length]),
    default=Length.YEAR.value,
    show_default=True,
    help="How long a period is.",
)
@click.option("--unit", "units", multiple=True, help="Only this police unit; may be given again.")
@click.option("--breakdown", metavar="COLUMN", help="Split by a column that the rules allow.")
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    show_default=True,
    help="What counts; spark needs the extra 'spark' and Java 17.",
)
@known_on_option
@click.option(
    "--partials",
    type=click.Path(path_type=Path, file_okay=False),
    help="A folder that keeps partial results, so that only what changed is read again.",
)
@click.option(
    "--explain", metavar="RULE", help="Show how many rows are left after each sentence of a rule."
)
@click.option(
    "--cases",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the pseudonyms of the cases behind the figures to this file; needs --purpose.",
)
@click.option("--purpose", help="What the cases are needed for; it is kept beside the file.")
@click.option(
    "--verify",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Count the figures in this file again, and show where they differ: exit 1 if they do.",
)
@click.option("--overlap", is_flag=True, help="Show which years count the same cases.")
@click.option(
    "--rules", "list_rules", is_flag=True, help="List every rule, with its tables and choices."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How it is written; by default as the file ends, or a table.",
)
@output_option
@language_option
@policy_option
@click.pass_context
def count(
    context: click.Context,
    *,
    uri: str | None,
    indicators: tuple[str, ...],
    rules: tuple[str, ...],
    alternatives: bool,
    first: Period | None,
    last: Period | None,
    by: str,
    units: tuple[str, ...],
    breakdown: str | None,
    engine: str,
    known_on: date,
    partials: Path | None,
    explain: str | None,
    cases: Path | None,
    purpose: str | None,
    verify: Path | None,
    overlap: bool,
    list_rules: bool,
    form: str | None,
    target: Path | None,
    language: Language,
    policy: Path | None,
) -> None:
    """Count figures from a register by the counting rules; each can be explained row by row."""
    asked = Asked(
        uri=uri,
        engine=engine,
        policy=policy,
        indicators=indicators,
        rules=rules,
        alternatives=alternatives,
        first=first,
        last=last,
        by=Length(by),
        units=units,
        breakdown=breakdown,
        known_on=known_on,
        partials=partials,
        form=form,
        target=target,
        language=language,
    )
    named = any(one is not None for one in (explain, cases, verify))
    if list_rules or overlap or named:
        evidence = Evidence(explain, cases, purpose, verify, list_rules)
        context.exit(_show(evidence, asked))
    answer_figures(open_for(asked))
