# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public pages of agendas and their themes."""

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
from peil.interfaces.web.public.page_days import agenda_days, theme_days
from peil.interfaces.web.public.quoted import quoted_accounts
from peil.reports.public.agenda import agenda_page, agendas_page
from peil.reports.public.theme import theme_of, theme_page


@public_view
def agendas(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the list of agendas."""
    page = agendas_page(record.policy, language=language_of_page())
    return public_page(request, "site_page.html", record=record, page=page)


@public_view
def agenda(
    request: HttpRequest, *, record: PublicRecord, agenda: str, known_on: date | None = None
) -> HttpResponse:
    """Return an agenda as known on a day."""
    days, language = agenda_days(record, agenda), language_of_page()
    page = agenda_page(
        record.policy,
        agenda,
        known_on=day_shown(record, days=days, known_on=known_on),
        accounts=quoted_accounts(record, language=language),
        language=language,
    )
    return public_page(
        request, "site_page.html", record=record, page=page, days=days, known_on=known_on
    )


@public_view
def theme(
    request: HttpRequest,
    *,
    record: PublicRecord,
    agenda: str,
    theme: str,
    known_on: date | None = None,
) -> HttpResponse:
    """Return a theme as known on a day."""
    found = record.policy.agenda(agenda)
    days, language = theme_days(record, agenda, theme), language_of_page()
    page = theme_page(
        record.policy,
        found,
        theme_of(found, theme),
        known_on=day_shown(record, days=days, known_on=known_on),
        accounts=quoted_accounts(record, language=language),
        language=language,
    )
    return public_page(
        request, "site_page.html", record=record, page=page, days=days, known_on=known_on
    )
