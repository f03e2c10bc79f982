# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The files of linked data, plans, feeds and the site map, each made of the public record."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urljoin

from django.conf import settings
from django.urls import get_script_prefix

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.opendata.linked.answering import public_file
from peil.interfaces.opendata.linked.catalogue import Site, catalogue
from peil.interfaces.opendata.linked.listed_files import listed
from peil.interfaces.opendata.linked.making import (
    MEDIA_TYPES,
    NOTATIONS,
    news_file,
    plan_file,
    provenance_file,
)
from peil.interfaces.opendata.linked.publisher import publisher
from peil.interfaces.opendata.linked.site_map import as_robots, as_site_map
from peil.interfaces.settings.links import application_link
from peil.interfaces.settings.static_site.addresses import every_public_address
from peil.reports.linked.names import SiteNames


def _of_form(form: str, **_: str) -> str:
    return MEDIA_TYPES[form]


def _always(form: str) -> Callable[..., str]:
    return lambda **_: MEDIA_TYPES[form]


def _catalogue(*, record: PublicRecord, names: SiteNames, form: str) -> bytes:
    write = NOTATIONS[form]
    api = application_link(f"{get_script_prefix()}api/v1")
    site = Site(
        names=names,
        publisher=publisher(names),
        day=record.day,
        api=urljoin(settings.PEIL_ADDRESS, api) if api else "",
    )
    return write(catalogue(listed(record, names=names), site=site))


def _site_map(*, record: PublicRecord, names: SiteNames) -> bytes:
    return as_site_map(every_public_address(record), site=names.address)


def _robots(*, record: PublicRecord, names: SiteNames) -> bytes:  # noqa: ARG001
    folder = (settings.FORCE_SCRIPT_NAME or "").rstrip("/")
    closed = (f"{folder}{path}" for path in settings.PEIL_APPLICATION_PATHS)
    return as_robots(closed=closed, site_map=urljoin(names.address, "sitemap.xml"))


catalogue_file = public_file(_catalogue, media_type=_of_form)
provenance = public_file(provenance_file, media_type=_of_form)
plan = public_file(plan_file, media_type=_always("xml"))
news = public_file(news_file, media_type=_of_form)
site_map = public_file(_site_map, media_type=_always("xml"))
robots = public_file(_robots, media_type=_always("txt"))
