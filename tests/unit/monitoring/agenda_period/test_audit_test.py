"""The auditor's test of an agenda takes target, start and results from what was known."""

from __future__ import annotations

from datetime import date

import pytest

from peil.agenda.policy import AgendaUnknown, UnitUnknown
from peil.monitoring.agenda_period.audit_test import audit_test_of
from peil.monitoring.agenda_period.audit_verdict import AuditClass, NotJudged, StartBasis
from small_policy import decided, defined, indicator, published, small_policy, theme

NOW = date(2025, 1, 1)
STRETCHING, AT_START = AuditClass.REACHED_STRETCHING, AuditClass.REACHED_AT_START
TOWARDS, NO_MOVEMENT = AuditClass.MOVING_TOWARDS, AuditClass.NO_MOVEMENT


def figure(year: int, value: object, *more: str, name: str = "cases") -> str:
    return ", ".join((f"indicator: {name}, period: {year}, value: {value}", *more, "place: p. 1"))


def norms(*entries: str, name: str = "adoption", day: str = "2019-12-01", more: str = "") -> str:
    lines = [f"  - {{{entry}}}" for entry in entries]
    return decided(name, day, "norms:", *lines, *([more] if more else []))


def row_of(policy, name="cases", *, agenda="plan", known_on=NOW, unit=None):
    test = audit_test_of(policy, agenda, known_on=known_on, unit=unit)
    return next(row for row in test.rows if row.entry.id == name)


class TestShippedAgendas:
    """By hand from the agendas and from Kamerstuk 28684 nr. 619, the budgets and annual reports."""

    def test_the_agenda_of_2015_to_2018(self, policy):
        test = audit_test_of(policy, "2015-2018", known_on=NOW)

        found = {row.entry.id: row.in_force.found for row in test.rows}

        assert {n for n, c in found.items() if c is STRETCHING} == {"home-burglaries"}
        assert {n for n, c in found.items() if c is AT_START} == {
            "csv-tackled",  # 1,188 in 2015 against 950
            "cyber-high-tech",  # 21 against 20
            "child-abuse-material-complex",  # 25 against 25
            "child-abuse-material-regular",  # 364 against 240
            "child-abuse-material-total",  # 842 against 700
            "street-robberies",  # 4,731 against a ceiling of 5,931
            "robberies",  # 1,239 against a ceiling of 1,540
            "confiscation-proceeds",  # 143.5 against 115.6
        }
        assert {n for n, c in found.items() if c is TOWARDS} == {
            "cyber-complex",  # 32, 34 of 50
            "cyber-regular",  # 125, 171, 299 of 310
            "cyber-total",  # 157, 205 of 360, added up from its parts
        }
        assert NO_MOVEMENT not in found.values()
        assert test.is_over

    def test_the_agenda_of_2019_to_2022(self, policy):
        test = audit_test_of(policy, "2019-2022", known_on=NOW)

        counts = test.counts_in_force

        assert [counts[c] for c in AuditClass] == [0, 7, 3, 2, 7]
        suspects = next(r for r in test.rows if r.entry.id == "human-trafficking-suspects")
        assert (suspects.in_force.target.number, suspects.in_force.target_year) == (240, 2022)
        assert suspects.in_force.found is TOWARDS  # 145 in 2019, 187 in 2020

    def test_burglaries_were_not_below_the_ceiling_in_the_first_year(self, policy):
        verdict = row_of(policy, "home-burglaries", agenda="2015-2018").in_force

        assert (verdict.target.number, verdict.target_year) == (61000, 2018)
        assert (verdict.start.result.year, verdict.start.result.number) == (2015, 64560)
        assert verdict.reached_in == (2016, 2017, 2018)
        assert [(r.year, r.number) for r in verdict.results] == [
            (2015, 64560),
            (2016, 55470),
            (2017, 49124),
            (2018, 42662),
        ]
        assert {r.document for r in verdict.results} == {"kst-28684-619"}
        assert {r.known_from for r in verdict.results} == {date(2020, 4, 29)}

    def test_the_same_agenda_could_hardly_be_judged_before_the_report_of_2020(self, policy):
        verdict = row_of(
            policy, "home-burglaries", agenda="2015-2018", known_on=date(2020, 4, 28)
        ).in_force

        assert verdict.because is NotJudged.NO_RESULT

    def test_a_direction_without_a_number_is_told_and_not_judged(self, policy):
        row = row_of(policy, "human-trafficking-complex", agenda="2019-2022")

        assert row.in_force.because is NotJudged.DIRECTION_ONLY
        assert (row.trend.since, row.trend.change, row.trend.right_way) == (2019, -32, False)

    def test_a_movement_is_from_the_first_to_the_last_year_not_to_the_next(self, policy):
        row = row_of(policy, "human-trafficking-victims-reported", agenda="2019-2022")

        assert (row.trend.earlier, row.trend.change) == (975, 310 - 975)  # 490 in 2020

    def test_the_original_norm_is_that_of_the_last_year_that_had_a_number_at_first(self, policy):
        row = row_of(policy, "cyber-regular", agenda="2019-2022")

        assert (row.original.target_year, row.in_force.target_year) == (2019, 2021)
        assert not row.is_same_target

    def test_reached_and_start_unknown_is_told_so(self, policy):
        verdict = row_of(policy, "fraud-cases", agenda="2015-2018").in_force

        assert verdict.because is NotJudged.START_UNKNOWN
        assert verdict.reached_in == (2016,)


