"""A policy folder that a test may adopt decisions in, and who does it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cycle.conftest import make_person, signed
from cycle.decisions.proposals import AGENDA, proposed
from peil.agenda.folder import version_of
from peil.agenda.reading import load_policy
from peil.cycle.decisions.adopting import adopt_decision
from peil.cycle.decisions.content import ProposedDecision
from peil.cycle.decisions.dry_run import DryRun, dry_run
from peil.cycle.decisions.proposing import propose_decision
from peil.cycle.decisions.warnings import Warn
from peil.cycle.models import Person, Proposal
from peil.cycle.rights import Role

DAY = "2022-03-01"
EVERY_WARNING = tuple(code.value for code in Warn)


@pytest.fixture
def policymaker(db) -> Person:
    """Somebody of the ministry."""
    return make_person(Role.MINISTRY, name="Petra de Wit")


@pytest.fixture
def tried(db, agendas: Path) -> Callable[..., DryRun]:
    """Makes a dry run on a copy of the shipped agendas."""

    def run(content: ProposedDecision, *, today: str = DAY, agenda: str = AGENDA) -> DryRun:
        policy = load_policy(agendas)
        return dry_run(content, agenda=agenda, policy=policy, today=date.fromisoformat(today))

    return run


@pytest.fixture
def proposal(policymaker: Person, agendas: Path) -> Callable[..., Proposal]:
    """Proposes a decision on the copy of the shipped agendas."""

    def propose(
        content: ProposedDecision | None = None, *, agenda: str = AGENDA, day: str = DAY
    ) -> Proposal:
        return propose_decision(
            content or proposed(),
            agenda=agenda,
            policy=load_policy(agendas),
            by=signed(policymaker, day),
        )

    return propose


@pytest.fixture
def adopt(policymaker: Person, agendas: Path) -> Callable[..., Proposal]:
    """Adopts a proposal on the folder as it is, with every warning seen, unless told otherwise."""

    def adopted(one: Proposal, *, day: str = DAY, **more: Any) -> Proposal:
        asked = {
            "expected_version": one.version,
            "data_version": version_of(agendas),
            "acknowledged": EVERY_WARNING,
            "folder": agendas,
            "by": signed(policymaker, day),
        }
        return adopt_decision(one.key, **(asked | more))

    return adopted
