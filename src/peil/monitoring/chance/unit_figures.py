# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The figures of all units for a year out of one file: yearly, or shorter periods added up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from peil.agenda.policy import Policy
from peil.counting.figures.reading import read_figures
from peil.counting.figures.rows import FiguresUnreadable
from peil.monitoring.series import Point, Series, SeriesRefused, series_of
from peil.monitoring.series_files import SeriesUnreadable, counted_point, read_series, units_in
from peil.terms.languages import Text
from peil.terms.quantities import Measure

NATIONAL = "national"
"""How counted figures name all units together, whatever a policy folder calls the whole."""


class NoUnitFigure(StrEnum):
    """Why a unit has no place in a funnel."""

    NO_FIGURE = "no_figure"
    NOT_WHOLE = "not_whole"
    OTHER_DEFINITION = "other_definition"
    PARTS_UNKNOWN = "parts_unknown"
    NO_CASES = "no_cases"
    NO_EXPOSURE = "no_exposure"

    @property
    def text(self) -> Text:
        """The reason in words."""
        return _REASONS[self]


_REASONS: Mapping[NoUnitFigure, Text] = {
    NoUnitFigure.NO_FIGURE: Text(nl="geen cijfer", en="no figure"),
    NoUnitFigure.NOT_WHOLE: Text(nl="geen heel jaar", en="no whole year"),
    NoUnitFigure.OTHER_DEFINITION: Text(
        nl="definitie veranderde in het jaar", en="definition changed in the year"
    ),
    NoUnitFigure.PARTS_UNKNOWN: Text(
        nl="teller en noemer onbekend", en="numerator and denominator unknown"
    ),
    NoUnitFigure.NO_CASES: Text(nl="noemer is nul", en="denominator is zero"),
    NoUnitFigure.NO_EXPOSURE: Text(
        nl="heeft naar zijn aard geen inwoners of zaken",
        en="has no inhabitants or cases by its kind",
    ),
}


@dataclass(frozen=True)
class UnitFigure:
    """The number of a unit for a year: a count, or the two parts of a percentage."""

    number: Decimal
    denominator: Decimal | None
    definition: str


def unit_figures(
    path: Path, *, policy: Policy, indicator: str, year: int, measure: Measure
) -> Mapping[str, UnitFigure | NoUnitFigure]:
    """Return the number of each unit and of the whole for a year, as far as a file holds it.

    Percentages are added up by their parts. A unit that is not in the file is not in the answer.

    Args:
        path: a file that `peil count` wrote, or a CSV with `unit,period,value`.
        policy: whose units may be named.
        indicator: what is asked.
        year: the calendar year.
        measure: the kind of number.

    Raises:
        SeriesUnreadable: when the file is not there or not whole, or holds nothing of the year.
        FiguresUnreadable: when counted figures cannot be read in one way.
        SeriesRefused: when the figures of every unit have a gap or a period twice.
        UnitUnknown: when the file names a unit that the folder does not hold.
    """
    found: dict[str, UnitFigure | NoUnitFigure] = {}
    refused: list[SeriesRefused] = []
    counted = _counted(path, indicator=indicator, year=year)
    for unit in units_in(path, indicator=indicator):
        key = policy.whole.key if unit == NATIONAL else policy.unit_key(unit)
        try:
            if counted is None:
                series = read_series(path, indicator=indicator, unit=unit, measure=measure)
            elif unit in counted:
                series = series_of(counted[unit], indicator=indicator, unit=unit, measure=measure)
            else:
                continue
        except SeriesRefused as wrong:
            refused.append(wrong)
            found[key] = NoUnitFigure.NOT_WHOLE
        else:
            found[key] = _of_year(series, year)
    if not any(isinstance(one, UnitFigure) for one in found.values()):
        if refused:
            raise refused[0]
        raise SeriesUnreadable(
            path,
            found=f"It holds no figures of '{indicator}' for the whole of {year}.",
            to_do="Name the indicator as the file does, and a year that it covers.",
        )
    return found


def _counted(path: Path, *, indicator: str, year: int) -> Mapping[str, list[Point]] | None:
    """Return the points of a year per unit that a count holds, or nothing of another file.

    A ratio of nothing out of nothing has no value, but it adds nothing to a year either.
    """
    try:
        figures = read_figures(path).figures
    except FiguresUnreadable:
        return None
    found: dict[str, list[Point]] = {}
    for figure in figures:
        if figure.indicator == indicator and figure.period.first_day.year == year:
            value = Decimal(0) if figure.denominator == 0 else figure.value
            point = counted_point(figure, value=value)
            if point is not None:
                found.setdefault(figure.unit, []).append(point)
    return found


def _of_year(series: Series, year: int) -> UnitFigure | NoUnitFigure:
    points = series.of_year(year)
    if not points:
        return NoUnitFigure.NO_FIGURE
    if year not in series.whole_years:
        return NoUnitFigure.NOT_WHOLE
    if len({point.definition for point in points}) > 1:
        return NoUnitFigure.OTHER_DEFINITION
    if series.measure is not Measure.PERCENT:
        number = sum((point.value for point in points), Decimal(0))
        return UnitFigure(number, None, points[0].definition)
    return _ratio_of_year(points)


def _ratio_of_year(points: Sequence[Point]) -> UnitFigure | NoUnitFigure:
    above = [point.numerator for point in points if point.numerator is not None]
    below = [point.denominator for point in points if point.denominator is not None]
    if len(above) < len(points) or len(below) < len(points):
        return NoUnitFigure.PARTS_UNKNOWN
    having, cases = sum(above, Decimal(0)), sum(below, Decimal(0))
    if cases == 0:
        return NoUnitFigure.NO_CASES
    return UnitFigure(having, cases, points[0].definition)
