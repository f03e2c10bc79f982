"""A path shows every year as it stands, and never draws one line over a definition break."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from peil.agenda.policy import AgendaUnknown, IndicatorUnknown, UnitUnknown
from peil.monitoring.agenda_period.cumulative import Cumulative, NoCumulative
from peil.monitoring.agenda_period.path import PathMissing, path_of
from peil.monitoring.assess import Absence, ResultStanding
from small_policy import decided, defined, indicator, published, small_policy, theme

NOW = date(2025, 1, 1)
NORMS = decided(
    "adoption",
    "2019-12-01",
    "norms:",
    "  - {indicator: cases, values: {2020: 100, 2021: 110, 2022: 90, 2023: 95}}",
    kind="adoption",
)
LOWERED = decided("later", "2021-02-01", "norms:", "  - {indicator: cases, values: {2021: 105}}")
RECORD = "to: 2020-1, method: {nl: a, en: a}, author: bureau, day: 2022-02-01"


def figure(year: int, value: object, *more: str) -> str:
    return ", ".join((f"indicator: cases, period: {year}, value: {value}", *more, "place: p. 1"))


def broken(*bridge: str) -> str:
    record = ", ".join((RECORD, *bridge, "reference: {source: plan, place: p. 9}"))
    line = (f"bridge: {{{record}}}",) if bridge else ()
    return theme(
        indicator(
            "cases",
            f"definitions: [{defined('2020-1', '2020-01-01')}, "
            f"{defined('2022-1', '2022-01-01', *line)}]",
        )
    )


FIGURES = published("report", figure(2020, 90), figure(2021, 120))
LATER_FIGURES = published("later", figure(2022, 93, "status: provisional"))


def broken_policy(folder, *bridge: str, **more):
    files = {
        "plan__themes__safety": broken(*bridge),
        "plan__decisions__adoption": NORMS,
        "plan__decisions__later": LOWERED,
        "published__report": FIGURES,
        "published__later": LATER_FIGURES,
    }
    return small_policy(folder, **{**files, **more})


def by_year(path):
    return {row.year: row for row in path.rows}


class TestShippedAgendas:
    def test_burglaries_of_2015_to_2018_against_their_ceilings(self, policy):
        path = path_of(policy, "home-burglaries", agenda="2015-2018", known_on=NOW)

        assert [(row.year, row.norm, row.result) for row in path.rows] == [
            (2015, 84855, 64560),
            (2016, 80765, 55470),
            (2017, 65000, 49124),
            (2018, 61000, 42662),
        ]
        assert path.rows[-1].cumulative == Cumulative(2015, Decimal(291620), Decimal(211816))
        (movement,) = path.movements
        assert (movement.change, movement.per_year) == (-21898, Decimal("-7299.33"))
        assert (movement.norm_change, movement.right_way) == (-23855, True)

    def test_the_norm_of_2020_as_first_agreed_and_as_it_is_now(self, policy):
        path = path_of(policy, "human-trafficking-suspects", agenda="2019-2022", known_on=NOW)

        row = by_year(path)[2020]

        assert (row.original.number, row.norm, row.result) == (205, 190, 187)
        assert row.account.assessment.difference == -3

    def test_criminal_partnerships_break_in_2015_and_nobody_recorded_a_bridge(self, policy):
        path = path_of(policy, "csv-tackled", known_on=NOW)

        (broken_at,) = path.breaks

        assert (broken_at.year, broken_at.before.version, broken_at.after.version) == (
            2015,
            "2009-1",
            "2015-1",
        )
        assert broken_at.conversion is None
        assert [(m.first, m.last) for m in path.movements] == [(531, 1130), (1188, 1529)]
        assert all(row.converted is None for row in path.rows)

    def test_a_percentage_has_no_sum(self, policy):
        path = path_of(policy, "execution-positive", known_on=NOW)

        assert {row.cumulative for row in path.rows} == {NoCumulative.PERCENTAGE}

    def test_a_running_stock_has_no_sum(self, policy):
        path = path_of(policy, "execution-stock", known_on=NOW)

        assert {row.cumulative for row in path.rows} == {NoCumulative.STOCK}


class TestBreaks:
    def test_without_a_bridge_sums_and_movements_stop_at_the_break(self, tmp_path):
        path = path_of(broken_policy(tmp_path), "cases", known_on=NOW)

        rows = by_year(path)

        assert rows[2021].cumulative == Cumulative(2020, Decimal(205), Decimal(210))
        assert rows[2022].cumulative == Cumulative(2022, Decimal(90), Decimal(93))
        assert [(m.first_year, m.last_year) for m in path.movements] == [(2020, 2021)]
        assert [row.converted for row in path.rows] == [None] * 4

    def test_over_a_factor_earlier_results_are_shown_converted_and_kept_as_they_are(self, tmp_path):
        path = path_of(broken_policy(tmp_path, "factor: 0.8"), "cases", known_on=NOW)

        rows = by_year(path)

        assert (rows[2020].result, rows[2020].converted) == (90, 72)
        assert (rows[2021].result, rows[2021].converted) == (120, 96)
        assert (rows[2022].result, rows[2022].converted) == (93, None)
        assert rows[2020].account.assessment.difference == -10  # by its own definition
        assert rows[2022].cumulative == Cumulative(2022, Decimal(90), Decimal(93))
        assert path.breaks[0].conversion.factor == Decimal("0.8")
        assert path.breaks[0].after.bridge.author == "bureau"

    def test_the_factor_of_an_overlap_year_follows_from_its_two_counts(self, tmp_path):
        again = published(
            "later",
            figure(2022, 93),
            figure(
                2021,
                60,
                "definition: 2022-1",
                "standing: beside",
                "reason: {nl: anders geteld, en: counted otherwise}",
            ),
        )
        policy = broken_policy(tmp_path, "overlap_year: 2021", published__later=again)

        path = path_of(policy, "cases", known_on=NOW)

        assert path.breaks[0].conversion.factor == Decimal("0.5")
        assert by_year(path)[2020].converted == 45

    def test_before_the_second_count_was_known_nothing_was_converted(self, tmp_path):
        again = published(
            "later",
            figure(
                2021,
                60,
                "definition: 2022-1",
                "standing: beside",
                "reason: {nl: anders geteld, en: counted otherwise}",
            ),
        )
        policy = broken_policy(tmp_path, "overlap_year: 2021", published__later=again)

        path = path_of(policy, "cases", known_on=date(2023, 4, 30))

        assert path.breaks[0].conversion is None
        assert by_year(path)[2020].converted is None

    def test_over_a_bridge_that_converts_nothing_there_is_nothing_to_show(self, tmp_path):
        path = path_of(broken_policy(tmp_path, "factor: null"), "cases", known_on=NOW)

        assert path.breaks[0].conversion.factor == 1
        assert not path.breaks[0].conversion.changes
        assert by_year(path)[2020].converted is None

    def test_a_figure_by_another_definition_than_its_year_has_no_difference_and_no_sum(
        self, tmp_path
    ):
        odd = published("later", figure(2022, 93, "definition: 2020-1"))
        policy = broken_policy(tmp_path, "factor: 0.8", published__later=odd)

        row = by_year(path_of(policy, "cases", known_on=NOW))[2022]

        assert row.account.assessment.absence is Absence.OTHER_DEFINITION
        assert row.cumulative is NoCumulative.OTHER_DEFINITION
        assert row.converted == Decimal("74.4")


class TestYears:
    def test_the_year_that_runs_is_marked_and_takes_no_part(self, tmp_path):
        early = published("later", figure(2022, 50, "known_from: 2022-08-01"))
        policy = broken_policy(tmp_path, published__later=early)

        path = path_of(policy, "cases", known_on=date(2022, 9, 1))

        rows = by_year(path)
        assert [rows[y].is_running and not rows[y].is_over for y in (2021, 2022, 2023)] == [
            False,
            True,
            False,
        ]
        assert rows[2022].cumulative is NoCumulative.NOT_OVER
        assert [(m.first_year, m.last_year) for m in path.movements] == [(2020, 2021)]

    def test_a_movement_ends_with_the_last_whole_year(self, tmp_path):
        one_definition = theme(
            indicator("cases", f"definitions: [{defined('2020-1', '2020-01-01')}]")
        )
        early = published("later", figure(2022, 50, "known_from: 2022-08-01"))
        policy = broken_policy(
            tmp_path, plan__themes__safety=one_definition, published__later=early
        )

        (running,) = path_of(policy, "cases", known_on=date(2022, 9, 1)).movements
        (over,) = path_of(policy, "cases", known_on=date(2023, 1, 1)).movements

        assert (running.last_year, running.change) == (2021, 30)
        assert (over.last_year, over.change) == (2022, -40)

    def test_a_year_is_over_the_day_after_its_last(self, tmp_path):
        policy = broken_policy(tmp_path)

        last_day = by_year(path_of(policy, "cases", known_on=date(2021, 12, 31)))
        day_after = by_year(path_of(policy, "cases", known_on=date(2022, 1, 1)))

        assert (last_day[2021].is_over, day_after[2021].is_over) == (False, True)

    def test_all_agendas_show_years_outside_them_too(self, tmp_path):
        policy = broken_policy(
            tmp_path,
            plan__themes__safety=broken().replace("from: 2020-01-01", "from: 2017-01-01", 1),
            published__report=published("report", figure(2018, 70)),
        )

        path = path_of(policy, "cases", known_on=NOW)
        of_agenda = path_of(policy, "cases", agenda="plan", known_on=NOW)

        assert [row.year for row in path.rows] == [2018, 2019, 2020, 2021, 2022, 2023]
        assert [row.agenda for row in path.rows[:3]] == ["", "", "plan"]
        assert path.rows[0].cumulative is NoCumulative.OUTSIDE_AGENDA
        assert [row.year for row in of_agenda.rows] == [2020, 2021, 2022, 2023]

    def test_what_was_not_yet_known_is_not_on_the_path(self, tmp_path):
        policy = broken_policy(tmp_path)

        row = by_year(path_of(policy, "cases", known_on=date(2021, 1, 31)))[2021]

        assert (row.original.number, row.norm) == (110, 110)
        assert row.account.result.standing is ResultStanding.NOT_YET_DUE


def test_a_ceiling_moves_the_right_way_by_falling(tmp_path):
    falling = theme(
        indicator("cases", f"definitions: [{defined('2020-1', '2020-01-01')}]", direction="at_most")
    )
    policy = small_policy(
        tmp_path,
        plan__themes__safety=falling,
        published__report=published("report", figure(2020, 120), figure(2021, 90)),
    )

    (movement,) = path_of(policy, "cases", known_on=NOW).movements

    assert (movement.change, movement.right_way) == (-30, True)


def test_what_does_not_exist_is_refused(tmp_path):
    policy = small_policy(tmp_path)

    with pytest.raises(IndicatorUnknown, match="Did you mean: cases"):
        path_of(policy, "case", known_on=NOW)
    with pytest.raises(AgendaUnknown, match="plan"):
        path_of(policy, "cases", agenda="plans", known_on=NOW)
    with pytest.raises(UnitUnknown, match="north"):
        path_of(policy, "cases", known_on=NOW, unit="nort")


def test_an_agenda_that_does_not_hold_the_indicator_is_refused_with_those_that_do(policy):
    with pytest.raises(PathMissing, match="these do: 2011-2014, 2015-2018"):
        path_of(policy, "robberies", agenda="2019-2022", known_on=NOW)
