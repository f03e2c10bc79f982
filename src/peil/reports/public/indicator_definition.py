# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What an indicator counts: every version of its definition, its bridges, what nobody defines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from peil.agenda.indicators import Definition, Indicator
from peil.agenda.policy import Policy
from peil.monitoring.known import Known
from peil.reports.document import Facts, Listing, Paragraph
from peil.reports.numbers import value_text
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.site_page import SiteBlock, SiteSection
from peil.reports.sources import place_in
from peil.reports.words import from_until, word
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = INDICATOR_WORDS.say
_PUBLISHED_ONLY = "published only"


def definition_sections(
    known: Known, indicator: Indicator, *, language: Language
) -> Iterator[SiteSection]:
    """Yield a section on what is counted, with a part for each version, the last one first."""
    policy = known.policy
    blocks = tuple(_about(policy, indicator, language))
    yield SiteSection(_say("counted", language), blocks, "definitie")
    for definition in reversed(indicator.definitions):
        name = _say("version", language, version=definition.version)
        version = tuple(_version(policy, indicator, definition, language))
        yield SiteSection(name, version, f"definitie-{definition.version}", depth=3)


def _about(policy: Policy, indicator: Indicator, language: Language) -> Iterator[SiteBlock]:
    """Yield what holds for every version: notes on it, and what the agreement started from."""
    notes = dict.fromkeys(
        f"{note.text.to(language)} ({place_in(policy, note.reference, language=language)})"
        for placement in indicator.placements
        for note in placement.entry.notes
    )
    if notes:
        yield Listing(tuple(notes))
    baselines = tuple(
        f"{one.label.to(language)} ({one.period}): "
        f"{value_text(one.value, measure=indicator.measure, language=language)} "
        f"({place_in(policy, one.reference, language=language)})."
        for placement in indicator.placements
        for one in placement.entry.baselines
    )
    if baselines:
        yield Paragraph(f"{_say('baselines', language)}:")
        yield Listing(tuple(dict.fromkeys(baselines)))


def _version(
    policy: Policy, indicator: Indicator, definition: Definition, language: Language
) -> Iterator[SiteBlock]:
    last = indicator.last_day_of(definition)
    holds = from_until(definition.first_day, last if last < date.max else None, language)
    is_counted = definition.rule != _PUBLISHED_ONLY
    yield Paragraph(definition.counted.to(language))
    pairs = [
        (word("holds", language), holds),
        (word("population", language), word(f"population.{definition.population}", language)),
        (
            _say("rule", language),
            definition.rule if is_counted else _say("rule-none", language),
        ),
        (word("source", language), place_in(policy, definition.reference, language=language)),
    ]
    if definition is not indicator.definitions[0]:
        pairs.append((_say("bridge", language), _bridge(definition, language)))
    yield Facts(tuple(pairs))
    if definition.open_questions:
        yield Paragraph(_say("open", language))
        yield Listing(tuple(question.to(language) for question in definition.open_questions))


def _bridge(definition: Definition, language: Language) -> str:
    bridge = definition.bridge
    if bridge is None:
        return _say("no-bridge", language)
    return _say(
        "bridge-said",
        language,
        to=bridge.to,
        method=bridge.method.to(language),
        author=bridge.author,
        day=written_day(bridge.day, language=language),
    )