class TestTarget:
    def test_a_lowered_norm_can_change_the_outcome_and_both_are_told(self, tmp_path):
        lowered = norms("indicator: cases, values: {2023: 95}", name="later", day="2022-01-01")
        report = published("report", figure(2020, 90), figure(2021, 96))
        policy = small_policy(
            tmp_path,
            plan__decisions__adoption=norms("indicator: cases, values: {2020: 80, 2023: 100}"),
            plan__decisions__later=lowered,
            published__report=report,
        )

        test = audit_test_of(policy, "plan", known_on=NOW)

        (row,) = test.rows
        assert (row.original.target.number, row.original.found) == (100, TOWARDS)
        assert (row.in_force.target.number, row.in_force.found) == (95, STRETCHING)
        assert (test.counts_original[TOWARDS], test.counts_in_force[STRETCHING]) == (1, 1)
        assert (test.counts_original[STRETCHING], test.counts_in_force[TOWARDS]) == (0, 0)

    @pytest.mark.parametrize(
        ("first", "later", "is_same"),
        [
            ("{2023: 100}", "{2023: 100}", True),
            ("{2023: 100}", "{2023: 95}", False),
            ("{2022: 100, 2023: to_be_determined}", "{2023: 100}", False),
            ("{2023: increase}", "{2023: increase}", True),
            ("{2023: increase}", "{2023: 100}", False),
        ],
    )
    def test_a_target_is_the_same_by_its_number_and_its_year(self, tmp_path, first, later, is_same):
        policy = small_policy(
            tmp_path,
            plan__decisions__adoption=norms(f"indicator: cases, values: {first}"),
            plan__decisions__later=norms(
                f"indicator: cases, values: {later}", name="later", day="2022-01-01"
            ),
        )

        assert row_of(policy).is_same_target is is_same

    def test_a_norm_on_another_basis_is_no_target(self, tmp_path):
        policy = small_policy(
            tmp_path,
            plan__decisions__adoption=norms(
                "indicator: cases, values: {2022: 100}",
                "indicator: cases, basis: quoted, values: {2023: 1}",
            ),
        )

        assert row_of(policy).in_force.target_year == 2022

    @pytest.mark.parametrize(
        ("value", "because"),
        [
            ("to_be_determined", NotJudged.TO_BE_DETERMINED),
            ("increase", NotJudged.DIRECTION_ONLY),
            ("{milestone: {nl: stap, en: step}}", NotJudged.MILESTONE),
        ],
    )
    def test_a_norm_that_is_no_number_cannot_be_tested(self, tmp_path, value, because):
        measure = "milestone" if "milestone" in value else "count"
        policy = small_policy(
            tmp_path,
            plan__themes__safety=theme(
                indicator(
                    "cases", f"definitions: [{defined('2020-1', '2020-01-01')}]", measure=measure
                )
            ),
            plan__decisions__adoption=norms(f"indicator: cases, values: {{2023: {value}}}"),
        )

        assert row_of(policy).in_force.because is because

    def test_a_norm_that_was_withdrawn_is_no_target_any_more(self, tmp_path):
        policy = small_policy(
            tmp_path,
            plan__decisions__adoption=norms("indicator: cases, values: {2023: 100}"),
            plan__decisions__ended=decided(
                "ended", "2022-01-01", "withdraws: [{indicator: cases, years: [2023]}]"
            ),
        )

        row = row_of(policy)

        assert row.original.target.number == 100
        assert (row.in_force.target, row.in_force.because) == (None, NotJudged.WITHDRAWN)

    def test_no_norm_at_all_differs_from_none_that_was_meant(self, tmp_path):
        both = theme(indicator("cases"), indicator("watched", direction="monitor"))
        policy = small_policy(tmp_path, plan__themes__safety=both, plan__decisions__adoption="")

        assert row_of(policy, "cases").in_force.because is NotJudged.NORM_NOT_SET
        assert row_of(policy, "watched").in_force.because is NotJudged.NO_NORM_BY_DESIGN


