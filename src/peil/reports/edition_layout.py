# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out an edition: what it is, what was corrected, the account, what authorities say of it."""

from __future__ import annotations

from collections.abc import Iterator

from peil.reports.account_data import ACCOUNT_COLUMNS, account_records
from peil.reports.account_layout import account_sections
from peil.reports.document import (
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
from peil.reports.edition_content import Change, Correction, EditionContent, SignedInterpretation
from peil.reports.edition_data import edition_data
from peil.reports.edition_progress import progress_sections, signature_line
from peil.reports.edition_words import EDITION_WORDS
from peil.reports.explanation_layout import decision_sentences
from peil.reports.framing import colophon_of, subtitle_of
from peil.reports.sources import source_lines
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day

_say = EDITION_WORDS.say


def lay_out_edition(content: EditionContent, *, language: Language) -> Document:
    """Return an edition as a document in one language.

    Texts that people wrote stand in the language in which they were signed.
    """
    account = content.account
    policy, agenda = account.policy, account.agenda
    day = written_day(account.known_on, language=language)
    parts = {"year": account.year, "number": content.number}
    return Document(
        title=_say("title", language, **parts),
        subtitle=subtitle_of(
            policy, agenda, known_on=account.known_on, unit=account.unit, language=language
        ),
        language=language,
        description=_say(
            "description", language, **parts, agenda=agenda.file.title.to(language), day=day
        ),
        colophon=colophon_of(policy, language=language),
        sections=tuple(_sections(content, language)),
        records=account_records(account, language=language),
        data=edition_data(content, language=language),
        columns=ACCOUNT_COLUMNS,
    )


def _sections(content: EditionContent, language: Language) -> Iterator[Section]:
    yield Section("", (_facts(content, language),))
    if content.correction is not None:
        yield _changes(content.correction, language)
    table, *around = account_sections(content.account, language=language)
    yield Section(_say("account", language), table.blocks)
    yield from around
    yield from _interpretations(content, language)
    yield from progress_sections(content, language=language)
    yield from _decisions(content, language)
    yield from _sources(content, language)


def _facts(content: EditionContent, language: Language) -> Facts:
    account = content.account
    pairs = [
        (
            _say("edition", language),
            _say("edition-named", language, number=content.number, key=content.key),
        ),
        (_say("known-on", language), written_day(account.known_on, language=language)),
        (_say("frozen-on", language), written_day(content.frozen_on, language=language)),
        (_say("unit", language), account.policy.unit_name(account.unit, language=language)),
        (_say("data-version", language), account.policy.version),
        (_say("trail", language), content.trail_hash),
        (_say("software", language), _say("software-named", language, version=content.software)),
    ]
    if content.correction is not None:
        pairs.insert(1, (_say("corrects", language), content.correction.corrects))
    return Facts(tuple(pairs))


def _changes(correction: Correction, language: Language) -> Section:
    key = correction.corrects
    why = _say("changes-why", language, key=key, reason=correction.reason)
    if not correction.changes:
        told: Block = Paragraph(_say("changes-none", language))
    else:
        columns = (
            Column("what", _say("changed-what", language), weight=8),
            Column("part", _say("changed-part", language), weight=4),
            Column("before", _say("changed-before", language), weight=6),
            Column("after", _say("changed-after", language), weight=6),
        )
        rows = tuple(_change_row(change, language) for change in correction.changes)
        told = Table(_say("changes-caption", language, key=key), columns, rows)
    return Section(_say("changes", language), (Paragraph(why), told))


def _change_row(change: Change, language: Language) -> Row:
    return Row(
        (
            Cell(change.what.to(language)),
            Cell(change.part.to(language)),
            _change_cell(change.before, language),
            _change_cell(change.after, language),
        )
    )


def _change_cell(text: Text | None, language: Language) -> Cell:
    if text is None:
        return Cell(_say("absent", language), is_word=True)
    return Cell(text.to(language))


def _interpretations(content: EditionContent, language: Language) -> Iterator[Section]:
    first = True
    for theme in content.account.agenda.themes:
        said = [one for one in content.interpretations if one.theme == theme.theme]
        if not said:
            continue
        blocks: list[Block] = []
        if first:
            blocks.append(Paragraph(_say("texts-as-signed", language)))
        first = False
        for one in said:
            blocks.extend(_interpretation(one, content, language))
        heading = _say("interpretation", language, theme=theme.title.to(language))
        yield Section(heading, tuple(blocks))


def _interpretation(
    one: SignedInterpretation, content: EditionContent, language: Language
) -> Iterator[Block]:
    policy = content.account.policy
    party = policy.party_name(one.signed.party, language=language)
    kind, _, key = one.about.partition(":")
    if kind == "figure":
        title = policy.title_of(key, year=content.account.year).to(language)
        party = _say("about-figure", language, party=party, title=title)
    yield Facts(((party, signature_line(one.signed, language=language)),))
    for paragraph in paragraphs(one.signed.text):
        yield Paragraph(paragraph)


def paragraphs(text: str) -> tuple[str, ...]:
    r"""Return the paragraphs of what somebody wrote; an empty line parts them.

    >>> paragraphs("one\r\nstill one\n\n\n two ")
    ('one still one', 'two')
    """
    parted = "\n".join(line.strip() for line in text.splitlines()).split("\n\n")
    joined = (" ".join(part.split()) for part in parted)
    return tuple(one for one in joined if one)


def _decisions(content: EditionContent, language: Language) -> Iterator[Section]:
    policy = content.account.policy
    points = tuple(
        decision_sentences(decision.file, policy, language=language)
        for decision in content.decisions
    )
    if points:
        yield Section(_say("decisions", language), (Listing(points),))


def _sources(content: EditionContent, language: Language) -> Iterator[Section]:
    keys = sources_of(content)
    if keys:
        lines = source_lines(content.account.policy, keys, language=language)
        yield Section(word("sources", language), (Listing(lines),))


def sources_of(content: EditionContent) -> tuple[str, ...]:
    """Return the documents that an edition rests on, each once."""
    of_rows = (key for row in content.account.rows for key in row.sources)
    of_decisions = (decision.file.reference.source for decision in content.decisions)
    return tuple(dict.fromkeys((*of_rows, *of_decisions)))
