# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A page of the public site as content: sections of blocks, with the pages that their words lead to.

A page names another page by the name of its address and its parts; who shows it knows the address.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from peil.monitoring.course.status import Status
from peil.reports.document import Block, Table
from peil.reports.public.charts.figure import ChartFigure


class Target(NamedTuple):
    """A page that words lead to: the name of its address, and the parts of the address by name."""

    page: str
    parts: Mapping[str, str | int | date] = MappingProxyType({})


@dataclass(frozen=True)
class LinkedTable:
    """A table of which the rows lead to pages.

    All of these hold one entry for each row of the table, or none at all: `links` where the heading
    of the row leads, `statuses` what the cell in the column `status` says, and `pictures` a drawing
    (SVG) for a last column, which is headed `picture_title`.
    """

    table: Table
    links: tuple[Target | None, ...] = ()
    statuses: tuple[Status | None, ...] = ()
    pictures: tuple[str, ...] = ()
    picture_title: str = ""


class LinkedPoint(NamedTuple):
    """One point of a list: the words that lead to a page, and what more there is to it."""

    text: str
    target: Target | None = None
    more: str = ""


@dataclass(frozen=True)
class LinkedList:
    """A list of points that lead to pages."""

    points: tuple[LinkedPoint, ...]


@dataclass(frozen=True)
class LinkedFacts:
    """Pairs of a short label and words that may lead to a page."""

    pairs: tuple[tuple[str, LinkedPoint], ...]


@dataclass(frozen=True)
class Warned:
    """What a reader must see before anything else on the page, and the page it leads to."""

    text: str
    link: LinkedPoint | None = None


class UnitChart(NamedTuple):
    """The small chart of one unit (SVG), the page it leads to, and what it says."""

    name: str
    target: Target
    drawing: str


@dataclass(frozen=True)
class UnitCharts:
    """Small charts of units beside one another."""

    charts: tuple[UnitChart, ...]


class UnitPlace(NamedTuple):
    """A unit on the sketch of the units: its key, its name, its page, whether that is this one."""

    unit: str
    name: str
    target: Target
    is_here: bool


@dataclass(frozen=True)
class UnitSketch:
    """The sketch of the units as a way to their pages, and the same as a list with `more`."""

    title: str
    places: tuple[UnitPlace, ...]
    more: tuple[LinkedPoint, ...] = ()


SiteBlock = (
    Block | LinkedTable | LinkedList | LinkedFacts | Warned | ChartFigure | UnitCharts | UnitSketch
)


@dataclass(frozen=True)
class SiteSection:
    """Blocks under a heading; the heading may be empty for the first section, or lead to a page.

    `anchor` is how the section is named in an address; `depth` is 2, or 3 for a part of the section
    before it.
    """

    heading: str
    blocks: tuple[SiteBlock, ...]
    anchor: str = ""
    target: Target | None = None
    depth: int = 2


@dataclass(frozen=True)
class SitePage:
    """A page of the public site in one language.

    `lead` is what it says in one paragraph, `description` in one sentence for search engines, and
    `above` are the pages that it stands under, the widest first.
    """

    title: str
    lead: str
    description: str
    sections: tuple[SiteSection, ...]
    above: tuple[LinkedPoint, ...] = field(default=())
