# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the data files, the catalogue and the feeds: one for all languages."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from peil.interfaces.opendata import views

_FILES = "gegevens/bestanden/"
_DAY = f"{_FILES}alles/stand-per/<str:day>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("peil.interfaces.opendata.linked.urls")),
    path(f"{_FILES}<str:key>/<str:name>", views.data_file, name="data_file"),
    path(f"{_DAY}<str:name>", views.day_data_file, name="day_data_file"),
    path(f"{_DAY}sinds/<str:since>/<str:name>", views.day_data_file, name="days_data_file"),
]
