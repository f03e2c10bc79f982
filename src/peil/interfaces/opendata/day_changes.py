# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What became known between two days: the change list of everything, for any two known days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.opendata.changes import CHANGE_COLUMNS, changes_between
from peil.interfaces.opendata.columns import COLUMNS, flat_rows
from peil.interfaces.opendata.data_column import Value
from peil.interfaces.opendata.datasets import history_of, known_days
from peil.interfaces.opendata.distributions import FOLDER
from peil.interfaces.opendata.plain_writing import (
    LICENCE_ADDRESS,
    csv_bytes,
    json_rows_bytes,
)


def day_before(record: PublicRecord, day: date) -> date | None:
    """Return the last day before a day on which something became known, or nothing."""
    return next((one for one in known_days(record) if one < day), None)


def day_file(record: PublicRecord, name: str, *, day: date, since: date | None) -> bytes | None:
    """Return a file about one day, or nothing where there is none of that name.

    Args:
        record: what the public may know.
        name: `observations.csv` is everything as known on the day; `changes.csv` and
            `changes.json` are what became known after `since`.
        day: the day, inclusive.
        since: the earlier day; nothing for all that ever became known.
    """
    rows = history_of(record)
    if name == "observations.csv":
        columns = [column.name for column in COLUMNS]
        return csv_bytes(flat_rows(rows.as_known_on(day)), columns=columns)
    if name not in {"changes.csv", "changes.json"}:
        return None
    earlier = rows.as_known_on(since) if since is not None else ()
    changes = changes_between(earlier, rows.as_known_on(day))
    if name == "changes.csv":
        return csv_bytes(changes, columns=CHANGE_COLUMNS)
    return json_rows_bytes(_about(day, since), changes)


def _about(day: date, since: date | None) -> Mapping[str, Value]:
    return {
        "dataset": "alles",
        "known_on": day.isoformat(),
        "since": since.isoformat() if since is not None else None,
        "licence": LICENCE_ADDRESS,
    }


def day_addresses(record: PublicRecord) -> Iterator[str]:
    """Yield the addresses of the change list of each day, newest first, against the day before."""
    days = known_days(record)
    for day, _ in pairwise(days):
        yield f"{FOLDER}alles/stand-per/{day.isoformat()}/changes.csv"
        yield f"{FOLDER}alles/stand-per/{day.isoformat()}/changes.json"
