"""Real processes: of two people who approve at once one does, and the other is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from cycle.processes.conftest import OwnHome, ended

pytestmark = pytest.mark.both_databases


def test_of_two_who_approve_at_once_one_does_and_the_other_is_told(home: OwnHome):
    home.run("supply", "limburg")
    start: Path = home.folder / "start"
    running = [home.start("approve", "limburg", who, start) for who in ("first", "second")]
    for process in running:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"

    start.touch()
    answers = sorted(ended(process).strip() for process in running)

    assert answers == ["approved", "refused: The submission is approved."]
    told = home.told()
    assert told["states"]["limburg"] == "approved"
    assert told["events"] == 3
    assert told["holds"]
