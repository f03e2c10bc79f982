# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of interpretations show: figures by theme with the texts of each party beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count

from peil.agenda.policy import Policy
from peil.cycle.interpretations.beside import FiguresBeside, figures_beside
from peil.cycle.interpretations.lines import FigureLine, line_of
from peil.cycle.interpretations.reading import CurrentInterpretation, interpretations_beside
from peil.cycle.interpretations.subjects import (
    ThemeOfRound,
    figure_about,
    indicators_about,
    theme_subject,
    themes_of,
    title_of,
)
from peil.cycle.interpretations.writing import InterpretationKey, versions_of
from peil.cycle.models import Interpretation, Round
from peil.cycle.rights import Action, may
from peil.cycle.rounds.finding import find_round
from peil.cycle.rounds.naming import round_title
from peil.cycle.signature import Signature
from peil.terms.languages import Text
from peil.terms.periods import read_period


@dataclass(frozen=True)
class AboutOverview:
    """A theme or a figure with its figures, and what each party says of it.

    `open_to` are the parties for which whoever looks may write here.
    """

    about: str
    title: Text
    lines: tuple[FigureLine, ...]
    texts: tuple[CurrentInterpretation, ...]
    open_to: tuple[str, ...]

    @property
    def parties_heard(self) -> frozenset[str]:
        """The parties that say something of it."""
        return frozenset(one.party for one in self.texts)


@dataclass(frozen=True)
class ThemeOverview:
    """A theme, and those of its figures that somebody says something of."""

    theme: AboutOverview
    figures: tuple[AboutOverview, ...]


@dataclass(frozen=True)
class UnitTexts:
    """How many texts of a round are of a unit."""

    unit: str
    texts: int


@dataclass(frozen=True)
class InterpretationsPage:
    """The interpretations of a round for one unit; `units` are all that one may choose."""

    round: Round
    title: Text
    unit: str
    year: int
    is_whole_year: bool
    themes: tuple[ThemeOverview, ...]
    units: tuple[UnitTexts, ...]
    parties: tuple[str, ...]


@dataclass(frozen=True)
class WritingPage:
    """What somebody sees who writes a text: the figures it is about, and what is there already.

    `current` is the last version, `earlier` those before it, the newest first.
    """

    key: InterpretationKey
    round: Round
    round_title: Text
    title: Text
    year: int
    lines: tuple[FigureLine, ...]
    current: CurrentInterpretation | None
    earlier: tuple[Interpretation, ...]
    can_write: bool

    @property
    def version(self) -> int:
        """The number of the last version, 0 for none."""
        return self.current.row.version if self.current is not None else 0


def interpretations_page(
    round_key: str, unit: str, *, policy: Policy, by: Signature
) -> InterpretationsPage:
    """Return the interpretations of a round for one unit; six questions to the database.

    Raises:
        RightMissing: when the person may not see interpretations.
        RoundUnknown: when the round was never opened.
        UnitUnknown: when the policy folder does not hold the unit.
    """
    by.require(Action.SEE_INTERPRETATIONS, unit=unit)
    policy.unit_key(unit)
    round_ = find_round(round_key)
    period = read_period(round_.period)
    beside = figures_beside((round_,), policy=policy, known_on=by.day, unit=unit)
    found = interpretations_beside(beside, (round_,), known_on=by.day, unit=unit)
    looking = _Looking(round_, unit, beside, found, parties_open_to(by, unit=unit))
    return InterpretationsPage(
        round=round_,
        title=round_title(period),
        unit=unit,
        year=period.last_day.year,
        is_whole_year=period.is_year,
        themes=tuple(looking.theme(theme) for theme in themes_of(round_, policy=policy)),
        units=_units(round_, policy=policy, year=period.last_day.year),
        parties=looking.open_to,
    )


def writing_page(key: InterpretationKey, *, policy: Policy, by: Signature) -> WritingPage:
    """Return what somebody sees who writes a text.

    Raises:
        RightMissing: when the person may not speak for the party and unit.
        RoundUnknown: when the round was never opened.
        UnitUnknown: when the policy folder does not hold the unit.
        SubjectUnknown: when the round does not hold what it is about.
    """
    by.require(Action.INTERPRET, unit=key.unit, party=key.party)
    policy.unit_key(key.unit)
    round_ = find_round(key.round)
    period = read_period(round_.period)
    beside = figures_beside((round_,), policy=policy, known_on=by.day, unit=key.unit)
    under = beside.under(round_, key.about, key.unit)
    versions = tuple(reversed(versions_of(key)))
    stale = bool(versions) and versions[0].basis != beside.basis(round_, key.about, key.unit)
    return WritingPage(
        key=key,
        round=round_,
        round_title=round_title(period),
        title=title_of(round_, key.about, policy=policy),
        year=period.last_day.year,
        lines=_lines(beside, round_, key.about, key.unit),
        current=CurrentInterpretation(versions[0], is_stale=stale) if versions else None,
        earlier=versions[1:],
        can_write=any(one.is_accepted for one in under),
    )


def parties_open_to(by: Signature, *, unit: str) -> tuple[str, ...]:
    """Return the parties for which a person may write about a unit, each once."""
    held = (
        one.party
        for one in by.holdings
        if may((one,), Action.INTERPRET, unit=unit, party=one.party)
    )
    return tuple(dict.fromkeys(held))


@dataclass(frozen=True)
class _Looking:
    """A round as somebody looks at it for one unit."""

    round: Round
    unit: str
    beside: FiguresBeside
    found: tuple[CurrentInterpretation, ...]
    open_to: tuple[str, ...]

    def theme(self, theme: ThemeOfRound) -> ThemeOverview:
        told = {one.about for one in self.found}
        figures = (figure_about(name) for name in theme.indicators)
        return ThemeOverview(
            self._about(theme_subject(theme.key)),
            tuple(self._about(about) for about in figures if about in told),
        )

    def _about(self, about: str) -> AboutOverview:
        texts = sorted((one for one in self.found if one.about == about), key=lambda one: one.party)
        under = self.beside.under(self.round, about, self.unit)
        return AboutOverview(
            about=about,
            title=title_of(self.round, about, policy=self.beside.policy),
            lines=_lines(self.beside, self.round, about, self.unit),
            texts=tuple(texts),
            open_to=self.open_to if any(one.is_accepted for one in under) else (),
        )


def _lines(beside: FiguresBeside, round_: Round, about: str, unit: str) -> tuple[FigureLine, ...]:
    policy = beside.policy
    entries = {entry.id: entry for entry in policy.agenda(round_.agenda).entries}
    return tuple(
        line_of(
            beside.figure(round_, name, unit),
            entries[name],
            policy=policy,
            units_known=len(beside.under(round_, figure_about(name), unit)) - 1,
        )
        for name in indicators_about(round_, about, policy=policy)
    )


def _units(round_: Round, *, policy: Policy, year: int) -> tuple[UnitTexts, ...]:
    counted: Mapping[str, int] = dict(
        Interpretation.objects.filter(round=round_, version=1)
        .order_by()
        .values_list("unit")
        .annotate(Count("pk"))
    )
    existing = (key for key, unit in policy.units.items() if unit.existed_in(year))
    return tuple(UnitTexts(key, counted.get(key, 0)) for key in (policy.whole.key, *existing))
