# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lists editions: for the public what is published, for those who make them all of them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from peil.agenda.policy import Policy
from peil.cycle.editions.blocks import Block
from peil.cycle.editions.checking import checked
from peil.cycle.editions.early_reading import may_read_early, readable_early
from peil.cycle.editions.finding import EditionMissing, edition_of
from peil.cycle.editions.publishing import publish_due
from peil.cycle.models import (
    Edition,
    EditionFile,
    EditionState,
    Person,
    PreRelease,
    PreReleaseReading,
)
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.reports.edition_content import Change
from peil.reports.edition_data import change_from_data


def every_edition() -> tuple[Edition, ...]:
    """Return all editions, the last one first, with the ones they correct."""
    return tuple(Edition.objects.select_related("corrects").defer("content", "corrects__content"))


@dataclass(frozen=True)
class PublishedEdition:
    """A published edition, by which edition it was corrected, and its files."""

    edition: Edition
    corrected_by: Edition | None
    files: tuple[EditionFile, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """What it changed, where it took the place of another one."""
        return _frozen_changes(self.edition)


def _frozen_changes(edition: Edition) -> tuple[Change, ...]:
    return tuple(change_from_data(change) for change in edition.changes)


@dataclass(frozen=True)
class PublicList:
    """What somebody sees of editions: those that are published, and those they may read early."""

    published: tuple[PublishedEdition, ...]
    early: tuple[Edition, ...]


def public_list(*, by: Signature) -> PublicList:
    """Return the published editions, the last one first, and those that the reader may read early.

    An edition of which the embargo is over is published first.
    """
    publish_due(by.moment)
    rows = tuple(_published().order_by("-year", "unit", "-number"))
    corrected = {row.corrects_id: row for row in rows if row.corrects_id is not None}
    early = readable_early(by.person) if by.person is not None else ()
    return PublicList(tuple(PublishedEdition(r, corrected.get(r.pk)) for r in rows), early)


def public_edition(key: str, *, by: Signature) -> PublishedEdition:
    """Return a published edition with its files, or one that the reader may read early.

    Raises:
        EditionMissing: when there is none of that key that they get to see.
    """
    publish_due(by.moment)
    edition = _published().filter(key=key).first()
    if edition is None and by.person is not None:
        edition = next((one for one in readable_early(by.person) if one.key == key), None)
    if edition is None:
        raise EditionMissing(key)
    later = _published().filter(corrects=edition).first()
    files = EditionFile.objects.filter(edition=edition).defer("content")
    return PublishedEdition(edition, later, tuple(files.order_by("-language", "pk")))


def _published() -> QuerySet[Edition]:
    rows = Edition.objects.filter(state=EditionState.PUBLISHED)
    return rows.select_related("corrects").defer("content", "corrects__content")


@dataclass(frozen=True)
class EditionInFull:
    """Everything about one edition for those who make it.

    `blocks` and `changes` of an edition that is not frozen are worked out now; afterwards nothing
    is in the way, and the changes are those that were frozen. `may_read` says whether the files
    are for who asks.
    """

    edition: Edition
    blocks: tuple[Block, ...]
    changes: tuple[Change, ...]
    files: tuple[EditionFile, ...]
    readers: tuple[PreRelease, ...]
    readings: tuple[PreReleaseReading, ...]
    may_read: bool

    @property
    def state(self) -> EditionState:
        """Where it stands."""
        return EditionState(self.edition.state)


def edition_in_full(key: str, *, policy: Policy, by: Signature) -> EditionInFull:
    """Return an edition with what stands in its way, what it changes, its files and its readers.

    Raises:
        RightMissing: when they may not see editions before they are public.
        EditionMissing: when there is none of that key.
    """
    by.require(Action.SEE_EDITIONS)
    publish_due(by.moment)
    edition = edition_of(key)
    blocks: tuple[Block, ...] = ()
    changes = _frozen_changes(edition)
    if edition.state == EditionState.COMPOSED:
        found = checked(edition, policy=policy, by=by)
        blocks, changes = found.blocks, found.changes
    readers = PreRelease.objects.filter(edition=edition).select_related("person").order_by("pk")
    readings = PreReleaseReading.objects.filter(edition=edition).select_related("person")
    files = EditionFile.objects.filter(edition=edition).defer("content").order_by("-language", "pk")
    return EditionInFull(
        edition=edition,
        blocks=blocks,
        changes=changes,
        files=tuple(files),
        readers=tuple(readers),
        readings=tuple(readings.order_by("-pk")),
        may_read=edition.state == EditionState.PUBLISHED or may_read_early(edition, by=by),
    )


def who_can_read() -> tuple[Person, ...]:
    """Return everybody who holds a role, and so can be put on a pre-release list, by name."""
    held = Person.objects.filter(is_active=True, assignments__ended_at__isnull=True)
    return tuple(held.filter(assignments__isnull=False).distinct().order_by("name", "pk"))
