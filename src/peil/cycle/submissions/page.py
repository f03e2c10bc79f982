# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Everything that is seen of a submission: figures by theme, problems, history, steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from peil.agenda.policy import Policy
from peil.cycle.models import Delivery, Round, Submission
from peil.cycle.rights import Action, may
from peil.cycle.rounds.finding import deadlines_of
from peil.cycle.rounds.steps import NEXT_STEP, Step
from peil.cycle.signature import Signature
from peil.cycle.submissions.checking import Outcome, outcome_of
from peil.cycle.submissions.checks.problems import Problem
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.earlier import NOTHING_EARLIER, Earlier, EarlierFigure, years_before
from peil.cycle.submissions.finding import number_of, submission_of
from peil.cycle.submissions.history import Passage, given_back, history_of
from peil.cycle.submissions.stored import drafts_of, told
from peil.cycle.workflow import LOCKED, State, Transition, steps_open_to
from peil.terms.languages import Text
from peil.terms.periods import Period, read_period
from peil.terms.quantities import Measure

_MOST_YEARS = 2


@dataclass(frozen=True)
class FigureRow:
    """One indicator of the round: what is supplied, what was known before, what is wrong.

    `depth` counts the wholes above it. `earlier_cells` are the figures of `SubmissionPage.years`.
    `before` is the figure of the delivery that was given back, where it differs now. `holding` is
    the version of the definition that holds for the period, empty where none does.
    """

    indicator: str
    title: Text
    measure: Measure
    holding: str
    depth: int
    figure: FigureDraft | None
    earlier: Earlier
    earlier_cells: tuple[EarlierFigure | None, ...]
    problems: tuple[Problem, ...]
    has_changed: bool
    before: FigureDraft | None


@dataclass(frozen=True)
class ThemeRows:
    """A theme with its indicators, in the order of the agenda."""

    title: Text
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True)
class OpenStep:
    """A step that somebody may take; `hindered` says what stands in their way, if anything.

    It is `same_person` where somebody else must take it, and `problems` where figures have them.
    """

    step: Transition
    hindered: str = ""

    @property
    def action(self) -> Action:
        """Which step it is."""
        return self.step.action


@dataclass(frozen=True)
class SubmissionPage:
    """A submission as somebody sees it.

    `number` is that of the current delivery, 0 without one. `years` are the earlier periods that
    any indicator has a figure for. `since` is the delivery that was last given back, if any.
    `waits_for` is the step that comes next in the round, with its last day.
    """

    submission: Submission
    round: Round
    unit_name: Text
    number: int
    current: Delivery | None
    themes: tuple[ThemeRows, ...]
    years: tuple[Period, ...]
    outcome: Outcome
    history: tuple[Passage, ...]
    since: int | None
    steps: tuple[OpenStep, ...]
    may_save: bool
    waits_for: tuple[Step, date]

    @property
    def state(self) -> State:
        """Where it stands."""
        return State(self.submission.state)

    @property
    def unit(self) -> str:
        """The unit whose figures they are."""
        return self.submission.unit

    @property
    def rows(self) -> tuple[FigureRow, ...]:
        """The indicators of all themes, in order."""
        return tuple(row for theme in self.themes for row in theme.rows)

    @property
    def changed(self) -> tuple[FigureRow, ...]:
        """The indicators that say something else than in the delivery that was given back."""
        return tuple(row for row in self.rows if row.has_changed)

    @property
    def in_the_way(self) -> tuple[tuple[FigureRow, Problem], ...]:
        """What stands in the way of supplying, each with its indicator."""
        by_name = {row.indicator: row for row in self.rows}
        return tuple((by_name[p.indicator], p) for p in self.outcome.in_the_way)

    @property
    def sources(self) -> tuple[EarlierFigure, ...]:
        """Every earlier figure that is shown, once for each source that it came from."""
        shown = (c for row in self.rows for c in (*row.earlier_cells, row.earlier.same) if c)
        return tuple({figure.source: figure for figure in shown}.values())


def submission_page(round_key: str, unit: str, *, policy: Policy, by: Signature) -> SubmissionPage:
    """Return a submission as somebody sees it, with a fixed number of questions.

    Raises:
        RightMissing: when they may not see it.
        SubmissionMissing: when there is none.
    """
    by.require(Action.SEE_SUBMISSION, unit=unit)
    submission = submission_of(round_key, unit)
    deliveries = tuple(submission.deliveries.select_related("saved_by"))
    current = next((d for d in deliveries if d.pk == submission.current_id), None)
    history = history_of(submission, deliveries)
    since = given_back(history)
    figures = _figures(current)
    outcome = outcome_of(submission, figures, policy=policy, day=by.day)
    seen = next((d for d in deliveries if d.number == since and d != current), None)
    years = _years(read_period(submission.round.period), outcome)
    asked = _Asked(policy, submission.round, years, outcome, _by_name(figures))
    is_open = submission.round.closed_at is None
    step = NEXT_STEP[State(submission.state)]
    return SubmissionPage(
        submission=submission,
        round=submission.round,
        unit_name=Text(
            nl=policy.unit_name(unit, language="nl"), en=policy.unit_name(unit, language="en")
        ),
        number=number_of(submission),
        current=current,
        themes=tuple(_themes(asked, _by_name(_figures(seen)) if seen is not None else None)),
        years=years,
        outcome=outcome,
        history=history,
        since=since if seen is not None else None,
        steps=_steps(submission, deliveries, outcome, by=by) if is_open else (),
        may_save=is_open and _may_save(submission, by=by),
        waits_for=(step, deadlines_of(submission.round).of(step)),
    )


