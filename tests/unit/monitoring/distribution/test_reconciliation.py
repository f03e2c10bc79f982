"""The numbers of units are held against the whole; what is left over has a name."""

from __future__ import annotations

from datetime import date

import pytest

from peil.agenda.policy import IndicatorUnknown, YearOutsideAgendas
from peil.monitoring.distribution.reconciliation import Standing, reconcile
from peil.monitoring.distribution.reconciliation_sentences import sentences_on
from small_policy import UNITS, decided, indicator, published, small_policy, theme

TODAY = date(2025, 1, 1)


def reconciled(policy, name="cases", year=2020, known_on=date(2024, 1, 1)):
    return reconcile(policy, indicator=name, year=year, known_on=known_on)


def said(found, side, language="en"):
    return [sentence.to(language) for sentence in sentences_on(found, side)]


def unit_norms(*norms):
    """Return a decision of one unit's norm each; drawn as unit norm."""
    rows = [
        "  - {{indicator: cases, unit: {}, values: {{2020: {}}}}}".format(*norm.split())
        for norm in norms
    ]
    return decided("units", "2020-02-01", "norms:", *rows, kind="unit_norms")


def figures(*rows):
    cells = []
    for row in rows:
        unit, value, *more = row.split(maxsplit=2)
        whole = "" if unit == "city" else f"unit: {unit}, "
        cells.append(
            f"indicator: cases, {whole}period: 2020, value: {value}, place: t{''.join(more)}"
        )
    return published("report", *cells)


class TestShippedAgendas:
    def test_limburg_has_80_of_the_1370_csvs_of_2021(self, policy):
        found = reconciled(policy, "csv-tackled", 2021, TODAY)

        assert found.norms.standing is Standing.REMAINDER
        assert (found.norms.whole.number, found.norms.total) == (1370, 80)
        assert found.norms.remainder == 1290
        assert len(found.norms.without) == 10
        assert said(found, found.norms, "nl") == [
            "Van de landelijke norm (1.370) is 80 bekend per eenheid, van Limburg. "
            "De rest is 1.290.",
            "Geen norm bekend van 10 van de 11 eenheden.",
        ]

    def test_before_the_annual_report_of_limburg_no_unit_norm_was_known(self, policy):
        found = reconciled(policy, "csv-tackled", 2021, date(2021, 12, 31))

        assert found.norms.standing is Standing.NO_UNITS
        assert said(found, found.norms) == [
            "No norm is known of any unit; the national norm is 1,370."
        ]

    def test_ten_execution_dossiers_in_each_regional_unit_make_the_100_of_2019(self, policy):
        found = reconciled(policy, "execution-stock", 2019, TODAY)

        assert found.norms.standing is Standing.EQUAL
        assert (found.norms.total, found.norms.remainder) == (100, 0)
        assert [part.number for part in found.norms.parts] == [10] * 10
        assert found.norms.without == ("landelijke-eenheid",)

    def test_the_seizures_of_den_haag_stand_without_a_national_number(self, policy):
        found = reconciled(policy, "seizure-value", 2017, TODAY)

        assert found.norms.standing is found.results.standing is Standing.NO_WHOLE
        assert [str(side.total) for side in (found.norms, found.results)] == ["17.4", "15.4"]
        assert found.norms.remainder is None
        assert said(found, found.results, "nl")[0] == (
            "Er is geen cijfer voor heel Nederland bekend. Van Den Haag is 15,4 miljoen euro bekend."
        )

    def test_a_figure_that_is_not_exact_makes_the_remainder_inexact(self, policy):
        found = reconciled(policy, "home-burglaries", 2018, TODAY)

        assert (found.results.whole.number, found.results.remainder) == (42662, 36662)
        assert not found.results.is_exact
        assert said(found, found.results)[-1].startswith("Not every one of these numbers")

    def test_a_total_that_is_added_up_counts_as_the_number_of_the_whole(self, policy):
        found = reconciled(policy, "cyber-total", 2020, TODAY)

        assert found.results.whole.number == 519

    def test_the_national_unit_is_one_before_2024_and_two_after(self, policy):
        assert len(reconciled(policy, "csv-tackled", 2023, TODAY).units) == 11
        assert len(reconciled(policy, "csv-tackled", 2024, TODAY).units) == 12

    def test_an_indicator_outside_the_agenda_of_the_year_can_be_asked(self, policy):
        found = reconciled(policy, "home-burglaries-completed", 2020, TODAY)

        assert found.norms.standing is Standing.NEITHER

    def test_an_unknown_indicator_or_year_is_refused(self, policy):
        with pytest.raises(IndicatorUnknown):
            reconciled(policy, "csv-takled", 2021, TODAY)
        with pytest.raises(YearOutsideAgendas):
            reconciled(policy, "csv-tackled", 1999, TODAY)


