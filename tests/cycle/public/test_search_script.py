"""The script of the search page keeps what the application would find, and nothing else."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from chromium import NEEDS_CHROMIUM, running_browser
from conftest import ROOT
from peil.interfaces.settings.public import current_public_record
from peil.reports.public.search import entries_of, found_by

pytestmark = [pytest.mark.django_db, pytest.mark.any_database, *NEEDS_CHROMIUM]
SCRIPT = ROOT / "src/peil/interfaces/web/static/web/search.js"
ASKED = (
    "inbraken",
    "Eenheden",
    "streefcijfer",
    "om",
    "csv's",
    "straatroven 2014",
    "coördinatie",
    "hic",
    "human trafficking",
    "bestaat niet",
    "",
)
SHOWN = """() => [...document.querySelectorAll("li[data-words]:not([hidden]) a")].map(
  (link) => link.textContent)"""
LETTERS = "document.querySelectorAll('.letters li:not([hidden])').length"


@pytest.fixture
def entries():
    """Everything of the policy: what the page holds besides editions and methods."""
    return entries_of(current_public_record().policy, more=(), language="nl")


def test_the_script_keeps_in_the_list_what_the_application_finds(entries):
    page = re.sub(r"<script.*?</script>", "", Client().get("/zoeken/").content.decode())
    titles = {entry.point.text for entry in entries}

    with running_browser() as browser:
        tab = browser.new_page()
        tab.set_content(page, wait_until="domcontentloaded")
        tab.add_script_tag(path=str(SCRIPT), type="module")
        tab.wait_for_function("document.querySelector('#search')")
        kept = {}
        for asked in ASKED:
            tab.fill("#search", asked)
            kept[asked] = sorted(text for text in tab.evaluate(SHOWN) if text in titles)
        letters = tab.evaluate(LETTERS)
        tab.fill("#search", "inbraken")
        told = tab.text_content("#search-told")
        fewer = tab.evaluate(LETTERS)

    for asked in ASKED:
        found = entries if not asked else found_by(entries, asked)
        assert kept[asked] == sorted(entry.point.text for entry in found), asked
    assert told.startswith("Aantal in de lijst hieronder: ")
    assert 0 < fewer < letters
