"""The browser of the tests: Debian's Chromium, without a screen and without a way out."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NEEDS_CHROMIUM = (
    pytest.mark.browser,
    pytest.mark.skipif(_CHROMIUM is None, reason="no Chromium here; install the package chromium"),
)
"""What marks a module whose tests open pages in the browser."""


def needs_chromium(test: Callable[..., Any]) -> Callable[..., Any]:
    """Mark one test that opens pages in the browser."""
    for mark in NEEDS_CHROMIUM:
        test = mark(test)
    return test


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Start the browser for as long as the block lasts; a process can run one at a time."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=_FLAGS)
        yield browser
        browser.close()
