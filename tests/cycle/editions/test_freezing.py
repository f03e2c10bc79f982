"""Freezing fixes content, hash and files at once, and they stay what they were."""

from __future__ import annotations

import hashlib
import io
import json

import pytest
from django.db import DatabaseError, transaction
from openpyxl import load_workbook

from cycle.accepted_rounds import accept
from cycle.conftest import make_person, signed
from cycle.editions import made
from peil.cycle.editions.blocks import EditionBlocked
from peil.cycle.editions.finding import EditionMissing, EditionStateRefused
from peil.cycle.editions.freezing import freeze_edition
from peil.cycle.editions.rendering import FORMS, rendered
from peil.cycle.models import Edition, EditionFile, Event
from peil.cycle.rights import RightMissing, Role

pytestmark = pytest.mark.django_db


def files(edition) -> dict[str, bytes]:
    return {f"{f.language}.{f.form}": bytes(f.content) for f in edition.files.all()}


def test_a_frozen_edition_holds_its_files_in_both_languages_and_every_format(frozen):
    assert set(files(frozen)) == {f"{lang}.{form}" for lang in ("nl", "en") for form in FORMS}
    assert {f.digest for f in frozen.files.all()} == {
        hashlib.sha256(content).hexdigest() for content in files(frozen).values()
    }
    assert frozen.digest == hashlib.sha256(frozen.content.encode()).hexdigest()


def test_its_files_can_be_made_again_of_its_content_alone(frozen):
    again = {f"{one.language}.{one.form}": one.content for one in rendered(frozen.content)}

    assert again == files(frozen)


def test_its_files_tell_norm_realisation_texts_and_who_signed(frozen):
    kept = files(frozen)

    html = kept["nl.html"].decode()
    assert "1.370" in html
    assert "1.402" in html
    assert made.TEXT in html
    assert "Van regioburgemeesters national, authority national, 20 maart 2022" in html
    assert kept["nl.pdf"].startswith(b"%PDF")
    row = json.loads(kept["en.json"])["rows"][0]
    assert (row["realisation"]["value"], row["difference"]["value"]) == (1402, 32)
    assert "csv-tackled" in kept["nl.csv"].decode()
    sheet = load_workbook(io.BytesIO(kept["nl.xlsx"])).worksheets[0]
    assert 1402 in [cell.value for row in sheet.iter_rows() for cell in row]


def test_freezing_is_recorded_with_the_hash_of_every_file(frozen):
    event = json.loads(Event.objects.get(kind="edition_frozen").content)

    assert event["about"] == [["edition", "2021-editie-1"]]
    assert event["after"]["digest"] == frozen.digest
    assert len(event["after"]["files"]) == 2 * len(FORMS)
    assert frozen.trail_hash == Event.objects.get(kind="edition_frozen").previous


def test_what_happens_later_does_not_touch_it(frozen, year, policy):
    before = (frozen.digest, files(frozen))

    accept(year, made.NATION, {"csv-tackled": 9}, day="2022-05-01")
    made.say(
        policy, "undermining", "om", text="Een heel andere tekst over later.", day="2022-05-02"
    )

    again = Edition.objects.get(key=frozen.key)
    assert (again.digest, files(again)) == before


def test_the_database_refuses_to_change_or_delete_a_file(frozen):
    with pytest.raises(DatabaseError, match="never changed or deleted"), transaction.atomic():
        EditionFile.objects.filter(form="csv").update(digest="0")
    with pytest.raises(DatabaseError, match="never changed or deleted"), transaction.atomic():
        EditionFile.objects.all().delete()


def test_an_edition_is_frozen_once(frozen, policy):
    with pytest.raises(EditionStateRefused, match="It is frozen"):
        made.freeze(policy, frozen)

    assert Event.objects.filter(kind="edition_frozen").count() == 1


def test_an_edition_that_does_not_exist_is_refused(db, policy):
    with pytest.raises(EditionMissing, match="2021-editie-7"):
        freeze_edition("2021-editie-7", policy=policy, by=signed(made.ministry(), made.FROZEN))


@pytest.mark.parametrize(
    "role", [role for role in Role if role not in {Role.MINISTRY, Role.PUBLIC}]
)
def test_only_the_ministry_freezes(composed, policy, role):
    by = signed(make_person(role), made.FROZEN)

    with pytest.raises(RightMissing):
        freeze_edition(composed.key, policy=policy, by=by)


def test_everything_in_the_way_is_told_at_once(composed, year, policy):
    accept(year, made.NATION, {"csv-tackled": 9}, day="2022-03-25")
    made.say(policy, "cybercrime", "om", text="Er waren 12.345 onderzoeken naar computers.")

    with pytest.raises(EditionBlocked) as told:
        made.freeze(policy, composed)

    assert {block.code for block in told.value.blocks} >= {"E202", "E301"}
    assert "12.345" in told.value.told("nl")["found"]
