"""A bridge says how numbers of two definitions stand beside one another; nothing else may."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from peil.agenda.bridges import conversion
from peil.agenda.norms import original_norms, year_key
from peil.agenda.results_before import results_before
from small_policy import decided, defined, indicator, published, small_policy, small_reading, theme

RECORDED = "to: 2020-1, method: {nl: a, en: a}, author: bureau, day: 2022-02-01"
PLACE = "reference: {source: plan, place: p. 9}"


def bridged(*more: str, third: str = "") -> str:
    bridge = "bridge: {" + ", ".join((RECORDED, *more, PLACE)) + "}"
    return theme(
        indicator(
            "cases",
            f"definitions: [{defined('2020-1', '2020-01-01')}, "
            f"{defined('2022-1', '2022-01-01', bridge)}{third}]",
        )
    )


def policy_with(folder, *more: str, third: str = "", **files):
    return small_policy(folder, plan__themes__safety=bridged(*more, third=third), **files)


def figure(period: int, value: object, *more: str) -> str:
    return ", ".join(
        ("indicator: cases", f"period: {period}", f"value: {value}", *more, "place: t")
    )


COUNTED_TWICE = {
    "published__report": published("report", figure(2021, 80)),
    "published__later": published(
        "later",
        figure(
            2021,
            100,
            "definition: 2022-1",
            "standing: beside",
            "reason: {nl: anders geteld, en: counted otherwise}",
        ),
    ),
}


def how(policy, of: str, to: str):
    return conversion(policy.indicator("cases"), of=of, to=to, figures=policy.figures)


def test_without_factor_or_year_numbers_are_compared_as_they_are(tmp_path):
    policy = policy_with(tmp_path)

    found = how(policy, "2020-1", "2022-1")

    assert policy.indicator("cases").comparable("2020-1", "2022-1")
    assert found.of(Decimal(7)) == 7
    assert not found.changes


def test_a_factor_does_not_make_two_raw_numbers_comparable(tmp_path):
    policy = policy_with(tmp_path, "factor: 0.93")
    cases = policy.indicator("cases")

    found = how(policy, "2020-1", "2022-1")

    assert not cases.comparable("2020-1", "2022-1")
    assert not cases.comparable("2022-1", "2020-1")
    assert found.of(Decimal(1130)) == Decimal("1050.9")
    assert found.bridge.author == "bureau"


def test_a_factor_leads_from_the_earlier_definition_to_the_later_only(tmp_path):
    policy = policy_with(tmp_path, "factor: 0.93")

    assert how(policy, "2022-1", "2020-1") is None


def test_the_factor_of_an_overlap_year_is_its_later_count_by_its_earlier_one(tmp_path):
    policy = policy_with(tmp_path, "overlap_year: 2021", **COUNTED_TWICE)

    found = how(policy, "2020-1", "2022-1")

    assert found.factor == Decimal("1.25")
    assert found.of(Decimal(40)) == 50


def test_without_both_counts_of_the_overlap_year_nothing_is_converted(tmp_path):
    once = {"published__report": COUNTED_TWICE["published__report"]}
    policy = policy_with(tmp_path, "overlap_year: 2021", **once)

    assert how(policy, "2020-1", "2022-1") is None
    assert not policy.indicator("cases").comparable("2020-1", "2022-1")


@pytest.mark.parametrize(("earlier", "later"), [(0, 100), (80, 0)])
def test_an_overlap_year_without_cases_gives_no_factor(tmp_path, earlier, later):
    twice = {
        name: text.replace("value: 80", f"value: {earlier}").replace(
            "value: 100", f"value: {later}"
        )
        for name, text in COUNTED_TWICE.items()
    }
    policy = policy_with(tmp_path, "overlap_year: 2021", **twice)

    assert how(policy, "2020-1", "2022-1") is None


def test_two_bridges_in_a_row_are_not_one(tmp_path):
    second = "bridge: {" + RECORDED.replace("2020-1", "2022-1", 1) + ", factor: 2, " + PLACE + "}"
    policy = policy_with(
        tmp_path, "factor: 0.5", third=f", {defined('2023-1', '2023-01-01', second)}"
    )

    assert how(policy, "2020-1", "2022-1").factor == Decimal("0.5")
    assert how(policy, "2022-1", "2023-1").factor == 2
    assert how(policy, "2020-1", "2023-1") is None


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("factor: 0.9", "overlap_year: 2021"), "not both"),
        (("factor: 0",), "more than 0"),
        (("factor: -2",), "more than 0"),
    ],
)
def test_a_bridge_that_says_two_things_or_nothing_is_refused(tmp_path, lines, said):
    reading = small_reading(tmp_path, plan__themes__safety=bridged(*lines))

    assert reading.policy is None
    assert [p.code for p in reading.problems] == ["F005"]
    assert said in reading.problems[0].to("en")


@pytest.mark.parametrize("to", ["2019-9", "2022-1"])
def test_a_bridge_must_lead_to_an_earlier_version(tmp_path, to):
    nowhere = bridged().replace("to: 2020-1", f"to: {to}")

    reading = small_reading(tmp_path, plan__themes__safety=nowhere)

    assert [p.code for p in reading.problems] == ["R105"]


def test_an_earlier_result_is_converted_before_a_norm_is_held_against_it(tmp_path):
    later = decided("low", "2022-06-01", "norms:", "  - {indicator: cases, values: {2023: 110}}")
    policy = policy_with(
        tmp_path,
        "factor: 0.5",
        plan__decisions__low=later,
        published__report=published("report", figure(2021, 200)),
    )
    norm = original_norms(policy.norms, known_on=date.max)[
        year_key("cases", unit="city", year=2023)
    ]

    found = results_before(policy, norm, known_on=date(2022, 6, 1))

    assert [(r.year, r.number, r.realisation.number) for r in found.usable] == [(2021, 100, 200)]
