"""The screens of editions that everybody may see, and what they do not show under embargo."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from django.test import Client
from django.urls import reverse

from cycle.accepted_rounds import accept
from cycle.conftest import logged_in, make_person, signed
from cycle.editions import made
from cycle.editions.seen import FAR, at_, early_file_at, file_at, text_of
from peil.cycle.editions.early_reading import list_reader
from peil.cycle.editions.publishing import embargo_edition, publish_edition
from peil.cycle.models import EditionFile, Event, PreReleaseReading
from peil.cycle.rights import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def embargoed(frozen):
    return embargo_edition(frozen.key, publish_at=FAR, by=signed(made.ministry(), "2022-04-05"))


@pytest.fixture
def published(frozen):
    return publish_edition(frozen.key, by=signed(made.ministry(), "2022-05-18"))


def test_the_addresses_are_as_they_were_told(published):
    assert reverse("published_editions") == "/edities/"
    assert at_("published_edition", published) == "/edities/2021-editie-1/"
    assert file_at(published) == "/edities/2021-editie-1/nl.html"
    assert reverse("editions") == "/edities/beheer/"


def test_the_public_sees_what_is_published_and_nothing_else(published, policy, client):
    other = made.compose_edition(
        2020, known_on=made.KNOWN_ON, policy=policy, by=signed(made.ministry(), "2022-06-01")
    )

    listed = text_of(client.get(reverse("published_editions")))

    assert published.key in listed
    assert other.key not in listed
    assert client.get(at_("published_edition", other)).status_code == 404


def test_without_editions_the_public_is_told_so(db, client):
    assert "nog geen editie" in text_of(client.get(reverse("published_editions")))
    assert "No edition was published" in text_of(client.get("/en" + reverse("published_editions")))


def test_the_page_of_an_edition_links_every_file_with_its_hash(published, client):
    page = text_of(client.get(at_("published_edition", published)))

    for file in published.files.all():
        assert file_at(published, file.language, file.form) in page
        assert file.digest in page


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("html", "text/html; charset=utf-8"),
        ("pdf", "application/pdf"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("csv", "text/csv; charset=utf-8"),
        ("json", "application/json"),
    ],
)
def test_a_file_is_served_byte_for_byte_as_what_it_is(published, client, form, kind):
    answer = client.get(file_at(published, form=form))

    kept = EditionFile.objects.get(edition=published, language="nl", form=form)
    assert answer.content == bytes(kept.content)
    assert answer["Content-Type"] == kind
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["ETag"] == f'"{kept.digest}"'
    way = "inline" if form == "html" else "attachment"
    assert answer["Content-Disposition"] == f'{way}; filename="peil-2021-editie-1-nl.{form}"'


def test_who_has_a_file_already_is_told_that_it_did_not_change(published, client):
    tag = client.get(file_at(published))["ETag"]

    answer = client.get(file_at(published), headers={"If-None-Match": tag})

    assert (answer.status_code, answer.content) == (304, b"")


def test_a_page_may_use_its_own_style_by_its_hash_and_load_nothing(published, client):
    answer = client.get(file_at(published))

    (style,) = re.findall(rb"<style>(.*?)</style>", answer.content, re.DOTALL)
    hashed = base64.b64encode(hashlib.sha256(style).digest()).decode()
    policy = answer["Content-Security-Policy"]
    assert f"style-src 'sha256-{hashed}';" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert b"<script" not in answer.content
    assert b" style=" not in answer.content


def test_a_file_that_there_is_not_is_not_found(published, client):
    assert client.get(file_at(published, form="docx")).status_code == 404
    assert client.get(file_at(published, language="fr")).status_code == 404
    assert client.get("/edities/2021-editie-9/nl.pdf").status_code == 404


def test_an_old_edition_says_by_which_it_was_corrected(published, year, policy, client):
    figures = {**made.FIGURES, "csv-tackled": 1365}
    accept(year, made.NATION, figures, day="2022-06-01", status="final", explanation="Zo.")
    made.say_everything(policy, day="2022-06-10")
    reason = made.InPlaceOf(published.key, "Dubbel geteld.")
    later = made.compose(policy, corrects=reason, known_on=made.KNOWN_ON.replace(month=6, day=30),
                         day="2022-07-01")  # fmt: skip
    made.freeze(policy, later, day="2022-07-01")
    publish_edition(later.key, by=signed(made.ministry(), "2022-07-02"))

    old = text_of(client.get(at_("published_edition", published)))
    new = text_of(client.get(at_("published_edition", later)))

    assert "is hersteld" in old
    assert later.key in old
    assert "Dubbel geteld." in new
    assert "<td>1.402</td> <td>1.365</td>" in new
    assert client.get(file_at(published)).status_code == 200


def test_under_embargo_nobody_reads_by_guessing(embargoed, client):
    for form in ("html", "pdf", "xlsx", "csv", "json"):
        assert client.get(file_at(embargoed, form=form)).status_code == 404
    assert client.get(at_("published_edition", embargoed)).status_code == 404
    assert embargoed.key not in text_of(client.get(reverse("published_editions")))


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.PUBLIC])
def test_under_embargo_nobody_outside_the_list_reads_whatever_their_role(embargoed, role):
    client = logged_in(make_person(role, "limburg"))

    assert client.get(early_file_at(embargoed)).status_code == 403
    assert client.get(file_at(embargoed)).status_code == 404
    for name in ("early_edition", "published_edition"):
        assert client.get(at_(name, embargoed)).status_code == 404
    assert not PreReleaseReading.objects.exists()


def test_who_is_on_the_list_finds_and_reads_it_and_is_recorded(embargoed):
    reader = make_person(Role.UNIT_APPROVER, "limburg")
    by = signed(made.ministry(), "2022-05-01")
    list_reader(embargoed.key, person=reader, reason="Bereidt voor.", by=by)
    client = logged_in(reader)

    home = text_of(client.get(reverse("home")))
    listed = text_of(client.get(reverse("early_editions")))
    page = text_of(client.get(at_("early_edition", embargoed)))
    answer = client.get(early_file_at(embargoed, form="pdf"))

    assert at_("early_edition", embargoed) in home
    assert at_("early_edition", embargoed) in listed
    assert early_file_at(embargoed, form="pdf") in page
    assert "embargo tot 1 januari 2199, 13:00" in page
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"
    assert "ETag" not in answer
    assert PreReleaseReading.objects.filter(person=reader).count() == 1
    assert Event.objects.filter(kind="edition_read_early", person=reader).count() == 1


def test_who_may_read_early_sees_on_public_pages_what_everybody_sees(embargoed):
    reader = make_person(Role.UNIT_APPROVER, "limburg")
    by = signed(made.ministry(), "2022-05-01")
    list_reader(embargoed.key, person=reader, reason="Bereidt voor.", by=by)
    client = logged_in(reader)

    listed = client.get(reverse("published_editions"))

    assert listed.content == Client().get(reverse("published_editions")).content
    assert "Cookie" not in listed.get("Vary", "")
    assert client.get(at_("published_edition", embargoed)).status_code == 404
    assert client.get(file_at(embargoed)).status_code == 404
    assert not PreReleaseReading.objects.exists()


def test_early_addresses_ask_the_public_to_log_in_whatever_is_asked(embargoed, client):
    for place in (early_file_at(embargoed), "/vooraf/nooit/nl.html", reverse("early_editions")):
        answer = client.get(place)
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("login"))


def test_once_it_is_public_the_early_address_leads_to_the_public_one(published):
    client = logged_in(make_person(Role.UNIT_APPROVER, "limburg"))

    assert client.get(at_("early_edition", published))["Location"] == at_(
        "published_edition", published
    )
    assert client.get(early_file_at(published))["Location"] == file_at(published)


def test_a_client_without_a_second_factor_is_the_public(embargoed):
    reader = made.ministry()
    client = Client()
    client.force_login(reader, backend="django.contrib.auth.backends.ModelBackend")

    assert client.get(file_at(embargoed)).status_code == 404
    assert client.get(early_file_at(embargoed)).status_code == 302
