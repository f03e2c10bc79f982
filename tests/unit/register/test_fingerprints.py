"""Fingerprints: the same content gives the same key, any change another; a watch on files."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from hashlib import sha256
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from peil.register.errors import FileUnreadable, RegisterChanged, TableMissing
from peil.register.fingerprints import Fingerprint, fingerprint_of, watched
from peil.register.sources import open_register
from small_register import arrow_table, write_register

HOURS = """
    capacity_id | unit    | worked_on  | hours
    january     | limburg | 2020-01-01 | 10
    february    | limburg | 2020-02-01 | 20
"""
SUSPECTS = "suspect_id\none"
LONG_AGO = 1_500_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return settled(write_register(tmp_path / "r", {"capacity": HOURS, "suspects": SUSPECTS}))


def settled(folder: Path) -> Path:
    """Make the files of a register old enough to be remembered."""
    for path in folder.rglob("*.*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


def fingerprint(folder: Path, manifest: Path | None = None) -> Fingerprint:
    return fingerprint_of(open_register(folder), manifest=manifest)


def test_a_fingerprint_names_every_file_with_its_size_digest_and_rows(folder: Path) -> None:
    found = fingerprint(folder)

    content = (folder / "capacity.parquet").read_bytes()
    capacity = found.files[1]
    assert [file.table for file in found.files] == ["suspects", "capacity"]
    assert (capacity.name, capacity.rows) == ("capacity.parquet", 2)
    assert (capacity.bytes, capacity.sha256) == (len(content), sha256(content).hexdigest())
    assert capacity.modified_ns == LONG_AGO * 1_000_000_000
    assert found.key.startswith("sha256:")
    assert len(found.key) == len("sha256:") + 64


def test_the_same_content_elsewhere_has_the_same_key(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "copy")

    assert fingerprint(folder).key == fingerprint(copy).key


def test_other_content_names_tables_or_local_codes_give_another_key(
    folder: Path, tmp_path: Path
) -> None:
    other = write_register(tmp_path / "other", {"capacity": HOURS, "suspects": "suspect_id\ntwo"})
    moved = write_register(tmp_path / "moved", {"suspects": SUSPECTS})
    pq.write_table(arrow_table("capacity", HOURS), tmp_path / "moved/hours.parquet")
    for n, code in enumerate(("oost", "limburg")):
        text = f'[register]\nsource = "r"\n[tables.capacity.codes.unit]\nX = "{code}"\n'
        (tmp_path / f"{n}.toml").write_text(text, encoding="utf-8")
    (tmp_path / "moved.toml").write_text(
        '[register]\nsource = "moved"\n[tables.capacity]\ntable = "hours"', encoding="utf-8"
    )

    places = (folder, other, tmp_path / "moved.toml", tmp_path / "0.toml", tmp_path / "1.toml")
    keys = {fingerprint(place).key for place in places}

    assert len(keys) == len(places)
    assert moved.is_dir()


def test_a_fingerprint_may_be_of_some_tables_only(folder: Path) -> None:
    register = open_register(folder)

    found = fingerprint_of(register, tables=["capacity"])

    assert [file.table for file in found.files] == ["capacity"]
    with pytest.raises(TableMissing):
        fingerprint_of(register, tables=["seizures"])


def test_rows_of_csv_are_counted(tmp_path: Path) -> None:
    names = "capacity_id,recorded_on,unit,investigation_id,worked_on,hours"
    text = f"{names}\na,2020-01-02,limburg,,2020-01-01,7\n"
    (tmp_path / "capacity.csv").write_text(text, encoding="utf-8")

    assert fingerprint(tmp_path).files[0].rows == 1


def test_a_manifest_spares_reading_a_file_that_did_not_change(folder: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    first = fingerprint(folder, manifest)
    written = json.loads(manifest.read_text(encoding="utf-8"))
    for one in written["files"].values():
        one["sha256"] = "remembered"
    manifest.write_text(json.dumps(written), encoding="utf-8")

    second = fingerprint(folder, manifest)

    assert {file.sha256 for file in second.files} == {"remembered"}
    assert second.key != first.key


def test_a_file_that_changed_is_read_again(folder: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    first = fingerprint(folder, manifest)
    write_register(folder, {"suspects": "suspect_id\ntwo"})

    second = fingerprint(folder, manifest)

    assert second.files[1] == first.files[1]
    assert second.files[0].sha256 != first.files[0].sha256


def test_a_file_that_changed_just_now_is_not_remembered(tmp_path: Path) -> None:
    folder = write_register(tmp_path / "r", {"capacity": HOURS})
    manifest = tmp_path / "manifest.json"

    fingerprint(folder, manifest)

    assert json.loads(manifest.read_text(encoding="utf-8"))["files"] == {}


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"format": 0}', '{"format": 1, "files": {"a": 1}}']
)
def test_a_manifest_that_cannot_be_read_is_made_anew(
    folder: Path, tmp_path: Path, content: str
) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text(content, encoding="utf-8")

    found = fingerprint(folder, manifest)

    assert found == fingerprint(folder)
    assert len(json.loads(manifest.read_text(encoding="utf-8"))["files"]) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["manifest.json", "r"]


def test_a_manifest_that_cannot_be_written_is_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="cannot be written"):
        fingerprint(folder, tmp_path / "none/manifest.json")


def test_a_file_that_is_gone_has_no_fingerprint(folder: Path) -> None:
    register = open_register(folder)
    (folder / "capacity.parquet").unlink()

    with pytest.raises(FileUnreadable, match="No such file"):
        fingerprint_of(register)


def test_a_database_is_summarised_and_a_change_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "register.duckdb"
    hours = arrow_table("capacity", HOURS)
    keys = []

    for change in ("SELECT 1", "UPDATE capacity SET unit = 'oost' WHERE hours = 10"):
        with duckdb.connect(path) as connection:
            connection.register("hours", hours)
            connection.execute("CREATE TABLE IF NOT EXISTS capacity AS SELECT * FROM hours")
            connection.execute(change)
        register = open_register(path)
        found = fingerprint_of(register)
        keys.append(found.key)
        register.backend.disconnect()

        assert (found.files[0].name, found.files[0].rows) == ("capacity", 2)
    assert keys[0] != keys[1]


def test_two_rows_of_a_database_that_trade_a_value_are_seen(tmp_path: Path) -> None:
    keys = set()

    for n, cells in enumerate((("oost", "limburg"), ("limburg", "oost"))):
        drawn = "".join(f"{n} | {cell} | 2020-01-01\n" for n, cell in enumerate(cells))
        rows = arrow_table("capacity", f"capacity_id | unit | worked_on\n{drawn}")
        path = tmp_path / f"{n}.duckdb"
        with duckdb.connect(path) as connection:
            connection.register("given", rows)
            connection.execute("CREATE TABLE capacity AS SELECT * FROM given")
        keys.add(fingerprint_of(open_register(path)).key)

    assert len(keys) == 2


def test_a_change_of_a_number_is_seen_in_other_databases(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    keys = set()

    for hours in (7, 7, 8):
        connection = sqlite3.connect(path)
        connection.executescript(
            "DROP TABLE IF EXISTS capacity; CREATE TABLE capacity (capacity_id TEXT, recorded_on "
            "DATE, unit TEXT, investigation_id TEXT, worked_on DATE, hours INTEGER);"
        )
        connection.execute("INSERT INTO capacity (hours) VALUES (?)", [hours])
        connection.commit()
        connection.close()
        register = open_register(f"sqlite://{path}")
        with watched(register):
            keys.add(fingerprint_of(register).key)

    assert len(keys) == 2


def test_a_register_that_stays_the_same_may_be_read(folder: Path) -> None:
    with watched(open_register(folder)):
        pass


def test_a_file_that_changes_goes_or_comes_meanwhile_is_refused(folder: Path) -> None:
    register = open_register(folder)
    (folder / "seizures").mkdir()
    pq.write_table(arrow_table("seizures", "seizure_id\na"), folder / "seizures/a.parquet")

    with pytest.raises(RegisterChanged, match=r"capacity\.parquet"), watched(register):
        write_register(folder, {"capacity": HOURS})
    with pytest.raises(RegisterChanged, match=r"suspects\.parquet"), watched(register):
        (folder / "suspects.parquet").unlink()
    with pytest.raises(RegisterChanged, match=r"incidents\.parquet"), watched(register):
        write_register(folder, {"incidents": "incident_id\na"})
    with pytest.raises(RegisterChanged, match=r"seizures"), watched(register):
        (folder / "seizures/a.parquet").unlink()


def test_a_change_explains_an_error_while_reading(folder: Path) -> None:
    register = open_register(folder)

    with pytest.raises(RegisterChanged), watched(register):
        _break_and_fail(folder / "suspects.parquet")
    with pytest.raises(ZeroDivisionError), watched(register):
        _fail()


def _break_and_fail(path: Path) -> None:
    path.write_bytes(b"half")
    _fail()


def _fail() -> float:
    return 1 / 0


def test_a_link_that_leads_nowhere_is_watched_too(folder: Path) -> None:
    register = open_register(folder)
    (folder / "seizures.parquet").symlink_to(folder / "later.parquet")

    with pytest.raises(RegisterChanged), watched(register):
        pq.write_table(arrow_table("seizures", "seizure_id\na"), folder / "later.parquet")


def test_the_file_of_a_database_is_watched(tmp_path: Path) -> None:
    path = tmp_path / "register.duckdb"
    with duckdb.connect(path) as connection:
        connection.register("hours", arrow_table("capacity", HOURS))
        connection.execute("CREATE TABLE capacity AS SELECT * FROM hours")
    register = open_register(path)

    with pytest.raises(RegisterChanged), watched(register):
        os.utime(path, (LONG_AGO, LONG_AGO))
    register.backend.disconnect()
