"""What the tests of adopting run in processes of their own: they are killed, or race each other.

It works in the home folder and database that the environment names, and prints what it saw as JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402 - Django must be set up first
from django.db import connection, connections  # noqa: E402
from django.db.backends.base.base import BaseDatabaseWrapper  # noqa: E402

from cycle.conftest import make_person, signed  # noqa: E402
from cycle.decisions.conftest import EVERY_WARNING  # noqa: E402
from cycle.decisions.proposals import norm, proposed  # noqa: E402
from peil.agenda.reading import load_policy  # noqa: E402
from peil.cycle.decisions.adopting import adopt_decision, settle_adoptions  # noqa: E402
from peil.cycle.decisions.dry_run import dry_run  # noqa: E402
from peil.cycle.decisions.proposing import propose_decision  # noqa: E402
from peil.cycle.models import Event, Person, Proposal  # noqa: E402
from peil.cycle.refusal import Refusal  # noqa: E402
from peil.cycle.rights import Role  # noqa: E402
from peil.cycle.trail.verifying import verify_trail  # noqa: E402
from small_policy import write_policy  # noqa: E402

FOLDER = Path(os.environ.get("PEIL_HOME", "peil-home")) / "agendas"
AGENDA = "plan"
FIRST_DAY = date(2022, 3, 1)
MOST_STEPS = 200
COMMIT = "_commit"


def make_home() -> Person:
    """A database with its tables, a policy folder, and somebody of the ministry."""
    call_command("migrate", verbosity=0)
    write_policy(FOLDER)
    return make_person(Role.MINISTRY)


def propose(number: int, person: Person) -> tuple[Proposal, str]:
    """A proposal of its own day, with the data version that a dry run of it was made on."""
    day = (FIRST_DAY + timedelta(days=number)).isoformat()
    content = proposed(
        day,
        name=f"number-{number}",
        decided_by="council",
        heard=("council",),
        meeting=None,
        norms=[norm("cases", {2022: 100 + number})],
    )
    policy = load_policy(FOLDER)
    made = propose_decision(content, agenda=AGENDA, policy=policy, by=signed(person, day))
    dry_run(content, agenda=AGENDA, policy=policy, today=FIRST_DAY)
    return made, policy.version


def adopt(made: Proposal, version: str, person: Person) -> str:
    """Adopt, and say how it ended."""
    try:
        adopt_decision(
            made.key,
            expected_version=1,
            data_version=version,
            acknowledged=EVERY_WARNING,
            folder=FOLDER,
            by=signed(person, FIRST_DAY.isoformat()),
        )
    except Refusal as refused:
        return type(refused).__name__
    return "adopted"


def forked(work: Callable[[], str]) -> tuple[int, int]:
    """Do something in a process of its own; return its number and where it says how it ended."""
    connections.close_all()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        os.write(writer, work().encode())
        os._exit(0)
    os.close(writer)
    return child, reader


def ended(child: int, reader: int) -> tuple[bool, str]:
    """Wait for a process; return whether it was killed, and how it ended otherwise."""
    with os.fdopen(reader) as said:
        how = said.read()
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status), how


def die_at(step: int) -> None:
    """Kill this process, as kill -9 does, at the given step: a statement, a commit, or a file."""
    left = [step]

    def count() -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def around(*arguments: Any, **more: Any) -> Any:
            count()
            answer = call(*arguments, **more)
            count()
            return answer

        return around

    def statement(execute: Any, *arguments: Any) -> Any:
        count()
        return execute(*arguments)

    for name in ("fsync", "link", "unlink"):
        setattr(os, name, counted(getattr(os, name)))
    setattr(BaseDatabaseWrapper, COMMIT, counted(getattr(BaseDatabaseWrapper, COMMIT)))
    connection.execute_wrappers.append(statement)


def seen(made: Proposal) -> dict[str, Any]:
    """What the database and the folder say of a proposal."""
    row = Proposal.objects.get(key=made.key)
    found = list(FOLDER.glob(f"{AGENDA}/decisions/*{made.key}.yaml"))
    policy = load_policy(FOLDER)
    mine = [n for n in policy.norms if n.decision.endswith(made.key)]
    return {
        "state": row.state,
        "file": len(found),
        "norms": [str(n.number) for n in mine],
        "hidden": [p.name for p in FOLDER.rglob(".*") if p.name != ".adopting.lock"],
        "trail": verify_trail().holds,
        "adopted": Event.objects.filter(kind="decision_adopted", subjects__key=made.key).count(),
    }


def killed() -> list[dict[str, Any]]:
    """Adopt again and again, killed one step later each time, until it lives to the end."""
    person = make_home()
    rows = []
    for step in range(1, MOST_STEPS):
        made, version = propose(step, person)

        def work(step: int = step, made: Proposal = made, version: str = version) -> str:
            die_at(step)
            return adopt(made, version, person)

        died, how = ended(*forked(work))
        crashed = seen(made)
        settled = settle_adoptions(FOLDER, signed(None, FIRST_DAY.isoformat()))
        rows.append({"died": died, "how": how, "crashed": crashed, "after": seen(made)})
        rows[-1]["settled"] = settled
        if not died:
            break
    return rows


def race(*, same: bool) -> list[dict[str, Any]]:
    """Let two processes adopt at once, one proposal or two, a few times."""
    person = make_home()
    rows = []
    for number in range(1, 9, 2):
        first, _ = propose(number, person)
        second, version = propose(number + 1, person)
        pair = (first, first) if same else (first, second)
        begin = time.monotonic() + 0.3

        def work(made: Proposal, version: str = version, begin: float = begin) -> str:
            connection.ensure_connection()
            time.sleep(max(0.0, begin - time.monotonic()))
            return adopt(made, version, person)

        children = [forked(lambda made=made: work(made)) for made in pair]
        said = sorted(ended(*child)[1] for child in children)
        rows.append({"said": said, "files": sum(seen(made)["file"] for made in set(pair))})
        rows[-1]["trail"] = verify_trail().holds
    return rows


def settle_meanwhile() -> list[dict[str, Any]]:
    """Settle while another process is half-way: between its first commit and its file."""
    person = make_home()
    made, version = propose(1, person)
    link = os.link

    def slow(*arguments: Any, **more: Any) -> None:
        time.sleep(1.5)
        link(*arguments, **more)

    def work() -> str:
        os.link = slow
        return adopt(made, version, person)

    child = forked(work)
    while Proposal.objects.get(key=made.key).state != "adopting":
        time.sleep(0.02)
    settled = settle_adoptions(FOLDER, signed(person, FIRST_DAY.isoformat()))
    return [{"settled": settled, "how": ended(*child)[1], "after": seen(made)}]


WORK: dict[str, Callable[[], list[dict[str, Any]]]] = {
    "killed": killed,
    "race-for-one": lambda: race(same=True),
    "race-of-two": lambda: race(same=False),
    "settle-meanwhile": settle_meanwhile,
}

if __name__ == "__main__":
    json.dump(WORK[sys.argv[1]](), sys.stdout)
