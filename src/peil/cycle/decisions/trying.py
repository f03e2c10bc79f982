# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Loads the policy folder as it would be with a proposed decision; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from peil.agenda.findings import Finding
from peil.agenda.folder import version_of
from peil.agenda.policy import Policy
from peil.agenda.reading import FolderReading, read_policy
from peil.cycle.decisions.refusals import PolicyChanged


@dataclass(frozen=True)
class Tried:
    """What came of loading a folder with one more file.

    `taken` says that there is a file of that name already; then nothing was loaded.
    """

    policy: Policy | None
    problems: tuple[Finding, ...]
    taken: bool = False


@lru_cache(maxsize=4)
def tried(folder: Path, *, version: str, name: str, text: str) -> Tried:
    """Return the policy folder with one more file in it; the folder itself is left as it is.

    Args:
        folder: the policy folder.
        version: the data version that it must have.
        name: where the file stands in the folder.
        text: what it holds.

    Raises:
        PolicyChanged: when the folder is another than the version says.
    """
    if (folder / name).exists():
        _require_version(folder, version)
        return Tried(None, (), taken=True)
    reading: FolderReading = read_policy(folder, unsaved={name: text})
    _require_version(folder, version)
    return Tried(reading.policy, reading.problems)


def _require_version(folder: Path, version: str) -> None:
    """Do nothing when a folder has a data version.

    Raises:
        PolicyChanged: when it has another.
    """
    found = version_of(folder)
    if found != version:
        raise PolicyChanged(expected=version, found=found)
