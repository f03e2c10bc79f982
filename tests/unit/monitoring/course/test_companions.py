"""Beside a status stand its usual revisions, its counterpart, and how units stand to the whole."""

from __future__ import annotations

from datetime import date

import pytest

from peil.monitoring.course.year import status_of_year
from peil.monitoring.explanation import explain
from small_policy import decided, defined, indicator, published, small_policy, theme

LATER = date(2024, 1, 1)


def said(policy, name, *, year, known_on=LATER, unit=None, language="en"):
    found = status_of_year(policy, year=year, known_on=known_on, unit=unit)
    row = next(r for r in found.rows if r.row.indicator == name)
    return [remark.text.to(language) for remark in row.remarks]


def test_limburg_has_eighty_of_the_1370_criminal_partnerships_of_2021(policy):
    found = said(policy, "csv-tackled", year=2021)

    assert (
        "Of the national norm (1,370) 80 is known by unit, of Limburg. The remainder is 1,290."
        in (found)
    )


def test_ten_times_ten_dossiers_is_the_national_norm(policy):
    found = said(policy, "execution-stock", year=2019, language="nl")

    assert "De normen van 10 van de 11 eenheden zijn samen 100; dat is de landelijke norm." in found


def test_a_unit_says_nothing_of_the_other_units(policy):
    assert said(policy, "csv-tackled", year=2021, unit="limburg") == []


def test_a_volume_stands_beside_its_counterpart_where_both_have_a_figure(policy):
    known = {"known_on": date(2021, 5, 19)}

    suspects = said(policy, "human-trafficking-suspects", year=2020, **known)

    assert any("Complex human trafficking investigations: 7." in text for text in suspects)
    later = said(policy, "human-trafficking-suspects", year=2022, **known)
    assert not any("Beside it" in text for text in later)


ONE = f"definitions: [{defined('2018-1', '2018-01-01')}]"


@pytest.fixture
def revised(tmp_path):
    """A small policy whose figures were each published twice, the last one provisionally once."""

    def build(*pairs, status="provisional"):
        first = [f"indicator: cases, period: {y}, value: {a}, place: p. 1" for y, a, _ in pairs]
        again = [f"indicator: cases, period: {y}, value: {b}, place: p. 1" for y, _, b in pairs]
        last = f"indicator: cases, period: 2021, value: 90, status: {status}, place: p. 1"
        norms = ["norms:", "  - {indicator: cases, values: {2021: 100}}"]
        return small_policy(
            tmp_path / "policy",
            plan__themes__safety=theme(indicator("cases", ONE)),
            plan__decisions__adoption=decided("adoption", "2019-12-01", *norms, kind="adoption"),
            published__report=published("report", *first),
            published__later=published("later", *again, last),
        )

    return build


def test_a_provisional_figure_says_how_far_such_figures_usually_moved(revised):
    policy = revised((2018, 100, 110), (2019, 100, 100), (2020, 100, 104))

    found = said(policy, "cases", year=2021, language="nl")

    assert (
        "Na de eerste publicatie veranderde dit cijfer in 2 van de 3 jaren; de middelste verandering "
        "was +4%, de uitersten 0% en +10%."
    ) in found


def test_a_final_figure_says_nothing_of_revisions(revised):
    policy = revised((2018, 100, 110), (2019, 100, 100), (2020, 100, 104), status="final")

    assert not any("first came out" in text for text in said(policy, "cases", year=2021))


def test_a_provisional_figure_without_history_says_nothing_of_it(revised):
    assert not any("first came out" in text for text in said(revised(), "cases", year=2021))


def test_the_explanation_of_a_number_tells_the_same(policy):
    found = explain(policy, "csv-tackled", year=2021, known_on=LATER)

    assert found.status is not None
    assert "va-2019-2022" in found.sources
    assert any("80" in remark.text.en for remark in found.status.remarks)


def test_a_year_that_no_agenda_covers_has_no_status(policy):
    found = explain(policy, "home-burglaries", year=2010, known_on=LATER)

    assert found.status is None
