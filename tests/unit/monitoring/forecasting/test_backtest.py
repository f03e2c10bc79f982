"""A backtest: what would have been forecast then, held against what came, beside naive methods."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from peil.monitoring.forecasting.backtest import CUTS, backtest
from peil.monitoring.forecasting.forecast import forecast
from peil.monitoring.forecasting.naive import by_last_year, even_pace
from peil.monitoring.forecasting.outcome import Reason
from peil.terms.periods import read_period
from peil.terms.quantities import Measure
from simulated_series import expected_months, overdispersed, ratios, series

CHANCE = np.random.default_rng(6)
COUNTS = overdispersed(CHANCE, expected_months(CHANCE, level=80, years=6), dispersion=2)
BEFORE, NOW = series([10] * 6 + [30] * 6), series([20] * 3 + [0] * 9)


class TestNaiveMethods:
    def test_an_even_pace_goes_on_as_the_year_began(self):
        assert even_pace(NOW.points[:3], measure=Measure.COUNT) == 240

    def test_last_years_share_is_what_had_passed_by_then(self):
        """A year of 10 a month, then 30: a quarter of its 240 had come after six months."""
        found = by_last_year(BEFORE.points[:6], BEFORE.points, measure=Measure.COUNT)

        assert found == 240
        assert by_last_year(NOW.points[:3], BEFORE.points, measure=Measure.COUNT) == 480

    def test_nothing_can_be_told_from_a_year_that_began_with_nothing(self):
        before = series([0] * 6 + [30] * 6)

        assert by_last_year(NOW.points[:3], before.points, measure=Measure.COUNT) is None
        assert even_pace((), measure=Measure.COUNT) is None

    def test_a_percentage_goes_on_as_it_is_or_by_the_shares_of_both_its_parts(self):
        before = ratios([1] * 6 + [3] * 6, [10] * 12)
        known = ratios([2] * 12, [10] * 12).points[:6]

        assert even_pace(known, measure=Measure.PERCENT) == 20
        assert by_last_year(known, before.points, measure=Measure.PERCENT) == 40


class TestTheRows:
    def test_every_whole_year_with_two_years_before_it_is_forecast_at_every_cut(self):
        made = backtest(series(COUNTS))

        assert [(row.year, row.months) for row in made.rows] == [
            (year, months) for year in range(2016, 2021) for months in CUTS
        ]
        assert [(one.year, one.reason) for one in made.left_out] == [
            (2014, Reason.TOO_FEW),
            (2015, Reason.TOO_FEW),
        ]

    def test_a_forecast_of_then_knows_nothing_of_later(self):
        changed = COUNTS.copy()
        changed[-12 + 6 :] = 9_999

        row = next(r for r in backtest(series(changed)).rows if (r.year, r.months) == (2020, 6))
        then = forecast(series(COUNTS), year=2020, known_on=read_period("2020-06").last_day)

        assert (row.expected, row.interval80) == (then.expected, then.interval80)
        assert row.total == int(changed[-12:].sum())
        assert not row.inside95

    def test_a_result_on_the_edge_of_an_interval_lies_inside_it(self):
        row = backtest(series(COUNTS)).rows[0]

        assert replace(row, total=row.interval80.low).inside80
        assert replace(row, total=row.interval95.high).inside95
        assert not replace(row, total=row.interval95.high + 1).inside95

    def test_years_around_a_definition_break_are_left_out_with_the_reason(self):
        points = [
            point._replace(definition="2012-1") if point.period.first_day.year < 2017 else point
            for point in series(COUNTS).points
        ]

        made = backtest(replace(series(COUNTS), points=tuple(points)))

        assert {row.year for row in made.rows} == {2016, 2019, 2020}
        reasons = {(one.year, one.reason) for one in made.left_out}
        assert {(2017, Reason.DEFINITION_BREAK), (2018, Reason.DEFINITION_BREAK)} <= reasons

    def test_a_series_of_two_years_has_nothing_to_test(self):
        made = backtest(series(COUNTS[:24]))

        assert (made.rows, made.summaries) == ((), ())


class TestTheSummaries:
    def test_each_cut_and_all_together_are_counted(self):
        made = backtest(series(COUNTS))

        whole = made.summaries[-1]
        assert [one.months for one in made.summaries] == [*CUTS, None]
        assert whole.forecasts == len(made.rows) == 20
        assert whole.inside80 == sum(row.inside80 for row in made.rows)
        assert whole.inside95 == sum(one.inside95 for one in made.summaries[:-1])

    def test_errors_are_averages_in_the_measure_and_in_percent_of_the_average_total(self):
        made = backtest(series(COUNTS), cuts=[6])

        off = [abs(row.even_pace - row.total) for row in made.rows]
        totals = [row.total for row in made.rows]
        error = made.summaries[0].error_even_pace
        assert float(error.absolute) == pytest.approx(float(sum(off) / len(off)), abs=0.5)
        assert float(error.percent) == pytest.approx(float(100 * sum(off) / sum(totals)), abs=0.1)

    def test_a_seasonal_series_is_forecast_better_than_by_an_even_pace(self):
        whole = backtest(series(COUNTS)).summaries[-1]

        assert whole.error.absolute < whole.error_even_pace.absolute
        assert whole.error.absolute < whole.error_last_year.absolute

    def test_a_percentage_has_no_percent_of_itself(self):
        below = CHANCE.poisson(50, 48)
        whole = backtest(ratios(CHANCE.binomial(below, 0.3), below)).summaries[-1]

        assert whole.error.percent is None
        assert 0 < whole.error.absolute < 10

    def test_a_method_that_said_nothing_once_has_no_error(self):
        counts = COUNTS.copy()
        counts[-24:-18] = 0

        made = backtest(series(counts), cuts=[6])

        assert made.rows[-1].last_year is None
        assert made.summaries[0].error_last_year.absolute is None
        assert made.summaries[0].error.absolute > Decimal(0)
