# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Finds the files of a table in a folder, and looks at their headers: never at their rows."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from peil.register.errors import FilesMixed, FileUnreadable

PARQUET, CSV = ".parquet", ".csv"
_SEPARATORS = ",;\t|"
_IGNORED = (".", "_")


@dataclass(frozen=True)
class TableFiles:
    """The files that together form one table, all of one kind, in the order of their names."""

    folder: Path
    kind: str
    paths: tuple[Path, ...]

    @property
    def partitions(self) -> tuple[str, ...]:
        """The columns that stand in the names of folders, as unit=limburg."""
        inside = self.paths[0].relative_to(self.folder).parts[:-1]
        return tuple(part.partition("=")[0] for part in inside if "=" in part)


def find_files(folder: Path, table: str, *, local: str) -> TableFiles | None:
    """Return the files of a table in a folder, or nothing.

    They are `<local>.parquet`, `<local>.csv`, or all files of one of these kinds in a folder
    `<local>` (or `<local>.parquet`, as Spark writes it), at any depth. Names that start with a dot or an underscore are passed over.

    Raises:
        FilesMixed: when there is more than one of these, or a folder holds two kinds or none.
    """
    asked = folder / local
    if asked.suffix in {PARQUET, CSV} and asked.is_file():
        return TableFiles(folder, asked.suffix, (asked,))
    single = [folder / f"{local}{kind}" for kind in (PARQUET, CSV)]
    present = [path for path in (*single, asked) if path.is_symlink() or path.exists()]
    if not present:
        return None
    if len(present) > 1:
        names = " and ".join(f"'{path.name}'" for path in present)
        raise FilesMixed(table, found=f"There are {names}, and either could be the table.")
    if present[0].is_dir():
        return _in_folder(present[0], table)
    return TableFiles(folder, present[0].suffix, (present[0],))


def _in_folder(folder: Path, table: str) -> TableFiles:
    paths = sorted(_files_below(folder))
    kinds = sorted({path.suffix for path in paths})
    if not paths:
        raise FilesMixed(table, found=f"The folder '{folder}' holds no Parquet or CSV file.")
    if len(kinds) > 1:
        raise FilesMixed(table, found=f"The folder '{folder}' holds both Parquet and CSV files.")
    return TableFiles(folder, kinds[0], tuple(paths))


def _files_below(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith(_IGNORED):
            continue
        if path.is_dir():
            yield from _files_below(path)
        elif path.suffix in {PARQUET, CSV}:
            yield path


def names_in(folder: Path) -> tuple[str, ...]:
    """Return the names of what a folder holds, sorted."""
    return tuple(sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")))


def same_columns(files: TableFiles, *, table: str, needed: Sequence[str]) -> Mapping[str, str]:
    """Return the columns of Parquet files with their types, after looking at every footer.

    Args:
        files: the files of one table.
        table: its name, for the message.
        needed: the columns that must be the same in every file.

    Raises:
        FileUnreadable: when a file is not whole, or may not be read.
        FilesMixed: when a needed column is not in every file, or not of one type.
    """
    model = footer_of(files.paths[0]).schema
    first = _columns_of(model)
    for path in files.paths[1:]:
        schema = footer_of(path).schema
        if schema.equals(model):
            continue
        here = _columns_of(schema)
        differing = [name for name in needed if here.get(name) != first.get(name)]
        if differing:
            name = differing[0]
            raise FilesMixed(
                table,
                found=f"The column '{name}' is {first.get(name, 'absent')} in "
                f"'{files.paths[0].name}' and {here.get(name, 'absent')} in '{path.name}'.",
            )
    return first


def _columns_of(schema: pa.Schema) -> Mapping[str, str]:
    return {field.name: _type_name(field.type) for field in schema}


def rows_in_parquet(path: Path) -> int:
    """Return the number of rows of a Parquet file, which stands in its footer.

    Raises:
        FileUnreadable: when the file is not whole, or may not be read.
    """
    return int(footer_of(path).metadata.num_rows)


@dataclass(frozen=True)
class Footer:
    """What the footer of a Parquet file says: its columns, and how many rows with what in them."""

    metadata: pq.FileMetaData
    schema: pa.Schema


def footer_of(path: Path) -> Footer:
    """Return the footer of a Parquet file; it is read again when the file changed.

    Raises:
        FileUnreadable: when the file is not whole, or may not be read.
    """
    try:
        state = path.stat()
        return _read_footer(path, (state.st_size, state.st_mtime_ns, state.st_ino))
    except (OSError, pa.ArrowException) as wrong:
        number = getattr(wrong, "errno", None)
        found = (
            "It is not a whole Parquet file; it may have been cut off."
            if number is None
            else f"It cannot be read: {os.strerror(number)}."
        )
        raise FileUnreadable(path, found=found) from None


@lru_cache(maxsize=8192)
def _read_footer(path: Path, _state: tuple[int, int, int]) -> Footer:
    metadata = pq.read_metadata(path)
    return Footer(metadata, metadata.schema.to_arrow_schema())


def _type_name(kind: pa.DataType) -> str:
    """Return the name of a type; how text is packed makes no difference."""
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    if pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        return "string"
    return str(kind)


@dataclass(frozen=True)
class CsvHeader:
    """The first line of a CSV file: the columns, and what stands between them."""

    columns: tuple[str, ...]
    separator: str


def read_header(files: TableFiles, *, table: str) -> CsvHeader:
    """Return the header of CSV files, after looking at the first line of every file.

    Raises:
        FileUnreadable: when a file has no header, or may not be read.
        FilesMixed: when the files have different headers.
    """
    headers = {path: _header(path) for path in files.paths}
    first = headers[files.paths[0]]
    for path, header in headers.items():
        if header != first:
            raise FilesMixed(
                table,
                found=f"'{files.paths[0].name}' and '{path.name}' have different first lines.",
            )
    return first


def _header(path: Path) -> CsvHeader:
    try:
        with path.open(encoding="utf-8-sig", newline="") as opened:
            line = opened.readline()
    except UnicodeDecodeError:
        raise FileUnreadable(path, found="It is not written in UTF-8.") from None
    except OSError as wrong:
        raise FileUnreadable(path, found=f"It cannot be read: {wrong.strerror}.") from None
    separator = max(_SEPARATORS, key=line.count)
    columns = next(csv.reader([line], delimiter=separator), [])
    twice = {name for name in columns if columns.count(name) > 1}
    if not any(columns) or twice:
        found = f"It has the column '{min(twice)}' twice." if twice else "It has no first line."
        raise FileUnreadable(path, found=found)
    return CsvHeader(tuple(columns), separator)


def read_separator(path: Path) -> str:
    """Return what stands between two values of a CSV file.

    Raises:
        FileUnreadable: when the file has no header, or may not be read.
    """
    return _header(path).separator
