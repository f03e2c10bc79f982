# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil explain`."""

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
from peil.monitoring.explanation import explain as explain_number
from peil.reports.explanation_layout import lay_out_explanation
from peil.terms.languages import Language

FORMATS = ("json", "html", "pdf")


@click.command()
@click.argument("indicator")
@year_argument
@unit_option
@known_on_option
@figures_option
@format_option(*FORMATS)
@output_option
@language_option
@policy_option
@accepted_option
def explain(
    *,
    indicator: str,
    year: int,
    unit: str | None,
    known_on: date,
    figure_files: tuple[Path, ...],
    form: str | None,
    target: Path | None,
    language: Language,
    policy: Path | None,
    home: Path | None,
) -> None:
    """Explain INDICATOR in YEAR: its norm, its figures, its definition, and who says so."""
    opened = open_with_figures(
        policy, figure_files, unit=unit, year=year, known_on=known_on, home=home
    )
    found = explain_number(opened, indicator, year=year, known_on=known_on, unit=unit)
    document = lay_out_explanation(found, language=language)
    answer(document, form=form, offered=FORMATS, target=target, what="explanation")
