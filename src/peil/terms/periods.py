# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Periods that figures and norms are about, and days at which something was known."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from peil.terms.errors import PeilError
from peil.terms.languages import Language
from peil.terms.record import misfit

_YEAR = re.compile(r"(\d{4})")
_YEARS = re.compile(r"(\d{4})-(\d{4})")
_HALF = re.compile(r"(\d{4})-H([12])")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_MONTHS = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2]))\.\.(\d{4}-(?:0[1-9]|1[0-2]))")

_WRITE_A_PERIOD = "Write 2020, 2020-H1, 2020-Q1, 2020-01, 2016-2019 or 2012-06..2013-06."
_WRITE_A_DAY = "Write it as 2020-06-29."
_WRITE_A_DATE = "Write it as 2020-06-29, 2020-06 or 2020."


class PeriodUnreadable(PeilError):
    """A period is not written in one of the ways Peil knows."""

    def __init__(self, written: str) -> None:
        super().__init__(
            asked="A period is a year, half-year, quarter, month, or a run of years or months.",
            found=f"Found '{written}'.",
            to_do=_WRITE_A_PERIOD,
        )


class DayUnreadable(PeilError):
    """A day is not written as year-month-day, or does not exist."""

    def __init__(self, written: str) -> None:
        super().__init__(
            asked="A day is written as year-month-day.",
            found=f"Found '{written}'.",
            to_do=_WRITE_A_DAY,
        )


class YearUnreadable(PeilError):
    """A year is not written in four digits."""

    def __init__(self, written: str) -> None:
        super().__init__(
            asked="A year is written in four digits.",
            found=f"Found '{written}'.",
            to_do="Write it as 2020.",
        )


@dataclass(frozen=True, order=True)
class Period:
    """A run of days that starts and ends with a month, both ends inclusive.

    `text` is how it is written everywhere: 2020, 2020-H1, 2020-Q1, 2020-01, 2016-2019
    or 2012-06..2013-06.
    """

    first_day: date
    last_day: date
    text: str

    def __str__(self) -> str:
        return self.text

    def __hash__(self) -> int:
        """Return a hash of its text alone, which is quick: every figure is found by its period."""
        return hash(self.text)

    @property
    def is_year(self) -> bool:
        """It is exactly one calendar year."""
        return _YEAR.fullmatch(self.text) is not None

    def touches_year(self, year: int) -> bool:
        """Return whether any day of a calendar year falls inside."""
        return self.first_day.year <= year <= self.last_day.year


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _months(year: int, *, part: int, length: int) -> tuple[date, date]:
    last = part * length
    return date(year, last - length + 1, 1), _month_end(year, last)


def _run_of_months(match: re.Match[str]) -> tuple[date, date]:
    return read_period(match[1]).first_day, read_period(match[2]).last_day


def _run_of_years(match: re.Match[str]) -> tuple[date, date]:
    return date(int(match[1]), 1, 1), date(int(match[2]), 12, 31)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[date, date]]], ...] = (
    (_YEAR, lambda m: _months(int(m[1]), part=1, length=12)),
    (_HALF, lambda m: _months(int(m[1]), part=int(m[2]), length=6)),
    (_QUARTER, lambda m: _months(int(m[1]), part=int(m[2]), length=3)),
    (_MONTH, lambda m: _months(int(m[1]), part=int(m[2]), length=1)),
    (_YEARS, _run_of_years),
    (_MONTHS, _run_of_months),
)


def _ends(written: str) -> tuple[date, date] | None:
    for form, ends in _FORMS:
        if match := form.fullmatch(written):
            return ends(match)
    return None


@lru_cache(maxsize=4096)
def read_period(written: str) -> Period:
    """Return the period that a text or a year stands for.

    >>> read_period("2020-H2").first_day
    datetime.date(2020, 7, 1)

    Raises:
        PeriodUnreadable: when it is written in another way, or ends before it begins.
    """
    try:
        ends = _ends(written)
    except ValueError:  # the year 0000
        ends = None
    if ends is None or ends[1] < ends[0]:
        raise PeriodUnreadable(written)
    return Period(first_day=ends[0], last_day=ends[1], text=written)


