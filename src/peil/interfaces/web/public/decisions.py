# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public page of a decision."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.settings.links import public_site
from peil.interfaces.settings.reader_language import language_of_page
from peil.interfaces.web.public.answers import public_page, public_view
from peil.reports.linked.names import SiteNames
from peil.reports.public.decision import decision_of, decision_page
from peil.reports.public.structured import decision_data


@public_view
def decision(
    request: HttpRequest, *, record: PublicRecord, agenda: str, decision: str
) -> HttpResponse:
    """Return a decision that is known to the public."""
    found = decision_of(record.policy, record.policy.agenda(agenda), decision)
    language = language_of_page()
    page = decision_page(record.policy, found, language=language)
    structured = decision_data(
        record.policy, found, language=language, names=SiteNames(public_site())
    )
    return public_page(request, "site_page.html", record=record, page=page, structured=structured)
