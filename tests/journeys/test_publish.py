"""`peil publish` as its users run it: a whole site of files, in a folder, at any address."""

from __future__ import annotations

import hashlib
import http.server
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from chromium import needs_chromium, running_browser
from conftest import ROOT, Answer, peil
from small_policy import write_policy

FOLDER = "peil"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files, and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def publish(site: Path, policy: Path, address: str) -> Answer:
    return peil("publish", site, "--policy", policy, "--address", address)


def files_in(site: Path) -> dict[str, str]:
    files = (file for file in site.rglob("*") if file.is_file() and ".peil" not in file.parts)
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
    }


@pytest.fixture(scope="module")
def policy_files(tmp_path_factory) -> Path:
    """A policy folder of one theme."""
    return write_policy(tmp_path_factory.mktemp("policy"))


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[tuple[Path, str]]:
    """A plain web server of a folder, and the address of the site in it."""
    root = tmp_path_factory.mktemp("www")
    handler = partial(Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield root / FOLDER, f"http://127.0.0.1:{running.server_port}/{FOLDER}/"
        running.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def site(server, policy_files) -> Path:
    """A site that was published in a folder of a web server."""
    place, address = server
    answer = publish(place, policy_files, address)
    assert answer.code == 0, answer.err
    assert "without editions" in answer.out
    return place


def test_the_site_holds_pages_in_both_languages_days_data_and_an_error_page(site):
    files = files_in(site)

    assert {
        "index.html",
        "en/index.html",
        "404.html",
        "en/404.html",
        "robots.txt",
        "sitemap.xml",
        "agendas/plan/safety/index.html",
        "en/indicatoren/cases/index.html",
        "indicatoren/cases/stand-per/2019-12-01/index.html",
        "insluiten/indicatoren/cases/grafiek/index.html",
        "insluiten/indicatoren/cases/grafiek.json",
        "static/web/peil.svg",
    } <= set(files)
    assert any(file.endswith(".csv") for file in files)
    assert any(file.endswith(".atom") for file in files)


def test_whole_addresses_in_it_begin_with_the_address_of_the_site(site, server):
    _, address = server

    for file in ("sitemap.xml", "robots.txt", "insluiten/indicatoren/cases/grafiek.json"):
        assert address in (site / file).read_text(), file
    for file in site.rglob("*"):
        if file.suffix in {".html", ".xml", ".json", ".atom", ".txt"}:
            text = file.read_text()
            assert "localhost:8000" not in text, file
            assert "/peil/peil/" not in text, file


def test_nobody_logs_in_on_a_site_of_files(site):
    for page in site.rglob("*.html"):
        text = page.read_text()
        assert "/inloggen/" not in text, page
        assert "csrfmiddlewaretoken" not in text, page


def test_a_second_time_nothing_is_written_and_what_was_spoilt_is_put_right(
    site, server, policy_files
):
    before = {file: (site / file).stat().st_mtime_ns for file in files_in(site)}
    digests = files_in(site)
    (site / "index.html").write_text("spoilt")

    answer = publish(site, policy_files, server[1])

    assert "1 were written" in answer.out
    assert files_in(site) == digests
    after = {file: (site / file).stat().st_mtime_ns for file in before}
    assert {file for file, moment in after.items() if moment != before[file]} == {"index.html"}


def test_the_same_data_gives_the_same_bytes_in_another_folder(site, server, policy_files, tmp_path):
    publish(tmp_path / "other", policy_files, server[1])

    assert files_in(tmp_path / "other") == files_in(site)


def test_what_was_made_before_an_interruption_is_not_made_again(policy_files, tmp_path):
    place = tmp_path / "site"
    command = [sys.executable, "-c", "from peil.interfaces.cli.main import run; run()", "publish"]
    options = ["--policy", policy_files, "--address", "https://example.org/"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(
        [*command, place, *options], env=environment, stderr=subprocess.PIPE
    ) as running:
        made = _wait_for_something_made(place)
        running.send_signal(signal.SIGINT)
        running.communicate()
    assert running.returncode == 130
    assert [entry.name for entry in place.iterdir()] == [".peil"]
    noted = [json.loads(line)["file"] for line in made.read_text().splitlines()]
    times = {file: (made.parent / file).stat().st_mtime_ns for file in noted}
    assert times

    answer = publish(place, policy_files, "https://example.org/")

    assert answer.code == 0, answer.err
    for file, time_made in times.items():
        assert (place / file).stat().st_mtime_ns == time_made, file


def _wait_for_something_made(place: Path) -> Path:
    """The journal of a site that is being made, as soon as there is something in it."""
    for _ in range(3000):
        for journal in place.glob(".peil/*/.journal"):
            if journal.stat().st_size:
                return journal
        time.sleep(0.05)
    pytest.fail("nothing was made in two and a half minutes")


def test_nginx_is_told_who_may_frame_which_page(site):
    told = (site / ".peil" / "nginx.conf").read_text().splitlines()

    default = next(line for line in told if line.lstrip().startswith("default"))
    assert "frame-ancestors 'none'" in default
    (framed,) = [line for line in told if '"/peil/insluiten/indicatoren/cases/grafiek/' in line]
    assert "frame-ancestors *" in framed
    assert not [line for line in told if "/peil/agendas/" in line or "/peil/404.html" in line]


def test_every_file_is_known_by_its_hash(site):
    told = json.loads((site / ".peil" / "site.json").read_text())

    assert told["files"] == files_in(site)


def test_a_folder_of_somebody_else_is_refused(policy_files, tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")

    answer = publish(tmp_path, policy_files, "https://example.org/")

    assert answer.code == 2
    assert "Peil did not make it" in answer.err
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("option", ["--address", "--application"])
def test_an_address_that_is_none_is_refused(policy_files, tmp_path, option):
    answer = peil("publish", tmp_path / "site", "--policy", policy_files, option, "peil.example")

    assert answer.code == 2
    assert "That is no address of a site" in answer.err
    assert not (tmp_path / "site").exists()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_browser() as running:
        yield running


@needs_chromium
@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_a_reader_walks_the_site_in_a_browser(site, server, browser, script):
    """From home to an indicator as of a day, in English, and to its data; every file is there."""
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    answers: list[tuple[int, str]] = []
    page.on("response", lambda told: answers.append((told.status, told.url)))
    page.on("pageerror", lambda wrong: answers.append((500, str(wrong))))

    page.goto(server[1])
    page.get_by_role("link", name="Indicatoren", exact=True).first.click()
    page.get_by_role("main").get_by_role("link", name="Zaken").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Zaken"
    page.goto(f"{page.url}stand-per/2019-12-01/")
    page.locator("header a[hreflang=en]").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Cases"
    assert "/en/indicatoren/cases/stand-per/2019-12-01/" in page.url

    assert [one for one in answers if one[0] >= 400] == []
    assert all(url.startswith(server[1]) for _, url in answers)
    context.close()
