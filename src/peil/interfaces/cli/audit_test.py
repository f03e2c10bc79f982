# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil audit-test`."""

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
from peil.monitoring.agenda_period.audit_test import audit_test_of
from peil.reports.methods.audit_test.layout import lay_out_audit_test
from peil.terms.languages import Language

FORMATS = ("csv", "json", "html", "pdf", "xlsx", "svg", "png")


@click.command(name="audit-test")
@click.argument("agenda")
@unit_option
@known_on_option
@format_option(*FORMATS)
@output_option
@language_option
@policy_option
def audit_test(
    *,
    agenda: str,
    unit: str | None,
    known_on: date,
    form: str | None,
    target: Path | None,
    language: Language,
    policy: Path | None,
) -> None:
    """Test what became of the targets of AGENDA, as the Court of Audit does: reached, and was it hard?"""
    found = audit_test_of(open_policy(policy), agenda, known_on=known_on, unit=unit)
    document = lay_out_audit_test(found, language=language)
    answer(document, form=form, offered=FORMATS, target=target, what="audit test")
