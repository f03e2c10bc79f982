# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the screens of interpretations."""

from __future__ import annotations

from django.urls import URLPattern, path

from peil.interfaces.web.interpretations import views

_AT = "rondes/<str:round>/<str:unit>/duiding/"

urlpatterns: list[URLPattern] = [
    path("rondes/<str:round>/landelijk/duiding/", views.interpretations, name="interpretations"),
    path(_AT, views.interpretations_of_unit, name="interpretations-of-unit"),
    path(f"{_AT}<str:party>/<str:about>/", views.interpret_one, name="interpret"),
]
