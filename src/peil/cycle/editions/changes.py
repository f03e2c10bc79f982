# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a correcting edition changes: cell by cell, text by text, decision by decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from peil.agenda.policy import Policy
from peil.reports.document import Document, RowKind
from peil.reports.edition_content import Change
from peil.reports.edition_words import EDITION_WORDS
from peil.reports.words import WORDS, word
from peil.terms.languages import Language, Text
from peil.terms.periods import read_day, written_day

Documents = Mapping[Language, Document]
"""An edition laid out in both languages."""

_say = EDITION_WORDS.say


class _Place(NamedTuple):
    """What something stated is of: its kind, its key, and its part."""

    kind: str
    key: str
    part: str


class _Line(NamedTuple):
    """Something stated in one language: of what, which part, what it says, and what is compared."""

    what: str
    part: str
    said: str
    compared: str


def changes_between(before: Documents, after: Documents, *, policy: Policy) -> tuple[Change, ...]:
    """Return everything that differs between two editions, in the order of the later one.

    Compared are the cells of the account, how settled each figure is, the remarks beside it, every
    signed text, and the decisions that the norms rest on.
    """
    was, now = _in_both(before, policy), _in_both(after, policy)
    places = (*now["nl"], *(place for place in was["nl"] if place not in now["nl"]))
    return tuple(
        _change(place, was, now)
        for place in places
        if _compared(place, was) != _compared(place, now)
    )


_Stated = Mapping[Language, Mapping[_Place, _Line]]


def _in_both(documents: Documents, policy: Policy) -> _Stated:
    return {language: dict(_stated(one, policy)) for language, one in documents.items()}


def _compared(place: _Place, stated: _Stated) -> str | None:
    line = stated["nl"].get(place)
    return line.compared if line is not None else None


def _change(place: _Place, was: _Stated, now: _Stated) -> Change:
    there = now if place in now["nl"] else was
    nl, en = there["nl"][place], there["en"][place]
    return Change(
        kind=place.kind,
        key=place.key,
        what=Text(nl=nl.what, en=en.what),
        part=Text(nl=nl.part, en=en.part),
        before=_said(place, was),
        after=_said(place, now),
    )


def _said(place: _Place, stated: _Stated) -> Text | None:
    if place not in stated["nl"]:
        return None
    return Text(nl=stated["nl"][place].said, en=stated["en"][place].said)


def _stated(document: Document, policy: Policy) -> Iterator[tuple[_Place, _Line]]:
    yield from _cells(document)
    yield from _beside_figures(document)
    yield from _interpretations(document, policy)
    yield from _progress(document, policy)
    yield from _decisions(document)


def _cells(document: Document) -> Iterator[tuple[_Place, _Line]]:
    table = next(t for t in document.tables if t.columns[0].key == "indicator")
    rows = (row for row in table.rows if row.kind is not RowKind.GROUP)
    for row, data in zip(rows, document.data["rows"], strict=True):
        title = row.cells[0].text
        for cell, column in zip(row.cells[1:], table.columns[1:], strict=True):
            place = _Place("cell", data["indicator"], column.key)
            yield place, _Line(title, column.title, cell.text, cell.text)


def _beside_figures(document: Document) -> Iterator[tuple[_Place, _Line]]:
    language = document.language
    for row in document.data["rows"]:
        status = row["realisation"]["status"]
        if f"status.{status}" in WORDS:
            said = word(f"status.{status}", language)
            line = _Line(row["label"], word("status", language), said, said)
            yield _Place("status", row["indicator"], "status"), line
        remarks = " ".join(row["remarks"])
        if remarks:
            line = _Line(row["label"], word("remarks", language), remarks, remarks)
            yield _Place("remarks", row["indicator"], "remarks"), line


def _interpretations(document: Document, policy: Policy) -> Iterator[tuple[_Place, _Line]]:
    language = document.language
    titles = {f"figure:{row['indicator']}": row["label"] for row in document.data["rows"]}
    for theme in policy.agenda_of(document.data["account"]["year"]).themes:
        titles[f"theme:{theme.theme}"] = theme.title.to(language)
    for text in document.data["interpretations"]:
        title = titles.get(text["about"], text["about"])
        what = _say("interpretation", language, theme=title)
        key = "/".join((text["about"], text["unit"], text["party"]))
        yield _Place("text", key, "text"), _signed(what, text, policy, language)


def _progress(document: Document, policy: Policy) -> Iterator[tuple[_Place, _Line]]:
    for agreement in document.data["progress"]:
        for kind in ("milestones", "notes", "judgements"):
            for text in agreement[kind]:
                key = "/".join((agreement["agreement"], kind, text["unit"], text["party"]))
                line = _signed(agreement["summary"], text, policy, document.language)
                yield _Place("progress", key, kind), line


def _signed(what: str, text: Mapping[str, Any], policy: Policy, language: Language) -> _Line:
    """Return a signed text as a line: a version and who signed it stand for the text."""
    day = written_day(read_day(text["signed_on"]), language=language)
    said = _say("version-signed", language, version=text["version"], signer=text["name"], day=day)
    party = policy.party_name(text["party"], language=language)
    return _Line(what, party, said, repr(sorted(text.items())))


def _decisions(document: Document) -> Iterator[tuple[_Place, _Line]]:
    for decision in document.data["decisions"]:
        title = decision["title"]
        line = _Line(title, word("decision", document.language), title, decision["decision"])
        yield _Place("decision", decision["decision"], "decision"), line
