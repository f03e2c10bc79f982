# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Gathers what the papers of a meeting are made of, as known on the day they are made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from peil.agenda.figures import known_figures
from peil.agenda.policy import Policy
from peil.cycle.decisions.content import content_of
from peil.cycle.decisions.dry_run import dry_run
from peil.cycle.decisions.warnings import Warned
from peil.cycle.figures.accepted import with_accepted
from peil.cycle.interpretations.reading import CurrentInterpretation, current_interpretations
from peil.cycle.interpretations.subjects import themes_of
from peil.cycle.meetings.finding import items_of
from peil.cycle.models import (
    AgendaItem,
    Meeting,
    Proposal,
    ProposalState,
    Round,
)
from peil.cycle.progress.reading import progress_of_year
from peil.cycle.progress.signed import progress_signed
from peil.cycle.rounds.standing import RoundStanding, UnitStanding, standing_of
from peil.cycle.rounds.steps import Step
from peil.cycle.workflow import STATE_WORDS, State
from peil.cycle.written import signed_text
from peil.monitoring.course.year import YearStatus, status_of_units
from peil.monitoring.remarks import both
from peil.reports.edition_content import (
    AgreementProgress,
)
from peil.reports.pack_content import (
    PackContent,
    PackItem,
    PackNorm,
    PackOpen,
    PackProposal,
    PackText,
)
from peil.terms.languages import Text
from peil.terms.periods import Period, read_period


def gather_pack(meeting: Meeting, *, number: int, policy: Policy, day: date) -> PackContent:
    """Return what the papers of a meeting hold, as known on a day; nothing is written.

    A number of questions to the database that does not grow with what it holds.

    Args:
        meeting: the meeting.
        number: the number of the pack.
        policy: the agendas.
        day: the day on which it is made.

    Raises:
        PolicyChanged: when the policy folder is no longer what the policy was read from.
    """
    year = _year(meeting)
    agenda = policy.agenda_covering(year)
    with_figures = with_accepted(policy)
    statuses = _statuses(with_figures, year=year, day=day) if agenda is not None else ()
    items = items_of(meeting)
    standing = _standing(meeting)
    return PackContent(
        policy=with_figures,
        agenda=agenda,
        year=year,
        body=meeting.body,
        day=meeting.day,
        number=number,
        made_on=day,
        round=standing.title if standing is not None else None,
        items=tuple(_item(item) for item in items),
        statuses=statuses,
        texts=_texts(meeting.round, policy=policy, day=day),
        submissions=len(standing.units) if standing is not None else 0,
        accepted=standing.accepted if standing is not None else 0,
        open=_open(standing, day=day) if standing is not None else (),
        proposals=tuple(_proposal(one, policy, day) for one in proposals_for(meeting, items)),
        progress=_progress(agenda.key, year, policy=policy, day=day) if agenda is not None else (),
        sources=_sources(statuses, with_figures, year=year, day=day),
    )


def proposals_for(meeting: Meeting, items: Iterable[AgendaItem]) -> tuple[Proposal, ...]:
    """Return the open proposals that a meeting decides on: those of its items, then others of it."""
    of_items = (item.proposal for item in items if item.proposal is not None)
    others = meeting.proposals.order_by("proposed_at", "pk")
    found = {one.pk: one for one in (*of_items, *others)}
    return tuple(one for one in found.values() if one.state == ProposalState.PROPOSED)


def _year(meeting: Meeting) -> int:
    if meeting.round is None:
        return meeting.day.year
    return read_period(meeting.round.period).last_day.year


def _statuses(policy: Policy, *, year: int, day: date) -> tuple[YearStatus, ...]:
    return status_of_units(policy, year=year, known_on=day)


def _sources(
    statuses: tuple[YearStatus, ...], policy: Policy, *, year: int, day: date
) -> tuple[str, ...]:
    """Return the documents of norms, of figures of the year, and of figures of parts of it."""
    rows = [row.row for status in statuses for row in status.rows]
    shown = {row.indicator for row in rows}
    of_parts = (
        figure.document
        for figure in known_figures(policy.every_figure, known_on=day)
        if figure.key.indicator in shown and _is_part(figure.key.period, year)
    )
    return tuple(dict.fromkeys((*(key for row in rows for key in row.sources), *of_parts)))


def _is_part(period: Period, year: int) -> bool:
    return period.first_day.year == period.last_day.year == year and not period.is_year


def _standing(meeting: Meeting) -> RoundStanding | None:
    return standing_of((meeting.round,))[0] if meeting.round is not None else None


def _item(item: AgendaItem) -> PackItem:
    title = content_of(item.proposal).title if item.proposal is not None else None
    return PackItem(item.number, item.title, item.text, title)


def _texts(round_: Round | None, *, policy: Policy, day: date) -> tuple[PackText, ...]:
    if round_ is None:
        return ()
    found = current_interpretations((round_,), policy=policy, known_on=day)
    units = {key: place for place, key in enumerate((policy.whole.key, *policy.units))}
    themes = themes_of(round_, policy=policy)
    ordered = sorted(found, key=lambda one: (units.get(one.unit, len(units)), one.party))
    return tuple(
        _text(one, theme.key)
        for theme in themes
        for about in (f"theme:{theme.key}", *(f"figure:{name}" for name in theme.indicators))
        for one in ordered
        if one.about == about
    )


def _text(one: CurrentInterpretation, theme: str) -> PackText:
    return PackText(theme, one.about, signed_text(one.row), is_stale=one.is_stale)


def _open(standing: RoundStanding, *, day: date) -> tuple[PackOpen, ...]:
    """Return the submissions that are not accepted, the latest first."""
    found = (_waiting(unit, standing, day) for unit in standing.units)
    return tuple(sorted(filter(None, found), key=lambda one: -one.days_late))


def _waiting(unit: UnitStanding, standing: RoundStanding, day: date) -> PackOpen | None:
    step = unit.next_step
    if unit.state is State.ACCEPTED or step is None or step is Step.INTERPRET:
        return None
    due = standing.deadlines.of(step)
    reason = unit.submission.reason if unit.state is State.RETURNED else ""
    return PackOpen(unit.unit, STATE_WORDS[unit.state], due, max((day - due).days, 0), reason)


def _proposal(proposal: Proposal, policy: Policy, day: date) -> PackProposal:
    content = content_of(proposal)
    run = dry_run(content, agenda=proposal.agenda, policy=policy, today=day)
    norms = (
        PackNorm(
            title=change.title,
            unit=change.key.unit,
            period=change.key.period.text,
            before=change.said_before,
            after=change.said_after,
        )
        for change in run.norms
        if change.changes
    )
    warnings = (_warning(warned, case) for warned in run.warnings for case in warned.cases)
    reasons = (content.legal_ground, content.special_reason, content.reason)
    return PackProposal(
        key=proposal.key,
        title=content.title,
        known_from=content.known_from,
        heard=content.heard,
        reasons=tuple(one for one in reasons if one is not None),
        norms=tuple(norms),
        warnings=tuple(warnings),
        problems=run.problems,
    )


def _warning(warned: Warned, case: Text) -> Text:
    return both(lambda language: f"{warned.title.to(language)} {case.to(language)}")


def _progress(
    agenda: str, year: int, *, policy: Policy, day: date
) -> tuple[AgreementProgress, ...]:
    themes = progress_of_year(agenda, year, policy=policy, known_on=day)
    return tuple(
        progress_signed(one, theme=theme.key) for theme in themes for one in theme.agreements
    )
