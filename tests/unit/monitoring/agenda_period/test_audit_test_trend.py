"""Where only a direction was agreed, the auditor's test tells how the result moved."""

from __future__ import annotations

from datetime import date

import pytest

from peil.monitoring.agenda_period.audit_test import audit_test_of
from small_policy import decided, defined, indicator, published, small_policy, theme

NOW = date(2025, 1, 1)
ADOPTION = decided(
    "adoption", "2019-12-01", "norms: [{indicator: cases, values: {2023: increase}}]"
)


def figure(year: int, value: int, known_from: str) -> str:
    return f"indicator: cases, period: {year}, value: {value}, known_from: {known_from}, place: t"


REPORT = published(
    "report",
    figure(2020, 50, "2021-05-01"),
    figure(2021, 40, "2022-05-01"),
    figure(2022, 45, "2023-05-01"),
    figure(2023, 60, "2024-05-01"),
)


def trend_of(folder, *lines: str, known_on: date = NOW):
    policy = small_policy(
        folder,
        plan__themes__safety=theme(indicator("cases", *lines, direction="increase")),
        plan__decisions__adoption=ADOPTION,
        published__report=REPORT,
    )
    (row,) = audit_test_of(policy, "plan", known_on=known_on).rows
    return row.trend


@pytest.mark.parametrize(
    ("lines", "since", "earlier", "change"),
    [((), 2020, 50, 10), (("reference_year: 2021",), 2021, 40, 20)],
)
def test_it_moved_since_the_first_year_or_since_the_year_of_reference(
    tmp_path, lines, since, earlier, change
):
    first = f"definitions: [{defined('2020-1', '2020-01-01')}]"

    trend = trend_of(tmp_path, first, *lines)

    assert (trend.since, trend.earlier, trend.change) == (since, earlier, change)
    assert trend.right_way


def test_one_result_is_no_movement(tmp_path):
    first = f"definitions: [{defined('2020-1', '2020-01-01')}]"

    assert trend_of(tmp_path / "one", first, known_on=date(2022, 4, 30)) is None
    assert trend_of(tmp_path / "two", first, known_on=date(2022, 5, 1)).change == -10


def test_over_a_break_no_movement_is_told(tmp_path):
    broken = f"{defined('2020-1', '2020-01-01')}, {defined('2022-1', '2022-01-01')}"

    assert trend_of(tmp_path, f"definitions: [{broken}]") is None
