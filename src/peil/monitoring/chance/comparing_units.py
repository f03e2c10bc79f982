# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Sets the units of a year beside one another, with the limits that belong to their size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from peil.agenda.policy import Policy
from peil.monitoring.chance.exposures import Exposures
from peil.monitoring.chance.funnel import Band, Funnel, FunnelUnit, Place, Whole
from peil.monitoring.chance.funnel_limits import (
    NARROW,
    WIDE,
    Model,
    asks_for_spread,
    is_share,
    limits_at,
    spread_of,
)
from peil.monitoring.chance.unit_figures import NoUnitFigure, UnitFigure
from peil.terms.errors import PeilError
from peil.terms.quantities import Measure

FEWEST_UNITS = 3
_PLACES = Decimal("0.0001")
_STEPS, _FROM, _TO = 60, 0.75, 1.06


class FunnelRefused(PeilError):
    """Units cannot be set beside one another as it was asked."""

    def __init__(self, indicator: str, *, found: str, to_do: str) -> None:
        super().__init__(asked=f"A funnel of '{indicator}' was asked.", found=found, to_do=to_do)


def funnel_of(
    policy: Policy,
    *,
    indicator: str,
    year: int,
    figures: Mapping[str, UnitFigure | NoUnitFigure],
    exposures: Exposures | None,
) -> Funnel:
    """Return the units of a year beside one another.

    Args:
        policy: the agendas, for the units and their order.
        indicator: what the figures are of.
        year: the calendar year.
        figures: what is known of each unit and of the whole.
        exposures: inhabitants or cases per unit; nothing for a percentage, which has its own.

    Raises:
        FunnelRefused: when the measure cannot be compared so, a unit is missing from the
            exposures, units were counted by different definitions, or fewer than three have a
            figure.
        IndicatorUnknown: when no agenda holds the indicator.
    """
    measure = policy.indicator(indicator).measure
    _require_measure(policy, indicator, measure, exposures)
    named = [
        unit for unit in policy.units if unit in figures or policy.units[unit].existed_in(year)
    ]
    found = {unit: _sized(unit, figures, exposures, indicator) for unit in named}
    sized = {unit: one for unit, one in found.items() if isinstance(one, _Sized)}
    _require_units(indicator, sized)
    model = _model(sized, measure)
    scale = 100 if exposures is None else exposures.kind.scale
    return Funnel(
        policy=policy,
        indicator=indicator,
        title=policy.title_of(indicator, year=year),
        year=year,
        measure=measure,
        kind=exposures.kind if exposures is not None else None,
        scale=scale,
        rate=_decimal(model.rate * scale),
        phi=_decimal(_spread(sized, model)),
        is_wider=model.phi > 1,
        units=tuple(_unit(unit, one, figures, model, scale) for unit, one in found.items()),
        curve=tuple(_curve([float(one.exposure) for one in sized.values()], model, scale)),
        whole=_whole(policy, figures),
    )


@dataclass(frozen=True)
class _Sized:
    """A number with its size."""

    number: Decimal
    exposure: Decimal
    definition: str


def _require_measure(
    policy: Policy, indicator: str, measure: Measure, exposures: Exposures | None
) -> None:
    """Require a count with exposures, or a percentage without.

    Raises:
        FunnelRefused: when it is anything else.
    """
    stock = any(p.entry.running_stock for p in policy.indicator(indicator).placements)
    if measure not in {Measure.COUNT, Measure.PERCENT} or stock:
        raise FunnelRefused(
            indicator,
            found="It counts no events: it is an amount, a stock or a length of time, and chance "
            "gives no limits for it.",
            to_do="Ask an indicator that is a number of events or a percentage of cases.",
        )
    if measure is Measure.COUNT and exposures is None:
        raise FunnelRefused(
            indicator,
            found="It is a number, and units differ in size.",
            to_do="Name a file with inhabitants or cases per unit with --per.",
        )
    if measure is Measure.PERCENT and exposures is not None:
        raise FunnelRefused(
            indicator,
            found="It is a percentage, which has its own cases.",
            to_do="Leave out --per.",
        )


def _sized(
    unit: str,
    figures: Mapping[str, UnitFigure | NoUnitFigure],
    exposures: Exposures | None,
    indicator: str,
) -> _Sized | NoUnitFigure:
    """Return a unit's number with its size, or why it has none.

    Raises:
        FunnelRefused: when it has a number, and the exposures do not name it.
    """
    figure = figures.get(unit, NoUnitFigure.NO_FIGURE)
    if isinstance(figure, NoUnitFigure):
        return figure
    if exposures is None:
        cases = figure.denominator
        return _Sized(figure.number, cases, figure.definition) if cases else NoUnitFigure.NO_CASES
    if unit not in exposures.by_unit:
        raise FunnelRefused(
            indicator,
            found=f"There is a figure of '{unit}', and no {exposures.kind} of it.",
            to_do=f"Add a row for '{unit}'; leave its value empty where it has none by its kind.",
        )
    size = exposures.by_unit[unit]
    if size is None:
        return NoUnitFigure.NO_EXPOSURE
    return _Sized(figure.number, size, figure.definition)


