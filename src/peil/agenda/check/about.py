# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Says what a finding is about: a norm, or a cell of a published document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from peil.agenda.figures import FigureKey
from peil.agenda.findings import Finding, Origin, Word
from peil.agenda.norms import Norm
from peil.agenda.policy import PublishedDocument


def about_norm(code: str, norm: Norm, *, at: Origin | None = None, **words: Word) -> Finding:
    """Return a finding about a norm, at the line that sets it or at another one."""
    named = {"indicator": norm.key.indicator, "year": norm.key.period.text}
    return Finding.of(code, at or norm.origin, **named, **words)


@dataclass(frozen=True)
class PrintedFinding:
    """A finding on a published document, with what it is about and when it could be known."""

    finding: Finding
    about: FigureKey
    known_from: date


def about_cell(
    code: str, document: PublishedDocument, origin: Origin, about: FigureKey, **words: Word
) -> PrintedFinding:
    """Return a finding about a cell of a document, from the day the document was known."""
    named: dict[str, Word] = {
        "document": document.source.title,
        "indicator": about.indicator,
        "period": about.period.text,
    }
    finding = Finding.of(code, origin, **named, **words)
    return PrintedFinding(finding, about, document.source.known.last_day)
