"""Numbers and days are written as readers of the language write them, on every page."""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Iterator

import pytest

from accessibility.places import Place, all_of
from accessibility.reading import words_of
from chromium import NEEDS_CHROMIUM

pytestmark = [*NEEDS_CHROMIUM]

_ISO_DAY = r"\b(?:19|20)\d\d-[01]\d-[0-3]\d\b"
_MONTHS = {
    "nl": "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
}
_FOREIGN_MONTHS = {
    language: "|".join(set(_MONTHS[other].split("|")) - set(_MONTHS[language].split("|")))
    for language, other in (("nl", "en"), ("en", "nl"))
}
_PLACE = r"(?<!par\. )(?<!paragraaf )(?<!tabel )(?<!hoofdstuk )(?<!sectie )(?<!section )(?<!table )"
WRONG = {
    "nl": {
        "an English thousand": r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])",
        "an English decimal": _PLACE + r"(?<![\d.,\w])\d+\.\d{1,2}(?![\d.\w])(?! nr)",
        "a day for machines": _ISO_DAY,
        "an English month": rf"\b\d{{1,2}} (?:{_FOREIGN_MONTHS['nl']})\b",
    },
    "en": {
        "a Dutch thousand": r"(?<![\d,.])\d{1,3}(?:\.\d{3})+(?![\d.])",
        "a Dutch decimal": r"(?<![\d.,])\d+,\d{1,2}(?![\d,])",
        "a day for machines": _ISO_DAY,
        "a Dutch month": rf"\b\d{{1,2}} (?:{_FOREIGN_MONTHS['en']})\b",
    },
}
_NO_FIGURES = re.compile(
    r"(?:CC0|WCAG|DCAT-AP-NL|SDMX-CSV|SDMX-ML|SDMX|OpenAPI|CSVW|EUPL-|NIST \(?)\s?[\d.]+|3,267 keer"
)
"""Versions of standards, and the one number with three decimals: that of a control chart."""


def wrong_in(page: str) -> Iterator[str]:
    """What is written otherwise than in the language that it is said to be in."""
    for language, text in words_of(page):
        for what, pattern in WRONG.get(language, {}).items():
            found = re.search(pattern, _NO_FIGURES.sub("", text))
            if found:
                yield f"{what} {found[0]!r} in {text[:100]!r}"


def wrong_on(site, places: list[Place], language: str) -> dict[str, list[str]]:
    """What is written wrong on some pages, by their address."""
    wrong = {}
    for place in places:
        with urllib.request.urlopen(site.address + place.to(language)) as answer:  # noqa: S310
            found = sorted(set(wrong_in(answer.read().decode())))
        if found:
            wrong[place.to(language)] = found
    return wrong


def test_every_dutch_page_writes_numbers_and_days_in_dutch(site):
    every = [one for one in all_of(site.addresses) if not (one.is_dated or one.is_framed)]

    assert wrong_on(site, every, "nl") == {}


def test_every_kind_of_page_writes_them_in_english_too(site):
    assert wrong_on(site, list(site.places), "en") == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "1,370 verdachten"),
        ("nl", "34.5 procent"),
        ("nl", "bekend op 2020-06-29"),
        ("nl", "op 29 June 2020"),
        ("en", "1.370 suspects"),
        ("en", "34,5 percent"),
        ("en", "known on 2020-06-29"),
        ("en", "on 29 juni 2020"),
    ],
)
def test_what_is_written_in_the_other_way_is_found(language, text):
    assert len(list(wrong_in(f'<html lang="{language}"><p>{text}</p>'))) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "1.370 verdachten, 34,5 procent, op 29 juni 2020, par. 3.2"),
        ("en", "1,370 suspects, 34.5 percent, on 29 June 2020"),
        ("en", "<code>2020-06-29</code> <span lang='nl'>1.370</span>"),
    ],
)
def test_what_is_written_well_is_not(language, text):
    assert list(wrong_in(f'<html lang="{language}"><p>{text}</p>')) == []
