# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public pages of published editions, and their files."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from peil.cycle.editions.finding import EditionMissing
from peil.cycle.publication.public_editions import (
    PublicEdition,
    published_documents,
    published_file,
)
from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.settings.links import public_site
from peil.interfaces.settings.reader_language import language_of_page
from peil.interfaces.web.edition_files import public_file_answer
from peil.interfaces.web.public.answers import public_page, public_view
from peil.interfaces.web.public.quoted import edition_shown
from peil.reports.linked.names import SiteNames
from peil.reports.public.edition import edition_page, editions_page
from peil.reports.public.structured_editions import edition_data


@public_view
def published_editions(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the published editions."""
    language = language_of_page()
    shown = [edition_shown(record, one, language=language) for one in record.editions]
    page = editions_page(record.policy, shown, language=language)
    return public_page(request, "site_page.html", record=record, page=page)


@public_view
def published_edition(request: HttpRequest, *, record: PublicRecord, key: str) -> HttpResponse:
    """Return a published edition as it was frozen."""
    edition, language = _published(record, key), language_of_page()
    page = edition_page(
        record.policy,
        edition_shown(record, edition, language=language),
        published_documents(edition)[language],
        language=language,
    )
    names = SiteNames(public_site())
    structured = edition_data(record.policy, edition, language=language, names=names)
    return public_page(request, "site_page.html", record=record, page=page, structured=structured)


@public_view
def edition_file(
    request: HttpRequest,  # noqa: ARG001 - one of a kind
    *,
    record: PublicRecord,
    key: str,
    language: str,
    form: str,
) -> HttpResponse:
    """Return a file of a published edition, byte for byte as it was frozen."""
    edition = _published(record, key)
    content = published_file(edition, language=language, form=form)
    return public_file_answer(content, key=key, language=language, form=form)


def _published(record: PublicRecord, key: str) -> PublicEdition:
    """Return a published edition by its name.

    Raises:
        EditionMissing: when none of that name is public.
    """
    found = record.edition(key)
    if found is None:
        raise EditionMissing(key)
    return found
