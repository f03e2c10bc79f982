"""The form of a submission: what it saves, what it refuses, and that nothing typed is lost."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from cycle.conftest import logged_in, signed
from cycle.submissions.conftest import draft, drafts, reach
from cycle.submissions.screen import FORM, begin, filled_in, in_cell, take, text
from peil.agenda.published import FigureStatus
from peil.cycle.models import Delivery, Round, Submission, SuppliedFigure
from peil.cycle.rights import Action
from peil.cycle.submissions.saving import save_figures
from peil.cycle.workflow import LOCKED, State

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(settings, tmp_path) -> None:
    begin(settings, tmp_path)


def test_what_is_filled_in_is_saved_and_the_form_says_it_can_be_supplied(people):
    client = logged_in(people.supplier)

    response = client.post(FORM, filled_in(cyber_regular_note="All counted."), follow=True)

    saved = {f.indicator: (f.number, f.unit, f.period) for f in SuppliedFigure.objects.all()}
    assert saved["cyber-regular"] == (31, "limburg", "2022")
    assert len(saved) == 4
    assert SuppliedFigure.objects.get(indicator="cyber-regular").note == "All counted."
    assert "Levering 1 is bewaard" in text(response)
    assert "Er staat niets in de weg" in text(response)


def test_numbers_are_read_the_dutch_way(people):
    client = logged_in(people.supplier)
    Round.objects.update(indicators=["execution-positive", "seizure-conservatory"])

    client.post(
        FORM,
        {
            "seen": "0",
            "execution-positive-value": "39,5",
            "execution-positive-status": "final",
            "execution-positive-numerator": "79",
            "execution-positive-denominator": "200",
            "seizure-conservatory-value": "1.234,5",
            "seizure-conservatory-status": "final",
        },
    )

    saved = {f.indicator: f for f in SuppliedFigure.objects.all()}
    assert str(saved["execution-positive"].number.normalize()) == "39.5"
    assert (saved["execution-positive"].numerator, saved["execution-positive"].denominator) == (
        79, 200,
    )  # fmt: skip
    assert str(saved["seizure-conservatory"].number.normalize()) == "1234.5"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"cyber_regular_value": "1.370"}, "op twee manieren te lezen"),
        ({"cyber_regular_value": "many"}, "is geen getal"),
        ({"cyber_regular_value": "1", "cyber_regular_absent": "on"}, "Kies een van de twee"),
        ({"cyber_regular_value": "0", "cyber_regular_absent": "on"}, "Kies een van de twee"),
        ({"cyber_regular_value": "", "cyber_regular_note": "Soon."}, "Vul een getal in"),
        ({"cyber-regular-final_expected": "May"}, "Schrijf de dag als"),
        ({"cyber_regular_status": "unknown"}, "Kies voorlopig, definitief of herzien"),
        ({"cyber_regular_status": ""}, "Kies voorlopig, definitief of herzien"),
        ({"cyber_regular_note": "a" * 4001}, "4000"),
        ({"cyber_regular_value": "\x00"}, ""),
        ({"cyber_regular_note": "\x07"}, "onleesbaar teken"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_and_nothing_that_was_typed_is_lost(
    people, cells, told
):
    client = logged_in(people.supplier)
    posted = filled_in(cyber_phenomenon_note="Do not lose me") | {
        (name if "-" in name else name.replace("_", "-")): value for name, value in cells.items()
    }

    response = client.post(FORM, posted)

    page = response.content.decode()
    assert response.status_code == 422
    assert told in text(response)
    assert re.search(r'<a href="#id_cyber-regular-\w+">', page)
    assert 'aria-invalid="true"' in page
    assert in_cell(response, "cyber-phenomenon-note") == "Do not lose me"
    assert in_cell(response, "human-trafficking-suspects-value") == "9"
    assert not Delivery.objects.exists()


def test_a_figure_that_is_not_supplied_is_stated_so(people):
    client = logged_in(people.supplier)

    client.post(
        FORM,
        filled_in(
            cyber_regular_value="", cyber_regular_absent="on", cyber_regular_note="No register.",
            cyber_regular_alternative_value="",
        ),
    )  # fmt: skip

    stated = SuppliedFigure.objects.get(indicator="cyber-regular")
    assert (stated.state, stated.number) == ("not_supplied", None)
    assert not SuppliedFigure.objects.filter(indicator="cyber-regular-alternative").exists()


def test_an_empty_form_saves_nothing_and_says_so(people):
    response = logged_in(people.supplier).post(FORM, {"seen": "0"})

    assert response.status_code == 409
    assert "Er is geen enkel cijfer ingevuld" in text(response)
    assert not Delivery.objects.exists()


def test_fields_that_the_form_does_not_have_are_not_looked_at(people):
    client = logged_in(people.supplier)
    extra = {
        "unit": "rotterdam",
        "round": "2021",
        "state": "accepted",
        "period": "2021",
        "cyber-regular-unit": "rotterdam",
        "cyber-regular-period": "2021",
        "cyber-regular-register": "bvh",
        "cyber-regular-definition": "2014-1",
        "cyber-regular-state": "suppressed",
        "robberies-value": "12",
        "robberies-status": "final",
        "cyber-regular-numerator": "1",
    }

    client.post(FORM, filled_in() | extra)

    submission = Submission.objects.get(unit="limburg")
    assert (submission.state, submission.round.key) == (State.DRAFT, "2022")
    assert {f.unit for f in SuppliedFigure.objects.all()} == {"limburg"}
    figure = SuppliedFigure.objects.get(indicator="cyber-regular")
    assert (figure.register, figure.definition, figure.state, figure.numerator) == (
        "", "2019-1", "number", None,
    )  # fmt: skip
    assert not SuppliedFigure.objects.filter(indicator="robberies").exists()


def test_saving_the_same_form_again_changes_nothing(people):
    client = logged_in(people.supplier)
    client.post(FORM, filled_in())

    response = client.post(FORM, filled_in(), follow=True)

    assert "Er is niets veranderd sinds levering 1" in text(response)
    assert Delivery.objects.count() == 1


def test_what_the_form_shows_is_what_was_saved(people):
    client = logged_in(people.supplier)
    client.post(
        FORM, filled_in(cyber_regular_value="1234", cyber_regular_note="All\n<b>of</b> them.")
    )

    response = client.get(FORM)

    assert in_cell(response, "cyber-regular-value") == "1234"
    assert in_cell(response, "cyber-regular-note") == "All\n<b>of</b> them."
    assert '<option value="final" selected>' in response.content.decode()


def test_of_two_who_fill_in_at_once_the_second_is_told_and_loses_nothing(people):
    first, second = logged_in(people.supplier), logged_in(people.other_supplier)
    page_of_second = filled_in(cyber_regular_value="44")
    first.post(FORM, filled_in(cyber_regular_value="33"))

    told = second.post(FORM, page_of_second)

    assert told.status_code == 409
    assert "Intussen is er levering 1" in text(told)
    assert in_cell(told, "cyber-regular-value") == "44"
    assert text(told).count("nu bewaard:") == text(told).count("nu bewaard: 33") == 1
    assert in_cell(told, "seen") == "1"
    again = second.post(FORM, page_of_second | {"seen": "1"})
    assert again.status_code == 302
    assert [d.number for d in Delivery.objects.all()] == [1, 2]


@pytest.mark.parametrize("state", sorted(LOCKED))
def test_locked_figures_cannot_be_filled_in_and_what_was_typed_is_kept(state, policy, people):
    reach(state, policy=policy, people=people)
    client = logged_in(people.supplier)

    opened = client.get(FORM, follow=True)
    saved = client.post(FORM, filled_in(cyber_regular_value="77"))

    assert "Deze cijfers zijn nu niet te veranderen" in text(opened)
    assert saved.status_code == 409
    assert in_cell(saved, "cyber-regular-value") == "77"
    assert Delivery.objects.count() == 1


def test_problems_are_told_at_the_cell_and_on_top(people):
    client = logged_in(people.supplier)

    response = client.post(
        FORM,
        filled_in(cyber_regular_alternative_value="50", cyber_phenomenon_status="provisional"),
        follow=True,
    )

    page, said = response.content.decode(), text(response)
    assert '<a href="#figure-cyber-regular-alternative">' in page
    assert 'id="figure-cyber-regular-alternative"' in page
    assert said.count("kan niet meer zijn") == 2
    assert in_cell(response, "cyber-phenomenon-explanation") == ""
    assert in_cell(response, "cyber-regular-explanation") is None
    assert Submission.objects.get(unit="limburg").state == State.DRAFT


def test_a_warning_that_is_explained_is_out_of_the_way(people):
    client = logged_in(people.supplier)
    client.post(FORM, filled_in(cyber_phenomenon_status="provisional"))
    before = take(client, Action.SUPPLY)

    client.post(
        FORM,
        filled_in(
            cyber_phenomenon_status="provisional", cyber_phenomenon_explanation="No date yet."
        ),
    )
    after = take(client, Action.SUPPLY)

    assert (before.status_code, after.status_code) == (409, 302)
    assert "Er staat niet bij wanneer" in text(before)
    assert Submission.objects.get(unit="limburg").state == State.SUPPLIED


def test_a_counted_figure_stays_counted_only_while_its_number_is_kept(policy, people):
    figures = (draft("cyber-regular", 31), draft("cyber-phenomenon", 2))
    counted = [replace(figure, register="bvh") for figure in figures]
    save_figures(
        "2022", "limburg", drafts(*counted), policy=policy, by=signed(people.supplier, "2023-01-10")
    )

    logged_in(people.supplier).post(FORM, filled_in(cyber_phenomenon_value="3"))

    rows = SuppliedFigure.objects.filter(delivery__number=2)
    registers = {f.indicator: f.register for f in rows}
    assert (registers["cyber-regular"], registers["cyber-phenomenon"]) == ("bvh", "")


def test_a_figure_of_unknown_status_is_not_saved_until_one_is_chosen(policy, people):
    counted = replace(draft("cyber-regular", 31), status=FigureStatus.UNKNOWN)
    by = signed(people.supplier, "2023-01-10")
    save_figures("2022", "limburg", drafts(counted), policy=policy, by=by)
    client = logged_in(people.supplier)

    page = client.get(FORM).content.decode()
    response = client.post(FORM, filled_in(cyber_regular_status=""))

    assert '<option value="" selected>kies</option>' in page
    assert response.status_code == 422
