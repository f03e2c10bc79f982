# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What hangs on an investigation: its offences, interventions and hours."""

from __future__ import annotations

from datetime import date

import numpy as np
import numpy.typing as npt

from peil.register.synthetic.codes import (
    ARTICLES,
    CHILD_ABUSE_MATERIAL,
    CYBER_NARROW,
    ORDINARY,
    SINCE_2019,
    TRAFFICKING,
)
from peil.register.synthetic.investigations import SUBJECT_SHARES, code
from peil.register.synthetic.links import pick, seen
from peil.register.synthetic.police_units import UNKNOWN, unit_shares
from peil.register.synthetic.recipe import Recipe
from peil.register.synthetic.streams import Wheel, happens, lags, some, stream, turn, wheel
from peil.register.synthetic.values import NOTHING, Batch, Column, day_number, days_after

_KIND_SHARES = wheel([2, 3, 2, 2, 4])


def recorded_days(chance: np.random.Generator, year: int, rows: int) -> Column:
    """Return days of a year, sorted."""
    days = day_number(date(year, 1, 1)) + chance.integers(0, 365, size=rows)
    return np.sort(days).astype(np.int32)


def article_wheels(year: int) -> npt.NDArray[np.int16]:
    """Return a wheel of articles for each subject, and a last one for no investigation."""
    new = SINCE_2019 if year < 2020 else ()  # noqa: PLR2004 - the first whole year of the act
    usual = dict.fromkeys(ORDINARY, 1.0) | {TRAFFICKING: 0.3, CHILD_ABUSE_MATERIAL: 0.3, "252": 0.1}
    cyber = dict.fromkeys(CYBER_NARROW, 2.0) | dict.fromkeys(ORDINARY, 0.7)
    special = {
        code("subject", "cybercrime"): cyber,
        code("subject", "human_trafficking"): {TRAFFICKING: 15.0},
        code("subject", "child_abuse"): {CHILD_ABUSE_MATERIAL: 25.0, "252": 5.0},
    }
    wheels = []
    for subject in range(len(SUBJECT_SHARES) + 1):
        shares = usual | {"138ab": 0.2} | special.get(subject, {})
        wheels.append(wheel([0.0 if a in new else shares.get(a, 0.0) for a in ARTICLES]))
    return np.array(wheels)


def articles(chance: np.random.Generator, subject: Column, *, year: int) -> Wheel:
    """Return an article for each row, by the subject of its investigation."""
    draw = chance.integers(0, 1 << 16, size=len(subject))
    found = article_wheels(year)[subject, draw]
    found[some(chance, len(subject), 0.003)] = NOTHING
    found[some(chance, len(subject), 0.002)] = len(ARTICLES)
    return found


def make_offences(recipe: Recipe, *, year: int, first: int, cases: Batch, suspects: Batch) -> Batch:
    """Return the offences of a year: often several for one investigation and one suspect.

    `cases` are the investigations of this year and the one before.
    """
    rows = recipe.yearly("suspected_offences")
    chance = stream(recipe.seed, "suspected_offences", year)
    numbers = cases["investigation_id"]
    weights = 1.0 + 3.0 * (cases["subject"] == code("subject", "cybercrime"))
    investigation = pick(chance, rows, weights, numbers=numbers, linked=0.97)
    suspect = pick(
        chance,
        rows,
        np.ones(len(suspects["suspect_id"])),
        numbers=suspects["suspect_id"],
        linked=0.6,
    )
    none = np.full(rows, len(SUBJECT_SHARES), dtype=np.int8)
    subject = seen(cases, "subject", investigation, otherwise=none, first=int(numbers[0]))
    recorded = recorded_days(chance, year, rows)
    committed = recorded - lags(chance, rows, ((0.7, 1, 90), (0.3, 91, 900)))
    committed[happens(chance, rows, 0.08)] = NOTHING
    return {
        "offence_id": np.arange(first, first + rows, dtype=np.int64),
        "recorded_on": recorded,
        "investigation_id": investigation,
        "suspect_id": suspect,
        "article": articles(chance, subject, year=year),
        "committed_on": committed,
    }


def make_interventions(recipe: Recipe, *, year: int, first: int, cases: Batch) -> Batch:
    """Return the interventions of a year, most in cyber and child abuse investigations."""
    rows = recipe.yearly("interventions")
    chance = stream(recipe.seed, "interventions", year)
    subject = cases["subject"]
    special = (subject == code("subject", "cybercrime")) | (
        subject == code("subject", "child_abuse")
    )
    numbers = cases["investigation_id"]
    investigation = pick(chance, rows, 1.0 + 6.0 * special, numbers=numbers, linked=0.85)
    recorded = recorded_days(chance, year, rows)
    done = days_after(
        recorded,
        lags(chance, rows, ((0.8, 0, 30), (0.2, 31, 300))) - 30,
        where=happens(chance, rows, 0.9),
        last=recipe.last_known,
    )
    by_chance = turn(chance, rows, wheel(unit_shares(year))).astype(np.int8)
    unit = seen(cases, "lead_unit", investigation, otherwise=by_chance, first=int(numbers[0]))
    kind = turn(chance, rows, _KIND_SHARES).astype(np.int8)
    kind[some(chance, rows, 0.005)] = NOTHING
    return {
        "intervention_id": np.arange(first, first + rows, dtype=np.int64),
        "recorded_on": recorded,
        "investigation_id": investigation,
        "unit": unit,
        "kind": kind,
        "carried_out_on": done,
    }


def make_capacity(recipe: Recipe, *, year: int, first: int, cases: Batch) -> Batch:
    """Return the hours of a year; some investigations are the work of several units."""
    rows = recipe.yearly("capacity")
    chance = stream(recipe.seed, "capacity", year)
    numbers = cases["investigation_id"]
    weights = np.ones(len(numbers)) + 2.0 * (cases["is_criminal_partnership"] == 1)
    investigation = pick(chance, rows, weights, numbers=numbers, linked=0.8)
    by_chance = turn(chance, rows, wheel(unit_shares(year))).astype(np.int8)
    unit = seen(cases, "lead_unit", investigation, otherwise=by_chance, first=int(numbers[0]))
    joint = happens(chance, rows, 0.25)
    unit[joint] = by_chance[joint]
    unit[some(chance, rows, 0.002)] = NOTHING
    unit[some(chance, rows, 0.002)] = UNKNOWN
    month = np.sort(chance.integers(0, 12, size=rows))
    starts = np.array([day_number(date(year, m, 1)) for m in range(1, 13)], dtype=np.int32)
    hours = chance.integers(1, 160, size=rows)
    hours[happens(chance, rows, 0.005)] = NOTHING
    recorded = np.minimum(starts[month] + lags(chance, rows, ((1.0, 1, 60),)), starts[11] + 30)
    return {
        "capacity_id": np.arange(first, first + rows, dtype=np.int64),
        "recorded_on": recorded.astype(np.int32),
        "unit": unit,
        "investigation_id": investigation,
        "worked_on": starts[month],
        "hours": hours,
    }
