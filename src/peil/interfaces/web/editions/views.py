# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The pages of those who make editions: all of them, one of them, and what it will say."""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from peil.cycle.editions.finding import EditionMissing
from peil.cycle.editions.listing import edition_in_full, every_edition
from peil.cycle.editions.preview import preview_page
from peil.cycle.rights import Action
from peil.interfaces.web.asking import asking
from peil.interfaces.web.edition_files import page_or_download
from peil.interfaces.web.editions.mending import rows_of
from peil.interfaces.web.refusals import refused
from peil.interfaces.web.screens import View, page, screen


def of_an_edition(view: View) -> View:
    """Return a view that says 'not found' where there is no such edition."""

    @wraps(view)
    def finding(request: HttpRequest, **parts: Any) -> HttpResponse:
        try:
            return view(request, **parts)
        except EditionMissing as missing:
            return refused(request, missing, status=404)

    return finding


@screen(Action.SEE_EDITIONS)
def editions(request: HttpRequest) -> HttpResponse:
    """Return all editions, whatever their state."""
    return page(request, "editions/editions.html", editions=every_edition())


@screen(Action.SEE_EDITIONS)
@of_an_edition
def edition(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return one edition: where it stands, what stands in its way, what can be done."""
    who = asking(request)
    found = edition_in_full(key, policy=who.policy, by=who.by)
    return page(
        request, "editions/edition.html", found=found, rows=rows_of(found.blocks, key=key, who=who)
    )


@screen(Action.SEE_EDITIONS)
@of_an_edition
def edition_preview(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return what an edition that is not frozen would say now, in the language of the page."""
    who = asking(request)
    content = preview_page(key, policy=who.policy, language=who.language, by=who.by)
    return page_or_download(content, form="html", name=f"{key}.html")
