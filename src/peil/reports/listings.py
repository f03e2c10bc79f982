# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lists of norms and figures: the same columns in the table, in CSV and in JSON.

These lists are data: they show the words of the files, the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from peil.agenda.figures import Figure, Realisation
from peil.agenda.norms import Norm
from peil.reports.document import Align, Cell, Column, Document, Row, Section, Table
from peil.terms.languages import Language
from peil.terms.numbers import plain

NORM_COLUMNS = (
    "agenda",
    "indicator",
    "unit",
    "year",
    "state",
    "value",
    "measure",
    "basis",
    "decision",
    "known_from",
    "source",
    "place",
)
FIGURE_COLUMNS = (
    "indicator",
    "unit",
    "period",
    "value",
    "measure",
    "status",
    "known_from",
    "definition",
    "source",
    "place",
    "note",
)
_NUMERIC = {"value", "year"}
_BETWEEN = 3
_LEFT_OUT_OF_TABLES = {"place", "note", "agenda", "state", "definition"}


def norm_records(norms: Iterable[Norm]) -> tuple[Mapping[str, Any], ...]:
    """Return norms as flat rows with the columns of `NORM_COLUMNS`."""
    return tuple(
        {
            "agenda": n.agenda,
            "indicator": n.key.indicator,
            "unit": n.key.unit,
            "year": n.key.period.text,
            "state": n.state.value,
            "value": plain(n.number) if n.number is not None else "",
            "measure": n.measure.value,
            "basis": n.key.basis,
            "decision": n.decision,
            "known_from": n.known_from.last_day.isoformat(),
            "source": n.reference.source,
            "place": n.reference.place,
        }
        for n in norms
    )


def norm_list_data(norms: Iterable[Norm]) -> list[Mapping[str, Any]]:
    """Return norms as data: the columns of the list, and what does not fit in a column."""
    everything = list(norms)
    return [
        {
            **record,
            "value": norm.number,
            "step": norm.value.step.model_dump() if norm.value.step is not None else None,
            "direction": norm.value.direction,
            "known_from_as_stated": norm.known_from.text,
            "carried_from": norm.carried_from,
            "share": norm.share.model_dump(mode="json") if norm.share is not None else None,
            "note": norm.note.model_dump() if norm.note is not None else None,
        }
        for norm, record in zip(everything, norm_records(everything), strict=True)
    ]


def figure_records(
    figures: Iterable[Figure | Realisation], *, language: Language
) -> tuple[Mapping[str, Any], ...]:
    """Return figures as flat rows with the columns of `FIGURE_COLUMNS`.

    A realisation stands for the figure that counts, with its most settled status.
    """
    return tuple(_figure_record(one, language) for one in figures)


def _figure_record(one: Figure | Realisation, language: Language) -> Mapping[str, Any]:
    figure = one.figure if isinstance(one, Realisation) else one
    status = one.status if isinstance(one, Realisation) else one.entry.status
    notes = [text.to(language) for text in (figure.entry.reason, figure.entry.note) if text]
    state = figure.entry.value.state
    return {
        "indicator": figure.key.indicator,
        "unit": figure.key.unit,
        "period": figure.key.period.text,
        "value": plain(figure.number) if figure.number is not None else "",
        "measure": figure.measure.value,
        "status": status.value if figure.number is not None else state.value,
        "known_from": figure.known_from.last_day.isoformat(),
        "definition": figure.definition,
        "source": figure.document,
        "place": figure.entry.place,
        "note": " ".join(notes),
    }


def figure_list_data(
    figures: Iterable[Figure | Realisation], *, language: Language
) -> list[Mapping[str, Any]]:
    """Return figures as data: the columns of the list, and what does not fit in a column."""
    found: list[Mapping[str, Any]] = []
    for one in figures:
        figure = one.figure if isinstance(one, Realisation) else one
        found.append(
            {
                **_figure_record(one, language),
                "value": figure.number,
                "standing": figure.entry.standing.value,
                "precision": figure.entry.precision.value,
                "known_from_as_stated": figure.known_from.text,
                "confirmed_by": [f.document for f in one.confirmed]
                if isinstance(one, Realisation)
                else [],
            }
        )
    return found


def listing(
    records: Sequence[Mapping[str, Any]],
    *,
    columns: Sequence[str],
    title: str,
    subtitle: str,
    language: Language,
) -> Document:
    """Return flat rows as a document with one table; long columns are left to CSV and JSON."""
    shown = [name for name in columns if name not in _LEFT_OUT_OF_TABLES]
    table = Table(
        caption=title,
        columns=tuple(
            Column(name, name, Align.END if name in _NUMERIC else Align.START) for name in shown
        ),
        rows=tuple(Row(tuple(_cell(record, name) for name in shown)) for record in records),
    )
    return Document(
        title=title,
        subtitle=subtitle,
        language=language,
        description=subtitle,
        colophon="",
        sections=(Section("", (table,)),),
        records=tuple(records),
    )


def _cell(record: Mapping[str, Any], name: str) -> Cell:
    text = str(record[name])
    if name == "value" and not text:
        state = record.get("state", record.get("status", ""))
        return Cell(str(state).replace("_", " "), is_word=True)
    return Cell(text)


def fits_in(table: Table) -> int:
    """Return the width in signs that keeps every row of a listing on one line."""
    titles = [len(column.title) for column in table.columns]
    rows = [[len(cell.text) for cell in row.cells] for row in table.rows]
    return sum(max(longest) + _BETWEEN for longest in zip(titles, *rows, strict=True))
