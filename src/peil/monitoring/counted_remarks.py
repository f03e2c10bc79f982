# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Remarks beside counted figures: what was published, what was counted before or otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from peil.agenda.figures import Figure, Realisation
from peil.agenda.policy import Policy
from peil.agenda.published import FigureStatus
from peil.monitoring.remarks import Cell, Remark, both, figure_in_words, revised
from peil.terms.languages import Language
from peil.terms.periods import written_day_or_month


def replaced(policy: Policy, realisation: Realisation) -> Iterator[Remark]:
    """Yield what was known before, or is published where the figure that counts was counted."""
    if not realisation.is_counted:
        for earlier in realisation.earlier:
            yield revised(policy, earlier=earlier)
        return
    seen: set[tuple[bool, Decimal | None]] = set()
    for earlier in realisation.earlier:
        if (earlier.is_counted, earlier.number) not in seen:
            yield counted_otherwise(policy, realisation.figure, earlier=earlier)
        seen.add((earlier.is_counted, earlier.number))
    if not realisation.figure.is_counted:
        yield _published_too(policy, realisation.figure)


def counted_otherwise(policy: Policy, counted: Figure, *, earlier: Figure) -> Remark:
    """Return the remark that a count gives another number than was published or counted before."""

    def say(language: Language) -> str:
        now, before = (figure_in_words(f, language) for f in (counted, earlier))
        day = written_day_or_month(earlier.known_from, language=language)
        if earlier.is_counted and language == "nl":
            return f"Eerder geteld, stand per {day}: {before}; nu geteld: {now}."
        if earlier.is_counted:
            return f"Counted before, as known on {day}: {before}; counted now: {now}."
        title = policy.sources[earlier.document].name.to(language)
        provisional = earlier.entry.status is FigureStatus.PROVISIONAL
        if language == "nl":
            was = "voorlopig " if provisional else ""
            return f"Gepubliceerd: {was}{before} ({title}, {day}); geteld: {now}."
        was = "provisionally " if provisional else ""
        return f"Published: {was}{before} ({title}, {day}); counted: {now}."

    return Remark(Cell.RESULT, both(say), (earlier.document,))


def _published_too(policy: Policy, published: Figure) -> Remark:
    def say(language: Language) -> str:
        day = written_day_or_month(published.known_from, language=language)
        title = policy.sources[published.document].name.to(language)
        if language == "nl":
            return f"De telling geeft hetzelfde getal als is gepubliceerd ({title}, {day})."
        return f"The count gives the number that was published ({title}, {day})."

    return Remark(Cell.RESULT, both(say), (published.document,))


def counted_beside(figures: Sequence[Figure]) -> Remark:
    """Return the remark that other counts do not lead: their numbers, each with the reason."""

    def say(language: Language) -> str:
        said = "; ".join(_with_reason(figure, language) for figure in figures)
        return f"Ook geteld: {said}." if language == "nl" else f"Also counted: {said}."

    sources = dict.fromkeys(figure.document for figure in figures)
    return Remark(Cell.RESULT, both(say), tuple(sources))


def _with_reason(figure: Figure, language: Language) -> str:
    reason = figure.entry.reason.to(language).rstrip(".") if figure.entry.reason else ""
    return f"{figure_in_words(figure, language)} ({reason[:1].lower()}{reason[1:]})"
