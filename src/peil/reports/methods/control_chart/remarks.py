# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a reader must know of a control chart: parts of a year, rebases, breaks, few points."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from peil.monitoring.control.chart import ControlChart
from peil.monitoring.control.limits import Footing
from peil.monitoring.control.segments import Segment, definition_of
from peil.reports.methods.control_chart.words import WORDS
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day
from peil.terms.quantities import Measure

_RARE = 1
_WORDS = Wording(
    {
        "note-part": Text(
            nl="De norm is voor een heel jaar. Een {length} is gehouden tegen het deel daarvan dat "
            "bij een gelijkmatig jaar hoort; drukke en stille maanden tellen niet mee.",
            en="The norm is for a whole year. A {length} is held against its part of it in an even "
            "year; busy and quiet months are not allowed for.",
        ),
        "note-rebase": Text(
            nl="Sinds {first} nieuwe grenzen: {reason} ({author}, {day}).",
            en="New limits since {first}: {reason} ({author}, {day}).",
        ),
        "note-break": Text(
            nl="Sinds {first} geldt een andere definitie ({before} is nu {now}); cijfers van voor "
            "en na zijn niet te vergelijken en hebben elk hun eigen grenzen.",
            en="Another definition holds since {first} ({before} became {now}); figures from before "
            "and after cannot be compared and have limits of their own.",
        ),
        "note-bridge": Text(
            nl="Sinds {first} geldt definitie {now} in plaats van {before}. Een vastgelegde brug zegt "
            "dat de cijfers vergelijkbaar zijn; daarom lopen de grenzen door.",
            en="Definition {now} holds since {first} instead of {before}. A recorded bridge says that "
            "the figures can be compared; so the limits go on.",
        ),
        "note-screened": Text(
            nl="Sinds {first}, grote sprongen tussen twee punten die niet meetellen voor de "
            "grenzen: {number}. Zij zouden de grenzen voor elk punt verbreden.",
            en="Since {first}, large leaps between two points that do not count for the limits: "
            "{number}. They would widen the limits for every point.",
        ),
        "note-footing": Text(
            nl="De grenzen sinds {first} rusten op {points} punten: {footing}. Zij zullen nog "
            "verschuiven.",
            en="The limits since {first} rest on {points} points: {footing}. They will still move.",
        ),
        "note-left-out": Text(
            nl="Nog niet afgelopen op {day}, dus niet meegenomen: {periods}.",
            en="Not ended on {day}, so left out: {periods}.",
        ),
        "note-rare": Text(
            nl="Het gemiddelde is minder dan 1 per {length}. Deze grenzen zijn dan grof; neem "
            "liever langere perioden.",
            en="The mean is below 1 per {length}. These limits are coarse then; rather take longer "
            "periods.",
        ),
    }
)


def remarks_of(chart: ControlChart, *, language: Language) -> Iterator[str]:
    """Yield what must be known of a control chart, as sentences."""
    length = WORDS.say(f"length.{chart.series.length}", language)
    if any(row.norm.is_part for row in chart.assurance):
        yield _WORDS.say("note-part", language, length=length)
    for segment in chart.segments:
        yield from _segment_notes(segment, language)
        yield from _bridges(chart, segment, language)
        limits = segment.limits
        if limits is not None and chart.series.measure is Measure.COUNT and limits.mean < _RARE:
            yield _WORDS.say("note-rare", language, length=length)
    if chart.left_out:
        day = written_day(chart.known_on, language=language)
        periods = ", ".join(str(period) for period in chart.left_out)
        yield _WORDS.say("note-left-out", language, day=day, periods=periods)


def _bridges(chart: ControlChart, segment: Segment, language: Language) -> Iterator[str]:
    """Yield where another definition begins without a new segment."""
    indicator = chart.policy.indicator(chart.series.indicator)
    for earlier, later in pairwise(segment.points):
        before, now = (definition_of(point, indicator=indicator) for point in (earlier, later))
        if before != now:
            told = {"before": before, "now": now}
            yield _WORDS.say("note-bridge", language, first=later.period, **told)


def _segment_notes(segment: Segment, language: Language) -> Iterator[str]:
    first, rebase = segment.first, segment.rebase
    if rebase is not None:
        day = written_day(rebase.day, language=language)
        told = {"reason": rebase.reason, "author": rebase.author, "day": day}
        yield _WORDS.say("note-rebase", language, first=first, **told)
    if segment.begins_with_break:
        unknown = WORDS.say("unknown", language)
        before, now = segment.previous or unknown, segment.definition or unknown
        yield _WORDS.say("note-break", language, first=first, before=before, now=now)
    if segment.limits is not None and segment.limits.screened:
        number = segment.limits.screened
        yield _WORDS.say("note-screened", language, first=first, number=number)
    if segment.footing is not Footing.SETTLED:
        footing = segment.footing.text.to(language)
        points = len(segment.points)
        yield _WORDS.say("note-footing", language, first=first, points=points, footing=footing)
