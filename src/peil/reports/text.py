# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes a document as text for a terminal."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

from rich import box
from rich.console import Console, Group, RenderableType
from rich.control import strip_control_codes
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text as RichText

from peil.reports.document import (
    Align,
    Block,
    Cell,
    Chart,
    Command,
    Document,
    Facts,
    Listing,
    NumberedNotes,
    Paragraph,
    Row,
    RowKind,
    Table,
)

INDENT = "  "
NOTES_COLUMN = "*"
BETWEEN, RULE = "   ", "─"
LONG = 200
"""From so many rows on a table is a list: nobody reads it for its looks."""


def write_text(document: Document, *, width: int, colour: bool = False) -> str:
    """Return a document as text.

    Args:
        document: the document.
        width: the number of signs on a line.
        colour: use the terminal's own colours and weights.
    """
    target = io.StringIO()
    console = Console(
        file=target,
        width=width,
        force_terminal=colour,
        color_system="auto" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(RichText(document.title, style="bold"))
    console.print(RichText(document.subtitle))
    for section in document.sections:
        console.print()
        if section.heading:
            console.print(RichText(section.heading, style="bold"))
        for block in section.blocks:
            if isinstance(block, Table) and _is_list(block):
                target.write(strip_control_codes(_list(block)) + "\n")
            else:
                console.print(_block(block), soft_wrap=isinstance(block, Command))
    console.print()
    console.print(RichText(document.colophon, style="dim"))
    return "\n".join(line.rstrip() for line in target.getvalue().splitlines()) + "\n"


def _block(block: Block) -> RenderableType:
    return _WRITERS[type(block)](block)


def _is_list(table: Table) -> bool:
    """Return whether a table is long and has nothing but plain rows."""
    return (
        len(table.rows) >= LONG
        and all(row.kind is RowKind.PLAIN and not row.depth for row in table.rows)
        and not any(cell.notes for row in table.rows for cell in row.cells)
    )


def _list(table: Table) -> str:
    """Return a long table as it would look without folding a cell, in a fraction of the time."""
    rows = [[column.title for column in table.columns]]
    rows += [[cell.text for cell in row.cells] for row in table.rows]
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    sides = [str.rjust if column.align is Align.END else str.ljust for column in table.columns]
    lines = [
        BETWEEN.join(
            side(cell, width) for side, cell, width in zip(sides, row, widths, strict=True)
        )
        for row in rows
    ]
    rule = RULE * len(lines[0])
    return "\n".join([lines[0], rule, *lines[1:], ""])


def _table(table: Table) -> RenderableType:
    rich_table = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=False)
    for column in table.columns:
        rich_table.add_column(
            column.title,
            justify="right" if column.align is Align.END else "left",
            overflow="fold",
        )
    noted = any(cell.notes for row in table.rows for cell in row.cells)
    if noted:
        rich_table.add_column(NOTES_COLUMN, justify="left", style="dim")
    for place, row in enumerate(table.rows):
        if row.kind is RowKind.GROUP and place:
            rich_table.add_row()
        cells = _row(row) if not noted else [*_row(row, width=len(table.columns)), _notes_of(row)]
        rich_table.add_row(*cells, style="bold" if row.kind is RowKind.GROUP else None)
    return rich_table


def _row(row: Row, *, width: int = 0) -> list[RichText]:
    first, *others = (_cell(cell) for cell in row.cells)
    missing = [RichText()] * (width - len(row.cells))
    return [RichText(INDENT * row.depth) + first, *others, *missing]


def _cell(cell: Cell) -> RichText:
    return RichText(cell.text, style="dim" if cell.is_word else "")


def _notes_of(row: Row) -> RichText:
    numbers = dict.fromkeys(number for cell in row.cells for number in cell.notes)
    return RichText(", ".join(str(number) for number in numbers))


def _chart(chart: Chart) -> RenderableType:
    """Return what a drawing says; a terminal does not draw it."""
    return Padding(RichText(chart.description), (1, 0, 0, 0))


def _paragraph(paragraph: Paragraph) -> RenderableType:
    return RichText(paragraph.text)


def _hanging(pairs: list[tuple[str, str]], *, width: int) -> RenderableType:
    grid = RichTable.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=width, no_wrap=True)
    grid.add_column(overflow="fold")
    for label, text in pairs:
        grid.add_row(RichText(label, style="dim"), RichText(text))
    return grid


def _facts(facts: Facts) -> RenderableType:
    longest = max((len(label) for label, _ in facts.pairs), default=0)
    return _hanging(list(facts.pairs), width=longest + 1)


def _listing(listing: Listing) -> RenderableType:
    return _hanging([("-", point) for point in listing.points], width=1)


def _command(command: Command) -> RenderableType:
    return RichText(f"{INDENT}{command.text}")


def _notes(notes: NumberedNotes) -> RenderableType:
    numbered = [(str(number), text) for number, text in enumerate(notes.texts, start=1)]
    grid = _hanging(numbered, width=len(str(len(numbered))))
    return Group(Padding(grid, 0))


_WRITERS: Mapping[type[Block], Callable[..., RenderableType]] = {
    Chart: _chart,
    Table: _table,
    Paragraph: _paragraph,
    Facts: _facts,
    Listing: _listing,
    Command: _command,
    NumberedNotes: _notes,
}
