# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out a counting rule: its sentences, how it is dated and placed, and what Peil chose."""

from __future__ import annotations

from collections.abc import Iterator

from peil.counting.declarations import (
    AtEveryUnit,
    AtUnit,
    Choice,
    Counted,
    CountingRule,
    Distinct,
    InStock,
    OnDay,
    Ratio,
    Rows,
    Total,
)
from peil.register.contract import CONTRACT
from peil.reports.document import Block, Facts, Listing, Paragraph
from peil.reports.words import word
from peil.terms.languages import Language


def lay_out_rule(rule: CountingRule, *, language: Language) -> Iterator[Block]:
    """Yield a rule as blocks: for each thing it counts its sentences, then its choices."""
    yield Paragraph(f"{word('rule-in-full', language)}:")
    what = rule.what
    if isinstance(what, Total):
        yield Paragraph(word("rule-total", language, parts=", ".join(what.parts)))
    elif isinstance(what, Ratio):
        yield Paragraph(f"{word('rule-numerator', language)}:")
        yield from _counted(what.numerator, language)
        yield Paragraph(f"{word('rule-denominator', language)}:")
        yield from _counted(what.denominator, language)
    else:
        yield from _counted(what, language)
    if rule.choices:
        yield Paragraph(f"{word('choices', language)}:")
        chosen = dict(rule.chosen)
        said = (_choice(c, chosen.get(c.key), language) for c in rule.choices)
        yield Listing(tuple(said))


def _counted(counted: Counted, language: Language) -> Iterator[Block]:
    if counted.only:
        yield Listing(tuple(condition.says.to(language) for condition in counted.only))
    yield Facts(
        (
            (word("rule-rows", language), CONTRACT[counted.table].row.to(language)),
            (word("rule-each", language), _each(counted, language)),
            (word("rule-dated", language), _dated(counted, language)),
            (word("rule-placed", language), _placed(counted, language)),
        )
    )


def _meaning(table: str, column: str, language: Language) -> str:
    return CONTRACT[table].column(column).meaning.to(language)


def _each(counted: Counted, language: Language) -> str:
    counts = counted.counts
    if isinstance(counts, Rows):
        return word("each-row", language)
    name = "each-different" if isinstance(counts, Distinct) else "each-added-up"
    return word(name, language, column=_meaning(counted.table, counts.column, language))


def _dated(counted: Counted, language: Language) -> str:
    dated = counted.dated_by
    if isinstance(dated, OnDay):
        return _meaning(counted.table, dated.day, language)
    name = "in-stock" if isinstance(dated, InStock) else "running"
    start, end = (_meaning(counted.table, day, language) for day in (dated.start, dated.end))
    return word(name, language, start=start, end=end)


def _placed(counted: Counted, language: Language) -> str:
    placed = counted.placed_by
    if isinstance(placed, AtUnit):
        return _meaning(counted.table, placed.column, language)
    return word("every-unit", language, column=_otherwise(counted.table, placed, language))


def _otherwise(table: str, placed: AtEveryUnit, language: Language) -> str:
    return _meaning(table, placed.otherwise, language)


def _choice(choice: Choice, picked: str | None, language: Language) -> str:
    """Return what was asked, what was chosen and why, and what else was possible."""
    own = choice.options[0]
    chosen = next((o for o in choice.options if o.key == picked), own)
    others = [o.says.to(language) for o in choice.options if o.key not in {own.key, chosen.key}]
    also = word("also-possible", language, others="; ".join(others)) if others else ""
    said = word(
        "choice" if chosen is own else "choice-besides-own",
        language,
        asks=choice.asks.to(language),
        own=own.says.to(language),
        chosen=chosen.says.to(language),
        because=choice.because.to(language),
    )
    return f"{said} {also}".strip()
