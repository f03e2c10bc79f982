# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The incidents of one month of recording; by far the largest table, so whole columns at a time."""

from __future__ import annotations

import calendar
from datetime import date

import numpy as np
import numpy.typing as npt

from peil.register.synthetic.crimes import (
    CRIME_CODES,
    KINDS,
    PLACE_WHEELS,
    UNKNOWN_CRIME,
    crime_shares,
    likely,
)
from peil.register.synthetic.police_units import PADDED, UNKNOWN, unit_shares
from peil.register.synthetic.recipe import Recipe
from peil.register.synthetic.streams import draws, happens, lags, some, stream, turn, wheel
from peil.register.synthetic.values import (
    FAR_FUTURE,
    NOTHING,
    Batch,
    Column,
    day_number,
    days_after,
    flags,
)

LATE_TO_REGISTER = 0.03
"""Rows that enter the register in a later month than that of their registration."""

BEFORE = (
    (0.40, 0, 0),
    (0.20, 1, 1),
    (0.20, 2, 7),
    (0.145, 8, 30),
    (0.05, 31, 120),
    (0.005, 121, 800),
)
"""Days from the incident to its registration: a fifth of it falls in an earlier month."""

UNTIL_CLEARED = ((0.35, 0, 0), (0.25, 1, 14), (0.25, 15, 90), (0.15, 91, 500))
UNTIL_RECORDED = ((0.70, 0, 0), (0.20, 1, 2), (0.10, 3, 10))
LATENESS = ((0.60, 1, 40), (0.30, 41, 150), (0.10, 151, 700))

_CLEARED = likely("cleared")
_CRIME = likely("crime") > 0.5  # noqa: PLR2004 - true or false
_BURGLARY = CRIME_CODES.index("1.1.1")
_UNKNOWN_CRIME = CRIME_CODES.index(UNKNOWN_CRIME)


