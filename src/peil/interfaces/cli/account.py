# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil account`."""

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
from peil.monitoring.account import account_of
from peil.reports.account_layout import lay_out_account
from peil.terms.languages import Language

FORMATS = ("csv", "json", "html", "pdf", "xlsx")


@click.command()
@year_argument
@unit_option
@known_on_option
@figures_option
@format_option(*FORMATS)
@output_option
@click.option("--previous-year", is_flag=True, help="Set the year before beside it.")
@language_option
@policy_option
@accepted_option
def account(
    *,
    year: int,
    unit: str | None,
    known_on: date,
    figure_files: tuple[Path, ...],
    form: str | None,
    target: Path | None,
    previous_year: bool,
    language: Language,
    policy: Path | None,
    home: Path | None,
) -> None:
    """Write the account of YEAR: norm, realisation, difference, each number explained."""
    made = account_of(
        open_with_figures(policy, figure_files, unit=unit, year=year, known_on=known_on, home=home),
        year=year,
        known_on=known_on,
        unit=unit,
        with_previous_year=previous_year,
    )
    document = lay_out_account(made, language=language)
    answer(document, form=form, offered=FORMATS, target=target, what=f"account of {year}")
