"""Every method has a page in both languages that says when it gives no answer, and runs."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT
from documents import blocks, follow, steps

PAGES = ROOT / "docs/explanation"
HEADINGS = {
    "methods": [
        *("What it does", "When it gives no answer", "Where it comes from", "A worked example"),
    ],
    "methoden": [
        *("Wat het doet", "Wanneer er geen antwoord is", "Waar het vandaan komt"),
        "Een uitgewerkt voorbeeld",
    ],
}
NAMES = {folder: {p.name for p in (PAGES / folder).glob("*.md")} for folder in HEADINGS}
EACH = sorted(f"{folder}/{name}" for folder, names in NAMES.items() for name in names)


def test_every_method_is_explained_in_both_languages():
    assert NAMES["methods"] == NAMES["methoden"]
    assert "status.md" in NAMES["methods"]


@pytest.mark.parametrize("page", EACH)
def test_a_method_says_what_it_does_when_it_refuses_its_source_and_an_example(page):
    text = (PAGES / page).read_text(encoding="utf-8")

    found = re.findall(r"^## (.+)$", text, flags=re.MULTILINE)

    wanted = HEADINGS[page.partition("/")[0]]
    assert [heading for heading in found if heading in wanted] == wanted


@pytest.mark.parametrize("page", EACH)
def test_the_worked_example_of_a_method_runs_and_answers_what_it_says(page, tmp_path):
    shown = [
        expected
        for _, language, text in blocks(PAGES / page)
        if language == "console"
        for _, expected in steps(text)
    ]

    assert follow(PAGES / page, tmp_path) >= 1
    assert any(line.strip(". ") for expected in shown for line in expected)
