# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The auditor's test as data: two flat rows for each indicator for CSV, everything for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from peil.monitoring.agenda_period.audit_test import AuditRow, AuditTest
from peil.monitoring.agenda_period.audit_verdict import AuditClass, Verdict, YearResult
from peil.reports.account_data import norm_data
from peil.reports.sources import source_data
from peil.terms.languages import Language
from peil.terms.numbers import plain

AUDIT_TEST_COLUMNS = (
    "theme",
    "indicator",
    "label",
    "against",
    "class",
    "because",
    "target",
    "target_year",
    "measure",
    "direction",
    "start",
    "start_year",
    "start_basis",
    "last",
    "last_year",
    "reached_in",
    "lost_in",
    "results",
    "left_out_years",
)
"""The columns of the auditor's test in CSV; `against` is `original` or `in_force`."""


def audit_test_records(test: AuditTest, *, language: Language) -> tuple[Mapping[str, Any], ...]:
    """Return for each indicator a row by the first norm and one by the norm in force."""
    return tuple(
        _record(row, against, verdict, language)
        for row in test.rows
        for against, verdict in verdicts_of(row)
    )


def verdicts_of(row: AuditRow) -> Iterator[tuple[str, Verdict]]:
    """Yield both verdicts on an indicator, with the word for the norm they are by."""
    yield "original", row.original
    yield "in_force", row.in_force


def _record(row: AuditRow, against: str, verdict: Verdict, language: Language) -> Mapping[str, Any]:
    target, start, last = verdict.target, verdict.start, verdict.last
    return {
        "theme": row.theme,
        "indicator": row.entry.id,
        "label": row.entry.title.to(language),
        "against": against,
        "class": verdict.found.value,
        "because": verdict.because.value if verdict.because is not None else "",
        "target": plain(target.number) if target is not None and target.number is not None else "",
        "target_year": verdict.target_year or "",
        "measure": row.entry.measure.value,
        "direction": row.entry.direction.value,
        "start": plain(start.result.number) if start is not None else "",
        "start_year": start.result.year if start is not None else "",
        "start_basis": start.basis.value if start is not None else "",
        "last": plain(last.number) if last is not None else "",
        "last_year": last.year if last is not None else "",
        "reached_in": " ".join(map(str, verdict.reached_in)),
        "lost_in": verdict.lost_in or "",
        "results": "; ".join(f"{r.year}: {plain(r.number)}" for r in verdict.results),
        "left_out_years": " ".join(map(str, verdict.left_out)),
    }


def audit_test_sources(test: AuditTest) -> tuple[str, ...]:
    """Return the documents that the test rests on, each once."""
    found: list[str] = []
    for row in test.rows:
        for _, verdict in verdicts_of(row):
            if verdict.target is not None:
                found.append(verdict.target.reference.source)
            found.extend(result.document for result in used_results(verdict) if result.document)
            found.extend(
                result.conversion.bridge.reference.source
                for result in used_results(verdict)
                if result.conversion.bridge is not None
            )
    return tuple(dict.fromkeys(found))


def used_results(verdict: Verdict) -> tuple[YearResult, ...]:
    """Return the results that a verdict rests on, with the start, each once, in order."""
    start = (verdict.start.result,) if verdict.start is not None else ()
    unique = {result.year: result for result in (*start, *verdict.results)}
    return tuple(unique[year] for year in sorted(unique))


def audit_test_data(test: AuditTest, *, language: Language) -> Mapping[str, Any]:
    """Return the whole test as data, with every source it rests on."""
    return {
        "audit_test": {
            "agenda": test.agenda.key,
            "unit": test.unit,
            "known_on": test.known_on.isoformat(),
            "language": language,
            "data_version": test.policy.version,
            "period_is_over": test.is_over,
        },
        "counts": {
            "original": {c.value: test.counts_original[c] for c in AuditClass},
            "in_force": {c.value: test.counts_in_force[c] for c in AuditClass},
        },
        "rows": [_row_data(row, language) for row in test.rows],
        "sources": source_data(test.policy, audit_test_sources(test)),
    }


def _row_data(row: AuditRow, language: Language) -> Mapping[str, Any]:
    trend = row.trend
    return {
        "theme": row.theme,
        "indicator": row.entry.id,
        "label": row.entry.title.to(language),
        "measure": row.entry.measure.value,
        "direction": row.entry.direction.value,
        **{against: _verdict_data(v, language) for against, v in verdicts_of(row)},
        "trend": None
        if trend is None
        else {"since": trend.since, "change": trend.change, "right_way": trend.right_way},
    }


def _verdict_data(verdict: Verdict, language: Language) -> Mapping[str, Any]:
    start = verdict.start
    return {
        "class": verdict.found.value,
        "because": verdict.because.value if verdict.because is not None else None,
        "target_year": verdict.target_year,
        "target": norm_data(verdict.target, language),
        "start": None
        if start is None
        else {"basis": start.basis.value, **_result_data(start.result)},
        "results": [_result_data(result) for result in verdict.results],
        "reached_in": list(verdict.reached_in),
        "lost_in": verdict.lost_in,
        "left_out_years": list(verdict.left_out),
    }


def _result_data(result: YearResult) -> Mapping[str, Any]:
    known, bridge = result.known_from, result.conversion.bridge
    return {
        "year": result.year,
        "value": result.number,
        "published_value": result.published,
        "status": result.status,
        "definition": result.definition or None,
        "factor": result.conversion.factor if result.conversion.changes else None,
        "bridge_author": bridge.author if bridge is not None else None,
        "known_from": known.isoformat() if known is not None else None,
        "source": result.document or None,
        "place": result.place or None,
    }
