"""The screens of progress: notes with evidence, judgements side by side, milestones."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cycle.conftest import logged_in, make_person
from cycle.progress.conftest import KEY, PDF, TEXT
from peil.cycle.models import ProgressJudgement, ProgressNote, YearMilestone
from peil.cycle.rights import Role

pytestmark = pytest.mark.django_db

PARTS = {k: v for k, v in KEY._asdict().items() if k != "party"}
AGREEMENT = reverse("agreement", kwargs={k: v for k, v in PARTS.items() if k != "unit"})
WRITE = reverse("write-progress", kwargs=PARTS)
STEP = reverse("set-milestone", kwargs=PARTS)
TELL = reverse("tell-milestone", kwargs=PARTS)
JUDGE = reverse("judge-progress", kwargs={**PARTS, "party": "regioburgemeesters"})


@pytest.fixture(autouse=True)
def evidence_folder(settings, tmp_path):
    settings.PEIL_EVIDENCE_FOLDER = tmp_path / "evidence"
    return settings.PEIL_EVIDENCE_FOLDER


@pytest.fixture
def supplier(db):
    return logged_in(make_person(Role.UNIT_SUPPLIER, "limburg", name="B. Jansen"))


@pytest.fixture
def mayor(db):
    return logged_in(make_person(Role.AUTHORITY, "limburg"))


def evidence_place(version=1, **other):
    return reverse("evidence", kwargs={**PARTS, "version": version, **other})


def upload(client, name="verslag.pdf", content=PDF, **fields):
    file = SimpleUploadedFile(name, content)
    return client.post(WRITE, {"text": TEXT, "version": 0, "file": file, **fields})


def test_a_note_with_a_link_and_a_file_is_shown(supplier):
    answer = upload(supplier, link="https://example.org/verslag")

    page = supplier.get(answer["Location"]).content.decode()
    assert answer["Location"] == AGREEMENT
    assert TEXT in page
    assert 'href="https://example.org/verslag"' in page
    assert evidence_place() in page
    assert "B. Jansen" in page


def test_a_file_is_given_to_keep_and_never_to_show(supplier, mayor):
    upload(supplier)

    answer = mayor.get(evidence_place())

    assert answer.content == PDF
    assert answer["Content-Disposition"] == 'attachment; filename="verslag.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_name_with_folders_or_lines_in_it_does_no_harm(supplier, evidence_folder):
    upload(supplier, name="..%2f..\\x\r\nSet-Cookie: a=b.pdf")

    answer = supplier.get(evidence_place())

    assert "\n" not in answer["Content-Disposition"]
    assert "Set-Cookie" not in answer.headers
    assert [p.parent for p in evidence_folder.iterdir()] == [evidence_folder]


def test_a_page_that_calls_itself_a_picture_is_refused(supplier, evidence_folder):
    answer = upload(supplier, name="a.png", content=b"<html><script>\x00alert(1)</script>")

    assert answer.status_code == 409
    assert not ProgressNote.objects.exists()
    assert not evidence_folder.exists()


def test_a_page_of_text_is_served_as_text_only(supplier):
    upload(supplier, name="a.html", content=b"<script>alert(1)</script>")

    answer = supplier.get(evidence_place())

    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="a.txt"'


def test_who_may_not_see_progress_gets_no_file(supplier, client):
    upload(supplier)
    administrator = logged_in(make_person(Role.ADMINISTRATOR))

    assert administrator.get(evidence_place()).status_code == 403
    assert client.get(evidence_place()).status_code == 302


@pytest.mark.parametrize(
    "place",
    [
        evidence_place(version=2),
        evidence_place(unit="rotterdam"),
        evidence_place(unit=".."),
        evidence_place(year=99_999_999_999_999_999_999),
        evidence_place(version=99_999_999_999_999_999_999),
        reverse("agreement", kwargs={"agenda": "x", "agreement": "x", "year": 2022}),
        reverse("agreement", kwargs={"agenda": "2019-2022", "agreement": KEY.agreement, "year": 1}),
        reverse("progress-of-year", kwargs={"year": 1900}),
    ],
)
def test_what_is_not_there_is_not_found(supplier, place):
    upload(supplier)

    assert supplier.get(place).status_code == 404


def test_a_link_that_would_run_is_refused_and_the_text_comes_back(supplier):
    answer = supplier.post(WRITE, {"text": TEXT, "version": 0, "link": "javascript:alert(1)"})

    assert answer.status_code == 409
    assert TEXT in answer.content.decode()
    assert not ProgressNote.objects.exists()


def test_a_file_that_is_too_large_is_refused(supplier):
    answer = upload(supplier, content=b"%PDF-" + b"x" * 5 * 1024 * 1024)

    assert answer.status_code == 409
    assert not ProgressNote.objects.exists()


def test_a_judgement_is_shown_beside_the_note(supplier, mayor):
    upload(supplier)

    answer = mayor.post(
        JUDGE, {"word": "behind", "text": "Vier teams zijn nog niet begonnen.", "version": 0}
    )

    page = mayor.get(answer["Location"]).content.decode()
    assert "Vier teams zijn nog niet begonnen." in page
    assert TEXT in page
    assert "achter</span>" in page


def test_a_word_that_does_not_exist_is_refused_in_the_form(mayor):
    answer = mayor.post(JUDGE, {"word": "excellent", "text": TEXT, "version": 0})

    assert answer.status_code == 200
    assert not ProgressJudgement.objects.exists()


def test_a_milestone_is_set_and_told(supplier):
    supplier.post(STEP, {"text": "Elk team heeft een vaste medewerker.", "version": 0})

    answer = supplier.post(TELL, {"reached": "no", "version": 1})

    assert answer["Location"] == AGREEMENT
    assert "niet gehaald</span>" in supplier.get(AGREEMENT).content.decode()
    assert YearMilestone.objects.count() == 2


def test_telling_without_saying_what_is_a_bad_request(supplier):
    supplier.post(STEP, {"text": "Elk team heeft een vaste medewerker.", "version": 0})

    assert supplier.post(TELL, {"reached": "maybe", "version": 1}).status_code == 400


@pytest.mark.parametrize(
    ("role", "unit", "party"),
    [
        (Role.UNIT_SUPPLIER, "rotterdam", "politie"),
        (Role.AUTHORITY, "rotterdam", "regioburgemeesters"),
        (Role.AUTHORITY, "limburg", "om"),
        (Role.FORCE_CONTROL, "national", "politie"),
        (Role.MINISTRY, "national", "ministerie-jenv"),
        (Role.AUDITOR, "national", ""),
    ],
)
def test_guessing_another_unit_or_party_is_refused(role, unit, party):
    stranger = logged_in(make_person(role, unit, party=party))

    for place in (WRITE, STEP, TELL, JUDGE):
        posted = {"text": TEXT, "version": 0, "word": "done", "reached": "yes"}
        assert stranger.post(place, posted).status_code == 403, place

    assert not ProgressNote.objects.exists()
    assert not ProgressJudgement.objects.exists()


def test_fields_that_the_form_does_not_have_change_nothing(supplier):
    upload(supplier, unit="rotterdam", party="om", year=2019, file_digest="0" * 64, name="X")

    row = ProgressNote.objects.get()
    assert (row.unit, row.party, row.year, row.name) == ("limburg", "politie", 2022, "B. Jansen")


def test_whoever_wrote_second_sees_both_texts(supplier):
    upload(supplier)

    answer = supplier.post(WRITE, {"text": "Mijn eigen tekst over de teams.", "version": 0})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert TEXT in page
    assert "Mijn eigen tekst over de teams." in page


def test_what_people_wrote_is_escaped(supplier):
    supplier.post(WRITE, {"text": "<script>alert(1)</script> <img src=x>", "version": 0})

    page = supplier.get(AGREEMENT).content.decode()

    assert "<script" not in page
    assert "<img" not in page


def test_the_pages_ask_as_much_however_many_texts(supplier, mayor, django_assert_max_num_queries):
    upload(supplier)
    for version in range(4):
        mayor.post(JUDGE, {"word": "done", "text": TEXT, "version": version})

    for place in (AGREEMENT, reverse("progress-of-year", kwargs={"year": 2022})):
        with django_assert_max_num_queries(10):
            assert supplier.get(place).status_code == 200


def test_the_menu_leads_to_the_last_year_of_an_agenda(supplier):
    assert supplier.get(reverse("progress")).status_code == 200
