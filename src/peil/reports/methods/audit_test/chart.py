# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws the auditor's test: each indicator from start to last result, in percent of its target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from peil.monitoring.agenda_period.audit_test import AuditRow, AuditTest
from peil.monitoring.agenda_period.audit_verdict import AuditClass, Verdict, YearResult
from peil.reports.charts.dot_lines import (
    HEADING,
    STEP,
    WIDE,
    across,
    down,
    norm_layers,
    with_places,
    year_layers,
)
from peil.reports.charts.look import COMMON, PAPER, RESULT
from peil.reports.document import Chart
from peil.reports.methods.audit_test.words import AUDIT_WORDS
from peil.reports.methods.year_cells import target_text
from peil.terms.languages import Language
from peil.terms.quantities import Measure


def audit_test_chart(test: AuditTest, *, language: Language) -> Chart | None:
    """Return the drawing, or nothing where no indicator can be drawn."""
    labels: list[str] = []
    values: list[dict[str, Any]] = []
    counts: list[str] = []
    for found in AuditClass:
        rows = [r for r in test.rows if r.in_force.found is found and _can_be_drawn(r)]
        if not rows:
            continue
        heading = AUDIT_WORDS.say(
            "heading",
            language,
            found=AUDIT_WORDS.say(found.value, language),
            count=test.counts_in_force[found],
        )
        counts.append(heading)
        labels.append(f"{HEADING}{heading}")
        for row in rows:
            label = _label(row, language)
            labels.append(label)
            values.extend(_values(row.in_force, label, language))
    if not values:
        return None
    return Chart(
        AUDIT_WORDS.say("chart", language),
        AUDIT_WORDS.say("chart-description", language, counts="; ".join(counts)),
        _spec(values, labels, language),
    )


def _can_be_drawn(row: AuditRow) -> bool:
    target = row.in_force.target
    return (
        row.in_force.found is not AuditClass.CANNOT_BE_JUDGED
        and row.entry.measure is not Measure.PERCENT
        and target is not None
        and target.number is not None
        and target.number > 0
    )


def _label(row: AuditRow, language: Language) -> str:
    target = row.in_force.target
    number = target.number if target is not None else None
    return AUDIT_WORDS.say(
        "line",
        language,
        indicator=row.entry.title.to(language),
        target=target_text(
            number or Decimal(0),
            measure=row.entry.measure,
            direction=row.entry.direction,
            language=language,
        ),
    )


def _values(verdict: Verdict, label: str, language: Language) -> Iterator[dict[str, Any]]:
    target = verdict.target.number if verdict.target is not None else None
    for result, kind in _marked(verdict):
        percent = (result.number / (target or Decimal(1)) * 100).quantize(Decimal("0.1"))
        yield {
            "label": label,
            "percent": float(percent),
            "kind": AUDIT_WORDS.say(f"kind-{kind}", language),
            "year": "" if kind == "between" else str(result.year),
        }


def _marked(verdict: Verdict) -> Iterator[tuple[YearResult, str]]:
    start, last = verdict.start, verdict.last
    if start is not None and (last is None or start.result.year != last.year):
        yield start.result, "start"
    for result in verdict.results:
        if last is not None and result.year == last.year:
            yield result, "last"
        elif start is None or result.year != start.result.year:
            yield result, "between"


def _spec(
    values: Sequence[dict[str, Any]], labels: Sequence[str], language: Language
) -> dict[str, Any]:
    axes = {"y": down(labels), "x": across(AUDIT_WORDS.say("axis", language))}
    return {
        "width": WIDE,
        "height": {"step": STEP},
        "data": {"values": with_places(values)},
        "layer": [
            {
                "data": {"values": list(values)},
                "mark": {"type": "rule", "color": COMMON, "strokeWidth": 1.5, "opacity": 0.6},
                "encoding": {
                    "y": axes["y"],
                    "x": {**axes["x"], "aggregate": "min"},
                    "x2": {"field": "percent", "aggregate": "max"},
                },
            },
            *norm_layers(labels, axes=axes, language=language),
            *_dots(values, axes, language),
            *year_layers(axes),
        ],
    }


def _dots(
    values: Sequence[dict[str, Any]], axes: dict[str, Any], language: Language
) -> list[dict[str, Any]]:
    """Return the dots: years between small, start and last large, told apart by their filling."""
    between = AUDIT_WORDS.say("kind-between", language)
    return [
        {
            "data": {"values": list(values)},
            "transform": [{"filter": f"(datum.kind === '{between}') === {str(small).lower()}"}],
            "mark": {"type": "point", "strokeWidth": 2, "opacity": 1, "size": 22 if small else 75},
            "encoding": {**axes, **_kinds(language)},
        }
        for small in (True, False)
    ]


def _kinds(language: Language) -> dict[str, Any]:
    kinds = [AUDIT_WORDS.say(f"kind-{kind}", language) for kind in ("start", "between", "last")]
    looks = {"fill": [PAPER, COMMON, RESULT], "stroke": [RESULT, COMMON, RESULT]}
    return {
        channel: {
            "field": "kind",
            "type": "nominal",
            "title": None,
            "scale": {"domain": kinds, "range": look},
        }
        for channel, look in looks.items()
    }
