# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Opens a round: checks what is asked, and makes a submission for every unit and for the whole."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import date, timedelta

from django.db import IntegrityError, transaction

from peil.agenda.policy import Policy
from peil.cycle.models import Round, Submission
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.rounds.calendar import PlannedRound
from peil.cycle.rounds.finding import deadlines_of
from peil.cycle.rounds.offered import agenda_for, offered_indicators, units_asked
from peil.cycle.rounds.steps import STEP_WORDS, Deadlines, Step
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, Subject, record
from peil.terms.languages import Text
from peil.terms.periods import Period, written_day

_ONE_DAY = timedelta(days=1)


class RoundKeyTaken(Refusal):
    """A round was opened that there is already."""

    def __init__(self, key: str) -> None:
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is ronde {key} te openen.", en=f"To open round {key} was asked."
            ),
            found=Text(nl="Die ronde is er al.", en="There is that round already."),
            to_do=Text(
                nl="Ga met die ronde verder, of kies een andere periode.",
                en="Go on with that round, or choose another period.",
            ),
        )


class DeadlinesOutOfOrder(Refusal):
    """The deadlines of a round cannot be kept one after another."""

    def __init__(self, late: tuple[Text, date], early: tuple[Text, date]) -> None:
        (late_words, late_day), (early_words, early_day) = late, early
        nl, en = (
            (written_day(late_day, language="nl"), written_day(early_day, language="nl")),
            (written_day(late_day, language="en"), written_day(early_day, language="en")),
        )
        super().__init__(
            asked=Text(
                nl="De dagen van een ronde volgen op elkaar.",
                en="The days of a round follow one another.",
            ),
            found=Text(
                nl=f"'{early_words.nl}' staat op {nl[1]}, en '{late_words.nl}' op {nl[0]}.",
                en=f"'{early_words.en}' is on {en[1]}, and '{late_words.en}' on {en[0]}.",
            ),
            to_do=Text(
                nl=f"Kies voor '{early_words.nl}' {nl[0]} of later.",
                en=f"Choose {en[0]} or later for '{early_words.en}'.",
            ),
        )


class IndicatorsNotAsked(Refusal):
    """A round was opened for indicators that its agenda does not follow in numbers."""

    def __init__(self, indicators: tuple[str, ...], *, agenda: str) -> None:
        named = ", ".join(indicators)
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is een ronde met: {named or 'geen enkele indicator'}.",
                en=f"A round was asked with: {named or 'no indicator at all'}.",
            ),
            found=Text(
                nl=f"Agenda {agenda} volgt die in deze periode niet in getallen.",
                en=f"Agenda {agenda} does not follow these in numbers in this period.",
            )
            if indicators
            else Text(
                nl="Zo valt er niets aan te leveren.", en="There would be nothing to supply."
            ),
            to_do=Text(
                nl="Kies uit de indicatoren die bij de periode staan.",
                en="Choose from the indicators that stand with the period.",
            ),
        )
        self.indicators = indicators


@transaction.atomic
def open_round(
    planned: PlannedRound, *, policy: Policy, indicators: Iterable[str], by: Signature
) -> Round:
    """Open a round: one submission for each unit that existed in the period, and one for the whole.

    Args:
        planned: a round of the calendar, or one that force control put together.
        policy: the policy folder as it is now.
        indicators: names of what is asked, in any order; the round has them in that of the account.
        by: who opens it, and when.

    Raises:
        RightMissing: when they may not.
        PeriodOutsideAgenda: when the period does not lie inside one agenda.
        IndicatorsNotAsked: when an indicator is not agreed there, or none is asked.
        DeadlinesOutOfOrder: when a step comes before the one it follows, before the period is
            over, or before the day on which the round is opened.
        RoundKeyTaken: when the round is there already.
    """
    by.require(Action.OPEN_ROUND)
    agenda = agenda_for(policy, planned.period).key
    asked = _in_order(frozenset(indicators), policy=policy, planned=planned, day=by.day)
    _check(planned.deadlines, period=planned.period, day=by.day)
    opened = _made(planned, agenda=agenda, indicators=asked, by=by)
    units = units_asked(policy, planned.period)
    Submission.objects.bulk_create(Submission(round=opened, unit=unit) for unit in units)
    record(
        Happened("round_opened", (Subject("round", opened.key),), after=_told(opened, units=units)),
        by=by,
    )
    return opened


def _in_order(
    indicators: frozenset[str], *, policy: Policy, planned: PlannedRound, day: date
) -> tuple[str, ...]:
    """Return the indicators in the order of the account.

    Raises:
        IndicatorsNotAsked: when one is not among those that the period offers, or there is none.
    """
    offered = offered_indicators(policy, planned.period, day=day)
    strange = tuple(sorted(indicators - frozenset(offered)))
    if strange or not indicators:
        agenda = agenda_for(policy, planned.period).key
        raise IndicatorsNotAsked(strange, agenda=agenda)
    return tuple(indicator for indicator in offered if indicator in indicators)


def _check(deadlines: Deadlines, *, period: Period, day: date) -> None:
    """Do nothing when every day follows the one before it.

    Raises:
        DeadlinesOutOfOrder: when one does not.
    """
    over = Text(nl="de periode is voorbij", en="the period is over")
    opening = Text(nl="de ronde gaat open", en="the round opens")
    known = [(over, period.last_day + _ONE_DAY), (opening, day)]
    steps = [(STEP_WORDS[step], when) for step, when in deadlines.in_order()]
    supply = (STEP_WORDS[Step.SUPPLY], deadlines.supply_by)
    pairs = [*((before, supply) for before in known), *itertools.pairwise(steps)]
    for before, after in pairs:
        if after[1] < before[1]:
            raise DeadlinesOutOfOrder(before, after)


def _made(
    planned: PlannedRound, *, agenda: str, indicators: tuple[str, ...], by: Signature
) -> Round:
    """Return the round as it was stored.

    Raises:
        RoundKeyTaken: when there is one of that name, also one that is made at the same moment.
    """
    days = planned.deadlines
    try:
        with transaction.atomic():
            return Round.objects.create(
                key=planned.key,
                agenda=agenda,
                period=planned.period.text,
                indicators=list(indicators),
                opened_on=by.day,
                supply_by=days.supply_by,
                approve_by=days.approve_by,
                accept_by=days.accept_by,
                interpret_by=days.interpret_by,
                discussed_on=days.discussed_on,
                opened_by=by.signer,
            )
    except IntegrityError:
        raise RoundKeyTaken(planned.key) from None


def _told(opened: Round, *, units: tuple[str, ...]) -> dict[str, object]:
    return {
        "agenda": opened.agenda,
        "period": opened.period,
        "indicators": opened.indicators,
        "units": list(units),
        "deadlines": {step.value: day for step, day in deadlines_of(opened).in_order()},
    }
