"""Every answer of the API has its version, and every error is a problem."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from cycle.api.conftest import PLACE, Api, figure, figures
from peil.interfaces.api.answers import API_VERSION, MOST_BYTES


def problems(api: Api):
    yield 401, Api()("GET", "/rounds")
    yield 403, api("GET", "/rounds/2022-h1/submissions/amsterdam")
    yield 404, api("GET", "/rounds/1999")
    yield 404, api("GET", "/no-such-thing")
    yield 404, api("GET", "/rounds/")
    yield 404, Client(raise_request_exception=False).get("/api/v2/rounds")
    yield 405, api("DELETE", "/rounds")
    yield 400, api("GET", "/rounds?isClosed=maybe")
    yield 400, api("GET", "/rounds?is_closed=true")
    yield 400, api("GET", "/rounds?isClosed=true&isClosed=true")
    yield 400, api("GET", "/rounds/%00")
    yield 400, api("GET", "/figures?knownOn=2020-02-30")
    yield 404, api("GET", "/figures?indicator=no-such-indicator")
    yield 404, api("GET", "/accounts/1950")
    yield 400, api("PUT", f"{PLACE}/figures", b"{")
    yield 413, api("PUT", f"{PLACE}/figures", b" " * (MOST_BYTES + 1))
    yield 409, api("POST", f"{PLACE}/supply", {"delivery": 1})
    yield 400, api("GET", "/rounds", HTTP_HOST="elsewhere.example")


def test_every_error_is_a_problem_with_its_status_and_the_version(api):
    for status, answer in problems(api):
        told = json.loads(answer.content)
        assert answer.status_code == told["status"] == status, told
        assert answer["Content-Type"] == "application/problem+json"
        assert answer["API-Version"] == API_VERSION
        assert set(told) == {"status", "title", "detail", "errors"}
        assert told["title"]
        assert told["detail"].endswith(".")


def test_an_address_says_which_methods_it_answers(api):
    assert api("DELETE", "/rounds")["Allow"] == "GET"


def test_a_fault_in_peil_is_a_problem_without_what_went_wrong(api, settings):
    settings.PEIL_POLICY_FOLDER = {"a secret": "that is no folder"}

    answer = api("GET", "/rounds/2022-h1")

    assert answer.status_code == json.loads(answer.content)["status"] == 500
    assert answer["Content-Type"] == "application/problem+json"
    assert "secret" not in answer.content.decode()


@pytest.mark.parametrize("path", ["/rounds", "/rounds/2022-h1", PLACE])
def test_every_answer_has_the_version_and_is_not_kept(api, path):
    api("PUT", f"{PLACE}/figures", figures(figure()))

    answer = api("GET", path)

    assert answer.status_code == 200
    assert (answer["API-Version"], answer["Cache-Control"]) == (API_VERSION, "no-store")
    assert answer["Content-Type"].startswith("application/json")
