# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil control-chart`."""

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
    series_option,
    unit_option,
)
from peil.interfaces.cli.policies import open_policy
from peil.monitoring.control.chart import Window, control_chart_of
from peil.monitoring.control.rebasing import read_rebase
from peil.monitoring.series_files import read_series
from peil.reports.methods.control_chart.layout import lay_out_control_chart
from peil.terms.languages import Language
from peil.terms.periods import Period, read_period

FORMATS = ("csv", "json", "html", "pdf", "xlsx", "svg", "png")


@click.command(name="control-chart")
@click.argument("indicator")
@series_option
@unit_option
@known_on_option
@click.option("--from", "first", type=read_period, metavar="PERIOD", help="From this period.")
@click.option(
    "--to", "last", type=read_period, metavar="PERIOD", help="Up to and including this period."
)
@click.option(
    "--rebase",
    "rebases",
    multiple=True,
    metavar="PERIOD=REASON",
    help='Compute limits anew from a period on, as 2018-01="what changed"; needs --author.',
)
@click.option("--author", help="Who decided the rebase; an office rather than a person.")
@format_option(*FORMATS)
@output_option
@language_option
@policy_option
def control_chart(
    *,
    indicator: str,
    series_file: Path,
    unit: str | None,
    known_on: date,
    first: Period | None,
    last: Period | None,
    rebases: tuple[str, ...],
    author: str | None,
    form: str | None,
    target: Path | None,
    language: Language,
    policy: Path | None,
) -> None:
    """Draw INDICATOR as a control chart: is it more than chance, and is it enough?"""
    opened = open_policy(policy)
    series = read_series(
        series_file,
        indicator=indicator,
        unit=opened.unit_key(unit),
        measure=opened.indicator(indicator).measure,
    )
    chart = control_chart_of(
        opened,
        series,
        known_on=known_on,
        rebases=[read_rebase(one, author=author, day=known_on) for one in rebases],
        window=Window(first, last),
    )
    document = lay_out_control_chart(chart, language=language)
    answer(document, form=form, offered=FORMATS, target=target, what=f"chart of '{indicator}'")
