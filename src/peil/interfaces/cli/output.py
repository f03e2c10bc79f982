# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where output goes: the terminal, a pipe, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

import click

from peil.reports.document import Document
from peil.terms.errors import PeilError

NARROW, WIDE = 120, 160
MANY_COLUMNS = 6


def room_for(document: Document) -> int:
    """Return the width in signs that a document has where no screen limits it."""
    return WIDE if any(len(t.columns) > MANY_COLUMNS for t in document.tables) else NARROW


class OutputRefused(PeilError):
    """The output cannot go where it was asked to go."""


def show(document: Document, *, wanted: int = 0) -> None:
    """Write a document to the terminal, as wide as it is; in colour when it is one.

    Args:
        document: the document.
        wanted: the width that a wide table would like; a pipe has no edge and gives it.
    """
    from peil.reports.text import write_text

    terminal = sys.stdout.isatty()
    room = max(room_for(document), wanted)
    width = min(shutil.get_terminal_size().columns, room) if terminal else room
    click.echo(write_text(document, width=width, colour=terminal), nl=False, color=terminal)


def deliver(content: str | bytes, *, target: Path | None, what: str) -> None:
    """Write content to a file, or to standard output when no file is named.

    Args:
        content: text, or the bytes of a file.
        target: the file; it appears whole or not at all.
        what: what it is, for the message.

    Raises:
        OutputRefused: when the folder does not exist or cannot be written, or when bytes would
            go to a terminal.
    """
    data = content.encode() if isinstance(content, str) else content
    if target is None:
        _to_standard_output(content, data, what)
        return
    if target.is_dir() or not target.parent.is_dir():
        raise OutputRefused(
            asked=f"The {what} was asked in the file '{target}'.",
            found="That is a folder." if target.is_dir() else "Its folder does not exist.",
            to_do="Name a file in a folder that exists.",
        )
    try:
        _write_whole(data, target)
    except OSError as wrong:
        raise OutputRefused(
            asked=f"The {what} was asked in the file '{target}'.",
            found=f"It cannot be written: {wrong.strerror}.",
            to_do="Name a file that you may write.",
        ) from None


def _to_standard_output(content: str | bytes, data: bytes, what: str) -> None:
    if isinstance(content, bytes) and sys.stdout.isatty():
        raise OutputRefused(
            asked=f"The {what} was asked on the terminal.",
            found="It is not text.",
            to_do="Name a file with -o, or send it on through a pipe.",
        )
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _write_whole(data: bytes, target: Path) -> None:
    """Write beside the target first, then put it in its place in one step."""
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as beside:
        try:
            beside.write(data)
            beside.flush()
            os.fsync(beside.fileno())
            _usual_rights(beside.name)
            Path(beside.name).replace(target)
        except BaseException:
            Path(beside.name).unlink(missing_ok=True)
            raise


def _usual_rights(name: str) -> None:
    """Give a temporary file the rights that a new file has here."""
    mask = os.umask(0)
    os.umask(mask)
    Path(name).chmod(0o666 & ~mask)
