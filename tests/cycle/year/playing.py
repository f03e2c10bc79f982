"""Plays acts of the year in a browser: somebody logs in on a day and does what a user would do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from django.urls import reverse
from django_otp.oath import totp
from playwright.sync_api import APIResponse, Browser, Page, expect

from cycle.operations.conftest import PlaceOfHome
from cycle.year.people import PASSWORD, SECRET

PATIENCE = 20_000


@dataclass
class Play:
    """The home, the server and the browser."""

    home: PlaceOfHome
    browser: Browser
    address: str
    log: Path
    places: dict[str, str] = field(default_factory=dict)
    kept: dict[str, bytes] = field(default_factory=dict)

    def it_is(self, day: str) -> None:
        """Let it be another day."""
        (self.home.folder / "practice-day").write_text(f"{day}\n")

    @contextmanager
    def acts(self, key: str) -> Iterator[Page]:
        """Somebody logs in with both factors, does something, and goes."""
        context = self.browser.new_context(base_url=self.address, java_script_enabled=False)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        try:
            self._log_in(page, key)
            yield page
        finally:
            context.close()

    def anybody(self, path: str) -> APIResponse:
        """What somebody gets who is not logged in."""
        context = self.browser.new_context(base_url=self.address, java_script_enabled=False)
        answer = context.request.get(path)
        answer.body()
        return answer

    def _log_in(self, page: Page, key: str) -> None:
        self._forget_codes(key)
        page.goto(reverse("login"))
        page.locator("[name=username]").fill(f"{key}@example.org")
        page.locator("[name=password]").fill(PASSWORD)
        page.locator("main form button").first.click()
        page.locator("[name=code]").fill(f"{totp(bytes.fromhex(SECRET)):06d}")
        page.locator("main form button").first.click()
        expect(page.locator("header.site")).to_contain_text(f"Naam {key}")

    def _forget_codes(self, key: str) -> None:
        """A code is good for once; in half a minute there is another, which we do not wait for."""
        self.home.python(
            "from django_otp.plugins.otp_totp.models import TOTPDevice; "
            f"TOTPDevice.objects.filter(user__email='{key}@example.org').update(last_t=-1)"
        )

    def row(self, indicator: str, *, known_on: str, unit: str | None = None) -> dict[str, str]:
        """One row of the account of 2022 as known on a day, by the command line."""
        asked = ["account", 2022, "--known-on", known_on, "--format", "csv"]
        answer = self.home.peil(*asked, *(["--unit", unit] if unit else []))
        assert answer.code == 0, answer.err
        return next(row for row in answer.rows if row["indicator"] == indicator)


def told(page: Page) -> str:
    """What the page says after an act."""
    return page.locator(".told").first.inner_text()


def api_put(page: Page, token: str, path: str, body: object) -> tuple[int, dict[str, object]]:
    """Ask the API something with a token, as a program would."""
    answer = page.request.put(
        f"/api/v1{path}",
        data=json.dumps(body),
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    return answer.status, answer.json()
