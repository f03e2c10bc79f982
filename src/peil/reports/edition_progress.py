# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out how agreements in words go: what was done, with evidence, steps, and judgements."""

from __future__ import annotations

from collections.abc import Iterator

from peil.reports.document import Block, Facts, Listing, Paragraph, Section
from peil.reports.edition_content import AgreementProgress, EditionContent, Signed, SignedNote
from peil.reports.edition_words import EDITION_WORDS
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = EDITION_WORDS.say


def signature_line(signed: Signed, *, language: Language) -> str:
    """Return who signed a text, in what office, and when."""
    day = written_day(signed.day, language=language)
    if not signed.office:
        return _say("signed-without-office", language, signer=signed.name, day=day)
    return _say("signed", language, signer=signed.name, office=signed.office, day=day)


def progress_sections(content: EditionContent, *, language: Language) -> Iterator[Section]:
    """Yield a section for each theme of which something is told, and one for what is not."""
    for theme in content.account.agenda.themes:
        told = [p for p in content.progress if p.theme == theme.theme and p.is_told]
        if told:
            blocks = tuple(block for one in told for block in _agreement(one, content, language))
            heading = _say("progress", language, theme=theme.title.to(language))
            yield Section(heading, blocks)
    untold = [p.agreement.summary.to(language) for p in content.progress if not p.is_told]
    if untold:
        yield Section(_say("progress-untold", language), (Listing(tuple(untold)),))


def _agreement(
    one: AgreementProgress, content: EditionContent, language: Language
) -> Iterator[Block]:
    yield Paragraph(one.agreement.summary.to(language))
    yield Facts(
        (
            *_milestones(one, content, language),
            *_notes(one, content, language),
            *_judgements(one, content, language),
        )
    )


def _milestones(
    one: AgreementProgress, content: EditionContent, language: Language
) -> Iterator[tuple[str, str]]:
    for step in one.milestones:
        party = content.account.policy.party_name(step.signed.party, language=language)
        label = _say("milestone", language, year=content.account.year, party=party)
        reached = {True: "yes", False: "no", None: "unknown"}[step.is_reached]
        yield label, _signed(step.signed, _say(f"reached.{reached}", language), language)


def _notes(
    one: AgreementProgress, content: EditionContent, language: Language
) -> Iterator[tuple[str, str]]:
    for note in one.notes:
        party = content.account.policy.party_name(note.signed.party, language=language)
        evidence = _evidence(note, language)
        yield _say("note", language, party=party), _signed(note.signed, evidence, language)


def _evidence(note: SignedNote, language: Language) -> str:
    told = []
    if note.link:
        told.append(_say("evidence-link", language, link=note.link))
    if note.file_name:
        parts = {"file": note.file_name, "digest": note.file_digest}
        told.append(_say("evidence-file", language, **parts))
    return ". ".join(told)


def _judgements(
    one: AgreementProgress, content: EditionContent, language: Language
) -> Iterator[tuple[str, str]]:
    for judged in one.judgements:
        party = content.account.policy.party_name(judged.signed.party, language=language)
        said = _say(f"word.{judged.word}", language)
        text = f"{said}. {_signed(judged.signed, '', language)}"
        yield _say("judgement", language, party=party), text


def _signed(signed: Signed, more: str, language: Language) -> str:
    """Return a text on one line with what belongs to it, and who signed it behind it."""
    text = " ".join(signed.text.split()).rstrip(".")
    parts = [f"{part}." for part in (text, more) if part]
    signature = _say("by", language, signature=signature_line(signed, language=language))
    return " ".join((*parts, signature))
