# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers on reported victims and complex investigations of human trafficking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from peil.register.synthetic.answers.answer_file import Answer
from peil.register.synthetic.answers.known_rows import known_rows
from peil.register.synthetic.answers.periods import Periods
from peil.register.synthetic.values import Batch

_2014, _2019 = date(2014, 1, 1), date(2019, 1, 1)


def human_trafficking(tables: Mapping[str, Batch], periods: Periods) -> Iterator[Answer]:
    """Yield the answers, Peil's own and the alternatives."""
    reports = known_rows(tables, "victim_reports", periods)
    all_of = reports.only(reports.has("subject", "human_trafficking"))
    police = all_of.only(reports.has("reporter", "police"))
    for name, version, first, rows in (
        ("human-trafficking-victims-reported", "2019-1", _2019, police),
        ("victims-reported-comensha-all", "2014-1", _2014, all_of),
    ):
        yield Answer(name, version, first, rows.different("victim_id", on="reported_on"))
        yield Answer(name, f"{version};counted=reports", first, rows.on("reported_on"))

    for code, rows in all_of.split("reporter"):
        found = rows.different("victim_id", on="reported_on")
        yield Answer("victims-reported-comensha-all", "2014-1", _2014, found, breakdown=code)

    cases = known_rows(tables, "investigations", periods)
    about = cases.only(cases.has("subject", "human_trafficking"))
    complicated = about.only(cases["is_complex"] == 1)
    ended = "tactical_phase_ended_on"
    worked = known_rows(tables, "capacity", periods)
    for option, found in {
        "": complicated.on(ended),
        ";complex=partnership": about.only(cases["is_criminal_partnership"] == 1).on(ended),
        ";moment=started": complicated.on("started_on"),
        ";moment=closed": complicated.on("closed_on"),
        ";joint=every-unit": complicated.at_every_unit(worked, on=ended),
    }.items():
        yield Answer("human-trafficking-complex", f"2019-1{option}", _2019, found)
