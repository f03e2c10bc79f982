# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public pages of police units: the list with its sketch, and one unit."""

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
from peil.interfaces.web.public.page_days import unit_days
from peil.interfaces.web.public.quoted import quoted_accounts
from peil.reports.public.unit import unit_page
from peil.reports.public.units import units_page


@public_view
def units(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the list of units."""
    page = units_page(record.policy, language=language_of_page())
    return public_page(request, "site_page.html", record=record, page=page)


@public_view
def unit(
    request: HttpRequest, *, record: PublicRecord, unit: str, known_on: date | None = None
) -> HttpResponse:
    """Return a unit, or the whole, as known on a day."""
    policy, language = record.policy, language_of_page()
    key = policy.unit_key(unit)
    days = unit_days(record, key)
    page = unit_page(
        policy,
        key,
        known_on=day_shown(record, days=days, known_on=known_on),
        accounts=quoted_accounts(record, language=language),
        language=language,
    )
    return public_page(
        request, "site_page.html", record=record, page=page, days=days, known_on=known_on
    )
