# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ARG001
"""Charts and tables of an indicator, to show in another site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.web.public.answers import public_page, public_view

PARTS = ("grafiek", "tabel")
"""What can be shown of an indicator: its chart, and its table."""


@public_view
def embed(request: HttpRequest, *, record: PublicRecord, indicator: str, part: str) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)
