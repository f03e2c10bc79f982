# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How large counted figures in Parquet become once they are unpacked, told without doing so."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq


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
