# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page of an indicator as known on a day; numbers are those of tests/published."""

from datetime import date

import pytest

from peil.agenda.policy import IndicatorUnknown
from peil.reports.document import Listing, Paragraph, Table
from peil.reports.public.charts.figure import ChartFigure
from peil.reports.public.indicator import indicator_page
from peil.reports.public.indicator_file import COLUMNS, indicator_csv
from peil.reports.public.indicator_list import in_list_order, indicators_page
from peil.reports.public.indicator_said import runs_in_words
from peil.reports.public.site_page import LinkedTable, UnitCharts
from small_policy import defined, indicator, published, small_policy, theme

LATE = date(2026, 11, 1)
SUSPECTS = "human-trafficking-suspects"


def page_of(policy, name=SUSPECTS, *, known_on=LATE, language="nl"):
    return indicator_page(policy, name, known_on=known_on, language=language)


def section(page, anchor):
    return next(one for one in page.sections if one.anchor == anchor)


def block(page, anchor, kind):
    return next(b for b in section(page, anchor).blocks if isinstance(b, kind))


def rows(page, anchor):
    """The table of a section: for each row the text of its cells by column."""
    found = block(page, anchor, (LinkedTable, Table))
    table = found.table if isinstance(found, LinkedTable) else found
    keys = [column.key for column in table.columns]
    return {
        row.cells[0].text: dict(zip(keys, [cell.text for cell in row.cells], strict=True))
        for row in table.rows
    }


def test_shows_the_norm_as_first_agreed_beside_the_norm_as_it_holds_now(policy):
    years = rows(page_of(policy), "verloop")

    assert (years["2020"]["first"], years["2020"]["norm"]) == ("205", "190")
    assert (years["2020"]["realisation"], years["2020"]["difference"]) == ("187", "−3")
    assert years["2020"]["status"] == "niet gehaald"


@pytest.mark.parametrize(("day", "norm"), [("2020-06-28", "205"), ("2020-06-29", "190")])
def test_is_the_page_as_of_a_day(policy, day, norm):
    page = page_of(policy, known_on=date.fromisoformat(day))

    year = rows(page, "verloop")["2020"]
    assert year["norm"] == norm
    assert year["realisation"] == "nog niet bekend"
    assert page.lead.endswith(f"De norm voor 2020 is ten minste {norm}.")


def test_a_day_before_an_agenda_was_decided_knows_neither_it_nor_its_definitions(policy):
    page = page_of(policy, known_on=date(2020, 6, 29))

    told = str(page)
    assert "2023-2026" not in told
    assert "2023-1" not in told
    assert "2023-2026" in str(page_of(policy))


def test_the_drawing_the_table_and_the_sentences_say_the_same(policy):
    page = page_of(policy)
    figure = block(page, "verloop", ChartFigure)

    assert ">187</text>" in figure.wide
    assert "<title>2020: 187; norm 190; eerst 205; niet gehaald</title>" in figure.wide
    assert "261 (2012)" in figure.said[0]
    assert figure.wide.count('class="line-break"') == 1
    assert any("2023" in said for said in figure.said)


def test_earlier_versions_of_a_result_stay_visible(policy):
    years = rows(page_of(policy), "verloop")

    assert years["2017"]["realisation"].startswith("166")
    assert years["2017"]["before"] == "153"


def test_every_figure_stands_there_with_its_source_and_its_day(policy):
    figures = block(page_of(policy), "cijfers", Table)

    numbers = [row.cells[2].text for row in figures.rows]
    assert {"261", "153", "166", "145", "187"} <= set(numbers)
    assert all(row.cells[1].text and row.cells[5].text for row in figures.rows)


def test_a_decision_that_touched_it_leads_to_its_page(policy):
    page = page_of(policy)

    linked = section(page, "besluiten").blocks[0]
    targets = {point.target.parts["decision"] for point in linked.points}
    assert "2020-06-29-norms-2019-kept" in targets
    norms = block(page, "normen", LinkedTable)
    assert {link.parts["decision"] for link in norms.links} == targets


def test_a_control_chart_needs_eight_years_and_says_so(policy):
    few = section(page_of(policy), "toeval").blocks
    enough = page_of(policy, "robberies")

    assert "8 jaren achter elkaar" in few[1].text
    assert "Er zijn er 2." in few[1].text
    assert isinstance(section(enough, "toeval").blocks[1], ChartFigure)


def test_control_limits_leave_out_what_was_counted_otherwise(policy):
    figure = block(page_of(policy, "robberies"), "toeval", ChartFigure)

    assert figure.wide.count('class="point"') == 11  # 2009 to 2019, all in one definition
    assert "2019: 1.174" in figure.wide


def test_units_stand_beside_one_another_in_the_order_of_the_folder(policy):
    page = page_of(policy, "execution-stock")

    charts = block(page, "eenheden", UnitCharts).charts
    regional = [u.name for u in policy.units.values() if u.kind == "regional"]
    assert [chart.name for chart in charts] == regional


def test_says_why_units_cannot_be_compared(policy):
    stock = section(page_of(policy, "execution-stock"), "eenheden").blocks
    nothing = section(page_of(policy, SUSPECTS), "eenheden").blocks

    assert "een ander soort getal" in stock[-1].text
    assert "geen openbare normen of resultaten van eenheden" in nothing[0].text


