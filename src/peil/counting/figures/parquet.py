# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Counted figures in Parquet."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
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


def parquet_rows(path: Path) -> tuple[list[str], list[dict[str, Any]], str | None]:
    """Return the columns and rows of a Parquet file, and its provenance as JSON if it has one.

    Raises:
        ValueError: when it is not whole; pyarrow says why.
    """
    with path.open("rb") as opened:
        table = pq.read_table(opened)
    told = (table.schema.metadata or {}).get(PROVENANCE_KEY.encode())
    return table.column_names, table.to_pylist(), told.decode() if told is not None else None
