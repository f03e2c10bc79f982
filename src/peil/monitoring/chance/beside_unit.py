# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Sets every unit of a funnel beside one unit: is their difference more than chance?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from peil.monitoring.chance.comparing_units import FunnelRefused
from peil.monitoring.chance.differences import INHABITANTS, ChanceRemark, with_unit
from peil.monitoring.chance.exposures import ExposureKind
from peil.monitoring.chance.funnel import Funnel, FunnelUnit
from peil.monitoring.chance.samples import Count, Ratio, Sample, Unsaid
from peil.terms.languages import Text

_CASES = Text(nl="zaken", en="cases")


@dataclass(frozen=True)
class UnitBeside:
    """What chance says of the difference between a unit and the one it is set beside."""

    unit: str
    said: ChanceRemark | Unsaid

    @property
    def text(self) -> Text:
        """The sentence."""
        return self.said.text


def beside_unit(funnel: Funnel, unit: str) -> tuple[UnitBeside, ...]:
    """Return what chance says of the difference of every other unit with one, in fixed order.

    Units without a figure are left out.

    Args:
        funnel: the units of a year.
        unit: the one that the others are set beside.

    Raises:
        UnitUnknown: when the folder does not hold the unit.
        FunnelRefused: when it has no place in the funnel.
    """
    key = funnel.policy.unit_key(unit)
    held = next((one for one in funnel.drawn if one.unit == key), None)
    if held is None:
        raise FunnelRefused(
            funnel.indicator,
            found=f"'{key}' has no figure in {funnel.year} to set the others beside.",
            to_do=f"Name one of {', '.join(one.unit for one in funnel.drawn)}.",
        )
    exposed_to = _CASES if funnel.kind is ExposureKind.CASELOAD else INHABITANTS
    name = funnel.policy.units[key].name
    other = _sample(funnel, held)
    return tuple(
        UnitBeside(
            one.unit,
            with_unit(_sample(funnel, one), other=other, unit=name, exposed_to=exposed_to),
        )
        for one in funnel.drawn
        if one is not held
    )


def _sample(funnel: Funnel, unit: FunnelUnit) -> Sample:
    number, exposure = (part or Decimal(0) for part in (unit.number, unit.exposure))
    if funnel.kind is None:
        return Ratio(int(number), int(exposure))
    return Count(int(number), exposure)
