"""A backup holds everything, is put back whole or not at all, and moves between databases."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import tarfile
import time
from dataclasses import replace
from pathlib import Path

import pytest

from cycle.operations.conftest import PlaceOfHome

LATE = "2023-06-01"
RUN = "from peil.interfaces.cli.main import run; run()"


def backed_up(home: PlaceOfHome, file: Path, *options: str) -> str:
    return home.ran("backup", file, *options)


def restored(file: Path, folder: Path, database_url: str) -> PlaceOfHome:
    place = PlaceOfHome(folder, database_url)
    place.ran("restore", file)
    return place


def account(home: PlaceOfHome) -> str:
    return home.ran("account", "2022", "--known-on", LATE, "--format", "json")


def parts(file: Path) -> dict[str, bytes]:
    with tarfile.open(file) as archive:
        return {e.name: archive.extractfile(e).read() for e in archive}


def rewritten(file: Path, change, *, target: Path) -> Path:
    """A copy of a backup with some of its parts changed."""
    held = parts(file)
    change(held)
    with tarfile.open(target, "w:gz") as archive:
        for name, content in held.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return target


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_a_home_moves_from_sqlite_to_postgresql_and_back(filled, tmp_path, new_database):
    trail, told = filled.ran("trail", "verify"), account(filled)
    backed_up(filled, tmp_path / "one")

    on_postgresql = restored(tmp_path / "one", tmp_path / "two", new_database())
    backed_up(on_postgresql, tmp_path / "three")
    on_sqlite = restored(tmp_path / "three", tmp_path / "four", "")

    assert (on_sqlite.folder / "peil.sqlite3").is_file()
    assert not (on_postgresql.folder / "peil.sqlite3").exists()
    for place in (on_postgresql, on_sqlite):
        assert place.ran("trail", "verify") == trail
        assert account(place) == told
    before, after = (parts(tmp_path / name) for name in ("one", "three"))
    assert {n: c for n, c in before.items() if n != "manifest.json"} == {
        n: c for n, c in after.items() if n != "manifest.json"
    }


def test_postgresql_plans_by_what_was_restored_at_once(kept, tmp_path, new_database):
    home = restored(kept, tmp_path / "again", new_database())

    counted = home.python("""
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("SELECT reltuples::int FROM pg_class WHERE relname = 'cycle_suppliedfigure'")
    print(cursor.fetchone()[0])
""")

    assert counted == "2\n"


def test_work_goes_on_after_restoring(kept, tmp_path, own_database):
    home = restored(kept, tmp_path / "again", own_database())

    home.python("""
from datetime import UTC, datetime
from django.db import transaction
from peil.cycle.models import Person
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
now = datetime(2024, 1, 1, tzinfo=UTC)
with transaction.atomic():
    who = Person.objects.create(email="new@example.org", name="New", created_at=now)
    record(Happened("round_opened", ()), by=Signature(who, now))
""")

    assert home.ran("trail", "verify").startswith("The audit trail holds: 4 events")
    assert home.ran("init") == "Everything was there already; nothing was changed.\n"


def test_what_was_restored_is_still_protected(kept, tmp_path, own_database):
    home = restored(kept, tmp_path / "again", own_database())

    told = home.python("""
from django.db import DatabaseError
from peil.cycle.models import Event
try:
    Event.objects.update(kind="other")
except DatabaseError as refused:
    print(refused)
""")

    assert "never changed or deleted" in told


def test_everything_is_kept_but_the_secret(filled, kept, tmp_path):
    held = parts(kept)

    assert held["evidence/abc"] == b"evidence"
    assert held["agendas/units.yaml"] == (filled.folder / "agendas/units.yaml").read_bytes()
    assert "Met een ü." in held["tables/cycle_suppliedfigure.jsonl"].decode()
    assert not [name for name in held if "secret" in name or "session" in name]
    manifest = json.loads(held["manifest.json"])
    assert manifest["tables"]["cycle_acceptance"] == 2
    assert f"event 3, {manifest['head']}" in filled.ran("backup", tmp_path / "another")


def test_the_secret_is_kept_when_it_is_asked(filled, tmp_path, own_database):
    backed_up(filled, tmp_path / "with", "--with-secret")

    home = restored(tmp_path / "with", tmp_path / "again", own_database())

    secrets = [(place.folder / "secret.key").read_text() for place in (filled, home)]
    assert secrets[0] == secrets[1]


def test_moments_are_kept_to_the_microsecond(kept):
    row = json.loads(parts(kept)["tables/cycle_acceptance.jsonl"].splitlines()[0])

    assert row["accepted_at"] == "2023-02-01T12:34:56.789012+00:00"


def test_only_its_owner_may_read_a_backup(kept):
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_backup_never_takes_the_place_of_a_file(filled, kept):
    before = kept.read_bytes()

    answer = filled.peil("backup", kept)

    assert (answer.code, kept.read_bytes()) == (2, before)
    assert leftovers(kept.parent) == []


def test_a_backup_in_a_folder_that_is_not_there_is_refused(filled, tmp_path):
    answer = filled.peil("backup", tmp_path / "nowhere" / "file")

    assert (answer.code, "There is no such folder" in answer.err) == (2, True)


def test_a_broken_trail_is_kept_and_told(kept, tmp_path, own_database):
    home = restored(kept, tmp_path / "broken", own_database())
    home.python("""
