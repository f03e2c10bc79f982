# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil ambition`."""

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
from peil.monitoring.agenda_period.ambition import ambition_of
from peil.reports.methods.ambition.layout import lay_out_ambition
from peil.terms.languages import Language

FORMATS = ("csv", "json", "html", "pdf", "xlsx", "svg", "png")


@click.command()
@click.argument("agenda")
@unit_option
@known_on_option
@format_option(*FORMATS)
@output_option
@language_option
@policy_option
def ambition(
    *,
    agenda: str,
    unit: str | None,
    known_on: date,
    form: str | None,
    target: Path | None,
    language: Language,
    policy: Path | None,
) -> None:
    """Set the last three known results beside each norm of AGENDA, as known when it was set."""
    found = ambition_of(open_policy(policy), agenda, known_on=known_on, unit=unit)
    document = lay_out_ambition(found, language=language)
    answer(document, form=form, offered=FORMATS, target=target, what="ambition check")
