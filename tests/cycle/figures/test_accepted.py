"""Accepted figures stand among the published ones, from the day on which they were accepted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from cycle.conftest import at
from peil.cycle.figures.accepted import (
    accepted_figures,
    with_accepted,
    years_beside,
)
from peil.cycle.figures.accepted_rows import Narrowed
from peil.cycle.models import Acceptance, Delivery
from peil.monitoring.account import account_of
from peil.terms.periods import read_period, year_period

COUNTED = "child-abuse-victims-identified"


def accepted(policy, **narrowed) -> set[tuple[str, str, str]]:
    found = with_accepted(policy, **narrowed)
    before = set(map(id, policy.figures))
    new = [figure for figure in found.figures if id(figure) not in before]
    return {(f.key.unit, f.key.period.text, f.document) for f in new}


def draw(a_round) -> None:
    a_round("2022", "limburg amsterdam", """
        unit      | indicator                      | value | status      | accepted   | note
        limburg   | child-abuse-victims-identified | 10    | provisional | 2023-02-01 | Zonder Venlo.
        amsterdam | child-abuse-victims-identified | 20    | final       | 2023-02-01 |
        limburg   | child-abuse-victims-identified | 14    | final       | 2023-04-01 |
        amsterdam | child-abuse-victims-identified | 99    | final       |            |
    """)  # fmt: skip
    a_round("2021-h1", "limburg", """
        unit      | indicator                      | value | accepted
        limburg   | child-abuse-victims-identified | 3     | 2022-02-01
    """)  # fmt: skip
    a_round("2018", "limburg", """
        unit      | indicator                      | value | accepted
        limburg   | child-abuse-victims-identified | 3     | 2019-02-01
    """)  # fmt: skip


def draw_more(a_round) -> None:
    a_round("2020", "limburg", """
        unit      | indicator                      | value | accepted
        limburg   | child-abuse-victims-identified | 5     | 2021-02-01
    """)  # fmt: skip


@pytest.fixture
def accept_later():
    """Accepts a delivery that was not accepted yet."""

    def accept(round_key: str, unit: str, day: str) -> None:
        waiting = Delivery.objects.get(
            submission__round__key=round_key, submission__unit=unit, acceptance__isnull=True
        )
        Acceptance.objects.create(
            delivery=waiting, accepted_by=waiting.saved_by, accepted_at=at(day), known_from=day
        )

    return accept


def row(policy, day: str, unit: str | None):
    periods = [year_period(year) for year in years_beside(policy, 2022)]
    account = account_of(
        with_accepted(policy, periods=periods, unit=policy.unit_key(unit)),
        year=2022, known_on=date.fromisoformat(day), unit=unit,
    )  # fmt: skip
    return next(r for r in account.rows if r.indicator == COUNTED)


def test_the_account_tells_what_was_known_on_each_day(policy, a_round):
    draw(a_round)

    told = [
        (row(policy, day, "limburg").result.number, row(policy, day, None).result.number)
        for day in ("2023-01-31", "2023-02-01", "2023-03-31", "2023-04-01")
    ]

    assert told == [(None, None), (10, 30), (10, 30), (14, 34)]


def test_the_account_says_what_the_unit_noted_and_what_it_said_before(policy, a_round):
    draw(a_round)

    first, later = (row(policy, day, "limburg") for day in ("2023-02-01", "2023-04-01"))

    assert "Zonder Venlo." in [remark.text.nl for remark in first.footnotes]
    assert first.result.standing == "provisional"
    assert any("Eerder gepubliceerd: voorlopig 10" in r.text.nl for r in later.footnotes)
    assert later.sources == ("aanlevering-2022-limburg-2", "aanlevering-2022-limburg-1")


def test_a_sum_is_a_source_with_the_day_it_was_first_known(policy, a_round):
    draw(a_round)

    source = with_accepted(policy).sources["optelling-2022"]

    assert source.cited("nl") == "Peil, Optelling van de eenheden in ronde 2022, 1 februari 2023."


def test_all_that_was_accepted_and_nothing_else_takes_part(policy, a_round):
    draw(a_round)

    assert accepted(policy) == {
        ("limburg", "2022", "aanlevering-2022-limburg-1"),
        ("limburg", "2022", "aanlevering-2022-limburg-2"),
        ("amsterdam", "2022", "aanlevering-2022-amsterdam-1"),
        ("national", "2022", "optelling-2022"),
        ("limburg", "2021-H1", "aanlevering-2021-h1-limburg-1"),
        ("national", "2021-H1", "optelling-2021-h1"),
        ("limburg", "2018", "aanlevering-2018-limburg-1"),
        ("national", "2018", "optelling-2018"),
    }


def test_only_what_was_asked_is_loaded(policy, a_round):
    draw(a_round)

    half, year = read_period("2021-H1"), read_period("2022")
    assert accepted(policy, periods={half}, unit="limburg") == {
        ("limburg", "2021-H1", "aanlevering-2021-h1-limburg-1")
    }
    assert accepted(policy, periods={half, year}, unit="national") == {
        ("national", "2022", "optelling-2022"),
        ("national", "2021-H1", "optelling-2021-h1"),
    }


def test_only_figures_of_the_indicators_and_units_that_were_asked_are_made(policy, a_round):
    a_round("2022", "limburg amsterdam", """
        unit      | indicator                      | value | accepted
        limburg   | child-abuse-victims-identified | 10    | 2023-02-01
        limburg   | cyber-regular                  | 11    | 2023-02-01
        amsterdam | child-abuse-victims-identified | 20    | 2023-02-01
        amsterdam | cyber-regular                  | 21    | 2023-02-01
    """)  # fmt: skip
    asked = Narrowed(indicators={COUNTED}, about={(COUNTED, "limburg")})

    some = accepted_figures(policy, asked).figures
    every = accepted_figures(policy, Narrowed()).figures

    assert [(f.key.indicator, f.key.unit, f.number) for f in some] == [
        (COUNTED, "limburg", 10),
        (COUNTED, "national", 30),
    ]
    assert len(every) == 6


class TestWhatIsKept:
    """Figures that this process saw before are not read again."""

    def test_a_delivery_that_was_seen_is_not_read_again(self, policy, a_round):
        draw(a_round)

        with CaptureQueriesContext(connection) as first:
            before = accepted_figures(policy, Narrowed()).figures
        with CaptureQueriesContext(connection) as second:
            after = accepted_figures(policy, Narrowed()).figures

        assert (len(first), len(second)) == (3, 2)
        assert after == before

    def test_what_is_accepted_counts_at_once(self, policy, a_round, accept_later):
        draw(a_round)
        before = accepted(policy)

        accept_later("2022", "amsterdam", "2023-05-01")

        assert accepted(policy) - before == {("amsterdam", "2022", "aanlevering-2022-amsterdam-2")}
        assert row(policy, "2023-05-01", None).result.number == 14 + 99

    def test_what_was_not_accepted_never_counts(self, policy, a_round):
        draw(a_round)
        accepted(policy)

        with transaction.atomic():
            before = transaction.savepoint()
            draw_more(a_round)
            undone = accepted(policy)
            transaction.savepoint_rollback(before)

        assert ("limburg", "2020", "aanlevering-2020-limburg-1") in undone
        assert ("limburg", "2020", "aanlevering-2020-limburg-1") not in accepted(policy)

    def test_another_folder_makes_its_own(self, policy, a_round):
        draw(a_round)
        accepted(policy)
        fewer = {key: one for key, one in policy.indicators.items() if key != COUNTED}

        other = accepted_figures(replace(policy, version="another", indicators=fewer), Narrowed())

        assert other.figures == ()


def test_an_account_looks_at_the_year_before_and_the_year_it_measures_from(policy):
    assert years_beside(policy, 2022) >= {2021, 2022}
    for agenda in policy.agendas:
        for year in agenda.years:
            reference = {e.reference_year for e in agenda.entries} - {None}
            assert years_beside(policy, year) == {year, year - 1} | reference
