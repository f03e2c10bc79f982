# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The address of the home page of who works here."""

from __future__ import annotations

from django.urls import path

from peil.interfaces.web.home import views

urlpatterns = [path("werk/", views.home, name="home")]
