# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Keeps what was read from each file of a register, so that only what changed is read again.

A partial result is what one scan finds in one file. It is kept under the content of that file and
everything else that decides it: the scan, the files it looks into besides, and the days it looks
at. Other content is another key, so a partial result is never out of date; it is only unused.
Each stands in a file of its own, in the folder of its scan, which is put there whole or not at all,
and starts with a digest of the rest, so that one that was spoiled is not used.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

import pyarrow as pa

from peil.terms.errors import PeilError

FORMAT = b"peil-partials-3"
_MONTHS = b"months"
_PACKED = pa.ipc.IpcWriteOptions(compression="lz4")
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

    def rows(
        self,
        name: str,
        pieces: Mapping[str, Callable[[], pa.Table]],
        *,
        beside: Iterable[str] = (),
        months: range | None = None,
    ) -> pa.Table:
        """Return the results of all pieces, one below the other, reading only what is new.

        Args:
            name: the key of the scan.
            pieces: by the key of each piece, what reads it; every result has the same columns.
            beside: keys of pieces that are not asked now, but still there.
            months: the numbers of the months that matter, for results with a column `month`; what
                was kept of a piece without rows in them may be left out.

        Raises:
            PartialsRefused: when the folder cannot be written.
        """
        folder = self._folder / name
        found: list[pa.Table] = []
        is_new = False
        for key, read in pieces.items():
            kept = _kept(folder / f"{key}.arrow")
            if kept is None:
                is_new = True
                found.append(read())
                with _writing(folder):
                    _write_whole(found[-1], folder / f"{key}.arrow")
            elif not found or _matters(kept, months):  # the first one tells the columns
                found.append(kept.read_all().replace_schema_metadata(None))
        if is_new:
            _clear(folder, {*pieces, *beside})
        return pa.concat_tables(found)


def _kept(place: Path) -> pa.RecordBatchFileReader | None:
    """Return what was kept of a piece, not yet unpacked; nothing where it is not whole."""
    with suppress(OSError, ValueError, pa.ArrowException):
        opened = pa.ipc.open_file(_checked(pa.py_buffer(place.read_bytes())))
        if (opened.schema.metadata or {}).get(b"format") == FORMAT:
            return opened
    return None


def _matters(kept: pa.RecordBatchFileReader, months: range | None) -> bool:
    present = kept.schema.metadata.get(_MONTHS)
    return (
        months is None or present is None or not frozenset(json.loads(present)).isdisjoint(months)
    )


def _about(table: pa.Table) -> dict[bytes, bytes]:
    """Return what is told of a result: how it is written, and the months in it, if it has any."""
    if "month" not in table.column_names:
        return {b"format": FORMAT}
    months = sorted(number for number in table.column("month").unique().to_pylist() if number)
    return {b"format": FORMAT, _MONTHS: json.dumps(months).encode()}


def _clear(folder: Path, keys: Collection[str]) -> None:
    """Take away what was kept of pieces that are there no more."""
    for path in folder.glob("*.arrow"):
        if path.stem not in keys:
            path.unlink(missing_ok=True)


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
    marked = table.replace_schema_metadata(_about(table))
    with pa.ipc.new_file(stream, marked.schema, options=_PACKED) as writer:
        writer.write_table(marked)
    written = stream.getvalue()
    with NamedTemporaryFile(dir=place.parent, prefix=".unfinished-", delete=False) as beside:
        try:
            beside.write(_digest(written))
            beside.write(written)
            beside.close()
            Path(beside.name).replace(place)
        except BaseException:
            Path(beside.name).unlink(missing_ok=True)
            raise
