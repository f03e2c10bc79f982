# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Finds the numbers in Dutch or English prose that claim to be figures, and what they can mean.

What is never taken for a figure:

- what stands between quotation marks: somebody else's words, quoted as another number;
- addresses on the web;
- days, times, years and runs of years (a plain number from 1900 to 2099 is a year, unless it is a
  percentage or an amount);
- ordinals (1e, 2nd), places in a document (artikel 18, table 2), numbers of a list;
- numbers that are part of a word or a code (COVID-19, 12-jarige, H1, 24/7);
- a length of time (drie maanden as "3 maanden", 2 years); days only where no figure is in days.

A small number that is no figure is written out, as Dutch writers do: "drie eenheden".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "january|february|march|may|june|july|august|october|"
    r"(?:jan|feb|mrt|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec)\b\.?"
)
_ENGLISH_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_PLACES = (
    r"artikel(?:en)?|articles?|art\.|lid|paragra(?:af|fen|phs?)|par\.|section|hoofdstuk|chapter|"
    r"bijlage|annex|appendix|tabel|table|voetnoot|footnote|noot|pagina|page|blz\.|p\.|nr\.?|no\.|"
    r"nummer|kamerstuk(?:ken)?|dossier|thema|theme|level|niveau|kwartaal|quarter|week|§|versie|"
    r"version|editie|edition"
)
_SPAN = (
    r"jaar|jaren|maand|maanden|week|weken|uur|uren|minuut|minuten|"
    r"years?|months?|weeks?|hours?|minutes?"
)
_CENTURY = r"(?:19|20)\d{2}"
_NO_MORE = r"(?![.,]?\d)"

_NOT_A_FIGURE = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (r"“[^”\n]*”|„[^”“\n]*[”“]|\"[^\"\n]*\"|«[^»\n]*»|\u2018[^\u2019\n]*\u2019", 0),
        (r"(?:https?://|www\.)\S+|\S+@\S+", re.IGNORECASE),
        (r"\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b", 0),
        (rf"\b\d{{1,2}}(?:e|ste|de|st|nd|rd|th)?\s+(?:{_MONTHS})(?!\w)", re.IGNORECASE),
        (rf"\b(?:{_ENGLISH_MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?\b{_NO_MORE}", 0),
        (r"\b\d{1,2}:\d{2}\b|\b\d{1,2}\.\d{2}\s+(?:uur|u\b)", re.IGNORECASE),
        (rf"\b{_CENTURY}\s*[-–/]\s*(?:{_CENTURY}|\d{{2}})\b{_NO_MORE}", 0),
        (r"\b\d+(?:e|ste|de|st|nd|rd|th)\b", 0),
        (rf"(?<!\w)(?:{_PLACES})\s*\d+(?:[.,:]\d+)*(?:\s*(?:,|en|and)\s*\d+)*\b", re.IGNORECASE),
        (r"\b\d+(?:/\d+)+\b", 0),
        (rf"\b\d+(?:[.,]\d+)?[\s-]*(?:{_SPAN})\b", re.IGNORECASE),
        (r"^\s*\(?\d{1,2}[.)](?=\s)", re.MULTILINE),
        (r"[^\W\d_]+[-–]?\d[\d.,]*(?:\w|-\w)*", 0),
        (r"\b\d+(?:-[^\W\d_]+)+", 0),
    )
)
_NUMBER = re.compile(
    r"(?P<euro>€\s*|euro\s+|EUR\s*)?"
    r"(?<![\w.,])(?P<sign>[-−–])?(?P<digits>\d+(?:[.,\u00a0\u202f]\d+)*)(?!\w)"
    r"(?P<after>\s*(?:"
    r"(?P<percent>%|procent(?:punt(?:en)?)?\b|percent(?:age)?\b(?:\s+points?\b)?|per\s?cent\b|pct\b)|"
    r"(?P<scale>miljoen|mln|million|miljard|mld|billion|duizend|thousand)\b\.?|"
    r"(?P<day>dagen|dag|days?)\b)?)"
)
_GLUED = re.compile(r"(?<=\d)(?=(?:mln|mld|miljoen|miljard|million|billion|procent|percent)\b)")
_ROUGH = re.compile(
    r"\b(?:ruim|bijna|circa|ca\.?|ongeveer|zo['\u2019]n|rond(?: de)?|meer dan|minder dan|krap|om en nabij|"
    r"about|around|nearly|almost|roughly|over|more than|less than|fewer than|just under|"
    r"approximately)\s+(?:€\s*)?$",
    re.IGNORECASE,
)
_SCALES = {
    "duizend": 3, "thousand": 3,
    "miljoen": 6, "mln": 6, "million": 6,
    "miljard": 9, "mld": 9, "billion": 9,
}  # fmt: skip
_YEAR = re.compile(rf"\b{_CENTURY}\b{_NO_MORE}")
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_MILLION = 6
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\Wa-z\d_]|[\"“„(€\u2018])|\n+")


@dataclass(frozen=True)
class Meaning:
    """One way to read a number: its value, and what its last written digit counts."""

    value: Decimal
    step: Decimal


