# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The home page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from peil.cycle.rights import Action
from peil.interfaces.web.screens import page, screen


@screen(Action.SEE_HOME)
def home(request: HttpRequest) -> HttpResponse:
    """Return the home page."""
    return page(request, "home/home.html")
