# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the template shows of each indicator: its norm, the figures before, and what is filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from peil.agenda.decisions import NormState
from peil.agenda.indicators import Definition, IndicatorEntry, PartKind
from peil.agenda.norms import Norm, norms_in_force, year_key
from peil.agenda.policy import Policy
from peil.agenda.published import FigureState
from peil.cycle.models import Delivery, Submission
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.earlier import Earlier, earlier_figures, years_before
from peil.cycle.submissions.expected import expected_of
from peil.cycle.submissions.figure_cells import ABSENT_WORDS, Value
from peil.cycle.submissions.stored import drafts_of
from peil.reports.words import WORDS
from peil.terms.languages import Text
from peil.terms.periods import Period, read_period
from peil.terms.quantities import Measure

Shown = Value | Text | None
"""What stands in a cell that nobody fills in: a value, words, or nothing."""


@dataclass(frozen=True)
class TemplateRow:
    """One indicator, and what stands beside it.

    `definitions` are the versions that a figure may name; `current` is what was supplied for this
    round so far.
    """

    indicator: str
    title: Text
    theme: Text
    depth: int
    measure: Measure
    norm: Shown
    year_before: Shown
    last: Shown
    current: FigureDraft | None
    definition: Definition | None
    definitions: tuple[str, ...]


@dataclass(frozen=True)
class TemplateContent:
    """Everything that a template shows; `last` is the delivery that stands beside."""

    round_key: str
    unit: str
    unit_name: Text
    period: Period
    supply_by: date
    year_before: Period
    last: Delivery | None
    rows: tuple[TemplateRow, ...]
    data_version: str


def template_content(submission: Submission, *, policy: Policy, known_on: date) -> TemplateContent:
    """Return what the template for a submission shows, as known on a day."""
    expected = expected_of(submission, policy=policy)
    period = read_period(expected.period)
    before, last = years_before(period, 1), _last_delivery(submission)
    beside = _Beside.of(submission, policy=policy, known_on=known_on, last=last)
    return TemplateContent(
        round_key=expected.round_key,
        unit=submission.unit,
        unit_name=Text(
            nl=policy.unit_name(submission.unit, language="nl"),
            en=policy.unit_name(submission.unit, language="en"),
        ),
        period=period,
        supply_by=submission.round.supply_by,
        year_before=before,
        last=last,
        rows=tuple(_rows(submission, policy, beside, titles=expected.titles)),
        data_version=policy.version,
    )


@dataclass(frozen=True)
class _Beside:
    """What was known on the day of the unit, by indicator."""

    norms: Mapping[str, Norm]
    earlier: Mapping[str, Earlier]
    last: Mapping[str, FigureDraft]
    current: Mapping[str, FigureDraft]

    @staticmethod
    def of(
        submission: Submission, *, policy: Policy, known_on: date, last: Delivery | None
    ) -> _Beside:
        period, names = read_period(submission.round.period), submission.round.indicators
        in_force = norms_in_force(policy.norms, known_on=known_on)
        year = period.last_day.year
        keys = {n: year_key(n, unit=submission.unit, year=year) for n in names}
        earlier = earlier_figures(
            policy, unit=submission.unit, period=period, indicators=names, known_on=known_on
        )
        return _Beside(
            norms={n: in_force[key] for n, key in keys.items() if key in in_force},
            earlier=earlier,
            last=_by_indicator(last),
            current=_by_indicator(submission.current),
        )


def _by_indicator(delivery: Delivery | None) -> Mapping[str, FigureDraft]:
    drafts = drafts_of(delivery)
    return {f.indicator: f for f in drafts.figures} if drafts is not None else {}


def _last_delivery(submission: Submission) -> Delivery | None:
    """Return the delivery so far; before there is one, the last accepted one of the unit."""
    if submission.current is not None:
        return submission.current
    accepted = Delivery.objects.filter(
        submission__unit=submission.unit, acceptance__isnull=False
    ).select_related("submission__round")
    return accepted.order_by("-acceptance__pk").first()


def _rows(
    submission: Submission, policy: Policy, beside: _Beside, *, titles: Mapping[str, Text]
) -> Iterator[TemplateRow]:
    agenda, period = policy.agenda(submission.round.agenda), read_period(submission.round.period)
    entries = {entry.id: entry for entry in agenda.entries}
    themes = {e.id: theme.title for theme in agenda.themes for e in theme.indicators}
    for name in submission.round.indicators:
        indicator = policy.indicator(name)
        yield TemplateRow(
            indicator=name,
            title=titles[name],
            theme=themes.get(name, agenda.file.title),
            depth=_depth(entries, name),
            measure=indicator.measure,
            norm=_norm(beside.norms.get(name)),
            year_before=_year_before(beside.earlier[name], years_before(period, 1)),
            last=_supplied(beside.last.get(name)),
            current=beside.current.get(name),
            definition=indicator.definition_for(period),
            definitions=tuple(d.version for d in indicator.definitions),
        )


def _depth(entries: Mapping[str, IndicatorEntry], name: str) -> int:
    part = entries[name].part_of if name in entries else None
    if part is None or part.kind is not PartKind.OF_WHICH:
        return 0
    return 1 + _depth(entries, part.indicator)


def _norm(norm: Norm | None) -> Shown:
    if norm is None:
        return WORDS["norm.not_set"]
    if norm.number is not None:
        return Value(FigureState.NUMBER, norm.number)
    if norm.state is NormState.DIRECTION_ONLY:
        return WORDS[f"norm.{norm.value.direction}"]
    return norm.value.step or WORDS.get(f"norm.{norm.state.value}")


def _year_before(earlier: Earlier, period: Period) -> Shown:
    found = next((one for one in earlier.before if one.period == period), None)
    return None if found is None else _value(found.state, found.number)


def _value(state: FigureState, number: Decimal | None) -> Shown:
    return ABSENT_WORDS[state] if number is None else Value(state, number)


def _supplied(figure: FigureDraft | None) -> Shown:
    return None if figure is None else _value(figure.state, figure.number)
