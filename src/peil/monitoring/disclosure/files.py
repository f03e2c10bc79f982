# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads tables that are to be published: a CSV, or what `peil count` wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from peil.counting.figures.figure import CountedFigure
from peil.counting.figures.reading import read_figures
from peil.monitoring.disclosure.percentages import ratio_cells
from peil.monitoring.disclosure.table import TOTAL, CellKey
from peil.terms.numbers import NumberUnreadable, plain, read_number
from peil.terms.periods import PeriodUnreadable, read_period
from peil.terms.plain_rows import Row, RowsRefused, read_rows, text_of

COUNTS = ("unit", "period", "part", "value")
"""The columns of a table of counts; `part` may be left out."""
RATIOS = ("unit", "period", "numerator", "denominator")
"""The columns of a table of percentages."""
_WITHOUT_PART = ("unit", "period", "value")
_AS_COUNTED = "counted_on"


class TableUnreadable(RowsRefused):
    """A file with a table cannot be read in one way."""

    what = "The table"


@dataclass(frozen=True)
class TableFile:
    """The cells of one file, in its order.

    `about` is the indicator, or empty where the file does not say. In a table of percentages the
    denominator is the total, and the numerator a part of it.
    """

    about: str
    cells: Mapping[CellKey, int | None]
    is_ratio: bool


def read_table(path: Path, *, indicator: str | None = None) -> TableFile:
    """Return the table that a file holds.

    Args:
        path: a CSV with the columns of `COUNTS` or of `RATIOS`, or a file that `peil count` wrote;
            its breakdown is the part.
        indicator: which one, where a counted file holds several.

    Raises:
        TableUnreadable: when the file is not there, not whole, or holds more or less than one table.
        FiguresUnreadable: when a counted file cannot be read in one way.
    """
    if path.suffix.lower() != ".csv":
        return _counted(path, indicator)
    header = text_of(path, refused=TableUnreadable).partition("\n")[0]
    if _AS_COUNTED in header:
        return _counted(path, indicator)
    if indicator is not None:
        raise TableUnreadable(
            path,
            found=f"It does not say of which indicator it is; '{indicator}' was asked.",
            to_do="Leave --indicator out; it chooses from a file that peil count wrote.",
        )
    return _drawn(path, header)


def _drawn(path: Path, header: str) -> TableFile:
    """Return the table of a CSV that somebody made.

    Raises:
        TableUnreadable: when its columns are others, or it holds no cells.
    """
    is_ratio = any(name in header for name in RATIOS[2:])
    required, optional = (RATIOS, ()) if is_ratio else (_WITHOUT_PART, ("part",))
    cells: dict[CellKey, int | None] = {}
    rows = read_rows(path, required=required, optional=optional, refused=TableUnreadable)
    for line, row in rows:
        new = dict(_cells(path, line, row))
        _require_new(path, cells, new, line=line)
        cells.update(new)
    return TableFile("", _not_empty(path, cells), is_ratio)


def _cells(path: Path, line: int, cell: Row) -> Iterator[tuple[CellKey, int | None]]:
    """Yield the cells of a row: one of a count, two of a percentage.

    Raises:
        TableUnreadable: when a cell cannot be read in one way.
    """
    try:
        unit, period = cell["unit"], read_period(cell["period"])
        if "value" in cell:
            yield CellKey(unit, period, cell.get("part", TOTAL)), _count(cell["value"])
        else:
            pair = (_count(cell["numerator"]), _count(cell["denominator"]))
            yield from ratio_cells({(unit, period): pair}).items()
    except (PeriodUnreadable, NumberUnreadable) as wrong:
        raise TableUnreadable(path, line=line, found=wrong.found, to_do=wrong.to_do) from None


def _count(written: str) -> int | None:
    """Return a count, or nothing from an empty cell.

    Raises:
        NumberUnreadable: when it is no whole number.
    """
    if not written:
        return None
    number = read_number(written)
    if number != number.to_integral_value():
        raise NumberUnreadable(written)
    return int(number)


def _require_new(
    path: Path, held: Mapping[CellKey, int | None], new: Mapping[CellKey, object], *, line: int
) -> None:
    """Require that no cell is there twice.

    Raises:
        TableUnreadable: when one is.
    """
    twice = [key for key in new if key in held]
    if twice:
        raise TableUnreadable(
            path,
            line=line,
            found=f"It holds {twice[0]} more than once.",
            to_do="Keep the figure that counts.",
        )


def _not_empty(path: Path, cells: Mapping[CellKey, int | None]) -> Mapping[CellKey, int | None]:
    """Return cells, of which there are some.

    Raises:
        TableUnreadable: when there are none.
    """
    if not cells:
        raise TableUnreadable(path, found="It holds no cells.", to_do="Name a file that does.")
    return cells


def _counted(path: Path, indicator: str | None) -> TableFile:
    """Return the table of one indicator from a file that `peil count` wrote.

    Raises:
        TableUnreadable: when it holds several indicators, none that was asked, or a cell twice.
    """
    file = read_figures(path)
    numbered = [
        (line, figure)
        for line, figure in zip(file.lines, file.figures, strict=True)
        if indicator in {None, figure.indicator}
    ]
    if not numbered:
        raise TableUnreadable(
            path,
            found=f"It holds no figures of '{indicator}'.",
            to_do="Name an indicator that it holds.",
        )
    names = list(dict.fromkeys(figure.indicator for _, figure in numbered))
    if len(names) > 1:
        raise TableUnreadable(
            path,
            found=f"It holds several indicators: {', '.join(names)}.",
            to_do="Choose one with --indicator.",
        )
    cells: dict[CellKey, int | None] = {}
    is_ratio = any(figure.denominator is not None for _, figure in numbered)
    for line, figure in numbered:
        new = dict(_counted_cells(path, figure, is_ratio=is_ratio))
        _require_new(path, cells, new, line=line)
        cells.update(new)
    return TableFile(names[0], cells, is_ratio)


def _counted_cells(
    path: Path, figure: CountedFigure, *, is_ratio: bool
) -> Iterator[tuple[CellKey, int | None]]:
    """Yield the cells of a counted figure.

    Raises:
        TableUnreadable: when it is no count, or a percentage with a breakdown.
    """
    if is_ratio and figure.breakdown:
        raise TableUnreadable(
            path,
            found=f"It holds percentages by {figure.breakdown.partition('=')[0]}.",
            to_do="Count them without --breakdown, or give numerators and denominators as counts.",
        )
    if is_ratio:
        pair = (figure.numerator, figure.denominator)
        yield from ratio_cells({(figure.unit, figure.period): pair}).items()
    else:
        value = _whole(path, figure, figure.value)
        yield CellKey(figure.unit, figure.period, figure.breakdown), value


def _whole(path: Path, figure: CountedFigure, value: Decimal | None) -> int | None:
    """Return a value as a count.

    Raises:
        TableUnreadable: when it has decimals.
    """
    if value is not None and value != value.to_integral_value():
        raise TableUnreadable(
            path,
            found=f"'{figure.indicator}' of {figure.unit} in {figure.period} is {plain(value)}.",
            to_do="Give counts; amounts need another rule than the number of cases.",
        )
    return None if value is None else int(value)
