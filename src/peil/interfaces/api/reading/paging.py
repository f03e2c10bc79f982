# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Cuts a list in pages, and says where the others are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from django.http import HttpRequest

from peil.interfaces.api.reading.asking import Paging
from peil.interfaces.api.reading.told_parts import ToldLinks, ToldPage

_Item = TypeVar("_Item")


@dataclass(frozen=True)
class Cut(Generic[_Item]):
    """One page of a list: its items, and what the answer says of the page."""

    items: tuple[_Item, ...]
    told: dict[str, Any]


def cut(
    request: HttpRequest, items: Sequence[_Item], *, paging: Paging, known_on: date
) -> Cut[_Item]:
    """Return the page that is asked of a list; a page behind the last one is empty."""
    start = (paging.page - 1) * paging.page_size
    last = max(1, -(-len(items) // paging.page_size))
    links = ToldLinks(
        this=_address(request, paging.page),
        first=_address(request, 1),
        prev=_address(request, min(paging.page - 1, last)) if paging.page > 1 else None,
        next=_address(request, paging.page + 1) if paging.page < last else None,
    )
    told = {
        "known_on": known_on,
        "total": len(items),
        "page": paging.page,
        "page_size": paging.page_size,
        "links": links,
    }
    return Cut(tuple(items[start : start + paging.page_size]), told)


def _address(request: HttpRequest, page: int) -> str:
    asked = request.GET.copy()
    asked["page"] = str(page)
    return f"{request.path}?{asked.urlencode()}"


def link_header(told: ToldPage) -> str:
    """Return the Link header (RFC 8288) of a page."""
    return ", ".join(f'<{address}>; rel="{rel}"' for rel, address in _links(told.links))


def _links(links: ToldLinks) -> Iterator[tuple[str, str]]:
    named = {"self": links.this, "first": links.first, "prev": links.prev, "next": links.next}
    yield from ((rel, address) for rel, address in named.items() if address is not None)
