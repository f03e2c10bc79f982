"""Walks everything that anybody can ask: every address that is listed, linked, or can be guessed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from django.conf import settings
from django.test import Client

from cycle.public.attacks.reading import text_in
from peil.interfaces.settings.public import current_public_record
from peil.interfaces.settings.static_site.addresses import every_public_address

_LINK = re.compile(r"(?:href|src|action)=\"(/[^\"#]*)")
_NEAR = re.compile(
    r"""^(?:/en)?/(?:
        |edities/.*|zoeken/|gegevens/|eenheden/|indicatoren/|agendas/|jaren/202[123]/
        |eenheden/limburg/|agendas/2019-2022/(?:(?:undermining|cybercrime)/)?
        |(?:indicatoren|insluiten/indicatoren)/(?:csv-tackled|cyber-regular)/(?!stand-per/20[01]\d).*
        |(?:jaren/2021/)?stand-per/202[2-9]-\d\d-\d\d/
        |vergelijken/jaren/(?:202[123]/202[123]|2021/202[2-9]-\d\d-\d\d/202[2-9]-\d\d-\d\d)/
        |gegevens/bestanden/(?:nieuws|catalogus|alles|editie-.*|herkomst/2019.*|stratml/2019.*)
            (?!.*/20[01]\d-).*
        |[a-z0-9]+\.\w+
    )$""",
    re.VERBOSE,
)
_KEYS = ("2021-editie-1", "2021-editie-2", "2021-editie-3", "2022-editie-1", "2023-editie-1")
_WORDS = ("goudvink", "puttertje", "nachtegaal", "71365", "71.365", "wielewaal", "2021-editie-2")
_DAYS = ("2022-03-01", "2022-06-01", "2022-07-01", "2023-08-01", "2026-06-01", "2999-12-31")


def listed() -> tuple[str, ...]:
    """Every address that Peil itself lists as public."""
    return every_public_address(current_public_record())


def walk() -> tuple[str, ...]:
    """Every listed address that tells of the years with secrets, and one of each few of the others.

    With PEIL_WALK=1 it is each of the others as well; that takes some minutes.
    """
    every, close = int(os.environ.get("PEIL_WALK", "23")), set(near())
    others = [place for place in listed() if place not in close]
    return (*near(), *others[::every])


def near() -> tuple[str, ...]:
    """Those of them that tell of the years, the indicator and the editions with secrets, and files."""
    return tuple(place for place in listed() if _NEAR.match(place))


def guessed() -> Iterator[str]:
    """Addresses that nobody listed: names counted on, days to come, words of secrets, other files."""
    for before in ("", "/en"):
        for key in _KEYS:
            for end in ("", "nl.html", "en.html", "nl.pdf", "nl.xlsx", "nl.csv", "nl.json"):
                yield f"{before}/edities/{key}/{end}"
        for word in _WORDS:
            yield f"{before}/zoeken/?q={quote(word)}"
            yield f"{before}/hier-is-geen-{quote(word)}/"
        for day in _DAYS:
            for page in ("/", "/jaren/2021/", "/jaren/2022/", "/jaren/2023/",
                         "/indicatoren/csv-tackled/", "/eenheden/limburg/",
                         "/agendas/2019-2022/"):  # fmt: skip
                yield f"{before}{page}stand-per/{day}/"
                yield f"{before}{page}?knownOn={day}"
        yield f"{before}/genomen-besluiten/2019-2022/wielewaal/"
        yield f"{before}/genomen-besluiten/2023-2026/wielewaal/"
        yield from _work(before)
    for key in ("2021-editie-1", "2021-editie-2", "2022-editie-1"):
        yield f"/oembed?url={quote(settings.PEIL_ADDRESS, safe='')}%2Fedities%2F{key}%2F"


def programs_ask() -> Iterator[str]:
    """What a program may ask the API, about everything in which a secret could stand."""
    for path in ("agendas", "agendas/2019-2022", "indicators", "indicators/csv-tackled", "units",
                 "units/limburg", "sources", "editions", "decisions", "rounds", "rounds/2023-h1",
                 "rounds/2023-h1/submissions/limburg", "openapi.json", "decisions/wielewaal",
                 *(f"editions/{key}" for key in _KEYS),
                 *(f"sources/editie-{key}" for key in _KEYS)):  # fmt: skip
        yield f"/api/v1/{path}"
    about = "indicator=csv-tackled&withHistory=true&pageSize=100"
    for day in ("", *(f"&knownOn={day}" for day in _DAYS)):
        yield f"/api/v1/editions?pageSize=100{day}"
        yield f"/api/v1/decisions?pageSize=100{day}"
        for year in (2021, 2022, 2023):
            for rows in ("figures", "norms"):
                yield f"/api/v1/{rows}?{about}&year={year}{day}"
            for unit in ("", "&unit=limburg"):
                yield f"/api/v1/accounts/{year}?{f'{day}{unit}'.removeprefix('&')}"
    for unit in ("limburg", "amsterdam", "rotterdam", "den-haag", "oost-brabant"):
        yield f"/api/v1/figures?{about}&unit={unit}&period=2023-H1"
    for state in ("suppressed", "not_supplied", "number"):
        yield f"/api/v1/figures?{about}&state={state}"
    yield "/api/v1/figures?indicator=cyber-regular&withHistory=true&pageSize=100"
    yield "/api/v1/figures?status=provisional&withHistory=true&pageSize=100&year=2023"


def _work(before: str) -> Iterator[str]:
    """Screens of those who work with what is not public."""
    yield f"{before}/werk/"
    for key in _KEYS:
        yield f"{before}/edities/beheer/{key}/"
        yield f"{before}/edities/beheer/{key}/voorbeeld/"
        for end in ("", "nl.html", "nl.json"):
            yield f"{before}/vooraf/{key}/{end}"
    for page in ("rondes/", "rondes/2023-h1/", "rondes/2023-h1/limburg/", "besluiten/",
                 "besluiten/wielewaal/", "overleg/", "edities/beheer/", "logboek/", "mensen/",
                 "voortgang/"):  # fmt: skip
        yield f"{before}/{page}"


def linked(pages: Iterable[str], *, known: Iterable[str]) -> set[str]:
    """Every address of this site that pages lead to and that is not known yet."""
    found = {link for page in pages for link in _LINK.findall(page)}
    return found - set(known)


def nobody() -> Client:
    """A browser of nobody, that shows a fault as a reader would see it."""
    client = Client()
    client.raise_request_exception = False
    return client


def read(places: Iterable[str]) -> dict[str, str]:
    """What nobody reads at each of these places."""
    client = nobody()
    return {place: text_in(client.get(place)) for place in places}
