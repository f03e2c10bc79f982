"""Every address of the screens, with names filled in, for tests that walk them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import IntConverter
from django.urls.resolvers import LocalePrefixPattern, RoutePattern

BEFORE_LOGIN = {
    "login",
    "logout",
    "second-factor",
    "second-factor-set-up",
    "second-factor-picture",
    "invitation",
    "oidc_authentication_init",
    "oidc_authentication_callback",
}
"""Addresses that no role asks for: they are how somebody comes and goes."""


@dataclass(frozen=True)
class Address:
    """One address: its name, its parts with the kind of each (str or int), and its view."""

    name: str
    route: str
    parts: Mapping[str, str]
    view: Any

    @property
    def action(self) -> Any:
        """The action of the rights table that it asks for; nothing where it names none."""
        return getattr(self.view, "action", None)

    @property
    def methods(self) -> tuple[str, ...]:
        """The HTTP methods that it answers."""
        return tuple(getattr(self.view, "methods", ("GET",)))


PUBLIC_SITE = ("peil.interfaces.web.public.", "peil.interfaces.opendata.")
"""Where the views of the public site are; its pages and files are walked by tests of their own."""


def addresses() -> tuple[Address, ...]:
    """Every address of the screens; the public pages of editions are among them."""
    found = _walk(get_resolver().url_patterns, "")
    return tuple(one for one in found if not _is_of_public_site(one))


def _is_of_public_site(address: Address) -> bool:
    is_edition = address.name.startswith(("published_", "edition_"))
    return address.view.__module__.startswith(PUBLIC_SITE) and not is_edition


def _walk(patterns: list[Any], before: str) -> Iterator[Address]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if isinstance(pattern.pattern, LocalePrefixPattern):
                yield from _walk(pattern.url_patterns, before)
            elif not str(pattern.pattern).startswith("api/"):
                yield from _walk(pattern.url_patterns, before + str(pattern.pattern))
        elif isinstance(pattern, URLPattern):
            assert isinstance(pattern.pattern, RoutePattern)
            route = before + str(pattern.pattern)
            kinds = {
                name: "int" if isinstance(kind, IntConverter) else "str"
                for name, kind in pattern.pattern.converters.items()
            }
            yield Address(pattern.name or "", route, kinds, pattern.callback)
