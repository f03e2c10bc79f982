"""Every rule of the linter is shown to break, and to hold where nothing is wrong."""

from __future__ import annotations

import pytest

from peil.agenda.check import check_folder, check_policy
from peil.agenda.rules import RULES
from small_policy import (
    decided,
    defined,
    indicator,
    published,
    small_policy,
    theme,
    write_policy,
)

WHOLE_AND_PARTS = theme(
    indicator("one", "part_of: {indicator: all-of-it, kind: addend}"),
    indicator("two", "part_of: {indicator: all-of-it, kind: addend}"),
    indicator("all-of-it"),
    indicator("some", "part_of: {indicator: one, kind: of_which}"),
)


def codes(folder, **files):
    return [finding.code for finding in check_folder(write_policy(folder, **files))]


def said(folder, code, **files):
    policy = small_policy(folder, **files)
    return [finding.to("en") for finding in check_policy(policy) if finding.code == code]


def norms(*entries: str, name: str = "adoption", day: str = "2019-12-01") -> str:
    return decided(name, day, "norms:", *(f"  - {{{entry}}}" for entry in entries))


def test_a_folder_with_nothing_wrong_has_only_the_norms_that_are_missing(tmp_path):
    found = codes(tmp_path)

    assert found == ["N207", "N207"]


class TestTotals:
    def test_a_total_must_equal_its_parts(self, tmp_path):
        decision = norms(
            "indicator: one, values: {2020: 3}",
            "indicator: two, values: {2020: 4}",
            "indicator: all-of-it, values: {2020: 8}",
        )

        found = said(
            tmp_path,
            "N102",
            plan__themes__safety=WHOLE_AND_PARTS,
            plan__decisions__adoption=decision,
        )

        assert found == ["The norm 8 for 'all-of-it' 2020 is not the sum of its parts: 7."]

    def test_a_total_is_not_judged_while_a_part_has_no_number(self, tmp_path):
        decision = norms(
            "indicator: one, values: {2020: 3}",
            "indicator: two, values: {2020: to_be_determined}",
            "indicator: all-of-it, values: {2020: 8}",
        )

        assert "N102" not in codes(
            tmp_path, plan__themes__safety=WHOLE_AND_PARTS, plan__decisions__adoption=decision
        )

    def test_a_total_is_judged_again_when_a_later_decision_changes_a_part(self, tmp_path):
        first = norms(
            "indicator: one, values: {2020: 3}",
            "indicator: two, values: {2020: 4}",
            "indicator: all-of-it, values: {2020: 7}",
        )
        later = norms("indicator: one, values: {2020: 5}", name="later", day="2020-06-01")

        found = said(
            tmp_path,
            "N102",
            plan__themes__safety=WHOLE_AND_PARTS,
            plan__decisions__adoption=first,
            plan__decisions__later=later,
        )

        assert found == ["The norm 7 for 'all-of-it' 2020 is not the sum of its parts: 9."]

    def test_an_of_which_may_not_be_larger_than_its_parent(self, tmp_path):
        decision = norms(
            "indicator: one, values: {2020: 3}",
            "indicator: some, values: {2020: 4}",
        )

        found = said(
            tmp_path,
            "N103",
            plan__themes__safety=WHOLE_AND_PARTS,
            plan__decisions__adoption=decision,
        )

        assert found == ["The norm 4 for 'some' 2020 is larger than that of its parent 'one': 3."]

    def test_an_of_which_may_be_the_whole_of_its_parent(self, tmp_path):
        decision = norms("indicator: one, values: {2020: 3}", "indicator: some, values: {2020: 3}")

        assert "N103" not in codes(
            tmp_path,
            plan__themes__safety=WHOLE_AND_PARTS,
            plan__decisions__adoption=decision,
        )

    @pytest.mark.parametrize(
        ("printed", "rounding", "right"),
        [(77, "down", True), (78, "down", False), (78, "up", True), (78, "half_up", True)],
    )
    def test_a_share_equals_its_percentage_under_the_stated_rounding(
        self, tmp_path, printed, rounding, right
    ):
        share = f"share: {{of: one, percent: 25, rounding: {rounding}}}"
        decision = norms(
            "indicator: one, values: {2020: 310}",
            f"indicator: some, values: {{2020: {printed}}}, {share}",
        )

        found = codes(
            tmp_path, plan__themes__safety=WHOLE_AND_PARTS, plan__decisions__adoption=decision
        )

        assert ("N104" not in found) is right


