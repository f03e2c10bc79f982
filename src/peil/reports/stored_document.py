# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A document as plain values and back, so that it can be kept and written again later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from peil.reports.document import (
    Align,
    Block,
    Cell,
    Chart,
    Column,
    Command,
    Document,
    Facts,
    Listing,
    NumberedNotes,
    Paragraph,
    Row,
    RowKind,
    Section,
    Table,
)
from peil.terms.numbers import plain
from peil.terms.quantities import Measure


def document_as_data(document: Document) -> Mapping[str, Any]:
    """Return a document as plain values: text, numbers, lists and mappings."""
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "language": document.language,
        "description": document.description,
        "colophon": document.colophon,
        "sections": [
            {"heading": section.heading, "blocks": [_block_data(b) for b in section.blocks]}
            for section in document.sections
        ],
        "records": list(document.records),
        "columns": list(document.columns),
        "data": document.data,
    }


def document_from_data(data: Mapping[str, Any]) -> Document:
    """Return the document that was kept as plain values."""
    return Document(
        title=data["title"],
        subtitle=data["subtitle"],
        language=data["language"],
        description=data["description"],
        colophon=data["colophon"],
        sections=tuple(
            Section(section["heading"], tuple(_block(b) for b in section["blocks"]))
            for section in data["sections"]
        ),
        records=tuple(data["records"]),
        columns=tuple(data["columns"]),
        data=data["data"],
    )


def _block_data(block: Block) -> Mapping[str, Any]:
    return {"kind": type(block).__name__, **_CONTENT[type(block)](block)}


def _block(data: Mapping[str, Any]) -> Block:
    return _MADE[data["kind"]](data)


def _table_data(table: Any) -> Mapping[str, Any]:
    return {
        "caption": table.caption,
        "columns": [
            {"key": c.key, "title": c.title, "align": c.align.value, "weight": c.weight}
            for c in table.columns
        ],
        "rows": [
            {
                "kind": row.kind.value,
                "depth": row.depth,
                "cells": [_cell_data(cell) for cell in row.cells],
            }
            for row in table.rows
        ],
    }


def _cell_data(cell: Cell) -> Mapping[str, Any]:
    return {
        "text": cell.text,
        "value": plain(cell.value) if cell.value is not None else None,
        "measure": cell.measure.value if cell.measure is not None else None,
        "is_word": cell.is_word,
        "notes": list(cell.notes),
    }


def _table(data: Mapping[str, Any]) -> Table:
    return Table(
        caption=data["caption"],
        columns=tuple(
            Column(c["key"], c["title"], Align(c["align"]), c["weight"]) for c in data["columns"]
        ),
        rows=tuple(
            Row(tuple(_cell(cell) for cell in row["cells"]), RowKind(row["kind"]), row["depth"])
            for row in data["rows"]
        ),
    )


def _cell(data: Mapping[str, Any]) -> Cell:
    return Cell(
        text=data["text"],
        value=Decimal(data["value"]) if data["value"] is not None else None,
        measure=Measure(data["measure"]) if data["measure"] is not None else None,
        is_word=data["is_word"],
        notes=tuple(data["notes"]),
    )


_CONTENT: Mapping[type, Callable[[Any], Mapping[str, Any]]] = {
    Chart: lambda b: {"title": b.title, "description": b.description, "spec": b.spec},
    Table: _table_data,
    Paragraph: lambda b: {"text": b.text},
    Command: lambda b: {"text": b.text},
    Facts: lambda b: {"pairs": [list(pair) for pair in b.pairs]},
    Listing: lambda b: {"points": list(b.points)},
    NumberedNotes: lambda b: {"texts": list(b.texts)},
}
_MADE: Mapping[str, Callable[[Mapping[str, Any]], Block]] = {
    "Chart": lambda d: Chart(d["title"], d["description"], d["spec"]),
    "Table": _table,
    "Paragraph": lambda d: Paragraph(d["text"]),
    "Command": lambda d: Command(d["text"]),
    "Facts": lambda d: Facts(tuple((label, text) for label, text in d["pairs"])),
    "Listing": lambda d: Listing(tuple(d["points"])),
    "NumberedNotes": lambda d: NumberedNotes(tuple(d["texts"])),
}
