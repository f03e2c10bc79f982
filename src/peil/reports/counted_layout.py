# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out where counted figures come from, and how a reader gets back to the cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from peil.agenda.figures import Figure, Realisation
from peil.agenda.policy import Policy
from peil.counting.figures.provenance import Provenance, provenance_data
from peil.counting.figures.sources import CountedSource, cases_command
from peil.monitoring.account import Account
from peil.reports.document import Block, Command, Facts, Listing, Paragraph, Section
from peil.reports.numbers import value_text
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.numbers import written
from peil.terms.periods import written_day

ANY_INDICATOR = "INDICATOR"
MOST_NOTICES = 5
"""How many notices of a count a report shows; its data holds them all."""


def counts_among(policy: Policy, keys: Iterable[str]) -> tuple[CountedSource, ...]:
    """Return the counts among sources, each once, in order."""
    found = (policy.sources[key] for key in dict.fromkeys(keys))
    return tuple(source for source in found if isinstance(source, CountedSource))


def counted_of(realisation: Realisation | None) -> Figure | None:
    """Return the counted figure behind a realisation, or nothing when it was not counted."""
    if realisation is None:
        return None
    run = (realisation.figure, *realisation.confirmed)
    return next((figure for figure in reversed(run) if figure.is_counted), None)


def counted_sections(account: Account, *, language: Language) -> Iterator[Section]:
    """Yield a section for the counts that an account rests on; none when it has none."""
    rows = [(row, counted_of(row.realisation)) for row in account.rows]
    figures = [(row, figure) for row, figure in rows if figure is not None]
    blocks: list[Block] = [Paragraph(word("own-count-text", language))]
    for source in counts_among(account.policy, (figure.document for _, figure in figures)):
        own = [(row, figure) for row, figure in figures if figure.document == source.key]
        blocks += [
            origin_facts(source, language),
            Paragraph(word("cases-of-any", language)),
            Command(cases_command(source, _of_any_indicator(own[0][1]))),
            Listing(tuple(f"{row.indicator}: {row.title.to(language)}" for row, _ in own)),
        ]
    if figures:
        yield Section(word("own-count", language), tuple(blocks))


def _of_any_indicator(figure: Figure) -> Figure:
    return replace(figure, key=figure.key._replace(indicator=ANY_INDICATOR))


def count_of(policy: Policy, figure: Figure) -> CountedSource:
    """Return the count that a counted figure comes from."""
    (source,) = counts_among(policy, [figure.document])
    return source


def origin_facts(source: CountedSource, language: Language, figure: Figure | None = None) -> Facts:
    """Return what was counted from what; with a figure, also its number and definition."""
    pairs: list[tuple[str, str]] = []
    if figure is not None:
        pairs.extend(number_facts(figure, language))
    register = source.register_name or word("register-not-told", language)
    pairs += [
        (word("register", language), register),
        (word("fingerprint", language), source.fingerprint),
        (word("as-known-on", language), written_day(source.counted_on, language=language)),
    ]
    told = source.provenance
    if told is not None:
        engine = f"{told.engine} {told.engine_version}"
        by = word("counted-with", language, version=told.peil_version, engine=engine)
        pairs += [(word("counted-by", language), by), *_read(told, language)]
        shown = told.notices[:MOST_NOTICES]
        pairs += [(word("notice", language), notice.to(language)) for notice in shown]
        more = len(told.notices) - MOST_NOTICES
        if more > 0:
            pairs.append((word("notice", language), word("more-notices", language, more=more)))
    return Facts(tuple(pairs))


def _read(told: Provenance, language: Language) -> Iterator[tuple[str, str]]:
    rows = [file.rows for file in told.files]
    counted = [number for number in rows if number is not None]
    if rows and len(counted) == len(rows):
        shown = written(Decimal(sum(counted)), language=language)
        said = word("files-and-rows", language, files=len(rows), rows=shown)
        yield word("files-read", language), said


def number_facts(figure: Figure, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the number of a figure, the two that a ratio is made of, and its definition."""
    if figure.number is None:
        value = word(f"result.{figure.entry.value.state}", language)
    else:
        value = value_text(figure.number, measure=figure.measure, language=language)
    yield word("figure", language), value
    above, below = figure.entry.numerator, figure.entry.denominator
    if above is not None and below is not None:
        parts = {"numerator": above, "denominator": below}
        shown = {name: written(number, language=language) for name, number in parts.items()}
        yield word("ratio", language), word("one-of-the-other", language, **shown)
    yield word("definition", language), figure.definition


def definition_cell_text(figure: Figure, language: Language) -> str:
    """Return the definition version of a figure; which other choices were made, its note tells."""
    version, _, options = figure.definition.partition(";")
    return word("with-other-choice", language, version=version) if options else version


def figure_data(policy: Policy, figure: Figure | None) -> Mapping[str, Any] | None:
    """Return how a figure was counted as data; nothing for one that was not."""
    if figure is None or not figure.is_counted:
        return None
    source = count_of(policy, figure)
    return {
        "register": source.register_name or None,
        "fingerprint": source.fingerprint,
        "counted_on": source.counted_on.isoformat(),
        "rule": f"{figure.key.indicator}@{figure.definition}",
        "numerator": figure.entry.numerator,
        "denominator": figure.entry.denominator,
        "cases_command": cases_command(source, figure),
    }


def counts_data(policy: Policy, keys: Iterable[str]) -> list[Mapping[str, Any]]:
    """Return the provenance of the counts among sources as data, sorted by key."""
    found = sorted(counts_among(policy, keys), key=lambda source: source.key)
    return [
        {
            "source": source.key,
            "fingerprint": source.fingerprint,
            "provenance": provenance_data(source.provenance) if source.provenance else None,
        }
        for source in found
    ]
