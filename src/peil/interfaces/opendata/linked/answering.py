# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How a public file is answered: made once for a public record, and the same for everybody."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from threading import Lock
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import reverse
from django.utils.cache import get_conditional_response

from peil.agenda.policy import AgendaUnknown
from peil.cycle.publication.public_record import PublicRecord
from peil.cycle.rights import Action
from peil.interfaces.settings.caching import any_cache_may_keep, etag_of
from peil.interfaces.settings.links import public_site
from peil.interfaces.settings.public import current_public_record
from peil.reports.linked.names import SiteNames
from peil.terms.languages import LANGUAGES

_ANSWERED = ("GET", "HEAD")
_BOTH = ", ".join(LANGUAGES)
"""What a file says of its language when it holds both."""

Making = Callable[..., bytes]
"""Makes a file of the public record and the names of the site; and the parts of its address."""

_lock = Lock()
_kept: dict[str, dict[str, bytes]] = {}


def site_names() -> SiteNames:
    """Return the names of things at this site, which begin where readers find it."""
    return SiteNames(public_site())


def whole(name: str, **parts: str) -> str:
    """Return the whole address of one of the files by the name of its address."""
    return urljoin(settings.PEIL_ADDRESS, reverse(name, kwargs=parts))


def public_file(making: Making, *, media_type: Callable[..., str]) -> Callable[..., HttpResponse]:
    """Return a view of a public file, which other sites may read as well.

    What the address names that is not there is 404. A file is made once for a public record.

    Args:
        making: gets the `record`, the `names` and the parts of the address; raises KeyError for a
            part that names nothing.
        media_type: gets the parts of the address.
    """

    @wraps(making)
    def answering(request: HttpRequest, **parts: Any) -> HttpResponse:
        if request.method not in _ANSWERED:
            return HttpResponseNotAllowed(_ANSWERED)
        try:
            kind = media_type(**parts)
            content = kept_file(making, record=current_public_record(), **parts)
        except (AgendaUnknown, KeyError) as missing:
            raise Http404 from missing
        return _answer(request, content, kind, language=parts.get("language", _BOTH))

    told: Any = answering
    told.action, told.methods = Action.SEE_PUBLISHED, ("GET",)
    return answering


def _answer(request: HttpRequest, content: bytes, kind: str, *, language: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Language"] = language
    answer["ETag"] = etag_of(content)
    any_cache_may_keep(answer)
    answer["Access-Control-Allow-Origin"] = "*"
    found = get_conditional_response(request, etag=answer["ETag"], response=answer)
    if found is not None and found.status_code == HTTPStatus.NOT_MODIFIED:
        return found
    return answer


def kept_file(making: Making, *, record: PublicRecord, **parts: str) -> bytes:
    """Return a file as it was made for this record before, or made now; only of what is there.

    Args:
        making: makes the file of the `record`, the `names` and the parts of its address.
        record: what the public may know.
        **parts: the parts of the address.

    Raises:
        AgendaUnknown: when the address names an agenda that is not there.
        KeyError: when another part of it names nothing.
    """
    names = site_names()
    place = " ".join((names.address, making.__qualname__, *parts.values()))
    with _lock:
        if record.version not in _kept:
            _kept.clear()
            _kept[record.version] = {}
        files = _kept[record.version]
    if place not in files:
        files[place] = making(record=record, names=names, **parts)
    return files[place]
