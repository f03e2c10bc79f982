# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The commands `peil register contract` and `check`; `synthesize` has a file of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from peil.agenda.policy import Policy
from peil.interfaces.cli.options import (
    known_on_option,
    language_option,
    policy_option,
)
from peil.interfaces.cli.output import WIDE, deliver, show
from peil.interfaces.cli.policies import open_policy
from peil.interfaces.cli.tally import errors_and_findings
from peil.register.columns import UNITS
from peil.register.contract import CONTRACT
from peil.reports.contract_layout import lay_out_contract
from peil.reports.plain_files import as_json, write_json
from peil.terms.languages import Language, Text
from peil.terms.numbers import counted

_TABLE = click.Choice(list(CONTRACT))


class RegisterGroup(click.Group):
    """The group of register commands; making one up is loaded only when it is asked."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, sorted."""
        return sorted([*super().list_commands(ctx), "synthesize"])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, or nothing."""
        if cmd_name != "synthesize":
            return super().get_command(ctx, cmd_name)
        from peil.interfaces.cli.synthesize import synthesize

        return synthesize


@click.group(cls=RegisterGroup)
def register() -> None:
    """What a register must offer; check one, or make one up."""


@register.command("contract")
@click.option("--table", "tables", type=_TABLE, multiple=True, help="Only this table; repeatable.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="How it is written.",
)
@language_option
def contract(*, tables: tuple[str, ...], form: str, language: Language) -> None:
    """Show the tables and columns that counting rules may use: types, codes, what may be empty."""
    chosen = [CONTRACT[name] for name in CONTRACT if name in (tables or CONTRACT)]
    document = lay_out_contract(chosen, language=language)
    if form == "json":
        deliver(write_json(document), target=None, what="register contract")
    else:
        show(document, wanted=WIDE)


@register.command("check")
@click.argument("uri", metavar="URI")
@click.option("--table", "tables", type=_TABLE, multiple=True, help="Only this table; repeatable.")
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    show_default=True,
    help="What reads files; a database is its own engine.",
)
@known_on_option
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
    uri: str,
    tables: tuple[str, ...],
    engine: str,
    known_on: date,
    form: str,
    language: Language,
    policy: Path | None,
) -> None:
    """Check the register at URI: exit 1 on errors, 0 on findings only. No person's data is shown.

    URI is a folder of Parquet or CSV files, a .duckdb file, a database URL, or a registers.toml.
    A day after --known-on counts as one in the future.
    """
    from peil.register.check import check_register
    from peil.register.fingerprints import watched
    from peil.register.sources import examine_register

    codelists = _codelists(open_policy(policy))
    opened = examine_register(uri, engine=engine)
    with watched(opened), _progress(len(tables or CONTRACT)) as tell:
        report = check_register(
            opened, codelists=codelists, as_known_on=known_on, tables=tables or None, tell=tell
        )
    errors = len(report.errors)
    if form == "json":
        deliver(as_json(_as_data(uri, known_on, report, language)), target=None, what="findings")
    else:
        for one in report.findings:
            kind = one.kind.severity.to(language)
            click.echo(f"{one.table}: {kind} {one.kind.code}: {one.to(language)}")
        click.echo(_summary(errors, len(report.findings) - errors, report, language))
    context.exit(1 if errors else 0)


def _codelists(policy: Policy) -> Mapping[str, frozenset[str]]:
    lists = {name: codelist.members for name, codelist in policy.codelists.items()}
    return {**lists, UNITS: frozenset(policy.units)}


@contextmanager
def _progress(tables: int) -> Iterator[Callable[[str], None]]:
    """Show on a terminal how many tables are checked."""
    if not sys.stderr.isatty():
        yield lambda _table: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    shown = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*shown, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=tables, completed=-1)

        def tell(table: str) -> None:
            bar.update(task, advance=1, description=table)

        yield tell


def _as_data(uri: str, known_on: date, report: Any, language: Language) -> Mapping[str, Any]:
    from peil.register.errors import without_password

    return {
        "register": without_password(uri),
        "known_on": known_on.isoformat(),
        "findings": [
            {
                "table": one.table,
                "column": one.column,
                "code": one.kind.code,
                "severity": one.kind.severity.value,
                "rule": one.kind.name,
                "rows": one.rows,
                "share_percent": one.share,
                "examples": list(one.examples),
                "message": one.to(language),
            }
            for one in report.findings
        ],
        "tables": [
            {
                "table": one.table,
                "rows": one.rows,
                "per_unit_and_month": {u: dict(m) for u, m in one.per_unit_and_month.items()},
            }
            for one in report.tables
        ],
    }


def _summary(errors: int, findings: int, report: Any, language: Language) -> str:
    from peil.register.check.findings import ROW, ROWS

    tables = counted(len(report.tables), *_TABLES, language=language)
    rows = counted(sum(one.rows for one in report.tables), ROW, ROWS, language=language)
    return f"{tables}, {rows}: {errors_and_findings(errors, findings, language=language)}."


_TABLES = (Text(nl="tabel", en="table"), Text(nl="tabellen", en="tables"))
