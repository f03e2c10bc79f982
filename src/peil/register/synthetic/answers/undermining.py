# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers on criminal partnerships and enforcement actions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from peil.register.synthetic.answers.answer_file import Answer
from peil.register.synthetic.answers.known_rows import known_rows
from peil.register.synthetic.answers.periods import Periods
from peil.register.synthetic.values import Batch


def undermining(tables: Mapping[str, Batch], periods: Periods) -> Iterator[Answer]:
    """Yield the answers, Peil's own and the alternatives."""
    cases = known_rows(tables, "investigations", periods)
    partnership = cases.only(cases["is_criminal_partnership"] == 1)
    worked = known_rows(tables, "capacity", periods)
    ended = "tactical_phase_ended_on"
    found = {
        "": partnership.on(ended),
        ";moment=started": partnership.on("started_on"),
        ";moment=running": partnership.running("started_on", "closed_on"),
        ";moment=closed": partnership.on("closed_on"),
        ";counted=partnerships": partnership.different("partnership_id", on=ended),
        ";joint=every-unit": partnership.at_every_unit(worked, on=ended),
    }
    for option, grid in found.items():
        yield Answer(
            "csv-tackled", f"2009-1{option}", date(2009, 1, 1), grid, last_day=date(2014, 12, 31)
        )
        yield Answer("csv-tackled", f"2015-1{option}", date(2015, 1, 1), grid)
    for column in ("focus_area", "drug_kind"):
        for code, rows in partnership.split(column):
            first, part = date(2015, 1, 1), rows.on(ended)
            yield Answer("csv-tackled", "2015-1", first, part, breakdown=code)

    actions = known_rows(tables, "enforcement_actions", periods)
    actions = actions.only(actions["is_undermining"] == 1)
    first, name = date(2015, 1, 1), "enforcement-actions"
    yield Answer(name, "2015-1", first, actions.on("started_on"))
    yield Answer(name, "2015-1;moment=running", first, actions.running("started_on", "ended_on"))
    with_partners = actions.only(actions["with_partners"] == 1)
    yield Answer(name, "2015-1;partners=with-partners", first, with_partners.on("started_on"))
