# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The meetings and the decision of the made-up year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from peil.agenda.decisions import DecisionKind, NormEntry, NormState, NormValue
from peil.agenda.decisions import Meeting as DecidedIn
from peil.cycle.decisions.adopting import adopt_decision
from peil.cycle.decisions.content import ProposedDecision, content_of
from peil.cycle.decisions.dry_run import dry_run
from peil.cycle.decisions.proposing import propose_decision
from peil.cycle.demonstration.cast import MINISTRY
from peil.cycle.demonstration.stage import Stage
from peil.cycle.meetings.finding import mark_of
from peil.cycle.meetings.items import ItemDraft, add_item
from peil.cycle.meetings.minutes import hold_meeting, write_minutes
from peil.cycle.meetings.packing import make_pack
from peil.cycle.meetings.planning import plan_meeting
from peil.cycle.models import Meeting, Proposal
from peil.terms.languages import Text
from peil.terms.periods import year_period

_LOVP = "lovp"
_MEANWHILE = Text(
    nl="Verzonnen bijzondere reden, om te oefenen: er was minder capaciteit dan gedacht.",
    en="Made-up special reason, for practice: there was less capacity than expected.",
)


def plan(stage: Stage, day: str, *, round_key: str) -> Meeting:
    """Let the ministry plan a meeting about a round."""
    by = stage.by(MINISTRY)
    on = date.fromisoformat(day)
    return plan_meeting(_LOVP, day=on, policy=stage.policy, by=by, round_key=round_key)


def propose_norm(stage: Stage, indicator: str, *, year: int, number: int, on: str) -> Proposal:
    """Let the ministry propose another norm for a year, to be decided in a meeting on a day."""
    day = date.fromisoformat(on)
    title = stage.policy.title_of(indicator, year=year)
    value = NormValue(state=NormState.SET, number=Decimal(number))
    content = ProposedDecision(
        name=f"verzonnen-herijking-{indicator}",
        kind=DecisionKind.RECALIBRATION,
        title=Text(
            nl=f"Verzonnen herijking van '{title.nl}', om te oefenen",
            en=f"Made-up recalibration of '{title.en}', for practice",
        ),
        decided_by="minister-jenv",
        heard=("regioburgemeesters", "college-pg"),
        meeting=DecidedIn(body=_LOVP, day=day),
        decided_on=day,
        known_from=day,
        legal_ground=Text(
            nl="artikel 18, tweede lid, Politiewet 2012",
            en="article 18, paragraph 2, Police Act 2012",
        ),
        special_reason=_MEANWHILE,
        reason=_MEANWHILE,
        norms=(NormEntry(indicator=indicator, values={year_period(year): value}),),
    )
    agenda = stage.policy.agenda_of(year).key
    return propose_decision(content, agenda=agenda, policy=stage.policy, by=stage.by(MINISTRY))


def fill_agenda(stage: Stage, meeting: Meeting, proposal: Proposal) -> None:
    """Let the ministry put the figures, a proposal and any other business on an agenda."""
    drafts = (
        ItemDraft("Cijfers en duidingen van de ronde", "Verzonnen toelichting, om te oefenen."),
        ItemDraft("Voorstel tot herijking", "Ter besluitvorming.", proposal.key),
        ItemDraft("Rondvraag"),
    )
    for draft in drafts:
        add_item(meeting.key, draft, by=stage.by(MINISTRY))


def make_papers(stage: Stage, meeting: Meeting) -> None:
    """Let the ministry make the papers of a meeting."""
    make_pack(meeting.key, policy=stage.policy, by=stage.by(MINISTRY))


def hold(stage: Stage, meeting: Meeting) -> None:
    """Let a meeting be held, and its minutes be written."""
    hold_meeting(meeting.key, by=stage.by(MINISTRY))
    for item in meeting.items.select_related("proposal").order_by("number"):
        text = f"Verzonnen verslag, om te oefenen: '{item.title}' is besproken."
        write_minutes(
            meeting.key, item.number, text=text, mark=mark_of(item), by=stage.by(MINISTRY)
        )


def adopt(stage: Stage, proposal: Proposal) -> None:
    """Let the ministry adopt a decision after its dry run, with every warning seen."""
    by = stage.by(MINISTRY)
    content = content_of(proposal)
    run = dry_run(content, agenda=proposal.agenda, policy=stage.policy, today=by.day)
    adopt_decision(
        proposal.key,
        expected_version=proposal.version,
        data_version=run.data_version,
        acknowledged=[warned.code.value for warned in run.warnings],
        folder=stage.agendas,
        by=by,
    )
    stage.read_agendas_again()
