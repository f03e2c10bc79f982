# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of progress show: a year by theme, one agreement, and what somebody may do there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from peil.agenda.agendas import Agreement
from peil.agenda.policy import Agenda, Policy
from peil.cycle.models import ProgressJudgement, ProgressNote, YearMilestone
from peil.cycle.progress.agreements import ProgressKey, followed, followed_themes
from peil.cycle.progress.reading import (
    AgreementProgress,
    ThemeProgress,
    progress_of_year,
    progress_on,
)
from peil.cycle.progress.versions import Versioned, last_version
from peil.cycle.rights import Action, Holding, may
from peil.cycle.signature import Signature
from peil.terms.languages import Text


@dataclass(frozen=True)
class YearPage:
    """The progress of a year; `years` are all that one may choose."""

    year: int
    agenda: Agenda
    themes: tuple[ThemeProgress, ...]
    years: tuple[int, ...]


@dataclass(frozen=True)
class AgreementPage:
    """One agreement in a year, and what whoever looks may do with it.

    `write_for` are units; `judge_for` units and parties.
    """

    agenda: Agenda
    theme: Text
    progress: AgreementProgress
    write_for: tuple[str, ...]
    judge_for: tuple[Holding, ...]

    @property
    def agreement(self) -> Agreement:
        """What was agreed."""
        return self.progress.agreement

    @property
    def year(self) -> int:
        """The year."""
        return self.progress.year


@dataclass(frozen=True)
class WritingPage:
    """What somebody sees who writes on an agreement: what was agreed, and the last version.

    `notes` are what the police wrote of the unit and of the whole, for whoever judges that.
    """

    key: ProgressKey
    agenda: Agenda
    agreement: Agreement
    before: ProgressNote | ProgressJudgement | YearMilestone | None
    notes: tuple[ProgressNote, ...] = ()

    @property
    def version(self) -> int:
        """The number of the last version, 0 for none."""
        return self.before.version if self.before is not None else 0


def year_page(year: int | None, *, policy: Policy, by: Signature) -> YearPage:
    """Return the progress of a year; without one, of the last that an agenda covers by now.

    Raises:
        RightMissing: when the person may not see progress.
        YearOutsideAgendas: when no agenda covers the year.
    """
    by.require(Action.SEE_PROGRESS)
    years = tuple(y for agenda in policy.agendas for y in agenda.years if y <= by.day.year)
    asked = year if year is not None else max(years, default=by.day.year)
    agenda = policy.agenda_of(asked)
    themes = progress_of_year(agenda.key, asked, policy=policy)
    return YearPage(asked, agenda, themes, tuple(dict.fromkeys((*years, asked))))


def agreement_page(
    agenda: str, agreement: str, year: int, *, policy: Policy, by: Signature
) -> AgreementPage:
    """Return one agreement in a year, with everything that was said of it.

    Raises:
        RightMissing: when the person may not see progress.
        AgreementNotFollowed: when the agreement is not followed in words in that year.
    """
    by.require(Action.SEE_PROGRESS)
    progress = progress_on(agenda, agreement, year, policy=policy)
    writes = (h.unit for h in by.holdings if may((h,), Action.WRITE_PROGRESS, unit=h.unit))
    judges = (
        h for h in by.holdings if may((h,), Action.JUDGE_PROGRESS, unit=h.unit, party=h.party)
    )
    themes = followed_themes(policy, agenda=agenda)
    return AgreementPage(
        agenda=policy.agenda(agenda),
        theme=next(t.title for t in themes if progress.agreement in t.agreements),
        progress=progress,
        write_for=tuple(dict.fromkeys(writes)),
        judge_for=tuple(judges),
    )


def note_page(key: ProgressKey, *, policy: Policy, by: Signature) -> WritingPage:
    """Return what somebody sees who writes a note.

    Raises:
        RightMissing: when the person may not write progress for the unit.
        UnitUnknown: when the policy folder does not hold the unit.
        AgreementNotFollowed: when the agreement is not followed in words in that year.
    """
    by.require(Action.WRITE_PROGRESS, unit=key.unit)
    return _page(ProgressNote, key, policy)


def milestone_page(key: ProgressKey, *, policy: Policy, by: Signature) -> WritingPage:
    """Return what somebody sees who sets a milestone, or tells whether it was reached.

    Raises:
        RightMissing: when the person may not write progress for the unit.
        UnitUnknown: when the policy folder does not hold the unit.
        AgreementNotFollowed: when the agreement is not followed in words in that year.
    """
    by.require(Action.WRITE_PROGRESS, unit=key.unit)
    return _page(YearMilestone, key, policy)


def judgement_page(key: ProgressKey, *, policy: Policy, by: Signature) -> WritingPage:
    """Return what somebody sees who judges.

    Raises:
        RightMissing: when the person may not speak for the party and unit.
        UnitUnknown: when the policy folder does not hold the unit.
        AgreementNotFollowed: when the agreement is not followed in words in that year.
    """
    by.require(Action.JUDGE_PROGRESS, unit=key.unit, party=key.party)
    page = _page(ProgressJudgement, key, policy)
    progress = progress_on(key.agenda, key.agreement, key.year, policy=policy)
    judged = {key.unit, policy.whole.key}
    return replace(page, notes=tuple(v.last for v in progress.notes if v.last.unit in judged))


def _page(table: type[Versioned], key: ProgressKey, policy: Policy) -> WritingPage:
    policy.unit_key(key.unit)
    agreement = followed(policy, agenda=key.agenda, agreement=key.agreement, year=key.year)
    return WritingPage(key, policy.agenda(key.agenda), agreement, last_version(table, key))
