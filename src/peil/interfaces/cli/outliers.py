# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil outliers`."""

from __future__ import annotations

from pathlib import Path

import click

from peil.interfaces.cli.formats import answer, format_option
from peil.interfaces.cli.options import language_option, output_option
from peil.monitoring.contributions.case_files import read_cases
from peil.monitoring.contributions.largest import SPLITS, contributions_of
from peil.reports.methods.outliers.layout import lay_out_outliers
from peil.terms.languages import Language
from peil.terms.quantities import Measure

FORMATS = ("csv", "json", "html", "pdf", "xlsx", "svg", "png")
USUAL = 3


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--largest",
    type=click.IntRange(min=1),
    metavar="N",
    help=f"How many are left out, one by one; {USUAL} by default, or all where there are fewer.",
)
@click.option(
    "--measure",
    type=click.Choice([measure.value for measure in SPLITS]),
    default=Measure.EUR_MILLION.value,
    show_default=True,
    help="What the values are: millions of euros, or a number of things.",
)
@click.option(
    "--show-cases", is_flag=True, help="Name the largest cases as the file does; by rank if not."
)
@format_option(*FORMATS)
@output_option
@language_option
def outliers(
    *,
    file: Path,
    largest: int | None,
    measure: str,
    show_cases: bool,
    form: str | None,
    target: Path | None,
    language: Language,
) -> None:
    """Show the total of the cases in FILE (CSV: case,value) with and without the largest.

    Cases are told by rank and value. Their names are not written, unless --show-cases asks it.
    """
    cases = read_cases(file)
    most = min(USUAL, len(cases)) if largest is None else largest
    found = contributions_of(cases, measure=Measure(measure), largest=most)
    document = lay_out_outliers(found, show_cases=show_cases, language=language)
    answer(document, form=form, offered=FORMATS, target=target, what="total without the largest")
