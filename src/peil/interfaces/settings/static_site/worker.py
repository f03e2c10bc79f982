# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""One of the processes that ask the application for pages; it has an application of its own."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from peil.interfaces.settings.public import one_public_record
from peil.interfaces.settings.static_site.asking import Answer, ask
from peil.interfaces.settings.static_site.folder import write_whole
from peil.interfaces.settings.static_site.links import linked_in
from peil.interfaces.settings.static_site.places import SiteAddress, file_of
from peil.interfaces.settings.static_site.policies import in_order
from peil.interfaces.settings.static_site.written import Written
from peil.interfaces.settings.wsgi import application

_NOT_FOUND = "/404.html"


@dataclass(frozen=True)
class Unfit:
    """An address whose answer cannot be a public file, and why."""

    address: str
    why: str


@dataclass(frozen=True)
class Made:
    """What came of some addresses, and of which public record the pages are."""

    written: tuple[Written, ...]
    unfit: tuple[Unfit, ...]
    version: str


def make(addresses: Sequence[str], *, making: Path, site: SiteAddress) -> Made:
    """Ask for addresses and write each answer as a file, whole or not at all."""
    logging.getLogger("peil.access").setLevel(logging.ERROR)  # nobody asked these but we
    with one_public_record() as record:
        made = [_made(address, making=making, site=site) for address in addresses]
    return Made(
        written=tuple(one for one in made if isinstance(one, Written)),
        unfit=tuple(one for one in made if isinstance(one, Unfit)),
        version=record.version,
    )


def _made(address: str, *, making: Path, site: SiteAddress) -> Written | Unfit:
    is_not_found = address.endswith(_NOT_FOUND)
    answer = ask(application, address, site=site)
    wanted = HTTPStatus.NOT_FOUND if is_not_found else HTTPStatus.OK
    why = _what_is_wrong(answer, wanted=wanted, may_be_private=is_not_found)
    if why:
        return Unfit(address, why)
    file = file_of(address)
    write_whole(making / file, answer.body)
    return Written(
        address=address,
        file=file,
        digest=hashlib.sha256(answer.body).hexdigest(),
        kind=answer.kind,
        policy=in_order(answer.headers.get("content-security-policy", "")),
        linked=linked_in(answer.body, kind=answer.kind),
    )


def _what_is_wrong(answer: Answer, *, wanted: HTTPStatus, may_be_private: bool) -> str:
    if answer.status != wanted:
        return f"it answers {answer.status}, not {wanted.value}."
    if "set-cookie" in answer.headers:
        return "it sets a cookie, and a file cannot."
    kept = answer.headers.get("cache-control", "")
    if not may_be_private and ("private" in kept or "no-store" in kept or "public" not in kept):
        return f"it is not public: its Cache-Control is '{kept}'."
    return ""
