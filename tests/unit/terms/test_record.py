"""Names of other things are found in a record at any depth, with where they stand."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from peil.agenda.decisions import DecisionFile
from peil.terms.record import Named, mentions

DECISION = {
    "decision": "adoption",
    "kind": "adoption",
    "title": {"nl": "a", "en": "a"},
    "known_from": "2020-01-01",
    "heard": ["mayors", "prosecutors"],
    "meeting": {"body": "council", "day": "2020-01-01"},
    "norms": [{"indicator": "cases", "unit": "north", "values": {2020: 3}}],
    "reference": {"source": "plan", "place": "p. 1"},
}


def test_every_name_is_found_with_what_it_names_and_where():
    found = {(m.what, m.key): m.path for m in mentions(DecisionFile.model_validate(DECISION))}

    assert found == {
        (Named.PARTY, "mayors"): ("heard", 0),
        (Named.PARTY, "prosecutors"): ("heard", 1),
        (Named.PARTY, "council"): ("meeting", "body"),
        (Named.INDICATOR, "cases"): ("norms", 0, "indicator"),
        (Named.UNIT, "north"): ("norms", 0, "unit"),
        (Named.SOURCE, "plan"): ("reference", "source"),
    }


def test_a_record_cannot_be_changed():
    decision = DecisionFile.model_validate(DECISION)

    with pytest.raises(ValidationError, match="frozen"):
        decision.decision = "other"  # type: ignore[misc]
