"""What was converted, left out or could not be judged is told in every layout over the years."""

from __future__ import annotations

from datetime import date

import pytest

from peil.monitoring.agenda_period.ambition import ambition_of
from peil.monitoring.agenda_period.audit_test import audit_test_of
from peil.monitoring.agenda_period.path import path_of
from peil.monitoring.agenda_period.revisions import revisions_of
from peil.reports.charts.drawing import draw_svg
from peil.reports.methods.ambition.layout import lay_out_ambition
from peil.reports.methods.audit_test.layout import lay_out_audit_test
from peil.reports.methods.path.layout import lay_out_path
from peil.reports.methods.revisions.layout import lay_out_revisions
from peil.reports.text import write_text
from small_policy import decided, defined, indicator, published, small_policy, theme

NOW = date(2024, 6, 1)


def figure(year: int, value: object, *more: str) -> str:
    return ", ".join((f"indicator: cases, period: {year}, value: {value}", *more, "place: p. 1"))


def bridged(*bridge: str) -> str:
    record = ", ".join(
        (
            "to: 2020-1, method: {nl: Dubbel geteld., en: Counted twice.}, author: bureau",
            "day: 2022-02-01",
            *bridge,
            "reference: {source: plan, place: p. 9}",
        )
    )
    later = defined("2022-1", "2022-01-01", *((f"bridge: {{{record}}}",) if bridge else ()))
    return theme(indicator("cases", f"definitions: [{defined('2020-1', '2020-01-01')}, {later}]"))


def policy_with(folder, *bridge: str, **more):
    files = {
        "plan__themes__safety": bridged(*bridge),
        "plan__decisions__adoption": decided(
            "adoption",
            "2022-06-01",
            "norms:",
            "  - {indicator: cases, values: {2022: 100, 2023: 110}}",
            kind="adoption",
        ),
        "published__report": published("report", figure(2020, 90), figure(2021, 120)),
        "published__later": published("later", figure(2022, 93, "status: provisional")),
    }
    return small_policy(folder, **{**files, **more})


def said(document) -> str:
    return " ".join(write_text(document, width=160).split())


class TestConverted:
    def test_the_ambition_check_tells_the_factor_and_who_recorded_it(self, tmp_path):
        found = ambition_of(policy_with(tmp_path, "factor: 0.75"), "plan", known_on=NOW)

        dutch = said(lay_out_ambition(found, language="nl"))
        english = said(lay_out_ambition(found, language="en"))

        assert "90 (2021, omgerekend)" in dutch
        assert "keer 0,75: Dubbel geteld (bureau, 1 februari 2022)." in dutch
        assert "90 (2021, converted)" in english
        assert "times 0.75: Counted twice (bureau, 1 February 2022)." in english

    def test_the_auditors_test_tells_the_published_number_too(self, tmp_path):
        found = audit_test_of(policy_with(tmp_path, "factor: 0.75"), "plan", known_on=NOW)

        told = said(lay_out_audit_test(found, language="en"))

        assert "cases 2021: converted from 120, times 0.75 (bureau)." in told

    def test_the_auditors_test_tells_which_years_it_left_out(self, tmp_path):
        found = audit_test_of(policy_with(tmp_path), "plan", known_on=NOW)

        told = said(lay_out_audit_test(found, language="en"))

        assert "counted otherwise than the norm: cases 2020-2021." in told

    @pytest.mark.parametrize(
        ("bridge", "words"),
        [
            ((), "Nobody recorded a bridge"),
            (("factor: null",), "Figures may be compared as they are: Counted twice (bureau,"),
            (("factor: 0.75",), "Earlier results were converted, times 0.75: Counted twice"),
            (("overlap_year: 2021",), "not both counts of that year are known"),
        ],
    )
    def test_a_path_tells_what_is_over_its_break(self, tmp_path, bridge, words):
        found = path_of(policy_with(tmp_path, *bridge), "cases", known_on=NOW)

        assert words in said(lay_out_path(found, language="en"))

    def test_a_path_tells_the_year_that_its_factor_follows_from(self, tmp_path):
        again = published(
            "later",
            figure(
                2021,
                60,
                "definition: 2022-1",
                "standing: beside",
                "reason: {nl: anders geteld, en: counted otherwise}",
            ),
        )
        policy = policy_with(tmp_path, "overlap_year: 2021", published__later=again)

        told = said(lay_out_path(path_of(policy, "cases", known_on=NOW), language="nl"))

        assert "keer 0,5; dat volgt uit 2021, dat op beide manieren is geteld" in told


