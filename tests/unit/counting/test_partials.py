"""Counting with what was kept of an earlier count gives what a full count gives, always."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from conftest import ROOT, peil
from generated_registers import (
    KEYS,
    LISTS,
    UNITS,
    WHOLE,
    arrow_rows,
    generated_rows,
    periods_by,
    write_tables,
)
from peil.counting.asking import tables_of
from peil.counting.catalogue import ALL_RULES, rule_named
from peil.counting.declarations import CountingRule, Total
from peil.counting.engine.partials import Partials, PartialsRefused
from peil.counting.engine.reading import Keeping
from peil.counting.figures.figure import CountedFigure
from peil.counting.question import Question
from peil.counting.recording import count_and_record
from peil.counting.run import count
from peil.register.contract import RECORDED_ON
from peil.register.errors import RowsUnreadable
from peil.register.fingerprints import fingerprint_of
from peil.register.sources import Piece, open_register
from peil.terms.periods import Length
from small_register import write_register

TABLES = ("investigations", "suspected_offences", "interventions", "suspects")
RULES = tuple(
    way
    for rule in ALL_RULES
    for way in (rule, *rule.alternatives())
    if not isinstance(way.what, Total) and set(tables_of(way)) <= set(TABLES)
)
"""They count rows and different persons, on a day, in stock and running, with links and without."""
MID_YEAR, MUCH_LATER = date(2020, 6, 30), date(2022, 1, 1)


def question_of(
    *rules: CountingRule,
    on: date = MUCH_LATER,
    by: Length = Length.QUARTER,
    split: str | None = None,
) -> Question:
    return Question(
        rules=rules,
        periods=periods_by(by),
        counted_on=on,
        units=UNITS,
        whole=WHOLE,
        lists=LISTS,
        breakdown=split,
        in_force_only=False,
    )


def counted(
    folder: Path, question: Question, *, partials: Path | None = None
) -> tuple[CountedFigure, ...]:
    """The figures of what stands in a folder now, as `peil count` counts them."""
    return count_and_record(
        open_register(folder),
        question,
        peil_version="0",
        partials=partials,
        progress=lambda *_: None,
    ).figures


class Delivery:
    """A register in a folder of monthly files, which are added, changed and taken away."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self._chance = Random(seed)  # noqa: S311 - nothing is secret here
        self._files = 0
        for table in TABLES:
            self.add(table)

    def add(self, table: str, *, recorded_on: date | None = None) -> None:
        """Deliver a file; with a day, every row in it entered the register only then."""
        self._files += 1
        self._write(table, self.folder / table / f"{self._files}.parquet", recorded_on)

    def change(self, table: str) -> None:
        self._write(table, self._one_of(table), None)

    def remove(self, table: str) -> None:
        if len(list((self.folder / table).iterdir())) > 1:
            self._one_of(table).unlink()

    def _one_of(self, table: str) -> Path:
        return self._chance.choice(sorted((self.folder / table).iterdir()))

    def _write(self, table: str, path: Path, recorded_on: date | None) -> None:
        rows = generated_rows({table: 12}, seed=self._chance.randrange(2**32))[table]
        key = next(iter(rows[0]))
        for row in rows if path.stem != "1" else ():
            row[key] = f"{KEYS[table]}-{path.stem}-{row[key]}"
        for row in rows if recorded_on is not None else ():
            row[RECORDED_ON] = recorded_on
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(arrow_rows(table, rows), path)


changes = st.tuples(
    st.sampled_from(["add", "change", "remove", "late", "nothing"]), st.sampled_from(TABLES)
)
questions = st.tuples(
    st.lists(st.sampled_from([rule.name for rule in RULES]), min_size=1, max_size=5, unique=True),
    st.sampled_from([MID_YEAR, MUCH_LATER]),
    st.sampled_from([Length.MONTH, Length.YEAR]),
)


