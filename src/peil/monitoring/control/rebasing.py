# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A rebase: somebody decided, with a reason, that limits are computed anew from a period on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from peil.terms.errors import PeilError
from peil.terms.periods import Period, read_period

_WRITE = 'Write --rebase 2018-01="what changed then" --author "who decided it".'


class RebaseRefused(PeilError):
    """Limits cannot be computed anew from a period as it was asked."""

    def __init__(self, asked: str, *, found: str, to_do: str) -> None:
        super().__init__(
            asked=f"A rebase '{asked}' of a control chart was asked.", found=found, to_do=to_do
        )


@dataclass(frozen=True)
class Rebase:
    """From `period` on, inclusive, limits are computed anew.

    `author` is an office rather than a person; `day` is the day on which it was recorded.
    """

    period: Period
    reason: str
    author: str
    day: date


def read_rebase(written: str, *, author: str | None, day: date) -> Rebase:
    """Return the rebase that was asked.

    Args:
        written: the period and the reason, as 2018-01=reason.
        author: who decided it.
        day: the day on which it is recorded.

    Raises:
        RebaseRefused: when it has no reason or nobody answers for it.
        PeriodUnreadable: when its period is not written as one.
    """
    period, _, reason = written.partition("=")
    if not reason.strip():
        raise RebaseRefused(
            written,
            found="It has no reason, and without one new limits hide what happened.",
            to_do=_WRITE,
        )
    if author is None or not author.strip():
        raise RebaseRefused(written, found="Nobody answers for it.", to_do=_WRITE)
    return Rebase(read_period(period.strip()), reason.strip(), author.strip(), day)


def require_rebases(rebases: Iterable[Rebase], *, periods: Sequence[Period]) -> tuple[Rebase, ...]:
    """Return rebases in order, each at a period of the series after the first.

    Args:
        rebases: in any order.
        periods: those of the series, in order.

    Raises:
        RebaseRefused: when one is at another period, or two are at one.
    """
    ordered = tuple(sorted(rebases, key=lambda rebase: rebase.period))
    later = periods[1:]
    for rebase in ordered:
        if rebase.period not in later:
            raise RebaseRefused(
                str(rebase.period),
                found=f"The series goes from {periods[0]} to {periods[-1]}, and before its first "
                "period there is nothing to part it from.",
                to_do="Name a later period, written as in the series.",
            )
    seen = [rebase.period for rebase in ordered]
    for period in seen:
        if seen.count(period) > 1:
            raise RebaseRefused(
                str(period),
                found="It is asked more than once.",
                to_do="Give one reason for each period.",
            )
    return ordered
