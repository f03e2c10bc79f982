# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the checks of a policy folder say: a rule that is broken, in which file, on which line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from peil.agenda.rules import RULES, Rule, Severity
from peil.terms.languages import Language, Text
from peil.terms.numbers import written

Word = str | Text | Decimal


@dataclass(frozen=True, order=True)
class Origin:
    """A line in a file, counted from one; the file is relative to the policy folder."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Finding:
    """One broken rule at one place; one that `in_account` marks is told under the account too."""

    code: str
    origin: Origin
    words: Mapping[str, Word] = field(default_factory=dict)
    in_account: bool = False

    @classmethod
    def of(cls, code: str, origin: Origin, **words: Word) -> Finding:
        """Return a finding of a rule, with the words its sentence needs."""
        return cls(code=code, origin=origin, words=words)

    def naming(self, **words: Word) -> Finding:
        """Return the same finding with other words in its sentence."""
        return replace(self, words={**self.words, **words})

    @property
    def rule(self) -> Rule:
        """The rule that is broken."""
        return RULES[self.code]

    @property
    def is_error(self) -> bool:
        """It must be mended before the folder is right."""
        return self.rule.severity is Severity.ERROR

    def to(self, language: Language) -> str:
        """Return the sentence of this finding."""
        words = {name: _word(word, language=language) for name, word in self.words.items()}
        return self.rule.sentence.to(language).format(**words)


def _word(word: Word, *, language: Language) -> str:
    if isinstance(word, Text):
        return word.to(language)
    if isinstance(word, Decimal):
        return written(word, language=language)
    return word


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings sorted by file, line and code, without repeats."""
    unique = {(f.origin, f.code, f.to("en")): f for f in findings}
    return tuple(unique[key] for key in sorted(unique))
