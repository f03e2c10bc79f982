"""A page exists for each day on which something that it shows became known."""

from __future__ import annotations

from datetime import date

import pytest

from peil.reports.public.days import days_of
from small_policy import decided, defined, indicator, small_policy, theme

TWO_VERSIONS = theme(
    indicator(
        "cases",
        f"definitions: [{defined('2020-1', '2020-01-01')}, {defined('2022-1', '2022-01-01')}]",
    ),
    indicator("other"),
)
BRIDGE = (
    "bridges: [{indicator: cases, version: 2022-1, bridge: {to: 2020-1, method: {nl: a, en: a}, "
    "author: bureau, day: 2023-06-01, reference: {source: plan, place: p. 9}}}]"
)
BRIDGED = date(2023, 6, 1)


@pytest.fixture
def policy(tmp_path):
    return small_policy(
        tmp_path,
        plan__themes__safety=TWO_VERSIONS,
        plan__decisions__later=decided("later", "2023-06-01", BRIDGE, kind="bridge"),
    )


@pytest.mark.parametrize(
    "asked", [{}, {"indicator": "cases"}, {"year": 2022}, {"unit": "city"}, {"agenda": "plan"}]
)
def test_a_bridge_that_is_decided_changes_every_page_that_compares_over_it(policy, asked):
    assert BRIDGED in days_of(policy, **asked)


def test_a_bridge_of_one_indicator_changes_nothing_of_another(policy):
    assert BRIDGED not in days_of(policy, indicator="other")
