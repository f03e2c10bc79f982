# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How `peil count` writes what it found: a document in the format that was asked, and remarks."""

from __future__ import annotations

from pathlib import Path

import click

from peil.interfaces.cli.counting import Asked
from peil.interfaces.cli.output import deliver, room_for, show
from peil.reports.document import Document


def give(asked: Asked, document: Document, *, what: str) -> None:
    """Write a document as a table, CSV or JSON.

    Raises:
        UsageError: when another format was named.
    """
    from peil.reports.plain_files import as_json, records_as_csv
    from peil.reports.text import write_text

    if asked.format == "json":
        deliver(as_json(list(document.records)), target=asked.target, what=what)
    elif asked.format == "csv":
        columns = [column.key for table in document.tables[:1] for column in table.columns]
        deliver(records_as_csv(document.records, columns=columns), target=asked.target, what=what)
    elif asked.format == "table" and asked.target is None:
        show(document)
    elif asked.format == "table":
        deliver(write_text(document, width=room_for(document)), target=asked.target, what=what)
    else:
        msg = f"A {what} is written as a table, csv or json."
        raise click.UsageError(msg)


def tell(sentence: str, *, beside: Path | None) -> None:
    """Say something beside a file that was written, or beside what goes to standard output."""
    if beside is None:
        click.echo(f"peil: {sentence}", err=True)
    else:
        click.echo(sentence)
