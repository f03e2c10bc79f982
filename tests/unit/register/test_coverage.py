"""From when to when a table says anything, as known on a day, however its files are written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq
import pytest

from peil.register.coverage import Coverage, coverage_of
from peil.register.errors import TableMissing
from peil.register.sources import open_register
from peil.terms.periods import read_period
from small_register import arrow_table

HOURS = """
    capacity_id  | unit    | worked_on  | hours | recorded_on
    first        | limburg | 2020-01-01 | 10    | 2020-02-03
    last         | limburg | 2020-03-01 | 20    | 2020-04-02
    without days | limburg |            | 20    |
"""
LATE = "    recorded late | limburg | 2015-06-01 | 10 | 2022-01-01\n"
KNOWN = date(2021, 1, 1)


def as_parquet(folder: Path, rows: pa.Table) -> Path:
    pq.write_table(rows, folder / "capacity.parquet")
    return folder


def without_statistics(folder: Path, rows: pa.Table) -> Path:
    pq.write_table(rows, folder / "capacity.parquet", write_statistics=False)
    return folder


def in_groups(folder: Path, rows: pa.Table) -> Path:
    pq.write_table(rows, folder / "capacity.parquet", row_group_size=1)
    return folder


def as_moments(folder: Path, rows: pa.Table) -> Path:
    for column in ("worked_on", "recorded_on"):
        place = rows.column_names.index(column)
        moments = pc.cast(rows.column(column), pa.timestamp("us"))
        rows = rows.set_column(place, column, moments)
    return as_parquet(folder, rows)


def as_csv(folder: Path, rows: pa.Table) -> Path:
    pyarrow.csv.write_csv(rows, folder / "capacity.csv")
    return folder


def in_two_files(folder: Path, rows: pa.Table) -> Path:
    (folder / "capacity").mkdir()
    for number in range(2):
        pq.write_table(rows.slice(number * 2, 2), folder / f"capacity/{number}.parquet")
    return folder


def in_a_database(folder: Path, rows: pa.Table) -> Path:
    with duckdb.connect(folder / "register.duckdb") as connection:
        connection.register("made", rows)
        connection.execute("CREATE TABLE capacity AS SELECT * FROM made")
    return folder / "register.duckdb"


WAYS = [
    as_parquet,
    without_statistics,
    in_groups,
    as_moments,
    as_csv,
    in_two_files,
    in_a_database,
]


def covered(place: Path, *, known_on: date = KNOWN) -> Coverage:
    return coverage_of(open_register(place), "capacity", known_on=known_on)


@pytest.mark.parametrize("write", WAYS)
def test_it_runs_from_the_first_day_to_the_day_on_which_the_last_row_entered(tmp_path, write):
    place = write(tmp_path, arrow_table("capacity", HOURS))

    found = covered(place)

    assert found == Coverage(
        rows=3,
        first_day=date(2020, 1, 1),
        last_day=date(2020, 4, 2),
        first_recorded=date(2020, 2, 3),
        has_later=False,
    )


@pytest.mark.parametrize("write", WAYS)
def test_what_entered_later_says_nothing_of_what_was_held_then(tmp_path, write):
    place = write(tmp_path, arrow_table("capacity", HOURS + LATE))

    found = covered(place)

    assert (found.first_day, found.last_day) == (date(2020, 1, 1), date(2020, 4, 2))
    assert found.has_later


def test_once_it_is_known_a_late_row_counts(tmp_path):
    found = covered(
        as_parquet(tmp_path, arrow_table("capacity", HOURS + LATE)), known_on=date(2022, 1, 1)
    )

    assert (found.first_day, found.last_day) == (date(2015, 6, 1), date(2022, 1, 1))
    assert not found.has_later


@pytest.mark.parametrize("drawn", ["capacity_id | unit", "capacity_id | recorded_on\nx |"])
def test_without_rows_or_days_it_says_nothing(tmp_path, drawn):
    found = covered(as_parquet(tmp_path, arrow_table("capacity", drawn)))

    assert (found.first_day, found.last_day, found.first_recorded) == (None, None, None)
    assert not found.touches(read_period("2020"))


@pytest.mark.parametrize(
    ("period", "touches"),
    [("2019", False), ("2019-12", False), ("2020-01", True), ("2020-04", True), ("2020-05", False)],
)
def test_a_period_is_touched_when_any_day_of_it_is_covered(tmp_path, period, touches):
    found = covered(as_parquet(tmp_path, arrow_table("capacity", HOURS)))

    assert found.touches(read_period(period)) is touches


def test_a_file_that_changed_is_looked_at_again(tmp_path):
    register = open_register(as_parquet(tmp_path, arrow_table("capacity", HOURS)))
    before = coverage_of(register, "capacity", known_on=KNOWN)

    as_parquet(tmp_path, arrow_table("capacity", HOURS.replace("2020-04-02", "2020-09-09")))

    assert before.last_day == date(2020, 4, 2)
    assert covered(tmp_path).last_day == date(2020, 9, 9)


def test_a_table_that_is_not_there_is_refused(tmp_path):
    register = open_register(as_parquet(tmp_path, arrow_table("capacity", HOURS)))

    with pytest.raises(TableMissing, match="seizures"):
        coverage_of(register, "seizures", known_on=KNOWN)
