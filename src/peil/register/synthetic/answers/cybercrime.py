# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers on investigations of cybercrime."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import numpy as np

from peil.register.synthetic.answers.answer_file import Answer
from peil.register.synthetic.answers.known_rows import Mask, Rows, known_rows
from peil.register.synthetic.answers.periods import Periods
from peil.register.synthetic.codes import CYBER_NARROW
from peil.register.synthetic.values import NOTHING, Batch

_2011, _2014, _2019 = date(2011, 1, 1), date(2014, 1, 1), date(2019, 1, 1)
_END_2018 = date(2018, 12, 31)
ENDED = "tactical_phase_ended_on"
MOMENTS = {"": ENDED, ";moment=started": "started_on", ";moment=closed": "closed_on"}
LIGHT, HEAVY = (1, 2), 3
ALTERNATIVE = ("prevention", "disruption", "victim_warning", "offender_warning")


def cybercrime(tables: Mapping[str, Batch], periods: Periods) -> Iterator[Answer]:
    """Yield the answers, Peil's own and the alternatives."""
    cases = known_rows(tables, "investigations", periods)
    narrow = with_offence(cases, tables)
    yield from _until_2018(cases)
    yield from _high_tech(cases)
    yield from _since_2019(cases, tables, narrow)


def with_offence(cases: Rows, tables: Mapping[str, Batch]) -> Mask:
    """Return which investigations have an offence in the narrow sense."""
    offences = known_rows(tables, "suspected_offences", cases.periods)
    narrow = offences.only(offences.has("article", *CYBER_NARROW))
    return np.isin(cases["investigation_id"], narrow.values("investigation_id"))


def regional_and_light(cases: Rows) -> Mask:
    """Return which investigations a regional unit leads, at level 1 or 2."""
    return cases.has("lead_unit_kind", "regional") & np.isin(cases["level"], LIGHT)


def intervened(tables: Mapping[str, Batch], periods: Periods) -> tuple[Rows, Rows]:
    """Return the interventions that were carried out, and those in the place of prosecution."""
    every = known_rows(tables, "interventions", periods)
    every = every.only(every["carried_out_on"] != NOTHING)
    return every, every.only(every.has("kind", *ALTERNATIVE))


def _until_2018(cases: Rows) -> Iterator[Answer]:
    cyber = cases.only(cases.has("subject", "cybercrime"))
    hard = cyber.only(cases["is_complex"] == 1)
    plain = cyber.only(cases["is_complex"] != 1)
    for option, day in MOMENTS.items():
        yield Answer("cyber-complex", f"2014-1{option}", _2014, hard.on(day))
        yield Answer("cyber-regular", f"2014-1{option}", _2014, plain.on(day), last_day=_END_2018)
    together = hard.on(ENDED).plus(plain.on(ENDED))
    yield Answer("cyber-total", "2014-1", _2014, together, last_day=_END_2018)


def _high_tech(cases: Rows) -> Iterator[Answer]:
    team = cases.only(cases.has("team", "high_tech"))
    own = team.only(cases["is_assistance"] != 1)
    name = "cyber-high-tech"
    for option, day in MOMENTS.items():
        yield Answer(name, f"2011-1{option}", _2011, own.on(day), last_day=_END_2018)
    with_help = team.on(ENDED)
    yield Answer(name, "2011-1;assistance=with", _2011, with_help, last_day=_END_2018)
    yield Answer(name, "2019-1", _2019, own.on(ENDED))
    yield Answer(name, "2019-1;assistance=with", _2019, with_help)
    name, first = "cyber-hightech-started", date(2012, 1, 1)
    yield Answer(name, "2012-1", first, own.on("started_on"))
    yield Answer(name, "2012-1;assistance=with", first, team.on("started_on"))


def _since_2019(cases: Rows, tables: Mapping[str, Batch], narrow: Mask) -> Iterator[Answer]:
    regular = cases.only(regional_and_light(cases), narrow)
    cyber = cases.only(cases.has("subject", "cybercrime"), cases.has("team", "cyber"))
    phenomenon = cyber.only(cases["level"] == HEAVY)
    for option, day in MOMENTS.items():
        yield Answer("cyber-regular", f"2019-1{option}", _2019, regular.on(day))

    intervention, instead = intervened(tables, cases.periods)
    suspects = known_rows(tables, "suspects", cases.periods)
    delivered = suspects.only(suspects["delivered_to_om_on"] != NOTHING)
    number = cases["investigation_id"]
    touched = np.isin(number, intervention.values("investigation_id"))
    replaced = np.isin(number, instead.values("investigation_id"))
    nobody = ~np.isin(number, delivered.values("investigation_id"))
    for name, rows in (
        ("cyber-regular-alternative", regular),
        ("cyber-phenomenon-alternative", phenomenon),
    ):
        yield Answer(name, "2019-1", _2019, rows.only(touched).on(ENDED))
        yield Answer(name, "2019-1;kinds=alternative", _2019, rows.only(replaced).on(ENDED))
        without = rows.only(touched, nobody)
        yield Answer(name, "2019-1;suspects=without", _2019, without.on(ENDED))
    for option in (";moment=started", ";moment=closed"):
        found = regular.only(touched).on(MOMENTS[option])
        yield Answer("cyber-regular-alternative", f"2019-1{option}", _2019, found)

    all_of, part = phenomenon.on(ENDED), phenomenon.only(narrow).on(ENDED)
    yield Answer("cyber-phenomenon", "2019-1", _2019, all_of)
    yield Answer("cyber-phenomenon", "2019-1;scope=narrow", _2019, part)
    yield Answer("cyber-phenomenon-narrow-share", "2019-1", _2019, part, of=all_of)
    stock = phenomenon.in_stock("tactical_phase_started_on", ENDED)
    yield Answer("cyber-phenomenon-in-tactical-phase", "2019-1", _2019, stock)
    team = cases.only(cases.has("team", "high_tech"), cases["is_assistance"] != 1).on(ENDED)
    yield Answer("cyber-total", "2019-1", _2019, regular.on(ENDED).plus(all_of).plus(team))
