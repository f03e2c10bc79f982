"""A difference that chance explains is told as such; one that it does not explain is left alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.rates import test_poisson_2indep as poisson_2indep

from peil.monitoring.chance import tails
from peil.monitoring.chance.differences import ChanceRemark, with_norm, with_previous, with_unit
from peil.monitoring.chance.intervals import interval_of
from peil.monitoring.chance.samples import Count, Ratio, Unsaid, sample_of
from peil.monitoring.remarks import Cell
from peil.terms.quantities import Direction, Measure

FLOOR, CEILING = Direction.AT_LEAST, Direction.AT_MOST


def of_the_norm(sample, norm, direction=FLOOR):
    return with_norm(sample, norm=Decimal(norm), direction=direction)


class TestTheNorm:
    def test_14_key_players_against_a_norm_of_15_is_within_chance(self):
        found = of_the_norm(Count(14), 15)

        assert isinstance(found, ChanceRemark)
        assert found.p_value == Decimal("0.9313")
        assert found.text.nl == (
            "Niet gehaald, maar toeval kan het verschil verklaren: 14 tegen een norm van 15 "
            "(95%-interval 7,7 tot 23,5; p = 0,93)."
        )
        assert found.remark.cell is Cell.DIFFERENCE

    def test_a_norm_that_is_met_by_chance_is_told_as_well(self):
        found = of_the_norm(Count(16), 15)

        assert found.text.en.startswith("Met, but chance may explain the difference: 16 against")

    def test_a_ceiling_that_is_passed_is_not_met(self):
        assert of_the_norm(Count(16), 15, CEILING).text.en.startswith("Not met, but")

    def test_without_a_floor_or_ceiling_nothing_is_said_of_met(self):
        found = of_the_norm(Count(16), 15, Direction.MONITOR)

        assert found.text.en.startswith("Chance may explain the difference: 16 against 15")

    def test_a_percentage_is_held_against_its_norm_by_its_cases(self):
        found = of_the_norm(Ratio(35, 89), 45)

        assert "39,3% tegen een norm van 45% (95%-interval 29,1% tot 50,3%" in found.text.nl

    @pytest.mark.parametrize(
        ("sample", "norm"), [(Count(1529), 1370), (Ratio(312, 1200), 40), (Count(0), 20)]
    )
    def test_nothing_is_said_when_chance_does_not_explain_it(self, sample, norm):
        assert of_the_norm(sample, norm) is Unsaid.MORE_THAN_CHANCE

    def test_no_difference_needs_no_explaining(self):
        assert of_the_norm(Count(15), 15) is Unsaid.NO_DIFFERENCE
        assert of_the_norm(Ratio(2, 5), 40) is Unsaid.NO_DIFFERENCE

    @pytest.mark.parametrize(
        ("sample", "norm"), [(Ratio(14, 15), 100), (Ratio(1, 15), 0), (Count(1), 0)]
    )
    def test_a_norm_of_all_or_nothing_leaves_chance_no_room(self, sample, norm):
        assert of_the_norm(sample, norm) is Unsaid.NORM_AT_THE_EDGE

    @pytest.mark.parametrize(("count", "norm"), [(14, 15), (0, 2), (187, 190), (25, 15)])
    def test_a_count_has_twice_the_smaller_tail_of_scipy(self, count, norm):
        below, above = stats.poisson.cdf(count, norm), stats.poisson.sf(count - 1, norm)

        found = tails.count_against_norm(Count(count), Decimal(norm))

        assert found == pytest.approx(min(1, 2 * min(below, above)), rel=1e-9)

    @pytest.mark.parametrize(("having", "cases", "norm"), [(14, 15, 80), (35, 89, 45), (0, 7, 20)])
    def test_a_ratio_has_twice_the_smaller_tail_of_scipy(self, having, cases, norm):
        one_sided = [
            stats.binomtest(having, cases, norm / 100, alternative=way).pvalue
            for way in ("less", "greater")
        ]

        found = tails.ratio_against_norm(Ratio(having, cases), Decimal(norm))

        assert found == pytest.approx(min(1, 2 * min(one_sided)), rel=1e-9)

    @given(count=st.integers(0, 400), norm=st.integers(1, 400))
    def test_the_sentence_and_the_interval_beside_it_never_contradict(self, count, norm):
        assume(count != norm)
        sample = Count(count)

        explained = isinstance(of_the_norm(sample, norm), ChanceRemark)

        assert explained is interval_of(sample).holds(Decimal(norm))

    @given(cases=st.integers(1, 300), data=st.data(), norm=st.integers(1, 99))
    def test_nor_do_those_of_a_percentage(self, cases, data, norm):
        having = data.draw(st.integers(0, cases))
        assume(having * 100 != norm * cases)
        sample = Ratio(having, cases)

        explained = isinstance(of_the_norm(sample, norm), ChanceRemark)

        assert explained is interval_of(sample).holds(Decimal(norm))


class TestTheYearBefore:
    def test_14_after_20_is_within_chance(self):
        found = with_previous(Count(14), previous=Count(20), year=2019)

        assert found.text.nl == (
            "Toeval kan het verschil met 2019 verklaren: 14 tegen 20 (p = 0,39)."
        )
        assert found.remark.cell is Cell.PREVIOUS

    def test_14_after_40_is_not(self):
        found = with_previous(Count(14), previous=Count(40), year=2019)

        assert found is Unsaid.MORE_THAN_CHANCE

    def test_eight_months_are_compared_with_twelve_by_their_length(self):
        months = [Count(40, Decimal(8)), Count(60, Decimal(12))]

        assert with_previous(months[0], previous=months[1], year=2019) is Unsaid.NO_DIFFERENCE
        found = with_previous(Count(30, Decimal(8)), previous=months[1], year=2019)
        assert found.text.en == (
            "Chance may explain the difference with 2019: 30 in 8 months against "
            "60 in 12 months (p = 0.24)."
        )

    @pytest.mark.parametrize(
        ("one", "other", "exposed", "also"),
        [(14, 20, 1, 1), (14, 20, 8, 12), (0, 4, 1, 1), (120, 70, 3, 2)],
    )
    def test_two_counts_have_twice_the_smaller_tail_of_statsmodels(self, one, other, exposed, also):
        one_sided = [
            poisson_2indep(one, exposed, other, also, method="exact-cond", alternative=way).pvalue
            for way in ("larger", "smaller")
        ]

        found = tails.count_against_count(Count(one, Decimal(exposed)), Count(other, Decimal(also)))

        assert found == pytest.approx(min(1, 2 * min(one_sided)), rel=1e-9)

    @pytest.mark.parametrize(
        ("one", "other"),
        [((14, 80), (20, 90)), ((1, 9), (11, 14)), ((0, 5), (5, 5)), ((400, 900), (480, 900))],
    )
    def test_two_percentages_have_twice_the_smaller_tail_of_fisher(self, one, other):
        table = [[having, cases - having] for having, cases in (one, other)]
        one_sided = [stats.fisher_exact(table, alternative=way)[1] for way in ("less", "greater")]

        found = tails.ratio_against_ratio(Ratio(*one), Ratio(*other))

        assert found == pytest.approx(min(1, 2 * min(one_sided)), rel=1e-7)

    @given(one=st.integers(0, 60), other=st.integers(0, 60))
    def test_it_does_not_matter_which_of_two_comes_first(self, one, other):
        there = tails.count_against_count(Count(one), Count(other))
        back = tails.count_against_count(Count(other), Count(one))

        assert there == pytest.approx(back, rel=1e-9)
        assert 0 < there <= 1

    def test_a_count_and_a_percentage_are_not_compared(self):
        assert with_previous(Count(3), previous=Ratio(3, 4), year=2019) is Unsaid.TWO_KINDS

    def test_one_known_length_is_not_enough(self):
        found = with_previous(Count(3, Decimal(8)), previous=Count(4), year=2019)

        assert found is Unsaid.EXPOSURE_UNKNOWN


class TestAnotherUnit:
    def test_units_are_compared_by_their_inhabitants(self):
        limburg, amsterdam = Count(80, Decimal(1_100_000)), Count(75, Decimal(900_000))

        found = with_unit(limburg, other=amsterdam, unit="Amsterdam")

        assert found.text.nl.startswith(
            "Toeval kan het verschil met Amsterdam verklaren: 80 op 1.100.000 inwoners "
            "tegen 75 op 900.000 inwoners (p = "
        )
        assert found.remark.cell is Cell.RESULT

    def test_counts_without_inhabitants_are_not_compared(self):
        assert with_unit(Count(80), other=Count(75), unit="Amsterdam") is Unsaid.EXPOSURE_UNKNOWN

    def test_percentages_bring_their_own_cases(self):
        assert isinstance(with_unit(Ratio(8, 20), other=Ratio(9, 18), unit="A"), ChanceRemark)
        assert with_unit(Ratio(8, 90), other=Ratio(60, 90), unit="A") is Unsaid.MORE_THAN_CHANCE


class TestWhatChanceCannotSay:
    @pytest.mark.parametrize(
        ("number", "more", "reason"),
        [
            (None, {"measure": Measure.COUNT}, Unsaid.NO_FIGURE),
            (110, {"measure": Measure.EUR_MILLION}, Unsaid.MONEY),
            (80, {"measure": Measure.COUNT, "is_stock": True}, Unsaid.STOCK),
            (80, {"measure": Measure.DAYS}, Unsaid.NOT_COUNTED),
            ("14.5", {"measure": Measure.COUNT}, Unsaid.NOT_COUNTED),
            (40, {"measure": Measure.PERCENT}, Unsaid.PARTS_UNKNOWN),
            (0, {"measure": Measure.PERCENT, "numerator": 0, "denominator": 0}, Unsaid.NO_CASES),
            (
                150,
                {"measure": Measure.PERCENT, "numerator": 3, "denominator": 2},
                Unsaid.NOT_COUNTED,
            ),
        ],
    )
    def test_the_reason_is_named_and_handed_on(self, number, more, reason):
        sample = sample_of(None if number is None else Decimal(number), **more)

        assert sample is reason
        assert of_the_norm(sample, 15) is reason
        assert with_previous(Count(3), previous=sample, year=2019) is reason
        assert with_previous(sample, previous=Count(3), year=2019) is reason
        assert with_unit(sample, other=Ratio(1, 2), unit="A") is reason

    def test_a_figure_becomes_a_count_or_a_ratio(self):
        assert sample_of(Decimal(14), measure=Measure.COUNT) == Count(14)
        assert sample_of(
            Decimal(50), measure=Measure.PERCENT, numerator=Decimal(7), denominator=Decimal(14)
        ) == Ratio(7, 14)
        exposed = sample_of(Decimal(14), measure=Measure.COUNT, exposure=Decimal(8))
        assert exposed == Count(14, Decimal(8))

    def test_an_exposure_of_nothing_is_unknown(self):
        found = sample_of(Decimal(14), measure=Measure.COUNT, exposure=Decimal(0))

        assert found == Count(14)

    def test_every_reason_is_a_sentence_in_both_languages(self):
        for reason in Unsaid:
            assert reason.text.nl.endswith(".")
            assert reason.text.en.endswith(".")
