# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The two languages Peil speaks, and text that exists in both."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from peil.terms.record import Record

Language = Literal["nl", "en"]
"""Dutch comes first; English is complete."""

LANGUAGES: tuple[Language, ...] = ("nl", "en")


class Text(Record):
    """The same sentence in Dutch and in English."""

    nl: str = Field(min_length=1, description="The Dutch text.")
    en: str = Field(min_length=1, description="The English text, with the same meaning.")

    def to(self, language: Language) -> str:
        """Return the text in one language.

        >>> Text(nl="verschil", en="difference").to("en")
        'difference'
        """
        return self.nl if language == "nl" else self.en
