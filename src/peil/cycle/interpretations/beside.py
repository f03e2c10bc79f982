# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The figures that stand beside the texts of rounds, and the hash that says if they changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from peil.agenda.figures import FigureKey, Realisation, realisations
from peil.agenda.norms import Norm, NormKey, norms_in_force, year_key
from peil.agenda.policy import Policy
from peil.agenda.published import FigureState
from peil.cycle.figures.accepted import with_accepted
from peil.cycle.figures.figures_made import was_accepted
from peil.cycle.interpretations.subjects import indicators_about
from peil.cycle.models import Round
from peil.cycle.trail.recording import canonical
from peil.terms.numbers import plain
from peil.terms.periods import Period, read_period


@dataclass(frozen=True)
class FigureBeside:
    """One figure of a round with the norm in force for its year; either may be absent."""

    indicator: str
    unit: str
    period: Period
    realisation: Realisation | None
    norm: Norm | None

    @property
    def is_known(self) -> bool:
        """There is a figure, even one that is suppressed or not due yet."""
        state = self.realisation.figure.entry.value.state if self.realisation is not None else None
        return state not in {None, FigureState.NOT_SUPPLIED}

    @property
    def is_accepted(self) -> bool:
        """It was supplied and accepted by force control, or added up from such figures."""
        found = self.realisation
        return found is not None and any(
            was_accepted(figure) for figure in (found.figure, *found.confirmed)
        )


@dataclass(frozen=True)
class FiguresBeside:
    """The accepted and published figures of some rounds, as known on a day."""

    policy: Policy
    norms: Mapping[NormKey, Norm]
    found: Mapping[FigureKey, Realisation]

    def figure(self, round_: Round, indicator: str, unit: str) -> FigureBeside:
        """Return one figure of a round."""
        period = read_period(round_.period)
        norm = self.norms.get(year_key(indicator, unit=unit, year=period.last_day.year))
        realisation = self.found.get(FigureKey(indicator, unit, period))
        return FigureBeside(indicator, unit, period, realisation, norm)

    def about(self, round_: Round, about: str, unit: str) -> tuple[FigureBeside, ...]:
        """Return the figures of a unit that a text is about, in the order of the account.

        Raises:
            SubjectUnknown: when the round does not hold what it is about.
        """
        indicators = indicators_about(round_, about, policy=self.policy)
        return tuple(self.figure(round_, indicator, unit) for indicator in indicators)

    def under(self, round_: Round, about: str, unit: str) -> tuple[FigureBeside, ...]:
        """Return what a text rests on: the figures of its unit.

        Where nothing is known of the whole, a text about it rests on those of the units.

        Raises:
            SubjectUnknown: when the round does not hold what it is about.
        """
        rests: list[FigureBeside] = []
        for own in self.about(round_, about, unit):
            rests.append(own)
            if not own.is_known and unit == self.policy.whole.key:
                rests.extend(self._of_units(round_, own))
        return tuple(rests)

    def _of_units(self, round_: Round, whole: FigureBeside) -> Iterable[FigureBeside]:
        beside = (self.figure(round_, whole.indicator, unit) for unit in self.policy.units)
        return (one for one in beside if one.realisation is not None)

    def basis(self, round_: Round, about: str, unit: str) -> str:
        """Return the SHA-256 of what a text rests on.

        It changes with any value, state, status or definition, and with any norm in force.

        Raises:
            SubjectUnknown: when the round does not hold what it is about.
        """
        key = (round_.key, about, unit)
        if key not in self._bases:
            told = [_told(one) for one in self.under(round_, about, unit)]
            content = canonical({"figures": told})
            self._bases[key] = hashlib.sha256(content.encode()).hexdigest()
        return self._bases[key]

    @cached_property
    def _bases(self) -> dict[tuple[str, str, str], str]:
        """The hashes that were asked before: the texts of several parties rest on the same."""
        return {}

    def is_complete(self, rounds: Iterable[Round], unit: str) -> bool:
        """Return whether every figure of rounds is known of a unit."""
        return all(
            self.figure(one, name, unit).is_known for one in rounds for name in one.indicators
        )


def figures_beside(
    rounds: Iterable[Round],
    *,
    policy: Policy,
    known_on: date | None = None,
    unit: str | None = None,
) -> FiguresBeside:
    """Return the figures of rounds as known on a day.

    Three questions to the database at most; for the whole three more, where not all is known.

    Args:
        rounds: the rounds.
        policy: the agendas; accepted figures are added to them here.
        known_on: the day, inclusive; without it, everything that is known.
        unit: only figures that a text of one unit rests on; all by default.
    """
    of_rounds = tuple(rounds)
    periods = tuple({read_period(round_.period) for round_ in of_rounds})
    beside = beside_among(
        with_accepted(policy, periods=periods, unit=unit), of_rounds, known_on=known_on
    )
    if unit != policy.whole.key or beside.is_complete(of_rounds, unit):
        return beside
    return beside_among(with_accepted(policy, periods=periods), of_rounds, known_on=known_on)


def beside_among(
    known: Policy, rounds: Iterable[Round], *, known_on: date | None = None
) -> FiguresBeside:
    """Return the figures of rounds as known on a day, where the accepted ones were read already."""
    on = known_on or date.max
    periods = {round_.period for round_ in rounds}
    of_rounds = (f for f in known.every_figure if f.key.period.text in periods)
    return FiguresBeside(
        policy=known,
        norms=norms_in_force(known.norms, known_on=on),
        found=realisations(of_rounds, known_on=on),
    )


def _told(one: FigureBeside) -> Mapping[str, Any]:
    return {
        "of": [one.indicator, one.unit, one.period.text],
        "figure": _figure_told(one.realisation) if one.realisation is not None else None,
        "norm": _norm_told(one.norm) if one.norm is not None else None,
    }


def _figure_told(found: Realisation) -> Mapping[str, Any]:
    return {
        "state": found.figure.entry.value.state.value,
        "number": plain(found.number) if found.number is not None else None,
        "status": found.status.value,
        "definition": found.figure.definition,
    }


def _norm_told(norm: Norm) -> Mapping[str, Any]:
    return {
        "state": norm.state.value,
        "number": plain(norm.number) if norm.number is not None else None,
        "step": norm.value.step.nl if norm.value.step is not None else None,
        "direction": norm.value.direction,
    }
