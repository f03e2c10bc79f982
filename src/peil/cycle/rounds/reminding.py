# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reminds people by e-mail of a step that is late; of the same step not twice on a day.

Letters go out while nothing is locked: a mail server that hangs holds up nobody. What was sent is
recorded afterwards. Who is cut off in between, or reminds at the very same moment as somebody else,
sends a letter twice: better than never.
"""

from __future__ import annotations

import smtplib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.core.mail import EmailMessage, get_connection
from django.db import transaction

from peil.agenda.policy import Policy
from peil.cycle.models import Person, Reminder, Round, Submission
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.rounds.closing import require_open
from peil.cycle.rounds.finding import find_round
from peil.cycle.rounds.letters import letter_of, subject_of
from peil.cycle.rounds.overdue import Late, late_in
from peil.cycle.rounds.roles import held_for_steps, people_for
from peil.cycle.rounds.standing import open_rounds, standing_beside
from peil.cycle.signature import AMSTERDAM, Signature
from peil.cycle.trail.recording import Happened, Subject, record
from peil.terms.languages import Text
from peil.terms.periods import Period, read_period


class MailUndelivered(Refusal):
    """A reminder could not be handed to the mail server."""

    def __init__(self, key: str, *, why: Exception) -> None:
        kind = type(why).__name__
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is herinneringen te sturen voor ronde {key}.",
                en=f"To send reminders for round {key} was asked.",
            ),
            found=Text(
                nl=f"De mailserver nam een bericht niet aan ({kind}).",
                en=f"The mail server did not take a message ({kind}).",
            ),
            to_do=Text(
                nl="Vraag de beheerder naar de mailserver, en probeer het opnieuw. Wat al "
                "verstuurd is, gaat vandaag niet nog eens uit.",
                en="Ask the administrator about the mail server, and try again. What was sent "
                "already does not go out again today.",
            ),
        )
        self.is_of_an_address = isinstance(why, smtplib.SMTPRecipientsRefused)


@dataclass(frozen=True)
class Reminded:
    """What came of reminding.

    `sent` was mailed now, `already` earlier on the same day; of `nobody` there is no one to mail.
    """

    sent: tuple[Late, ...] = ()
    already: tuple[Late, ...] = ()
    nobody: tuple[Late, ...] = ()

    def and_then(self, other: Reminded) -> Reminded:
        """Return the two together."""
        return Reminded(
            self.sent + other.sent, self.already + other.already, self.nobody + other.nobody
        )


@dataclass(frozen=True)
class _Bundle:
    """What is late for one step and the same people: one letter to each of them."""

    lates: tuple[Late, ...]
    people: tuple[Person, ...]


def remind_round(key: str, *, policy: Policy, site: str, by: Signature) -> Reminded:
    """Mail everybody whose step is late in a round.

    Args:
        key: the name of the round.
        policy: the policy folder as it is now.
        site: the address at which readers find Peil.
        by: who asks it and when; nobody, when Peil does it by itself every day.

    Raises:
        RightMissing: when the person may not.
        RoundUnknown: when there is no such round.
        RoundClosed: when it is closed: nothing is late in it any more.
        MailUndelivered: when the mail server does not take a message. Where it refuses an address
            only, everybody else is mailed first.
    """
    if by.person is not None:
        by.require(Action.REMIND)
    opened = find_round(key)
    require_open(opened)
    held = held_for_steps()
    (standing,) = standing_beside((opened,), held=held)
    done = Reminded()
    bundles: dict[tuple[str, tuple[int, ...]], _Bundle] = {}
    for late in late_in(standing, day=by.day):
        people = people_for(held, late.step, unit=late.unit, party=late.party)
        if not people:
            done = done.and_then(Reminded(nobody=(late,)))
            continue
        together = (late.about, tuple(person.pk for person in people))
        before = bundles[together].lates if together in bundles else ()
        bundles[together] = _Bundle((*before, late), people)
    refused: MailUndelivered | None = None
    for bundle in bundles.values():
        try:
            done = done.and_then(_remind(opened, bundle, policy=policy, site=site, by=by))
        except MailUndelivered as wrong:
            if not wrong.is_of_an_address:
                raise
            refused = wrong
    if refused is not None:
        raise refused
    return done


def remind_all(*, policy: Policy, site: str, by: Signature) -> Reminded:
    """Mail everybody whose step is late in any open round.

    Raises:
        RightMissing: when the person may not.
        MailUndelivered: when the mail server does not take a message.
    """
    if by.person is not None:
        by.require(Action.REMIND)
    done = Reminded()
    for opened in open_rounds():
        done = done.and_then(remind_round(opened.key, policy=policy, site=site, by=by))
    return done


def _remind(
    opened: Round, bundle: _Bundle, *, policy: Policy, site: str, by: Signature
) -> Reminded:
    """Send one step's letters, and then record them; what the server refuses is not recorded.

    Raises:
        MailUndelivered: when the mail server does not take a message.
    """
    new, before = _divided(bundle.lates, opened, by=by)
    if not new:
        return Reminded(already=before)
    about = _Bundle(new, bundle.people)
    letters = list(_letters(about, read_period(opened.period), policy=policy, site=site))
    try:
        get_connection().send_messages(letters)
    except OSError as wrong:  # smtplib's errors are among them
        raise MailUndelivered(opened.key, why=wrong) from wrong
    _record_new(opened, new, people=bundle.people, by=by)
    return Reminded(sent=new, already=before)


def _divided(
    lates: tuple[Late, ...], opened: Round, *, by: Signature
) -> tuple[tuple[Late, ...], tuple[Late, ...]]:
    """Return what nobody was reminded of today, and what somebody was."""
    already = _reminded_on(by.day, opened)
    new = tuple(late for late in lates if (late.unit, late.about) not in already)
    return new, tuple(late for late in lates if late not in new)


@transaction.atomic
def _record_new(
    opened: Round, lates: tuple[Late, ...], *, people: Iterable[Person], by: Signature
) -> None:
    """Record what was sent, but for what somebody recorded since it was looked at."""
    find_round(opened.key, to_change=True)
    new, _ = _divided(lates, opened, by=by)
    if new:
        _record(opened, new, people=people, by=by)


def _reminded_on(day: date, opened: Round) -> frozenset[tuple[str, str]]:
    """Return the units and steps that were reminded of on a day in the Netherlands."""
    start = datetime.combine(day, time.min, AMSTERDAM)
    end = datetime.combine(day + timedelta(days=1), time.min, AMSTERDAM)
    sent = Reminder.objects.filter(
        submission__round=opened, sent_at__gte=start, sent_at__lt=end
    ).values_list("submission__unit", "about")
    return frozenset(sent)


def _record(
    opened: Round, lates: tuple[Late, ...], *, people: Iterable[Person], by: Signature
) -> None:
    units = [late.unit for late in lates]
    submissions = {row.unit: row for row in Submission.objects.filter(round=opened, unit__in=units)}
    Reminder.objects.bulk_create(
        Reminder(
            submission=submissions[late.unit],
            about=late.about,
            sent_at=by.moment,
            sent_by=by.person,
        )
        for late in lates
    )
    about = (
        Subject("round", opened.key),
        *(Subject("submission", f"{opened.key}/{unit}") for unit in units),
    )
    after = {
        "step": lates[0].step.value,
        "party": lates[0].party,
        "deadline": lates[0].deadline,
        "units": units,
        "people": [person.pk for person in people],
    }
    record(Happened("reminder_sent", about, after=after), by=by)


def _letters(
    bundle: _Bundle, period: Period, *, policy: Policy, site: str
) -> Iterator[EmailMessage]:
    for person in bundle.people:
        yield EmailMessage(
            subject=subject_of(bundle.lates[0], period=period),
            body=letter_of(bundle.lates, period=period, name=person.name, policy=policy, site=site),
            to=[person.email],
        )
