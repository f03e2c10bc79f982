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
from peil.monitoring.series import Point, SeriesRefused
from peil.monitoring.series_files import SeriesUnreadable, read_series, units_in
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
        SeriesRefused: when the figures of every unit have a gap or a period twice.
        UnitUnknown: when the file names a unit that the folder does not hold.
    """
    found: dict[str, UnitFigure | NoUnitFigure] = {}
    refused: list[SeriesRefused] = []
    for unit in units_in(path, indicator=indicator):
        key = policy.whole.key if unit == NATIONAL else policy.unit_key(unit)
        try:
            series = read_series(path, indicator=indicator, unit=unit, measure=measure)
        except SeriesRefused as wrong:
            refused.append(wrong)
            found[key] = NoUnitFigure.NOT_WHOLE
        except SeriesUnreadable:
            # Every row of the unit is empty: its figures were hidden or never came.
            found[key] = NoUnitFigure.NO_FIGURE
        else:
            found[key] = _of_year(series.of_year(year), whole=year in series.whole_years)
    if not any(isinstance(one, UnitFigure) for one in found.values()):
        if refused:
            raise refused[0]
        raise SeriesUnreadable(
            path,
            found=f"It holds no figures of '{indicator}' for the whole of {year}.",
            to_do="Name the indicator as the file does, and a year that it covers.",
        )
    return found


def _of_year(points: Sequence[Point], *, whole: bool) -> UnitFigure | NoUnitFigure:
    if not points:
        return NoUnitFigure.NO_FIGURE
    if not whole:
        return NoUnitFigure.NOT_WHOLE
    if len({point.definition for point in points}) > 1:
        return NoUnitFigure.OTHER_DEFINITION
    definition = points[0].definition
    return UnitFigure(sum((p.value for p in points), Decimal(0)), None, definition)
