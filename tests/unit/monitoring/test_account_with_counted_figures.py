"""Counted figures beside published ones: which leads, what is told, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from peil.agenda.policy import IndicatorUnknown, UnitUnknown
from peil.agenda.published import FigureState
from peil.counting.figures.joining import (
    DefinitionUnknown,
    FiguresContradict,
    FiguresUnused,
    require_used,
    with_counted,
)
from peil.counting.figures.reading import read_figures
from peil.counting.figures.sources import cases_command
from peil.monitoring.account import account_of
from peil.monitoring.assess import ResultStanding
from peil.monitoring.explanation import explain
from small_figures import FINGERPRINT, PROVENANCE, write_figures
from small_policy import defined, indicator, published, small_policy, theme

LATER = date(2024, 1, 1)
PUBLISHED = published(
    "report", "indicator: cases, period: 2021, value: 95, status: final, place: p. 1"
)


@pytest.fixture
def counted(tmp_path):
    """Join figures drawn as text to a small policy, or to another one."""
    drawn = iter(range(100))

    def join(*drawings, policy=None, **files):
        policy = policy or small_policy(tmp_path / "policy", published__report=PUBLISHED, **files)
        read = []
        for drawing in drawings:
            rows, more = drawing if isinstance(drawing, tuple) else (drawing, {})
            path = tmp_path / f"counted{next(drawn)}.csv"
            read.append(read_figures(write_figures(path, rows, **more)))
        return with_counted(policy, read)

    return join


def row(policy, name="cases", *, year=2021, known_on=LATER, **more):
    made = account_of(policy, year=year, known_on=known_on, **more)
    return next(r for r in made.rows if r.indicator == name)


def texts(found, language="en"):
    return [remark.text.to(language) for remark in found.footnotes]


def test_a_count_leads_and_what_was_published_is_told(counted):
    found = row(counted("cases city 2021 97 2020-1"))

    assert (found.result.number, found.assessment.difference) == (97, -13)
    assert "Published: 95 (Report, 1 May 2022); counted: 97." in texts(found)
    assert "Gepubliceerd: 95 (Report, 1 mei 2022); geteld: 97." in texts(found, "nl")


def test_a_count_leads_also_over_what_was_published_later(counted):
    early = ("cases city 2021 97 2020-1", {"counted_on": date(2022, 1, 15)})

    assert row(counted(early)).result.number == 97


def test_a_count_does_not_touch_what_was_published(counted):
    joined = counted("cases city 2021 97 2020-1")

    assert [figure.number for figure in joined.figures] == [95]
    assert [figure.number for figure in joined.counted] == [97]


def test_a_count_is_not_known_before_the_day_it_was_counted_on(counted):
    joined = counted(("cases city 2021 97 2020-1", {"counted_on": date(2023, 1, 1)}))

    before, on_the_day = (
        row(joined, known_on=day) for day in (date(2022, 12, 31), date(2023, 1, 1))
    )

    assert (before.result.number, on_the_day.result.number) == (95, 97)


def test_of_several_counts_the_last_that_was_known_leads(counted):
    joined = counted(
        ("cases city 2021 97 2020-1", {"counted_on": date(2022, 6, 1)}),
        ("cases city 2021 99 2020-1", {"counted_on": date(2022, 9, 1), "register": "sha256:ff"}),
    )

    early, late = row(joined, known_on=date(2022, 7, 1)), row(joined)

    assert (early.result.number, late.result.number) == (97, 99)
    assert "Counted before, as known on 1 June 2022: 97; counted now: 99." in texts(late)
    assert "Published: 95 (Report, 1 May 2022); counted: 99." in texts(late)


def test_a_count_that_agrees_confirms_and_keeps_the_status(counted):
    found = row(counted("cases city 2021 95 2020-1"))

    assert found.realisation.figure.document == "report"
    assert found.result.standing is ResultStanding.FINAL
    assert "The count gives the number that was published (Report, 1 May 2022)." in texts(found)
    assert any(text.startswith("Own count: counted from register") for text in texts(found))


def test_nobody_says_how_settled_a_count_is(counted):
    assert row(counted("cases city 2021 97 2020-1")).result.standing is ResultStanding.UNKNOWN


def test_a_reader_sees_register_fingerprint_day_and_definition(counted):
    joined = counted(("cases city 2021 97 2020-1", {"provenance": PROVENANCE}))

    assert (
        "Own count: counted from register registers/2020, fingerprint sha256:ab12cd34ef56…, as "
        "known on 19 May 2021, definition 2020-1, by peil count." in texts(row(joined))
    )


def test_zero_is_a_number_and_no_number_stands_beside(counted):
    zero, none = row(counted("cases city 2021 0 2020-1")), row(counted("cases city 2021 - 2020-1"))

    assert zero.result.number == 0
    assert none.result.number == 95
    assert none.realisation.beside[0].entry.value.state is FigureState.NOT_SUPPLIED
    assert (
        "Also counted: no figure (nothing was delivered for this period, or there is nothing to "
        "divide by)." in texts(none)
    )


def test_no_number_and_nothing_published_is_no_figure(counted):
    found = row(counted("cases city 2022 - 2020-1"), year=2022)

    assert (found.result.standing, found.result.number) == (ResultStanding.NOT_SUPPLIED, None)


def test_the_whole_may_be_called_national_whatever_its_name(counted):
    assert row(counted("cases national 2021 97 2020-1")).result.number == 97
    assert row(counted("cases north 2021 7 2020-1"), unit="north").result.number == 7


def test_a_breakdown_takes_no_part(tmp_path):
    path = write_figures(tmp_path / "f.csv", "cases city 2021 97 2020-1")
    text = path.read_text(encoding="utf-8").replace(",2020-1,,", ",2020-1,kind=hemp,")
    path.write_text(text, encoding="utf-8")
    policy = small_policy(tmp_path / "policy", published__report=PUBLISHED)

    assert with_counted(policy, [read_figures(path)]).counted == ()


def test_another_choice_than_peils_own_never_leads_and_is_named(counted, policy):
    joined = counted(
        """
        csv-tackled national 2020 1531 2015-1
        csv-tackled national 2020 1490 2015-1;moment=closed
        """,
        policy=policy,
    )

    found = row(joined, "csv-tackled", year=2020)

    assert found.result.number == 1531
    assert "Also counted: 1,490 (with another choice: when it is closed, moment=closed)." in texts(
        found
    )


def test_another_version_than_the_one_that_holds_never_leads(counted):
    versions = theme(
        indicator(
            "cases",
            f"definitions: [{defined('2020-1', '2020-01-01')}, {defined('2021-1', '2021-01-01')}]",
        )
    )
    joined = counted(
        """
        cases city 2021 60 2020-1
        cases city 2021 97 2021-1
        """,
        plan__themes__safety=versions,
    )

    found = row(joined)

    assert found.result.number == 97
    assert "Also counted: 60 (by definition 2020-1, while 2021-1 holds for this period)." in texts(
        found
    )


@pytest.mark.parametrize(
    ("drawn", "error", "said"),
    [
        ("casus city 2021 97 2020-1", IndicatorUnknown, "Did you mean: cases"),
        ("cases nort 2021 97 2020-1", UnitUnknown, "Did you mean: north"),
        ("cases city 2021 97 2019-1", DefinitionUnknown, "The agendas hold 2020-1"),
    ],
)
def test_a_name_that_the_agendas_do_not_hold_is_refused(counted, drawn, error, said):
    with pytest.raises(error, match=said):
        counted(drawn)


def test_two_files_that_say_different_things_of_one_day_are_refused(counted):
    one, other = "cases city 2021 97 2020-1", ("cases city 2021 98 2020-1", {"register": "x"})

    with pytest.raises(
        FiguresContradict, match=r"counted0\.csv' says 97, .*counted1\.csv' says 98"
    ):
        counted(one, other)


def test_the_same_figures_in_two_files_are_one(counted):
    drawn = "cases city 2021 97 2020-1"

    assert len(counted(drawn, (drawn, {"provenance": PROVENANCE})).counted) == 1


@pytest.mark.parametrize(
    ("drawn", "more", "said"),
    [
        ("cases city 2020 97 2020-1", {}, "--from 2021-01 --to 2021-12 --by year"),
        ("cases city 2021-01 97 2020-1", {}, "year as a whole"),
        ("cases north 2021 97 2020-1", {}, "--unit city"),
        ("cases city 2021 97 2020-1", {"counted_on": date(2024, 1, 2)}, "--known-on 2024-01-02"),
    ],
)
def test_figures_that_nothing_uses_are_refused(counted, drawn, more, said):
    with pytest.raises(FiguresUnused, match=said):
        require_used(counted((drawn, more)), unit=None, year=2021, known_on=LATER)


def test_figures_that_take_part_are_used(counted):
    joined = counted("cases city 2021 97 2020-1\ncases north 2021 7 2020-1")

    require_used(joined, unit=None, year=2021, known_on=LATER)
    require_used(joined, unit="north", year=2021, known_on=LATER)


def command_of(joined, definition="2020-1"):
    figure = next(f for f in joined.counted if f.definition == definition)
    return cases_command(joined.sources[figure.document], figure)


def test_the_command_lists_the_cases_of_exactly_this_figure(counted):
    joined = counted(("cases north 2021-Q2 9 2020-1", {"provenance": PROVENANCE}))

    assert command_of(joined) == (
        "peil count --register registers/2020 --indicator cases --unit north --from 2021-04 --to "
        '2021-06 --by quarter --known-on 2021-05-19 --cases FILE --purpose "…"'
    )


def test_the_command_quotes_a_register_and_shows_no_password(counted):
    told = replace(PROVENANCE, register="postgres://teller:geheim@host/my register")
    joined = counted(("cases city 2021 9 2020-1", {"provenance": told}))

    assert "--register 'postgres://teller@host/my register' " in command_of(joined)


def test_the_command_names_the_rule_of_a_figure_that_does_not_lead(counted, policy):
    drawn = ("csv-tackled national 2020 9 2015-1;moment=closed", {"provenance": PROVENANCE})
    joined = counted(drawn, policy=policy)

    command = command_of(joined, "2015-1;moment=closed")

    assert "--rule 'csv-tackled@2015-1;moment=closed' --unit national" in command
    assert "--indicator" not in command


def test_without_provenance_the_reader_fills_in_the_register(counted):
    joined = counted("cases city 2021 9 2020-1")

    assert "--register REGISTER " in command_of(joined)
    assert f"Count of register {FINGERPRINT[:19]}…" in {s.name.en for s in joined.sources.values()}


def test_an_explanation_holds_every_count_and_only_those_of_the_year_have_a_way_back(counted):
    joined = counted("cases city 2021 97 2020-1\ncases city 2021-01 9 2020-1")

    found = explain(joined, "cases", year=2021, known_on=LATER)

    assert [f.key.period.text for f in found.figures] == ["2021", "2021-01", "2021"]
    assert [f.number for f in found.counted] == [97]
    assert {"report", found.counted[0].document} <= set(found.sources)