from django.db import connection
with connection.cursor() as cursor:
    if connection.vendor == "postgresql":
        cursor.execute("SET session_replication_role = replica")
    else:
        cursor.execute("DROP TRIGGER cycle_event_no_update")
    cursor.execute("UPDATE cycle_event SET kind = 'other' WHERE sequence = 2")
""")

    verified = home.peil("trail", "verify")
    answer = home.peil("backup", tmp_path / "file")

    assert verified.code == 2
    assert "After event 2: what it is listed under is not what it tells." in verified.out
    assert (answer.code, (tmp_path / "file").is_file()) == (2, True)
    assert "the audit trail does not hold" in answer.err
    put_back = PlaceOfHome(tmp_path / "again").peil("restore", tmp_path / "file")
    assert (put_back.code, (tmp_path / "again").exists()) == (2, False)


# what is refused leaves nothing behind


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda held: held.update({"evidence/abc": b"other"}), "a part that was changed"),
        (lambda held: held.pop("tables/cycle_event.jsonl"), "lacks a part"),
        (lambda held: held.update({"evidence/new": b"x"}), "a part that is not listed"),
        (lambda held: held.pop("manifest.json"), "no backup of Peil"),
        (
            lambda held: held.update({"manifest.json": held["manifest.json"].replace(
                b'"form": 1', b'"form": 99')}),
            "does not know its form 99",
        ),
        (
            lambda held: held.update({"manifest.json": held["manifest.json"].replace(
                b"cycle.0001_initial", b"cycle.0002_later")}),
            "another version of Peil",
        ),
        (
            lambda held: held.update({"manifest.json": held["manifest.json"].replace(
                b'"events": 3', b'"events": 4')}),
            "not what its list says",
        ),
    ],
)  # fmt: skip
def test_a_backup_that_is_not_what_it_was_is_refused(kept, tmp_path, change, said):
    answer = PlaceOfHome(tmp_path / "again").peil(
        "restore", rewritten(kept, change, target=tmp_path / "file")
    )

    assert answer.code == 2
    assert said in answer.err
    assert (leftovers(tmp_path), (tmp_path / "again").exists()) == ([], False)


def test_a_part_never_gets_out_of_its_folder(kept, tmp_path):
    def climb(held: dict[str, bytes]) -> None:
        name, manifest = "evidence/../../../out", json.loads(held["manifest.json"])
        manifest["parts"][name] = manifest["parts"]["evidence/abc"]
        held["manifest.json"] = json.dumps(manifest).encode()
        held[name] = b"evidence"

    answer = PlaceOfHome(tmp_path / "a/b/again").peil(
        "restore", rewritten(kept, climb, target=tmp_path / "file")
    )

    assert answer.code == 2
    assert list(tmp_path.rglob("out")) == []


@pytest.mark.parametrize("content", [b"", b"no tar at all", None])
def test_a_file_that_is_no_backup_is_refused(tmp_path, content):
    if content is not None:
        (tmp_path / "file").write_bytes(content)

    answer = PlaceOfHome(tmp_path / "again").peil("restore", tmp_path / "file")

    assert (answer.code, (tmp_path / "again").exists()) == (2, False)
    assert "cannot be read" in answer.err


def test_a_backup_that_was_cut_off_is_refused(kept, tmp_path):
    data = kept.read_bytes()
    (tmp_path / "half").write_bytes(data[: len(data) // 2])

    answer = PlaceOfHome(tmp_path / "again").peil("restore", tmp_path / "half")

    assert (answer.code, (tmp_path / "again").exists()) == (2, False)


def test_nothing_is_restored_over_what_is_there(filled, kept):
    trail = filled.ran("trail", "verify")

    answer = filled.peil("restore", kept)

    assert answer.code == 2
    assert "nothing is overwritten" in answer.err
    assert filled.ran("trail", "verify") == trail


def test_nothing_is_restored_in_a_database_that_holds_something_else(kept, tmp_path, new_database):
    other = PlaceOfHome(tmp_path / "other", new_database())
    other.ran("init")

    answer = replace(other, folder=tmp_path / "again").peil("restore", kept)

    assert answer.code == 2
    assert "The database is not empty" in answer.err
    assert other.ran("trail", "verify").startswith("The audit trail holds: 1 events")


def test_restoring_that_was_cut_off_after_the_database_is_finished(kept, tmp_path, new_database):
    url = new_database()
    first = restored(kept, tmp_path / "first", url)
    first.folder.rename(tmp_path / "gone")

    second = restored(kept, tmp_path / "second", url)

    assert second.ran("trail", "verify").startswith("The audit trail holds: 3 events")


@pytest.mark.parametrize("seconds", [0.5, 1.0])
def test_restoring_that_was_killed_leaves_no_half_home(kept, tmp_path, seconds):
    place = PlaceOfHome(tmp_path / "again")
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, "restore", str(kept), "--home", str(place.folder)],
        env={**os.environ, **place.known}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()

    if not place.folder.exists():
        place.ran("restore", kept)

    assert place.ran("trail", "verify").startswith("The audit trail holds: 3 events")
