"""Public tables drawn as text: a block for each period, a line for each unit, a column for each part."""

from __future__ import annotations

from collections.abc import Iterable

from peil.monitoring.disclosure.adding_up import public_table
from peil.monitoring.disclosure.suppress import CellState, SuppressedTable
from peil.monitoring.disclosure.table import CellKey, Dimension, PublicTable
from peil.terms.periods import read_period

WHOLE = "national"


def drawn_cells(text: str) -> dict[CellKey, int | None]:
    """Return the cells of a drawing; a dot is an absent cell, `total` the total."""
    cells: dict[CellKey, int | None] = {}
    for block in text.strip().split("\n\n"):
        header, *rows = [[cell.strip() for cell in line.split("|")] for line in block.splitlines()]
        period = read_period(header[0])
        for unit, *values in rows:
            for part, value in zip(header[1:], values, strict=True):
                key = CellKey(unit, period, "" if part == "total" else part)
                cells[key] = None if value == "." else int(value)
    return cells


def drawn(text: str, *, not_additive: Iterable[Dimension] = ()) -> PublicTable:
    """Return a drawing as a public table."""
    return public_table(drawn_cells(text), whole=WHOLE, not_additive=tuple(not_additive))


def named(key: CellKey) -> str:
    """Return a cell by its unit, its period where it is not 2019, and its part."""
    period = "" if str(key.period) == "2019" else str(key.period)
    return " ".join(filter(None, (key.unit, period, key.part)))


def hidden_in(table: SuppressedTable) -> set[str]:
    """Return the cells that the public does not see, by their names."""
    return {named(cell.key) for cell in table.cells if cell.state is CellState.SUPPRESSED}
