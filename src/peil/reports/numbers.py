# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How a number stands in a cell: with its sign, and what it is a number of."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

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
_MOST_DECIMALS = {Measure.PERCENT: 2, Measure.EUR_MILLION: 6}
"""The most decimals that a published number of a kind has; a longer one was counted."""
_POINTS = Text(nl="{} procentpunt", en="{} percentage points")


def value_text(number: Decimal, *, measure: Measure, language: Language) -> str:
    """Return a norm or realisation as it stands in a cell.

    >>> value_text(Decimal("110.6"), measure=Measure.EUR_MILLION, language="nl")
    '€ 110,6 mln'
    >>> value_text(Decimal("39.325843"), measure=Measure.PERCENT, language="nl")
    '39,33%'
    """
    return _signed(number, _AS_VALUE[measure], measure=measure, language=language)


def difference_text(number: Decimal, *, measure: Measure, language: Language) -> str:
    """Return a difference as it stands in a cell; percentages differ in points.

    >>> difference_text(Decimal(-14), measure=Measure.PERCENT, language="nl")
    '−14 procentpunt'
    """
    form = _POINTS if measure is Measure.PERCENT else _AS_VALUE[measure]
    return _signed(number, form, measure=measure, language=language)


def _signed(number: Decimal, form: Text, *, measure: Measure, language: Language) -> str:
    sign = MINUS if number < 0 else ""
    shown = _readable(abs(number), measure)
    return sign + form.to(language).format(written(shown, language=language))


def _readable(number: Decimal, measure: Measure) -> Decimal:
    """Return a counted number with two decimals, unless that would make it a whole number.

    A count keeps more decimals than anybody publishes: six of a percentage, and euros to the
    cent. The data beside a report holds them all. One of 39.998 that stood there as 40 beside a
    norm of 40 would seem to meet it.
    """
    exponent = number.as_tuple().exponent
    most = _MOST_DECIMALS.get(measure)
    if most is None or not isinstance(exponent, int) or -exponent <= most:
        return number
    rounded = number.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return number if rounded == rounded.to_integral_value() else rounded
