# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lists editions: for who may read them early, and for those who make them all of them.

What the public sees is in `peil.cycle.publication`.
"""

from __future__ import annotations

from dataclasses import dataclass

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


def _frozen_changes(edition: Edition) -> tuple[Change, ...]:
    return tuple(change_from_data(change) for change in edition.changes)


@dataclass(frozen=True)
class EarlyEdition:
    """An edition that somebody may read before it is public, and its files."""

    edition: Edition
    files: tuple[EditionFile, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """What it changes, where it takes the place of another one."""
        return _frozen_changes(self.edition)


def early_editions_of(*, by: Signature) -> tuple[Edition, ...]:
    """Return the editions that the reader may read early, the first to come first.

    An edition of which the embargo is over is published first.
    """
    publish_due(by.moment)
    return readable_early(by.person) if by.person is not None else ()


def early_edition_of(key: str, *, by: Signature) -> EarlyEdition:
    """Return an edition that the reader may read early, or that is public by now.

    Raises:
        EditionMissing: when there is none of that key that they get to see.
    """
    early = early_editions_of(by=by)
    edition = next((one for one in early if one.key == key), None)
    if edition is None:
        published = Edition.objects.filter(state=EditionState.PUBLISHED).defer("content")
        edition = published.filter(key=key).first()
    if edition is None:
        raise EditionMissing(key)
    files = EditionFile.objects.filter(edition=edition).defer("content")
    return EarlyEdition(edition, tuple(files.order_by("-language", "pk")))


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
