# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The home page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from peil.cycle.editions.listing import early_editions_of
from peil.cycle.rights import Action
from peil.cycle.waiting.collecting import waiting_for
from peil.interfaces.web.asking import asking
from peil.interfaces.web.home.lines import Reader, lines_of, roles_told
from peil.interfaces.web.screens import page, screen


@screen(Action.SEE_HOME)
def home(request: HttpRequest) -> HttpResponse:
    """Return the home page: what waits for who asks, by kind."""
    who = asking(request)
    reader = Reader(who.policy, who.language)
    waiting = lines_of(waiting_for(who.by, policy=who.policy), reader=reader)
    roles = roles_told(who.holdings, reader=reader)
    early = early_editions_of(by=who.by)
    return page(request, "home/home.html", waiting=waiting, roles=roles, early=early)
