# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A document: the one layout that is written as text, HTML, PDF, XLSX, CSV and JSON.

All text of all cells is made before a writer sees it, so no two formats can disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from peil.terms.languages import Language
from peil.terms.quantities import Measure


class Align(StrEnum):
    """On which side of its column a cell stands."""

    START = "start"
    END = "end"


class RowKind(StrEnum):
    """What a row of a table is."""

    GROUP = "group"
    PLAIN = "plain"
    TOTAL = "total"


@dataclass(frozen=True)
class Cell:
    """One cell: its text, the number behind it, and the notes that belong to it.

    `value` and `measure` are for formats that hold real numbers. `is_word` says that the text
    stands for the absence of a number. `notes` are numbers in the document's list of notes.
    """

    text: str = ""
    value: Decimal | None = None
    measure: Measure | None = None
    is_word: bool = False
    notes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Column:
    """One column: its heading, its side, and its share of the width."""

    key: str
    title: str
    align: Align = Align.START
    weight: int = 1


@dataclass(frozen=True)
class Row:
    """One row; the first cell is its heading. `depth` is how far it is indented."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.PLAIN
    depth: int = 0


@dataclass(frozen=True)
class Table:
    """A table with a caption; a group row has one cell that spans all columns."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True)
class Facts:
    """Pairs of a short label and a text."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Listing:
    """A list of points."""

    points: tuple[str, ...]


@dataclass(frozen=True)
class Command:
    """A command to give, letter for letter; a writer may fold it, but adds no sign to it."""

    text: str


@dataclass(frozen=True)
class NumberedNotes:
    """The notes that cells refer to, from one on."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Chart:
    """A drawing: what it shows as a Vega-Lite specification, and what it says in sentences.

    `title` stands above it. `description` says in sentences what a reader would see; it stands
    for the drawing wherever it cannot be seen. `spec` holds data, marks and encodings, and no
    look: colours, typeface and the way numbers are written are added where it is drawn. A table
    with the same numbers belongs beside it.
    """

    title: str
    description: str
    spec: Mapping[str, Any]


Block = Chart | Table | Paragraph | Facts | Listing | Command | NumberedNotes


@dataclass(frozen=True)
class Section:
    """Blocks under a heading; the heading may be empty for the first section."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """A whole document in one language.

    `records` are the rows for CSV, all with the same keys; `columns` are those that come first in
    it, also when there are no records; `data` is everything, for JSON. Records and data hold plain
    values: text, numbers as Decimal, lists, mappings and nothing.
    """

    title: str
    subtitle: str
    language: Language
    description: str
    colophon: str
    sections: tuple[Section, ...]
    records: tuple[Mapping[str, Any], ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    columns: tuple[str, ...] = ()

    @property
    def charts(self) -> tuple[Chart, ...]:
        """Every drawing, in order."""
        blocks = (block for section in self.sections for block in section.blocks)
        return tuple(block for block in blocks if isinstance(block, Chart))

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table, in order."""
        blocks = (block for section in self.sections for block in section.blocks)
        return tuple(block for block in blocks if isinstance(block, Table))
