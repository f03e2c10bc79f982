# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Rules about parts and wholes: nothing is larger than what contains it, and parts add up."""

from __future__ import annotations

from decimal import Decimal

from peil.agenda.indicators import PartKind
from peil.cycle.submissions.checks.problems import (
    Checked,
    Found,
    Kind,
    Rule,
    dutch,
    english,
)
from peil.terms.languages import Text
from peil.terms.quantities import Measure


def _of_which(checked: Checked) -> Found:
    for part in checked.parts:
        small, large = checked.number(part.indicator), checked.number(part.whole)
        if part.kind is not PartKind.OF_WHICH or small is None or large is None:
            continue
        if small > large:
            title = checked.title(part.whole)
            yield (
                part.indicator,
                Text(
                    nl=f"Dit is een deel van '{title.nl}' ({dutch(large)}), en kan niet meer zijn.",
                    en=f"This is contained in '{title.en}' ({english(large)}), and cannot be more.",
                ),
            )


def _total(checked: Checked) -> Found:
    for whole in dict.fromkeys(p.whole for p in checked.parts if p.kind is PartKind.ADDEND):
        total, (known, parts) = checked.number(whole), _addends(checked, whole)
        if total is None or not known:
            continue
        together = sum(known, Decimal(0))
        is_off = together != total if len(known) == parts else _exceeds(checked, whole, together)
        if is_off:
            yield (
                whole,
                Text(
                    nl=f"De onderdelen zijn samen {dutch(together)}, en hier staat {dutch(total)}.",
                    en=f"The parts add up to {english(together)}, and {english(total)} stands "
                    "here.",
                ),
            )


def _addends(checked: Checked, whole: str) -> tuple[list[Decimal], int]:
    """Return the numbers of the parts of a whole that are known, and how many parts there are."""
    names = [p.indicator for p in checked.parts if (p.whole, p.kind) == (whole, PartKind.ADDEND)]
    numbers = [checked.number(name) for name in names]
    return [number for number in numbers if number is not None], len(names)


def _exceeds(checked: Checked, whole: str, together: Decimal) -> bool:
    """Return whether some of the parts are already more than the whole; amounts may be negative."""
    total = checked.number(whole)
    is_amount = checked.measure(whole) is Measure.EUR_MILLION
    return total is not None and together > total and not is_amount


PART_RULES = (
    Rule(
        "of_which_above_whole",
        Kind.BLOCKING,
        Text(
            nl="Een 'waarvan' is niet meer dan het getal waar het een deel van is.",
            en="What is contained in another number is not more than that number.",
        ),
        _of_which,
    ),
    Rule(
        "total_unlike_parts",
        Kind.BLOCKING,
        Text(
            nl="Een totaal is gelijk aan zijn onderdelen samen; waar een onderdeel ontbreekt, zijn "
            "de andere samen niet meer dan het totaal.",
            en="A total equals its parts together; where a part is missing, the others together "
            "are not more than the total.",
        ),
        _total,
    ),
)
"""In the order in which they are told."""
