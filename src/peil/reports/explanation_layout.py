# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out the explanation of one indicator in one year: every hop back from the number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from peil.agenda.decisions import DecisionFile
from peil.agenda.figures import Figure
from peil.agenda.indicators import Definition
from peil.agenda.norms import Norm
from peil.agenda.policy import Policy
from peil.monitoring.explanation import Explanation, PrintedElsewhere
from peil.monitoring.remarks import amount, basis_in_words
from peil.reports.account_data import norm_data
from peil.reports.account_layout import met_cell, norm_cell, result_cell
from peil.reports.counted_layout import (
    counts_data,
    definition_cell_text,
    figure_data,
)
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
from peil.reports.how_counted import how_counted
from peil.reports.methods.status.data import judged_data
from peil.reports.methods.status.layout import status_text
from peil.reports.numbers import difference_text, value_text
from peil.reports.sources import place_in, source_data, source_lines
from peil.reports.words import from_until, word
from peil.terms.languages import Language
from peil.terms.numbers import written
from peil.terms.periods import written_day, written_day_or_month


def lay_out_explanation(found: Explanation, *, language: Language) -> Document:
    """Return the explanation of an indicator and year as a document in one language."""
    policy, row = found.known.policy, found.row
    day = written_day(found.known.known_on, language=language)
    subtitle = word(
        "explanation-of",
        language,
        indicator=found.indicator.id,
        day=day,
        unit=policy.unit_name(found.known.unit, language=language),
    )
    title = word("explanation", language, label=row.title.to(language), year=found.year)
    return Document(
        title=title,
        subtitle=subtitle,
        language=language,
        description=f"{title}. {subtitle}",
        colophon=colophon_of(policy, language=language),
        sections=tuple(_sections(found, language)),
        data=_data(found, language),
    )


def _sections(found: Explanation, language: Language) -> Iterator[Section]:
    policy = found.known.policy
    yield Section(word("judgement", language), (_outcome(found, language),))
    yield Section(word("norms-known", language), tuple(_norms(found, language)))
    yield Section(word("figures-known", language), tuple(_figures(found, language)))
    yield from how_counted(found, language=language)
    yield Section(word("definition-heading", language), tuple(_definition(found, language)))
    if found.baselines:
        points = tuple(
            f"{b.label.to(language)} ({b.period}): "
            f"{value_text(b.value, measure=found.indicator.measure, language=language)} "
            f"({place_in(policy, b.reference, language=language)})."
            for b in found.baselines
        )
        yield Section(word("baselines", language), (Listing(points),))
    beside = found.status.remarks if found.status is not None else ()
    said = dict.fromkeys(r.text.to(language) for r in (*found.row.remarks, *beside))
    if said:
        yield Section(word("remarks", language), (Listing(tuple(said)),))
    if found.printed:
        points = tuple(_printed(p, found, language) for p in found.printed)
        yield Section(word("printed", language), (Listing(points),))
    if found.agreements:
        points = tuple(
            f"{a.summary.to(language)} ({place_in(policy, a.reference, language=language)})"
            for a in found.agreements
        )
        yield Section(word("agreements", language), (Listing(points),))
    lines = source_lines(policy, found.sources, language=language)
    yield Section(word("sources", language), (Listing(lines),))


def _outcome(found: Explanation, language: Language) -> Facts:
    row = found.row
    norm = norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language)
    result = result_cell(row.result, measure=row.measure, language=language)
    status = ""
    if row.result.number is not None:
        said = word(f"status.{row.result.standing}", language)
        status = f" ({word('status', language).lower()}: {said})"
    judged = row.assessment
    difference = (
        difference_text(judged.difference, measure=row.measure, language=language)
        if judged.difference is not None
        else word(f"absence.{judged.absence}", language)
    )
    pairs = [
        (word("norm", language), norm.text),
        (word("realisation", language), result.text + status),
        (word("difference", language), difference),
        (word("met", language), met_cell(met=row.met, language=language).text),
    ]
    if found.status is not None:
        stands = f"{status_text(found.status, language)}. {found.status.judged.reason.to(language)}"
        pairs.append((word("stands", language), stands))
    if judged.attainment is not None:
        share = f"{written(judged.attainment, language=language)}%"
        pairs.append((word("attainment", language), share))
    return Facts(tuple(pairs))


def _norms(found: Explanation, language: Language) -> Iterator[Block]:
    if not found.norms:
        yield Paragraph(word("no-norm-known", language))
        return
    columns = (
        Column("known_from", word("known-from", language), weight=4),
        Column("norm", word("norm", language), Align.END, weight=3),
        Column("basis", word("basis", language), weight=4),
        Column("decision", word("decision", language), weight=6),
        Column("source", word("source", language), weight=8),
    )
    rows = tuple(_norm_row(norm, found, language) for norm in found.norms)
    yield Table(word("norms-known", language), columns, rows)
    yield Listing(
        tuple(decision_sentences(d, found.known.policy, language=language) for d in found.decisions)
    )


def decision_sentences(decision: DecisionFile, policy: Policy, *, language: Language) -> str:
    """Return a decision as sentences: what it was, who made it, who was heard, and why."""
    about = [word(f"decision.{decision.kind}", language)]
    if decision.meeting is not None:
        body = policy.party_name(decision.meeting.body, language=language)
        day = written_day(decision.meeting.day, language=language)
        about.append(word("met-in", language, body=body, day=day))
    if decision.decided_by is not None:
        names = policy.party_names((decision.decided_by,), language=language)
        about.append(word("decided-by", language, names=names))
    if decision.decided_on is not None:
        day = written_day(decision.decided_on, language=language)
        about.append(word("decided-on", language, day=day))
    if decision.heard:
        names = policy.party_names(decision.heard, language=language)
        about.append(word("heard-were", language, names=names))
    parts = [f"{decision.title.to(language)} ({'; '.join(about)})"]
    parts += [text.to(language) for text in (decision.reason, decision.note) if text]
    return " ".join(part.rstrip(".") + "." for part in parts)


