# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public pages of indicators: the list, one indicator, and its data as a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from peil.agenda.policy import Policy
from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.settings.links import public_site
from peil.interfaces.settings.reader_language import language_of_page
from peil.interfaces.web.public.answers import (
    day_shown,
    public_page,
    public_view,
)
from peil.interfaces.web.public.page_days import indicator_days, indicators_days
from peil.reports.linked.names import SiteNames
from peil.reports.public.indicator import indicator_page
from peil.reports.public.indicator_file import indicator_csv
from peil.reports.public.indicator_list import in_list_order, indicators_page
from peil.reports.public.structured import indicator_data
from peil.terms.languages import Language


@public_view
def indicators(
    request: HttpRequest, *, record: PublicRecord, known_on: date | None = None
) -> HttpResponse:
    """Return the list of indicators as known on a day."""
    days, language = indicators_days(record), language_of_page()
    shown = day_shown(record, days=days, known_on=known_on)
    page = indicators_page(record.policy, known_on=shown, language=language)
    return public_page(
        request, "site_page.html", record=record, page=page, days=days, known_on=known_on
    )


@public_view
def indicator(
    request: HttpRequest, *, record: PublicRecord, indicator: str, known_on: date | None = None
) -> HttpResponse:
    """Return an indicator as known on a day."""
    policy, language = record.policy, language_of_page()
    days = indicator_days(record, indicator)
    shown = day_shown(record, days=days, known_on=known_on)
    page = indicator_page(policy, indicator, known_on=shown, language=language)
    names = SiteNames(public_site())
    before, after = _beside(policy, indicator, language)
    return public_page(
        request,
        "indicator.html",
        record=record,
        page=page,
        days=days,
        known_on=known_on,
        indicator=indicator,
        structured=indicator_data(
            policy, indicator, known_on=shown, language=language, names=names
        ),
        before=before,
        after=after,
    )


@public_view
def indicator_file(
    request: HttpRequest,  # noqa: ARG001
    *,
    record: PublicRecord,
    indicator: str,
    known_on: date | None = None,
) -> HttpResponse:
    """Return every norm and figure of an indicator as known on a day, as CSV."""
    days = indicator_days(record, indicator)
    shown = day_shown(record, days=days, known_on=known_on)
    text = indicator_csv(record.policy, indicator, known_on=shown)
    answer = HttpResponse(text, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{indicator}.csv"'
    return answer


def _beside(
    policy: Policy, indicator: str, language: Language
) -> tuple[Mapping[str, str] | None, Mapping[str, str] | None]:
    """Return the indicators before and after one in the list."""
    order = in_list_order(policy)
    at = order.index(indicator)
    before = order[at - 1] if at else None
    after = order[at + 1] if at + 1 < len(order) else None
    return _leads_to(policy, before, language), _leads_to(policy, after, language)


def _leads_to(policy: Policy, key: str | None, language: Language) -> Mapping[str, str] | None:
    if key is None:
        return None
    title = policy.indicators[key].placements[-1].entry.title.to(language)
    return {"address": reverse("public-indicator", kwargs={"indicator": key}), "title": title}