class TestStart:
    CHANGING = theme(indicator("cases", f"definitions: [{defined('2018-1', '2018-01-01')}]"))
    NORM = norms("indicator: cases, values: {2021: 100}")

    def test_without_a_first_year_the_last_result_known_at_adoption_is_the_start(self, tmp_path):
        report = published(
            "report",
            figure(2018, 120, "known_from: 2019-05-01"),
            figure(2019, 80, "known_from: 2020-05-01"),
            figure(2021, 110),
        )
        policy = small_policy(
            tmp_path,
            plan__themes__safety=self.CHANGING,
            plan__decisions__adoption=self.NORM,
            published__report=report,
        )

        verdict = row_of(policy).in_force

        assert (verdict.start.basis, verdict.start.result.year) == (StartBasis.BEFORE, 2018)
        assert verdict.found is AT_START

    def test_the_first_year_goes_before_anything_that_was_known_at_adoption(self, tmp_path):
        report = published(
            "report",
            figure(2018, 120, "known_from: 2019-05-01"),
            figure(2020, 90),
            figure(2021, 110),
        )
        policy = small_policy(
            tmp_path,
            plan__themes__safety=self.CHANGING,
            plan__decisions__adoption=self.NORM,
            published__report=report,
        )

        verdict = row_of(policy).in_force

        assert (verdict.start.basis, verdict.start.result.year) == (StartBasis.FIRST_YEAR, 2020)
        assert verdict.found is STRETCHING

    def test_an_indicator_that_enters_later_starts_in_the_year_it_enters(self, tmp_path):
        entering = norms(
            "indicator: cases, values: {2023: 100}",
            day="2021-11-01",
            more="introduces:\n      - {indicator: cases, from_year: 2022}",
        )
        report = published("report", figure(2021, 200), figure(2022, 90))
        later = published("later", figure(2023, 110, "known_from: 2024-05-01"))
        policy = small_policy(
            tmp_path,
            plan__decisions__adoption=entering,
            published__report=report,
            published__later=later,
        )

        verdict = row_of(policy).in_force

        assert [r.year for r in verdict.results] == [2022, 2023]
        assert verdict.found is STRETCHING
        assert audit_test_of(policy, "plan", known_on=date(2021, 10, 31)).rows == ()
        assert len(audit_test_of(policy, "plan", known_on=date(2021, 11, 1)).rows) == 1

    def test_the_start_is_what_was_known_when_the_first_norm_was_set(self, tmp_path):
        report = published(
            "report",
            figure(2018, 120, "known_from: 2019-05-01"),
            figure(2019, 80, "known_from: 2020-05-01"),
            figure(2021, 110),
        )
        policy = small_policy(
            tmp_path,
            plan__themes__safety=self.CHANGING,
            plan__decisions__adoption=self.NORM,
            plan__decisions__later=norms(
                "indicator: cases, values: {2023: 100}", name="later", day="2022-06-01"
            ),
            published__report=report,
        )

        verdict = row_of(policy).in_force

        assert (verdict.target_year, verdict.start.result.year) == (2023, 2018)

    def test_a_year_of_the_period_is_no_start_even_where_it_was_known_at_adoption(self, tmp_path):
        report = published("report", figure(2018, 120), figure(2019, 80), figure(2021, 110))
        policy = small_policy(
            tmp_path,
            plan__themes__safety=self.CHANGING,
            plan__decisions__adoption=norms(
                "indicator: cases, values: {2022: 100}", day="2022-06-01"
            ),
            published__report=report,
        )

        verdict = row_of(policy).in_force

        assert (verdict.start.result.year, verdict.start.result.number) == (2019, 80)
        assert verdict.found is STRETCHING  # 120 in 2018 and 110 in 2021 would have met it


