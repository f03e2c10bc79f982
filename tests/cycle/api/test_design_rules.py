"""The API keeps the Dutch API Design Rules, as far as its description and its answers show."""

from __future__ import annotations

import json
import re
from itertools import chain

import pytest
from django.test import Client

from cycle.api.conftest import PLACE, Api, figure, figures
from peil.interfaces.api.answers import API_VERSION, MOST_BYTES
from peil.interfaces.api.description import exported

TOLD = exported(address="https://peil.example", email="peil@peil.example")
OPERATIONS = [
    (path, method, operation)
    for path, operations in TOLD["paths"].items()
    for method, operation in operations.items()
]
PATHS = list(TOLD["paths"])
INPUT = [(p, m, o) for p, m, o in OPERATIONS if o["parameters"] or "requestBody" in o]


def every(found: object, key: str):
    if isinstance(found, dict):
        yield from ([found[key]] if key in found else [])
        found = list(found.values())
    if isinstance(found, list):
        yield from chain.from_iterable(every(one, key) for one in found)


def test_it_is_openapi_3_with_a_server_a_contact_and_a_whole_version():
    assert TOLD["openapi"].startswith("3.")
    assert TOLD["servers"] == [{"url": "https://peil.example/api/v1", "description": "This Peil."}]
    assert set(TOLD["info"]["contact"]) == {"name", "url", "email"}
    assert re.fullmatch(r"\d+\.\d+\.\d+", TOLD["info"]["version"])


def test_paths_are_kebab_case_without_a_slash_at_the_end_or_a_version():
    for path in PATHS:
        for part in path[1:].split("/"):
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*|\{[a-z][a-zA-Z0-9]*\}", part), path


def test_query_keys_and_fields_are_camel_case():
    keys = [
        parameter["name"]
        for _, _, operation in OPERATIONS
        for parameter in operation["parameters"]
        if parameter["in"] == "query"
    ]
    fields = [name for found in every(TOLD["components"], "properties") for name in found]

    assert {"isClosed", "keepOthers", "expectedDelivery"} == set(keys)
    assert "finalExpected" in fields
    assert [n for n in (*keys, *fields) if not re.fullmatch(r"[a-z][a-zA-Z0-9]*", n)] == []


def test_every_operation_has_a_name_a_summary_and_a_token():
    names = [operation["operationId"] for _, _, operation in OPERATIONS]

    assert len(set(names)) == len(names) == 5
    assert all(o["summary"] and o["security"] == [{"Token": []}] for _, _, o in OPERATIONS)
    assert TOLD["components"]["securitySchemes"] == {"Token": {"type": "http", "scheme": "bearer"}}


def test_only_the_methods_of_the_standard_are_used():
    assert {method for _, method, _ in OPERATIONS} <= {"get", "put", "post", "patch", "delete"}


def test_every_answer_has_the_version_and_every_error_is_a_problem():
    for path, method, operation in OPERATIONS:
        for status, answer in operation["responses"].items():
            assert "API-Version" in answer["headers"], (path, method, status)
            kind = "application/problem+json" if int(status) >= 400 else "application/json"
            assert list(answer["content"]) == [kind], (path, method, status)


def test_where_something_goes_in_a_bad_request_is_told():
    assert len(INPUT) == 5
    for path, method, operation in INPUT:
        statuses = {int(status) for status in operation["responses"]}
        assert {400, 401, 403, 404, 500} <= statuses, (path, method)
        assert ("requestBody" not in operation) or 413 in statuses


def test_a_problem_has_status_title_and_detail():
    assert set(TOLD["components"]["schemas"]["ProblemDetails"]["required"]) == {
        "status",
        "title",
        "detail",
    }


def test_days_and_times_have_a_format():
    properties = [p for found in every(TOLD["components"], "properties") for p in found.items()]
    for name, schema in properties:
        if name.endswith(("On", "By", "At", "Expected")):
            assert set(every(schema, "format")) in ({"date"}, {"date-time"}), name


def test_no_number_that_could_lose_digits_goes_in_or_out():
    assert "number" not in set(map(str, every(TOLD, "type")))


def test_unknown_fields_are_refused_in_everything_that_goes_in():
    schemas = TOLD["components"]["schemas"]

    assert {n for n in schemas if n.startswith("Given")} == {
        "GivenFigure",
        "GivenFigures",
        "GivenSupply",
    }
    assert all(schemas[n]["additionalProperties"] is False for n in schemas if "Given" in n)


def test_the_description_can_be_read_by_everybody_and_from_another_site(db):
    answer = Client().get("/api/v1/openapi.json")

    assert answer.status_code == 200
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert set(answer.json()["paths"]) == set(PATHS)


def problems(api: Api):
    yield 401, Api()("GET", "/rounds")
    yield 403, api("GET", "/rounds/2022-h1/submissions/amsterdam")
    yield 404, api("GET", "/rounds/1999")
    yield 404, api("GET", "/no-such-thing")
    yield 404, api("GET", "/rounds/")
    yield 404, Client(raise_request_exception=False).get("/api/v2/rounds")
    yield 405, api("DELETE", "/rounds")
    yield 400, api("GET", "/rounds?isClosed=maybe")
    yield 400, api("GET", "/rounds/%00")
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
