"""What the documents say is true: their examples run, their links lead somewhere."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from conftest import ROOT, peil

DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "benchmarks").rglob("*.md")]
)
FENCE = re.compile(r"(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TUTORIALS = [
    *("first-account.md", "your-own-agenda.md", "een-eigen-agenda.md"),
    *("count-a-register.md", "een-register-tellen.md"),
]


def blocks(path: Path) -> list[tuple[str, str, str]]:
    """Return the code blocks of a document: the file they name, their language, their text."""
    return [match.groups(default="") for match in FENCE.finditer(path.read_text(encoding="utf-8"))]


def steps(text: str) -> list[tuple[str, list[str]]]:
    """Return the commands of a console block with the lines they should answer."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def holds(expected: list[str], answered: list[str]) -> bool:
    """Return whether lines were answered in order; `...` stands for any lines, or a line's end."""
    if not expected:
        return not answered
    if expected[0] == "...":
        return any(holds(expected[1:], answered[at:]) for at in range(len(answered) + 1))
    return bool(answered) and same(expected[0], answered[0]) and holds(expected[1:], answered[1:])


def same(expected: str, answered: str) -> bool:
    start, dots, _ = expected.partition("...")
    return answered.startswith(start) if dots else answered == expected


def follow(path: Path, folder: Path) -> int:
    """Do everything a document says in a folder; return how many commands were run."""
    run = 0
    for file, language, text in blocks(path):
        if language in {"yaml", "csv"} and file:
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        for command, expected in steps(text) if language == "console" else []:
            program, *arguments = shlex.split(command)
            if program != "peil":
                continue
            answer = peil(*arguments, cwd=folder)
            run += 1
            assert answer.err == "", answer.err
            wanted = [line.rstrip() for line in expected]
            assert not wanted or holds(wanted, answer.out.splitlines()), (command, answer.out)
    return run


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
