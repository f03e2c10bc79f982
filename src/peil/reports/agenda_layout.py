# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out agendas: the list of them, and one of them whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from peil.agenda.agendas import Agreement, FollowRule, Monitoring, Obligation, ThemeFile
from peil.agenda.indicators import Role
from peil.agenda.policy import Agenda, Policy
from peil.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Listing,
    Paragraph,
    Row,
    Section,
    Table,
)
from peil.reports.framing import colophon_of
from peil.reports.sources import place_in
from peil.reports.words import from_until, word
from peil.terms.languages import Language
from peil.terms.periods import written_day_or_month


def lay_out_agendas(policy: Policy, *, language: Language) -> Document:
    """Return the list of agendas as a document."""
    columns = (
        Column("agenda", word("agenda", language), weight=2),
        Column("title", word("title", language), weight=5),
        Column("themes", word("themes", language), Align.END),
        Column("indicators", word("indicators", language), Align.END),
        Column("decisions", word("decisions", language), Align.END),
        Column("coverage", word("coverage", language), weight=2),
    )
    records = tuple(_agenda_record(policy, agenda, language) for agenda in policy.agendas)
    rows = tuple(
        Row(
            (
                *(Cell(str(record[c.key])) for c in columns[:-1]),
                Cell(word(f"coverage.{record['coverage']}", language)),
            )
        )
        for record in records
    )
    title = word("agendas", language)
    return Document(
        title=title,
        subtitle=str(policy.folder),
        language=language,
        description=title,
        colophon=colophon_of(policy, language=language),
        sections=(
            Section("", (Table(title, columns, rows),)),
            Section(word("units", language), (_units(policy, language),)),
        ),
        records=records,
        data={
            "agendas": list(records),
            "whole": policy.whole.model_dump(mode="json"),
            "units": [u.model_dump(mode="json", by_alias=True) for u in policy.units.values()],
            "data_version": policy.version,
        },
    )


def _agenda_record(policy: Policy, agenda: Agenda, language: Language) -> dict[str, Any]:
    agreed = [entry for entry in agenda.entries if entry.role is Role.AGREED]
    return {
        "agenda": agenda.key,
        "title": agenda.file.title.to(language),
        "first_year": agenda.file.first_year,
        "last_year": agenda.file.last_year,
        "themes": len(agenda.themes),
        "indicators": len(agreed),
        "decisions": sum(d.agenda == agenda.key for d in policy.decisions),
        "coverage": agenda.file.coverage.value,
    }


def _units(policy: Policy, language: Language) -> Table:
    """Return the police units as a table: the whole first, then in the order of their file."""
    columns = (
        Column("unit", word("unit", language), weight=4),
        Column("name", word("name", language), weight=5),
        Column("code", word("cbs-code", language)),
        Column("holds", word("holds", language), weight=4),
        Column("successors", word("successors", language), weight=4),
    )
    whole = Row((Cell(policy.whole.key), Cell(policy.whole.name.to(language)), *[Cell()] * 3))
    rows = [
        Row(
            (
                Cell(unit.key),
                Cell(unit.name),
                Cell(unit.code or ""),
                Cell(from_until(unit.first_day, unit.last_day, language)),
                Cell(", ".join(unit.successors)),
            )
        )
        for unit in policy.units.values()
    ]
    return Table(word("units", language), columns, (whole, *rows))


def lay_out_agenda(policy: Policy, agenda: Agenda, *, language: Language) -> Document:
    """Return one agenda, with every agreement in it, as a document."""
    file = agenda.file
    return Document(
        title=file.title.to(language),
        subtitle=f"{file.first_year}-{file.last_year}",
        language=language,
        description=file.summary.to(language),
        colophon=colophon_of(policy, language=language),
        sections=tuple(_sections(policy, agenda, language)),
        data={
            "agenda": file.model_dump(mode="json", by_alias=True),
            "themes": [t.model_dump(mode="json", by_alias=True) for t in agenda.themes],
            "decisions": [d.file.decision for d in policy.decisions if d.agenda == agenda.key],
            "data_version": policy.version,
        },
    )


