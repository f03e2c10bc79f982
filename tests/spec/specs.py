"""What a spec of a counting rule is: rows drawn as text, and the answers, written by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

Place = tuple[str, str, str]
"""A unit, a period and a breakdown; no breakdown is empty text."""


@dataclass(frozen=True, eq=False)
class Spec:
    """The rows that counting rules are held against, and what each must answer.

    `rules` have the same answers. The first column of `answers` names the definition (`-` for
    Peil's own, otherwise choice=option); the other columns are a unit, a period and a breakdown.
    A cell `-` says that there is no number. `years` are the years that are counted.
    """

    rules: tuple[str, ...]
    rows: Mapping[str, str]
    answers: str
    years: tuple[int, int] = (2019, 2021)


@dataclass(frozen=True)
class Expected:
    """The answers for one definition of one rule."""

    spec: Spec
    rule: str
    cells: Mapping[Place, Decimal | None]

    def __str__(self) -> str:
        return self.rule

    @property
    def breakdowns(self) -> tuple[str, ...]:
        """The columns that its cells are split by."""
        found = (place[2].partition("=")[0] for place in self.cells)
        return tuple(dict.fromkeys(column for column in found if column))


def expected_of(spec: Spec) -> tuple[Expected, ...]:
    """Return the answers that are drawn, one for each rule and definition."""
    header, *lines = table_of(spec.answers)
    places = [_place(cell) for cell in header[1:]]
    found = []
    for name in spec.rules:
        for line in lines:
            values = [None if cell == "-" else Decimal(cell) for cell in line[1:]]
            rule = name if line[0] == "-" else f"{name};{line[0]}"
            found.append(Expected(spec, rule, dict(zip(places, values, strict=True))))
    return tuple(found)


def table_of(drawn: str) -> list[list[str]]:
    """Return the cells of a table that is drawn with bars."""
    return [
        [cell.strip() for cell in line.split("|")]
        for line in drawn.strip().splitlines()
        if line.strip()
    ]


def _place(cell: str) -> Place:
    unit, period, *breakdown = cell.split()
    return unit, period, breakdown[0] if breakdown else ""
