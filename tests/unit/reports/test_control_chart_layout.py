"""A control chart on paper: its words in both languages, its lines, and what must be known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from peil.monitoring.control.assurance import Assurance
from peil.monitoring.control.chart import control_chart_of
from peil.monitoring.control.rebasing import Rebase
from peil.monitoring.control.variation import Variation
from peil.monitoring.series import Point, series_of
from peil.reports.charts.drawing import draw_svg
from peil.reports.methods.computed_numbers import in_data
from peil.reports.methods.control_chart.layout import lay_out_control_chart
from peil.reports.methods.control_chart.words import WORDS, assurance_word, variation_word
from peil.reports.text import write_text
from peil.terms.languages import LANGUAGES
from peil.terms.periods import Length, periods_between, read_period
from peil.terms.quantities import Measure
from small_policy import decided, defined, indicator, small_policy, theme

WAVE = (-2, 1, 3, -1, 0, 2, -3, 1, -1, 2, 0, -2)
BREAK = f"definitions: [{defined('2020-1', '2020-01-01')}, {defined('2022-1', '2022-01-01')}]"

NORMS = "norms: [{indicator: cases, values: {2020: 600, 2021: 600, 2022: 660}}]"


@pytest.fixture
def made(tmp_path):
    """Return how a series of whole years is laid out."""

    def make(*levels, lines=(BREAK,), norms=NORMS, values=None, rebases=(), **asked):
        measure, language = asked.get("measure", "count"), asked.get("language", "en")
        found = theme(indicator("cases", *lines, measure=measure))
        policy = small_policy(
            tmp_path,
            plan__themes__safety=found,
            plan__decisions__adoption=decided("adoption", "2019-12-01", norms, kind="adoption"),
        )
        numbers = values or [level + step for level in levels for step in WAVE]
        end = read_period(f"{2019 + len(numbers) // 12}-12")
        periods = periods_between(read_period("2020-01"), end, by=Length.MONTH)
        series = series_of(
            [Point(p, Decimal(n)) for p, n in zip(periods, numbers, strict=True)],
            indicator="cases",
            unit="city",
            measure=Measure(measure),
        )
        chart = control_chart_of(policy, series, known_on=date(2024, 1, 1), rebases=rebases)
        return lay_out_control_chart(chart, language=language)

    return make


def told(document) -> str:
    return " ".join(write_text(document, width=400).split())


def drawn(document) -> str:
    return draw_svg(document.charts[0], language=document.language)


def test_a_definition_break_is_drawn_and_told_in_both_languages(made):
    english, dutch = made(50, 50, 60), made(50, 50, 60, language="nl")

    assert "definition break: 2020-1 to 2022-1" in drawn(english)
    assert "definitiebreuk: 2020-1 naar 2022-1" in drawn(dutch)
    assert "figures from before and after cannot be compared" in told(english)
    assert "niet te vergelijken" in told(dutch)


def test_the_norm_is_drawn_per_month_with_a_step_and_said_to_be_a_part(made):
    document = made(50, 50, 60)

    assert "norm 55" in drawn(document)
    assert "A month is held against its part of it in an even year" in told(document)
    norm = [
        layer["data"]["values"]
        for layer in document.charts[0].spec["layer"]
        if layer["encoding"].get("y", {}).get("field") == "norm"
    ]
    assert [row["norm"] for row in norm[0]] == [50, 50, 50, 50, 55, 55]


def test_a_recorded_bridge_is_told_and_not_crossed_in_silence(made):
    bridge = (
        "bridge: {to: 2020-1, method: {nl: a, en: a}, author: board, day: 2022-01-01, "
        "reference: {source: plan, place: p. 2}}"
    )
    first, later = defined("2020-1", "2020-01-01"), defined("2022-1", "2022-01-01", bridge)

    document = made(50, 50, 60, lines=(f"definitions: [{first}, {later}]",))

    assert "Definition 2022-1 holds since 2022-01 instead of 2020-1." in told(document)
    assert "recorded bridge" not in told(made(50, 50, 60))


def test_a_year_without_a_norm_leaves_a_gap_in_its_line(made):
    norms = "norms: [{indicator: cases, values: {2020: 600, 2022: 660}}]"

    document = made(50, 50, 60, lines=(BREAK,), norms=norms)

    (line,) = (
        layer["data"]["values"]
        for layer in document.charts[0].spec["layer"]
        if layer["encoding"].get("y", {}).get("field") == "norm"
    )
    assert [(row["norm"], row["run"]) for row in line] == [(50, 0), (50, 0), (55, 1), (55, 1)]


def test_a_percentage_is_held_against_the_norm_itself_and_nothing_is_said_of_parts(made):
    document = made(50, 50, 60, measure="percent")

    assert "even year" not in told(document)
    assert [row["norm"] for row in document.records][::12] == [600, 600, 660]


def test_a_rebase_is_told_with_reason_author_and_day(made):
    rebase = Rebase(read_period("2021-01"), "a new way", "the board", date(2023, 5, 1))

    document = made(50, 60, lines=(BREAK,), rebases=[rebase])

    assert "New limits since 2021-01: a new way (the board, 1 May 2023)." in told(document)
    assert "new limits: a new way" in drawn(document)


def test_limits_that_rest_on_few_points_say_so(made):
    assert "The limits since 2020-01 rest on 12 points: provisional" in told(made(50))


def test_a_series_of_rare_events_says_that_its_limits_are_coarse(made):
    document = made(values=[0, 1, 0, 0, 2, 0, 1, 0, 0, 1, 0, 0])

    assert "The mean is below 1 per month." in told(document)


def test_leaps_that_were_screened_are_told(made):
    calm = [50, 52, 49, 51, 50, 52, 49, 51, 50, 90, 50, 51]

    assert "do not count for the limits: 2." in told(made(values=calm))


def test_the_table_holds_every_point_with_the_rule_that_it_is_part_of(made):
    document = made(50, 60, lines=(BREAK,))

    rows = document.tables[-1].rows
    assert len(rows) == 24
    assert rows[0].cells[3].text == "7 in a row on one side of the mean"
    assert len(document.records) == 24


def test_no_colour_stands_alone_for_a_kind_of_variation(made):
    spec = made(50, 60, lines=(BREAK,)).charts[0].spec

    (marks,) = (layer for layer in spec["layer"] if "shape" in layer["encoding"])
    shapes = marks["encoding"]["shape"]["scale"]["range"]
    assert len(set(shapes)) == len(shapes) > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verdict_has_its_words(language):
    parts = {"rules": "x", "first": "x", "norm": "x", "reason": "x"}

    for variation in (*Variation, None):
        assert variation_word(variation, language)
        assert WORDS.say(f"variation-said.{variation or 'none'}", language, **parts)
    for assurance in Assurance:
        assert assurance_word(assurance, language)
        assert WORDS.say(f"assurance-said.{assurance}", language, **parts)
    for length in Length:
        assert WORDS.say(f"length.{length}", language)
    for measure in Measure:
        assert WORDS.say(f"measure.{measure}", language, length="x")


@pytest.mark.parametrize(
    ("number", "written"), [("15.625", "15.6250"), ("4.00001", "4"), ("0.12345", "0.1235")]
)
def test_a_number_in_data_is_never_mistaken_for_thousands(number, written):
    assert str(in_data(Decimal(number))) == written
