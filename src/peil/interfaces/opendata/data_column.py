# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A column of the data files: its name, what it holds, and how it is read from a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from peil.interfaces.opendata.codes import Codes
from peil.reports.observations import Observation
from peil.terms.languages import Text

Value = str | int | bool | Decimal | date | None
"""What stands in a cell; nothing where there is nothing to say."""


class Type(StrEnum):
    """What kind of value a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DAY = "day"
    TRUTH = "truth"


@dataclass(frozen=True)
class DataColumn:
    """A column: its name in every format, what it holds, and how it is read from a row.

    `codes` are all the words it may hold, where there are few. `required` says that it is never
    empty.
    """

    name: str
    type: Type
    title: Text
    description: Text
    read: Callable[[Observation], Value]
    required: bool = False
    codes: Codes | None = None


def column(
    name: str,
    read: Callable[[Observation], Value],
    *,
    title: tuple[str, str],
    about: tuple[str, str],
    required: bool = False,
    of: Type | Codes = Type.TEXT,
) -> DataColumn:
    """Return a column; `of` is its type, or the words that a text may be."""
    return DataColumn(
        name=name,
        type=of if isinstance(of, Type) else Type.TEXT,
        title=Text(nl=title[0], en=title[1]),
        description=Text(nl=about[0], en=about[1]),
        read=read,
        required=required,
        codes=None if isinstance(of, Type) else of,
    )
