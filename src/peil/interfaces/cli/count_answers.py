# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What `peil count` answers: figures, in the format that was asked."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version

from peil.counting.asking import Selection
from peil.counting.figures.writing import (
    metadata_path,
    provenance_json,
    write_csv,
    write_json,
    write_parquet,
)
from peil.counting.notices import tables_missing
from peil.counting.recording import Record, count_and_record
from peil.interfaces.cli.count_output import give, tell
from peil.interfaces.cli.counting import Asked, Opened
from peil.interfaces.cli.output import deliver
from peil.interfaces.cli.progress import scan_progress
from peil.terms.languages import Text


def answer_figures(opened: Opened) -> None:
    """Count, and write the figures in the format that was asked."""
    selection = opened.select()
    with scan_progress(opened.register) as progress:
        record = count_and_record(
            opened.register,
            opened.question(selection),
            peil_version=version("peil"),
            partials=opened.asked.partials,
            notices=_left_out(selection),
            progress=progress,
        )
    units = opened.asked.units
    figures = tuple(f for f in record.figures if not units or f.unit in units)
    _write(opened.asked, replace(record, figures=figures))


def _left_out(selection: Selection) -> tuple[Text, ...]:
    return (tables_missing(selection.left_out),) if selection.left_out else ()


def _write(asked: Asked, record: Record) -> None:
    if asked.format == "table":
        from peil.reports.counting_layout import lay_out_figures

        document = lay_out_figures(
            record.figures,
            notices=record.notices,
            register=record.provenance.register,
            language=asked.language,
        )
        give(asked, document, what="list of figures")
        return
    for notice in record.notices:
        tell(notice.to(asked.language), beside=asked.target)
    deliver(_written(asked, record), target=asked.target, what="figures")
    if asked.format == "csv" and asked.target is not None:
        beside = metadata_path(asked.target)
        deliver(provenance_json(record.provenance), target=beside, what="provenance")
        tell(f"Where the figures come from stands in {beside}.", beside=asked.target)


def _written(asked: Asked, record: Record) -> str | bytes:
    if asked.format == "json":
        return write_json(record.figures, record.provenance)
    if asked.format == "parquet":
        return write_parquet(record.figures, record.provenance)
    return write_csv(record.figures)
