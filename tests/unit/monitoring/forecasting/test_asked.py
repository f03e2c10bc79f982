"""A forecast beside its norm: the norm known on the day, for the definition that was counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from peil.agenda.policy import IndicatorUnknown, Policy, UnitUnknown
from peil.monitoring.assess import Absence
from peil.monitoring.forecasting.asked import (
    AskedForecast,
    backtest_of_indicator,
    forecast_of_indicator,
)
from peil.monitoring.forecasting.outcome import NoForecast, Reason
from peil.monitoring.series import Series
from simulated_series import YEAR, known_after, series
from small_policy import decided, defined, indicator, small_policy, theme

COUNTS = np.random.default_rng(2).poisson(8, 48).tolist()
NORM_OF_2020 = 100


def counted(definition: str = "2020-1", values: list[int] | None = None, **more) -> Series:
    return replace(series(values or COUNTS, definition=definition), **more)


def asked(policy: Policy, found: Series, *, months: int = 7, year: int = YEAR) -> AskedForecast:
    return forecast_of_indicator(policy, series=found, year=year, known_on=known_after(months))


def test_the_norm_of_the_year_gives_a_chance(tmp_path):
    found = asked(small_policy(tmp_path), counted())

    assert found.norm.number == NORM_OF_2020
    assert found.absence is None
    assert 0 < found.outcome.chance < 1


def test_a_norm_that_was_changed_later_is_that_of_the_day(tmp_path):
    change = decided("change", "2020-09-01", "norms:", "  - {indicator: cases, values: {2020: 40}}")
    policy = small_policy(tmp_path, plan__decisions__change=change)

    before, after = asked(policy, counted(), months=8), asked(policy, counted(), months=9)

    assert (before.norm.number, after.norm.number) == (100, 40)
    assert before.outcome.chance < after.outcome.chance == 1


@pytest.mark.parametrize("definition", ["2012-1", ""])
def test_months_by_another_definition_or_an_unknown_one_have_no_chance(tmp_path, definition):
    found = asked(small_policy(tmp_path), counted(definition))

    assert found.absence is Absence.OTHER_DEFINITION
    assert found.outcome.chance is None
    assert found.outcome.expected > 0


def test_the_definition_is_that_of_the_last_month_known_on_the_day(tmp_path):
    changed = tuple(
        point._replace(definition="2012-1") if str(point.period) >= "2020-10" else point
        for point in counted().points
    )

    assert asked(small_policy(tmp_path), counted(points=changed)).absence is None


def test_a_bridge_makes_months_of_two_definitions_one_series(tmp_path):
    bridge = (
        "bridge: {to: 2010-1, method: {nl: a, en: a}, author: council, day: 2020-01-01, "
        "reference: {source: plan, place: p. 2}}"
    )
    versions = (
        "definitions:",
        f"  - {defined('2010-1', '2010-01-01', 'until: 2018-12-31')}",
        f"  - {defined('2019-1', '2019-01-01', bridge)}",
    )
    policy = small_policy(tmp_path, plan__themes__safety=theme(indicator("cases", *versions)))
    points = tuple(
        point._replace(definition="2010-1" if str(point.period) < "2019" else "2019-1")
        for point in counted().points
    )

    found = asked(policy, counted(points=points))

    assert found.outcome.points == 36
    assert found.absence is None
    assert len(found.year_before) == 12


def test_a_year_before_of_another_definition_is_not_set_beside_it(tmp_path):
    points = tuple(
        point._replace(definition="2012-1") if str(point.period) < "2018" else point
        for point in counted(values=[*COUNTS, *COUNTS[:12]]).points
    )

    found = asked(small_policy(tmp_path), counted(points=points))

    assert len(found.year_before) == 12
    assert found.outcome.points == 24


@pytest.mark.parametrize(
    ("norms", "absence"),
    [
        ("{indicator: cases, values: {2020: to_be_determined}}", Absence.TO_BE_DETERMINED),
        ("{indicator: cases, values: {2021: 5}}", Absence.NORM_NOT_SET),
    ],
)
def test_without_a_number_to_reach_the_forecast_stays_and_the_reason_is_named(
    tmp_path, norms, absence
):
    decision = decided("adoption", "2019-12-01", "norms:", f"  - {norms}", kind="adoption")
    policy = small_policy(tmp_path, plan__decisions__adoption=decision)

    found = asked(policy, counted())

    assert (found.absence, found.outcome.chance) == (absence, None)
    assert found.outcome.expected > 0


def test_a_running_stock_has_no_total(tmp_path):
    version = f"  - {defined('2020-1', '2020-01-01')}"
    stock = theme(indicator("cases", "running_stock: true", "definitions:", version))
    policy = small_policy(tmp_path, plan__themes__safety=stock)

    found = asked(policy, counted())
    tested = backtest_of_indicator(policy, series=counted())

    assert found.outcome == NoForecast(YEAR, Reason.RUNNING_STOCK, found.outcome.so_far, 0)
    assert {one.reason for one in tested.left_out} == {Reason.RUNNING_STOCK}
    assert tested.rows == ()


def test_a_year_that_no_agenda_covers_has_a_forecast_without_a_norm(tmp_path):
    policy = small_policy(tmp_path)

    found = forecast_of_indicator(policy, series=counted(), year=2021, known_on=date(2020, 12, 31))
    beyond = forecast_of_indicator(
        policy, series=series(COUNTS, definition=""), year=2030, known_on=date(2020, 12, 31)
    )

    assert found.norm.number == Decimal(110)
    assert found.outcome.so_far.months == 0
    assert beyond.absence is Absence.NORM_NOT_SET
    assert beyond.outcome.reason is Reason.MONTHS_BETWEEN


def test_names_that_no_agenda_holds_are_refused(tmp_path):
    policy = small_policy(tmp_path)

    with pytest.raises(IndicatorUnknown, match="cases"):
        asked(policy, counted(indicator="casess"))
    with pytest.raises(UnitUnknown, match="city"):
        asked(policy, counted(unit="citty"))


def test_an_indicator_that_no_agenda_holds_can_be_tested_all_the_same(tmp_path):
    tested = backtest_of_indicator(small_policy(tmp_path), series=counted(indicator="bicycles"))

    assert [row.year for row in tested.rows] == [2019] * 4 + [2020] * 4
