# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The rule for small cells: from which number on a cell may be shown, and how well it is hidden."""

from __future__ import annotations

from dataclasses import dataclass

from peil.terms.errors import PeilError

DEFAULT_THRESHOLD = 5
"""Assumed by Peil: no document of the safety agenda names a threshold.

Source: OECD, Glossary of Statistical Terms, threshold rule: some agencies require five, others three.
"""
LOWEST_THRESHOLD = 3
"""Under a lower one every small cell would be a 1, and hiding it would say so."""


class ThresholdRefused(PeilError):
    """A threshold or a protection width that would hide nothing."""

    def __init__(self, *, asked: str, found: str, to_do: str) -> None:
        super().__init__(
            asked=f"Small cells were to be hidden with {asked}.", found=found, to_do=to_do
        )


@dataclass(frozen=True)
class Rule:
    """The threshold rule, and how wide the doubt about a small cell must stay.

    `threshold` is the lowest number that is not small. `width` is the difference between the
    highest and the lowest number that a reader must still hold possible for a small cell. With
    `hide_zeros` a zero is small as well; otherwise it is shown, and everybody knows that what is
    hidden is not zero.

    Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapters 4 and 5: the
    threshold rule, and the width as a sliding protection level.
    """

    threshold: int
    width: int
    hide_zeros: bool

    @property
    def least_hidden(self) -> int:
        """The lowest number that a hidden cell can have."""
        return 0 if self.hide_zeros else 1

    def is_small(self, value: int) -> bool:
        """Return whether a cell with this number is hidden for its own sake."""
        return self.least_hidden <= value < self.threshold


def rule_of(
    threshold: int = DEFAULT_THRESHOLD, *, width: int | None = None, hide_zeros: bool = False
) -> Rule:
    """Return the rule for small cells.

    >>> rule_of(5).width
    3

    Args:
        threshold: the lowest number that is not small.
        width: how wide the doubt about a small cell must stay; by default that between the lowest
            and the highest small number, so that a table tells no more than the rule does.
        hide_zeros: hide a zero as well.

    Raises:
        ThresholdRefused: when the threshold is below 3, or the width below 1.
    """
    if threshold < LOWEST_THRESHOLD:
        raise ThresholdRefused(
            asked=f"a threshold of {threshold}",
            found="Whoever knows that threshold would know every hidden number.",
            to_do=f"Name a threshold of at least {LOWEST_THRESHOLD}.",
        )
    least = 0 if hide_zeros else 1
    wide = threshold - 1 - least if width is None else width
    if wide < 1:
        raise ThresholdRefused(
            asked=f"a protection width of {wide}",
            found="A doubt of less than 1 is none.",
            to_do="Name a width of at least 1.",
        )
    return Rule(threshold, wide, hide_zeros)
