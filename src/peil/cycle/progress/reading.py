# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads progress: per agreement the notes, judgements and milestones, with every version kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic

from peil.agenda.agendas import Agreement
from peil.agenda.policy import Policy
from peil.cycle.models import ProgressJudgement, ProgressNote, YearMilestone
from peil.cycle.progress.agreements import ProgressKey, followed, followed_themes
from peil.cycle.progress.evidence import KeptFile
from peil.cycle.progress.versions import Versioned
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.written import end_of
from peil.terms.languages import Text


class NoEvidence(Refusal):
    """A file was asked that was not handed in with that version of a note."""

    def __init__(self) -> None:
        super().__init__(
            asked=Text(nl="Een bestand bij voortgang is gevraagd.", en="A file was asked."),
            found=Text(
                nl="Bij die versie is geen bestand ingeleverd.",
                en="No file was handed in with that version.",
            ),
            to_do=Text(
                nl="Volg de link op de pagina van de afspraak.",
                en="Follow the link on the page of the agreement.",
            ),
        )


@dataclass(frozen=True)
class Versions(Generic[Versioned]):
    """The last version of a text, and those before it, the newest first."""

    last: Versioned
    earlier: tuple[Versioned, ...]


@dataclass(frozen=True)
class AgreementProgress:
    """Everything about one agreement in one year, by unit and party; units in their own order."""

    agreement: Agreement
    year: int
    notes: tuple[Versions[ProgressNote], ...]
    judgements: tuple[Versions[ProgressJudgement], ...]
    milestones: tuple[Versions[YearMilestone], ...]


@dataclass(frozen=True)
class ThemeProgress:
    """The agreements of a theme that are followed in words."""

    key: str
    title: Text
    agreements: tuple[AgreementProgress, ...]


def progress_of_year(
    agenda: str,
    year: int,
    *,
    policy: Policy,
    known_on: date | None = None,
    unit: str | None = None,
) -> tuple[ThemeProgress, ...]:
    """Return the progress on every agreement that is followed in words in a year.

    Three questions to the database. An agreement without any text is there too.

    Args:
        agenda: the name of the agenda.
        year: the calendar year.
        policy: the agendas.
        known_on: the day, inclusive: later versions do not count; without it, all do.
        unit: only what is about one unit, or the whole by its name; all by default.

    Raises:
        AgendaUnknown: when the policy folder does not hold the agenda.
    """
    narrowed = {"unit": unit} if unit is not None else {}
    found = _Found.of(agenda, year, policy=policy, known_on=known_on, narrowed=narrowed)
    return tuple(
        ThemeProgress(
            theme.key, theme.title, tuple(found.progress(one) for one in theme.agreements)
        )
        for theme in followed_themes(policy, agenda=agenda)
    )


def progress_on(
    agenda: str, agreement: str, year: int, *, policy: Policy, known_on: date | None = None
) -> AgreementProgress:
    """Return the progress on one agreement in a year; three questions to the database.

    Raises:
        AgreementNotFollowed: when the agreement is not followed in words in that year.
    """
    one = followed(policy, agenda=agenda, agreement=agreement, year=year)
    narrowed = {"agreement": agreement}
    found = _Found.of(agenda, year, policy=policy, known_on=known_on, narrowed=narrowed)
    return found.progress(one)


def evidence_of(key: ProgressKey, *, version: int, by: Signature) -> KeptFile:
    """Return the file that was handed in with a version of a note.

    Raises:
        RightMissing: when the person may not see progress.
        NoEvidence: when there is none.
    """
    by.require(Action.SEE_PROGRESS, unit=key.unit)
    row = ProgressNote.objects.filter(**key._asdict(), version=version).first()
    if row is None or not row.file_digest:
        raise NoEvidence
    return KeptFile(row.file_name, row.file_digest)


@dataclass(frozen=True)
class _Found:
    """The rows of an agenda and year, by agreement."""

    year: int
    order: Mapping[str, int]
    notes: Mapping[str, tuple[ProgressNote, ...]]
    judgements: Mapping[str, tuple[ProgressJudgement, ...]]
    milestones: Mapping[str, tuple[YearMilestone, ...]]

    @staticmethod
    def of(
        agenda: str,
        year: int,
        *,
        policy: Policy,
        known_on: date | None,
        narrowed: Mapping[str, str],
    ) -> _Found:
        asked: dict[str, object] = {"agenda": agenda, "year": year, **narrowed}
        if known_on is not None:
            asked["signed_at__lt"] = end_of(known_on)
        order = {key: place for place, key in enumerate((policy.whole.key, *policy.units))}
        return _Found(
            year,
            order,
            _by_agreement(ProgressNote, asked),
            _by_agreement(ProgressJudgement, asked),
            _by_agreement(YearMilestone, asked),
        )

    def progress(self, agreement: Agreement) -> AgreementProgress:
        key = agreement.id
        return AgreementProgress(
            agreement,
            self.year,
            self._versions(self.notes.get(key, ())),
            self._versions(self.judgements.get(key, ())),
            self._versions(self.milestones.get(key, ())),
        )

    def _versions(self, rows: Iterable[Versioned]) -> tuple[Versions[Versioned], ...]:
        grouped: dict[tuple[str, str], list[Versioned]] = {}
        for row in rows:
            grouped.setdefault((row.unit, row.party), []).insert(0, row)
        ordered = sorted(grouped, key=lambda k: (self.order.get(k[0], len(self.order)), k[1]))
        return tuple(Versions(grouped[k][0], tuple(grouped[k][1:])) for k in ordered)


def _by_agreement(
    table: type[Versioned], asked: Mapping[str, object]
) -> Mapping[str, tuple[Versioned, ...]]:
    found: dict[str, list[Versioned]] = {}
    for row in table.objects.filter(**asked).order_by("version"):
        found.setdefault(row.agreement, []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}