class TestGrowth:
    def test_growth_per_year_is_held_against_each_norm(self, tmp_path):
        grown = theme(
            indicator(
                "cases",
                "growth:",
                "  - {percent: 10, per: year, from_year: 2020, to_year: 2022, "
                "reference: {source: plan, place: p. 2}}",
            )
        )
        decision = norms("indicator: cases, values: {2020: 100, 2021: 110, 2022: 130}")

        found = said(
            tmp_path, "N201", plan__themes__safety=grown, plan__decisions__adoption=decision
        )

        assert found == [
            "For 'cases' a growth of 10% was stated; that gives 121 for 2022, but 130 is written."
        ]

    def test_growth_over_the_whole_may_start_from_a_number_of_its_own(self, tmp_path):
        grown = theme(
            indicator(
                "cases",
                "growth:",
                "  - {percent: 50, per: whole, from_year: 2018, to_year: 2020, base: 100, "
                "reference: {source: plan, place: p. 2}}",
            )
        )

        found = said(tmp_path, "N201", plan__themes__safety=grown)

        assert found == [
            "For 'cases' a growth of 50% was stated; that gives 150 for 2020, but 100 is written."
        ]

    def test_a_norm_rounded_to_a_whole_number_matches(self, tmp_path):
        grown = theme(
            indicator(
                "cases",
                "growth:",
                "  - {percent: 7.5, per: whole, from_year: 2018, to_year: 2020, base: 475, "
                "reference: {source: plan, place: p. 2}}",
            )
        )
        decision = norms("indicator: cases, values: {2020: 511}")

        assert "N201" not in codes(
            tmp_path, plan__themes__safety=grown, plan__decisions__adoption=decision
        )


class TestTiming:
    def test_a_norm_set_after_its_year_began_is_found(self, tmp_path):
        late = norms("indicator: cases, values: {2022: 120}", name="late", day="2022-01-02")

        found = said(tmp_path, "N202", plan__decisions__late=late)

        assert found == [
            "The norm for 'cases' 2022 (city) was set or became known on 2022-01-02, "
            "when the year had already begun."
        ]

    def test_a_norm_set_on_the_first_day_of_its_year_is_in_time(self, tmp_path):
        in_time = norms("indicator: cases, values: {2022: 120}", name="in-time", day="2022-01-01")

        assert "N202" not in codes(tmp_path, **{"plan__decisions__in-time": in_time})

    def test_a_norm_that_is_only_restated_is_not_late(self, tmp_path):
        again = norms("indicator: cases, values: {2020: 100}", name="again", day="2020-06-01")

        assert "N202" not in codes(tmp_path, plan__decisions__again=again)

    def test_a_norm_that_stayed_to_be_determined_is_found_once_its_year_is_over(self, tmp_path):
        decision = norms("indicator: cases, values: {2020: 5, 2021: to_be_determined}")
        report = published("report", "indicator: cases, period: 2020, value: 3, place: p. 1")

        found = said(tmp_path, "N203", plan__decisions__adoption=decision, published__report=report)

        assert found == [
            "The norm for 'cases' 2021 stayed 'to be determined': no known decision holds a number."
        ]

    def test_a_norm_to_be_determined_for_a_year_to_come_is_no_finding(self, tmp_path):
        decision = norms("indicator: cases, values: {2020: 5, 2023: to_be_determined}")

        assert "N203" not in codes(tmp_path, plan__decisions__adoption=decision)

    def test_two_norms_in_circulation_are_both_named(self, tmp_path):
        decision = norms(
            "indicator: cases, values: {2020: 100}",
            "indicator: cases, basis: mayors-sum, values: {2020: 120}",
        )

        found = said(tmp_path, "N206", plan__decisions__adoption=decision)

        assert found == [
            "For 'cases' 2020 more than one norm is in circulation: 100 (main), 120 (mayors-sum)."
        ]

    def test_years_before_an_introduction_need_no_norm(self, tmp_path):
        decision = decided(
            "adoption",
            "2019-12-01",
            "norms:",
            "  - {indicator: cases, values: {2022: 1, 2023: 1}}",
            "introduces:",
            "  - {indicator: cases, from_year: 2022}",
        )

        assert "N207" not in codes(tmp_path, plan__decisions__adoption=decision)

    def test_a_norm_for_a_year_of_no_account_is_found(self, tmp_path):
        decision = norms("indicator: cases, values: {2020: 1, 2202: 1}")

        found = said(tmp_path, "N208", plan__decisions__adoption=decision)

        assert found == [
            "The norm for 'cases' 2202 stands in the agenda 'plan', which is about other years; "
            "it takes no part in an account of that agenda."
        ]


