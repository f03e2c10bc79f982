# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Holds what was frozen against its hashes, and those against the audit trail."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from peil.cycle.editions.rendering import digest_of
from peil.cycle.models import Edition, EditionFile, Event

_AT_A_TIME = 20


@dataclass(frozen=True)
class EditionBreak:
    """An edition that is not what was frozen, and what is wrong with it."""

    key: str
    what: str


@dataclass(frozen=True)
class EditionsVerified:
    """What came of holding every frozen edition against its hashes."""

    editions: int
    files: int
    breaks: tuple[EditionBreak, ...]

    @property
    def holds(self) -> bool:
        """Every edition is what was frozen."""
        return not self.breaks


def verify_editions() -> EditionsVerified:
    """Compute every hash of every frozen edition anew, and say what differs.

    The content and each file are held against the hash beside them, and those hashes against the
    event that recorded the freezing: who changed both must have changed the trail as well, and
    verifying that finds it.
    """
    told = _told_by_the_trail()
    editions = files = 0
    breaks: list[EditionBreak] = []
    for edition in Edition.objects.exclude(digest="").order_by("pk").iterator(_AT_A_TIME):
        kept = tuple(EditionFile.objects.filter(edition=edition).order_by("language", "form"))
        editions, files = editions + 1, files + len(kept)
        found = _wrong_with(edition, kept, told.get(edition.key))
        breaks.extend(EditionBreak(edition.key, what) for what in found)
    unfrozen = set(told) - set(Edition.objects.exclude(digest="").values_list("key", flat=True))
    breaks.extend(
        EditionBreak(key, "the trail says that it was frozen, and it is not there")
        for key in sorted(unfrozen)
    )
    return EditionsVerified(editions, files, tuple(breaks))


def _told_by_the_trail() -> Mapping[str, Mapping[str, Any]]:
    told: dict[str, Mapping[str, Any]] = {}
    for content in Event.objects.filter(kind="edition_frozen").values_list("content", flat=True):
        event = json.loads(content)
        told[event["about"][0][1]] = event["after"]
    return told


def _wrong_with(
    edition: Edition, kept: tuple[EditionFile, ...], told: Mapping[str, Any] | None
) -> Iterator[str]:
    if digest_of(edition.content.encode("utf-8")) != edition.digest:
        yield "its content is not what was frozen"
    for file in kept:
        if digest_of(bytes(file.content)) != file.digest:
            yield f"its file {file.language}.{file.form} is not what was frozen"
    if told is None:
        yield "the trail does not say that it was frozen"
        return
    if told["digest"] != edition.digest:
        yield "its hash is not the one in the trail"
    hashes = {f"{file.language}.{file.form}": file.digest for file in kept}
    for name in sorted(set(hashes) | set(told["files"])):
        if hashes.get(name) != told["files"].get(name):
            yield f"the hash of its file {name} is not the one in the trail"