class TestDrawings:
    def test_a_bridge_without_a_factor_is_named_comparable_and_converts_no_point(self, tmp_path):
        found = path_of(policy_with(tmp_path, "factor: null"), "cases", known_on=NOW)

        drawn = draw_svg(lay_out_path(found, language="en").charts[0], language="en")

        assert "other definition, comparable (2022-1)" in drawn
        assert "converted" not in drawn

    def test_provisional_results_have_a_name_of_their_own(self, tmp_path):
        found = path_of(policy_with(tmp_path), "cases", known_on=NOW)

        drawn = draw_svg(lay_out_path(found, language="en").charts[0], language="en")

        assert "provisional result" in drawn

    def test_norms_in_percent_are_in_the_table_and_not_in_the_drawing(self, tmp_path):
        percent = theme(
            indicator(
                "cases", f"definitions: [{defined('2020-1', '2020-01-01')}]", measure="percent"
            )
        )
        policy = policy_with(tmp_path, plan__themes__safety=percent)

        ambition = lay_out_ambition(ambition_of(policy, "plan", known_on=NOW), language="en")
        audit = lay_out_audit_test(audit_test_of(policy, "plan", known_on=NOW), language="en")

        assert (ambition.charts, audit.charts) == ((), ())
        assert "120% (2021)" in said(ambition)
        assert "≥ 110% (2023)" in said(audit)

    def test_years_that_would_overlap_stand_above_and_below(self, policy):
        document = lay_out_ambition(
            ambition_of(policy, "2019-2022", known_on=date(2023, 1, 1)), language="nl"
        )

        dots = document.charts[0].spec["data"]["values"]
        pair = [d for d in dots if d["label"].startswith("Aantal OM-verdachten mensenhandel, 2022")]

        assert {(d["year"], d["above"]) for d in pair} == {
            ("2017", True),  # 153, known then
            ("2017", False),  # 166, in hindsight
            ("2012", True),
        }


def test_a_percentage_that_was_revised_has_points_and_no_drawing(tmp_path):
    percent = theme(indicator("cases", measure="percent"))
    policy = small_policy(
        tmp_path,
        plan__themes__safety=percent,
        published__report=published("report", figure(2020, 40)),
        published__later=published("later", figure(2020, 38)),
    )

    document = lay_out_revisions(revisions_of(policy, known_on=NOW), language="en")

    assert document.charts == ()
    assert "−2 percentage points" in said(document)


def test_both_languages_hold_the_same_records(policy):
    known_on = date(2023, 1, 1)
    made = [
        (lay_out_ambition, ambition_of(policy, "2019-2022", known_on=known_on)),
        (lay_out_audit_test, audit_test_of(policy, "2019-2022", known_on=known_on)),
        (lay_out_path, path_of(policy, "csv-tackled", known_on=known_on)),
        (lay_out_revisions, revisions_of(policy, known_on=known_on)),
    ]
    for lay_out, found in made:
        dutch, english = (
            [
                {key: value for key, value in record.items() if key != "label"}
                for record in lay_out(found, language=language).records
            ]
            for language in ("nl", "en")
        )

        assert dutch == english
        assert set(english[0]) <= set(lay_out(found, language="en").columns)