class TestAmbition:
    REPORT = published("report", "indicator: cases, period: 2021, value: 125, place: p. 1")

    def test_a_norm_that_the_last_known_result_meets_is_found(self, tmp_path):
        low = norms("indicator: cases, values: {2023: 120}", name="low", day="2022-06-01")

        found = said(tmp_path, "N204", plan__decisions__low=low, published__report=self.REPORT)

        assert found == [
            "The norm 120 for 'cases' 2023 was already met when it was set on 2022-06-01: "
            "the last known result was 125 (2021)."
        ]

    def test_a_result_that_was_not_yet_known_does_not_count(self, tmp_path):
        low = norms("indicator: cases, values: {2023: 120}", name="low", day="2022-04-30")

        assert "N204" not in codes(
            tmp_path, plan__decisions__low=low, published__report=self.REPORT
        )

    def test_a_ceiling_is_met_from_below(self, tmp_path):
        ceiling = theme(
            indicator(
                "cases",
                f"definitions: [{defined('2020-1', '2020-01-01')}]",
                direction="at_most",
            )
        )
        high = norms("indicator: cases, values: {2023: 130}", name="high", day="2022-06-01")

        assert "N204" in codes(
            tmp_path,
            plan__themes__safety=ceiling,
            plan__decisions__high=high,
            published__report=self.REPORT,
        )

    def test_a_result_of_another_definition_does_not_count(self, tmp_path):
        changed = theme(
            indicator(
                "cases",
                f"definitions: [{defined('2020-1', '2020-01-01')}, "
                f"{defined('2022-1', '2022-01-01')}]",
            )
        )
        low = norms("indicator: cases, values: {2023: 120}", name="low", day="2022-06-01")

        found = codes(
            tmp_path,
            plan__themes__safety=changed,
            plan__decisions__low=low,
            published__report=self.REPORT,
        )

        assert "N204" not in found
        assert "D202" in found


class TestUnitNorms:
    def test_the_remainder_is_named(self, tmp_path):
        decision = norms(
            "indicator: cases, values: {2020: 100}",
            "indicator: cases, unit: north, values: {2020: 30}",
        )

        found = said(tmp_path, "N205", plan__decisions__adoption=decision)

        assert found == [
            "The norms of 1 of the 2 units for 'cases' 2020 add up to 30; nationally 100 holds. "
            "Remainder without a public unit norm: 70."
        ]

    def test_unit_norms_that_add_up_are_no_finding(self, tmp_path):
        decision = norms(
            "indicator: cases, values: {2020: 100}",
            "indicator: cases, unit: each-regional, values: {2020: 50}",
        )

        assert "N205" not in codes(tmp_path, plan__decisions__adoption=decision)

    def test_percentages_of_units_are_not_added_up(self, tmp_path):
        percent = theme(indicator("cases", measure="percent"))
        decision = norms(
            "indicator: cases, values: {2020: 40}",
            "indicator: cases, unit: north, values: {2020: 30}",
        )

        assert "N205" not in codes(
            tmp_path, plan__themes__safety=percent, plan__decisions__adoption=decision
        )


