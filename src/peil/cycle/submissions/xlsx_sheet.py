# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Takes the cells of the template out of a workbook, each as it was typed and as it came out."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import openpyxl

from peil.cycle.submissions.file_refused import WholeFileRefused
from peil.cycle.submissions.supplied_file import SuppliedFile
from peil.cycle.submissions.template_layout import COLUMNS, MARK, MOST_ROWS, Column
from peil.terms.languages import Text

_MARK_START = MARK.partition("/")[0]
_EXACT_IN_A_SHEET = 15
_MOST_SHEETS = 12
_FETCH_ANEW = Text(
    nl="Haal het sjabloon van deze ronde opnieuw op en vul dat in.",
    en="Fetch the template of this round anew and fill that in.",
)


@dataclass(frozen=True)
class SheetCell:
    """A cell: its name, what it shows, how it shows numbers, and if a formula stands in it."""

    name: str
    value: Any
    shown_as: str
    is_formula: bool
    is_error: bool

    @property
    def is_empty(self) -> bool:
        """Nothing stands in it, not even a space."""
        return not self.is_formula and (self.value is None or self.text == "")

    @property
    def text(self) -> str:
        """What stands in it, as text; of a number all digits that a spreadsheet keeps."""
        if self.value is None:
            return ""
        if isinstance(self.value, float):
            return format(self.number, "f")
        return str(self.value).strip()

    @property
    def number(self) -> Decimal:
        """The number in it; there must be one. A spreadsheet keeps fifteen digits."""
        return Decimal(
            format(self.value, f".{_EXACT_IN_A_SHEET}g")
            if isinstance(self.value, float)
            else self.value
        )

    @property
    def is_number(self) -> bool:
        """It holds a number, and not a day or a yes or no."""
        return isinstance(self.value, int | float) and not isinstance(self.value, bool)

    @property
    def day(self) -> date | None:
        """The day in it, or nothing where it holds anything else or also a time."""
        if isinstance(self.value, datetime):
            midnight = self.value.time() == datetime.min.time()
            return self.value.date() if midnight else None
        return self.value if isinstance(self.value, date) else None


SheetRow = Mapping[Column, SheetCell]


def template_rows_of(file: SuppliedFile) -> tuple[SheetRow, ...]:
    """Return the rows of the one sheet that is a template, from the first on.

    Links to other workbooks are left alone.

    Raises:
        WholeFileRefused: when the workbook cannot be opened, or holds no template, or more than one.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of looks that it does not keep
            shown, typed = (_sheets(file, as_shown=as_shown) for as_shown in (True, False))
    except Exception as broken:
        raise WholeFileRefused(
            file.name,
            found=Text(nl="Het is niet te openen.", en="It cannot be opened."),
            to_do=_FETCH_ANEW,
        ) from broken
    marked = [name for name, rows in shown.items() if rows and _is_marked(rows[0][0])]
    if len(marked) != 1:
        raise WholeFileRefused(file.name, found=_how_many(len(marked)), to_do=_FETCH_ANEW)
    name = marked[0]
    return tuple(_rows(shown[name], typed[name]))


def _how_many(found: int) -> Text:
    if not found:
        return Text(nl="Er zit geen sjabloon van Peil in.", en="It holds no template of Peil.")
    return Text(
        nl=f"Er zitten {found} bladen in met een sjabloon.", en=f"It holds {found} sheets with one."
    )


def _is_marked(cell: Any) -> bool:
    return isinstance(cell.value, str) and cell.value.startswith(_MARK_START)


def _sheets(file: SuppliedFile, *, as_shown: bool) -> Mapping[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(
        io.BytesIO(file.data), read_only=True, data_only=as_shown, keep_links=False
    )
    try:
        return {
            sheet.title: list(sheet.iter_rows(min_row=1, max_row=MOST_ROWS, max_col=len(COLUMNS)))
            for sheet in book.worksheets[:_MOST_SHEETS]
        }
    finally:
        book.close()


def _rows(shown: list[tuple[Any, ...]], typed: list[tuple[Any, ...]]) -> Iterator[SheetRow]:
    for number, (seen, written) in enumerate(zip(shown, typed, strict=True), start=1):
        yield {
            column: _cell(f"{column.letter}{number}", at, seen, written)
            for at, column in enumerate(COLUMNS)
        }


def _cell(name: str, at: int, seen: tuple[Any, ...], written: tuple[Any, ...]) -> SheetCell:
    if at >= len(seen) or at >= len(written):
        return SheetCell(name, None, "General", is_formula=False, is_error=False)
    return SheetCell(
        name=name,
        value=seen[at].value,
        shown_as=getattr(seen[at], "number_format", None) or "General",
        is_formula=written[at].data_type == "f",
        is_error=seen[at].data_type == "e",
    )
