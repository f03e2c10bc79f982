# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""An example for each operation: it stands in the description and the docs, and tests run it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode


@dataclass(frozen=True)
class Example:
    """What an operation is asked: the names in its address, its parameters and its body."""

    path: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None

    def address(self, template: str) -> str:
        """Return where it is asked, below the root of the API."""
        asked = {k: str(v).lower() if v is True else v for k, v in self.query.items()}
        return template.format(**self.path) + (f"?{urlencode(asked)}" if asked else "")


_OF_LIMBURG = {"round": "2023-h1", "unit": "limburg"}
_FIGURES: Mapping[str, Any] = {
    "period": "2023-H1",
    "figures": [
        {"indicator": "csv-tackled", "value": "34", "status": "provisional"},
        {"indicator": "seizure-value", "state": "not_supplied", "status": "provisional"},
    ],
}

EXAMPLES: Mapping[str, Example] = {
    "listAgendas": Example(query={"pageSize": 2}),
    "getAgenda": Example({"agenda": "2019-2022"}),
    "listIndicators": Example(query={"agenda": "2019-2022", "theme": "human-trafficking"}),
    "getIndicator": Example({"indicator": "human-trafficking-suspects"}),
    "listNorms": Example(
        query={
            "indicator": "human-trafficking-suspects",
            "year": 2020,
            "knownOn": "2020-06-28",
        }
    ),
    "listFigures": Example(
        query={"indicator": "csv-tackled", "year": 2020, "knownOn": "2021-05-19"}
    ),
    "listDecisions": Example(query={"agenda": "2019-2022", "kind": "recalibration"}),
    "getDecision": Example({"decision": "2020-06-29-norms-2019-kept"}),
    "listEditions": Example(query={"year": 2022}),
    "getEdition": Example({"edition": "2022-editie-1"}),
    "getAccount": Example({"year": 2020}, {"knownOn": "2021-05-19"}),
    "listUnits": Example(query={"kind": "regional"}),
    "getUnit": Example({"unit": "limburg"}),
    "listSources": Example(query={"page": 2, "pageSize": 10}),
    "getSource": Example({"source": "jaarverslag-2020"}),
    "listRounds": Example(query={"isClosed": "false"}),
    "getRound": Example({"round": "2023-h1"}),
    "getSubmission": Example(_OF_LIMBURG),
    "putFigures": Example(_OF_LIMBURG, {"expectedDelivery": 0}, _FIGURES),
    "supplySubmission": Example(_OF_LIMBURG, body={"delivery": 1}),
}
"""By the name of the operation; of the shipped agendas and a practice."""
