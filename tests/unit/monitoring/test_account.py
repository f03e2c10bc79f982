"""Rows of an account: totals, parts, trends, the year before, units, and what is left out."""

from __future__ import annotations

from datetime import date

import pytest

from peil.agenda.policy import UnitUnknown, YearOutsideAgendas
from peil.monitoring.account import account_of
from peil.monitoring.assess import Absence, NormStanding, ResultStanding
from small_policy import (
    AGENDA,
    decided,
    defined,
    indicator,
    published,
    small_policy,
    theme,
)

LATER = date(2024, 1, 1)


def row(policy, name="cases", *, year=2021, known_on=LATER, **more):
    made = account_of(policy, year=year, known_on=known_on, **more)
    return next(r for r in made.rows if r.indicator == name)


def figure(name, year, value, *more):
    return ", ".join([f"indicator: {name}, period: {year}, value: {value}, place: p. 1", *more])


def texts(found):
    return [remark.text.en for remark in found.remarks]


PARTS = theme(
    indicator("one", "part_of: {indicator: both, kind: addend}"),
    indicator("some", "part_of: {indicator: one, kind: of_which}"),
    indicator("few", "part_of: {indicator: some, kind: of_which}"),
    indicator("two", "part_of: {indicator: both, kind: addend}"),
    indicator("both"),
)


def test_a_year_that_no_agenda_covers_is_refused(tmp_path):
    with pytest.raises(YearOutsideAgendas, match="2020-2023"):
        account_of(small_policy(tmp_path), year=2024, known_on=LATER)


def test_a_unit_that_does_not_exist_is_refused(tmp_path):
    with pytest.raises(UnitUnknown, match="Did you mean: north"):
        account_of(small_policy(tmp_path), year=2021, known_on=LATER, unit="nort")


def test_an_of_which_is_indented_under_its_parent_and_its_parents_parent(tmp_path):
    policy = small_policy(tmp_path, plan__themes__safety=PARTS, plan__decisions__adoption="")

    depths = {r.indicator: r.depth for r in account_of(policy, year=2021, known_on=LATER).rows}

    assert depths == {"one": 0, "some": 1, "few": 2, "two": 0, "both": 0}


def test_a_total_is_added_up_only_when_every_part_has_a_number(tmp_path):
    report = published("report", figure("one", 2021, 3), figure("two", 2021, 4))
    policy = small_policy(
        tmp_path, plan__themes__safety=PARTS, plan__decisions__adoption="", published__report=report
    )

    total = row(policy, "both")

    assert (total.result.number, total.result.standing) == (7, ResultStanding.COMPUTED)
    assert total.is_total
    assert row(policy, "both", known_on=date(2022, 4, 30)).result.number is None


def test_a_published_total_is_not_replaced_by_a_sum(tmp_path):
    report = published(
        "report", figure("one", 2021, 3), figure("two", 2021, 4), figure("both", 2021, 8)
    )
    policy = small_policy(
        tmp_path, plan__themes__safety=PARTS, plan__decisions__adoption="", published__report=report
    )

    total = row(policy, "both")

    assert total.result.number == 8
    assert "Report gives a total of 8 for 'both' 2021; its parts add up to 7." in texts(total)


def test_a_missing_figure_is_not_yet_due_while_the_year_runs(tmp_path):
    policy = small_policy(tmp_path)

    assert row(policy, known_on=date(2021, 12, 31)).result.standing is ResultStanding.NOT_YET_DUE
    assert row(policy, known_on=date(2022, 1, 1)).result.standing is ResultStanding.NOT_SUPPLIED


def test_a_suppressed_figure_is_neither_zero_nor_missing(tmp_path):
    report = published("report", figure("cases", 2021, "suppressed"))

    found = row(small_policy(tmp_path, published__report=report))

    assert found.result.standing is ResultStanding.SUPPRESSED
    assert found.assessment.absence is Absence.SUPPRESSED


def only_direction(*lines):
    return {
        "plan__themes__safety": theme(indicator("cases", *lines, direction="increase")),
        "plan__decisions__adoption": decided(
            "adoption",
            "2019-12-01",
            "norms:",
            "  - {indicator: cases, values: {2021: increase, 2022: increase}}",
        ),
    }


