# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil serve`."""

from __future__ import annotations

import ipaddress
import os
import socket
from pathlib import Path

import click

from peil.interfaces.cli.application import home_option, open_application
from peil.interfaces.cli.publishing import publishing_on_time
from peil.terms.errors import PeilError

_LOCALHOST = "localhost"
_THREADS = 4
_SECONDS_TO_STOP = 10
"""A process that has not ended what it was doing by then is ended; what it was writing is undone."""

_WAITING = 64
"""Requests that a process has taken on at once; more wait to be taken."""


class ServingRefused(PeilError):
    """The web server cannot listen where it was asked to."""


@click.command()
@home_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="How many processes answer.",
)
def serve(*, home: Path | None, host: str, port: int, workers: int) -> None:
    """Serve the screens and the API of a home folder until Ctrl-C.

    Editions under embargo are published within half a minute after their embargo ends; where the
    server may be down at that time, let cron run 'peil edition publish-due' as well.

    Other machines reach it through a proxy that speaks HTTPS. Set PEIL_HTTPS=1 when there is one,
    PEIL_HOSTS to the names that readers use, PEIL_ADDRESS to the address for links in mail, and
    PEIL_PROXIES=1, so that failed logins are counted by where they come from.
    """
    is_local = _is_loopback(host)
    if not is_local:
        _require_https(host)
    address = f"http://{_LOCALHOST if is_local else host}:{port}"
    if is_local:
        os.environ.setdefault("PEIL_ADDRESS", address)
    opened = open_application(home)
    from django.db import connections

    from peil.interfaces.settings.readiness import require_ready_database

    require_ready_database(opened)
    connections.close_all()
    _require_free(host, port)
    click.echo(f"Peil serves {opened.folder} on {address}/ (stop with Ctrl-C)")
    _serve(host, port, workers)


def _serve(host: str, port: int, workers: int) -> None:
    """Answer until told to stop, and publish every edition when its embargo is over."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    server = Granian(
        "peil.interfaces.settings.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=_THREADS,
        backpressure=_WAITING,
        workers_kill_timeout=_SECONDS_TO_STOP,
        log_level=LogLevels.warning,
        log_access=False,
    )
    with publishing_on_time():
        server.serve()
    click.echo("Peil stopped.")


def _is_loopback(host: str) -> bool:
    if host == _LOCALHOST:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _require_https(host: str) -> None:
    """Require that readers on other machines come in over HTTPS.

    Raises:
        ServingRefused: when nobody said so.
    """
    if os.environ.get("PEIL_HTTPS") != "1":
        raise ServingRefused(
            asked=f"To listen on {host} was asked.",
            found="Other machines can reach that address, and PEIL_HTTPS is not set: passwords "
            "would cross the network for all to read.",
            to_do="Put a proxy with HTTPS before Peil and set PEIL_HTTPS=1, or listen on 127.0.0.1.",
        )


def _require_free(host: str, port: int) -> None:
    """Require that a port can be listened on.

    Raises:
        ServingRefused: when it cannot.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as wrong:
            raise ServingRefused(
                asked=f"To listen on {host}, port {port} was asked.",
                found=f"That cannot be done: {wrong.strerror or wrong}.",
                to_do="Stop what listens there, or name another --port.",
            ) from None
