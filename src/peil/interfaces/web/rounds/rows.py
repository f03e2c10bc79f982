# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The rows of the table of a round: for each unit its state, and for each step how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from peil.agenda.policy import Policy
from peil.cycle.rounds.overdue import Late
from peil.cycle.rounds.overview import RoundOnDay
from peil.cycle.rounds.standing import Progress, UnitStanding
from peil.cycle.rounds.steps import Step
from peil.cycle.workflow import State
from peil.terms.languages import Language

STEPS = (Step.SUPPLY, Step.APPROVE, Step.ACCEPT, Step.INTERPRET)
LOOKS: Mapping[State, str] = {State.ACCEPTED: "good", State.RETURNED: "bad"}
"""How a state looks; the others look as something that is going on."""


@dataclass(frozen=True)
class StepCell:
    """Where one step of one unit stands; `days` is how late it is, 0 when it is not.

    `silent` names the parties that have yet to interpret, where that is what waits.
    """

    progress: Progress
    days: int = 0
    silent: str = ""


@dataclass(frozen=True)
class UnitRow:
    """One unit in the table of a round."""

    unit: str
    name: str
    state: State
    look: str
    changed_at: datetime | None
    cells: tuple[StepCell, ...]


def rows_of(seen: RoundOnDay, *, policy: Policy, language: Language) -> tuple[UnitRow, ...]:
    """Return the rows of a round, in the order of its units, with names in a language."""
    late = {(one.unit, one.step): one for one in seen.late}

    def row(unit: UnitStanding) -> UnitRow:
        silent = policy.party_names(unit.silent, language=language)
        name = policy.unit_name(unit.unit, language=language)
        return _row(unit, late, name=name, silent=silent)

    return tuple(row(unit) for unit in seen.standing.units)


def _row(
    unit: UnitStanding, late: Mapping[tuple[str, Step], Late], *, name: str, silent: str
) -> UnitRow:
    return UnitRow(
        unit=unit.unit,
        name=name,
        state=unit.state,
        look=LOOKS.get(unit.state, "wait"),
        changed_at=unit.changed_at,
        cells=tuple(
            _cell(unit, step, late.get((unit.unit, step)), silent=silent) for step in STEPS
        ),
    )


def _cell(unit: UnitStanding, step: Step, late: Late | None, *, silent: str) -> StepCell:
    progress = unit.progress(step)
    waits = step is Step.INTERPRET and progress is Progress.NOW
    return StepCell(
        progress,
        days=late.days if late is not None else 0,
        silent=silent if waits else "",
    )
