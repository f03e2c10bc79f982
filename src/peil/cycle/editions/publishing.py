# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Embargo and publication: a set time, before which no edition is public."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from peil.cycle.editions.finding import edition_subject, locked_edition
from peil.cycle.models import Edition, EditionState
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature, written_moment
from peil.cycle.trail.recording import Happened, record
from peil.terms.languages import Text

_EMBARGO = Text(nl="onder embargo plaatsen", en="put under embargo")
_PUBLISH = Text(nl="publiceren", en="publish")


class EmbargoPast(Refusal):
    """An embargo was asked until a time that has passed."""

    def __init__(self, publish_at: datetime, *, now: datetime) -> None:
        super().__init__(
            asked=Text(
                nl=f"Een embargo tot {written_moment(publish_at, language='nl')} is gevraagd.",
                en=f"An embargo until {written_moment(publish_at, language='en')} was asked.",
            ),
            found=Text(
                nl=f"Het is al {written_moment(now, language='nl')}.",
                en=f"It is {written_moment(now, language='en')} already.",
            ),
            to_do=Text(nl="Kies een later tijdstip.", en="Choose a later time."),
        )


class EmbargoHolds(Refusal):
    """An edition was to be published before its time."""

    def __init__(self, key: str, *, publish_at: datetime) -> None:
        super().__init__(
            asked=Text(
                nl=f"Editie {key} te publiceren is gevraagd.",
                en=f"To publish edition {key} was asked.",
            ),
            found=Text(
                nl=f"Er is een embargo tot {written_moment(publish_at, language='nl')}.",
                en=f"There is an embargo until {written_moment(publish_at, language='en')}.",
            ),
            to_do=Text(
                nl="Wacht tot dan; Peil publiceert haar op die tijd zelf. Of kies een ander "
                "tijdstip voor het embargo.",
                en="Wait until then; Peil publishes it at that time by itself. Or choose another "
                "time for the embargo.",
            ),
        )


@transaction.atomic
def embargo_edition(key: str, *, publish_at: datetime, by: Signature) -> Edition:
    """Set the time at which a frozen edition becomes public; or another time, before it has come.

    Args:
        key: the edition.
        publish_at: a moment with a zone, later than now.
        by: who does it, and when.

    Raises:
        RightMissing: when they may not.
        EditionMissing: when there is none of that key.
        EditionStateRefused: when it is not frozen, or public already.
        EmbargoPast: when the time has passed.
    """
    by.require(Action.EMBARGO_EDITION)
    after = (EditionState.FROZEN, EditionState.EMBARGOED)
    edition = locked_edition(key, step=_EMBARGO, after=after)
    if publish_at <= by.moment:
        raise EmbargoPast(publish_at, now=by.moment)
    before = {"state": edition.state, "publish_at": edition.publish_at}
    edition.state, edition.publish_at = EditionState.EMBARGOED, publish_at
    edition.save(update_fields=["state", "publish_at"])
    told = Happened(
        "edition_embargoed",
        (edition_subject(key),),
        before=before,
        after={"state": edition.state, "publish_at": publish_at},
    )
    record(told, by=by)
    return edition


@transaction.atomic
def publish_edition(key: str, *, by: Signature) -> Edition:
    """Make a frozen edition public, never before the end of its embargo.

    Args:
        key: the edition.
        by: who does it, and when.

    Raises:
        RightMissing: when they may not.
        EditionMissing: when there is none of that key.
        EditionStateRefused: when it is not frozen, or public already.
        EmbargoHolds: when its time has not come.
    """
    by.require(Action.PUBLISH_EDITION)
    after = (EditionState.FROZEN, EditionState.EMBARGOED)
    edition = locked_edition(key, step=_PUBLISH, after=after)
    if edition.publish_at is not None and by.moment < edition.publish_at:
        raise EmbargoHolds(key, publish_at=edition.publish_at)
    return _published(edition, by=by)


def publish_due(now: datetime) -> tuple[Edition, ...]:
    """Publish every edition of which the embargo is over, by Peil itself; return which ones.

    Asked twice at once, each is published once.
    """
    keys = Edition.objects.filter(state=EditionState.EMBARGOED, publish_at__lte=now)
    if not keys.exists():
        return ()
    with transaction.atomic():
        due = keys.select_for_update(no_key=True).order_by("publish_at", "pk")
        return tuple(_published(edition, by=Signature(None, now)) for edition in due)


def _published(edition: Edition, *, by: Signature) -> Edition:
    before = edition.state
    edition.state, edition.published_at = EditionState.PUBLISHED, by.moment
    edition.save(update_fields=["state", "published_at"])
    told = Happened(
        "edition_published",
        (edition_subject(edition.key),),
        before={"state": before},
        after={"state": edition.state, "digest": edition.digest},
    )
    record(told, by=by)
    return edition
