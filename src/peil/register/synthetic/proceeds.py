# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The money and the actions of a year: seizures, confiscations and enforcement actions."""

from __future__ import annotations

import numpy as np

from peil.register.synthetic.casework import recorded_days
from peil.register.synthetic.links import pick, seen
from peil.register.synthetic.people import units_by_chance
from peil.register.synthetic.recipe import Recipe
from peil.register.synthetic.streams import happens, lags, some, stream, turn, wheel
from peil.register.synthetic.values import NOTHING, Batch, Column, days_after, flags


def amounts(chance: np.random.Generator, rows: int, *, middle: float, unknown: float) -> Column:
    """Return amounts in euro cents: many small, few very large, a share not recorded."""
    cents = np.rint(np.exp(chance.normal(np.log(middle * 100), 1.6, size=rows))).astype(np.int64)
    cents[happens(chance, rows, unknown)] = NOTHING
    return cents


def make_seizures(recipe: Recipe, *, year: int, first: int, cases: Batch) -> Batch:
    """Return the seizures of a year; the prosecution enters them later."""
    rows = recipe.yearly("seizures")
    chance = stream(recipe.seed, "seizures", year)
    numbers = cases["investigation_id"]
    investigation = pick(chance, rows, np.ones(len(numbers)), numbers=numbers, linked=0.8)
    unit = seen(
        cases,
        "lead_unit",
        investigation,
        otherwise=units_by_chance(chance, year, rows),
        first=int(numbers[0]),
    )
    service = turn(chance, rows, wheel([16, 2, 1, 1])).astype(np.int8)
    service[some(chance, rows, 0.004)] = NOTHING
    kind = turn(chance, rows, wheel([6, 4])).astype(np.int8)
    kind[some(chance, rows, 0.008)] = NOTHING
    recorded = recorded_days(chance, year, rows)
    seized = recorded - lags(chance, rows, ((0.6, 0, 7), (0.3, 8, 60), (0.1, 61, 300)))
    entered = days_after(
        seized.astype(np.int32),
        lags(chance, rows, ((0.5, 5, 60), (0.5, 61, 400))),
        where=happens(chance, rows, 0.9),
        last=recipe.last_known,
    )
    return {
        "seizure_id": np.arange(first, first + rows, dtype=np.int64),
        "recorded_on": recorded,
        "investigation_id": investigation,
        "unit": unit,
        "service": service,
        "kind": kind,
        "goods": turn(chance, rows, wheel([4, 2, 1, 3, 1, 2, 2])).astype(np.int8),
        "seized_on": seized.astype(np.int32),
        "entered_at_om_on": entered,
        "value_cents": amounts(chance, rows, middle=4_000, unknown=0.03),
    }


def make_confiscations(recipe: Recipe, *, year: int, first: int, cases: Batch) -> Batch:
    """Return the confiscations of a year; money comes in months or years after the decision."""
    rows = recipe.yearly("confiscations")
    chance = stream(recipe.seed, "confiscations", year)
    numbers = cases["investigation_id"]
    investigation = pick(chance, rows, np.ones(len(numbers)), numbers=numbers, linked=0.7)
    unit = seen(
        cases,
        "lead_unit",
        investigation,
        otherwise=units_by_chance(chance, year, rows),
        first=int(numbers[0]),
    )
    service = turn(chance, rows, wheel([12, 4, 1, 3])).astype(np.int8)
    service[some(chance, rows, 0.004)] = NOTHING
    kind = turn(chance, rows, wheel([5, 4, 1])).astype(np.int8)
    kind[some(chance, rows, 0.006)] = NOTHING
    recorded = recorded_days(chance, year, rows)
    decided = (recorded - lags(chance, rows, ((0.7, 0, 14), (0.3, 15, 120)))).astype(np.int32)
    received = days_after(
        decided,
        lags(chance, rows, ((0.4, 10, 90), (0.6, 91, 900))),
        where=happens(chance, rows, 0.8),
        last=recipe.last_known,
    )
    return {
        "confiscation_id": np.arange(first, first + rows, dtype=np.int64),
        "recorded_on": recorded,
        "investigation_id": investigation,
        "unit": unit,
        "service": service,
        "kind": kind,
        "decided_on": decided,
        "received_on": received,
        "amount_cents": amounts(chance, rows, middle=9_000, unknown=0.02),
    }


def make_actions(recipe: Recipe, *, year: int, first: int) -> Batch:
    """Return the enforcement actions of a year; a few are recorded to end before they start."""
    rows = recipe.yearly("enforcement_actions")
    chance = stream(recipe.seed, "enforcement_actions", year)
    recorded = recorded_days(chance, year, rows)
    started = (recorded - lags(chance, rows, ((0.9, 0, 10), (0.1, 11, 60)))).astype(np.int32)
    ended = days_after(
        started,
        lags(chance, rows, ((0.7, 0, 0), (0.25, 1, 7), (0.05, 8, 60))),
        where=happens(chance, rows, 0.97),
        last=recipe.last_known,
    )
    early = some(chance, rows, 0.01)
    early = early[ended[early] != NOTHING]
    ended[early] = started[early] - 2
    return {
        "action_id": np.arange(first, first + rows, dtype=np.int64),
        "recorded_on": recorded,
        "unit": units_by_chance(chance, year, rows),
        "with_partners": flags(happens(chance, rows, 0.7), happens(chance, rows, 0.03)),
        "is_undermining": flags(happens(chance, rows, 0.6), happens(chance, rows, 0.03)),
        "started_on": started,
        "ended_on": ended,
    }