def test_a_direction_is_compared_with_the_year_before(tmp_path):
    report = published("report", figure("cases", 2020, 5), figure("cases", 2021, 6))

    found = row(small_policy(tmp_path, published__report=report, **only_direction()))

    assert found.norm_standing is NormStanding.DIRECTION_ONLY
    assert (found.trend.since, found.met) == (2020, True)
    assert "A direction was agreed, no number. In 2020 it was 5: met." in texts(found)


def test_a_direction_is_compared_with_its_reference_year(tmp_path):
    report = published(
        "report",
        figure("cases", 2020, 9),
        figure("cases", 2021, 5),
        figure("cases", 2022, 6),
    )
    policy = small_policy(
        tmp_path, published__report=report, **only_direction("reference_year: 2020")
    )

    found = row(policy, year=2022)

    assert (found.trend.since, found.met) == (2020, False)


def test_a_direction_is_not_judged_without_the_earlier_figure(tmp_path):
    report = published("report", figure("cases", 2021, 6))

    found = row(small_policy(tmp_path, published__report=report, **only_direction()))

    assert found.met is None
    assert any("was not known on this day" in text for text in texts(found))


def test_a_direction_is_not_judged_over_a_definition_break(tmp_path):
    broken = f"definitions: [{defined('2020-1', '2020-01-01')}, {defined('2021-1', '2021-01-01')}]"
    report = published("report", figure("cases", 2020, 5), figure("cases", 2021, 6))

    found = row(small_policy(tmp_path, published__report=report, **only_direction(broken)))

    assert found.trend is None
    assert found.met is None


def test_a_figure_of_another_definition_is_shown_and_not_compared(tmp_path):
    two = f"definitions: [{defined('2019-1', '2019-01-01')}, {defined('2020-1', '2020-01-01')}]"
    report = published("report", figure("cases", 2021, 95, "definition: 2019-1"))
    policy = small_policy(
        tmp_path,
        plan__themes__safety=theme(indicator("cases", two)),
        published__report=report,
    )

    found = row(policy)

    assert found.result.number == 95
    assert found.assessment.absence is Absence.OTHER_DEFINITION
    assert any("counted by definition 2019-1, the norm is for 2020-1" in t for t in texts(found))


def test_the_year_before_stands_beside_with_its_own_norm(tmp_path):
    report = published("report", figure("cases", 2020, 90), figure("cases", 2021, 95))
    policy = small_policy(tmp_path, published__report=report)

    found = row(policy, with_previous_year=True)

    assert (found.previous.year, found.previous.norm.number) == (2020, 100)
    assert found.previous.result.number == 90
    assert found.previous.comparable


def test_a_year_before_of_another_definition_says_so(tmp_path):
    two = f"definitions: [{defined('2020-1', '2020-01-01')}, {defined('2021-1', '2021-01-01')}]"
    report = published("report", figure("cases", 2020, 90), figure("cases", 2021, 95))
    policy = small_policy(
        tmp_path, plan__themes__safety=theme(indicator("cases", two)), published__report=report
    )

    found = row(policy, with_previous_year=True)

    assert not found.previous.comparable
    assert any(
        "Another definition held in 2020 (2020-1 instead of 2021-1)" in t for t in texts(found)
    )


def test_the_first_year_of_the_first_agenda_has_nothing_before_it(tmp_path):
    found = row(small_policy(tmp_path), year=2020, with_previous_year=True)

    assert found.previous.norm is None
    assert found.previous.result.standing is ResultStanding.NOT_SUPPLIED


def test_fragments_of_an_agenda_show_only_what_is_known(tmp_path):
    fragments = AGENDA + "    coverage: fragments\n"
    policy = small_policy(
        tmp_path,
        plan__agenda=fragments,
        plan__themes__safety=theme(indicator("cases"), indicator("unknown")),
    )

    assert [r.indicator for r in account_of(policy, year=2021, known_on=LATER).rows] == ["cases"]


def test_context_has_no_row(tmp_path):
    policy = small_policy(
        tmp_path,
        plan__themes__safety=theme(indicator("cases"), indicator("around", "role: context")),
    )

    assert [r.indicator for r in account_of(policy, year=2021, known_on=LATER).rows] == ["cases"]


