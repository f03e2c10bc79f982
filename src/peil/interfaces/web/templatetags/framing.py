# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Tags of the frame around every page: style sheet, parts of the site, languages, addresses."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple, cast
from urllib.parse import urljoin

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.template.context import RequestContext
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import override

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.settings.links import application_link
from peil.interfaces.web.asking import Asking
from peil.terms.languages import LANGUAGES, Language

register = template.Library()
WHOLE, PLAIN = "web/look.css", "web/peil.css"
PREVIEW = "web/preview.png"


class Section(NamedTuple):
    """A part of the public site in its menu: its word, where it leads, and whether we are in it."""

    word: str
    address: str
    here: str


_SECTIONS = (
    ("agendas", "public-agendas"),
    ("indicators", "public-indicators"),
    ("units", "public-units"),
    ("account", "public-account"),
    ("editions", "published_editions"),
    ("data", "public-data"),
    ("methods", "public-methods"),
)


@register.simple_tag
def style_sheet() -> str:
    """Return the address of the style sheet: with the design system, or ours alone."""
    return static(_sheet())


@cache
def _sheet() -> str:
    return WHOLE if finders.find(WHOLE) else PLAIN


@register.simple_tag
def picture(name: str) -> str:
    """Return the address of a picture of ours."""
    return static(f"web/{name}")


@register.simple_tag
@cache
def preview_picture() -> str:
    """Return the address of the picture that goes with a link to this site; nothing without one."""
    return static(PREVIEW) if finders.find(PREVIEW) else ""


@register.simple_tag(takes_context=True)
def whole_address(context: RequestContext, path: str = "") -> str:
    """Return the whole address of a path, of this page where none is given; for other sites."""
    return urljoin(settings.PEIL_ADDRESS, path or _request(context).path)


@register.simple_tag(takes_context=True)
def this_page_in(context: RequestContext, language: Language) -> str:
    """Return the path of this page in a language; of what is no page, of the start of the site."""
    found = _request(context).resolver_match
    with override(language):
        if found is None or not found.view_name:
            return reverse("public-home")
        return reverse(found.view_name, args=found.args, kwargs=found.kwargs)


@register.simple_tag(takes_context=True)
def other_language(context: RequestContext) -> Language:
    """Return the language that the page is not in."""
    spoken = cast("Asking", context["asking"]).language
    return next(language for language in LANGUAGES if language != spoken)


@register.simple_tag
def of_application(name: str) -> str:
    """Return where an address of the application is; empty where the site is files, and it has none."""
    return application_link(reverse(name))


@register.simple_tag(takes_context=True)
def site_sections(context: RequestContext) -> tuple[Section, ...]:
    """Return the parts of the public site: the last account is that of the newest year with figures."""
    path, record = _request(context).path, cast("PublicRecord", context["record"])
    return tuple(_section(word, name, path=path, record=record) for word, name in _SECTIONS)


def _section(word: str, name: str, *, path: str, record: PublicRecord) -> Section:
    parts: dict[str, Any] = {"year": account_year(record)} if word == "account" else {}
    address = reverse(name, kwargs=parts)
    begins = address.rsplit("/", 2)[0] + "/" if word == "account" else address
    here = "page" if path == address else "true" if path.startswith(begins) else ""
    return Section(f"site.{word}", address, here)


def account_year(record: PublicRecord) -> int:
    """Return the year of the newest account: of the last edition, or the last one with a result.

    Where there is no result at all it is the first year of the last agenda.
    """
    years = [edition.year for edition in record.editions]
    known = (figure.key.period.last_day.year for figure in record.policy.figures)
    return max(years) if years else max(known, default=record.policy.agendas[-1].file.first_year)


def _request(context: RequestContext) -> HttpRequest:
    return cast("HttpRequest", context["request"])
