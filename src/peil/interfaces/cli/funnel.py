# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The command `peil funnel`."""

from __future__ import annotations

from pathlib import Path

import click

from peil.interfaces.cli.formats import answer, format_option
from peil.interfaces.cli.options import (
    language_option,
    output_option,
    policy_option,
    series_option,
    year_argument,
)
from peil.interfaces.cli.policies import open_policy
from peil.monitoring.chance.beside_unit import beside_unit
from peil.monitoring.chance.comparing_units import funnel_of
from peil.monitoring.chance.exposures import ExposureKind, read_exposures
from peil.monitoring.chance.unit_figures import unit_figures
from peil.reports.methods.funnel.layout import lay_out_funnel
from peil.terms.languages import Language

FORMATS = ("csv", "json", "html", "pdf", "xlsx", "svg", "png")


@click.command()
@click.argument("indicator")
@year_argument
@series_option
@click.option(
    "--per",
    "exposure_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Inhabitants or cases per unit, as a CSV with unit,value; not for percentages.",
)
@click.option(
    "--unit-of-exposure",
    "kind",
    type=click.Choice([kind.value for kind in ExposureKind]),
    default=ExposureKind.INHABITANTS.value,
    show_default=True,
    help="What --per is a number of.",
)
@click.option("--beside", metavar="UNIT", help="Also set every unit beside this one.")
@format_option(*FORMATS)
@output_option
@language_option
@policy_option
def funnel(
    *,
    indicator: str,
    year: int,
    series_file: Path,
    exposure_file: Path | None,
    kind: str,
    beside: str | None,
    form: str | None,
    target: Path | None,
    language: Language,
    policy: Path | None,
) -> None:
    """Set the units beside one another in INDICATOR in YEAR, as far as chance allows."""
    opened = open_policy(policy)
    figures = unit_figures(
        series_file,
        policy=opened,
        indicator=indicator,
        year=year,
        measure=opened.indicator(indicator).measure,
    )
    exposures = (
        read_exposures(exposure_file, kind=ExposureKind(kind), units=tuple(opened.units))
        if exposure_file is not None
        else None
    )
    found = funnel_of(opened, indicator=indicator, year=year, figures=figures, exposures=exposures)
    pairs = beside_unit(found, beside) if beside is not None else ()
    document = lay_out_funnel(found, pairs=pairs, language=language)
    answer(document, form=form, offered=FORMATS, target=target, what=f"funnel of '{indicator}'")
