"""The screen that hands out the template and takes in files."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cycle.conftest import logged_in, make_person
from cycle.supplied_files.conftest import ROUND, UNIT
from cycle.supplied_files.filling import filled
from peil.cycle.models import Delivery
from peil.cycle.rights import Role
from peil.cycle.submissions.template_layout import Column

pytestmark = pytest.mark.django_db
PLACE = {"round": ROUND, "unit": UNIT}


@pytest.fixture
def supplier(opened):
    return logged_in(make_person(Role.UNIT_SUPPLIER, UNIT))


def offer(client, name: str, data: bytes, **more: str):
    given = {"file": SimpleUploadedFile(name, data), "counted_status": "provisional", **more}
    return client.post(reverse("submission-file", kwargs=PLACE), given)


def text(answer) -> str:
    return answer.content.decode()


def test_the_template_comes_as_a_file(supplier):
    answer = supplier.get(reverse("submission-template", kwargs=PLACE))

    assert answer["Content-Disposition"] == 'attachment; filename="peil-2022-h1-limburg.xlsx"'
    assert answer.content.startswith(b"PK")


def test_the_page_of_the_submission_leads_there(supplier):
    page = text(supplier.get(reverse("submission", kwargs=PLACE)))

    assert f'href="{reverse("submission-file", kwargs=PLACE)}"' in page


def test_a_template_that_is_filled_in_is_saved_and_what_changed_is_told(supplier):
    fetched = supplier.get(reverse("submission-template", kwargs=PLACE)).content
    file = filled(fetched, {"csv-tackled": {Column.VALUE: 12}})

    answer = offer(supplier, "limburg.xlsx", file.data)

    assert answer["Location"] == reverse("submission", kwargs=PLACE)
    page = text(supplier.get(answer["Location"]))
    assert "Levering 1 is bewaard. Nieuw: 1, veranderd: 0" in page
    assert "limburg.xlsx" in page


def test_the_same_file_again_says_that_nothing_changed(supplier):
    data = b"indicator,period,value,status\ncsv-tackled,2022-H1,1,final\n"
    offer(supplier, "a.csv", data)

    answer = offer(supplier, "a.csv", data)

    assert "er is niets veranderd" in text(supplier.get(answer["Location"]))
    assert Delivery.objects.count() == 1


def test_every_place_that_is_wrong_stands_in_a_table(supplier):
    data = b"indicator,period,value,status\ncsv-tackled,2022-H1,1.370,klaar\n"

    answer = offer(supplier, "<b>a.csv", data)

    page = text(answer)
    assert answer.status_code == 422
    assert page.count('<th scope="row">2</th>') == 2
    assert "<td>value</td>" in page
    assert "Schrijf 1370 als het om duizendtallen gaat" in page
    assert "<b>a.csv" not in page
    assert not Delivery.objects.exists()


def test_it_speaks_english_too(supplier):
    data = b"indicator,period,value,status\ncsv-tackled,2022-H1,1.370,final\n"
    given = {"file": SimpleUploadedFile("a.csv", data), "counted_status": "final"}

    answer = supplier.post(f"/en{reverse('submission-file', kwargs=PLACE)}", given)

    assert "Write 1370 if thousands are meant" in text(answer)


def test_without_a_file_one_is_asked_for(supplier):
    answer = supplier.post(
        reverse("submission-file", kwargs=PLACE), {"counted_status": "provisional"}
    )

    assert answer.status_code == 422
    assert "Kies een bestand." in text(answer)


def test_a_file_that_is_too_large_is_refused(supplier):
    answer = offer(supplier, "a.csv", b"x" * (3 * 1024 * 1024))

    assert answer.status_code == 422
    assert "groter dan 2 MB" in text(answer)


def test_figures_that_are_locked_are_not_saved(supplier, opened):
    opened.submissions.filter(unit=UNIT).update(state="supplied")
    data = b"indicator,period,value,status\ncsv-tackled,2022-H1,1,final\n"

    answer = offer(supplier, "a.csv", data)

    assert answer.status_code == 409
    assert "De aanlevering staat op: aangeleverd." in text(answer)


@pytest.mark.parametrize("name", ["submission-file", "submission-template"])
def test_a_submission_that_is_not_there_is_not_found(supplier, name):
    place = reverse(name, kwargs={"round": "1999", "unit": UNIT})

    assert supplier.get(place).status_code == 404


def test_the_right_choice_makes_a_count_final(supplier):
    head = "indicator,unit,period,value,numerator,denominator,definition,breakdown,register"
    data = f"{head},counted_on\ncsv-tackled,{UNIT},2022-H1,5,,,2015-1,,r1,2022-07-11\n".encode()

    offer(supplier, "count.csv", data, counted_status="final")

    assert {f.status for f in Delivery.objects.get().figures.all()} == {"final"}
