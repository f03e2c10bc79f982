# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil figures`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from peil.agenda.figures import Figure, Realisation, known_figures, realisations
from peil.interfaces.cli.lists import choose, write_list
from peil.interfaces.cli.options import (
    accepted_option,
    known_on_option,
    language_option,
    list_format_option,
    one_unit_option,
    policy_option,
    year_option,
)
from peil.interfaces.cli.policies import open_policy
from peil.reports.listings import FIGURE_COLUMNS, figure_list_data, figure_records
from peil.terms.languages import Language
from peil.terms.periods import written_day


@click.command()
@click.option("--indicator", help="Only this indicator.")
@year_option
@one_unit_option
@known_on_option
@click.option("--all-versions", is_flag=True, help="Every figure that was ever published.")
@list_format_option
@language_option
@policy_option
@accepted_option
def figures(
    *,
    indicator: str | None,
    year: int | None,
    unit: str | None,
    known_on: date,
    all_versions: bool,
    form: str,
    language: Language,
    policy: Path | None,
    home: Path | None,
) -> None:
    """List the figures that count, as known on a day; notes are in the chosen language."""
    opened = open_policy(policy, home=home)
    chosen = choose(opened.figures, opened, indicator=indicator, unit=unit, year=year)
    listed = _listed(chosen, known_on=known_on, every=all_versions)
    write_list(
        figure_records(listed, language=language),
        data=figure_list_data(listed, language=language),
        columns=FIGURE_COLUMNS,
        form=form,
        title="Figures",
        subtitle=f"As known on {written_day(known_on, language='en')}",
    )


def _listed(
    figures_found: list[Figure], *, known_on: date, every: bool
) -> Sequence[Figure | Realisation]:
    if every:
        seen = known_figures(figures_found, known_on=known_on)
        return sorted(seen, key=lambda f: (f.key, f.known_from.last_day, f.document))
    counted = realisations(figures_found, known_on=known_on)
    return [counted[key] for key in sorted(counted)]
