"""The made-up year holds every state, is told from beginning to end, and is marked as made up."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from conftest import peil
from cycle.operations.conftest import PlaceOfHome

COUNTED = "csv-tackled"


@pytest.fixture(scope="module")
def made(tmp_path_factory, own_database) -> tuple[PlaceOfHome, str]:
    place = PlaceOfHome(tmp_path_factory.mktemp("practice") / "home", own_database())
    return place, place.ran("demo-data")


@pytest.fixture(scope="module")
def practice(made) -> PlaceOfHome:
    return made[0]


def asked(practice: PlaceOfHome, code: str) -> object:
    return json.loads(practice.python(f"import json\nfrom peil.cycle.models import *\n{code}"))


def realised(practice: PlaceOfHome, day: str) -> str:
    told = practice.ran("account", "2022", "--known-on", day, "--format", "csv")
    return next(r for r in csv.DictReader(io.StringIO(told)) if r["indicator"] == COUNTED)[
        "realisation"
    ]


def test_every_state_of_the_workflow_is_there(practice):
    code = "print(json.dumps(sorted(set(Submission.objects.values_list('state', flat=True)))))"

    assert asked(practice, code) == [
        "accepted", "approved", "awaited", "draft", "returned", "supplied",
    ]  # fmt: skip


def test_eleven_units_and_the_whole_take_part(practice):
    code = """
units = Submission.objects.filter(round__key='2022').values_list('unit', flat=True)
print(json.dumps([len(set(units)), 'national' in units]))
"""

    assert asked(practice, code) == [12, True]


def test_editions_decisions_and_meetings_stand_at_different_points(practice):
    code = """
print(json.dumps([
    sorted(Edition.objects.values_list('key', 'state')),
    sorted(Proposal.objects.values_list('state', flat=True)),
    sorted((str(m.day), m.held_at is not None) for m in Meeting.objects.all()),
]))
"""

    assert asked(practice, code) == [
        [["2022-editie-1", "published"], ["2022-editie-2", "embargoed"], ["2023-editie-1", "composed"]],
        ["adopted", "proposed"],
        [["2022-09-26", True], ["2023-04-17", True], ["2023-09-25", False]],
    ]  # fmt: skip


def test_the_trail_holds_and_goes_on_with_time(practice):
    code = """
moments = list(Event.objects.order_by('sequence').values_list('moment', flat=True))
print(json.dumps([moments == sorted(moments), str(moments[-1].date())]))
"""

    assert practice.ran("trail", "verify").startswith("The audit trail holds:")
    assert asked(practice, code) == [True, "2023-09-06"]


def test_the_account_tells_what_was_known_on_each_day(practice):
    before, first, corrected = (
        realised(practice, day) for day in ("2023-02-27", "2023-02-28", "2023-06-12")
    )

    assert before == ""
    assert int(corrected) == int(first) + 11


def test_the_decision_changed_a_norm_from_its_day_on(practice):
    def norm(day: str) -> str:
        told = practice.ran(
            "norms", "--indicator", COUNTED, "--year", "2023", "--unit", "national",
            "--known-on", day, "--format", "csv",
        )  # fmt: skip
        return next(csv.DictReader(io.StringIO(told)))["value"]

    assert (norm("2023-04-16"), norm("2023-04-17")) == ("1530", "1111")


def test_the_agendas_of_the_practice_home_are_sound(practice):
    answer = peil("agenda", "check", practice.folder / "agendas")

    assert answer.code == 0, answer.out


def test_nothing_can_be_taken_for_real(practice):
    account = practice.ran("account", "2022", "--known-on", "2023-09-01")
    code = """
print(json.dumps([
    SuppliedFigure.objects.exclude(note='Verzonnen cijfer, om te oefenen.').count(),
    [p.name for p in Person.objects.exclude(name__contains='Voorbeeld')],
    [i.text for i in Interpretation.objects.exclude(text__startswith='Verzonnen')],
    [p.email for p in Person.objects.exclude(email__endswith='.example')],
]))
"""

    assert "Landelijk (verzonnen)" in account
    assert "Verzonnen cijfer, om te oefenen." in account
    assert asked(practice, code) == [0, [], [], []]
    units = (practice.folder / "agendas/units.yaml").read_text(encoding="utf-8")
    names = re.findall(r"^    name: (.*)$", units, re.MULTILINE)
    assert len(names) >= 11
    assert {name for name in names if "(verzonnen)" not in name} == set()


def test_its_day_stands_still(practice):
    code = """
from peil.cycle.signature import day_of
from peil.interfaces.settings.clock import now
print(json.dumps(str(day_of(now()))))
"""

    assert asked(practice, code) == "2023-09-06"


def test_the_passwords_that_are_printed_work_and_are_of_this_home_only(made):
    practice, told = made
    rows = re.findall(r"(\S+@voorbeeld\.example) +(oefenen-\S+)", told)

    code = f"""
from django.contrib.auth.hashers import check_password
print(json.dumps([check_password(word, Person.objects.get(email=mail).password) for mail, word in {rows[:2]!r}]))
"""

    assert (len(rows), len({word for _, word in rows})) == (8, 8)
    assert asked(practice, code) == [True, True]


def test_a_home_that_is_there_is_never_filled_with_it(home):
    before = home.ran("trail", "verify")

    answer = home.peil("demo-data")

    assert (answer.code, "nothing is overwritten" in answer.err) == (2, True)
    assert home.ran("trail", "verify") == before
    assert not (home.folder / "practice-day").exists()


def test_a_database_with_people_in_it_is_never_filled_with_it(kept, tmp_path, new_database):
    url = new_database()
    real = PlaceOfHome(tmp_path / "real", url)
    real.ran("restore", kept)

    answer = PlaceOfHome(tmp_path / "practice", url).peil("demo-data")

    assert (answer.code, "There are people in this database" in answer.err) == (2, True)
    assert not (tmp_path / "practice").exists()
    assert real.ran("trail", "verify").startswith("The audit trail holds: 3 events")
