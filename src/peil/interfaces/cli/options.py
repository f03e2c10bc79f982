# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The options that commands share: the folder, the day, the unit, the language."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import click

from peil.terms.periods import read_day, read_year

POLICY_VARIABLE = "PEIL_POLICY"
Command = TypeVar("Command", bound=Callable[..., Any])


def shipped_folder() -> Path:
    """Return the folder of the agendas that come with Peil.

    They stand inside an installed package, or beside the sources in a checkout.
    """
    package = Path(__file__).resolve().parents[2]
    installed = package / "shipped_agendas"
    return installed if installed.is_dir() else package.parents[1] / "agendas"


def policy_folder(named: Path | None) -> Path:
    """Return the policy folder that was asked: the option, the environment, or the shipped one."""
    if named is not None:
        return named
    from_environment = os.environ.get(POLICY_VARIABLE)
    return Path(from_environment) if from_environment else shipped_folder()


def today() -> str:
    """Return today in the Netherlands; the only place where the command line reads the clock."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date().isoformat()


policy_option = click.option(
    "--policy",
    type=click.Path(path_type=Path),
    help=f"Another folder of agendas than the shipped one (or set {POLICY_VARIABLE}).",
)
accepted_option = click.option(
    "--home",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="With the figures accepted in this home folder, and its agendas (or set PEIL_HOME).",
)
known_on_option = click.option(
    "--known-on",
    type=read_day,
    metavar="DATE",
    default=today,
    help="Only what was known on this day, as 2021-05-19; today by default.",
)
figures_option = click.option(
    "--figures",
    "figure_files",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="Figures that peil count wrote; they go before published ones. More than once if needed.",
)
series_option = click.option(
    "--series",
    "series_file",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="Monthly figures: a file that peil count wrote, or a CSV with unit,period,value.",
)
unit_option = click.option("--unit", help="A police unit; the whole force by default.")
one_unit_option = click.option(
    "--unit", help="Only this police unit, or only the whole by its name, such as national."
)
year_argument = click.argument("year", type=read_year)
year_option = click.option("--year", type=read_year, metavar="YEAR", help="Only this year.")
language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(["nl", "en"]),
    default="nl",
    show_default=True,
    help="The language of what is written.",
)
output_option = click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    help="The file to write; standard output by default.",
)
list_format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="How it is written.",
)
