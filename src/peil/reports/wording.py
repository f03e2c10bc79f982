# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of one layout in both languages, kept beside the layout that uses them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from peil.terms.languages import Language, Text


@dataclass(frozen=True)
class Wording:
    """The words of one layout by their names; both languages have the same parts to fill in."""

    words: Mapping[str, Text]

    def say(self, name: str, language: Language, **parts: object) -> str:
        """Return a word or sentence in one language, with its parts filled in.

        >>> words = Wording({"norm": Text(nl="norm {year}", en="norm of {year}")})
        >>> words.say("norm", "en", year=2020)
        'norm of 2020'
        """
        return self.words[name].to(language).format(**parts)
