# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads series from files: what `peil count` wrote, or a CSV with `unit,period,value`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from peil.counting.figures.figure import CountedFigure
from peil.counting.figures.reading import read_figures
from peil.monitoring.series import Point, Series, SeriesSource, series_of
from peil.terms.numbers import NumberUnreadable, read_number
from peil.terms.periods import PeriodUnreadable, read_period
from peil.terms.plain_rows import Row, RowsRefused, read_rows, text_of
from peil.terms.quantities import Measure

REQUIRED = ("unit", "period", "value")
OPTIONAL = ("indicator", "numerator", "denominator", "definition")


class SeriesUnreadable(RowsRefused):
    """A file with a series cannot be read in one way."""

    what = "The series"


def read_series(path: Path, *, indicator: str, unit: str, measure: Measure) -> Series:
    """Return the series of an indicator and unit that a file holds.

    A file without a column `indicator` is about the indicator that was asked. Breakdowns take no
    part, and neither does a period that was not over on the day on which it was counted: part of
    a month is no month. Figures by several definitions, or of several days, are refused by `series_of`, since a
    period then stands there twice.

    Args:
        path: a file that `peil count` wrote, or a CSV with the columns of `REQUIRED` and any of
            `OPTIONAL`.
        indicator: what is asked.
        unit: the police unit, or the whole.
        measure: the kind of number.

    Raises:
        SeriesUnreadable: when the file is not there, not whole, or holds nothing of what was asked.
        SeriesRefused: when its figures do not form a series.
    """
    counted = read_figures(path) if _is_counted(path) else None
    if counted is None:
        points, source = list(_plain_points(path, indicator, unit)), SeriesSource(path.name)
    else:
        found = list(_counted(counted.figures, indicator, unit))
        points, source = [point for _, point in found], _source(path, [f for f, _ in found])
    if not points:
        raise SeriesUnreadable(
            path,
            found=f"It holds no figures of '{indicator}' of {unit}.",
            to_do="Name the unit and the indicator as the file does.",
        )
    series = series_of(points, indicator=indicator, unit=unit, measure=measure)
    return replace(series, source=source)


def units_in(path: Path, *, indicator: str) -> tuple[str, ...]:
    """Return the units that a file holds figures of, in the order of the file.

    Raises:
        SeriesUnreadable: when the file is not there or not whole.
    """
    if _is_counted(path):
        units = (f.unit for f in read_figures(path).figures if f.indicator == indicator)
    else:
        rows = (row for _, row in _rows(path))
        units = (row["unit"] for row in rows if row.get("indicator", indicator) == indicator)
    return tuple(dict.fromkeys(units))


def _plain_points(path: Path, indicator: str, unit: str) -> Iterator[Point]:
    for line, row in _rows(path):
        if row["unit"] == unit and row.get("indicator", indicator) == indicator:
            yield _point(path, line, row)


def _is_counted(path: Path) -> bool:
    if path.suffix.lower() != ".csv":
        return True
    return "counted_on" in text_of(path, refused=SeriesUnreadable).partition("\n")[0]


def _counted(
    figures: Iterable[CountedFigure], indicator: str, unit: str
) -> Iterator[tuple[CountedFigure, Point]]:
    """Yield the totals that take part, each with its point."""
    for figure in figures:
        if (figure.indicator, figure.unit) == (indicator, unit):
            point = counted_point(figure, value=figure.value)
            if point is not None:
                yield figure, point


def counted_point(figure: CountedFigure, *, value: Decimal | None) -> Point | None:
    """Return a counted figure as a point, or nothing when it can be none.

    A breakdown can be none, nor can a period that was not over when it was counted.

    Args:
        figure: what was counted.
        value: its number; nothing where there is none.
    """
    if value is None or figure.breakdown or figure.period.last_day > figure.counted_on:
        return None
    above, below = (
        None if part is None else Decimal(part) for part in (figure.numerator, figure.denominator)
    )
    return Point(figure.period, value, above, below, figure.definition)


def _source(path: Path, figures: Sequence[CountedFigure]) -> SeriesSource:
    """Return where counted figures come from; of several counts, the last."""
    last = max(figures, key=lambda figure: figure.counted_on, default=None)
    if last is None:
        return SeriesSource(path.name)
    return SeriesSource(path.name, last.register, last.counted_on)


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    return read_rows(path, required=REQUIRED, optional=OPTIONAL, refused=SeriesUnreadable)


def _point(path: Path, line: int, row: Row) -> Point:
    """Return a row as a point.

    Raises:
        SeriesUnreadable: when a period or number cannot be read in one way, or is missing.
    """
    try:
        period = read_period(row["period"])
        value = read_number(row["value"])
        above, below = (
            read_number(row[name]) if row.get(name) else None
            for name in ("numerator", "denominator")
        )
    except (PeriodUnreadable, NumberUnreadable) as wrong:
        raise SeriesUnreadable(path, line=line, found=wrong.found, to_do=wrong.to_do) from None
    return Point(period, value, above, below, row.get("definition", ""))
