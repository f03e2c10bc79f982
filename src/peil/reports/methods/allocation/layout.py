# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out how a norm would be divided over units: a drawing, a table that adds up, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from peil.monitoring.distribution.division import Portion
from peil.monitoring.distribution.proposal import Proposal
from peil.monitoring.distribution.reconciliation_sentences import sentences_on
from peil.monitoring.remarks import decision_in_words
from peil.reports.document import (
    Align,
    Cell,
    Column,
    Document,
    Facts,
    Listing,
    Paragraph,
    Row,
    RowKind,
    Section,
    Table,
)
from peil.reports.methods.allocation.chart import allocation_chart
from peil.reports.methods.allocation.data import (
    ALLOCATION_COLUMNS,
    allocation_data,
    allocation_records,
    percent_of,
    places_of,
    rounded,
)
from peil.reports.methods.allocation.words import key_title, method_text
from peil.reports.methods.computed_numbers import fixed
from peil.reports.numbers import value_text
from peil.reports.sources import source_lines
from peil.reports.wording import Wording
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.numbers import written
from peil.terms.periods import written_day

_PLACES = 2
"""The decimals of an exact share in the table, beyond those of the smallest step."""

_WORDS = Wording(
    {
        "title": Text(
            nl="Voorstel: de norm voor {year} verdeeld over de eenheden",
            en="Proposal: the norm for {year} divided over the units",
        ),
        "subtitle": Text(
            nl="{title}. Stand per {day}. Een berekening; niemand heeft dit vastgesteld.",
            en="{title}. As known on {day}. A calculation; nobody has decided this.",
        ),
        "caption": Text(
            nl="De norm van {norm}, verdeeld naar {key}", en="The norm of {norm}, divided by {key}"
        ),
        "unit": Text(nl="Eenheid", en="Unit"),
        "key": Text(nl="Sleutel", en="Key"),
        "by_key": Text(nl="Deel naar sleutel", en="Share by key"),
        "exact": Text(nl="Precieze deel", en="Exact share"),
        "floor": Text(nl="Ondergrens", en="Lower bound"),
        "ceiling": Text(nl="Bovengrens", en="Upper bound"),
        "number": Text(nl="Norm", en="Norm"),
        "percent": Text(nl="Deel", en="Share"),
        "sum": Text(nl="Samen, gelijk aan de norm", en="Together, equal to the norm"),
        "none": Text(nl="geen", en="none"),
        "not-shared": Text(nl="n.v.t.", en="n/a"),
        "indicator": Text(nl="Indicator", en="Indicator"),
        "norm": Text(nl="Norm die wordt verdeeld", en="Norm that is divided"),
        "decided": Text(nl="{norm}, sinds {decision}", en="{norm}, since {decision}"),
        "divided_by": Text(nl="Verdeelsleutel", en="Allocation key"),
        "how": Text(nl="Hoe is verdeeld", en="How it was divided"),
        "before": Text(nl="Wat er al bekend was", en="What was known already"),
    }
)


def lay_out_allocation(proposal: Proposal, *, language: Language) -> Document:
    """Return a proposal to divide a norm as a document in one language."""
    asked, policy = proposal.asked, proposal.policy
    title = proposal.title.to(language)
    heading = _WORDS.say("title", language, year=asked.year)
    day = written_day(asked.known_on, language=language)
    return Document(
        title=heading,
        subtitle=_WORDS.say("subtitle", language, title=title, day=day),
        language=language,
        description=f"{heading}: {title}",
        colophon=word("colophon", language, version=policy.version[:12]),
        sections=tuple(_sections(proposal, language)),
        records=tuple(allocation_records(proposal)),
        data=allocation_data(proposal, language=language),
        columns=ALLOCATION_COLUMNS,
    )


