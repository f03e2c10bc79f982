# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The home page of the public site."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse

from peil.cycle.publication.public_editions import PublicEdition
from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.settings.reader_language import language_of_page
from peil.interfaces.web.public.answers import (
    day_shown,
    public_page,
    public_view,
)
from peil.interfaces.web.public.page_days import home_days
from peil.reports.public.home import home_page
from peil.reports.public.home_events import ShownEdition
from peil.reports.public.home_words import HOME_WORDS
from peil.reports.public.site_page import Target

_ENTRIES = ("indicators", "units", "agendas", "compare", "data", "methods")


@public_view
def home(
    request: HttpRequest, *, record: PublicRecord, known_on: date | None = None
) -> HttpResponse:
    """Return how the running agenda stands, and what became known last."""
    days = home_days(record)
    shown = day_shown(record, days=days, known_on=known_on)
    editions = tuple(_shown(one) for one in record.editions)
    language = language_of_page()
    content = home_page(record.policy, editions, known_on=shown, language=language)
    words = {
        name: HOME_WORDS.say(name, language)
        for name in ("events", "edition", "edition.none", "years", "years.what", "enter")
    }
    entries = [
        {
            "title": HOME_WORDS.say(f"enter.{name}", language),
            "what": HOME_WORDS.say(f"enter.{name}.what", language),
            "target": Target(f"public-{name}"),
        }
        for name in _ENTRIES
    ]
    return public_page(
        request,
        "home.html",
        record=record,
        page=content,
        days=days,
        known_on=known_on,
        words={key.replace(".", "_"): said for key, said in words.items()},
        entries=entries,
        status=HOME_WORDS.say("status", language),
        course=HOME_WORDS.say("course", language),
        to_theme=HOME_WORDS.say("to-theme", language),
    )


def _shown(one: PublicEdition) -> ShownEdition:
    return ShownEdition(
        key=one.key,
        year=one.year,
        number=one.number,
        unit=one.unit,
        known_on=one.known_on,
        published_on=one.published_on,
        corrections=len(one.changes) if one.corrects is not None else 0,
    )
