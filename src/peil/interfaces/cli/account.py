# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil account`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from peil.interfaces.cli.options import (
    known_on_option,
    language_option,
    open_policy,
    output_option,
    policy_option,
    unit_option,
    year_argument,
)
from peil.interfaces.cli.output import deliver, show
from peil.monitoring.account import account_of
from peil.reports.account_data import ACCOUNT_COLUMNS
from peil.reports.account_layout import lay_out_account
from peil.reports.document import Document
from peil.terms.languages import Language

FORMATS = ("table", "csv", "json", "html", "pdf", "xlsx")


@click.command()
@year_argument
@unit_option
@known_on_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How it is written; by default the ending of the file, or a table.",
)
@output_option
@click.option("--previous-year", is_flag=True, help="Set the year before beside it.")
@language_option
@policy_option
def account(
    *,
    year: int,
    unit: str | None,
    known_on: date,
    form: str | None,
    target: Path | None,
    previous_year: bool,
    language: Language,
    policy: Path | None,
) -> None:
    """Write the account of YEAR: norm, realisation, difference, each number explained."""
    made = account_of(
        open_policy(policy),
        year=year,
        known_on=known_on,
        unit=unit,
        with_previous_year=previous_year,
    )
    document = lay_out_account(made, language=language)
    form = form or _form_of(target)
    if form == "table" and target is None:
        show(document)
        return
    deliver(write(document, form), target=target, what=f"account of {year}")


def _form_of(target: Path | None) -> str:
    ending = target.suffix.lstrip(".").lower() if target is not None else ""
    return ending if ending in FORMATS else "table"


def write(document: Document, form: str) -> str | bytes:
    """Return a document in a format; each writer is loaded only when it is asked.

    Raises:
        ReportFailed: when a PDF cannot be typeset cleanly.
    """
    if form == "html":
        from peil.reports.html import write_html

        return write_html(document)
    if form == "pdf":
        from peil.reports.pdf import write_pdf

        return write_pdf(document)
    if form == "xlsx":
        from peil.reports.xlsx import write_xlsx

        return write_xlsx(document)
    return _write_text(document, form)


def _write_text(document: Document, form: str) -> str:
    if form == "csv":
        from peil.reports.plain_files import write_csv

        return write_csv(document, columns=ACCOUNT_COLUMNS)
    if form == "json":
        from peil.reports.plain_files import write_json

        return write_json(document)
    from peil.interfaces.cli.output import room_for
    from peil.reports.text import write_text

    return write_text(document, width=room_for(document))
