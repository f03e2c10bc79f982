# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The shapes of the register contract: a table, its columns, and the codes a column may hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from peil.terms.languages import Text


class Kind(StrEnum):
    """What a column holds, and how it is stored."""

    KEY = "key"
    """The name of the row: text, unique in its table."""
    LINK = "link"
    """The key of a row in another table: text."""
    PERSON = "person"
    """The pseudonym of a person or a group: text that says nothing outside the register."""
    DAY = "day"
    """A day in the Netherlands; a moment is turned into the local day."""
    CODE = "code"
    """A code from a closed list: text."""
    LEVEL = "level"
    """A code from a closed list of whole numbers."""
    FLAG = "flag"
    """True, false, or not recorded; not recorded is not false."""
    CENTS = "cents"
    """An amount of money in whole euro cents, so that sums are exact."""
    HOURS = "hours"
    """Whole hours of work."""


STORED_AS = {
    Kind.KEY: "string",
    Kind.LINK: "string",
    Kind.PERSON: "string",
    Kind.DAY: "date",
    Kind.CODE: "string",
    Kind.LEVEL: "int64",
    Kind.FLAG: "boolean",
    Kind.CENTS: "int64",
    Kind.HOURS: "int64",
}
"""The type of each kind, in the words of Ibis."""

UNITS = "units"
"""The code list of the police units, which stands in units.yaml."""


@dataclass(frozen=True)
class Code:
    """One code that a column may hold, and what it means."""

    code: str
    meaning: Text


@dataclass(frozen=True)
class Column:
    """One column of a table in the contract.

    Exactly one of `codes` and `codelist` is filled for a code: the codes themselves, or the name
    of a list in the policy folder. `null_when` says when the column may be empty; nothing means
    never. `target` is the table that a link leads to.
    """

    name: str
    kind: Kind
    meaning: Text
    null_when: Text | None = None
    codes: tuple[Code, ...] = ()
    codelist: str | None = None
    target: str | None = None

    @property
    def may_be_null(self) -> bool:
        """It may be empty."""
        return self.null_when is not None

    @property
    def stored_as(self) -> str:
        """Its type, in the words of Ibis."""
        return STORED_AS[self.kind]

    @property
    def is_code(self) -> bool:
        """It holds codes of a closed list."""
        return self.kind in {Kind.CODE, Kind.LEVEL}


@dataclass(frozen=True)
class Table:
    """One table of the contract: what a row is, and its columns, the key first.

    Every table has `recorded_on`, the day on which the row entered the register. `day` is the
    column that the check follows its coverage by.
    """

    name: str
    row: Text
    day: str
    columns: tuple[Column, ...]

    @property
    def key(self) -> str:
        """The name of the key column."""
        return self.columns[0].name

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """Return a column by its name.

        Raises:
            KeyError: when the table has no such column.
        """
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    @property
    def unit_columns(self) -> tuple[str, ...]:
        """The names of the columns that hold a police unit."""
        return tuple(c.name for c in self.columns if c.codelist == UNITS)


def _text(nl: str, en: str) -> Text:
    return Text(nl=nl, en=en)


_OFTEN = _text("niet vastgelegd", "not recorded")


def key(name: str, nl: str, en: str) -> Column:
    """Return the key column of a table."""
    return Column(name, Kind.KEY, _text(nl, en))


def link(
    name: str, target: str, nl: str, en: str, *, null: tuple[str, str] | None = None
) -> Column:
    """Return a column that leads to another table."""
    return Column(name, Kind.LINK, _text(nl, en), _when(null), target=target)


def person(name: str, nl: str, en: str, *, null: tuple[str, str] | None = None) -> Column:
    """Return a column that holds the pseudonym of a person or a group."""
    return Column(name, Kind.PERSON, _text(nl, en), _when(null))


def day(name: str, nl: str, en: str, *, null: tuple[str, str] | None = None) -> Column:
    """Return a column that holds a day."""
    return Column(name, Kind.DAY, _text(nl, en), _when(null))


def recorded_on() -> Column:
    """Return the column that every table has: the day on which the row entered the register."""
    return day(
        "recorded_on",
        "De dag waarop de rij in het register kwam; vanaf die dag telt zij mee.",
        "The day on which the row entered the register; it counts from that day.",
    )


def unit(name: str, nl: str, en: str) -> Column:
    """Return a column that holds a police unit."""
    return Column(name, Kind.CODE, _text(nl, en), _OFTEN, codelist=UNITS)


def code(
    name: str,
    nl: str,
    en: str,
    codes: Iterable[tuple[str, str, str]],
    *,
    null: tuple[str, str] | None = None,
    kind: Kind = Kind.CODE,
) -> Column:
    """Return a column that holds codes which the contract itself lists, as code, Dutch, English."""
    listed = tuple(Code(one, _text(dutch, english)) for one, dutch, english in codes)
    return Column(name, kind, _text(nl, en), _when(null) or _OFTEN, codes=listed)


def listed(name: str, codelist: str, nl: str, en: str) -> Column:
    """Return a column that holds codes of a list in the policy folder."""
    return Column(name, Kind.CODE, _text(nl, en), _OFTEN, codelist=codelist)


def flag(name: str, nl: str, en: str) -> Column:
    """Return a column that is true, false or not recorded."""
    return Column(name, Kind.FLAG, _text(nl, en), _OFTEN)


def amount(name: str, nl: str, en: str, *, null: tuple[str, str] | None = None) -> Column:
    """Return a column that holds money in whole euro cents."""
    return Column(name, Kind.CENTS, _text(nl, en), _when(null) or _OFTEN)


def hours(name: str, nl: str, en: str) -> Column:
    """Return a column that holds whole hours of work."""
    return Column(name, Kind.HOURS, _text(nl, en), _OFTEN)


def _when(null: tuple[str, str] | None) -> Text | None:
    return None if null is None else _text(*null)
