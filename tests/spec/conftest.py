"""Counts drawn rows on every engine; a spec is counted once, however many tests look at it."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from peil.counting.catalogue import rule_named
from peil.counting.question import Question
from peil.terms.periods import read_period
from row_by_row import Answer, Cell
from spec.counting import (
    LONG_AFTER,
    counted_by_engine,
    counted_row_by_row,
    question_of,
    written,
    years_of,
)
from spec.specs import Place, Spec, expected_of

ROW_BY_ROW = "row-by-row"
ENGINES = (ROW_BY_ROW, "duckdb", pytest.param("spark", marks=pytest.mark.spark))

Answered = Callable[[Mapping[str, str], Question], dict[Cell, Answer]]


@pytest.fixture(scope="session", params=ENGINES)
def answered(request, tmp_path_factory) -> Answered:
    """Return a function that answers a question about drawn rows, on one engine."""
    engine = request.param
    if engine == "spark" and importlib.util.find_spec("pyspark") is None:
        pytest.skip("Spark is not installed; pip install 'peil[spark]'.")

    def answer(rows: Mapping[str, str], question: Question) -> dict[Cell, Answer]:
        if engine == ROW_BY_ROW:
            return counted_row_by_row(rows, question)
        folder: Path = written(tmp_path_factory.mktemp("register"), rows)
        return counted_by_engine(folder, question, engine=engine)

    return answer


@pytest.fixture(scope="session")
def counted_spec(answered) -> Callable[[Spec], Mapping[Cell, Answer]]:
    """Return a function that counts all rules of a spec, with every breakdown it draws."""

    @lru_cache
    def count_spec(spec: Spec) -> Mapping[Cell, Answer]:
        expected = expected_of(spec)
        rules = [rule_named(e.rule) for e in expected]
        found: dict[Cell, Answer] = {}
        for breakdown in (None, *dict.fromkeys(b for e in expected for b in e.breakdowns)):
            question = question_of(*rules, periods=years_of(*spec.years), breakdown=breakdown)
            found |= answered(spec.rows, question)
        return found

    return count_spec


@pytest.fixture
def counted(answered) -> Callable[..., dict[Place, object]]:
    """Return a function that counts one rule on drawn rows: a value by unit, period, breakdown."""

    def count_rule(
        name: str,
        rows: Mapping[str, str],
        *periods: str,
        known_on: date = LONG_AFTER,
        breakdown: str | None = None,
    ) -> dict[Place, object]:
        asked = question_of(
            rule_named(name),
            periods=tuple(read_period(period) for period in periods),
            breakdown=breakdown,
            counted_on=known_on,
        )
        return {cell[1:]: answer.value for cell, answer in answered(rows, asked).items()}

    return count_rule
