# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Holds the hidden keys of a template against what the round asks, before any figure is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from peil.cycle.submissions.expected import Expected
from peil.cycle.submissions.file_refused import FileProblem
from peil.cycle.submissions.template_layout import (
    COLUMNS,
    COLUMNS_AT,
    FILLED_IN,
    FIRST_ROW,
    HEADER_AT,
    MARK,
    ROUND_AT,
    UNIT_AT,
    Column,
)
from peil.cycle.submissions.xlsx_sheet import SheetRow
from peil.terms.languages import Text

_FETCH_ANEW = Text(
    nl="Haal het sjabloon van deze ronde en eenheid op en vul dat in.",
    en="Fetch the template of this round and unit and fill that in.",
)


def wrong_template(rows: tuple[SheetRow, ...], *, expected: Expected) -> Iterator[FileProblem]:
    """Yield why a template as a whole is not the one that is expected."""
    mark, round_key, unit = (_key(rows, at) for at in (1, ROUND_AT, UNIT_AT))
    if mark != MARK:
        yield FileProblem(
            Text(
                nl=f"Het is een sjabloon van een andere versie ({mark}).",
                en=f"It is a template of another version ({mark}).",
            ),
            _FETCH_ANEW,
        )
        return
    for found, sought, nl, en in (
        (round_key, expected.round_key, "ronde", "round"),
        (unit, expected.unit, "eenheid", "unit"),
    ):
        if found != sought:
            yield FileProblem(
                Text(
                    nl=f"Het sjabloon is van {nl} '{found}', en gevraagd is '{sought}'.",
                    en=f"The template is of {en} '{found}', and '{sought}' was asked.",
                ),
                _FETCH_ANEW,
            )
    if [rows[COLUMNS_AT - 1][column].value for column in COLUMNS] != [c.value for c in COLUMNS]:
        yield FileProblem(
            Text(nl="Er zijn kolommen verschoven.", en="Columns were moved."), _FETCH_ANEW
        )


def is_of_other_data(rows: tuple[SheetRow, ...], *, expected: Expected) -> bool:
    """Return whether a template was made from another policy folder than the one of now."""
    return _key(rows, HEADER_AT) != expected.data_version


def _key(rows: tuple[SheetRow, ...], at: int) -> str:
    return rows[at - 1][Column.KEY].text if len(rows) >= at else ""


def indicator_rows(rows: tuple[SheetRow, ...]) -> Mapping[int, SheetRow]:
    """Return the rows with an indicator's key, by their number from one."""
    numbered = enumerate(rows[FIRST_ROW - 1 :], start=FIRST_ROW)
    return {number: row for number, row in numbered if not row[Column.KEY].is_empty}


def wrong_rows(rows: tuple[SheetRow, ...], *, expected: Expected) -> Iterator[FileProblem]:
    """Yield what is wrong with rows: strange, there twice, changed, added or gone."""
    first: dict[str, int] = {}
    same_data = not is_of_other_data(rows, expected=expected)
    for number, row in indicator_rows(rows).items():
        key = row[Column.KEY].text
        yield from _wrong_row(number, row, first=first, expected=expected, same_data=same_data)
        first.setdefault(key, number)
    yield from _loose_cells(rows)
    for key in expected.indicators:
        if key not in first:
            title = expected.titles.get(key, Text(nl=key, en=key))
            yield FileProblem(
                Text(
                    nl=f"De rij van '{title.nl}' ({key}) is weg.",
                    en=f"The row of '{title.en}' ({key}) is gone.",
                ),
                _FETCH_ANEW,
            )


def _wrong_row(
    number: int,
    row: SheetRow,
    *,
    first: Mapping[str, int],
    expected: Expected,
    same_data: bool,
) -> Iterator[FileProblem]:
    key, cell = row[Column.KEY].text, row[Column.KEY].name
    title = expected.titles.get(key)
    if key not in expected.indicators:
        yield FileProblem(
            Text(
                nl=f"De ronde vraagt niet om indicator '{key}'.",
                en=f"The round does not ask for indicator '{key}'.",
            ),
            _FETCH_ANEW,
            row=number,
            cell=cell,
        )
    elif key in first:
        yield FileProblem(
            Text(
                nl=f"Indicator '{key}' staat ook in rij {first[key]}.",
                en=f"Indicator '{key}' also stands in row {first[key]}.",
            ),
            Text(nl="Laat een van de twee rijen weg.", en="Leave out one of the two rows."),
            row=number,
            cell=cell,
        )
    elif same_data and title is not None and row[Column.TITLE].text not in {title.nl, title.en}:
        yield FileProblem(
            Text(nl=f"Hier hoort '{title.nl}' te staan.", en=f"'{title.en}' belongs here."),
            _FETCH_ANEW,
            row=number,
            cell=row[Column.TITLE].name,
        )


def _loose_cells(rows: tuple[SheetRow, ...]) -> Iterator[FileProblem]:
    """Yield the cells that are filled in on rows without an indicator."""
    for number, row in enumerate(rows[FIRST_ROW - 1 :], start=FIRST_ROW):
        filled = next((row[c] for c in FILLED_IN if not row[c].is_empty), None)
        if row[Column.KEY].is_empty and filled is not None:
            yield FileProblem(
                Text(
                    nl="Deze rij hoort bij geen indicator.", en="This row belongs to no indicator."
                ),
                Text(nl="Maak de cel leeg.", en="Empty the cell."),
                row=number,
                cell=filled.name,
            )
