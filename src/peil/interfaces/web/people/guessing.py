# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""From where somebody tries to log in, and whether too many logins failed from there.

One account is closed after a few failures by the settings of axes. Whoever tries one password on
many accounts never comes so far with any of them; so failures are counted by network address too.
"""

from __future__ import annotations

import ipaddress
from datetime import timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Sum
from django.http import HttpRequest

from peil.interfaces.settings.clock import now

MOST_FAILURES = 50
"""From one address within half an hour; chosen by Peil. A large office stays below it."""

_WITHIN = timedelta(minutes=30)


def client_address(request: HttpRequest) -> str:
    """Return the network address that a request comes from.

    Each proxy before Peil adds where it was called from behind what it got. What stands before that
    anybody can make up, and it is not looked at.
    """
    direct: str = request.META.get("REMOTE_ADDR", "")
    told = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    proxies = settings.PEIL_PROXIES
    if not proxies or len(told) < proxies:
        return direct
    try:
        return str(ipaddress.ip_address(told[-proxies].strip()))
    except ValueError:
        return direct


def has_failed_too_often(request: HttpRequest) -> bool:
    """Return whether too many logins failed from where a request comes, on whatever accounts.

    Behind a proxy that Peil was not told of everybody comes from the same address, so that it says
    nothing.
    """
    if settings.HTTPS and not settings.PEIL_PROXIES:
        return False
    recent = AccessAttempt.objects.filter(
        ip_address=client_address(request), attempt_time__gte=now() - _WITHIN
    )
    failures: int = recent.aggregate(sum=Sum("failures_since_start"))["sum"] or 0
    return failures >= MOST_FAILURES
