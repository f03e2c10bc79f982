# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Days that cannot be, and rows that came into the register early or late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from peil.register.check.findings import Finding, finding
from peil.register.check.subjects import Counted, Measures, Subject, months_of
from peil.register.columns import Column, Kind
from peil.register.contract import RECORDED_ON

WRONG_ORDER = finding(
    "R112",
    "days in an impossible order",
    "De dag {column} ligt vóór {earlier}: {rows}.",
    "The day {column} is before {earlier}: {rows}.",
)
FUTURE = finding(
    "R113",
    "day in the future",
    "De dag {column} ligt na {known_on}: {rows}.",
    "The day {column} is after {known_on}: {rows}.",
)
LONG_AGO = finding(
    "R114",
    "day before 1990",
    "De dag {column} ligt vóór 1990: {rows}.",
    "The day {column} is before 1990: {rows}.",
)
RECORDED_EARLY = finding(
    "R115",
    "recorded before it happened",
    "De dag {column} ligt vóór {earlier}: {rows}.",
    "The day {column} is before {earlier}: {rows}.",
)
LATER_MONTH = finding(
    "R116",
    "recorded in a later month",
    "In een latere maand vastgelegd dan die van {day}: {rows}.",
    "Recorded in a later month than that of {day}: {rows}.",
)
LATER_YEAR = finding(
    "R117",
    "recorded in a later year",
    "In een later jaar vastgelegd dan dat van {day}: {rows}.",
    "Recorded in a later year than that of {day}: {rows}.",
)
FIRST_DAY = date(1990, 1, 1)
IN_ORDER: Mapping[str, tuple[tuple[str, str], ...]] = {
    "incidents": (("occurred_on", "registered_on"), ("registered_on", "cleared_on")),
    "investigations": (
        ("started_on", "closed_on"),
        ("started_on", "tactical_phase_started_on"),
        ("tactical_phase_started_on", "tactical_phase_ended_on"),
        ("started_on", "delivered_to_om_on"),
    ),
    "suspected_offences": (("committed_on", "recorded_on"),),
    "suspects": (("delivered_to_om_on", "entered_at_om_on"),),
    "execution_dossiers": (
        ("delivered_on", "treatment_started_on"),
        ("treatment_started_on", "treatment_ended_on"),
        ("delivered_on", "disposed_on"),
    ),
    "seizures": (("seized_on", "entered_at_om_on"),),
    "confiscations": (("decided_on", "received_on"),),
    "enforcement_actions": (("started_on", "ended_on"),),
}
"""For each table the pairs of days of which the first cannot be after the second."""


def _days(subject: Subject) -> tuple[Column, ...]:
    return tuple(column for column in subject.columns if column.kind is Kind.DAY)


def _pairs(subject: Subject) -> Iterator[tuple[str, str]]:
    pairs = IN_ORDER.get(subject.name, ())
    return (pair for pair in pairs if subject.offers(*pair))


def _has_own_day(subject: Subject) -> bool:
    day = subject.table.contract.day
    return day != RECORDED_ON and subject.offers(day, RECORDED_ON)


def date_measures(subject: Subject) -> Measures:
    """Return how many rows have days in an impossible order, in the future, or long ago."""
    rows = subject.rows
    measures = {f"order_{a}_{b}": (rows[b] < rows[a]).sum() for a, b in _pairs(subject)}
    for column in _days(subject):
        measures[f"future_{column.name}"] = (rows[column.name] > subject.known_on).sum()
        measures[f"old_{column.name}"] = (rows[column.name] < FIRST_DAY).sum()
    if _has_own_day(subject):
        day, recorded = rows[subject.table.contract.day], rows[RECORDED_ON]
        measures["early"] = (recorded < day).sum()
        measures["later_month"] = (months_of(recorded) > months_of(day)).sum()
        measures["later_year"] = (recorded.year() > day.year()).sum()
    return measures


def about_dates(subject: Subject, counted: Counted) -> Iterator[Finding]:
    """Yield the days that cannot be."""
    for earlier, later in _pairs(subject):
        if rows := counted.sums[f"order_{earlier}_{later}"]:
            yield counted.finding(WRONG_ORDER, later, rows=rows, earlier=earlier)
    for column in _days(subject):
        if rows := counted.sums[f"future_{column.name}"]:
            day = subject.known_on.isoformat()
            yield counted.finding(FUTURE, column.name, rows=rows, known_on=day)
        if rows := counted.sums[f"old_{column.name}"]:
            yield counted.finding(LONG_AGO, column.name, rows=rows)


def about_recording(subject: Subject, counted: Counted) -> Iterator[Finding]:
    """Yield the rows that came into the register before it happened, or late."""
    if not _has_own_day(subject):
        return
    day = subject.table.contract.day
    if rows := counted.sums["early"]:
        yield counted.finding(RECORDED_EARLY, RECORDED_ON, rows=rows, earlier=day)
    for kind, name in ((LATER_MONTH, "later_month"), (LATER_YEAR, "later_year")):
        if rows := counted.sums[name]:
            yield counted.finding(kind, RECORDED_ON, rows=rows, day=day)
