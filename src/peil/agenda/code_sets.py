# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The codes and units that counting needs, read without the rest of a policy folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from peil.agenda.codelists import CodeList
from peil.agenda.findings import Finding, in_order
from peil.agenda.folder import FileKind, FolderFile, require_agendas
from peil.agenda.lists import UnitsFile
from peil.agenda.loading import (
    PolicyRefused,
    ReadFile,
    codes_outside_their_list,
    misnamed,
    of_shape,
    read_files,
)
from peil.terms.record import Record
from peil.terms.units import PoliceUnit, WholeForce

UNITS = "units"
"""The name under which the keys of the police units stand among the code lists."""

_SHAPES: Mapping[FileKind, type[Record]] = {FileKind.UNITS: UnitsFile, FileKind.CODELIST: CodeList}


class HoldsCodes(Protocol):
    """A policy folder, or the part of it that holds codes."""

    @property
    def units(self) -> Mapping[str, PoliceUnit]:
        """The police units by their key."""

    @property
    def codelists(self) -> Mapping[str, CodeList]:
        """The code lists by their name."""


@dataclass(frozen=True)
class CodesAndUnits:
    """The part of a policy folder that counting needs: the units, and the code lists."""

    whole: WholeForce
    units: Mapping[str, PoliceUnit]
    codelists: Mapping[str, CodeList]


def code_sets(held: HoldsCodes) -> Mapping[str, frozenset[str]]:
    """Return the codes of every list by its name, and the keys of the units as `units`.

    A code counts whatever its days: they say when it was in use, not when it may be counted.
    """
    sets = {name: codelist.members for name, codelist in held.codelists.items()}
    return {**sets, UNITS: frozenset(held.units)}


def read_codelists_and_units(folder: Path) -> CodesAndUnits:
    """Return the units and code lists of a policy folder, without reading anything else in it.

    References to sources are not followed, for sources.yaml is not read.

    Raises:
        PolicyMissing: when the folder does not exist or holds no agendas.
        PolicyRefused: when one of these files cannot be loaded as it stands.
    """
    require_agendas(folder)
    files, problems = read_files(_files(folder), folder=folder, shapes=_SHAPES)
    if not problems:
        problems = tuple(_misfits(files))
    if problems:
        raise PolicyRefused(folder, problems=in_order(problems))
    units = next((f.record for f in files if isinstance(f.record, UnitsFile)), UnitsFile())
    codelists = tuple(f.record for f in files if isinstance(f.record, CodeList))
    return CodesAndUnits(
        whole=units.whole,
        units={unit.key: unit for unit in units.units},
        codelists={codelist.codelist: codelist for codelist in codelists},
    )


def _files(folder: Path) -> Iterator[FolderFile]:
    units = folder / FileKind.UNITS.value
    if units.exists():
        yield FolderFile(units, FileKind.UNITS)
    for path in sorted((folder / "codelists").glob("[!.~]*.yaml")):
        yield FolderFile(path, FileKind.CODELIST)


def _misfits(files: tuple[ReadFile[Record], ...]) -> Iterator[Finding]:
    for file in of_shape(files, CodeList):
        yield from misnamed(file, file.file.path.stem, file.record.codelist, "codelist")
    yield from codes_outside_their_list(files)
