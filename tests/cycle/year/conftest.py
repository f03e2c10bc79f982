"""A home folder for practice with everybody in it, a server, and a real browser."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from chromium import running_browser
from cycle.operations.conftest import (  # noqa: F401 - fixtures that these tests ask for
    PlaceOfHome,
    new_database,
    own_database,
    postgresql,
)
from cycle.operations.serving import free_port
from cycle.year.people import CAST_SCRIPT
from cycle.year.playing import Play

RUN = "from peil.interfaces.cli.main import run; run()"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, without a screen."""
    with running_browser() as running:
        yield running


@pytest.fixture(scope="module")
def played(tmp_path_factory, own_database) -> PlaceOfHome:  # noqa: F811
    """A home for practice, with everybody who plays a part."""
    home = PlaceOfHome(tmp_path_factory.mktemp("year") / "home", own_database())
    home.ran("init")
    (home.folder / "practice-day").write_text("2023-01-09\n")
    home.python(CAST_SCRIPT)
    return home


@contextmanager
def serving(home: PlaceOfHome, *, log: Path) -> Iterator[str]:
    """Serve a home while it lasts; its address."""
    port = free_port()
    with log.open("w") as writes:
        server = subprocess.Popen(
            [sys.executable, "-c", RUN, "serve", "--home", home.folder, "--port", str(port)],
            env={**os.environ, **home.known, "PYTHONUNBUFFERED": "1"},
            stdout=writes,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for(f"http://localhost:{port}/edities/")
            yield f"http://localhost:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)


@pytest.fixture(scope="module")
def play(played, browser, tmp_path_factory) -> Iterator[Play]:
    """The server and the browser, ready to play."""
    log = tmp_path_factory.mktemp("log") / "server.log"
    with serving(played, log=log) as address:
        yield Play(played, browser, address, log)


def _wait_for(address: str) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"nobody answers at {address}")