class TestDefinitions:
    def test_an_indicator_without_a_definition_is_found(self, tmp_path):
        assert "D201" in codes(tmp_path, plan__themes__safety=theme(indicator("cases")))

    def test_a_recorded_bridge_makes_a_break_comparable(self, tmp_path):
        bridge = (
            "bridge: {to: 2020-1, method: {nl: a, en: a}, author: bureau, day: 2022-02-01, "
            "reference: {source: plan, place: p. 9}}"
        )
        bridged = theme(
            indicator(
                "cases",
                f"definitions: [{defined('2020-1', '2020-01-01')}, "
                f"{defined('2022-1', '2022-01-01', bridge)}]",
            )
        )

        assert "D202" not in codes(tmp_path, plan__themes__safety=bridged)

    def test_a_bridge_that_rests_on_a_year_that_was_not_counted_both_ways_is_found(self, tmp_path):
        bridge = (
            "bridge: {to: 2020-1, method: {nl: a, en: a}, author: bureau, day: 2022-02-01, "
            "overlap_year: 2021, reference: {source: plan, place: p. 9}}"
        )
        bridged = theme(
            indicator(
                "cases",
                f"definitions: [{defined('2020-1', '2020-01-01')}, "
                f"{defined('2022-1', '2022-01-01', bridge)}]",
            )
        )
        once = published("report", "indicator: cases, period: 2021, value: 90, place: p. 1")
        again = published(
            "later",
            "indicator: cases, period: 2021, value: 99, definition: 2022-1, place: p. 1, "
            "standing: beside, reason: {nl: anders geteld, en: counted otherwise}",
        )

        found = said(tmp_path, "D203", plan__themes__safety=bridged, published__report=once)

        assert found == [
            "The bridge of 'cases' rests on 2021, but of that year there is not both a figure by "
            "2020-1 and one by 2022-1; nothing can be converted."
        ]
        assert "D203" not in codes(
            tmp_path,
            plan__themes__safety=bridged,
            published__report=once,
            published__later=again,
        )


