"""Every example runs against a real server: of the description, of the documents, and the client."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from itertools import pairwise

import jsonschema_rs
import pytest

from conftest import ROOT
from cycle.api.live.conftest import Served
from documents import blocks
from peil.interfaces.api.description import exported
from peil.interfaces.api.examples import EXAMPLES

HOW_TO = ROOT / "docs/how-to/use-the-api.md"
CLIENT = ROOT / "examples/peil_client.py"
TOLD = exported(address="https://peil.example", email="peil@peil.example")
NEEDS_CURL = pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
REALLY_THERE = {
    "listNorms": '"205"',
    "listFigures": '"1529"',
    "getAccount": '"1529"',
    "listEditions": "2022-editie-1",
}
"""What must be in an answer, from the documents; an empty list would fit its shape as well."""


def operations() -> list[tuple[str, str, dict]]:
    """Every operation with its method and path: what writes comes after what reads."""
    found = [
        (path, method, operation)
        for path, methods in TOLD["paths"].items()
        for method, operation in methods.items()
    ]
    return sorted(found, key=lambda one: one[1] == "post")


def shape_of(operation: dict, status: int) -> dict:
    answer = operation["responses"][status]["content"]["application/json"]["schema"]
    return {**answer, "components": TOLD["components"]}


def asked(served: Served, *arguments: str) -> tuple[int, str]:
    """The status and the body that curl gets."""
    done = subprocess.run(
        ["curl", "--silent", "--show-error", "--write-out", "\n%{http_code}", *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    body, _, status = done.stdout.rpartition("\n")
    return int(status), body


@NEEDS_CURL
@pytest.mark.parametrize(
    ("path", "method", "operation"),
    operations(),
    ids=[o["operationId"] for _, _, o in operations()],
)
def test_the_example_of_an_operation_gets_an_answer_of_its_shape(served, path, method, operation):
    name = operation["operationId"]
    example = EXAMPLES[name]
    sent = ["--request", method.upper()]
    if example.body is not None:
        sent += ["--header", "Content-Type: application/json", "--data", json.dumps(example.body)]
    if "security" in operation:
        sent += ["--header", f"Authorization: Bearer {served.token}"]

    status, body = asked(served, *sent, f"{served.address}/api/v1{example.address(path)}")

    if name == "supplySubmission":  # one of its two figures is not enough to supply
        assert status == 409, body
        assert json.loads(body)["errors"]
        return
    assert status in {200, 201}, body
    jsonschema_rs.validator_for(shape_of(operation, status)).validate(json.loads(body))
    assert REALLY_THERE.get(name, "") in body


def commands() -> list[str]:
    """Every command of the how-to."""
    return [text.strip() for _, language, text in blocks(HOW_TO) if language == "sh"]


@NEEDS_CURL
@pytest.mark.parametrize("command", commands(), ids=range(len(commands())))
def test_a_command_of_the_how_to_does_what_it_says(served, command):
    there = command.replace("http://localhost:8000", served.address)
    there = there.replace("curl ", "curl --fail-with-body --silent --show-error ", 1)
    there = there.replace("python3 ", f"{sys.executable} ", 1)

    done = subprocess.run(
        ["/bin/sh", "-c", there],
        cwd=ROOT,
        env={**os.environ, "TOKEN": served.token},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.strip()


def test_the_how_to_shows_the_norm_before_and_after_it_changed(served):
    told = [
        subprocess.run(
            ["curl", "--silent", *re.findall(r"'(http[^']+)'", command)],
            capture_output=True, text=True, check=True, timeout=60,
        ).stdout
        for command in (c.replace("http://localhost:8000", served.address) for c in commands())
        if "/norms?" in command
    ]  # fmt: skip

    values = [[norm["value"] for norm in json.loads(one)["items"]] for one in told]

    assert values == [["190"], ["205"], ["205", "190"]]


def client(served: Served, *arguments: str) -> list[dict[str, str]]:
    done = subprocess.run(
        [sys.executable, str(CLIENT), served.address, *arguments],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_the_client_writes_a_list_as_csv(served):
    rows = client(served, "figures", "indicator=csv-tackled", "year=2020", "knownOn=2021-05-19")

    assert [row["value"] for row in rows if row["period"] == "2020"] == ["1529"]


def test_the_client_walks_all_pages_once(served):
    few, many = (client(served, "sources", f"pageSize={size}") for size in (7, 1000))

    assert few == many
    assert all(one["source"] < other["source"] for one, other in pairwise(few))


def test_the_client_is_small_and_needs_nothing_but_python():
    text = CLIENT.read_text(encoding="utf-8")
    imported = set(re.findall(r"^(?:from|import) (\w+)", text, flags=re.MULTILINE))

    assert len(text.splitlines()) <= 80
    assert imported <= set(sys.stdlib_module_names) | {"__future__"}


def test_the_client_reads_again_what_did_not_change_and_tells_a_problem(served):
    sys.path.insert(0, str(CLIENT.parent))
    module = __import__("peil_client")
    peil = module.Peil(served.address, token=served.token)

    first, again = peil.get("units/limburg"), peil.get("units/limburg")

    assert again is first
    with pytest.raises(module.Refused, match="Did you mean: csv-tackled"):
        peil.get("indicators/csv-takled")
    figures = [{"indicator": "csv-tackled", "value": "1.370", "status": "final"}]
    with pytest.raises(module.Refused, match=r"figures\.0\.value"):
        peil.put(
            "rounds/2023-h1/submissions/limburg/figures", {"period": "2023-H1", "figures": figures}
        )
