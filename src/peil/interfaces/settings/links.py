# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that are told elsewhere, whoever tells them: whole, and in Dutch first."""

from __future__ import annotations

from urllib.parse import urljoin

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override


def invitation_base() -> str:
    """Return what stands before the secret in the link of an invitation."""
    with override("nl"):
        path = reverse("invitation", kwargs={"secret": "-"})
    return f"{settings.PEIL_ADDRESS.rstrip('/')}{path.removesuffix('-')}"


def public_site() -> str:
    """Return where the public site begins, with the folder that it stands in, if any."""
    with override("nl"):
        return urljoin(settings.PEIL_ADDRESS, reverse("public-home"))


def application_link(path: str) -> str:
    """Return where a page leads to for what only the application can do, as logging in.

    While Peil serves that is the path itself. On pages that become files it is the same path of the
    application that was named, or nothing where none was: such a page leaves the link out.
    """
    if not settings.PEIL_PUBLISHING:
        return path
    application = settings.PEIL_APPLICATION.rstrip("/")
    own = path.removeprefix(settings.FORCE_SCRIPT_NAME or "")
    return f"{application}{own}" if application else ""
