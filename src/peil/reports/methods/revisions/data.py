# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Revisions as data: one flat row for each year for CSV, everything for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from peil.monitoring.agenda_period.revisions import FEWEST, Revision, Revisions, UsualRevision
from peil.reports.sources import source_data
from peil.terms.languages import Language
from peil.terms.numbers import plain

REVISIONS_COLUMNS = (
    "indicator",
    "label",
    "unit",
    "year",
    "measure",
    "definition",
    "first",
    "first_known_from",
    "first_source",
    "last",
    "last_known_from",
    "last_source",
    "change",
    "change_unit",
    "change_percent",
    "days",
    "values",
    "exact",
)
"""The columns of revisions in CSV."""


def revisions_records(revisions: Revisions, *, language: Language) -> tuple[Mapping[str, Any], ...]:
    """Return one flat row for each year, with the columns of `REVISIONS_COLUMNS`."""
    return tuple(_record(revisions, row, language) for row in revisions.rows)


def label_of(revisions: Revisions, indicator: str, language: Language) -> str:
    """Return how readers of the latest agenda see an indicator."""
    return revisions.policy.indicators[indicator].placements[-1].entry.title.to(language)


def _record(revisions: Revisions, row: Revision, language: Language) -> Mapping[str, Any]:
    return {
        "indicator": row.key.indicator,
        "label": label_of(revisions, row.key.indicator, language),
        "unit": row.key.unit,
        "year": row.year,
        "measure": row.measure.value,
        "definition": row.last.definition,
        "first": plain(row.first.number) if row.first.number is not None else "",
        "first_known_from": row.first.known_from.last_day.isoformat(),
        "first_source": row.first.document,
        "last": plain(row.last.number) if row.last.number is not None else "",
        "last_known_from": row.last.known_from.last_day.isoformat(),
        "last_source": row.last.document,
        "change": plain(row.change),
        "change_unit": row.measure.difference_unit,
        "change_percent": plain(row.percent) if row.percent is not None else "",
        "days": row.days,
        "values": row.values,
        "exact": "yes" if row.is_exact else "no",
    }


def revisions_sources(revisions: Revisions) -> tuple[str, ...]:
    """Return the documents that the figures rest on, each once."""
    found = [figure.document for row in revisions.rows for figure in (row.first, row.last)]
    return tuple(dict.fromkeys(found))


def revisions_data(revisions: Revisions, *, language: Language) -> Mapping[str, Any]:
    """Return all revisions as data, with every source they rest on."""
    return {
        "revisions": {
            "indicator": revisions.indicator,
            "unit": revisions.unit,
            "known_on": revisions.known_on.isoformat(),
            "language": language,
            "data_version": revisions.policy.version,
        },
        "usual_percent": _usual_data(revisions.usual_percent),
        "usual_points": _usual_data(revisions.usual_points),
        "rows": [
            {
                **_record(revisions, row, language),
                "first": row.first.number,
                "last": row.last.number,
                "change": row.change,
                "change_percent": row.percent,
                "exact": row.is_exact,
            }
            for row in revisions.rows
        ],
        "sources": source_data(revisions.policy, revisions_sources(revisions)),
    }


def _usual_data(usual: UsualRevision) -> Mapping[str, Any]:
    return {
        "years": usual.years,
        "moved": usual.moved,
        "median": usual.middle,
        "smallest": usual.smallest,
        "largest": usual.largest,
        "fewest_years": FEWEST,
    }
