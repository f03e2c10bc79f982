# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A counted figure: what a rule found in a register for an indicator, unit and period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from peil.terms.periods import Period

FIGURE_COLUMNS = (
    "indicator",
    "unit",
    "period",
    "value",
    "numerator",
    "denominator",
    "definition",
    "breakdown",
    "register",
    "counted_on",
)
"""The columns of counted figures in CSV; they do not change."""


class CountedFigure(NamedTuple):
    """One counted figure.

    `value` is in the indicator's measure; it is nothing where there is no number: nothing was
    delivered for the period, or a ratio divides by zero. `numerator` and `denominator` are those
    of a ratio, whole numbers. `unit` is a police unit or the whole. `definition` is the version
    of the rule with the options that were picked, as in 2015-1;moment=closed. `breakdown` is
    empty, or column and code, as in drug_kind=hemp. `register` is the fingerprint of what was
    read. `counted_on` is the day as known on which the register was counted: the figure is known
    from that day, and rows recorded later do not count in it.
    """

    indicator: str
    unit: str
    period: Period
    value: Decimal | None
    numerator: int | None
    denominator: int | None
    definition: str
    breakdown: str
    register: str
    counted_on: date
