# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How the public API tells agendas: their themes and agreements, and how they are followed."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from peil.agenda.agendas import AgreementKind, Coverage, Monitoring, Obligation
from peil.agenda.indicators import Role
from peil.interfaces.api.reading.told_parts import ToldPage, ToldReference, ToldText
from peil.interfaces.api.shapes import Told


class ToldAgenda(Told):
    """An agenda: the policy goals of some years."""

    agenda: str
    title: ToldText
    summary: ToldText
    first_year: int
    last_year: int
    coverage: Coverage = Field(description="How much of it Peil holds.")
    coverage_note: ToldText | None
    legal_basis: ToldText | None
    set_by: str
    heard: list[str]
    predecessor: str | None
    themes: list[str] = Field(description="In the order of the account.")
    reference: ToldReference


class ToldAgendas(ToldPage):
    """Agendas, in the order of their years."""

    items: list[ToldAgenda]


class ToldStatement(Told):
    """A thing that is written in an agenda, in the words of Peil."""

    id: str
    summary: ToldText
    reference: ToldReference


class ToldContribution(ToldStatement):
    """What partners outside the police do."""

    of: list[str]


class ToldFollowRule(ToldContribution):
    """A rule about how, when or by whom an agenda is followed or evaluated."""

    when: str


class ToldAgreement(ToldStatement):
    """One thing that was agreed; the indicators measure it, and there may be none."""

    kind: AgreementKind
    obligation: Obligation
    monitored: list[Monitoring]
    asked_of: list[str]
    due: str
    indicators: list[str]


class ToldIndicatorInTheme(Told):
    """An indicator as a theme holds it; /indicators has more of it."""

    indicator: str
    title: ToldText
    role: Role


class ToldTheme(Told):
    """A theme of an agenda."""

    theme: str
    title: ToldText
    focus: ToldText
    agreements: list[ToldAgreement]
    partner_contributions: list[ToldContribution]
    preconditions: list[ToldStatement]
    indicators: list[ToldIndicatorInTheme]
    reference: ToldReference


class ToldAgendaInFull(Told):
    """An agenda with everything that was agreed in it."""

    known_on: date
    agenda: ToldAgenda
    principles: list[ToldStatement]
    themes: list[ToldTheme]
    monitoring: list[ToldFollowRule]
    evaluation: list[ToldFollowRule]
