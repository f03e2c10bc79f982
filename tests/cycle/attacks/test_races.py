# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Opposite acts at once wait for one another and end; what is killed leaves all or nothing."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from cycle.processes.conftest import _folder, _postgresql, ended, started

pytestmark = pytest.mark.both_databases

_START = "import django; django.setup(); from cycle.attacks.racing import run; run()"


@dataclass(frozen=True)
class Arena:
    """A home folder in which processes race."""

    folder: Path
    database: str

    def start(self, act: str, *arguments: object, **more: str) -> subprocess.Popen[str]:
        """A process that does something."""
        return started(self.folder, self.database, _START, (act, *arguments), **more)

    def race(self, *acts: tuple[str, ...], **more: str) -> list[str]:
        """What processes say that begin at once and do something each, to their end."""
        start = self.folder / f"start-{time.monotonic_ns()}"
        processes = [self.start(act, *arguments, start, **more) for act, *arguments in acts]
        for process in processes:
            assert process.stdout is not None
            said = process.stdout.readline()
            assert said == "ready\n", said or process.communicate()[1]
        start.touch()
        return [ended(process).strip() for process in processes]

    def killed(self, act: str, after: str) -> None:
        """Start a process that does something, and kill it once it said so."""
        process = self.start(act)
        assert process.stdout is not None
        said = process.stdout.readline()
        assert said == f"{after}\n", said or process.communicate()[1]
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)

    def told(self) -> dict[str, Any]:
        """What is in the database."""
        return json.loads(ended(self.start("tell")))


@pytest.fixture(params=["sqlite", "postgresql"])
def arena(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Arena]:
    """A home folder on one of the databases."""
    folder = _folder(tmp_path)
    if request.param == "sqlite":
        made = Arena(folder, "")
        ended(made.start("set_up"))
        yield made
        return
    with _postgresql() as address:
        made = Arena(folder, address)
        ended(made.start("set_up"))
        yield made


def test_of_two_administrators_who_stop_at_once_one_stays(arena):
    said = arena.race(("stop", "first", "second"), ("stop", "second", "first"))

    assert sorted(said) == ["LastAdministrator", "done"]
    assert arena.told()["administrators"] == 1


def test_of_two_administrators_who_end_their_role_at_once_one_stays(arena):
    said = arena.race(("end", "first"), ("end", "second"))

    assert sorted(said) == ["LastAdministrator", "done"]
    assert arena.told()["administrators"] == 1


def test_people_are_shut_out_while_they_act_and_nothing_hangs_or_breaks(arena):
    arena.race(
        ("in_and_out", "first", "ministry"),
        ("in_and_out", "second", "third"),
        ("items",),
        ("invite_and_accept", "third"),
        ("give_and_end", "third", "limburg"),
    )

    told = arena.told()
    assert told["holds"]
    assert told["active"] == 7
    assert told["items"] == 1


def test_acts_that_name_one_another_in_opposite_order_do_not_wait_for_ever(arena):
    arena.race(("items",), ("proposals",), ("plan",), ("in_and_out", "first", "control"))

    told = arena.told()
    assert told["holds"]
    assert told["kinds"].count("proposal_changed") == 25
    assert told["kinds"].count("agenda_item_added") == 26


@pytest.fixture
def silent_mail_server() -> Iterator[int]:
    """A mail server that takes a call and then says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        calls: list[socket.socket] = []

        def take() -> None:
            while True:
                try:
                    calls.append(server.accept()[0])
                except OSError:
                    return

        Thread(target=take, daemon=True).start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        for call in calls:
            call.close()


def test_a_mail_server_that_hangs_holds_up_nobody_and_no_reminder_counts_as_sent(
    arena, silent_mail_server
):
    smtp = {
        "PEIL_EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "PEIL_EMAIL_HOST": "127.0.0.1",
        "PEIL_EMAIL_PORT": str(silent_mail_server),
    }

    reminded, saved = arena.race(("remind",), ("quickly",), **smtp)

    assert reminded == "MailUndelivered"
    assert float(saved.splitlines()[-1]) < 5
    told = arena.told()
    assert told["reminders"] == 0
    assert "reminder_sent" not in told["kinds"]


def test_two_who_remind_at_once_record_it_once(arena):
    console = {"PEIL_EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}

    said = arena.race(("remind",), ("remind",), **console)

    told = arena.told()
    assert "sent 2" in said
    assert told["reminders"] == told["kinds"].count("reminder_sent") == 2


def test_evidence_that_is_killed_half_way_leaves_no_note_and_can_be_handed_in_again(arena):
    arena.killed("hand_in_and_wait", after="handed in")
    between = arena.told()
    ended(arena.start("hand_in"))
    after = arena.told()

    assert between["notes"] == 0
    assert "progress_written" not in between["kinds"]
    assert after["notes"] == 1
    assert after["holds"]
    assert [name for name in after["files"] if name.startswith(".")] == []
    assert len(after["files"]) == 1


def test_a_pack_that_is_killed_half_way_leaves_none_and_can_be_made_again(arena):
    arena.killed("pack_and_wait", after="packed")
    between = arena.told()
    ended(arena.start("pack"))
    after = arena.told()

    assert between["packs"] == 0
    assert "pack_made" not in between["kinds"]
    assert after["packs"] == 4
    assert after["holds"]
