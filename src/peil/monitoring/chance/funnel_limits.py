# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The limits of a funnel: how far chance takes a unit of a size from the rate of all units.

Limits are exact, and belong to the same tails as the intervals beside a number: a unit lies
outside the 95% limits exactly where twice its smaller tail is below 0.05. Between whole numbers
they run on smoothly, so that they can be drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy import special

from peil.terms.quantities import Measure

NARROW, WIDE = 0.95, 0.998
"""The two levels of a funnel: about two and about three standard deviations."""
_TRIMMED = 0.1


@dataclass(frozen=True)
class Model:
    """How numbers of units vary by chance: the share or rate of all, and the spread besides.

    `rate` is events for one inhabitant or case, or a share from 0 to 1 where `is_share`. `phi` is
    the spread in multiples of what chance gives; 1 where limits are exact.
    """

    rate: float
    is_share: bool
    phi: float = 1.0

    @property
    def leaves_no_room(self) -> bool:
        """Nothing happened anywhere, or everything did: there is nothing for chance to vary."""
        return self.rate <= 0 or (self.is_share and self.rate >= 1)


def limits_at(exposure: float, *, model: Model, level: float) -> tuple[float, float]:
    """Return the lower and upper limit of a rate at a size, both inclusive.

    Args:
        exposure: the inhabitants or cases of a unit; above zero.
        model: how numbers vary.
        level: how sure, between 0 and 1.
    """
    if model.leaves_no_room:
        return model.rate, model.rate
    tail = (1 - level) / 2
    if model.is_share:
        low = special.bdtrik(tail, exposure, model.rate)
        high = special.bdtrik(1 - tail, exposure, model.rate) + 1
    else:
        low = special.pdtrik(tail, exposure * model.rate)
        high = special.pdtrik(1 - tail, exposure * model.rate) + 1
    low = _none_below(float(low), exposure, model, tail)
    wider = sqrt(model.phi)
    lower = model.rate - (model.rate - low / exposure) * wider
    upper = model.rate + (float(high) / exposure - model.rate) * wider
    return max(lower, 0.0), min(upper, 1.0) if model.is_share else upper


def _none_below(low: float, exposure: float, model: Model, tail: float) -> float:
    """Return the lower limit in events: none where chance often enough gives no event at all."""
    expected = exposure * model.rate
    nothing = (1 - model.rate) ** exposure if model.is_share else float(np.exp(-expected))
    return low if np.isfinite(low) and nothing < tail else 0.0


def spread_of(counts: Sequence[float], exposures: Sequence[float], *, model: Model) -> float:
    """Return the spread of units in multiples of what chance gives, trimmed at both ends.

    The largest and smallest tenth of the differences are set to those next to them, so that a
    unit that truly differs does not make the limits around itself.

    Source:
        D. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in
        Medicine 24 (2005), par. 3.2 and appendix A.3: phi, after winsorising 10%.
    """
    sizes = np.asarray(exposures, dtype=float)
    expected = sizes * model.rate
    variance = expected * (1 - model.rate) if model.is_share else expected
    scores = (np.asarray(counts, dtype=float) - expected) / np.sqrt(variance)
    trimmed = np.sort(scores)
    cut = int(len(trimmed) * _TRIMMED)
    if cut:
        trimmed[:cut], trimmed[-cut:] = trimmed[cut], trimmed[-cut - 1]
    return float(np.mean(trimmed**2))


def asks_for_spread(phi: float, *, units: int) -> bool:
    """Return whether a spread is more than chance gives to so many units.

    Source:
        D. Spiegelhalter (2005): by chance phi has a standard deviation of about the root of two
        divided by the number of units; twice that is allowed.
    """
    return phi > 1 + 2 * sqrt(2 / units)


def is_share(measure: Measure) -> bool:
    """Return whether a measure is a share of cases, which cannot pass all of them."""
    return measure is Measure.PERCENT
