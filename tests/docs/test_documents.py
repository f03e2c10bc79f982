"""What the documents say is true: their examples run, their links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import ROOT
from documents import blocks, follow, holds

DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "benchmarks").rglob("*.md")]
)
TUTORIALS = [
    *("first-account.md", "your-own-agenda.md", "een-eigen-agenda.md"),
    *("count-a-register.md", "een-register-tellen.md"),
]


@pytest.mark.parametrize("name", TUTORIALS)
def test_a_tutorial_can_be_followed_to_the_letter(name, tmp_path):
    assert follow(ROOT / "docs/tutorials" / name, tmp_path) >= 4


HOW_TO = sorted(path.name for path in (ROOT / "docs/how-to").glob("*.md"))


@pytest.mark.parametrize("name", HOW_TO)
def test_a_how_to_can_be_followed_on_the_shipped_agendas(name, agendas):
    follow(ROOT / "docs/how-to" / name, agendas.parent)


def test_both_languages_of_the_tutorial_hold_the_same_files():
    files = [
        {file: text for file, language, text in blocks(ROOT / "docs/tutorials" / name) if file}
        for name in ("your-own-agenda.md", "een-eigen-agenda.md")
    ]

    assert files[0] == files[1]
    assert len(files[0]) == 8


def test_an_expected_line_that_is_not_answered_is_noticed():
    assert holds(["a", "...", "c"], ["a", "b", "c"])
    assert not holds(["a", "c"], ["a", "b", "c"])
    assert not holds(["a", "..."], ["b"])
    assert not holds(["...", "d"], ["a", "d", "e"])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file_and_a_heading(path):
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target:
            continue
        file, _, heading = target.partition("#")
        linked = (path.parent / file) if file else path
        assert linked.exists(), target
        if heading:
            assert heading in anchors(linked), target


def anchors(path: Path) -> set[str]:
    """Return the anchors of the headings in a document."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_document_says_simply_or_just(path):
    if "reference" not in path.parts:
        words = re.findall(r"[a-z]+", path.read_text(encoding="utf-8").lower())
        assert not {"simply", "just", "obviously"} & set(words)


def test_the_readme_shows_the_two_commands_and_a_picture():
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "make demo" in text
    assert "make test" in text
    assert "docs/images/account-2020.png" in text


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), flags=re.MULTILINE))
    for path in DOCUMENTS:
        named = set(re.findall(r"`make (\w+)", path.read_text(encoding="utf-8")))
        assert named <= targets, path
