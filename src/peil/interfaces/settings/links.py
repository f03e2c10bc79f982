# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that are sent to people, whoever sends them: whole, and in Dutch first."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override


def invitation_base() -> str:
    """Return what stands before the secret in the link of an invitation."""
    with override("nl"):
        path = reverse("invitation", kwargs={"secret": "-"})
    return f"{settings.PEIL_ADDRESS.rstrip('/')}{path.removesuffix('-')}"
