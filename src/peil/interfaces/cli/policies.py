# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Opens the policy folder that was asked, with accepted and counted figures beside the published."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from peil.agenda.policy import Policy
from peil.agenda.reading import load_policy
from peil.interfaces.cli.options import POLICY_VARIABLE, policy_folder
from peil.interfaces.settings.home import HOME_VARIABLE


def open_policy(named: Path | None, *, home: Path | None = None) -> Policy:
    """Return the policy that was asked.

    Where a home folder is asked, by the option or the environment, the figures that were accepted
    there stand among the published ones; its agendas are read, unless others are named.

    Raises:
        PolicyMissing: when the folder does not exist or holds no agendas.
        PolicyRefused: when any file in it cannot be loaded as it stands.
        HomeMissing: when the home folder was not set up.
        DatabaseNotReady: when its database does not have the shape of this version.
    """
    if home is None and not os.environ.get(HOME_VARIABLE):
        return load_policy(policy_folder(named))
    from peil.interfaces.cli.application import open_application

    opened = open_application(home)
    from peil.cycle.figures.accepted import with_accepted
    from peil.interfaces.settings.readiness import require_ready_database

    require_ready_database(opened)
    is_named = named is not None or os.environ.get(POLICY_VARIABLE)
    return with_accepted(load_policy(policy_folder(named) if is_named else opened.agendas))


def open_with_figures(
    named: Path | None,
    files: Sequence[Path],
    *,
    unit: str | None,
    year: int,
    known_on: date,
    parts: bool = False,
    home: Path | None = None,
) -> Policy:
    """Return the policy that was asked, with the counted figures of files beside the published.

    At least one of the figures must take part in the year; with `parts` one of a part of it will
    do.

    Raises:
        PolicyMissing: when the folder does not exist or holds no agendas.
        PolicyRefused: when any file in it cannot be loaded as it stands.
        HomeMissing: when the home folder was not set up.
        DatabaseNotReady: when its database does not have the shape of this version.
        FiguresUnreadable: when a file with figures cannot be read in one way.
        FiguresUnused: when no figure takes part in the year as known on the day.
        PeilError: when the figures and the agendas do not fit; see `with_counted`.
    """
    policy = open_policy(named, home=home)
    if not files:
        return policy
    from peil.counting.figures.joining import require_used, with_counted
    from peil.counting.figures.reading import read_figures

    joined = with_counted(policy, [read_figures(path) for path in files])
    require_used(joined, unit=unit, year=year, known_on=known_on, parts=parts)
    return joined
