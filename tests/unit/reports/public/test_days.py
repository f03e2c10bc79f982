"""A page exists for each day on which something that it shows became known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from conftest import AGENDAS
from peil.agenda.reading import load_policy
from peil.reports.public.agenda import agenda_page
from peil.reports.public.days import days_of, days_of_agenda, days_of_theme
from peil.reports.public.theme import theme_page
from small_policy import decided, defined, indicator, small_policy, theme

TWO_VERSIONS = theme(
    indicator(
        "cases",
        f"definitions: [{defined('2020-1', '2020-01-01')}, {defined('2022-1', '2022-01-01')}]",
    ),
    indicator("other"),
)
BRIDGE = (
    "bridges: [{indicator: cases, version: 2022-1, bridge: {to: 2020-1, method: {nl: a, en: a}, "
    "author: bureau, day: 2023-06-01, reference: {source: plan, place: p. 9}}}]"
)
BRIDGED = date(2023, 6, 1)


@pytest.fixture
def policy(tmp_path):
    return small_policy(
        tmp_path,
        plan__themes__safety=TWO_VERSIONS,
        plan__decisions__later=decided("later", "2023-06-01", BRIDGE, kind="bridge"),
    )


@pytest.mark.parametrize("asked", [{}, {"indicator": "cases"}, {"year": 2022}, {"unit": "city"}])
def test_a_bridge_that_is_decided_changes_every_page_that_compares_over_it(policy, asked):
    assert BRIDGED in days_of(policy, **asked)


def test_a_bridge_of_one_indicator_changes_nothing_of_another(policy):
    assert BRIDGED not in days_of(policy, indicator="other")


SHIPPED = load_policy(AGENDAS)
ALL_DAYS = days_of(SHIPPED)


@pytest.mark.parametrize("agenda", SHIPPED.agendas, ids=lambda one: one.key)
def test_an_agenda_and_its_themes_say_the_same_on_days_on_which_nothing_of_them_became_known(
    agenda,
):
    def of_agenda(day):
        return agenda_page(SHIPPED, agenda.key, known_on=day, accounts=(), language="nl")

    decided = days_of_agenda(SHIPPED, agenda)
    assert changes(of_agenda, since=decided[-1]) <= {*decided}
    for one in agenda.themes:

        def of_theme(day, one=one):
            return theme_page(SHIPPED, agenda, one, known_on=day, accounts=(), language="nl")

        days = days_of_theme(SHIPPED, agenda, one)
        assert changes(of_theme, since=decided[-1]) <= {*days}, one.theme


def changes(page_of, *, since: date) -> set[date]:
    """Return the days after one on which a page says something else than on the day before.

    At the turn of a year it may: a result that was not known yet is missing by then.
    """
    days = [day for day in reversed(ALL_DAYS) if day >= since]
    shown = [(day, replace(page_of(day), description="")) for day in days]
    return {
        day
        for (before, earlier), (day, page) in pairwise(shown)
        if page != earlier and day.year == before.year
    }


def test_a_theme_has_only_the_days_of_its_own_indicators(policy):
    plan = policy.agenda("plan")
    (one,) = plan.themes

    assert days_of_theme(policy, plan, one) == (BRIDGED, days_of_agenda(policy, plan)[-1])
