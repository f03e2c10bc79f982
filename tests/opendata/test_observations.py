"""The one flat table: every statement a row, nothing replaced, and what counts on a day."""

from __future__ import annotations

from datetime import date

import pytest

from peil.agenda.figures import realisations
from peil.agenda.norms import norms_in_force
from peil.reports.observations import Kind, Observation, counting, observations
from published.source_tables import FIGURES, NORM_TABLES
from published.test_account_2020 import PUBLISHED, cells
from published.test_every_number import cells_of
from small_policy import published, small_policy

DAYS = [date(2019, 1, 1), date(2020, 6, 28), date(2021, 5, 19), date(2022, 1, 1), date(2026, 11, 1)]
IN_WORDS = {"ntb": "to_be_determined", "increase": "direction_only", "step": "milestone"}
YEAR = {"period": "2020", "unit": "national"}


def about(rows: tuple[Observation, ...], **asked: str) -> list[Observation]:
    return [r for r in rows if all(str(getattr(r, k)) == v for k, v in asked.items())]


@pytest.fixture(scope="module")
def every_row(policy):
    return observations(policy, known_on=date(2026, 11, 1))


@pytest.mark.parametrize("line", PUBLISHED.strip().splitlines(), ids=lambda t: cells(t)[0])
def test_what_counts_is_the_published_table_of_2020(policy, line):
    indicator, norm, realisation, *_ = cells(line)

    rows = counting(observations(policy, known_on=date(2021, 5, 19)))

    found = about(rows, indicator=indicator, basis="main", **YEAR)
    assert [str(r.value) for r in found if r.value is not None] == ([norm] if norm else [])
    assert [str(r.value) for r in about(rows, indicator=indicator, kind="realisation", **YEAR)] == [
        realisation
    ]


@pytest.mark.parametrize(
    ("tables", "kind"), [(NORM_TABLES, "norm"), (FIGURES, "realisation")], ids=["norms", "figures"]
)
def test_every_number_of_the_sources_has_a_row_of_its_own(every_row, tables, kind):
    told = {
        (r.document, r.indicator, r.unit, r.period.text, f"{r.value:f}" if r.value else r.state)
        for r in about(every_row, kind=kind)
    }

    missing = [
        cell
        for *about_it, value in cells_of(tables)
        if (cell := (*about_it, IN_WORDS.get(value, value))) not in told
        and (*about_it, "number" if value == "0" else value) not in told
    ]
    assert missing == []


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_norm_that_counts_is_the_norm_in_force(policy, day):
    rows = counting(observations(policy, known_on=day))

    in_force = norms_in_force(policy.norms, known_on=day)
    assert {
        (r.indicator, r.unit, r.period, r.basis): r.decision for r in about(rows, kind="norm")
    } == {tuple(key): norm.decision for key, norm in in_force.items()}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_result_that_counts_is_the_realisation_with_its_most_settled_status(policy, day):
    rows = counting(observations(policy, known_on=day))

    assert {
        (r.indicator, r.unit, r.period): (r.value, r.settled, r.document)
        for r in rows
        if r.kind is Kind.REALISATION
    } == {
        tuple(key): (found.number, found.status, found.figure.document)
        for key, found in realisations(policy.figures, known_on=day).items()
    }


def test_a_recalibrated_norm_keeps_the_row_of_the_norm_before_it(every_row):
    first, second = about(
        every_row, kind="norm", indicator="human-trafficking-suspects", basis="main", **YEAR
    )

    assert (first.value, first.superseded_on, first.superseded_by) == (
        205,
        date(2020, 6, 29),
        second.id,
    )
    assert (second.value, second.counts) == (190, True)


def test_a_later_decision_does_not_show_before_it_was_known(policy):
    rows = observations(policy, known_on=date(2020, 6, 28))

    (only,) = about(rows, kind="norm", indicator="human-trafficking-suspects", basis="main", **YEAR)
    assert (only.value, only.superseded_on, only.superseded_by) == (205, None, "")


def test_a_provisional_figure_stays_beside_the_final_one_and_says_what_took_its_place(every_row):
    first, second, third = about(
        every_row, kind="realisation", indicator="human-trafficking-victims-reported", **YEAR
    )

    assert [(r.value, r.status, r.standing) for r in (first, second, third)] == [
        (481, "provisional", "leading"),
        (490, "final", "leading"),
        (490, "final", "confirming"),
    ]
    assert (first.superseded_by, third.confirms) == (second.id, second.id)


def test_a_figure_that_never_counted_is_kept_beside(every_row):
    found = about(every_row, kind="realisation", indicator="cyber-phenomenon", **YEAR)

    assert [(r.value, r.standing, r.counts) for r in found] == [
        (39, "leading", True),
        (36, "beside", False),
        (39, "confirming", False),
    ]


def test_zero_is_a_number_and_what_is_absent_has_none(tmp_path):
    policy = small_policy(
        tmp_path,
        published__report=published(
            "report",
            "indicator: cases, unit: north, period: 2021, value: 0, place: p. 1",
            "indicator: cases, unit: south, period: 2021, value: not_supplied, place: p. 1",
            "indicator: cases, period: 2021, value: suppressed, place: p. 1",
        ),
    )

    rows = observations(policy, known_on=date(2023, 1, 1))

    assert [(r.unit, r.state, r.value) for r in about(rows, kind="realisation")] == [
        ("city", "suppressed", None),
        ("north", "number", 0),
        ("south", "not_supplied", None),
    ]


def test_every_row_has_a_name_of_its_own_a_source_and_a_day(every_row):
    assert len({row.id for row in every_row}) == len(every_row)
    assert all(r.document and r.place and r.known_from for r in every_row)
    assert all(r.decision for r in about(every_row, kind="norm"))
