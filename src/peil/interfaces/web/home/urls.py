# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The address of the home page."""

from __future__ import annotations

from django.urls import path

from peil.interfaces.web.home import views

urlpatterns = [path("", views.home, name="home")]
