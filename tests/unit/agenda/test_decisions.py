"""A decision may bring its own document, its grounds, and bridges between definitions."""

from __future__ import annotations

from datetime import date

import pytest

from peil.agenda.bridging import as_bridged_on
from peil.agenda.decisions import DecisionKind
from peil.agenda.folder import version_of
from peil.monitoring.account import account_of
from small_policy import (
    decided,
    defined,
    indicator,
    published,
    small_policy,
    small_reading,
    theme,
    write_policy,
)

TWO_VERSIONS = theme(
    indicator(
        "cases",
        f"definitions: [{defined('2020-1', '2020-01-01')}, {defined('2022-1', '2022-01-01')}]",
    )
)
OWN_SOURCE = (
    "sources: [{key: own-paper, title: Besluit, publisher: City, date: 2022-03-01, read: whole}]"
)
RESULTS = published(
    "later",
    "indicator: cases, period: 2021, value: 80, place: t",
    "indicator: cases, period: 2022, value: 90, place: t",
)


def bridge(method: str = "a", to: str = "2020-1", version: str = "2022-1") -> str:
    return (
        f"bridges: [{{indicator: cases, version: {version}, bridge: {{to: {to}, "
        f"method: {{nl: {method}, en: {method}}}, author: bureau, day: 2023-06-01, "
        "reference: {source: plan, place: p. 9}}}]"
    )


def bridging(name: str, day: str, *lines: str) -> str:
    return decided(name, day, *lines, kind="bridge")


def codes(folder, **files):
    return [problem.code for problem in small_reading(folder, **files).problems]


def test_a_decision_tells_its_legal_ground_and_special_reason(tmp_path):
    policy = small_policy(
        tmp_path,
        plan__decisions__later=decided(
            "later",
            "2022-03-01",
            "norms: [{indicator: cases, values: {2022: 90}}]",
            "legal_ground: {nl: artikel 18, en: article 18}",
            "special_reason: {nl: corona, en: corona}",
        ),
    )

    file = policy.decision("later").file

    assert file.legal_ground.en == "article 18"
    assert file.special_reason.nl == "corona"


def test_a_document_that_a_decision_brings_can_be_cited(tmp_path):
    text = decided(
        "later", "2022-03-01", OWN_SOURCE, "norms: [{indicator: cases, values: {2022: 9}}]"
    )

    policy = small_policy(
        tmp_path, plan__decisions__later=text.replace("plan, place", "own-paper, place")
    )

    assert policy.sources["own-paper"].title == "Besluit"
    assert policy.norms[-1].reference.source == "own-paper"


def test_a_document_is_brought_once(tmp_path):
    again = OWN_SOURCE.replace("own-paper", "report")

    found = codes(tmp_path, plan__decisions__later=decided("later", "2022-03-01", again))

    assert found == ["R107"]


@pytest.mark.parametrize("kind", ["withdrawal", "introduction", "bridge"])
def test_a_decision_holds_what_its_kind_says(tmp_path, kind):
    reading = small_reading(
        tmp_path, plan__decisions__later=decided("later", "2022-03-01", kind=kind)
    )

    assert [problem.code for problem in reading.problems] == ["F005"]
    assert "or choose another kind" in reading.problems[0].to("en")


def test_withdrawals_and_introductions_have_a_kind_of_their_own(tmp_path):
    policy = small_policy(
        tmp_path,
        plan__decisions__less=decided(
            *("less", "2021-03-01", "withdraws: [{indicator: cases, years: [2021]}]"),
            kind="withdrawal",
        ),
    )

    assert policy.norms[-1].kind is DecisionKind.WITHDRAWAL
    assert policy.norms[-1].number is None


class TestBridges:
    def test_a_bridge_that_is_decided_stands_in_the_definition(self, tmp_path):
        policy = small_policy(
            tmp_path,
            plan__themes__safety=TWO_VERSIONS,
            plan__decisions__later=bridging("later", "2023-06-01", bridge()),
        )

        cases = policy.indicator("cases")

        assert cases.comparable("2020-1", "2022-1")
        assert cases.definition("2022-1").bridge.author == "bureau"

    def test_it_is_known_from_the_day_of_the_decision(self, tmp_path):
        policy = small_policy(
            tmp_path,
            plan__themes__safety=TWO_VERSIONS,
            plan__decisions__later=bridging("later", "2023-06-01", bridge()),
        )

        eve = as_bridged_on(policy, known_on=date(2023, 5, 31))
        day = as_bridged_on(policy, known_on=date(2023, 6, 1))

        assert not eve.indicator("cases").comparable("2020-1", "2022-1")
        assert day is policy

    def test_an_account_compares_over_it_from_that_day(self, tmp_path):
        policy = small_policy(
            tmp_path,
            plan__themes__safety=TWO_VERSIONS,
            plan__decisions__later=bridging("later", "2023-06-01", bridge()),
            published__later=RESULTS,
        )

        def previous(known_on):
            account = account_of(policy, year=2022, known_on=known_on, with_previous_year=True)
            return account.rows[0].previous

        assert not previous(date(2023, 5, 31)).comparable
        assert previous(date(2023, 6, 1)).comparable

    def test_of_two_bridges_the_one_that_became_known_last_counts(self, tmp_path):
        policy = small_policy(
            tmp_path,
            plan__themes__safety=TWO_VERSIONS,
            plan__decisions__a=bridging("a", "2023-07-01", bridge("late")),
            plan__decisions__b=bridging("b", "2023-06-01", bridge("early")),
        )

        between = as_bridged_on(policy, known_on=date(2023, 6, 15))

        assert policy.indicator("cases").definition("2022-1").bridge.method.en == "late"
        assert between.indicator("cases").definition("2022-1").bridge.method.en == "early"

    @pytest.mark.parametrize(
        "wrong", [bridge(to="2019-1"), bridge(version="2031-1"), bridge(to="2022-1")]
    )
    def test_one_that_leads_nowhere_is_refused_where_it_stands(self, tmp_path, wrong):
        reading = small_reading(
            tmp_path,
            plan__themes__safety=TWO_VERSIONS,
            plan__decisions__later=bridging("later", "2023-06-01", wrong),
        )

        assert [(p.code, p.origin.file) for p in reading.problems] == [
            ("R105", "plan/decisions/later.yaml")
        ]

    def test_two_for_one_definition_on_one_day_are_refused(self, tmp_path):
        found = codes(
            tmp_path,
            plan__themes__safety=TWO_VERSIONS,
            plan__decisions__a=bridging("a", "2023-06-01", bridge()),
            plan__decisions__b=bridging("b", "2023-06-01", bridge()),
        )

        assert found == ["R114"]


def test_the_version_of_a_folder_is_the_same_read_or_not(tmp_path):
    policy = small_policy(tmp_path)

    assert version_of(write_policy(tmp_path)) == policy.version
