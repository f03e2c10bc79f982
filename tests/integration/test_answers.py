"""Counting a synthetic register gives its answers exactly: two pieces of code, one number."""

from __future__ import annotations

import csv
import importlib.util
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from conftest import AGENDAS
from peil.agenda.code_sets import code_sets, read_codelists_and_units
from peil.counting.catalogue import ALL_RULES, rule_named
from peil.counting.declarations import CountingRule
from peil.counting.figures.figure import FIGURE_COLUMNS
from peil.counting.question import Question
from peil.counting.run import count
from peil.register.sources import open_register
from peil.register.synthetic.answers.answer_file import ANSWER_COLUMNS
from peil.register.synthetic.recipe import Recipe
from peil.register.synthetic.synthesize import synthesize_register
from peil.terms.periods import read_period

Cell = tuple[str, str, str, str, str]
Numbers = tuple[Decimal | None, int | None, int | None]

EVERY_WAY = tuple(way for rule in ALL_RULES for way in (rule, *rule.alternatives()))
"""Every rule with Peil's own options, and with each alternative one at a time."""


def made(tmp_path: Path, recipe: Recipe) -> Path:
    return synthesize_register(recipe, folder=tmp_path / "register")


def answers(
    folder: Path, rules: Iterable[CountingRule], periods: set[str], *, breakdown: str = ""
) -> dict[Cell, Numbers]:
    """The answers to these rules, for all together or split by a column."""
    asked = {(rule.indicator, rule.definition) for rule in rules}
    with (folder / "answers.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {
        (row["indicator"], row["definition"], row["unit"], row["period"], row["breakdown"]): (
            Decimal(row["value"]) if row["value"] else None,
            int(row["numerator"]) if row["numerator"] else None,
            int(row["denominator"]) if row["denominator"] else None,
        )
        for row in rows
        if row["period"] in periods
        and (row["indicator"], row["definition"]) in asked
        and row["breakdown"].partition("=")[0] == breakdown
    }


def counted(
    folder: Path,
    rules: tuple[CountingRule, ...],
    periods: list[str],
    *,
    recipe: Recipe,
    engine: str = "duckdb",
    breakdown: str | None = None,
) -> dict[Cell, Numbers]:
    held = read_codelists_and_units(AGENDAS)
    question = Question(
        rules=rules,
        periods=tuple(map(read_period, periods)),
        counted_on=recipe.counted_on,
        units=tuple(held.units.values()),
        whole="national",
        lists=code_sets(held),
        breakdown=breakdown,
    )
    figures = count(open_register(folder, engine=engine), question).figures
    return {
        (f.indicator, f.definition, f.unit, str(f.period), f.breakdown): (
            f.value,
            f.numerator,
            f.denominator,
        )
        for f in figures
    }


def years_and_months(recipe: Recipe) -> tuple[list[str], list[str]]:
    years = [str(year) for year in recipe.years]
    return years, [f"{year}-{month:02d}" for year in years for month in range(1, 13)]


def test_answers_come_in_the_columns_of_figures():
    assert ANSWER_COLUMNS == FIGURE_COLUMNS


def test_every_rule_and_every_alternative_has_answers(tmp_path):
    folder = made(tmp_path, Recipe(seed=1, rows=100, first_year=2012, last_year=2024))
    with (folder / "answers.csv").open(encoding="utf-8", newline="") as stream:
        answered = {(row["indicator"], row["definition"]) for row in csv.DictReader(stream)}

    assert answered == {(rule.indicator, rule.definition) for rule in EVERY_WAY}


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(seed=1, rows=60_000, first_year=2012, last_year=2024),
        Recipe(seed=2, rows=2_000, first_year=2018, last_year=2019),
        Recipe(seed=20260729, rows=150_000, first_year=2023, last_year=2024),
    ],
    ids=lambda recipe: f"seed {recipe.seed}",
)
def test_counting_gives_the_answers_for_every_rule_and_alternative(tmp_path, recipe):
    folder = made(tmp_path, recipe)

    for periods in years_and_months(recipe):
        found = counted(folder, EVERY_WAY, periods, recipe=recipe)
        wanted = answers(folder, EVERY_WAY, set(periods))
        assert {cell: found.get(cell) for cell in wanted} == wanted
        assert found.keys() - wanted.keys() == set()


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("csv-tackled@2015-1", "focus_area"),
        ("csv-tackled@2015-1", "drug_kind"),
        ("victims-reported-comensha-all@2014-1", "reporter"),
        ("seizure-value@2013-1", "goods"),
    ],
)
def test_counting_by_a_breakdown_gives_the_answers_of_each_code(tmp_path, name, column):
    recipe = Recipe(seed=6, rows=20_000, first_year=2018, last_year=2021)
    folder = made(tmp_path, recipe)
    rules = (rule_named(name),)
    years, _ = years_and_months(recipe)

    found = counted(folder, rules, years, recipe=recipe, breakdown=column)

    wanted = answers(folder, rules, set(years), breakdown=column)
    assert {cell: numbers for cell, numbers in found.items() if cell[-1]} == wanted


def test_counting_as_known_earlier_leaves_out_what_was_recorded_later(tmp_path):
    recipe = Recipe(seed=4, rows=20_000, first_year=2022, last_year=2023)
    folder = made(tmp_path, recipe)
    burglaries = tuple(rule for rule in ALL_RULES if rule.indicator == "home-burglaries")
    cell = ("home-burglaries", "2009-1", "national", "2022", "")
    held = read_codelists_and_units(AGENDAS)

    def as_known_on(day: date) -> Decimal | None:
        question = Question(
            rules=burglaries,
            periods=(read_period("2022"),),
            counted_on=day,
            units=tuple(held.units.values()),
            whole="national",
            lists=code_sets(held),
        )
        return count(open_register(folder), question).figures[-1].value

    early, late = as_known_on(date(2022, 12, 31)), as_known_on(recipe.counted_on)

    assert early is not None
    assert late == answers(folder, burglaries, {"2022"})[cell][0]
    assert early < late


@pytest.mark.spark
def test_counting_on_spark_gives_the_same_answers(tmp_path):
    if importlib.util.find_spec("pyspark") is None:
        pytest.skip("pyspark is not installed; it comes with the extra 'spark'")
    recipe = Recipe(seed=5, rows=10_000, first_year=2019, last_year=2020)
    folder = made(tmp_path, recipe)
    years, _ = years_and_months(recipe)

    found = counted(folder, ALL_RULES, years, recipe=recipe, engine="spark")

    assert found == answers(folder, ALL_RULES, set(years))
