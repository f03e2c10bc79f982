# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How results of several years stand in one cell or sentence: the number, its year, what it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from peil.agenda.figures import Realisation
from peil.agenda.published import FigureStatus
from peil.agenda.results_before import EarlierResult
from peil.reports.numbers import difference_text, value_text
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.numbers import written
from peil.terms.quantities import Direction, Measure

_SHOWN, _FACTOR = Decimal("0.01"), Decimal("0.0001")
_WORDS = Wording(
    {
        "provisional": Text(nl="voorlopig", en="provisional"),
        "converted": Text(nl="omgerekend", en="converted"),
        "and": Text(nl="{first} en {last}", en="{first} and {last}"),
    }
)
_SIGNS = {Direction.AT_LEAST: "≥ ", Direction.AT_MOST: "≤ "}


def earlier_result_text(result: EarlierResult, *, measure: Measure, language: Language) -> str:
    """Return a result with its year, and that it is provisional or converted where it is."""
    number = shown(result.number) if result.conversion.changes else result.number
    marks = [str(result.year)]
    if is_provisional(result.realisation):
        marks.append(_WORDS.say("provisional", language))
    if result.conversion.changes:
        marks.append(_WORDS.say("converted", language))
    return f"{value_text(number, measure=measure, language=language)} ({', '.join(marks)})"


def is_provisional(realisation: Realisation) -> bool:
    """Return whether the number that counts may still change, by its own document."""
    return realisation.status is FigureStatus.PROVISIONAL


def shown(number: Decimal) -> Decimal:
    """Return a number that was computed, for readers: with two decimals at most.

    >>> shown(Decimal("1050.900000"))
    Decimal('1050.90')
    """
    return number.quantize(_SHOWN, ROUND_HALF_UP)


def factor_text(factor: Decimal, *, language: Language) -> str:
    """Return the factor of a bridge for readers, with four decimals at most.

    >>> factor_text(Decimal("0.9333333333"), language="nl")
    '0,9333'
    """
    return written(factor.quantize(_FACTOR, ROUND_HALF_UP), language=language)


def change_text(number: Decimal, *, measure: Measure, language: Language) -> str:
    """Return a change with its sign, also where it is a rise.

    >>> change_text(Decimal(87), measure=Measure.COUNT, language="nl")
    '+87'
    """
    sign = "+" if number > 0 else ""
    return sign + difference_text(number, measure=measure, language=language)


def years_text(years: Iterable[int], *, language: Language) -> str:
    """Return years for readers; those that follow one another as first and last.

    >>> years_text([2009, 2010, 2011, 2014], language="en")
    '2009-2011 and 2014'
    """
    return listed([_run_text(run) for run in _runs(sorted(set(years)))], language=language)


def listed(texts: Sequence[str], *, language: Language) -> str:
    """Return texts with commas between them, and the last one joined by a word.

    >>> listed(["a", "b", "c"], language="nl")
    'a, b en c'
    """
    if len(texts) < 2:  # noqa: PLR2004 - one text needs no word between
        return "".join(texts)
    return _WORDS.say("and", language, first=", ".join(texts[:-1]), last=texts[-1])


def target_text(
    number: Decimal, *, measure: Measure, direction: Direction, language: Language
) -> str:
    """Return a norm with the sign of its direction, for a label.

    >>> target_text(Decimal(1540), measure=Measure.COUNT, direction=Direction.AT_MOST, language="nl")
    '≤ 1.540'
    """
    return _SIGNS.get(direction, "") + value_text(number, measure=measure, language=language)


def _runs(years: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs


def _run_text(run: Sequence[int]) -> str:
    return str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}"
