# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads a CSV file with figures strictly: every figure in it, or every line that is wrong."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar, TypeVar

from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.models import Means
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.expected import Expected
from peil.cycle.submissions.figure_cells import (
    CellRefused,
    Value,
    day_written,
    readable_text,
    status_written,
    value_written,
)
from peil.cycle.submissions.file_refused import FileProblem, FileRefused
from peil.cycle.submissions.supplied_file import FileRead, SuppliedFile
from peil.cycle.submissions.xlsx_safety import require_small
from peil.terms.languages import Text
from peil.terms.plain_rows import Row, RowsRefused, read_rows

REQUIRED = ("indicator", "period", "value", "status")
OPTIONAL = ("unit", "final_expected", "definition", "note", "explanation")
_Read = TypeVar("_Read")


class SuppliedRowsRefused(RowsRefused):
    """A CSV file with figures of a unit is not whole, or has other columns."""

    what: ClassVar[str] = "The figures of a unit"

    def __init__(self, path: Path, *, line: int | None = None, found: str, to_do: str) -> None:
        super().__init__(path, line=line, found=found, to_do=to_do)
        self.line = line


def read_csv(file: SuppliedFile, *, expected: Expected) -> FileRead:
    """Return the figures that a CSV file holds, in the order of the round.

    Figures that it does not hold stay as they were; a figure that is not known is written as
    not_supplied.

    Raises:
        FileRefused: when it is not whole CSV, a figure is of another unit, period or indicator, is
            there twice, or cannot be read in one way; it names every line.
    """
    require_small(file)
    found: dict[str, FigureDraft] = {}
    lines: dict[str, int] = {}
    problems: list[FileProblem] = []
    for line, row in _rows(file):
        reader = _LineReader(line, row, expected)
        draft = reader.draft()
        problems += reader.problems
        if draft is not None and draft.indicator in found:
            problems.append(_twice(line, draft.indicator, first=lines[draft.indicator]))
        elif draft is not None:
            found[draft.indicator], lines[draft.indicator] = draft, line
    if not found and not problems:
        problems.append(_no_figures())
    if problems:
        raise FileRefused(file.name, problems)
    return FileRead(
        figures=tuple(found[name] for name in expected.indicators if name in found),
        came_in=file.came_in(Means.CSV),
        is_whole=False,
    )


def _rows(file: SuppliedFile) -> list[tuple[int, Row]]:
    """Return the rows of a file by their lines.

    Raises:
        FileRefused: when it is not whole CSV with these columns.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "figures.csv"
        path.write_bytes(file.data)
        try:
            return list(
                read_rows(path, required=REQUIRED, optional=OPTIONAL, refused=SuppliedRowsRefused)
            )
        except SuppliedRowsRefused as wrong:
            problem = FileProblem(
                Text(nl=f"Peil kan het niet lezen: {wrong.found}", en=wrong.found),
                Text(nl=f"Wat te doen: {wrong.to_do}", en=wrong.to_do),
                row=wrong.line,
            )
            raise FileRefused(file.name, [problem]) from None


def _twice(line: int, indicator: str, *, first: int) -> FileProblem:
    return FileProblem(
        Text(
            nl=f"'{indicator}' staat ook in rij {first}.",
            en=f"'{indicator}' also stands in row {first}.",
        ),
        Text(nl="Laat een van de twee weg.", en="Leave out one of the two."),
        row=line,
        cell="indicator",
    )


def _no_figures() -> FileProblem:
    return FileProblem(
        Text(nl="Er staat geen enkel cijfer in.", en="It holds no figure."),
        Text(nl="Schrijf voor elk cijfer een regel.", en="Write a line for each figure."),
    )


class _LineReader:
    """Reads one line, and gathers what is wrong in it."""

    def __init__(self, line: int, row: Row, expected: Expected) -> None:
        self._line, self._row, self._expected = line, row, expected
        self.problems: list[FileProblem] = []

    def draft(self) -> FigureDraft | None:
        """Return the figure in the line, or nothing when anything in it is wrong."""
        self.problems += self._strange()
        value = self._read("value", value_written, Value(FigureState.NUMBER, None))
        status = self._read("status", status_written, FigureStatus.UNKNOWN)
        final = self._read("final_expected", day_written, None)
        definition, note, explanation = (
            self._read(name, readable_text, "") for name in ("definition", "note", "explanation")
        )
        if self.problems:
            return None
        return FigureDraft(
            indicator=self._row["indicator"],
            unit=self._expected.unit,
            period=self._expected.period,
            state=value.state,
            number=value.number,
            status=status,
            final_expected=final,
            definition=definition,
            note=note,
            explanation=explanation,
        )

    def _strange(self) -> Iterator[FileProblem]:
        """Yield why the figure is not one that is asked."""
        expected, row = self._expected, self._row
        asked = (("period", expected.period), ("unit", expected.unit))
        for column, sought in asked:
            found = row.get(column, sought)
            if found != sought:
                yield FileProblem(
                    Text(nl=f"Gevonden is '{found}'.", en=f"Found '{found}'."),
                    Text(
                        nl=f"Gevraagd is '{sought}'; schrijf dat, of laat de regel weg.",
                        en=f"'{sought}' was asked; write that, or leave out the line.",
                    ),
                    row=self._line,
                    cell=column,
                )
        if row["indicator"] not in expected.indicators:
            yield FileProblem(
                Text(
                    nl=f"De ronde vraagt niet om '{row['indicator']}'.",
                    en=f"The round does not ask for '{row['indicator']}'.",
                ),
                Text(
                    nl="Laat de regel weg, of schrijf de naam zoals op de pagina van de ronde.",
                    en="Leave out the line, or write the name as on the page of the round.",
                ),
                row=self._line,
                cell="indicator",
            )

    def _read(self, column: str, read: Callable[[str], _Read], otherwise: _Read) -> _Read:
        """Return what a cell says; what is wrong with it is gathered."""
        try:
            return read(self._row.get(column, ""))
        except CellRefused as wrong:
            self.problems.append(
                FileProblem(wrong.found_text, wrong.to_do_text, row=self._line, cell=column)
            )
            return otherwise
