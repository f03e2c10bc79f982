# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out what a count answers: figures, waterfalls, overlaps, and a recount held against them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from peil.counting.declarations import CountingRule
from peil.counting.evidence.cases import Overlap
from peil.counting.evidence.verify import Mismatch, Verification
from peil.counting.evidence.waterfall import Waterfall
from peil.counting.figures.figure import CountedFigure
from peil.reports.document import Align, Cell, Column, Document, Listing, Row, Section, Table
from peil.terms.languages import Language, Text
from peil.terms.numbers import plain, written
from peil.terms.periods import written_day

_HEADINGS: Mapping[str, Text] = {
    "indicator": Text(nl="indicator", en="indicator"),
    "definition": Text(nl="definitie", en="definition"),
    "breakdown": Text(nl="uitsplitsing", en="breakdown"),
    "unit": Text(nl="eenheid", en="unit"),
    "period": Text(nl="periode", en="period"),
    "value": Text(nl="cijfer", en="figure"),
    "numerator": Text(nl="teller", en="numerator"),
    "denominator": Text(nl="noemer", en="denominator"),
    "against": Text(nl="verschil met keuze Peil", en="against Peil's choice"),
    "sentence": Text(nl="voorwaarde", en="sentence"),
    "left": Text(nl="over", en="left"),
    "fell_away": Text(nl="valt af", en="falls away"),
    "not_recorded": Text(nl="niet vastgelegd", en="not recorded"),
    "year": Text(nl="jaar", en="year"),
    "later_year": Text(nl="later jaar", en="later year"),
    "cases": Text(nl="in beide jaren", en="in both years"),
    "counts": Text(nl="hetzelfde aan", en="the same by"),
    "filed": Text(nl="ingediend", en="filed"),
    "recounted": Text(nl="opnieuw geteld", en="recounted"),
    "tables": Text(nl="tabellen", en="tables"),
    "choices": Text(nl="keuzes", en="choices"),
    "breakdowns": Text(nl="uitsplitsingen", en="breakdowns"),
}
_ABSENT = Text(nl="geen cijfer", en="no figure")
_NUMBERS = {
    *("value", "numerator", "denominator", "against", "left", "fell_away"),
    *("not_recorded", "cases", "filed", "recounted"),
}


def lay_out_figures(
    figures: Sequence[CountedFigure],
    *,
    notices: Sequence[Text],
    register: str,
    language: Language,
) -> Document:
    """Return counted figures as a document; columns in which nothing stands are left out.

    Where one indicator is counted by several definitions, each figure is set against the one that
    counts by Peil's own choices.
    """
    own = _own_choices(figures)
    rows = [_figure_cells(figure, own, language) for figure in figures]
    shown = [key for key in rows[0] if any(row[key].text for row in rows)] if rows else []
    counted_on = figures[0].counted_on if figures else None
    day = "" if counted_on is None else written_day(counted_on, language=language)
    title = Text(nl="Getelde cijfers", en="Counted figures").to(language)
    told = Text(
        nl=f"Uit het register {register}, zoals bekend op {day}",
        en=f"From the register {register}, as known on {day}",
    )
    return _document(
        title,
        told.to(language),
        [_table(title, shown, rows, language)],
        language=language,
        points=notices,
    )


def _own_choices(
    figures: Iterable[CountedFigure],
) -> Mapping[tuple[object, ...], Decimal | None] | None:
    """Return the values by Peil's own choices, or nothing where nothing else was counted."""
    every = tuple(figures)
    versions = {(f.indicator, f.period, f.definition) for f in every}
    if len(versions) == len({(indicator, period) for indicator, period, _ in versions}):
        return None
    own: dict[tuple[object, ...], Decimal | None] = {}
    for figure in every:
        own.setdefault(_beside(figure), figure.value)
    return own


def _beside(figure: CountedFigure) -> tuple[object, ...]:
    return (figure.indicator, figure.unit, figure.period, figure.breakdown)


