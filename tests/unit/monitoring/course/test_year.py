"""How a year stands, from whole figures and from parts of it, on real and on small agendas."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import AGENDAS
from peil.agenda.policy import UnitUnknown, YearOutsideAgendas
from peil.agenda.reading import load_policy
from peil.monitoring.assess import Absence
from peil.monitoring.course.judgements import JudgementsUnreadable, read_judgements
from peil.monitoring.course.pace import NoPace, PaceBasis
from peil.monitoring.course.status import Ground, Status
from peil.monitoring.course.year import status_of_units, status_of_year
from small_policy import DECISION, decided, defined, indicator, published, small_policy, theme

LATER = date(2024, 1, 1)
ONE = defined("2020-1", "2020-01-01")
FLOW = indicator("cases", f"definitions: [{ONE}]")


def parts(*drawn: str) -> str:
    """Return a published file; each figure is drawn as indicator period value and more."""
    rows = []
    for one in drawn:
        name, period, value, *more = one.split()
        extra = "".join(f", {pair.replace('=', ': ')}" for pair in more)
        rows.append(f"indicator: {name}, period: {period}, value: {value}, place: p. 1{extra}")
    return published("report", *rows)


def adopted(*norms: str) -> str:
    return decided(
        "adoption", "2019-12-01", "norms:", *(f"  - {n}" for n in norms), kind="adoption"
    )


@pytest.fixture
def stands(tmp_path):
    """Return how an indicator of a small policy stands in 2021."""

    def judge(*drawn, name="cases", indicators=(FLOW,), decision=DECISION, **asked):
        policy = small_policy(
            tmp_path / "policy",
            plan__themes__safety=theme(*indicators),
            plan__decisions__adoption=decision,
            **({"published__report": parts(*drawn)} if drawn else {}),
        )
        found = status_of_year(policy, year=2021, known_on=LATER, **asked)
        return next(row for row in found.rows if row.row.indicator == name)

    return judge


def months(year, values, name="cases", *, start=1):
    return [f"{name} {year}-{m:02d} {v}" for m, v in enumerate(values, start=start)]


REPORTED = date(2021, 5, 19)
OF_2020 = {
    Status.MET: {"csv-tackled", "cyber-regular", "cyber-total", "child-abuse-offenders"},
    Status.NOT_MET: {
        *("human-trafficking-suspects", "cyber-regular-alternative", "cyber-phenomenon"),
        *("cyber-phenomenon-alternative", "cyber-high-tech", "child-abuse-key-players"),
        *("child-abuse-possessors", "child-abuse-total", "execution-positive"),
    },
}
"""By the table of the annual report on 2020: norm, realisation, difference."""


@pytest.mark.parametrize("status", OF_2020)
def test_2020_stands_as_the_table_of_the_annual_report_says(policy, status):
    found = status_of_year(policy, year=2020, known_on=REPORTED)

    named = {r.row.indicator for r in found.rows if r.judged.standing.status is status}
    assert named == OF_2020[status]


def test_a_result_of_zero_is_judged_as_zero(policy):
    found = status_of_year(policy, year=2020, known_on=REPORTED)

    row = next(r for r in found.rows if r.row.indicator == "cyber-phenomenon-alternative")
    assert (row.number, row.judged.standing.status) == (0, Status.NOT_MET)


def test_what_cannot_be_judged_says_why(policy):
    found = status_of_year(policy, year=2020, known_on=REPORTED)

    why = {r.row.indicator: r.judged.absence for r in found.rows if r.judged.absence is not None}
    assert why == {
        "enforcement-actions": Absence.NO_NORM_BY_DESIGN,
        "human-trafficking-victims-reported": Absence.DIRECTION_ONLY,
        "human-trafficking-complex": Absence.DIRECTION_ONLY,
        "child-abuse-victims-identified": Absence.NO_NORM_BY_DESIGN,
        "execution-stock": Absence.NOT_SUPPLIED,
    }


SHIPPED = load_policy(AGENDAS)


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(range(len(SHIPPED.figures))))
def test_status_never_depends_on_the_order_of_figures_of_one_day(order):
    shuffled = [SHIPPED.figures[n] for n in order]
    in_days = sorted(shuffled, key=lambda figure: figure.known_from.last_day)

    given_so = status_of_year(
        replace(SHIPPED, figures=tuple(in_days)), year=2020, known_on=REPORTED
    )
    as_shipped = status_of_year(SHIPPED, year=2020, known_on=REPORTED)

    assert [r.judged for r in given_so.rows] == [r.judged for r in as_shipped.rows]


def test_months_from_january_on_are_added_up_and_held_against_the_pace(stands):
    row = stands(*months(2021, [5, 6, 7, 8, 9, 10]))

    assert row.judged.so_far is not None
    assert (row.number, row.judged.so_far.until) == (45, date(2021, 6, 30))
    assert row.judged.standing.due == Decimal("54.5")  # 110 x 181 of 365 days
    assert row.judged.standing.ground is Ground.WITHIN_CHANCE


def test_a_gap_ends_what_is_known_so_far(stands):
    row = stands(*months(2021, [50, 60]), "cases 2021-04 500")

    assert (row.number, row.judged.so_far.until) == (110, date(2021, 2, 28))


def test_a_month_that_was_not_supplied_is_a_gap_and_no_zero(stands):
    row = stands(*months(2021, [50]), "cases 2021-02 not_supplied", "cases 2021-03 60")

    assert (row.number, row.judged.so_far.until) == (50, date(2021, 1, 31))


def test_without_january_nothing_is_known_so_far(stands):
    row = stands(*months(2021, [50, 60], start=2))

    assert (row.number, row.judged.absence) == (None, Absence.NOT_SUPPLIED)


def test_a_half_year_goes_before_the_months_inside_it(stands):
    row = stands(*months(2021, [1, 1]), "cases 2021-H1 70", "cases 2021-07 5")

    assert (row.number, row.judged.so_far.until) == (75, date(2021, 7, 31))


def test_a_run_that_crosses_the_year_is_no_part_of_it(stands):
    row = stands("cases 2021-01..2022-01 70", *months(2021, [50]))

    assert row.number == 50


def test_twelve_months_are_a_whole_year(stands):
    row = stands(*months(2021, [10] * 11), "cases 2021-12 0")

    assert (row.number, row.judged.standing.status) == (110, Status.MET)
    assert row.judged.standing.ground is Ground.WHOLE_YEAR
    assert row.judged.reason.en == "110 over the whole year; the norm is at least 110."


def test_a_whole_year_says_floor_or_ceiling(stands):
    ceiling = indicator("cases", f"definitions: [{ONE}]", direction="at_most")

    row = stands("cases 2021 120", indicators=(ceiling,))

    assert row.judged.standing.status is Status.NOT_MET
    assert row.judged.reason.nl == "Over het hele jaar 120; de norm is ten hoogste 110."


def test_what_is_only_followed_is_not_judged_even_if_it_has_a_number_as_norm(stands):
    followed = indicator("cases", f"definitions: [{ONE}]", direction="monitor")

    row = stands("cases 2021 120", indicators=(followed,))

    assert row.judged.absence is Absence.NO_NORM_BY_DESIGN
    assert row.judged.reason.en == "The agenda only follows this; no norm was intended."


def test_a_whole_figure_goes_before_its_parts(stands):
    row = stands("cases 2021 90", *months(2021, [100, 100]))

    assert (row.number, row.judged.standing.status) == (90, Status.NOT_MET)
    assert row.judged.so_far is None


def test_three_earlier_years_by_month_give_the_course(stands):
    earlier = [m for year in (2018, 2019, 2020) for m in months(year, [1] * 6 + [3] * 6)]
    whole = indicator("cases", f"definitions: [{defined('2018-1', '2018-01-01')}]")

    row = stands(*earlier, *months(2021, [5] * 6), indicators=(whole,))

    assert row.judged.pace.basis is PaceBasis.PROFILE
    assert row.judged.standing.due == Decimal("27.5")  # a quarter of 110
    assert row.judged.standing.status is Status.ON_COURSE
    assert "naar het verloop van 2018-2020 hoort dat dan ten minste 27,5" in row.judged.reason.nl


def test_an_earlier_year_with_a_month_missing_gives_no_course(stands):
    earlier = [m for year in (2018, 2019, 2020) for m in months(year, [1] * 12)]
    earlier.remove("cases 2019-07 1")
    whole = indicator("cases", f"definitions: [{defined('2018-1', '2018-01-01')}]")

    row = stands(*earlier, *months(2021, [5] * 6), indicators=(whole,))

    assert row.judged.pace.basis is PaceBasis.EVEN


def test_years_by_another_definition_give_no_course(stands):
    earlier = [m for year in (2018, 2019, 2020) for m in months(year, [1] * 6 + [3] * 6)]
    two = f"definitions: [{defined('2018-1', '2018-01-01')}, {defined('2021-1', '2021-01-01')}]"

    row = stands(*earlier, *months(2021, [5] * 6), indicators=(indicator("cases", two),))

    assert row.judged.pace.basis is PaceBasis.EVEN


def test_parts_by_another_definition_are_not_held_against_the_norm(stands):
    two = f"definitions: [{defined('2019-1', '2019-01-01')}, {ONE}]"

    row = stands(
        *("cases 2021-01 50 definition=2019-1", "cases 2021-02 50"),
        indicators=(indicator("cases", two),),
    )

    assert row.number is None


PERCENT = indicator("cases", f"definitions: [{ONE}]", measure="percent")
FORTY = adopted("{indicator: cases, values: {2021: 40}}")


def test_percentages_are_pooled_from_their_cases_never_averaged(stands):
    small = "cases 2021-01 100 numerator=1 denominator=1"
    large = "cases 2021-02 30 numerator=27 denominator=90"

    row = stands(small, large, indicators=(PERCENT,), decision=FORTY)

    assert (row.judged.so_far.numerator, row.judged.so_far.denominator) == (28, 91)
    assert round(row.number, 2) == Decimal("30.77")
    assert row.judged.pace is NoPace.PERCENTAGE
    assert row.judged.standing.ground is Ground.NOW_SHORT_OF_NORM


def test_percentages_without_their_cases_are_not_joined(stands):
    row = stands(*months(2021, [100, 30]), indicators=(PERCENT,), decision=FORTY)

    assert row.number is None


@pytest.mark.parametrize(
    "second",
    [
        "cases 2021-02 30 numerator=27",
        "cases 2021-02 30 denominator=90",
        "cases 2021-02 30",
    ],
)
def test_percentages_of_which_one_lacks_its_cases_are_not_joined(stands, second):
    first = "cases 2021-01 100 numerator=1 denominator=1"

    assert stands(first, second, indicators=(PERCENT,), decision=FORTY).number is None


def test_months_without_a_single_case_make_no_percentage(stands):
    nothing = [f"cases 2021-0{m} 0 numerator=0 denominator=0" for m in (1, 2)]

    assert stands(*nothing, indicators=(PERCENT,), decision=FORTY).number is None


def test_one_case_makes_a_percentage(stands):
    row = stands(
        "cases 2021-01 100 numerator=1 denominator=1", indicators=(PERCENT,), decision=FORTY
    )

    assert (row.number, row.judged.so_far.denominator) == (100, 1)


def test_one_percentage_without_its_cases_stands_for_itself(stands):
    row = stands("cases 2021-H1 41", indicators=(PERCENT,), decision=FORTY)

    assert (row.number, row.judged.standing.ground) == (41, Ground.NOW_AT_NORM)


def test_a_stock_is_what_it_was_last(stands):
    stock = indicator("cases", f"definitions: [{ONE}]", "running_stock: true")

    row = stands(*months(2021, [120, 115, 109]), indicators=(stock,))

    assert row.number == 109
    assert row.judged.standing.ground is Ground.NOW_SHORT_OF_NORM
    assert "no pace" in row.judged.reason.en


ADDENDS = (
    indicator("cases", f"definitions: [{ONE}]"),
    indicator("one", f"definitions: [{ONE}]", "part_of: {indicator: cases, kind: addend}"),
    indicator("two", f"definitions: [{ONE}]", "part_of: {indicator: cases, kind: addend}"),
)
OF_THREE = adopted(
    "{indicator: cases, values: {2021: 110}}",
    "{indicator: one, values: {2021: 100}}",
    "{indicator: two, values: {2021: 10}}",
)


def test_a_total_is_added_up_from_parts_that_reach_as_far(stands):
    drawn = [*months(2021, [40, 40], "one"), *months(2021, [10, 20], "two")]

    row = stands(*drawn, indicators=ADDENDS, decision=OF_THREE)

    assert (row.number, row.judged.standing.status) == (110, Status.MET)


def test_a_total_of_parts_that_reach_less_far_is_not_added_up(stands):
    drawn = [*months(2021, [40, 40], "one"), *months(2021, [10], "two")]

    assert stands(*drawn, indicators=ADDENDS, decision=OF_THREE).number is None


MORE = adopted("{indicator: cases, values: {2021: increase}}")
INCREASE = indicator("cases", f"definitions: [{ONE}]", direction="increase")


def test_a_direction_is_held_against_the_same_months_of_the_year_before(stands):
    drawn = [*months(2020, [1] * 4 + [500] * 8), *months(2021, [2] * 4)]

    row = stands(*drawn, indicators=(INCREASE,), decision=MORE)

    assert row.judged.standing.status is Status.ON_COURSE
    assert row.judged.so_far.until == date(2021, 4, 30)
    assert row.judged.reason.en == "8 until 30 April 2021; in the same months of 2020 it was 4."


def test_a_direction_that_is_lost_by_chance_in_those_months_is_too_early_to_say(stands):
    drawn = [*months(2020, [8] * 4), *months(2021, [7] * 4)]

    row = stands(*drawn, indicators=(INCREASE,), decision=MORE)

    assert row.judged.standing.ground is Ground.WITHIN_CHANCE


@pytest.mark.parametrize(
    ("now", "status"), [(9, Status.MET), (8, Status.NOT_MET), (7, Status.NOT_MET)]
)
def test_a_direction_over_a_whole_year_is_held_against_the_year_before(stands, now, status):
    row = stands("cases 2020 8", f"cases 2021 {now}", indicators=(INCREASE,), decision=MORE)

    assert (row.judged.standing.status, row.judged.standing.ground) == (status, Ground.DIRECTION)
    assert row.judged.reason.en == f"{now}; in 2020 it was 8."


def test_a_direction_of_a_total_is_held_against_the_same_months_of_its_parts(stands):
    total = (indicator("cases", f"definitions: [{ONE}]", direction="increase"), *ADDENDS[1:])
    decision = adopted("{indicator: cases, values: {2021: increase}}")
    before = [*months(2020, [1] * 12, "one"), *months(2020, [1] * 12, "two")]
    now = [*months(2021, [2] * 4, "one"), *months(2021, [2] * 4, "two")]

    row = stands(*before, *now, indicators=total, decision=decision)

    assert row.judged.reason.en == "16 until 30 April 2021; in the same months of 2020 it was 8."


def test_a_direction_with_nothing_known_before_cannot_be_judged(stands):
    row = stands(*months(2021, [2] * 4), indicators=(INCREASE,), decision=MORE)

    assert row.judged.absence is Absence.DIRECTION_ONLY


def test_a_direction_without_those_months_cannot_be_judged(stands):
    drawn = [*months(2020, [1] * 3), *months(2021, [2] * 4)]

    row = stands(*drawn, indicators=(INCREASE,), decision=MORE)

    assert row.judged.absence is Absence.DIRECTION_ONLY
    assert row.number == 8


def test_a_unit_without_a_norm_of_its_own_shows_its_number_and_no_status(stands):
    row = stands("cases 2021-01 9 unit=north", unit="north")

    assert (row.number, row.judged.absence) == (9, Absence.NORM_NOT_SET)


def test_a_suppressed_figure_is_never_worked_out_from_its_parts(stands):
    row = stands("cases 2021 suppressed", *months(2021, [10] * 12))

    assert (row.number, row.judged.absence) == (None, Absence.SUPPRESSED)


def test_the_whole_and_every_unit_stand_beside_one_another(policy):
    found = status_of_units(policy, year=2019, known_on=LATER)

    assert [one.unit for one in found][:2] == ["national", "noord-nederland"]
    assert len(found) == 12
    assert {len(one.rows) for one in found} == {len(found[0].rows)}


def test_units_that_did_not_exist_in_the_year_are_left_out(policy):
    units = [one.unit for one in status_of_units(policy, year=2024, known_on=LATER)]

    assert "landelijke-eenheid" not in units
    assert len(units) == 13


def test_an_unknown_unit_or_year_is_refused(policy):
    with pytest.raises(UnitUnknown):
        status_of_year(policy, year=2020, known_on=LATER, unit="atlantis")
    with pytest.raises(YearOutsideAgendas):
        status_of_year(policy, year=1999, known_on=LATER)


JUDGED = """
    judgements:
      - indicator: child-abuse-key-players
        year: 2020
        status: met
        reason: {nl: Eén zaak minder is toeval., en: One case less is chance.}
        author: gezag
        day: 2021-04-19
      - indicator: child-abuse-key-players
        year: 2020
        unit: limburg
        status: behind
        reason: {nl: Anders., en: Otherwise.}
        author: gezag
        day: 2021-04-20
    ...
