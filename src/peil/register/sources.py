# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Opens a register: finds its tables, and makes each the table of the contract, still lazy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path

import ibis

from peil.register.batches import Batches
from peil.register.columns import Table
from peil.register.conforming import LocalTable, Problem, conform, find_problems
from peil.register.connections import (
    DUCKDB,
    connect_database,
    connect_files,
    csv_table,
    database_table,
    knows_local_days,
    parquet_piece,
    parquet_table,
    parquet_view,
)
from peil.register.contract import CONTRACT
from peil.register.errors import (
    EngineMissing,
    MappingRefused,
    RegisterEmpty,
    RegisterMissing,
    TableMissing,
    without_password,
)
from peil.register.files import (
    CSV,
    PARQUET,
    TableFiles,
    find_files,
    names_in,
    read_header,
    same_columns,
)
from peil.register.mapping import LocalNames, mapping_in, read_mapping
from peil.register.texts import find_unreadable


@dataclass(frozen=True, eq=False)
class Piece:
    """One source file of a table, or the whole table where there are no files."""

    path: Path | None
    open: Callable[[], ibis.Table]

    @cached_property
    def rows(self) -> ibis.Table:
        """Its rows, lazy and conformed: exactly the contract's columns, its types, its order."""
        return self.open()


@dataclass(frozen=True, eq=False)
class RegisterTable:
    """A table of the contract as a register offers it.

    `rows` holds all pieces together, lazy and conformed. `batches` asks the same of some files at
    a time, where the engine can. `problems` is filled only for a register
    that is opened to be checked; the columns they name are then null.
    """

    contract: Table
    rows: ibis.Table
    pieces: tuple[Piece, ...]
    problems: tuple[Problem, ...] = ()
    batches: Batches | None = None


@dataclass(frozen=True, eq=False)
class Register:
    """A register that is open: the tables of the contract that are there, in its order.

    `backend` executes what is asked of the tables. `root` is the folder or file that holds the
    register, where it is one. `names` are the local names that were mapped.
    """

    name: str
    engine: str
    tables: Mapping[str, RegisterTable]
    backend: ibis.BaseBackend
    root: Path | None = None
    names: LocalNames = field(default_factory=LocalNames)

    def table(self, name: str) -> RegisterTable:
        """Return a table by its name.

        Raises:
            TableMissing: when the register does not hold it, or the contract does not know it.
        """
        if name in self.tables:
            return self.tables[name]
        raise TableMissing(name, register=self.name, present=self.tables, known=CONTRACT)


def open_register(uri: str | Path, *, engine: str = DUCKDB) -> Register:
    """Return the register at a place, ready to be counted.

    Args:
        uri: a folder of Parquet or CSV files, a .duckdb file, a database URL, or a
            registers.toml (or a folder with one) that maps local names.
        engine: what reads files: duckdb or spark.

    Raises:
        RegisterError: when the register, a file or a column of it cannot be used as it stands.
    """
    register = examine_register(uri, engine=engine)
    for table in register.tables.values():
        for problem in table.problems:
            raise problem.error
    return register


def examine_register(uri: str | Path, *, engine: str = DUCKDB) -> Register:
    """Return the register at a place with the problems of its columns, to be checked.

    A column that is missing or of a wrong type is null in every row; a text that cannot be read
    is null.

    Raises:
        RegisterError: when the register or a file cannot be read at all.
    """
    asked = str(uri)
    place, names = asked, LocalNames()
    if "://" not in asked and (mapping := mapping_in(Path(asked))) is not None:
        mapped = read_mapping(mapping)
        place, names = mapped.source, mapped.names
    root = None if "://" in place else Path(place)
    if root is not None and root.is_dir():
        register = _open_folder(asked, root, names, engine)
    else:
        register = _open_database(asked, place, names, engine)
    _all_mapped(register, Path(asked))
    return register


def _all_mapped(register: Register, path: Path) -> None:
    lost = [name for name in register.names.tables if name not in register.tables]
    if lost:
        local = register.names.of(lost[0]).local_table
        raise MappingRefused(
            path,
            found=f"The table '{lost[0]}' is said to be '{local}', which is not there.",
            to_do="Mend the name, or leave the table out.",
        )


