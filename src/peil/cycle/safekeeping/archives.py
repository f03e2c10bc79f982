# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The file of a backup: a compressed tar of parts, which begins with a list of all their hashes."""

from __future__ import annotations

import hashlib
import io
import json
import os
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

from peil.cycle.refusal import Refusal
from peil.terms.languages import Text

FORM = 1
MANIFEST = "manifest.json"
_LARGEST_MANIFEST = 64 * 1024 * 1024
_AT_A_TIME = 1024 * 1024
_OWNER_ONLY = 0o600


class BackupRefused(Refusal):
    """A backup cannot be written where it was asked, or is not what it was."""

    def __init__(self, file: Path, *, why: Text, to_do: Text | None = None) -> None:
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is de back-up '{file}'.", en=f"The backup '{file}' was asked."
            ),
            found=why,
            to_do=to_do or Text(nl="Neem een andere back-up.", en="Take another backup."),
        )


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself.

    `steps` gave the tables their shape. `tables` holds the number of rows by table, `parts` the
    SHA-256 of every other part by its name. `head` is the hash of the last of the `events` of the
    trail. `form` is the version of how backups are laid out.
    """

    made_at: str
    steps: tuple[str, ...]
    tables: Mapping[str, int]
    events: int
    head: str
    parts: Mapping[str, str]
    form: int = FORM


def digest_of(file: Path) -> str:
    """Return the SHA-256 of a file."""
    with file.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def write_archive(target: Path, manifest: Manifest, parts: Mapping[str, Path]) -> None:
    """Write a backup: it appears whole or not at all, and only its owner may read it.

    Raises:
        BackupRefused: when there is such a file already, or none can be written there.
    """
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.") as beside:
            _write(beside, manifest, parts)
            beside.flush()
            os.fsync(beside.fileno())
            Path(beside.name).chmod(_OWNER_ONLY)
            os.link(beside.name, target)
    except FileExistsError:
        raise BackupRefused(target, why=_THERE, to_do=_NAME_ANOTHER) from None
    except OSError as wrong:
        told = wrong.strerror or str(wrong)
        why = Text(nl=f"Schrijven lukt niet ({told}).", en=f"It cannot be written: {told}.")
        raise BackupRefused(target, why=why, to_do=_NAME_ANOTHER) from None


_THERE = Text(nl="Dat bestand bestaat al.", en="There is such a file already.")
_NAME_ANOTHER = Text(nl="Noem een ander bestand.", en="Name another file.")


def _write(to: IO[bytes], manifest: Manifest, parts: Mapping[str, Path]) -> None:
    with tarfile.open(fileobj=to, mode="w:gz", format=tarfile.PAX_FORMAT) as archive:
        content = json.dumps(asdict(manifest), ensure_ascii=False, indent=1).encode()
        archive.addfile(_entry(MANIFEST, len(content)), io.BytesIO(content))
        for name in sorted(parts):
            with parts[name].open("rb") as data:
                archive.addfile(_entry(name, parts[name].stat().st_size), data)


def _entry(name: str, size: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, _OWNER_ONLY
    return entry


def unpack(file: Path, *, into: Path) -> Manifest:
    """Write every part of a backup in an empty folder, each held against its hash first.

    Raises:
        BackupRefused: when it cannot be read, or is not what it was when it was written.
    """
    with _reading(file) as archive:
        manifest = _manifest(file, archive)
        left = dict(manifest.parts)
        for entry in archive:
            if entry.name == MANIFEST:
                continue
            expected = left.pop(entry.name, None)
            if expected is None or not _is_safe(entry):
                raise BackupRefused(file, why=_says("has a part that is not listed", entry.name))
            target = into / entry.name
            target.parent.mkdir(parents=True, exist_ok=True)
            if _extracted(archive, entry, target) != expected:
                raise BackupRefused(file, why=_says("has a part that was changed", entry.name))
        if left:
            raise BackupRefused(file, why=_says("lacks a part", min(left)))
    return manifest


_SAID = {
    "has a part that is not listed": "er zit een deel in dat niet op de lijst staat",
    "has a part that was changed": "een deel is niet meer wat het was",
    "lacks a part": "er ontbreekt een deel",
}


def _says(what: str, name: str) -> Text:
    return Text(nl=f"De back-up klopt niet: {_SAID[what]}: '{name}'.", en=f"It {what}: '{name}'.")


def _is_safe(entry: tarfile.TarInfo) -> bool:
    path = PurePosixPath(entry.name)
    return entry.isreg() and not path.is_absolute() and ".." not in path.parts


def _extracted(archive: tarfile.TarFile, entry: tarfile.TarInfo, target: Path) -> str:
    """Write a part and return the SHA-256 of what was written."""
    found = hashlib.sha256()
    source = archive.extractfile(entry)
    with target.open("xb") as to:
        while source is not None and (some := source.read(_AT_A_TIME)):
            found.update(some)
            to.write(some)
    return found.hexdigest()


@contextmanager
def _reading(file: Path) -> Iterator[tarfile.TarFile]:
    """Yield an archive that is open for reading.

    Raises:
        BackupRefused: when it cannot be read to its end.
    """
    try:
        with tarfile.open(file, mode="r:gz") as archive:
            yield archive
    except (tarfile.TarError, OSError, EOFError) as wrong:
        told = (wrong.strerror if isinstance(wrong, OSError) else None) or str(wrong)
        why = Text(nl=f"Lezen lukt niet ({told}).", en=f"It cannot be read: {told}.")
        raise BackupRefused(file, why=why) from None


def _manifest(file: Path, archive: tarfile.TarFile) -> Manifest:
    """Return what the backup says of itself; it stands first.

    Raises:
        BackupRefused: when it is no backup, or one that this version cannot read.
    """
    first = archive.next()
    if first is None or first.name != MANIFEST or first.size > _LARGEST_MANIFEST:
        raise BackupRefused(
            file, why=Text(nl="Dat is geen back-up van Peil.", en="That is no backup of Peil.")
        )
    source = archive.extractfile(first)
    told: dict[str, Any] = json.loads(source.read()) if source is not None else {}
    if told.get("form") != FORM:
        raise BackupRefused(
            file,
            why=Text(
                nl=f"De vorm {told.get('form')} is in deze versie van Peil niet bekend.",
                en=f"This version of Peil does not know its form {told.get('form')}.",
            ),
            to_do=Text(
                nl="Gebruik de versie van Peil die de back-up maakte.",
                en="Use the version of Peil that made it.",
            ),
        )
    return Manifest(**{**told, "steps": tuple(told["steps"])})
