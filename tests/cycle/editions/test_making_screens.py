"""The screens of those who make editions, from composing to publishing and correcting."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from cycle.accepted_rounds import accept
from cycle.conftest import logged_in, make_person, signed
from cycle.editions import made
from cycle.editions.seen import FAR, at_, early_file_at, text_of
from peil.cycle.editions.publishing import publish_edition
from peil.cycle.models import Edition, EditionFile, ReleasedNumber
from peil.cycle.rights import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def ministry():
    return logged_in(made.ministry())


@pytest.fixture
def published(frozen):
    return publish_edition(frozen.key, by=signed(made.ministry(), "2022-05-18"))


def test_the_ministry_takes_an_edition_from_beginning_to_end(year, policy, ministry, settings):
    form = {"year": "2021", "unit": "national", "known_on": "2022-03-31"}
    answer = ministry.post(reverse("edition_compose"), form)
    edition = Edition.objects.get()
    assert answer["Location"] == at_("edition", edition)
    assert "Niets houdt deze editie tegen" in text_of(ministry.get(answer["Location"]))

    ministry.post(at_("edition_freeze", edition))
    assert Edition.objects.get().state == "frozen"

    ministry.post(at_("edition_embargo", edition), {"day": "2199-01-01", "time": "13:00"})
    assert Edition.objects.get().publish_at == FAR

    reader = make_person(Role.AUDITOR, name="R. Jansen")
    ministry.post(at_("edition_reader", edition), {"person": str(reader.pk), "reason": "Debat."})
    page = text_of(ministry.get(at_("edition", edition)))
    assert "R. Jansen" in page
    assert "Debat." in page

    ministry.post(at_("edition_reader_end", edition), {"person": str(reader.pk)})
    assert logged_in(reader).get(early_file_at(edition)).status_code == 403

    refused = ministry.post(at_("edition_publish", edition))
    assert refused.status_code == 422
    assert "embargo tot 1 januari 2199, 13:00" in text_of(refused)
    assert Edition.objects.get().state == "embargoed"


def test_a_frozen_edition_without_embargo_is_published_after_a_question(frozen, ministry):
    assert "niet terug te draaien" in text_of(ministry.get(at_("edition_publish", frozen)))
    assert Edition.objects.get().state == "frozen"

    ministry.post(at_("edition_publish", frozen))

    assert Edition.objects.get().state == "published"


def test_what_stands_in_the_way_is_shown_with_where_to_mend_it(composed, year, policy, ministry):
    accept(year, "limburg", {**made.FIGURES, "csv-tackled": 30}, day="2022-03-02")
    made.say(policy, "undermining", "om", text="Er zijn 1.420 verbanden aangepakt.")

    page = text_of(ministry.get(at_("edition", composed)))

    assert "E104" in page
    assert 'href="/rondes/2021/"' in page
    assert "E301" in page
    assert reverse("interpretations-of-unit", kwargs={"round": "2021", "unit": "national"}) in page
    assert "getal-vrijgeven/?round=2021&amp;unit=national&amp;party=om" in page


def test_freezing_while_something_stands_in_the_way_returns_to_the_list(composed, policy, ministry):
    made.say(policy, "undermining", "om", text="Er zijn 1.420 verbanden aangepakt.")

    answer = ministry.post(at_("edition_freeze", composed), follow=True)

    assert "niet bevroren: er staat 1 keer iets in de weg" in text_of(answer)
    assert Edition.objects.get().state == "composed"


def test_a_number_is_released_from_the_list(composed, policy, ministry):
    made.say(policy, "undermining", "om", text="Er zijn 1.420 verbanden aangepakt.")
    page = ministry.get(at_("edition", composed)).content.decode()
    place = re.search(r'href="([^"]*getal-vrijgeven/\?[^"]*)"', page)[1].replace("&amp;", "&")

    shown = text_of(ministry.get(place))
    empty = ministry.post(place, {"reason": ""})
    ministry.post(place, {"reason": "Telling van het OM."})

    assert "Het getal: 1.420" in shown
    assert empty.status_code == 422
    assert ReleasedNumber.objects.get().reason == "Telling van het OM."
    assert "E301" not in text_of(ministry.get(at_("edition", composed)))


def test_a_draft_can_be_seen_and_is_marked_as_one(composed, ministry):
    answer = ministry.get(at_("edition_preview", composed))
    english = ministry.get("/en" + at_("edition_preview", composed))

    assert "(concept)" in text_of(answer)
    assert made.TEXT in text_of(answer)
    assert "(draft)" in text_of(english)
    assert "'sha256-" in answer["Content-Security-Policy"]
    assert not EditionFile.objects.exists()


def test_a_frozen_edition_has_no_draft(frozen, ministry):
    assert ministry.get(at_("edition_preview", frozen)).status_code == 409


def test_a_correction_is_begun_from_the_published_edition(published, ministry):
    answer = ministry.post(
        at_("edition_correct", published), {"known_on": "2022-06-30", "reason": "Dubbel geteld."}
    )

    later = Edition.objects.get(number=2)
    assert answer["Location"] == at_("edition", later)
    page = text_of(ministry.get(at_("edition", later)))
    assert "Dubbel geteld." in page
    assert "E401" in page


def test_an_edition_is_dropped_with_a_reason(composed, ministry):
    assert ministry.post(at_("edition_drop", composed), {"reason": ""}).status_code == 422

    ministry.post(at_("edition_drop", composed), {"reason": "Verkeerde dag."})

    assert Edition.objects.get().state == "dropped"
    assert "vervallen" in text_of(ministry.get(reverse("editions")))


def test_a_refusal_is_shown_in_the_form(composed, ministry):
    form = {"year": "2021", "unit": "national", "known_on": "2022-03-31"}

    answer = ministry.post(reverse("edition_compose"), form)

    assert answer.status_code == 422
    assert "Er is er al een in de maak: 2021-editie-1" in text_of(answer)


def test_an_edition_that_is_not_there_is_not_found(db, ministry):
    for name in ("edition", "edition_embargo", "edition_reader", "edition_publish"):
        assert ministry.get(reverse(name, kwargs={"key": "2021-editie-9"})).status_code == 404
    for name in ("edition_freeze", "edition_reader_end"):
        assert ministry.post(reverse(name, kwargs={"key": "2021-editie-9"})).status_code == 404


@pytest.mark.parametrize("role", [Role.FORCE_CONTROL, Role.AUDITOR])
def test_who_may_only_look_gets_no_buttons(composed, role):
    client = logged_in(make_person(role))

    page = text_of(client.get(at_("edition", composed)))

    assert "voorbeeld/" in page
    for slug in ("bevriezen/", "laten-vervallen/", "embargo/"):
        assert f"{composed.key}/{slug}" not in page


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_has_one_heading_and_a_label_for_each_field(
    composed, published_page_addresses, ministry, language
):
    for place in published_page_addresses:
        page = ministry.get(language + place).content.decode()
        assert page.count("<h1>") == 1, place
        fields = set(re.findall(r'<(?:input|select|textarea)[^>]* id="([^"]+)"', page))
        assert fields <= set(re.findall(r'<label[^>]* for="([^"]+)"', page)), place


@pytest.fixture
def published_page_addresses(composed) -> list[str]:
    one = [at_(name, composed) for name in
           ("edition", "edition_drop", "edition_embargo", "edition_reader", "edition_publish",
            "edition_correct", "edition_release")]  # fmt: skip
    return [reverse("editions"), reverse("edition_compose"), reverse("published_editions"), *one]