class TestNorms:
    def test_all_units_that_miss_the_whole_leave_a_difference(self, tmp_path):
        policy = small_policy(tmp_path, plan__decisions__units=unit_norms("north 40", "south 50"))

        found = reconciled(policy)

        assert (found.norms.standing, found.norms.remainder) == (Standing.REMAINDER, 10)
        assert said(found, found.norms) == [
            "The norms of Noord, Zuid are 90 together and the national norm is 100. "
            "The difference is 10."
        ]

    def test_units_that_ask_more_than_the_whole_are_told(self, tmp_path):
        policy = small_policy(tmp_path, plan__decisions__units=unit_norms("north 60", "south 50"))

        found = reconciled(policy)

        assert found.norms.remainder == -10
        assert "that is 10 more than the national norm (100)" in said(found, found.norms)[0]

    def test_a_norm_of_zero_is_a_part(self, tmp_path):
        policy = small_policy(tmp_path, plan__decisions__units=unit_norms("north 0", "south 100"))

        found = reconciled(policy)

        assert found.norms.standing is Standing.EQUAL
        assert found.norms.without == ()

    def test_a_norm_that_is_to_be_determined_is_not_zero(self, tmp_path):
        norms = unit_norms("north 100", "south to_be_determined")
        policy = small_policy(tmp_path, plan__decisions__units=norms)

        found = reconciled(policy)

        assert found.norms.standing is Standing.EQUAL
        assert found.norms.without == ("south",)

    def test_a_unit_that_did_not_exist_in_the_year_does_not_count(self, tmp_path):
        late = "{key: west, name: West, kind: regional, from: 2021-01-01, "
        units = f"{UNITS.rstrip()}\n      - {late}reference: {{source: plan, place: p. 1}}}}\n"
        policy = small_policy(
            tmp_path,
            units=units,
            plan__decisions__units=unit_norms("north 60", "south 30", "west 10"),
        )

        found = reconciled(policy)

        assert found.norms.remainder == 10
        assert said(found, found.norms)[-1] == (
            "Left out, because that unit did not exist in 2020: West (10)."
        )

    def test_percentages_of_units_are_not_added_up(self, tmp_path):
        policy = small_policy(
            tmp_path,
            plan__themes__safety=theme(indicator("cases", measure="percent")),
            plan__decisions__units=unit_norms("north 40", "south 50"),
        )

        found = reconciled(policy)

        assert found.norms.standing is Standing.NOT_ADDED_UP
        assert (found.norms.total, found.norms.remainder) == (None, None)


class TestResults:
    def test_units_that_add_up_to_the_whole_are_said_to(self, tmp_path):
        policy = small_policy(tmp_path, published__report=figures("city 9", "north 4", "south 5"))

        found = reconciled(policy)

        assert found.results.standing is Standing.EQUAL
        assert said(found, found.results, "nl") == [
            "De cijfers van Noord, Zuid zijn samen 9; dat is het landelijke cijfer."
        ]

    def test_a_suppressed_figure_is_not_given_away_by_a_remainder(self, tmp_path):
        report = figures("city 9", "north 4", "south suppressed")
        policy = small_policy(tmp_path, published__report=report)

        found = reconciled(policy)

        assert found.results.standing is Standing.SUPPRESSED
        assert (found.results.total, found.results.remainder) == (None, None)
        assert found.results.without == ()
        assert not any("5" in sentence for sentence in said(found, found.results))

    def test_a_figure_that_was_counted_otherwise_is_left_out_of_the_sum(self, tmp_path):
        versions = ", ".join(
            f"{{version: {year}-1, from: {year}-01-01, counted: {{nl: a, en: a}}, "
            "population: police, reference: {source: plan, place: p. 2}}"
            for year in (2019, 2020)
        )
        policy = small_policy(
            tmp_path,
            plan__themes__safety=theme(indicator("cases", f"definitions: [{versions}]")),
            published__report=figures("city 9", "north 4", "south 5 , definition: 2019-1"),
        )

        found = reconciled(policy)

        assert found.results.remainder == 5
        assert said(found, found.results)[-1] == (
            "Left out, because counted in another way: Zuid (5)."
        )
