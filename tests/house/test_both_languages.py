"""Every text that a reader can meet is there in Dutch and in English, and each is what it says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter
from typing import Any

import pytest
import yaml

from conftest import AGENDAS, ROOT

SOURCE = ROOT / "src" / "peil"
# fmt: off
DUTCH = frozenset(
    [
        "het", "een", "niet", "voor", "wordt", "worden", "zijn", "ook", "aan", "bij", "uit",
        "naar", "deze", "dit", "geen", "waarvan", "zoals", "niets", "nog", "werd", "tot", "als",
        "staat", "dan", "dat", "wie",
    ]
)
ENGLISH = frozenset(
    [
        "the", "and", "which", "with", "from", "this", "these", "are", "not", "were", "been",
        "has", "have", "by", "it", "to", "that", "who", "what", "where", "there", "no",
    ]
)
# fmt: on
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|`[^`]*`|[{][^}]*[}]")


@dataclass(frozen=True)
class Pair:
    """A text in both languages, and where it stands."""

    place: str
    nl: str
    en: str

    def __str__(self) -> str:
        return f"{self.place}: {self.nl!r} / {self.en!r}"


def in_code() -> Iterator[Pair]:
    """Every pair that is written out in the code."""
    for file in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Text":
                said = {one.arg: written(one.value) for one in node.keywords}
                if isinstance(said.get("nl"), str) and isinstance(said.get("en"), str):
                    place = f"{file.relative_to(ROOT)}:{node.lineno}"
                    yield Pair(place, str(said["nl"]), str(said["en"]))


def written(node: ast.expr) -> str | None:
    """What a string says, with what is filled in between braces; nothing for what is no string."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    return None


def in_agendas() -> Iterator[Pair]:
    """Every pair in the policy files."""
    for file in sorted(AGENDAS.rglob("*.yaml")):
        place = str(file.relative_to(ROOT))
        yield from _pairs(yaml.safe_load(file.read_text(encoding="utf-8")), place)


def _pairs(value: Any, place: str) -> Iterator[Pair]:
    if isinstance(value, dict):
        if {"nl", "en"} & set(value):
            yield Pair(place, str(value.get("nl", "")), str(value.get("en", "")))
        for one in value.values():
            yield from _pairs(one, place)
    elif isinstance(value, list):
        for one in value:
            yield from _pairs(one, place)


PAIRS = {"code": tuple(in_code()), "agendas": tuple(in_agendas())}
everywhere = pytest.mark.parametrize("kind", PAIRS)


def words_of(text: str) -> set[str]:
    """The words of a text, but for what it quotes and what is filled in."""
    return {word.lower() for word in _WORD.findall(_QUOTED.sub(" ", text))}


@everywhere
def test_there_are_many_texts(kind):
    assert len(PAIRS[kind]) > 300


@everywhere
def test_no_text_is_missing(kind):
    assert [str(pair) for pair in PAIRS[kind] if not (pair.nl.strip() and pair.en.strip())] == []


@everywhere
def test_both_languages_are_filled_in_with_the_same(kind):
    def filled_in(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    pairs = [pair for pair in PAIRS[kind] if "{" in pair.nl + pair.en]

    assert [str(pair) for pair in pairs if filled_in(pair.nl) != filled_in(pair.en)] == []


@everywhere
def test_no_english_stands_in_dutch_and_no_dutch_in_english(kind):
    mixed = [
        str(pair)
        for pair in PAIRS[kind]
        if words_of(pair.nl) & ENGLISH or words_of(pair.en) & DUTCH
    ]

    assert mixed == []


@everywhere
def test_a_sentence_is_not_the_same_in_both_languages(kind):
    """Names can be, such as that of a team; five words or more cannot."""
    assert [
        str(pair) for pair in PAIRS[kind] if pair.nl == pair.en and len(words_of(pair.nl)) > 4
    ] == []


@pytest.mark.parametrize(
    ("nl", "en"),
    [("Dit is the norm", "x"), ("x", "The norm is niet gehaald")],
)
def test_a_mixture_is_noticed(nl, en):
    assert words_of(nl) & ENGLISH or words_of(en) & DUTCH
