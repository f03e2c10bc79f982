# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Editions: accounts as they were published, each with its files and its hash."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override
from ninja import Query, Router
from pydantic import Field

from peil.cycle.publication.public_editions import PublicEdition, PublicFile
from peil.interfaces.api.reading.answering import day_asked, read_publicly, record_of
from peil.interfaces.api.reading.asking import AsKnown, EditionName, Paging, Unit, Year
from peil.interfaces.api.reading.finding import edition_named, require_unit
from peil.interfaces.api.reading.paging import cut
from peil.interfaces.api.reading.told_parts import (
    ToldPage,
    ToldText,
    told_text,
    told_text_if_any,
)
from peil.interfaces.api.shapes import Told
from peil.interfaces.api.statuses import reading_answers
from peil.reports.edition_content import Change

router = Router(tags=["Editions"])
router.add_decorator(read_publicly)


class ToldFile(Told):
    """A file of an edition."""

    language: str
    form: str
    size: int = Field(description="In bytes.")
    digest: str = Field(description="Its SHA-256.")
    url: str = Field(description="Where it is, from the root of the server.")


class ToldEdition(Told):
    """A published edition: the account of a year and unit as known on a day."""

    edition: str
    number: int
    year: int
    unit: str
    known_on: date
    published_at: datetime
    published_on: date = Field(description="The day in the Netherlands.")
    digest: str = Field(description="The SHA-256 of what was frozen.")
    corrects: str | None = Field(description="The edition that it takes the place of.")
    corrected_by: str | None = Field(description="The edition that took its place.")
    files: list[ToldFile]


class ToldEditions(ToldPage):
    """Published editions, the last one first."""

    items: list[ToldEdition]


class ToldChange(Told):
    """One thing that differs from the edition that was corrected."""

    kind: str
    key: str
    what: ToldText
    part: ToldText
    before: ToldText | None
    after: ToldText | None


class ToldEditionInFull(Told):
    """A published edition, and what it corrects."""

    edition: ToldEdition
    reason: str | None = Field(description="Why another edition was corrected by this one.")
    changes: list[ToldChange]


class EditionFilters(Paging, AsKnown):
    """Which editions."""

    year: Year = None
    unit: Unit = None


@router.get(
    "/editions",
    response=reading_answers(ToldEditions),
    by_alias=True,
    operation_id="listEditions",
    summary="Published editions, the last one first.",
)
def list_editions(request: HttpRequest, asked: Annotated[EditionFilters, Query()]) -> ToldEditions:
    """Return the editions that fit."""
    record = record_of(request)
    day = day_asked(record, asked.known_on)
    require_unit(record.policy, asked.unit)
    found = [
        one
        for one in record.editions
        if one.published_on <= day
        and asked.year in {None, one.year}
        and asked.unit in {None, one.unit}
    ]
    page = cut(request, found, paging=asked, known_on=day)
    return ToldEditions(**page.told, items=[_edition(one) for one in page.items])


@router.get(
    "/editions/{edition}",
    response=reading_answers(ToldEditionInFull),
    by_alias=True,
    operation_id="getEdition",
    summary="A published edition: its files, and what it corrects.",
)
def get_edition(request: HttpRequest, edition: EditionName) -> ToldEditionInFull:
    """Return a published edition."""
    found = edition_named(record_of(request), edition)
    return ToldEditionInFull(
        edition=_edition(found),
        reason=found.reason or None,
        changes=[_change(one) for one in found.changes],
    )


def _edition(one: PublicEdition) -> ToldEdition:
    return ToldEdition(
        edition=one.key,
        number=one.number,
        year=one.year,
        unit=one.unit,
        known_on=one.known_on,
        published_at=one.published_at,
        published_on=one.published_on,
        digest=one.digest,
        corrects=one.corrects,
        corrected_by=one.corrected_by,
        files=[_file(one, file) for file in one.files],
    )


def _file(edition: PublicEdition, file: PublicFile) -> ToldFile:
    parts = {"key": edition.key, "language": file.language, "form": file.form}
    with override("nl"):
        address = reverse("edition_file", kwargs=parts)
    return ToldFile(
        language=file.language, form=file.form, size=file.size, digest=file.digest, url=address
    )


def _change(one: Change) -> ToldChange:
    return ToldChange(
        kind=one.kind,
        key=one.key,
        what=told_text(one.what),
        part=told_text(one.part),
        before=told_text_if_any(one.before),
        after=told_text_if_any(one.after),
    )
