"""The pages that stay the same: every method is explained, and every file of the data page is there."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from conftest import ROOT
from peil.interfaces.opendata.addresses import opendata_addresses
from peil.interfaces.settings.public import current_public_record
from peil.reports.public.method_pages import METHODS

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

FOLDERS = {"": "docs/explanation/methoden", "/en": "docs/explanation/methods"}


def text_of(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_every_method_of_the_documentation_has_a_page_and_no_other():
    for folder in FOLDERS.values():
        assert {path.stem for path in (ROOT / folder).glob("*.md")} == set(METHODS)


@pytest.mark.parametrize("prefix", FOLDERS)
@pytest.mark.parametrize("method", METHODS)
def test_a_method_page_says_what_the_documentation_says(method, prefix):
    lines = (ROOT / FOLDERS[prefix] / f"{method}.md").read_text(encoding="utf-8").splitlines()
    headings = [line.removeprefix("## ") for line in lines if line.startswith("## ")]

    page = text_of(f"{prefix}/uitleg/{method}/").replace("&#x27;", "'")

    assert f"<h1>{lines[0].removeprefix('# ')}</h1>" in page
    assert headings
    assert [heading for heading in headings if f"<h2>{heading}</h2>" not in page] == []


@pytest.mark.parametrize("method", METHODS)
def test_links_of_a_method_page_lead_to_pages(method):
    here = f"/uitleg/{method}/"
    beside = re.findall(r'href="\.\./([a-z-]+)/"', text_of(here))

    assert set(beside) <= set(METHODS)


def test_a_method_that_is_none_is_not_there():
    assert Client().get("/uitleg/astrology/").status_code == 404


def test_the_explanation_shows_each_status_by_its_word_and_shape():
    page = text_of("/uitleg/")

    for status in ("met", "not_met", "on_course", "behind", "too_early", "cannot_be_judged"):
        assert f"status-{status}" in page


def test_the_accessibility_statement_names_whom_to_write_to(settings):
    settings.PEIL_CONTACT = "toegankelijk@voorbeeld.example"

    assert "toegankelijk@voorbeeld.example" in text_of("/toegankelijkheid/")


def test_the_accessibility_statement_claims_no_evaluation_that_was_not_done():
    assert "No independent evaluation was done yet." in text_of("/en/toegankelijkheid/")


def test_the_data_pages_lead_to_every_file_of_every_data_set():
    record = current_public_record()
    files = {one for one in opendata_addresses(record) if one.startswith("/gegevens/bestanden/")}
    of_days = {one for one in files if "/stand-per/" in one}

    pages = text_of("/gegevens/") + text_of("/en/gegevens/")

    offered = set(re.findall(r'href="(/gegevens/bestanden/[^"]+)"', pages))
    assert of_days
    assert files - of_days <= offered


def test_every_file_that_the_data_page_offers_is_there():
    offered = set(re.findall(r'href="(/gegevens/bestanden/[^"]+)"', text_of("/gegevens/")))

    assert len(offered) > 40
    assert {one for one in offered if Client().get(one).status_code != 200} == set()


def test_the_data_page_leads_to_the_description_of_the_api():
    assert f'href="{reverse("openapi")}"' in text_of("/gegevens/")


def test_a_site_of_files_says_that_it_has_no_api(settings):
    settings.PEIL_PUBLISHING = "https://cijfers.example"
    settings.PEIL_APPLICATION = ""

    page = text_of("/en/gegevens/")

    assert "has no API of its own" in page
    assert "openapi" not in page
