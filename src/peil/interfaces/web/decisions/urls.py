# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the screens of decisions."""

from __future__ import annotations

from django.urls import path

from peil.interfaces.web.decisions import proposing_views, views

_ONE = "besluiten/<str:key>/"

urlpatterns = [
    path("besluiten/", views.decisions, name="decisions"),
    path("besluiten/nieuw/<str:agenda>/", proposing_views.propose, name="propose-decision"),
    path(_ONE, views.decision, name="decision"),
    path(f"{_ONE}wijzigen/", proposing_views.change, name="change-proposal"),
    path(f"{_ONE}proefbesluit/", views.dry_run, name="dry-run"),
    path(f"{_ONE}vaststellen/", views.adopt, name="adopt-decision"),
    path(f"{_ONE}vervallen/", views.drop, name="drop-proposal"),
]