class TestDefinitions:
    NORM = norms("indicator: cases, values: {2023: 100}")

    def broken(self, *bridge: str) -> str:
        record = (
            ", bridge: {to: 2020-1, method: {nl: a, en: a}, author: bureau, day: 2022-02-01, "
            + "".join(f"{line}, " for line in bridge)
            + "reference: {source: plan, place: p. 9}}"
        )
        later = (
            defined("2022-1", "2022-01-01", record.removeprefix(", "))
            if bridge
            else defined("2022-1", "2022-01-01")
        )
        return theme(
            indicator("cases", f"definitions: [{defined('2020-1', '2020-01-01')}, {later}]")
        )

    def test_years_before_a_break_take_no_part(self, tmp_path):
        report = published("report", figure(2020, 150), figure(2021, 150))
        policy = small_policy(
            tmp_path,
            plan__themes__safety=self.broken(),
            plan__decisions__adoption=self.NORM,
            published__report=report,
        )

        verdict = row_of(policy).in_force

        assert verdict.because is NotJudged.OTHER_DEFINITION
        assert verdict.left_out == (2020, 2021)

    def test_over_a_bridge_with_a_factor_they_take_part_converted(self, tmp_path):
        report = published("report", figure(2020, 150), figure(2021, 220))
        policy = small_policy(
            tmp_path,
            plan__themes__safety=self.broken("factor: 0.5"),
            plan__decisions__adoption=self.NORM,
            published__report=report,
        )

        verdict = row_of(policy).in_force

        assert [(r.number, r.published) for r in verdict.results] == [(75, 150), (110, 220)]
        assert verdict.found is STRETCHING  # 150 would have met 100 at the start


def test_it_says_of_which_agenda_unit_day_and_policy_it_is(tmp_path):
    policy = small_policy(tmp_path)

    test = audit_test_of(policy, "plan", known_on=NOW, unit="north")

    assert (test.agenda.key, test.unit, test.known_on) == ("plan", "north", NOW)
    assert test.policy is policy
    assert audit_test_of(policy, "plan", known_on=NOW).unit == "city"
    assert [(row.theme, row.entry.id) for row in test.rows] == [("safety", "cases")]


def test_before_the_last_year_is_over_the_period_is_not(tmp_path):
    policy = small_policy(tmp_path)

    assert not audit_test_of(policy, "plan", known_on=date(2023, 12, 31)).is_over
    assert audit_test_of(policy, "plan", known_on=date(2024, 1, 1)).is_over


def test_results_of_a_unit_are_tested_against_norms_of_that_unit(tmp_path):
    report = published("report", figure(2020, 500), figure(2020, 30, "unit: north"))
    policy = small_policy(
        tmp_path,
        plan__decisions__adoption=norms(
            "indicator: cases, values: {2023: 100}",
            "indicator: cases, unit: north, values: {2023: 40}",
        ),
        published__report=report,
    )

    verdict = row_of(policy, unit="north").in_force

    assert (verdict.target.number, [r.number for r in verdict.results]) == (40, [30])


def test_an_agenda_or_unit_that_does_not_exist_is_refused(tmp_path):
    policy = small_policy(tmp_path)

    with pytest.raises(AgendaUnknown, match="plan"):
        audit_test_of(policy, "plans", known_on=NOW)
    with pytest.raises(UnitUnknown, match="north"):
        audit_test_of(policy, "plan", known_on=NOW, unit="nort")
