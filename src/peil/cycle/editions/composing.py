# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Composes an edition: an account of a year as known on a day, first or in another one's place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Max

from peil.agenda.policy import Policy
from peil.cycle.editions.checking import checked
from peil.cycle.editions.finding import (
    LEAST_REASON,
    MOST_REASON,
    edition_subject,
    latest_published,
    locked_edition,
)
from peil.cycle.models import Edition, EditionState
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
from peil.cycle.written import fit_text
from peil.terms.languages import Text
from peil.terms.periods import written_day

UNDER_WAY = (EditionState.COMPOSED, EditionState.FROZEN, EditionState.EMBARGOED)
"""An edition in one of these states is not public yet, and may become so."""

_DROP = Text(nl="laten vervallen", en="drop")


class EditionUnderWay(Refusal):
    """An edition was composed while there is one of the same year and unit on its way."""

    def __init__(self, year: int, unit: str, *, key: str) -> None:
        super().__init__(
            asked=Text(
                nl=f"Een editie over {year} ({unit}) is gevraagd.",
                en=f"An edition of {year} ({unit}) was asked.",
            ),
            found=Text(
                nl=f"Er is er al een in de maak: {key}.",
                en=f"There is one on its way already: {key}.",
            ),
            to_do=Text(
                nl="Maak die af, of laat haar vervallen.", en="Finish that one, or drop it."
            ),
        )
        self.key = key


class CorrectionAsked(Refusal):
    """An edition must take the place of the last published one, and say so."""

    def __init__(self, year: int, unit: str, *, corrects: str, latest: str) -> None:
        asked = f"'{corrects}'" if corrects else "-"
        super().__init__(
            asked=Text(
                nl=f"Een editie over {year} ({unit}) in de plaats van {asked} is gevraagd.",
                en=f"An edition of {year} ({unit}) in the place of {asked} was asked.",
            ),
            found=Text(
                nl=f"De laatste die is gepubliceerd, is {latest}."
                if latest
                else "Er is nog geen editie gepubliceerd die hersteld kan worden.",
                en=f"The last one that was published is {latest}."
                if latest
                else "No edition was published yet that could be corrected.",
            ),
            to_do=Text(
                nl=f"Maak een herstelde editie van {latest}; die somt op wat verschilt."
                if latest
                else "Maak een editie die niets herstelt.",
                en=f"Make a correcting edition of {latest}; it lists what differs."
                if latest
                else "Make an edition that corrects nothing.",
            ),
        )


class DayToCome(Refusal):
    """An account was asked as known on a day that is still to come."""

    def __init__(self, known_on: date, *, today: date) -> None:
        super().__init__(
            asked=Text(
                nl=f"De stand per {written_day(known_on, language='nl')} is gevraagd.",
                en=f"The account as known on {written_day(known_on, language='en')} was asked.",
            ),
            found=Text(
                nl=f"Het is nog maar {written_day(today, language='nl')}.",
                en=f"It is only {written_day(today, language='en')}.",
            ),
            to_do=Text(nl="Kies vandaag of eerder.", en="Choose today or earlier."),
        )


@dataclass(frozen=True)
class InPlaceOf:
    """The published edition that a new one takes the place of, by its key, and why."""

    key: str
    reason: str


NOTHING = InPlaceOf("", "")


