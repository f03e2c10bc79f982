# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What decisions did to an agenda: the decisions in order of time, and the norms that changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from peil.agenda.decisions import MAIN
from peil.agenda.norms import Norm, norms_in_force, original_norms
from peil.agenda.policy import Agenda, Decision, Policy
from peil.reports.document import Align, Cell, Column, Paragraph, Row, Table
from peil.reports.public.agenda_words import AGENDA_WORDS
from peil.reports.public.norm_cells import norm_said
from peil.reports.public.site_page import LinkedTable, SiteSection, Target
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day_or_month

_say = AGENDA_WORDS.say


def decision_target(decision: Decision) -> Target:
    """Return the page of a decision."""
    parts = {"agenda": decision.agenda, "decision": decision.file.decision}
    return Target("public-decision", parts)


def timeline_section(
    policy: Policy, agenda: Agenda, *, known_on: date, language: Language
) -> SiteSection:
    """Return the decisions of an agenda that were known on a day, the first one first."""
    decisions = [
        one
        for one in policy.decisions
        if one.agenda == agenda.key and one.file.known_from.last_day <= known_on
    ]
    heading = _say("timeline", language)
    if not decisions:
        return SiteSection(heading, (Paragraph(_say("timeline-none", language)),), "besluiten")
    columns = (
        Column("decision", word("decision", language), weight=8),
        Column("known_from", word("known-from", language), weight=3),
        Column("kind", _say("kind", language), weight=3),
        Column("norms", _say("norms-set", language), Align.END, weight=2),
    )
    rows = tuple(_decision_row(policy, one, language) for one in decisions)
    links = tuple(decision_target(one) for one in decisions)
    table = LinkedTable(Table(heading, columns, rows), links)
    return SiteSection(heading, (table,), "besluiten")


def _decision_row(policy: Policy, one: Decision, language: Language) -> Row:
    count = sum(norm.decision == one.file.decision for norm in policy.norms)
    return Row(
        (
            Cell(one.file.title.to(language)),
            Cell(written_day_or_month(one.file.known_from, language=language)),
            Cell(word(f"decision.{one.file.kind}", language)),
            Cell(str(count)),
        )
    )


def changes_section(
    policy: Policy, agenda: Agenda, *, known_on: date, language: Language
) -> SiteSection:
    """Return the norms of the whole that were otherwise first, as known on a day."""
    changed = tuple(_changed(policy, agenda, known_on))
    heading = _say("changed", language)
    if not changed:
        return SiteSection(heading, (Paragraph(_say("changed-none", language)),), "veranderd")
    columns = (
        Column("indicator", word("indicator", language), weight=8),
        Column("year", _say("year", language), weight=2),
        Column("first", _say("first-agreed", language), Align.END, weight=3),
        Column("now", _say("now", language), Align.END, weight=3),
        Column("decision", _say("by-decision", language), weight=6),
    )
    rows = tuple(_changed_row(policy, was, now, language) for was, now in changed)
    links = tuple(
        Target("public-indicator", {"indicator": now.key.indicator}) for _, now in changed
    )
    table = Table(_say("changed-caption", language), columns, rows)
    return SiteSection(heading, (LinkedTable(table, links),), "veranderd")


def _changed(policy: Policy, agenda: Agenda, known_on: date) -> Iterator[tuple[Norm, Norm]]:
    """Yield the first norm and the one in force, where they differ, in the order of the agenda."""
    originals = original_norms(policy.norms, known_on=known_on)
    in_force = norms_in_force(policy.norms, known_on=known_on)
    place = {entry.id: at for at, entry in enumerate(agenda.entries)}
    keys = [
        key
        for key, norm in in_force.items()
        if norm.agenda == agenda.key and key.unit == policy.whole.key and key.basis == MAIN
    ]
    for key in sorted(keys, key=lambda k: (place.get(k.indicator, len(place)), k.period)):
        was, now = originals[key], in_force[key]
        if was.value != now.value:
            yield was, now


def _changed_row(policy: Policy, was: Norm, now: Norm, language: Language) -> Row:
    year = now.key.period.last_day.year
    return Row(
        (
            Cell(policy.title_of(now.key.indicator, year=year).to(language)),
            Cell(now.key.period.text),
            norm_said(was, policy=policy, language=language),
            norm_said(now, policy=policy, language=language),
            Cell(policy.decision(now.decision).file.title.to(language)),
        )
    )
