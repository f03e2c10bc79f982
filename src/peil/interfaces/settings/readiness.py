# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Whether the database of a home folder has the shape that this version of Peil needs."""

from __future__ import annotations

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from peil.interfaces.settings.home import Home
from peil.terms.errors import PeilError


class DatabaseNotReady(PeilError):
    """A database was needed that is not there, or has another shape than this version needs."""

    def __init__(self, home: Home, *, found: str, to_do: str = "") -> None:
        super().__init__(
            asked=f"The database of the home folder '{home.folder}' was asked.",
            found=found,
            to_do=to_do
            or f"Run 'peil init --home {home.folder}', which brings it up to date and keeps "
            "what it holds.",
        )


def require_ready_database(home: Home) -> None:
    """Do nothing when the database has the shape that this version needs.

    Raises:
        DatabaseNotReady: when it cannot be reached, or has another shape.
    """
    missing = _steps_to_take(home)
    if missing:
        told = "1 step is" if missing == 1 else f"{missing} steps are"
        raise DatabaseNotReady(
            home, found=f"It is not of this version of Peil: {told} still to be taken."
        )


def bring_up_to_date(home: Home) -> int:
    """Give the database the shape that this version needs; return how many steps that took.

    Its append-only tables are protected anew each time: that is done after the last step, and may
    have been cut off.

    Raises:
        DatabaseNotReady: when it cannot be reached.
    """
    missing = _steps_to_take(home)
    call_command("migrate", interactive=False, verbosity=0)
    return missing


def _steps_to_take(home: Home) -> int:
    """Return how many steps the database is away from the shape that this version needs.

    Raises:
        DatabaseNotReady: when it cannot be reached.
    """
    try:
        executor = MigrationExecutor(connection)
        return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except DatabaseError:
        raise DatabaseNotReady(
            home,
            found="It cannot be reached.",
            to_do="See whether it runs, and whether DATABASE_URL names it.",
        ) from None
