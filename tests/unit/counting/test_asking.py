"""What a user names becomes a question, or is refused in a sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generated_registers import HELD
from peil.counting.asking import NothingToCount, periods_asked, question_of, select, tables_of
from peil.counting.catalogue import ALL_RULES, RuleMissing, rule_named
from peil.counting.question import BreakdownRefused
from peil.counting.run import count
from peil.register.contract import CONTRACT
from peil.register.errors import TableMissing
from peil.register.sources import Register, open_register
from peil.terms.periods import Length, read_period
from small_register import write_register

KNOWN = date(2022, 1, 1)
SEIZED = """
    seizure_id | unit    | service | kind         | goods | seized_on  | value_cents | recorded_on
    first      | limburg | police  | conservatory | money | 2019-11-30 | 100000000   | 2020-02-01
    last       | limburg | police  | conservatory | money | 2020-03-15 | 250000000   | 2021-03-20
    too late   | limburg | police  | conservatory | money | 2023-05-01 | 900000000   | 2023-05-01
"""
NO_SEIZURES = "seizure_id | unit"


def opened(folder: Path, **tables: str) -> Register:
    return open_register(write_register(folder / "register", tables))


def periods(register, selection, first=None, last=None, by=Length.YEAR, on=KNOWN) -> list[str]:
    found = periods_asked(
        register,
        selection,
        first=None if first is None else read_period(first),
        last=None if last is None else read_period(last),
        by=by,
        counted_on=on,
    )
    return [period.text for period in found]


def figures(register, selection, *, first="2020", last="2020", breakdown=None, on=KNOWN):
    asked = periods_asked(
        register,
        selection,
        first=read_period(first),
        last=read_period(last),
        by=Length.YEAR,
        counted_on=on,
    )
    return count(
        register,
        question_of(selection, asked, codes=HELD, counted_on=on, breakdown=breakdown),
    )


class TestSelecting:
    def test_without_a_name_every_rule_that_the_tables_allow_is_chosen(self, tmp_path):
        register = opened(tmp_path, seizures=SEIZED)

        found = select(register)

        assert set(found.rules) == {r for r in ALL_RULES if tables_of(r) == ("seizures",)}
        assert "csv-tackled" in found.left_out
        assert "seizure-value" not in found.left_out
        assert not found.side_by_side

    def test_with_every_table_every_rule_is_chosen(self, register):
        found = select(register)

        assert (set(found.rules), found.left_out) == (set(ALL_RULES), ())

    def test_an_indicator_is_counted_by_each_version_of_its_definition(self, register):
        found = select(register, indicators=["csv-tackled"])

        assert [rule.version for rule in found.rules] == ["2009-1", "2015-1"]
        assert not found.side_by_side

    def test_a_rule_that_is_named_counts_every_period(self, register):
        found = select(register, rules=["csv-tackled@2015-1;moment=closed"])

        assert [rule.definition for rule in found.rules] == ["2015-1;moment=closed"]
        assert found.side_by_side

    def test_the_same_name_twice_is_one_rule(self, register):
        assert len(select(register, rules=["csv-tackled@2015-1"] * 2).rules) == 1

    def test_alternatives_stand_beside_the_rule(self, register):
        rule = rule_named("csv-tackled@2015-1")

        found = select(register, rules=[rule.name], alternatives=True)

        assert found.rules == (rule, *rule.alternatives())

    def test_an_alternative_that_needs_a_table_which_is_not_there_is_left_out(self, tmp_path):
        register = opened(tmp_path, investigations="investigation_id | lead_unit")

        found = select(register, alternatives=True)

        names = [rule.name for rule in found.rules]
        assert "csv-tackled@2015-1;moment=closed" in names
        assert "csv-tackled@2015-1;joint=every-unit" not in names
        assert "csv-tackled@2015-1;joint=every-unit" in found.left_out

    def test_a_total_brings_its_parts(self, register):
        found = select(register, indicators=["child-abuse-total"])

        (total,) = found.rules
        assert {part.indicator for part in found.parts} == set(total.what.parts)

    def test_a_breakdown_chooses_the_rules_that_allow_it(self, register):
        found = select(register, breakdown="fraud_kind")

        assert {rule.indicator for rule in found.rules} == {"fraud-cases"}

    @pytest.mark.parametrize(
        ("named", "near"),
        [
            ({"rules": ["csv-tackled@2016-1"]}, "csv-tackled@2015-1"),
            ({"rules": ["csv-tackled@2015-1;moment=clossed"]}, "moment=closed"),
            ({"indicators": ["csv-takled"]}, "csv-tackled"),
        ],
    )
    def test_a_name_that_is_none_comes_with_the_nearest(self, register, named, near):
        with pytest.raises(RuleMissing, match=near):
            select(register, **named)

    def test_a_breakdown_that_no_rule_allows_is_refused(self, register):
        with pytest.raises(NothingToCount, match="by 'colour'"):
            select(register, breakdown="colour")

    def test_a_register_with_no_table_for_any_rule_is_refused(self, tmp_path):
        register = opened(tmp_path, capacity="capacity_id | unit")

        with pytest.raises(NothingToCount, match="capacity"):
            select(register)

    def test_an_indicator_whose_table_is_not_there_is_refused_when_it_is_named(self, tmp_path):
        register = opened(tmp_path, seizures=SEIZED)
        selection = select(register, indicators=["csv-tackled"])

        with pytest.raises(TableMissing, match="investigations"):
            figures(register, selection)

    def test_a_breakdown_that_a_named_rule_does_not_allow_is_refused(self, register):
        selection = select(register, rules=["csv-tackled@2015-1"], breakdown="goods")

        with pytest.raises(BreakdownRefused, match="focus_area, drug_kind"):
            figures(register, selection, breakdown="goods")

    def test_every_rule_reads_tables_of_the_contract(self):
        assert {table for rule in ALL_RULES for table in tables_of(rule)} <= set(CONTRACT)


class TestPeriods:
    @pytest.fixture
    def seized(self, tmp_path):
        register = opened(tmp_path, seizures=SEIZED)
        return register, select(register, rules=["seizure-value@2013-1"])

    def test_without_ends_they_run_from_the_first_row_that_entered_to_the_last(self, seized):
        assert periods(*seized) == ["2020", "2021"]

    def test_they_go_no_further_than_what_was_known(self, seized):
        assert periods(*seized, on=date(2020, 6, 1)) == ["2020"]

    def test_a_named_start_goes_on_to_the_last_row(self, seized):
        assert periods(*seized, first="2019") == ["2019", "2020", "2021"]

    def test_a_named_end_begins_with_the_first_row(self, seized):
        assert periods(*seized, last="2020-06", by=Length.QUARTER) == ["2020-Q1", "2020-Q2"]

    def test_a_start_after_the_last_row_is_one_period(self, seized):
        assert periods(*seized, first="2023-04", by=Length.MONTH) == ["2023-04"]

    def test_both_ends_are_taken_as_they_are(self, seized):
        found = periods(*seized, first="2017-H1", last="2017-H2", by=Length.HALF_YEAR)

        assert found == ["2017-H1", "2017-H2"]

    def test_no_period_is_proposed_before_any_rule_held(self, tmp_path):
        drawn = SEIZED.replace("2020-02-01", "2010-02-01")
        register = opened(tmp_path, seizures=drawn)

        found = periods(register, select(register, rules=["seizure-value@2013-1"]))

        assert found[0] == "2013"

    def test_a_run_that_ends_before_it_begins_is_refused(self, seized):
        with pytest.raises(NothingToCount, match="from 2020 to 2019"):
            periods(*seized, first="2020", last="2019")

    def test_empty_tables_propose_nothing(self, tmp_path):
        register = opened(tmp_path, seizures=NO_SEIZURES)

        with pytest.raises(NothingToCount, match="It held no rows in seizures on 2022-01-01"):
            periods(register, select(register))


class TestAbsence:
    def test_of_an_empty_table_a_figure_is_absent_and_not_zero(self, tmp_path):
        register = opened(tmp_path, seizures=NO_SEIZURES)

        found = figures(register, select(register, rules=["seizure-value@2013-1"]))

        assert {figure.value for figure in found.figures} == {None}
        assert any("it holds none at all" in notice.en for notice in found.notices)

    def test_of_a_year_long_before_the_register_a_figure_is_absent(self, tmp_path):
        register = opened(tmp_path, seizures=SEIZED)
        selection = select(register, rules=["seizure-value@2013-1"])

        found = figures(register, selection, first="2015", last="2020")

        absent = {figure.period.text for figure in found.figures if figure.value is None}
        assert absent == {"2015", "2016", "2017", "2018"}
        assert "4 periods, first 2015" in " ".join(notice.en for notice in found.notices)

    def test_a_period_that_had_not_begun_has_no_figures_and_one_not_over_says_so(self, tmp_path):
        register = opened(tmp_path, seizures=SEIZED)
        selection = select(register, rules=["seizure-value@2013-1"])

        found = figures(register, selection, first="2020", last="2021", on=date(2020, 3, 15))

        absent = {figure.period.text for figure in found.figures if figure.value is None}
        told = " ".join(notice.en for notice in found.notices)
        assert absent == {"2021"}
        assert "2021 had not begun on 15 March 2020" in told
        assert "2020 was not over on 15 March 2020" in told

    def test_what_was_recorded_later_changes_nothing_in_what_was_absent_before(self, tmp_path):
        before = opened(tmp_path, seizures=SEIZED)
        late = "long ago | limburg | police | conservatory | money | 2015-05-01 | 5 | 2023-01-01"
        after = opened(tmp_path / "later", seizures=f"{SEIZED.rstrip()}\n{late}")
        selection = select(before, rules=["seizure-value@2013-1"])
        asked = {"first": "2014", "last": "2023", "on": date(2021, 6, 1)}

        found = figures(after, selection, **asked)

        assert found == figures(before, selection, **asked)
        assert {f.value for f in found.figures if f.period.text in {"2015", "2017"}} == {None}

    def test_a_version_that_holds_in_no_period_is_told(self, tmp_path):
        register = opened(tmp_path, investigations="investigation_id | lead_unit")

        found = figures(
            register, select(register, indicators=["fraud-cases"]), first="2010", last="2010"
        )

        assert found.figures == ()
        assert "Name a rule with --rule" in found.notices[0].en

    def test_rows_without_a_known_unit_are_told_and_count_in_the_whole(self, tmp_path):
        drawn = SEIZED.replace("| limburg |", "| utopia |", 2)
        register = opened(tmp_path, seizures=drawn)
        selection = select(register, rules=["seizure-value@2013-1"])

        found = figures(register, selection, first="2019", last="2020")

        by_unit = {f.unit: f.value for f in found.figures if f.period.text == "2020"}
        assert by_unit.pop("national") == 2.5
        assert set(by_unit.values()) == {0}
        assert any("have no known unit in unit: 2." in notice.en for notice in found.notices)

    def test_rows_at_a_unit_that_did_not_exist_are_told(self, tmp_path):
        drawn = SEIZED.replace("| limburg |", "| landelijke-eenheid |")
        drawn = drawn.replace("2020-03-15", "2024-03-15").replace("2021-03-20", "2024-03-20")
        register = opened(tmp_path, seizures=drawn)
        selection = select(register, rules=["seizure-value@2013-1"])

        found = figures(register, selection, first="2024", last="2024", on=date(2025, 1, 1))

        assert any("when it did not exist" in notice.en for notice in found.notices)
        assert {f.value for f in found.figures if f.unit == "landelijke-eenheid"} == {2.5}

    def test_a_total_of_which_a_part_is_absent_is_absent(self, tmp_path):
        register = opened(
            tmp_path,
            investigations="investigation_id | lead_unit",
            suspected_offences="offence_id | article",
        )

        found = figures(register, select(register, indicators=["cyber-total"]))

        assert {figure.value for figure in found.figures} == {None}