def _require_units(indicator: str, sized: Mapping[str, _Sized]) -> None:
    """Require enough units, counted by one definition.

    Raises:
        FunnelRefused: when there are fewer than three, or several definitions.
    """
    if len(sized) < FEWEST_UNITS:
        raise FunnelRefused(
            indicator,
            found=f"Only {len(sized)} units have a figure and a size.",
            to_do=f"Give figures of {FEWEST_UNITS} units at least, for the whole year.",
        )
    definitions = sorted({one.definition for one in sized.values()})
    if len(definitions) > 1:
        named = ", ".join(definition or "unknown" for definition in definitions)
        raise FunnelRefused(
            indicator,
            found=f"The units were counted by different definitions: {named}.",
            to_do="Count every unit by one definition.",
        )


def _model(sized: Mapping[str, _Sized], measure: Measure) -> Model:
    """Return how the numbers vary: exact, or with the spread where it is more than chance."""
    number = float(sum(one.number for one in sized.values()))
    exposure = float(sum(one.exposure for one in sized.values()))
    exact = Model(number / exposure, is_share(measure))
    phi = _spread(sized, exact)
    return replace(exact, phi=phi) if asks_for_spread(phi, units=len(sized)) else exact


def _spread(sized: Mapping[str, _Sized], model: Model) -> float:
    """Return the spread; 1 where the rate itself leaves none, as when nothing happened."""
    if model.leaves_no_room:
        return 1.0
    numbers = [float(one.number) for one in sized.values()]
    sizes = [float(one.exposure) for one in sized.values()]
    return spread_of(numbers, sizes, model=model)


def _unit(
    unit: str,
    found: _Sized | NoUnitFigure,
    figures: Mapping[str, UnitFigure | NoUnitFigure],
    model: Model,
    scale: int,
) -> FunnelUnit:
    if isinstance(found, NoUnitFigure):
        figure = figures.get(unit)
        number = figure.number if isinstance(figure, UnitFigure) else None
        return FunnelUnit(unit, number, None, None, None, None, found)
    rate = _decimal(float(found.number / found.exposure) * scale)
    return FunnelUnit(
        unit=unit,
        number=found.number,
        exposure=found.exposure,
        rate=rate,
        band=_band(float(found.exposure), model, scale),
        place=_place(float(found.number / found.exposure), float(found.exposure), model),
        absence=None,
    )


def _place(rate: float, exposure: float, model: Model) -> Place:
    low, high = limits_at(exposure, model=model, level=NARROW)
    far_low, far_high = limits_at(exposure, model=model, level=WIDE)
    if rate > far_high:
        return Place.FAR_ABOVE
    if rate < far_low:
        return Place.FAR_BELOW
    if rate > high:
        return Place.ABOVE
    return Place.BELOW if rate < low else Place.WITHIN


def _band(exposure: float, model: Model, scale: int) -> Band:
    narrow, wide = (
        tuple(_decimal(end * scale) for end in limits_at(exposure, model=model, level=level))
        for level in (NARROW, WIDE)
    )
    return Band(_decimal(exposure), (narrow[0], narrow[1]), (wide[0], wide[1]))


def _curve(sizes: Sequence[float], model: Model, scale: int) -> Iterator[Band]:
    """Yield the limits from somewhat below the smallest unit to somewhat above the largest."""
    start, end = min(sizes) * _FROM, max(sizes) * _TO
    for step in range(_STEPS + 1):
        yield _band(start * (end / start) ** (step / _STEPS), model, scale)


def _whole(policy: Policy, figures: Mapping[str, UnitFigure | NoUnitFigure]) -> Whole | None:
    """Return what is said of all units together beside their sum; nothing where nothing is."""
    stated = figures.get(policy.whole.key)
    if not isinstance(stated, UnitFigure):
        return None
    parts = [one for unit, one in figures.items() if unit in policy.units]
    numbers = [one.number for one in parts if isinstance(one, UnitFigure)]
    return Whole(sum(numbers, Decimal(0)), stated.number)


def _decimal(number: float) -> Decimal:
    return Decimal(number).quantize(_PLACES, ROUND_HALF_UP)
