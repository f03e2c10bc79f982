"""Published figures are kept once each; a changed cell is another one beside it."""

from __future__ import annotations

import json

import pytest

from cycle.conftest import signed
from peil.agenda.reading import load_policy
from peil.cycle.figures.published import Loaded, load_published
from peil.cycle.models import Event, PublishedFigure
from peil.cycle.trail.verifying import verify_trail

pytestmark = pytest.mark.django_db
NOW = signed(None, "2027-01-01")
FILE = "published/jaarverslag-2020.yaml"


def change(agendas, old: str, new: str) -> None:
    file = agendas / FILE
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_published_figure_is_loaded(policy):
    loaded = load_published(policy, by=NOW)

    assert loaded == Loaded(new=len(policy.figures), held=len(policy.figures))
    told = {(f.key.indicator, f.key.unit, f.key.period.text, f.number) for f in policy.figures}
    columns = ("indicator", "unit", "period", "number")
    assert set(PublishedFigure.objects.values_list(*columns)) == told


def test_the_trail_tells_how_many_and_of_which_data(policy):
    load_published(policy, by=NOW)

    event = Event.objects.get()

    after = json.loads(event.content)["after"]
    assert (event.kind, event.person) == ("published_figures_loaded", None)
    assert (after["held"], after["data_version"]) == (len(policy.figures), policy.version)
    assert "jaarverslag-2020" in after["documents"]
    assert event.subjects.filter(kind="figure", key="csv-tackled/national/2020").exists()
    assert verify_trail().holds


def test_the_same_folder_again_changes_nothing(policy):
    load_published(policy, by=NOW)

    again = load_published(policy, by=NOW)

    assert again == Loaded(new=0, held=len(policy.figures))
    assert (Event.objects.count(), PublishedFigure.objects.count()) == (1, len(policy.figures))


def test_a_changed_cell_is_added_and_the_one_before_it_stays(policy, agendas):
    load_published(policy, by=NOW)
    before = set(PublishedFigure.objects.values_list("pk", "number"))
    change(agendas, "value: 1529", "value: 1530")

    loaded = load_published(load_policy(agendas), by=NOW)

    assert loaded == Loaded(new=1, held=len(policy.figures) + 1)
    assert before < set(PublishedFigure.objects.values_list("pk", "number"))
    assert set(
        PublishedFigure.objects.filter(
            indicator="csv-tackled", unit="national", period="2020", document="jaarverslag-2020"
        ).values_list("number", flat=True)
    ) == {1529, 1530}  # fmt: skip


def test_other_files_of_the_folder_do_not_make_a_cell_another(policy, agendas):
    load_published(policy, by=NOW)
    (agendas / "units.yaml").write_text(
        "# later\n" + (agendas / "units.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    changed = load_policy(agendas)

    assert changed.version != policy.version
    assert load_published(changed, by=NOW).new == 0


def test_the_number_of_questions_does_not_depend_on_what_is_held(
    policy, django_assert_max_num_queries
):
    load_published(policy, by=NOW)

    with django_assert_max_num_queries(4):
        load_published(policy, by=NOW)
