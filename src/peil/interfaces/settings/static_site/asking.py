# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Asks the application for an address, in this process, as a reader who is nobody would."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_to_bytes
from wsgiref.types import WSGIApplication

from peil.interfaces.settings.static_site.places import SiteAddress


@dataclass(frozen=True)
class Answer:
    """What the application answered; the names of the headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        """Its media type."""
        return self.headers.get("content-type", "")


def ask(application: WSGIApplication, address: str, *, site: SiteAddress) -> Answer:
    """Return what an application answers to a GET of an address, without any cookie."""
    told: dict[str, Any] = {}

    def start(status: str, headers: list[tuple[str, str]], *_: Any) -> Any:
        told["status"] = int(status.split(maxsplit=1)[0])
        told["headers"] = {name.lower(): value for name, value in headers}
        return sys.stderr.write

    chunks = application(_question(address, site), start)
    close = getattr(chunks, "close", None)
    if close is None:
        body = b"".join(chunks)
    else:
        with closing(chunks):  # type: ignore[type-var]
            body = b"".join(chunks)
    return Answer(told["status"], told["headers"], body)


def _question(address: str, site: SiteAddress) -> dict[str, Any]:
    port = {"http": "80", "https": "443"}[site.scheme]
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(address).decode("latin-1"),
        "QUERY_STRING": "",
        "HTTP_HOST": site.host,
        "SERVER_NAME": site.name,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": site.scheme,
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