@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(
    st.integers(0, 2**32),
    st.lists(questions, min_size=2, max_size=2),
    st.lists(st.tuples(changes, st.integers(0, 1)), min_size=4, max_size=5),
)
def test_whatever_happens_to_a_register_the_figures_are_those_of_a_full_count(
    seed: int,
    asked: list[tuple[list[str], date, Length]],
    steps: list[tuple[tuple[str, str], int]],
):
    with TemporaryDirectory() as place:
        delivery = Delivery(Path(place) / "register", seed)
        partials = Path(place) / "partials"
        for (change, table), which in steps:
            names, on, by = asked[which]
            question = question_of(*map(rule_named, names), on=on, by=by)
            {
                "add": delivery.add,
                "change": delivery.change,
                "remove": delivery.remove,
                "late": lambda name: delivery.add(name, recorded_on=date(2020, 10, 1)),
                "nothing": lambda _: None,
            }[change](table)

            with_partials = counted(delivery.folder, question, partials=partials)

            assert with_partials == counted(delivery.folder, question)


CYBER = """
    investigation_id | lead_unit | lead_unit_kind | level | started_on | tactical_phase_started_on | tactical_phase_ended_on | recorded_on
    one              | limburg   | regional       | 2     | 2020-01-01 | 2020-02-01 | 2020-03-01 | 2020-03-01
"""
OFFENCE = """
    offence_id | investigation_id | article | recorded_on
    first      | one              | {}      | 2020-01-01
"""


def test_a_linked_row_that_changes_changes_the_figure(tmp_path: Path):
    folder, partials = tmp_path / "register", tmp_path / "partials"
    question = question_of(rule_named("cyber-regular@2019-1"), by=Length.YEAR)
    values = []
    for article in ("138ab", "273f", "138ab"):
        tables = {"investigations": CYBER, "suspected_offences": OFFENCE.format(article)}
        write_register(folder, tables)

        values.append(counted(folder, question, partials=partials)[-1].value)

    assert values == [1, 0, 1]


@pytest.mark.parametrize("name", ["csv-tackled@2015-1", "csv-tackled@2015-1;counted=partnerships"])
def test_a_breakdown_shows_no_code_of_long_before_only_because_results_are_kept(
    name: str, tmp_path: Path
):
    rows = generated_rows({"investigations": 6}, seed=1)["investigations"]
    for number, row in enumerate(rows):
        long_ago = number == 0
        row |= {
            "focus_area": "firearms" if long_ago else "drugs",
            "tactical_phase_ended_on": date(2015, 1, 1) if long_ago else date(2020, 2, 2),
            "is_criminal_partnership": True,
            "lead_unit_kind": "regional",
            "subject": "undermining",
            "team": "regional",
            RECORDED_ON: date(2015, 1, 1),
        }
    folder = write_tables(tmp_path / "register", {"investigations": rows})
    question = question_of(rule_named(name), split="focus_area")

    found = counted(folder, question, partials=tmp_path / "partials")

    assert {figure.breakdown for figure in found} == {"", "focus_area=drugs"}
    assert found == counted(folder, question)


SOME = (
    rule_named("csv-tackled@2015-1"),
    rule_named("csv-tackled@2015-1;moment=running"),
    rule_named("csv-tackled@2015-1;counted=partnerships"),
    rule_named("cyber-regular@2019-1"),
)


@pytest.fixture
def delivery(tmp_path: Path) -> Delivery:
    made = Delivery(tmp_path / "register", seed=7)
    for table in TABLES:
        made.add(table)
    return made


