# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the public pages; see `answers` for pages that exist for several days."""

from __future__ import annotations

from datetime import date

from django.urls import URLPattern, path, register_converter

from peil.interfaces.web.public import (
    accounts,
    agendas,
    compare,
    decisions,
    embeds,
    fixed,
    home,
    indicators,
    missing,
    search,
    units,
)
from peil.interfaces.web.public.answers import View


class DayConverter:
    """A day in an address, as 2020-06-29."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, written: str) -> date:
        """Return the day; ValueError, which Django takes as not found, for one that is none."""
        return date.fromisoformat(written)

    def to_url(self, day: date) -> str:
        """Return the day as it is written in an address."""
        return day.isoformat()


register_converter(DayConverter, "day")


def _as_of_days(route: str, view: View, name: str) -> list[URLPattern]:
    """Return the address of a page as of today, and of the page as of a day."""
    return [
        path(route, view, name=name),
        path(f"{route}stand-per/<day:known_on>/", view, name=name),
    ]


urlpatterns = [
    *_as_of_days("", home.home, "public-home"),
    path("agendas/", agendas.agendas, name="public-agendas"),
    *_as_of_days("agendas/<str:agenda>/", agendas.agenda, "public-agenda"),
    *_as_of_days("agendas/<str:agenda>/<str:theme>/", agendas.theme, "public-theme"),
    *_as_of_days("jaren/<int:year>/", accounts.account, "public-account"),
    *_as_of_days("indicatoren/", indicators.indicators, "public-indicators"),
    *_as_of_days("indicatoren/<str:indicator>/", indicators.indicator, "public-indicator"),
    path(
        "indicatoren/<str:indicator>/cijfers.csv",
        indicators.indicator_file,
        name="public-indicator-file",
    ),
    path(
        "indicatoren/<str:indicator>/stand-per/<day:known_on>/cijfers.csv",
        indicators.indicator_file,
        name="public-indicator-file",
    ),
    path("eenheden/", units.units, name="public-units"),
    *_as_of_days("eenheden/<str:unit>/", units.unit, "public-unit"),
    path(
        "genomen-besluiten/<str:agenda>/<str:decision>/",
        decisions.decision,
        name="public-decision",
    ),
    path("vergelijken/", compare.compare, name="public-compare"),
    *_as_of_days(
        "vergelijken/jaren/<int:year>/<int:other>/", compare.compare_years, "public-compare-years"
    ),
    path(
        "vergelijken/jaren/<int:year>/<day:earlier>/<day:later>/",
        compare.compare_days,
        name="public-compare-days",
    ),
    path("zoeken/", search.search, name="public-search"),
    path("uitleg/", fixed.methods, name="public-methods"),
    path("uitleg/<str:method>/", fixed.method, name="public-method"),
    path("toegankelijkheid/", fixed.accessibility, name="public-accessibility"),
    path("gegevens/", fixed.data, name="public-data"),
    path("insluiten/indicatoren/<str:indicator>/<str:part>/", embeds.embed, name="public-embed"),
    path(
        "insluiten/indicatoren/<str:indicator>/<str:part>.json",
        embeds.oembed_file,
        name="public-oembed",
    ),
    path("404.html", missing.missing, name="public-missing"),
    path("oembed", embeds.oembed, name="oembed"),
]
