"""A small register for tests: its rows drawn as text in the test that needs them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from peil.register.columns import Column, Kind, Table
from peil.register.contract import CONTRACT, RECORDED_ON

NOT_DRAWN = date(2012, 1, 1)
"""When a row entered the register, where the drawing does not say and its day is empty."""

ARROW_TYPES = {
    "string": pa.string(),
    "date": pa.date32(),
    "int64": pa.int64(),
    "boolean": pa.bool_(),
}

Row = dict[str, object]


def write_register(folder: Path, tables: Mapping[str, str]) -> Path:
    """Write a register of one Parquet file per table, each drawn as rows of cells between bars.

    The first line names the columns; a column that it leaves out is empty in every row, and so is
    an empty cell. `recorded_on` left out is the table's own day, or 2012-01-01 where that is
    empty. Flags are yes and no.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, drawn in tables.items():
        pq.write_table(arrow_table(name, drawn), folder / f"{name}.parquet")
    return folder


def arrow_table(name: str, drawn: str) -> pa.Table:
    """Return the rows that are drawn for a table, with every column of the contract."""
    table = CONTRACT[name]
    rows = read_rows(table, drawn)
    return pa.table(
        {
            column.name: pa.array(
                [row[column.name] for row in rows], type=ARROW_TYPES[column.stored_as]
            )
            for column in table.columns
        }
    )


def read_rows(table: Table, drawn: str) -> list[Row]:
    """Return the rows that are drawn for a table, each with every column of the contract."""
    lines = [line.split("|") for line in drawn.strip().splitlines() if line.strip()]
    header = [cell.strip() for cell in lines[0]]
    unknown = set(header) - set(table.names)
    assert not unknown, f"{table.name} has no column {', '.join(sorted(unknown))}"
    rows = []
    for line in lines[1:]:
        assert len(line) == len(header), (
            f"this row of {table.name} has too few or many cells: {line}"
        )
        cells = dict(zip(header, (cell.strip() for cell in line), strict=True))
        row: Row = {c.name: _value(c, cells.get(c.name, "")) for c in table.columns}
        if RECORDED_ON not in header:
            row[RECORDED_ON] = row[table.day] or NOT_DRAWN
        rows.append(row)
    return rows


def _value(column: Column, cell: str) -> object:
    if not cell:
        return None
    if column.kind is Kind.DAY:
        return date.fromisoformat(cell)
    if column.kind is Kind.FLAG:
        return {"yes": True, "no": False}[cell]
    return int(cell) if column.stored_as == "int64" else cell
