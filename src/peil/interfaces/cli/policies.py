# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Opens the policy folder that was asked, with counted figures beside the published ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from peil.agenda.policy import Policy
from peil.agenda.reading import load_policy
from peil.interfaces.cli.options import policy_folder


def open_policy(named: Path | None) -> Policy:
    """Return the policy that was asked.

    Raises:
        PolicyMissing: when the folder does not exist or holds no agendas.
        PolicyRefused: when any file in it cannot be loaded as it stands.
    """
    return load_policy(policy_folder(named))


def open_with_figures(
    named: Path | None,
    files: Sequence[Path],
    *,
    unit: str | None,
    year: int,
    known_on: date,
    parts: bool = False,
) -> Policy:
    """Return the policy that was asked, with the counted figures of files beside the published.

    At least one of the figures must take part in the year; with `parts` one of a part of it will
    do.

    Raises:
        PolicyMissing: when the folder does not exist or holds no agendas.
        PolicyRefused: when any file in it cannot be loaded as it stands.
        FiguresUnreadable: when a file with figures cannot be read in one way.
        FiguresUnused: when no figure takes part in the year as known on the day.
        PeilError: when the figures and the agendas do not fit; see `with_counted`.
    """
    policy = open_policy(named)
    if not files:
        return policy
    from peil.counting.figures.joining import require_used, with_counted
    from peil.counting.figures.reading import read_figures

    joined = with_counted(policy, [read_figures(path) for path in files])
    require_used(joined, unit=unit, year=year, known_on=known_on, parts=parts)
    return joined
