"""A published site behind nginx, set up to the letter of the guide."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import pytest

from conftest import ROOT, peil
from small_policy import indicator, theme, write_policy

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
GUIDE = ROOT / "docs/how-to/publish-the-public-site.md"
LONG = "indicator-with-a-name-" + "-".join(["so-long"] * 9)
"""A name of which the address is longer than nginx takes in a map by itself."""

pytestmark = pytest.mark.skipif(NGINX is None, reason="no nginx here; install nginx-light")


class Got(NamedTuple):
    """What nginx answered."""

    status: int
    headers: Message
    body: bytes

    @property
    def policy(self) -> dict[str, str]:
        parts = self.headers["Content-Security-Policy"].split("; ")
        return dict(part.split(" ", 1) for part in parts)


class Site(NamedTuple):
    """A site that nginx serves at a port of this machine."""

    port: int

    def get(self, path: str, **headers: str) -> Got:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=10)) as connection:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return Got(answer.status, answer.headers, answer.read())


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def set_up(folder: Path, site: Path, port: int) -> Path:
    """Write the whole of what nginx reads, with the block of the guide in it."""
    block = re.search(r"```nginx\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    assert block is not None
    said = block.group(1).replace("/srv/site", str(site))
    said = said.replace("server_name peil.example;", f"listen 127.0.0.1:{port};")
    said = said.replace("include mime.types;", "include /etc/nginx/mime.types;")
    places = "".join(
        f"{kind}_temp_path {folder / kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    file = folder / "nginx.conf"
    file.write_text(
        f"{'user root; ' if os.getuid() == 0 else ''}daemon off; pid {folder / 'pid'}; error_log {folder / 'errors'}; events {{}}\n"
        f"http {{\n{places}access_log off;\n{said}}}\n"
    )
    return file


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Iterator[Site]:
    """A site of one theme, published and served."""
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    policy = write_policy(
        folder / "policy", plan__themes__safety=theme(indicator("cases"), indicator(LONG))
    )
    address = f"http://127.0.0.1:{port}/"
    made = peil("publish", folder / "site", "--policy", policy, "--address", address)
    assert made.code == 0, made.err
    command = [str(NGINX), "-c", str(set_up(folder, folder / "site", port)), "-e", "stderr"]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tested.returncode == 0, tested.stderr
    assert "[warn]" not in tested.stderr, tested.stderr
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as running:
        for _ in range(100):
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield Site(port)
        running.terminate()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/indicatoren/cases/", "text/html; charset=utf-8"),
        ("/indicatoren/cases/cijfers.csv", "text/csv; charset=utf-8"),
        ("/gegevens/bestanden/alles/observations.csv", "text/csv; charset=utf-8"),
        ("/gegevens/bestanden/alles/observations.parquet", "application/vnd.apache.parquet"),
        ("/gegevens/bestanden/catalogus.ttl", "text/turtle"),
        ("/gegevens/bestanden/nieuws/nl.atom", "application/atom+xml"),
        ("/insluiten/indicatoren/cases/tabel.json", "application/json; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_each_file_is_served_as_what_it_is_and_may_load_nothing_from_elsewhere(site, path, kind):
    got = site.get(path)

    assert (got.status, got.headers["Content-Type"]) == (200, kind)
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert "public" in got.headers["Cache-Control"]
    assert got.policy["default-src"] == "'none'"
    assert "http" not in got.headers["Content-Security-Policy"]


def test_anybody_may_frame_a_chart_and_nobody_a_page(site):
    for name in ("cases", LONG):
        assert site.get(f"/insluiten/indicatoren/{name}/tabel/").policy["frame-ancestors"] == "*"
        assert site.get(f"/indicatoren/{name}/").policy["frame-ancestors"] == "'none'"


@pytest.mark.parametrize(
    ("path", "language"),
    [("/nergens/", "nl"), ("/en/nowhere/", "en"), ("/.peil/nginx.conf", "nl"), ("/.peil/", "nl")],
)
def test_what_is_not_there_or_not_public_gets_the_error_page(site, path, language):
    got = site.get(path)

    assert got.status == 404
    assert f'<html lang="{language}"'.encode() in got.body
    assert got.policy["frame-ancestors"] == "'none'"


def test_programs_elsewhere_may_read_the_data_and_what_embeds_it(site):
    for path in (
        "/gegevens/bestanden/alles/observations.csv",
        "/insluiten/indicatoren/cases/tabel.json",
    ):
        assert site.get(path).headers["Access-Control-Allow-Origin"] == "*"
    assert site.get("/").headers["Access-Control-Allow-Origin"] is None


def test_a_page_is_sent_small_and_not_again_to_who_has_it(site):
    whole, small = site.get("/"), site.get("/", **{"Accept-Encoding": "gzip"})
    again = site.get("/", **{"If-None-Match": whole.headers["ETag"]})

    assert small.headers["Content-Encoding"] == "gzip"
    assert len(small.body) < len(whole.body) / 2
    assert (again.status, again.body) == (304, b"")
