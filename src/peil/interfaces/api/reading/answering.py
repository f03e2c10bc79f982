# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Answers from the public record: for everybody alike, so that any cache may keep it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from pydantic import BaseModel

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.api.reading.paging import link_header
from peil.interfaces.api.reading.told_parts import ToldPage
from peil.interfaces.settings.caching import kept_by_any_cache
from peil.interfaces.settings.public import current_public_record


def read_publicly(view: Callable[..., BaseModel]) -> Callable[..., HttpResponse]:
    """Return an operation that answers from the public record, and says when nothing changed.

    The record is read once for each request; see `record_of`. The ETag is that of the content, so it
    is the same on every server and after every restart.
    """

    @wraps(view)
    def answering(request: HttpRequest, **asked: Any) -> HttpResponse:
        request.public_record = current_public_record()  # type: ignore[attr-defined]
        return _cacheable(request, view(request, **asked))

    return answering


def _cacheable(request: HttpRequest, told: BaseModel) -> HttpResponse:
    content = told.model_dump_json(by_alias=True).encode()
    answer = HttpResponse(content, content_type="application/json")
    if isinstance(told, ToldPage):
        answer["Link"] = link_header(told)
    return kept_by_any_cache(request, answer)


def record_of(request: HttpRequest) -> PublicRecord:
    """Return the public record that a request is answered from."""
    return cast("PublicRecord", request.public_record)  # type: ignore[attr-defined]


def day_asked(record: PublicRecord, known_on: date | None) -> date:
    """Return the day as known on which something is told: today, or an earlier day."""
    return record.day if known_on is None else min(known_on, record.day)
