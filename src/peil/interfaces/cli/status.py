# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil status`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from peil.interfaces.cli.formats import answer, format_option
from peil.interfaces.cli.options import (
    accepted_option,
    figures_option,
    known_on_option,
    language_option,
    output_option,
    policy_option,
    unit_option,
    year_argument,
)
from peil.interfaces.cli.policies import open_with_figures
from peil.monitoring.course.judgements import read_judgements
from peil.monitoring.course.year import status_of_units, status_of_year
from peil.reports.methods.status.layout import lay_out_status
from peil.reports.methods.status.units_layout import lay_out_unit_status
from peil.terms.languages import Language

FORMATS = ("csv", "json", "html", "pdf", "xlsx", "svg", "png")


@click.command()
@year_argument
@unit_option
@click.option("--every-unit", is_flag=True, help="The whole and every unit beside one another.")
@known_on_option
@figures_option
@click.option(
    "--judgements",
    "judgement_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="What people judge of it, as YAML; shown beside what is computed.",
)
@format_option(*FORMATS)
@output_option
@language_option
@policy_option
@accepted_option
def status(
    *,
    year: int,
    unit: str | None,
    every_unit: bool,
    known_on: date,
    figure_files: tuple[Path, ...],
    judgement_file: Path | None,
    form: str | None,
    target: Path | None,
    language: Language,
    policy: Path | None,
    home: Path | None,
) -> None:
    """Say how every indicator stands in YEAR: met, on course, behind, too early, and why."""
    opened = open_with_figures(
        policy, figure_files, unit=unit, year=year, known_on=known_on, parts=True, home=home
    )
    judgements = read_judgements(judgement_file) if judgement_file is not None else ()
    if every_unit:
        found = status_of_units(opened, year=year, known_on=known_on, judgements=judgements)
        document = lay_out_unit_status(found, language=language)
    else:
        document = lay_out_status(
            status_of_year(opened, year=year, known_on=known_on, unit=unit, judgements=judgements),
            language=language,
        )
    answer(document, form=form, offered=FORMATS, target=target, what=f"status of {year}")
