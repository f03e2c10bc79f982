# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Counts and records: what was read to the byte, by which rules, and whether it stayed the same."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from peil.counting.declarations import CountingRule
from peil.counting.engine.partials import Partials, make_folder
from peil.counting.engine.reading import Keeping
from peil.counting.figures.figure import CountedFigure
from peil.counting.figures.provenance import FileRead, Provenance, RuleUsed
from peil.counting.question import Question
from peil.counting.run import Counts, Progress, count
from peil.register.contract import CONTRACT_VERSION
from peil.register.fingerprints import Fingerprint, fingerprint_of, watched
from peil.register.sources import Piece, Register
from peil.terms.languages import Text
from peil.terms.periods import length_of

MANIFEST = "manifest.json"
"""The file in a folder of partial results that remembers the digests of files."""


@dataclass(frozen=True)
class Record:
    """The figures of a count, and where they come from."""

    figures: tuple[CountedFigure, ...]
    provenance: Provenance

    @property
    def notices(self) -> tuple[Text, ...]:
        """What a reader must know of the figures."""
        return self.provenance.notices


@contextmanager
def fingerprinted(
    register: Register, question: Question, *, partials: Path | None = None
) -> Iterator[tuple[Question, Fingerprint]]:
    """Give the question with the fingerprint of the register, and watch that it stays so.

    It is that of the whole register, whatever is asked, so that figures can be matched.

    Raises:
        RegisterChanged: when a file changes before the end.
    """
    with watched(register):
        manifest = None if partials is None else partials / MANIFEST
        if partials is not None:
            make_folder(partials)
        found = fingerprint_of(register, manifest=manifest)
        yield replace(question, register=found.key), found


def count_and_record(
    register: Register,
    question: Question,
    *,
    peil_version: str,
    partials: Path | None = None,
    notices: tuple[Text, ...] = (),
    progress: Progress,
) -> Record:
    """Return the figures that are asked, with everything needed to count them again.

    Args:
        register: what is counted.
        question: what is asked of it.
        peil_version: the version of Peil that counts.
        partials: a folder where partial results are kept; nowhere by default.
        notices: what a reader must know besides.
        progress: told how far it is.

    Raises:
        RegisterChanged: when a file changes while it is counted.
        BreakdownRefused: when a rule does not allow the breakdown.
        TableMissing: when the register lacks a table that a rule needs.
        PartialsRefused: when partial results cannot be kept.
    """
    with fingerprinted(register, question, partials=partials) as (asked, found):
        keeping = None
        if partials is not None:
            keeping = Keeping(Partials(partials), digest_from(register, found))
        counts = count(register, asked, keeping=keeping, progress=progress)
    return _record(register, asked, found, counts, (peil_version, notices))


def _record(
    register: Register,
    question: Question,
    found: Fingerprint,
    counts: Counts,
    beside: tuple[str, tuple[Text, ...]],
) -> Record:
    peil_version, notices = beside
    rules = (*question.rules, *question.parts)
    provenance = Provenance(
        register=register.name,
        fingerprint=found.key,
        files=tuple(FileRead(f.table, f.name, f.bytes, f.sha256, f.rows) for f in found.files),
        contract_version=CONTRACT_VERSION,
        counted_on=question.counted_on,
        engine=register.engine,
        engine_version=str(register.backend.version),
        peil_version=peil_version,
        period=f"{question.periods[0].first_day:%Y-%m}..{question.periods[-1].last_day:%Y-%m}",
        by=length_of(question.periods[0]).value,
        options=tuple(f"{r.indicator}.{c}={o}" for r in question.rules for c, o in r.chosen),
        rules=tuple(RuleUsed(rule.name, digest_of(rule)) for rule in dict.fromkeys(rules)),
        notices=(*notices, *counts.notices),
    )
    return Record(counts.figures, provenance)


def digest_of(rule: CountingRule) -> str:
    """Return the SHA-256 of a rule's declaration, in hexadecimal digits."""
    return hashlib.sha256(repr(rule).encode()).hexdigest()


def digest_from(register: Register, found: Fingerprint) -> Callable[[Piece], str]:
    """Return what gives the digest of a piece of a register."""
    root = register.root or Path()
    by_place = {str(root / file.name): file.sha256 for file in found.files}
    by_table = {file.table: file.sha256 for file in found.files}

    def digest(piece: Piece) -> str:
        if piece.path is None:
            return "|".join(f"{table}:{sha256}" for table, sha256 in sorted(by_table.items()))
        return by_place[str(piece.path)]

    return digest
