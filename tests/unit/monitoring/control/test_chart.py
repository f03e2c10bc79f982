"""A control chart judges what holds now: the last segment, and the norm of the last year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from peil.monitoring.control.assurance import Assurance, NoAssurance, assured
from peil.monitoring.control.chart import ControlChartRefused, Window, control_chart_of
from peil.monitoring.control.limits import Footing, Limits
from peil.monitoring.control.rebasing import Rebase, RebaseRefused, read_rebase
from peil.monitoring.control.variation import Rule, Variation
from peil.monitoring.series import Point, series_of
from peil.terms.periods import Length, PeriodUnreadable, periods_between, read_period
from peil.terms.quantities import Direction, Measure
from small_policy import decided, defined, indicator, small_policy, theme

LATER = date(2024, 1, 1)
WAVE = (-2, 1, 3, -1, 0, 2, -3, 1, -1, 2, 0, -2)
"""A year that varies by chance around its level."""


def policy_with(tmp_path, *lines, measure="count", direction="at_least", norms="", **files):
    found = theme(indicator("cases", *lines, measure=measure, direction=direction))
    decision = decided("adoption", "2019-12-01", f"norms: [{norms}]", kind="adoption")
    return small_policy(
        tmp_path, plan__themes__safety=found, plan__decisions__adoption=decision, **files
    )


def norm(values: str) -> str:
    return f"{{indicator: cases, values: {{{values}}}}}"


DEFINED = f"definitions: [{defined('2020-1', '2020-01-01')}]"


def months(first: str, *levels: float, definition: str = "") -> list[Point]:
    """Return a year of points around each level."""
    last = int(first[:4]) + len(levels) - 1
    periods = periods_between(read_period(first), read_period(f"{last}-12"), by=Length.MONTH)
    values = [level + step for level in levels for step in WAVE]
    return [
        Point(period, Decimal(value), definition=definition)
        for period, value in zip(periods, values, strict=False)
    ]


def series(points, *, measure=Measure.COUNT, unit="city"):
    return series_of(points, indicator="cases", unit=unit, measure=measure)


def chart(policy, points, *, known_on=LATER, rebases=(), window=None, measure=Measure.COUNT):
    found = [
        Rebase(read_period(one), "a new way of working", "the board", date(2023, 1, 1))
        for one in rebases
    ]
    return control_chart_of(
        policy,
        series(points, measure=measure),
        known_on=known_on,
        rebases=found,
        window=window,
    )


class TestAssurance:
    @pytest.mark.parametrize(
        ("agreed", "direction", "assurance"),
        [
            (20, Direction.AT_LEAST, Assurance.MEETS),
            (21, Direction.AT_LEAST, Assurance.INCONSISTENT),
            (80, Direction.AT_LEAST, Assurance.INCONSISTENT),
            (81, Direction.AT_LEAST, Assurance.MISSES),
            (19, Direction.AT_MOST, Assurance.MISSES),
            (20, Direction.AT_MOST, Assurance.INCONSISTENT),
            (79, Direction.AT_MOST, Assurance.INCONSISTENT),
            (80, Direction.AT_MOST, Assurance.MEETS),
        ],
    )
    def test_it_is_a_matter_of_the_side_of_both_limits(self, agreed, direction, assurance):
        ends = {"near_lower": Decimal(30), "near_upper": Decimal(70)}
        limits = Limits(
            Decimal(50), Decimal(20), Decimal(80), **ends, moving_range=Decimal(11), screened=0
        )

        assert assured(limits, norm=Decimal(agreed), direction=direction) is assurance

    def test_after_a_rebase_the_new_limits_judge_and_not_those_of_before(self, tmp_path):
        # as reported for the NHS package: two years far below the norm, then limits around it
        policy = policy_with(tmp_path, DEFINED, norms=norm("2020: 600, 2021: 600, 2022: 600"))

        found = chart(policy, months("2020-01", 30, 30, 50), rebases=["2022-01"])

        assert [(row.norm.year, row.assurance) for row in found.assurance] == [
            (2020, Assurance.MISSES),
            (2021, Assurance.MISSES),
            (2022, Assurance.INCONSISTENT),
        ]
        assert found.assured.assurance is Assurance.INCONSISTENT

    def test_the_norm_of_the_last_year_judges_and_not_that_of_before(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED, norms=norm("2020: 360, 2021: 360, 2022: 720"))

        found = chart(policy, months("2020-01", 50, 50, 50))

        assert [row.assurance for row in found.assurance] == [
            Assurance.MEETS,
            Assurance.MEETS,
            Assurance.MISSES,
        ]
        assert [row.met for row in found.assurance] == [12, 12, 0]

    def test_a_recalibrated_norm_counts_from_the_day_it_is_known(self, tmp_path):
        policy = policy_with(
            tmp_path,
            DEFINED,
            norms=norm("2020: 360"),
            plan__decisions__later=decided(
                "later", "2021-06-01", "norms: [{indicator: cases, values: {2020: 720}}]"
            ),
        )
        points = months("2020-01", 50)

        before = chart(policy, points, known_on=date(2021, 5, 31)).assured
        after = chart(policy, points, known_on=date(2021, 6, 1)).assured

        assert (before.norm.number, before.assurance) == (30, Assurance.MEETS)
        assert (after.norm.number, after.assurance) == (60, Assurance.MISSES)

    @pytest.mark.parametrize(
        ("measure", "lines", "number", "is_part"),
        [
            ("count", (), 50, True),
            ("eur_million", (), 50, True),
            ("percent", (), 600, False),
            ("days", (), 600, False),
            ("count", ("running_stock: true",), 600, False),
        ],
    )
    def test_only_what_passes_by_in_a_year_is_shared_out_over_months(
        self, tmp_path, measure, lines, number, is_part
    ):
        policy = policy_with(tmp_path, DEFINED, *lines, measure=measure, norms=norm("2020: 600"))

        found = chart(policy, months("2020-01", 50), measure=Measure(measure)).assured.norm

        assert (found.number, found.is_part) == (number, is_part)

    def test_a_quarter_is_held_against_a_quarter_of_the_norm(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED, norms=norm("2020: 600, 2021: 600"))
        quarters = periods_between(
            read_period("2020-Q1"), read_period("2021-Q4"), by=Length.QUARTER
        )
        points = [
            Point(quarter, Decimal(150 + step))
            for quarter, step in zip(quarters, WAVE, strict=False)
        ]

        assert chart(policy, points).assured.norm.number == 150

    @pytest.mark.parametrize(
        ("norms", "direction", "absence"),
        [
            ("", "at_least", NoAssurance.NORM_NOT_SET),
            ("", "monitor", NoAssurance.NO_NORM_BY_DESIGN),
            (norm("2020: to_be_determined"), "at_least", NoAssurance.TO_BE_DETERMINED),
            (norm("2020: increase"), "increase", NoAssurance.DIRECTION_ONLY),
            (norm("2020: 600"), "monitor", NoAssurance.NO_FLOOR_OR_CEILING),
        ],
    )
    def test_without_a_norm_to_hold_it_against_the_reason_is_named(
        self, tmp_path, norms, direction, absence
    ):
        policy = policy_with(tmp_path, DEFINED, direction=direction, norms=norms)

        found = chart(policy, months("2020-01", 50)).assured

        assert (found.absence, found.assurance, found.met) == (absence, None, None)
        assert absence.text.nl

    def test_a_norm_for_another_definition_is_not_held_against_the_figures(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED, norms=norm("2020: 600"))

        found = chart(policy, months("2020-01", 50, definition="2020-1;moment=closed")).assured

        assert found.absence is NoAssurance.OTHER_DEFINITION

    def test_without_a_norm_known_for_the_last_year_an_earlier_norm_is_not_used(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED, norms=norm("2020: 600"))

        found = chart(policy, months("2020-01", 50, 50))

        assert found.assurance[0].assurance is Assurance.INCONSISTENT
        assert found.assured.absence is NoAssurance.NORM_NOT_SET


class TestSegments:
    BREAK = f"definitions: [{defined('2020-1', '2020-01-01')}, {defined('2022-1', '2022-01-01')}]"

    def test_a_definition_break_begins_a_segment_and_is_told(self, tmp_path):
        policy = policy_with(tmp_path, self.BREAK)

        before, after = chart(policy, months("2020-01", 50, 50, 50)).segments

        assert (str(before.last), str(after.first)) == ("2021-12", "2022-01")
        assert (after.previous, after.definition) == ("2020-1", "2022-1")
        assert (before.begins_with_break, after.begins_with_break) == (False, True)

    def test_the_definition_that_the_file_states_goes_before_that_of_the_agenda(self, tmp_path):
        policy = policy_with(tmp_path, self.BREAK)

        found = chart(policy, months("2020-01", 50, 50, 50, definition="2020-1")).segments

        assert len(found) == 1

    def test_another_choice_in_the_count_begins_a_segment(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED)
        first = months("2020-01", 50, definition="2020-1")
        later = months("2021-01", 50, definition="2020-1;moment=closed")

        _, after = chart(policy, [*first, *later]).segments

        assert (after.previous, after.definition) == ("2020-1", "2020-1;moment=closed")

    def test_a_recorded_bridge_joins_two_definitions(self, tmp_path):
        bridge = (
            "bridge: {to: 2020-1, method: {nl: a, en: a}, author: board, day: 2022-01-01, "
            "reference: {source: plan, place: p. 2}}"
        )
        first, later = defined("2020-1", "2020-01-01"), defined("2022-1", "2022-01-01", bridge)
        policy = policy_with(tmp_path, f"definitions: [{first}, {later}]", norms=norm("2022: 600"))

        found = chart(policy, months("2020-01", 50, 50, 50))

        assert len(found.segments) == 1
        assert found.assured.assurance is Assurance.INCONSISTENT

    def test_no_rule_reaches_over_the_start_of_a_segment(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED)
        points = months("2020-01", 50, 60)

        whole, parted = chart(policy, points), chart(policy, points, rebases=["2021-01"])

        assert any(s.rule is Rule.SHIFT for p in whole.points for s in p.signals)
        assert not any(point.signals for point in parted.points)

    def test_a_segment_with_too_few_points_has_no_limits_and_says_nothing(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED, norms=norm("2020: 600, 2021: 600"))

        found = chart(policy, months("2020-01", 50, 50), rebases=["2021-06"])

        assert found.last_segment.footing is Footing.TOO_FEW
        assert found.last_segment.limits is None
        assert found.variation is None
        assert found.assured.absence is NoAssurance.TOO_FEW_POINTS
        assert found.assured.met == 4

    def test_seven_points_are_refused_and_eight_are_not(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED)
        points = months("2020-01", 50)

        with pytest.raises(ControlChartRefused, match="there are 7"):
            chart(policy, points[:7])
        assert chart(policy, points[:8]).last_segment.footing is Footing.BARELY

    def test_a_gap_between_definitions_leaves_too_few_on_either_side(self, tmp_path):
        policy = policy_with(tmp_path, self.BREAK)
        window = Window(read_period("2021-06"), read_period("2022-07"))

        with pytest.raises(ControlChartRefused, match="there are 7"):
            chart(policy, months("2020-01", 50, 50, 50), window=window)


class TestVariation:
    def test_the_last_point_says_what_the_variation_is(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED)
        points = months("2020-01", 50)
        high = [*points[:-1], Point(points[-1].period, Decimal(90))]

        assert chart(policy, points).variation is Variation.COMMON_CAUSE
        assert chart(policy, high).variation is Variation.IMPROVEMENT

    def test_variation_and_assurance_are_two_things(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED, norms=norm("2020: 3000"))
        points = months("2020-01", 50)
        high = [*points[:-1], Point(points[-1].period, Decimal(90))]

        found = chart(policy, high)

        assert found.variation is Variation.IMPROVEMENT
        assert found.assured.assurance is Assurance.MISSES


class TestTime:
    def test_a_month_that_has_not_ended_takes_no_part_and_is_told(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED)

        found = chart(policy, months("2020-01", 50), known_on=date(2020, 11, 30))

        assert [str(period) for period in found.left_out] == ["2020-12"]
        assert len(found.points) == 11

    def test_only_what_is_asked_takes_part(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED)
        window = Window(read_period("2020-03"), read_period("2020-12"))

        found = chart(policy, months("2020-01", 50, 50), window=window)

        assert [str(p.period) for p in found.points][:: len(found.points) - 1] == [
            "2020-03",
            "2020-12",
        ]

    def test_nothing_left_is_refused(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED)

        with pytest.raises(ControlChartRefused, match="had ended by 2019-12-31"):
            chart(policy, months("2020-01", 50), known_on=date(2019, 12, 31))


class TestRebasing:
    DAY = date(2023, 1, 1)

    def test_a_rebase_is_kept_with_its_reason_author_and_day(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED)
        asked = read_rebase("2021-01= a new way ", author=" the board ", day=self.DAY)

        found = control_chart_of(
            policy, series(months("2020-01", 50, 60)), known_on=LATER, rebases=[asked]
        )

        assert found.rebases == (
            Rebase(read_period("2021-01"), "a new way", "the board", self.DAY),
        )

    @pytest.mark.parametrize("written", ["2021-01", "2021-01=", "2021-01=   "])
    def test_without_a_reason_it_is_refused(self, written):
        with pytest.raises(RebaseRefused, match="It has no reason"):
            read_rebase(written, author="the board", day=self.DAY)

    @pytest.mark.parametrize("author", [None, "", "  "])
    def test_without_somebody_who_answers_for_it_it_is_refused(self, author):
        with pytest.raises(RebaseRefused, match="Nobody answers for it"):
            read_rebase("2021-01=a new way", author=author, day=self.DAY)

    def test_a_period_that_is_none_is_refused(self):
        with pytest.raises(PeriodUnreadable):
            read_rebase("January=a new way", author="the board", day=self.DAY)

    @pytest.mark.parametrize("period", ["2020-01", "2019-12", "2022-01", "2021", "2021-Q1"])
    def test_it_must_be_at_a_later_period_of_the_series(self, tmp_path, period):
        policy = policy_with(tmp_path, DEFINED)

        with pytest.raises(RebaseRefused, match="goes from 2020-01 to 2021-12"):
            chart(policy, months("2020-01", 50, 60), rebases=[period])

    def test_one_period_has_one_reason(self, tmp_path):
        policy = policy_with(tmp_path, DEFINED)

        with pytest.raises(RebaseRefused, match="more than once"):
            chart(policy, months("2020-01", 50, 60), rebases=["2021-01", "2021-01"])
