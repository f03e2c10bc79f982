# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The linter for agendas: what is wrong, and what is true but worth knowing."""

from __future__ import annotations

from pathlib import Path

from peil.agenda.check import (
    ambition,
    definitions,
    growth,
    printed,
    timing,
    totals,
    unit_norms,
)
from peil.agenda.findings import Finding, in_order
from peil.agenda.folder import folder_around
from peil.agenda.policy import Policy
from peil.agenda.reading import read_policy


def check_policy(policy: Policy) -> tuple[Finding, ...]:
    """Return every finding on a policy that was loaded, sorted by file and line."""
    return in_order(
        [
            *totals.check(policy),
            *growth.check(policy),
            *timing.check(policy),
            *ambition.check(policy),
            *unit_norms.check(policy),
            *definitions.check(policy),
            *printed.check(policy),
        ]
    )


def check_path(path: Path) -> tuple[Finding, ...]:
    """Return every error and finding at a path, sorted by file and line.

    The path is a policy folder, or an agenda or file inside one: then the whole folder is checked,
    and only the findings that concern the path are returned. Errors are returned wherever they
    are, because nothing is held against the rest of a folder that has one.

    Raises:
        PolicyMissing: when the path does not exist or is in no policy folder.
    """
    folder = folder_around(path)
    found = check_folder(folder)
    inside = path.resolve().relative_to(folder.resolve())
    return tuple(f for f in found if f.is_error or Path(f.origin.file).is_relative_to(inside))


def check_folder(folder: Path) -> tuple[Finding, ...]:
    """Return every error and finding in a policy folder, sorted by file and line.

    What the folder means is checked once its files can be loaded; until then the errors that
    keep it from loading are all that is returned.

    Raises:
        PolicyMissing: when the folder does not exist or holds no agendas.
    """
    reading = read_policy(folder)
    if reading.policy is None:
        return reading.problems
    return check_policy(reading.policy)
