# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Adds up the whole where all units of a round were accepted and nobody supplied the whole itself.

A total is known from the day on which the last unit was accepted; each later acceptance that
changes it gives a later one. What cannot be added up is absent, with the reason: never zero.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import groupby

from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.figures.accepted_rows import AcceptedDelivery, AcceptedRound, AcceptedRow
from peil.terms.languages import Text
from peil.terms.quantities import Measure

ADDED_UP = frozenset({Measure.COUNT, Measure.EUR_MILLION, Measure.FTE})
_PERCENT_PLACES = Decimal("0.000001")
_LEAST_SETTLED_FIRST = (
    FigureStatus.PROVISIONAL,
    FigureStatus.UNKNOWN,
    FigureStatus.REVISED,
    FigureStatus.FINAL,
)


@dataclass(frozen=True)
class Total:
    """An indicator of the whole, added up from all units of a round; `number` may be absent.

    `of_units` says how many they are.
    """

    indicator: str
    number: Decimal | None
    status: FigureStatus
    final_expected: date | None
    definition: str
    note: Text
    of_units: int


@dataclass(frozen=True)
class KnownTotal:
    """A total and the day from which it is known."""

    total: Total
    known_from: date


@dataclass(frozen=True)
class Ask:
    """What must be known to add up: measures, names of units, and what was said of the whole.

    `whole` is the name of the whole. `was_published` says whether a document gave a number of the
    whole for an indicator by a day; such a number is never set aside for a sum.
    """

    whole: str
    measures: Mapping[str, Measure]
    unit_name: Callable[[str], str]
    was_published: Callable[[str, date], bool]


def totals_of(found: AcceptedRound, ask: Ask) -> Iterator[KnownTotal]:
    """Yield every total of a round in the order in which they became known."""
    units = [unit for unit in found.units if unit != ask.whole]
    latest: dict[str, AcceptedDelivery] = {}
    told: dict[str, Total] = {}
    for day, accepted in groupby(found.deliveries, key=lambda d: d.known_from):
        today = {delivery.unit: delivery for delivery in accepted}
        latest.update(today)
        if not units or any(unit not in latest for unit in units):
            continue
        of_whole = latest[ask.whole].rows if ask.whole in latest else {}
        stated = {name for name, row in of_whole.items() if row.state != FigureState.NOT_SUPPLIED}
        for total in _totals({unit: latest[unit].rows for unit in units}, ask, without=stated):
            name = total.indicator
            if ask.was_published(name, day):
                continue
            denied_today = ask.whole in today and name in of_whole
            if told.get(name) != total or denied_today:
                told[name] = total
                yield KnownTotal(total, day)


def _totals(
    by_unit: Mapping[str, Mapping[str, AcceptedRow]], ask: Ask, *, without: Collection[str]
) -> Iterator[Total]:
    for name in (name for name in next(iter(by_unit.values())) if name not in without):
        rows = {unit: of[name] for unit, of in by_unit.items() if name in of}
        measure = ask.measures.get(name)
        complete = len(rows) == len(by_unit) and any(row.is_number for row in rows.values())
        if complete and measure is not None and (measure in ADDED_UP or measure is Measure.PERCENT):
            yield _total(name, rows, measure=measure, ask=ask)


def _total(name: str, rows: Mapping[str, AcceptedRow], *, measure: Measure, ask: Ask) -> Total:
    why_not = _why_not(rows, measure=measure, ask=ask)
    if why_not is not None:
        number, note = None, why_not
    elif measure is Measure.PERCENT:
        number, note = _percentage(rows.values()), _divided(len(rows))
    else:
        number, note = (
            sum((_number(row.number) for row in rows.values()), Decimal(0)),
            _added(len(rows)),
        )
    status = _least_settled(rows.values())
    days = [row.final_expected for row in rows.values() if row.final_expected is not None]
    return Total(
        indicator=name,
        number=number,
        status=status,
        final_expected=max(days) if days and status is FigureStatus.PROVISIONAL else None,
        definition=next(iter(rows.values())).definition,
        note=_with_shared(note, rows.values()),
        of_units=len(rows),
    )


def _with_shared(note: Text, rows: Iterable[AcceptedRow]) -> Text:
    """Return the note of a total, with what all units noted in the same words."""
    noted = {row.note for row in rows}
    shared = noted.pop() if len(noted) == 1 else ""
    return Text(nl=f"{note.nl} {shared}", en=f"{note.en} {shared}") if shared else note


def _number(number: Decimal | None) -> Decimal:
    return number if number is not None else Decimal(0)


def _percentage(rows: Iterable[AcceptedRow]) -> Decimal:
    given = tuple(rows)
    above = sum((_number(row.numerator) for row in given), Decimal(0))
    below = sum((_number(row.denominator) for row in given), Decimal(0))
    return (100 * above / below).quantize(_PERCENT_PLACES, ROUND_HALF_EVEN)


def _least_settled(rows: Iterable[AcceptedRow]) -> FigureStatus:
    said = {row.status for row in rows}
    return next(status for status in _LEAST_SETTLED_FIRST if status in said)


def _why_not(rows: Mapping[str, AcceptedRow], *, measure: Measure, ask: Ask) -> Text | None:
    """Return why figures of all units cannot be added up, or nothing when they can."""

    def named(which: Callable[[AcceptedRow], bool]) -> str:
        return ", ".join(ask.unit_name(unit) for unit, row in rows.items() if which(row))

    absent = named(lambda row: row.state == FigureState.NOT_SUPPLIED)
    if absent:
        return Text(
            nl=f"Niet opgeteld: er is geen cijfer van {absent}.",
            en=f"Not added up: there is no figure of {absent}.",
        )
    hidden = named(lambda row: row.state == FigureState.SUPPRESSED)
    if hidden:
        return Text(
            nl=f"Niet opgeteld: het cijfer van {hidden} is afgeschermd.",
            en=f"Not added up: the figure of {hidden} is suppressed.",
        )
    definitions = sorted({row.definition for row in rows.values()})
    if len(definitions) > 1:
        return Text(
            nl=f"Niet opgeteld: geteld volgens verschillende definities ({', '.join(definitions)}).",
            en=f"Not added up: counted by different definitions ({', '.join(definitions)}).",
        )
    return _why_not_divided(rows.values(), named) if measure is Measure.PERCENT else None


def _why_not_divided(
    rows: Iterable[AcceptedRow], named: Callable[[Callable[[AcceptedRow], bool]], str]
) -> Text | None:
    bare = named(lambda row: row.numerator is None or row.denominator is None)
    if bare:
        return Text(
            nl=f"Niet uit te rekenen: teller of noemer ontbreekt bij {bare}.",
            en=f"Cannot be computed: the numerator or denominator of {bare} is missing.",
        )
    if not sum(_number(row.denominator) for row in rows):
        return Text(
            nl="Niet uit te rekenen: alle noemers zijn nul.",
            en="Cannot be computed: all denominators are zero.",
        )
    return None


def _added(units: int) -> Text:
    return Text(
        nl=f"Opgeteld uit de aanvaarde cijfers van {units} eenheden.",
        en=f"Added up from the accepted figures of {units} units.",
    )


def _divided(units: int) -> Text:
    return Text(
        nl=f"Uitgerekend uit de tellers en noemers van {units} eenheden.",
        en=f"Computed from the numerators and denominators of {units} units.",
    )
