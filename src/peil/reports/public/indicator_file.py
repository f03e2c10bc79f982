# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The data of exactly one indicator page: every norm and figure that it shows, as CSV."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from peil.agenda.policy import Policy
from peil.reports.observations import Observation, observations
from peil.reports.plain_files import records_as_csv
from peil.reports.public.indicator import only_about

COLUMNS = (
    "indicator",
    "unit",
    "period",
    "kind",
    "basis",
    "value",
    "state",
    "measure",
    "status",
    "standing",
    "known_from",
    "superseded_on",
    "definition",
    "decision",
    "document",
    "place",
)
"""The columns of the file; they do not change."""


def indicator_csv(policy: Policy, indicator: str, *, known_on: date) -> str:
    """Return every norm and figure of an indicator that was known on a day, of all units, as CSV.

    Args:
        policy: what the public may know.
        indicator: the name of the indicator.
        known_on: the day, inclusive.

    Raises:
        IndicatorUnknown: when no agenda holds it.
    """
    found = policy.indicator(indicator)
    norms = tuple(norm for norm in policy.norms if norm.key.indicator == indicator)
    rows = observations(replace(only_about(policy, found), norms=norms), known_on=known_on)
    records = [_record(row) for row in rows if row.indicator == indicator]
    return records_as_csv(records, columns=COLUMNS)


def _record(row: Observation) -> Mapping[str, Any]:
    return {
        "indicator": row.indicator,
        "unit": row.unit,
        "period": row.period.text,
        "kind": row.kind.value,
        "basis": row.basis,
        "value": row.value,
        "state": row.state,
        "measure": row.measure.value,
        "status": row.settled.value if row.settled is not None else "",
        "standing": row.standing.value,
        "known_from": row.known_from.last_day.isoformat(),
        "superseded_on": row.superseded_on.isoformat() if row.superseded_on is not None else "",
        "definition": row.definition,
        "decision": row.decision,
        "document": row.document,
        "place": row.place,
    }
