# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""An indicator over the years: the norm as first agreed and in force, the result, what breaks it.

Figures of two definitions are never one line. Where somebody recorded a bridge, an earlier result
is also shown as it would stand by the later definition, and the record is told with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from peil.agenda.bridges import Conversion, conversion
from peil.agenda.figures import Figure, known_figures
from peil.agenda.indicators import Definition, Indicator, Placement, Role
from peil.agenda.norms import Norm
from peil.agenda.policy import Policy
from peil.monitoring.agenda_period.cumulative import (
    Cumulative,
    NoCumulative,
    YearToAdd,
    add_up,
    never_adds_up,
)
from peil.monitoring.agenda_period.movement import Movement, movements_of
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.rows import AccountRow, make_row
from peil.terms.errors import PeilError
from peil.terms.languages import Text
from peil.terms.periods import year_period
from peil.terms.quantities import Measure


class PathMissing(PeilError):
    """The path of an indicator was asked through an agenda that does not hold it."""

    def __init__(self, indicator: str, *, agenda: str, holding: tuple[str, ...]) -> None:
        super().__init__(
            asked=f"The path of '{indicator}' through the agenda {agenda} was asked.",
            found=f"That agenda does not hold it; these do: {', '.join(holding)}.",
            to_do="Ask one of these, or none to see every year.",
        )


@dataclass(frozen=True)
class PathRow:
    """One year of a path.

    `agenda` is the agenda that is about the year and holds the indicator, or empty. `account` is
    its row in an account of the year: the norm in force, the result, the difference. `converted`
    is the result as it would stand by the last definition of the path, where a bridge allows it
    and something is multiplied.
    """

    year: int
    agenda: str
    is_over: bool
    is_running: bool
    original: Norm | None
    account: AccountRow
    definition: str
    cumulative: Cumulative | NoCumulative
    conversion: Conversion | None

    @property
    def result(self) -> Decimal | None:
        """The result of the year, as its source gives it."""
        return self.account.result.number

    @property
    def norm(self) -> Decimal | None:
        """The norm in force, where it is a number."""
        norm = self.account.norm
        return norm.number if norm is not None else None

    @property
    def converted(self) -> Decimal | None:
        """The result by the last definition of the path, where it has to be converted."""
        if self.conversion is None or self.result is None:
            return None
        return self.conversion.of(self.result)


@dataclass(frozen=True)
class Break:
    """A definition break inside a path: the first year that is counted by the later version.

    `conversion` is how an earlier number stands beside later ones; nothing without a bridge, or
    where the bridge rests on a year of which not both counts are known.
    """

    year: int
    first_day: date
    before: Definition
    after: Definition
    conversion: Conversion | None


@dataclass(frozen=True)
class Path:
    """An indicator over the years of one agenda or all of them, for one unit, as known on a day."""

    indicator: Indicator
    title: Text
    unit: str
    known_on: date
    agenda: str | None
    rows: tuple[PathRow, ...]
    breaks: tuple[Break, ...]
    movements: tuple[Movement, ...]
    policy: Policy

    @property
    def measure(self) -> Measure:
        """The kind of number of norms and results."""
        return self.indicator.measure


def path_of(
    policy: Policy,
    indicator: str,
    *,
    known_on: date,
    agenda: str | None = None,
    unit: str | None = None,
) -> Path:
    """Return the path of an indicator.

    Args:
        policy: the agendas.
        indicator: the indicator's name.
        known_on: norms and results as known on this day, inclusive.
        agenda: only the years of this agenda; by default every year with a norm, a result, or an
            agenda that agrees on the indicator.
        unit: a police unit, or nothing for the whole.

    Raises:
        IndicatorUnknown: when no agenda holds the indicator.
        AgendaUnknown: when the folder does not hold the agenda.
        UnitUnknown: when the folder does not hold the unit.
        PathMissing: when the agenda does not hold the indicator.
    """
    known = known_on_day(policy, known_on=known_on, unit=unit)
    found = known.policy.indicator(indicator)
    if agenda is not None and found.placement_in(policy.agenda(agenda).key) is None:
        holding = tuple(placement.agenda for placement in found.placements)
        raise PathMissing(indicator, agenda=agenda, holding=holding)
    years = _years(known, found, agenda)
    figures = _figures(known, found)
    rows = _rows(known, found, years, figures)
    placement = found.placement_in(agenda) if agenda is not None else found.placements[-1]
    return Path(
        indicator=found,
        title=(placement or found.placements[-1]).entry.title,
        unit=known.unit,
        known_on=known_on,
        agenda=agenda,
        rows=rows,
        breaks=tuple(_breaks(found, years, figures)),
        movements=movements_of(rows),
        policy=policy,
    )


