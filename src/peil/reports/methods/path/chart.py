# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws a path: the norm as steps, results as dots, a line down at every definition break."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from peil.monitoring.agenda_period.path import Break, Path, PathRow
from peil.monitoring.assess import ResultStanding
from peil.reports.charts.look import BAND, COMMON, INK, NORM, PAPER, RESULT, SOFT
from peil.reports.document import Chart
from peil.reports.methods.path.words import PATH_WORDS
from peil.reports.methods.year_cells import factor_text, shown, years_text
from peil.reports.numbers import value_text
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.quantities import Measure

_HALF = 0.5
_LABEL_APART = 15
_ROOM, _LITTLE_ROOM = 1.18, 1.08


def path_chart(path: Path, *, language: Language) -> Chart | None:
    """Return the drawing, or nothing where there is no number to draw."""
    drawn = [row for row in path.rows if row.result is not None or row.norm is not None]
    if not drawn or path.measure is Measure.MILESTONE:
        return None
    return Chart(
        PATH_WORDS.say("chart", language, indicator=path.title.to(language)),
        _description(path, language),
        _spec(path, language),
    )


def _description(path: Path, language: Language) -> str:
    results = [
        f"{row.year} {value_text(row.result, measure=path.measure, language=language)}"
        for row in path.rows
        if row.result is not None
    ]
    said = (
        PATH_WORDS.say("chart-results", language, results="; ".join(results))
        if results
        else PATH_WORDS.say("chart-none", language)
    )
    if path.breaks:
        years = years_text((b.year for b in path.breaks), language=language)
        said = f"{said} {PATH_WORDS.say('chart-breaks', language, years=years)}"
    return PATH_WORDS.say("chart-description", language, said=said)


def _spec(path: Path, language: Language) -> dict[str, Any]:
    years = [row.year for row in path.rows]
    x = {
        "field": "x",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [years[0] - _HALF, years[-1] + _HALF], "nice": False},
        "axis": {"values": years, "format": "d", "grid": False, "labelFlush": False},
    }
    y = {
        "field": "y",
        "type": "quantitative",
        "title": word(f"measure.{path.measure}", language),
        "scale": {"zero": True, "domainMax": _top(path)},
        "axis": {"format": ",.0f", "tickCount": 6},
    }
    axes = {"x": x, "y": y}
    layers = [
        *_unfinished(path, axes, language),
        *_norms(path, axes, language),
        *_results(path, axes, language),
        *_breaks(path, axes, language),
    ]
    return {"layer": layers}


def _top(path: Path) -> float:
    """Return the top of the drawing: the largest number, with room for the words at a break."""
    numbers = [
        n for row in path.rows for n in (row.norm, _original(row), row.result, row.converted)
    ]
    largest = max((float(number) for number in numbers if number is not None), default=0.0)
    return largest * (_ROOM if path.breaks else _LITTLE_ROOM) or 1.0


def _unfinished(
    path: Path, axes: Mapping[str, Any], language: Language
) -> Iterator[dict[str, Any]]:
    """Yield a band over the year that runs, with the words for it."""
    for row in path.rows:
        if row.is_running and not row.is_over:
            ends = {"x": row.year - _HALF, "x2": row.year + _HALF}
            yield {
                "data": {"values": [ends]},
                "mark": {"type": "rect", "color": BAND, "opacity": 0.5},
                "encoding": {"x": axes["x"], "x2": {"field": "x2"}},
            }
            yield {
                "data": {"values": [{"x": row.year}]},
                "mark": {"type": "text", "color": SOFT, "baseline": "bottom"},
                "encoding": {
                    "x": axes["x"],
                    "y": {"value": {"expr": "height - 6"}},
                    "text": {"value": PATH_WORDS.say("mark-running", language)},
                },
            }


def _norms(path: Path, axes: Mapping[str, Any], language: Language) -> Iterator[dict[str, Any]]:
    """Yield both norms as steps: a line from the start to the end of each year."""
    kinds = [PATH_WORDS.say(f"legend-{kind}", language) for kind in ("in-force", "original")]
    values = [
        *_steps([(row, row.norm) for row in path.rows], kinds[0]),
        *_steps([(row, _original(row)) for row in path.rows], kinds[1]),
    ]
    if not values:
        return
    yield {
        "data": {"values": values},
        "mark": {"type": "line", "color": NORM, "strokeCap": "butt"},
        "encoding": {
            **axes,
            "detail": {"field": "run"},
            "strokeDash": {
                "field": "kind",
                "title": None,
                "scale": {"domain": kinds, "range": [[1, 0], [4, 4]]},
                "legend": {"symbolType": "stroke", "symbolStrokeColor": NORM, "symbolSize": 200},
            },
            "strokeWidth": {
                "field": "kind",
                "title": None,
                "scale": {"domain": kinds, "range": [3, 1.25]},
                "legend": None,
            },
        },
    }


def _original(row: PathRow) -> Decimal | None:
    return row.original.number if row.original is not None else None


