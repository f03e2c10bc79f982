# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A path as data: one flat row for each year for CSV, everything for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from peil.monitoring.agenda_period.cumulative import Cumulative
from peil.monitoring.agenda_period.movement import Movement
from peil.monitoring.agenda_period.path import Break, Path, PathRow
from peil.reports.account_data import norm_data
from peil.reports.sources import source_data
from peil.terms.languages import Language
from peil.terms.numbers import plain

PATH_COLUMNS = (
    "indicator",
    "unit",
    "year",
    "agenda",
    "running",
    "original_norm",
    "norm_state",
    "norm",
    "realisation",
    "realisation_status",
    "measure",
    "definition",
    "difference",
    "difference_unit",
    "absence",
    "converted",
    "factor",
    "cumulative_since",
    "cumulative_norm",
    "cumulative_realisation",
    "cumulative_difference",
    "cumulative_absence",
    "source",
)
"""The columns of a path in CSV; `converted` is by the definition of the last year."""


def path_records(path: Path) -> tuple[Mapping[str, Any], ...]:
    """Return one flat row for each year, with the columns of `PATH_COLUMNS`."""
    return tuple(_record(path, row) for row in path.rows)


def _record(path: Path, row: PathRow) -> Mapping[str, Any]:
    account = row.account
    found, realisation = account.assessment, account.realisation
    original = row.original.number if row.original is not None else None
    return {
        "indicator": path.indicator.id,
        "unit": path.unit,
        "year": row.year,
        "agenda": row.agenda,
        "running": "yes" if row.is_running and not row.is_over else "no",
        "original_norm": _plain(original),
        "norm_state": account.norm_standing.value,
        "norm": _plain(row.norm),
        "realisation": _plain(row.result),
        "realisation_status": account.result.standing.value,
        "measure": path.measure.value,
        "definition": row.definition,
        "difference": _plain(found.difference),
        "difference_unit": found.difference_unit,
        "absence": found.absence.value if found.absence is not None else "",
        "converted": _plain(row.converted),
        "factor": _plain(row.conversion.factor if row.conversion is not None else None),
        **_cumulative_record(row),
        "source": realisation.figure.document if realisation is not None else "",
    }


def _cumulative_record(row: PathRow) -> Mapping[str, Any]:
    added = row.cumulative
    if isinstance(added, Cumulative):
        return {
            "cumulative_since": added.since,
            "cumulative_norm": plain(added.norm),
            "cumulative_realisation": plain(added.result),
            "cumulative_difference": plain(added.difference),
            "cumulative_absence": "",
        }
    return {"cumulative_absence": added.value}


def _plain(number: Decimal | None) -> str:
    return plain(number) if number is not None else ""


def path_sources(path: Path) -> tuple[str, ...]:
    """Return the documents that a path rests on, each once."""
    found: list[str] = []
    for row in path.rows:
        norms = (row.original, row.account.norm)
        found.extend(norm.reference.source for norm in norms if norm is not None)
        if row.account.realisation is not None:
            found.append(row.account.realisation.figure.document)
    found.extend(
        broken.after.bridge.reference.source
        for broken in path.breaks
        if broken.after.bridge is not None
    )
    return tuple(dict.fromkeys(found))


def path_data(path: Path, *, language: Language) -> Mapping[str, Any]:
    """Return a whole path as data, with every source it rests on."""
    return {
        "path": {
            "indicator": path.indicator.id,
            "label": path.title.to(language),
            "measure": path.measure.value,
            "agenda": path.agenda,
            "unit": path.unit,
            "known_on": path.known_on.isoformat(),
            "language": language,
            "data_version": path.policy.version,
        },
        "years": [_row_data(row, language) for row in path.rows],
        "definition_breaks": [_break_data(broken, language) for broken in path.breaks],
        "movements": [_movement_data(movement) for movement in path.movements],
        "sources": source_data(path.policy, path_sources(path)),
    }


def _row_data(row: PathRow, language: Language) -> Mapping[str, Any]:
    account = row.account
    absence = account.assessment.absence
    return {
        "year": row.year,
        "agenda": row.agenda or None,
        "is_over": row.is_over,
        "is_running": row.is_running and not row.is_over,
        "definition": row.definition or None,
        "original_norm": norm_data(row.original, language) or None,
        "norm": norm_data(account.norm, language) | {"state": account.norm_standing.value},
        "realisation": _realisation_data(row),
        "converted": _converted_data(row),
        "difference": {
            "value": account.assessment.difference,
            "unit": account.assessment.difference_unit or None,
            "absence": absence.value if absence is not None else None,
        },
        "cumulative": _cumulative_data(row),
    }


def _realisation_data(row: PathRow) -> Mapping[str, Any]:
    data: dict[str, Any] = {
        "value": row.result,
        "status": row.account.result.standing.value,
        "definition": row.account.result.definition or None,
    }
    realisation = row.account.realisation
    if realisation is not None:
        figure = realisation.figure
        data |= {
            "source": figure.document,
            "place": figure.entry.place,
            "known_from": figure.known_from.last_day.isoformat(),
        }
    return data


def _converted_data(row: PathRow) -> Mapping[str, Any] | None:
    if row.conversion is None:
        return None
    return {"value": row.converted, "factor": row.conversion.factor}


def _cumulative_data(row: PathRow) -> Mapping[str, Any]:
    added = row.cumulative
    if not isinstance(added, Cumulative):
        return {"absence": added.value}
    return {
        "since": added.since,
        "norm": added.norm,
        "realisation": added.result,
        "difference": added.difference,
    }


def _break_data(broken: Break, language: Language) -> Mapping[str, Any]:
    bridge = broken.after.bridge
    is_to_it = bridge is not None and bridge.to == broken.before.version
    return {
        "year": broken.year,
        "first_day": broken.first_day.isoformat(),
        "before": broken.before.version,
        "after": broken.after.version,
        "bridge": {
            "author": bridge.author,
            "day": bridge.day.isoformat(),
            "method": bridge.method.to(language),
            "factor": broken.conversion.factor
            if broken.conversion is not None and broken.conversion.changes
            else None,
            "overlap_year": bridge.overlap_year,
            "source": bridge.reference.source,
            "place": bridge.reference.place,
        }
        if bridge is not None and is_to_it
        else None,
    }


def _movement_data(movement: Movement) -> Mapping[str, Any]:
    return {
        "definition": movement.definition or None,
        "first_year": movement.first_year,
        "last_year": movement.last_year,
        "first": movement.first,
        "last": movement.last,
        "change": movement.change,
        "per_year": movement.per_year,
        "norm_change": movement.norm_change,
        "right_way": movement.right_way,
    }