def _norm_row(norm: Norm, found: Explanation, language: Language) -> Row:
    cell = norm_cell(norm, found.standing(norm), measure=norm.measure, language=language)
    basis = basis_in_words(norm.key.basis, language=language)
    kept = norm.carried_from
    carried = f", {word('carried', language, year=kept)}" if kept is not None else ""
    return Row(
        (
            Cell(written_day_or_month(norm.known_from, language=language)),
            cell,
            Cell(basis if norm.key.period.is_year else f"{basis}, {norm.key.period}"),
            Cell(norm.decision + carried),
            Cell(place_in(found.known.policy, norm.reference, language=language)),
        )
    )


def _figures(found: Explanation, language: Language) -> Iterator[Block]:
    if not found.figures:
        yield Paragraph(word("no-figure-known", language))
        return
    columns = (
        Column("known_from", word("known-from", language), weight=4),
        Column("period", word("period", language), weight=3),
        Column("figure", word("figure", language), Align.END, weight=3),
        Column("status", word("status", language), weight=4),
        Column("definition", word("definition", language), weight=3),
        Column("source", word("source", language), weight=9),
    )
    rows = tuple(_figure_row(figure, found, language) for figure in found.figures)
    yield Table(word("figures-known", language), columns, rows)
    notes = dict.fromkeys(
        f"{_figure_text(f, language)}: {text.to(language)}"
        for f in found.figures
        for text in (f.entry.reason, f.entry.note)
        if text is not None
    )
    if notes:
        yield Listing(tuple(notes))


def _figure_text(figure: Figure, language: Language) -> str:
    if figure.number is None:
        return word(f"result.{figure.entry.value.state}", language)
    return value_text(figure.number, measure=figure.measure, language=language)


def _supplier(figure: Figure, found: Explanation, language: Language) -> str:
    policy = found.known.policy
    suppliers = policy.suppliers_of(figure.document)
    if not suppliers:
        return ""
    names = policy.party_names(suppliers, language=language)
    return f" ({word('supplied-by', language, names=names)})"


def _figure_row(figure: Figure, found: Explanation, language: Language) -> Row:
    place = place_in(found.known.policy, figure.reference, language=language)
    return Row(
        (
            Cell(written_day_or_month(figure.known_from, language=language)),
            Cell(figure.key.period.text),
            Cell(_figure_text(figure, language), figure.number, figure.measure),
            Cell(word(f"status.{figure.entry.status}", language)),
            Cell(definition_cell_text(figure, language)),
            Cell(place + _supplier(figure, found, language)),
        )
    )


def _definition(found: Explanation, language: Language) -> Iterator[Block]:
    definition = found.definition
    if definition is None:
        yield Paragraph(word("no-definition-known", language))
        return
    measure = word(f"measure.{found.indicator.measure}", language)
    if found.row.entry.running_stock:
        measure = f"{measure} ({word('stock', language)})"
    direction = word(f"direction.{found.row.entry.direction}", language)
    yield Paragraph(definition.counted.to(language))
    yield Facts(
        (
            (word("definition", language), definition.version),
            (word("holds", language), _term(found, definition, language)),
            (word("measure", language), measure),
            (word("direction", language), direction),
            (word("population", language), word(f"population.{definition.population}", language)),
            (
                word("source", language),
                place_in(found.known.policy, definition.reference, language=language),
            ),
        )
    )
    if definition.open_questions:
        yield Paragraph(word("open-questions", language) + ":")
        yield Listing(tuple(question.to(language) for question in definition.open_questions))


def _term(found: Explanation, definition: Definition, language: Language) -> str:
    last = found.indicator.last_day_of(definition)
    return from_until(definition.first_day, last if last < date.max else None, language)


def _printed(printed: PrintedElsewhere, found: Explanation, language: Language) -> str:
    policy = found.known.policy
    value = amount(printed.value, measure=printed.measure, language=language)
    said = word(f"as-{printed.kind}", language, value=value, period=printed.period)
    day = written_day_or_month(policy.sources[printed.document].known, language=language)
    note = f" {printed.note.to(language)}" if printed.note is not None else ""
    title = policy.sources[printed.document].title
    return f"{title} ({day}), {printed.place}: {said}.{note}"


def _data(found: Explanation, language: Language) -> dict[str, object]:
    return {
        "indicator": found.indicator.id,
        "label": found.row.title.to(language),
        "year": found.year,
        "unit": found.known.unit,
        "known_on": found.known.known_on.isoformat(),
        "data_version": found.known.policy.version,
        "norms": [
            norm_data(norm, language) | {"state": norm.state.value, "basis": norm.key.basis}
            for norm in found.norms
        ],
        "figures": [
            {
                "period": figure.key.period.text,
                "value": figure.number,
                "status": figure.entry.status.value,
                "definition": figure.definition,
                "known_from": figure.known_from.last_day.isoformat(),
                "source": figure.document,
                "place": figure.entry.place,
                "standing": figure.entry.standing.value,
                "counted": figure_data(found.known.policy, figure),
            }
            for figure in found.figures
        ],
        "difference": found.row.assessment.difference,
        "difference_unit": found.row.assessment.difference_unit or None,
        "met": found.row.met,
        "status": judged_data(found.status, language) if found.status is not None else None,
        "remarks": [remark.text.to(language) for remark in found.row.remarks],
        "counts": counts_data(found.known.policy, found.sources),
        "sources": source_data(found.known.policy, found.sources),
    }
