# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes a home folder: its policy folder and its secret, each whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

from peil.agenda.reading import load_policy
from peil.interfaces.settings.home import Home
from peil.terms.errors import PeilError

_OWNER_ONLY = 0o700
_BEING_COPIED = ".agendas-being-copied"
_MADE_BY_PEIL = frozenset(
    {
        "agendas",
        "evidence",
        "peil.sqlite3",
        "peil.sqlite3-shm",
        "peil.sqlite3-wal",
        "practice-day",
        "secret.key",
        _BEING_COPIED,
    }
)


class HomeTaken(PeilError):
    """A home folder was to be made where something else is."""

    def __init__(self, folder: Path, *, found: str, to_do: str = "") -> None:
        super().__init__(
            asked=f"A home folder was to be made in '{folder}'.",
            found=found,
            to_do=to_do or "Name a folder that does not exist yet, or that is empty.",
        )


def require_own_folder(folder: Path) -> None:
    """Do nothing when a folder does not exist, or holds only what a home folder holds.

    Raises:
        HomeTaken: when it holds anything else, or is no folder.
    """
    if not folder.exists():
        return
    if not folder.is_dir():
        raise HomeTaken(folder, found="That is a file.")
    other = sorted(entry.name for entry in folder.iterdir() if entry.name not in _MADE_BY_PEIL)
    if other:
        raise HomeTaken(folder, found=f"It holds other things: {', '.join(other[:5])}.")


def require_empty(folder: Path) -> None:
    """Do nothing when a folder does not exist, or is empty.

    Raises:
        HomeTaken: when anything is in it, or it is a file.
    """
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise HomeTaken(folder, found="There is something already, and nothing is overwritten.")


def make_home(home: Home, *, agendas: Path) -> bool:
    """Make a home folder with a copy of a folder of agendas; return whether there was none yet.

    What is there stays as it is. A folder that was made half is finished.

    Raises:
        HomeTaken: when the folder holds anything else.
        PolicyMissing: when the agendas do not exist.
        PolicyRefused: when the agendas cannot be loaded as they stand.
    """
    if home.is_set_up:
        return False
    require_own_folder(home.folder)
    if not home.agendas.is_dir():
        load_policy(agendas)
    home.folder.mkdir(parents=True, exist_ok=True)
    home.folder.chmod(_OWNER_ONLY)
    if not home.agendas.is_dir():
        _copy_whole(agendas, home.agendas, beside=home.folder / _BEING_COPIED)
    home.evidence.mkdir(mode=_OWNER_ONLY, exist_ok=True)
    home.make_secret()
    return True


def _copy_whole(source: Path, target: Path, *, beside: Path) -> None:
    """Copy a folder beside its target first, then put it in its place in one step."""
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(
        source, beside, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns(".*")
    )
    beside.rename(target)
