# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How a number stands in a cell: with its sign, and what it is a number of."""

from __future__ import annotations

from decimal import Decimal

from peil.terms.languages import Language, Text
from peil.terms.numbers import MINUS, written
from peil.terms.quantities import Measure

_AS_VALUE: dict[Measure, Text] = {
    Measure.COUNT: Text(nl="{}", en="{}"),
    Measure.PERCENT: Text(nl="{}%", en="{}%"),
    Measure.EUR_MILLION: Text(nl="€ {} mln", en="€{} mln"),
    Measure.FTE: Text(nl="{} fte", en="{} FTE"),
    Measure.DAYS: Text(nl="{} dagen", en="{} days"),
    Measure.MILESTONE: Text(nl="{}", en="{}"),
}
_POINTS = Text(nl="{} procentpunt", en="{} percentage points")


def value_text(number: Decimal, *, measure: Measure, language: Language) -> str:
    """Return a norm or realisation as it stands in a cell.

    >>> value_text(Decimal("110.6"), measure=Measure.EUR_MILLION, language="nl")
    '€ 110,6 mln'
    """
    return _signed(number, _AS_VALUE[measure], language=language)


def difference_text(number: Decimal, *, measure: Measure, language: Language) -> str:
    """Return a difference as it stands in a cell; percentages differ in points.

    >>> difference_text(Decimal(-14), measure=Measure.PERCENT, language="nl")
    '−14 procentpunt'
    """
    form = _POINTS if measure is Measure.PERCENT else _AS_VALUE[measure]
    return _signed(number, form, language=language)


def _signed(number: Decimal, form: Text, *, language: Language) -> str:
    sign = MINUS if number < 0 else ""
    return sign + form.to(language).format(written(abs(number), language=language))
