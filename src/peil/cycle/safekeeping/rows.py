# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes tables as lines of JSON, and reads them back, the same on every database.

Kept are the tables of the cycle and the second factors of people. Not kept are sessions and
failed logins, which are of the moment, and what Django makes anew.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Field, Model, QuerySet

KEPT_APPS = ("cycle", "otp_totp", "otp_static")
_AT_A_TIME = 1_000


def kept_models() -> tuple[type[Model], ...]:
    """Return the models whose tables are kept, sorted by the names of their tables."""
    models = (m for m in apps.get_models(include_auto_created=True) if _is_kept(m))
    return tuple(sorted(models, key=lambda model: model._meta.db_table))


def _is_kept(model: type[Model]) -> bool:
    return model._meta.app_label in KEPT_APPS and not model._meta.proxy


def steps_taken() -> tuple[str, ...]:
    """Return the steps that gave the kept tables their shape, sorted."""
    taken = MigrationRecorder(connection).applied_migrations()
    return tuple(sorted(f"{app}.{name}" for app, name in taken if app in KEPT_APPS))


def counts() -> Mapping[str, int]:
    """Return how many rows each kept table has."""
    return {model._meta.db_table: QuerySet(model=model).count() for model in kept_models()}


def write_rows(model: type[Model], file: Path) -> int:
    """Write every row of a table, by its key, one line of JSON each; return how many."""
    fields = model._meta.concrete_fields
    names = [field.attname for field in fields]
    rows: QuerySet[Any, Any] = QuerySet(model=model).order_by("pk").values_list(*names)
    written = 0
    with file.open("w", encoding="utf-8", newline="\n") as to:
        for row in rows.iterator(chunk_size=_AT_A_TIME):
            told = dict(zip(names, map(_told, row), strict=True))
            to.write(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n")
            written += 1
    return written


def _told(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode("ascii")
    return value


def read_rows(model: type[Model], file: Path) -> None:
    """Add every row that a file holds to a table, as it was, without asking the model anything."""
    fields = model._meta.concrete_fields
    table = connection.ops.quote_name(model._meta.db_table)
    columns = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {table} ({columns}) VALUES ({places})"  # noqa: S608 - names of ours
    with file.open(encoding="utf-8") as lines, connection.cursor() as cursor:
        for some in _in_batches(lines):
            cursor.executemany(statement, [_values(fields, json.loads(line)) for line in some])


def _in_batches(lines: Iterable[str]) -> Iterator[list[str]]:
    left = iter(lines)
    while some := list(islice(left, _AT_A_TIME)):
        yield some


def _values(fields: Iterable[Field[Any, Any]], told: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(
        field.get_db_prep_save(_value(field, told[field.attname]), connection) for field in fields
    )


def _value(field: Field[Any, Any], told: Any) -> Any:
    if told is None:
        return None
    kind = field.get_internal_type()
    if kind == "DateTimeField":
        return datetime.fromisoformat(told)
    if kind == "DateField":
        return date.fromisoformat(told)
    if kind == "DecimalField":
        return Decimal(told)
    if kind == "BinaryField":
        return base64.b64decode(told, validate=True)
    return told


def count_anew() -> None:
    """Let PostgreSQL plan by what its tables hold now; SQLite needs no such help.

    It does so by itself some minutes later, and until then it takes every table for an empty one.
    """
    if connection.vendor != "postgresql":
        return
    tables = (connection.ops.quote_name(model._meta.db_table) for model in kept_models())
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(tables)}")


def number_on() -> None:
    """Let new rows be numbered after those that were added with their numbers."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(kept_models())):
            cursor.execute(statement)
