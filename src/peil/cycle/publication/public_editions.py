# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Published editions as the public sees them, and what they print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.db.models import QuerySet
from django.db.models.functions import Length

from peil.cycle.editions.finding import EditionMissing
from peil.cycle.editions.rendering import digest_of, kept_documents
from peil.cycle.models import Edition, EditionFile, EditionState
from peil.cycle.refusal import Refusal
from peil.cycle.signature import day_of
from peil.reports.document import Document
from peil.reports.edition_content import Change
from peil.reports.edition_data import change_from_data
from peil.terms.languages import Language, Text


class EditionDamaged(Refusal):
    """What an edition says is not what was frozen."""

    def __init__(self, key: str) -> None:
        super().__init__(
            asked=Text(nl=f"Editie {key} is gevraagd.", en=f"Edition {key} was asked."),
            found=Text(
                nl="Haar inhoud is niet meer die van het bevriezen.",
                en="Its content is not what it was when it was frozen.",
            ),
            to_do=Text(
                nl="Laat de beheerder 'peil edition verify' draaien en een reservekopie terugzetten.",
                en="Let the administrator run 'peil edition verify' and restore a backup.",
            ),
        )


_MOST_EDITIONS = 64
"""So many editions are kept as they were read: some tens of megabytes."""


@dataclass(frozen=True)
class PublicFile:
    """One file of a published edition: its size in bytes and its SHA-256."""

    language: str
    form: str
    size: int
    digest: str


@dataclass(frozen=True)
class PublicEdition:
    """A published edition: the account of a year and unit as known on a day.

    `corrects` and `corrected_by` are the keys of the editions before and after it; `reason` and
    `changes` say what the correction was. `digest` is the SHA-256 of what was frozen.
    """

    key: str
    number: int
    year: int
    unit: str
    known_on: date
    published_at: datetime
    digest: str
    corrects: str | None
    corrected_by: str | None
    reason: str
    changes: tuple[Change, ...]
    files: tuple[PublicFile, ...]

    @property
    def published_on(self) -> date:
        """The day on which it became public, in the Netherlands."""
        return day_of(self.published_at)


def public_editions() -> tuple[PublicEdition, ...]:
    """Return every published edition, the last one to become public first. Two questions."""
    rows = tuple(
        _published()
        .select_related("corrects")
        .defer("content", "corrects__content")
        .order_by("-published_at", "-pk")
    )
    corrected = {row.corrects_id: row.key for row in rows if row.corrects_id is not None}
    files = _files([row.pk for row in rows])
    return tuple(
        PublicEdition(
            key=row.key,
            number=row.number,
            year=row.year,
            unit=row.unit,
            known_on=row.known_on,
            published_at=row.published_at,
            digest=row.digest,
            corrects=row.corrects.key if row.corrects is not None else None,
            corrected_by=corrected.get(row.pk),
            reason=row.reason,
            changes=tuple(change_from_data(change) for change in row.changes),
            files=tuple(files.get(row.pk, ())),
        )
        for row in rows
        if row.published_at is not None
    )


def published_documents(edition: PublicEdition) -> Mapping[Language, Document]:
    """Return what a published edition says, in both languages, as it was frozen.

    Raises:
        EditionDamaged: when its content does not have the SHA-256 that it was frozen with.
    """
    return _documents(edition.key, edition.digest)


def published_file(edition: PublicEdition, *, language: str, form: str) -> bytes:
    """Return a file of a published edition, byte for byte as it was frozen.

    Raises:
        EditionMissing: when it is not public any more, or has no such file.
    """
    rows = EditionFile.objects.filter(edition__in=_published().filter(key=edition.key))
    found = rows.filter(language=language, form=form).values_list("content", flat=True).first()
    if found is None:
        raise EditionMissing(edition.key)
    return bytes(found)


@lru_cache(maxsize=_MOST_EDITIONS)
def _documents(key: str, digest: str) -> Mapping[Language, Document]:
    text = _published().filter(digest=digest).values_list("content", flat=True).get(key=key)
    if digest_of(text.encode()) != digest:
        raise EditionDamaged(key)
    return kept_documents(text)


def _published() -> QuerySet[Edition]:
    return Edition.objects.filter(state=EditionState.PUBLISHED)


def _files(editions: list[int]) -> Mapping[int, list[PublicFile]]:
    found: dict[int, list[PublicFile]] = {}
    rows = EditionFile.objects.filter(edition__in=editions).annotate(size=Length("content"))
    columns = ("edition_id", "language", "form", "size", "digest")
    for edition, *of_file in rows.order_by("-language", "pk").values_list(*columns):
        found.setdefault(edition, []).append(PublicFile(*of_file))
    return found
