# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What chance can say something of: a count of events, or a share of cases; and what it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from peil.terms.errors import PeilError
from peil.terms.languages import Text
from peil.terms.quantities import Measure


class ChanceRefused(PeilError):
    """Numbers are no count of events and no share of cases, so chance says nothing of them."""

    def __init__(self, asked: str, *, found: str, to_do: str) -> None:
        super().__init__(asked=asked, found=found, to_do=to_do)


class Unsaid(StrEnum):
    """Why nothing is said of chance."""

    MORE_THAN_CHANCE = "more_than_chance"
    NO_DIFFERENCE = "no_difference"
    NO_FIGURE = "no_figure"
    MONEY = "money"
    STOCK = "stock"
    NOT_COUNTED = "not_counted"
    PARTS_UNKNOWN = "parts_unknown"
    NO_CASES = "no_cases"
    TWO_KINDS = "two_kinds"
    NORM_AT_THE_EDGE = "norm_at_the_edge"
    EXPOSURE_UNKNOWN = "exposure_unknown"

    @property
    def text(self) -> Text:
        """The reason as a sentence."""
        return _REASONS[self]


_REASONS: Mapping[Unsaid, Text] = {
    Unsaid.MORE_THAN_CHANCE: Text(
        nl="Het verschil is groter dan toeval verklaart.",
        en="The difference is larger than chance explains.",
    ),
    Unsaid.NO_DIFFERENCE: Text(
        nl="Er is geen verschil om te verklaren.", en="There is no difference to explain."
    ),
    Unsaid.NO_FIGURE: Text(
        nl="Er is geen cijfer, dus ook geen toeval om te berekenen.",
        en="There is no figure, so there is no chance to compute.",
    ),
    Unsaid.MONEY: Text(
        nl="Een bedrag telt geen gebeurtenissen: één grote zaak kan alles bepalen.",
        en="An amount counts no events: one large case may decide everything.",
    ),
    Unsaid.STOCK: Text(
        nl="Een voorraad telt wat er op één dag ligt, geen losse gebeurtenissen.",
        en="A stock counts what is held on one day, no separate events.",
    ),
    Unsaid.NOT_COUNTED: Text(
        nl="Het getal is geen telling van hele gebeurtenissen.",
        en="The number is no count of whole events.",
    ),
    Unsaid.PARTS_UNKNOWN: Text(
        nl="De teller en noemer van het percentage zijn niet bekend.",
        en="The numerator and denominator of the percentage are not known.",
    ),
    Unsaid.NO_CASES: Text(
        nl="De noemer is nul: er was niets om een deel van te nemen.",
        en="The denominator is zero: there was nothing to take a share of.",
    ),
    Unsaid.TWO_KINDS: Text(
        nl="Het ene getal is een aantal, het andere een percentage.",
        en="One number is a count, the other a percentage.",
    ),
    Unsaid.NORM_AT_THE_EDGE: Text(
        nl="Een norm van niets of van alles laat toeval geen ruimte: elk geval telt.",
        en="A norm of nothing or of everything leaves chance no room: every case matters.",
    ),
    Unsaid.EXPOSURE_UNKNOWN: Text(
        nl="Niet bekend is hoeveel inwoners of zaken tegenover de aantallen staan.",
        en="It is not known how many inhabitants or cases there are to set the counts against.",
    ),
}


@dataclass(frozen=True)
class Count:
    """A count of events, and how much there was for them to happen in.

    `exposure` is months, inhabitants, cases: anything above zero. It matters only beside that of
    another count; nothing where it is not known.
    """

    number: int
    exposure: Decimal | None = None


@dataclass(frozen=True)
class Ratio:
    """So many of so many cases; a percentage with its parts."""

    numerator: int
    denominator: int


Sample = Count | Ratio


def sample_of(
    number: Decimal | None,
    *,
    measure: Measure,
    numerator: Decimal | int | None = None,
    denominator: Decimal | int | None = None,
    is_stock: bool = False,
    exposure: Decimal | None = None,
) -> Sample | Unsaid:
    """Return a figure as a count or ratio that chance can say something of, or why it is none.

    Args:
        number: the figure, in its measure.
        measure: the kind of number.
        numerator: that of a percentage, where it is known.
        denominator: that of a percentage, where it is known.
        is_stock: it is what is held on a day.
        exposure: how much there was for a count to happen in; nothing where it is
            not known or not above zero.
    """
    if number is None:
        return Unsaid.NO_FIGURE
    if is_stock:
        return Unsaid.STOCK
    if measure is Measure.PERCENT:
        return _ratio(numerator, denominator)
    if measure is Measure.EUR_MILLION:
        return Unsaid.MONEY
    if measure is not Measure.COUNT or not _is_whole(number):
        return Unsaid.NOT_COUNTED
    known = exposure if exposure is not None and exposure > 0 else None
    return Count(int(number), known)


def _ratio(numerator: Decimal | int | None, denominator: Decimal | int | None) -> Ratio | Unsaid:
    if numerator is None or denominator is None:
        return Unsaid.PARTS_UNKNOWN
    if denominator == 0:
        return Unsaid.NO_CASES
    whole = _is_whole(Decimal(numerator)) and _is_whole(Decimal(denominator))
    if not whole or numerator > denominator:
        return Unsaid.NOT_COUNTED
    return Ratio(int(numerator), int(denominator))


def _is_whole(number: Decimal) -> bool:
    return number >= 0 and number == number.to_integral_value()
