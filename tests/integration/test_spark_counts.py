"""Spark counts what DuckDB counts, cell by cell, by the same rules unchanged."""

from __future__ import annotations

import importlib.util
import shutil
from datetime import date
from pathlib import Path

import pytest

from generated_registers import LISTS, UNITS, WHOLE, generated_rows, periods_by, write_tables
from peil.counting.catalogue import ALL_RULES
from peil.counting.declarations import CountingRule
from peil.counting.figures.figure import CountedFigure
from peil.counting.question import Question
from peil.counting.run import count
from peil.register.sources import open_register
from peil.register.synthetic.recipe import Recipe
from peil.register.synthetic.synthesize import synthesize_register
from peil.terms.periods import Length, Period, read_period

pytestmark = pytest.mark.spark

EVERY_WAY = tuple(way for rule in ALL_RULES for way in (rule, *rule.alternatives()))


@pytest.fixture(scope="module", autouse=True)
def spark() -> None:
    """One Spark for all tests here; each register opens a session of its own in it."""
    if importlib.util.find_spec("pyspark") is None:
        pytest.skip("PySpark is not installed; it comes with the extra 'spark'")
    if shutil.which("java") is None:
        pytest.skip("There is no Java here, which Spark needs")


@pytest.fixture(scope="module")
def synthetic(tmp_path_factory) -> Path:
    """A fictitious register of one year, in few files."""
    recipe = Recipe(seed=3, rows=3_000, first_year=2020, last_year=2020)
    return synthesize_register(recipe, folder=tmp_path_factory.mktemp("made") / "register")


def counted(
    folder: Path,
    engine: str,
    *rules: CountingRule,
    periods: tuple[Period, ...] = (read_period("2020-H1"), read_period("2020-H2")),
    on: date = date(2021, 12, 31),
    breakdown: str | None = None,
) -> tuple[tuple[CountedFigure, ...], tuple[str, ...]]:
    question = Question(
        rules=rules,
        parts=ALL_RULES if breakdown is None else (),
        periods=periods,
        counted_on=on,
        units=UNITS,
        whole=WHOLE,
        lists=LISTS,
        breakdown=breakdown,
        in_force_only=False,
    )
    found = count(open_register(folder, engine=engine), question)
    return found.figures, found.notices


def test_every_rule_and_every_alternative_gives_the_same_figures(synthetic: Path):
    found = counted(synthetic, "spark", *EVERY_WAY)

    assert found == counted(synthetic, "duckdb", *EVERY_WAY)
    assert sum(bool(figure.value) for figure in found[0]) > 1000


def test_rows_with_whatever_may_be_wrong_in_them_give_the_same_figures(tmp_path: Path):
    tables = generated_rows(dict.fromkeys(generated_rows({}, seed=0), 25), seed=9)
    folder = write_tables(tmp_path / "register", tables)
    asked = {"periods": periods_by(Length.YEAR), "on": date(2020, 6, 30)}

    found = counted(folder, "spark", *ALL_RULES, **asked)

    assert found == counted(folder, "duckdb", *ALL_RULES, **asked)


@pytest.mark.parametrize("column", ["focus_area", "goods"])
def test_a_breakdown_gives_the_same_figures(synthetic: Path, column: str):
    rules = [rule for rule in EVERY_WAY if column in rule.breakdowns]

    found = counted(synthetic, "spark", *rules, breakdown=column)

    assert found == counted(synthetic, "duckdb", *rules, breakdown=column)
