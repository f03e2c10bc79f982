# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil suppress`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from peil.agenda.code_sets import read_codelists_and_units
from peil.interfaces.cli.formats import answer, format_option
from peil.interfaces.cli.options import (
    language_option,
    output_option,
    policy_folder,
    policy_option,
)
from peil.interfaces.cli.output import OutputRefused, deliver
from peil.monitoring.disclosure.adding_up import public_table
from peil.monitoring.disclosure.files import read_table
from peil.monitoring.disclosure.rule import DEFAULT_THRESHOLD, rule_of
from peil.monitoring.disclosure.suppress import Suppression, suppression_of
from peil.monitoring.disclosure.table import Dimension
from peil.reports.methods.suppression.data import REASON_COLUMNS, reason_records
from peil.reports.methods.suppression.layout import lay_out_percentages, lay_out_suppression
from peil.reports.plain_files import as_json, records_as_csv
from peil.terms.languages import Language

FORMATS = ("csv", "json", "html", "pdf", "xlsx")
ONLY_THE_OWNER = 0o600


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--indicator", help="Which one, where a counted file holds several.")
@click.option(
    "--threshold",
    type=int,
    default=DEFAULT_THRESHOLD,
    show_default=True,
    help="The lowest number that may be shown, besides zero.",
)
@click.option(
    "--width",
    type=int,
    metavar="NUMBER",
    help="How far apart the numbers must be that a reader holds possible of a small cell.",
)
@click.option("--hide-zeros", is_flag=True, help="Hide zeros as well.")
@click.option(
    "--not-additive",
    "loose",
    multiple=True,
    type=click.Choice([dimension.value for dimension in Dimension]),
    help="Along this, totals need not be the sum of their parts; may be given again.",
)
@click.option(
    "--reasons",
    "reasons_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write to this .csv or .json why each cell is hidden: not for the public.",
)
@format_option(*FORMATS)
@output_option
@language_option
@policy_option
def suppress(
    *,
    file: Path,
    indicator: str | None,
    threshold: int,
    width: int | None,
    hide_zeros: bool,
    loose: tuple[str, ...],
    reasons_file: Path | None,
    form: str | None,
    target: Path | None,
    language: Language,
    policy: Path | None,
) -> None:
    """Hide the small cells of the table in FILE, and others so that nobody can work them out.

    FILE is a CSV with unit,period,part,value (no part for a total), one with
    unit,period,numerator,denominator, or what peil count wrote.
    """
    rule = rule_of(threshold, width=width, hide_zeros=hide_zeros)
    form_of_reasons = _form_of_reasons(reasons_file)
    units = read_codelists_and_units(policy_folder(policy))
    read = read_table(file, indicator=indicator)
    table = public_table(
        read.cells, whole=units.whole.key, not_additive=[Dimension(one) for one in loose]
    )
    made = suppression_of(table, rule=rule)
    names: Mapping[str, str] = {
        units.whole.key: units.whole.name.to(language),
        **{unit.key: unit.name for unit in units.units.values()},
    }
    lay_out = lay_out_percentages if read.is_ratio else lay_out_suppression
    document = lay_out(made.public, about=read.about or file.stem, names=names, language=language)
    if reasons_file is not None:
        _write_reasons(made, reasons_file, form=form_of_reasons)
    answer(document, form=form, offered=FORMATS, target=target, what="public table")


def _form_of_reasons(file: Path | None) -> str:
    """Return the format of the file with reasons.

    Raises:
        OutputRefused: when it does not end in one.
    """
    ending = ".json" if file is None else file.suffix.lower()
    if ending not in {".csv", ".json"}:
        raise OutputRefused(
            asked=f"The reasons were asked in the file '{file}'.",
            found=f"'{ending}' is not the ending of a format for reasons.",
            to_do="End it in .csv or .json.",
        )
    return ending


def _write_reasons(made: Suppression, file: Path, *, form: str) -> None:
    """Write why each cell is hidden to a file that only its owner may read."""
    records = reason_records(made.reasons)
    text = (
        as_json({"reasons": list(records)})
        if form == ".json"
        else records_as_csv(records, columns=REASON_COLUMNS)
    )
    deliver(text, target=file, what="list of reasons")
    file.chmod(ONLY_THE_OWNER)