def test_a_unit_has_its_own_norm_and_figure(tmp_path):
    decision = decided(
        "adoption",
        "2019-12-01",
        "norms:",
        "  - {indicator: cases, values: {2021: 110}}",
        "  - {indicator: cases, unit: north, values: {2021: 40}}",
    )
    report = published("report", figure("cases", 2021, 44, "unit: north"))
    policy = small_policy(tmp_path, plan__decisions__adoption=decision, published__report=report)

    north, whole = row(policy, unit="north"), row(policy)

    assert (north.norm.number, north.assessment.difference) == (40, 4)
    assert (whole.norm.number, whole.result.number) == (110, None)


def test_every_note_is_told_once_and_only_where_it_belongs(tmp_path):
    noted = theme(
        indicator(
            "cases",
            "notes:",
            "  - {text: {nl: a, en: under}, in_account: true, reference: {source: plan, place: p}}",
            "  - {text: {nl: b, en: behind}, reference: {source: plan, place: p}}",
        )
    )

    found = row(small_policy(tmp_path, plan__themes__safety=noted))

    assert [remark.text.en for remark in found.footnotes] == ["under"]
    assert texts(found) == ["under", "behind"]


@pytest.mark.parametrize(
    ("precision", "words"),
    [("more_than", "well over"), ("less_than", "almost"), ("rounded", "rounded number")],
)
def test_a_rough_figure_says_so(tmp_path, precision, words):
    report = published("report", figure("cases", 2021, 95, f"precision: {precision}"))

    assert any(words in t for t in texts(row(small_policy(tmp_path, published__report=report))))


def test_an_earlier_figure_is_told_with_its_document_and_day(tmp_path):
    policy = small_policy(
        tmp_path,
        published__report=published("report", figure("cases", 2021, 95, "status: provisional")),
        published__later=published("later", figure("cases", 2021, 97)),
    )

    assert "Published before: provisionally 95 (Report, 1 May 2022)." in texts(row(policy))


def test_an_earlier_absence_is_told_too(tmp_path):
    policy = small_policy(
        tmp_path,
        published__report=published("report", figure("cases", 2021, "not_supplied")),
        published__later=published("later", figure("cases", 2021, 97)),
    )

    assert "Published before: no figure (Report, 1 May 2022)." in texts(row(policy))


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("to_be_determined", "First agreed: to be determined."),
        ("increase", "First agreed: a direction only."),
        ("90", "First agreed: 90."),
    ],
)
def test_a_changed_norm_says_what_was_agreed_first(tmp_path, first, words):
    policy = small_policy(
        tmp_path,
        plan__decisions__adoption=decided(
            "adoption",
            "2019-12-01",
            "norms:",
            f"  - {{indicator: cases, values: {{2021: {first}}}}}",
        ),
        plan__decisions__later=decided(
            "later", "2021-06", "norms:", "  - {indicator: cases, values: {2021: 100}}"
        ),
    )

    assert f"{words} Changed on June 2021 (later)." in texts(row(policy))


@pytest.mark.parametrize(("day", "late"), [("2021-01-01", False), ("2021-01-02", True)])
def test_a_norm_that_became_known_after_its_year_began_says_so(tmp_path, day, late):
    policy = small_policy(
        tmp_path,
        plan__decisions__adoption=decided(
            "adoption", day, "norms:", "  - {indicator: cases, values: {2021: 100}}"
        ),
    )

    said = any(
        text.startswith("Known only after the year had begun") for text in texts(row(policy))
    )

    assert said is late


def test_of_two_definitions_side_by_side_the_later_one_holds(tmp_path):
    old = defined("2020-1", "2020-01-01", "until: 2022-12-31")
    two = f"definitions: [{old}, {defined('2021-1', '2021-01-01')}]"
    policy = small_policy(tmp_path, plan__themes__safety=theme(indicator("cases", two)))

    assert row(policy, year=2020).definition == "2020-1"
    assert row(policy, year=2021).definition == "2021-1"
    assert row(policy, year=2023).definition == "2021-1"


def test_a_withdrawn_norm_says_what_was_agreed_first(tmp_path):
    withdraw = decided(
        "withdraw", "2020-06-01", "withdraws:", "  - {indicator: cases, years: [2021]}"
    )

    found = row(small_policy(tmp_path, plan__decisions__withdraw=withdraw))

    assert found.norm_standing is NormStanding.WITHDRAWN
    assert "First agreed: 110. Changed on 1 June 2020 (withdraw)." in texts(found)