def make_incidents(recipe: Recipe, *, year: int, month: int, rows: int) -> Batch:
    """Return the incidents that entered the register in a month, sorted by registered_on.

    The result depends on nothing but the arguments, so months can be made in any order.
    """
    chance = stream(recipe.seed, "incidents", year, month)
    registered, recorded = _days(chance, year, month, rows)
    kind = turn(chance, rows, wheel(crime_shares(year, month))).astype(np.int8)
    cleared = days_after(
        registered,
        lags(chance, rows, UNTIL_CLEARED),
        where=happens(chance, rows, _CLEARED[kind]),
        last=recipe.last_known,
    )
    occurred = (registered - lags(chance, rows, BEFORE)).astype(np.int32)
    occurred[happens(chance, rows, 0.04)] = NOTHING
    unit = turn(chance, rows, wheel(unit_shares(year))).astype(np.int8)
    columns = {
        "incident_id": (year * 100 + month) * 10_000_000 + np.arange(rows, dtype=np.int64),
        "recorded_on": recorded,
        "registered_on": registered,
        "occurred_on": occurred,
        "cleared_on": cleared,
        "unit": unit,
        "crime_code": kind,
        **_circumstances(chance, kind),
        **_harm(chance, kind, pool=max(50, recipe.rows // 3)),
    }
    _soil(chance, columns)
    return columns


def _days(chance: np.random.Generator, year: int, month: int, rows: int) -> tuple[Column, Column]:
    """Return the days of registering and recording: first the late ones, then day by day."""
    first = day_number(date(year, month, 1))
    length = calendar.monthrange(year, month)[1]
    late = int(chance.binomial(rows, LATE_TO_REGISTER))
    weekdays = np.array([1.08, 1.0, 0.98, 1.0, 1.05, 0.98, 0.91])
    shares = weekdays[(np.arange(length) + date(year, month, 1).weekday()) % 7]
    each_day = chance.multinomial(rows - late, shares / shares.sum())
    on_time = first + np.repeat(np.arange(length, dtype=np.int32), each_day)
    earlier = np.sort(first - lags(chance, late, LATENESS))
    registered = np.concatenate([earlier, on_time]).astype(np.int32)
    recorded = np.minimum(registered + lags(chance, rows, UNTIL_RECORDED), first + length - 1)
    recorded[:late] = first + chance.integers(0, length, size=late)
    return registered, recorded.astype(np.int32)


def _circumstances(chance: np.random.Generator, kind: Column) -> dict[str, Column]:
    rows = len(kind)
    sneak_in = (kind == _BURGLARY) & happens(chance, rows, 0.22)
    attempt = happens(chance, rows, likely("attempt")[kind]) & ~sneak_in
    places = draws(chance, rows).astype(np.uint8)
    return {
        "location_kind": PLACE_WHEELS[kind, places],
        "is_crime": flags(_CRIME[kind], happens(chance, rows, 0.002)),
        "is_attempt": flags(attempt, happens(chance, rows, 0.03)),
        "is_sneak_in": flags(sneak_in, happens(chance, rows, 0.02)),
        "is_online": flags(happens(chance, rows, likely("online")[kind])),
        "is_domestic": flags(
            happens(chance, rows, likely("domestic")[kind]), happens(chance, rows, 0.01)
        ),
        "is_armed": flags(
            happens(chance, rows, likely("armed")[kind]), happens(chance, rows, 0.02)
        ),
        "is_reported": flags(happens(chance, rows, 0.8)),
        "is_repeated": flags(happens(chance, rows, 0.12), happens(chance, rows, 0.05)),
    }


def _harm(chance: np.random.Generator, kind: Column, *, pool: int) -> dict[str, Column]:
    """Return victims and damage; the same person can be a victim more than once."""
    rows = len(kind)
    victim = chance.integers(0, pool, size=rows)
    victim[~happens(chance, rows, likely("victim")[kind])] = NOTHING
    size = 1 << (draws(chance, rows) & 7).astype(np.int64)
    euros = (likely("damage")[kind] * size / 8).astype(np.int64)
    damage = euros * 100 + (draws(chance, rows) % 100)
    damage[happens(chance, rows, 0.35)] = NOTHING
    return {"victim_id": victim, "damage_cents": damage}


def _soil(chance: np.random.Generator, columns: dict[str, npt.NDArray[np.integer]]) -> None:
    """Put a little dirt in the columns, in place."""
    rows = len(columns["unit"])
    columns["unit"][some(chance, rows, 0.003)] = NOTHING
    columns["unit"][some(chance, rows, 0.001)] = UNKNOWN
    columns["unit"][some(chance, rows, 0.0005)] = PADDED
    columns["crime_code"][some(chance, rows, 0.0005)] = _UNKNOWN_CRIME
    columns["crime_code"][some(chance, rows, 0.0003)] = NOTHING
    turned = some(chance, rows, 0.0008)
    turned = turned[columns["is_crime"][turned] != NOTHING]
    columns["is_crime"][turned] = 1 - columns["is_crime"][turned]
    early = some(chance, rows, 0.004)
    early = early[columns["cleared_on"][early] != NOTHING]
    columns["cleared_on"][early] = columns["registered_on"][early] - 1 - early % 30
    columns["recorded_on"][some(chance, rows, 0.0002)] = NOTHING
    columns["recorded_on"][some(chance, rows, 0.0002)] = FAR_FUTURE
    again = some(chance, max(rows - 1, 0), 0.0002)
    columns["incident_id"][again + 1] = columns["incident_id"][again]
    future = len(some(chance, rows, 0.0001))
    columns["registered_on"][rows - future :] = FAR_FUTURE


def incident_dirt(batch: Batch) -> dict[str, int]:
    """Return how much dirt there is in a month, measured on its rows, by name."""
    kind, crime, registered = batch["crime_code"], batch["is_crime"], batch["registered_on"]
    known = (kind >= 0) & (kind < len(KINDS)) & (crime >= 0)
    recorded, cleared = batch["recorded_on"], batch["cleared_on"]
    found = {
        "crime code unknown": kind == _UNKNOWN_CRIME,
        "crime code not recorded": kind == NOTHING,
        "unit unknown": batch["unit"] == UNKNOWN,
        "unit padded with a blank": batch["unit"] == PADDED,
        "unit not recorded": batch["unit"] == NOTHING,
        "is_crime contradicts the crime code": known & (crime != _CRIME[kind]),
        "cleared before registered": (cleared != NOTHING) & (cleared < registered),
        "registered in the future": registered == FAR_FUTURE,
        "recorded in the future": recorded == FAR_FUTURE,
        "recorded_on not recorded": recorded == NOTHING,
        "occurred_on not recorded": batch["occurred_on"] == NOTHING,
        "is_attempt not recorded": batch["is_attempt"] == NOTHING,
    }
    repeated = np.diff(batch["incident_id"], prepend=NOTHING) == 0
    return {name: int(np.count_nonzero(rows)) for name, rows in found.items()} | {
        "key given twice": int(np.count_nonzero(repeated))
    }