def _sections(policy: Policy, agenda: Agenda, language: Language) -> Iterator[Section]:
    file = agenda.file
    about: list[Block] = [Paragraph(file.summary.to(language))]
    if file.coverage_note is not None:
        about.append(Paragraph(file.coverage_note.to(language)))
    about.append(Facts(tuple(_facts(policy, agenda, language))))
    yield Section("", tuple(about))
    if file.principles:
        points = tuple(p.summary.to(language) for p in file.principles)
        yield Section(word("principles", language), (Listing(points),))
    rules = (*file.monitoring, *file.evaluation)
    if rules:
        yield Section(word("monitoring", language), (Listing(_rules(rules, language)),))
    for theme in agenda.themes:
        title = f"{word('theme', language)}: {theme.title.to(language)}"
        yield Section(title, tuple(_theme(policy, theme, language)))
    decisions = tuple(
        f"{written_day_or_month(d.file.known_from, language=language)}: "
        f"{d.file.title.to(language)} ({d.file.decision})"
        for d in policy.decisions
        if d.agenda == agenda.key
    )
    if decisions:
        yield Section(word("decisions", language), (Listing(decisions),))


def _facts(policy: Policy, agenda: Agenda, language: Language) -> Iterator[tuple[str, str]]:
    file = agenda.file
    if file.legal_basis is not None:
        law = file.legal_reference
        cited = f" ({place_in(policy, law, language=language)})" if law is not None else ""
        yield word("legal-basis", language), file.legal_basis.to(language) + cited
    yield word("set-by", language), policy.party_names((file.set_by,), language=language)
    if file.heard:
        yield word("heard", language), policy.party_names(file.heard, language=language)
    if file.predecessor is not None:
        yield word("predecessor", language), file.predecessor
    yield word("coverage", language), word(f"coverage.{file.coverage}", language)
    yield word("source", language), place_in(policy, file.reference, language=language)


def _rules(rules: Iterable[FollowRule], language: Language) -> tuple[str, ...]:
    return tuple(f"{rule.summary.to(language)} ({_due(rule.when, language)})" for rule in rules)


def _due(due: str, language: Language) -> str:
    if due in {"ongoing", "yearly", "twice_a_year", "not_stated"}:
        return word(f"due.{due}", language)
    return word("due.by", language, due=due)


def _theme(policy: Policy, theme: ThemeFile, language: Language) -> Iterator[Block]:
    yield Paragraph(theme.focus.to(language))
    if theme.agreements:
        yield Listing(tuple(_agreement(policy, a, language) for a in theme.agreements))
    parts = (
        ("preconditions", tuple(c.summary.to(language) for c in theme.preconditions)),
        (
            "contributions",
            tuple(
                f"{c.summary.to(language)} ({policy.party_names(c.of, language=language)})"
                for c in theme.partner_contributions
            ),
        ),
        (
            "indicators",
            tuple(
                f"{e.title.to(language)} ({e.id}"
                + (f", {word('context', language)})" if e.role is Role.CONTEXT else ")")
                for e in theme.indicators
            ),
        ),
    )
    for name, points in parts:
        if points:
            yield Paragraph(word(name, language) + ":")
            yield Listing(points)


def _agreement(policy: Policy, agreement: Agreement, language: Language) -> str:
    kind = word(f"kind.{agreement.kind}", language)
    asked = word("asked-of", language)
    names = policy.party_names(agreement.asked_of, language=language)
    about = [kind, f"{asked} {names}", _due(agreement.due, language)]
    if agreement.obligation is not Obligation.NOT_STATED:
        about.append(word(f"obligation.{agreement.obligation}", language))
    about += [
        word(f"monitored.{how}", language)
        for how in agreement.monitored
        if how is not Monitoring.NOT_STATED
    ]
    return f"{agreement.summary.to(language)} ({'; '.join(about)})"
