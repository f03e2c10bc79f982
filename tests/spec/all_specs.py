"""Every spec of every counting rule, by theme."""

from __future__ import annotations

from spec import (
    child_abuse,
    child_abuse_material,
    confiscation,
    cybercrime,
    execution,
    fraud,
    high_impact_crime,
    human_trafficking,
    undermining,
)
from spec.specs import Spec

SPECS_BY_THEME: dict[str, tuple[Spec, ...]] = {
    "undermining": undermining.SPECS,
    "confiscation": confiscation.SPECS,
    "human-trafficking": human_trafficking.SPECS,
    "cybercrime": cybercrime.SPECS,
    "child-abuse": child_abuse.SPECS,
    "child-abuse-material": child_abuse_material.SPECS,
    "fraud": fraud.SPECS,
    "high-impact-crime": high_impact_crime.SPECS,
    "execution": execution.SPECS,
}

ALL_SPECS: tuple[Spec, ...] = tuple(spec for specs in SPECS_BY_THEME.values() for spec in specs)
