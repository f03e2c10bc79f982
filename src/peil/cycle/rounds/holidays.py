# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Days on which nobody works in the Netherlands: weekends and the general holidays of the law."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_SATURDAY, _SUNDAY = 5, 6
_KING_SINCE = 2014
_ONE_DAY = timedelta(days=1)
_GOOD_FRIDAY, _EASTER_MONDAY, _ASCENSION_DAY, _WHIT_MONDAY = -2, 1, 39, 50


def easter(year: int) -> date:
    """Return Easter Sunday of a year, by the Gregorian rule.

    >>> easter(2020)
    datetime.date(2020, 4, 12)
    """
    century, of_century = divmod(year, 100)
    leaps, leap_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leaps - moon_shift + 15) % 30
    weekday = (32 + 2 * leap_rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def birthday_of_the_king(year: int) -> date:
    """Return the day on which the birthday of the King is celebrated, or of the Queen before 2014.

    It is a day earlier when it falls on a Sunday.
    """
    day = date(year, 4, 27) if year >= _KING_SINCE else date(year, 4, 30)
    return day - _ONE_DAY if day.weekday() == _SUNDAY else day


@lru_cache(maxsize=256)
def holidays(year: int) -> frozenset[date]:
    """Return the general holidays of a year, and Good Friday, which the law puts on a par.

    Source: Algemene termijnenwet, article 3.
    """
    sunday = easter(year)
    around = (_GOOD_FRIDAY, _EASTER_MONDAY, _ASCENSION_DAY, _WHIT_MONDAY)
    fixed = ((1, 1), (5, 5), (12, 25), (12, 26))
    return frozenset(
        {
            birthday_of_the_king(year),
            *(sunday + timedelta(days=days) for days in around),
            *(date(year, month, day) for month, day in fixed),
        }
    )


def is_working_day(day: date) -> bool:
    """Return whether a day is no Saturday, Sunday or general holiday."""
    return day.weekday() < _SATURDAY and day not in holidays(day.year)


def working_day_from(day: date) -> date:
    """Return the day itself, or the first working day after it.

    A term that ends on a day on which nobody works goes on until the next on which they do.

    Source: Algemene termijnenwet, article 1.

    >>> working_day_from(date(2022, 1, 1))
    datetime.date(2022, 1, 3)
    """
    while not is_working_day(day):
        day += _ONE_DAY
    return day
