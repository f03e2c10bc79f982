"""The screens of interpretations: figures beside texts, and a form that loses nothing."""

from __future__ import annotations

import pytest
from django.urls import reverse

from cycle.accepted_rounds import accept, open_round
from cycle.conftest import logged_in, make_person
from peil.cycle.interpretations.writing import InterpretationKey, versions_of
from peil.cycle.models import Interpretation
from peil.cycle.rights import Role

pytestmark = pytest.mark.django_db

MAYORS = "regioburgemeesters"
KEY = InterpretationKey("2022-h1", "rotterdam", MAYORS, "theme:undermining")
PLACE = reverse("interpret", kwargs=KEY._asdict())
OVERVIEW = reverse("interpretations-of-unit", kwargs={"round": "2022-h1", "unit": "rotterdam"})
TEXT = "De aanpak loopt; er waren meer zaken dan een jaar eerder."


@pytest.fixture
def round_():
    made = open_round()
    accept(
        made, "rotterdam", {"csv-tackled": 40, "human-trafficking-suspects": 9}, day="2022-08-01"
    )
    return made


@pytest.fixture
def mayor(round_):
    return logged_in(make_person(Role.AUTHORITY, "rotterdam", name="A. de Vries"))


def post(client, *, place=PLACE, version=0, **fields):
    return client.post(place, {"version": version, **({"text": TEXT} | fields)})


def test_the_form_shows_the_figures_that_the_text_is_about(mayor):
    page = mayor.get(PLACE).content.decode()

    assert "Aantal aangepakte criminele samenwerkingsverbanden" in page
    assert "40" in page
    assert "mensenhandel" not in page.lower().replace("menu", "")


def test_a_text_is_shown_with_its_signature_after_it_was_written(mayor):
    answer = post(mayor)

    assert answer["Location"] == OVERVIEW
    page = mayor.get(OVERVIEW).content.decode()
    assert TEXT in page
    assert "A. de Vries" in page
    assert "versie 1" in page


def test_a_half_year_is_told_as_a_share_of_the_norm_of_the_year(round_, mayor):
    accept(round_, "national", {"human-trafficking-suspects": 60}, day="2022-08-02")

    page = mayor.get(reverse("interpretations", kwargs={"round": "2022-h1"})).content.decode()

    assert "25% van de jaarnorm" in page
    assert "niet gehaald" not in page


def test_a_whole_year_is_told_as_a_difference(round_, mayor):
    year = open_round("2022", period="2022")
    accept(year, "national", {"human-trafficking-suspects": 200}, day="2022-08-02")

    page = mayor.get(reverse("interpretations", kwargs={"round": "2022"})).content.decode()

    assert "40 onder de norm, niet gehaald" in page


def test_whoever_wrote_second_sees_both_texts_and_loses_neither(mayor):
    post(mayor)

    answer = post(mayor, text="Mijn eigen tekst, zonder de eerste te zien.")

    page = answer.content.decode()
    assert answer.status_code == 409
    assert TEXT in page
    assert "Mijn eigen tekst, zonder de eerste te zien." in page
    assert 'name="version" value="1"' in page
    assert len(versions_of(KEY)) == 1


@pytest.mark.parametrize("text", ["", "kort", "x" * 4001])
def test_a_text_that_cannot_be_kept_comes_back_in_the_form(mayor, text):
    answer = post(mayor, text=text)

    assert answer.status_code in {200, 409}
    assert not Interpretation.objects.exists()
    assert text in answer.content.decode()


def test_a_stale_text_is_marked_and_confirmed_with_one_button(round_, mayor):
    post(mayor)
    accept(round_, "rotterdam", {"csv-tackled": 41}, day="2022-09-01")

    marked = mayor.get(OVERVIEW).content.decode()
    answer = mayor.post(PLACE, {"confirm": "1", "version": 1})

    assert "achterhaald</span>" in marked
    assert answer.status_code == 302
    assert "achterhaald</span>" not in mayor.get(OVERVIEW).content.decode()
    assert [v.text for v in versions_of(KEY)] == [TEXT, TEXT]


@pytest.mark.parametrize(
    "other",
    [{"unit": "limburg"}, {"unit": "national"}, {"party": "om"}, {"party": "politie"}],
)
def test_guessing_another_unit_or_party_is_refused(mayor, other):
    place = reverse("interpret", kwargs=KEY._replace(**other)._asdict())

    assert mayor.get(place).status_code == 403
    assert post(mayor, place=place).status_code == 403
    assert post(mayor, place=place, confirm="1").status_code == 403
    assert not Interpretation.objects.exists()


def test_fields_that_the_form_does_not_have_change_nothing(mayor):
    post(mayor, unit="limburg", party="om", about="figure:csv-tackled", signed_by=1, name="X")

    row = Interpretation.objects.get()
    assert (row.unit, row.party, row.about, row.name) == (
        "rotterdam",
        MAYORS,
        "theme:undermining",
        "A. de Vries",
    )


@pytest.mark.parametrize(
    "place",
    [
        reverse("interpret", kwargs=KEY._replace(about="theme:fraud")._asdict()),
        reverse("interpret", kwargs=KEY._replace(about="x")._asdict()),
        reverse("interpret", kwargs=KEY._replace(round="2031")._asdict()),
        reverse("interpretations", kwargs={"round": "2031"}),
    ],
)
def test_what_is_not_there_is_not_found(mayor, place):
    assert mayor.get(place).status_code == 404


def test_a_form_without_a_version_is_not_read(mayor):
    answer = mayor.post(PLACE, {"text": TEXT})

    assert answer.status_code == 200
    assert not Interpretation.objects.exists()


def test_what_people_wrote_is_escaped(mayor):
    post(mayor, text="<script>alert(1)</script> en <img src=x onerror=alert(1)>")

    for place in (OVERVIEW, PLACE):
        page = mayor.get(place).content.decode()
        assert "<script" not in page
        assert "<img" not in page
        assert "&lt;script&gt;" in page


def test_the_page_of_a_unit_asks_as_much_however_many_texts_and_figures(
    round_, mayor, django_assert_max_num_queries
):
    for unit in ("limburg", "amsterdam", "den-haag"):
        accept(round_, unit, {"csv-tackled": 3}, day="2022-08-02")
    post(mayor)

    with django_assert_max_num_queries(14):
        mayor.get(OVERVIEW)


def test_who_may_not_write_sees_no_way_to(round_):
    auditor = logged_in(make_person(Role.AUDITOR))

    page = auditor.get(OVERVIEW).content.decode()

    assert "Duid namens" not in page
    assert "duid dit cijfer" not in page


def test_the_page_is_in_english_too(mayor):
    mayor.get(OVERVIEW)

    page = mayor.get("/en" + OVERVIEW.removeprefix("/en")).content.decode()

    assert "Interpretations: Rotterdam" in page
