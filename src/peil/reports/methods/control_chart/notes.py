# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The texts in the drawing of a control chart: why limits are new, and the names of the lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from peil.monitoring.control.assurance import NoAssurance
from peil.monitoring.control.chart import ControlChart
from peil.monitoring.control.segments import Segment
from peil.reports.charts.look import HEIGHT, INK, NORM, PAPER, SOFT, WIDTH
from peil.reports.charts.placing import label_width, lines_apart
from peil.reports.methods.computed_numbers import shown
from peil.reports.methods.control_chart.frame import Frame, spans, x, y
from peil.reports.methods.control_chart.words import WORDS
from peil.terms.languages import Language


def starts(chart: ControlChart, frame: Frame, language: Language) -> Iterator[Mapping[str, Any]]:
    """Yield a line where a segment begins, with the reason beside it."""
    rows = [
        {"at": begin, "text": reason_of(segment, language=language)}
        for segment, begin, _ in list(spans(chart))[1:]
    ]
    if not rows:
        return
    yield {
        "data": {"values": rows},
        "mark": {"type": "rule", "color": INK, "strokeWidth": 1.1, "strokeDash": [2, 3]},
        "encoding": {"x": x("at")},
    }
    for place, row in enumerate(rows):
        yield from _beside_start(row, place, frame)


def _beside_start(row: Mapping[str, Any], place: int, frame: Frame) -> Iterator[Mapping[str, Any]]:
    """Yield the text beside the line where a segment begins, on the side with room for it."""
    before = (row["at"] + 0.5) / (frame.right + 0.5) * WIDTH
    leftwards = label_width(row["text"]) > WIDTH - before and before > WIDTH / 2
    room = before if leftwards else WIDTH - before
    mark = {
        "align": "right" if leftwards else "left",
        "baseline": "top",
        "dx": -5 if leftwards else 5,
        "dy": 15 * (place % 2),
        "fontSize": 11.5,
    }
    shown_row = {**row, "text": _shortened(row["text"], room=room - 10)}
    encoding = {"x": x("at"), "y": {"value": 1}, "text": {"field": "text"}}
    yield from _readable([shown_row], mark, encoding, colour=INK)


def _readable(
    rows: Sequence[Mapping[str, Any]],
    mark: Mapping[str, Any],
    encoding: Mapping[str, Any],
    *,
    colour: str,
) -> Iterator[Mapping[str, Any]]:
    """Yield text with paper around its letters, so that no line runs through it."""
    around = {"stroke": PAPER, "strokeWidth": 3, "strokeJoin": "round", "opacity": 0.8}
    for look in ({"color": PAPER, **around}, {"color": colour}):
        yield {
            "data": {"values": list(rows)},
            "mark": {"type": "text", **mark, **look},
            "encoding": encoding,
        }


def reason_of(segment: Segment, *, language: Language) -> str:
    """Return why a segment begins: the reason of its rebase, or the definitions that it parts."""
    if segment.rebase is not None:
        return WORDS.say("rebased", language, reason=segment.rebase.reason)
    unknown = WORDS.say("unknown", language)
    before, now = segment.previous or unknown, segment.definition or unknown
    return WORDS.say("broken", language, before=before, now=now)


def _shortened(text: str, *, room: float) -> str:
    """Return a text as long as there is room for, in dots; the table holds the whole of it."""
    most = max(int(room / label_width("a")), 1)
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def line_labels(
    chart: ControlChart, frame: Frame, language: Language
) -> Iterator[Mapping[str, Any]]:
    """Yield the names and numbers of the lines that hold now, at the right of them."""
    measure = chart.series.measure
    named: list[tuple[str, Any, str]] = []
    if (limits := chart.last_segment.limits) is not None:
        named += [("upper", limits.upper, SOFT), ("mean", limits.mean, INK)]
        named.append(("lower", limits.lower, SOFT))
    row = chart.assured
    if row.norm.number is not None and row.absence is not NoAssurance.OTHER_DEFINITION:
        named.append(("norm", row.norm.number, NORM))
    heights = lines_apart(
        [min(frame.dots_down(float(number)), HEIGHT - 9) for _, number, _ in named]
    )
    for (name, number, colour), height in zip(named, heights, strict=True):
        row_shown = {
            "at": frame.last + 0.5,
            "height": frame.value_at(height),
            "text": WORDS.say(
                name, language, number=shown(number, measure=measure, language=language)
            ),
        }
        encoding = {"x": x("at"), "y": y("height"), "text": {"field": "text"}}
        mark = {"align": "left", "dx": 7, "fontSize": 12}
        yield from _readable([row_shown], mark, encoding, colour=colour)
