# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The pre-release list: who may read an edition under embargo, why, and when they did."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet

from peil.cycle.editions.finding import (
    LEAST_REASON,
    MOST_SHORT_REASON,
    EditionMissing,
    edition_subject,
    locked_edition,
)
from peil.cycle.models import (
    Edition,
    EditionFile,
    EditionState,
    Person,
    PreRelease,
    PreReleaseReading,
)
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, may
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
from peil.cycle.written import fit_text
from peil.terms.languages import Text

_LIST = Text(nl="vooraf laten lezen", en="let somebody read early")
_BEFORE_PUBLICATION = (EditionState.FROZEN, EditionState.EMBARGOED)


class NotOnTheList(Refusal):
    """Somebody asked for an edition under embargo that is not on its pre-release list."""

    def __init__(self, key: str) -> None:
        super().__init__(
            asked=Text(
                nl=f"Een bestand van editie {key} is gevraagd.",
                en=f"A file of edition {key} was asked.",
            ),
            found=Text(
                nl="Die editie is nog niet openbaar, en u staat niet op de lijst van inzage "
                "vooraf.",
                en="That edition is not public yet, and you are not on its pre-release list.",
            ),
            to_do=Text(
                nl="Wacht tot zij is gepubliceerd, of vraag het ministerie.",
                en="Wait until it is published, or ask the ministry.",
            ),
        )


class ReaderRefused(Refusal):
    """Somebody was put on the pre-release list, or taken off it, who cannot be."""

    def __init__(self, key: str, *, found: Text) -> None:
        super().__init__(
            asked=Text(
                nl=f"De lijst van inzage vooraf van editie {key} te veranderen is gevraagd.",
                en=f"To change the pre-release list of edition {key} was asked.",
            ),
            found=found,
            to_do=Text(nl="Kijk nog eens naar de lijst.", en="Look at the list again."),
        )


class FileMissing(Refusal):
    """A file was asked in a language or format that an edition does not have."""

    def __init__(self, key: str, *, language: str, form: str) -> None:
        super().__init__(
            asked=Text(
                nl=f"Editie {key} als {language}.{form} is gevraagd.",
                en=f"Edition {key} as {language}.{form} was asked.",
            ),
            found=Text(nl="Dat bestand is er niet.", en="There is no such file."),
            to_do=Text(
                nl="Kies een bestand op de pagina van de editie.",
                en="Choose a file on the page of the edition.",
            ),
        )


@transaction.atomic
def list_reader(key: str, *, person: Person, reason: str, by: Signature) -> PreRelease:
    """Put somebody on the pre-release list of an edition.

    Args:
        key: the edition, which is frozen and not public yet.
        person: who may read it early; must hold a role.
        reason: why.
        by: who does it, and when.

    Raises:
        RightMissing: when they may not.
        EditionMissing: when there is none of that key.
        EditionStateRefused: when it is not frozen, or public already.
        TextUnfit: when the reason is too short or too long.
        ReaderRefused: when the person holds no role, or is on the list.
    """
    by.require(Action.EMBARGO_EDITION)
    why = fit_text(reason, least=LEAST_REASON, most=MOST_SHORT_REASON)
    edition = locked_edition(key, step=_LIST, after=_BEFORE_PUBLICATION)
    if not person.holdings():
        raise ReaderRefused(
            key, found=Text(nl="Deze persoon heeft geen rol.", en="This person holds no role.")
        )
    if _listed(edition, person.pk).exists():
        raise ReaderRefused(
            key, found=Text(nl="Deze persoon staat er al op.", en="This person is on it already.")
        )
    listed = PreRelease.objects.create(
        edition=edition,
        person=person,
        reason=why,
        listed_by=by.signer,
        listed_at=by.moment,
    )
    after = {"person": person.pk, "reason": listed.reason}
    record(Happened("reader_listed", (edition_subject(key),), after=after), by=by)
    return listed


@transaction.atomic
def end_reader(key: str, *, person: int, by: Signature) -> None:
    """Take somebody off the pre-release list; that they were on it stays known.

    Args:
        key: the edition.
        person: the number of who may not read it early any more.
        by: who does it, and when.

    Raises:
        RightMissing: when they may not.
        EditionMissing: when there is none of that key.
        EditionStateRefused: when it is not frozen, or public already.
        ReaderRefused: when the person is not on the list.
    """
    by.require(Action.EMBARGO_EDITION)
    edition = locked_edition(key, step=_LIST, after=_BEFORE_PUBLICATION)
    if not _listed(edition, person).update(ended_at=by.moment):
        raise ReaderRefused(
            key, found=Text(nl="Deze persoon staat er niet op.", en="This person is not on it.")
        )
    told = Happened("reader_ended", (edition_subject(key),), before={"person": person})
    record(told, by=by)


def _listed(edition: Edition, person: int) -> QuerySet[PreRelease]:
    return PreRelease.objects.filter(edition=edition, person_id=person, ended_at__isnull=True)


def read_file(key: str, *, language: str, form: str, by: Signature) -> EditionFile:
    """Return a file of an edition, byte for byte as it was frozen.

    A published edition is for everybody. One under embargo is for who is on its pre-release list,
    and each reading is recorded. One that is only frozen is for who may set the embargo.

    Args:
        key: the edition.
        language: `nl` or `en`.
        form: one of the formats.
        by: who asks, and when.

    Raises:
        EditionMissing: when there is none of that key, or nobody asks for one that is not public.
        NotOnTheList: when it is not public, and not for who asks.
        FileMissing: when it has no such file.
    """
    edition = Edition.objects.defer("content").filter(key=key).first()
    if edition is None or (edition.state != EditionState.PUBLISHED and by.person is None):
        raise EditionMissing(key)
    with transaction.atomic():
        if edition.state != EditionState.PUBLISHED:
            _let_in_early(edition, what=f"{language}.{form}", by=by)
        file = EditionFile.objects.filter(edition=edition, language=language, form=form).first()
        if file is None:
            raise FileMissing(key, language=language, form=form)
    file.edition = edition
    return file


def _let_in_early(edition: Edition, *, what: str, by: Signature) -> None:
    """Record that somebody reads an edition that is not public yet, where they may.

    Raises:
        NotOnTheList: when they may not.
    """
    if not may_read_early(edition, by=by):
        raise NotOnTheList(edition.key)
    if edition.state == EditionState.FROZEN:
        return
    PreReleaseReading.objects.create(edition=edition, person=by.signer, read_at=by.moment)
    told = Happened("edition_read_early", (edition_subject(edition.key),), after={"file": what})
    record(told, by=by)


def may_read_early(edition: Edition, *, by: Signature) -> bool:
    """Return whether the files of an edition that is not public yet are for who asks.

    Frozen, they are for who may set the embargo; under embargo, for who is on the list and holds a
    role.
    """
    if edition.state == EditionState.FROZEN:
        return may(by.holdings, Action.EMBARGO_EDITION)
    if edition.state != EditionState.EMBARGOED or by.person is None or not by.holdings:
        return False
    return _listed(edition, by.person.pk).exists()


def readable_early(person: Person) -> tuple[Edition, ...]:
    """Return the editions under embargo that somebody may read already, the first to come first."""
    rows = Edition.objects.defer("content").filter(
        state=EditionState.EMBARGOED,
        pre_release__person=person,
        pre_release__ended_at__isnull=True,
    )
    return tuple(rows.order_by("publish_at", "pk"))
