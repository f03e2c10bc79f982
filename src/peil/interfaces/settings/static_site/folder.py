# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The folder that the site is written in: what stands there, and what was written there by Peil.

```text
<folder>/
    index.html ...       the site
    .peil/
        site.json        every file that Peil put here, with its SHA-256
        busy             held by who writes
        <key>/           a site being made; it is put in its place when it is whole
```
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from peil.terms.errors import PeilError

_OWN = ".peil"
_LIST = "site.json"
_BUSY = "busy"


class SiteFolderRefused(PeilError):
    """The site cannot be written in the folder that was named."""

    def __init__(self, folder: Path, *, found: str, to_do: str) -> None:
        super().__init__(
            asked=f"The public site was to be written in '{folder}'.", found=found, to_do=to_do
        )


@dataclass(frozen=True)
class Placed:
    """How many files were added or changed, stayed as they were, and were taken away.

    `kept` names files that Peil wrote once, that do not belong any more, and that somebody changed.
    """

    written: int
    same: int
    removed: int
    kept: tuple[str, ...]


@dataclass(frozen=True)
class SiteFolder:
    """A folder that Peil made, or may fill."""

    path: Path

    @property
    def own(self) -> Path:
        """Where Peil keeps what it knows of the folder."""
        return self.path / _OWN

    def making(self, key: str) -> Path:
        """Return where a site is made before it is put in its place; others that were begun go."""
        for other in self.own.iterdir():
            if other.is_dir() and other.name != key:
                shutil.rmtree(other)
        making = self.own / key
        making.mkdir(exist_ok=True)
        return making

    def put_in_place(self, making: Path, files: Mapping[str, str]) -> Placed:
        """Put a site that is whole in its place; files that did not change are not touched.

        Args:
            making: the folder in which it was made.
            files: every file with its SHA-256.

        Raises:
            SiteFolderRefused: when something that Peil did not write stands where a file must come.
        """
        before = self._listed()
        self._require_no_strangers(files, before=before)
        self._list({**before, **files})
        written = 0
        for file, digest in files.items():
            target = self.path / file
            if digest_of(target) != digest:
                target.parent.mkdir(parents=True, exist_ok=True)
                (making / file).replace(target)
                written += 1
        removed, kept = self._remove(before, files)
        self._list(files)
        shutil.rmtree(making)
        return Placed(written, len(files) - written, removed, kept)

    def _require_no_strangers(self, files: Iterable[str], *, before: Mapping[str, str]) -> None:
        strangers = [file for file in files if file not in before and (self.path / file).exists()]
        if strangers:
            raise SiteFolderRefused(
                self.path,
                found=f"Peil did not write what stands there: {', '.join(strangers[:5])}.",
                to_do="Move it away, or name another folder.",
            )

    def _remove(
        self, before: Mapping[str, str], files: Mapping[str, str]
    ) -> tuple[int, tuple[str, ...]]:
        """Take away what Peil wrote and does not belong any more, unless somebody changed it."""
        removed, kept = 0, []
        for file in sorted(set(before) - set(files)):
            found = digest_of(self.path / file)
            if found == before[file]:
                (self.path / file).unlink()
                self._remove_empty((self.path / file).parent)
                removed += 1
            elif found:
                kept.append(file)
        return removed, tuple(kept)

    def _remove_empty(self, folder: Path) -> None:
        while folder != self.path and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent

    def _listed(self) -> Mapping[str, str]:
        try:
            told = json.loads((self.own / _LIST).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        files: Mapping[str, str] = told["files"]
        return files

    def _list(self, files: Mapping[str, str]) -> None:
        told = {"made_by": "Peil", "files": dict(sorted(files.items()))}
        text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
        write_whole(self.own / _LIST, text.encode())


@contextmanager
def opened(path: Path) -> Iterator[SiteFolder]:
    """Give the folder that the site is written in, which nobody else writes in meanwhile.

    Raises:
        SiteFolderRefused: when it holds what Peil did not write, is no folder, cannot be written,
            or is being written in.
    """
    folder = SiteFolder(path)
    _require_own(folder)
    try:
        folder.own.mkdir(parents=True, exist_ok=True)
        busy = (folder.own / _BUSY).open("w", encoding="ascii")
    except OSError as wrong:
        raise SiteFolderRefused(
            path,
            found=f"That cannot be done: {wrong.strerror}.",
            to_do="Name a folder that you may write in.",
        ) from None
    with busy:
        try:
            fcntl.flock(busy, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise SiteFolderRefused(
                path,
                found="Another 'peil publish' is writing there.",
                to_do="Wait until it is done.",
            ) from None
        yield folder


def _require_own(folder: SiteFolder) -> None:
    path = folder.path
    if path.exists() and not path.is_dir():
        raise SiteFolderRefused(path, found="That is a file.", to_do="Name a folder.")
    if path.is_dir() and not folder.own.is_dir() and any(path.iterdir()):
        raise SiteFolderRefused(
            path,
            found="It holds files, and Peil did not make it.",
            to_do="Name a folder that does not exist yet, is empty, or was filled by 'peil "
            "publish' before.",
        )


def digest_of(file: Path) -> str:
    """Return the SHA-256 of a file, or an empty text where there is none."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return ""


def write_whole(target: Path, body: bytes) -> None:
    """Write a file whole or not at all: beside its place first, then in it in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        beside.write_bytes(body)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
