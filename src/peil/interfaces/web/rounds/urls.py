# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the screens of rounds."""

from __future__ import annotations

from django.urls import URLPattern, path

from peil.interfaces.web.rounds import views

urlpatterns: list[URLPattern] = [
    path("rondes/", views.rounds, name="rounds"),
    path("rondes/openen/", views.open_a_round, name="open-round"),
    path("rondes/<str:round>/", views.one_round, name="round"),
    path("rondes/<str:round>/sluiten/", views.close_a_round, name="close-round"),
    path("rondes/<str:round>/herinneren/", views.remind_of_a_round, name="remind-round"),
]
