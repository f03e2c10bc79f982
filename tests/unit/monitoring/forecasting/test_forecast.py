"""A forecast of a year: from which months, how it is told, and when there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peil.monitoring.forecasting.forecast import forecast
from peil.monitoring.forecasting.outcome import Forecast, Method, NoForecast, Reason
from peil.monitoring.series import Point, Series, series_of
from peil.terms.periods import Length, periods_between, read_period
from peil.terms.quantities import Direction, Measure
from simulated_series import YEAR, expected_months, known_after, overdispersed, ratios, series

CHANCE = np.random.default_rng(4)
COUNTS = overdispersed(CHANCE, expected_months(CHANCE, level=60, years=5), dispersion=2)
MONEY = [round(float(value), 6) for value in CHANCE.gamma(2, 4, 48)]
BELOW = CHANCE.poisson(80, 48)
ABOVE = CHANCE.binomial(BELOW, 0.15)


def made(found: Series, months: int = 7, **more) -> Forecast:
    outcome = forecast(found, year=YEAR, known_on=known_after(months), **more)
    assert isinstance(outcome, Forecast)
    return outcome


def refused(found: Series, months: int = 7, **more) -> NoForecast:
    outcome = forecast(found, year=YEAR, known_on=known_after(months), **more)
    assert isinstance(outcome, NoForecast)
    return outcome


class TestWhatTakesPart:
    def test_only_months_that_had_ended_take_part(self):
        later = COUNTS.copy()
        later[-5:] = 9_999

        found = forecast(series(later), year=YEAR, known_on=date(YEAR, 8, 30))

        assert found == made(series(COUNTS), months=7)
        assert found.so_far.months == 7
        assert found.so_far.number == int(COUNTS[-12:-5].sum())

    def test_a_year_that_has_not_begun_is_forecast_as_a_whole(self):
        found = made(series(COUNTS), months=0)

        assert found.so_far.number is None
        assert len(found.course) == 12
        assert found.interval80.low < int(COUNTS[-12:].sum()) < found.interval80.high

    def test_the_course_adds_up_to_the_year_and_starts_after_what_is_known(self):
        found = made(series(COUNTS), months=9)

        assert [str(point.period) for point in found.course] == ["2020-10", "2020-11", "2020-12"]
        assert found.course[-1].expected == found.expected
        assert found.course[-1].interval95 == found.interval95
        assert found.course[0].expected > found.so_far.number

    def test_at_most_five_years_before_take_part(self):
        old = [*([5_000] * 24), *COUNTS]

        found = made(series(old))

        assert found == made(series(COUNTS))
        assert found.points == 60

    def test_the_same_months_always_give_the_same_forecast(self):
        assert made(series(COUNTS)) == made(series(COUNTS))

    def test_months_before_a_definition_break_take_no_part(self):
        points = [
            point._replace(definition="2012-1", value=Decimal(9_000)) if at < 12 else point
            for at, point in enumerate(series(COUNTS).points)
        ]

        found = made(replace(series(COUNTS), points=tuple(points)))

        assert found == made(series(COUNTS[12:]))

    def test_months_of_a_definition_that_can_be_compared_do_take_part(self):
        points = [
            point._replace(definition="2012-1") if at < 12 else point
            for at, point in enumerate(series(COUNTS).points)
        ]

        found = made(replace(series(COUNTS), points=tuple(points)), comparable=lambda *_: True)

        assert found == made(series(COUNTS))

    def test_a_forecast_can_be_made_before_the_last_year_is_over(self):
        found = forecast(series(COUNTS), year=YEAR, known_on=date(YEAR - 1, 10, 31))

        assert isinstance(found, Forecast)
        assert found.points == 58


class TestHowItIsTold:
    def test_counts_are_whole_and_intervals_lie_inside_one_another(self):
        found = made(series(COUNTS))

        numbers = (found.expected, *found.interval80, *found.interval95)
        assert all(number == number.to_integral_value() for number in numbers)
        assert found.interval95.low < found.interval80.low < found.expected
        assert found.expected < found.interval80.high < found.interval95.high
        assert found.method is Method.QUASI_POISSON

    def test_intervals_grow_narrower_as_the_year_goes_on(self):
        widths = [
            found.interval80.high - found.interval80.low
            for found in (made(series(COUNTS), months=months) for months in (0, 4, 8, 11))
        ]

        assert widths == sorted(widths, reverse=True)

    def test_a_year_that_begins_higher_is_expected_to_stay_higher(self):
        high = COUNTS.copy()
        high[-12:-5] = high[-12:-5] * 3 // 2

        risen = made(series(high)).expected - Decimal(int(high[-12:-5].sum()))

        assert risen > made(series(COUNTS)).expected - Decimal(int(COUNTS[-12:-5].sum()))

    def test_nothing_but_zeros_is_expected_to_stay_nearly_nothing(self):
        found = made(series([0] * 72), months=0)

        assert found.expected == Decimal("0.1")
        assert found.interval95.low == 0
        assert 0 <= found.interval95.high <= 2

    def test_money_is_told_to_the_cent_of_a_million_and_never_falls(self):
        found = made(series(MONEY, measure=Measure.EUR_MILLION))

        so_far = sum(Decimal(str(value)) for value in MONEY[-12:-5])
        assert found.method is Method.TWEEDIE
        assert found.so_far.number == so_far
        assert found.interval95.low >= so_far.quantize(Decimal("0.01")) - Decimal("0.01")
        assert found.expected == found.expected.quantize(Decimal("0.01"))

    def test_a_percentage_is_that_of_all_months_together(self):
        found = made(ratios(ABOVE, BELOW))

        share = 100 * Decimal(int(ABOVE[-12:-5].sum())) / int(BELOW[-12:-5].sum())
        assert found.method is Method.QUASI_BINOMIAL
        assert float(found.so_far.number) == pytest.approx(float(share), abs=1e-6)
        assert found.interval95.low < Decimal(15) < found.interval95.high

    @settings(max_examples=25, deadline=None)
    @given(
        st.lists(st.integers(0, 10**7) | st.just(0), min_size=36, max_size=36),
        st.integers(0, 11),
        st.sampled_from([Measure.COUNT, Measure.EUR_MILLION, Measure.PERCENT]),
    )
    def test_no_series_gives_anything_but_numbers_in_order(self, values, months, measure):
        found = (
            ratios([value // 3 for value in values], values)
            if measure is Measure.PERCENT
            else series(values, measure=measure)
        )

        outcome = forecast(found, year=YEAR, known_on=known_after(months))

        for point in outcome.course if isinstance(outcome, Forecast) else ():
            (low80, high80), (low95, high95) = point.interval80, point.interval95
            assert 0 <= low95 <= low80 <= high80 <= high95
            assert all(number.is_finite() for number in (point.expected, low95, high95))
            assert measure is not Measure.PERCENT or high95 <= 100


class TestTheChanceOfTheNorm:
    def test_the_ends_of_an_interval_of_80_percent_are_passed_in_one_of_ten(self):
        found = made(series(COUNTS))

        low, high = found.interval80
        at_most = {"direction": Direction.AT_MOST}
        at_least = {"direction": Direction.AT_LEAST}
        assert made(series(COUNTS), norm=high, **at_most).chance == pytest.approx(
            Decimal("0.9"), abs=Decimal("0.02")
        )
        assert made(series(COUNTS), norm=low, **at_least).chance == pytest.approx(
            Decimal("0.9"), abs=Decimal("0.02")
        )

    def test_floor_and_ceiling_share_the_chance_of_exactly_the_norm(self):
        norm = made(series(COUNTS)).expected

        floor = made(series(COUNTS), norm=norm, direction=Direction.AT_LEAST).chance
        ceiling = made(series(COUNTS), norm=norm, direction=Direction.AT_MOST).chance

        assert 1 < floor + ceiling < Decimal("1.05")

    @pytest.mark.parametrize(
        ("direction", "beside", "chance"),
        [
            (Direction.AT_LEAST, 0, Decimal(1)),
            (Direction.AT_LEAST, 10_000, Decimal("0.01")),
            (Direction.AT_MOST, 10_000, Decimal("0.99")),
            (Direction.AT_MOST, -1, Decimal(0)),
        ],
    )
    def test_only_what_nothing_can_change_is_certain(self, direction, beside, chance):
        so_far = made(series(COUNTS)).so_far.number

        assert made(series(COUNTS), norm=so_far + beside, direction=direction).chance == chance

    def test_a_percentage_is_never_certain(self):
        found = made(ratios(ABOVE, BELOW), norm=Decimal(1), direction=Direction.AT_LEAST)

        assert found.chance == Decimal("0.99")

    def test_a_norm_of_a_percentage_or_an_amount_has_a_chance(self):
        share = made(ratios(ABOVE, BELOW), norm=Decimal(15), direction=Direction.AT_LEAST)
        money = series(MONEY, measure=Measure.EUR_MILLION)
        middle = made(money).expected
        amount = made(money, norm=middle, direction=Direction.AT_MOST)

        assert Decimal("0.05") < share.chance < Decimal("0.95")
        assert Decimal("0.4") < amount.chance < Decimal("0.7")

    @pytest.mark.parametrize(
        "direction", [Direction.INCREASE, Direction.DECREASE, Direction.MONITOR]
    )
    def test_a_direction_without_floor_or_ceiling_has_no_chance(self, direction):
        assert made(series(COUNTS), norm=Decimal(5), direction=direction).chance is None

    def test_without_a_norm_there_is_no_chance(self):
        assert made(series(COUNTS), direction=Direction.AT_LEAST).chance is None


class TestNoForecast:
    def test_fewer_than_two_years_before_are_too_few(self):
        found = refused(replace(series(COUNTS), points=series(COUNTS).points[-30:]))

        assert (found.reason, found.points) == (Reason.TOO_FEW, 18)
        assert found.so_far.number == int(COUNTS[-12:-5].sum())

    def test_exactly_two_years_before_are_enough(self):
        assert made(series(COUNTS[-36:])).points == 24

    def test_nothing_known_on_the_day_is_too_few(self):
        found = forecast(series(COUNTS), year=YEAR, known_on=date(1990, 1, 1))

        assert (found.reason, found.points) == (Reason.TOO_FEW, 0)

    def test_a_definition_that_changed_less_than_two_years_before_stops_it(self):
        points = [
            point._replace(definition="2019-1") if point.period.first_day.year >= 2019 else point
            for point in series(COUNTS).points
        ]

        found = refused(replace(series(COUNTS), points=tuple(points)))

        assert (found.reason, found.points) == (Reason.DEFINITION_BREAK, 12)

    def test_a_definition_that_changed_within_the_year_stops_it(self):
        points = [
            point._replace(definition="2020-1") if str(point.period) >= "2020-03" else point
            for point in series(COUNTS).points
        ]

        found = refused(replace(series(COUNTS), points=tuple(points)))

        assert (found.reason, found.points) == (Reason.DEFINITION_BREAK, 0)

    def test_a_year_that_is_over_has_a_result(self):
        found = refused(series(COUNTS), months=12)

        assert found.reason is Reason.YEAR_IS_OVER
        assert found.so_far.number == int(COUNTS[-12:].sum())

    def test_a_year_of_which_the_year_before_is_unknown_is_too_far_away(self):
        found = forecast(series(COUNTS), year=YEAR + 2, known_on=date(YEAR, 12, 31))

        assert found.reason is Reason.MONTHS_BETWEEN

    def test_quarters_show_no_season(self):
        quarters = periods_between(read_period("2015"), read_period("2020-Q2"), by=Length.QUARTER)
        found = series_of(
            [Point(quarter, Decimal(90)) for quarter in quarters],
            indicator="cases",
            unit="city",
            measure=Measure.COUNT,
        )

        assert refused(found).reason is Reason.NOT_MONTHLY

    @pytest.mark.parametrize("measure", [Measure.FTE, Measure.DAYS, Measure.MILESTONE])
    def test_numbers_that_do_not_add_up_have_no_total(self, measure):
        assert refused(series(COUNTS, measure=measure)).reason is Reason.NO_TOTAL

    def test_a_percentage_needs_numerator_and_denominator(self):
        assert refused(series(COUNTS, measure=Measure.PERCENT)).reason is Reason.NO_PARTS

    def test_a_numerator_above_its_denominator_is_no_part(self):
        above = ABOVE.copy()
        above[20] = BELOW[20] + 1

        assert refused(ratios(above, BELOW)).reason is Reason.MORE_THAN_ALL

    def test_a_percentage_of_hardly_any_cases_is_not_forecast(self):
        assert refused(ratios([0] * 48, [0] * 48)).reason is Reason.TOO_FEW_CASES
        assert refused(ratios([1] * 48, [1] * 48)).reason is Reason.TOO_FEW_CASES
        assert made(ratios([1] * 48, [2] * 48)).expected == 50

    def test_a_month_without_cases_says_nothing_of_a_percentage(self):
        above, below = ABOVE.copy(), BELOW.copy()
        above[13] = below[13] = 0

        found = made(ratios(above, below))

        assert found.expected == pytest.approx(made(ratios(ABOVE, BELOW)).expected, abs=1)

    def test_money_that_was_paid_back_is_not_forecast(self):
        paid_back = [*MONEY[:20], -1, *MONEY[21:]]

        found = refused(series(paid_back, measure=Measure.EUR_MILLION))

        assert found.reason is Reason.NEGATIVE_AMOUNT

    def test_no_money_at_all_says_nothing_of_the_first_amount(self):
        older = [7, *([0] * 83)]

        for nothing in ([0] * 48, older):
            found = refused(series(nothing, measure=Measure.EUR_MILLION))
            assert found.reason is Reason.NOTHING_RECORDED
