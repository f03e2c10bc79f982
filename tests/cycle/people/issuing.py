"""A real issuer of identities and a real server of Peil, each in a process of its own."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

from conftest import AGENDAS
from peil.interfaces.settings.home import Home

PEOPLE = ("ada", "bob", "gone", "unchecked", "late")
MAKE_PEOPLE = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from peil.cycle.models import Assignment, Person
from peil.interfaces.settings.clock import now
for name in %r:
    made = Person(email=f"{name}@example.org", name=name, created_at=now(), is_active=name != "gone")
    made.set_unusable_password()
    made.save()
    Assignment.objects.create(person=made, role="administrator", unit="national", party="", given_at=now())
"""


@dataclass(frozen=True)
class Running:
    """A Peil and an issuer that know one another."""

    peil: str
    issuer: str
    environment: dict[str, str]


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


@contextmanager
def running(
    command: list[str], *, asked: str, environment: dict[str, str], log: Path
) -> Iterator[None]:
    with log.open("wb") as to:
        process = subprocess.Popen(command, env=environment, stdout=to, stderr=to)
    try:
        until = time.monotonic() + 60
        while True:
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < until, log.read_text()
            try:
                requests.get(asked, timeout=5)
                break
            except requests.ConnectionError:
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


def claims(name: str) -> str:
    told = {"sub": name, "email": f"{name}@example.org", "email_verified": name != "unchecked"}
    return json.dumps(told)


@contextmanager
def peil_and_issuer(home: Path) -> Iterator[Running]:
    """A Peil in a home folder of its own with some people, and an issuer that knows them."""
    (home / "agendas").symlink_to(AGENDAS)
    Home(home).make_secret()
    peil, issuer = (f"http://127.0.0.1:{free_port()}" for _ in range(2))
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("PEIL_", "DATABASE_"))},
        "DJANGO_SETTINGS_MODULE": "peil.interfaces.settings.project",
        "PEIL_HOME": str(home),
        "PEIL_OIDC_ISSUER": issuer,
        "PEIL_OIDC_NAME": "de politie",
        "PEIL_OIDC_SECRET": "between the two",
    }
    subprocess.run([sys.executable, "-c", MAKE_PEOPLE % (PEOPLE,)], env=environment, check=True)
    issuing = [
        sys.executable,
        "-m",
        "oidc_provider_mock",
        "-p",
        issuer.rsplit(":", 1)[1],
        "-n",
        "true",
    ]
    for name in (*PEOPLE, "stranger"):
        issuing += ["--user-claims", claims(name)]
    issuing += [
        "--user-claims",
        json.dumps({"sub": "mallory", "email": "ada@example.org", "email_verified": True}),
    ]
    serving = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--port",
        peil.rsplit(":", 1)[1],
    ]
    serving.append("peil.interfaces.settings.wsgi:application")
    with (
        running(issuing, asked=f"{issuer}/jwks", environment=environment, log=home / "issuer.log"),
        running(serving, asked=f"{peil}/inloggen/", environment=environment, log=home / "peil.log"),
    ):
        yield Running(peil, issuer, environment)