class Length(StrEnum):
    """How long the periods are into which a run of months is cut."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"

    @property
    def months(self) -> int:
        """The number of months in one."""
        return _LENGTHS[self][0]


_LENGTHS: dict[Length, tuple[int, str]] = {
    Length.MONTH: (1, "{year:04d}-{part:02d}"),
    Length.QUARTER: (3, "{year:04d}-Q{part}"),
    Length.HALF_YEAR: (6, "{year:04d}-H{part}"),
    Length.YEAR: (12, "{year:04d}"),
}

MONTHS_IN_A_YEAR = 12


def month_number(day: date) -> int:
    """Return the number of the month that a day is in, so that following months follow.

    It is twelve times the year, and the month of the year from 1.

    >>> month_number(date(2020, 2, 1)) - month_number(date(2019, 12, 31))
    2
    """
    return day.year * MONTHS_IN_A_YEAR + day.month


def periods_between(first: Period, last: Period, *, by: Length) -> tuple[Period, ...]:
    """Return the periods of a length that touch a run of months, in order.

    >>> first, last = read_period("2019-11"), read_period("2020-02")
    >>> [str(period) for period in periods_between(first, last, by=Length.QUARTER)]
    ['2019-Q4', '2020-Q1']
    """
    months, form = _LENGTHS[by]
    parts = MONTHS_IN_A_YEAR // months
    start, end = ((month_number(day) - 1) // months for day in (first.first_day, last.last_day))
    written = (form.format(year=n // parts, part=n % parts + 1) for n in range(start, end + 1))
    return tuple(read_period(text) for text in written)


def length_of(period: Period) -> Length:
    """Return how long a period is.

    >>> length_of(read_period("2020-Q1")).value
    'quarter'

    Raises:
        KeyError: when it is not a month, quarter, half-year or year.
    """
    months = month_number(period.last_day) - month_number(period.first_day) + 1
    return {length.months: length for length in Length}[months]


@lru_cache(maxsize=256)
def year_period(year: int) -> Period:
    """Return the calendar year as a period."""
    return read_period(f"{year:04d}")


def read_year(written: str) -> int:
    """Return the year that a text stands for.

    >>> read_year("2020")
    2020

    Raises:
        YearUnreadable: when it is not four digits, or starts with a 0.
    """
    if not re.fullmatch(r"[1-9][0-9]{3}", written):
        raise YearUnreadable(written)
    return int(written)


def read_day(written: str) -> date:
    """Return the day that a text stands for.

    >>> read_day("2020-06-29")
    datetime.date(2020, 6, 29)

    Raises:
        DayUnreadable: when it is written in another way, or does not exist.
    """
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", written):
        raise DayUnreadable(written)
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise DayUnreadable(written) from None


@dataclass(frozen=True)
class DayOrMonth:
    """A date as a document gives it: a day, a month or only a year.

    `last_day` is the last day it can stand for: what is known from such a document
    was known on that day at the latest.
    """

    text: str
    last_day: date

    def __str__(self) -> str:
        return self.text

    @property
    def is_exact(self) -> bool:
        """It names a day."""
        return len(self.text) == len("2020-06-29")


def read_day_or_month(written: str) -> DayOrMonth:
    """Return a date that may be known to the day, the month or the year.

    >>> read_day_or_month("2018-03").last_day
    datetime.date(2018, 3, 31)

    Raises:
        DayUnreadable: when it is none of these.
    """
    if _YEAR.fullmatch(written) or _MONTH.fullmatch(written):
        return DayOrMonth(text=written, last_day=read_period(written).last_day)
    return DayOrMonth(text=written, last_day=read_day(written))


def _field(kind: type, read: Callable[[str], Any], *, to_do: str) -> Callable[[Any], Any]:
    """Return what reads the value of a field in a data file, or says what to write instead."""

    def as_kind(found: Any) -> Any:
        if isinstance(found, kind):
            return found
        try:
            return read(str(found))
        except PeilError:
            raise misfit(found, to_do=to_do) from None

    return as_kind


PeriodField = Annotated[
    Period,
    BeforeValidator(_field(Period, read_period, to_do=_WRITE_A_PERIOD)),
    PlainSerializer(str),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["2020", "2020-H1"]}),
]
"""A period in a data file."""

DayField = Annotated[
    date,
    BeforeValidator(_field(date, read_day, to_do=_WRITE_A_DAY)),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A day in a data file."""

DayOrMonthField = Annotated[
    DayOrMonth,
    BeforeValidator(_field(DayOrMonth, read_day_or_month, to_do=_WRITE_A_DATE)),
    PlainSerializer(str),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["2020-06-29", "2020-06", "2020"]}),
]
"""A date in a data file as precise as its document gives it."""

_MONTHS_WRITTEN: dict[Language, tuple[str, ...]] = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


def written_day(day: date, *, language: Language) -> str:
    """Return a day for readers.

    >>> written_day(date(2020, 6, 29), language="nl")
    '29 juni 2020'
    """
    return f"{day.day} {_MONTHS_WRITTEN[language][day.month - 1]} {day.year}"


def written_day_or_month(day: DayOrMonth, *, language: Language) -> str:
    """Return a date for readers, as precise as it is known.

    >>> written_day_or_month(read_day_or_month("2018-03"), language="en")
    'March 2018'
    """
    if day.is_exact:
        return written_day(day.last_day, language=language)
    if _YEAR.fullmatch(day.text):
        return day.text
    return f"{_MONTHS_WRITTEN[language][day.last_day.month - 1]} {day.last_day.year}"
