# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The other days as known on of which a page can be read, and where each of them is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django import template
from django.http import Http404
from django.template.context import RequestContext
from django.urls import reverse

register = template.Library()


class KnownDay(NamedTuple):
    """A day, and the page as it was on it."""

    day: date
    address: str


class Picker(NamedTuple):
    """The days of a page: the one that is shown, where today is, and the others, newest first.

    `is_before_all` says that nothing about the page was known yet on the day that is shown.
    """

    shown: date
    now: str
    days: tuple[KnownDay, ...]
    is_before_all: bool


@register.simple_tag(takes_context=True)
def known_days(context: RequestContext, days: Iterable[date], known_on: date | None) -> Picker:
    """Return the days of the page that is asked, by the address it was asked at.

    Raises:
        Http404: when the page has no address of its own.
    """
    found = context["request"].resolver_match
    if found is None:
        raise Http404
    parts = {key: part for key, part in found.kwargs.items() if key != "known_on"}
    listed = tuple(
        KnownDay(day, reverse(found.view_name, kwargs={**parts, "known_on": day})) for day in days
    )
    return Picker(
        shown=known_on or context["record"].day,
        now=reverse(found.view_name, kwargs=parts),
        days=listed,
        is_before_all=known_on is not None and all(one.day > known_on for one in listed),
    )
