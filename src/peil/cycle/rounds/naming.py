# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a round is called: its name in addresses and files, and its title for readers."""

from __future__ import annotations

from peil.terms.languages import Text
from peil.terms.periods import Length, Period, length_of

_HALVES = (Text(nl="eerste", en="first"), Text(nl="tweede", en="second"))
_DECEMBER = 12


def round_key(period: Period) -> str:
    """Return the name of the round about a period.

    >>> from peil.terms.periods import read_period
    >>> round_key(read_period("2022-H1")), round_key(read_period("2022-01..2022-08"))
    ('2022-h1', '2022-01-2022-08')
    """
    return period.text.lower().replace("..", "-")


def round_title(period: Period) -> Text:
    """Return how readers see the round about a period.

    >>> from peil.terms.periods import read_period
    >>> round_title(read_period("2022-H1")).to("en")
    'Round on the first half of 2022'
    """
    told = period_words(period)
    return Text(nl=f"Ronde over {told.nl}", en=f"Round on {told.en}")


def period_words(period: Period) -> Text:
    """Return how readers see a period in a sentence.

    >>> from peil.terms.periods import read_period
    >>> period_words(read_period("2022-H1")).to("nl")
    'het eerste halfjaar van 2022'
    """
    year = period.first_day.year
    if period.is_year:
        return Text(nl=f"het jaar {year}", en=f"the year {year}")
    if not _is_half_year(period):
        return Text(nl=period.text, en=period.text)
    half = _HALVES[period.last_day.month == _DECEMBER]
    return Text(nl=f"het {half.nl} halfjaar van {year}", en=f"the {half.en} half of {year}")


def _is_half_year(period: Period) -> bool:
    try:
        return length_of(period) is Length.HALF_YEAR and "-H" in period.text
    except KeyError:  # it is of another length
        return False