def _figures(delivery: Delivery | None) -> tuple[FigureDraft, ...]:
    drafts = drafts_of(delivery)
    return drafts.figures if drafts is not None else ()


def _by_name(figures: Iterable[FigureDraft]) -> Mapping[str, FigureDraft]:
    return {figure.indicator: figure for figure in figures}


def _years(period: Period, outcome: Outcome) -> tuple[Period, ...]:
    """Return the last earlier periods that any indicator has a figure for, the last first."""
    known = {figure.period for one in outcome.earlier.values() for figure in one.before}
    back = (years_before(period, years) for years in range(1, _MOST_YEARS + 1))
    return tuple(one for one in back if one in known)


@dataclass(frozen=True)
class _Asked:
    """What the rows are made from."""

    policy: Policy
    round: Round
    years: tuple[Period, ...]
    outcome: Outcome
    figures: Mapping[str, FigureDraft]


def _themes(asked: _Asked, before: Mapping[str, FigureDraft] | None) -> Iterator[ThemeRows]:
    agenda = asked.policy.agenda(asked.round.agenda)
    titles = {theme.theme: theme.title for theme in agenda.themes}

    def theme_of(name: str) -> str:
        placement = asked.policy.indicator(name).placement_in(agenda.key)
        return placement.theme if placement is not None else ""

    for theme, names in groupby(asked.round.indicators, key=theme_of):
        rows = tuple(_row(asked, name, before) for name in names)
        yield ThemeRows(titles.get(theme, Text(nl="Overig", en="Other")), rows)


def _row(asked: _Asked, name: str, before: Mapping[str, FigureDraft] | None) -> FigureRow:
    indicator = asked.policy.indicator(name)
    placement = indicator.placement_in(asked.round.agenda)
    year = read_period(asked.round.period).last_day.year
    earlier = asked.outcome.earlier.get(name, NOTHING_EARLIER)
    by_period = {figure.period: figure for figure in earlier.before}
    now, then = asked.figures.get(name), (before or {}).get(name)
    return FigureRow(
        indicator=name,
        title=placement.entry.title if placement else asked.policy.title_of(name, year=year),
        measure=indicator.measure,
        holding=_holding(asked, name),
        depth=_depth(asked, name),
        figure=now,
        earlier=earlier,
        earlier_cells=tuple(by_period.get(period) for period in asked.years),
        problems=tuple(p for p in asked.outcome.problems if p.indicator == name),
        has_changed=before is not None and _told(now) != _told(then),
        before=then,
    )


def _holding(asked: _Asked, name: str) -> str:
    found = asked.policy.indicator(name).definition_for(read_period(asked.round.period))
    return found.version if found is not None else ""


def _told(figure: FigureDraft | None) -> Mapping[str, object] | None:
    return told(figure) if figure is not None else None


def _depth(asked: _Asked, name: str) -> int:
    """Return how many wholes stand above an indicator, of those that the round asks."""
    depth, placement = 0, asked.policy.indicator(name).placement_in(asked.round.agenda)
    while placement is not None and placement.entry.part_of is not None:
        whole = placement.entry.part_of.indicator
        depth += whole in asked.round.indicators
        placement = asked.policy.indicator(whole).placement_in(asked.round.agenda)
    return depth


def _steps(
    submission: Submission, deliveries: tuple[Delivery, ...], outcome: Outcome, *, by: Signature
) -> tuple[OpenStep, ...]:
    person = by.signer.pk
    hands = {
        submission.supplied_by_id,
        submission.approved_by_id,
        *(d.saved_by_id for d in deliveries),
    }

    def hindered(step: Transition) -> str:
        if step.by_another and person in hands:
            return "same_person"
        return "problems" if step.needs_valid and outcome.in_the_way else ""

    found = steps_open_to(by.holdings, State(submission.state), unit=submission.unit)
    steps = (step for step in found if step.action is not Action.SAVE_FIGURES)
    return tuple(OpenStep(step, hindered(step)) for step in steps)


def _may_save(submission: Submission, *, by: Signature) -> bool:
    is_locked = State(submission.state) in LOCKED
    return not is_locked and may(by.holdings, Action.SAVE_FIGURES, unit=submission.unit)
