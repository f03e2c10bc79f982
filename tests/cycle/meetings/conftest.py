"""A meeting about a round with figures, texts, progress and a proposal, for tests of meetings."""

from __future__ import annotations

from datetime import date

import pytest

from cycle.accepted_rounds import accept, open_round
from cycle.conftest import make_person, signed
from peil.agenda.decisions import DecisionKind, NormEntry
from peil.cycle.decisions.content import ProposedDecision
from peil.cycle.decisions.proposing import propose_decision
from peil.cycle.interpretations.writing import InterpretationKey, interpret
from peil.cycle.meetings.items import ItemDraft, add_item
from peil.cycle.meetings.planning import plan_meeting
from peil.cycle.models import Submission
from peil.cycle.progress.agreements import ProgressKey
from peil.cycle.progress.evidence import Evidence
from peil.cycle.progress.milestones import set_milestone
from peil.cycle.progress.writing import judge_progress, write_progress
from peil.cycle.rights import Role
from peil.terms.languages import Text

MEETING = "lovp-2022-09-26"
DAY = date(2022, 9, 26)
MAYORS = "regioburgemeesters"
WORDS = "De aanpak loopt goed <script>alert(1)</script>.\n\nEr is zorg over de capaciteit."


@pytest.fixture
def ministry(db):
    return make_person(Role.MINISTRY, name="C. Bakker")


@pytest.fixture
def planned(policy, ministry):
    """A meeting about a round of which one unit is accepted and one was returned."""
    by = signed(ministry, "2022-09-01")
    round_ = open_round()
    figures = {"csv-tackled": 40, "human-trafficking-suspects": 9, "execution-stock": 12}
    accept(round_, "rotterdam", figures, day="2022-08-01")
    Submission.objects.create(
        round=round_, unit="limburg", state="returned", reason="Het totaal klopt niet."
    )
    made = plan_meeting("lovp", day=DAY, round_key="2022-h1", policy=policy, by=by)
    add_item(made.key, ItemDraft("Opening"), by=by)
    add_item(made.key, ItemDraft("Cijfers", "Het eerste halfjaar."), by=by)
    return made


def write_text(policy, unit="rotterdam", text=WORDS, *, party=MAYORS, about="theme:undermining"):
    """An interpretation by somebody of the party."""
    return interpret(
        InterpretationKey("2022-h1", unit, party, about),
        text=text,
        policy=policy,
        expected_version=0,
        by=signed(make_person(Role.AUTHORITY, unit, party=party, name="A. de Vries"), "2022-08-20"),
    )


def write_some_progress(policy):
    """A note, a judgement and a milestone of one agreement."""
    key = ProgressKey("2019-2022", "signals-followed-up", 2022, "limburg", "politie")
    supplier = make_person(Role.UNIT_SUPPLIER, "limburg", name="B. Jansen")
    mayor = make_person(Role.AUTHORITY, "limburg", name="D. Smit")
    write_progress(
        key,
        text="In acht basisteams is een vast team begonnen dat signalen opvolgt.",
        evidence=Evidence(link="https://example.org/verslag"),
        policy=policy,
        expected_version=0,
        by=signed(supplier, "2022-08-10"),
    )
    judge_progress(
        key._replace(party=MAYORS),
        word="behind",
        text="Vier van de twaalf teams zijn nog niet begonnen.",
        policy=policy,
        expected_version=0,
        by=signed(mayor, "2022-08-20"),
    )
    set_milestone(
        key,
        text="Elk basisteam heeft eind 2022 een vast team voor signalen.",
        policy=policy,
        expected_version=0,
        by=signed(supplier, "2022-02-01"),
    )


def propose(policy, by, *, number=200, name="norm-suspects"):
    """A proposal to change the norm for suspects of 2022."""
    entry = NormEntry.model_validate(
        {"indicator": "human-trafficking-suspects", "values": {2022: number}}
    )
    content = ProposedDecision(
        name=name,
        kind=DecisionKind.RECALIBRATION,
        title=Text(nl="Herijking verdachten 2022", en="Recalibration of suspects 2022"),
        heard=("regioburgemeesters", "college-pg"),
        known_from=DAY,
        special_reason=Text(nl="Er is minder capaciteit.", en="There is less capacity."),
        norms=(entry,),
    )
    return propose_decision(content, agenda="2019-2022", policy=policy, by=by)
