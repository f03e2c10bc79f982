# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Every address of the public pages, for the site map and for the site as files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import Any

from django.urls import reverse
from django.utils.translation import override

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.web.public.embeds import PARTS
from peil.interfaces.web.public.page_days import (
    account_days,
    agenda_days,
    home_days,
    indicator_days,
    indicators_days,
    numbers_days,
    theme_days,
    unit_days,
    years_days,
)
from peil.reports.public.compare_days import pairs_of
from peil.reports.public.method_pages import METHODS
from peil.terms.languages import LANGUAGES

_ALONE = (
    "public-agendas",
    "public-units",
    "published_editions",
    "public-compare",
    "public-search",
    "public-methods",
    "public-accessibility",
    "public-data",
)
"""Pages of which there is one, whatever the day."""


def public_addresses(record: PublicRecord) -> Iterator[str]:
    """Yield every address of the public pages, and of the files of editions, in both languages."""
    for language in LANGUAGES:
        with override(language):
            yield from _of_pages(record)
    yield from _of_edition_files(record)


def _of_pages(record: PublicRecord) -> Iterator[str]:
    yield from (reverse(name) for name in _ALONE)
    yield from (_at("public-method", method=method) for method in METHODS)
    yield from _as_of("public-home", home_days(record))
    yield from _of_agendas(record)
    yield from _of_years(record)
    yield from _of_indicators(record)
    yield from _of_units(record)
    yield from (_at("published_edition", key=edition.key) for edition in record.editions)


def _at(name: str, **parts: Any) -> str:
    return reverse(name, kwargs=parts)


def _as_of(name: str, days: Iterable[date], **parts: Any) -> Iterator[str]:
    """Yield the address of a page as of today, and as of each day on which it changed."""
    yield _at(name, **parts)
    yield from (_at(name, known_on=day, **parts) for day in days)


def _of_agendas(record: PublicRecord) -> Iterator[str]:
    for agenda in record.policy.agendas:
        yield from _as_of("public-agenda", agenda_days(record, agenda.key), agenda=agenda.key)
        for theme in agenda.themes:
            days = theme_days(record, agenda.key, theme.theme)
            yield from _as_of("public-theme", days, agenda=agenda.key, theme=theme.theme)
    for decision in record.policy.decisions:
        yield _at("public-decision", agenda=decision.agenda, decision=decision.file.decision)


def _of_years(record: PublicRecord) -> Iterator[str]:
    years = sorted({year for agenda in record.policy.agendas for year in agenda.years})
    for year in years:
        yield from _as_of("public-account", account_days(record, year), year=year)
        for pair in pairs_of(numbers_days(record, year)):
            yield _at("public-compare-days", year=year, **pair._asdict())
    for year, other in combinations(years, 2):
        days = years_days(record, year, other)
        yield from _as_of("public-compare-years", days, year=year, other=other)


def _of_indicators(record: PublicRecord) -> Iterator[str]:
    yield from _as_of("public-indicators", indicators_days(record))
    for indicator in record.policy.indicators:
        days = indicator_days(record, indicator)
        yield from _as_of("public-indicator", days, indicator=indicator)
        yield from _as_of("public-indicator-file", days, indicator=indicator)
        for part in PARTS:
            yield _at("public-embed", indicator=indicator, part=part)
            yield _at("public-oembed", indicator=indicator, part=part)


def _of_units(record: PublicRecord) -> Iterator[str]:
    for unit in (record.policy.whole.key, *record.policy.units):
        yield from _as_of("public-unit", unit_days(record, unit), unit=unit)


def _of_edition_files(record: PublicRecord) -> Iterator[str]:
    with override("nl"):
        for edition in record.editions:
            for file in edition.files:
                yield _at("edition_file", key=edition.key, language=file.language, form=file.form)
