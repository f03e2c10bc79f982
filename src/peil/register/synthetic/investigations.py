# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The investigations that entered the register in a year; many of them run into the next one."""

from __future__ import annotations

from datetime import date

import numpy as np

from peil.register.contract import CONTRACT
from peil.register.synthetic.codes import FRAUD_KINDS, HORIZONTAL_FRAUD, codes_of, place
from peil.register.synthetic.police_units import REGIONAL, UNKNOWN, unit_shares
from peil.register.synthetic.recipe import Recipe
from peil.register.synthetic.streams import happens, lags, some, stream, turn, wheel
from peil.register.synthetic.values import (
    FAR_FUTURE,
    NOTHING,
    Batch,
    Column,
    day_number,
    days_after,
    flags,
)

TABLE = CONTRACT["investigations"]

SUBJECT_SHARES = {
    "undermining": 0.20,
    "human_trafficking": 0.05,
    "cybercrime": 0.16,
    "child_abuse": 0.12,
    "fraud": 0.14,
    "other": 0.33,
}
UNTIL_TACTICAL = ((0.3, 0, 7), (0.5, 8, 60), (0.2, 61, 200))
TACTICAL_PHASE = ((0.5, 5, 90), (0.4, 91, 365), (0.1, 366, 900))
UNTIL_CLOSED = ((0.5, 0, 30), (0.5, 31, 250))


def code(column: str, value: str) -> int:
    """Return the place of a code in a column of the investigations."""
    return place(TABLE.column(column), value)


_SUBJECTS = wheel([SUBJECT_SHARES[one] for one in codes_of(TABLE.column("subject"))])
_TEAM = {name: code("team", name) for name in codes_of(TABLE.column("team"))}
_CYBER = code("subject", "cybercrime")
_ABUSE = code("subject", "child_abuse")
_FRAUD = code("subject", "fraud")
_TRAFFICKING = code("subject", "human_trafficking")
_UNDERMINING = code("subject", "undermining")


def make_investigations(recipe: Recipe, *, year: int, first: int) -> Batch:
    """Return the investigations that entered the register in a year, in order of their start.

    Args:
        recipe: what is asked.
        year: the year of recording.
        first: the number of the first of them; links name them by number.
    """
    rows = recipe.yearly("investigations")
    chance = stream(recipe.seed, "investigations", year)
    recorded = np.sort(day_number(date(year, 1, 1)) + chance.integers(0, 365, size=rows))
    started = recorded - lags(chance, rows, ((0.7, 0, 3), (0.25, 4, 30), (0.05, 31, 250)))
    subject = turn(chance, rows, _SUBJECTS).astype(np.int8)
    unit = turn(chance, rows, wheel(unit_shares(year, national=8.0))).astype(np.int8)
    columns: dict[str, Column] = {
        "investigation_id": np.arange(first, first + rows, dtype=np.int64),
        "recorded_on": recorded.astype(np.int32),
        "lead_unit": unit,
        "lead_unit_kind": (unit >= REGIONAL).astype(np.int8),
        **_teams(chance, subject, unit),
        "subject": subject,
        **_partnerships(chance, subject),
        **_sorts(chance, subject),
        **_phases(recipe, chance, started.astype(np.int32)),
    }
    _soil(chance, columns)
    return {name: columns[name] for name in TABLE.names}


def _teams(chance: np.random.Generator, subject: Column, unit: Column) -> dict[str, Column]:
    rows = len(subject)
    usual = [_TEAM["basic"], _TEAM["district"], _TEAM["regional"]]
    team = np.array(usual, dtype=np.int8)[turn(chance, rows, wheel([4, 4, 2]))]
    team[(subject == _CYBER) & happens(chance, rows, 0.55)] = _TEAM["cyber"]
    team[(subject == _ABUSE) & happens(chance, rows, 0.8)] = _TEAM["child_abuse"]
    national = unit >= REGIONAL
    team[national] = _TEAM["national"]
    team[national & (subject == _CYBER)] = _TEAM["high_tech"]
    level = 1 + turn(chance, rows, wheel([5, 3, 2])).astype(np.int64)
    level[national & happens(chance, rows, 0.8)] = 3
    level[happens(chance, rows, 0.01)] = NOTHING
    return {"team": team, "level": level}


