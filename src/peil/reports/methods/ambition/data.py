# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The ambition check as data: one flat row for each norm for CSV, everything for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from peil.agenda.results_before import EarlierResult
from peil.monitoring.agenda_period.ambition import WANTED, Ambition, AmbitionRow
from peil.reports.account_data import norm_data
from peil.reports.sources import source_data
from peil.terms.languages import Language
from peil.terms.numbers import plain

AMBITION_COLUMNS = (
    "indicator",
    "label",
    "year",
    "decision",
    "known_from",
    "norm_state",
    "norm",
    "measure",
    "direction",
    *(f"result_{n}{part}" for n in range(WANTED, 0, -1) for part in ("", "_year")),
    "met_before",
    "hindsight",
    "hindsight_year",
    "met_in_hindsight",
    "shortages",
    "other_definition_years",
    "known_later_years",
)
"""The columns of the ambition check in CSV; `result_1` is the last result, `result_3` the third."""
_SAID = {True: "yes", False: "no", None: ""}


def ambition_records(ambition: Ambition, *, language: Language) -> tuple[Mapping[str, Any], ...]:
    """Return one flat row for each norm, with the columns of `AMBITION_COLUMNS`."""
    return tuple(_record(row, language) for row in ambition.rows)


def _record(row: AmbitionRow, language: Language) -> Mapping[str, Any]:
    record: dict[str, Any] = {
        "indicator": row.entry.id,
        "label": row.entry.title.to(language),
        "year": row.year,
        "decision": row.norm.decision,
        "known_from": row.norm.known_from.last_day.isoformat(),
        "norm_state": row.norm.state.value,
        "norm": plain(row.norm.number) if row.norm.number is not None else "",
        "measure": row.entry.measure.value,
        "direction": row.entry.direction.value,
    }
    for place in range(1, WANTED + 1):
        result = row.results[-place] if len(row.results) >= place else None
        record |= _numbered(result, name=f"result_{place}")
    return record | {
        "met_before": _SAID[row.met_before],
        **_numbered(row.hindsight, name="hindsight"),
        "met_in_hindsight": _SAID[row.met_in_hindsight],
        "shortages": " ".join(shortage.value for shortage in row.shortages),
        "other_definition_years": " ".join(map(str, row.other_definition)),
        "known_later_years": " ".join(map(str, row.known_later)),
    }


def _numbered(result: EarlierResult | None, *, name: str) -> Mapping[str, Any]:
    return {
        name: plain(result.number) if result is not None else "",
        f"{name}_year": result.year if result is not None else "",
    }


def ambition_sources(ambition: Ambition) -> tuple[str, ...]:
    """Return the documents that the norms and results rest on, each once."""
    found: list[str] = []
    for row in ambition.rows:
        found.append(row.norm.reference.source)
        for result in (*row.results, row.hindsight):
            if result is not None:
                found.append(result.realisation.figure.document)
                if result.conversion.bridge is not None:
                    found.append(result.conversion.bridge.reference.source)
    return tuple(dict.fromkeys(found))


def ambition_data(ambition: Ambition, *, language: Language) -> Mapping[str, Any]:
    """Return the whole check as data, with every source it rests on."""
    return {
        "ambition": {
            "agenda": ambition.agenda.key,
            "unit": ambition.unit,
            "known_on": ambition.known_on.isoformat(),
            "language": language,
            "data_version": ambition.policy.version,
            "norms": len(ambition.rows),
            "already_met": len(ambition.already_met),
            "met_with_hindsight": len(ambition.met_with_hindsight),
        },
        "rows": [_row_data(row, language) for row in ambition.rows],
        "sources": source_data(ambition.policy, ambition_sources(ambition)),
    }


def _row_data(row: AmbitionRow, language: Language) -> Mapping[str, Any]:
    return {
        "theme": row.theme,
        "indicator": row.entry.id,
        "label": row.entry.title.to(language),
        "measure": row.entry.measure.value,
        "direction": row.entry.direction.value,
        "year": row.year,
        "norm": norm_data(row.norm, language) | {"state": row.norm.state.value},
        "results": [result_data(result) for result in row.results],
        "met_before": row.met_before,
        "hindsight": result_data(row.hindsight),
        "met_in_hindsight": row.met_in_hindsight,
        "shortages": [shortage.value for shortage in row.shortages],
        "other_definition_years": list(row.other_definition),
        "known_later_years": list(row.known_later),
    }


def result_data(result: EarlierResult | None) -> Mapping[str, Any] | None:
    """Return an earlier result as data: as published, and as it stands beside the norm."""
    if result is None:
        return None
    figure, bridge = result.realisation.figure, result.conversion.bridge
    return {
        "year": result.year,
        "value": result.number,
        "published_value": figure.number,
        "status": result.realisation.status.value,
        "definition": figure.definition or None,
        "factor": result.conversion.factor if result.conversion.changes else None,
        "bridge_author": bridge.author if bridge is not None else None,
        "known_from": figure.known_from.last_day.isoformat(),
        "source": figure.document,
        "place": figure.entry.place,
    }
