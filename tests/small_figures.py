"""Counted figures for tests: rows drawn as text, and the provenance that belongs to them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

from peil.counting.figures.figure import FIGURE_COLUMNS
from peil.counting.figures.provenance import FileRead, Provenance, RuleUsed
from peil.counting.figures.writing import metadata_path, provenance_json
from peil.terms.languages import Text

FINGERPRINT = "sha256:" + "ab12cd34ef56" * 5 + "ab12"
COUNTED_ON = date(2021, 5, 19)
PROVENANCE = Provenance(
    register="registers/2020",
    fingerprint=FINGERPRINT,
    files=(
        FileRead("investigations", "investigations.parquet", 1024, "0" * 64, 1200),
        FileRead("incidents", "incidents.parquet", 4096, "1" * 64, 8000),
    ),
    contract_version="1",
    counted_on=COUNTED_ON,
    engine="duckdb",
    engine_version="1.4.4",
    peil_version="0.1.0",
    period="2020-01..2020-12",
    by="year",
    rules=(RuleUsed("csv-tackled@2015-1", "2" * 64),),
    notices=(
        Text(
            nl="Het register bevat 3 rijen die te laat zijn ingevoerd.",
            en="The register holds 3 rows that were recorded late.",
        ),
    ),
)


def figures_csv(rows: str, *, register: str = FINGERPRINT, counted_on: date = COUNTED_ON) -> str:
    """Return figures as CSV; each row is drawn as indicator unit period value definition.

    A value of - is no number; one written as value=numerator/denominator is a ratio.
    """
    lines = [",".join(FIGURE_COLUMNS)]
    for row in dedent(rows).strip().splitlines():
        indicator, unit, period, value, definition = row.split()
        value, _, ratio = value.partition("=")
        above, _, below = ratio.partition("/")
        number = "" if value == "-" else value
        cells = (indicator, unit, period, number, above, below, definition, "", register)
        lines.append(",".join([*cells, counted_on.isoformat()]))
    return "\n".join(lines) + "\n"


def write_figures(
    path: Path,
    rows: str,
    *,
    register: str = FINGERPRINT,
    counted_on: date = COUNTED_ON,
    provenance: Provenance | None = None,
) -> Path:
    """Write a CSV file with figures, and its provenance beside it when there is one."""
    path.write_text(figures_csv(rows, register=register, counted_on=counted_on), encoding="utf-8")
    if provenance is not None:
        metadata_path(path).write_text(provenance_json(provenance), encoding="utf-8")
    return path
