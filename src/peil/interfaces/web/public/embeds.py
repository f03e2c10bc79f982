# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The chart or the table of an indicator, to show in another site; and what oEmbed says of it.

These are the only pages that other sites may show in a frame: they have no form, know nobody, and
do nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from http import HTTPStatus
from typing import Any
from urllib.parse import urljoin, urlsplit

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, resolve, reverse
from django.utils.html import format_html
from django.utils.translation import override

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.settings.clock import practice_day
from peil.interfaces.settings.links import public_site
from peil.interfaces.settings.reader_language import language_of_page
from peil.interfaces.web.public.answers import View, public_page, public_view
from peil.interfaces.web.words import WORDS
from peil.reports.public.indicator_embed import indicator_part
from peil.reports.public.site_page import SitePage
from peil.terms.languages import Language

CHART, TABLE = "grafiek", "tabel"
PARTS = (CHART, TABLE)
"""What can be shown of an indicator: its chart, and its table."""

WIDTH, HEIGHT = 720, 620
"""Of the frame around it, in dots, where nobody asks for another size."""

_LEAST = 200
_SECONDS = 3600
"""So long who shows it may keep what oEmbed says."""

_may_be_framed = csp_replace({"frame-ancestors": ["*"]})
_ANSWERED = frozenset({HTTPStatus.OK, HTTPStatus.NOT_MODIFIED})


def _framed_by_anybody(view: View) -> View:
    """Return a view whose pages any site may show in a frame; a refusal is no such page."""

    @wraps(view)
    def answering(request: HttpRequest, **parts: Any) -> HttpResponse:
        answer = view(request, **parts)
        if answer.status_code not in _ANSWERED:
            return answer
        answer.xframe_options_exempt = True
        framed: Callable[[HttpRequest], Any] = _may_be_framed(lambda _: answer)
        made: HttpResponse = framed(request)
        return made

    return answering


@_framed_by_anybody
@public_view
def embed(request: HttpRequest, *, record: PublicRecord, indicator: str, part: str) -> HttpResponse:
    """Return the chart or the table of an indicator in a page of its own.

    Raises:
        Http404: when an indicator has no such part.
    """
    page = _part(record, indicator, part, language_of_page())
    return public_page(
        request,
        "embed.html",
        record=record,
        page=page,
        indicator=indicator,
        is_made_up=practice_day() is not None,
    )


@public_view
def oembed_file(
    request: HttpRequest,  # noqa: ARG001
    *,
    record: PublicRecord,
    indicator: str,
    part: str,
) -> HttpResponse:
    """Return what oEmbed says of the chart or the table of an indicator.

    Raises:
        Http404: when an indicator has no such part.
    """
    told = _told(record, indicator, part, language_of_page(), width=WIDTH, height=HEIGHT)
    return _for_anybody(told)


@public_view
def oembed(request: HttpRequest, *, record: PublicRecord) -> HttpResponse:
    """Return what oEmbed says of the page that is asked in `url`: of an indicator, or of a part of it.

    `maxwidth` and `maxheight` make the frame smaller. There is JSON only; XML is 501.

    Raises:
        Http404: when there is nothing to show of that page.
    """
    if request.GET.get("format", "json") != "json":
        return HttpResponse(status=HTTPStatus.NOT_IMPLEMENTED)
    indicator, part, language = _asked(request)
    width = _at_most(request.GET.get("maxwidth"), WIDTH)
    height = _at_most(request.GET.get("maxheight"), HEIGHT)
    return _for_anybody(_told(record, indicator, part, language, width=width, height=height))


def _part(record: PublicRecord, indicator: str, part: str, language: Language) -> SitePage:
    """Return a part of an indicator as it is today.

    Raises:
        Http404: when an indicator has no such part.
    """
    if part not in PARTS:
        raise Http404
    return indicator_part(
        record.policy,
        indicator,
        is_chart=part == CHART,
        known_on=record.day,
        language=language,
    )


def _told(
    record: PublicRecord,
    indicator: str,
    part: str,
    language: Language,
    *,
    width: int,
    height: int,
) -> Mapping[str, Any]:
    """Return an answer of oEmbed; see https://oembed.com, of the kind "rich"."""
    page = _part(record, indicator, part, language)
    with override(language):
        path = reverse("public-embed", kwargs={"indicator": indicator, "part": part})
    name = WORDS.say("embed.chart" if part == CHART else "embed.table", language)
    title = f"{page.title} ({name})"
    frame = format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy"></iframe>',
        urljoin(settings.PEIL_ADDRESS, path),
        title,
        width,
        height,
    )
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Peil",
        "provider_url": public_site(),
        "cache_age": _SECONDS,
        "html": str(frame),
        "width": width,
        "height": height,
    }


def _for_anybody(told: Mapping[str, Any]) -> HttpResponse:
    answer = JsonResponse(told, json_dumps_params={"ensure_ascii": False})
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _asked(request: HttpRequest) -> tuple[str, str, Language]:
    """Return the indicator, the part and the language of the page that is asked.

    Raises:
        Http404: when it is no page of an indicator as it is today, or of another site.
    """
    try:
        asked = urlsplit(request.GET.get("url", ""))
        own = {urlsplit(settings.PEIL_ADDRESS).netloc, request.get_host()}
        language: Language = "en" if asked.path.startswith("/en/") else "nl"
        with override(language):
            found = resolve(asked.path)
    except (Resolver404, ValueError):
        raise Http404 from None
    is_ours = asked.netloc in own and asked.scheme in {"http", "https"}
    if not is_ours or found.view_name not in {"public-indicator", "public-embed"}:
        raise Http404
    if "known_on" in found.kwargs:
        raise Http404
    return found.kwargs["indicator"], found.kwargs.get("part", CHART), language


def _at_most(written: str | None, size: int) -> int:
    """Return a size that is not above what was asked, nor too small to read."""
    if not written or not written.isascii() or not written.isdigit():
        return size
    return max(_LEAST, min(size, int(written[:6])))
