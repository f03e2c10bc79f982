# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The formats that a document comes in: which one was asked, and who writes it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

import click

from peil.interfaces.cli.output import OutputRefused, deliver, room_for, show
from peil.reports.document import Document
from peil.reports.text import write_text

TABLE = "table"
_DRAWN = {"svg", "png"}
_PLAIN_ENDINGS = {"", ".txt"}
Command = TypeVar("Command", bound=Callable[..., Any])


def format_option(*offered: str) -> Callable[[Command], Command]:
    """Return the option that names the format of a document."""
    return click.option(
        "--format",
        "form",
        type=click.Choice([TABLE, *offered]),
        help="How it is written; by default the ending of the file, or a table.",
    )


def answer(
    document: Document,
    *,
    form: str | None,
    offered: tuple[str, ...],
    target: Path | None,
    what: str,
) -> None:
    """Give a document in the format that was asked, to the file that was asked or on the terminal.

    Args:
        document: the document.
        form: the format that was named, or nothing.
        offered: the formats besides the table that the command offers.
        target: the file, or nothing.
        what: what it is, for the message.

    Raises:
        OutputRefused: when the file cannot take it, or ends in what is no format of the command;
            when a drawing was asked and there is nothing to draw.
        ReportFailed: when a PDF cannot be typeset cleanly.
    """
    form = form or _form_of(target, offered=offered, what=what)
    _require_drawing(document, form, what)
    if form == TABLE and target is None:
        show(document)
    else:
        deliver(_write(document, form), target=target, what=what)


def _require_drawing(document: Document, form: str, what: str) -> None:
    """Require that a document has a drawing where one was asked.

    Raises:
        OutputRefused: when it has none.
    """
    if form in _DRAWN and not document.charts:
        raise OutputRefused(
            asked=f"A drawing of the {what} was asked.",
            found="Nothing in it can be drawn: there is no number to set beside another.",
            to_do="Ask the table with --format table; it says what is missing and why.",
        )


def _form_of(target: Path | None, *, offered: tuple[str, ...], what: str) -> str:
    ending = target.suffix.lower() if target is not None else ""
    if ending in _PLAIN_ENDINGS:
        return TABLE
    if ending[1:] not in offered:
        raise OutputRefused(
            asked=f"The {what} was asked in the file '{target}'.",
            found=f"'{ending}' is not the ending of a format that this command writes.",
            to_do=f"End it in .{', .'.join(offered)} or .txt, or name a format with --format.",
        )
    return ending[1:]


def _write(document: Document, form: str) -> str | bytes:
    """Return a document in a format; a writer that is slow to load is loaded when it is asked."""
    writer = _WRITERS.get(form)
    if writer is None:
        return write_text(document, width=room_for(document))
    module, name = writer
    write: Callable[[Document], str | bytes] = getattr(import_module(module), name)
    return write(document)


_WRITERS = {
    "html": ("peil.reports.html", "write_html"),
    "pdf": ("peil.reports.pdf", "write_pdf"),
    "xlsx": ("peil.reports.xlsx", "write_xlsx"),
    "csv": ("peil.reports.plain_files", "write_csv"),
    "json": ("peil.reports.plain_files", "write_json"),
    "svg": ("peil.reports.charts.drawing", "write_svg"),
    "png": ("peil.reports.charts.drawing", "write_png"),
}
