"""The cases behind a figure are as many as the figure; those of two years are found."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from peil.counting.catalogue import rule_named
from peil.counting.declarations import Counted, Distinct, Rows, Sum, Total
from peil.counting.evidence.cases import CASE_COLUMNS, cases_of, overlaps_of
from peil.counting.run import count
from peil.register.sources import open_register
from small_register import write_register

WHOLE = "national"


def numbers_behind(cases, rules) -> Counter:
    """How many different cases stand behind each figure, of the whole and of each unit."""
    found: dict[tuple, set] = {}
    for row in cases.to_pylist():
        about = (row["indicator"], row["definition"], row["period"], row["part"])
        for unit in (row["unit"], WHOLE):
            found.setdefault((*about, unit), set()).add(row["case"])
    return Counter({about: len(cases) for about, cases in found.items()})


def test_the_cases_behind_every_figure_of_rows_are_as_many_as_the_figure(
    register, asked, every_way
):
    rules = [r for r in every_way if isinstance(r.what, Counted) and r.what.counts == Rows()]
    question = asked(*rules, periods=("2020-H1", "2020-H2"))
    figures = count(register, question).figures

    cases = cases_of(register, question, unit=None)

    behind = numbers_behind(cases, rules)
    expected = {
        (f.indicator, f.definition, f.period.text, "", f.unit): f.value for f in figures if f.value
    }
    assert {about: n for about, n in behind.items() if about[-1] in units_of(figures)} == expected
    assert len(expected) > 200


def units_of(figures) -> set[str]:
    return {figure.unit for figure in figures}


def test_the_cases_behind_a_percentage_are_those_of_numerator_and_denominator(register, asked):
    rules = [rule_named("execution-positive@2019-1"), rule_named("home-burglary-clearance@2015-1")]
    question = asked(*rules)
    figures = count(register, question).figures

    behind = numbers_behind(cases_of(register, question, unit=None), rules)

    for figure in figures:
        about = (figure.indicator, figure.definition, "2020")
        assert behind[*about, "numerator", figure.unit] == figure.numerator
        assert behind[*about, "denominator", figure.unit] == figure.denominator
    assert any(figure.numerator for figure in figures)


def test_the_cases_behind_different_persons_are_every_case_of_those_persons(
    register, asked, fictitious, every_way
):
    rules = [
        r for r in every_way if r.parts and len(r.parts) == 1 and is_of_other_values(r.parts[0])
    ]
    question = asked(*rules)
    whole = {
        (f.indicator, f.definition): f.value
        for f in count(register, question).figures
        if f.unit == WHOLE
    }

    cases = cases_of(register, question, unit=None)

    for rule in rules:
        about = (rule.indicator, rule.definition)
        mine = {r["case"] for r in cases.to_pylist() if (r["indicator"], r["definition"]) == about}
        assert (
            len(values(fictitious, rule.parts[0], mine, rule.parts[0].counts.column))
            == (whole[about])
        )
    assert len(rules) > 4


def is_of_other_values(counted: Counted) -> bool:
    return isinstance(counted.counts, Distinct)


def values(folder, counted: Counted, cases: set[str], column: str) -> set:
    """The values of a column in the rows of some cases."""
    rows = pq.read_table(folder / counted.table)
    key = rows.column_names[0]
    chosen = rows.filter(pc.is_in(rows.column(key), value_set=_texts(cases)))
    return set(chosen.column(column).to_pylist())


def _texts(cases: set[str]):
    return pa.array(sorted(cases), pa.string())


def test_the_cases_behind_a_sum_add_up_to_it(register, asked, fictitious):
    rule = rule_named("seizure-value@2013-1")
    assert isinstance(rule.parts[0].counts, Sum)
    question = asked(rule)
    figure = count(register, question).figures[-1]

    cases = cases_of(register, question, unit=None).column("case").to_pylist()

    rows = pq.read_table(fictitious / "seizures").to_pylist()
    cents = {row["seizure_id"]: row["value_cents"] or 0 for row in rows}
    assert sum(cents[case] for case in cases) == figure.value * 100_000_000
    assert cases


@pytest.mark.parametrize("name", ["cyber-total@2019-1", "child-abuse-total@2019-1"])
def test_the_cases_behind_a_total_are_those_of_its_parts(register, asked, name):
    rule = rule_named(name)
    assert isinstance(rule.what, Total)
    question = asked(rule)
    figures = count(register, question).figures

    cases = cases_of(register, question, unit=None).to_pylist()

    assert len(cases) == figures[-1].value > 0
    assert {row["part"] for row in cases} <= set(rule.what.parts)
    assert {row["indicator"] for row in cases} == {rule.indicator}


def test_the_cases_of_one_unit_are_those_placed_there(register, asked):
    question = asked(rule_named("csv-tackled@2015-1;joint=every-unit"))
    figures = {f.unit: f.value for f in count(register, question).figures}
    unit = max((u for u in figures if u != WHOLE), key=lambda u: figures[u])

    cases = cases_of(register, question, unit=unit)

    assert set(cases.column("unit").to_pylist()) == {unit}
    assert len(cases) == figures[unit] > 0


def test_cases_come_sorted_with_exactly_these_columns(register, asked):
    question = asked(rule_named("csv-tackled@2015-1"), rule_named("execution-positive@2019-1"))

    cases = cases_of(register, question, unit=None)

    assert tuple(cases.column_names) == CASE_COLUMNS
    lines = [tuple(row.values()) for row in cases.to_pylist()]
    assert lines == sorted(lines)


def test_a_figure_of_zero_has_no_cases(tmp_path, asked):
    register = open_register(write_register(tmp_path / "r", {"investigations": CASES}))

    cases = cases_of(register, asked(rule_named("cyber-high-tech@2019-1")), unit=None)

    assert tuple(cases.column_names) == CASE_COLUMNS
    assert len(cases) == 0


CASES = """
    investigation_id | lead_unit | lead_unit_kind | subject     | team     | is_criminal_partnership | partnership_id | started_on | tactical_phase_started_on | tactical_phase_ended_on | closed_on | recorded_on
    over new year    | limburg   | regional       | undermining | regional | yes | A | 2019-12-01 | 2019-12-02 | 2020-01-01 | 2020-01-01 | 2019-12-01
    in one year      | limburg   | regional       | undermining | regional | yes | B | 2019-02-01 | 2019-02-01 | 2019-12-31 | 2019-12-31 | 2019-12-01
    the same group   | limburg   | regional       | undermining | regional | yes | B | 2020-02-01 | 2020-02-01 | 2020-12-31 | 2020-12-31 | 2020-12-31
    three years long | limburg   | regional       | undermining | regional | yes | C | 2019-02-01 | 2019-02-01 | 2021-01-01 | 2021-01-01 | 2019-12-01
