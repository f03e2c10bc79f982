# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a round asks of a unit, for whoever reads a file: no database is needed to read one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from peil.agenda.policy import Policy
from peil.cycle.models import Round, Submission
from peil.terms.languages import Text
from peil.terms.periods import read_period


@dataclass(frozen=True)
class Expected:
    """The figures that are asked: of which unit, period and indicators, in the round's order.

    `titles` are how readers see the indicators and `holding` the versions of their definitions
    that hold, both by indicator; `data_version` is that of the policy folder.
    """

    round_key: str
    unit: str
    period: str
    indicators: tuple[str, ...]
    titles: Mapping[str, Text] = field(default_factory=dict)
    holding: Mapping[str, str] = field(default_factory=dict)
    data_version: str = ""


@dataclass(frozen=True)
class AskedIndicators:
    """What a round asks for: indicators in its order, by name their titles and definitions."""

    indicators: tuple[str, ...]
    titles: Mapping[str, Text]
    holding: Mapping[str, str]


def asked_in(asked: Round, *, policy: Policy) -> AskedIndicators:
    """Return the indicators of a round, with the versions of their definitions that hold."""
    period, names = read_period(asked.period), tuple(asked.indicators)
    year = period.last_day.year
    definitions = {name: policy.indicator(name).definition_for(period) for name in names}
    return AskedIndicators(
        indicators=names,
        titles={name: policy.title_of(name, year=year) for name in names},
        holding={name: one.version for name, one in definitions.items() if one is not None},
    )


def expected_of(submission: Submission, *, policy: Policy) -> Expected:
    """Return what is asked for a submission, whose round is at hand."""
    asked = asked_in(submission.round, policy=policy)
    return Expected(
        round_key=submission.round.key,
        unit=submission.unit,
        period=submission.round.period,
        indicators=asked.indicators,
        titles=asked.titles,
        holding=asked.holding,
        data_version=policy.version,
    )
