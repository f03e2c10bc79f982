# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The rounds of the made-up year: opened, supplied, returned, corrected, accepted, closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal

from peil.cycle.demonstration.cast import FORCE_CONTROL, approver_of, supplier_of
from peil.cycle.demonstration.made_up import EXPLANATION, made_up_figures
from peil.cycle.demonstration.stage import Stage
from peil.cycle.models import Means, Round
from peil.cycle.rights import Action
from peil.cycle.rounds.opening import open_round
from peil.cycle.rounds.proposing import propose_round
from peil.cycle.submissions.drafts import CameIn, Drafts, FigureDraft
from peil.cycle.submissions.refusing import NotReady
from peil.cycle.submissions.saving import save_figures
from peil.cycle.submissions.steps import take_step

RETURNED = "Verzonnen reden: het aantal csv's lijkt het halve jaar te zijn. Wilt u dat nagaan?"
_MEANS = (Means.FORM, Means.XLSX, Means.CSV, Means.API, Means.COUNT)
Change = Callable[[FigureDraft], FigureDraft]


def open_made_up_round(stage: Stage, period: str) -> Round:
    """Open the round that the calendar plans about a period, with all that it can ask."""
    by = stage.by(FORCE_CONTROL)
    proposed = propose_round(period, policy=stage.policy, day=by.day)
    return open_round(proposed.planned, policy=stage.policy, indicators=proposed.indicators, by=by)


def save(stage: Stage, opened: Round, unit: str, *, change: Change | None = None) -> None:
    """Let the supplier of a unit save its figures, changed where that is asked."""
    figures = made_up_figures(
        opened.indicators, unit, opened.period, agenda=opened.agenda, policy=stage.policy
    )
    changed = tuple(change(f) for f in figures) if change is not None else figures
    _save(stage, opened, unit, changed)


def _save(stage: Stage, opened: Round, unit: str, figures: Iterable[FigureDraft]) -> None:
    means = _MEANS[stage.units.index(unit) % len(_MEANS)]
    drafts = Drafts.of(figures, came_in=CameIn(means.value))
    by = stage.by(supplier_of(unit))
    save_figures(opened.key, unit, drafts, policy=stage.policy, by=by)


def supply(stage: Stage, opened: Round, unit: str, *, change: Change | None = None) -> None:
    """Let the supplier of a unit save its figures, explain each warning, and supply them."""
    save(stage, opened, unit, change=change)
    try:
        _step(stage, opened, unit, Action.SUPPLY, supplier_of(unit))
    except NotReady as warned:
        odd = {problem.indicator for problem in warned.problems}

        def explained(figure: FigureDraft) -> FigureDraft:
            changed = change(figure) if change is not None else figure
            return replace(changed, explanation=EXPLANATION if figure.indicator in odd else "")

        save(stage, opened, unit, change=explained)
        _step(stage, opened, unit, Action.SUPPLY, supplier_of(unit))


def approve(stage: Stage, opened: Round, unit: str) -> None:
    """Let another person of the unit approve its figures."""
    _step(stage, opened, unit, Action.APPROVE, approver_of(unit))


def accept(stage: Stage, opened: Round, unit: str) -> None:
    """Let force control accept the figures of a unit."""
    _step(stage, opened, unit, Action.ACCEPT, FORCE_CONTROL)


def send_back(stage: Stage, opened: Round, unit: str, *, action: Action, reason: str) -> None:
    """Let force control give figures back, or reopen them, with a reason."""
    _step(stage, opened, unit, action, FORCE_CONTROL, reason=reason)


def _step(
    stage: Stage, opened: Round, unit: str, action: Action, who: str, reason: str = ""
) -> None:
    by = stage.by(who)
    take_step(opened.key, unit, action, policy=stage.policy, by=by, reason=reason)


def whole_way(stage: Stage, opened: Round, unit: str, *, change: Change | None = None) -> None:
    """Let a unit supply, approve, and have its figures accepted."""
    supply(stage, opened, unit, change=change)
    approve(stage, opened, unit)
    accept(stage, opened, unit)


def raised(indicator: str, *, with_: int) -> Change:
    """Return a change that raises one figure, by a row of the same digits."""

    def change(figure: FigureDraft) -> FigureDraft:
        if figure.indicator != indicator or figure.number is None:
            return figure
        return replace(figure, number=figure.number + Decimal(with_))

    return change
