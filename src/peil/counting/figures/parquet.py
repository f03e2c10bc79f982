# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Counted figures in Parquet."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from peil.counting.figures.figure import FIGURE_COLUMNS, CountedFigure
from peil.counting.figures.provenance import PROVENANCE_KEY
from peil.counting.figures.rows import unmistakable

_TYPES = {"numerator": pa.int64(), "denominator": pa.int64(), "counted_on": pa.date32()}


def parquet_bytes(figures: Iterable[CountedFigure], *, provenance: str) -> bytes:
    """Return figures as Parquet, with provenance as JSON among its metadata."""
    schema = pa.schema(
        [(column, _TYPES.get(column, pa.string())) for column in FIGURE_COLUMNS],
        metadata={PROVENANCE_KEY: provenance},
    )
    cells = zip(*(_cells(figure) for figure in figures), strict=True)
    columns = list(cells) or [()] * len(FIGURE_COLUMNS)
    arrays = [
        pa.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)
    ]
    target = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), target, compression="zstd")
    return target.getvalue()


def _cells(figure: CountedFigure) -> tuple[Any, ...]:
    value = None if figure.value is None else unmistakable(figure.value)
    return (
        figure.indicator,
        figure.unit,
        figure.period.text,
        value,
        figure.numerator,
        figure.denominator,
        figure.definition,
        figure.breakdown,
        figure.register,
        figure.counted_on,
    )


def require_few_rows(path: Path, *, most_rows: int, most_bytes: int) -> None:
    """Do nothing when a file stays small once it is unpacked; it is told without unpacking it whole.

    A few kilobytes can hold millions of times the same word. Words are looked at once for all rows
    that hold them.

    Raises:
        ValueError: when it is larger, has columns inside columns, or is not whole.
    """
    with path.open("rb") as opened:
        plain = pq.ParquetFile(opened)
        groups = [plain.metadata.row_group(at) for at in range(plain.metadata.num_row_groups)]
        rows, packed = (sum(g.num_rows for g in groups), sum(g.total_byte_size for g in groups))
        names = _names_of_words(plain)
        if rows > most_rows or packed > most_bytes:
            raise ValueError(_TOO_LARGE)
        words = pq.ParquetFile(opened, read_dictionary=names).read(columns=names)
    if sum(map(_longest, words.columns)) * rows > most_bytes:
        raise ValueError(_TOO_LARGE)


_TOO_LARGE = "It becomes too large once unpacked."


def _names_of_words(file: pq.ParquetFile) -> list[str]:
    """Return the names of the columns that hold words, whatever they are called in memory.

    Raises:
        ValueError: when a column holds columns, or parcels of bytes, as no count does.
    """
    columns = [file.schema.column(at) for at in range(len(file.schema))]
    strange = [c.path for c in columns if c.path != c.name or c.physical_type == _PARCELS]
    if strange:
        told = f"Column '{strange[0]}' holds what no count holds."
        raise ValueError(told)
    return [column.name for column in columns if column.physical_type == _WORDS]


_WORDS, _PARCELS = "BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"


def _longest(column: pa.ChunkedArray) -> int:
    """Return the length of the longest word that a column of words names, in bytes."""
    lengths = (pc.max(pc.binary_length(chunk.dictionary)).as_py() for chunk in column.chunks)
    return max((length or 0 for length in lengths), default=0)


def parquet_rows(path: Path) -> tuple[list[str], list[dict[str, Any]], str | None]:
    """Return the columns and rows of a Parquet file, and its provenance as JSON if it has one.

    Raises:
        ValueError: when it is not whole; pyarrow says why.
    """
    with path.open("rb") as opened:
        table = pq.read_table(opened)
    told = (table.schema.metadata or {}).get(PROVENANCE_KEY.encode())
    return table.column_names, table.to_pylist(), told.decode() if told is not None else None
