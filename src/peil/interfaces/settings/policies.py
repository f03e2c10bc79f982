# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The policy folder that the application judges by: loaded once, and again when a file changes."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import NamedTuple

from django.conf import settings

from peil.agenda.folder import files_of
from peil.agenda.policy import Policy
from peil.agenda.reading import load_policy


class _Seen(NamedTuple):
    """A folder as it was when it was loaded: its files with their sizes and times."""

    folder: Path
    files: tuple[tuple[str, int, int], ...]


_lock = Lock()
_loaded: dict[_Seen, Policy] = {}


def current_policy() -> Policy:
    """Return the policy folder of the application as it is now.

    Raises:
        PolicyMissing: when the folder does not exist or holds no agendas.
        PolicyRefused: when any file in it cannot be loaded as it stands.
    """
    folder = Path(settings.PEIL_POLICY_FOLDER)
    seen = _seen(folder)
    with _lock:
        if seen not in _loaded:
            policy = load_policy(folder)
            _loaded.clear()
            _loaded[seen] = policy
        return _loaded[seen]


def _seen(folder: Path) -> _Seen:
    marks = ((file.path, file.path.stat()) for file in files_of(folder))
    return _Seen(folder, tuple((str(p), m.st_size, m.st_mtime_ns) for p, m in marks))
