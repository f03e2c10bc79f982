# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of linked data, plans, feeds and the site map; one for all languages."""

from __future__ import annotations

from django.urls import URLPattern, path

from peil.interfaces.opendata.linked import views

_FILES = "gegevens/bestanden/"

urlpatterns: list[URLPattern] = [
    path(f"{_FILES}catalogus.<str:form>", views.catalogue_file, name="catalogue"),
    path(f"{_FILES}herkomst/<str:agenda>.<str:form>", views.provenance, name="provenance"),
    path(f"{_FILES}stratml/<str:agenda>.<str:language>.xml", views.plan, name="plan"),
    path(f"{_FILES}nieuws/<str:language>.<str:form>", views.news, name="news"),
    path("sitemap.xml", views.site_map, name="site-map"),
    path("robots.txt", views.robots, name="robots"),
]
