# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The operations of the API. Each names the action of the rights table that it asks for."""

from __future__ import annotations

import hashlib
from http import HTTPStatus
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Query, Router, Status

from peil.cycle.models import Round
from peil.cycle.rights import Action
from peil.cycle.rounds.finding import find_round
from peil.cycle.submissions.expected import asked_in
from peil.cycle.submissions.file_saving import save_beside
from peil.cycle.submissions.page import submission_page
from peil.cycle.submissions.saving import save_figures
from peil.cycle.submissions.steps import Seen, take_step_on
from peil.cycle.workflow import State
from peil.interfaces.api.figures import drafts_given, told_figure
from peil.interfaces.api.shapes import (
    LONGEST_KEY,
    NAME,
    GivenFigures,
    GivenSupply,
    ToldIndicator,
    ToldProblem,
    ToldRound,
    ToldRounds,
    ToldRoundWithIndicators,
    ToldSaved,
    ToldStep,
    ToldSubmission,
)
from peil.interfaces.api.statuses import token_answers
from peil.interfaces.api.token import Token, signed
from peil.interfaces.settings.policies import current_policy

router = Router(tags=["Rounds and submissions"])
_RoundName = Annotated[
    str,
    Path(alias="round", pattern=NAME, max_length=LONGEST_KEY, description="The name of a round."),
]
_UnitName = Annotated[
    str,
    Path(alias="unit", pattern=NAME, max_length=LONGEST_KEY, description="The name of a unit."),
]
_Expected = Annotated[
    int | None,
    Query(
        alias="expectedDelivery",
        ge=0,
        le=1_000_000,
        description="The number of the delivery that you saw last, 0 for none. If somebody saved "
        "another one since, nothing is saved (409).",
    ),
]


@router.get(
    "/rounds",
    auth=Token(Action.SEE_ROUNDS),
    response=token_answers({200: ToldRounds}),
    by_alias=True,
    operation_id="listRounds",
    summary="Every round, the one that was opened last first.",
)
def list_rounds(
    request: HttpRequest,  # noqa: ARG001 - the right was asked before
    is_closed: Annotated[
        bool | None, Query(alias="isClosed", description="Only those that are closed, or open.")
    ] = None,
) -> ToldRounds:
    """Return every round, or only those that are closed or not."""
    rounds = Round.objects.all()
    if is_closed is not None:
        rounds = rounds.filter(closed_at__isnull=not is_closed)
    return ToldRounds(rounds=[ToldRound(**_round(one)) for one in rounds])


@router.get(
    "/rounds/{round}",
    auth=Token(Action.SEE_ROUNDS),
    response=token_answers({200: ToldRoundWithIndicators}),
    by_alias=True,
    operation_id="getRound",
    summary="A round, with the indicators that it asks for.",
)
def get_round(request: HttpRequest, round_name: _RoundName) -> ToldRoundWithIndicators:  # noqa: ARG001
    """Return a round."""
    found, policy = find_round(round_name), current_policy()
    asked = asked_in(found, policy=policy)
    indicators = [
        ToldIndicator(
            indicator=name,
            title_nl=asked.titles[name].nl,
            title_en=asked.titles[name].en,
            measure=policy.indicator(name).measure,
            definition=asked.holding.get(name, ""),
        )
        for name in asked.indicators
    ]
    return ToldRoundWithIndicators(**_round(found), indicators=indicators)


def _round(found: Round) -> dict[str, Any]:
    days = ("opened_on", "supply_by", "approve_by", "accept_by", "closed_at", "agenda", "period")
    return {"round": found.key, **{day: getattr(found, day) for day in days}}


@router.get(
    "/rounds/{round}/submissions/{unit}",
    auth=Token(Action.SEE_SUBMISSION),
    response=token_answers({200: ToldSubmission}),
    by_alias=True,
    operation_id="getSubmission",
    summary="The figures of a unit, what checking them finds, and where they stand.",
)
def get_submission(request: HttpRequest, round_name: _RoundName, unit: _UnitName) -> ToldSubmission:
    """Return a submission."""
    seen = submission_page(round_name, unit, policy=current_policy(), by=signed(request))
    return ToldSubmission(
        round=round_name,
        unit=unit,
        state=seen.state,
        changed_at=seen.submission.changed_at,
        delivery=seen.number,
        figures=[told_figure(row.figure) for row in seen.rows if row.figure is not None],
        problems=[
            ToldProblem(kind=p.kind.value, code=p.code, indicator=p.indicator, detail=p.text.en)
            for p in seen.outcome.problems
        ],
    )


@router.put(
    "/rounds/{round}/submissions/{unit}/figures",
    auth=Token(Action.SAVE_FIGURES),
    response=token_answers({200: ToldSaved, 201: ToldSaved}, writes=True),
    by_alias=True,
    operation_id="putFigures",
    summary="Save figures: all of them or none. The same again changes nothing (200).",
)
def put_figures(
    request: HttpRequest,
    round_name: _RoundName,
    unit: _UnitName,
    given: GivenFigures,
    *,
    expected: _Expected = None,
    keep_others: Annotated[
        bool,
        Query(
            alias="keepOthers",
            description="Keep the figures of the current delivery that are not among these. "
            "Otherwise these are all figures of the unit.",
        ),
    ] = False,
) -> Status[ToldSaved]:
    """Save figures as the next delivery of a submission."""
    digest = hashlib.sha256(request.body).hexdigest()
    drafts = drafts_given(given, unit=unit, digest=digest)
    save = save_beside if keep_others else save_figures
    saved = save(
        round_name, unit, drafts, policy=current_policy(), by=signed(request), expected=expected
    )
    status = HTTPStatus.CREATED if saved.is_new else HTTPStatus.OK
    return Status(status, ToldSaved(delivery=saved.delivery.number, is_new=saved.is_new))


@router.post(
    "/rounds/{round}/submissions/{unit}/supply",
    auth=Token(Action.SUPPLY),
    response=token_answers({200: ToldStep}, writes=True),
    by_alias=True,
    operation_id="supplySubmission",
    summary="Supply the figures that were saved: somebody else of the unit then approves them.",
)
def supply(
    request: HttpRequest, round_name: _RoundName, unit: _UnitName, given: GivenSupply
) -> ToldStep:
    """Supply a delivery."""
    seen = Seen(round_name, unit, given.delivery)
    found = take_step_on(seen, Action.SUPPLY, policy=current_policy(), by=signed(request))
    return ToldStep(
        round=round_name,
        unit=unit,
        state=State(found.state),
        changed_at=found.changed_at,
        delivery=given.delivery,
    )
