"""Whoever walks every public address finds what is published, and nothing of what is not."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from django.urls import reverse

from cycle.conftest import logged_in
from cycle.public.attacks.crawling import guessed, linked, listed, near, nobody, programs_ask, read
from cycle.public.attacks.reading import marks_in, text_in
from cycle.public.attacks.secrets_kept import (
    AFTER,
    EMBARGOED,
    KEPT,
    PUBLIC_NUMBER,
    PUBLIC_WORD,
    Hidden,
    Mark,
)

pytestmark = [pytest.mark.django_db, pytest.mark.walk, pytest.mark.any_database]
PUBLIC = (Mark("a published figure", str(PUBLIC_NUMBER)), Mark("a published text", PUBLIC_WORD))
EXAMPLES = {"/api/v1/openapi.json": "2022-editie-1"}
"""What a page shows as an example of a name, whatever there is."""


def found_in(texts: dict[str, str], marks) -> list[tuple[str, list[str]]]:
    return [(place, found) for place, text in texts.items() if (found := marks_in(text, marks))]


def not_asked(place: str, hidden: Hidden) -> list[Mark]:
    """Every secret but those that who asks names themselves, which an answer may say after them."""
    asked = f"{unquote(place)} {EXAMPLES.get(place, '')}".replace("71.365", "71365")
    return [m for m in (*EMBARGOED, *KEPT, *hidden.digests) if m.written not in asked]


def test_the_walk_would_find_what_is_there(hidden, walked):
    """The attacker can read: what is public is found in every kind of file and on pages."""
    for mark in PUBLIC:
        where = {place.rpartition(".")[2] for place, _ in found_in(walked, [mark])}
        assert {"html", "pdf", "xlsx", "json"} <= where, mark
        assert any(place.endswith("/") for place in where), mark


def test_no_listed_address_tells_what_is_not_public(hidden, walked):
    more = read(linked(walked.values(), known={*walked, *listed()}))

    for place, text in {**walked, **more}.items():
        assert marks_in(text, not_asked(place, hidden)) == [], place


def test_no_guessed_address_tells_what_is_not_public(hidden):
    for place, text in read(guessed()).items():
        assert marks_in(text, not_asked(place, hidden)) == [], place


def test_no_program_is_told_what_is_not_public(hidden):
    texts = read(programs_ask())

    for place, text in texts.items():
        assert marks_in(text, not_asked(place, hidden)) == [], place
    assert found_in(texts, PUBLIC[:1]), "a program is not even told what is public"


def test_a_secret_address_looks_like_one_that_is_not_there(hidden):
    """Not even that something is kept may be told: the answers are the same but for the name."""
    client = nobody()
    for end in ("", "nl.html", "nl.pdf", "en.json"):
        for before in ("", "/en"):
            kept = client.get(f"{before}/edities/2021-editie-2/{end}")
            absent = client.get(f"{before}/edities/2021-editie-7/{end}")

            assert (kept.status_code, absent.status_code) == (404, 404)
            told = text_in(kept).replace("2021-editie-2", "2021-editie-7")
            assert told == text_in(absent)


def test_who_reads_early_leaves_nothing_in_a_cache_for_others(hidden):
    early = logged_in(hidden.early)
    for place in near():
        early.get(place)
    own = early.get(reverse("early_file", kwargs={"key": hidden.correction.key, "language": "nl",
                                                  "form": "html"}))  # fmt: skip

    assert "71.365" in text_in(own)
    assert own["Cache-Control"] == "private, no-store"
    assert found_in(read(near()), (*EMBARGOED, *hidden.digests)) == []


def test_everybody_gets_the_same_bytes_on_every_public_address(hidden):
    early, anybody = logged_in(hidden.early), nobody()
    for place in near():
        theirs, ours = early.get(place), anybody.get(place)

        assert text_in(theirs) == text_in(ours), place
        if theirs.status_code == 200:
            assert "public" in theirs["Cache-Control"], place
            assert "Cookie" not in theirs.get("Vary", ""), place
            assert not theirs.cookies, place


def test_a_head_and_a_second_asking_tell_nothing_either(hidden):
    client = nobody()
    for place in (*near(), *guessed()):
        head = client.head(place)
        assert head.content == b"", place
        got = client.get(place)
        again = client.get(place, headers={"If-None-Match": f"{got.get('ETag', '*')}"})
        for answer in (head, again):
            assert marks_in(text_in(answer), not_asked(place, hidden)) == [], place


@pytest.mark.parametrize(
    "header",
    [
        {"Accept-Language": "en"},
        {"Accept-Encoding": "gzip, br"},
        {"Accept": "application/json"},
        {"X-Forwarded-Host": "elsewhere.example"},
        {"X-Original-URL": "/edities/beheer/2021-editie-2/"},
        {"X-HTTP-Method-Override": "POST"},
        {"Range": "bytes=0-"},
        {"Cookie": "sessionid=0123456789abcdef0123456789abcdef"},
    ],
    ids=lambda header: next(iter(header)),
)
def test_no_header_opens_anything(hidden, header):
    client = nobody()
    secrets = (*EMBARGOED, *KEPT, *hidden.digests)
    for place in ("/", "/edities/", "/jaren/2021/", "/indicatoren/csv-tackled/",
                  "/edities/2021-editie-1/", "/vooraf/2021-editie-3/", "/werk/"):  # fmt: skip
        assert marks_in(text_in(client.get(place, headers=header)), secrets) == [], place


def test_when_the_embargo_is_over_exactly_the_correction_appears(hidden, turn_clock):
    tags = {place: nobody().get(place).get("ETag") for place in ("/", "/jaren/2021/", "/edities/")}
    turn_clock(AFTER)

    texts = read(near())

    for mark in EMBARGOED:
        assert found_in(texts, [mark]), mark
    assert found_in(texts, KEPT) == []
    for place, tag in tags.items():
        again = nobody().get(place, headers={"If-None-Match": tag})
        assert again.status_code == 200, place
        assert again["ETag"] != tag, place


def test_what_the_correction_says_was_not_known_on_the_day_before(hidden, turn_clock):
    turn_clock(AFTER)

    texts = read(place for place in near() if "/stand-per/" in place)

    before = {place: text for place, text in texts.items() if "/stand-per/2026-" not in place}
    assert before
    assert found_in(before, [mark for mark in EMBARGOED if mark.written == "71365"]) == []
