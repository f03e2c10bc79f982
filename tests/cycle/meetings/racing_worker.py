"""What the tests of two writers run in a process of its own: it lets several others write at once.

It works in the home folder and database that the environment names, and prints what it saw as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import django

django.setup()

from django.core.management import call_command  # noqa: E402 - Django must be set up first
from django.db import connection, connections  # noqa: E402

from conftest import AGENDAS  # noqa: E402
from cycle.accepted_rounds import accept, open_round  # noqa: E402
from cycle.conftest import make_person, signed  # noqa: E402
from cycle.meetings.conftest import DAY, MEETING  # noqa: E402
from cycle.progress.conftest import KEY, PDF  # noqa: E402
from peil.agenda.reading import load_policy  # noqa: E402
from peil.cycle.interpretations.writing import InterpretationKey, interpret  # noqa: E402
from peil.cycle.meetings.finding import item_of, items_of, mark_of, meeting_of  # noqa: E402
from peil.cycle.meetings.items import ItemDraft, add_item, change_item  # noqa: E402
from peil.cycle.meetings.packing import make_pack  # noqa: E402
from peil.cycle.meetings.planning import plan_meeting  # noqa: E402
from peil.cycle.models import Event, Interpretation, Pack, Person, ProgressNote  # noqa: E402
from peil.cycle.progress.evidence import Evidence, HandedIn  # noqa: E402
from peil.cycle.progress.writing import write_progress  # noqa: E402
from peil.cycle.refusal import Refusal  # noqa: E402
from peil.cycle.rights import Role  # noqa: E402
from peil.cycle.trail.verifying import verify_trail  # noqa: E402

WRITERS = 4
EVIDENCE = Path(os.environ.get("PEIL_HOME", "peil-home")) / "evidence"
TEXT = "Geschreven door schrijver {number}, zonder de anderen te zien."
POLICY = load_policy(AGENDAS)
Work = Callable[[Person, int], object]


def interpretation(person: Person, number: int) -> object:
    """Write the first version of a text."""
    key = InterpretationKey("2022-h1", "rotterdam", "om", "theme:undermining")
    text = TEXT.format(number=number)
    by = signed(person, "2022-08-20")
    return interpret(key, text=text, policy=POLICY, expected_version=0, by=by)


def note(person: Person, number: int) -> object:
    """Write the first version of a note, with the same file as the others."""
    return write_progress(
        KEY._replace(unit="rotterdam"),
        text=TEXT.format(number=number),
        evidence=Evidence(file=HandedIn(f"{number}.pdf", PDF, EVIDENCE)),
        policy=POLICY,
        expected_version=0,
        by=signed(person, "2022-08-20"),
    )


def item(person: Person, number: int) -> object:
    """Change the item that everybody saw."""
    mark = os.environ["MARK"]
    by = signed(person, "2022-08-20")
    return change_item(MEETING, 1, ItemDraft(f"Titel {number}"), mark=mark, by=by)


def items(person: Person, number: int) -> object:
    """Add an item of one's own."""
    return add_item(MEETING, ItemDraft(f"Punt {number}"), by=signed(person, "2022-08-20"))


def pack(person: Person, number: int) -> object:
    """Make the papers."""
    return make_pack(MEETING, policy=POLICY, by=signed(person, "2022-08-20"))


WORK: dict[str, tuple[Role, str, str, Work]] = {
    "interpretation": (Role.AUTHORITY, "rotterdam", "om", interpretation),
    "note": (Role.UNIT_SUPPLIER, "rotterdam", "", note),
    "item": (Role.MINISTRY, "national", "", item),
    "items": (Role.MINISTRY, "national", "", items),
    "pack": (Role.MINISTRY, "national", "", pack),
}


def set_up() -> None:
    """A round with a figure, and a meeting with an item."""
    call_command("migrate", verbosity=0)
    accept(open_round(), "rotterdam", {"csv-tackled": 40}, day="2022-08-01")
    by = signed(make_person(Role.MINISTRY), "2022-08-02")
    plan_meeting("lovp", day=DAY, round_key="2022-h1", policy=POLICY, by=by)
    add_item(MEETING, ItemDraft("Opening"), by=by)
    os.environ["MARK"] = mark_of(item_of(meeting_of(MEETING), 1))


def race(name: str) -> dict[str, object]:
    """Let several people do something at the same moment; return what came of it."""
    role, unit, party, work = WORK[name]
    people = [make_person(role, unit, party=party) for _ in range(WRITERS)]
    begin = time.monotonic() + 0.5
    connections.close_all()
    children = [_forked(lambda n=n, p=p: work(p, n), begin) for n, p in enumerate(people)]
    said = sorted(_ended(*child) for child in children)
    return {
        "said": said,
        "interpretations": Interpretation.objects.count(),
        "notes": ProgressNote.objects.count(),
        "items": [one.number for one in items_of(meeting_of(MEETING))],
        "packs": sorted(set(Pack.objects.values_list("number", flat=True))),
        "events": Event.objects.count(),
        "files": len(list(EVIDENCE.glob("*"))),
        "trail": verify_trail().holds,
    }


def _forked(work: Callable[[], object], begin: float) -> tuple[int, int]:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        connection.ensure_connection()
        time.sleep(max(0.0, begin - time.monotonic()))
        try:
            work()
            how = "done"
        except Refusal as refused:
            how = type(refused).__name__
        except Exception as wrong:  # noqa: BLE001 - the parent tells of it
            how = repr(wrong)
        os.write(writer, how.encode())
        os._exit(0)
    os.close(writer)
    return child, reader


def _ended(child: int, reader: int) -> str:
    with os.fdopen(reader) as said:
        how = said.read()
    os.waitpid(child, 0)
    return how


if __name__ == "__main__":
    set_up()
    json.dump({name: race(name) for name in WORK}, sys.stdout)
