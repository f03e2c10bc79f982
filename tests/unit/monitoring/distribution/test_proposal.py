"""A norm of the whole becomes a proposal for units, or a refusal that says what to do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from peil.agenda.norms import NormMissing
from peil.agenda.policy import IndicatorUnknown
from peil.monitoring.distribution.bounds import bounds_of
from peil.monitoring.distribution.division import Bound, BoundsRefused, KeyRefused
from peil.monitoring.distribution.proposal import AllocationAsked, NormIndivisible, propose
from small_policy import decided, indicator, small_policy, theme


def proposed(policy, name="cases", year=2020, *, known_on=date(2024, 1, 1), key="even", **more):
    asked = AllocationAsked(name, year, known_on, key, **more)
    return propose(policy, asked)


def numbers(proposal):
    return {portion.unit: portion.number for portion in proposal.portions}


class TestShippedAgendas:
    def test_the_hundred_dossiers_divided_evenly_are_the_ten_per_unit_that_were_agreed(
        self, policy
    ):
        found = proposed(policy, "execution-stock", 2019, units=("each-regional",))

        assert set(numbers(found).values()) == {Decimal(10)}
        assert len(found.portions) == 10
        assert found.reconciliation.norms.total == found.total == 100

    def test_the_norm_of_the_day_is_divided(self, policy):
        first = proposed(policy, "human-trafficking-suspects", 2021, known_on=date(2020, 11, 22))
        later = proposed(policy, "human-trafficking-suspects", 2021, known_on=date(2020, 11, 23))

        assert (first.total, later.total) == (220, 205)

    def test_the_seizure_norm_is_divided_by_tenths_of_a_million(self, policy):
        found = proposed(policy, "seizure-conservatory", 2021)

        assert found.smallest_step == Decimal("0.1")
        assert sum(numbers(found).values()) == 180
        assert set(numbers(found).values()) == {Decimal("16.4"), Decimal("16.3")}

    @pytest.mark.parametrize(
        ("name", "year", "known_on", "said"),
        [
            ("execution-positive", 2020, date(2024, 1, 1), "the same holds for every unit"),
            ("cyber-regular", 2020, date(2020, 1, 1), "still to be determined; that is not 0"),
            ("human-trafficking-complex", 2020, date(2024, 1, 1), "direction without a number"),
            ("confiscation-integral", 2015, date(2024, 1, 1), "a step in words"),
        ],
    )
    def test_a_norm_that_is_no_number_to_divide_is_refused(
        self, policy, name, year, known_on, said
    ):
        with pytest.raises(NormIndivisible, match=said):
            proposed(policy, name, year, known_on=known_on)

    def test_a_norm_that_nobody_set_is_refused(self, policy):
        with pytest.raises(NormMissing):
            proposed(policy, "csv-tackled", 2022)
        with pytest.raises(IndicatorUnknown):
            proposed(policy, "csv-takled", 2021)


def test_a_withdrawn_norm_is_refused(tmp_path):
    ended = decided("ended", "2020-05-01", "withdraws: [{indicator: cases, years: [2020]}]")
    policy = small_policy(tmp_path, plan__decisions__ended=ended)

    with pytest.raises(NormIndivisible, match="was withdrawn"):
        proposed(policy)


def test_a_norm_of_zero_gives_every_unit_a_norm_of_zero(tmp_path):
    zero = decided("zero", "2020-05-01", "norms: [{indicator: cases, values: {2020: 0}}]")
    policy = small_policy(tmp_path, plan__decisions__zero=zero)

    assert numbers(proposed(policy)) == {"north": 0, "south": 0}


def test_a_bound_of_a_unit_that_does_not_take_part_is_refused(tmp_path):
    policy = small_policy(tmp_path)

    with pytest.raises(BoundsRefused, match="does not take part"):
        proposed(policy, units=("north",), bounds=bounds_of(floors=["south=5"]))


@pytest.mark.parametrize("step", ["0.5", "2.5"])
def test_a_number_of_things_is_not_cut(tmp_path, step):
    with pytest.raises(NormIndivisible, match="has no parts"):
        proposed(small_policy(tmp_path), smallest_step=Decimal(step))


def test_a_norm_may_be_divided_by_larger_steps(tmp_path):
    found = proposed(small_policy(tmp_path), smallest_step=Decimal(20))

    assert numbers(found) == {"north": 60, "south": 40}


def test_bounds_that_change_the_outcome_are_told(tmp_path):
    bounds = bounds_of(floors=["south=70"], ceilings=["north=90"])

    found = proposed(small_policy(tmp_path), bounds=bounds)

    assert numbers(found) == {"north": 30, "south": 70}
    assert [portion.held_at for portion in found.portions] == [None, Bound.FLOOR]
    assert [remark.en for remark in found.remarks] == [
        "Raised to the lower bound: Zuid. So the others together get less."
    ]


def test_equal_remainders_are_told(tmp_path):
    odd = decided("odd", "2020-05-01", "norms: [{indicator: cases, values: {2020: 7}}]")

    found = proposed(small_policy(tmp_path, plan__decisions__odd=odd))

    assert numbers(found) == {"north": 4, "south": 3}
    assert found.remarks[-1].nl.startswith("Enkele resten zijn precies gelijk.")


def test_fte_and_ceilings_are_divided_like_other_numbers(tmp_path):
    policy = small_policy(
        tmp_path,
        plan__themes__safety=theme(indicator("cases", measure="fte", direction="at_most")),
    )

    assert numbers(proposed(policy)) == {"north": 50, "south": 50}


def test_the_results_of_three_years_are_refused_where_units_have_none(policy):
    with pytest.raises(KeyRefused, match=r"2018.*no figure is known of any unit"):
        proposed(policy, "csv-tackled", 2021, key="last-three-years")
