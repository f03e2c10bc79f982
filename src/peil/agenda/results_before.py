# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What was known of an indicator when a norm was set: the results of the years before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from peil.agenda.bridges import Conversion, conversion
from peil.agenda.bridging import as_bridged_on
from peil.agenda.decisions import MAIN
from peil.agenda.figures import Figure, Realisation, known_figures, realisations
from peil.agenda.norms import Norm
from peil.agenda.policy import Policy
from peil.terms.periods import Period


@dataclass(frozen=True)
class EarlierResult:
    """The result of a year before a norm's own.

    `number` is in the norm's definition; `published` as it stands in its source.
    """

    realisation: Realisation
    conversion: Conversion
    number: Decimal
    published: Decimal

    @property
    def year(self) -> int:
        """The calendar year that it is about."""
        return self.realisation.figure.key.period.first_day.year


@dataclass(frozen=True)
class ResultsBefore:
    """The results of the years before a norm's own that were known on a day, oldest first.

    `usable` can stand beside the norm; `other_definition` cannot.
    """

    usable: tuple[EarlierResult, ...] = ()
    other_definition: tuple[Realisation, ...] = ()

    @property
    def last(self) -> EarlierResult | None:
        """The last of those that can stand beside the norm."""
        return self.usable[-1] if self.usable else None


def results_before(
    policy: Policy, norm: Norm, *, known_on: date, last_year: int | None = None
) -> ResultsBefore:
    """Return the published results of the years before a norm's own, as known on a day.

    A norm that is not for one calendar year on the main basis has none.

    Args:
        policy: the agendas; only published figures take part.
        norm: the norm that the results are set beside.
        known_on: the day, inclusive.
        last_year: the last year that takes part; by default the year before the norm's own.
    """
    if norm.key.basis != MAIN or not norm.key.period.is_year:
        return ResultsBefore()
    policy = as_bridged_on(policy, known_on=known_on)
    before = norm.key.period.first_day.year - 1
    last = before if last_year is None else min(before, last_year)
    every = known_figures(_figures_of(policy, norm), known_on=known_on)
    found = realisations(
        (f for f in every if f.key.period.is_year and f.key.period.last_day.year <= last),
        known_on=known_on,
    )
    usable: list[EarlierResult] = []
    others: list[Realisation] = []
    for key in sorted(found, key=lambda k: k.period):
        one = found[key]
        if one.number is None:
            continue
        how = _conversion(policy, norm.key.indicator, one.figure, norm.key.period, every)
        if how is None:
            others.append(one)
        else:
            usable.append(EarlierResult(one, how, how.of(one.number), one.number))
    return ResultsBefore(tuple(usable), tuple(others))


def _figures_of(policy: Policy, norm: Norm) -> tuple[Figure, ...]:
    about = (norm.key.indicator, norm.key.unit)
    return tuple(f for f in policy.figures if (f.key.indicator, f.key.unit) == about)


def _conversion(
    policy: Policy, name: str, figure: Figure, period: Period, known: tuple[Figure, ...]
) -> Conversion | None:
    indicator = policy.indicators[name]
    holding = indicator.definition_for(period)
    if holding is None:
        return None
    return conversion(indicator, of=figure.definition, to=holding.version, figures=known)