class Recorder:
    """Reads pieces of one column, and records which were read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def piece(self, key: str, *values: int) -> Callable[[], pa.Table]:
        def read() -> pa.Table:
            self.read.append(key)
            return pa.table({"n": pa.array(values, pa.int64())})

        return read

    def pieces(self, **values: int) -> Mapping[str, Callable[[], pa.Table]]:
        return {key: self.piece(key, value) for key, value in values.items()}


def test_only_a_piece_that_is_new_is_read(tmp_path: Path):
    recorder, partials = Recorder(), Partials(tmp_path)
    partials.rows("scan", recorder.pieces(january=1, february=2))

    found = partials.rows("scan", recorder.pieces(january=1, february=2, march=3))

    assert recorder.read == ["january", "february", "march"]
    assert sorted(found["n"].to_pylist()) == [1, 2, 3]


def test_a_piece_that_is_gone_is_left_out(tmp_path: Path):
    recorder, partials = Recorder(), Partials(tmp_path)
    partials.rows("scan", recorder.pieces(january=1, february=2))

    found = partials.rows("scan", recorder.pieces(february=2))

    assert found["n"].to_pylist() == [2]
    assert recorder.read == ["january", "february"]


def test_a_piece_in_which_nothing_was_found_is_not_read_again(tmp_path: Path):
    recorder, partials = Recorder(), Partials(tmp_path)
    pieces = {"empty": recorder.piece("empty")}
    partials.rows("scan", pieces)

    found = partials.rows("scan", pieces)

    assert (len(found), recorder.read) == (0, ["empty"])


def in_months(*months: int | None) -> Callable[[], pa.Table]:
    return lambda: pa.table({"month": pa.array(months, pa.int64())})


def test_what_was_kept_of_other_months_is_left_out_and_stays_there(tmp_path: Path):
    partials = Partials(tmp_path)
    pieces = {"first": in_months(1), "old": in_months(2, None), "new": in_months(8, 9)}
    partials.rows("scan", pieces)

    found = partials.rows("scan", pieces | {"newer": in_months(9)}, months=range(9, 10))

    assert found["month"].to_pylist() == [1, 8, 9, 9]
    every = partials.rows("scan", dict.fromkeys((*pieces, "newer"), in_months()))
    assert every["month"].to_pylist() == [1, 2, None, 8, 9, 9]


def test_what_was_kept_of_a_piece_that_is_no_more_goes_when_another_comes(tmp_path: Path):
    partials = Partials(tmp_path)
    partials.rows("scan", {"gone": in_months(1), "unasked": in_months(2)})

    partials.rows("scan", {"new": in_months(3)}, beside=["unasked", "new"])

    assert {path.stem for path in tmp_path.rglob("*.arrow")} == {"unasked", "new"}


def test_another_scan_uses_nothing_of_this_one(tmp_path: Path):
    recorder, partials = Recorder(), Partials(tmp_path)
    partials.rows("scan", recorder.pieces(january=1))

    partials.rows("other", recorder.pieces(january=1))

    assert recorder.read == ["january", "january"]


def test_the_rows_of_files_that_did_not_change_are_not_read_again(delivery, tmp_path: Path):
    question = question_of(*SOME)
    kept = Partials(tmp_path / "partials")
    count(open_register(delivery.folder), question, keeping=keeping(delivery.folder, kept))
    before = sorted((delivery.folder / "investigations").iterdir())
    delivery.add("investigations")
    expected = counted(delivery.folder, question)
    told = keeping(delivery.folder, kept)
    for path in before:
        spoil_rows(path)

    found = count(open_register(delivery.folder), question, keeping=told).figures

    assert found == tuple(same(figure) for figure in expected)
    with pytest.raises(RowsUnreadable):
        count(open_register(delivery.folder), question)


def keeping(folder: Path, partials: Partials) -> Keeping:
    """Keep results under the content that files have now, whatever becomes of them."""
    digests = {
        folder / file.name: file.sha256 for file in fingerprint_of(open_register(folder)).files
    }

    def digest_of(piece: Piece) -> str:
        assert piece.path is not None
        return digests[piece.path]

    return Keeping(partials, digest_of)


def spoil_rows(path: Path) -> None:
    """Make the rows of a Parquet file unreadable; its footer still tells how many there are."""
    content = bytearray(path.read_bytes())
    footer = int.from_bytes(content[-8:-4], "little")
    content[4 : len(content) - footer - 8] = b"\xff" * (len(content) - footer - 12)
    path.write_bytes(content)


def same(figure: CountedFigure) -> CountedFigure:
    """A figure without the fingerprint of what was read, which `count` alone does not make."""
    return figure._replace(register="")


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _cut_short(content: bytes) -> bytes:
    return content[:-1]


def _bit_flipped(content: bytes) -> bytes:
    middle = len(content) // 3
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def _emptied(_: bytes) -> bytes:
    return b""


def _of_another_version(content: bytes) -> bytes:
    other = content[64:].replace(b"peil-partials-", b"peil-partialz-")
    return sha256(other).hexdigest().encode() + other


@pytest.mark.parametrize("spoil", [_cut, _cut_short, _bit_flipped, _emptied, _of_another_version])
def test_a_kept_result_that_is_not_whole_is_never_used(spoil, tmp_path: Path):
    recorder, partials = Recorder(), Partials(tmp_path)
    pieces = recorder.pieces(january=1, february=2)
    partials.rows("scan", pieces)
    path = tmp_path / "scan" / "january.arrow"
    path.write_bytes(spoil(path.read_bytes()))

    found = partials.rows("scan", pieces)

    assert sorted(found["n"].to_pylist()) == [1, 2]
    assert recorder.read == ["january", "february", "january"]


def test_no_single_bit_of_a_kept_result_can_change_what_is_found(tmp_path: Path):
    recorder, partials = Recorder(), Partials(tmp_path)
    pieces = recorder.pieces(january=1, february=2)
    partials.rows("scan", pieces)
    path = tmp_path / "scan" / "january.arrow"
    whole = path.read_bytes()

    found = []
    for place in range(0, len(whole), 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        found.append(sorted(partials.rows("scan", pieces)["n"].to_pylist()))

    assert found == [[1, 2]] * len(found)


def test_what_a_kill_left_half_written_is_never_used(delivery, tmp_path: Path):
    question, partials = question_of(*SOME), tmp_path / "partials"
    expected = counted(delivery.folder, question, partials=partials)
    for path in list(partials.rglob("*.arrow")):
        (path.parent / f".unfinished-{path.stem[:8]}").write_bytes(path.read_bytes()[:200])
        path.unlink()

    found = counted(delivery.folder, question, partials=partials)

    assert found == expected


@pytest.mark.parametrize("written", ["", "{", '{"format": 1, "files": {"x": 3}}', '{"format": 99}'])
def test_a_manifest_that_cannot_be_read_is_made_anew(delivery, tmp_path: Path, written: str):
    question, partials = question_of(*SOME), tmp_path / "partials"
    expected = counted(delivery.folder, question, partials=partials)
    (partials / "manifest.json").write_text(written, encoding="utf-8")

    found = counted(delivery.folder, question, partials=partials)

    assert found == expected


def test_a_folder_that_cannot_be_made_is_refused(delivery, tmp_path: Path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(PartialsRefused, match="Name a folder that you may write"):
        counted(delivery.folder, question_of(*SOME), partials=tmp_path / "file/partials")


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(PartialsRefused, match="It cannot be written"):
        Partials(tmp_path / "file").rows("scan", Recorder().pieces(january=1))


def test_a_result_that_cannot_be_put_in_its_place_leaves_nothing_behind(tmp_path: Path):
    (tmp_path / "scan" / "january.arrow").mkdir(parents=True)

    with pytest.raises(PartialsRefused, match="Is a directory"):
        Partials(tmp_path).rows("scan", Recorder().pieces(january=1))

    assert [path.name for path in (tmp_path / "scan").iterdir()] == ["january.arrow"]


def test_two_days_give_two_versions_and_each_can_be_had_again(delivery, tmp_path: Path):
    partials = tmp_path / "partials"
    early, late = question_of(*SOME, on=MID_YEAR), question_of(*SOME, on=MUCH_LATER)
    first = counted(delivery.folder, early, partials=partials)
    for table in TABLES:
        delivery.add(table, recorded_on=date(2020, 10, 1))

    second = counted(delivery.folder, late, partials=partials)

    again = counted(delivery.folder, early, partials=partials)
    assert [figure.value for figure in again] == [figure.value for figure in first]
    assert counted(delivery.folder, late, partials=partials) == second
    assert [figure.value for figure in second] != [figure.value for figure in first]


def test_a_database_is_one_piece_and_is_read_again_when_it_changes(tmp_path: Path):
    path, partials = tmp_path / "register.duckdb", tmp_path / "partials"
    question = question_of(*SOME)
    expected = []
    for seed in (1, 2):
        write_database(path, seed)
        expected.append(counted(path, question))

    found = []
    for seed in (1, 2):
        write_database(path, seed)
        found.append(counted(path, question, partials=partials))

    assert found == expected
    assert found[0] != found[1]


def write_database(path: Path, seed: int) -> None:
    tables = generated_rows(dict.fromkeys(TABLES, 20), seed=seed)
    with duckdb.connect(path) as connection:
        for name in TABLES:
            rows = arrow_rows(name, tables[name])
            connection.register("made", rows)
            connection.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM made")  # noqa: S608


COMMAND = [sys.executable, "-c", "from peil.interfaces.cli.main import run; run()"]


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> Path:
    """A register in three files a table."""
    tables = generated_rows(dict.fromkeys(TABLES, 30), seed=3)
    chosen = {name: tables[name] for name in TABLES}
    return write_tables(tmp_path_factory.mktemp("files") / "register", chosen, files=3)


def started(register: Path, partials: Path) -> subprocess.Popen[bytes]:
    asked = ["count", "--register", register, "--partials", partials, "--format", "csv"]
    asked += ["--known-on", "2022-01-01", "--by", "quarter", "--alternatives"]
    return subprocess.Popen(
        [*COMMAND, *map(str, asked)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def wait_for(process: subprocess.Popen[bytes], done: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while process.poll() is None and not done() and time.monotonic() < until:
        time.sleep(0.001)


def test_killing_a_count_at_any_moment_leaves_nothing_that_later_gives_other_figures(
    files: Path, tmp_path: Path
):
    partials = tmp_path / "partials"
    killed = 0
    moments = [
        partials.exists,
        (partials / "manifest.json").exists,
        lambda: any(partials.rglob(".unfinished-*")),
        lambda: len(list(partials.rglob("*.arrow"))) >= 2,
        lambda: len(list(partials.rglob("*.arrow"))) >= 4,
    ]
    for moment in moments:
        process = started(files, partials)
        wait_for(process, moment)
        process.kill()
        process.communicate()
        killed += process.returncode == -signal.SIGKILL

    out, err = started(files, partials).communicate()

    fresh, _ = started(files, tmp_path / "fresh").communicate()
    assert killed >= 3, err.decode()
    assert out.decode().count("\n") > 1000, err.decode()
    assert out == fresh


def test_an_interrupted_count_says_so_and_the_next_goes_on(files: Path, tmp_path: Path):
    partials = tmp_path / "partials"
    process = started(files, partials)
    wait_for(process, lambda: any(partials.rglob("*.arrow")))
    process.send_signal(signal.SIGINT)

    out, err = process.communicate()

    assert (process.returncode, out) == (130, b""), err.decode()
    assert b"peil: interrupted" in err
    assert b"Traceback" not in err
    assert (
        peil(
            "count", "--register", files, "--partials", partials, "--indicator", "csv-tackled"
        ).code
        == 0
    )
    assert not list(partials.rglob(".unfinished-*"))
