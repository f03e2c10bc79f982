# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The people in the synthetic register, all made up: suspects, victims, and sentenced persons."""

from __future__ import annotations

import numpy as np

from peil.register.synthetic.casework import articles, recorded_days
from peil.register.synthetic.investigations import SUBJECT_SHARES, code
from peil.register.synthetic.links import pick, seen
from peil.register.synthetic.police_units import UNKNOWN, unit_shares
from peil.register.synthetic.recipe import Recipe
from peil.register.synthetic.streams import happens, lags, some, stream, turn, wheel
from peil.register.synthetic.values import NOTHING, Batch, Column, days_after, flags


def units_by_chance(chance: np.random.Generator, year: int, rows: int) -> Column:
    """Return a unit for each row, by its share, with a little dirt."""
    unit = turn(chance, rows, wheel(unit_shares(year))).astype(np.int8)
    unit[some(chance, rows, 0.003)] = NOTHING
    unit[some(chance, rows, 0.002)] = UNKNOWN
    return unit


def make_suspects(recipe: Recipe, *, year: int, first: int, cases: Batch) -> Batch:
    """Return the suspects of a year; a person can be one in several cases of several units."""
    rows = recipe.yearly("suspects")
    chance = stream(recipe.seed, "suspects", year)
    weights = np.ones(len(cases["subject"]))
    for about in ("cybercrime", "human_trafficking", "child_abuse"):
        weights += 3.0 * (cases["subject"] == code("subject", about))
    numbers = cases["investigation_id"]
    investigation = pick(chance, rows, weights, numbers=numbers, linked=0.55)
    none = np.full(rows, len(SUBJECT_SHARES), dtype=np.int8)
    subject = seen(cases, "subject", investigation, otherwise=none, first=int(numbers[0]))
    unit = seen(
        cases,
        "lead_unit",
        investigation,
        otherwise=units_by_chance(chance, year, rows),
        first=int(numbers[0]),
    )
    person = chance.integers(0, max(60, rows * 3), size=rows)
    often = happens(chance, rows, 0.3)
    person[often] //= 60
    person[happens(chance, rows, 0.02)] = NOTHING
    recorded = recorded_days(chance, year, rows)
    delivered = days_after(
        recorded,
        lags(chance, rows, ((0.7, 0, 60), (0.3, 61, 300))),
        where=happens(chance, rows, 0.75),
        last=recipe.last_known,
    )
    entered = days_after(
        delivered,
        lags(chance, rows, ((0.8, 0, 20), (0.2, 21, 120))),
        where=happens(chance, rows, 0.95),
        last=recipe.last_known,
    )
    return {
        "suspect_id": np.arange(first, first + rows, dtype=np.int64),
        "recorded_on": recorded,
        "person_id": person,
        "investigation_id": investigation,
        "unit": unit,
        "main_article": articles(chance, subject, year=year),
        "is_partnership_member": flags(happens(chance, rows, 0.12), happens(chance, rows, 0.03)),
        "delivered_to_om_on": delivered,
        "entered_at_om_on": entered,
    }


def make_victim_reports(recipe: Recipe, *, year: int, first: int) -> Batch:
    """Return the reports of victims of a year; one victim can be reported more than once."""
    rows = recipe.yearly("victim_reports")
    chance = stream(recipe.seed, "victim_reports", year)
    recorded = recorded_days(chance, year, rows)
    reported = (recorded - lags(chance, rows, ((0.8, 0, 5), (0.2, 6, 90)))).astype(np.int32)
    victim = chance.integers(0, max(40, rows), size=rows)
    victim[happens(chance, rows, 0.05)] = NOTHING
    subject = turn(chance, rows, wheel([6, 4])).astype(np.int8)
    subject[some(chance, rows, 0.004)] = NOTHING
    reporter = turn(chance, rows, wheel([6, 1, 1, 2, 1])).astype(np.int8)
    reporter[some(chance, rows, 0.004)] = NOTHING
    identified = days_after(
        reported,
        lags(chance, rows, ((0.6, 0, 30), (0.4, 31, 400))),
        where=happens(chance, rows, 0.6),
        last=recipe.last_known,
    )
    return {
        "report_id": np.arange(first, first + rows, dtype=np.int64),
        "recorded_on": recorded,
        "victim_id": victim,
        "subject": subject,
        "reporter": reporter,
        "unit": units_by_chance(chance, year, rows),
        "reported_on": reported,
        "identified_on": identified,
    }


def make_dossiers(recipe: Recipe, *, year: int, first: int) -> Batch:
    """Return the execution dossiers of a year; some stay in treatment for years."""
    rows, last = recipe.yearly("execution_dossiers"), recipe.last_known
    chance = stream(recipe.seed, "execution_dossiers", year)
    recorded = recorded_days(chance, year, rows)
    delivered = (recorded - lags(chance, rows, ((0.9, 0, 3), (0.1, 4, 60)))).astype(np.int32)
    taken = days_after(
        delivered,
        lags(chance, rows, ((0.7, 0, 30), (0.3, 31, 200))),
        where=happens(chance, rows, 0.6),
        last=last,
    )
    ended = days_after(
        taken,
        lags(chance, rows, ((0.1, 0, 0), (0.5, 1, 90), (0.3, 91, 400), (0.1, 401, 900))),
        where=happens(chance, rows, 0.9),
        last=last,
    )
    started = np.where(ended == NOTHING, delivered + 90, ended).astype(np.int32)
    disposed = days_after(
        started,
        lags(chance, rows, ((0.6, 0, 3), (0.4, 4, 120))),
        where=happens(chance, rows, 0.7),
        last=last,
    )
    outcome = turn(chance, rows, wheel([5, 2, 2, 1, 2, 3])).astype(np.int8)
    outcome[(disposed == NOTHING) & happens(chance, rows, 0.97)] = NOTHING
    outcome[some(chance, rows, 0.01)] = NOTHING
    return {
        "dossier_id": np.arange(first, first + rows, dtype=np.int64),
        "recorded_on": recorded,
        "unit": units_by_chance(chance, year, rows),
        "delivered_on": delivered,
        "has_trace": flags(happens(chance, rows, 0.6), happens(chance, rows, 0.03)),
        "treatment_started_on": taken,
        "treatment_ended_on": ended,
        "outcome": outcome,
        "disposed_on": disposed,
    }