class TestPrinted:
    FIGURE = "indicator: cases, period: 2020, value: 90, place: table"

    def compared(self, kind: str, value: str, *more: str) -> str:
        extra = "".join(f", {part}" for part in more)
        return (
            "    comparisons:\n"
            f"      - {{kind: {kind}, indicator: cases, period: 2020, value: {value}, "
            f"place: table{extra}}}"
        )

    def test_a_difference_printed_where_no_norm_existed(self, tmp_path):
        report = published("report", self.FIGURE, more=self.compared("difference", "90"))
        nothing = norms("indicator: cases, values: {2020: to_be_determined}")

        found = said(tmp_path, "P201", plan__decisions__adoption=nothing, published__report=report)

        assert found == [
            "Report prints a difference of 90 for 'cases' 2020, "
            "while there was no norm in a number."
        ]

    def test_a_difference_that_does_not_compute(self, tmp_path):
        report = published("report", self.FIGURE, more=self.compared("difference", "-11"))

        found = said(tmp_path, "P205", published__report=report)

        assert found == ["Report prints −11 for 'cases' 2020; its own numbers give −10."]

    def test_a_difference_that_computes_is_no_finding(self, tmp_path):
        report = published("report", self.FIGURE, more=self.compared("difference", "-10"))

        assert not {"P201", "P202", "P205"} & set(codes(tmp_path, published__report=report))

    def test_an_attainment_is_held_against_the_printed_numbers(self, tmp_path):
        report = published("report", self.FIGURE, more=self.compared("attainment", "85"))

        assert said(tmp_path, "P205", published__report=report) == [
            "Report prints 85 for 'cases' 2020; its own numbers give 90."
        ]

    def test_percent_printed_for_points(self, tmp_path):
        percent = theme(indicator("cases", measure="percent"))
        report = published(
            "report", self.FIGURE, more=self.compared("difference", "-10", 'sign: "%"')
        )

        assert "P202" in codes(tmp_path, plan__themes__safety=percent, published__report=report)

    def test_a_comparison_without_a_figure_is_not_judged(self, tmp_path):
        report = published("report", more=self.compared("difference", "-10"))

        assert not {"P201", "P202", "P205"} & set(codes(tmp_path, published__report=report))

    def test_text_and_table_of_one_document_that_disagree(self, tmp_path):
        report = published(
            "report",
            self.FIGURE,
            "indicator: cases, period: 2020, value: 91, place: text, standing: beside, "
            "reason: {nl: a, en: a}",
        )

        assert said(tmp_path, "P203", published__report=report) == [
            "Report gives both 90 (table) and 91 (text) for 'cases' 2020."
        ]

    def test_a_printed_norm_that_was_not_in_force(self, tmp_path):
        report = published(
            "report",
            more="    norms:\n      - {indicator: cases, period: 2020, value: 105, place: table}",
        )

        assert said(tmp_path, "P204", published__report=report) == [
            "Report prints 105 as the norm for 'cases' 2020; by the decisions 100 was in force."
        ]

    def test_a_printed_norm_where_there_was_none(self, tmp_path):
        report = published(
            "report",
            more="    norms:\n      - {indicator: cases, period: 2023, value: 105, place: table}",
        )

        assert (
            "by the decisions no norm was in force"
            in said(tmp_path, "P204", published__report=report)[0]
        )

    def test_figures_of_two_documents_that_differ(self, tmp_path):
        found = said(
            tmp_path,
            "P206",
            published__report=published("report", self.FIGURE),
            published__later=published(
                "later", "indicator: cases, period: 2020, value: 95, place: table"
            ),
        )

        assert found == ["For 'cases' 2020 (city) Report gives 90, and Later report 95."]

    def test_a_published_total_unlike_its_parts(self, tmp_path):
        report = published(
            "report",
            "indicator: one, period: 2020, value: 3, place: table",
            "indicator: two, period: 2020, value: 4, place: table",
            "indicator: all-of-it, period: 2020, value: 8, place: table",
        )

        found = said(
            tmp_path,
            "P207",
            plan__themes__safety=WHOLE_AND_PARTS,
            plan__decisions__adoption=norms("indicator: one, values: {2020: 3}"),
            published__report=report,
        )

        assert found == ["Report gives a total of 8 for 'all-of-it' 2020; its parts add up to 7."]

    def test_an_oddity_that_only_a_reader_sees(self, tmp_path):
        report = published(
            "report",
            more="    oddities:\n      - {id: swapped, about: [cases], period: 2020, "
            "text: {nl: Verwisseld., en: Swapped.}, place: p. 3}",
        )

        assert said(tmp_path, "P208", published__report=report) == ["Report: Swapped."]


def test_every_rule_of_meaning_has_a_test_here():
    tested = {f"N{number}" for number in (102, 103, 104, *range(201, 209))}
    tested |= {"D201", "D202", "D203"} | {f"P{number}" for number in range(201, 209)}
    loading = {code for code in RULES if code[0] in "FR"} | {"N101", "N105", "N106", "P101"}

    assert set(RULES) == tested | loading


def test_a_folder_without_any_decision_is_checked_too(tmp_path):
    assert codes(tmp_path, plan__decisions__adoption="") == []
