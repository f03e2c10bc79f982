# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public account of a year."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.settings.reader_language import language_of_page
from peil.interfaces.web.public.answers import (
    day_shown,
    public_page,
    public_view,
)
from peil.interfaces.web.public.page_days import account_days
from peil.reports.public.account import account_page
from peil.reports.public.edition import edition_point


@public_view
def account(
    request: HttpRequest, *, record: PublicRecord, year: int, known_on: date | None = None
) -> HttpResponse:
    """Return the account of a year as known on a day."""
    days, language = account_days(record, year), language_of_page()
    shown = day_shown(record, days=days, known_on=known_on)
    editions = tuple(
        edition_point(one.year, one.number, one.key, language=language)._replace(
            more=record.policy.unit_name(one.unit, language=language)
        )
        for one in record.editions
        if one.year == year and one.published_on <= shown
    )
    page = account_page(record.policy, year, known_on=shown, editions=editions, language=language)
    return public_page(
        request, "site_page.html", record=record, page=page, days=days, known_on=known_on
    )
