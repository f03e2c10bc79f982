# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes counted figures as CSV, JSON and Parquet, so that no digit is lost."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from peil.counting.figures.figure import FIGURE_COLUMNS, CountedFigure
from peil.counting.figures.parquet import parquet_bytes
from peil.counting.figures.provenance import Provenance, provenance_data
from peil.counting.figures.rows import row_of_figure
from peil.terms.numbers import plain

_METADATA = "-metadata.json"


def metadata_path(figures: Path) -> Path:
    """Return where the provenance of a CSV file stands, as CSV on the Web names it.

    >>> metadata_path(Path("out/figures.csv")).name
    'figures.csv-metadata.json'
    """
    return figures.with_name(figures.name + _METADATA)


def write_csv(figures: Iterable[CountedFigure]) -> str:
    """Return figures as CSV (RFC 4180, comma, line feed); an empty cell is no number."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(FIGURE_COLUMNS)
    writer.writerows(row_of_figure(figure) for figure in figures)
    return target.getvalue()


def provenance_json(provenance: Provenance) -> str:
    """Return provenance as the JSON file that stands beside a CSV; see `metadata_path`."""
    data = {"provenance": provenance_data(provenance)}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def write_json(figures: Iterable[CountedFigure], provenance: Provenance) -> str:
    """Return figures and provenance as JSON, a figure on a line; numbers keep every digit."""
    lines = ",\n".join(f"    {_as_object(figure)}" for figure in figures)
    told = json.dumps(provenance_data(provenance), ensure_ascii=False, indent=2)
    told = told.replace("\n", "\n  ")
    return f'{{\n  "figures": [\n{lines}\n  ],\n  "provenance": {told}\n}}\n'


def _as_object(figure: CountedFigure) -> str:
    """Return a figure as a JSON object; Python's own writer would pass numbers through a float."""
    cells: dict[str, str] = {}
    for column, text in zip(FIGURE_COLUMNS, row_of_figure(figure), strict=True):
        cells[column] = json.dumps(text, ensure_ascii=False)
    for column in ("value", "numerator", "denominator"):
        number = getattr(figure, column)
        cells[column] = "null" if number is None else plain(Decimal(number))
    return "{" + ", ".join(f'"{column}": {text}' for column, text in cells.items()) + "}"


def write_parquet(figures: Iterable[CountedFigure], provenance: Provenance) -> bytes:
    """Return figures as Parquet, with the provenance among its metadata as `peil.provenance`.

    `value` is text, as in the CSV: percentages have up to 28 digits, more than a double holds and
    at another place than one decimal type could fix. `numerator` and `denominator` are whole
    numbers of 64 bits, `counted_on` is a date, every other column is text.
    """
    told = json.dumps(provenance_data(provenance), ensure_ascii=False)
    return parquet_bytes(figures, provenance=told)
