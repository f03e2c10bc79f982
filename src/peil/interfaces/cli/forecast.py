# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The commands `peil forecast INDICATOR` and `peil forecast backtest FILE`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from peil.agenda.policy import Policy
from peil.interfaces.cli.formats import answer, format_option
from peil.interfaces.cli.options import (
    known_on_option,
    language_option,
    output_option,
    policy_option,
    series_option,
    unit_option,
)
from peil.interfaces.cli.output import OutputRefused
from peil.interfaces.cli.policies import open_policy
from peil.monitoring.series_files import read_series
from peil.terms.languages import Language
from peil.terms.periods import read_year
from peil.terms.quantities import Measure

FORMATS = ("csv", "json", "html", "pdf", "xlsx", "svg", "png")
_WITH_A_TOTAL = (Measure.COUNT, Measure.PERCENT, Measure.EUR_MILLION)


class ForecastGroup(click.Group):
    """A group of which the name of an indicator, instead of a command, asks its forecast."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Return the arguments, with an empty name before what is no command."""
        named = {*self.commands, *ctx.help_option_names}
        return super().parse_args(ctx, args if not args or args[0] in named else ["", *args])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is named, or the forecast of an indicator."""
        if args[0]:
            return super().resolve_command(ctx, args)
        return None, of_indicator, args[1:]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write both ways in which it is called."""
        formatter.write_usage(ctx.command_path, "INDICATOR --year YEAR --series FILE [OPTIONS]")
        formatter.write_usage(f"{ctx.command_path} backtest", "FILE [OPTIONS]")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options of a forecast, and the other command."""
        of_indicator.format_options(ctx, formatter)
        self.format_commands(ctx, formatter)


@click.group(cls=ForecastGroup)
def forecast() -> None:
    """Say what INDICATOR will come to over a year, with intervals and the chance of the norm.

    How well such forecasts did in earlier years is told by 'peil forecast backtest'.
    """


@click.command()
@click.argument("indicator")
@click.option(
    "--year", type=read_year, metavar="YEAR", required=True, help="The year that is forecast."
)
@series_option
@unit_option
@known_on_option
@format_option(*FORMATS)
@output_option
@language_option
@policy_option
def of_indicator(
    *,
    indicator: str,
    year: int,
    series_file: Path,
    unit: str | None,
    known_on: date,
    form: str | None,
    target: Path | None,
    language: Language,
    policy: Path | None,
) -> None:
    """Say what INDICATOR will come to over a year, with intervals and the chance of the norm."""
    opened = open_policy(policy)
    series = read_series(
        series_file,
        indicator=indicator,
        unit=opened.unit_key(unit),
        measure=opened.indicator(indicator).measure,
    )
    from peil.monitoring.forecasting.asked import forecast_of_indicator
    from peil.reports.methods.forecast.layout import lay_out_forecast

    asked = forecast_of_indicator(opened, series=series, year=year, known_on=known_on)
    document = lay_out_forecast(asked, language=language)
    what = f"forecast of '{indicator}'"
    answer(document, form=form, offered=FORMATS, target=target, what=what)


@forecast.command(short_help="Hold forecasts of earlier years against what they came to.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--indicator", help="What the figures are of; by default the name of the file without .csv."
)
@unit_option
@click.option(
    "--measure",
    type=click.Choice([measure.value for measure in _WITH_A_TOTAL]),
    help="The kind of number, for an indicator that no agenda holds; count by default.",
)
@format_option(*FORMATS)
@output_option
@language_option
@policy_option
def backtest(
    *,
    file: Path,
    indicator: str | None,
    unit: str | None,
    measure: str | None,
    form: str | None,
    target: Path | None,
    language: Language,
    policy: Path | None,
) -> None:
    """Hold forecasts of the earlier years in FILE against what those years came to.

    FILE holds monthly figures: what peil count wrote, or a CSV with unit,period,value. For each
    year with two years before it, a forecast is made after 3, 6, 8 and 10 months, and two naive
    methods beside it: an even pace, and the share that the year before had behind it by then.
    """
    opened = open_policy(policy)
    name = indicator or file.stem
    chosen = _measure_of(opened, name, asked=measure)
    series = read_series(file, indicator=name, unit=unit or opened.whole.key, measure=chosen)
    from peil.monitoring.forecasting.asked import backtest_of_indicator
    from peil.reports.methods.backtest.layout import lay_out_backtest

    made = backtest_of_indicator(opened, series=series)
    document = lay_out_backtest(made, policy=opened, language=language)
    what = f"backtest of '{name}'"
    answer(document, form=form, offered=FORMATS, target=target, what=what)


def _measure_of(policy: Policy, indicator: str, *, asked: str | None) -> Measure:
    """Return the kind of number of an indicator: the one the agendas know, or the one asked.

    Raises:
        OutputRefused: when the agendas say that it is another kind.
    """
    held = policy.indicators.get(indicator)
    if held is None:
        return Measure(asked or Measure.COUNT)
    if asked not in {None, held.measure.value}:
        raise OutputRefused(
            asked=f"A backtest of '{indicator}' as {asked} was asked.",
            found=f"The agendas say that it is {held.measure}.",
            to_do="Leave --measure out, or give it another name with --indicator.",
        )
    return held.measure
