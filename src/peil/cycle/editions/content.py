# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads everything that an edition says: the account, signed texts, progress and decisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from importlib.metadata import version

from peil.agenda.policy import Decision, Policy
from peil.cycle.figures.accepted import with_accepted, years_beside
from peil.cycle.interpretations.beside import FiguresBeside, beside_among
from peil.cycle.interpretations.reading import CurrentInterpretation, interpretations_beside
from peil.cycle.models import (
    Edition,
    Round,
)
from peil.cycle.progress.reading import progress_of_year
from peil.cycle.progress.signed import progress_signed
from peil.cycle.written import signed_text
from peil.monitoring.account import Account, account_of
from peil.reports.edition_content import (
    AgreementProgress,
    Correction,
    EditionContent,
    SignedInterpretation,
)
from peil.terms.periods import Period, year_period

_YEARS_BACK = 5
"""A figure is held against so many years, and a text may speak of them."""


@dataclass(frozen=True)
class _Figures:
    """The accepted figures that an edition may look at: of its unit and, if need be, of all.

    `bare` is the policy without them.
    """

    bare: Policy
    periods: tuple[Period, ...]
    unit: str

    @cached_property
    def of_unit(self) -> Policy:
        """The policy with those of the unit."""
        return with_accepted(self.bare, periods=self.periods, unit=self.unit)

    @cached_property
    def of_every_unit(self) -> Policy:
        """The policy with those of every unit."""
        return with_accepted(self.bare, periods=self.periods)


@dataclass(frozen=True)
class Composition:
    """What an edition would say now.

    `rounds` are those about the whole year. `beside` are their figures as known on the day of
    the edition, and `texts` the last version of every text of its unit.
    """

    edition: Edition
    figures: _Figures
    account: Account
    rounds: tuple[Round, ...]
    beside: FiguresBeside
    texts: tuple[CurrentInterpretation, ...]
    progress: tuple[AgreementProgress, ...]

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that set the norms of the account, in the order they became known."""
        named = {row.norm.decision for row in self.account.rows if row.norm is not None}
        return tuple(d for d in self.policy.decisions if d.file.decision in named)

    @property
    def policy(self) -> Policy:
        """The policy with the accepted figures of its unit."""
        return self.figures.of_unit

    @property
    def with_every_unit(self) -> Policy:
        """The policy with the accepted figures of every unit; read when it is first asked."""
        return self.figures.of_every_unit

    def theme_of(self, about: str) -> str:
        """Return the theme that a text stands under, or nothing where the agenda holds none."""
        kind, _, key = about.partition(":")
        if kind == "theme":
            return key
        return next((row.theme for row in self.account.rows if row.indicator == key), "")


def composition_of(edition: Edition, *, policy: Policy) -> Composition:
    """Return what an edition would say now, from accepted figures and signed texts.

    Figures and decisions are those known on its day; texts are the last ones that were signed.

    Raises:
        YearOutsideAgendas: when no agenda covers its year any more.
    """
    year, unit, known_on = edition.year, edition.unit, edition.known_on
    years = years_beside(policy, year) | set(range(year - _YEARS_BACK, year + 2))
    periods = tuple(year_period(one) for one in sorted(years))
    figures = _Figures(policy, periods, unit)
    account = account_of(figures.of_unit, year=year, known_on=known_on, unit=unit)
    rounds = tuple(Round.objects.filter(period=str(year)).order_by("pk"))
    beside = _beside(figures, rounds, known_on=known_on)
    texts = interpretations_beside(beside, rounds, unit=unit)
    themes = progress_of_year(account.agenda.key, year, policy=policy, unit=unit)
    progress = tuple(progress_signed(one, theme=t.key) for t in themes for one in t.agreements)
    return Composition(edition, figures, account, rounds, beside, texts, progress)


def _beside(figures: _Figures, rounds: tuple[Round, ...], *, known_on: date) -> FiguresBeside:
    """Return what texts stand beside: those of the whole on units, where it is not all known."""
    own = beside_among(figures.of_unit, rounds, known_on=known_on)
    of_whole = figures.unit == figures.bare.whole.key
    if not of_whole or own.is_complete(rounds, figures.unit):
        return own
    return beside_among(figures.of_every_unit, rounds, known_on=known_on)


@dataclass(frozen=True)
class Frozen:
    """When an edition is frozen, and the head of the audit trail then."""

    moment: datetime
    day: date
    trail_hash: str


def content_of(
    composed: Composition, *, frozen: Frozen, correction: Correction | None = None
) -> EditionContent:
    """Return a composition as what an edition says."""
    edition = composed.edition
    return EditionContent(
        key=edition.key,
        number=edition.number,
        account=composed.account,
        frozen_at=frozen.moment,
        frozen_on=frozen.day,
        trail_hash=frozen.trail_hash,
        software=software(),
        interpretations=tuple(_interpretations(composed)),
        progress=composed.progress,
        decisions=composed.decisions,
        correction=correction,
    )


def software() -> str:
    """Return the version of Peil that runs."""
    return version("peil")


def _interpretations(composed: Composition) -> Iterator[SignedInterpretation]:
    """Yield the texts by theme, then of themes before those of figures, then by party."""
    ordered = sorted(composed.texts, key=lambda t: (not t.about.startswith("theme:"), t.party))
    for text in ordered:
        theme = composed.theme_of(text.about)
        if theme:
            yield SignedInterpretation(theme, text.about, signed_text(text.row))
