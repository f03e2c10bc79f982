# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Loads the policy folder as it would be with a proposed decision, in a temporary copy of it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from peil.agenda.findings import Finding
from peil.agenda.folder import files_of, version_of
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
    with TemporaryDirectory(prefix="peil-dry-run-") as place:
        copy = Path(place) / "agendas"
        _copy(folder, copy)
        found = version_of(copy)
        if found != version:
            raise PolicyChanged(expected=version, found=found)
        file = copy / name
        if file.exists():
            return Tried(None, (), taken=True)
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        reading: FolderReading = read_policy(copy)
    return Tried(reading.policy, reading.problems)


def _copy(folder: Path, to: Path) -> None:
    for file in files_of(folder):
        place = to / file.path.relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file.path, place)
