# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes a backup: all tables as they were at one moment, the policy folder, the evidence."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import connection, transaction

from peil.cycle.models import TrailHead
from peil.cycle.safekeeping.archives import BackupRefused, Manifest, digest_of, write_archive
from peil.cycle.safekeeping.rows import kept_models, steps_taken, write_rows
from peil.cycle.trail.verifying import Verification, verify_trail
from peil.terms.languages import Text


@dataclass(frozen=True)
class Folders:
    """What is kept beside the database.

    `files` are single files by the name that they get. A part that does not exist is left out.
    """

    agendas: Path
    evidence: Path
    files: Mapping[str, Path]


@dataclass(frozen=True)
class BackedUp:
    """What was put in a backup, and whether the trail in it holds."""

    manifest: Manifest
    trail: Verification


def write_backup(target: Path, *, folders: Folders, made_at: datetime) -> BackedUp:
    """Write everything to one file, as it was at one moment.

    Nobody can change anything while the tables and the agendas are read; reading goes on. A trail
    that does not hold is kept as it is: it is evidence.

    Args:
        target: the file, which must not exist.
        folders: what is kept beside the database.
        made_at: now.

    Raises:
        BackupRefused: when there is such a file already, or none can be written there.
    """
    if not target.parent.is_dir():
        raise BackupRefused(target, why=_NO_FOLDER)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as work:
        place = Path(work)
        with _standing_still():
            tables = _write_tables(place / "tables")
            head = TrailHead.objects.filter(pk=1).first()
            steps, trail = steps_taken(), verify_trail()
            shutil.copytree(folders.agendas, place / "agendas", copy_function=shutil.copyfile)
        parts = dict(_parts(place, folders))
        manifest = Manifest(
            made_at=made_at.isoformat(),
            steps=steps,
            tables=tables,
            events=head.sequence if head is not None else 0,
            head=head.hash if head is not None else "",
            parts={name: digest_of(file) for name, file in sorted(parts.items())},
        )
        write_archive(target, manifest, parts)
    return BackedUp(manifest, trail)


_NO_FOLDER = Text(nl="Die map bestaat niet.", en="There is no such folder.")


@contextmanager
def _standing_still() -> Iterator[None]:
    """Let everything be as it is at one moment; whoever changes anything waits."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            table = connection.ops.quote_name(TrailHead._meta.db_table)
            cursor.execute(f"LOCK TABLE {table} IN SHARE MODE")
        yield


def _write_tables(folder: Path) -> Mapping[str, int]:
    folder.mkdir()
    return {
        model._meta.db_table: write_rows(model, folder / f"{model._meta.db_table}.jsonl")
        for model in kept_models()
    }


def _parts(place: Path, folders: Folders) -> Iterator[tuple[str, Path]]:
    for file in _files_in(place):
        yield file.relative_to(place).as_posix(), file
    if folders.evidence.is_dir():
        for file in filter(_is_whole, _files_in(folders.evidence)):
            yield f"evidence/{file.relative_to(folders.evidence).as_posix()}", file
    for name, file in folders.files.items():
        if file.is_file():
            yield name, file


def _is_whole(file: Path) -> bool:
    """Return whether a file was kept; while it is written it has a hidden name."""
    return not file.name.startswith(".")


def _files_in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