"""


@pytest.fixture
def judgements(tmp_path):
    path = tmp_path / "judgements.yaml"

    def write(text=JUDGED):
        path.write_text(dedent(text).lstrip(), encoding="utf-8")
        return path

    return write


def key_players(policy, given, *, known_on=REPORTED):
    found = status_of_year(policy, year=2020, known_on=known_on, judgements=given)
    return next(r for r in found.rows if r.row.indicator == "child-abuse-key-players")


def test_a_judgement_stands_beside_what_is_computed_and_never_over_it(policy, judgements):
    row = key_players(policy, read_judgements(judgements()))

    assert row.judged.standing.status is Status.NOT_MET
    assert (row.judgement.status, row.judgement.author, row.deviates) == (Status.MET, "gezag", True)


def test_a_judgement_is_not_known_before_its_day(policy, judgements):
    given = read_judgements(judgements())

    assert key_players(policy, given, known_on=date(2021, 4, 18)).judgement is None
    assert key_players(policy, given, known_on=date(2021, 4, 19)).judgement is not None


def test_the_last_judgement_counts(policy, judgements):
    again = JUDGED.replace("2021-04-20", "2021-04-18").replace("        unit: limburg\n", "")

    assert key_players(policy, read_judgements(judgements(again))).judgement.status is Status.MET


def test_a_judgement_that_agrees_does_not_deviate(policy, judgements):
    agreeing = JUDGED.replace("status: met", "status: not_met")

    assert not key_players(policy, read_judgements(judgements(agreeing))).deviates


@pytest.mark.parametrize("missing", ["reason", "author", "day"])
def test_a_judgement_without_reason_author_or_day_is_refused(judgements, missing):
    lines = JUDGED.splitlines()
    first = next(n for n, line in enumerate(lines) if line.strip().startswith(f"{missing}:"))
    without = "\n".join(lines[:first] + lines[first + 1 :])

    with pytest.raises(JudgementsUnreadable, match=missing):
        read_judgements(judgements(without))


def test_a_file_with_judgements_that_is_half_written_is_refused(judgements):
    with pytest.raises(JudgementsUnreadable, match=r"judgements\.yaml"):
        read_judgements(judgements(JUDGED.replace("    ...\n", "")))


def test_a_file_with_judgements_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(JudgementsUnreadable, match="No such file"):
        read_judgements(tmp_path / "none.yaml")
