# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads the draft of a decision file, such as `peil allocate` writes, to start a proposal from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from peil.agenda.decisions import (
    CarryForward,
    DecidedBridge,
    DecisionKind,
    Introduction,
    Meeting,
    NormEntry,
    Withdrawal,
)
from peil.agenda.findings import Finding
from peil.agenda.fitting import fit
from peil.agenda.yaml_files import YamlFile, read_yaml_bytes
from peil.cycle.refusal import Refusal
from peil.reports.methods.allocation.draft import FILL_IN
from peil.terms.languages import Language, Text
from peil.terms.periods import DayField, DayOrMonthField
from peil.terms.record import Key, PartyKey, Record
from peil.terms.references import Reference, Source

_CALLED = "draft.yaml"
MOST_BYTES = 256 * 1024
"""Of a draft; the longest decision there is takes a tenth of it."""


class DraftUnreadable(Refusal):
    """A draft of a decision file cannot be read; every problem is named with its line."""

    def __init__(self, problems: tuple[Finding, ...]) -> None:
        def told(language: Language) -> str:
            return " ".join(f"{p.origin.line}: {p.to(language)}" for p in problems)

        super().__init__(
            asked=Text(
                nl="Een concept van een besluitbestand is gevraagd.",
                en="A draft of a decision file was asked.",
            ),
            found=Text(nl=f"Per regel: {told('nl')}", en=f"By line: {told('en')}"),
            to_do=Text(
                nl="Verbeter deze regels, of maak het concept opnieuw met 'peil allocate'.",
                en="Mend these lines, or make the draft again with 'peil allocate'.",
            ),
        )
        self.problems = problems


class Draft(Record):
    """A decision file of which anything may still be missing."""

    decision: Key | None = Field(default=None, description="What it is called.")
    kind: DecisionKind | None = Field(default=None, description="What sort of act it is.")
    title: Text | None = Field(default=None, description="How readers see it.")
    decided_by: PartyKey | None = Field(default=None, description="The party that decides.")
    heard: tuple[PartyKey, ...] = Field(default=(), description="The parties that were heard.")
    meeting: Meeting | None = Field(default=None, description="The meeting it is made in.")
    decided_on: DayField | None = Field(default=None, description="The day it is made.")
    known_from: DayOrMonthField | None = Field(default=None, description="When it is known.")
    legal_ground: Text | None = Field(default=None, description="The article it rests on.")
    special_reason: Text | None = Field(default=None, description="The special reason.")
    reason: Text | None = Field(default=None, description="Why it is made.")
    note: Text | None = Field(default=None, description="What one must know of it.")
    norms: tuple[NormEntry, ...] = Field(default=(), description="The norms it sets.")
    carry_forward: tuple[CarryForward, ...] = Field(default=(), description="The norms it keeps.")
    withdraws: tuple[Withdrawal, ...] = Field(default=(), description="The norms it ends.")
    introduces: tuple[Introduction, ...] = Field(default=(), description="What it adds.")
    bridges: tuple[DecidedBridge, ...] = Field(default=(), description="The bridges it records.")
    sources: tuple[Source, ...] = Field(default=(), description="Documents it brings along.")
    reference: Reference | None = Field(default=None, description="Where it is written.")


def read_draft(data: bytes) -> Draft:
    """Return a draft; what a person must still fill in is left out of it.

    Raises:
        DraftUnreadable: when it is not a decision file, whole or in part.
    """
    if len(data) > MOST_BYTES:
        raise DraftUnreadable((_not_a_decision(),))
    try:
        yaml, problems = read_yaml_bytes(data, file=_CALLED)
    except RecursionError:
        raise DraftUnreadable((_not_a_decision(),)) from None
    if yaml is None or problems or not isinstance(yaml.content, dict):
        raise DraftUnreadable(problems or (_not_a_decision(),))
    content = {key: part for key, part in yaml.content.items() if not _is_open(part)}
    draft, misfits = fit(YamlFile(yaml.file, content, yaml.lines, yaml.digest), Draft)
    if draft is None:
        raise DraftUnreadable(misfits)
    return draft


def _not_a_decision() -> Finding:
    _, problems = read_yaml_bytes(b"", file=_CALLED)
    return problems[0]


def _is_open(part: Any) -> bool:
    """Return whether a part holds the mark that a person must fill in."""
    if isinstance(part, Mapping):
        return any(_is_open(inner) for inner in part.values())
    if isinstance(part, list):
        return any(_is_open(inner) for inner in part)
    return bool(part == FILL_IN)