def _partnerships(chance: np.random.Generator, subject: Column) -> dict[str, Column]:
    """Return what is known of partnerships: the same one can meet several investigations."""
    rows = len(subject)
    share = np.full(len(SUBJECT_SHARES), 0.02)
    share[[_UNDERMINING, _TRAFFICKING, _CYBER]] = 0.45, 0.2, 0.1
    partnership = happens(chance, rows, share[subject])
    pool = max(30, rows // 8)
    identity = chance.integers(0, pool, size=rows)
    identity[~partnership | happens(chance, rows, 0.05)] = NOTHING
    area = turn(chance, rows, wheel([6, 2, 1, 3, 1, 1, 1, 1])).astype(np.int8)
    area[(subject != _UNDERMINING) | happens(chance, rows, 0.04)] = NOTHING
    drug = turn(chance, rows, wheel([3, 4, 2, 1])).astype(np.int8)
    drug[area != code("focus_area", "drugs")] = NOTHING
    return {
        "is_criminal_partnership": flags(partnership, happens(chance, rows, 0.01)),
        "partnership_id": identity,
        "focus_area": area,
        "drug_kind": drug,
    }


def _sorts(chance: np.random.Generator, subject: Column) -> dict[str, Column]:
    rows = len(subject)
    category = turn(chance, rows, wheel([4, 1, 5])).astype(np.int8)
    category[(subject != _ABUSE) | happens(chance, rows, 0.03)] = NOTHING
    approach = turn(chance, rows, wheel([1, 3, 3, 3])).astype(np.int8)
    approach[(subject != _ABUSE) | happens(chance, rows, 0.03)] = NOTHING
    shares = [3.0] * len(HORIZONTAL_FRAUD) + [1.0] * (len(FRAUD_KINDS) - len(HORIZONTAL_FRAUD))
    fraud = turn(chance, rows, wheel(shares)).astype(np.int8)
    fraud[(subject != _FRAUD) | happens(chance, rows, 0.02)] = NOTHING
    fraud[some(chance, rows, 0.001)] = len(FRAUD_KINDS)
    return {
        "suspect_category": category,
        "approach": approach,
        "fraud_kind": fraud,
        "is_complex": flags(happens(chance, rows, 0.2), happens(chance, rows, 0.02)),
        "is_assistance": flags(happens(chance, rows, 0.08), happens(chance, rows, 0.01)),
        "is_suspect_abroad": flags(happens(chance, rows, 0.1), happens(chance, rows, 0.1)),
    }


def _phases(recipe: Recipe, chance: np.random.Generator, started: Column) -> dict[str, Column]:
    """Return the days of the phases; what would fall after the day as known has not happened."""
    rows, last = len(started), recipe.last_known
    yes = np.ones(rows, dtype=bool)
    begun = days_after(
        started, lags(chance, rows, UNTIL_TACTICAL), where=happens(chance, rows, 0.85), last=last
    )
    ended = days_after(begun, lags(chance, rows, TACTICAL_PHASE), where=yes, last=last)
    delivered = days_after(
        ended, lags(chance, rows, ((1.0, 0, 60),)), where=happens(chance, rows, 0.7), last=last
    )
    base = np.where(ended == NOTHING, started + 120, ended).astype(np.int32)
    closed = days_after(
        base, lags(chance, rows, UNTIL_CLOSED), where=happens(chance, rows, 0.93), last=last
    )
    closed[(begun != NOTHING) & (ended == NOTHING)] = NOTHING
    return {
        "started_on": started,
        "tactical_phase_started_on": begun,
        "tactical_phase_ended_on": ended,
        "delivered_to_om_on": delivered,
        "closed_on": closed,
    }


def _soil(chance: np.random.Generator, columns: dict[str, Column]) -> None:
    rows = len(columns["lead_unit"])
    columns["lead_unit"][some(chance, rows, 0.004)] = NOTHING
    columns["lead_unit"][some(chance, rows, 0.003)] = UNKNOWN
    columns["lead_unit_kind"][some(chance, rows, 0.003)] = NOTHING
    columns["subject"][some(chance, rows, 0.003)] = NOTHING
    early = some(chance, rows, 0.004)
    early = early[columns["closed_on"][early] != NOTHING]
    columns["closed_on"][early] = columns["started_on"][early] - 5
    columns["recorded_on"][some(chance, rows, 0.001)] = FAR_FUTURE
    columns["recorded_on"][some(chance, rows, 0.001)] = NOTHING


def investigation_dirt(batch: Batch) -> dict[str, int]:
    """Return how much dirt there is in some investigations, by name."""
    closed, recorded = batch["closed_on"], batch["recorded_on"]
    found = {
        "lead unit not recorded": batch["lead_unit"] == NOTHING,
        "lead unit unknown": batch["lead_unit"] == UNKNOWN,
        "fraud kind unknown": batch["fraud_kind"] == len(FRAUD_KINDS),
        "closed before started": (closed != NOTHING) & (closed < batch["started_on"]),
        "recorded in the future": recorded == FAR_FUTURE,
        "recorded_on not recorded": recorded == NOTHING,
    }
    return {name: int(np.count_nonzero(rows)) for name, rows in found.items()}
