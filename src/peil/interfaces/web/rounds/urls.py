# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the screens of rounds."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
