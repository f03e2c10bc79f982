# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A control chart as data: a row for each point for CSV, and everything for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from peil.monitoring.control.assurance import AssuranceRow
from peil.monitoring.control.chart import ChartPoint, ControlChart
from peil.monitoring.control.limits import Limits
from peil.monitoring.control.segments import Segment
from peil.reports.methods.computed_numbers import in_data
from peil.reports.sources import source_data
from peil.terms.languages import Language

CONTROL_COLUMNS = (
    "indicator",
    "unit",
    "period",
    "value",
    "definition",
    "segment",
    "mean",
    "lower_limit",
    "upper_limit",
    "norm",
    "variation",
    "rules",
)
"""The columns of a control chart in CSV; they do not change."""


def control_records(chart: ControlChart) -> tuple[Mapping[str, Any], ...]:
    """Return a row for each point; segments are numbered from one."""
    return tuple(_record(chart, point) for point in chart.points)


def _record(chart: ControlChart, point: ChartPoint) -> Mapping[str, Any]:
    segment = chart.segments[point.segment]
    return {
        "indicator": chart.series.indicator,
        "unit": chart.series.unit,
        "period": str(point.period),
        "value": point.value,
        "definition": point.point.definition or segment.definition,
        "segment": point.segment + 1,
        **_limits(segment.limits),
        "norm": in_data(point.norm.number),
        "variation": point.variation.value if point.variation is not None else "",
        "rules": " ".join(signal.rule.value for signal in point.signals),
    }


def _limits(limits: Limits | None) -> Mapping[str, Any]:
    return {
        "mean": in_data(limits.mean) if limits is not None else None,
        "lower_limit": in_data(limits.lower) if limits is not None else None,
        "upper_limit": in_data(limits.upper) if limits is not None else None,
    }


def control_data(chart: ControlChart, *, language: Language) -> Mapping[str, Any]:
    """Return everything of a control chart."""
    norms = (row.norm.norm for row in chart.assurance)
    sources = [norm.reference.source for norm in norms if norm is not None]
    return {
        "indicator": chart.series.indicator,
        "title": chart.title.to(language),
        "unit": chart.series.unit,
        "measure": chart.series.measure.value,
        "direction": chart.direction.value,
        "period_length": chart.series.length.value,
        "known_on": chart.known_on.isoformat(),
        "policy_version": chart.policy.version,
        "variation": chart.variation.value if chart.variation is not None else None,
        "assurance": chart.assured.assurance.value if chart.assured.assurance else None,
        "absence": chart.assured.absence.value if chart.assured.absence else None,
        "segments": [_segment(segment) for segment in chart.segments],
        "assurance_per_year": [_assurance(row) for row in chart.assurance],
        "left_out": [str(period) for period in chart.left_out],
        "points": [_point(record) for record in control_records(chart)],
        "sources": source_data(chart.policy, sources),
    }


def _point(record: Mapping[str, Any]) -> Mapping[str, Any]:
    more = {"variation": record["variation"] or None, "rules": record["rules"].split()}
    return {key: value for key, value in record.items() if key not in {"indicator", "unit"}} | more


def _segment(segment: Segment) -> Mapping[str, Any]:
    rebase, limits = segment.rebase, segment.limits
    return {
        "first": str(segment.first),
        "last": str(segment.last),
        "points": len(segment.points),
        "definition": segment.definition,
        "previous_definition": segment.previous,
        "footing": segment.footing.value,
        **_limits(limits),
        "mean_moving_range": in_data(limits.moving_range) if limits is not None else None,
        "screened_moving_ranges": limits.screened if limits is not None else None,
        "rebase": None
        if rebase is None
        else {
            "period": str(rebase.period),
            "reason": rebase.reason,
            "author": rebase.author,
            "day": rebase.day.isoformat(),
        },
    }


def _assurance(row: AssuranceRow) -> Mapping[str, Any]:
    norm = row.norm.norm
    return {
        "segment": row.segment + 1,
        "year": row.norm.year,
        "first": str(row.points[0].period),
        "last": str(row.points[-1].period),
        "direction": row.norm.direction.value,
        "norm": norm.number if norm is not None else None,
        "norm_per_period": in_data(row.norm.number),
        "decision": norm.decision if norm is not None else None,
        "known_from": norm.known_from.text if norm is not None else None,
        "source": norm.reference.source if norm is not None else None,
        "met": row.met,
        "points": len(row.points),
        "assurance": row.assurance.value if row.assurance is not None else None,
        "absence": row.absence.value if row.absence is not None else None,
    }
