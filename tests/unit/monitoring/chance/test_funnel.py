"""A funnel compares units by their size, names those without a number, and makes no league table."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from scipy import stats

from peil.agenda.policy import UnitUnknown
from peil.monitoring.chance.comparing_units import FunnelRefused, funnel_of
from peil.monitoring.chance.exposures import ExposureKind, Exposures
from peil.monitoring.chance.funnel import Place
from peil.monitoring.chance.funnel_limits import (
    NARROW,
    WIDE,
    Model,
    asks_for_spread,
    limits_at,
    spread_of,
)
from peil.monitoring.chance.unit_figures import NoUnitFigure, UnitFigure, unit_figures
from peil.monitoring.series import SeriesRefused
from peil.monitoring.series_files import SeriesUnreadable
from peil.terms.quantities import Measure
from small_policy import UNITS, indicator, small_policy, theme

NAMES = ("west", "north", "east", "south", "middle", "coast", "hills", "lakes", "woods", "isles")
"""Units in the order of the policy folder, which is no order of their letters or figures."""


@pytest.fixture
def city(tmp_path):
    rows = "\n".join(
        f"      - {{key: {name}, name: {name.title()}, kind: regional, from: 2000-01-01, "
        "reference: {source: plan, place: p. 1}}"
        for name in NAMES
    )
    units = UNITS[: UNITS.index("    units:")] + f"    units:\n{rows}\n"
    found = theme(
        indicator("cases"),
        indicator("share", measure="percent"),
        indicator("money", measure="eur_million"),
        indicator("stock", "running_stock: true"),
    )
    return small_policy(tmp_path, units=units, plan__themes__safety=found)


def counts(*numbers, names=NAMES):
    return {
        name: UnitFigure(Decimal(number), None, "")
        for name, number in zip(names, numbers, strict=False)
    }


def inhabitants(*numbers, names=NAMES):
    by_unit = {
        name: None if number is None else Decimal(number)
        for name, number in zip(names, numbers, strict=False)
    }
    return Exposures(ExposureKind.INHABITANTS, by_unit)


def compared(policy, figures, exposures, *, of="cases"):
    return funnel_of(policy, indicator=of, year=2020, figures=figures, exposures=exposures)


class TestLimits:
    @pytest.mark.parametrize("level", [NARROW, WIDE])
    @pytest.mark.parametrize("expected", [0.4, 3.0, 14.6, 130.0])
    def test_a_count_lies_outside_exactly_where_its_exact_test_says_so(self, expected, level):
        found = np.arange(0, 400)
        below, above = stats.poisson.cdf(found, expected), stats.poisson.sf(found - 1, expected)
        rare = 2 * np.minimum(below, above) < 1 - level

        low, high = limits_at(100.0, model=Model(expected / 100, is_share=False), level=level)

        assert list((found / 100 < low) | (found / 100 > high)) == list(rare)

    @pytest.mark.parametrize("level", [NARROW, WIDE])
    @pytest.mark.parametrize(("cases", "share"), [(3, 0.5), (20, 0.1), (40, 0.45), (700, 0.93)])
    def test_a_share_lies_outside_exactly_where_its_exact_test_says_so(self, cases, share, level):
        found = np.arange(0, cases + 1)
        below = stats.binom.cdf(found, cases, share)
        above = stats.binom.sf(found - 1, cases, share)
        rare = 2 * np.minimum(below, above) < 1 - level

        low, high = limits_at(float(cases), model=Model(share, is_share=True), level=level)

        assert list((found / cases < low) | (found / cases > high)) == list(rare)

    def test_limits_come_closer_as_units_grow(self):
        model = Model(0.001, is_share=False)
        widths = [
            high - low
            for low, high in (limits_at(s, model=model, level=WIDE) for s in (1e4, 1e5, 1e6, 1e7))
        ]

        assert widths == sorted(widths, reverse=True)

    def test_spread_widens_both_sides_by_its_root(self):
        exact, wide = Model(0.01, is_share=False), Model(0.01, is_share=False, phi=4.0)

        (low, high), (lower, higher) = (
            limits_at(10_000.0, model=model, level=NARROW) for model in (exact, wide)
        )

        assert 0.01 - lower == pytest.approx(2 * (0.01 - low))
        assert higher - 0.01 == pytest.approx(2 * (high - 0.01))

    @pytest.mark.parametrize("model", [Model(0.0, is_share=False), Model(1.0, is_share=True)])
    def test_where_nothing_or_everything_happened_there_is_no_room(self, model):
        assert limits_at(50.0, model=model, level=WIDE) == (model.rate, model.rate)


class TestSpread:
    def test_it_is_the_mean_of_squared_scores_with_the_ends_pulled_in(self):
        # expected 100 each, so scores are (n - 100) / 10: -9 -1 0 1 -1 0 1 0 1 9; the ends become
        # -1 and 1, and the mean square of -1 -1 0 1 -1 0 1 0 1 1 is 7 / 10
        numbers = [10, 90, 100, 110, 90, 100, 110, 100, 110, 190]

        found = spread_of(numbers, [1.0] * 10, model=Model(100.0, is_share=False))

        assert found == pytest.approx(0.7)

    def test_a_share_varies_less_than_a_count(self):
        # 10 cases at a share of a half: variance 2.5; scores of +-2 / root 2.5 square to 1.6
        found = spread_of([7, 3, 7, 3], [10.0] * 4, model=Model(0.5, is_share=True))

        assert found == pytest.approx(1.6)

    def test_by_chance_it_is_seldom_more_than_is_allowed(self):
        drawn = np.random.default_rng(7).poisson(80, size=(400, 10))

        too_wide = [
            asks_for_spread(
                spread_of(row, [1.0] * 10, model=Model(row.mean(), is_share=False)), units=10
            )
            for row in drawn
        ]

        assert np.mean(too_wide) < 0.05


class TestUnits:
    SIZES = inhabitants(*[1_000_000] * 10)

    def test_units_stand_in_the_order_of_the_folder_and_not_of_their_rate(self, city):
        figures = counts(50, 90, 10, 70, 60, 40, 80, 30, 20, 100)
        shuffled = dict(sorted(figures.items()))

        found = compared(city, shuffled, self.SIZES)

        assert tuple(unit.unit for unit in found.units) == NAMES

    def test_rates_are_per_100_000_inhabitants_or_100_cases(self, city):
        sizes = [1_000_000, 500_000, 250_000]
        by_size = inhabitants(*sizes)
        by_case = Exposures(ExposureKind.CASELOAD, by_size.by_unit)
        figures = counts(50, 50, 25)

        people, cases = (compared(city, figures, exposures) for exposures in (by_size, by_case))

        assert people.rates == (5, 10, 10)
        assert cases.rates == (Decimal("0.005"), Decimal("0.01"), Decimal("0.01"))
        # together: 125 on 1.75 million, not the mean of the three rates
        assert people.rate == Decimal("7.1429")
        assert people.mean == Decimal("8.3333")

    def test_a_small_unit_may_stray_further_than_a_large_one(self, city):
        # all at a rate of 5, but one of 7: the first a small unit, then a large one
        small = inhabitants(200_000, *[3_000_000] * 9)
        large = inhabitants(4_000_000, *[3_000_000] * 9)

        astray = [
            compared(city, counts(number, *[150] * 9), sizes)
            for number, sizes in ((14, small), (280, large))
        ]

        assert [found.rates[0] for found in astray] == [7, 7]
        assert [found.units[0].place for found in astray] == [Place.WITHIN, Place.FAR_ABOVE]
        assert not any(found.is_wider for found in astray)

    def test_places_are_those_of_the_exact_test(self, city):
        seen = set()

        for number in range(55, 150):
            together = (900 + number) / 10
            below, above = (
                stats.poisson.cdf(number, together),
                stats.poisson.sf(number - 1, together),
            )
            found = compared(city, counts(number, *[100] * 9), self.SIZES)

            place = found.units[0].place
            assert (2 * below < 0.05) == (place in {Place.BELOW, Place.FAR_BELOW})
            assert (2 * above < 0.05) == (place in {Place.ABOVE, Place.FAR_ABOVE})
            assert (2 * below < 0.002) == (place is Place.FAR_BELOW)
            assert (2 * above < 0.002) == (place is Place.FAR_ABOVE)
            assert not found.is_wider
            seen.add(place)
        assert seen == set(Place)

    def test_units_that_differ_more_than_chance_gives_get_wider_limits_with_their_phi(self, city):
        numbers = (60, 140, 70, 130, 75, 125, 80, 120, 90, 110)

        found = compared(city, counts(*numbers), self.SIZES)

        # scores -4 4 -3 3 -2.5 2.5 -2 2 -1 1, the ends pulled in to -3 and 3
        assert found.phi == Decimal("5.8500")
        assert found.is_wider
        assert {unit.place for unit in found.drawn} == {Place.WITHIN}

    def test_a_percentage_is_set_against_its_own_cases(self, city):
        figures = {
            name: UnitFigure(Decimal(having), Decimal(cases), "")
            for name, having, cases in (("west", 40, 100), ("north", 45, 100), ("east", 9, 20))
        }

        found = compared(city, figures, None, of="share")

        assert found.rates == (40, 45, 45)
        assert found.rate == Decimal("42.7273")
        assert found.kind is None

    def test_nothing_anywhere_is_zero_and_within_chance(self, city):
        found = compared(city, counts(0, 0, 0), inhabitants(1000, 2000, 3000))

        assert found.rates == (0, 0, 0)
        assert {unit.place for unit in found.drawn} == {Place.WITHIN}


class TestAbsence:
    def test_a_unit_without_a_figure_is_named_and_is_not_zero(self, city):
        found = compared(city, counts(50, 60, 70), inhabitants(*[1_000_000] * 10))

        assert len(found.drawn) == 3
        assert {(unit.number, unit.absence) for unit in found.absent} == {
            (None, NoUnitFigure.NO_FIGURE)
        }
        assert found.rate == 6

    def test_a_unit_that_has_no_inhabitants_by_its_kind_is_named(self, city):
        found = compared(city, counts(50, 60, 70, 8), inhabitants(1000, 1000, 1000, None))

        assert found.units[3].absence is NoUnitFigure.NO_EXPOSURE
        assert found.units[3].number == 8
        assert found.rate == 6000

    def test_a_unit_that_is_missing_from_the_inhabitants_is_refused(self, city):
        with pytest.raises(FunnelRefused, match="a figure of 'south', and no inhabitants"):
            compared(city, counts(50, 60, 70, 8), inhabitants(1000, 1000, 1000))

    def test_two_units_are_too_few(self, city):
        with pytest.raises(FunnelRefused, match="Only 2 units"):
            compared(city, counts(50, 60), inhabitants(1000, 1000))

    def test_units_that_were_counted_differently_are_refused(self, city):
        figures = counts(50, 60, 70) | {"south": UnitFigure(Decimal(5), None, "2020-1")}

        with pytest.raises(FunnelRefused, match="different definitions: unknown, 2020-1"):
            compared(city, figures, inhabitants(*[1000] * 4))

    @pytest.mark.parametrize("name", ["money", "stock"])
    def test_what_counts_no_events_is_refused(self, city, name):
        with pytest.raises(FunnelRefused, match="It counts no events"):
            compared(city, counts(5, 6, 7), inhabitants(1000, 1000, 1000), of=name)

    def test_numbers_without_a_size_are_refused(self, city):
        with pytest.raises(FunnelRefused, match="units differ in size"):
            compared(city, counts(5, 6, 7), None)

    def test_a_percentage_with_a_size_is_refused(self, city):
        with pytest.raises(FunnelRefused, match="has its own cases"):
            compared(city, counts(5, 6, 7), inhabitants(1000, 1000, 1000), of="share")

    def test_the_whole_is_held_against_the_sum_and_not_drawn(self, city):
        figures = counts(50, 60, 70, 8) | {"city": UnitFigure(Decimal(190), None, "")}

        found = compared(city, figures, inhabitants(1000, 1000, 1000, None))

        assert (found.whole.sum_of_units, found.whole.stated) == (188, 190)
        assert "city" not in {unit.unit for unit in found.units}


class TestFiles:
    def read(self, city, tmp_path, text, *, of="cases", measure=Measure.COUNT):
        path = tmp_path / "figures.csv"
        path.write_text(text, encoding="utf-8")
        return unit_figures(path, policy=city, indicator=of, year=2020, measure=measure)

    def test_months_are_added_up_to_a_year(self, city, tmp_path):
        rows = "".join(f"west,2020-{month:02d},{month}\n" for month in range(1, 13))

        found = self.read(city, tmp_path, f"unit,period,value\n{rows}city,2020,78\n")

        assert found["west"] == UnitFigure(Decimal(78), None, "")
        assert found["city"].number == 78

    def test_other_years_take_no_part(self, city, tmp_path):
        text = "unit,period,value\nwest,2019,5\nwest,2020,7\nwest,2021,9\n"

        assert self.read(city, tmp_path, text)["west"].number == 7

    def test_percentages_are_added_up_by_their_parts(self, city, tmp_path):
        text = (
            "unit,period,value,numerator,denominator\n"
            "west,2020-H1,50,5,10\nwest,2020-H2,10,3,30\nnorth,2020,50,,\neast,2020,0,0,0\n"
        )

        found = self.read(city, tmp_path, text, of="share", measure=Measure.PERCENT)

        assert found["west"] == UnitFigure(Decimal(8), Decimal(40), "")
        assert found["north"] is NoUnitFigure.PARTS_UNKNOWN
        assert found["east"] is NoUnitFigure.NO_CASES

    def test_half_a_year_or_a_year_with_a_gap_is_no_year(self, city, tmp_path):
        text = (
            "unit,period,value\nwest,2020,7\nnorth,2020-H1,3\n"
            "east,2020-Q1,1\neast,2020-Q3,1\nsouth,2019,4\n"
        )

        found = self.read(city, tmp_path, text)

        assert found["north"] is NoUnitFigure.NOT_WHOLE
        assert found["east"] is NoUnitFigure.NOT_WHOLE
        assert found["south"] is NoUnitFigure.NO_FIGURE

    def test_two_definitions_in_one_year_are_not_added_up(self, city, tmp_path):
        text = (
            "unit,period,value,definition\nwest,2020-H1,7,2020-1\nwest,2020-H2,7,2020-2\n"
            "north,2020,7,2020-1\n"
        )

        found = self.read(city, tmp_path, text)

        assert found["west"] is NoUnitFigure.OTHER_DEFINITION

    def test_a_unit_that_the_folder_does_not_hold_is_refused(self, city, tmp_path):
        with pytest.raises(UnitUnknown):
            self.read(city, tmp_path, "unit,period,value\nwset,2020,7\n")

    def test_a_number_that_cannot_be_read_is_refused_and_is_no_absence(self, city, tmp_path):
        with pytest.raises(SeriesUnreadable, match="line 2"):
            self.read(city, tmp_path, "unit,period,value\nwest,2020,1.370\nnorth,2020,7\n")

    def test_a_file_without_the_year_is_refused(self, city, tmp_path):
        with pytest.raises(SeriesUnreadable, match="for the whole of 2020"):
            self.read(city, tmp_path, "unit,period,value\nwest,2019,7\n")

    def test_when_no_unit_forms_a_series_the_reason_is_told(self, city, tmp_path):
        with pytest.raises(SeriesRefused, match="more than once"):
            self.read(city, tmp_path, "unit,period,value\nwest,2020,7\nwest,2020,8\n")

    def test_nothing_out_of_nothing_in_a_counted_month_adds_nothing(self, city, tmp_path):
        header = (
            "indicator,unit,period,value,numerator,denominator,definition,breakdown,register,"
            "counted_on\n"
        )
        end = "2020-1,,sha256:a,2021-01-01\n"
        rows = [f"share,west,2020-{month:02d},50,1,2,{end}" for month in range(1, 12)]
        rows += [f"share,west,2020-12,,0,0,{end}", f"share,north,2020,,0,0,{end}"]

        found = self.read(
            city, tmp_path, header + "".join(rows), of="share", measure=Measure.PERCENT
        )

        assert found["west"] == UnitFigure(Decimal(11), Decimal(22), "2020-1")
        assert found["north"] is NoUnitFigure.NO_CASES
        for reason in NoUnitFigure:
            assert reason.text.nl
