"""Decisions to propose, for tests: as the real ones were, and as they never were."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from peil.agenda.decisions import DecisionKind
from peil.cycle.decisions.content import ProposedDecision
from peil.terms.languages import Text

AGENDA = "2019-2022"
SUSPECTS = "human-trafficking-suspects"
REASON = Text(nl="De gevolgen van corona.", en="The effects of corona.")
GROUND = Text(nl="artikel 18 lid 2 Politiewet 2012", en="article 18.2 of the Politiewet 2012")


def norm(indicator: str, values: dict[int, Any], unit: str | None = None) -> dict[str, Any]:
    """One entry of norms; numbers are whole, words are as a file has them."""
    written = {
        str(year): Decimal(value) if isinstance(value, int) else value
        for year, value in values.items()
    }
    return {"indicator": indicator, "values": written} | ({"unit": unit} if unit else {})


def proposed(day: str = "2022-03-01", **more: Any) -> ProposedDecision:
    """A recalibration that sets the suspects of 2022 at 200, unless told otherwise."""
    parts: dict[str, Any] = {
        "name": "herijking",
        "kind": DecisionKind.RECALIBRATION,
        "title": Text(nl="Herijking", en="Recalibration"),
        "decided_by": "minister-jenv",
        "heard": ("regioburgemeesters", "college-pg"),
        "meeting": {"body": "lovp", "day": day},
        "known_from": day,
        "legal_ground": GROUND,
        "special_reason": REASON,
        "norms": [norm(SUSPECTS, {2022: 200})],
    }
    return ProposedDecision.model_validate(parts | more)
