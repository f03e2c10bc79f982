# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads a template back: every figure in it, or every row and cell that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.models import Means
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.expected import Expected
from peil.cycle.submissions.figure_cells import (
    CellRefused,
    Value,
    fitting,
    readable_text,
    status_written,
    value_written,
)
from peil.cycle.submissions.file_refused import FileProblem, FileRefused
from peil.cycle.submissions.supplied_file import FileRead, SuppliedFile
from peil.cycle.submissions.template_keys import (
    indicator_rows,
    is_of_other_data,
    wrong_rows,
    wrong_template,
)
from peil.cycle.submissions.template_layout import FILLED_IN, Column
from peil.cycle.submissions.xlsx_safety import require_plain_workbook
from peil.cycle.submissions.xlsx_sheet import SheetCell, SheetRow, template_rows_of
from peil.terms.languages import Text

_Read = TypeVar("_Read")
_OLDER_DATA = Text(
    nl="Het sjabloon is gemaakt toen de agenda's nog anders waren: de normen en cijfers ernaast "
    "kunnen intussen veranderd zijn.",
    en="The template was made when the agendas were different: the norms and figures beside may "
    "have changed since.",
)
_TYPE_TEXT = Text(nl="Typ het als tekst.", en="Type it as text.")


def read_template(file: SuppliedFile, *, expected: Expected) -> FileRead:
    """Return the figures that a template holds, in the order of the round.

    A row without a value holds no figure.

    Raises:
        FileRefused: when it is no template for the round and unit, or anything in it cannot be
            read in one way; it names every row and cell.
    """
    require_plain_workbook(file)
    rows = template_rows_of(file)
    problems = list(wrong_template(rows, expected=expected))
    if not problems:
        problems = list(wrong_rows(rows, expected=expected))
    if problems:
        raise FileRefused(file.name, problems)
    found: dict[str, FigureDraft] = {}
    for number, row in indicator_rows(rows).items():
        reader = _RowReader(number, row)
        draft = reader.draft(expected)
        problems += reader.problems
        if draft is not None:
            found[draft.indicator] = draft
    if problems:
        raise FileRefused(file.name, problems)
    return FileRead(
        figures=tuple(found[name] for name in expected.indicators if name in found),
        came_in=file.came_in(Means.XLSX),
        is_whole=True,
        remarks=(_OLDER_DATA,) if is_of_other_data(rows, expected=expected) else (),
    )


class _RowReader:
    """Reads one row, and gathers what is wrong in it."""

    def __init__(self, number: int, row: SheetRow) -> None:
        self._number, self._row = number, row
        self.problems: list[FileProblem] = []

    def draft(self, expected: Expected) -> FigureDraft | None:
        """Return the figure in the row; nothing of an empty row, or one that is wrong."""
        for column in FILLED_IN:
            self.problems += _unfit(self._number, self._row[column])
        if self.problems or self._is_empty():
            return None
        value = self._read(Column.VALUE, _value, Value(FigureState.NUMBER, None))
        status = self._read(Column.STATUS, _status, FigureStatus.UNKNOWN)
        final = self._read(Column.FINAL_EXPECTED, _day, None)
        texts = {
            column: self._read(column, _text, "")
            for column in (Column.DEFINITION, Column.NOTE, Column.EXPLANATION)
        }
        if self.problems:
            return None
        return FigureDraft(
            indicator=self._row[Column.KEY].text,
            unit=expected.unit,
            period=expected.period,
            state=value.state,
            number=value.number,
            status=status,
            final_expected=final,
            definition=texts[Column.DEFINITION],
            note=texts[Column.NOTE],
            explanation=texts[Column.EXPLANATION],
        )

    def _is_empty(self) -> bool:
        """Return whether nothing was filled in; the status is there from the start."""
        return all(self._row[c].is_empty for c in FILLED_IN if c is not Column.STATUS)

    def _read(self, column: Column, read: Callable[[SheetCell], _Read], otherwise: _Read) -> _Read:
        """Return what a cell says; what is wrong with it is gathered."""
        cell = self._row[column]
        try:
            return read(cell)
        except CellRefused as wrong:
            self.problems.append(
                FileProblem(wrong.found_text, wrong.to_do_text, row=self._number, cell=cell.name)
            )
            return otherwise


