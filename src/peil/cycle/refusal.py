# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The root of the cycle's errors: they are read on screens, so they speak both languages."""

from __future__ import annotations

from peil.terms.errors import PeilError
from peil.terms.languages import Language, Text


class Refusal(PeilError):
    """Something that cannot be done, said in Dutch and in English.

    On the command line and in the API it is English, as every error is.
    """

    def __init__(self, *, asked: Text, found: Text, to_do: Text) -> None:
        super().__init__(asked=asked.en, found=found.en, to_do=to_do.en)
        self.parts = (asked, found, to_do)

    def told(self, language: Language) -> dict[str, str]:
        """Return what was asked, what was found and what to do, in one language."""
        said = (part.to(language) for part in self.parts)
        return dict(zip(("asked", "found", "to_do"), said, strict=True))
