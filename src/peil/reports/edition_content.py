# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What an edition is made of: an account, signed texts, progress in words, and what changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from peil.agenda.agendas import Agreement
from peil.agenda.policy import Decision
from peil.monitoring.account import Account
from peil.terms.languages import Text


@dataclass(frozen=True)
class Signed:
    """A text of a party with who signed it, in what office, and on which day.

    `unit` is a police unit or the whole; `version` counts the versions of one text from one on.
    """

    unit: str
    party: str
    version: int
    text: str
    name: str
    office: str
    day: date


@dataclass(frozen=True)
class SignedInterpretation:
    """What a party says of a theme (`theme:<theme>`) or a figure (`figure:<indicator>`).

    `theme` is the theme that it stands under.
    """

    theme: str
    about: str
    signed: Signed


@dataclass(frozen=True)
class SignedNote:
    """What was done on an agreement, with evidence: a link, or a file by its name and SHA-256."""

    signed: Signed
    link: str = ""
    file_name: str = ""
    file_digest: str = ""


@dataclass(frozen=True)
class SignedJudgement:
    """How a party judges an agreement: `word`, one of those in the words of an edition, and why."""

    signed: Signed
    word: str


@dataclass(frozen=True)
class SignedMilestone:
    """A step that should have been taken in the year; reached or not, or nobody said."""

    signed: Signed
    is_reached: bool | None


@dataclass(frozen=True)
class AgreementProgress:
    """Everything that was said of one agreement that is followed in words."""

    theme: str
    agreement: Agreement
    notes: tuple[SignedNote, ...] = ()
    judgements: tuple[SignedJudgement, ...] = ()
    milestones: tuple[SignedMilestone, ...] = ()

    @property
    def is_told(self) -> bool:
        """Somebody said something of it."""
        return bool(self.notes or self.judgements or self.milestones)


@dataclass(frozen=True)
class Change:
    """One thing that differs from the edition that this one takes the place of.

    `what` is the indicator, text or decision; `part` the column or kind. Empty `before` or `after`
    says that it was not there.
    """

    kind: str
    key: str
    what: Text
    part: Text
    before: Text | None
    after: Text | None


@dataclass(frozen=True)
class Correction:
    """Which edition this one takes the place of, why, and everything that differs."""

    corrects: str
    reason: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class EditionContent:
    """All that an edition says; what is laid out, written and kept.

    `trail_hash` is the head of the audit trail when it was frozen, and `software` the version of
    Peil that made it.
    """

    key: str
    number: int
    account: Account
    frozen_at: datetime
    frozen_on: date
    trail_hash: str
    software: str
    interpretations: tuple[SignedInterpretation, ...]
    progress: tuple[AgreementProgress, ...]
    decisions: tuple[Decision, ...]
    correction: Correction | None = None
