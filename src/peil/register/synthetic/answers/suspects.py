# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers on suspects: of cybercrime, of human trafficking, of child abuse material."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import numpy as np

from peil.register.synthetic.answers.answer_file import Answer
from peil.register.synthetic.answers.cybercrime import intervened, regional_and_light
from peil.register.synthetic.answers.grids import Grid
from peil.register.synthetic.answers.known_rows import Rows, known_rows
from peil.register.synthetic.answers.periods import Periods
from peil.register.synthetic.codes import CHILD_ABUSE_MATERIAL, CYBER_NARROW, TRAFFICKING
from peil.register.synthetic.values import Batch

DELIVERED, ENTERED = "delivered_to_om_on", "entered_at_om_on"
_2023 = date(2023, 1, 1)


def suspects_of(tables: Mapping[str, Batch], periods: Periods) -> Iterator[Answer]:
    """Yield the answers, Peil's own and the alternatives."""
    suspects = known_rows(tables, "suspects", periods)
    offences = known_rows(tables, "suspected_offences", periods)
    yield from _trafficking(suspects, offences)
    for option, found in _ways(suspects, offences, CHILD_ABUSE_MATERIAL, "252"):
        name = "child-abuse-material-suspects"
        yield Answer(name, f"2010-1{option}", date(2010, 1, 1), found)
    yield from _cyber(suspects, tables)


def _any_offence(suspects: Rows, offences: Rows, *articles: str) -> Rows:
    """Return the suspects with at least one such offence."""
    such = offences.only(offences.has("article", *articles))
    return suspects.only(np.isin(suspects["suspect_id"], such.values("suspect_id")))


def _ways(suspects: Rows, offences: Rows, *articles: str) -> Iterator[tuple[str, Grid]]:
    leading = suspects.only(suspects.has("main_article", *articles))
    yield "", leading.on(DELIVERED)
    yield ";offence=any", _any_offence(suspects, offences, *articles).on(DELIVERED)
    yield ";day=entered", leading.on(ENTERED)
    yield ";counted=persons", leading.different("person_id", on=DELIVERED)


def _trafficking(suspects: Rows, offences: Rows) -> Iterator[Answer]:
    name, last = "human-trafficking-suspects", date(2022, 12, 31)
    for option, found in _ways(suspects, offences, TRAFFICKING):
        yield Answer(name, f"2012-1{option}", date(2012, 1, 1), found, last_day=last)
        yield Answer(name, f"2023-1{option}", _2023, found)
    leading = suspects.only(suspects.has("main_article", TRAFFICKING))
    yield Answer(name, "2023-1;day=known", _2023, leading.on("recorded_on"))

    name, first = "police-suspects-trafficking", date(2016, 1, 1)
    some = _any_offence(suspects, offences, TRAFFICKING)
    persons = leading.different("person_id", on="recorded_on")
    yield Answer(name, "2016-1", first, persons)
    any_offence = some.different("person_id", on="recorded_on")
    yield Answer(name, "2016-1;offence=any", first, any_offence)
    yield Answer(name, "2016-1;counted=suspects", first, leading.on("recorded_on"))


def _cyber(suspects: Rows, tables: Mapping[str, Batch]) -> Iterator[Answer]:
    cases = known_rows(tables, "investigations", suspects.periods)
    of_level = cases.only(regional_and_light(cases))
    number = suspects["investigation_id"]
    regular = suspects.only(
        suspects.has("main_article", *CYBER_NARROW),
        np.isin(number, of_level.values("investigation_id")),
    )
    aimed = cases.only(cases["is_criminal_partnership"] == 1).values("investigation_id")
    every, instead = intervened(tables, suspects.periods)
    member = suspects["is_partnership_member"] == 1
    parts = {
        ("cyber-suspects-csv-share", ""): regular.only(member),
        ("cyber-suspects-csv-share", ";member=case"): regular.only(np.isin(number, aimed)),
        ("cyber-suspects-alternative-share", ""): regular.only(
            np.isin(number, every.values("investigation_id"))
        ),
        ("cyber-suspects-alternative-share", ";kinds=alternative"): regular.only(
            np.isin(number, instead.values("investigation_id"))
        ),
    }
    ways = {"": _delivered, ";day=entered": _entered, ";counted=persons": _persons}
    for option, way in ways.items():
        yield Answer("cyber-suspects-regular", f"2023-1{option}", _2023, way(regular))
    for (name, option), part in parts.items():
        for way_option, way in ways.items():
            if option and way_option:
                continue
            definition = f"2023-1{option}{way_option}"
            yield Answer(name, definition, _2023, way(part), of=way(regular))


def _delivered(rows: Rows) -> Grid:
    return rows.on(DELIVERED)


def _entered(rows: Rows) -> Grid:
    return rows.on(ENTERED)


def _persons(rows: Rows) -> Grid:
    return rows.different("person_id", on=DELIVERED)
