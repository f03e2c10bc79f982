# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page about data and the API: every file that can be taken along, and how to use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from peil.agenda.policy import Policy
from peil.reports.document import Listing, Paragraph
from peil.reports.framing import SHOWN_OF_VERSION
from peil.reports.public.data_words import DATA_WORDS, FILES
from peil.reports.public.site_page import (
    LinkedList,
    LinkedPoint,
    SiteBlock,
    SitePage,
    SiteSection,
    Target,
)
from peil.terms.languages import Language
from peil.terms.periods import written_day

NOTATIONS = ("ttl", "jsonld", "rdf")
FEEDS = ("atom", "rss")
_say = DATA_WORDS.say


@dataclass(frozen=True)
class OfferedEdition:
    """A published edition of which there is a data set; `data_key` names that."""

    data_key: str
    year: int
    number: int
    unit: str


def data_page(
    policy: Policy,
    editions: Iterable[OfferedEdition],
    *,
    day: date,
    version: str,
    language: Language,
) -> SitePage:
    """Return the page about data.

    Args:
        policy: what the public may know.
        editions: published editions, the last one first.
        day: the day as known on which the files are.
        version: of the public record.
        language: of the page.
    """
    return SitePage(
        title=_say("title", language),
        lead=_say("lead", language),
        description=_say("description", language),
        sections=(
            _section("whole", (_say("whole.what", language),), _files("alles", language), language),
            *_agendas(policy, language),
            *_editions(policy, editions, language),
            _section(
                "catalogue", (_say("catalogue.what", language),), _catalogue(language), language
            ),
            _section("news", (_say("news.what", language),), _feeds(language), language),
            _use(day, version, language),
        ),
    )


def _section(
    name: str, paragraphs: Iterable[str], points: Iterable[LinkedPoint], language: Language
) -> SiteSection:
    blocks: tuple[SiteBlock, ...] = (
        *(Paragraph(text) for text in paragraphs),
        LinkedList(tuple(points)),
    )
    return SiteSection(_say(name, language), blocks, name)


def _files(key: str, language: Language) -> Iterator[LinkedPoint]:
    """Yield every file of a data set."""
    for name, said in FILES.items():
        yield LinkedPoint(said.to(language), Target("data_file", {"key": key, "name": name}), name)


def _agendas(policy: Policy, language: Language) -> Iterator[SiteSection]:
    for agenda in reversed(policy.agendas):
        key = agenda.key
        plan = Target("plan", {"agenda": key, "language": language})
        points = (
            *_files(f"agenda-{key}", language),
            LinkedPoint(_say("plan", language), plan, "XML"),
            *(
                LinkedPoint(
                    _say("provenance", language),
                    Target("provenance", {"agenda": key, "form": form}),
                    _say(f"notation.{form}", language),
                )
                for form in NOTATIONS
            ),
        )
        blocks = (Paragraph(_say("agenda.what", language)), LinkedList(points))
        target = Target("public-agenda", {"agenda": key})
        title = agenda.file.title.to(language)
        yield SiteSection(title, blocks, f"agenda-{key}", target)


def _editions(
    policy: Policy, editions: Iterable[OfferedEdition], language: Language
) -> Iterator[SiteSection]:
    for one in editions:
        unit = policy.unit_name(one.unit, language=language)
        title = _say("edition", language, year=one.year, number=one.number, unit=unit)
        points = tuple(_files(one.data_key, language))
        blocks = (Paragraph(_say("edition.what", language)), LinkedList(points))
        yield SiteSection(title, blocks, one.data_key)


def _catalogue(language: Language) -> Iterator[LinkedPoint]:
    for form in NOTATIONS:
        target = Target("catalogue", {"form": form})
        yield LinkedPoint(_say(f"notation.{form}", language), target, f"catalogus.{form}")


def _feeds(language: Language) -> Iterator[LinkedPoint]:
    for form in FEEDS:
        target = Target("news", {"language": language, "form": form})
        yield LinkedPoint(_say(f"news.{form}", language), target)


def _use(day: date, version: str, language: Language) -> SiteSection:
    cite = _say(
        "use.cite",
        language,
        title=_say("whole", language).lower(),
        day=written_day(day, language=language),
        version=version[:SHOWN_OF_VERSION],
    )
    points = (
        _say("use.licence", language),
        cite,
        _say("use.absent", language),
        _say("use.versions", language),
    )
    return SiteSection(_say("use", language), (Listing(points),), "gebruik")
