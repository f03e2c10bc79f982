# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Peil as a contestant: the whole count, its scan alone, and counting with what was kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks.counting.answers import WHOLE, Answers
from benchmarks.counting.contestants import Run, Setting
from benchmarks.counting.data import COUNTED_ON, FIRST_DAY, LAST_DAY

from peil.agenda.code_sets import code_sets
from peil.counting.declarations import Distinct, Ratio, Sum
from peil.counting.engine.partials import Partials
from peil.counting.engine.plan import plan_of
from peil.counting.engine.reading import Keeping, Reader
from peil.counting.figures.figure import CountedFigure
from peil.counting.question import Question
from peil.counting.recording import digest_from, fingerprinted
from peil.counting.run import count
from peil.register.sources import open_register
from peil.terms.periods import Length, periods_between, read_period

CENTS_IN_A_MILLION = 10**8


def question(setting: Setting) -> Question:
    """Return the question: every rule and unit; each month, or year, or the one month asked."""
    by = Length.YEAR if _is_distinct(setting) else Length.MONTH
    first = read_period(setting.more.get("from", f"{FIRST_DAY:%Y-%m}"))
    last = read_period(f"{LAST_DAY:%Y-%m}")
    return Question(
        rules=setting.rules,
        periods=periods_between(first, last, by=by),
        counted_on=COUNTED_ON,
        units=tuple(setting.codes.units.values()),
        whole=setting.codes.whole.key,
        lists=code_sets(setting.codes),
    )


def _is_distinct(setting: Setting) -> bool:
    return any(isinstance(part.counted.counts, Distinct) for part in setting.parts)


def peil(setting: Setting) -> Run:
    """Open the register, count, and make every figure; with partial results where a folder is."""
    asked = question(setting)
    kept = setting.more.get("partials")

    def work() -> tuple[CountedFigure, ...]:
        register = open_register(setting.register)
        if kept is None:
            return count(register, asked).figures
        folder = Path(kept)
        with fingerprinted(register, asked, partials=folder) as (marked, found):
            keeping = Keeping(Partials(folder), digest_from(register, found))
            return count(register, marked, keeping=keeping).figures

    def tell(figures: tuple[CountedFigure, ...], answers: Answers) -> None:
        _tell(setting, asked, figures, answers)

    return Run(work, tell)


def scan_alone(setting: Setting) -> Run:
    """Run Peil's scans and fetch what they yield; no figure is made."""
    asked = question(setting)
    plan = plan_of(asked.counted, lists=asked.lists)

    def work() -> list[Any]:
        register = open_register(setting.register)
        reader = Reader(register, asked, None)
        return [reader.cube(scan) for scan in plan.scans]

    return Run(work)


def _tell(
    setting: Setting, asked: Question, figures: tuple[CountedFigure, ...], answers: Answers
) -> None:
    places = {rule.indicator: place for place, rule in enumerate(setting.rules)}
    periods = {period: place for place, period in enumerate(asked.periods)}
    for figure in figures:
        rule = places[figure.indicator]
        unit = WHOLE if figure.unit == asked.whole else figure.unit
        month = periods[figure.period]
        what = setting.rules[rule].what
        if isinstance(what, Ratio):
            answers.put(rule, 0, unit, month, figure.numerator or 0)
            answers.put(rule, 1, unit, month, figure.denominator or 0)
            continue
        scale = CENTS_IN_A_MILLION if isinstance(setting.rules[rule].parts[0].counts, Sum) else 1
        answers.put(rule, 0, unit, month, int((figure.value or 0) * scale))
