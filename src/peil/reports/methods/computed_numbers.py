# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How a number that a method computed is written: short for readers, four decimals in data."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from peil.reports.numbers import value_text
from peil.terms.languages import Language
from peil.terms.quantities import Measure

_IN_DATA, _SHOWN = Decimal("0.0001"), Decimal("0.1")


def in_data(number: Decimal | None) -> Decimal | None:
    """Return a computed number with four decimals, or as a whole one, for CSV and JSON.

    Never with three: 4.029 would be four thousand and twenty-nine to a Dutch spreadsheet.

    >>> in_data(Decimal("4.02941176"))
    Decimal('4.0294')
    """
    if number is None:
        return None
    rounded = number.quantize(_IN_DATA, ROUND_HALF_UP)
    is_whole = rounded == rounded.to_integral_value()
    return rounded.quantize(Decimal(1)) if is_whole else rounded


def shown(number: Decimal, *, measure: Measure, language: Language) -> str:
    """Return a computed number as it stands in a cell, with one decimal.

    >>> shown(Decimal("114.1667"), measure=Measure.COUNT, language="nl")
    '114,2'
    """
    rounded = number.quantize(_SHOWN, ROUND_HALF_UP)
    return value_text(rounded, measure=measure, language=language)


def fixed(number: Decimal, *, places: int, language: Language) -> str:
    """Return a computed number with so many decimals, also where they are zero.

    >>> fixed(Decimal("11.0284"), places=1, language="nl")
    '11,0'
    """
    text = f"{number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):,f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text
