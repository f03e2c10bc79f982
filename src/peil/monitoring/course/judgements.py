# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Judgements that deviate from the computed status: by whom, when, and why.

A judgement never replaces what was computed; both are shown. One without a reason, an author or a
day does not exist.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from pydantic import Field

from peil.agenda.findings import Finding
from peil.agenda.fitting import fit
from peil.agenda.yaml_files import read_yaml_file
from peil.monitoring.course.status import Status
from peil.terms.errors import PeilError
from peil.terms.languages import Text
from peil.terms.periods import DayField
from peil.terms.record import IndicatorKey, Record, UnitKey


class JudgementsUnreadable(PeilError):
    """A file with judgements cannot be read as it stands."""

    def __init__(self, path: Path, *, problems: Iterable[Finding]) -> None:
        shown = "\n".join(f"  {p.origin}: {p.code} {p.to('en')}" for p in problems)
        super().__init__(
            asked=f"The judgements in '{path}' were asked.",
            found=f"Nothing was read:\n{shown}\n",
            to_do="Give every judgement an indicator, year, status, reason, author and day.",
        )


class Judgement(Record):
    """One judgement of an indicator in a year by people, beside the one that is computed."""

    indicator: IndicatorKey = Field(description="The indicator.")
    unit: UnitKey | None = Field(default=None, description="The unit; the whole force when empty.")
    year: int = Field(description="The calendar year.")
    status: Status = Field(description="How it stands in the eyes of the author.")
    reason: Text = Field(description="Why that is another status than the rules give.")
    author: str = Field(min_length=1, description="Who judges; an office, not a person.")
    day: DayField = Field(description="The day of the judgement; it is known from then on.")


class JudgementFile(Record):
    """A file with judgements."""

    judgements: tuple[Judgement, ...] = Field(description="The judgements, in any order.")


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """Return the judgements in a YAML file, in the order of their days.

    Raises:
        JudgementsUnreadable: when the file is not there, not whole, or a judgement is not.
    """
    yaml, problems = read_yaml_file(path, folder=path.parent)
    if yaml is None or problems:
        raise JudgementsUnreadable(path, problems=problems)
    record, misfits = fit(yaml, JudgementFile)
    if record is None:
        raise JudgementsUnreadable(path, problems=misfits)
    return tuple(sorted(record.judgements, key=lambda judgement: judgement.day))


def judgement_of(
    judgements: Iterable[Judgement], indicator: str, *, unit: str | None, year: int, known_on: date
) -> Judgement | None:
    """Return the last judgement that was given by a day, or nothing.

    Args:
        judgements: in the order of their days.
        indicator: what is judged.
        unit: the unit, or nothing for the whole.
        year: the calendar year.
        known_on: the day, inclusive.
    """
    about = (indicator, unit, year)
    given = [j for j in judgements if (j.indicator, j.unit, j.year) == about and j.day <= known_on]
    return given[-1] if given else None