def _figure_cells(
    figure: CountedFigure,
    own: Mapping[tuple[object, ...], Decimal | None] | None,
    language: Language,
) -> dict[str, Cell]:
    against = Cell()
    if own is not None:
        base = own[_beside(figure)]
        if base is not None and figure.value is not None:
            against = _number(figure.value - base, language)
    return {
        "indicator": Cell(figure.indicator),
        "definition": Cell(figure.definition),
        "breakdown": Cell(figure.breakdown),
        "unit": Cell(figure.unit),
        "period": Cell(str(figure.period)),
        "value": _number(figure.value, language),
        "numerator": _whole(figure.numerator, language),
        "denominator": _whole(figure.denominator, language),
        "against": against,
    }


def _number(value: Decimal | None, language: Language) -> Cell:
    if value is None:
        return Cell(_ABSENT.to(language), is_word=True)
    return Cell(written(value, language=language), value=value)


def _whole(value: int | None, language: Language) -> Cell:
    return Cell() if value is None else _number(Decimal(value), language)


def lay_out_waterfalls(
    rule: CountingRule, waterfalls: Sequence[Waterfall], *, unit: str, language: Language
) -> Document:
    """Return how many rows are left after each sentence of a rule, a table for each count."""
    tables = []
    for number, fall in enumerate(waterfalls):
        names = (Text(nl="Teller", en="Numerator"), Text(nl="Noemer", en="Denominator"))
        caption = names[number].to(language) if len(waterfalls) > 1 else rule.name
        rows = [_step_cells(fall, place, language) for place in range(len(fall.steps))]
        rows.append(_outcome_cells(fall, language))
        keys = ("sentence", "left", "fell_away", "not_recorded")
        tables.append(_table(caption, keys, rows, language))
    title = Text(nl=f"Hoe {rule.name} telt", en=f"How {rule.name} counts").to(language)
    period = str(waterfalls[0].period)
    document = _document(title, f"{period}, {unit}", tables, language=language)
    records = tuple(
        {"rule": rule.name, "period": period, "unit": unit, "part": part, **record}
        for part, table in zip(_PARTS if len(tables) > 1 else ("",), tables, strict=True)
        for record in _records([table])
    )
    return replace(document, records=records)


_PARTS = ("numerator", "denominator")


def one_below_the_other(documents: Sequence[Document]) -> Document:
    """Return documents as one: under the first stand the others, each with its own heading."""
    first, *others = documents
    below = (
        replace(section, heading=f"{document.title}: {document.subtitle}")
        for document in others
        for section in document.sections
    )
    records = tuple(record for document in documents for record in document.records)
    return replace(first, sections=(*first.sections, *below), records=records)


def _step_cells(fall: Waterfall, place: int, language: Language) -> dict[str, Cell]:
    step = fall.steps[place]
    lost = Cell() if place == 0 else _whole(step.fell_away, language)
    empty = _whole(step.not_recorded, language) if step.not_recorded else Cell()
    return {
        "sentence": Cell(step.says.to(language)),
        "left": _whole(step.left, language),
        "fell_away": lost,
        "not_recorded": empty,
    }


def _outcome_cells(fall: Waterfall, language: Language) -> dict[str, Cell]:
    says = Text(nl="Dat telt.", en="That counts.")
    return {
        "sentence": Cell(says.to(language)),
        "left": _whole(fall.outcome, language),
        "fell_away": Cell(),
        "not_recorded": Cell(),
    }


def lay_out_overlaps(overlaps: Sequence[Overlap], *, language: Language) -> Document:
    """Return the cases that are counted in two years, a row for each pair of years."""
    rows = [
        {
            "indicator": Cell(one.indicator),
            "counts": Cell(one.counts),
            "year": Cell(f"{one.year} ({one.definition})"),
            "later_year": Cell(f"{one.later_year} ({one.later_definition})"),
            "cases": _whole(one.cases, language),
        }
        for one in overlaps
    ]
    title = Text(nl="In twee jaren geteld", en="Counted in two years").to(language)
    none = Text(nl="Geen zaak telt in twee jaren.", en="No case counts in two years.")
    some = Text(nl="Paren van jaren die zaken delen", en="Pairs of years that share cases")
    found = some if overlaps else none
    keys = ("indicator", "counts", "year", "later_year", "cases")
    tables = [_table(title, keys, rows, language)] if rows else []
    return _document(title, found.to(language), tables, language=language)


