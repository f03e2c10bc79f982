# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What can be wrong with a register as a whole, its files or its columns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from peil.terms.errors import PeilError, nearest_names

LOCAL_NAMES = "registers.toml"
"""The file that maps local names to those of the contract."""
_CONTRACT = "Run 'peil register contract' to see every table and column."
_MOST = 12


class RegisterError(PeilError):
    """A register cannot be used as it stands."""


class RegisterMissing(RegisterError):
    """There is no register where it was said to be, or it cannot be opened."""

    def __init__(self, uri: str, *, found: str) -> None:
        super().__init__(
            asked=f"The register '{without_password(uri)}' was asked.",
            found=found,
            to_do="Name a folder of Parquet or CSV files, a .duckdb file, a database URL, or a "
            f"{LOCAL_NAMES}.",
        )


class RegisterEmpty(RegisterError):
    """A register in which no table of the contract is found."""

    def __init__(self, uri: str, *, known: Iterable[str], present: Iterable[str]) -> None:
        there = list(present)
        found = f"It holds {_named(there)}." if there else "It is empty."
        super().__init__(
            asked=f"The register '{without_password(uri)}' was asked for the tables of the "
            "contract.",
            found=f"{found} None of it is one of {_named(known)}.",
            to_do="Name a file or folder in it for its table, as incidents.parquet, or map local "
            f"names in a {LOCAL_NAMES}.",
        )


class TableMissing(RegisterError):
    """A table that the register does not hold, or that the contract does not know."""

    def __init__(
        self, table: str, *, register: str, present: Iterable[str], known: Iterable[str]
    ) -> None:
        near = nearest_names(table, known=known)
        in_contract = table in set(known)
        hint = f" Did you mean: {', '.join(near)}?" if near and not in_contract else ""
        super().__init__(
            asked=f"The table '{table}' of the register '{without_password(register)}' was asked.",
            found=f"The register holds {_named(present)}."
            if in_contract
            else f"The contract knows no such table.{hint}",
            to_do=f"Add it under that name, or map its local name in a {LOCAL_NAMES}."
            if in_contract
            else _CONTRACT,
        )


class FilesMixed(RegisterError):
    """Files that should form one table, but do not fit together."""

    def __init__(self, table: str, *, found: str) -> None:
        super().__init__(
            asked=f"The files of the table '{table}' were asked as one table.",
            found=found,
            to_do="Keep one kind of file with the same columns and types for each table.",
        )


class FileUnreadable(RegisterError):
    """A file of a register that cannot be read."""

    def __init__(self, path: object, *, found: str) -> None:
        super().__init__(
            asked=f"The file '{path}' was asked.",
            found=found,
            to_do="Deliver the file anew, or check that it may be read.",
        )


class RowsUnreadable(RegisterError):
    """Rows that an engine could not read, although the register opened."""

    def __init__(self, *, kind: str) -> None:
        super().__init__(
            asked="Rows of the register were asked.",
            found=f"They cannot be read: the engine stopped with {kind}.",
            to_do="Run 'peil register check' to find the table, and have its files delivered anew.",
        )


class ColumnMissing(RegisterError):
    """A column of the contract that a table does not have."""

    def __init__(self, table: str, column: str, *, asked: str, present: Iterable[str]) -> None:
        there = list(present)
        near = nearest_names(asked, known=there)
        local = f", expected under the local name '{asked}'," if asked != column else ""
        like = f" Nearest: {', '.join(near)}." if near else ""
        super().__init__(
            asked=f"The column '{column}' of the table '{table}'{local} was asked.",
            found=f"The table has the columns {_named(there, most=60)}.{like}",
            to_do=f"Add the column, empty where nothing is recorded, or map its local name in a "
            f"{LOCAL_NAMES} under [tables.{table}.columns].",
        )


class ColumnWrongType(RegisterError):
    """A column whose type cannot stand for that of the contract."""

    def __init__(self, table: str, column: str, *, needed: str, found: str, to_do: str) -> None:
        super().__init__(
            asked=f"The column '{column}' of the table '{table}' was asked as {needed}.",
            found=f"It is stored as {found}.",
            to_do=to_do,
        )


class ValueUnreadable(RegisterError):
    """Text in a register that is not the day, number or flag that it should be."""

    def __init__(self, table: str, column: str, *, needed: str, rows: int, where: str) -> None:
        some = "1 value is" if rows == 1 else f"{rows} values are"
        super().__init__(
            asked=f"The column '{column}' of the table '{table}' was asked as {needed}.",
            found=f"{some} not written so{where}.",
            to_do="Mend the values at their source; nothing is guessed.",
        )


class MappingRefused(RegisterError):
    """A file of local names that says something that cannot be."""

    def __init__(self, path: object, *, found: str, to_do: str) -> None:
        super().__init__(asked=f"The local names in '{path}' were asked.", found=found, to_do=to_do)


class EngineMissing(RegisterError):
    """An engine that Peil does not know, or that is not installed."""

    def __init__(self, engine: str, *, found: str, to_do: str) -> None:
        super().__init__(asked=f"The engine '{engine}' was asked.", found=found, to_do=to_do)


class RegisterChanged(RegisterError):
    """Files of a register that changed while they were read."""

    def __init__(self, register: str, *, changed: Iterable[str]) -> None:
        super().__init__(
            asked=f"The register '{without_password(register)}' was read.",
            found=f"Meanwhile these files changed, came or went: {_named(changed)}.",
            to_do="Nothing of this reading is kept; run it again when the delivery is complete.",
        )


def without_password(uri: str) -> str:
    """Return a database URL without its password.

    >>> without_password("postgres://reader:secret@host/register")
    'postgres://reader:***@host/register'
    """
    hidden = re.sub(r"(://[^:/@]*):[^@]*@", r"\1:***@", uri)
    return re.sub(r"(?i)(password|token|secret)=[^&]*", r"\1=***", hidden)


def shape_of(value: str) -> str:
    """Return how a value is written without what it says: 9 for a digit, x for a letter.

    >>> shape_of("31-mrt-2020")
    '99-xxx-9999'
    """
    shape = re.sub(r"[^\W\d_]", "x", re.sub(r"\d", "9", value))
    return shape if len(shape) <= _MOST * 2 else shape[: _MOST * 2] + "…"


def _named(names: Iterable[str], *, most: int = _MOST) -> str:
    listed = list(names)
    if not listed:
        return "nothing"
    more = f" and {len(listed) - most} more" if len(listed) > most else ""
    return ", ".join(listed[:most]) + more
