# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil norms`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from peil.agenda.norms import Norm, in_listing_order, known, norms_in_force, original_norms
from peil.agenda.policy import Policy
from peil.interfaces.cli.lists import write_list
from peil.interfaces.cli.options import (
    known_on_option,
    list_format_option,
    open_policy,
    policy_option,
    unit_option,
    year_option,
)
from peil.reports.listings import NORM_COLUMNS, norm_list_data, norm_records
from peil.terms.periods import written_day


@click.command()
@click.option("--agenda", help="Only this agenda, such as 2019-2022.")
@click.option("--indicator", help="Only this indicator.")
@year_option
@unit_option
@known_on_option
@click.option("--original", is_flag=True, help="The norms first adopted, not those in force.")
@click.option("--all-versions", is_flag=True, help="Every norm that was ever set.")
@list_format_option
@policy_option
def norms(
    *,
    agenda: str | None,
    indicator: str | None,
    year: int | None,
    unit: str | None,
    known_on: date,
    original: bool,
    all_versions: bool,
    form: str,
    policy: Path | None,
) -> None:
    """List the norms in force, as known on a day; for the whole and for every unit."""
    opened = open_policy(policy)
    chosen = _which(opened, known_on=known_on, original=original, every=all_versions)
    if agenda is not None:
        chosen = [n for n in chosen if n.agenda == opened.agenda(agenda).key]
    if indicator is not None:
        chosen = [n for n in chosen if n.key.indicator == opened.indicator(indicator).id]
    if unit is not None:
        chosen = [n for n in chosen if n.key.unit == opened.unit_key(unit)]
    if year is not None:
        chosen = [n for n in chosen if n.key.period.touches_year(year)]
    ordered = in_listing_order(chosen)
    if year is not None and not ordered:
        opened.agenda_of(year)  # a year outside every agenda is a mistake, not an empty list
    write_list(
        norm_records(ordered),
        data=norm_list_data(ordered),
        columns=NORM_COLUMNS,
        form=form,
        title="Norms",
        subtitle=f"As known on {written_day(known_on, language='en')}",
    )


def _which(policy: Policy, *, known_on: date, original: bool, every: bool) -> Iterable[Norm]:
    if every:
        return known(policy.norms, known_on=known_on)
    choose = original_norms if original else norms_in_force
    return choose(policy.norms, known_on=known_on).values()
