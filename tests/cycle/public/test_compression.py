"""What is public is sent compressed; what may hold a secret never is."""

from __future__ import annotations

import gzip

import pytest

from cycle.conftest import NATION, logged_in, make_person
from peil.cycle.rights import Role

pytestmark = pytest.mark.django_db

GZIP = {"Accept-Encoding": "br, gzip"}
PUBLIC = "/jaren/2020/"


def read(client, place, **headers):
    return client.get(place, headers=headers)


def test_a_public_page_is_the_same_compressed_and_much_shorter(client):
    plain = read(client, PUBLIC)
    compressed = read(client, PUBLIC, **GZIP)

    assert "Content-Encoding" not in plain
    assert compressed["Content-Encoding"] == "gzip"
    assert gzip.decompress(compressed.content) == plain.content
    assert int(compressed["Content-Length"]) == len(compressed.content) < len(plain.content) / 2
    assert "Accept-Encoding" in plain["Vary"]
    assert "Accept-Encoding" in compressed["Vary"]


def test_who_has_a_compressed_page_already_is_told_so(client):
    had = read(client, PUBLIC, **GZIP)["ETag"]

    again = client.get(PUBLIC, headers={**GZIP, "If-None-Match": had})

    assert had.startswith('W/"')
    assert again.status_code == 304
    assert again.content == b""
    assert "Content-Encoding" not in again


def test_the_same_page_is_compressed_to_the_same_bytes(client):
    assert read(client, PUBLIC, **GZIP).content == read(client, PUBLIC, **GZIP).content


def test_a_style_sheet_is_compressed(client):
    answer = read(client, "/static/web/look.css", **GZIP)

    assert answer["Content-Encoding"] == "gzip"
    assert b":root" in gzip.decompress(b"".join(answer.streaming_content))


@pytest.mark.parametrize("place", ["/inloggen/", "/rondes/", "/eigen-account/"])
def test_a_page_with_a_secret_in_it_is_never_compressed(place):
    reader = logged_in(make_person(Role.FORCE_CONTROL, NATION))

    answer = read(reader, place, **GZIP)

    assert answer.status_code in {200, 302}
    assert "Content-Encoding" not in answer
