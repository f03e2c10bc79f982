# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out progress on agreements in the papers of a meeting: one table for each theme."""

from __future__ import annotations

from collections.abc import Iterator

from peil.reports.document import Cell, Column, Paragraph, Row, RowKind, Section, Table
from peil.reports.edition_content import AgreementProgress, Signed
from peil.reports.edition_progress import signature_line
from peil.reports.edition_words import EDITION_WORDS
from peil.reports.pack_content import PackContent
from peil.reports.pack_words import PACK_WORDS
from peil.terms.languages import Language

_say = PACK_WORDS.say
_REACHED = {True: "reached.yes", False: "reached.no", None: "reached.unknown"}


def progress_sections(content: PackContent, *, language: Language) -> Iterator[Section]:
    """Yield a section for each theme of which something is told; the last says what is not."""
    told = [one for one in content.progress if one.is_told]
    untold = len(content.progress) - len(told)
    themes = tuple(dict.fromkeys(one.theme for one in told))
    for theme in themes:
        of_theme = [one for one in told if one.theme == theme]
        title = content.theme_title(theme).to(language)
        heading = _say("progress", language, theme=title)
        rest = (
            (Paragraph(_say("untold", language, count=untold)),)
            if untold and theme == themes[-1]
            else ()
        )
        yield Section(heading, (_table(of_theme, content, language), *rest))


def _table(told: list[AgreementProgress], content: PackContent, language: Language) -> Table:
    return Table(
        caption=_say("progress-caption", language),
        columns=(
            Column("by-whom", _say("by-whom", language), weight=5),
            Column("said", _say("said", language), weight=12),
            Column("signed", _say("signed", language), weight=6),
        ),
        rows=tuple(row for one in told for row in _rows(one, content, language)),
    )


def _rows(one: AgreementProgress, content: PackContent, language: Language) -> Iterator[Row]:
    def unit(signed: Signed) -> str:
        return content.policy.unit_name(signed.unit, language=language)

    yield Row((Cell(one.agreement.summary.to(language)),), RowKind.GROUP)
    for note in one.notes:
        who = _say("note", language, unit=unit(note.signed))
        yield _row(who, note.signed.text, note.signed, language)
    for judged in one.judgements:
        party = content.policy.party_name(judged.signed.party, language=language)
        who = _say("judgement", language, party=party, unit=unit(judged.signed))
        word = EDITION_WORDS.say(f"word.{judged.word}", language)
        said = _say("word-and-why", language, word=word, why=judged.signed.text)
        yield _row(who, said, judged.signed, language)
    for step in one.milestones:
        who = _say("milestone", language, year=content.year, unit=unit(step.signed))
        word = EDITION_WORDS.say(_REACHED[step.is_reached], language)
        said = _say("word-and-why", language, word=word, why=step.signed.text)
        yield _row(who, said, step.signed, language)


def _row(who: str, said: str, signed: Signed, language: Language) -> Row:
    signature = signature_line(signed, language=language)
    return Row((Cell(who), Cell(" ".join(said.split())), Cell(signature)))
