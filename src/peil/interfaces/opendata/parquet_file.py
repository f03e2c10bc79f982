# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes observations as Parquet: typed columns, exact decimals, and what each column means."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from peil.interfaces.opendata.columns import COLUMNS
from peil.interfaces.opendata.data_column import DataColumn, Type, Value

_DIGITS, _DECIMALS = 38, 9
"""Room for every number that was ever printed; one that does not fit is refused, never rounded."""
_TYPES = {
    Type.TEXT: pa.string(),
    Type.INTEGER: pa.int32(),
    Type.DECIMAL: pa.decimal128(_DIGITS, _DECIMALS),
    Type.DAY: pa.date32(),
    Type.TRUTH: pa.bool_(),
}


def parquet_bytes(rows: Iterable[Mapping[str, Value]], *, about: Mapping[str, Any]) -> bytes:
    """Return flat rows of observations as a Parquet file, with what it is about in its metadata.

    Raises:
        ArrowInvalid: when a number does not fit without rounding.
    """
    metadata = {"peil": json.dumps(about, ensure_ascii=False, sort_keys=True)}
    schema = pa.schema([_field(column) for column in COLUMNS], metadata=metadata)
    table = pa.Table.from_pylist([dict(row) for row in rows], schema=schema)
    target = io.BytesIO()
    pq.write_table(table, target, compression="zstd")
    return target.getvalue()


def _field(column: DataColumn) -> pa.Field:
    told = {
        "title_nl": column.title.nl,
        "title_en": column.title.en,
        "description_nl": column.description.nl,
        "description_en": column.description.en,
    }
    return pa.field(column.name, _TYPES[column.type], nullable=not column.required, metadata=told)
