# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Puts the tables of a backup in an empty database: all of them, with a trail that holds, or none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from django.db import transaction

from peil.cycle.models import TrailHead
from peil.cycle.refusal import Refusal
from peil.cycle.safekeeping.archives import BackupRefused, Manifest
from peil.cycle.safekeeping.rows import (
    count_anew,
    counts,
    kept_models,
    number_on,
    read_rows,
    steps_taken,
)
from peil.cycle.trail.verifying import require_whole_trail
from peil.terms.languages import Text


class DatabaseTaken(Refusal):
    """A backup was to be put in a database that holds something else."""

    def __init__(self, held: Mapping[str, int]) -> None:
        table, rows = next((name, number) for name, number in held.items() if number)
        super().__init__(
            asked=Text(
                nl="Gevraagd is een back-up terug te zetten.", en="To restore a backup was asked."
            ),
            found=Text(
                nl=f"De database is niet leeg: '{table}' heeft {rows} regels.",
                en=f"The database is not empty: '{table}' has {rows} rows.",
            ),
            to_do=Text(
                nl="Noem met DATABASE_URL een lege database.",
                en="Name an empty database with DATABASE_URL.",
            ),
        )


@transaction.atomic(durable=True)
def restore_rows(folder: Path, manifest: Manifest, *, file: Path) -> None:
    """Put the tables of a backup in the database, which has the shape that they need.

    A database that holds exactly this backup already is left as it is: restoring was cut off after
    it was filled.

    Args:
        folder: where the backup was unpacked.
        manifest: what the backup says of itself.
        file: the backup, to name it.

    Raises:
        BackupRefused: when it is of another version of Peil, or its tables are not complete.
        DatabaseTaken: when the database holds anything else.
        TrailBroken: when the trail in it does not hold.
    """
    _require_same_shape(manifest, file=file)
    held = counts()
    if held == manifest.tables and _head() == (manifest.events, manifest.head):
        return
    if any(held.values()):
        raise DatabaseTaken(held)
    for model in kept_models():
        read_rows(model, folder / "tables" / f"{model._meta.db_table}.jsonl")
    number_on()
    count_anew()
    if counts() != manifest.tables or _head() != (manifest.events, manifest.head):
        raise BackupRefused(
            file,
            why=Text(
                nl="De tabellen zijn niet wat de lijst ervan zegt.",
                en="Its tables are not what its list says of them.",
            ),
        )
    require_whole_trail()


def _head() -> tuple[int, str]:
    head = TrailHead.objects.filter(pk=1).first()
    return (head.sequence, head.hash) if head is not None else (0, "")


def _require_same_shape(manifest: Manifest, *, file: Path) -> None:
    """Require that a backup was made by a version with the same tables.

    Raises:
        BackupRefused: when it was not.
    """
    if manifest.steps != steps_taken() or set(manifest.tables) != set(counts()):
        raise BackupRefused(
            file,
            why=Text(
                nl="De back-up is gemaakt door een andere versie van Peil.",
                en="It was made by another version of Peil.",
            ),
            to_do=Text(
                nl="Zet hem terug met de versie die hem maakte, en werk dan bij met 'peil init'.",
                en="Restore it with the version that made it, and update with 'peil init' then.",
            ),
        )
