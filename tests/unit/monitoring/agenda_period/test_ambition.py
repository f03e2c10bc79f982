"""The ambition check sets beside a norm what was known on the day it was set, and nothing else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from peil.agenda.policy import AgendaUnknown, UnitUnknown
from peil.monitoring.agenda_period.ambition import Shortage, ambition_of
from small_policy import decided, defined, indicator, published, small_policy, theme

NOW = date(2024, 1, 1)
SHIPPED_DAY = date(2025, 1, 1)
EARLIER_FILES = {
    "plan__decisions__adoption": decided(
        "adoption",
        "2022-06-01",
        "norms:",
        "  - {indicator: cases, values: {2023: 120}}",
        kind="adoption",
    ),
}


def figure(year: int, value: object, *more: str) -> str:
    return ", ".join((f"indicator: cases, period: {year}, value: {value}", *more, "place: p. 1"))


def only_row(policy, known_on=NOW):
    (row,) = ambition_of(policy, "plan", known_on=known_on).rows
    return row


def shipped(policy, agenda: str, name: str, year: int, *, decision: str | None = None):
    rows = [
        row
        for row in ambition_of(policy, agenda, known_on=SHIPPED_DAY).rows
        if (row.entry.id, row.year) == (name, year) and decision in {None, row.norm.decision}
    ]
    return rows[0]


def seen(row):
    return [(result.year, result.number) for result in row.results]


class TestShippedAgendas:
    """Numbers: Veiligheidsagenda 2015-2018, Misdaadcijfers 2013, Kamerstuk 28684 nr. 619."""

    def test_the_ceiling_for_robberies_in_2015_was_already_met_when_it_was_set(self, policy):
        row = shipped(policy, "2015-2018", "robberies", 2015)

        assert row.norm.number == 1648
        assert seen(row) == [(2012, 1982), (2013, 1633)]
        assert row.met_before is True

    @pytest.mark.parametrize(
        ("about", "norm", "known", "later", "met"),
        [
            (("home-burglaries", 2015), 84855, [(2013, 87177)], (2014, 71230), True),
            (("home-burglaries", 2018), 61000, [(2013, 87177)], (2014, 71230), False),
            (("street-robberies", 2018), 5931, [(2013, 7017)], (2014, 5460), True),
            (("robberies", 2018), 1540, [(2012, 1982), (2013, 1633)], (2014, 1267), True),
        ],
    )
    def test_what_became_known_later_is_told_apart_from_what_was_known(
        self, policy, about, norm, known, later, met
    ):
        row = shipped(policy, "2015-2018", *about)

        assert row.norm.number == norm
        assert seen(row) == known
        assert row.met_before is False
        assert (row.hindsight.year, row.hindsight.number) == later
        assert row.met_in_hindsight is met

    def test_criminal_partnerships_of_2014_were_counted_otherwise_than_the_norm_of_950(
        self, policy
    ):
        row = shipped(policy, "2015-2018", "csv-tackled", 2015)

        assert row.norm.number == 950
        assert seen(row) == []
        assert row.met_before is None
        assert row.other_definition == (2009, 2014)
        assert row.shortages == (Shortage.OTHER_DEFINITION,)

    def test_a_norm_that_is_kept_is_checked_again_on_the_day_it_is_kept(self, policy):
        name, year = "child-abuse-offenders", 2020

        first = shipped(policy, "2019-2022", name, year, decision="2018-12-03-adoption")
        kept = shipped(policy, "2019-2022", name, year, decision="2020-06-29-norms-2019-kept")

        assert (first.norm.number, seen(first), first.met_before) == (100, [], None)
        assert (kept.norm.number, seen(kept), kept.met_before) == (100, [(2019, 193)], True)

    def test_three_results_stand_beside_the_norm_for_suspects_of_2021(self, policy):
        row = shipped(
            policy,
            "2019-2022",
            "human-trafficking-suspects",
            2021,
            decision="2020-11-23-norms-2021",
        )

        assert row.norm.number == 205
        assert seen(row) == [(2014, 198), (2017, 166), (2019, 145)]
        assert row.shortages == ()

    def test_a_revision_after_the_day_is_hindsight(self, policy):
        row = shipped(policy, "2019-2022", "human-trafficking-suspects", 2019)

        assert seen(row) == [(2012, 261), (2017, 153)]
        assert (row.hindsight.year, row.hindsight.number) == (2017, 166)


class TestWhatCounts:
    def test_a_result_that_became_known_on_the_day_itself_counts_and_a_day_later_does_not(
        self, tmp_path
    ):
        on_the_day = published("report", figure(2021, 125, "known_from: 2022-06-01"))
        too_late = published("report", figure(2021, 125, "known_from: 2022-06-02"))

        known = only_row(
            small_policy(tmp_path / "a", **EARLIER_FILES, published__report=on_the_day)
        )
        later = only_row(small_policy(tmp_path / "b", **EARLIER_FILES, published__report=too_late))

        assert (seen(known), known.met_before) == ([(2021, 125)], True)
        assert (seen(later), later.met_before) == ([], None)
        assert (later.known_later, later.shortages) == ((2021,), (Shortage.KNOWN_LATER,))
        assert later.met_in_hindsight is True

    def test_only_the_last_three_stand_beside_the_norm_and_only_the_last_is_held_against_it(
        self, tmp_path
    ):
        changing = theme(indicator("cases", f"definitions: [{defined('2018-1', '2018-01-01')}]"))
        report = published(
            "report", figure(2018, 1), figure(2019, 500), figure(2020, 500), figure(2021, 119)
        )
        policy = small_policy(
            tmp_path, **EARLIER_FILES, plan__themes__safety=changing, published__report=report
        )

        row = only_row(policy)

        assert seen(row) == [(2019, 500), (2020, 500), (2021, 119)]
        assert row.met_before is False

    def test_the_result_of_the_norms_own_year_never_counts(self, tmp_path):
        late = decided(
            "adoption", "2023-12-01", "norms:", "  - {indicator: cases, values: {2023: 120}}"
        )
        report = published("report", figure(2023, 125, "known_from: 2023-11-01"))
        policy = small_policy(tmp_path, plan__decisions__adoption=late, published__report=report)

        row = only_row(policy)

        assert seen(row) == []
        assert row.hindsight is None

    def test_a_figure_that_is_no_number_is_no_result(self, tmp_path):
        report = published("report", figure(2020, 130), figure(2021, "suppressed"))
        policy = small_policy(tmp_path, **EARLIER_FILES, published__report=report)

        row = only_row(policy)

        assert seen(row) == [(2020, 130)]
        assert row.met_before is True

    def test_a_result_of_zero_is_a_result(self, tmp_path):
        report = published("report", figure(2021, 0))

        row = only_row(small_policy(tmp_path, **EARLIER_FILES, published__report=report))

        assert (seen(row), row.met_before) == ([(2021, 0)], False)

    def test_over_a_bridge_with_a_factor_the_converted_result_is_held_against_the_norm(
        self, tmp_path
    ):
        bridge = (
            "bridge: {to: 2020-1, method: {nl: a, en: a}, author: bureau, day: 2022-02-01, "
            "factor: 0.5, reference: {source: plan, place: p. 9}}"
        )
        broken = theme(
            indicator(
                "cases",
                f"definitions: [{defined('2020-1', '2020-01-01')}, "
                f"{defined('2023-1', '2023-01-01', bridge)}]",
            )
        )
        report = published("report", figure(2021, 200))
        policy = small_policy(
            tmp_path, **EARLIER_FILES, plan__themes__safety=broken, published__report=report
        )

        row = only_row(policy)

        assert [(r.number, r.realisation.number) for r in row.results] == [(Decimal(100), 200)]
        assert row.met_before is False  # 200 would meet 120, 100 does not

    def test_a_direction_and_an_open_norm_have_results_and_no_judgement(self, tmp_path):
        words = decided(
            "adoption",
            "2022-06-01",
            "norms:",
            "  - {indicator: cases, values: {2022: increase, 2023: to_be_determined}}",
        )
        report = published("report", figure(2021, 125))
        policy = small_policy(tmp_path, plan__decisions__adoption=words, published__report=report)

        rows = ambition_of(policy, "plan", known_on=NOW).rows

        assert [(row.year, seen(row), row.met_before) for row in rows] == [
            (2022, [(2021, 125)], None),
            (2023, [(2021, 125)], None),
        ]

    def test_norms_of_a_unit_are_checked_against_results_of_that_unit(self, tmp_path):
        of_north = decided(
            "adoption",
            "2022-06-01",
            "norms:",
            "  - {indicator: cases, unit: north, values: {2023: 40}}",
        )
        report = published("report", figure(2021, 125), figure(2021, 39, "unit: north"))
        policy = small_policy(
            tmp_path, plan__decisions__adoption=of_north, published__report=report
        )

        whole = ambition_of(policy, "plan", known_on=NOW)
        (row,) = ambition_of(policy, "plan", known_on=NOW, unit="north").rows

        assert whole.rows == ()
        assert (seen(row), row.met_before) == ([(2021, 39)], False)

    def test_a_norm_on_another_basis_is_not_checked(self, tmp_path):
        quoted = decided(
            "adoption",
            "2022-06-01",
            "norms:",
            "  - {indicator: cases, basis: quoted, values: {2023: 120}}",
        )
        policy = small_policy(tmp_path, plan__decisions__adoption=quoted)

        assert ambition_of(policy, "plan", known_on=NOW).rows == ()

    def test_a_norm_that_was_not_yet_known_is_not_there(self, tmp_path):
        policy = small_policy(tmp_path, **EARLIER_FILES)

        assert ambition_of(policy, "plan", known_on=date(2022, 5, 31)).rows == ()
        assert len(ambition_of(policy, "plan", known_on=date(2022, 6, 1)).rows) == 1


def test_an_agenda_or_unit_that_does_not_exist_is_refused(tmp_path):
    policy = small_policy(tmp_path)

    with pytest.raises(AgendaUnknown, match="plan"):
        ambition_of(policy, "plans", known_on=NOW)
    with pytest.raises(UnitUnknown, match="north"):
        ambition_of(policy, "plan", known_on=NOW, unit="nort")
