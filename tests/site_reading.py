"""Reads pages that are made of sections: the rows of a table, and everything a page says."""

from __future__ import annotations

from collections.abc import Iterator

from peil.reports.document import RowKind, Table
from peil.reports.public.site_page import LinkedTable, SitePage, SiteSection, Target


def tables_of(page: SitePage) -> tuple[LinkedTable, ...]:
    """Every table of a page, in order; one without links is there too."""
    return tuple(
        block if isinstance(block, LinkedTable) else LinkedTable(block)
        for section in page.sections
        for block in section.blocks
        if isinstance(block, LinkedTable | Table)
    )


def section_of(page: SitePage, anchor: str) -> SiteSection:
    """The section with a name in the address of the page."""
    (found,) = (section for section in page.sections if section.anchor == anchor)
    return found


def rows_of(page: SitePage, anchor: str) -> list[list[str]]:
    """The texts of the rows of the one table in a section, without headings of groups."""
    (table,) = (b for b in section_of(page, anchor).blocks if isinstance(b, LinkedTable))
    return texts_of(table)


def texts_of(table: LinkedTable) -> list[list[str]]:
    """The texts of the rows of a table, without headings of groups."""
    rows = (row for row in table.table.rows if row.kind is not RowKind.GROUP)
    return [[cell.text for cell in row.cells] for row in rows]


def row_of(table: LinkedTable, title: str) -> list[str]:
    """The texts of the row with a heading, without it."""
    (found,) = (row[1:] for row in texts_of(table) if row[0] == title)
    return found


def targets_of(page: SitePage) -> Iterator[Target]:
    """Every page that the tables of a page lead to."""
    return (link for table in tables_of(page) for link in table.links if link is not None)
