"""The home page: how the running agenda stands, and what became known last."""

from __future__ import annotations

from datetime import date

import pytest

from peil.monitoring.course.status import Status
from peil.reports.public.home import home_page, running_agenda
from peil.reports.public.home_events import ShownEdition

ACCOUNT_DAY = date(2021, 5, 19)
"""The annual report of 2020 was public."""


def edition(number: int, published_on: date, *, corrections: int = 0) -> ShownEdition:
    return ShownEdition(
        key=f"2020-{number}",
        year=2020,
        number=number,
        unit="national",
        known_on=ACCOUNT_DAY,
        published_on=published_on,
        corrections=corrections,
    )


def page_on(policy, day: date, *editions: ShownEdition, language="nl"):
    return home_page(policy, editions, known_on=day, language=language)


def test_shows_norm_result_and_difference_as_the_account_of_2020_printed_them(policy):
    page = page_on(policy, ACCOUNT_DAY)

    rows = {row.target.parts["indicator"]: row for theme in page.themes for row in theme.rows}
    said = [
        (rows[key].norm.text, rows[key].result.text, rows[key].difference.text)
        for key in ("csv-tackled", "human-trafficking-suspects")
    ]
    assert said == [("1.370", "1.529", "159"), ("190", "187", "−3")]


def test_tells_how_many_indicators_were_met(policy):
    page = page_on(policy, ACCOUNT_DAY)

    counted = {one.status: one.count for one in page.counted}
    rows = [row for theme in page.themes for row in theme.rows]
    assert counted[Status.MET] == sum(row.status is Status.MET for row in rows)
    assert sum(counted.values()) == len(rows)


def test_what_became_known_later_is_on_no_earlier_page(policy):
    later = edition(1, date(2021, 6, 1))

    page = page_on(policy, ACCOUNT_DAY, later)

    assert page.edition is None
    assert all(event.day <= ACCOUNT_DAY for event in page.events)


def test_a_published_edition_is_the_first_thing_that_became_known(policy):
    page = page_on(policy, date(2021, 6, 1), edition(1, date(2021, 6, 1)))

    assert page.events[0].what.startswith("Verantwoording 2020 gepubliceerd, editie 1")
    assert page.edition is not None
    assert page.edition.target.parts == {"key": "2020-1"}


def test_a_correction_says_how_much_it_changed(policy):
    page = page_on(policy, date(2021, 6, 1), edition(2, date(2021, 6, 1), corrections=3))

    assert "3 wijzigingen" in page.events[0].what


@pytest.mark.parametrize(
    ("day", "agenda"),
    [
        pytest.param("2012-06-01", "2011-2014", id="while it runs"),
        pytest.param("2022-11-04", "2019-2022", id="the next one is known, and has not begun"),
        pytest.param("2023-01-01", "2023-2026", id="on its first day"),
        pytest.param("2030-01-01", "2023-2026", id="after the last one"),
    ],
)
def test_shows_the_agenda_that_runs(policy, day, agenda):
    found = running_agenda(policy, known_on=date.fromisoformat(day))

    assert found is not None
    assert found.key == agenda


def test_before_any_agenda_was_known_it_says_so(policy):
    page = page_on(policy, date(2010, 1, 1))

    assert page.themes == ()
    assert "nog geen veiligheidsagenda bekend" in page.lead


def test_an_agenda_without_figures_leads_to_the_last_year_that_has_them(policy):
    page = page_on(policy, date(2023, 1, 1))

    assert page.counted == ()
    assert page.last_known is not None
    assert page.last_known.target.parts["year"] < 2023


def test_a_theme_without_indicators_says_that_it_is_followed_in_words(policy):
    page = page_on(policy, date(2023, 1, 1), language="en")

    in_words = {theme.key: theme.in_words for theme in page.themes}
    assert "followed in words" in in_words["digitised-crime"]
    assert in_words["cybercrime"] == ""
