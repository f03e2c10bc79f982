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
from peil.interfaces.cli.lists import choose, write_list
from peil.interfaces.cli.options import (
    accepted_option,
    known_on_option,
    list_format_option,
    one_unit_option,
    policy_option,
    year_option,
)
from peil.interfaces.cli.policies import open_policy
from peil.reports.listings import NORM_COLUMNS, norm_list_data, norm_records
from peil.terms.periods import written_day


@click.command()
@click.option("--agenda", help="Only this agenda, such as 2019-2022.")
@click.option("--indicator", help="Only this indicator.")
@year_option
@one_unit_option
@known_on_option
@click.option("--original", is_flag=True, help="The norms first adopted, not those in force.")
@click.option("--all-versions", is_flag=True, help="Every norm that was ever set.")
@list_format_option
@policy_option
@accepted_option
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
    home: Path | None,
) -> None:
    """List the norms in force, as known on a day; for the whole and for every unit."""
    opened = open_policy(policy, home=home)
    found = _which(opened, known_on=known_on, original=original, every=all_versions)
    if agenda is not None:
        named = opened.agenda(agenda).key
        found = [norm for norm in found if norm.agenda == named]
    chosen = choose(found, opened, indicator=indicator, unit=unit, year=year)
    ordered = in_listing_order(chosen)
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