def compose_edition(
    year: int,
    *,
    unit: str | None = None,
    known_on: date,
    corrects: InPlaceOf = NOTHING,
    policy: Policy,
    by: Signature,
) -> Edition:
    """Begin an edition: which account it will be, and which published edition it takes the place of.

    What it says is read from figures and texts as they are, until it is frozen. What stands in its
    way is worked out at once, for whoever looks at it next.

    Args:
        year: the calendar year.
        unit: a police unit, or nothing for the whole.
        known_on: only figures and decisions that were known by this day take part, inclusive.
        corrects: the last published edition, where there is one, and why it is corrected.
        policy: the policy folder as it is now.
        by: who does it, and when.

    Raises:
        RightMissing: when they may not.
        YearOutsideAgendas: when no agenda covers the year.
        UnitUnknown: when the folder does not hold the unit.
        DayToCome: when the day is not there yet.
        EditionUnderWay: when there is one on its way already.
        CorrectionAsked: when it must correct another edition than it says, or none.
        TextUnfit: when the reason of a correction is too short or too long.
    """
    by.require(Action.COMPOSE_EDITION)
    policy.agenda_of(year)
    of_unit = policy.unit_key(unit)
    if known_on > by.day:
        raise DayToCome(known_on, today=by.day)
    _require_none_under_way(year, of_unit)
    corrected = _corrected(year, of_unit, corrects)
    reason = fit_reason(corrects.reason) if corrected is not None else ""
    whole = of_unit == policy.whole.key
    try:
        with transaction.atomic():
            number = _next_number(year, of_unit)
            edition = Edition.objects.create(
                key=f"{year}-editie-{number}" if whole else f"{year}-{of_unit}-editie-{number}",
                year=year,
                unit=of_unit,
                number=number,
                known_on=known_on,
                corrects=corrected,
                reason=reason,
                composed_by=by.signer,
                composed_at=by.moment,
            )
            record(
                Happened("edition_composed", (edition_subject(edition.key),), after=_told(edition)),
                by=by,
            )
    except IntegrityError:
        raise EditionUnderWay(year, of_unit, key=f"{year} ({of_unit})") from None
    checked(edition, policy=policy, by=by)
    return edition


def _require_none_under_way(year: int, unit: str) -> None:
    """Do nothing when no edition of a year and unit is on its way.

    Raises:
        EditionUnderWay: when there is one.
    """
    rows = Edition.objects.filter(year=year, unit=unit, state__in=UNDER_WAY)
    key = rows.values_list("key", flat=True).first()
    if key is not None:
        raise EditionUnderWay(year, unit, key=key)


def fit_reason(reason: str) -> str:
    """Return a written reason as it is stored.

    Raises:
        TextUnfit: when it is too short or too long.
    """
    return fit_text(reason, least=LEAST_REASON, most=MOST_REASON)


def _corrected(year: int, unit: str, corrects: InPlaceOf) -> Edition | None:
    """Return the published edition that a new one takes the place of.

    Raises:
        CorrectionAsked: when it is another one than was said.
    """
    latest = latest_published(year, unit)
    key = latest.key if latest is not None else ""
    if key != corrects.key:
        raise CorrectionAsked(year, unit, corrects=corrects.key, latest=key)
    return latest


def _next_number(year: int, unit: str) -> int:
    found = Edition.objects.filter(year=year, unit=unit).aggregate(last=Max("number"))
    return (found["last"] or 0) + 1


def _told(edition: Edition) -> dict[str, object]:
    return {
        "year": edition.year,
        "unit": edition.unit,
        "known_on": edition.known_on,
        "corrects": edition.corrects.key if edition.corrects is not None else None,
        "reason": edition.reason,
    }


@transaction.atomic
def drop_edition(key: str, *, reason: str, by: Signature) -> Edition:
    """End an edition that was not published; it stays in the list, and its number is not used again.

    Args:
        key: the edition.
        reason: why.
        by: who does it, and when.

    Raises:
        RightMissing: when they may not.
        EditionMissing: when there is none of that key.
        EditionStateRefused: when it is published, or dropped already.
        TextUnfit: when the reason is too short or too long.
    """
    by.require(Action.COMPOSE_EDITION)
    why = fit_reason(reason)
    edition = locked_edition(key, step=_DROP, after=UNDER_WAY)
    before = edition.state
    edition.state = EditionState.DROPPED
    edition.save(update_fields=["state"])
    told = Happened(
        "edition_dropped",
        (edition_subject(key),),
        before={"state": before},
        after={"state": edition.state, "reason": why},
    )
    record(told, by=by)
    return edition
