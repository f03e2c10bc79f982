# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What can stand in the way of an edition: the codes, and what one of them says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from peil.cycle.interpretations.writing import InterpretationKey
from peil.cycle.refusal import Refusal
from peil.terms.languages import Text


class Code(StrEnum):
    """The codes of what blocks, which never change. E1: figures. E2: texts. E3: what texts say."""

    NO_ROUND = "E101"
    NOT_ACCEPTED = "E102"
    ACCEPTED_LATER = "E103"
    UNEXPLAINED = "E104"
    NO_INTERPRETATION = "E201"
    STALE = "E202"
    NUMBER_DISAGREES = "E301"
    NOT_PRINTABLE = "E302"
    NOTHING_CHANGED = "E401"


CODE_WORDS: Mapping[Code, Text] = {
    Code.NO_ROUND: Text(nl="geen ronde over het jaar", en="no round of the year"),
    Code.NOT_ACCEPTED: Text(nl="aanlevering niet aanvaard", en="submission not accepted"),
    Code.ACCEPTED_LATER: Text(nl="later aanvaard dan de stand", en="accepted later than the day"),
    Code.UNEXPLAINED: Text(nl="waarschuwing zonder uitleg", en="warning without explanation"),
    Code.NO_INTERPRETATION: Text(nl="duiding ontbreekt", en="interpretation missing"),
    Code.STALE: Text(nl="duiding is achterhaald", en="interpretation is stale"),
    Code.NUMBER_DISAGREES: Text(
        nl="getal in een tekst staat niet in de tabel", en="number in a text is not in the table"
    ),
    Code.NOT_PRINTABLE: Text(nl="teken dat niet te drukken is", en="sign that cannot be printed"),
    Code.NOTHING_CHANGED: Text(nl="niets hersteld", en="nothing corrected"),
}
"""What each code is about."""


@dataclass(frozen=True)
class SubmissionToMend:
    """The submission that must be mended, by its round and unit."""

    round: str
    unit: str


@dataclass(frozen=True)
class TextToMend:
    """The text that must be written or mended."""

    key: InterpretationKey


@dataclass(frozen=True)
class NumberToRelease:
    """A number that may stay if somebody writes why: in which version of which text."""

    key: InterpretationKey
    version: int
    written: str


Mend = SubmissionToMend | TextToMend | NumberToRelease | None
"""Where something can be mended; nothing where it is the edition itself."""


@dataclass(frozen=True)
class Block:
    """One thing that must be mended before an edition can be frozen."""

    code: Code
    sentence: Text
    mend: Mend = field(default=None)


class EditionBlocked(Refusal):
    """An edition was to be frozen while something stands in the way; all of it is told at once."""

    def __init__(self, key: str, *, blocks: tuple[Block, ...]) -> None:
        nl, en = (
            " ".join(f"{b.code} {b.sentence.to('nl')}" for b in blocks),
            " ".join(f"{b.code} {b.sentence.to('en')}" for b in blocks),
        )
        super().__init__(
            asked=Text(
                nl=f"Editie {key} te bevriezen is gevraagd.",
                en=f"To freeze edition {key} was asked.",
            ),
            found=Text(
                nl=f"Er staat {len(blocks)} keer iets in de weg. {nl}",
                en=f"Things in the way: {len(blocks)}. {en}",
            ),
            to_do=Text(nl="Herstel dit eerst.", en="Mend this first."),
        )
        self.blocks = blocks
