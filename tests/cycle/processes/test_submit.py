"""`peil submit`, as users run it, against a Peil that is served by a process of its own."""

from __future__ import annotations

import hashlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from conftest import ROOT, peil
from cycle.processes.conftest import OwnHome

pytestmark = pytest.mark.both_databases

_SERVE = "from django.core.management import execute_from_command_line as run; run()"
LINES = "indicator,period,value,status\ncsv-tackled,2022-H1,{value},final\n"


@pytest.fixture
def served(sqlite_home: OwnHome) -> Iterator[str]:
    """The address of a Peil that is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    server = subprocess.Popen(
        [sys.executable, "-c", _SERVE, "runserver", f"127.0.0.1:{port}", "--noreload"],
        env={
            **told,
            "PEIL_HOME": str(sqlite_home.folder),
            "DJANGO_SETTINGS_MODULE": "peil.interfaces.settings.project",
            "PYTHONPATH": str(ROOT / "src"),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/api/v1/openapi.json")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(address: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 - our own server
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
        else:
            return
    pytest.fail("the server did not start")


@pytest.fixture
def token_file(sqlite_home: OwnHome, tmp_path: Path) -> Path:
    """A file with a token of the supplier of Limburg."""
    path = tmp_path / "token"
    path.write_text("peil_a_secret\n")
    sqlite_home.run("make_token", "limburg", hashlib.sha256(b"peil_a_secret").hexdigest())
    return path


def test_a_file_is_saved_once_through_the_api(sqlite_home, served, token_file, tmp_path):
    file = tmp_path / "figures.csv"
    file.write_text(LINES.format(value="34.5"))
    asked = ("submit", "2022-h1", "limburg", file, "--server", served, "--token-file", token_file)

    first, second = peil(*asked), peil(*asked)
    other = peil(*("amsterdam" if one == "limburg" else one for one in asked))
    file.write_text(LINES.format(value="1.370"))
    wrong = peil(*asked)

    assert first.out == "Delivery 1 of limburg for 2022-h1 was saved.\n"
    assert second.out.endswith("says the same already; nothing was changed.\n")
    assert (other.code, wrong.code) == (2, 2)
    assert "Your roles do not allow it." in other.err
    assert "row 2, cell value: Found '1.370'. Write 1370 if thousands are meant" in wrong.err
    assert [d["figures"] for d in sqlite_home.told()["deliveries"]] == [{"csv-tackled": "34.5"}]


def test_without_a_token_or_a_server_it_says_what_to_do(tmp_path):
    file, token = tmp_path / "figures.csv", tmp_path / "token"
    file.write_text(LINES.format(value="1"))
    token.write_text("peil_x")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{taken.getsockname()[1]}"
        asked = ("submit", "2022-h1", "limburg", file, "--server", nobody, "--token-file")

        no_token, no_server = peil(*asked, tmp_path / "none"), peil(*asked, token)
    no_address = peil(*asked[:4], "--server", "file:///etc", "--token-file", token)

    assert {no_token.code, no_server.code, no_address.code} == {2}
    assert "Make a token on your page" in no_token.err
    assert "Check the address after --server" in no_server.err
    assert "It is no address of the web." in no_address.err


def test_a_token_does_not_cross_the_network_unhidden(tmp_path):
    file, token = tmp_path / "figures.csv", tmp_path / "token"
    file.write_text(LINES.format(value="1"))
    token.write_text("peil_x")

    asked = ("submit", "2022-h1", "limburg", file, "--server", "http://peil.example")
    answer = peil(*asked, "--token-file", token)

    assert answer.code == 2
    assert "Write the address with https." in answer.err


def test_a_token_is_not_taken_along_to_another_place(tmp_path):
    file, token = tmp_path / "figures.csv", tmp_path / "token"
    file.write_text(LINES.format(value="1"))
    token.write_text("peil_x")
    asked_elsewhere: list[str] = []

    class Leading(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked_elsewhere.append(self.path)
            self.send_response(302)
            self.send_header("Location", "/elsewhere")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Leading) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        answer = peil(
            *("submit", "2022-h1", "limburg", file, "--server", address, "--token-file", token)
        )
        server.shutdown()

    assert answer.code == 2
    assert asked_elsewhere == ["/api/v1/rounds/2022-h1"]
