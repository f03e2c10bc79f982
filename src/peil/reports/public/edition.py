# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The pages of published editions: the list of them, and one as it was frozen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from peil.agenda.policy import Policy
from peil.reports.document import Align, Cell, Column, Document, Paragraph, Row, RowKind, Table
from peil.reports.public.account_words import EDITION_PAGE_WORDS
from peil.reports.public.site_page import (
    LinkedFacts,
    LinkedPoint,
    LinkedTable,
    SiteBlock,
    SitePage,
    SiteSection,
    Target,
    Warned,
)
from peil.terms.languages import Language
from peil.terms.numbers import written
from peil.terms.periods import written_day

_say = EDITION_PAGE_WORDS.say
_KILO = 1000


@dataclass(frozen=True)
class FileShown:
    """One file of an edition: its language and format, its size in bytes, its SHA-256."""

    language: str
    form: str
    size: int
    digest: str


@dataclass(frozen=True)
class EditionShown:
    """A published edition as its page shows it; `published` is the moment as readers see it.

    `corrects` and `corrected_by` are the edition before and after it, as words that lead to them.
    """

    key: str
    number: int
    year: int
    unit: str
    known_on: date
    published: str
    digest: str
    address: str = ""
    corrects: LinkedPoint | None = None
    corrected_by: LinkedPoint | None = None
    reason: str = ""
    files: tuple[FileShown, ...] = ()


def edition_target(key: str) -> Target:
    """Return the page of an edition."""
    return Target("published_edition", {"key": key})


def edition_point(year: int, number: int, key: str, *, language: Language) -> LinkedPoint:
    """Return the words that lead to an edition."""
    return LinkedPoint(_say("edition", language, year=year, number=number), edition_target(key))


def editions_point(language: Language) -> LinkedPoint:
    """Return the words that lead to the list of editions."""
    return LinkedPoint(_say("list", language), Target("published_editions"))


def editions_page(
    policy: Policy, editions: Sequence[EditionShown], *, language: Language
) -> SitePage:
    """Return the list of published editions, in the order given."""
    lead = _say("list-lead", language)
    block: SiteBlock = Paragraph(_say("none", language))
    if editions:
        block = _list(policy, editions, language)
    section = SiteSection("", (block,))
    return SitePage(_say("list", language), lead, lead, (section,))


def _list(policy: Policy, editions: Sequence[EditionShown], language: Language) -> LinkedTable:
    columns = (
        Column("edition", _say("list", language), weight=6),
        Column("unit", _say("unit", language), weight=3),
        Column("known_on", _say("known-on", language), weight=3),
        Column("published", _say("published-on", language), weight=4),
        Column("corrected", _say("corrected-by", language), weight=5),
    )
    rows = tuple(_list_row(policy, one, language) for one in editions)
    links = tuple(edition_target(one.key) for one in editions)
    return LinkedTable(Table(_say("list-caption", language), columns, rows), links)


def _list_row(policy: Policy, one: EditionShown, language: Language) -> Row:
    later = one.corrected_by
    return Row(
        (
            Cell(_say("edition", language, year=one.year, number=one.number)),
            Cell(policy.unit_name(one.unit, language=language)),
            Cell(written_day(one.known_on, language=language)),
            Cell(one.published),
            Cell(later.text) if later else Cell(_say("not-corrected", language), is_word=True),
        )
    )


def edition_page(
    policy: Policy, edition: EditionShown, document: Document, *, language: Language
) -> SitePage:
    """Return the page of a published edition: everything it says, as it was frozen.

    Args:
        policy: what the public may know, for names and to know which pages there are.
        edition: the edition.
        document: what it says in the language of the page.
        language: of the page.
    """
    day = written_day(edition.known_on, language=language)
    return SitePage(
        title=document.title,
        lead=_say("lead", language, year=edition.year, day=day),
        description=document.description,
        sections=(
            SiteSection("", tuple(_first(policy, edition, language))),
            _files(edition, language),
            *_said(policy, document),
        ),
        above=(editions_point(language),),
    )


def _first(policy: Policy, edition: EditionShown, language: Language) -> Iterator[SiteBlock]:
    if edition.corrected_by is not None:
        yield Warned(_say("corrected", language), edition.corrected_by)
    yield LinkedFacts(tuple(_facts(policy, edition, language)))


def _facts(
    policy: Policy, edition: EditionShown, language: Language
) -> Iterator[tuple[str, LinkedPoint]]:
    name = policy.unit_name(edition.unit, language=language)
    yield _say("unit", language), LinkedPoint(name)
    day = written_day(edition.known_on, language=language)
    yield _say("known-on", language), LinkedPoint(day)
    yield _say("published-on", language), LinkedPoint(edition.published)
    if edition.corrects is not None:
        yield _say("corrects", language), edition.corrects
        yield _say("reason", language), LinkedPoint(edition.reason)
    link = LinkedPoint(edition.address or edition.key, edition_target(edition.key))
    yield _say("permalink", language), link
    checked = LinkedPoint(edition.digest, more=_say("digest-what", language))
    yield _say("digest", language), checked
    target = Target("public-account", {"year": edition.year})
    now = LinkedPoint(_say("edition-now", language, year=edition.year), target)
    yield _say("now", language), now


def _files(edition: EditionShown, language: Language) -> SiteSection:
    columns = (
        Column("file", _say("file", language), weight=5),
        Column("size", _say("size", language), Align.END, weight=2),
        Column("sha", _say("sha", language), weight=9),
    )
    rows = tuple(
        Row((Cell(_file_named(one, language)), Cell(_size(one.size, language)), Cell(one.digest)))
        for one in edition.files
    )
    links = tuple(
        Target("edition_file", {"key": edition.key, "language": f.language, "form": f.form})
        for f in edition.files
    )
    table = LinkedTable(Table(_say("files-caption", language), columns, rows), links)
    return SiteSection(_say("files", language), (table,), "downloaden")


def _file_named(file: FileShown, language: Language) -> str:
    form = _say(f"form.{file.form}", language)
    spoken = _say(f"language.{file.language}", language)
    return _say("file-named", language, form=form, spoken=spoken)


def _size(size: int, language: Language) -> str:
    """Return a size in kilobytes (1,000 bytes), never less than one."""
    return _say(
        "size-kb", language, size=written(Decimal(max(1, round(size / _KILO))), language=language)
    )


def _said(policy: Policy, document: Document) -> Iterator[SiteSection]:
    """Yield the sections of the document; rows of its account lead to their indicators."""
    for section in document.sections:
        blocks = tuple(
            _linked(policy, block, document)
            if isinstance(block, Table) and block.columns[0].key == "indicator"
            else block
            for block in section.blocks
        )
        yield SiteSection(section.heading or _say("as-frozen", document.language), blocks)


def _linked(policy: Policy, table: Table, document: Document) -> LinkedTable:
    keys = iter(document.data["rows"])
    links: list[Target | None] = []
    for row in table.rows:
        key = "" if row.kind is RowKind.GROUP else next(keys)["indicator"]
        known = key in policy.indicators
        links.append(Target("public-indicator", {"indicator": key}) if known else None)
    return LinkedTable(table, tuple(links))
