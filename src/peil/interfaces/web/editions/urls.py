# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of editions: for everybody, early for some, under `beheer` for who makes them."""

from __future__ import annotations

from django.urls import path

from peil.interfaces.web.editions import act_views, early_views, views
from peil.interfaces.web.public import editions as public

_MAKING = "edities/beheer/"
_ONE = f"{_MAKING}<str:key>/"

urlpatterns = [
    path(_MAKING, views.editions, name="editions"),
    path(f"{_MAKING}nieuw/", act_views.edition_compose, name="edition_compose"),
    path(_ONE, views.edition, name="edition"),
    path(f"{_ONE}voorbeeld/", views.edition_preview, name="edition_preview"),
    path(f"{_ONE}bevriezen/", act_views.edition_freeze, name="edition_freeze"),
    path(f"{_ONE}getal-vrijgeven/", act_views.edition_release, name="edition_release"),
    path(f"{_ONE}embargo/", act_views.edition_embargo, name="edition_embargo"),
    path(f"{_ONE}lezer/", act_views.edition_reader, name="edition_reader"),
    path(f"{_ONE}lezer/einde/", act_views.edition_reader_end, name="edition_reader_end"),
    path(f"{_ONE}publiceren/", act_views.edition_publish, name="edition_publish"),
    path(f"{_ONE}herstellen/", act_views.edition_correct, name="edition_correct"),
    path(f"{_ONE}laten-vervallen/", act_views.edition_drop, name="edition_drop"),
    path("vooraf/", early_views.early_editions, name="early_editions"),
    path("vooraf/<str:key>/", early_views.early_edition, name="early_edition"),
    path("vooraf/<str:key>/<str:language>.<str:form>", early_views.early_file, name="early_file"),
    path("edities/", public.published_editions, name="published_editions"),
    path("edities/<str:key>/", public.published_edition, name="published_edition"),
    path(
        "edities/<str:key>/<str:language>.<str:form>",
        public.edition_file,
        name="edition_file",
    ),
]
