"""What happened to one thing is read from the trail, in order, in words, page by page."""

from __future__ import annotations

import ast
import re
from datetime import date

import pytest
from django.db import transaction

from conftest import ROOT
from cycle.conftest import make_person, signed
from peil.cycle.models import Event
from peil.cycle.rights import Role
from peil.cycle.trail import happenings
from peil.cycle.trail.happenings import HAPPENINGS
from peil.cycle.trail.recording import Happened, Subject, figure_subject, norm_subject, record
from peil.cycle.trail.timelines import (
    Asked,
    Change,
    EventMissing,
    event_numbered,
    people_who_acted,
    timeline,
)
from peil.cycle.trail.wording import said_changes, said_kind, said_subject
from peil.cycle.workflow import Happening

pytestmark = pytest.mark.django_db
ROUND = Subject("round", "2022")
LIMBURG = figure_subject("csv-tackled", "limburg", "2022")


def happen(kind: str, *about: Subject, before=None, after=None, by=None) -> Event:
    with transaction.atomic():
        return record(Happened(kind, about, before, after), by=by or signed(None, "2023-01-01"))


def kinds(asked: Asked, **more) -> list[str]:
    return [event.kind for event in timeline(asked, **more).events]


def test_tells_what_happened_to_one_thing_in_order():
    happen("one", ROUND)
    happen("of another round", Subject("round", "2021"))
    happen("two", ROUND, LIMBURG)

    assert kinds(Asked(subject=ROUND)) == ["one", "two"]
    assert kinds(Asked(subject=LIMBURG)) == ["two"]
    assert kinds(Asked(subject=ROUND), newest_first=True) == ["two", "one"]


def test_tells_who_did_it_by_name_and_office():
    who = make_person(Role.AUDITOR, name="A. Voorbeeld")
    happen("by_somebody", by=signed(who, "2023-01-01"))
    happen("by_itself")

    by_somebody, by_itself = timeline(Asked()).events

    assert (by_somebody.name, by_somebody.office) == ("A. Voorbeeld", "auditor national")
    assert (by_itself.name, by_itself.person) == ("", None)
    assert people_who_acted() == {who.pk: "A. Voorbeeld"}


def test_of_a_person_is_what_they_did_and_what_was_done_to_them():
    one, other = make_person(None), make_person(None)
    happen("did", by=signed(one, "2023-01-01"))
    happen("was_done", Subject("person", str(one.pk)), by=signed(other, "2023-01-01"))
    happen("of_another", Subject("person", str(other.pk)))

    page = timeline(Asked(subject=Subject("person", str(one.pk))))

    assert [event.kind for event in page.events] == ["did", "was_done"]
    assert page.people == {one.pk: one.name}


def test_days_are_those_of_the_netherlands_and_inclusive():
    happen(
        "late on the last day of june, in the netherlands july", by=signed(None, "2023-06-30", 22)
    )
    happen("in july", by=signed(None, "2023-07-31", 21))
    happen("in august", by=signed(None, "2023-07-31", 22))

    asked = Asked(first_day=date(2023, 7, 1), last_day=date(2023, 7, 31))

    assert kinds(asked) == ["late on the last day of june, in the netherlands july", "in july"]


def test_is_narrowed_down_by_kind_and_by_who_did_it():
    who = make_person(None)
    happen("round_opened", by=signed(who, "2023-01-01"))
    happen("round_closed", by=signed(who, "2023-01-01"))
    happen("round_opened")

    assert kinds(Asked(kind="round_opened", person=who.pk)) == ["round_opened"]
    assert len(kinds(Asked(kind="round_opened"))) == 2


@pytest.mark.parametrize("newest_first", [False, True])
def test_pages_follow_one_another_without_gap_or_repeat(newest_first):
    for number in range(7):
        happen(f"kind_{number}", ROUND)
        happen("between")

    found, after, pages = [], None, 0
    while pages == 0 or after is not None:
        page = timeline(Asked(subject=ROUND), after=after, newest_first=newest_first, size=3)
        found += [event.kind for event in page.events]
        after, pages = page.more_after, pages + 1

    expected = [f"kind_{number}" for number in range(7)]
    assert (found, pages) == (expected[::-1] if newest_first else expected, 3)


def test_a_full_last_page_has_nothing_after_it():
    for _ in range(3):
        happen("one")

    assert timeline(Asked(), size=3).more_after is None


def test_only_values_that_differ_are_told():
    happen(
        "figures_saved",
        before={"figures": {"a": {"number": "1", "note": "same"}}, "delivery": 1},
        after={"figures": {"a": {"number": "2", "note": "same"}, "b": None}, "delivery": 2},
    )

    (event,) = timeline(Asked()).events

    assert event.changes == (
        Change(("delivery",), 1, 2),
        Change(("figures", "a", "number"), "1", "2"),
    )


