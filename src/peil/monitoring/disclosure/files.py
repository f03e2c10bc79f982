# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads tables that are to be published: a CSV, or what `peil count` wrote."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from peil.counting.figures.figure import CountedFigure
from peil.counting.figures.reading import read_figures
from peil.monitoring.disclosure.percentages import ratio_cells
from peil.monitoring.disclosure.table import TOTAL, CellKey
from peil.terms.errors import PeilError
from peil.terms.numbers import NumberUnreadable, plain, read_number
from peil.terms.periods import PeriodUnreadable, read_period

COUNTS = ("unit", "period", "part", "value")
"""The columns of a table of counts; `part` may be left out."""
RATIOS = ("unit", "period", "numerator", "denominator")
"""The columns of a table of percentages."""
_AS_COUNTED = "counted_on"


class TableUnreadable(PeilError):
    """A file with a table cannot be read in one way."""

    def __init__(self, path: Path, *, found: str, to_do: str, line: int | None = None) -> None:
        place = f"'{path}'" if line is None else f"'{path}', line {line}"
        super().__init__(asked=f"The table in {place} was asked.", found=found, to_do=to_do)


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
    text = _text_of(path)
    if _AS_COUNTED in text.partition("\n")[0]:
        return _counted(path, indicator)
    if indicator is not None:
        raise TableUnreadable(
            path,
            found=f"It does not say of which indicator it is; '{indicator}' was asked.",
            to_do="Leave --indicator out; it chooses from a file that peil count wrote.",
        )
    return _drawn(path, text)


def _text_of(path: Path) -> str:
    """Return the text of a file.

    Raises:
        TableUnreadable: when it cannot be read or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as wrong:
        raise TableUnreadable(
            path,
            found=f"It cannot be read: {wrong.strerror or wrong}.",
            to_do="Name a file that exists and that you may read.",
        ) from None
    except UnicodeDecodeError:
        raise TableUnreadable(path, found="It is not UTF-8.", to_do="Save it as UTF-8.") from None


def _drawn(path: Path, text: str) -> TableFile:
    """Return the table of a CSV that somebody made.

    Raises:
        TableUnreadable: when its columns are others, or it holds no cells.
    """
    cells: dict[CellKey, int | None] = {}
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        is_ratio = _is_ratio(path, header)
        for row in reader:
            if row:
                new = dict(_cells(path, reader.line_num, header, row))
                _require_new(path, cells, new, line=reader.line_num)
                cells.update(new)
    except csv.Error as wrong:
        raise TableUnreadable(
            path,
            line=reader.line_num,
            found=f"It is not whole CSV: {wrong}.",
            to_do="Write it as CSV with commas.",
        ) from None
    return TableFile("", _not_empty(path, cells), is_ratio)


def _is_ratio(path: Path, header: Sequence[str]) -> bool:
    """Return whether the columns are those of percentages.

    Raises:
        TableUnreadable: when they are no table's.
    """
    names = sorted(header)
    if names == sorted(RATIOS):
        return True
    if names in (sorted(COUNTS), sorted(set(COUNTS) - {"part"})):
        return False
    raise TableUnreadable(
        path,
        line=1,
        found=f"The columns are {', '.join(header) or 'none'}.",
        to_do=f"Write {','.join(COUNTS)} for counts, or {','.join(RATIOS)} for percentages.",
    )


def _cells(
    path: Path, line: int, header: Sequence[str], row: Sequence[str]
) -> Iterator[tuple[CellKey, int | None]]:
    """Yield the cells of a row: one of a count, two of a percentage.

    Raises:
        TableUnreadable: when the row is not whole, or a cell cannot be read in one way.
    """
    if len(row) != len(header):
        raise TableUnreadable(
            path,
            line=line,
            found=f"The row has {len(row)} cells, the header {len(header)}.",
            to_do="Write every row whole, with commas between the cells.",
        )
    cell = dict(zip(header, row, strict=True))
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
        TableUnreadable: when it holds several indicators or definitions, or none that was asked.
    """
    figures = [f for f in read_figures(path).figures if indicator in {None, f.indicator}]
    names = list(dict.fromkeys(f"{f.indicator}@{f.definition}" for f in figures))
    if len({figure.indicator for figure in figures}) > 1:
        raise TableUnreadable(
            path,
            found=f"It holds several indicators: {', '.join(names)}.",
            to_do="Choose one with --indicator.",
        )
    if not figures:
        raise TableUnreadable(
            path,
            found=f"It holds no figures of '{indicator}'.",
            to_do="Name an indicator that it holds.",
        )
    cells: dict[CellKey, int | None] = {}
    is_ratio = any(figure.denominator is not None for figure in figures)
    for line, figure in enumerate(figures, start=1):
        new = dict(_counted_cells(path, figure, is_ratio=is_ratio))
        _require_new(path, cells, new, line=line)
        cells.update(new)
    return TableFile(figures[0].indicator, cells, is_ratio)


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
