# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What somebody must have seen before a decision is adopted; nothing here forbids it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from peil.agenda.check import unit_norms
from peil.agenda.decisions import DecisionKind
from peil.agenda.figures import FigureKey, Realisation, realisations
from peil.agenda.indicators import meets
from peil.agenda.norms import Norm
from peil.agenda.policy import Policy
from peil.agenda.results_before import EarlierResult, results_before
from peil.cycle.decisions.changes import NormChange
from peil.cycle.decisions.content import ProposedDecision
from peil.monitoring.remarks import both
from peil.reports.numbers import value_text
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day
from peil.terms.quantities import Direction


class Warn(StrEnum):
    """What a warning is about; the order is that of the page."""

    NO_SPECIAL_REASON = "no-special-reason"
    NOBODY_HEARD = "nobody-heard"
    KNOWN_BEFORE_TODAY = "known-before-today"
    KNOWN_AFTER_TODAY = "known-after-today"
    OVERTAKEN = "overtaken"
    YEAR_BEGUN = "year-begun"
    YEAR_OVER = "year-over"
    RESULT_KNOWN = "result-known"
    ALREADY_MET = "already-met"
    UNITS_DIFFER = "units-differ"


@dataclass(frozen=True)
class Warned:
    """A warning with every case that it holds for; it is acknowledged as a whole, by its code."""

    code: Warn
    title: Text
    cases: tuple[Text, ...]


@dataclass(frozen=True)
class Considered:
    """What warnings are drawn from: policies with every accepted figure, and two days.

    `today` is the day on which somebody looks; results count as far as known on `known_on`.
    """

    before: Policy
    after: Policy
    content: ProposedDecision
    changes: tuple[NormChange, ...]
    today: date
    known_on: date

    @property
    def changed(self) -> tuple[NormChange, ...]:
        """The norms that become something else."""
        return tuple(change for change in self.changes if change.changes)

    def name(self, change: NormChange, language: Language) -> str:
        """Return how readers see what a norm is for."""
        unit = change.key.unit
        of = "" if unit == self.after.whole.key else self.after.unit_name(unit, language=language)
        place = f", {of}" if of else ""
        return f"{change.title.to(language)} {change.key.period}{place}"


_TITLES = {
    Warn.NO_SPECIAL_REASON: Text(
        nl="Het besluit wijzigt afspraken tijdens de agenda en noemt geen bijzondere reden "
        "(Politiewet 2012, artikel 18 lid 2 en artikel 20 lid 2).",
        en="The decision changes agreements while the agenda runs and gives no special reason "
        "(Politiewet 2012, articles 18.2 and 20.2).",
    ),
    Warn.NOBODY_HEARD: Text(
        nl="Er staat niet bij wie zijn gehoord.", en="It does not say who were heard."
    ),
    Warn.KNOWN_BEFORE_TODAY: Text(
        nl="Het besluit geldt als bekend vanaf een dag die al voorbij is, en is zo niet vast te "
        "stellen: wie naar die dag terugkijkt, zou het zien alsof het toen bekend was. Wijzig die dag.",
        en="The decision counts as known from a day that has passed, and cannot be adopted like that: "
        "whoever looks back to that day would see it as if it was known then. Change that day.",
    ),
    Warn.KNOWN_AFTER_TODAY: Text(
        nl="Het besluit geldt pas als bekend vanaf een dag die nog moet komen.",
        en="The decision counts as known from a day that is still to come.",
    ),
    Warn.OVERTAKEN: Text(
        nl="Een later besluit zegt al iets anders; deze norm geldt dus maar tot dan.",
        en="A later decision already says something of it; so this norm is in force only until then.",
    ),
    Warn.YEAR_BEGUN: Text(
        nl="Het jaar waarvoor de norm is, is al begonnen.",
        en="The year that the norm is for has begun.",
    ),
    Warn.YEAR_OVER: Text(
        nl="Het jaar waarvoor de norm is, is al voorbij.",
        en="The year that the norm is for is over.",
    ),
    Warn.RESULT_KNOWN: Text(
        nl="Er is al een resultaat van het jaar zelf bekend.",
        en="A result of the year itself is known already.",
    ),
    Warn.ALREADY_MET: Text(
        nl="Het laatste bekende resultaat van een eerder jaar haalt de norm al.",
        en="The last known result of an earlier year meets the norm already.",
    ),
    Warn.UNITS_DIFFER: Text(
        nl="De normen van de eenheden tellen niet op tot de landelijke norm.",
        en="The norms of the units do not add up to the national norm.",
    ),
}


_FILL_IN_A_REASON = Text(
    nl="Vul bij het voorstel een bijzondere reden in.", en="Fill in a special reason."
)
_WHO_IS_HEARD = Text(
    nl="De wet noemt het College van procureurs-generaal en de regioburgemeesters (artikel 18 lid 1).",
    en="The law names the Board of Prosecutors General and the regional mayors (article 18.1).",
)


def warnings_of(considered: Considered) -> tuple[Warned, ...]:
    """Return every warning that holds, each with its cases."""
    found = ((code, tuple(draw(considered))) for code, draw in _DRAWN.items())
    return tuple(Warned(code, _TITLES[code], cases) for code, cases in found if cases)


def _no_special_reason(asked: Considered) -> Iterator[Text]:
    content = asked.content
    interim = content.kind is not DecisionKind.ADOPTION and (
        any(change.before is not None for change in asked.changed) or content.introduces
    )
    if interim and content.special_reason is None:
        yield _FILL_IN_A_REASON


