# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What exactly was counted: the fingerprint of a register, and a watch on its files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peil.register.columns import Kind
from peil.register.connections import DUCKDB, fetch
from peil.register.contract import CONTRACT, CONTRACT_VERSION
from peil.register.errors import FilesMixed, FileUnreadable, RegisterChanged
from peil.register.files import PARQUET, find_files, rows_in_parquet
from peil.register.manifests import FileState, Manifest, Remembered
from peil.register.sources import Piece, Register, RegisterTable

_THREADS = 2


@dataclass(frozen=True)
class SourceFile:
    """One file of a table, or a table of a database, as it was when it was read.

    `name` is relative to the register. For a table of a database `bytes` and `modified_ns` are 0
    and `sha256` is that of a summary of its content.
    """

    table: str
    name: str
    bytes: int
    sha256: str
    rows: int
    modified_ns: int


@dataclass(frozen=True)
class Fingerprint:
    """What a register holds, in one key; the same content gives the same key anywhere.

    `key` is sha256: and 64 hexadecimal signs.
    """

    key: str
    files: tuple[SourceFile, ...]


def fingerprint_of(
    register: Register, *, manifest: Path | None = None, tables: Iterable[str] | None = None
) -> Fingerprint:
    """Return the fingerprint of a register, or of some of its tables.

    Every file is read whole, unless the manifest remembers it with the same size, inode and
    moment of change. A table of a database is summarised instead: its number of rows, for every
    column how many rows are filled, the first and last of every day, the sum of every number,
    and on DuckDB a checksum over all values. Without that checksum a change of a text into
    another text cannot be seen. The checksum is DuckDB's own and may differ between its versions.

    Args:
        register: the register.
        manifest: a file that remembers digests; it is made when it is not there, and made anew
            when it cannot be read.
        tables: the tables that matter; all by default.

    Raises:
        TableMissing: when a table is not there.
        FileUnreadable: when a file cannot be read.
        RegisterChanged: when a file changes while it is read.
    """
    chosen = [register.table(name) for name in (register.tables if tables is None else tables)]
    pieces = [(table, piece) for table in chosen for piece in table.pieces]
    with Manifest.opened(manifest) as remembered, ThreadPoolExecutor(_THREADS) as pool:
        digests = list(pool.map(lambda one: _digest(register, one[1], remembered), pieces))
        files = tuple(
            _source_file(register, table, piece, digest, remembered)
            for (table, piece), digest in zip(pieces, digests, strict=True)
        )
    return Fingerprint(_key(register, files), files)


def _key(register: Register, files: Sequence[SourceFile]) -> str:
    names = sorted({file.table for file in files})
    mapped = register.names.tables
    told = {
        "contract": CONTRACT_VERSION,
        "files": sorted([file.table, file.name, file.sha256] for file in files),
        "mapped": {
            name: [dict(mapped[name].columns), {c: dict(p) for c, p in mapped[name].codes.items()}]
            for name in names
            if name in mapped
        },
    }
    written = json.dumps(told, sort_keys=True, ensure_ascii=False).encode()
    return f"sha256:{hashlib.sha256(written).hexdigest()}"


def _digest(register: Register, piece: Piece, manifest: Manifest) -> Remembered | None:
    """Return what is known of a file, reading it if needed; nothing for a table of a database.

    Raises:
        FileUnreadable: when it cannot be read.
        RegisterChanged: when it changes meanwhile.
    """
    if piece.path is None:
        return None
    state = _state(piece.path)
    known = manifest.recall(piece.path, state)
    if known is not None:
        return known
    try:
        with piece.path.open("rb") as opened:
            sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as wrong:
        raise FileUnreadable(piece.path, found=f"It cannot be read: {wrong.strerror}.") from None
    if _state(piece.path) != state:
        raise RegisterChanged(register.name, changed=[str(piece.path)])
    return Remembered(state, sha256)


def _state(path: Path) -> FileState:
    try:
        return FileState.of(path)
    except OSError as wrong:
        raise FileUnreadable(path, found=f"It cannot be read: {wrong.strerror}.") from None


def _source_file(
    register: Register,
    table: RegisterTable,
    piece: Piece,
    digest: Remembered | None,
    manifest: Manifest,
) -> SourceFile:
    name = table.contract.name
    if piece.path is None or digest is None:
        summary = _summary(register, table)
        written = json.dumps(summary, sort_keys=True, default=str).encode()
        sha256 = hashlib.sha256(written).hexdigest()
        return SourceFile(name, register.names.of(name).local_table, 0, sha256, summary["rows"], 0)
    rows = digest.rows if digest.rows is not None else _rows(register, piece.path, piece)
    manifest.remember(piece.path, Remembered(digest.state, digest.sha256, rows))
    root = register.root or piece.path.parent
    return SourceFile(
        name,
        piece.path.relative_to(root).as_posix(),
        digest.state.bytes,
        digest.sha256,
        rows,
        digest.state.modified_ns,
    )


def _rows(register: Register, path: Path, piece: Piece) -> int:
    if path.suffix == PARQUET:
        return rows_in_parquet(path)
    counted = piece.rows.aggregate(n=piece.rows.count())
    return int(fetch(counted, backend=register.backend)["n"][0].as_py())


def _summary(register: Register, table: RegisterTable) -> dict[str, Any]:
    rows = table.rows
    measures: dict[str, Any] = {"rows": rows.count()}
    for column in table.contract.columns:
        value = rows[column.name]
        measures[f"filled_{column.name}"] = value.count()
        if column.kind is Kind.DAY:
            measures[f"first_{column.name}"] = value.min().cast("string")
            measures[f"last_{column.name}"] = value.max().cast("string")
        elif column.stored_as == "int64":
            measures[f"sum_{column.name}"] = value.sum().cast("string")
        if register.backend.name == DUCKDB:
            mixed = value.hash() ^ rows[table.contract.key].hash()
            measures[f"checksum_{column.name}"] = mixed.cast("decimal(38, 0)").sum().cast("string")
    summary: dict[str, Any] = fetch(
        rows.aggregate(**measures), backend=register.backend
    ).to_pylist()[0]
    return {"table": table.contract.name, **summary}


@contextmanager
def watched(register: Register) -> Iterator[None]:
    """Keep an eye on the files of a register while it is read.

    Raises:
        RegisterChanged: when at the end a file has changed, is gone, or has come.
    """
    before = _states(register)
    try:
        yield
    except Exception as wrong:
        if changed := _changed(before, _states(register)):
            raise RegisterChanged(register.name, changed=changed) from wrong
        raise
    if changed := _changed(before, _states(register)):
        raise RegisterChanged(register.name, changed=changed)


_States = dict[str, FileState | None]


def _changed(before: _States, after: _States) -> list[str]:
    return sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )


def _states(register: Register) -> _States:
    states: _States = {}
    for path in _files(register):
        try:
            states[str(path)] = FileState.of(path)
        except OSError:
            states[str(path)] = None
    return states


def _files(register: Register) -> Iterator[Path]:
    if register.root is None:
        return
    if not register.root.is_dir():
        yield register.root
        return
    for name in CONTRACT:
        try:
            found = find_files(register.root, name, local=register.names.of(name).local_table)
        except (FilesMixed, OSError):
            yield register.root / name
        else:
            yield from found.paths if found is not None else ()
