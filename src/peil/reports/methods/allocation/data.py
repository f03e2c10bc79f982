# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What an allocation holds as plain data: the rows for CSV, and everything for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from peil.monitoring.distribution.division import Portion
from peil.monitoring.distribution.proposal import Proposal
from peil.monitoring.distribution.reconciliation import Side
from peil.reports.sources import source_data
from peil.terms.languages import Language
from peil.terms.numbers import plain

ALLOCATION_COLUMNS = (
    *("indicator", "year", "unit", "key", "key_value", "share_by_key", "exact_share"),
    *("floor", "ceiling", "held_at", "number", "percent", "measure"),
)
_PLACES = 6
"""The decimals of an exact share in data, beyond those of the smallest step."""


def percent_of(proposal: Proposal, number: Decimal) -> Decimal | None:
    """Return a part in percent of the norm, with one decimal; nothing for a norm of zero."""
    if proposal.total == 0:
        return None
    return (number / proposal.total * 100).quantize(Decimal("0.1"))


def places_of(step: Decimal) -> int:
    """Return the number of decimals of a smallest step.

    >>> places_of(Decimal("0.1")), places_of(Decimal(10))
    (1, 0)
    """
    exponent = step.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(share: Fraction, *, places: int) -> Decimal:
    """Return an exact share as a number with decimals."""
    return Decimal(round(share * 10**places)).scaleb(-places)


def allocation_records(proposal: Proposal) -> Iterator[Mapping[str, Any]]:
    """Yield a row for each unit, and one for the whole that equals the norm."""
    about: Mapping[str, Any] = {
        "indicator": proposal.asked.indicator,
        "year": proposal.asked.year,
    }
    measure = {"measure": proposal.measure.value}
    total = _plain(proposal.total)
    whole = dict.fromkeys(ALLOCATION_COLUMNS) | {
        "unit": proposal.policy.whole.key,
        "key": proposal.key.name,
        "key_value": _plain(sum(proposal.key.values.values(), Decimal(0))),
        "share_by_key": total,
        "exact_share": total,
        "number": total,
        "percent": percent_of(proposal, proposal.total),
    }
    for row in (*(_of_unit(proposal, portion) for portion in proposal.portions), whole):
        yield {**row, **about, **measure}


def allocation_data(proposal: Proposal, *, language: Language) -> Mapping[str, Any]:
    """Return everything of a proposal, for JSON."""
    asked, norm = proposal.asked, proposal.norm
    return {
        "indicator": asked.indicator,
        "title": proposal.title.to(language),
        "year": asked.year,
        "known_on": asked.known_on.isoformat(),
        "norm": _plain(proposal.total),
        "measure": proposal.measure.value,
        "decision": norm.decision,
        "key": proposal.key.name,
        "smallest_step": _plain(proposal.smallest_step),
        "units": [_of_unit(proposal, portion) for portion in proposal.portions],
        "total": _plain(proposal.total),
        "remarks": [remark.to(language) for remark in proposal.remarks],
        "known_before": _side(proposal.reconciliation.norms),
        "sources": source_data(proposal.policy, proposal.sources),
        "data_version": proposal.policy.version,
    }


def _of_unit(proposal: Proposal, portion: Portion) -> Mapping[str, Any]:
    claim = portion.claim
    places = _PLACES + places_of(proposal.smallest_step)
    return {
        "unit": portion.unit,
        "key": proposal.key.name,
        "key_value": _plain(proposal.key.values[portion.unit]),
        "share_by_key": _plain(rounded(portion.by_key, places=places)),
        "exact_share": _plain(rounded(portion.exact, places=places)),
        "floor": _plain(claim.floor) if claim.floor else None,
        "ceiling": _plain(claim.ceiling) if claim.ceiling is not None else None,
        "held_at": portion.held_at.value if portion.held_at is not None else None,
        "number": _plain(portion.number),
        "percent": percent_of(proposal, portion.number),
    }


def _side(side: Side) -> Mapping[str, Any]:
    return {
        "standing": side.standing.value,
        "units": {part.unit: part.number for part in side.parts},
        "sum": side.total,
        "remainder": side.remainder,
        "without": list(side.without),
    }


def _plain(number: Decimal) -> Decimal:
    """Return a number without zeros at its end, never in powers of ten."""
    return Decimal(plain(number))
