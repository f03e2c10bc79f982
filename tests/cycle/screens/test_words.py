"""Every word that a screen says is there in both languages, and no word is there for nothing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from conftest import ROOT
from peil.cycle.rights import WORDS as WORDS_OF_RIGHTS
from peil.cycle.trail.happenings import HAPPENINGS
from peil.cycle.trail.values import FIELDS, SUBJECTS, VALUES
from peil.interfaces.web import words as words_of_screens
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Text

WEB = ROOT / "src" / "peil" / "interfaces" / "web"
EVERYWHERE = {**WORDS_OF_RIGHTS, **HAPPENINGS, **FIELDS, **SUBJECTS, **VALUES, **WORDS.words}
SAME_IN_BOTH = frozenset(
    [
        "API",
        "Agenda",
        "Code",
        "Embargo",
        "Factor",
        "Indicator",
        "Menu",
        "Norm",
        "PDF",
        "Peil",
        "SHA-256",
        "Status",
        "Was",
        "agenda",
        "auditor",
        "indicator",
        "later",
        "norm",
        "register",
    ]
) | {"Hash (SHA-256)", "Norm {year}", "SHA-256 {digest}"}
_SAID = re.compile(r'\{% say "([^"]*)"((?:\|add:(?:"[^"]*"|[\w.]+))*)')
_ADDED = re.compile(r'\|add:(?:"([^"]*)"|[\w.]+)')
_QUOTED = re.compile(r'"([a-z][\w.-]*)"((?:\|add:(?:"[^"]*"|[\w.]+))+)?')
_ANY = "[a-zA-Z0-9_-]+"


def templates() -> list[Path]:
    return sorted((WEB / "templates").rglob("*.html"))


def composed(first: str, more: str) -> str:
    """The pattern of the words that a template composes with `add`."""
    parts = [re.escape(first)]
    parts += [re.escape(one[1]) if one[1] is not None else _ANY for one in _ADDED.finditer(more)]
    return "".join(parts)


def in_templates() -> Iterator[str]:
    """The patterns of everything in a template that can be a word."""
    for file in templates():
        for found in _QUOTED.finditer(file.read_text(encoding="utf-8")):
            yield composed(found[1], found[2] or "")


def in_code() -> Iterator[str]:
    """The patterns of every string in the code of the screens, but where words are kept."""
    for file in sorted(WEB.rglob("*.py")):
        if "words" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant | ast.JoinedStr):
                yield pattern_of(node)
            elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "_say":
                yield rf"[a-z.-]+[.]{pattern_of(node.args[0])}"
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "words":
                yield rf"{pattern_of(node.value)}[.]{_ANY}([.]help)?"


def pattern_of(node: ast.AST) -> str:
    """What a string can say; one that begins with something filled in says nothing for sure."""
    if isinstance(node, ast.Constant):
        return re.escape(str(node.value))
    if not isinstance(node, ast.JoinedStr) or not isinstance(node.values[0], ast.Constant):
        return ""
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else _ANY
        for part in node.values
    )


def test_every_word_in_a_template_is_there():
    known = set(WORDS.words)
    for file in templates():
        for found in _SAID.finditer(file.read_text(encoding="utf-8")):
            pattern = re.compile(composed(found[1], found[2]))
            assert any(pattern.fullmatch(word) for word in known), f"{file.name}: {found[0]}"


def test_no_word_is_there_for_nothing():
    asked = [re.compile(pattern) for pattern in {*in_templates(), *in_code()}]

    def is_said(word: str) -> bool:
        counted = word.removesuffix(".one").removesuffix(".many")
        return any(one.fullmatch(word) or one.fullmatch(counted) for one in asked)

    assert [word for word in WORDS.words if not is_said(word)] == []


def test_no_two_files_hold_the_same_word():
    kept = [
        word
        for file in sorted(Path(words_of_screens.__file__).parent.glob("*.py"))
        for word in re.findall(
            r'^    "([\w.-]+)": Text', file.read_text(encoding="utf-8"), re.MULTILINE
        )
    ]

    assert len(kept) == len(set(kept))


@pytest.mark.parametrize("name", EVERYWHERE)
def test_a_word_says_the_same_in_both_languages(name):
    said = EVERYWHERE[name]

    assert said.nl.strip() == said.nl != ""
    assert said.en.strip() == said.en != ""
    assert filled_in(said.nl) == filled_in(said.en)
    assert said.nl[-1] in ".?:!" or said.en[-1] not in ".?!"


def filled_in(sentence: str) -> set[str]:
    """The parts of a sentence that are filled in."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def is_only_filled_in(said: Text) -> bool:
    return re.sub(r"[{][a-z]+[}]|[^a-zA-Z]", "", said.nl) == ""


def test_dutch_differs_from_english_but_for_words_that_are_the_same():
    same = {
        name: said.nl
        for name, said in EVERYWHERE.items()
        if said.nl == said.en and said.nl not in SAME_IN_BOTH and not is_only_filled_in(said)
    }

    assert same == {}
