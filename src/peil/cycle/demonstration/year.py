# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The made-up year itself: 2022 from its first round to a corrected account, and 2023 half-way."""

from __future__ import annotations

from peil.cycle.demonstration import deciding, publishing, texts
from peil.cycle.demonstration.cast import FORCE_CONTROL
from peil.cycle.demonstration.rounds import (
    RETURNED,
    accept,
    approve,
    open_made_up_round,
    raised,
    save,
    send_back,
    supply,
    whole_way,
)
from peil.cycle.demonstration.stage import Stage
from peil.cycle.editions.composing import InPlaceOf
from peil.cycle.models import Round
from peil.cycle.rights import Action
from peil.cycle.rounds.closing import close_round

PRACTICE_DAY = "2023-09-06"
"""The day on which the made-up year stands still."""
_AGENDA = "2019-2022"
_CORRECTED = "csv-tackled"
_THEME_OF_CORRECTED = "undermining"
_MORE = 11


def play(stage: Stage) -> None:
    """Play everything, in the order in which it would happen."""
    _half_year(stage)
    whole_year = _whole_year(stage)
    _spring_meeting(stage)
    _account(stage)
    _correction(stage, whole_year)
    half_way = _half_way_2023(stage)
    _corrected_account(stage)
    _what_comes(stage, half_way)


def _half_year(stage: Stage) -> None:
    """Play the round over the first half of 2022, from opening to closing."""
    stage.begin("2022-07-04")
    opened = open_made_up_round(stage, "2022-H1")
    texts.set_milestones(stage, agenda=_AGENDA, year=2022)
    stage.begin("2022-07-25")
    first, *others = stage.units
    supply(stage, opened, first)
    approve(stage, opened, first)
    send_back(stage, opened, first, action=Action.RETURN_TO_UNIT, reason=RETURNED)
    stage.begin("2022-08-15")
    whole_way(stage, opened, first, change=raised(_CORRECTED, with_=_MORE))
    for unit in others:
        whole_way(stage, opened, unit)
    stage.begin("2022-09-05")
    texts.interpret_themes(stage, opened)
    meeting = deciding.plan(stage, "2022-09-26", round_key=opened.key)
    deciding.make_papers(stage, meeting)
    stage.begin("2022-09-26")
    deciding.hold(stage, meeting)
    close_made_up_round(stage, opened)


def close_made_up_round(stage: Stage, opened: Round) -> None:
    """Let force control close a round of which nobody supplied the whole."""
    reason = "Verzonnen reden, om te oefenen: het landelijke cijfer is de optelling."
    close_round(opened.key, by=stage.by(FORCE_CONTROL), reason=reason)


def _whole_year(stage: Stage) -> Round:
    """Play the round over 2022 until every unit was accepted and every party wrote."""
    stage.begin("2023-01-09")
    opened = open_made_up_round(stage, "2022")
    stage.begin("2023-01-30")
    for unit in stage.units:
        supply(stage, opened, unit)
    stage.begin("2023-02-14")
    for unit in stage.units:
        approve(stage, opened, unit)
    stage.begin("2023-02-28")
    for unit in stage.units:
        accept(stage, opened, unit)
    stage.begin("2023-03-20")
    texts.tell_progress(stage, agenda=_AGENDA, year=2022)
    texts.interpret_themes(stage, opened)
    return opened


def _spring_meeting(stage: Stage) -> None:
    """Play the meeting that discusses the year, and the decision that follows from it."""
    meeting = deciding.plan(stage, "2023-04-17", round_key="2022")
    proposal = deciding.propose_norm(stage, _CORRECTED, year=2023, number=1111, on="2023-04-17")
    deciding.fill_agenda(stage, meeting, proposal)
    stage.begin("2023-04-03")
    deciding.make_papers(stage, meeting)
    stage.begin("2023-04-17")
    deciding.hold(stage, meeting)
    deciding.adopt(stage, proposal)


def _account(stage: Stage) -> None:
    """Play the account of 2022, from composing to publishing on the day of accountability."""
    stage.begin("2023-05-03")
    edition = publishing.compose(stage, 2022)
    publishing.freeze_until(stage, edition, "2023-05-17 10:00")
    publishing.let_read_early(stage, edition)
    stage.begin("2023-05-17")
    stage.begin("2023-05-18")
    publishing.publish_on_time(stage)


def _correction(stage: Stage, opened: Round) -> None:
    """Play a figure that turns out to be wrong, and is corrected."""
    unit = stage.units[0]
    stage.begin("2023-06-12")
    reason = "Verzonnen reden, om te oefenen: er ontbraken zaken van december."
    send_back(stage, opened, unit, action=Action.REOPEN, reason=reason)
    whole_way(stage, opened, unit, change=raised(_CORRECTED, with_=_MORE))
    stage.begin("2023-06-19")
    texts.confirm_theme(stage, opened, _THEME_OF_CORRECTED)


def _corrected_account(stage: Stage) -> None:
    """Play the edition that corrects the account; its embargo is not over, but one may read it."""
    stage.begin("2023-08-28")
    corrects = InPlaceOf("2022-editie-1", "Verzonnen reden, om te oefenen: een eenheid herstelde.")
    edition = publishing.compose(stage, 2022, corrects=corrects)
    publishing.freeze_until(stage, edition, "2023-09-20 10:00")
    publishing.let_read_early(stage, edition)


def _half_way_2023(stage: Stage) -> Round:
    """Leave the round over the first half of 2023 with a submission in every state."""
    stage.begin("2023-07-03")
    opened = open_made_up_round(stage, "2023-H1")
    units = stage.units
    stage.begin("2023-07-31")
    for unit in units[:4]:
        whole_way(stage, opened, unit)
    for unit in units[4:6]:
        supply(stage, opened, unit)
        approve(stage, opened, unit)
    supply(stage, opened, units[6])
    save(stage, opened, units[7])
    supply(stage, opened, units[8])
    approve(stage, opened, units[8])
    send_back(stage, opened, units[8], action=Action.RETURN_TO_UNIT, reason=RETURNED)
    return opened


def _what_comes(stage: Stage, opened: Round) -> None:
    """Leave a meeting to prepare, a proposal to decide on, and an account to compose."""
    stage.begin(PRACTICE_DAY)
    meeting = deciding.plan(stage, "2023-09-25", round_key=opened.key)
    proposal = deciding.propose_norm(
        stage, "human-trafficking-suspects", year=2024, number=222, on="2023-09-25"
    )
    deciding.fill_agenda(stage, meeting, proposal)
    publishing.compose(stage, 2023)
