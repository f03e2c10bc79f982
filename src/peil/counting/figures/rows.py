# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""One row of a file with counted figures: what its cells mean, and what they may not say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from peil.counting.figures.figure import CountedFigure
from peil.counting.figures.provenance import Provenance
from peil.terms.errors import PeilError
from peil.terms.numbers import GROUPED_NUMBER, plain, read_number
from peil.terms.periods import Period, read_day, read_period

Row = Mapping[str, Any]
"""The cells of a row by their column: text in CSV, text and numbers in JSON and Parquet."""


class CellUnreadable(PeilError):
    """A cell of a counted figure is empty that may not be, or can be read in two ways."""

    def __init__(self, cell: Any, *, to_do: str) -> None:
        found = "it is empty." if _is_empty(cell) else f"found '{cell}'."
        super().__init__(asked="A cell of a counted figure was read.", found=found, to_do=to_do)


class FiguresUnreadable(PeilError):
    """A file with counted figures cannot be read in one way."""

    def __init__(self, path: Path, *, found: str, to_do: str, line: int | None = None) -> None:
        """Build the message; `line` is that of a CSV file, or the number of the figure."""
        where = f" In line or figure {line}:" if line is not None else ""
        super().__init__(
            asked=f"Counted figures were asked from '{path}'.{where}", found=found, to_do=to_do
        )
        self.path = path
        self.line = line


@dataclass(frozen=True)
class FigureFile:
    """The counted figures of one file, in its order, and where they come from if that is told.

    `lines` are the lines of the figures in a CSV file, or their numbers from one in another file.
    """

    path: Path
    figures: tuple[CountedFigure, ...]
    provenance: Provenance | None
    lines: tuple[int, ...]


def row_of_figure(figure: CountedFigure) -> tuple[str, ...]:
    """Return the cells of a figure as text, in the order of `FIGURE_COLUMNS`."""
    return (
        figure.indicator,
        figure.unit,
        figure.period.text,
        "" if figure.value is None else unmistakable(figure.value),
        "" if figure.numerator is None else str(figure.numerator),
        "" if figure.denominator is None else str(figure.denominator),
        figure.definition,
        figure.breakdown,
        figure.register,
        figure.counted_on.isoformat(),
    )


def unmistakable(value: Decimal) -> str:
    """Return a number as text that nobody takes for another one.

    15.625 is fifteen thousand to a Dutch reader, or to a Dutch spreadsheet; 15.6250 is not.

    >>> unmistakable(Decimal("15.625"))
    '15.6250'
    """
    text = plain(value)
    return f"{text}0" if GROUPED_NUMBER.fullmatch(text) else text


def figure_of_row(path: Path, line: int, row: Row) -> CountedFigure:
    """Return the figure that a row stands for.

    Args:
        path: the file, for the message.
        line: the line of the row, or its number, for the message.
        row: its cells by their column.

    Raises:
        FiguresUnreadable: when a cell is empty that may not be, or cannot be read in one way.
    """
    cells: dict[str, Any] = {}
    for column, read in _CELLS.items():
        try:
            cells[column] = read(row[column])
        except PeilError as wrong:
            raise FiguresUnreadable(
                path, line=line, found=f"Column '{column}': {wrong.found}", to_do=wrong.to_do
            ) from None
    return CountedFigure(**cells)


def _is_empty(cell: Any) -> bool:
    return cell is None or cell == ""


def _text(cell: Any) -> str:
    """Return a text that may not be empty.

    Raises:
        CellUnreadable: when it is empty, or not text.
    """
    if not isinstance(cell, str) or not cell or cell != cell.strip():
        raise CellUnreadable(cell, to_do="Write a name, without spaces around it.")
    return cell


def _breakdown(cell: Any) -> str:
    return "" if _is_empty(cell) else _text(cell)


def _period(cell: Any) -> Period:
    return read_period(_text(cell))


def _day(cell: Any) -> date:
    """Return a day; Parquet holds a real one."""
    return cell if isinstance(cell, date) else read_day(_text(cell))


def _number(cell: Any) -> Decimal | None:
    """Return a number, or nothing from an empty cell.

    Raises:
        CellUnreadable: when it is neither plain text nor an exact number.
    """
    if _is_empty(cell):
        return None
    if isinstance(cell, Decimal | int) and not isinstance(cell, bool):
        return Decimal(cell)
    if not isinstance(cell, str):
        raise CellUnreadable(cell, to_do="Write a plain number such as 1529 or 34.5, or nothing.")
    return read_number(cell)


def _whole(cell: Any) -> int | None:
    """Return a whole number, or nothing from an empty cell.

    Raises:
        CellUnreadable: when it is no whole number.
    """
    number = _number(cell)
    if number is None:
        return None
    if number != number.to_integral_value():
        raise CellUnreadable(cell, to_do="Write a whole number such as 1529, or nothing.")
    return int(number)


_CELLS: Mapping[str, Callable[[Any], Any]] = {
    "indicator": _text,
    "unit": _text,
    "period": _period,
    "value": _number,
    "numerator": _whole,
    "denominator": _whole,
    "definition": _text,
    "breakdown": _breakdown,
    "register": _text,
    "counted_on": _day,
}
"""How each cell is read; the columns of `FIGURE_COLUMNS`, in order."""


def without_repeats(
    path: Path, numbered: Iterable[tuple[int, CountedFigure]]
) -> tuple[tuple[int, CountedFigure], ...]:
    """Return figures with their lines, each figure once.

    Raises:
        FiguresUnreadable: when two rows count the same on the same day and differ.
    """
    first: dict[tuple[object, ...], tuple[int, CountedFigure]] = {}
    kept: dict[CountedFigure, int] = {}
    for line, figure in numbered:
        about = (*about_of(figure), figure.breakdown)
        earlier_line, earlier = first.setdefault(about, (line, figure))
        if earlier.value != figure.value:
            raise FiguresUnreadable(
                path,
                line=line,
                found=f"'{figure.indicator}' of {figure.unit} in {figure.period} is "
                f"{shown_value(figure)}; line or figure {earlier_line} counts it on the same day "
                f"({figure.counted_on}) as {shown_value(earlier)}.",
                to_do="Keep the one that is right, or count the figures anew.",
            )
        kept.setdefault(figure, line)
    return tuple((line, figure) for figure, line in kept.items())


def about_of(figure: CountedFigure) -> tuple[object, ...]:
    """Return what two figures share when they may not differ: what, where, when, how and on day."""
    return (
        figure.indicator,
        figure.unit,
        figure.period,
        figure.definition,
        figure.counted_on,
    )


def shown_value(figure: CountedFigure) -> str:
    """Return the value of a figure for a message."""
    return "no number" if figure.value is None else plain(figure.value)
