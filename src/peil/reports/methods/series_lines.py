# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Says where the figures of a series come from, and when more was known than on the day asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from peil.monitoring.series import Series
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day

_SHOWN_OF_REGISTER = 19
_WORDS = Wording(
    {
        "counted": Text(
            nl="Cijfers: {file}, geteld op {day} uit register {register}.",
            en="Figures: {file}, counted on {day} from register {register}.",
        ),
        "plain": Text(
            nl="Cijfers: {file}. Dat bestand zegt niet waar ze vandaan komen.",
            en="Figures: {file}. That file does not say where they come from.",
        ),
        "hindsight": Text(
            nl="Ze zijn geteld na {day}: wat later is vastgelegd, zit erin.",
            en="They were counted after {day}: what was recorded later is in them.",
        ),
    }
)


def series_lines(series: Series, *, known_on: date | None, language: Language) -> Iterator[str]:
    """Yield where the figures of a series come from, in sentences.

    Args:
        series: the series; one that comes from no file says nothing.
        known_on: the day that was asked, or nothing where none was.
        language: of the sentences.
    """
    source = series.source
    if source is None:
        return
    if source.counted_on is None:
        yield _WORDS.say("plain", language, file=source.file)
        return
    yield _WORDS.say(
        "counted",
        language,
        file=source.file,
        day=written_day(source.counted_on, language=language),
        register=source.register[:_SHOWN_OF_REGISTER],
    )
    if known_on is not None and source.counted_on > known_on:
        day = written_day(known_on, language=language)
        yield _WORDS.say("hindsight", language, day=day)