def _sections(proposal: Proposal, language: Language) -> Iterator[Section]:
    policy = proposal.policy
    norm = value_text(proposal.total, measure=proposal.measure, language=language)
    decision = decision_in_words(policy, proposal.norm, language)
    facts = Facts(
        (
            (_WORDS.say("indicator", language), proposal.title.to(language)),
            (
                _WORDS.say("norm", language),
                _WORDS.say("decided", language, norm=norm, decision=decision),
            ),
            (_WORDS.say("divided_by", language), key_title(proposal, language)),
        )
    )
    yield Section("", (facts,))
    chart = allocation_chart(proposal, language=language)
    yield Section("", (_table(proposal, language, norm), chart))
    remarks = tuple(remark.to(language) for remark in proposal.remarks)
    blocks = (Paragraph(method_text(proposal, language)),)
    yield Section(_WORDS.say("how", language), (*blocks, Listing(remarks)) if remarks else blocks)
    if proposal.reconciliation.norms.parts:
        said = sentences_on(proposal.reconciliation, proposal.reconciliation.norms)
        points = Listing(tuple(sentence.to(language) for sentence in said))
        yield Section(_WORDS.say("before", language), (points,))
    lines = source_lines(policy, proposal.sources, language=language)
    yield Section(word("sources", language), (Listing(lines),))


def _table(proposal: Proposal, language: Language, norm: str) -> Table:
    shown = ["key", *(["by_key"] if proposal.has_bounds else []), "exact"]
    shown += [*(["floor", "ceiling"] if proposal.has_bounds else []), "number", "percent"]
    columns = [Column("unit", _WORDS.say("unit", language), weight=7)]
    columns += [Column(key, _WORDS.say(key, language), Align.END, 3) for key in shown]
    rows = [
        Row((Cell(proposal.policy.units[portion.unit].name), *(cells[key] for key in shown)))
        for portion in proposal.portions
        if (cells := _cells(proposal, portion, language))
    ]
    total = _total_cells(proposal, language)
    rows.append(
        Row(
            (Cell(_WORDS.say("sum", language)), *(total.get(key, Cell()) for key in shown)),
            RowKind.TOTAL,
        )
    )
    caption = _WORDS.say("caption", language, norm=norm, key=key_title(proposal, language))
    return Table(caption, tuple(columns), tuple(rows))


def _cells(proposal: Proposal, portion: Portion, language: Language) -> Mapping[str, Cell]:
    claim = portion.claim
    places = _PLACES + places_of(proposal.smallest_step)
    none = Cell(_WORDS.say("none", language), is_word=True)

    def number(value: Decimal | None) -> Cell:
        if value is None:
            return none
        return Cell(written(value, language=language), value, proposal.measure)

    return {
        "key": Cell(written(proposal.key.values[portion.unit], language=language)),
        "by_key": Cell(_fixed(portion.by_key, places, language)),
        "exact": Cell(_fixed(portion.exact, places, language)),
        "floor": number(claim.floor) if claim.floor else none,
        "ceiling": number(claim.ceiling),
        "number": number(portion.number),
        "percent": _percent_cell(percent_of(proposal, portion.number), language),
    }


def _total_cells(proposal: Proposal, language: Language) -> Mapping[str, Cell]:
    places = _PLACES + places_of(proposal.smallest_step)
    exact = Cell(_fixed(Fraction(proposal.total), places, language))
    together = sum(proposal.key.values.values(), Decimal(0))
    number = Cell(written(proposal.total, language=language), proposal.total, proposal.measure)
    percent = _percent_cell(percent_of(proposal, proposal.total), language)
    key = Cell(written(together, language=language))
    return {"key": key, "by_key": exact, "exact": exact, "number": number, "percent": percent}


def _percent_cell(percent: Decimal | None, language: Language) -> Cell:
    if percent is None:
        return Cell(_WORDS.say("not-shared", language), is_word=True)
    return Cell(f"{_fixed(Fraction(percent), 1, language)}%")


def _fixed(number: Fraction, places: int, language: Language) -> str:
    return fixed(rounded(number, places=places), places=places, language=language)
