"""The API keeps the Dutch API Design Rules (NLGov ADR 2.x), as its description shows.

Each rule has a test with its name. What a description cannot show is in `test_answers`; what only
people can judge stands in docs/reference/api.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from django.test import Client

from peil.interfaces.api.answers import API_VERSION
from peil.interfaces.api.description import exported
from peil.interfaces.api.examples import EXAMPLES

ADDRESS = "https://peil.example"
TOLD = exported(address=ADDRESS, email="peil@peil.example")
OPERATIONS = [
    (path, method, operation)
    for path, operations in TOLD["paths"].items()
    for method, operation in operations.items()
]
PATHS = list(TOLD["paths"])
SCHEMAS = TOLD["components"]["schemas"]
PARAMETERS = [p for _, _, operation in OPERATIONS for p in operation["parameters"]]
RESPONSES = [
    (path, method, int(status), answer)
    for path, method, operation in OPERATIONS
    for status, answer in operation["responses"].items()
]
DAYS = re.compile(r"(On|Expected|Day)$|^(supply|approve|accept)By$|^(knownFrom|day)$")
TIMES = re.compile(r"At$")
NO_DAYS = {"aimsAt"}


def every(found: object, key: str) -> Iterator[object]:
    if isinstance(found, dict):
        yield from ([found[key]] if key in found else [])
        found = list(found.values())
    if isinstance(found, list):
        yield from chain.from_iterable(every(one, key) for one in found)


def properties() -> Iterator[tuple[str, dict]]:
    for schema in SCHEMAS.values():
        yield from schema.get("properties", {}).items()


def test_core_doc_openapi_it_is_openapi_3():
    assert re.fullmatch(r"3(\.\d+){1,2}", TOLD["openapi"])


def test_core_doc_openapi_contact_somebody_can_be_asked():
    assert set(TOLD["info"]["contact"]) == {"name", "url", "email"}
    assert all(TOLD["info"]["contact"].values())


def test_core_publish_openapi_everybody_reads_it_at_the_root_also_from_another_site(db):
    answer = Client().get("/api/v1/openapi.json")

    assert answer.status_code == 200
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Content-Type"].startswith("application/json")
    assert set(answer.json()["paths"]) == set(PATHS)


def test_core_publish_openapi_every_operation_has_its_own_name_and_says_what_it_does():
    names = [operation["operationId"] for _, _, operation in OPERATIONS]

    assert len(set(names)) == len(names) == 20
    assert all(o["summary"].endswith(".") and len(o["tags"]) == 1 for _, _, o in OPERATIONS)
    assert all(parameter["description"].endswith(".") for parameter in PARAMETERS)


def test_core_publish_openapi_a_part_of_a_path_is_a_parameter_and_the_other_way_round():
    for path, method, operation in OPERATIONS:
        named = {p["name"] for p in operation["parameters"] if p["in"] == "path"}
        assert set(re.findall(r"\{(\w+)\}", path)) == named, (path, method)


def test_core_uri_version_the_major_version_is_in_the_address_and_nowhere_else():
    assert TOLD["servers"] == [{"url": f"{ADDRESS}/api/v1", "description": "This Peil."}]
    assert not [path for path in PATHS if re.search(r"/v\d", path)]


def test_core_semver_the_version_is_whole():
    assert re.fullmatch(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", TOLD["info"]["version"])
    assert TOLD["info"]["version"] == API_VERSION


def test_core_version_header_is_on_every_answer():
    for path, method, status, answer in RESPONSES:
        assert "API-Version" in answer["headers"], (path, method, status)


def test_core_no_trailing_slash():
    assert not [path for path in PATHS if path.endswith("/")]


def test_core_path_segments_kebab_case():
    for path in PATHS:
        for part in path[1:].split("/"):
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*|\{[a-z][a-zA-Z0-9]*\}", part), path


def test_core_query_keys_camel_case_and_so_are_fields():
    keys = [p["name"] for p in PARAMETERS if p["in"] == "query"]
    fields = [name for name, _ in properties()]

    assert {"isClosed", "keepOthers", "expectedDelivery", "knownOn", "pageSize"} <= set(keys)
    assert {"finalExpected", "knownFrom"} <= set(fields)
    assert not [n for n in (*keys, *fields) if not re.fullmatch(r"[a-z]+([A-Z][a-z0-9]*)*", n)]
    assert not [name for name in SCHEMAS if not re.fullmatch(r"([A-Z][a-z0-9]*)+", name)]


def test_core_naming_collections_are_plural_and_one_of_them_is_under_its_name():
    first = {path[1:].split("/")[0] for path in PATHS}

    assert first == {
        "accounts",
        "agendas",
        "decisions",
        "editions",
        "figures",
        "indicators",
        "norms",
        "rounds",
        "sources",
        "units",
    }


def test_core_nested_child_submissions_are_under_their_round():
    assert "/rounds/{round}/submissions/{unit}" in PATHS


def test_core_resource_operations_an_act_is_a_part_of_what_it_is_done_to():
    assert [p for p, method, _ in OPERATIONS if method == "post"] == [
        "/rounds/{round}/submissions/{unit}/supply"
    ]


def test_core_http_methods_only_those_of_the_standard():
    assert {method for _, method, _ in OPERATIONS} == {"get", "put", "post"}


def test_core_http_safety_nothing_goes_in_by_get():
    assert not [path for path, method, o in OPERATIONS if method == "get" and "requestBody" in o]


def test_core_stateless_who_asks_is_said_each_time_by_a_token_and_by_nothing_else():
    assert TOLD["components"]["securitySchemes"] == {"Token": {"type": "http", "scheme": "bearer"}}
    for path, method, operation in OPERATIONS:
        asked = [{"Token": []}] if path.startswith("/rounds") else None
        assert operation.get("security") == asked, (path, method)


def test_core_error_handling_problem_details_with_status_title_and_detail():
    errors = [answer for _, _, status, answer in RESPONSES if status >= 400]
    done = [answer for _, _, status, answer in RESPONSES if status < 300]

    assert len(errors) > 60
    assert {tuple(answer["content"]) for answer in errors} == {("application/problem+json",)}
    assert {tuple(answer["content"]) for answer in done} == {("application/json",)}
    assert set(SCHEMAS["ProblemDetails"]["required"]) == {"status", "title", "detail"}


def test_core_error_handling_invalid_input_a_bad_request_is_told_everywhere():
    for path, method, operation in OPERATIONS:
        statuses = {int(status) for status in operation["responses"]}
        assert {400, 404, 500} <= statuses, (path, method)
        assert ("security" in operation) is ({401, 403} <= statuses), (path, method)
        assert ("requestBody" not in operation) or {409, 413} <= statuses


def test_core_date_time_format_days_are_days_and_times_have_a_zone():
    formats = {
        (name, str(found)) for name, schema in properties() for found in every(schema, "format")
    }
    days = {name for name, _ in properties() if DAYS.search(name)} - NO_DAYS
    times = {name for name, _ in properties() if TIMES.search(name)} - NO_DAYS

    assert {"knownOn", "knownFrom", "decidedOn", "firstDay"} <= days
    assert {"publishedAt", "changedAt"} <= times
    assert formats == {(n, "date") for n in days} | {(n, "date-time") for n in times}


def test_core_transport_no_sensitive_uris_nobody_is_named_in_an_address():
    names = {p["name"] for p in PARAMETERS}

    assert not names & {"token", "person", "email", "name"}


def test_every_operation_has_an_example_that_fits_its_parameters():
    for path, method, operation in OPERATIONS:
        example = EXAMPLES[operation["operationId"]]
        given = {*example.path, *example.query}
        assert given <= {p["name"] for p in operation["parameters"]}, (path, method)
        assert {p["name"] for p in operation["parameters"] if "example" in p} == given
        assert ("requestBody" in operation) is (example.body is not None)
    assert set(EXAMPLES) == {operation["operationId"] for _, _, operation in OPERATIONS}


def test_a_parameter_is_never_null():
    assert not [p["name"] for p in PARAMETERS if "null" in set(map(str, every(p, "type")))]


def test_no_number_that_could_lose_digits_goes_in_or_out():
    assert "number" not in set(map(str, every(TOLD, "type")))


def test_unknown_fields_are_refused_in_everything_that_goes_in():
    assert {n for n in SCHEMAS if n.startswith("Given")} == {
        "GivenFigure",
        "GivenFigures",
        "GivenSupply",
    }
    assert all(SCHEMAS[n]["additionalProperties"] is False for n in SCHEMAS if "Given" in n)
