"""Setting up a home folder adds what is missing, and changes nothing that is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from conftest import ROOT, peil

THERE_ALREADY = "Everything was there already; nothing was changed.\n"


def snapshot(folder) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith("peil.sqlite3")
    }


def test_sets_up_agendas_database_and_published_figures(place):
    told = place.ran("init")

    assert "Made the home folder" in told
    assert "published figures" in told
    assert (place.folder / "agendas/units.yaml").read_bytes() == (
        ROOT / "agendas/units.yaml"
    ).read_bytes()
    assert place.ran("trail", "verify").startswith("The audit trail holds: 1 events")


def test_only_the_owner_may_look_into_a_home_and_its_secret(home):
    assert home.folder.stat().st_mode & 0o777 == 0o700
    assert (home.folder / "secret.key").stat().st_mode & 0o777 == 0o600


def test_a_second_time_changes_nothing_and_says_so(home):
    before, trail = snapshot(home.folder), home.ran("trail", "verify")

    assert home.ran("init") == THERE_ALREADY
    assert snapshot(home.folder) == before
    assert home.ran("trail", "verify") == trail


def test_the_agendas_of_a_home_are_never_overwritten(place, agendas):
    place.ran("init")
    units = place.folder / "agendas/units.yaml"
    units.write_text("# own\n" + units.read_text(encoding="utf-8"), encoding="utf-8")

    place.ran("init", "--agendas", agendas)

    assert units.read_text(encoding="utf-8").startswith("# own\n")


def test_begins_with_the_agendas_that_are_named(place, agendas):
    (agendas / "units.yaml").write_text(
        "# other\n" + (agendas / "units.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )

    place.ran("init", "--agendas", agendas)

    assert (place.folder / "agendas/units.yaml").read_text(encoding="utf-8").startswith("# other\n")


def test_agendas_that_cannot_be_loaded_leave_nothing_behind(place, agendas):
    (agendas / "units.yaml").write_text("whole: {", encoding="utf-8")

    answer = place.peil("init", "--agendas", agendas)

    assert (answer.code, place.folder.exists()) == (2, False)


def test_a_folder_with_other_things_in_it_is_refused(place):
    place.folder.mkdir()
    (place.folder / "thesis.doc").write_text("mine")

    answer = place.peil("init")

    assert answer.code == 2
    assert "It holds other things: thesis.doc" in answer.err
    assert [path.name for path in place.folder.iterdir()] == ["thesis.doc"]


def test_a_file_in_its_place_is_refused(place):
    place.folder.write_text("mine")

    answer = place.peil("init")

    assert (answer.code, place.folder.read_text()) == (2, "mine")


@pytest.mark.parametrize("seconds", [0.3, 0.7, 1.1])
def test_setting_up_that_was_killed_is_finished_the_next_time(place, seconds):
    code = "from peil.interfaces.cli.main import run; run()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "init", "--home", str(place.folder)],
        env={**os.environ, **place.known}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()

    place.ran("init")

    assert place.ran("trail", "verify").startswith("The audit trail holds: 1 events")
    assert place.ran("init") == THERE_ALREADY


@pytest.mark.parametrize("command", [("backup", "x"), ("serve",)])
def test_a_home_that_was_not_set_up_is_refused(place, command):
    answer = place.peil(*command)

    assert answer.code == 2
    assert "Run 'peil init --home" in answer.err


@pytest.mark.parametrize("command", [("trail", "verify"), ("account", "2022")])
def test_a_home_without_a_database_of_this_version_is_refused(home, new_database, command):
    answer = peil(*command, "--home", home.folder, **{**home.known, "DATABASE_URL": new_database()})

    assert answer.code == 2
    assert "It is not of this version of Peil" in answer.err


def test_a_database_that_cannot_be_reached_is_said_so(home):
    nowhere = "postgres://nobody@127.0.0.1:1/nothing"

    answer = peil("init", "--home", home.folder, **{**home.known, "DATABASE_URL": nowhere})

    assert (answer.code, "It cannot be reached." in answer.err) == (2, True)
