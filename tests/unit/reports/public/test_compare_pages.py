"""Two years, and two days of one year, side by side: what differs, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from peil.reports.document import Paragraph
from peil.reports.public.compare import compare_page
from peil.reports.public.compare_days import Pair, compare_days_page, pairs_of
from peil.reports.public.compare_years import compare_years_page
from peil.reports.public.days import days_of
from site_reading import row_of, section_of, tables_of, texts_of

NOW = date(2026, 1, 1)
SUSPECTS = "Aantal OM-verdachten mensenhandel"


def days_page(policy, year, earlier, later, language="nl"):
    pair = Pair(date.fromisoformat(earlier), date.fromisoformat(later))
    every = days_of(policy, year=year)
    return compare_days_page(policy, year, days=pair, every_day=every, language=language)


def differing(page):
    return [row for table in tables_of(page) for row in texts_of(table)]


def test_a_recalibration_is_named_as_the_reason_that_a_norm_differs(policy):
    page = days_page(policy, 2020, "2018-12-03", "2020-06-29")
    (row,) = [row for row in differing(page) if row[0] == SUSPECTS]

    assert row[1:4] == ["Norm", "205", "190"]
    assert row[4] == "Besluit: 29 juni 2020 (De doelen van 2019 gelden ook voor 2020)."
    (decisions,) = section_of(page, "besluiten").blocks
    assert [point.text for point in decisions.points] == ["De doelen van 2019 gelden ook voor 2020"]


def test_a_revised_figure_is_named_with_its_source(policy):
    page = days_page(policy, 2020, "2021-05-19", "2022-10-18")
    rows = [row for row in differing(page) if row[0] == "Aantal gemelde slachtoffers bij Comensha"]

    assert rows[0][1] == "Realisatie"
    assert rows[0][2].startswith("481")
    assert rows[0][3].startswith("490")
    assert "uit: " in rows[0][4]


def test_what_is_the_same_is_counted_and_not_listed(policy):
    page = days_page(policy, 2020, "2018-12-03", "2020-06-29")
    differ = {row[0] for row in differing(page)}
    (counted,) = (b.text for b in page.sections[0].blocks if isinstance(b, Paragraph))

    assert counted == f"{18 - len(differ)} van de 18 indicatoren zijn op beide dagen gelijk."


def test_a_day_beside_itself_differs_in_nothing(policy):
    page = days_page(policy, 2020, "2020-06-29", "2020-07-15")

    assert [b.text for b in page.sections[0].blocks] == [
        "Er verschilt niets tussen deze dagen.",
        "18 van de 18 indicatoren zijn op beide dagen gelijk.",
    ]


def test_pairs_are_each_day_beside_the_one_before_and_beside_the_newest():
    days = (date(2022, 1, 1), date(2021, 1, 1), date(2020, 1, 1))

    assert pairs_of(days) == (
        Pair(date(2021, 1, 1), date(2022, 1, 1)),
        Pair(date(2020, 1, 1), date(2022, 1, 1)),
        Pair(date(2020, 1, 1), date(2021, 1, 1)),
    )
    assert pairs_of(days[:1]) == pairs_of(()) == ()


def test_two_years_stand_side_by_side_with_the_change(policy):
    (table,) = tables_of(compare_years_page(policy, 2019, 2020, known_on=NOW, language="nl"))

    row = row_of(table, SUSPECTS)

    assert row[:5] == ["190", "145", "190", "187", "42"]


def test_figures_over_a_definition_break_are_not_subtracted_and_it_says_so(policy):
    broken = 0
    for year, other in ((2014, 2015), (2018, 2019), (2022, 2023)):
        page = compare_years_page(policy, year, other, known_on=NOW, language="nl")
        for row in texts_of(tables_of(page)[0]):
            if row[5] == "andere definitie":
                assert "wordt anders geteld" in row[6], row
                broken += 1

    assert broken > 0


def test_what_stands_in_one_of_two_years_only_is_told_apart(policy):
    page = compare_years_page(policy, 2018, 2019, known_on=NOW, language="nl")
    (table,) = tables_of(page)
    titles = [row.cells[0].text for row in table.table.rows]

    at = titles.index("Alleen in 2018")
    assert {row.cells[3].text for row in table.table.rows[at + 1 :]} == {"niet in de agenda"}


def test_each_year_leads_to_its_newest_two_days(policy):
    page = compare_page(policy, language="nl")
    (_, facts) = section_of(page, "dagen").blocks
    leads = dict(facts.pairs)

    newest, before, *_ = days_of(policy, year=2020)
    assert leads["2020"].target.parts == {"year": 2020, "earlier": before, "later": newest}


def test_a_year_without_two_days_says_so(policy):
    empty = replace(policy, norms=(), figures=(), decisions=())

    (_, facts) = section_of(compare_page(empty, language="nl"), "dagen").blocks

    assert {point.target for _, point in facts.pairs} == {None}
    assert facts.pairs[0][1].text == "Over 2026 zijn er geen twee dagen om te vergelijken."
