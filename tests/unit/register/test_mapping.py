"""Local names: what registers.toml may say, and what is refused."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from peil.register.connections import fetch
from peil.register.errors import ColumnMissing, MappingRefused, RegisterMissing, ValueUnreadable
from peil.register.sources import open_register
from small_register import arrow_table

LOCAL = """
    [register]
    source = "extract/"
    [tables.investigations]
    table = "onderzoeken"
    [tables.investigations.columns]
    investigation_id = "nr"
    is_complex = "complex_jn"
    [tables.investigations.codes.lead_unit]
    "NN" = "noord-nederland"
    [tables.investigations.codes.level]
    "licht" = "1"
    [tables.investigations.codes.is_complex]
    "J" = "true"
    "N" = "false"
"""


def write_mapping(folder: Path, text: str) -> Path:
    path = folder / "registers.toml"
    path.write_text(dedent(text), encoding="utf-8")
    return path


def local_table(*, level: str = "licht") -> pa.Table:
    table = arrow_table(
        "investigations",
        """
        investigation_id | lead_unit | started_on
        mapped           | NN        | 2020-01-01
        not mapped       | limburg   | 2020-01-01
        """,
    ).drop_columns(["level", "is_complex"])
    table = table.append_column("level", pa.array([level, "2"]))
    table = table.append_column("complex_jn", pa.array(["J", "N"]))
    names = ["nr" if name == "investigation_id" else name for name in table.column_names]
    return table.rename_columns(names)


def write_extract(folder: Path, table: pa.Table) -> None:
    (folder / "extract").mkdir()
    pq.write_table(table, folder / "extract/onderzoeken.parquet")


def test_maps_tables_columns_and_codes(tmp_path: Path) -> None:
    write_extract(tmp_path, local_table())
    path = write_mapping(tmp_path, LOCAL)

    for uri in (path, tmp_path):
        register = open_register(uri)

        rows = register.table("investigations").rows
        chosen = rows.select("investigation_id", "lead_unit", "level", "is_complex")
        found = fetch(chosen.order_by("investigation_id"), backend=register.backend).to_pylist()
        assert [tuple(row.values()) for row in found] == [
            ("mapped", "noord-nederland", 1, True),
            ("not mapped", "limburg", 2, False),
        ]


def test_a_local_code_that_is_not_mapped_to_a_number_is_refused(tmp_path: Path) -> None:
    write_extract(tmp_path, local_table(level="zwaar"))
    write_mapping(tmp_path, LOCAL)

    with pytest.raises(ValueUnreadable, match=r"'level'.*1 value is"):
        open_register(tmp_path)


def test_a_local_column_that_is_not_there_is_refused(tmp_path: Path) -> None:
    write_extract(tmp_path, local_table())
    write_mapping(tmp_path, LOCAL.replace('"nr"', '"nummer"'))

    with pytest.raises(ColumnMissing, match="local name 'nummer'"):
        open_register(tmp_path)


def test_a_local_table_that_is_not_there_is_refused(tmp_path: Path) -> None:
    write_extract(tmp_path, local_table())
    write_mapping(tmp_path, LOCAL + '    [tables.suspects]\n    table = "verdachten"\n')

    with pytest.raises(MappingRefused, match="'suspects' is said to be 'verdachten'"):
        open_register(tmp_path)


def test_the_source_may_be_a_database_with_schemas(tmp_path: Path) -> None:
    table = local_table()
    with duckdb.connect(tmp_path / "local.duckdb") as connection:
        connection.register("given", table)
        connection.execute("CREATE SCHEMA recherche")
        connection.execute("CREATE TABLE recherche.onderzoeken AS SELECT * FROM given")
    told = LOCAL.replace("extract/", "local.duckdb").replace(
        '"onderzoeken"', '"recherche.onderzoeken"'
    )

    register = open_register(write_mapping(tmp_path, told))

    rows = register.table("investigations").rows
    assert fetch(rows.aggregate(n=rows.count()), backend=register.backend)["n"][0].as_py() == 2


def test_a_file_may_be_named_with_its_ending(tmp_path: Path) -> None:
    write_extract(tmp_path, local_table())
    write_mapping(tmp_path, LOCAL.replace('"onderzoeken"', '"onderzoeken.parquet"'))

    register = open_register(tmp_path)

    assert list(register.tables) == ["investigations"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[register", "not TOML"),
        ("", r"no section \[register\]"),
        ("register = 1", "'register' is no section"),
        ("[register]", "does not say in 'source'"),
        ("[register]\nsource = 3", "does not say in 'source'"),
        ('[register]\nsource = "."\nengine = "x"', "has 'engine'"),
        ('[register]\nsource = "."\n[more]', "the file has 'more'"),
        ('[register]\nsource = "."\n[tables.suspect]', "Did you mean: suspects"),
        ('[register]\nsource = "."\n[tables.suspects]\nname = "x"', "has 'name'"),
        ('[register]\nsource = "."\n[tables.suspects]\ntable = 1', "something else than a text"),
        (
            '[register]\nsource = "."\n[tables.suspects.columns]\nsuspect = "x"',
            "Did you mean: suspect_id",
        ),
        (
            '[register]\nsource = "."\n[tables.suspects.codes.suspect_id]\na = "b"',
            "has 'suspect_id'",
        ),
        ('[register]\nsource = "."\n[tables.suspects.codes]\nunit = "b"', "is no section"),
        (
            '[register]\nsource = "."\n[tables.suspects.codes.unit]\nNN = 1',
            "something else than a text",
        ),
    ],
)
def test_refuses_what_cannot_be(tmp_path: Path, text: str, found: str) -> None:
    path = write_mapping(tmp_path, text)

    with pytest.raises(MappingRefused, match=found):
        open_register(path)


def test_refuses_a_mapping_that_cannot_be_read(tmp_path: Path) -> None:
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b"# caf\xe9")

    with pytest.raises(MappingRefused, match="not written in UTF-8"):
        open_register(latin)
    with pytest.raises(MappingRefused, match="No such file"):
        open_register(tmp_path / "none.toml")


def test_local_codes_may_be_numbers(tmp_path: Path) -> None:
    table = arrow_table("capacity", "capacity_id\na\nb").drop_columns(["unit"])
    pq.write_table(table.append_column("unit", pa.array([1, 9])), tmp_path / "capacity.parquet")
    write_mapping(
        tmp_path, '[register]\nsource = "."\n[tables.capacity.codes.unit]\n1 = "limburg"\n'
    )

    register = open_register(tmp_path)

    rows = register.table("capacity").rows.select("unit").order_by("unit")
    assert fetch(rows, backend=register.backend)["unit"].to_pylist() == ["9", "limburg"]


def test_the_source_of_a_mapping_may_be_a_url(tmp_path: Path) -> None:
    path = write_mapping(tmp_path, f'[register]\nsource = "sqlite://{tmp_path}/none.db"')

    with pytest.raises(RegisterMissing, match="There is no file"):
        open_register(path)
