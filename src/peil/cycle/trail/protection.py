# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes the database refuse to change or delete what was recorded, whoever asks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

_REFUSAL = "what was recorded is never changed or deleted"

_SQLITE = tuple(
    f"CREATE TRIGGER IF NOT EXISTS {{table}}_no_{act} BEFORE {act} ON {{table}} "
    f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
    for act in ("update", "delete")
)
_POSTGRESQL_FUNCTION = (
    "CREATE OR REPLACE FUNCTION peil_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$"
)
_POSTGRESQL = tuple(
    f"CREATE OR REPLACE TRIGGER {{table}}_no_{name} BEFORE {acts} ON {{table}} "
    f"FOR EACH {each} EXECUTE FUNCTION peil_refuse()"
    for name, acts, each in (
        ("change", "UPDATE OR DELETE", "ROW"),
        ("truncate", "TRUNCATE", "STATEMENT"),
    )
)


def protect(sender: AppConfig, *, using: str, **_: Any) -> None:
    """Put triggers on every append-only table of a database; called after each migration.

    Args:
        sender: the app whose tables were migrated.
        using: the name of the database.
    """
    connection = connections[using]
    with connection.cursor() as cursor:
        for statement in _statements(connection, append_only_tables(sender)):
            cursor.execute(statement)


def append_only_tables(app: AppConfig) -> tuple[str, ...]:
    """Return the names of the tables whose rows are added and never changed, sorted."""
    protected = (m for m in app.get_models() if getattr(m, "is_append_only", False))
    return tuple(sorted(m._meta.db_table for m in protected))


def _statements(connection: BaseDatabaseWrapper, tables: tuple[str, ...]) -> Iterator[str]:
    present = set(connection.introspection.table_names())
    postgresql = connection.vendor == "postgresql"
    if postgresql:
        yield _POSTGRESQL_FUNCTION
    for table in tables:
        if table in present:
            for form in _POSTGRESQL if postgresql else _SQLITE:
                yield form.format(table=table)
