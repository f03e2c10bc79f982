# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the way inside texts: numbers that the table does not hold, unprintable signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from peil.cycle.editions.blocks import Block, Code, Mend, NumberToRelease, TextToMend
from peil.cycle.editions.content import Composition
from peil.cycle.editions.numbers_in_table import NumbersInTable
from peil.cycle.figures.keeping import Kept
from peil.cycle.interpretations.reading import CurrentInterpretation
from peil.cycle.interpretations.writing import InterpretationKey
from peil.cycle.models import ReleasedNumber
from peil.reports.document import Document, Paragraph, Section
from peil.reports.edition_content import Signed
from peil.reports.pdf import ReportFailed, write_pdf
from peil.terms.languages import Text

_typeset: Kept[str, bool] = Kept(2048)
"""Texts of which this process saw that they can be typeset."""


def blocks_of_texts(composed: Composition) -> Iterator[Block]:
    """Yield what is wrong inside the texts of an edition: numbers first, then signs."""
    table = NumbersInTable(
        composed.policy,
        year=composed.edition.year,
        unit=composed.edition.unit,
        known_on=composed.edition.known_on,
        every_unit=lambda: composed.with_every_unit,
        accounts={(composed.edition.year, composed.edition.unit): composed.account},
    )
    released = _released(composed)
    for text in composed.texts:
        theme = composed.theme_of(text.about)
        for number in table.disagreeing(text.text, theme=theme):
            if (text.row.pk, number.text) not in released:
                yield _disagrees(composed, text, number.text, number.sentence)
    yield from _unprintable(composed)


def _released(composed: Composition) -> set[tuple[int, str]]:
    rows = ReleasedNumber.objects.filter(interpretation__in=[t.row.pk for t in composed.texts])
    return set(rows.values_list("interpretation_id", "written"))


def _key(text: CurrentInterpretation) -> InterpretationKey:
    return InterpretationKey(text.round_key, text.unit, text.party, text.about)


def _disagrees(
    composed: Composition, text: CurrentInterpretation, written: str, sentence: str
) -> Block:
    party = composed.policy.party_name
    return Block(
        Code.NUMBER_DISAGREES,
        Text(
            nl=f"{party(text.party, language='nl')} schrijft '{written}', en dat getal staat niet "
            f"in de tabel: '{_short(sentence)}'",
            en=f"{party(text.party, language='en')} writes '{written}', and the table does not hold "
            f"that number: '{_short(sentence)}'",
        ),
        NumberToRelease(_key(text), text.row.version, written),
    )


_SHOWN = 160


def _short(sentence: str) -> str:
    told = " ".join(sentence.split())
    return told if len(told) <= _SHOWN else f"{told[:_SHOWN]}…"


@dataclass(frozen=True)
class _Said:
    """Something that somebody wrote, what it is, and where it can be mended."""

    text: str
    what: Text
    mend: Mend


def _unprintable(composed: Composition) -> Iterator[Block]:
    """Yield what cannot be typeset; all is tried together, and apart only if need be.

    What was typeset before can be typeset again.
    """
    written = tuple(_everything_written(composed))
    before = _typeset.among(said.text for said in written)
    new = dict.fromkeys(said.text for said in written if said.text not in before)
    if not new or _prints(*new):
        _typeset.keep(dict.fromkeys(new, True))
        return
    for said in written:
        if said.text in new and not _prints(said.text):
            yield Block(
                Code.NOT_PRINTABLE,
                Text(
                    nl=f"{said.what.nl}: hierin staat een teken dat niet gedrukt kan worden: "
                    f"'{_short(said.text)}'",
                    en=f"{said.what.en}: this holds a sign that cannot be printed: "
                    f"'{_short(said.text)}'",
                ),
                said.mend,
            )


def _everything_written(composed: Composition) -> Iterator[_Said]:
    party = composed.policy.party_name
    for text in composed.texts:
        by = Text(nl=party(text.party, language="nl"), en=party(text.party, language="en"))
        said = " ".join((text.text, text.row.name, text.row.office))
        yield _Said(said, by, TextToMend(_key(text)))
    progress = Text(nl="Voortgang", en="Progress")
    for agreement in composed.progress:
        for note in agreement.notes:
            yield _Said(f"{_signed(note.signed)} {note.file_name} {note.link}", progress, None)
        judged = (one.signed for one in agreement.judgements)
        steps = (one.signed for one in agreement.milestones)
        for signed in (*judged, *steps):
            yield _Said(_signed(signed), progress, None)
    notes = Text(nl="Toelichting bij een cijfer", en="Note with a figure")
    for row in composed.account.rows:
        for remark in row.footnotes:
            yield _Said(remark.text.nl, notes, None)
    if composed.edition.reason:
        reason = Text(nl="De reden van deze editie", en="The reason of this edition")
        yield _Said(composed.edition.reason, reason, None)


def _signed(signed: Signed) -> str:
    return " ".join((signed.text, signed.name, signed.office))


def _prints(*texts: str) -> bool:
    blocks = tuple(Paragraph(text) for text in texts)
    tried = Document("-", "-", "nl", "-", "-", (Section("", blocks),))
    try:
        write_pdf(tried)
    except ReportFailed:
        return False
    return True
