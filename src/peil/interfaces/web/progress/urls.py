# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the screens of progress."""

from __future__ import annotations

from django.urls import URLPattern, path

from peil.interfaces.web.progress import views, writing_views

_AT = "voortgang/<str:agenda>/<str:agreement>/<int:year>/"
_UNIT = f"{_AT}<str:unit>/"

urlpatterns: list[URLPattern] = [
    path("voortgang/", views.progress, name="progress"),
    path("voortgang/<int:year>/", views.progress_in_year, name="progress-of-year"),
    path(_AT, views.agreement, name="agreement"),
    path(f"{_UNIT}schrijven/", writing_views.write_note, name="write-progress"),
    path(f"{_UNIT}stap/", writing_views.set_step, name="set-milestone"),
    path(f"{_UNIT}stap/melden/", writing_views.tell_step, name="tell-milestone"),
    path(f"{_UNIT}oordeel/<str:party>/", writing_views.judge, name="judge-progress"),
    path(f"{_UNIT}bewijs/<int:version>/", views.evidence, name="evidence"),
]
