# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Tags and filters that say words, days, numbers and names in the language of the page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast

from django import template
from django.template.context import RequestContext
from django.urls import reverse, translate_url

from peil.agenda.policy import Policy
from peil.cycle.rounds.naming import period_words, round_title
from peil.cycle.signature import day_of, written_moment
from peil.interfaces.web.asking import Asking
from peil.interfaces.web.menu import menu_for
from peil.interfaces.web.words import WORDS
from peil.reports.numbers import value_text
from peil.terms.languages import Language
from peil.terms.numbers import written
from peil.terms.periods import read_period, written_day
from peil.terms.quantities import Measure

register = template.Library()


def _asking(context: RequestContext) -> Asking:
    return cast("Asking", context["asking"])


@register.simple_tag(takes_context=True)
def say(context: RequestContext, name: str, **parts: object) -> str:
    """Return a word or sentence in the language of the page."""
    return WORDS.say(name, _asking(context).language, **parts)


@register.simple_tag(takes_context=True)
def day(context: RequestContext, when: date | datetime | None) -> str:
    """Return a day as readers see it; of a moment, the day in the Netherlands."""
    if when is None:
        return ""
    told = day_of(when) if isinstance(when, datetime) else when
    return written_day(told, language=_asking(context).language)


@register.simple_tag(takes_context=True)
def moment(context: RequestContext, when: datetime | None) -> str:
    """Return a moment as readers see it: the day and the time in the Netherlands."""
    if when is None:
        return ""
    return written_moment(when, language=_asking(context).language)


@register.simple_tag(takes_context=True)
def number(context: RequestContext, value: Decimal | int | None, measure: str = "") -> str:
    """Return a number as readers see it, with the unit of its measure where it is given."""
    if value is None:
        return ""
    language = _asking(context).language
    if measure:
        return value_text(Decimal(value), measure=Measure(measure), language=language)
    return written(Decimal(value), language=language)


@register.simple_tag(takes_context=True)
def unit_name(context: RequestContext, key: str) -> str:
    """Return how readers see a unit, or the whole."""
    return _policy(context).unit_name(key, language=_asking(context).language)


@register.simple_tag(takes_context=True)
def party_name(context: RequestContext, key: str) -> str:
    """Return how readers see a party."""
    return _policy(context).party_name(key, language=_asking(context).language)


@register.simple_tag(takes_context=True)
def party_names(context: RequestContext, keys: Iterable[str]) -> str:
    """Return how readers see several parties, with commas between them."""
    return _policy(context).party_names(keys, language=_asking(context).language)


@register.simple_tag(takes_context=True)
def text(context: RequestContext, both: Any) -> str:
    """Return a text that exists in both languages in that of the page."""
    return cast("str", both.to(_asking(context).language))


@register.simple_tag(takes_context=True)
def allowed(
    context: RequestContext, action: str, unit: str | None = None, party: str | None = None
) -> bool:
    """Return whether who asks may do something."""
    return _asking(context).may(action, unit=unit, party=party)


@register.simple_tag(takes_context=True)
def allowed_somewhere(context: RequestContext, action: str) -> bool:
    """Return whether who asks may do something for any unit."""
    return _asking(context).may_somewhere(action)


@register.simple_tag(takes_context=True)
def in_other_language(context: RequestContext) -> str:
    """Return the address of this page in the other language; of a step, which is no page, home."""
    other: Language = "nl" if _asking(context).language == "en" else "en"
    request = context["request"]
    found = request.resolver_match
    is_page = "GET" in getattr(found and found.func, "methods", ("GET",))
    return translate_url(request.get_full_path() if is_page else reverse("home"), other)


@register.simple_tag(takes_context=True)
def menu(context: RequestContext) -> tuple[dict[str, Any], ...]:
    """Return the entries of the menu for who asks: word, address, and where this page is.

    `here` is "page" for the page itself and "true" for the part that it is in.
    """
    here, home = context["request"].path, reverse("home")
    return tuple(
        {"word": f"menu.{entry.address}", "address": address, "here": _here(here, address, home)}
        for entry in menu_for(_asking(context).holdings)
        for address in (reverse(entry.address),)
    )


def _here(path: str, address: str, home: str) -> str:
    if path == address:
        return "page"
    return "true" if address != home and path.startswith(address) else ""


@register.simple_tag(takes_context=True)
def round_name(context: RequestContext, period: str) -> str:
    """Return how readers see the round about a period."""
    return round_title(read_period(period)).to(_asking(context).language)


@register.simple_tag(takes_context=True)
def period_name(context: RequestContext, period: str) -> str:
    """Return how readers see a period in a sentence."""
    return period_words(read_period(period)).to(_asking(context).language)


def _policy(context: RequestContext) -> Policy:
    return _asking(context).policy
