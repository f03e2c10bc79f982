# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The root of everything that is read from a file: frozen, deaf to unknown keys, and linked.

A field that holds the name of something else says so in its type (`SourceKey`, `UnitKey` ...).
`mentions` walks a record and yields every such name, so that one place can check them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

_NAME = StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")


class Named(StrEnum):
    """What a name in a file can be the name of."""

    SOURCE = "source"
    PARTY = "party"
    UNIT = "unit"
    INDICATOR = "indicator"
    THEME = "theme"
    AGENDA = "agenda"
    CODELIST = "codelist"


Key = Annotated[str, _NAME]
"""A name in a data file: lower-case words joined by hyphens."""

SourceKey = Annotated[str, _NAME, Named.SOURCE]
PartyKey = Annotated[str, _NAME, Named.PARTY]
UnitKey = Annotated[str, _NAME, Named.UNIT]
IndicatorKey = Annotated[str, _NAME, Named.INDICATOR]
ThemeKey = Annotated[str, _NAME, Named.THEME]
AgendaKey = Annotated[str, _NAME, Named.AGENDA]
CodeListKey = Annotated[str, _NAME, Named.CODELIST]


def misfit(found: Any, *, to_do: str) -> PydanticCustomError:
    """Return the error for a value that does not fit its field: what was found, what to do."""
    shown = "nothing" if found is None else f"'{found}'"
    return PydanticCustomError("misfit", "Found {found}. {to_do}", {"found": shown, "to_do": to_do})


class Record(BaseModel):
    """A piece of data with named parts that never changes after it is made."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@dataclass(frozen=True)
class Mention:
    """The name of something, and where in a record it stands."""

    what: Named
    key: str
    path: tuple[str | int, ...]


def _names_in(annotation: Any, metadata: tuple[Any, ...]) -> Named | None:
    for mark in metadata:
        if isinstance(mark, Named):
            return mark
    for inner in get_args(annotation):
        found = _names_in(inner, tuple(getattr(inner, "__metadata__", ())))
        if found is not None:
            return found
    return None


@cache
def _named_fields(shape: type[Record]) -> Mapping[str, tuple[str, Named | None]]:
    """Return for each field how it is written in the file, and what its value names."""
    fields: dict[str, tuple[str, Named | None]] = {}
    for name, info in shape.model_fields.items():
        fields[name] = (info.alias or name, _names_in(info.annotation, tuple(info.metadata)))
    return fields


def mentions(record: Record, *path: str | int) -> Iterator[Mention]:
    """Yield every name of something else that a record holds, at any depth.

    Args:
        record: what to walk.
        path: where the record itself stands in its file.
    """
    for name, (written, what) in _named_fields(type(record)).items():
        yield from _mentions_in(getattr(record, name), what, (*path, written))


def _mentions_in(value: Any, what: Named | None, path: tuple[str | int, ...]) -> Iterator[Mention]:
    if isinstance(value, Record):
        yield from mentions(value, *path)
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _mentions_in(item, what, (*path, place))
    elif isinstance(value, str) and what is not None:
        yield Mention(what=what, key=value, path=path)