@dataclass(frozen=True)
class WrittenNumber:
    """A number in a text: as it stands there, its sentence, and every way to read it.

    Three digits behind a point or comma are thousands, unless a percent sign or a word such as
    million follows: then "1,370" may be little more than one as well. `is_rough` says that a word such as "ruim" or "nearly" stands before it.
    """

    text: str
    start: int
    sentence: str
    meanings: tuple[Meaning, ...]
    is_percent: bool = False
    is_rough: bool = False
    in_days: bool = False


@lru_cache(maxsize=1024)
def numbers_in(text: str) -> tuple[WrittenNumber, ...]:
    """Return the numbers in a text that claim to be figures, in order; see the file's own words.

    >>> [n.text for n in numbers_in("Op 29 juni 2020 waren het er 1.370, 5% meer dan in 2019.")]
    ['1.370', '5%']
    """
    return tuple(_found(_GLUED.sub(" ", text)))


def _found(text: str) -> Iterator[WrittenNumber]:
    told = _without_others(text)
    for start, end in _sentences(text):
        for match in _NUMBER.finditer(told, start, end):
            if not _is_year(match):
                yield _written(match, text, sentence=text[start:end])


def _without_others(text: str) -> str:
    """Return a text as long as it was, with blanks for every number that is no figure."""
    for pattern in _NOT_A_FIGURE:
        text = pattern.sub(lambda found: re.sub(r"\d", " ", found[0]), text)
    return text


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def _is_year(match: re.Match[str]) -> bool:
    bare = not (match["euro"] or match["percent"] or match["scale"] or match["sign"])
    digits = match["digits"]
    return bare and len(digits) == len("2020") and _century(digits)


def _century(digits: str) -> bool:
    return digits.isdecimal() and _FIRST_YEAR <= int(digits) <= _LAST_YEAR


def _written(match: re.Match[str], text: str, *, sentence: str) -> WrittenNumber:
    power = _SCALES.get(match["scale"] or "", 0)
    readings = tuple(_readings(match["digits"], marked=bool(power or match["percent"])))
    meanings = list(_meanings(readings, power))
    if match["euro"] and not power:
        meanings += [_moved(one, -_MILLION) for one in meanings]
    begin = match.start("euro") if match["euro"] else match.start("digits")
    return WrittenNumber(
        text=match[0].strip().rstrip("."),
        start=match.start(),
        sentence=sentence.strip(),
        meanings=tuple(dict.fromkeys(meanings)),
        is_percent=match["percent"] is not None,
        is_rough=_ROUGH.search(text[:begin]) is not None,
        in_days=match["day"] is not None,
    )


def _meanings(readings: Iterable[Meaning], power: int) -> Iterator[Meaning]:
    """Yield what readings of digits can mean, alone and times a power of ten.

    A million of something is also one of an amount that is told in millions.
    """
    for one in readings:
        if not power:
            yield one
            continue
        yield _moved(one, power)
        if power >= _MILLION:
            yield _moved(one, power - _MILLION)


def _moved(one: Meaning, power: int) -> Meaning:
    return Meaning(one.value.scaleb(power), one.step.scaleb(power))


def _readings(digits: str, *, marked: bool) -> Iterator[Meaning]:
    """Yield what digits with points and commas can be: grouped by thousands, with decimals, or both.

    Args:
        digits: as they are written.
        marked: a percent sign or a scale follows, so that they may well have three decimals.
    """
    plain = re.sub(r"[\u00a0\u202f]", "", digits)
    marks = [sign for sign in plain if not sign.isdecimal()]
    if not marks:
        yield _meaning(plain, "")
        return
    grouped = _is_grouped(plain) and len(set(marks)) == 1
    if grouped:
        yield _meaning(re.sub(r"[.,]", "", plain), "")
    if marks.count(marks[-1]) == 1 and (marked or not grouped):
        whole, _, decimals = plain.rpartition(marks[-1])
        yield _meaning(re.sub(r"[.,]", "", whole), decimals)


def _is_grouped(plain: str) -> bool:
    return re.fullmatch(r"[1-9]\d{0,2}([.,]\d{3})+", plain) is not None


def _meaning(whole: str, decimals: str) -> Meaning:
    value = Decimal(f"{whole}.{decimals}" if decimals else whole)
    return Meaning(value, Decimal(1).scaleb(-len(decimals)))


def years_named(sentence: str, *, year: int) -> tuple[int, ...]:
    """Return the other years that a sentence is about, also where it says "last year".

    >>> years_named("In 2021 waren het er meer dan vorig jaar.", year=2022)
    (2021,)
    """
    named = [int(found[0]) for found in _YEAR.finditer(sentence)]
    for pattern, shift in _RELATIVE:
        if pattern.search(sentence):
            named.append(year + shift)
    return tuple(dict.fromkeys(one for one in named if one != year))


_RELATIVE = (
    (
        re.compile(
            r"\b(?:vorige?\s+jaar|jaar\s+(?:eerder|ervoor|daarvoor)|last\s+year|previous\s+year|"
            r"year\s+(?:before|earlier))\b",
            re.IGNORECASE,
        ),
        -1,
    ),
    (re.compile(r"\b(?:volgend|komend|next|coming)\s+(?:jaar|year)\b", re.IGNORECASE), 1),
)
