# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Synthetic columns as Parquet: one file for a month or a year, marked as fictitious."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from peil.register.columns import Column as ContractColumn
from peil.register.columns import Kind, Table
from peil.register.synthetic.codes import codes_of
from peil.register.synthetic.values import NOTHING, Batch, Column

ROW_GROUP = 122_880
NOTICE = "FICTITIOUS / VERZONNEN: made by 'peil register synthesize'; no row is about anyone."
DIGITS = 13

MARKS = {
    "incidents": "I",
    "investigations": "O",
    "suspected_offences": "F",
    "interventions": "N",
    "suspects": "S",
    "victim_reports": "M",
    "execution_dossiers": "E",
    "seizures": "B",
    "confiscations": "A",
    "enforcement_actions": "H",
    "capacity": "C",
}
"""The letter by which the keys of each table are known."""

PERSONS = {"person_id": "P", "partnership_id": "G", "victim_id": "V"}
_GROUPS = np.array([list(f"{n:04d}".encode()) for n in range(10_000)], dtype=np.uint8)


def as_text(mark: str, numbers: Column) -> pa.StringArray:
    """Return numbers as names such as FICT-I-2012010000123, and nothing as nothing."""
    prefix = np.frombuffer(f"FICT-{mark}-".encode(), dtype=np.uint8)
    width = len(prefix) + DIGITS
    letters = np.empty((len(numbers), width), dtype=np.uint8)
    letters[:, : len(prefix)] = prefix
    rest = np.maximum(numbers, 0).astype(np.int64)
    for end in range(width, len(prefix) + 1, -4):
        rest, group = np.divmod(rest, 10_000)
        letters[:, end - 4 : end] = _GROUPS[group]
    letters[:, len(prefix)] = ord("0") + rest % 10
    offsets = np.arange(0, (len(numbers) + 1) * width, width, dtype=np.int32)
    missing = numbers == NOTHING
    bits = np.packbits(~missing, bitorder="little") if missing.any() else None
    return pa.StringArray.from_buffers(
        len(numbers),
        pa.py_buffer(offsets),
        pa.py_buffer(letters),
        None if bits is None else pa.py_buffer(bits),
    )


def as_arrow(table: Table, batch: Batch) -> pa.Table:
    """Return a batch as an Arrow table with exactly the columns of the contract, in order."""
    return pa.table({c.name: _column(table, c, batch[c.name]) for c in table.columns})


def write_batch(table: Table, batch: Batch, *, target: Path, about: dict[str, str]) -> None:
    """Write a batch as one Parquet file that says itself that it is fictitious.

    Args:
        table: the table of the contract.
        batch: its rows.
        target: the file.
        about: what else the file says about itself.
    """
    rows = as_arrow(table, batch)
    with pq.ParquetWriter(
        target,
        rows.schema,
        compression="zstd",
        compression_level=1,
        use_dictionary=[c.name for c in table.columns if c.kind is Kind.CODE],
        store_schema=False,  # text of a dictionary reads as text
    ) as writer:
        writer.add_key_value_metadata({"fictitious": NOTICE, **about})
        writer.write_table(rows, row_group_size=ROW_GROUP)


def _column(table: Table, column: ContractColumn, values: Column) -> Any:
    missing: npt.NDArray[np.bool_] = values == NOTHING
    match column.kind:
        case Kind.KEY | Kind.LINK | Kind.PERSON:
            return as_text(_mark(table, column), values)
        case Kind.CODE:
            places = pa.array(values, mask=missing)
            return pa.DictionaryArray.from_arrays(places, pa.array(codes_of(column)))
        case Kind.DAY:
            return pa.array(values.astype(np.int32), mask=missing).cast(pa.date32())
        case Kind.FLAG:
            return pa.array(values == 1, mask=missing)
        case _:
            return pa.array(values.astype(np.int64), mask=missing)


def _mark(table: Table, column: ContractColumn) -> str:
    if column.kind is Kind.PERSON:
        return PERSONS[column.name]
    return MARKS[column.target or table.name]
