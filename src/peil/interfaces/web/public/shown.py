# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Blocks of a page made ready for its template: addresses filled in, notes and tables in order.

A template only walks what is made here. Every heading gets a name in the address of the page, every
note leads back to where it is first named, and every row of a table to its page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language, override

from peil.reports.document import (
    Align,
    Cell,
    Command,
    Facts,
    Listing,
    NumberedNotes,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from peil.reports.public.charts.figure import ChartFigure
from peil.reports.public.charts.unit_map import UnitLink, draw_unit_map
from peil.reports.public.site_page import (
    LinkedFacts,
    LinkedList,
    LinkedPoint,
    LinkedTable,
    SiteBlock,
    SiteSection,
    Target,
    UnitCharts,
    UnitSketch,
    Warned,
)

_OF_NO_LANGUAGE = frozenset({"edition_file"})
"""Files that name their language themselves, and stand in one place only."""

_MOST_ADDRESSES = 8192
"""So many addresses are kept as they were looked up; each takes some hundred bytes."""


@dataclass(frozen=True)
class ShownPoint:
    """Words that lead to an address, if any, and what more there is to them."""

    text: str
    address: str
    more: str


@dataclass(frozen=True)
class ShownNote:
    """A note that a cell names; `is_first` on the page, so that the note leads back to it."""

    number: int
    is_first: bool


@dataclass(frozen=True)
class ShownCell:
    """One cell: its text, the look of its column, its notes; a status or a drawing in its place."""

    text: str
    look: str
    notes: tuple[ShownNote, ...] = ()
    address: str = ""
    status: str = ""
    drawing: str = ""


@dataclass(frozen=True)
class ShownRow:
    """One row: its kind and depth, its heading, and the cells after it."""

    kind: str
    depth: int
    heading: ShownCell
    cells: tuple[ShownCell, ...]


@dataclass(frozen=True)
class ShownGroup:
    """Rows under a heading of their own, or under none."""

    heading: ShownCell | None
    rows: tuple[ShownRow, ...]


@dataclass(frozen=True)
class ShownTable:
    """A table; its caption is hidden where the heading above says the same."""

    name: str
    caption: str
    caption_is_hidden: bool
    columns: tuple[tuple[str, str], ...]
    groups: tuple[ShownGroup, ...]


@dataclass(frozen=True)
class ShownBlock:
    """One block: its kind, which names how the template writes it, and what it holds."""

    kind: str
    what: Any


@dataclass(frozen=True)
class ShownSection:
    """One section: its heading with its address and its name in the page, and its blocks."""

    heading: str
    address: str
    anchor: str
    depth: int
    blocks: tuple[ShownBlock, ...]


@dataclass
class _Page:
    """What was met on the page so far: notes that were named, and how many tables."""

    notes: set[int] = field(default_factory=set)
    tables: int = 0


def address_of(target: Target | None) -> str:
    """Return the address of a page, or nothing."""
    if target is None:
        return ""
    where = get_script_prefix(), get_language() or ""
    return _address(target.page, tuple(target.parts.items()), *where)


@lru_cache(maxsize=_MOST_ADDRESSES)
def _address(page: str, parts: tuple[tuple[str, Any], ...], prefix: str, language: str) -> str:
    """Return the address of a page, looked up once for each language and place of the site."""
    del prefix
    with override("nl" if page in _OF_NO_LANGUAGE else language or "nl"):
        return reverse(page, kwargs=dict(parts))


def shown_sections(sections: Sequence[SiteSection]) -> tuple[ShownSection, ...]:
    """Return the sections of a page ready for its template."""
    page = _Page()
    return tuple(
        ShownSection(
            section.heading,
            address_of(section.target),
            section.anchor or f"deel-{at}",
            section.depth,
            tuple(_shown(block, section.heading, page) for block in section.blocks),
        )
        for at, section in enumerate(sections, start=1)
    )


def _shown(block: SiteBlock, heading: str, page: _Page) -> ShownBlock:
    if isinstance(block, Table):
        block = LinkedTable(block)
    if isinstance(block, LinkedTable):
        return ShownBlock("table", _table(block, heading, page))
    kind, what = _KINDS[type(block)]
    return ShownBlock(kind, what(block))


def _point(point: LinkedPoint) -> ShownPoint:
    return ShownPoint(point.text, address_of(point.target), point.more)


def _plain(text: str) -> ShownPoint:
    return ShownPoint(text, "", "")


def _sketch(block: UnitSketch) -> tuple[str, list[UnitLink], list[ShownPoint]]:
    """Return the drawing of the units, and the same as links, with more links."""
    links = [
        UnitLink(place.unit, place.name, address_of(place.target), is_here=place.is_here)
        for place in block.places
    ]
    return draw_unit_map(links, title=block.title), links, [_point(one) for one in block.more]


_KINDS: Mapping[type, tuple[str, Callable[[Any], Any]]] = {
    Paragraph: ("paragraph", lambda b: b.text),
    Command: ("command", lambda b: b.text),
    NumberedNotes: ("notes", lambda b: b.texts),
    Listing: ("list", lambda b: [_plain(point) for point in b.points]),
    LinkedList: ("links", lambda b: [_point(point) for point in b.points]),
    Facts: ("facts", lambda b: [(label, _plain(text)) for label, text in b.pairs]),
    LinkedFacts: ("facts", lambda b: [(label, _point(point)) for label, point in b.pairs]),
    ChartFigure: ("chart", lambda b: b),
    UnitCharts: ("units", lambda b: [(c.name, address_of(c.target), c.drawing) for c in b.charts]),
    UnitSketch: ("sketch", _sketch),
    Warned: ("warned", lambda b: (b.text, _point(b.link) if b.link is not None else None)),
}


def _table(linked: LinkedTable, heading: str, page: _Page) -> ShownTable:
    page.tables += 1
    table = linked.table
    columns = [(column.title, _look(column.align)) for column in table.columns]
    if linked.pictures:
        columns.append((linked.picture_title, "drawn"))
    return ShownTable(
        name=f"tabel-{page.tables}",
        caption=table.caption,
        caption_is_hidden=table.caption == heading,
        columns=tuple(columns),
        groups=tuple(_groups(linked, page)),
    )


def _look(align: Align) -> str:
    return "end" if align is Align.END else ""


def _groups(linked: LinkedTable, page: _Page) -> Iterator[ShownGroup]:
    heading: ShownCell | None = None
    rows: list[ShownRow] = []
    for at, row in enumerate(linked.table.rows):
        if row.kind is RowKind.GROUP:
            if rows or heading is not None:
                yield ShownGroup(heading, tuple(rows))
            heading, rows = _heading(linked, at, row, page), []
        else:
            rows.append(_row(linked, at, row, page))
    if rows or heading is not None:
        yield ShownGroup(heading, tuple(rows))


def _heading(linked: LinkedTable, at: int, row: Row, page: _Page) -> ShownCell:
    cell = row.cells[0]
    address = address_of(linked.links[at]) if linked.links else ""
    return ShownCell(cell.text, "", _notes(cell, page), address)


def _row(linked: LinkedTable, at: int, row: Row, page: _Page) -> ShownRow:
    columns = linked.table.columns
    cells = [
        ShownCell(
            cell.text,
            " ".join(filter(None, ("word" if cell.is_word else "", _look(column.align)))),
            _notes(cell, page),
            status=_status(linked, at) if column.key == "status" else "",
        )
        for column, cell in zip(columns[1:], row.cells[1:], strict=True)
    ]
    if linked.pictures:
        cells.append(ShownCell("", "drawn", drawing=linked.pictures[at]))
    return ShownRow(row.kind.value, row.depth, _heading(linked, at, row, page), tuple(cells))


def _status(linked: LinkedTable, at: int) -> str:
    status = linked.statuses[at] if linked.statuses else None
    return status.value if status is not None else ""


def _notes(cell: Cell, page: _Page) -> tuple[ShownNote, ...]:
    named: list[ShownNote] = []
    for number in cell.notes:
        named.append(ShownNote(number, number not in page.notes))
        page.notes.add(number)
    return tuple(named)
