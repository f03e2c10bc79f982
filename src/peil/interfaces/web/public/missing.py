# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page that a web server shows for an address where no file is."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.web.public.answers import public_page, public_view


@public_view
def missing(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the page; it is not found itself, wherever it is asked."""
    answer = public_page(request, "missing.html", record=record)
    answer.status_code = HTTPStatus.NOT_FOUND
    return answer
