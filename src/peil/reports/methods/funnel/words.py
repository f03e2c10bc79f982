# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of a funnel, shared by its document and its drawing."""

from __future__ import annotations

from decimal import Decimal

from peil.monitoring.chance.funnel import Funnel, Place
from peil.reports.methods.computed_numbers import fixed
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text

_LARGE = 10
WORDS = Wording(
    {
        "title": Text(
            nl="Eenheden naast elkaar: {title}, {year}", en="Units compared: {title}, {year}"
        ),
        "place.within": Text(nl="binnen wat toeval verklaart", en="within what chance explains"),
        "place.above": Text(nl="boven de 95%-grens van toeval", en="above the 95% limit of chance"),
        "place.below": Text(nl="onder de 95%-grens van toeval", en="below the 95% limit of chance"),
        "place.far_above": Text(
            nl="boven de 99,8%-grens van toeval", en="above the 99.8% limit of chance"
        ),
        "place.far_below": Text(
            nl="onder de 99,8%-grens van toeval", en="below the 99.8% limit of chance"
        ),
        "per.inhabitants": Text(nl="per 100.000 inwoners", en="per 100,000 inhabitants"),
        "per.caseload": Text(nl="per 100 zaken", en="per 100 cases"),
        "per.share": Text(nl="percentage", en="percentage"),
        "exposure.inhabitants": Text(nl="inwoners", en="inhabitants"),
        "exposure.caseload": Text(nl="zaken", en="cases"),
        "exposure.share": Text(nl="zaken (noemer)", en="cases (denominator)"),
        "together": Text(nl="samen {number}", en="together {number}"),
        "narrow": Text(nl="95%", en="95%"),
        "wide": Text(nl="99,8%", en="99.8%"),
    }
)


def place_word(place: Place, language: Language) -> str:
    """Return where a unit stands against the limits, in words."""
    return WORDS.say(f"place.{place}", language)


def per_word(funnel: Funnel, language: Language) -> str:
    """Return what a rate is given per."""
    return WORDS.say(f"per.{funnel.kind or 'share'}", language)


def exposure_word(funnel: Funnel, language: Language) -> str:
    """Return what the size of a unit is a number of."""
    return WORDS.say(f"exposure.{funnel.kind or 'share'}", language)


def rate_text(rate: Decimal, *, funnel: Funnel, language: Language) -> str:
    """Return a rate for readers, all of one funnel with as many decimals."""
    if funnel.kind is None:
        return f"{fixed(rate, places=1, language=language)}%"
    return fixed(rate, places=1 if funnel.rate >= _LARGE else 2, language=language)
