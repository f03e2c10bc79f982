# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the screens of submissions."""

from __future__ import annotations

from django.urls import URLPattern, path

from peil.interfaces.web.submissions import files, views

_AT = "rondes/<str:round>/<str:unit>/"

urlpatterns: list[URLPattern] = [
    path(_AT, views.submission, name="submission"),
    path(f"{_AT}invullen/", views.fill_in, name="submission-form"),
    path(f"{_AT}bestand/", files.upload, name="submission-file"),
    path(f"{_AT}sjabloon/", files.template, name="submission-template"),
    *(
        path(f"{_AT}{slug}/", views.step_view(action), name=f"submission-{action.value}")
        for action, slug in views.STEP_ADDRESSES.items()
    ),
]
