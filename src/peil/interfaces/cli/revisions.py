# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil revisions`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from peil.interfaces.cli.formats import answer, format_option
from peil.interfaces.cli.options import (
    known_on_option,
    language_option,
    output_option,
    policy_option,
    unit_option,
)
from peil.interfaces.cli.policies import open_policy
from peil.monitoring.agenda_period.revisions import revisions_of
from peil.reports.methods.revisions.layout import lay_out_revisions
from peil.terms.languages import Language

FORMATS = ("csv", "json", "html", "pdf", "xlsx", "svg", "png")


@click.command()
@click.argument("indicator", required=False)
@unit_option
@known_on_option
@format_option(*FORMATS)
@output_option
@language_option
@policy_option
def revisions(
    *,
    indicator: str | None,
    unit: str | None,
    known_on: date,
    form: str | None,
    target: Path | None,
    language: Language,
    policy: Path | None,
) -> None:
    """Show how far published figures moved after they first came out; of INDICATOR, or of all."""
    found = revisions_of(open_policy(policy), indicator, known_on=known_on, unit=unit)
    document = lay_out_revisions(found, language=language)
    answer(document, form=form, offered=FORMATS, target=target, what="revisions")