def test_open_questions_of_a_definition_are_told(policy):
    page = page_of(policy)

    (version,) = (one for one in page.sections if one.anchor == "definitie-2012-1")
    questions = next(b for b in version.blocks if isinstance(b, Listing))
    assert len(questions.points) >= 2
    assert any(isinstance(b, Paragraph) for b in version.blocks)


def test_every_indicator_has_a_page_on_every_day_in_both_languages(policy):
    for name in policy.indicators:
        for day in (date(2010, 1, 1), date(2016, 6, 1), LATE):
            for language in ("nl", "en"):
                page = page_of(policy, name, known_on=day, language=language)

                assert page.title
                assert page.lead


def test_a_page_speaks_one_language(policy):
    english = page_of(policy, language="en")

    assert english.lead.startswith("In 2020 the result was 187. Agreed was at least 190: not met.")
    assert rows(english, "verloop")["2020"]["status"] == "not met"


def test_an_unknown_indicator_is_refused(policy):
    with pytest.raises(IndicatorUnknown):
        page_of(policy, "nothing")


def test_suppressed_is_said_and_never_drawn_as_a_number(tmp_path):
    figures = published(
        "report",
        "indicator: cases, period: 2020, value: suppressed, place: p. 4",
        "indicator: cases, period: 2021, value: 0, place: p. 4",
    )
    policy = small_policy(tmp_path, published__report=figures)

    page = page_of(policy, "cases")

    years = rows(page, "verloop")
    assert years["2020"]["realisation"] == "afgeschermd"
    assert years["2021"]["realisation"] == "0"
    figure = block(page, "verloop", ChartFigure)
    assert figure.wide.count('class="mark-result"') == 1
    assert any(said.startswith("Afgeschermd: 2020.") for said in figure.said)


def test_an_open_norm_is_a_word_below_the_year(tmp_path):
    decision = """
    decision: adoption
    kind: adoption
    title: {nl: Vaststelling, en: Adoption}
    known_from: 2019-12-01
    norms:
      - {indicator: cases, values: {2020: 100, 2021: to_be_determined}}
    reference: {source: plan, place: p. 2}
"""
    policy = small_policy(tmp_path, plan__decisions__adoption=decision)

    page = page_of(policy, "cases")

    figure = block(page, "verloop", ChartFigure)
    assert ">ntb</text>" in figure.wide
    assert rows(page, "verloop")["2021"]["norm"] == "nader te bepalen"
    assert any("2021" in said and "nader te bepalen" in said for said in figure.said)


def test_a_funnel_is_drawn_where_numerator_and_denominator_of_three_units_are_public(tmp_path):
    units = "\n".join(
        f"      - {{key: {key}, name: {key}, kind: regional, from: 2000-01-01, "
        "reference: {source: plan, place: p. 1}}"
        for key in ("north", "south", "west")
    )
    rate = indicator("rate", f"definitions: [{defined('2020-1', '2020-01-01')}]", measure="percent")
    told = [
        f"indicator: rate, unit: {unit}, period: 2021, value: {value}, numerator: {having}, "
        f"denominator: {cases}, place: p. 4"
        for unit, value, having, cases in (
            ("north", 50, 50, 100),
            ("south", 40, 80, 200),
            ("west", 10, 40, 400),
        )
    ]
    policy = small_policy(
        tmp_path,
        units=f"""
    whole: {{key: city, name: {{nl: de stad, en: the city}}}}
    units:
{units}
""",
        plan__themes__safety=theme(rate),
        plan__decisions__adoption="",
        published__report=published("report", *told),
    )

    figure = block(page_of(policy, "rate"), "eenheden", ChartFigure)

    assert figure.wide.count('class="point"') == 3
    assert "west: 10,0%" in figure.wide
    assert figure.wide.count('class="line-limit"') == 2


def test_the_file_holds_every_norm_and_figure_of_the_page_and_no_other(policy):
    text = indicator_csv(policy, SUSPECTS, known_on=date(2020, 6, 29))

    lines = text.splitlines()
    assert lines[0] == ",".join(COLUMNS)
    assert all(line.startswith(f"{SUSPECTS},") for line in lines[1:])
    norms = [line.split(",") for line in lines[1:] if ",2020,norm," in line]
    assert [cells[5] for cells in norms] == ["205", "190"]
    assert norms[0][11] == "2020-06-29"
    assert "2020-11-23" not in text


def test_the_list_holds_every_indicator_once(policy):
    page = indicators_page(policy, known_on=LATE, language="nl")

    linked = [
        link.parts["indicator"]
        for s in page.sections
        for link in s.blocks[0].links
        if link is not None and link.page == "public-indicator"
    ]
    assert sorted(linked) == sorted(policy.indicators)
    assert tuple(linked) == in_list_order(policy)


def test_the_list_as_of_a_day_holds_no_agenda_that_was_decided_later(policy):
    page = indicators_page(policy, known_on=date(2020, 6, 29), language="nl")

    agendas = [section.target.parts["agenda"] for section in page.sections]
    assert agendas == ["2019-2022", "2015-2018", "2011-2014"]


def test_years_that_follow_one_another_are_told_as_a_run():
    assert runs_in_words([2012], language="nl") == "2012"
    assert runs_in_words([2012, 2013], language="en") == "2012 and 2013"
    assert runs_in_words([2012, 2013, 2014, 2016], language="en") == "2012 to 2014 and 2016"
