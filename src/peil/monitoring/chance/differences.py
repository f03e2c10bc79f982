# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Says when a difference with the norm, the year before or another unit may be chance.

Nothing is said where chance does not explain the difference. A sentence never changes whether the
norm is met: it says how much that means.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from peil.agenda.indicators import meets
from peil.monitoring.chance import tails
from peil.monitoring.chance.intervals import LEVEL, Interval, interval_of
from peil.monitoring.chance.samples import Count, Ratio, Sample, Unsaid
from peil.monitoring.remarks import Cell, Remark, amount, both
from peil.terms.languages import Language, Text
from peil.terms.numbers import written
from peil.terms.quantities import Direction, Measure

_PLACES = Decimal("0.0001")
_SHOWN = Decimal("0.01")
_ALL = 100
MONTHS = Text(nl="maanden", en="months")
INHABITANTS = Text(nl="inwoners", en="inhabitants")


@dataclass(frozen=True)
class ChanceRemark:
    """A difference that chance explains, as a remark to stand beside it.

    `p_value` is how often chance gives a difference at least as large, in both directions, if
    there is none in truth; from 0 to 1. `interval` is that of the number itself.
    """

    p_value: Decimal
    interval: Interval
    remark: Remark

    @property
    def text(self) -> Text:
        """The sentence."""
        return self.remark.text


def with_norm(
    sample: Sample | Unsaid, *, norm: Decimal, direction: Direction, level: Decimal = LEVEL
) -> ChanceRemark | Unsaid:
    """Return what chance explains of the difference between a figure and its norm.

    Args:
        sample: the count or ratio; a reason that there is none is handed back.
        norm: the norm, in the measure of the figure.
        direction: which way is good.
        level: how rare a difference must be to be more than chance: 0.95 means once in twenty.
    """
    if isinstance(sample, Unsaid):
        return sample
    number, measure = _number(sample), _measure(sample)
    if number == norm:
        return Unsaid.NO_DIFFERENCE
    if norm <= 0 or (isinstance(sample, Ratio) and norm >= _ALL):
        return Unsaid.NORM_AT_THE_EDGE
    if isinstance(sample, Count):
        found = tails.count_against_norm(sample, norm)
    else:
        found = tails.ratio_against_norm(sample, norm)
    interval = interval_of(sample, level=level)
    met = meets(number, norm=norm, direction=direction)

    def say(language: Language) -> str:
        shown, agreed = (_written(n, measure, language) for n in (number, norm))
        between = _between(interval, measure, language)
        return (
            _OF_THE_NORM[met]
            .to(language)
            .format(number=shown, norm=agreed, between=between, p=_p(found, language))
        )

    return _told(found, level, interval, Cell.DIFFERENCE, say)


_OF_THE_NORM: dict[bool | None, Text] = {
    False: Text(
        nl="Niet gehaald, maar toeval kan het verschil verklaren: {number} tegen een norm van "
        "{norm} ({between}; p = {p}).",
        en="Not met, but chance may explain the difference: {number} against a norm of {norm} "
        "({between}; p = {p}).",
    ),
    True: Text(
        nl="Gehaald, maar toeval kan het verschil verklaren: {number} tegen een norm van {norm} "
        "({between}; p = {p}).",
        en="Met, but chance may explain the difference: {number} against a norm of {norm} "
        "({between}; p = {p}).",
    ),
    None: Text(
        nl="Toeval kan het verschil verklaren: {number} tegen {norm} ({between}; p = {p}).",
        en="Chance may explain the difference: {number} against {norm} ({between}; p = {p}).",
    ),
}


def with_previous(
    sample: Sample | Unsaid,
    *,
    previous: Sample | Unsaid,
    year: int,
    exposed_to: Text = MONTHS,
    level: Decimal = LEVEL,
) -> ChanceRemark | Unsaid:
    """Return what chance explains of the difference with an earlier year.

    Counts over periods that differ in length take their length in months as exposure.

    Args:
        sample: the count or ratio; a reason that there is none is handed back.
        previous: that of the earlier year, by a comparable definition.
        year: the earlier year.
        exposed_to: what the exposures are a number of, where they are known.
        level: how rare a difference must be to be more than chance.
    """

    def sentence(language: Language, *, number: str, other: str, p: str) -> str:
        if language == "nl":
            return (
                f"Toeval kan het verschil met {year} verklaren: {number} tegen {other} (p = {p})."
            )
        return f"Chance may explain the difference with {year}: {number} against {other} (p = {p})."

    return _beside(
        sample, previous, level=level, exposed_to=exposed_to, cell=Cell.PREVIOUS, sentence=sentence
    )


