# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Numbers notes in the order in which readers meet them, the same text once."""

from __future__ import annotations

from dataclasses import dataclass, field

from peil.terms.languages import Language


@dataclass
class Notes:
    """The notes of one document while it is laid out; they are numbered from one on."""

    language: Language
    texts: list[str] = field(default_factory=list)

    def number(self, text: str) -> int:
        """Return the number of a note, a new one for a text that was not there yet.

        >>> notes = Notes("en")
        >>> [notes.number(text) for text in ("late", "open", "late")]
        [1, 2, 1]
        """
        if text not in self.texts:
            self.texts.append(text)
        return self.texts.index(text) + 1