def _nobody_heard(asked: Considered) -> Iterator[Text]:
    if not asked.content.heard:
        yield _WHO_IS_HEARD


def _known_before_today(asked: Considered) -> Iterator[Text]:
    if asked.content.known_from < asked.today:
        yield _day(asked.content.known_from)


def _known_after_today(asked: Considered) -> Iterator[Text]:
    if asked.content.known_from > asked.today:
        yield _day(asked.content.known_from)


def _day(day: date) -> Text:
    return both(lambda language: written_day(day, language=language))


def _overtaken(asked: Considered) -> Iterator[Text]:
    later: dict[object, Norm] = {
        norm.key: norm
        for norm in asked.before.norms
        if norm.known_from.last_day > asked.content.known_from
    }
    for change in asked.changed:
        if change.key in later:
            yield _case(asked, change, _known_since(later[change.key]))


def _known_since(norm: Norm) -> Callable[[Language], str]:
    def say(language: Language) -> str:
        day = written_day(norm.known_from.last_day, language=language)
        return f"{norm.decision} ({day})"

    return say


def _case(asked: Considered, change: NormChange, more: Callable[[Language], str]) -> Text:
    return both(lambda language: f"{asked.name(change, language)}: {more(language)}")


def _from_to(change: NormChange) -> Callable[[Language], str]:
    return lambda language: f"{change.said_before.to(language)} → {change.said_after.to(language)}"


def _year_begun(asked: Considered) -> Iterator[Text]:
    for change in asked.changed:
        if change.key.period.first_day < asked.content.known_from <= change.key.period.last_day:
            yield _case(asked, change, _from_to(change))


def _year_over(asked: Considered) -> Iterator[Text]:
    for change in asked.changed:
        if change.key.period.last_day < asked.content.known_from:
            yield _case(asked, change, _from_to(change))


def _result_known(asked: Considered) -> Iterator[Text]:
    known = realisations(asked.after.figures, known_on=asked.known_on)
    for change in asked.changed:
        realised = known.get(FigureKey(change.key.indicator, change.key.unit, change.key.period))
        if realised is not None and realised.number is not None:
            yield _case(asked, change, _of_the_year(asked, change, realised))


def _of_the_year(
    asked: Considered, change: NormChange, realised: Realisation
) -> Callable[[Language], str]:
    number = realised.number or Decimal(0)
    met = _meets(asked, change, number) if _is_comparable(asked, realised) else None

    def say(language: Language) -> str:
        shown = value_text(number, measure=change.measure, language=language)
        verdict = _verdict(language, met=met)
        result = "resultaat" if language == "nl" else "result"
        return f"{result} {shown}; norm {_from_to(change)(language)}{verdict}"

    return say


def _is_comparable(asked: Considered, realised: Realisation) -> bool:
    """Return whether a result was counted by the definition that holds in its own year."""
    figure = realised.figure
    indicator = asked.after.indicators[figure.key.indicator]
    holding = indicator.definition_for(figure.key.period)
    return holding is not None and indicator.comparable(figure.definition, holding.version)


def _verdict(language: Language, *, met: bool | None) -> str:
    """Return whether a result meets the new norm, as the end of a sentence."""
    if met is None:
        return ""
    dutch = "het haalt de nieuwe norm" if met else "het haalt de nieuwe norm niet"
    english = "it meets the new norm" if met else "it does not meet the new norm"
    return f"; {dutch if language == 'nl' else english}"


def _meets(asked: Considered, change: NormChange, number: Decimal) -> bool | None:
    """Return whether a number meets the new norm, where that is one."""
    if change.after.number is None:
        return None
    placement = asked.after.indicators[change.key.indicator].placement_in(change.after.agenda)
    direction = placement.entry.direction if placement is not None else Direction.MONITOR
    return meets(number, norm=change.after.number, direction=direction)


def _already_met(asked: Considered) -> Iterator[Text]:
    for change in asked.changed:
        last = results_before(asked.after, change.after, known_on=asked.known_on).last
        if last is not None and _meets(asked, change, last.number):
            yield _case(asked, change, _of_before(change, last))


def _of_before(change: NormChange, last: EarlierResult) -> Callable[[Language], str]:
    def say(language: Language) -> str:
        shown = value_text(last.number, measure=change.measure, language=language)
        norm = change.said_after.to(language)
        if language == "nl":
            return f"norm {norm}; resultaat {last.year}: {shown}"
        return f"norm {norm}; result of {last.year}: {shown}"

    return say


def _units_differ(asked: Considered) -> Iterator[Text]:
    known = {finding.to("en") for finding in unit_norms.check(asked.before)}
    for finding in unit_norms.check(asked.after):
        if finding.to("en") not in known:
            title = asked.after.title_of(str(finding.words["indicator"]), year=asked.known_on.year)
            yield both(finding.naming(indicator=title).to)


_DRAWN: dict[Warn, Callable[[Considered], Iterable[Text]]] = {
    Warn.NO_SPECIAL_REASON: _no_special_reason,
    Warn.NOBODY_HEARD: _nobody_heard,
    Warn.KNOWN_BEFORE_TODAY: _known_before_today,
    Warn.KNOWN_AFTER_TODAY: _known_after_today,
    Warn.OVERTAKEN: _overtaken,
    Warn.YEAR_BEGUN: _year_begun,
    Warn.YEAR_OVER: _year_over,
    Warn.RESULT_KNOWN: _result_known,
    Warn.ALREADY_MET: _already_met,
    Warn.UNITS_DIFFER: _units_differ,
}
