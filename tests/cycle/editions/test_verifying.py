"""Any change to what was frozen is found, also where the hash beside it was changed too."""

from __future__ import annotations

import hashlib

import pytest

from cycle.tampering import change, take_triggers_away
from peil.cycle.editions.verifying import verify_editions

pytestmark = pytest.mark.django_db


@pytest.fixture
def unprotected():
    """Takes the triggers away, as somebody with the keys of the database could."""
    take_triggers_away("cycle_editionfile")


def found() -> list[str]:
    return [one.what for one in verify_editions().breaks]


def test_editions_that_nobody_touched_hold(frozen):
    verified = verify_editions()

    assert verified.holds
    assert (verified.editions, verified.files) == (1, 10)


def test_nothing_frozen_holds(composed):
    assert verify_editions().editions == 0
    assert verify_editions().holds


def test_a_changed_file_is_found(frozen, unprotected):
    change("UPDATE cycle_editionfile SET content = %s WHERE form='csv' AND language='nl'", b"1")

    assert found() == ["its file nl.csv is not what was frozen"]


def test_a_file_that_was_changed_with_its_hash_is_found_by_the_trail(frozen, unprotected):
    change(
        "UPDATE cycle_editionfile SET content=%s, digest=%s WHERE form='csv' AND language='nl'",
        b"1", hashlib.sha256(b"1").hexdigest(),
    )  # fmt: skip

    assert found() == ["the hash of its file nl.csv is not the one in the trail"]


def test_a_file_that_is_gone_is_found(frozen, unprotected):
    change("DELETE FROM cycle_editionfile WHERE form='pdf' AND language='en'")

    assert found() == ["the hash of its file en.pdf is not the one in the trail"]


def test_changed_content_is_found(frozen):
    change("UPDATE cycle_edition SET content = replace(content, '1402', '1502')")

    assert found() == ["its content is not what was frozen"]


def test_changed_content_with_its_hash_is_found_by_the_trail(frozen):
    text = frozen.content.replace("1402", "1502")
    change(
        "UPDATE cycle_edition SET content=%s, digest=%s",
        text, hashlib.sha256(text.encode()).hexdigest(),
    )  # fmt: skip

    assert found() == ["its hash is not the one in the trail"]


def test_an_edition_that_was_made_unfrozen_is_found(frozen):
    change("UPDATE cycle_edition SET digest = '', content = ''")

    assert found() == ["the trail says that it was frozen, and it is not there"]