def test_on_the_timeline_of_a_figure_stand_its_own_changes_only():
    other = figure_subject("cyber-total", "limburg", "2022")
    happen("figures_saved", LIMBURG, other, after={
        "delivery": 1,
        "figures": {"csv-tackled": {"number": "3"}, "cyber-total": {"number": "4"}},
    })  # fmt: skip
    happen(
        "figures_approved",
        LIMBURG,
        other,
        before={"state": "supplied"},
        after={"state": "approved"},
    )

    saved, approved = timeline(Asked(subject=LIMBURG)).events

    assert saved.changes == (Change(("number",), None, "3"),)
    assert approved.changes == (Change(("state",), "supplied", "approved"),)
    assert saved.about[0] == LIMBURG


def test_on_the_timeline_of_a_norm_stand_its_own_changes_only():
    norm, longer = norm_subject("csv-tackled", "national", 2022), "csv-tackled/national/2022 (om)"
    happen("decision_adopted", norm, after={
        "norms": {norm.key: "100", longer: "110", "csv-tackled/national/20221": "5"},
    })  # fmt: skip

    (event,) = timeline(Asked(subject=norm)).events

    assert event.changes == (Change(("norms",), None, "100"), Change(("norms",), None, "110"))


def test_one_event_knows_if_another_follows():
    happen("first")
    happen("last")

    assert event_numbered(1).more_after == 1
    assert event_numbered(2).more_after is None
    with pytest.raises(EventMissing, match="Event 3 was asked"):
        event_numbered(3)


def test_the_number_of_questions_does_not_grow_with_the_events(django_assert_num_queries):
    who = make_person(None)
    for _ in range(20):
        happen("one", ROUND, Subject("person", str(who.pk)), by=signed(who, "2023-01-01"))

    with django_assert_num_queries(3):
        timeline(Asked(subject=ROUND))


# words


def title_of(policy) -> str:
    return policy.indicators["csv-tackled"].placements[-1].entry.title.nl


def test_changes_are_said_in_the_language_of_the_reader(policy):
    changes = (
        Change(("state",), "supplied", "approved"),
        Change(("figures", "csv-tackled", "number"), None, "1370.5"),
        Change(("final_expected",), None, "2023-04-30"),
        Change(("moment",), None, "2023-07-01T10:05:00.000000+00:00"),
        Change(("reached",), before=False, after=True),
        Change(("units",), [], ["limburg", "den-haag"]),
        Change(("text",), "", "final"),
    )

    dutch = said_changes(changes, policy, language="nl")
    english = said_changes(changes[:2], policy, language="en")

    assert [tuple(one) for one in dutch] == [
        ("stand", "aangeleverd", "goedgekeurd"),
        (f"{title_of(policy)}: getal", "–", "1.370,5"),
        ("definitief verwacht", "–", "30 april 2023"),
        ("moment", "–", "1 juli 2023, 12:05"),
        ("gehaald", "nee", "ja"),
        ("eenheden", "–", "Limburg, Den Haag"),
        ("tekst", "–", "final"),
    ]
    assert [one.after for one in english] == ["approved", "1,370.5"]


def test_what_an_event_is_about_is_said_by_title_and_name(policy):
    def said(kind: str, key: str) -> str:
        return said_subject(Subject(kind, key), policy, people={7: "A. Voorbeeld"}, language="nl")

    assert said(*LIMBURG) == f"Cijfer: {title_of(policy)}, Limburg, 2022"
    assert said("submission", "2022-h1/den-haag") == "Aanlevering: 2022-h1, Den Haag"
    assert said("person", "7") == "Persoon: A. Voorbeeld"
    assert said("person", "8") == "Persoon: 8"
    assert said("edition", "2022-1") == "Editie: 2022-1"
    assert said("moon", "full") == "moon: full"
    assert said("interpretation", "2022/limburg/om/figure:csv-tackled") == (
        f"Duiding: 2022, Limburg, Openbaar Ministerie (OM), {title_of(policy)}"
    )


def test_a_kind_without_words_is_shown_by_its_name():
    assert said_kind("moon_landed", language="en") == "moon landed"
    assert said_kind("round_opened", language="en") == "Round opened"


CYCLE = ROOT / "src/peil/cycle"


def listed() -> dict[str, str]:
    """The table of the docstring: kind and file."""
    return dict(re.findall(r"^([a-z_]+) +([a-z_]+/[a-z_]+\.py)$", happenings.__doc__, re.MULTILINE))


def recorded_in(path) -> set[str]:
    """The kinds that a file records, as far as they stand in it as text."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {
        target.id: node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    calls = [
        node.args[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in {"Happened", "_record", "_recorded"}
        and node.args
    ]
    values = (
        a.value if isinstance(a, ast.Constant) else named.get(getattr(a, "id", "")) for a in calls
    )
    return {value for value in values if isinstance(value, str)}


def test_every_kind_that_is_recorded_has_words_and_a_place_in_the_table():
    recorded = {kind for path in CYCLE.rglob("*.py") for kind in recorded_in(path)}

    assert recorded | {happening.value for happening in Happening} <= set(HAPPENINGS)
    assert list(listed()) == list(HAPPENINGS)


def test_the_table_names_the_file_that_records_each_kind():
    of_steps = {happening.value for happening in Happening}

    missing = [
        (kind, place)
        for kind, place in listed().items()
        if not (CYCLE / place).is_file()
        or (kind not in of_steps and f'"{kind}"' not in (CYCLE / place).read_text(encoding="utf-8"))
    ]

    assert missing == []
