# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws the ambition check: results as dots beside the norm, all in percent of the norm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from peil.agenda.results_before import EarlierResult
from peil.monitoring.agenda_period.ambition import AmbitionRow
from peil.reports.charts.dot_lines import (
    STEP,
    WIDE,
    across,
    down,
    norm_layers,
    with_places,
    year_layers,
)
from peil.reports.charts.look import COMMON, CONCERN, INK, PAPER, RESULT
from peil.reports.document import Chart
from peil.reports.methods.year_cells import target_text
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.quantities import Measure

_WORDS = Wording(
    {
        "title": Text(
            nl="Wat er al was toen de norm werd gezet, in procent van de norm",
            en="What was there when the norm was set, in percent of the norm",
        ),
        "axis": Text(nl="resultaat in procent van de norm", en="result in percent of the norm"),
        "label": Text(nl="{indicator}, {years} ({norm})", en="{indicator}, {years} ({norm})"),
        "last": Text(nl="laatste bekende resultaat", en="last known result"),
        "before": Text(nl="resultaat daarvoor", en="result before that"),
        "hindsight": Text(nl="achteraf bekend", en="known in hindsight"),
        "met": Text(nl="al gehaald", en="already met"),
        "said": Text(
            nl="{indicator}, {years} ({percent} procent van de norm)",
            en="{indicator}, {years} ({percent} percent of the norm)",
        ),
        "description": Text(
            nl="Elke regel is een norm, met een streep op 100 procent. Al gehaald door het laatste "
            "resultaat dat bij het besluit bekend was: {said}. Nog niet gehaald door dat resultaat: "
            "{others} van de {drawn} getekende normen. Normen zonder enig resultaat en "
            "percentages staan alleen in de tabel.",
            en="Each line is a norm, with a tick at 100 percent. Already met by the last result that "
            "was known at the decision: {said}. Not yet met by that result: {others} of the {drawn} "
            "norms that are drawn. Norms without any result and percentages are in the table only.",
        ),
        "none": Text(nl="geen", en="none"),
    }
)


@dataclass(frozen=True)
class AmbitionLine:
    """One line of the drawing: a norm, and the years that it is for in words."""

    row: AmbitionRow
    years: str


def ambition_chart(lines: Sequence[AmbitionLine], *, language: Language) -> Chart | None:
    """Return the drawing, or nothing where no norm has a result to draw beside it."""
    drawn = [line for line in lines if _can_be_drawn(line.row)]
    labels = _labels(drawn, language)
    values = [
        value
        for line, label in zip(drawn, labels, strict=True)
        for value in _values(line.row, label, language)
    ]
    if not values:
        return None
    return Chart(
        _WORDS.say("title", language),
        _description(drawn, language),
        _spec(values, labels, _met_labels(drawn, labels), language),
    )


def _can_be_drawn(row: AmbitionRow) -> bool:
    return (
        row.norm.number is not None
        and row.norm.number > 0
        and row.entry.measure is not Measure.PERCENT
        and bool(row.results or row.hindsight)
    )


def _labels(lines: Sequence[AmbitionLine], language: Language) -> list[str]:
    labels: list[str] = []
    for line in lines:
        entry, number = line.row.entry, line.row.norm.number or Decimal(0)
        norm = target_text(
            number, measure=entry.measure, direction=entry.direction, language=language
        )
        title = entry.title.to(language)
        label = _WORDS.say("label", language, indicator=title, years=line.years, norm=norm)
        if label in labels:
            label = f"{label}, {line.row.norm.known_from.text}"
        labels.append(label)
    return labels


def _met_labels(lines: Sequence[AmbitionLine], labels: Sequence[str]) -> list[str]:
    return [label for line, label in zip(lines, labels, strict=True) if line.row.met_before]


def _values(row: AmbitionRow, label: str, language: Language) -> Iterator[dict[str, Any]]:
    marked = [(result, "before") for result in row.results[:-1]]
    marked += [(result, "last") for result in row.results[-1:]]
    if row.hindsight is not None:
        marked.append((row.hindsight, "hindsight"))
    for result, kind in marked:
        yield {
            "label": label,
            "percent": float(_percent(row, result)),
            "kind": _WORDS.say(kind, language),
            "year": str(result.year),
        }


def _percent(row: AmbitionRow, result: EarlierResult) -> Decimal:
    return (result.number / (row.norm.number or Decimal(1)) * 100).quantize(Decimal("0.1"))


def _description(lines: Sequence[AmbitionLine], language: Language) -> str:
    met = [line for line in lines if line.row.met_before]
    said = [
        _WORDS.say(
            "said",
            language,
            indicator=line.row.entry.title.to(language),
            years=line.years,
            percent=f"{_percent(line.row, line.row.results[-1]):.0f}",
        )
        for line in met
    ]
    return _WORDS.say(
        "description",
        language,
        said="; ".join(said) or _WORDS.say("none", language),
        others=sum(1 for line in lines if line.row.met_before is False),
        drawn=len(lines),
    )


def _spec(
    values: Sequence[dict[str, Any]],
    labels: Sequence[str],
    met: Sequence[str],
    language: Language,
) -> dict[str, Any]:
    axes = {"y": down(labels), "x": across(_WORDS.say("axis", language))}
    return {
        "width": WIDE,
        "height": {"step": STEP},
        "data": {"values": with_places(values)},
        "layer": [
            *norm_layers(labels, axes=axes, language=language),
            {
                "mark": {"type": "point", "strokeWidth": 2, "opacity": 1, "size": 75},
                "encoding": {**axes, **_kinds(language)},
            },
            *year_layers(axes),
            {
                "data": {"values": [{"label": label} for label in met]},
                "mark": {"type": "text", "align": "left", "color": CONCERN, "fontWeight": 600},
                "encoding": {
                    "y": axes["y"],
                    "x": {"value": {"expr": "width + 8"}},
                    "text": {"value": _WORDS.say("met", language)},
                },
            },
        ],
    }


def _kinds(language: Language) -> dict[str, Any]:
    """Return how the three kinds of result differ: in shape and filling, and in colour."""
    kinds = [_WORDS.say(kind, language) for kind in ("before", "last", "hindsight")]
    looks = {
        "shape": ["circle", "circle", "diamond"],
        "fill": [PAPER, RESULT, PAPER],
        "stroke": [COMMON, RESULT, INK],
    }
    return {
        channel: {
            "field": "kind",
            "type": "nominal",
            "title": None,
            "scale": {"domain": kinds, "range": look},
        }
        for channel, look in looks.items()
    }
