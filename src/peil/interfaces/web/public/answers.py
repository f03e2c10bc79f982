# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How a public page is answered: for everybody alike, so that any cache may keep it.

No public page reads the session or who asks. A page that shows numbers exists for each day on which
one of them became known; any other day leads to the last of those before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from peil.agenda.policy import AgendaUnknown, IndicatorUnknown, UnitUnknown, YearOutsideAgendas
from peil.cycle.editions.finding import EditionMissing
from peil.cycle.publication.public_record import PublicRecord
from peil.cycle.rights import Action
from peil.interfaces.settings.caching import any_cache_may_keep, kept_by_any_cache
from peil.interfaces.settings.public import current_public_record
from peil.interfaces.settings.reader_language import language_of_page
from peil.interfaces.web.refusals import not_answered, refused
from peil.reports.public.decision import DecisionUnknown
from peil.reports.public.theme import ThemeUnknown
from peil.terms.errors import PeilError
from peil.terms.periods import DayUnreadable, read_day

View = Callable[..., HttpResponse]

KNOWN_ON = "knownOn"
"""The name of the field in which a reader asks for a day."""

_NOT_THERE = (
    AgendaUnknown,
    DecisionUnknown,
    EditionMissing,
    IndicatorUnknown,
    ThemeUnknown,
    UnitUnknown,
    YearOutsideAgendas,
)
"""What an address names is not there."""


class AnotherDay(Exception):
    """A page was asked as of a day on which nothing changed; `day` is where it is, or today."""

    def __init__(self, day: date | None) -> None:
        self.day = day
        super().__init__(f"as of {day}")


def public_view(view: View) -> View:
    """Return a view of a public page: it answers GET and HEAD, and the same to everybody.

    The view gets the public record as `record` and the parts of the address. What an address names
    that is not there is 404; `?knownOn=` leads to the page of that day.
    """

    @wraps(view)
    def answering(request: HttpRequest, **parts: Any) -> HttpResponse:
        if request.method not in {"GET", "HEAD"}:
            return not_answered(request, ("GET", "HEAD"))
        if not all(not isinstance(part, str) or part.isprintable() for part in parts.values()):
            raise Http404
        try:
            answer = _answered(view, request, parts)
        except AnotherDay as found:
            return _to_day(request, found.day)
        except PeilError as wrong:
            return refused(request, wrong, status=_status_of(wrong))
        return cacheable(request, answer)

    told: Any = answering
    told.action, told.methods = Action.SEE_PUBLISHED, ("GET",)
    return answering


def _answered(view: View, request: HttpRequest, parts: Mapping[str, Any]) -> HttpResponse:
    """Return the answer of a view, where no other day is asked for.

    Raises:
        AnotherDay: when the reader asks for a day.
    """
    if KNOWN_ON in request.GET:
        raise AnotherDay(read_day(request.GET[KNOWN_ON].strip()))
    return view(request, record=current_public_record(), **parts)


def _status_of(error: PeilError) -> HTTPStatus:
    if isinstance(error, DayUnreadable):
        return HTTPStatus.BAD_REQUEST
    is_missing = isinstance(error, _NOT_THERE)
    return HTTPStatus.NOT_FOUND if is_missing else HTTPStatus.INTERNAL_SERVER_ERROR


def public_page(
    request: HttpRequest, template: str, /, *, record: PublicRecord, **content: Any
) -> HttpResponse:
    """Return a public page made from a template in `web/public/`.

    The template has the `record`, the `language` and what it is given.
    """
    filled = {"record": record, "language": language_of_page(), **content}
    return render(request, f"web/public/{template}", filled)


def cacheable(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Return an answer that any cache may keep for a minute, or 304 for who has it already."""
    if answer.status_code != HTTPStatus.OK or answer.streaming:
        return answer
    return kept_by_any_cache(request, answer)


def day_shown(record: PublicRecord, *, days: Iterable[date], known_on: date | None) -> date:
    """Return the day as of which a page is shown: one of its days, or today.

    A day before the first of them is shown as it was: nothing was known.

    Args:
        record: what the public may know.
        days: those on which something about the page became known, in any order.
        known_on: the day in the address; today when there is none.

    Raises:
        AnotherDay: when nothing changed on that day; the page of the last day before it says the
            same, but for a year that ended since. Of today and later, the page without a day.
    """
    if known_on is None:
        return record.day
    if known_on >= record.day:
        raise AnotherDay(None)
    changed = {day for day in days if day <= known_on}
    if changed and known_on not in changed:
        raise AnotherDay(max(changed))
    return known_on


def _to_day(request: HttpRequest, day: date | None) -> HttpResponse:
    """Return a redirect to the page that is asked, as of a day, or as of today.

    A page that shows no numbers is the same on every day.

    Raises:
        Http404: when the address is none of ours.
    """
    found = request.resolver_match
    if found is None:
        raise Http404
    parts = {key: part for key, part in found.kwargs.items() if key != "known_on"}
    place = reverse(found.view_name, kwargs=parts)
    if day is not None:
        with suppress(NoReverseMatch):  # a page without numbers is there for no day
            place = reverse(found.view_name, kwargs={**parts, "known_on": day})
    answer = HttpResponseRedirect(place)
    any_cache_may_keep(answer)
    return answer
