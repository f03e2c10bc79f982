# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes in the policy folder: one process at a time, a whole file or none, and never over another."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LOCK = ".adopting.lock"
_WAITING = ".waiting"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the policy folder alone; who comes second waits, in this process and in others.

    The lock ends with the process that holds it, however that ends.
    """
    handle = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def write_new(path: Path, *, data: bytes) -> None:
    """Put a new file in its place: wholly written and flushed to disk first, under a hidden name.

    Raises:
        OSError: when it cannot be written; FileExistsError when there is a file of that name.
    """
    path.parent.mkdir(exist_ok=True)
    waiting = _waiting(path)
    try:
        with waiting.open("wb") as to:
            to.write(data)
            to.flush()
            os.fsync(to.fileno())
        os.link(waiting, path)
    finally:
        clear_away(path)
    _flush(path.parent)


def clear_away(path: Path) -> None:
    """Remove the hidden name that a file was written under, as far as that can be done.

    Left behind it does no harm: no reader sees it, and the next writer begins it anew.
    """
    with suppress(OSError):
        _waiting(path).unlink()


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits; empty where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _waiting(path: Path) -> Path:
    """Return the hidden name that a file is written under, which no reader of the folder sees."""
    return path.with_name(f".{path.name}{_WAITING}")


def _flush(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
