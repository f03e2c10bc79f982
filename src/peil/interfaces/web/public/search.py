# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public page to search."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.web.public.answers import public_page, public_view


@public_view
def search(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)
