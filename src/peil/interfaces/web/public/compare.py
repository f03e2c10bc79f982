# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public pages that set two years or two days side by side."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.settings.reader_language import language_of_page
from peil.interfaces.web.public.answers import AnotherDay, day_shown, public_page, public_view
from peil.interfaces.web.public.page_days import numbers_days, years_days
from peil.reports.public.compare import compare_page
from peil.reports.public.compare_days import Pair, compare_days_page
from peil.reports.public.compare_years import compare_years_page


@public_view
def compare(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the page from which a reader compares."""
    page = compare_page(record.policy, language=language_of_page())
    return public_page(request, "site_page.html", record=record, page=page)


@public_view
def compare_years(
    request: HttpRequest,
    *,
    record: PublicRecord,
    year: int,
    other: int,
    known_on: date | None = None,
) -> HttpResponse:
    """Return two years side by side, the earlier one first; those in a row as known on a day.

    Raises:
        AnotherDay: when nothing changed on the day, or the years are not in a row.
    """
    if year == other:
        return _to("public-account", year=year, known_on=known_on)
    if year > other:
        return _to("public-compare-years", year=other, other=year, known_on=known_on)
    days = years_days(record, year, other)
    if known_on is not None and not days:
        raise AnotherDay(None)
    shown = day_shown(record, days=days, known_on=known_on)
    page = compare_years_page(
        record.policy, year, other, known_on=shown, language=language_of_page()
    )
    return public_page(
        request, "site_page.html", record=record, page=page, days=days, known_on=known_on
    )


@public_view
def compare_days(
    request: HttpRequest, *, record: PublicRecord, year: int, earlier: date, later: date
) -> HttpResponse:
    """Return a year as known on two days, the earlier one first; no day after today is known."""
    days = numbers_days(record, year)
    found = Pair(*(_day(day, days, record.day) for day in sorted((earlier, later))))
    if found.earlier == found.later:
        return _to("public-account", year=year, known_on=found.later)
    if found != (earlier, later):
        return _to("public-compare-days", year=year, **found._asdict())
    page = compare_days_page(
        record.policy, year, days=found, every_day=days, language=language_of_page()
    )
    return public_page(request, "site_page.html", record=record, page=page)


def _to(page: str, **parts: int | date | None) -> HttpResponse:
    """Return a redirect to a page; a part that is nothing is left out of its address."""
    named = {part: value for part, value in parts.items() if value is not None}
    return redirect(reverse(page, kwargs=named))


def _day(asked: date, days: tuple[date, ...], today: date) -> date:
    """Return the last day by which the same was known as on a day, or that day before the first."""
    day = min(asked, today)
    return max((one for one in days if one <= day), default=day)