"""


def overlaps(tmp_path, asked, name: str) -> dict[tuple[str, str], int]:
    register = open_register(write_register(tmp_path / "r", {"investigations": CASES}))
    question = asked(rule_named(name), periods=("2019", "2020", "2021"), on=date(2022, 1, 1))
    return {(o.year.text, o.later_year.text): o.cases for o in overlaps_of(register, question)}


def test_a_case_that_runs_over_new_year_is_counted_in_both_years(tmp_path, asked):
    found = overlaps(tmp_path, asked, "csv-tackled@2015-1;moment=running")

    assert found == {("2019", "2020"): 2, ("2019", "2021"): 1, ("2020", "2021"): 1}


def test_a_case_that_is_counted_by_one_day_is_in_one_year(tmp_path, asked):
    assert overlaps(tmp_path, asked, "csv-tackled@2015-1") == {}


def test_a_partnership_that_is_tackled_in_two_years_is_found(tmp_path, asked):
    found = overlaps(tmp_path, asked, "csv-tackled@2015-1;counted=partnerships")

    assert found == {("2019", "2020"): 1}


def test_years_of_two_definitions_are_compared_and_say_what_is_the_same(tmp_path, asked):
    register = open_register(write_register(tmp_path / "r", {"investigations": CASES}))
    rules = [rule_named(f"csv-tackled@{v}-1;counted=partnerships") for v in (2009, 2015)]
    question = asked(*rules, periods=("2019", "2020"))

    found = overlaps_of(register, question)

    assert {(o.definition, o.later_definition) for o in found} >= {
        ("2009-1;counted=partnerships", "2015-1;counted=partnerships")
    }
    assert {o.counts for o in found} == {"partnership_id"}


def test_the_overlap_of_a_total_is_left_to_its_parts(register, asked):
    question = asked(rule_named("cyber-total@2019-1"), periods=("2019", "2020"))

    assert overlaps_of(register, question) == ()
