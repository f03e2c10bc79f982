# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws the status of a year per unit: a grid with one mark for each indicator and unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from peil.monitoring.course.status import Status
from peil.monitoring.course.year import YearStatus
from peil.reports.charts.look import COMMON, CONCERN, IMPROVEMENT, LINE, RESULT, SOFT
from peil.reports.document import Chart
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text

CELL = 34
_WORDS = Wording(
    {
        "title": Text(nl="Stand van {year} per eenheid", en="Status of {year} per unit"),
        "description": Text(
            nl="Een raster met {rows} indicatoren en {units} eenheden. Elke stand heeft een eigen "
            "vorm en kleur; de tabel hieronder geeft hem in woorden.",
            en="A grid of {rows} indicators and {units} units. Each status has a shape and a colour "
            "of its own; the table below gives it in words.",
        ),
    }
)
_MARKS: Mapping[Status, tuple[str, str]] = {
    Status.MET: ("circle", RESULT),
    Status.NOT_MET: ("cross", CONCERN),
    Status.ON_COURSE: ("triangle-up", IMPROVEMENT),
    Status.BEHIND: ("triangle-down", CONCERN),
    Status.TOO_EARLY: ("diamond", COMMON),
    Status.CANNOT_BE_JUDGED: ("square", LINE),
}


def status_grid(found: Sequence[YearStatus], *, words: Wording, language: Language) -> Chart:
    """Return the status of a year per unit as a chart.

    Args:
        found: the status of the whole, then of each unit.
        words: how readers see each status.
        language: of the labels.
    """
    whole = found[0]
    values = [
        {
            "indicator": status.row.title.to(language),
            "unit": one.policy.unit_name(one.unit, language=language),
            "status": words.say(status.judged.standing.status, language),
        }
        for one in found
        for status in one.rows
    ]
    return Chart(
        title=_WORDS.say("title", language, year=whole.year),
        description=_WORDS.say("description", language, rows=len(whole.rows), units=len(found)),
        spec=_spec(values, words, language, size=(len(found), len(whole.rows))),
    )


def _spec(
    values: list[dict[str, str]], words: Wording, language: Language, *, size: tuple[int, int]
) -> Mapping[str, Any]:
    names = [words.say(status, language) for status in Status]
    shapes = [_MARKS[status][0] for status in Status]
    colours = [_MARKS[status][1] for status in Status]
    axis = {"title": None, "labelColor": SOFT, "ticks": False, "domain": False}
    return {
        "width": CELL * 1.4 * size[0],
        "height": CELL * 0.8 * size[1],
        "data": {"values": values},
        "mark": {"type": "point", "size": 130, "filled": True, "opacity": 1},
        "encoding": {
            "x": {
                "field": "unit",
                "type": "nominal",
                "sort": None,
                "axis": {**axis, "orient": "top", "labelAngle": -40, "labelAlign": "left"},
            },
            "y": {
                "field": "indicator",
                "type": "nominal",
                "sort": None,
                "axis": {**axis, "labelLimit": 380, "grid": True},
            },
            "shape": {
                "field": "status",
                "type": "nominal",
                "scale": {"domain": names, "range": shapes},
                "legend": {"orient": "bottom", "columns": 6},
            },
            "color": {
                "field": "status",
                "type": "nominal",
                "scale": {"domain": names, "range": colours},
            },
        },
    }
