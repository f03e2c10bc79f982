# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Published editions as the pages quote and list them."""

from __future__ import annotations

from urllib.parse import urljoin

from django.conf import settings
from django.urls import reverse

from peil.cycle.publication.public_editions import PublicEdition, published_documents
from peil.cycle.publication.public_record import PublicRecord
from peil.cycle.signature import written_moment
from peil.reports.public.edition import EditionShown, FileShown, edition_point
from peil.reports.public.published_words import PublishedAccount
from peil.reports.public.site_page import LinkedPoint
from peil.terms.languages import Language


def quoted_accounts(record: PublicRecord, *, language: Language) -> tuple[PublishedAccount, ...]:
    """Return what published editions say, in one language."""
    return tuple(
        PublishedAccount(
            key=one.key,
            year=one.year,
            number=one.number,
            unit=one.unit,
            published_on=one.published_on,
            data=published_documents(one)[language].data,
        )
        for one in record.editions
    )


def edition_shown(
    record: PublicRecord, edition: PublicEdition, *, language: Language
) -> EditionShown:
    """Return a published edition as its page shows it."""
    files = tuple(FileShown(f.language, f.form, f.size, f.digest) for f in edition.files)
    path = reverse("published_edition", kwargs={"key": edition.key})
    return EditionShown(
        key=edition.key,
        number=edition.number,
        year=edition.year,
        unit=edition.unit,
        known_on=edition.known_on,
        published=written_moment(edition.published_at, language=language),
        digest=edition.digest,
        address=urljoin(settings.PEIL_ADDRESS, path),
        corrects=_point(record, edition.corrects, language),
        corrected_by=_point(record, edition.corrected_by, language),
        reason=edition.reason,
        files=files,
    )


def _point(record: PublicRecord, key: str | None, language: Language) -> LinkedPoint | None:
    found = record.edition(key) if key is not None else None
    if found is None:
        return None
    return edition_point(found.year, found.number, found.key, language=language)
