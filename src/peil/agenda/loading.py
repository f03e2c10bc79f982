# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads files of a policy folder, whatever their shape, and refuses with every problem named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar

from peil.agenda.codelists import CodeList
from peil.agenda.findings import Finding, Origin
from peil.agenda.fitting import fit
from peil.agenda.folder import FileKind, FolderFile
from peil.agenda.yaml_files import YamlFile, read_yaml_bytes
from peil.terms.errors import PeilError
from peil.terms.record import Mention, Record, mentions

MOST_SHOWN = 10
_MOST_KEPT = 1024
_NOTHING: Mapping[Path, bytes] = MappingProxyType({})


class PolicyRefused(PeilError):
    """The files of a policy folder cannot be loaded as they stand; nothing was loaded."""

    def __init__(self, folder: Path, *, problems: tuple[Finding, ...]) -> None:
        shown = "\n".join(f"  {p.origin}: {p.code} {p.to('en')}" for p in problems[:MOST_SHOWN])
        more = f"\n  and {len(problems) - MOST_SHOWN} more" if len(problems) > MOST_SHOWN else ""
        count = "1 error" if len(problems) == 1 else f"{len(problems)} errors"
        super().__init__(
            asked=f"The agendas in '{folder}' were asked.",
            found=f"Nothing was loaded: {count}.\n{shown}{more}\n",
            to_do="Mend the files, then run 'peil agenda check' on the folder.",
        )
        self.problems = problems


Shape = TypeVar("Shape", bound=Record)
Shape_co = TypeVar("Shape_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class ReadFile(Generic[Shape_co]):
    """A file of the folder, its lines, its content in its shape, and the names it mentions."""

    file: FolderFile
    yaml: YamlFile
    record: Shape_co
    mentioned: tuple[Mention, ...]


ReadFiles = Iterable[ReadFile[Record]]


def of_shape(files: ReadFiles, shape: type[Shape]) -> tuple[ReadFile[Shape], ...]:
    """Return the files whose content has a shape."""
    return tuple(
        ReadFile(file.file, file.yaml, file.record, file.mentioned)
        for file in files
        if isinstance(file.record, shape)
    )


def read_files(
    listed: Iterable[FolderFile],
    *,
    folder: Path,
    shapes: Mapping[FileKind, type[Record]],
    unsaved: Mapping[Path, bytes] = _NOTHING,
) -> tuple[tuple[ReadFile[Record], ...], tuple[Finding, ...]]:
    """Return the content of files that have been listed, and every problem that was found.

    Args:
        listed: the files.
        folder: the policy folder.
        shapes: the shape of each kind of file among them.
        unsaved: what is read for files that are not there, instead of the disk.
    """
    files: list[ReadFile[Record]] = []
    problems: list[Finding] = []
    for file in listed:
        if file.kind is None:
            known = ", ".join(kind.value for kind in FileKind)
            name = file.path.relative_to(folder).as_posix()
            problems.append(Finding.of("F009", Origin(name, 1), known=known))
            continue
        name, shape = file.path.relative_to(folder).as_posix(), shapes[file.kind]
        held = unsaved.get(file.path)
        read, found = (
            _read(file.path, file=name, shape=shape)
            if held is None
            else _read_bytes(held, file=name, shape=shape)
        )
        problems.extend(found)
        if read is not None:
            files.append(ReadFile(file, *read))
    return tuple(files), tuple(problems)


_Read = tuple[YamlFile, Record, tuple[Mention, ...]]


def _read(
    path: Path, *, file: str, shape: type[Record]
) -> tuple[_Read | None, tuple[Finding, ...]]:
    """Return the content of one file as it stands and in its shape, or what is wrong with it."""
    try:
        data = path.read_bytes()
    except OSError as wrong:
        return None, (Finding.of("F001", Origin(file, 1), found=str(wrong)),)
    return _read_bytes(data, file=file, shape=shape)


@lru_cache(maxsize=_MOST_KEPT)
def _read_bytes(
    data: bytes, *, file: str, shape: type[Record]
) -> tuple[_Read | None, tuple[Finding, ...]]:
    """Return what some bytes say.

    The same bytes say the same: when one file of a folder changes, only that one is read anew.
    """
    yaml, found = read_yaml_bytes(data, file=file)
    if yaml is None or found:
        return None, found
    record, misfits = fit(yaml, shape)
    if record is None:
        return None, misfits
    return (yaml, record, tuple(mentions(record))), misfits


def misnamed(file: ReadFile[Record], called: str, holds: str, key: str) -> Iterator[Finding]:
    """Yield a finding when a file is called otherwise than the name that it holds under a key."""
    if called != holds:
        yield Finding.of("F010", file.yaml.origin(key), file_name=called, found=holds)


def codes_outside_their_list(files: ReadFiles) -> Iterator[Finding]:
    """Yield a finding for every code that is not in the larger list that its list is part of."""
    lists = {file.record.codelist: file.record for file in of_shape(files, CodeList)}
    for file in of_shape(files, CodeList):
        larger = lists.get(file.record.part_of or "")
        for place, entry in enumerate(file.record.codes if larger else ()):
            if larger is not None and entry.code not in larger.members:
                origin = file.yaml.origin("codes", place)
                yield Finding.of("R113", origin, key=entry.code, whole=larger.codelist)
