# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The layout of a policy folder: which files it holds, and what each of them is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from peil.terms.errors import PeilError

AGENDA_FILE = "agenda.yaml"
IGNORED = {".md", ".txt"}


class PolicyMissing(PeilError):
    """A folder was named that holds no agendas."""

    def __init__(self, folder: Path) -> None:
        found = (
            "It holds no folder with an agenda.yaml in it."
            if folder.is_dir()
            else "There is no such folder."
        )
        super().__init__(
            asked=f"Agendas were asked from the folder '{folder}'.",
            found=found,
            to_do="Name a folder that holds at least '<agenda>/agenda.yaml' and sources.yaml, "
            "with --policy or PEIL_POLICY, or leave both out for the agendas that come with Peil.",
        )


class FileKind(StrEnum):
    """What a file in a policy folder is, by its place."""

    SOURCES = "sources.yaml"
    PARTIES = "parties.yaml"
    UNITS = "units.yaml"
    AGENDA = "<agenda>/agenda.yaml"
    THEME = "<agenda>/themes/<theme>.yaml"
    DECISION = "<agenda>/decisions/<date>-<name>.yaml"
    PUBLISHED = "published/<document>.yaml"
    CODELIST = "codelists/<list>.yaml"


@dataclass(frozen=True)
class FolderFile:
    """One file of a policy folder; `agenda` is the folder it is in, where it is in one."""

    path: Path
    kind: FileKind | None
    agenda: str = ""


_AT_THE_TOP = {"sources.yaml": FileKind.SOURCES, "parties.yaml": FileKind.PARTIES}
_AT_THE_TOP["units.yaml"] = FileKind.UNITS
_IN_A_FOLDER = {"published": FileKind.PUBLISHED, "codelists": FileKind.CODELIST}
_IN_AN_AGENDA = {"themes": FileKind.THEME, "decisions": FileKind.DECISION}
_AGENDA_DEPTH = 2
_PART_DEPTH = 3


def _kind(parts: tuple[str, ...]) -> FileKind | None:
    if not parts[-1].endswith(".yaml"):
        return None
    if len(parts) == 1:
        return _AT_THE_TOP.get(parts[0])
    if len(parts) == _AGENDA_DEPTH and parts[0] in _IN_A_FOLDER:
        return _IN_A_FOLDER[parts[0]]
    if len(parts) == _AGENDA_DEPTH and parts[1] == AGENDA_FILE:
        return FileKind.AGENDA
    return _IN_AN_AGENDA.get(parts[1]) if len(parts) == _PART_DEPTH else None


def _hidden(parts: tuple[str, ...]) -> bool:
    return any(part.startswith((".", "~")) or part.endswith("~") for part in parts)


def files_of(folder: Path) -> Iterator[FolderFile]:
    """Yield every file of a policy folder, sorted by name; one that nothing reads has no kind.

    Hidden files, editors' backups, and notes (.md, .txt) are passed over.
    """
    for parts in sorted(_inside(folder)):
        if not _hidden(parts):
            path = folder.joinpath(*parts)
            if path.suffix not in IGNORED:
                yield file_at(path, folder=folder)


def _inside(folder: Path) -> Iterator[tuple[str, ...]]:
    """Yield the place of every file in a folder, at any depth, by the names that lead to it."""
    for around, _, names in os.walk(folder):
        parts = Path(around).relative_to(folder).parts
        yield from ((*parts, name) for name in names)


def file_at(path: Path, *, folder: Path) -> FolderFile:
    """Return what a file is by its place in a policy folder, whether or not it is there."""
    parts = path.relative_to(folder).parts
    inside = len(parts) > 1 and parts[0] not in _IN_A_FOLDER
    return FolderFile(path, _kind(parts), parts[0] if inside else "")


def holds_agendas(folder: Path) -> bool:
    """Return whether a folder holds at least one agenda."""
    return any(folder.glob(f"*/{AGENDA_FILE}"))


def folder_around(path: Path) -> Path:
    """Return the policy folder that a file or folder is in; the path itself when in none."""
    if not path.exists():
        return path
    around = path.resolve()
    return next((place for place in (around, *around.parents) if holds_agendas(place)), path)


def require_agendas(folder: Path) -> None:
    """Do nothing when a folder holds agendas.

    Raises:
        PolicyMissing: when it does not exist or holds none.
    """
    if not holds_agendas(folder):
        raise PolicyMissing(folder)


def version_of(folder: Path) -> str:
    """Return the data version of a policy folder without reading what its files say."""
    return fingerprint(
        {
            file.path.relative_to(folder).as_posix(): hashlib.sha256(
                file.path.read_bytes()
            ).digest()
            for file in files_of(folder)
        }
    )


def fingerprint(digests: Mapping[str, bytes]) -> str:
    """Return the SHA-256 of a folder in hexadecimal digits, from the SHA-256 of each of its files.

    Args:
        digests: by name of the file; the order of the files counts.
    """
    whole = hashlib.sha256()
    for name, digest in digests.items():
        whole.update(name.encode() + b"\0" + digest)
    return whole.hexdigest()
