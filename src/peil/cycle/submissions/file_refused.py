# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A file with figures that cannot be read: every place that is wrong, and what to do there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from peil.cycle.refusal import Refusal
from peil.terms.languages import Text

_MOST_NAMED = 50
"""More than this nobody mends at once."""


@dataclass(frozen=True)
class FileProblem:
    """One thing that is wrong in a file: where, what, and what to do.

    `row` is the number of a row or line, nothing where the file as a whole is wrong; `cell` the
    name of a cell or column, empty where the whole row is.
    """

    found: Text
    to_do: Text
    row: int | None = None
    cell: str = ""

    @property
    def place(self) -> Text:
        """Where it is, as readers see it."""
        if self.row is None:
            return Text(nl="het bestand", en="the file")
        dutch, english = (f", cel {self.cell}", f", cell {self.cell}") if self.cell else ("", "")
        return Text(nl=f"rij {self.row}{dutch}", en=f"row {self.row}{english}")


class FileRefused(Refusal):
    """A file with figures cannot be read as it stands; nothing of it was saved."""

    def __init__(self, file_name: str, problems: Iterable[FileProblem]) -> None:
        every = tuple(problems)
        named = every[:_MOST_NAMED]
        left = len(every) - len(named)
        dutch = "; ".join(f"{p.place.nl}: {p.found.nl} {p.to_do.nl}" for p in named)
        english = "; ".join(f"{p.place.en}: {p.found.en} {p.to_do.en}" for p in named)
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is de cijfers uit '{file_name}' te lezen.",
                en=f"To read the figures in '{file_name}' was asked.",
            ),
            found=Text(
                nl=dutch + (f"; en nog {left}." if left else ""),
                en=english + (f"; and {left} more." if left else ""),
            ),
            to_do=Text(
                nl="Er is niets bewaard. Verbeter het bestand en bied het opnieuw aan.",
                en="Nothing was saved. Mend the file and offer it again.",
            ),
        )
        self.file_name, self.problems = file_name, every


class WholeFileRefused(FileRefused):
    """A file is wrong as a whole."""

    def __init__(self, file_name: str, *, found: Text, to_do: Text) -> None:
        super().__init__(file_name, [FileProblem(found, to_do)])
