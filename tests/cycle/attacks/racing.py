# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a process of its own does in a home folder, over and over, while another does the opposite.

Started as `python -c "import django; django.setup(); from cycle.attacks.racing import run; run()"`
with a word and its arguments behind it. Each begins when a file is there, so that all begin at once.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction

from cycle.decisions.proposals import AGENDA, SUSPECTS, norm, proposed
from cycle.processes import acts
from peil.agenda.policy import Policy
from peil.agenda.reading import load_policy
from peil.cycle.decisions.proposing import change_proposal, propose_decision
from peil.cycle.meetings import packing
from peil.cycle.meetings.finding import mark_of
from peil.cycle.meetings.items import ItemDraft, add_item, change_item, drop_item
from peil.cycle.meetings.planning import plan_meeting
from peil.cycle.models import (
    AgendaItem,
    Assignment,
    Event,
    Meeting,
    Pack,
    Person,
    ProgressNote,
    Proposal,
    Reminder,
    Round,
)
from peil.cycle.people.activity import deactivate, reactivate
from peil.cycle.people.at_the_machine import AtTheMachine
from peil.cycle.people.inviting import accept_invitation, invite_again
from peil.cycle.people.roles import end_role, give_role
from peil.cycle.progress.agreements import ProgressKey
from peil.cycle.progress.evidence import Evidence, HandedIn
from peil.cycle.progress.writing import write_progress
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Holding, Role
from peil.cycle.rounds.reminding import remind_round
from peil.cycle.signature import Signature
from peil.cycle.trail.verifying import verify_trail

MOMENT = datetime(2022, 8, 16, 12, tzinfo=UTC)
DAY = date(2022, 8, 16)
TIMES = 25
NOTE = ProgressKey("2019-2022", "extra-capacity-works-across-units", 2022, "limburg", "politie")
_PEOPLE = {
    "first": ("administrator", "national", ""),
    "second": ("administrator", "national", ""),
    "third": ("unit_approver", "limburg", "politie"),
    "ministry": ("ministry", "national", "ministerie-jenv"),
    "control": ("force_control", "national", "politie"),
}


def set_up() -> None:
    """Make the database, a round, a meeting with an item, a proposal, and people of every kind."""
    acts.set_up()
    for name, (role, unit, party) in _PEOPLE.items():
        person = Person.objects.create(email=f"{name}@example.org", name=name, created_at=MOMENT)
        Assignment.objects.create(person=person, role=role, unit=unit, party=party, given_at=MOMENT)
    policy, by = _policy(), _by("ministry")
    meeting = plan_meeting("lovp", day=DAY + timedelta(days=9), policy=policy, by=by)
    made = propose_decision(_content(0), agenda=AGENDA, policy=policy, by=by)
    add_item(meeting.key, ItemDraft("Voorstel", "", made.key), by=by)


def _policy() -> Policy:
    return load_policy(settings.PEIL_POLICY_FOLDER)


def _content(number: int) -> object:
    return proposed(str(DAY + timedelta(days=9)), norms=[norm(SUSPECTS, {2022: 200 + number})])


def _by(name: str) -> Signature:
    """A signature whose rights were read before anything else happens."""
    by = Signature(Person.objects.get(email=f"{name}@example.org"), MOMENT)
    assert by.holdings
    return by


def _begin(start: str) -> Iterator[int]:
    acts._say("ready")  # noqa: SLF001 - the same signal
    while not Path(start).exists():
        time.sleep(0.005)
    yield from range(TIMES)


def stop(who: str, whom: str, start: str) -> None:
    """Let one administrator shut another out, once."""
    by, person = _by(who), Person.objects.get(email=f"{whom}@example.org")
    next(_begin(start))
    try:
        deactivate(person, by=by)
    except Refusal as refused:
        acts._say(type(refused).__name__)  # noqa: SLF001
    else:
        acts._say("done")  # noqa: SLF001


def end(who: str, start: str) -> None:
    """Let an administrator end their own role, once."""
    by = _by(who)
    number = by.signer.assignments.get().pk
    next(_begin(start))
    try:
        end_role(by.signer, number, by=by)
    except Refusal as refused:
        acts._say(type(refused).__name__)  # noqa: SLF001
    else:
        acts._say("done")  # noqa: SLF001


def in_and_out(who: str, whom: str, start: str) -> None:
    """Shut somebody out and let them in again."""
    by, person = _by(who), Person.objects.get(email=f"{whom}@example.org")
    for _ in _begin(start):
        with suppress(Refusal):
            deactivate(person, by=by)
        with suppress(Refusal):
            reactivate(person, by=by)


def invite_and_accept(whom: str, start: str) -> None:
    """Invite somebody anew and accept it, as far as they are not shut out meanwhile."""
    machine = AtTheMachine(None, MOMENT)
    person = Person.objects.get(email=f"{whom}@example.org")
    for _ in _begin(start):
        with suppress(Refusal):
            made = invite_again(person, link_base="", by=machine)
            accept_invitation(made.link, password="vier losse woorden samen", moment=MOMENT)  # noqa: S106


