"""Norms are folded from decisions, and what was known on a day never changes afterwards."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peil.agenda.decisions import NormState
from peil.agenda.norms import NormMissing, norm_in_force, norms_in_force, original_norm
from small_policy import decided, indicator, small_policy, theme

DAYS = st.integers(0, 400).map(lambda number: date(2019, 6, 1) + timedelta(days=number))


def in_force(policy, known_on, *, year=2020, unit="city", basis="main", name="cases"):
    return norm_in_force(
        policy.norms, name, unit=unit, year=year, known_on=date.fromisoformat(known_on), basis=basis
    )


def test_a_norm_is_in_force_from_the_day_it_is_known(tmp_path):
    policy = small_policy(tmp_path)

    assert in_force(policy, "2019-12-01").number == 100
    with pytest.raises(NormMissing, match="2019-11-30"):
        in_force(policy, "2019-11-30")


def test_a_month_or_year_counts_from_its_last_day(tmp_path):
    later = decided("later", "2020-03", "norms:", "  - {indicator: cases, values: {2020: 90}}")
    policy = small_policy(tmp_path, plan__decisions__later=later)

    assert in_force(policy, "2020-03-30").number == 100
    assert in_force(policy, "2020-03-31").number == 90


def test_a_withdrawn_norm_stays_known_as_withdrawn(tmp_path):
    withdraw = decided(
        "withdraw", "2020-06-01", "withdraws:", "  - {indicator: cases, years: [2021]}"
    )
    policy = small_policy(tmp_path, plan__decisions__withdraw=withdraw)

    assert in_force(policy, "2020-06-01", year=2021).state is NormState.WITHDRAWN
    assert in_force(policy, "2020-05-31", year=2021).number == 110
    assert in_force(policy, "2020-06-01").number == 100


def test_carrying_forward_takes_every_unit_and_basis_and_leaves_out_what_it_names(tmp_path):
    first = decided(
        "adoption",
        "2019-12-01",
        "norms:",
        "  - {indicator: cases, values: {2020: 100}}",
        "  - {indicator: cases, unit: each-regional, values: {2020: 50}}",
        "  - {indicator: cases, basis: mayors, values: {2020: 120}}",
        "  - {indicator: other, values: {2020: 7}}",
        "  - {indicator: words, values: {2020: increase}}",
    )
    carry = decided(
        "carry",
        "2020-06-01",
        "carry_forward:",
        "  - {from_year: 2020, to_years: [2021, 2022], besides: [other]}",
    )
    policy = small_policy(
        tmp_path,
        plan__themes__safety=theme(indicator("cases"), indicator("other"), indicator("words")),
        plan__decisions__adoption=first,
        plan__decisions__carry=carry,
    )

    carried = {
        (n.key.indicator, n.key.unit, n.key.period.text, n.key.basis)
        for n in policy.norms
        if n.carried_from == 2020
    }

    assert carried == {
        (name, unit, year, basis)
        for name, unit, basis in (
            ("cases", "city", "main"),
            ("cases", "north", "main"),
            ("cases", "south", "main"),
            ("cases", "city", "mayors"),
            ("words", "city", "main"),
        )
        for year in ("2021", "2022")
    }
    assert in_force(policy, "2020-06-01", year=2022, unit="north").number == 50


def test_carrying_forward_takes_the_norm_as_it_stood_the_day_before(tmp_path):
    changed = decided(
        "changed", "2020-05-01", "norms:", "  - {indicator: cases, values: {2020: 90}}"
    )
    carry = decided(
        "carry", "2020-06-01", "carry_forward:", "  - {from_year: 2020, to_years: [2022]}"
    )
    late = decided("late", "2020-07-01", "norms:", "  - {indicator: cases, values: {2020: 80}}")
    policy = small_policy(
        tmp_path,
        plan__decisions__changed=changed,
        plan__decisions__carry=carry,
        plan__decisions__late=late,
    )

    assert in_force(policy, "2021-01-01", year=2022).number == 90


def test_carrying_forward_does_not_see_another_decision_of_its_own_day(tmp_path):
    changed = decided(
        "changed", "2020-06-01", "norms:", "  - {indicator: cases, values: {2020: 90}}"
    )
    carry = decided(
        "twin", "2020-06-01", "carry_forward:", "  - {from_year: 2020, to_years: [2022]}"
    )
    policy = small_policy(tmp_path, plan__decisions__changed=changed, plan__decisions__twin=carry)

    assert in_force(policy, "2021-01-01", year=2022).number == 100


def test_a_norm_that_was_never_set_is_missing_with_advice(tmp_path):
    policy = small_policy(tmp_path)

    with pytest.raises(NormMissing) as missing:
        original_norm(policy.norms, "cases", unit="north", year=2020, known_on=date(2020, 1, 1))

    assert "peil norms --indicator cases" in missing.value.to_do


@settings(max_examples=25, deadline=None)
@given(
    decisions=st.lists(st.tuples(DAYS, st.integers(0, 999)), unique_by=lambda d: d[0], max_size=5),
    asked=DAYS,
)
def test_the_norm_in_force_is_the_last_one_known_whatever_the_order_of_files(decisions, asked):
    files = {
        f"plan__decisions__d{number}": decided(
            f"d{number}",
            day.isoformat(),
            "norms:",
            f"  - {{indicator: cases, values: {{2020: {value}}}}}",
        )
        for number, (day, value) in enumerate(decisions)
    }
    with TemporaryDirectory() as folder:
        policy = small_policy(Path(folder), plan__decisions__adoption="", **files)

    found = {
        str(key.period): norm.number
        for key, norm in norms_in_force(policy.norms, known_on=asked).items()
    }

    known = sorted((day, value) for day, value in decisions if day <= asked)
    assert found == ({"2020": known[-1][1]} if known else {})


@settings(max_examples=25, deadline=None)
@given(later=st.integers(1, 400), value=st.integers(0, 999), asked=st.integers(1, 400))
def test_a_later_decision_never_changes_what_was_known_before(later, value, asked):
    day = date(2019, 12, 1) + timedelta(days=later)
    known_on = day - timedelta(days=asked)
    added = decided(
        "added", day.isoformat(), "norms:", f"  - {{indicator: cases, values: {{2020: {value}}}}}"
    )
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        before = small_policy(Path(one)).norms
        after = small_policy(Path(other), plan__decisions__added=added).norms

    def known(norms):
        return {k: n.value for k, n in norms_in_force(norms, known_on=known_on).items()}

    assert known(before) == known(after)
