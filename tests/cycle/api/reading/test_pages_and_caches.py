"""Lists come in pages that lead to each other, and caches hear whether anything changed."""

from __future__ import annotations

import pytest
from django.test import Client

from cycle.api.conftest import Api, token_of
from cycle.attacks.conftest import holder
from peil.cycle.rights import Role

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

READS = (
    "/agendas",
    "/agendas/2019-2022",
    "/indicators",
    "/indicators/csv-tackled",
    "/norms",
    "/figures",
    "/decisions",
    "/decisions/2020-06-29-norms-2019-kept",
    "/editions",
    "/editions/2022-editie-1",
    "/units",
    "/units/limburg",
    "/sources",
    "/sources/jaarverslag-2020",
    "/accounts/2020",
)


def walked(api: Api, path: str) -> list[dict]:
    """Every item of a list, by following where the next page is."""
    found: list[dict] = []
    while path:
        told = api("GET", path).json()
        found.extend(told["items"])
        path = (told["links"]["next"] or "").removeprefix("/api/v1")
    return found


@pytest.mark.parametrize("name", ["figures", "norms", "sources", "indicators"])
def test_the_pages_of_a_list_together_are_the_list(anybody, name):
    whole = anybody("GET", f"/{name}?pageSize=1000").json()

    assert walked(anybody, f"/{name}?pageSize=17") == whole["items"]
    assert len(whole["items"]) == whole["total"] > 17


def test_a_page_says_where_it_is_and_keeps_what_was_asked(anybody):
    answer = anybody("GET", "/figures?agenda=2019-2022&pageSize=5&page=2&knownOn=2021-05-19")

    told = answer.json()
    assert (told["page"], told["pageSize"], len(told["items"])) == (2, 5, 5)
    for name, page in {"self": 2, "first": 1, "prev": 1, "next": 3}.items():
        assert told["links"][name] == (
            f"/api/v1/figures?agenda=2019-2022&pageSize=5&page={page}&knownOn=2021-05-19"
        )
        assert f'<{told["links"][name]}>; rel="{name}"' in answer["Link"]


def test_behind_the_last_page_there_is_nothing_and_a_way_back(anybody):
    told = anybody("GET", "/units?page=9&pageSize=100").json()

    assert told["items"] == []
    assert told["links"]["next"] is None
    assert told["links"]["prev"].endswith("page=1&pageSize=100")


@pytest.mark.parametrize("asked", ["page=0", "page=-1", "pageSize=0", "pageSize=1001", "page=x"])
def test_a_page_that_cannot_be_is_refused(anybody, asked):
    assert anybody("GET", f"/figures?{asked}").status_code == 400


@pytest.mark.parametrize(
    "asked", ["indikator=csv-tackled", "known_on=2020-01-01", "page=1&page=2", "Page=1", "=1"]
)
def test_a_parameter_that_is_not_there_or_is_there_twice_is_refused(anybody, asked):
    answer = anybody("GET", f"/figures?{asked}")

    assert answer.status_code == 400
    assert [e["location"] for e in answer.json()["errors"]] == [asked.split("=")[0]]


@pytest.mark.parametrize("path", READS)
def test_an_answer_may_be_kept_by_any_cache_and_read_from_any_site(anybody, path):
    answer = anybody("GET", path)

    assert answer.status_code == 200
    assert answer["Cache-Control"] == "public, max-age=60"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["API-Version"]
    assert answer.get("Vary", "accept-encoding") == "accept-encoding"
    assert not answer.cookies


@pytest.mark.parametrize("path", READS)
def test_who_has_the_answer_already_is_told_so_in_no_bytes(anybody, path):
    first = anybody("GET", path)

    again = anybody("GET", path, HTTP_IF_NONE_MATCH=first["ETag"])
    other = anybody("GET", path, HTTP_IF_NONE_MATCH='"something-else"')

    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert (again["API-Version"], again["Cache-Control"]) == ("1.0.0", "public, max-age=60")
    assert (other.status_code, other.content) == (200, first.content)


@pytest.mark.parametrize("path", READS)
def test_everybody_gets_the_same_with_or_without_a_token_and_in_every_language(anybody, path):
    nobody = anybody("GET", path)
    with_token = Api(token_of(holder(Role.MINISTRY)))("GET", path)
    wrong_token = Api("wrong")("GET", path)
    english = anybody("GET", path, HTTP_ACCEPT_LANGUAGE="en")

    assert {a.content for a in (with_token, wrong_token, english)} == {nobody.content}


@pytest.mark.parametrize("path", [*READS, "/units/none", "/figures?page=x", "/nothing"])
def test_head_tells_what_get_would_without_telling_it(path):
    client = Client(raise_request_exception=False)

    asked, told = client.get(f"/api/v1{path}"), client.head(f"/api/v1{path}")

    assert (told.status_code, told.content) == (asked.status_code, b"")
    assert told["Content-Length"] == str(len(asked.content))
    assert told.get("ETag") == asked.get("ETag")


def test_errors_can_be_read_from_another_site_and_are_not_kept(anybody):
    for path in ("/units/none", "/figures?page=x", "/nothing"):
        answer = anybody("GET", path)
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Cache-Control"] == "no-store"


def test_what_asks_for_a_token_is_for_no_other_site_and_no_cache(supplier):
    answer = supplier("GET", "/rounds")

    assert "Access-Control-Allow-Origin" not in answer
    assert answer["Cache-Control"] == "no-store"
