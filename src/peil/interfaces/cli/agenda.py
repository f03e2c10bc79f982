# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The commands `peil agenda list`, `show` and `check`."""

from __future__ import annotations

from pathlib import Path

import click

from peil.agenda.check import check_path
from peil.agenda.findings import Finding
from peil.interfaces.cli.options import (
    language_option,
    list_format_option,
    policy_folder,
    policy_option,
)
from peil.interfaces.cli.output import deliver, show
from peil.interfaces.cli.policies import open_policy
from peil.interfaces.cli.tally import errors_and_findings
from peil.reports.agenda_layout import lay_out_agenda, lay_out_agendas
from peil.reports.plain_files import as_json, records_as_csv, write_json
from peil.terms.languages import Language

_LIST_COLUMNS = ("agenda", "title", "first_year", "last_year", "themes", "indicators", "decisions")


@click.group()
def agenda() -> None:
    """List, show and check agendas."""


@agenda.command("list")
@list_format_option
@language_option
@policy_option
def list_agendas(*, form: str, language: Language, policy: Path | None) -> None:
    """List the agendas that the folder holds."""
    document = lay_out_agendas(open_policy(policy), language=language)
    if form == "csv":
        rows = records_as_csv(document.records, columns=_LIST_COLUMNS)
        deliver(rows, target=None, what="list of agendas")
    elif form == "json":
        deliver(write_json(document), target=None, what="list of agendas")
    else:
        show(document)


@agenda.command("show")
@click.argument("name", metavar="AGENDA")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="How it is written.",
)
@language_option
@policy_option
def show_agenda(*, name: str, form: str, language: Language, policy: Path | None) -> None:
    """Show one AGENDA whole: every agreement, contribution, rule, indicator and decision."""
    opened = open_policy(policy)
    document = lay_out_agenda(opened, opened.agenda(name), language=language)
    if form == "json":
        deliver(write_json(document), target=None, what="agenda")
    else:
        show(document)


@agenda.command("check")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How it is written.",
)
@language_option
@policy_option
@click.pass_context
def check(
    context: click.Context,
    *,
    path: Path | None,
    form: str,
    language: Language,
    policy: Path | None,
) -> None:
    """Check the agendas in PATH, or one agenda or file: exit 1 on errors, 0 on findings only."""
    findings = check_path(policy_folder(path or policy))
    errors = sum(finding.is_error for finding in findings)
    if form == "json":
        deliver(as_json(_as_data(findings, language)), target=None, what="findings")
    else:
        for finding in findings:
            kind = finding.rule.severity.value
            click.echo(f"{finding.origin}: {kind} {finding.code}: {finding.to(language)}")
        click.echo(f"{errors_and_findings(errors, len(findings) - errors, language=language)}.")
    context.exit(1 if errors else 0)


def _as_data(findings: tuple[Finding, ...], language: Language) -> list[dict[str, object]]:
    return [
        {
            "file": finding.origin.file,
            "line": finding.origin.line,
            "code": finding.code,
            "severity": finding.rule.severity.value,
            "rule": finding.rule.name,
            "message": finding.to(language),
        }
        for finding in findings
    ]
