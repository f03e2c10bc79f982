"""What somebody with the keys of the database could do to what was recorded."""

from __future__ import annotations

from django.db import connection


def take_triggers_away(*tables: str) -> None:
    """Take away what guards tables, until the transaction of the test is undone."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL session_replication_role = replica")
            return
        for table in tables:
            for what in ("update", "delete"):
                cursor.execute(f"DROP TRIGGER {table}_no_{what}")


def change(statement: str, *values: object) -> None:
    """Change rows behind the back of the application."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