def give_and_end(whom: str, unit: str, start: str) -> None:
    """Give somebody a role and end it."""
    by, person, policy = _by("second"), Person.objects.get(email=f"{whom}@example.org"), _policy()
    for _ in _begin(start):
        given = give_role(person, Holding(Role.AUTHORITY, unit, "om"), policy=policy, by=by)
        end_role(person, given.pk, by=by)


def items(start: str) -> None:
    """Put items on the agenda and take them off, and change the one with the proposal."""
    by, meeting = _by("ministry"), Meeting.objects.get()
    key = Proposal.objects.get().key
    for number in _begin(start):
        item = meeting.items.select_related("proposal").get(number=1)
        draft = ItemDraft("Voorstel", f"Keer {number}.", key if number % 2 else "")
        change_item(meeting.key, 1, draft, mark=mark_of(item), by=by)
        made = add_item(meeting.key, ItemDraft("Punt", "", key), by=by)
        drop_item(meeting.key, made.number, mark=mark_of(made), by=by)


def proposals(start: str) -> None:
    """Change the proposal, which belongs to the meeting or to none."""
    by, policy = _by("ministry"), _policy()
    for number in _begin(start):
        found = Proposal.objects.get()
        content = _content(number)
        change_proposal(found.key, content, expected_version=found.version, policy=policy, by=by)
        Proposal.objects.filter(pk=found.pk).update(meeting=None)


def plan(start: str) -> None:
    """Plan meetings about the round while it is reminded of and interpreted."""
    by, policy = _by("ministry"), _policy()
    for number in _begin(start):
        day = DAY + timedelta(days=30 + number)
        plan_meeting("lovp", day=day, policy=policy, by=by, round_key=acts.ROUND)


def remind(start: str) -> None:
    """Remind in the round, once; say what came of it and how long it took."""
    policy = _policy()
    next(_begin(start))
    try:
        done = remind_round(
            acts.ROUND, policy=policy, site="https://peil.example", by=Signature(None, MOMENT)
        )
    except Refusal as refused:
        acts._say(type(refused).__name__)  # noqa: SLF001
    else:
        acts._say(f"sent {len(done.sent)}")  # noqa: SLF001


def quickly(start: str) -> None:
    """Save figures, and say how many seconds that took."""
    next(_begin(start))
    began = time.monotonic()
    acts.save_once("limburg")
    acts._say(str(time.monotonic() - began))  # noqa: SLF001


def hand_in_and_wait() -> None:
    """Hand in a file with a note, and wait before it is done for good."""
    with transaction.atomic():
        _hand_in()
        acts._say("handed in")  # noqa: SLF001
        time.sleep(30)


def hand_in() -> None:
    """Hand in the same file with the same note, to the end."""
    _hand_in()


def _hand_in() -> None:
    folder = Path(settings.PEIL_EVIDENCE_FOLDER)
    write_progress(
        NOTE,
        text="Er is aan gewerkt, zie het bestand.",
        evidence=Evidence(file=HandedIn("bewijs.txt", b"Dit is het bewijs.\n" * 1000, folder)),
        policy=_policy(),
        expected_version=0,
        by=_by("limburg"),
    )


def pack_and_wait() -> None:
    """Make a pack, and wait before it is done for good."""
    with transaction.atomic():
        _pack()
        acts._say("packed")  # noqa: SLF001
        time.sleep(60)


def pack() -> None:
    """Make a pack, to the end."""
    _pack()


def _pack() -> None:
    packing.make_pack(Meeting.objects.order_by("pk")[0].key, policy=_policy(), by=_by("ministry"))


def tell() -> None:
    """Say what is in the database, and if the trail holds."""
    folder = Path(settings.PEIL_EVIDENCE_FOLDER)
    told = {
        "holds": verify_trail().holds,
        "administrators": Assignment.objects.filter(
            role="administrator", ended_at__isnull=True, person__is_active=True
        ).count(),
        "active": Person.objects.filter(is_active=True).count(),
        "notes": ProgressNote.objects.count(),
        "files": sorted(file.name for file in folder.iterdir()) if folder.is_dir() else [],
        "packs": Pack.objects.count(),
        "reminders": Reminder.objects.count(),
        "items": AgendaItem.objects.count(),
        "rounds": Round.objects.count(),
        "kinds": list(Event.objects.order_by("sequence").values_list("kind", flat=True)),
    }
    acts._say(json.dumps(told))  # noqa: SLF001


_ACTS: Mapping[str, Callable[..., None]] = {
    act.__name__: act
    for act in (
        *(set_up, stop, end, in_and_out, invite_and_accept, give_and_end, items, proposals, plan),
        *(remind, quickly, hand_in_and_wait, hand_in, pack_and_wait, pack, tell),
    )
}


def run() -> None:
    """Do what the arguments ask."""
    _, act, *arguments = sys.argv
    _ACTS[act](*arguments)