def with_unit(
    sample: Sample | Unsaid,
    *,
    other: Sample | Unsaid,
    unit: str,
    exposed_to: Text = INHABITANTS,
    level: Decimal = LEVEL,
) -> ChanceRemark | Unsaid:
    """Return what chance explains of the difference with another unit.

    Counts of two units say something beside one another only with their exposure, such as
    inhabitants or cases.

    Args:
        sample: the count or ratio; a reason that there is none is handed back.
        other: that of the other unit.
        unit: how readers see the other unit.
        exposed_to: what the exposures are a number of.
        level: how rare a difference must be to be more than chance.
    """

    def sentence(language: Language, *, number: str, other: str, p: str) -> str:
        if language == "nl":
            return (
                f"Toeval kan het verschil met {unit} verklaren: {number} tegen {other} (p = {p})."
            )
        return f"Chance may explain the difference with {unit}: {number} against {other} (p = {p})."

    if any(isinstance(one, Count) and one.exposure is None for one in (sample, other)):
        return Unsaid.EXPOSURE_UNKNOWN
    return _beside(
        sample, other, level=level, exposed_to=exposed_to, cell=Cell.RESULT, sentence=sentence
    )


def _beside(
    sample: Sample | Unsaid,
    other: Sample | Unsaid,
    *,
    level: Decimal,
    exposed_to: Text,
    cell: Cell,
    sentence: Callable[..., str],
) -> ChanceRemark | Unsaid:
    if isinstance(sample, Unsaid):
        return sample
    if isinstance(other, Unsaid):
        return other
    compared = _compared(sample, other)
    if isinstance(compared, Unsaid):
        return compared

    def say(language: Language) -> str:
        number, against = (
            _in_words(one, other=two, exposed_to=exposed_to.to(language), language=language)
            for one, two in pair
        )
        return sentence(language, number=number, other=against, p=_p(compared, language))

    pair = ((sample, other), (other, sample))
    return _told(compared, level, interval_of(sample, level=level), cell, say)


def _compared(sample: Sample, other: Sample) -> float | Unsaid:
    """Return how often chance gives such a difference, or why that cannot be said."""
    if isinstance(sample, Count) and isinstance(other, Count):
        if (sample.exposure is None) != (other.exposure is None):
            return Unsaid.EXPOSURE_UNKNOWN
        exposed, also = sample.exposure or Decimal(1), other.exposure or Decimal(1)
        same = sample.number * also == other.number * exposed
        return Unsaid.NO_DIFFERENCE if same else tails.count_against_count(sample, other)
    if isinstance(sample, Ratio) and isinstance(other, Ratio):
        same = sample.numerator * other.denominator == other.numerator * sample.denominator
        return Unsaid.NO_DIFFERENCE if same else tails.ratio_against_ratio(sample, other)
    return Unsaid.TWO_KINDS


def _told(
    found: float,
    level: Decimal,
    interval: Interval,
    cell: Cell,
    say: Callable[[Language], str],
) -> ChanceRemark | Unsaid:
    if found < float(1 - level):
        return Unsaid.MORE_THAN_CHANCE
    p_value = Decimal(found).quantize(_PLACES, ROUND_HALF_UP)
    return ChanceRemark(p_value, interval, Remark(cell, both(say)))


def _number(sample: Sample) -> Decimal:
    if isinstance(sample, Count):
        return Decimal(sample.number)
    return Decimal(sample.numerator) * 100 / Decimal(sample.denominator)


def _measure(sample: Sample) -> Measure:
    return Measure.COUNT if isinstance(sample, Count) else Measure.PERCENT


def _in_words(sample: Sample, *, other: Sample, exposed_to: str, language: Language) -> str:
    """Return a number with what it is out of, where that differs from the other's."""
    if isinstance(sample, Ratio):
        of = "van de" if language == "nl" else "of"
        having, cases = (Decimal(n) for n in (sample.numerator, sample.denominator))
        return f"{written(having, language=language)} {of} {written(cases, language=language)}"
    shown = written(Decimal(sample.number), language=language)
    if isinstance(other, Count) and sample.exposure not in (None, other.exposure):
        exposure = written(sample.exposure, language=language)
        return (
            f"{shown} op {exposure} {exposed_to}"
            if language == "nl"
            else f"{shown} in {exposure} {exposed_to}"
        )
    return shown


def _written(number: Decimal, measure: Measure, language: Language) -> str:
    rounded = number.quantize(Decimal("0.1"), ROUND_HALF_UP)
    shown = rounded if number != number.to_integral_value() else number
    return amount(shown, measure=measure, language=language)


def _between(interval: Interval, measure: Measure, language: Language) -> str:
    low, high = (_written(end, measure, language) for end in (interval.low, interval.high))
    percent = written(interval.level * 100, language=language)
    if language == "nl":
        return f"{percent}%-interval {low} tot {high}"
    return f"{percent}% interval {low} to {high}"


def _p(found: float, language: Language) -> str:
    shown = Decimal(found).quantize(_SHOWN, ROUND_HALF_UP)
    return format(shown, "f").replace(".", "," if language == "nl" else ".")