def _steps(norms: Sequence[tuple[PathRow, Decimal | None]], kind: str) -> Iterator[dict[str, Any]]:
    """Yield the ends of each year's step; no norm and a definition break both break the line."""
    runs = groupby(norms, key=lambda n: (n[1] is not None, n[0].account.definition))
    for place, ((has_norm, _), run) in enumerate(runs):
        for row, number in run if has_norm else ():
            for x in (row.year - _HALF, row.year + _HALF):
                yield {"x": x, "y": float(number or 0), "kind": kind, "run": f"{kind} {place}"}


def _results(path: Path, axes: Mapping[str, Any], language: Language) -> Iterator[dict[str, Any]]:
    """Yield results as dots, joined within one definition, and converted ones beside them."""
    counted = [
        {
            "x": row.year,
            "y": float(row.result),
            "kind": _kind(row, language),
            "run": run,
            "text": value_text(row.result, measure=path.measure, language=language),
        }
        for row, run in zip(path.rows, _runs(path.rows), strict=True)
        if row.result is not None
    ]
    converted = [
        {
            "x": row.year,
            "y": float(row.converted),
            "kind": _converted_kind(row, language),
            "text": value_text(shown(row.converted), measure=path.measure, language=language),
        }
        for row in path.rows
        if row.converted is not None
    ]
    values = [*counted, *converted]
    if not values:
        return
    yield {
        "data": {"values": counted},
        "mark": {"type": "line", "color": RESULT, "strokeWidth": 1.25, "opacity": 0.55},
        "encoding": {**axes, "detail": {"field": "run"}},
    }
    yield {
        "data": {"values": values},
        "mark": {"type": "point", "size": 80, "strokeWidth": 2, "opacity": 1},
        "encoding": {**axes, **_looks(path, language)},
    }
    for halo in ({"stroke": PAPER, "strokeWidth": 4}, {}):
        yield {
            "data": {"values": values},
            "mark": {"type": "text", "dy": -14, "fontSize": 11, "color": INK, **halo},
            "encoding": {**axes, "text": {"field": "text"}},
        }


def _runs(rows: Sequence[PathRow]) -> list[int]:
    """Return for each year the number of its run: years that follow on, with results counted alike."""
    runs: list[int] = []
    before: PathRow | None = None
    for row in rows:
        goes_on = (
            before is not None
            and before.result is not None
            and row.result is not None
            and before.definition == row.definition
        )
        runs.append((runs[-1] if runs else 0) + (0 if goes_on else 1))
        before = row
    return runs


def _kind(row: PathRow, language: Language) -> str:
    provisional = row.account.result.standing is ResultStanding.PROVISIONAL
    return PATH_WORDS.say("legend-provisional" if provisional else "legend-result", language)


def _converted_kind(row: PathRow, language: Language) -> str:
    factor = row.conversion.factor if row.conversion is not None else Decimal(1)
    said = factor_text(factor, language=language)
    return PATH_WORDS.say("legend-converted", language, factor=said)


def _looks(path: Path, language: Language) -> dict[str, Any]:
    """Return how the kinds of result that occur differ in shape, filling and colour."""
    provisional = PATH_WORDS.say("legend-provisional", language)
    looks: dict[str, tuple[str, str, str]] = {}
    for row in path.rows:
        if row.result is not None:
            kind = _kind(row, language)
            looks[kind] = ("circle", PAPER if kind == provisional else RESULT, RESULT)
    for row in path.rows:
        if row.converted is not None:
            looks[_converted_kind(row, language)] = ("diamond", PAPER, COMMON)
    return {
        channel: {
            "field": "kind",
            "type": "nominal",
            "title": None,
            "scale": {"domain": list(looks), "range": [look[place] for look in looks.values()]},
        }
        for place, channel in enumerate(("shape", "fill", "stroke"))
    }


def _breaks(path: Path, axes: Mapping[str, Any], language: Language) -> Iterator[dict[str, Any]]:
    for place, broken in enumerate(path.breaks):
        value = {"x": broken.year - _HALF, "text": _words_of(broken, language)}
        at_the_end = broken.year - path.rows[0].year > len(path.rows) * 0.6
        yield {
            "data": {"values": [value]},
            "mark": {"type": "rule", "color": SOFT, "strokeDash": [2, 3], "strokeWidth": 1.5},
            "encoding": {"x": axes["x"]},
        }
        yield {
            "data": {"values": [value]},
            "mark": {
                "type": "text",
                "align": "right" if at_the_end else "left",
                "dx": -6 if at_the_end else 6,
                "baseline": "top",
                "color": SOFT,
                "fontStyle": "italic",
            },
            "encoding": {
                "x": axes["x"],
                "y": {"value": place * _LABEL_APART},
                "text": {"field": "text"},
            },
        }


def _words_of(broken: Break, language: Language) -> str:
    how = broken.conversion
    if how is None:
        name, parts = "mark-break", {}
    elif how.changes:
        name, parts = "mark-bridge", {"factor": factor_text(how.factor, language=language)}
    else:
        name, parts = "mark-as-is", {}
    return f"{PATH_WORDS.say(name, language, **parts)} ({broken.after.version})"
