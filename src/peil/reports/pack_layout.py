# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out the papers of a meeting: in short, agenda, figures, texts, proposals, progress."""

from __future__ import annotations

from collections.abc import Iterator

from peil.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Listing,
    Paragraph,
    Row,
    Section,
    Table,
)
from peil.reports.edition_layout import paragraphs
from peil.reports.edition_progress import signature_line
from peil.reports.framing import colophon_of
from peil.reports.pack_content import PackContent, PackItem, PackProposal, PackText
from peil.reports.pack_data import pack_data
from peil.reports.pack_figures import figure_sections, status_counts
from peil.reports.pack_progress import progress_sections
from peil.reports.pack_words import PACK_WORDS
from peil.reports.sources import source_lines
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = PACK_WORDS.say


def lay_out_pack(content: PackContent, *, language: Language) -> Document:
    """Return the papers of a meeting as a document in one language.

    Texts that people wrote stand in the language in which they were signed.
    """
    day = written_day(content.day, language=language)
    body = content.policy.party_name(content.body, language=language)
    made = written_day(content.made_on, language=language)
    return Document(
        title=_say("title", language, day=day),
        subtitle=_say("subtitle", language, body=_capital(body), number=content.number, made=made),
        language=language,
        description=_say("description", language, day=day),
        colophon=colophon_of(content.policy, language=language),
        sections=tuple(_sections(content, language)),
        data=pack_data(content, language=language),
    )


def _sections(content: PackContent, language: Language) -> Iterator[Section]:
    yield Section(_say("short", language), (_in_short(content, language),))
    yield _agenda(content, language)
    yield from _proposals(content, language)
    yield from figure_sections(content.statuses, language=language)
    yield from _texts(content, language)
    yield from progress_sections(content, language=language)
    yield from _open(content, language)
    yield Section(word("how-to-read", language), (Paragraph(_say("how", language)),))
    yield from _sources(content, language)


def _in_short(content: PackContent, language: Language) -> Facts:
    stale = sum(text.is_stale for text in content.texts)
    pairs: list[tuple[str, str]] = []
    if content.round is not None:
        counts = {"accepted": content.accepted, "all": content.submissions}
        pairs.append((_say("round", language), content.round.to(language)))
        pairs.append((_say("figures-in", language), _say("figures-in-said", language, **counts)))
    if content.statuses:
        counted = status_counts(content.statuses[0], language=language)
        pairs.append((_say("national-status", language), counted))
    said = _say("texts-said", language, all=len(content.texts), stale=stale)
    pairs.append((_say("texts", language), said))
    pairs.append((_say("to-decide", language), str(len(content.proposals))))
    return Facts(tuple(pairs))


def _agenda(content: PackContent, language: Language) -> Section:
    heading = _say("agenda", language)
    if not content.items:
        return Section(heading, (Paragraph(_say("agenda-none", language)),))
    columns = (
        Column("item", _say("item", language), weight=1),
        Column("about", _say("about", language), weight=6),
        Column("explained", _say("explained", language), weight=10),
    )
    rows = tuple(_item_row(item, language) for item in content.items)
    return Section(heading, (Table(heading, columns, rows),))


def _item_row(item: PackItem, language: Language) -> Row:
    said = [" ".join(item.text.split())] if item.text else []
    if item.proposal is not None:
        said.append(_say("proposal-named", language, title=item.proposal.to(language)))
    return Row((Cell(str(item.number)), Cell(item.title), Cell(" ".join(said))))


def _proposals(content: PackContent, language: Language) -> Iterator[Section]:
    for proposal in content.proposals:
        heading = _say("proposal", language, title=proposal.title.to(language))
        yield Section(heading, tuple(_proposal(proposal, content, language)))


def _proposal(proposal: PackProposal, content: PackContent, language: Language) -> Iterator[Block]:
    heard = content.policy.party_names(proposal.heard, language=language)
    yield Facts(
        (
            (_say("proposal-name", language), proposal.key),
            (_say("known-from", language), written_day(proposal.known_from, language=language)),
            (_say("heard", language), heard or _say("heard-nobody", language)),
            *((_say("reason", language), one.to(language)) for one in proposal.reasons),
        )
    )
    yield _norms(proposal, content, language)
    said = (
        *(_say("problem", language, said=one.to(language)) for one in proposal.problems),
        *(_say("warning", language, said=one.to(language)) for one in proposal.warnings),
    )
    if said:
        yield Listing(said)


def _norms(proposal: PackProposal, content: PackContent, language: Language) -> Block:
    if not proposal.norms:
        return Paragraph(_say("norms-none", language))
    columns = (
        Column("indicator", word("indicator", language), weight=8),
        Column("unit", _say("unit", language), weight=5),
        Column("period", _say("period", language), weight=2),
        Column("before", _say("before", language), Align.END, weight=4),
        Column("after", _say("after", language), Align.END, weight=4),
    )
    rows = tuple(
        Row(
            (
                Cell(norm.title.to(language)),
                Cell(content.policy.unit_name(norm.unit, language=language)),
                Cell(norm.period),
                Cell(norm.before.to(language)),
                Cell(norm.after.to(language)),
            )
        )
        for norm in proposal.norms
    )
    return Table(_say("norms-caption", language), columns, rows)


def _texts(content: PackContent, language: Language) -> Iterator[Section]:
    for theme in dict.fromkeys(text.theme for text in content.texts):
        said = (text for text in content.texts if text.theme == theme)
        blocks = tuple(block for text in said for block in _text(text, content, language))
        heading = _say("interpretation", language, theme=content.theme_title(theme).to(language))
        yield Section(heading, blocks)
    if not content.texts:
        heading = _say("texts", language)
        yield Section(heading, (Paragraph(_say("interpretations-none", language)),))


def _text(text: PackText, content: PackContent, language: Language) -> Iterator[Block]:
    policy, signed = content.policy, text.signed
    parts = {
        "party": _capital(policy.party_name(signed.party, language=language)),
        "unit": policy.unit_name(signed.unit, language=language),
    }
    kind, _, key = text.about.partition(":")
    name = "says"
    if kind == "figure":
        name = "says-of-figure"
        parts["title"] = policy.title_of(key, year=content.year).to(language)
    yield Facts(((_say(name, language, **parts), signature_line(signed, language=language)),))
    if text.is_stale:
        yield Paragraph(_say("stale", language))
    for paragraph in paragraphs(signed.text):
        yield Paragraph(paragraph)


def _open(content: PackContent, language: Language) -> Iterator[Section]:
    if not content.open:
        return
    columns = (
        Column("unit", _say("unit", language), weight=5),
        Column("state", _say("state", language), weight=4),
        Column("by-day", _say("by-day", language), weight=4),
        Column("late", _say("late", language), weight=3),
        Column("why", _say("why", language), weight=9),
    )
    rows = tuple(
        Row(
            (
                Cell(content.policy.unit_name(one.unit, language=language)),
                Cell(one.state.to(language)),
                Cell(written_day(one.due, language=language)),
                Cell(
                    _say("late-said", language, days=one.days_late)
                    if one.days_late
                    else _say("on-time", language)
                ),
                Cell(" ".join(one.reason.split())),
            )
        )
        for one in content.open
    )
    table = Table(_say("open-caption", language), columns, rows)
    yield Section(_say("open", language), (table,))


def _sources(content: PackContent, language: Language) -> Iterator[Section]:
    if content.sources:
        lines = source_lines(content.policy, content.sources, language=language)
        yield Section(word("sources", language), (Listing(lines),))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
