# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public pages that stay the same: methods, accessibility, and data."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from peil.cycle.publication.printed_figures import source_key
from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.settings.reader_language import language_of_page
from peil.interfaces.web.public.answers import public_page, public_view
from peil.reports.public.data_page import OfferedEdition, data_page
from peil.reports.public.data_words import DATA_WORDS
from peil.reports.public.fixed_pages import accessibility_page, methods_page, methods_point
from peil.reports.public.method_pages import METHODS, method_page
from peil.terms.languages import Language


@public_view
def methods(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return how to read the site, and the list of methods."""
    page = methods_page(language_of_page())
    return public_page(request, "site_page.html", record=record, page=page)


@public_view
def method(request: HttpRequest, *, record: PublicRecord, method: str) -> HttpResponse:
    """Return the explanation of one method.

    Raises:
        Http404: when there is no such method.
    """
    if method not in METHODS:
        raise Http404
    language, place = language_of_page(), METHODS.index(method)
    return public_page(
        request,
        "method.html",
        record=record,
        method=method_page(method, language=language),
        above=(methods_point(language),),
        before=_beside(place - 1, language),
        after=_beside(place + 1, language),
    )


def _beside(place: int, language: Language) -> dict[str, str] | None:
    """Return the method at a place of the list as a page to go to; nothing outside the list."""
    if not 0 <= place < len(METHODS):
        return None
    key = METHODS[place]
    title = method_page(key, language=language).title
    return {"title": title, "address": reverse("public-method", kwargs={"method": key})}


@public_view
def accessibility(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the accessibility statement."""
    page = accessibility_page(language_of_page(), contact=settings.PEIL_CONTACT)
    return public_page(request, "site_page.html", record=record, page=page)


@public_view
def data(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return every file that can be taken along, and what the API is."""
    language = language_of_page()
    editions = tuple(
        OfferedEdition(source_key(one), one.year, one.number, one.unit) for one in record.editions
    )
    page = data_page(
        record.policy, editions, day=record.day, version=record.version, language=language
    )
    names = {"title": "api", "what": "api.what", "description": "api.description"}
    names["nowhere"] = "api.nowhere"
    api = {part: DATA_WORDS.say(name, language) for part, name in names.items()}
    return public_page(request, "data.html", record=record, page=page, api=api)
