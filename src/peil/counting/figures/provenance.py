# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where counted figures come from: what was read, by which rules, on which engine, when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic import ConfigDict, TypeAdapter

from peil.terms.languages import Text

PROVENANCE_KEY = "peil.provenance"
"""The name under which a Parquet file of figures holds its provenance."""

_STRICT = ConfigDict(extra="forbid")
_PASSWORD = re.compile(r"(?<=://)([^/@\s:]*):[^/@\s]*@")


@dataclass(frozen=True)
class FileRead:
    """One file of a register as it was read; `rows` is nothing where they were not counted."""

    __pydantic_config__ = _STRICT

    table: str
    name: str
    bytes: int
    sha256: str
    rows: int | None


@dataclass(frozen=True)
class RuleUsed:
    """A rule that counted, as csv-tackled@2015-1, and the SHA-256 of its declaration."""

    __pydantic_config__ = _STRICT

    name: str
    digest: str


@dataclass(frozen=True)
class Provenance:
    """Everything that is needed to count the same figures again.

    `register` is its name or address as it was asked, without a password. `fingerprint` is the
    key of what was read, as the figures name it. `period` is what was asked, as in
    2019-01..2020-12, cut into periods `by` month, quarter, half-year or year. `options` are those
    that were picked instead of Peil's own. `notices` are sentences that a reader must know.
    """

    __pydantic_config__ = _STRICT

    register: str
    fingerprint: str
    files: tuple[FileRead, ...]
    contract_version: str
    counted_on: date
    engine: str
    engine_version: str
    peil_version: str
    period: str
    by: str
    options: tuple[str, ...] = ()
    rules: tuple[RuleUsed, ...] = ()
    notices: tuple[Text, ...] = ()


_PROVENANCE = TypeAdapter(Provenance)


def without_password(register: str) -> str:
    """Return the address of a register without the password in it.

    >>> without_password("postgres://teller:geheim@host/register")
    'postgres://teller@host/register'
    """
    return _PASSWORD.sub(r"\1@", register)


def provenance_data(provenance: Provenance) -> dict[str, Any]:
    """Return provenance as plain values, with days as text; a password is left out."""
    shown = replace(provenance, register=without_password(provenance.register))
    data: dict[str, Any] = _PROVENANCE.dump_python(shown, mode="json")
    return data


def read_provenance(data: Any) -> Provenance:
    """Return the provenance that plain values stand for.

    Raises:
        ValueError: when a part is missing, unknown or of another kind; pydantic says which.
    """
    return _PROVENANCE.validate_python(data)
