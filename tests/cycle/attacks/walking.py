# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Walks every address of the made-up year: with names that are there, and with one that is spoilt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote

from django.http import HttpResponse
from django.test import Client

from cycle.screens.addresses import Address, addresses
from peil.cycle.models import (
    AgendaItem,
    Assignment,
    Edition,
    Meeting,
    Person,
    ProgressNote,
    Proposal,
)
from peil.cycle.rights import Role

ROLES = tuple(role for role in Role if role is not Role.PUBLIC)
UNIT = "noord-nederland"
_PART = re.compile(r"<(\w+):(\w+)>")


class Spoilt(NamedTuple):
    """A part of an address that names nothing, as it is written in one."""

    why: str
    written: str


NAMES = (
    Spoilt("a nought that PostgreSQL refuses", "x%00y"),
    Spoilt("only a nought", "%00"),
    Spoilt("a step up", "%2e%2e"),
    Spoilt("steps up to a file", "..%2f..%2fetc%2fpasswd"),
    Spoilt("a line end for a header", "x%0d%0aSet-Cookie:%20a=b"),
    Spoilt("a mark that turns text round", "%E2%80%AE"),
    Spoilt("half a sign", "%ED%A0%80"),
    Spoilt("no UTF-8", "%FF%FE"),
    Spoilt("a smile", "%F0%9F%98%80"),
    Spoilt("a template", "%7B%7B7*7%7D%7D"),
    Spoilt("a script", "%3Cscript%3Ealert(1)%3C%2Fscript%3E"),
    Spoilt("a question to the database", "'%20OR%201=1--"),
    Spoilt("very long", "x" * 5000),
    Spoilt("a space", "%20"),
)
NUMBERS = (
    Spoilt("nought", "0"),
    Spoilt("more than the database counts", "9" * 30),
    Spoilt("more than Python reads", "9" * 5000),
)


def named(address: Address) -> dict[str, str]:
    """The parts of an address, each with a name that is there in the made-up year."""
    note = ProgressNote.objects.filter(unit=UNIT).order_by("pk").first()
    own = note or ProgressNote.objects.order_by("pk")[0]
    assignment = Assignment.objects.order_by("-pk")[0]
    names: dict[str, object] = {
        "round": "2022",
        "unit": own.unit if "agreement" in address.parts else UNIT,
        "party": "om",
        "about": "theme:undermining",
        "agenda": own.agenda,
        "agreement": own.agreement,
        "year": own.year,
        "version": own.version,
        "secret": "no-secret",
        "language": "nl",
        "form": "html",
        "kind": "round",
        "sequence": 7,
        "role": assignment.pk,
        "key": _key(address),
        "number": _number(address),
        # public pages
        "theme": "human-trafficking",
        "indicator": "csv-tackled",
        "decision": "2018-12-03-adoption",
        "method": "status",
        "part": "tabel",
        "other": own.year + 1,
        "known_on": "2020-06-29",
        "earlier": "2018-12-03",
        "later": "2020-06-29",
    }
    return {part: str(names[part]) for part in address.parts}


def _key(address: Address) -> str:
    keys: Mapping[str, object] = {
        "overleg/": Meeting.objects.order_by("pk")[0].key,
        "besluiten/": Proposal.objects.order_by("pk")[0].key,
        "edities/beheer/": Edition.objects.order_by("-pk")[0].key,
        "vooraf/": Edition.objects.filter(state="embargoed")[0].key,
        "edities/": Edition.objects.order_by("pk")[0].key,
        "logboek/": "2022",
    }
    return str(next((key for at, key in keys.items() if address.route.startswith(at)), ""))


def _number(address: Address) -> int:
    if address.route.startswith("mensen/"):
        return Person.objects.order_by("-pk")[0].pk
    if "punten/" in address.route:
        return AgendaItem.objects.order_by("pk")[0].number
    return 1


def place(address: Address, parts: Mapping[str, str], *, spoilt: str = "") -> str:
    """An address as it is written; what is spoilt is written already."""
    written = {
        name: part if name == spoilt else quote(part, safe="") for name, part in parts.items()
    }
    return "/" + _PART.sub(lambda found: written[found[2]], address.route)


def every_address() -> Iterator[tuple[Address, str]]:
    """Every address, with names that are there."""
    for address in addresses():
        yield address, place(address, named(address))


def spoilt_addresses() -> Iterator[tuple[Address, str, str]]:
    """Every address with a part, with that part spoilt in every way, and why."""
    for address in addresses():
        parts = named(address)
        for name, kind in address.parts.items():
            for spoilt in NAMES if kind == "str" else NUMBERS:
                told = f"{address.route}: {name} is {spoilt.why}"
                yield address, place(address, {**parts, name: spoilt.written}, spoilt=name), told


def asked(client: Client, method: str, at: str) -> HttpResponse:
    """What a client answers when it is asked with a method, and with nothing else."""
    return client.generic(method, at, b"", "application/x-www-form-urlencoded")  # type: ignore[return-value]
