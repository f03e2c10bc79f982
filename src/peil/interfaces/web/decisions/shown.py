# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of decisions show that needs more than one part of the policy or a proposal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.forms import BoundField, ChoiceField

from peil.agenda.indicators import IndicatorEntry
from peil.agenda.policy import Agenda, Policy
from peil.cycle.decisions.content import ProposedDecision
from peil.cycle.decisions.reading import Followed, Listed
from peil.cycle.models import ProposalState
from peil.cycle.trail.happenings import HAPPENINGS
from peil.interfaces.web.decisions.fields import norm_field, unit_field
from peil.interfaces.web.decisions.form import DecisionForm
from peil.monitoring.assess import standing_of_norm
from peil.reports.account_layout import norm_cell
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day_or_month


@dataclass(frozen=True)
class Cell:
    """A cell of a form with the norm that is in force now."""

    name: str
    label: str
    value: str
    errors: str
    now: str


@dataclass(frozen=True)
class Choosable:
    """Something that can be chosen in a form, and whether it is."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class FormRow:
    """A row of a table of cells."""

    heading: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class FormGroup:
    """The rows of one theme."""

    heading: str
    rows: tuple[FormRow, ...]


@dataclass(frozen=True)
class InFolder:
    """A decision that stands in the policy folder."""

    title: str
    agenda: str
    kind: str
    known: str
    file: str


@dataclass(frozen=True)
class Moment:
    """A step of a timeline as it is shown."""

    step: object
    said: Text


def norm_groups(form: DecisionForm) -> tuple[FormGroup, ...]:
    """Return the cells of national norms, by theme."""
    options = form.options
    known = {entry.id for entry in options.entries}
    groups = (
        FormGroup(
            theme.title.to(options.language),
            tuple(_row(form, entry) for entry in theme.indicators if entry.id in known),
        )
        for theme in options.agenda.themes
    )
    return tuple(group for group in groups if group.rows)


def _row(form: DecisionForm, entry: IndicatorEntry) -> FormRow:
    whole = form.options.policy.whole.key
    cells = tuple(
        _cell(form[norm_field(entry.id, year)], _now(form, entry, unit=whole, year=year))
        for year in form.options.years
    )
    return FormRow(entry.title.to(form.options.language), cells)


def _cell(field: BoundField, now: str) -> Cell:
    errors = str(field.errors) if field.errors else ""
    return Cell(field.html_name, str(field.label), str(field.value() or ""), errors, now)


def _now(form: DecisionForm, entry: IndicatorEntry, *, unit: str, year: int) -> str:
    norm = form.options.norm(entry.id, unit=unit, year=year)
    standing = standing_of_norm(norm, direction=entry.direction)
    language = form.options.language
    return norm_cell(norm, standing, measure=entry.measure, language=language).text


def unit_rows(form: DecisionForm) -> tuple[FormRow, ...]:
    """Return the cells of units, where an indicator and year were chosen."""
    asked = form.units_asked
    if asked is None:
        return ()
    indicator, year = asked
    entry = next(one for one in form.options.entries if one.id == indicator)
    return tuple(
        FormRow(
            form.options.policy.unit_name(unit, language=form.options.language),
            (_cell(form[unit_field(unit)], _now(form, entry, unit=unit, year=year)),),
        )
        for unit in form.units
    )


def choices_of(form: DecisionForm) -> dict[str, tuple[Choosable, ...]]:
    """Return what can be chosen in every field that has choices."""
    return {
        name: _choices(form, name, field)
        for name, field in form.fields.items()
        if isinstance(field, ChoiceField)
    }


def _choices(form: DecisionForm, name: str, field: ChoiceField) -> tuple[Choosable, ...]:
    now = form[name].value()
    chosen = {str(one) for one in (now if isinstance(now, list | tuple) else [now])}
    pairs: Iterable[tuple[str, str]] = field.choices  # type: ignore[assignment]
    return tuple(Choosable(value, label, value in chosen) for value, label in pairs)


def heard_first(form: DecisionForm) -> tuple[tuple[Choosable, ...], tuple[Choosable, ...]]:
    """Return the parties that are often heard or ticked now, and the others."""
    boxes = choices_of(form)["heard"]
    first = {box for box in boxes if box.chosen or box.value in form.options.often_heard}
    return tuple(b for b in boxes if b in first), tuple(b for b in boxes if b not in first)


def in_folder(policy: Policy, *, language: Language) -> tuple[InFolder, ...]:
    """Return every decision of the policy folder, the last one first."""
    return tuple(
        InFolder(
            title=one.file.title.to(language),
            agenda=one.agenda,
            kind=word(f"decision.{one.file.kind}", language),
            known=written_day_or_month(one.file.known_from, language=language),
            file=one.origin.file,
        )
        for one in reversed(policy.decisions)
    )


def agendas_to_change(policy: Policy, *, year: int) -> tuple[Agenda, ...]:
    """Return the agendas that a decision can still be about, the newest first: running or over a year."""
    running = [a for a in policy.agendas if a.file.last_year >= year - 1]
    return tuple(reversed(running or policy.agendas[-1:]))


def by_state(listed: Iterable[Listed]) -> dict[str, tuple[Listed, ...]]:
    """Return proposals under the heading that they are listed under."""
    headings = {
        ProposalState.PROPOSED: "open",
        ProposalState.ADOPTING: "open",
        ProposalState.ADOPTED: "adopted",
        ProposalState.DROPPED: "dropped",
    }
    found: dict[str, tuple[Listed, ...]] = dict.fromkeys(headings.values(), ())
    for one in listed:
        heading = headings[ProposalState(one.proposal.state)]
        found[heading] = (*found[heading], one)
    return found


def timeline(followed: Followed) -> tuple[Moment, ...]:
    """Return what happened to a decision, each with how readers see it."""
    return tuple(
        Moment(step, HAPPENINGS.get(step.kind, Text(nl=step.kind, en=step.kind)))
        for step in followed.steps
    )


def years_of(content: ProposedDecision) -> str:
    """Return the years that a decision is about, with commas between them."""
    of_norms = {p.text for entry in content.norms for p in entry.values}
    carried = {str(year) for one in content.carry_forward for year in one.to_years}
    ended = {str(year) for one in content.withdraws for year in one.years}
    added = {str(one.from_year) for one in content.introduces}
    return ", ".join(sorted(of_norms | carried | ended | added))
