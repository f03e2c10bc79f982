# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Chooses from norms or figures, and writes them as a table, CSV or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from peil.agenda.figures import Figure
from peil.agenda.norms import Norm
from peil.agenda.policy import Policy
from peil.interfaces.cli.output import deliver, show
from peil.reports.listings import fits_in, listing
from peil.reports.plain_files import as_json, records_as_csv

Listed = TypeVar("Listed", Norm, Figure)


def choose(
    found: Iterable[Listed],
    policy: Policy,
    *,
    indicator: str | None,
    unit: str | None,
    year: int | None,
) -> list[Listed]:
    """Return what is of an indicator, a unit and a year, each as far as it was asked.

    Raises:
        IndicatorUnknown: when no agenda holds the indicator.
        UnitUnknown: when the folder does not hold the unit.
        YearOutsideAgendas: when nothing is known of the year and no agenda covers it.
    """
    indicators = policy.indicators if indicator is None else {policy.indicator(indicator).id}
    units = {policy.whole.key, *policy.units} if unit is None else {policy.unit_key(unit)}
    chosen = [
        one
        for one in found
        if one.key.indicator in indicators
        and one.key.unit in units
        and (year is None or one.key.period.touches_year(year))
    ]
    if year is not None and not chosen:
        policy.agenda_of(year)
    return chosen


def write_list(
    records: Sequence[Mapping[str, Any]],
    *,
    data: Sequence[Mapping[str, Any]],
    columns: Sequence[str],
    form: str,
    title: str,
    subtitle: str,
) -> None:
    """Write flat rows to standard output in the format that was asked."""
    if form == "csv":
        deliver(records_as_csv(records, columns=columns), target=None, what="list")
    elif form == "json":
        deliver(as_json(list(data)), target=None, what="list")
    else:
        document = listing(records, columns=columns, title=title, subtitle=subtitle, language="en")
        show(document, wanted=max(fits_in(table) for table in document.tables))
