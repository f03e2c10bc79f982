"""The public site of the made-up year, served, in front of one browser for all tests."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pytest
from playwright.sync_api import Browser, BrowserContext, Response
from playwright.sync_api import Page as Tab

from accessibility.places import Place, kinds_of
from chromium import running_browser
from cycle.operations.conftest import PlaceOfHome
from cycle.screens.reading import COME_IN, keys_of
from cycle.year.conftest import serving

ADDRESSES = """
import json
from peil.interfaces.settings.public import current_public_record
from peil.interfaces.web.public.addresses import public_addresses
print(json.dumps(list(public_addresses(current_public_record()))))
"""


@dataclass(eq=False)
class PublicSite:
    """The public site in a browser; `addresses` is every address that it has.

    `home` is where it is kept, with people in it who work there.
    """

    home: PlaceOfHome
    browser: Browser
    address: str
    addresses: tuple[str, ...]
    tabs: dict[bool, Tab] = field(default_factory=dict)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """One page of each kind and state."""
        return kinds_of(self.addresses)

    @cached_property
    def sessions(self) -> Mapping[str, str]:
        """The session of everybody who works there, logged in with both factors."""
        return keys_of(self.home.python(COME_IN))

    def context(self, **settings: object) -> BrowserContext:
        """A browser of its own, as somebody who was never here."""
        return self.browser.new_context(base_url=self.address, **settings)  # type: ignore[arg-type]

    def tab(self, *, scripts: bool = True) -> Tab:
        """The tab in which pages are read, with scripts or without."""
        if scripts not in self.tabs:
            self.tabs[scripts] = self.context(java_script_enabled=scripts).new_page()
        return self.tabs[scripts]

    def read(
        self, path: str, *, width: int = 1280, scheme: str = "light", scripts: bool = True
    ) -> tuple[Tab, Response]:
        """Open a page so wide, in light or dark; the tab and the answer."""
        tab = self.tab(scripts=scripts)
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        answer = tab.goto(path)
        assert answer is not None, path
        return tab, answer


@dataclass(frozen=True)
class Served:
    """A home that is served: where, and every address of its public site."""

    home: PlaceOfHome
    address: str
    addresses: tuple[str, ...]


@pytest.fixture(scope="session")
def served(tmp_path_factory) -> Iterator[Served]:
    """The made-up year, served; with editions, and with one under embargo."""
    home = PlaceOfHome(tmp_path_factory.mktemp("public") / "home")
    home.ran("demo-data")
    addresses = tuple(json.loads(home.python(ADDRESSES)))
    log = tmp_path_factory.mktemp("log") / "server.log"
    with serving(home, log=log) as address:
        yield Served(home, address, addresses)


@pytest.fixture(scope="module")
def site(served) -> Iterator[PublicSite]:
    """The site in a browser, which ends with the module: while it runs, no other can be started."""
    with running_browser() as browser:
        yield PublicSite(served.home, browser, served.address, served.addresses)
