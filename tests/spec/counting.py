"""Counts drawn rows, by the row-by-row counter or by the engine on DuckDB or Spark."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from peil.agenda.code_sets import code_sets, read_codelists_and_units
from peil.counting.catalogue import rules_of
from peil.counting.declarations import CountingRule, Total
from peil.counting.question import Question, in_force
from peil.counting.run import count
from peil.register.contract import CONTRACT
from peil.register.sources import open_register
from peil.terms.periods import Period, year_period
from row_by_row import Answer, Cell, Row, count_row_by_row
from small_register import read_rows, write_register

AGENDAS = Path(__file__).resolve().parents[2] / "agendas"
HELD = read_codelists_and_units(AGENDAS)
LISTS = code_sets(HELD)
LONG_AFTER = date(2030, 1, 1)


def question_of(
    *rules: CountingRule,
    periods: tuple[Period, ...],
    breakdown: str | None = None,
    counted_on: date = LONG_AFTER,
) -> Question:
    """Return what is asked of drawn rows: every rule over every period."""
    parts = [
        part
        for rule in rules
        if isinstance(rule.what, Total)
        for name in rule.what.parts
        for part in rules_of(name)
        if any(in_force(rules_of(name), part, period) for period in periods)
    ]
    return Question(
        rules=rules,
        periods=periods,
        counted_on=counted_on,
        units=tuple(HELD.units.values()),
        whole=HELD.whole.key,
        lists=LISTS,
        parts=tuple(parts),
        breakdown=breakdown,
        in_force_only=False,
    )


def years_of(first: int, last: int) -> tuple[Period, ...]:
    """Return the years from one to another, both inclusive."""
    return tuple(year_period(year) for year in range(first, last + 1))


def drawn_rows(rows: Mapping[str, str]) -> dict[str, list[Row]]:
    """Return drawn rows as dictionaries, by table."""
    return {name: list(read_rows(CONTRACT[name], drawn)) for name, drawn in rows.items()}


def counted_by_engine(folder: Path, question: Question, *, engine: str) -> dict[Cell, Answer]:
    """Return the figures of a register that is in a folder."""
    names = {rule.definition + rule.indicator: rule.name for rule in question.rules}
    counted = count(open_register(folder, engine=engine), question)
    return {
        (names[f.definition + f.indicator], f.unit, f.period.text, f.breakdown): Answer(
            f.value, f.numerator, f.denominator
        )
        for f in counted.figures
    }


def counted_row_by_row(rows: Mapping[str, str], question: Question) -> dict[Cell, Answer]:
    """Return the figures of drawn rows by the second counter."""
    return count_row_by_row(drawn_rows(rows), question)


def written(folder: Path, rows: Mapping[str, str]) -> Path:
    """Write drawn rows as a register."""
    return write_register(folder, rows)
