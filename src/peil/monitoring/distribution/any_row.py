# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Finds norm and realisation of any indicator in a year, also of one that the agenda leaves out."""

from __future__ import annotations

from peil.agenda.indicators import IndicatorEntry, Placement
from peil.agenda.policy import Agenda
from peil.monitoring.known import Known
from peil.monitoring.rows import AccountRow, make_row


def any_row(known: Known, indicator: str, *, year: int) -> AccountRow:
    """Return the row of an indicator in a year, agreed or context, in the agenda or not.

    Where the agenda of the year does not hold it, its entry in the nearest earlier agenda is read,
    or in the first one.

    Raises:
        YearOutsideAgendas: when no agenda covers the year.
        IndicatorUnknown: when no agenda holds the indicator.
    """
    agenda = known.policy.agenda_of(year)
    placements = known.policy.indicator(indicator).placements
    placement = _nearest(placements, known.policy.agendas, agenda)
    entry = _fitting(placement.entry, agenda)
    return make_row(known, agenda, theme=placement.theme, entry=entry, year=year)


def _nearest(
    placements: tuple[Placement, ...], agendas: tuple[Agenda, ...], agenda: Agenda
) -> Placement:
    order = [one.key for one in agendas]
    until_now = order[: order.index(agenda.key) + 1]
    earlier = [placement for placement in placements if placement.agenda in until_now]
    return earlier[-1] if earlier else placements[0]


def _fitting(entry: IndicatorEntry, agenda: Agenda) -> IndicatorEntry:
    """Return an entry without its whole, where an agenda does not hold that."""
    held = {one.id for one in agenda.entries}
    if entry.part_of is None or entry.part_of.indicator in held:
        return entry
    return entry.model_copy(update={"part_of": None})
