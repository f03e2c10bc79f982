# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A funnel: units beside one another by their size, with the limits of what chance explains.

It is no league table. Units stand in the order of the policy folder, never in that of their rate,
and a unit without a number is named and not drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from statistics import mean

from peil.agenda.policy import Policy
from peil.monitoring.chance.exposures import ExposureKind
from peil.monitoring.chance.unit_figures import NoUnitFigure
from peil.terms.languages import Text
from peil.terms.quantities import Measure

_PLACES = Decimal("0.0001")


class Place(StrEnum):
    """Where a unit stands against the limits."""

    FAR_BELOW = "far_below"
    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"
    FAR_ABOVE = "far_above"


@dataclass(frozen=True)
class Band:
    """The limits of a rate at one size, at both levels."""

    exposure: Decimal
    narrow: tuple[Decimal, Decimal]
    wide: tuple[Decimal, Decimal]


@dataclass(frozen=True)
class FunnelUnit:
    """One unit: its number, its size, its rate and where that stands; or why it has none."""

    unit: str
    number: Decimal | None
    exposure: Decimal | None
    rate: Decimal | None
    band: Band | None
    place: Place | None
    absence: NoUnitFigure | None


@dataclass(frozen=True)
class Whole:
    """What the file says of all units together, held against their sum."""

    sum_of_units: Decimal
    stated: Decimal


@dataclass(frozen=True)
class Funnel:
    """Units of a year beside one another.

    `rate` is that of all drawn units together, and `scale` per how many it is given; for shares
    it is a percentage. `phi` is the spread in multiples of what chance gives; `is_wider` says
    that the limits are wider than exact ones for it. `curve` are the limits by size.
    """

    policy: Policy
    indicator: str
    title: Text
    year: int
    measure: Measure
    kind: ExposureKind | None
    scale: int
    rate: Decimal
    phi: Decimal
    is_wider: bool
    units: tuple[FunnelUnit, ...]
    curve: tuple[Band, ...]
    whole: Whole | None

    @property
    def drawn(self) -> tuple[FunnelUnit, ...]:
        """The units with a rate, in the order of the policy folder."""
        return tuple(unit for unit in self.units if unit.rate is not None)

    @property
    def absent(self) -> tuple[FunnelUnit, ...]:
        """The units without one."""
        return tuple(unit for unit in self.units if unit.rate is None)

    @property
    def rates(self) -> tuple[Decimal, ...]:
        """The rates of the units that have one."""
        return tuple(unit.rate for unit in self.units if unit.rate is not None)

    @property
    def mean(self) -> Decimal:
        """The mean of the rates, each unit as heavy as the other."""
        return Decimal(mean(self.rates)).quantize(_PLACES, ROUND_HALF_UP)
