"""The editions of a large database, in every state, with their files and who read them early."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date

from cycle.screens.large.chain import Chain
from cycle.screens.large.size import LAST_YEAR, TODAY, Size, noon
from cycle.screens.large.staff import NATION, Staff
from peil.agenda.policy import Policy
from peil.cycle.editions.content import Frozen, composition_of, content_of
from peil.cycle.editions.finding import edition_subject
from peil.cycle.editions.rendering import FORMS, digest_of, documents_of, frozen_text
from peil.cycle.models import (
    Edition,
    EditionFile,
    EditionState,
    PreRelease,
    PreReleaseReading,
)
from peil.cycle.rights import Role
from peil.cycle.trail.recording import FIRST
from peil.reports.document import Document

_FILE, _LARGE_FILE = b"file " * 800, b"file " * 40_000
_SAYING = Document("", "", "nl", "een regel " * 3_000, "", (), data={"rows": []})
_CONTENT = frozen_text({"nl": _SAYING, "en": _SAYING})
_DIGEST = digest_of(_CONTENT.encode())
_NEXT = {
    0: EditionState.COMPOSED,
    1: EditionState.FROZEN,
    2: EditionState.EMBARGOED,
    3: EditionState.DROPPED,
}
"""Where the editions of the first units of the last year stand."""


def make_editions(
    policy: Policy, size: Size, units: tuple[str, ...], staff: Staff, chain: Chain
) -> None:
    """Put editions in the tables: of every year and unit, and those of the last year on their way."""
    by = staff.of(Role.MINISTRY)
    first = [
        _edition(year, unit, staff, state=EditionState.PUBLISHED)
        for year in size.calendar_years[:-1]
        for unit in units
    ]
    first = Edition.objects.bulk_create(first)
    national = [one for one in first if one.unit == NATION]
    corrected = national[-1]
    corrected.content = _frozen(corrected, policy)
    corrected.digest = digest_of(corrected.content.encode())
    corrected.save()
    later = [
        _edition(one.year, one.unit, staff, state=EditionState.PUBLISHED, corrects=one)
        for one in national[:-1]
    ]
    under_way = [
        _edition(corrected.year, NATION, staff, state=EditionState.COMPOSED, corrects=corrected),
        _edition(LAST_YEAR, NATION, staff, state=EditionState.COMPOSED),
        *(
            _edition(LAST_YEAR, unit, staff, state=_NEXT.get(place, EditionState.PUBLISHED))
            for place, unit in enumerate(units[:-1])
        ),
    ]
    made = [*first, *Edition.objects.bulk_create([*later, *under_way])]
    for one in made:
        chain.tell("edition_composed", edition_subject(one.key), by=by, at=one.composed_at)
        if one.frozen_at is not None:
            chain.tell("edition_frozen", edition_subject(one.key), by=by, at=one.frozen_at)
    EditionFile.objects.bulk_create(
        [file for one in made if one.frozen_at for file in _files(one)], batch_size=200
    )
    _readers([one for one in made if one.frozen_at], staff)


def _edition(
    year: int, unit: str, staff: Staff, *, state: EditionState, corrects: Edition | None = None
) -> Edition:
    by, number = staff.of(Role.MINISTRY), 2 if corrects is not None else 1
    known_on = min(date(year + 1, 3, 1 if corrects is None else 9), TODAY)
    frozen = state not in {EditionState.COMPOSED, EditionState.DROPPED}
    of = "" if unit == NATION else f"-{unit}"
    return Edition(
        key=f"{year}{of}-editie-{number}",
        year=year,
        unit=unit,
        number=number,
        known_on=known_on,
        state=state,
        corrects=corrects,
        reason="Een cijfer was verkeerd geteld." if corrects is not None else "",
        composed_by=by,
        composed_at=noon(known_on),
        content=_CONTENT if frozen else "",
        digest=_DIGEST if frozen else "",
        frozen_by=by if frozen else None,
        frozen_at=noon(known_on, later=1) if frozen else None,
        publish_at=noon(TODAY, later=30) if state is EditionState.EMBARGOED else None,
        published_at=noon(known_on, later=2) if state is EditionState.PUBLISHED else None,
    )


def _frozen(edition: Edition, policy: Policy) -> str:
    """The content of an edition as it is really frozen."""
    frozen = Frozen(edition.composed_at, edition.known_on, FIRST)
    content = content_of(composition_of(edition, policy=policy), frozen=frozen)
    return frozen_text(documents_of(content))


def _files(edition: Edition) -> Iterator[EditionFile]:
    content = _LARGE_FILE if edition.unit == NATION else _FILE
    for language in ("nl", "en"):
        for form in FORMS:
            yield EditionFile(
                edition=edition,
                language=language,
                form=form,
                digest=hashlib.sha256(content).hexdigest(),
                content=content,
            )


def _readers(editions: list[Edition], staff: Staff) -> None:
    """Let a third of everybody, and the auditor, read early; all did, twice."""
    people = dict.fromkeys((staff.of(Role.AUDITOR), *staff.everybody[::3]))
    by = staff.of(Role.MINISTRY)
    listed = [(one, person) for one in editions if one.number == 1 for person in people]
    PreRelease.objects.bulk_create(
        [
            PreRelease(
                edition=one,
                person=person,
                reason="Voorbereiding van het debat",
                listed_by=by,
                listed_at=noon(one.known_on, later=1),
            )
            for one, person in listed
        ],
        batch_size=1000,
    )
    PreReleaseReading.objects.bulk_create(
        [
            PreReleaseReading(edition=one, person=person, read_at=noon(one.known_on, later=day))
            for one, person in listed
            for day in (1, 2)
        ],
        batch_size=1000,
    )
