# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the screens of submissions."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
