# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Keeps what was read from each file of a register, so that only what changed is read again.

A partial result is what one scan finds in one file. It is kept under the content of that file and
everything else that decides it: the scan, the files it looks into besides, and the days it looks
at. Other content is another key, so a partial result is never out of date; it is only unused.
The results of one scan stand together in one file, which is replaced whole or not at all, and starts
with a digest of the rest, so that one that was spoiled is not used.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

import pyarrow as pa
import pyarrow.compute as pc

from peil.terms.errors import PeilError

FORMAT = b"peil-partials-2"
_PIECE = "piece"
_DIGEST = 64
"""The number of signs at the start of a file that tell whether what follows is as it was written."""


class PartialsRefused(PeilError):
    """Partial results cannot be kept where they were asked to be."""

    def __init__(self, folder: Path, *, found: str) -> None:
        super().__init__(
            asked=f"Partial results were asked to be kept in '{folder}'.",
            found=found,
            to_do="Name a folder that you may write, or leave --partials out.",
        )


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Turn what the file system says into an error of Peil's own; the folder is made if needed.

    Raises:
        PartialsRefused: when the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as wrong:
        raise PartialsRefused(folder, found=f"It cannot be written: {wrong.strerror}.") from None


def make_folder(folder: Path) -> None:
    """Make a folder for partial results, unless it is there.

    Raises:
        PartialsRefused: when it cannot be made.
    """
    with _writing(folder):
        pass


def key_of(*said: object) -> str:
    """Return the SHA-256 of everything that decides a result, in hexadecimal digits."""
    return hashlib.sha256(repr(said).encode()).hexdigest()


class Partials:
    """A folder of partial results."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def rows(self, name: str, pieces: Mapping[str, Callable[[], pa.Table]]) -> pa.Table:
        """Return the results of all pieces, one below the other, reading only what is new.

        Args:
            name: the key of the scan.
            pieces: by the key of each piece, what reads it; every result has the same columns.

        Raises:
            PartialsRefused: when the folder cannot be written.
        """
        kept, held = self._kept(name)
        new = {key: read() for key, read in pieces.items() if key not in held}
        found = [_marked(table, key) for key, table in new.items()]
        if kept is not None:
            found.append(_only(kept, frozenset(pieces)))
        every = pa.concat_tables(found)
        if new or held != pieces.keys():
            self._keep(name, every, sorted(pieces))
        return every.drop_columns([_PIECE])

    def _kept(self, name: str) -> tuple[pa.Table | None, frozenset[str]]:
        """Return what was kept of a scan and of which pieces; nothing where it is not whole."""
        with suppress(OSError, ValueError, pa.ArrowException):
            content = pa.py_buffer(self._place(name).read_bytes())
            table = pa.ipc.open_file(_checked(content)).read_all()
            said = table.schema.metadata or {}
            if said.get(b"format") == FORMAT:
                return table, frozenset(json.loads(said[b"pieces"]))
        return None, frozenset()

    def _keep(self, name: str, table: pa.Table, pieces: list[str]) -> None:
        said = {b"format": FORMAT, b"pieces": json.dumps(pieces).encode()}
        with _writing(self._folder):
            _write_whole(table.replace_schema_metadata(said), self._place(name))

    def _place(self, name: str) -> Path:
        return self._folder / f"{name}.arrow"


def _checked(content: pa.Buffer) -> pa.Buffer:
    """Return what stands behind the digest in a file.

    Raises:
        ValueError: when it is not what was written.
    """
    digest, written = content.slice(0, _DIGEST), content.slice(_DIGEST)
    if digest.to_pybytes() != _digest(written):
        msg = "A partial result is not as it was written."
        raise ValueError(msg)
    return written


def _digest(written: pa.Buffer) -> bytes:
    return hashlib.sha256(written).hexdigest().encode()


def _write_whole(table: pa.Table, place: Path) -> None:
    """Write beside the place first, then put it there in one step."""
    stream = pa.BufferOutputStream()
    with pa.ipc.new_file(stream, table.schema) as writer:
        writer.write_table(table)
    written = stream.getvalue()
    with NamedTemporaryFile(dir=place.parent, prefix=".unfinished-", delete=False) as beside:
        try:
            beside.write(_digest(written))
            beside.write(written)
            beside.flush()
            os.fsync(beside.fileno())
            Path(beside.name).replace(place)
        except BaseException:
            Path(beside.name).unlink(missing_ok=True)
            raise


def _marked(table: pa.Table, key: str) -> pa.Table:
    return table.append_column(_PIECE, pa.array([key] * len(table), pa.string()))


def _only(table: pa.Table, keys: frozenset[str]) -> pa.Table:
    wanted = pa.array(sorted(keys), pa.string())
    return table.filter(pc.is_in(table.column(_PIECE), value_set=wanted))
