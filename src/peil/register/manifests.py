# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Remembers the digests of files that did not change, so that they are not read again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile

from peil.register.errors import FileUnreadable

_FORMAT = 1
_SETTLED_NS = 2_000_000_000
"""A file that changed less than two seconds before it was read may change again unseen."""


@dataclass(frozen=True)
class FileState:
    """What the file system says of a file: it differs after every ordinary change."""

    bytes: int
    modified_ns: int
    inode: int

    @classmethod
    def of(cls, path: Path) -> FileState:
        """Return the state of a file as it is now."""
        seen = path.stat()
        return cls(seen.st_size, seen.st_mtime_ns, seen.st_ino)


@dataclass(frozen=True)
class Remembered:
    """The digest of a file in one state, and its number of rows where it is known."""

    state: FileState
    sha256: str
    rows: int | None = None


@dataclass
class Manifest:
    """Digests by the absolute path of their file.

    `known` was there before; `seen` is what is used or found now. `began_ns` is when reading
    began, by the clock of the file system.
    """

    known: dict[str, Remembered] = field(default_factory=dict)
    seen: dict[str, Remembered] = field(default_factory=dict)
    began_ns: int = 0

    @classmethod
    @contextmanager
    def opened(cls, path: Path | None) -> Iterator[Manifest]:
        """Open a manifest, and write what was learned when all went well; without a path, forget.

        Raises:
            FileUnreadable: when the manifest cannot be written.
        """
        if path is None:
            yield cls()
            return
        try:
            with NamedTemporaryFile("w", dir=path.parent, prefix=".manifest.", delete=False) as new:
                beside = Path(new.name)
        except OSError as wrong:
            found = f"It cannot be written: {wrong.strerror}."
            raise FileUnreadable(path, found=found) from None
        try:
            manifest = cls(_read(path), {}, beside.stat().st_mtime_ns)
            yield manifest
            beside.write_text(manifest.as_text(), encoding="utf-8")
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)

    def recall(self, path: Path, state: FileState) -> Remembered | None:
        """Return what is remembered of a file in this very state, or nothing."""
        found = self.known.get(str(path.resolve())) if self.known else None
        return found if found is not None and found.state == state else None

    def remember(self, path: Path, found: Remembered) -> None:
        """Remember a digest, unless the file changed so lately that it could again, unseen."""
        settled = found.state.modified_ns <= self.began_ns - _SETTLED_NS
        if settled or self.recall(path, found.state) == found:
            self.seen[str(path.resolve())] = found

    def as_text(self) -> str:
        """Return the manifest as it is written to its file."""
        files = {name: asdict(one) for name, one in sorted({**self.known, **self.seen}.items())}
        return json.dumps({"format": _FORMAT, "files": files}, indent=1) + "\n"


def _read(path: Path) -> dict[str, Remembered]:
    """Return what a manifest says; one that cannot be read says nothing."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != _FORMAT:
            return {}
        return {
            name: Remembered(FileState(**one["state"]), str(one["sha256"]), int(one["rows"]))
            for name, one in content["files"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