def _open_folder(name: str, folder: Path, names: LocalNames, engine: str) -> Register:
    found = {
        table: files
        for table in CONTRACT
        if (files := find_files(folder, table, local=names.of(table).local_table)) is not None
    }
    if not found:
        raise RegisterEmpty(name, known=CONTRACT, present=names_in(folder))
    backend = connect_files(engine)
    read: Mapping[str, Callable[..., RegisterTable]] = {PARQUET: _from_parquet, CSV: _from_csv}
    tables = {
        table: read[files.kind](backend, CONTRACT[table], files, names)
        for table, files in found.items()
    }
    return Register(name, engine, tables, backend, folder, names)


def _from_parquet(
    backend: ibis.BaseBackend, contract: Table, files: TableFiles, names: LocalNames
) -> RegisterTable:
    local_names = names.of(contract.name)
    needed = [local_names.local(column) for column in contract.names]
    present = same_columns(files, table=contract.name, needed=needed)
    text = [name for name in files.partitions if name in needed and name not in present]
    hive = files.folder if text else None
    rows = parquet_table(backend, contract.name, files.paths, hive=hive)
    local = LocalTable(contract, rows, local_names, text)
    pieces = {p: partial(parquet_piece, backend, p, like=rows, hive=hive) for p in files.paths}
    table = _table(backend, local, pieces)
    if backend.name != DUCKDB or table.problems:
        return table

    batch = f"{contract.name}_batch"

    def open_some(paths: Sequence[Path]) -> ibis.Table:
        return conform(local.of(parquet_table(backend, batch, paths, hive=hive)))

    def turn_to(paths: Sequence[Path]) -> None:
        parquet_view(backend, batch, paths, hive=hive)

    return replace(table, batches=Batches(files.paths, open_some, turn_to, backend))


def _from_csv(
    backend: ibis.BaseBackend, contract: Table, files: TableFiles, names: LocalNames
) -> RegisterTable:
    header = read_header(files, table=contract.name)

    def rows_of(name: str, *paths: Path) -> ibis.Table:
        return csv_table(backend, name, paths, columns=header.columns, separator=header.separator)

    rows = rows_of(contract.name, *files.paths)
    local = LocalTable(contract, rows, names.of(contract.name), header.columns)
    numbered = enumerate(files.paths)
    pieces = {p: partial(rows_of, f"{contract.name}_{n}", p) for n, p in numbered}
    return _table(backend, local, pieces)


def _open_database(name: str, place: str, names: LocalNames, engine: str) -> Register:
    path = Path(place)
    if "://" not in place and path.suffix not in {".duckdb", ".ddb", ".db"}:
        found = "It is a single file." if path.exists() else "There is nothing there."
        raise RegisterMissing(name, found=found)
    if engine != DUCKDB:
        raise EngineMissing(
            engine,
            found=f"The register '{without_password(name)}' is a database with an engine of its "
            "own.",
            to_do=f"Leave --engine {engine} out, or name a folder of Parquet or CSV files.",
        )
    backend = connect_database(place)
    tables = {}
    for table, contract in CONTRACT.items():
        rows = database_table(backend, names.of(table).local_table)
        if rows is not None:
            local = LocalTable(contract, rows, names.of(table), zones=knows_local_days(backend))
            tables[table] = _table(backend, local, {})
    if not tables:
        raise RegisterEmpty(name, known=CONTRACT, present=sorted(backend.list_tables()))
    root = path if "://" not in place else None
    return Register(name, backend.name, tables, backend, root, names)


def _table(
    backend: ibis.BaseBackend, local: LocalTable, pieces: Mapping[Path, Callable[[], ibis.Table]]
) -> RegisterTable:
    """Return a table with its pieces; what is one file, or none, is one piece."""
    problems = find_problems(local)
    without = {problem.column for problem in problems}
    bad = find_unreadable(backend, local, without=without, paths=list(pieces))
    guarded = {problem.column for problem in bad}

    def conformed(rows: ibis.Table) -> ibis.Table:
        return conform(local.of(rows), without=without, guarded=guarded)

    whole = conformed(local.rows)
    found = (
        tuple(Piece(path, _opening(conformed, rows)) for path, rows in pieces.items())
        if len(pieces) > 1
        else (Piece(next(iter(pieces), None), lambda: whole),)
    )
    return RegisterTable(local.contract, whole, found, (*problems, *bad))


def _opening(
    conformed: Callable[[ibis.Table], ibis.Table], rows: Callable[[], ibis.Table]
) -> Callable[[], ibis.Table]:
    """Return what opens a piece when it is asked: a register may have hundreds."""
    return lambda: conformed(rows())
