"""Real processes: two writers at once lose nothing, and one that is killed leaves nothing."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from cycle.processes.conftest import OwnHome, ended

pytestmark = pytest.mark.both_databases

TIMES = 12


def at_once(home: OwnHome, *acts: tuple[object, ...]) -> None:
    """Let processes start at the same moment, and wait until they are done."""
    start: Path = home.folder / "start"
    running = [home.start(str(act), *more, TIMES, start) for act, *more in acts]
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    start.touch()
    for process in running:
        ended(process)


def test_two_suppliers_of_different_units_lose_nothing(home):
    at_once(
        home,
        ("save", "limburg", "csv-tackled", 100),
        ("save", "amsterdam", "csv-tackled", 200),
    )

    told = home.told()

    for unit, first in (("limburg", 100), ("amsterdam", 200)):
        saved = [d for d in told["deliveries"] if d["unit"] == unit]
        assert [d["number"] for d in saved] == list(range(1, TIMES + 1))
        numbers = [int(float(d["figures"]["csv-tackled"])) for d in saved]
        assert numbers == list(range(first, first + TIMES))
    assert told["events"] == 2 * TIMES
    assert told["holds"]


def test_two_suppliers_of_one_unit_lose_nothing(home):
    at_once(
        home,
        ("save", "limburg", "csv-tackled", 100),
        ("save", "limburg", "csv-tackled", 200),
    )

    told = home.told()

    assert [d["number"] for d in told["deliveries"]] == list(range(1, 2 * TIMES + 1))
    numbers = [int(float(d["figures"]["csv-tackled"])) for d in told["deliveries"]]
    assert sorted(numbers) == [*range(100, 100 + TIMES), *range(200, 200 + TIMES)]
    assert told["events"] == 2 * TIMES
    assert told["holds"]


def test_two_suppliers_who_each_save_a_part_keep_what_the_other_saved(home):
    at_once(
        home,
        ("save_a_part", "limburg", "csv-tackled", 100),
        ("save_a_part", "limburg", "cyber-total", 200),
    )

    told = home.told()

    last = {name: int(float(n)) for name, n in told["deliveries"][-1]["figures"].items()}
    assert last == {"csv-tackled": 99 + TIMES, "cyber-total": 199 + TIMES}
    assert len(told["deliveries"]) == 2 * TIMES
    assert told["holds"]


def test_an_import_that_is_killed_halfway_leaves_nothing_and_can_be_done_again(home):
    process = home.start("save_and_wait", "limburg")
    assert process.stdout is not None
    assert process.stdout.readline() == "saved 1\n"

    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)

    after = home.told()
    assert (after["deliveries"], after["events"]) == ([], 0)
    assert after["states"]["limburg"] == "awaited"
    again, once_more = (json.loads(home.run("save_once", "limburg")) for _ in range(2))
    assert again == {"number": 1, "is_new": True}
    assert once_more == {"number": 1, "is_new": False}
    assert home.told()["holds"]
