# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""An agenda: its term, who set it, its agreements per theme, and how it is followed."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from peil.agenda.indicators import IndicatorEntry
from peil.terms.languages import Text
from peil.terms.record import AgendaKey, IndicatorKey, Key, PartyKey, Record, ThemeKey, misfit
from peil.terms.references import Reference

_DUE = re.compile(r"ongoing|yearly|twice_a_year|not_stated|\d{4}(-(H[12]|\d{2}(-\d{2})?))?")


def _as_due(found: Any) -> str:
    if isinstance(found, bool) or not _DUE.fullmatch(str(found)):
        raise misfit(
            found,
            to_do="Write a year, half-year, month or day, or ongoing, yearly, twice_a_year "
            "or not_stated.",
        )
    return str(found)


Due = Annotated[str, BeforeValidator(_as_due)]
"""By when: a year, half-year, month or day, or ongoing, yearly, twice_a_year, not_stated."""


class AgreementKind(StrEnum):
    """What sort of agreement it is."""

    COMMON_GOAL = "common_goal"
    """A goal of all parties together, of which the police is one (2015-2018)."""
    OBJECTIVE = "objective"
    """A national policy objective for the police (Politiewet 2012, article 18)."""
    NATIONAL_THEME = "national_theme"
    """A theme that is followed nationally, without norms of its own."""
    DEVELOPMENT_TASK = "development_task"
    """A task for the development of the police organisation."""


class Obligation(StrEnum):
    """What the police is held to."""

    EFFORT = "effort"
    RESULT = "result"
    NOT_STATED = "not_stated"


class Monitoring(StrEnum):
    """How an agreement is followed."""

    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"
    NOT_STATED = "not_stated"


class Agreement(Record):
    """One thing that was agreed."""

    id: Key = Field(description="Its name, unique within the agenda.")
    kind: AgreementKind = Field(description="What sort of agreement it is.")
    obligation: Obligation = Field(
        default=Obligation.NOT_STATED, description="Effort or result, where the text says so."
    )
    monitored: tuple[Monitoring, ...] = Field(
        default=(Monitoring.NOT_STATED,), description="How it is followed."
    )
    asked_of: tuple[PartyKey, ...] = Field(description="Keys of parties that must do it.")
    due: Due = Field(description="By when.")
    indicators: tuple[IndicatorKey, ...] = Field(
        default=(), description="The indicators that measure it."
    )
    summary: Text = Field(description="What is asked, in our own words.")
    reference: Reference = Field(description="Where it is written.")


class Contribution(Record):
    """What a partner outside the police does for a theme."""

    id: Key = Field(description="Its name, unique within the agenda.")
    of: tuple[PartyKey, ...] = Field(description="Keys of the parties that contribute.")
    summary: Text = Field(description="What they do, in our own words.")
    reference: Reference = Field(description="Where it is written.")


class Condition(Record):
    """What must hold for the agreements of a theme to be reachable."""

    id: Key = Field(description="Its name, unique within the agenda.")
    summary: Text = Field(description="What must hold, in our own words.")
    reference: Reference = Field(description="Where it is written.")


class ThemeFile(Record):
    """One theme of an agenda: `<agenda>/themes/<theme>.yaml`."""

    theme: Key = Field(description="Its name; the same as that of the file.")
    title: Text = Field(description="How readers see it.")
    focus: Text = Field(description="What it is about and where the weight lies, in our words.")
    reference: Reference = Field(description="Where the theme is written.")
    agreements: tuple[Agreement, ...] = Field(default=(), description="What was agreed.")
    partner_contributions: tuple[Contribution, ...] = Field(
        default=(), description="What partners do."
    )
    preconditions: tuple[Condition, ...] = Field(default=(), description="What must hold.")
    indicators: tuple[IndicatorEntry, ...] = Field(
        default=(), description="What is measured, in the order of the account."
    )


class FollowRule(Record):
    """A rule about how, when or by whom the agenda is followed, evaluated or changed."""

    id: Key = Field(description="Its name, unique within the agenda.")
    when: Due = Field(description="When it applies.")
    of: tuple[PartyKey, ...] = Field(default=(), description="Keys of the parties it binds.")
    summary: Text = Field(description="What the rule says, in our own words.")
    reference: Reference = Field(description="Where it is written.")


class Coverage(StrEnum):
    """How much of an agenda the folder holds."""

    COMPLETE = "complete"
    """Every agreement, indicator and norm that its sources hold."""
    PUBLISHED_PART = "published_part"
    """Only what a public message and budget tables say; the full text was not at hand."""
    FRAGMENTS = "fragments"
    """Only what later documents happen to mention."""


class AgendaFile(Record):
    """An agenda as a whole: `<agenda>/agenda.yaml`."""

    agenda: Key = Field(description="Its name; the same as that of its folder.")
    title: Text = Field(description="How readers see it.")
    summary: Text = Field(description="What it is and what it aims at, in our own words.")
    first_year: int = Field(description="First year it is about.")
    last_year: int = Field(description="Last year it is about.")
    coverage: Coverage = Field(default=Coverage.COMPLETE, description="How much is held here.")
    coverage_note: Text | None = Field(default=None, description="What is missing, and why.")
    legal_basis: Text | None = Field(default=None, description="The law it follows from.")
    legal_reference: Reference | None = Field(
        default=None, description="The article of the law it follows from."
    )
    set_by: PartyKey = Field(description="Key of the party that set it.")
    heard: tuple[PartyKey, ...] = Field(
        default=(), description="Keys of the parties that were heard."
    )
    predecessor: AgendaKey | None = Field(default=None, description="The agenda before it.")
    themes: tuple[ThemeKey, ...] = Field(description="Its themes in the order of the account.")
    principles: tuple[Condition, ...] = Field(
        default=(), description="What holds for the agenda as a whole."
    )
    monitoring: tuple[FollowRule, ...] = Field(default=(), description="How it is followed.")
    evaluation: tuple[FollowRule, ...] = Field(default=(), description="How it is evaluated.")
    reference: Reference = Field(description="The document it was published in.")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> AgendaFile:
        if self.last_year < self.first_year:
            raise misfit(self.last_year, to_do="Let 'last_year' be 'first_year' or later.")
        return self


class Party(Record):
    """A body that sets, is heard, does or supplies something."""

    key: Key = Field(description="How it is written in the other files.")
    name: Text = Field(description="How readers see it.")
    until: int | None = Field(default=None, description="Last year under this name.")


class PartiesFile(Record):
    """The bodies that the agendas name: `parties.yaml`."""

    parties: tuple[Party, ...] = Field(description="One entry for each body.")