def _unfit(number: int, cell: SheetCell) -> Iterator[FileProblem]:
    """Yield why nothing can be read from a cell at all."""
    if cell.is_error:
        yield FileProblem(
            Text(nl=f"Er staat een fout: {cell.text}.", en=f"It shows an error: {cell.text}."),
            Text(nl="Typ het cijfer zelf.", en="Type the figure itself."),
            row=number,
            cell=cell.name,
        )
    elif cell.is_formula and cell.value is None:
        yield FileProblem(
            Text(
                nl="Er staat een formule zonder uitkomst.", en="It holds a formula without result."
            ),
            Text(
                nl="Open het bestand in Excel en bewaar het opnieuw, of typ het cijfer zelf.",
                en="Open the file in Excel and save it again, or type the figure itself.",
            ),
            row=number,
            cell=cell.name,
        )


def _value(cell: SheetCell) -> Value:
    """Return the value in a cell.

    Raises:
        CellRefused: when it is a day, a yes or no, a share of one, or unreadable text.
    """
    if not cell.is_number:
        if cell.value is not None and not isinstance(cell.value, str):
            raise CellRefused(
                found=Text(
                    nl=f"Er staat geen getal maar '{cell.text}'.",
                    en=f"It holds no number but '{cell.text}'.",
                ),
                to_do=Text(
                    nl="Maak de cel leeg en typ het getal opnieuw.",
                    en="Empty the cell and type the number anew.",
                ),
            )
        return value_written(cell.text)
    if "%" in _unquoted(cell.shown_as):
        raise CellRefused(
            found=Text(
                nl=f"De cel toont {cell.number * 100:f}%, en bewaart {cell.number:f}.",
                en=f"The cell shows {cell.number * 100:f}%, and keeps {cell.number:f}.",
            ),
            to_do=Text(
                nl="Maak de cel leeg en typ het getal zonder procentteken.",
                en="Empty the cell and type the number without a percent sign.",
            ),
        )
    return Value(FigureState.NUMBER, fitting(cell.number))


def _unquoted(shown_as: str) -> str:
    return "".join(shown_as.split('"')[::2])


def _status(cell: SheetCell) -> FigureStatus:
    return status_written(cell.text)


def _day(cell: SheetCell) -> date | None:
    """Return the day in a cell; nothing of an empty one.

    Raises:
        CellRefused: when it is no day, or one that was typed as text.
    """
    if cell.day is not None or cell.is_empty:
        return cell.day
    if isinstance(cell.value, str):
        raise CellRefused(
            found=Text(
                nl=f"'{cell.text}' is tekst, geen datum.", en=f"'{cell.text}' is text, not a date."
            ),
            to_do=_TYPE_A_DAY,
        )
    raise CellRefused(
        found=Text(nl=f"'{cell.text}' is geen dag.", en=f"'{cell.text}' is not a day."),
        to_do=_TYPE_A_DAY,
    )


_TYPE_A_DAY = Text(
    nl="Maak de cel leeg en typ de dag als datum, zoals 29-6-2022.",
    en="Empty the cell and type the day as a date, as 29-6-2022.",
)


def _text(cell: SheetCell) -> str:
    """Return the text in a cell; a number stands as it was typed.

    Raises:
        CellRefused: when it is a day or a yes or no, too long, or unreadable.
    """
    if cell.is_empty or isinstance(cell.value, str) or cell.is_number:
        return readable_text(cell.text)
    raise CellRefused(
        found=Text(nl=f"Er staat '{cell.text}'.", en=f"It holds '{cell.text}'."), to_do=_TYPE_TEXT
    )
