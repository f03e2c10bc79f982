# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the screens of meetings."""

from __future__ import annotations

from django.urls import URLPattern, path

from peil.interfaces.web.meetings import item_views, views

_AT = "overleg/<str:key>/"
_ITEM = f"{_AT}punten/<int:number>/"

urlpatterns: list[URLPattern] = [
    path("overleg/", views.meetings, name="meetings"),
    path("overleg/plannen/", views.plan, name="plan-meeting"),
    path(_AT, views.meeting, name="meeting"),
    path(f"{_AT}gehouden/", views.hold, name="hold-meeting"),
    path(f"{_AT}stukken/", views.make_papers, name="make-pack"),
    path(f"{_AT}stukken/<int:number>/<str:language>/<str:form>/", views.papers, name="pack"),
    path(f"{_AT}punten/", item_views.add, name="add-item"),
    path(_ITEM, item_views.change, name="change-item"),
    path(f"{_ITEM}omhoog/", item_views.move_up, name="move-item-up"),
    path(f"{_ITEM}schrappen/", item_views.drop, name="drop-item"),
    path(f"{_ITEM}verslag/", item_views.minute, name="write-minutes"),
]
