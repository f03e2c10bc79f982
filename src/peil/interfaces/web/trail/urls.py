# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the screens of the audit trail."""

from __future__ import annotations

from django.urls import path

from peil.interfaces.web.trail import views

urlpatterns = [
    path("logboek/", views.trail, name="trail"),
    path("logboek/over/<str:kind>/<path:key>/", views.subject_timeline, name="trail-subject"),
    path("logboek/<int:sequence>/", views.event, name="trail-event"),
]
