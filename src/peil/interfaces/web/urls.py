# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of all screens; each part has its own."""

from __future__ import annotations

from django.urls import include, path

PARTS = (
    "public",
    "home",
    "people",
    "rounds",
    "submissions",
    "interpretations",
    "progress",
    "meetings",
    "decisions",
    "editions",
    "trail",
)

urlpatterns = [path("", include(f"peil.interfaces.web.{part}.urls")) for part in PARTS]
