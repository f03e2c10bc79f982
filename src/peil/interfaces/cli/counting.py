# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What was asked of `peil count`, and the register it was asked of, opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from peil.agenda.code_sets import CodesAndUnits, read_codelists_and_units
from peil.counting.asking import Selection, periods_asked, question_of, select
from peil.counting.question import Question
from peil.interfaces.cli.options import policy_folder
from peil.register.sources import Register, open_register
from peil.terms.languages import Language
from peil.terms.periods import Length, Period

_ENDINGS = {".csv": "csv", ".json": "json", ".parquet": "parquet"}


@dataclass(frozen=True)
class Asked:
    """Everything that was asked of `peil count`."""

    uri: str | None
    engine: str
    policy: Path | None
    indicators: tuple[str, ...]
    rules: tuple[str, ...]
    alternatives: bool
    first: Period | None
    last: Period | None
    by: Length
    units: tuple[str, ...]
    breakdown: str | None
    known_on: date
    partials: Path | None
    form: str | None
    target: Path | None
    language: Language

    @property
    def format(self) -> str:
        """The format that was named, or that of the file, or a table."""
        ending = "" if self.target is None else self.target.suffix.lower()
        return self.form or _ENDINGS.get(ending, "table")


@dataclass(frozen=True, eq=False)
class Opened:
    """A register that is open for what was asked, with the codes and units of the policy folder."""

    asked: Asked
    register: Register
    codes: CodesAndUnits

    @property
    def unit(self) -> str | None:
        """The one unit that was named, or nothing for the whole.

        Raises:
            UsageError: when more than one was named.
        """
        if len(self.asked.units) > 1:
            msg = "Name one unit, or none for the whole."
            raise click.UsageError(msg)
        units = [unit for unit in self.asked.units if unit != self.codes.whole.key]
        return units[0] if units else None

    def select(self, *, rules: Sequence[str] = (), indicators: Sequence[str] = ()) -> Selection:
        """Return the rules that are named here, or else in what was asked."""
        named = bool(rules or indicators)
        return select(
            self.register,
            indicators=indicators if named else self.asked.indicators,
            rules=rules if named else self.asked.rules,
            alternatives=self.asked.alternatives and not named,
            breakdown=self.asked.breakdown,
        )

    def question(self, selection: Selection, *, by: Length | None = None) -> Question:
        """Return the question for rules, over the periods that were asked."""
        periods = periods_asked(
            self.register,
            selection,
            first=self.asked.first,
            last=self.asked.last,
            by=by or self.asked.by,
            counted_on=self.asked.known_on,
        )
        return question_of(
            selection,
            periods,
            codes=self.codes,
            counted_on=self.asked.known_on,
            breakdown=self.asked.breakdown,
        )


def open_for(asked: Asked) -> Opened:
    """Return the register that was asked, open.

    Raises:
        UsageError: when no register was named.
        UnitUnknown: when the policy folder does not hold a unit that was named.
        RegisterError: when the register cannot be used as it stands.
    """
    if asked.uri is None:
        msg = (
            "Name the register that is to be counted with --register: a folder, a .duckdb "
            "file, a database URL or a registers.toml."
        )
        raise click.UsageError(msg)
    codes = read_codelists_and_units(policy_folder(asked.policy))
    known = (codes.whole.key, *codes.units)
    for unit in asked.units:
        if unit not in known:
            from peil.agenda.policy import UnitUnknown

            raise UnitUnknown(unit, known=known)
    return Opened(asked, open_register(asked.uri, engine=asked.engine), codes)
