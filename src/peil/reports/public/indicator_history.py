# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Everything that was ever said of an indicator: decisions, norms and figures, each with its source."""

from __future__ import annotations

from collections.abc import Iterator

from peil.agenda.figures import Figure, known_figures
from peil.agenda.indicators import Indicator
from peil.agenda.norms import Norm
from peil.agenda.norms import known as known_norms
from peil.agenda.policy import Decision, Policy
from peil.monitoring.known import Known
from peil.monitoring.remarks import basis_in_words
from peil.reports.counted_layout import definition_cell_text
from peil.reports.document import Align, Cell, Column, Listing, Paragraph, Row, Table
from peil.reports.numbers import value_text
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.norm_cells import norm_said
from peil.reports.public.site_page import (
    LinkedList,
    LinkedPoint,
    LinkedTable,
    SiteSection,
    Target,
)
from peil.reports.sources import place_in, source_lines
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day_or_month

_say = INDICATOR_WORDS.say


def norms_known(known: Known, indicator: Indicator) -> tuple[Norm, ...]:
    """Return every norm of an indicator and the unit, in the order they became known."""
    found = known_norms(known.policy.norms, known_on=known.known_on)
    return tuple(
        norm for norm in found if (norm.key.indicator, norm.key.unit) == (indicator.id, known.unit)
    )


def figures_known(known: Known, indicator: Indicator) -> tuple[Figure, ...]:
    """Return every figure of an indicator and the unit, in the order they became known."""
    found = known_figures(known.policy.every_figure, known_on=known.known_on)
    return tuple(f for f in found if (f.key.indicator, f.key.unit) == (indicator.id, known.unit))


def decisions_about(known: Known, indicator: Indicator) -> tuple[Decision, ...]:
    """Return the decisions that set a norm of it, added it or bridged its definitions, in order."""
    setting = {
        norm.decision
        for norm in known_norms(known.policy.norms, known_on=known.known_on)
        if norm.key.indicator == indicator.id
    }

    def is_about(decision: Decision) -> bool:
        file = decision.file
        return (
            file.decision in setting
            or any(one.indicator == indicator.id for one in file.introduces)
            or any(one.indicator == indicator.id for one in file.bridges)
        )

    return tuple(
        decision
        for decision in known.policy.decisions
        if decision.file.known_from.last_day <= known.known_on and is_about(decision)
    )


def decision_target(decision: Decision) -> Target:
    """Return the page of a decision."""
    parts = {"agenda": decision.agenda, "decision": decision.file.decision}
    return Target("public-decision", parts)


def history_sections(
    known: Known, indicator: Indicator, *, language: Language
) -> Iterator[SiteSection]:
    """Yield decisions, norms, figures and sources of an indicator."""
    yield _decisions(known, indicator, language)
    yield _norms(known, indicator, language)
    yield _figures(known, indicator, language)
    lines = source_lines(known.policy, _sources(known, indicator), language=language)
    if lines:
        yield SiteSection(word("sources", language), (Listing(lines),), "bronnen")


def _sources(known: Known, indicator: Indicator) -> set[str]:
    found = {norm.reference.source for norm in norms_known(known, indicator)}
    found |= {figure.document for figure in figures_known(known, indicator)}
    found |= {definition.reference.source for definition in indicator.definitions}
    return found | {placement.entry.reference.source for placement in indicator.placements}


def _decisions(known: Known, indicator: Indicator, language: Language) -> SiteSection:
    heading, found = _say("decisions", language), decisions_about(known, indicator)
    if not found:
        none = Paragraph(_say("decisions-none", language))
        return SiteSection(heading, (none,), "besluiten")
    points = tuple(
        LinkedPoint(
            one.file.title.to(language),
            decision_target(one),
            _say(
                "decision-more",
                language,
                kind=word(f"decision.{one.file.kind}", language),
                day=written_day_or_month(one.file.known_from, language=language),
            ),
        )
        for one in found
    )
    return SiteSection(heading, (LinkedList(points),), "besluiten")


def _norms(known: Known, indicator: Indicator, language: Language) -> SiteSection:
    heading, found = _say("norms", language), norms_known(known, indicator)
    if not found:
        return SiteSection(heading, (Paragraph(word("no-norm-known", language)),), "normen")
    columns = (
        Column("decision", word("decision", language), weight=6),
        Column("known_from", word("known-from", language), weight=3),
        Column("for", _say("for", language), weight=2),
        Column("norm", word("norm", language), Align.END, weight=3),
        Column("basis", word("basis", language), weight=4),
        Column("source", word("source", language), weight=6),
    )
    rows = tuple(_norm_row(norm, known.policy, language) for norm in found)
    links = tuple(decision_target(known.policy.decision(norm.decision)) for norm in found)
    table = LinkedTable(Table(_say("norms-caption", language), columns, rows), links)
    return SiteSection(heading, (table,), "normen")


def _norm_row(norm: Norm, policy: Policy, language: Language) -> Row:
    title = policy.decision(norm.decision).file.title.to(language)
    basis = basis_in_words(norm.key.basis, language=language)
    if norm.carried_from is not None:
        basis = f"{basis}, {word('carried', language, year=norm.carried_from)}"
    return Row(
        (
            Cell(title),
            Cell(written_day_or_month(norm.known_from, language=language)),
            Cell(norm.key.period.text),
            norm_said(norm, policy=policy, language=language),
            Cell(basis),
            Cell(place_in(policy, norm.reference, language=language)),
        )
    )


def _figures(known: Known, indicator: Indicator, language: Language) -> SiteSection:
    heading, found = _say("figures", language), figures_known(known, indicator)
    if not found:
        return SiteSection(heading, (Paragraph(word("no-figure-known", language)),), "cijfers")
    columns = (
        Column("period", word("period", language), weight=2),
        Column("known_from", word("known-from", language), weight=3),
        Column("figure", word("figure", language), Align.END, weight=3),
        Column("standing", word("status", language), weight=3),
        Column("definition", word("definition", language), weight=3),
        Column("source", word("source", language), weight=8),
    )
    rows = tuple(_figure_row(figure, known.policy, language) for figure in found)
    table = Table(_say("figures-caption", language), columns, rows)
    return SiteSection(heading, (table, *_remarks(found, language)), "cijfers")


def _remarks(found: tuple[Figure, ...], language: Language) -> Iterator[Listing]:
    said = dict.fromkeys(
        f"{figure.key.period}, {_figure_text(figure, language)}: {text.to(language)}"
        for figure in found
        for text in (figure.entry.reason, figure.entry.note)
        if text is not None
    )
    if said:
        yield Listing(tuple(said))


def _figure_text(figure: Figure, language: Language) -> str:
    if figure.number is None:
        return word(f"result.{figure.entry.value.state}", language)
    return value_text(figure.number, measure=figure.measure, language=language)


def _figure_row(figure: Figure, policy: Policy, language: Language) -> Row:
    status = word(f"status.{figure.entry.status}", language)
    if not figure.leads:
        status = f"{status}; {_say('counts-not', language)}"
    suppliers = policy.suppliers_of(figure.document)
    place = place_in(policy, figure.reference, language=language)
    if suppliers:
        names = policy.party_names(suppliers, language=language)
        place = f"{place} ({word('supplied-by', language, names=names)})"
    return Row(
        (
            Cell(figure.key.period.text),
            Cell(written_day_or_month(figure.known_from, language=language)),
            Cell(
                _figure_text(figure, language),
                figure.number,
                figure.measure,
                is_word=figure.number is None,
            ),
            Cell(status),
            Cell(definition_cell_text(figure, language)),
            Cell(place),
        )
    )
