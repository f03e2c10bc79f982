"""Thousands of requests, right and wrong, on every operation: the API is as its description says.

Examples, every boundary of every parameter, generated requests, and requests that follow each other;
all checks of Schemathesis. A seed and bounds make every run the same.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from cycle.api.live.conftest import Served
from peil.interfaces.api.examples import EXAMPLES

SETTINGS = Path(__file__).with_name("schemathesis.toml")
FEW = 4


def run(served: Served, *options: object, folder: Path) -> str:
    """What Schemathesis says of a server."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli", "--config-file", SETTINGS, "run"),
            *("--checks", "all", "--mode", "all", "--seed", "1", "--max-examples", str(FEW)),
            *("--no-color", "--continue-on-failure", "--generation-database", "none"),
            *map(str, options),
            f"{served.address}/api/v1/openapi.json",
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=540,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.walk
@pytest.mark.parametrize("with_token", [False, True], ids=["without a token", "with a token"])
def test_no_request_finds_the_api_other_than_described(served, tmp_path, with_token):
    token = ("--header", f"Authorization: Bearer {served.token}") if with_token else ()

    said = run(served, *token, folder=tmp_path)

    assert f"Tested: {len(EXAMPLES)}" in said
    generated, passed = re.search(r"(\d+) generated, (\d+) passed", said).groups()
    assert int(generated) == int(passed) > 1000, said
