# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ARG001
"""The public pages that set two years or two days side by side."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.web.public.answers import public_page, public_view


@public_view
def compare(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)


@public_view
def compare_years(
    request: HttpRequest, *, record: PublicRecord, year: int, other: int
) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)


@public_view
def compare_days(
    request: HttpRequest, *, record: PublicRecord, year: int, earlier: date, later: date
) -> HttpResponse:
    """Return the page."""
    return public_page(request, "coming.html", record=record)
