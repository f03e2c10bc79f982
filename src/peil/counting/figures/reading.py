# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads files with counted figures: CSV, JSON and Parquet, strictly, without losing a digit."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from peil.counting.figures.figure import FIGURE_COLUMNS
from peil.counting.figures.parquet import parquet_rows
from peil.counting.figures.provenance import Provenance, read_provenance
from peil.counting.figures.rows import (
    FigureFile,
    FiguresUnreadable,
    Row,
    figure_of_row,
    without_repeats,
)
from peil.counting.figures.writing import metadata_path

ENDINGS = (".csv", ".json", ".parquet")
"""The endings of the files that hold counted figures."""


def read_figures(path: Path) -> FigureFile:
    """Return the counted figures in a file, and their provenance where it can be found.

    The ending says the format. The provenance is inside JSON and Parquet, and beside CSV; a CSV
    without one is read all the same. The same row twice is one figure.

    Raises:
        FiguresUnreadable: when the file is not there, not whole, or holds anything that cannot be
            read in one way; when two rows contradict one another; when the provenance tells of
            other figures.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise FiguresUnreadable(
            path,
            found=f"'{path.suffix}' is not the ending of a file with figures.",
            to_do=f"Name a file that ends in {', '.join(ENDINGS)}, as peil count writes it.",
        )
    try:
        rows, told = reader(path)
    except OSError as wrong:
        raise FiguresUnreadable(
            path,
            found=f"It cannot be read: {wrong.strerror or wrong}.",
            to_do="Name a file that exists and that you may read.",
        ) from None
    numbered = [(line, figure_of_row(path, line, row)) for line, row in rows]
    if not numbered:
        raise FiguresUnreadable(path, found="It holds no figures.", to_do="Count them anew.")
    kept = without_repeats(path, numbered)
    provenance = _provenance(path, told)
    found = FigureFile(
        path=path,
        figures=tuple(figure for _, figure in kept),
        provenance=provenance,
        lines=tuple(line for line, _ in kept),
    )
    _require_own_provenance(found)
    return found


def _text_of(path: Path) -> str:
    """Return the text of a file, without the mark that some spreadsheets put before it.

    Raises:
        FiguresUnreadable: when it is not UTF-8, or empty.
    """
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = data[: wrong.start].count(b"\n") + 1
        raise FiguresUnreadable(
            path, line=line, found="It is not UTF-8.", to_do="Save it as UTF-8."
        ) from None
    if not text.strip():
        raise FiguresUnreadable(path, found="It is empty.", to_do="Count the figures anew.")
    return text


def _csv_rows(path: Path) -> tuple[list[tuple[int, Row]], Any]:
    """Return the rows of a CSV file by their lines, and what stands beside it.

    Raises:
        FiguresUnreadable: when the columns are not those of counted figures, or a row is not whole.
    """
    reader = csv.reader(io.StringIO(_text_of(path), newline=""), strict=True)
    try:
        header = next(reader)
        _require_columns(path, header)
        rows = list(_rows_under(path, header, reader))
    except csv.Error as wrong:
        raise FiguresUnreadable(
            path,
            line=reader.line_num,
            found=f"It is not whole CSV: {wrong}.",
            to_do="Count the figures anew.",
        ) from None
    beside = metadata_path(path)
    return rows, _json_of(beside).get("provenance") if beside.exists() else None


def _rows_under(path: Path, header: list[str], reader: Any) -> Iterator[tuple[int, Row]]:
    """Yield the rows below the header by their lines; empty lines are passed over.

    Raises:
        FiguresUnreadable: when a row has more or fewer cells than the header.
    """
    for cells in reader:
        if len(cells) not in {0, len(header)}:
            raise FiguresUnreadable(
                path,
                line=reader.line_num,
                found=f"The row has {len(cells)} cells, the header {len(header)}.",
                to_do="Write every row whole, with commas between the cells.",
            )
        if cells:
            yield reader.line_num, dict(zip(header, cells, strict=True))


def _require_columns(path: Path, columns: Iterable[str], *, line: int | None = 1) -> None:
    """Require the columns of counted figures, each once.

    Raises:
        FiguresUnreadable: when one is missing, unknown, or there twice.
    """
    found = list(columns)
    missing = [name for name in FIGURE_COLUMNS if name not in found]
    unknown = [name for name in found if name not in FIGURE_COLUMNS]
    twice = sorted({name for name in found if found.count(name) > 1})
    problems = [
        f"{problem}: {', '.join(names)}"
        for problem, names in (("missing", missing), ("unknown", unknown), ("twice", twice))
        if names
    ]
    if not problems:
        return
    hint = " Separate them with commas." if any(";" in name for name in found) else ""
    raise FiguresUnreadable(
        path,
        line=line,
        found=f"The columns are not those of counted figures ({'; '.join(problems)}).",
        to_do=f"Write {','.join(FIGURE_COLUMNS)}.{hint}",
    )


def _json_of(path: Path) -> Mapping[str, Any]:
    """Return what a JSON file holds, with every number exact.

    Raises:
        FiguresUnreadable: when it is not JSON, or holds no object.
    """
    try:
        data = json.loads(_text_of(path), parse_float=Decimal, parse_constant=_no_constant)
        _require_whole_signs(data)
    except RecursionError:
        raise FiguresUnreadable(
            path, found="It is nested without end.", to_do="Count the figures anew."
        ) from None
    except ValueError as wrong:
        line = getattr(wrong, "lineno", None)
        raise FiguresUnreadable(
            path, line=line, found=f"It is not JSON: {wrong}.", to_do="Count the figures anew."
        ) from None
    if not isinstance(data, dict):
        raise FiguresUnreadable(
            path,
            found="It holds no object.",
            to_do='Write {"figures": [...], "provenance": {...}}, as peil count does.',
        )
    return data


def _no_constant(name: str) -> Any:
    """Refuse NaN and Infinity, which JSON does not know.

    Raises:
        ValueError: always.
    """
    message = f"{name} is no number"
    raise ValueError(message)


def _require_whole_signs(data: Any) -> None:
    """Refuse half signs, which JSON can name and nothing can write.

    Raises:
        ValueError: when any text holds one.
    """
    left = [data]
    while left:
        one = left.pop()
        if isinstance(one, str):
            one.encode("utf-8")
        elif isinstance(one, dict):
            left += [*one, *one.values()]
        elif isinstance(one, list):
            left += one


def _json_rows(path: Path) -> tuple[list[tuple[int, Row]], Any]:
    """Return the figures of a JSON file by their number, and its provenance.

    Raises:
        FiguresUnreadable: when it holds no list of figures, or a figure has other columns.
    """
    data = _json_of(path)
    figures = data.get("figures")
    if not isinstance(figures, list) or not all(isinstance(row, dict) for row in figures):
        raise FiguresUnreadable(
            path,
            found="It holds no list of figures.",
            to_do='Write {"figures": [...], "provenance": {...}}, as peil count does.',
        )
    for number, row in enumerate(figures, start=1):
        _require_columns(path, row, line=number)
    return list(enumerate(figures, start=1)), data.get("provenance")


def _parquet_rows(path: Path) -> tuple[list[tuple[int, Row]], Any]:
    """Return the rows of a Parquet file by their number, and its provenance.

    Raises:
        FiguresUnreadable: when it is not whole, or its columns are not those of counted figures.
    """
    try:
        columns, rows, told = parquet_rows(path)
        told = json.loads(told) if told is not None else None
    except RecursionError:
        raise FiguresUnreadable(
            path, found="It is nested without end.", to_do="Count the figures anew."
        ) from None
    except (ValueError, NotImplementedError, KeyError, TypeError) as wrong:  # as pyarrow says it
        raise FiguresUnreadable(
            path,
            found=f"It is not whole Parquet: {str(wrong).splitlines()[0]}",
            to_do="Count the figures anew.",
        ) from None
    _require_columns(path, columns, line=None)
    return list(enumerate(rows, start=1)), told


_READERS = {".csv": _csv_rows, ".json": _json_rows, ".parquet": _parquet_rows}


def _provenance(path: Path, told: Any) -> Provenance | None:
    """Return the provenance that was found with figures, or nothing when none was.

    Raises:
        FiguresUnreadable: when it is not whole.
    """
    if told is None:
        return None
    try:
        return read_provenance(told)
    except ValueError as wrong:
        raise FiguresUnreadable(
            path,
            found=f"Its provenance cannot be read: {_first_problem(wrong)}.",
            to_do="Count the figures anew.",
        ) from None


def _first_problem(wrong: ValueError) -> str:
    lines = str(wrong).splitlines()
    return " ".join(line.strip() for line in lines[1:3]) or str(wrong)


def _require_own_provenance(found: FigureFile) -> None:
    """Require that the provenance tells of these figures.

    Raises:
        FiguresUnreadable: when a figure is of another register or day than the provenance tells.
    """
    told = found.provenance
    if told is None:
        return
    for line, figure in zip(found.lines, found.figures, strict=True):
        if (figure.register, figure.counted_on) != (told.fingerprint, told.counted_on):
            raise FiguresUnreadable(
                found.path,
                line=line,
                found=f"The figure is of register {figure.register}, counted on "
                f"{figure.counted_on}; the provenance tells of {told.fingerprint}, counted on "
                f"{told.counted_on}.",
                to_do="Keep every count in a file of its own, or count the figures anew.",
            )
