# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of an allocation that its layout and its draft share."""

from __future__ import annotations

from peil.monitoring.distribution.proposal import Proposal
from peil.monitoring.remarks import amount
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text

_WORDS = Wording(
    {
        "method": Text(
            nl="Verdeeld in stappen van {step}, met de methode van de grootste resten: iedereen "
            "krijgt eerst het hele aantal stappen in zijn precieze deel; wat overblijft gaat naar "
            "de grootste resten.",
            en="Divided in steps of {step}, by the method of the largest remainders: everybody "
            "first gets the whole number of steps in the exact share; what is left goes to the "
            "largest remainders.",
        ),
        "bounded": Text(
            nl="Een eenheid die buiten een grens zou komen, houdt die grens; de rest wordt opnieuw "
            "verdeeld over de andere.",
            en="A unit that would pass a bound is held at it; the rest is divided again over the "
            "others.",
        ),
    }
)


def method_text(proposal: Proposal, language: Language) -> str:
    """Return in sentences how it was divided."""
    step = amount(proposal.smallest_step, measure=proposal.measure, language=language)
    said = [_WORDS.say("method", language, step=step)]
    if proposal.has_bounds:
        said.append(_WORDS.say("bounded", language))
    return " ".join(said)


def key_title(proposal: Proposal, language: Language) -> str:
    """Return how readers see the key."""
    return proposal.key.title.to(language)
