"""A small fictitious register in which every rule counts something, and questions about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generated_registers import LISTS, UNITS, WHOLE
from peil.counting.catalogue import ALL_RULES
from peil.counting.declarations import CountingRule, Total
from peil.counting.question import Question
from peil.register.sources import Register, open_register
from peil.register.synthetic.recipe import Recipe
from peil.register.synthetic.synthesize import synthesize_register
from peil.terms.periods import read_period

LONG_AFTER = date(2030, 1, 1)
EVERY_WAY = tuple(way for rule in ALL_RULES for way in (rule, *rule.alternatives()))


@pytest.fixture(scope="session")
def every_way() -> tuple[CountingRule, ...]:
    """Every rule, and every rule with each option that Peil did not choose."""
    return EVERY_WAY


@pytest.fixture(scope="session")
def fictitious(tmp_path_factory) -> Path:
    """A register of 2020, in few files."""
    recipe = Recipe(seed=11, rows=3_000, first_year=2020, last_year=2020)
    return synthesize_register(recipe, folder=tmp_path_factory.mktemp("made") / "register")


@pytest.fixture(scope="session")
def register(fictitious: Path) -> Register:
    """That register, open."""
    return open_register(fictitious)


@pytest.fixture(scope="session")
def asked() -> Callable[..., Question]:
    """A function that asks for figures of rules in periods, every rule in every period."""

    def ask(
        *rules: CountingRule,
        periods: tuple[str, ...] = ("2020",),
        on: date = LONG_AFTER,
        breakdown: str | None = None,
    ) -> Question:
        return Question(
            rules=rules,
            parts=ALL_RULES if any(isinstance(r.what, Total) for r in rules) else (),
            periods=tuple(map(read_period, periods)),
            counted_on=on,
            units=UNITS,
            whole=WHOLE,
            lists=LISTS,
            breakdown=breakdown,
            in_force_only=False,
        )

    return ask