def lay_out_verification(
    found: Verification, *, notices: Sequence[Text], language: Language
) -> Document:
    """Return how many filed figures a recount gives too, and those that it gives otherwise."""
    rows = [_mismatch_cells(one, language) for one in found.mismatches]
    title = Text(nl="Natelling", en="Recount").to(language)
    same = found.compared - len(found.mismatches)
    told = Text(
        nl=f"{same} van de {found.compared} cijfers zijn gelijk; {len(rows)} verschillen.",
        en=f"{same} of the {found.compared} figures are the same; {len(rows)} differ.",
    )
    keys = ("indicator", "definition", "breakdown", "unit", "period", "filed", "recounted")
    shown = [key for key in keys if any(row[key].text for row in rows)]
    tables = [_table(title, shown, rows, language)] if rows else []
    return _document(title, told.to(language), tables, language=language, points=notices)


def _mismatch_cells(one: Mismatch, language: Language) -> dict[str, Cell]:
    return {
        "indicator": Cell(one.key.indicator),
        "definition": Cell(one.key.definition),
        "breakdown": Cell(one.key.breakdown),
        "unit": Cell(one.key.unit),
        "period": Cell(str(one.key.period)),
        "filed": _with_parts(one.filed, language),
        "recounted": Cell() if one.recounted is None else _with_parts(one.recounted, language),
    }


def _with_parts(figure: CountedFigure, language: Language) -> Cell:
    number = _number(figure.value, language)
    if figure.numerator is None:
        return number
    return Cell(f"{number.text} ({figure.numerator}/{figure.denominator})")


def lay_out_rules(
    rules: Iterable[tuple[CountingRule, Sequence[str]]], *, language: Language
) -> Document:
    """Return every rule with the tables it reads, its breakdowns and its choices."""
    rows = [
        {
            "indicator": Cell(rule.name),
            "tables": Cell(", ".join(tables)),
            "breakdowns": Cell(", ".join(rule.breakdowns)),
            "choices": Cell(
                " ".join(f"{c.key}={'|'.join(o.key for o in c.options)}" for c in rule.choices)
            ),
        }
        for rule, tables in rules
    ]
    title = Text(nl="Telregels", en="Counting rules").to(language)
    keys = ("indicator", "tables", "breakdowns", "choices")
    return _document(title, "", [_table(title, keys, rows, language)], language=language)


def _table(
    caption: str, keys: Sequence[str], rows: Sequence[Mapping[str, Cell]], language: Language
) -> Table:
    columns = tuple(
        Column(key, _HEADINGS[key].to(language), Align.END if key in _NUMBERS else Align.START)
        for key in keys
    )
    return Table(caption, columns, tuple(Row(tuple(row[key] for key in keys)) for row in rows))


def _document(
    title: str,
    subtitle: str,
    tables: Sequence[Table],
    *,
    language: Language,
    points: Sequence[Text] = (),
) -> Document:
    listed = (Listing(tuple(point.to(language) for point in points)),) if points else ()
    return Document(
        title=title,
        subtitle=subtitle,
        language=language,
        description=title,
        colophon="",
        sections=(Section("", (*tables, *listed)),),
        records=tuple(_records(tables)),
    )


def _records(tables: Sequence[Table]) -> Iterable[Mapping[str, Any]]:
    for table in tables:
        for row in table.rows:
            cells = zip(table.columns, row.cells, strict=True)
            yield {
                column.key: plain(cell.value) if cell.value is not None else cell.text
                for column, cell in cells
            }