def _figures(known: Known, indicator: Indicator) -> tuple[Figure, ...]:
    about = (indicator.id, known.unit)
    figures = known_figures(known.policy.every_figure, known_on=known.known_on)
    return tuple(f for f in figures if (f.key.indicator, f.key.unit) == about)


def _years(known: Known, indicator: Indicator, agenda: str | None) -> range:
    """Return the years of a path, without a gap."""
    if agenda is not None:
        return known.policy.agenda(agenda).years
    about = (indicator.id, known.unit)
    keys = [(key.indicator, key.unit, key.period) for key in known.norms]
    keys += [(key.indicator, key.unit, key.period) for key in known.found]
    years = {
        period.first_day.year
        for name, unit, period in keys
        if (name, unit) == about and period.is_year
    }
    for placement in indicator.placements:
        if placement.entry.role is Role.AGREED:
            years |= set(known.policy.agenda(placement.agenda).years)
    return range(min(years), max(years) + 1) if years else range(0)


def _rows(
    known: Known, indicator: Indicator, years: range, figures: Sequence[Figure]
) -> tuple[PathRow, ...]:
    accounts = [(year, *_account(known, indicator, year)) for year in years]
    to_add = [
        YearToAdd(
            year=year,
            agenda=agenda,
            is_over=_is_over(known, year),
            norm=row.norm.number if row.norm is not None else None,
            result=row.result.number,
            definition=row.definition,
            result_definition=row.result.definition,
        )
        for year, agenda, row in accounts
    ]
    last = _last_definition(indicator, years)
    rows: list[PathRow] = []
    for one, (year, agenda, row), added in zip(
        to_add, accounts, _cumulatives(indicator, to_add), strict=True
    ):
        rows.append(
            PathRow(
                year=year,
                agenda=agenda,
                is_over=one.is_over,
                is_running=year == known.known_on.year,
                original=known.original(indicator.id, year),
                account=row,
                definition=row.result.definition or row.definition,
                cumulative=added,
                conversion=_converted(indicator, row, last, figures),
            )
        )
    return tuple(rows)


def _cumulatives(
    indicator: Indicator, years: Sequence[YearToAdd]
) -> Sequence[Cumulative | NoCumulative]:
    is_stock = any(placement.entry.running_stock for placement in indicator.placements)
    never = never_adds_up(indicator.measure, is_stock=is_stock)
    return [never] * len(years) if never is not None else list(add_up(years))


def _is_over(known: Known, year: int) -> bool:
    return known.known_on > date(year, 12, 31)


def _account(known: Known, indicator: Indicator, year: int) -> tuple[str, AccountRow]:
    """Return the agenda of a year that holds the indicator, or nothing, with the account row."""
    covering = known.policy.agenda_covering(year)
    own = indicator.placement_in(covering.key) if covering is not None else None
    placement = own or _nearest(known, indicator, year)
    row = make_row(
        known,
        known.policy.agenda(placement.agenda),
        theme=placement.theme,
        entry=placement.entry,
        year=year,
    )
    return own.agenda if own is not None else "", row


def _nearest(known: Known, indicator: Indicator, year: int) -> Placement:
    def years_away(placement: Placement) -> int:
        file = known.policy.agenda(placement.agenda).file
        return max(file.first_year - year, year - file.last_year)

    return min(indicator.placements, key=years_away)


def _last_definition(indicator: Indicator, years: range) -> str:
    """Return the version that holds at the end of a path, or an empty text."""
    holding = indicator.definition_for(year_period(years[-1])) if years else None
    return holding.version if holding is not None else ""


def _converted(
    indicator: Indicator, row: AccountRow, last: str, figures: Sequence[Figure]
) -> Conversion | None:
    """Return how a result is converted to the last definition, where anything is converted."""
    if row.result.number is None:
        return None
    how = conversion(indicator, of=row.result.definition, to=last, figures=figures)
    return how if how is not None and how.changes else None


def _breaks(indicator: Indicator, years: range, figures: Sequence[Figure]) -> Iterator[Break]:
    """Yield each year of a path that is counted by another version than the year before."""
    for before, after in pairwise(indicator.definitions):
        year = after.first_day.year
        if year not in years or year == years[0]:
            continue
        how = conversion(indicator, of=before.version, to=after.version, figures=figures)
        yield Break(year, after.first_day, before, after, how)
