# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Answers with the data files: the same for everybody, to be kept by any cache for a while."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from peil.cycle.rights import Action
from peil.interfaces.opendata.datasets import dataset, known_days
from peil.interfaces.opendata.day_changes import day_before, day_file
from peil.interfaces.opendata.distributions import distribution
from peil.interfaces.settings.caching import kept_by_any_cache
from peil.interfaces.settings.public import current_public_record
from peil.terms.periods import DayUnreadable, read_day

_TYPES = {".csv": "text/csv; charset=utf-8", ".json": "application/json"}


def _seen_by_everybody(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Return a view that answers GET and HEAD, and says that it shows what is published."""
    answering: Any = require_safe(view)
    answering.action, answering.methods = Action.SEE_PUBLISHED, ("GET",)
    told: Callable[..., HttpResponseBase] = answering
    return told


@_seen_by_everybody
def data_file(request: HttpRequest, *, key: str, name: str) -> HttpResponseBase:
    """Return a file of a data set.

    Raises:
        Http404: when there is no such data set, or no such file of it.
    """
    found = dataset(current_public_record(), key)
    file = distribution(found, name) if found is not None else None
    if file is None:
        raise Http404
    answer = HttpResponse(file.content, content_type=file.media_type)
    return for_everybody(request, answer, name=f"{key}-{name}", digest=file.digest)


@_seen_by_everybody
def day_data_file(
    request: HttpRequest, *, day: str, name: str, since: str | None = None
) -> HttpResponseBase:
    """Return everything as known on a day, or what became known since an earlier one.

    Raises:
        Http404: when nothing became known on a day, or there is no such file.
    """
    record = current_public_record()
    later = _known_day(day, days=known_days(record))
    earlier = _known_day(since, days=known_days(record)) if since else day_before(record, later)
    if earlier is not None and earlier >= later:
        raise Http404
    content = day_file(record, name, day=later, since=earlier)
    if content is None:
        raise Http404
    answer = HttpResponse(content, content_type=_TYPES[name[name.rindex(".") :]])
    digest = hashlib.sha256(content).hexdigest()
    return for_everybody(request, answer, name=f"alles-{later.isoformat()}-{name}", digest=digest)


def _known_day(written: str, *, days: tuple[date, ...]) -> date:
    """Return a day on which something became known.

    Raises:
        Http404: when it is no day, or nothing became known on it.
    """
    try:
        day = read_day(written)
    except DayUnreadable:
        raise Http404 from None
    if day not in days:
        raise Http404
    return day


def for_everybody(
    request: HttpRequest, answer: HttpResponse, *, name: str, digest: str
) -> HttpResponseBase:
    """Return an answer that any cache and any page may use, or 304 for who has it already.

    Args:
        request: what was asked.
        answer: the whole answer.
        name: how a browser saves the file.
        digest: changes when the file does.
    """
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["ETag"] = quote_etag(digest)
    answer["Access-Control-Allow-Origin"] = "*"
    answer["X-Content-Type-Options"] = "nosniff"
    return kept_by_any_cache(request, answer)
