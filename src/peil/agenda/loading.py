# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads files of a policy folder, whatever their shape, and refuses with every problem named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from peil.agenda.codelists import CodeList
from peil.agenda.findings import Finding, Origin
from peil.agenda.fitting import fit
from peil.agenda.folder import FileKind, FolderFile
from peil.agenda.yaml_files import YamlFile, read_yaml_file
from peil.terms.errors import PeilError
from peil.terms.record import Record

MOST_SHOWN = 10


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
    """A file of the folder, its lines, and its content in its shape."""

    file: FolderFile
    yaml: YamlFile
    record: Shape_co


ReadFiles = Iterable[ReadFile[Record]]


def of_shape(files: ReadFiles, shape: type[Shape]) -> tuple[ReadFile[Shape], ...]:
    """Return the files whose content has a shape."""
    return tuple(
        ReadFile(file.file, file.yaml, file.record)
        for file in files
        if isinstance(file.record, shape)
    )


def read_files(
    listed: Iterable[FolderFile], *, folder: Path, shapes: Mapping[FileKind, type[Record]]
) -> tuple[tuple[ReadFile[Record], ...], tuple[Finding, ...]]:
    """Return the content of files that have been listed, and every problem that was found.

    Args:
        listed: the files.
        folder: the policy folder.
        shapes: the shape of each kind of file among them.
    """
    files: list[ReadFile[Record]] = []
    problems: list[Finding] = []
    for file in listed:
        if file.kind is None:
            known = ", ".join(kind.value for kind in FileKind)
            name = file.path.relative_to(folder).as_posix()
            problems.append(Finding.of("F009", Origin(name, 1), known=known))
            continue
        yaml, found = read_yaml_file(file.path, folder=folder)
        problems.extend(found)
        if yaml is None or found:
            continue
        record, misfits = fit(yaml, shapes[file.kind])
        problems.extend(misfits)
        if record is not None:
            files.append(ReadFile(file, yaml, record))
    return tuple(files), tuple(problems)


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
