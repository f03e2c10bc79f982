# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Local names: the small file registers.toml that maps them to the names of the contract."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from peil.register.columns import Kind
from peil.register.contract import CONTRACT
from peil.register.errors import LOCAL_NAMES, MappingRefused
from peil.terms.errors import nearest_names

_MAPPABLE = {Kind.CODE, Kind.LEVEL, Kind.FLAG}


@dataclass(frozen=True)
class TableNames:
    """How one table of the contract is called locally.

    `columns` gives the local column for a column of the contract. `codes` gives for a column the
    code of the contract for each local code; local codes that it leaves out stay as they are.
    """

    local_table: str
    columns: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def local(self, column: str) -> str:
        """Return the local name of a column of the contract."""
        return self.columns.get(column, column)


@dataclass(frozen=True)
class LocalNames:
    """The local names of every table that has them."""

    tables: Mapping[str, TableNames] = field(default_factory=dict)

    def of(self, table: str) -> TableNames:
        """Return the local names of a table; its own where nothing is mapped."""
        return self.tables.get(table, TableNames(table))


@dataclass(frozen=True)
class MappedRegister:
    """What a file of local names says: where the register is, and what things are called there."""

    source: str
    names: LocalNames


def read_mapping(path: Path) -> MappedRegister:
    """Return what a file of local names says; its source is relative to the file itself.

    Raises:
        MappingRefused: when the file cannot be read, or says something that cannot be.
    """
    content = _read(path)
    _only(path, "the file", content, {"register", "tables"})
    head = _section(path, "register", content.get("register"))
    _only(path, "[register]", head, {"source"})
    source = head.get("source")
    if not isinstance(source, str) or not source:
        raise MappingRefused(
            path,
            found="[register] does not say in 'source' where the register is.",
            to_do='Add source = "extract/" or another place, relative to the file.',
        )
    tables = _section(path, "tables", content.get("tables", {}))
    _only(path, "[tables]", tables, CONTRACT)
    names = {name: _table(path, name, told) for name, told in tables.items()}
    placed = source if "://" in source else str(path.parent / source)
    return MappedRegister(placed, LocalNames(names))


def mapping_in(path: Path) -> Path | None:
    """Return the file of local names that a path is or holds, or nothing."""
    if path.is_dir():
        inside = path / LOCAL_NAMES
        return inside if inside.is_file() else None
    return path if path.suffix == ".toml" else None


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as wrong:
        found = f"The file cannot be read: {wrong.strerror}."
    except UnicodeDecodeError:
        found = "The file is not written in UTF-8."
    except tomllib.TOMLDecodeError as wrong:
        found = f"It is not TOML: {wrong}."
    raise MappingRefused(path, found=found, to_do="Mend the file.")


def _table(path: Path, name: str, told: object) -> TableNames:
    where = f"tables.{name}"
    content = _section(path, where, told)
    _only(path, f"[{where}]", content, {"table", "columns", "codes"})
    table = content.get("table", name)
    columns = _section(path, f"{where}.columns", content.get("columns", {}))
    codes = _section(path, f"{where}.codes", content.get("codes", {}))
    contract = CONTRACT[name]
    _only(path, f"[{where}.columns]", columns, contract.names)
    _only(
        path,
        f"[{where}.codes]",
        codes,
        [c.name for c in contract.columns if c.kind in _MAPPABLE],
    )
    _texts(path, where, {"table": table, **columns})
    for column, pairs in codes.items():
        _texts(path, f"{where}.codes.{column}", _section(path, f"{where}.codes.{column}", pairs))
    return TableNames(table, columns, codes)


def _section(path: Path, name: str, content: object) -> Mapping[str, Any]:
    if isinstance(content, dict):
        return content
    raise MappingRefused(
        path,
        found=f"There is no section [{name}]." if content is None else f"'{name}' is no section.",
        to_do=f"Write [{name}] with its names below it.",
    )


def _only(path: Path, where: str, content: Mapping[str, Any], known: Iterable[str]) -> None:
    names = list(known)
    unknown = [key for key in content if key not in names]
    if not unknown:
        return
    near = nearest_names(unknown[0], known=names)
    raise MappingRefused(
        path,
        found=f"{where} has '{unknown[0]}', which is not a name of the contract or the file."
        + (f" Did you mean: {', '.join(near)}?" if near else ""),
        to_do=f"Use one of: {', '.join(names)}.",
    )


def _texts(path: Path, where: str, content: Mapping[str, Any]) -> None:
    wrong = [key for key, value in content.items() if not isinstance(value, str) or not value]
    if wrong:
        raise MappingRefused(
            path,
            found=f"[{where}] gives '{wrong[0]}' something else than a text.",
            to_do='Write it between quotes, as "reg_nr".',
        )
