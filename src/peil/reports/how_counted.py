# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out the way back from one number to the cases: the counts, the rule, and what stands beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from peil.agenda.figures import Figure
from peil.agenda.policy import Policy
from peil.counting.catalogue import RuleMissing, rule_named
from peil.counting.declarations import CountingRule
from peil.counting.figures.sources import cases_command
from peil.monitoring.explanation import Explanation
from peil.reports.counted_layout import count_of, number_facts, origin_facts
from peil.reports.document import Block, Command, Paragraph, Section
from peil.reports.rule_layout import lay_out_rule
from peil.reports.words import word
from peil.terms.languages import Language


def how_counted(found: Explanation, *, language: Language) -> Iterator[Section]:
    """Yield the way back to the cases.

    A section for each definition that leading figures were counted by holds the counts, the
    command that lists the cases of each, and the rule in sentences. One more holds the figures
    that stand beside, with their commands.
    """
    policy = found.known.policy
    leading = [figure for figure in found.counted if figure.leads]
    for definition in dict.fromkeys(figure.definition for figure in leading):
        blocks: list[Block] = []
        for figure in leading:
            if figure.definition == definition:
                blocks.append(origin_facts(count_of(policy, figure), language, figure))
                blocks.append(Paragraph(word("cases-command", language)))
                blocks.append(Command(cases_command(count_of(policy, figure), figure)))
        name = f"{found.indicator.id}@{definition}"
        blocks.extend(_rule(name, language))
        yield Section(word("how-counted", language, rule=name), tuple(blocks))
    beside = [figure for figure in found.counted if not figure.leads]
    if beside:
        told = {figure.document for figure in leading}
        blocks = list(_otherwise(policy, beside, told, language))
        yield Section(word("counted-otherwise", language), tuple(blocks))


def _otherwise(
    policy: Policy, figures: Iterable[Figure], told: set[str], language: Language
) -> Iterator[Block]:
    for figure in figures:
        source = count_of(policy, figure)
        if source.key not in told:
            yield origin_facts(source, language)
            told.add(source.key)
        reason = figure.entry.reason.to(language) if figure.entry.reason else ""
        _, value = next(number_facts(figure, language))
        yield Paragraph(f"{value}. {reason}")
        yield Command(cases_command(source, figure))


def _rule(name: str, language: Language) -> Iterator[Block]:
    rule = _rule_or_nothing(name)
    if rule is None:
        yield Paragraph(word("rule-not-known", language, rule=name))
    else:
        yield from lay_out_rule(rule, language=language)


def _rule_or_nothing(name: str) -> CountingRule | None:
    """Return a rule by its name; figures may be older than the rules at hand."""
    try:
        return rule_named(name)
    except RuleMissing:
        return None
