# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The kinds of number that norms and realisations are, and the unit their difference is in."""

from __future__ import annotations

from enum import StrEnum


class Measure(StrEnum):
    """The kind of number: what one more or one less means."""

    COUNT = "count"
    PERCENT = "percent"
    EUR_MILLION = "eur_million"
    FTE = "fte"
    DAYS = "days"
    MILESTONE = "milestone"

    @property
    def difference_unit(self) -> str:
        """The unit of a difference between two of these; percentages differ in points."""
        return "percentage_points" if self is Measure.PERCENT else self.value


class Direction(StrEnum):
    """Which way is good: a floor, a ceiling, more, less, or only watched."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    INCREASE = "increase"
    DECREASE = "decrease"
    MONITOR = "monitor"
