"""Opening a register: where it may stand, what its columns become, and what is refused."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from peil.register import connections
from peil.register.conforming import LocalTable, find_problems
from peil.register.connections import fetch
from peil.register.contract import CONTRACT
from peil.register.errors import (
    ColumnMissing,
    ColumnWrongType,
    EngineMissing,
    FilesMixed,
    FileUnreadable,
    RegisterEmpty,
    RegisterMissing,
    TableMissing,
    ValueUnreadable,
    without_password,
)
from peil.register.mapping import TableNames
from peil.register.sources import Register, open_register
from small_register import arrow_table, write_register

HOURS = """
    capacity_id | unit    | worked_on  | hours
    january     | limburg | 2020-01-01 | 10
    february    | limburg | 2020-02-01 | 20
"""
CSV_HEADER = "capacity_id,recorded_on,unit,investigation_id,worked_on,hours\n"


def rows_of(register: Register, table: str, *columns: str) -> list[tuple[object, ...]]:
    rows = register.table(table).rows
    chosen = rows.select(*columns).order_by(*columns)
    return [tuple(row.values()) for row in fetch(chosen, backend=register.backend).to_pylist()]


def with_column(table: pa.Table, name: str, values: pa.Array) -> pa.Table:
    return table.set_column(table.column_names.index(name), name, values)


def write_parquet(path: Path, table: pa.Table) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(table, path)
    return path


def write_text(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def spoiled_hours(folder: Path, column: str, values: pa.Array) -> Path:
    write_parquet(
        folder / "capacity.parquet", with_column(arrow_table("capacity", HOURS), column, values)
    )
    return folder


def test_opens_one_parquet_file_per_table(tmp_path: Path) -> None:
    folder = write_register(tmp_path, {"capacity": HOURS})

    register = open_register(folder)

    assert rows_of(register, "capacity", "hours", "worked_on") == [
        (10, date(2020, 1, 1)),
        (20, date(2020, 2, 1)),
    ]
    assert list(register.tables) == ["capacity"]
    assert (register.name, register.engine) == (str(folder), "duckdb")


def test_every_table_has_exactly_the_columns_types_and_order_of_the_contract(
    tmp_path: Path,
) -> None:
    drawings = {name: f"{table.key}\none" for name, table in CONTRACT.items()}

    register = open_register(write_register(tmp_path, drawings))

    for name, table in CONTRACT.items():
        schema = register.table(name).rows.schema()
        assert tuple(schema.names) == table.names
        assert [str(kind) for kind in schema.types] == [c.stored_as for c in table.columns]


def test_nothing_stands_between_a_rule_and_a_file_that_already_fits(tmp_path: Path) -> None:
    register = open_register(write_register(tmp_path, {"capacity": HOURS}))

    sql = register.backend.compile(register.table("capacity").rows)

    assert "CAST" not in sql.upper()


def test_opening_a_parquet_register_does_not_load_pandas(tmp_path: Path) -> None:
    folder = write_register(tmp_path, {"capacity": HOURS})
    code = (
        "import sys; from peil.register.sources import open_register as o; "
        "from peil.register.connections import fetch; "
        f"r = o({str(folder)!r}); t = r.table('capacity').rows; "
        "fetch(t.aggregate(n=t.count()), backend=r.backend); sys.exit('pandas' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == 0


def test_reads_a_folder_of_parquet_files_at_any_depth_as_one_table(tmp_path: Path) -> None:
    january, february = (arrow_table("capacity", HOURS).slice(n, 1) for n in (0, 1))
    write_parquet(tmp_path / "capacity/2020/01.parquet", january)
    write_parquet(tmp_path / "capacity/2020/02.parquet", february)
    write_text(tmp_path / "capacity/_SUCCESS", "")

    register = open_register(tmp_path)

    table = register.table("capacity")
    assert rows_of(register, "capacity", "hours") == [(10,), (20,)]
    assert [piece.path.name for piece in table.pieces if piece.path] == ["01.parquet", "02.parquet"]
    pieces = [fetch(p.rows.select("hours"), backend=register.backend) for p in table.pieces]
    assert [piece["hours"].to_pylist() for piece in pieces] == [[10], [20]]


def test_a_column_may_stand_in_the_names_of_folders(tmp_path: Path) -> None:
    hours = arrow_table("capacity", HOURS).drop_columns(["unit", "hours"])
    write_parquet(tmp_path / "capacity/unit=limburg/hours=7/a.parquet", hours)
    write_parquet(
        tmp_path / "capacity/unit=__HIVE_DEFAULT_PARTITION__/hours=8/a.parquet", hours.slice(0, 1)
    )

    register = open_register(tmp_path)

    assert rows_of(register, "capacity", "hours", "unit") == [
        (7, "limburg"),
        (7, "limburg"),
        (8, None),
    ]


def test_a_folder_with_the_name_of_a_parquet_file_is_one_as_spark_writes_it(tmp_path: Path) -> None:
    write_parquet(tmp_path / "capacity.parquet/part-0.parquet", arrow_table("capacity", HOURS))

    register = open_register(tmp_path)

    assert rows_of(register, "capacity", "hours") == [(10,), (20,)]


def test_a_register_without_rows_opens(tmp_path: Path) -> None:
    register = open_register(write_register(tmp_path, {"capacity": "capacity_id"}))

    assert rows_of(register, "capacity", "hours") == []


def test_columns_that_the_contract_does_not_know_are_left_out(tmp_path: Path) -> None:
    more = arrow_table("capacity", HOURS).append_column("name_of_officer", pa.array(["x", "y"]))
    write_parquet(tmp_path / "capacity.parquet", more)

    register = open_register(tmp_path)

    assert tuple(register.table("capacity").rows.columns) == CONTRACT["capacity"].names


@pytest.mark.parametrize(
    ("stored", "local_day"),
    [
        pytest.param(
            pa.array([datetime(2020, 12, 31, 23, 30, tzinfo=UTC)] * 2, pa.timestamp("us", "UTC")),
            date(2021, 1, 1),
            id="a moment after midnight here, before midnight in Greenwich",
        ),
        pytest.param(
            pa.array([datetime(2020, 6, 30, 22, 30, tzinfo=UTC)] * 2, pa.timestamp("us", "UTC")),
            date(2020, 7, 1),
            id="a moment in summer time",
        ),
        pytest.param(
            pa.array([datetime(2020, 12, 31, 23, 30)] * 2, pa.timestamp("us")),  # noqa: DTZ001
            date(2020, 12, 31),
            id="a moment without a zone",
        ),
    ],
)
def test_a_moment_becomes_the_day_that_it_was_here(
    tmp_path: Path, stored: pa.Array, local_day: date
) -> None:
    folder = spoiled_hours(tmp_path, "worked_on", stored)

    register = open_register(folder)

    assert rows_of(register, "capacity", "worked_on") == [(local_day,)] * 2


@pytest.mark.parametrize("width", [pa.int8(), pa.int32(), pa.uint16()], ids=str)
def test_whole_numbers_of_any_width_are_widened(tmp_path: Path, width: pa.DataType) -> None:
    folder = spoiled_hours(tmp_path, "hours", pa.array([1, 2], width))

    register = open_register(folder)

    assert rows_of(register, "capacity", "hours") == [(1,), (2,)]
    assert str(register.table("capacity").rows.hours.type()) == "int64"


def test_keys_may_be_numbers_and_text_may_be_packed(tmp_path: Path) -> None:
    table = with_column(arrow_table("capacity", HOURS), "capacity_id", pa.array([17, 18]))
    packed = pa.array(["limburg", "limburg"]).dictionary_encode()
    large = with_column(table, "unit", packed.cast(pa.large_string()))
    write_parquet(tmp_path / "capacity/1.parquet", with_column(table, "unit", packed))
    write_parquet(tmp_path / "capacity/2.parquet", large)

    register = open_register(tmp_path)

    assert rows_of(register, "capacity", "capacity_id", "unit") == [
        *[("17", "limburg")] * 2,
        *[("18", "limburg")] * 2,
    ]


@pytest.mark.parametrize(
    ("column", "values", "advice"),
    [
        ("worked_on", pa.array(["2020-01-01", "2020-02-01"]), "Deliver it as a date"),
        ("hours", pa.array([1.5, 2.0]), "Deliver it as a whole number"),
        ("unit", pa.array([1, 2]), "map its codes"),
        ("capacity_id", pa.array([1.5, 2.0]), "Deliver it as text"),
    ],
)
def test_refuses_a_column_of_a_wrong_type(
    tmp_path: Path, column: str, values: pa.Array, advice: str
) -> None:
    folder = spoiled_hours(tmp_path, column, values)

    with pytest.raises(ColumnWrongType, match=f"'{column}' of the table 'capacity'.*{advice}"):
        open_register(folder)


def test_refuses_flags_as_numbers_and_money_as_fractions(tmp_path: Path) -> None:
    incidents = arrow_table("incidents", "incident_id\none")
    numbers = with_column(incidents, "is_crime", pa.array([1]))
    euros = with_column(incidents, "damage_cents", pa.array([12.5]))
    write_parquet(tmp_path / "numbers/incidents.parquet", numbers)
    write_parquet(tmp_path / "euros/incidents.parquet", euros)

    with pytest.raises(ColumnWrongType, match='"J" = "true"'):
        open_register(tmp_path / "numbers")
    with pytest.raises(ColumnWrongType, match=r"round\(100 \* amount\)"):
        open_register(tmp_path / "euros")


def test_a_missing_column_is_refused_with_what_is_there_and_the_way_out(tmp_path: Path) -> None:
    hours = arrow_table("capacity", HOURS).rename_columns(
        ["capacity_id", "recorded_on", "unit", "investigation_id", "worked_onn", "hours"]
    )
    write_parquet(tmp_path / "capacity.parquet", hours)

    with pytest.raises(ColumnMissing) as refused:
        open_register(tmp_path)

    said = str(refused.value)
    assert "'worked_on' of the table 'capacity'" in said
    assert "capacity_id, recorded_on, unit" in said
    assert "Nearest: worked_onn" in said
    assert "registers.toml under [tables.capacity.columns]" in said


def test_says_which_table_is_missing_and_which_are_there(tmp_path: Path) -> None:
    register = open_register(write_register(tmp_path, {"capacity": HOURS}))

    with pytest.raises(TableMissing, match=r"'suspects'.*holds capacity.*registers\.toml"):
        register.table("suspects")
    with pytest.raises(TableMissing, match=r"no such table. Did you mean: suspects"):
        register.table("suspect")


def test_refuses_a_place_without_a_register(tmp_path: Path) -> None:
    single = write_text(tmp_path / "incidents.parquet", "")

    for place, found in ((tmp_path / "none", "nothing there"), (single, "single file")):
        with pytest.raises(RegisterMissing, match=found):
            open_register(place)


def test_refuses_an_empty_folder_and_one_without_tables_of_the_contract(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write_text(tmp_path / "other/voorvallen.csv", "a\n1\n")

    with pytest.raises(RegisterEmpty, match="It is empty"):
        open_register(tmp_path / "empty")
    with pytest.raises(RegisterEmpty, match=r"voorvallen\.csv.*incidents"):
        open_register(tmp_path / "other")


@pytest.mark.parametrize("content", [b"", b"PAR1 cut off", b"PAR1" + b"x" * 100 + b"PAR1"])
def test_refuses_a_broken_parquet_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "capacity.parquet").write_bytes(content)

    with pytest.raises(FileUnreadable, match=r"capacity\.parquet.*not a whole Parquet file"):
        open_register(tmp_path)


def test_refuses_a_parquet_file_that_was_cut_off(tmp_path: Path) -> None:
    path = write_register(tmp_path, {"capacity": HOURS}) / "capacity.parquet"
    path.write_bytes(path.read_bytes()[:-50])

    with pytest.raises(FileUnreadable, match="not a whole Parquet file"):
        open_register(tmp_path)


@pytest.mark.parametrize("name", ["capacity.parquet", "capacity.csv"])
def test_refuses_a_file_that_is_gone_behind_its_link(tmp_path: Path, name: str) -> None:
    (tmp_path / name).symlink_to(tmp_path / "gone")

    with pytest.raises(FileUnreadable, match="No such file"):
        open_register(tmp_path)


def test_refuses_files_of_one_table_that_differ(tmp_path: Path) -> None:
    hours = arrow_table("capacity", HOURS)
    write_parquet(tmp_path / "types/capacity/a.parquet", hours)
    other = with_column(hours, "hours", pa.array([1, 2], pa.int32()))
    write_parquet(tmp_path / "types/capacity/b.parquet", other)
    write_parquet(tmp_path / "columns/capacity/a.parquet", hours)
    write_parquet(tmp_path / "columns/capacity/b.parquet", hours.drop_columns(["unit"]))
    write_text(tmp_path / "headers/capacity/a.csv", CSV_HEADER)
    write_text(tmp_path / "headers/capacity/b.csv", "capacity_id\n")

    with pytest.raises(FilesMixed, match=r"'hours' is int64 in 'a\.parquet' and int32 in 'b"):
        open_register(tmp_path / "types")
    with pytest.raises(FilesMixed, match=r"'unit' is string in 'a\.parquet' and absent"):
        open_register(tmp_path / "columns")
    with pytest.raises(FilesMixed, match="different first lines"):
        open_register(tmp_path / "headers")


def test_refuses_two_places_for_one_table_and_folders_of_two_kinds_or_none(tmp_path: Path) -> None:
    hours = arrow_table("capacity", HOURS)
    write_parquet(tmp_path / "twice/capacity.parquet", hours)
    write_text(tmp_path / "twice/capacity.csv", CSV_HEADER)
    write_parquet(tmp_path / "kinds/capacity/a.parquet", hours)
    write_text(tmp_path / "kinds/capacity/b.csv", CSV_HEADER)
    write_text(tmp_path / "none/capacity/readme.txt", "")

    with pytest.raises(FilesMixed, match=r"'capacity\.parquet' and 'capacity\.csv'"):
        open_register(tmp_path / "twice")
    with pytest.raises(FilesMixed, match="both Parquet and CSV"):
        open_register(tmp_path / "kinds")
    with pytest.raises(FilesMixed, match="no Parquet or CSV file"):
        open_register(tmp_path / "none")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_reads_csv_strictly_with_empty_as_null(tmp_path: Path, separator: str) -> None:
    text = CSV_HEADER + 'a,2020-01-02,"limburg",,2020-02-29,7\nb,2020-01-03,"",x,2020-01-01,\n'
    write_text(tmp_path / "capacity.csv", "\ufeff" + text.replace(",", separator))

    register = open_register(tmp_path)

    assert rows_of(register, "capacity", *CONTRACT["capacity"].names) == [
        ("a", date(2020, 1, 2), "limburg", None, date(2020, 2, 29), 7),
        ("b", date(2020, 1, 3), None, "x", date(2020, 1, 1), None),
    ]


def test_reads_flags_from_csv(tmp_path: Path) -> None:
    names = CONTRACT["incidents"].names
    drawn = {"true": True, "false": False, "1": True, "0": False, "": None}
    lines = [
        ",".join({"incident_id": str(n), "is_crime": text}.get(name, "") for name in names)
        for n, text in enumerate(drawn)
    ]
    write_text(tmp_path / "incidents.csv", "\n".join([",".join(names), *lines]) + "\n")

    register = open_register(tmp_path)

    flags = rows_of(register, "incidents", "incident_id", "is_crime")
    assert [flag for _, flag in flags] == list(drawn.values())


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        ("31-12-2020", "99-99-9999"),
        ("2021-02-29", "9999-99-99"),
        ("2020-13-01", "9999-99-99"),
        ("2020-1-1", "9999-9-9"),
        ("J. Jansen", "x. xxxxxx"),
        ("x" * 40, "x" * 24 + "…"),
    ],
)
def test_a_bad_day_in_csv_is_refused_by_file_line_and_shape_only(
    tmp_path: Path, value: str, shape: str
) -> None:
    good = "a,2020-01-02,limburg,,2020-01-01,7\n"
    bad = f"b,2020-01-02,limburg,,{value},7\n"
    write_text(tmp_path / "capacity/1.csv", CSV_HEADER + good)
    write_text(tmp_path / "capacity/2.csv", CSV_HEADER + good + bad)

    with pytest.raises(ValueUnreadable) as refused:
        open_register(tmp_path)

    said = str(refused.value)
    assert f"2.csv', line 3: {shape}" in said
    assert "'worked_on'" in said
    assert "Jansen" not in said


def test_bad_numbers_in_csv_are_refused(tmp_path: Path) -> None:
    lines = [f"{n},2020-01-02,limburg,,2020-01-01,{bad}\n" for n, bad in enumerate(["1.5", "1e3"])]
    write_text(tmp_path / "capacity.csv", CSV_HEADER + "".join(lines))

    with pytest.raises(ValueUnreadable, match=r"2 values are not.*line 2: 9\.9"):
        open_register(tmp_path)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "no first line"),
        (b"unit,unit\n", "'unit' twice"),
        (b"caf\xe9\n", "not written in UTF-8"),
        (CSV_HEADER.encode() + b"a,2020-01-02,limburg,,2020-01-01,7,too many\n", "columns of the"),
    ],
)
def test_refuses_csv_that_is_no_table(tmp_path: Path, content: bytes, found: str) -> None:
    (tmp_path / "capacity.csv").write_bytes(content)

    with pytest.raises(FileUnreadable, match=found):
        open_register(tmp_path)


def test_every_piece_of_csv_holds_its_own_rows(tmp_path: Path) -> None:
    write_text(tmp_path / "capacity/1.csv", CSV_HEADER + "a,2020-01-02,limburg,,2020-01-01,7\n")
    write_text(tmp_path / "capacity/2.csv", CSV_HEADER + "b,2020-01-02,limburg,,2020-01-01,8\n")

    register = open_register(tmp_path)

    pieces = register.table("capacity").pieces
    found = [fetch(p.rows.select("hours"), backend=register.backend).to_pylist() for p in pieces]
    assert found == [[{"hours": 7}], [{"hours": 8}]]


def test_opens_a_duckdb_file_by_path_and_by_url(tmp_path: Path) -> None:
    path = tmp_path / "register.duckdb"
    hours = arrow_table("capacity", HOURS)
    with duckdb.connect(path) as connection:
        connection.register("hours", hours)
        connection.execute("CREATE TABLE capacity AS SELECT * FROM hours")
        connection.execute("ALTER TABLE capacity ALTER unit SET NOT NULL")

    for uri in (path, f"duckdb://{path}"):
        register = open_register(uri)

        assert rows_of(register, "capacity", "hours") == [(10,), (20,)]
        assert [piece.path for piece in register.table("capacity").pieces] == [None]
        register.backend.disconnect()


def test_opens_a_sqlite_database(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE TABLE capacity (capacity_id TEXT, recorded_on DATE, unit TEXT, "
        "investigation_id TEXT, worked_on DATE, hours INTEGER)"
    )
    connection.execute(
        "INSERT INTO capacity VALUES ('a', '2020-01-02', 'x', NULL, '2020-01-01', 7)"
    )
    connection.commit()
    connection.close()

    register = open_register(f"sqlite://{path}")

    assert register.engine == "sqlite"
    assert rows_of(register, "capacity", "worked_on", "hours") == [(date(2020, 1, 1), 7)]


def test_refuses_a_database_that_does_not_open(tmp_path: Path) -> None:
    broken = write_text(tmp_path / "broken.duckdb", "this is no database")
    empty = tmp_path / "empty.duckdb"
    duckdb.connect(empty).close()

    with pytest.raises(RegisterMissing, match="cannot be opened"):
        open_register(broken)
    with pytest.raises(RegisterMissing, match="There is no file"):
        open_register(tmp_path / "none.duckdb")
    with pytest.raises(RegisterMissing, match="There is no file"):
        open_register(f"sqlite://{tmp_path}/none.db")
    with pytest.raises(RegisterMissing, match="cannot be opened") as refused:
        open_register("nosuch://reader:secret@host/register")
    assert "secret" not in str(refused.value)
    with pytest.raises(RegisterEmpty, match="It is empty"):
        open_register(empty)


def test_refuses_an_engine_that_it_does_not_know_or_that_a_database_has_already(
    tmp_path: Path,
) -> None:
    folder = write_register(tmp_path, {"capacity": HOURS})

    with pytest.raises(EngineMissing, match="Choose one of: duckdb, spark"):
        open_register(folder, engine="polars")
    with pytest.raises(EngineMissing, match="engine of its own"):
        open_register(tmp_path / "x.duckdb", engine="spark")


def test_says_how_to_install_spark_where_it_is_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections.shutil, "which", lambda _name: None)

    with pytest.raises(EngineMissing, match=r"peil\[spark\].*Java 17"):
        open_register(write_register(tmp_path, {"capacity": HOURS}), engine="spark")


def test_an_engine_that_cannot_tell_the_local_day_is_given_no_moments() -> None:
    contract = CONTRACT["capacity"]
    schema = {c.name: c.stored_as for c in contract.columns} | {"worked_on": "timestamp('UTC')"}
    local = LocalTable(contract, ibis.table(schema), TableNames("capacity"), zones=False)

    problems = find_problems(local)

    assert [problem.column for problem in problems] == ["worked_on"]
    assert "Deliver the local day" in str(problems[0].error)


def test_a_password_is_never_shown() -> None:
    assert (
        without_password("x://h/db?user=me&password=pw&a=1") == "x://h/db?user=me&password=***&a=1"
    )


@pytest.mark.spark
def test_spark_reads_the_same_rows_as_duckdb(tmp_path: Path) -> None:
    pytest.importorskip("pyspark", reason="PySpark is not installed")
    hours = arrow_table("capacity", HOURS).drop_columns(["unit"])
    late = pa.array([datetime(2020, 12, 31, 23, 30, tzinfo=UTC)] * 2, pa.timestamp("us", "UTC"))
    hours = with_column(hours, "worked_on", late)
    write_parquet(tmp_path / "capacity/unit=limburg/a.parquet", hours)
    write_parquet(tmp_path / "capacity/unit=oost/a.parquet", hours)
    seizures = CONTRACT["seizures"].names
    line = ",".join({"seizure_id": "a", "seized_on": "2020-02-29"}.get(n, "") for n in seizures)
    write_text(tmp_path / "seizures/1.csv", ",".join(seizures) + f"\n{line}\n")
    write_text(tmp_path / "seizures/2.csv", ",".join(seizures) + f"\n{line}\n")

    on_spark, on_duckdb = (open_register(tmp_path, engine=e) for e in ("spark", "duckdb"))

    for name in ("capacity", "seizures"):
        names = CONTRACT[name].names
        assert rows_of(on_spark, name, *names) == rows_of(on_duckdb, name, *names)
        for piece, same in zip(
            on_spark.table(name).pieces, on_duckdb.table(name).pieces, strict=True
        ):
            of_piece = fetch(piece.rows, backend=on_spark.backend).to_pylist()
            assert of_piece == fetch(same.rows, backend=on_duckdb.backend).to_pylist()


@pytest.mark.spark
def test_two_registers_on_spark_do_not_mix(tmp_path: Path) -> None:
    pytest.importorskip("pyspark", reason="PySpark is not installed")
    first = open_register(write_register(tmp_path / "1", {"capacity": HOURS}), engine="spark")
    other = write_register(tmp_path / "2", {"capacity": "capacity_id | hours\nother | 99"})

    second = open_register(other, engine="spark")

    assert rows_of(first, "capacity", "hours") == [(10,), (20,)]
    assert rows_of(second, "capacity", "hours") == [(99,)]
