# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws a total and what is left of it without the largest contributions, as stacked bars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from peil.monitoring.contributions.largest import Contributions
from peil.reports.charts.look import EXPECTED, INK, PAPER, RESULT
from peil.reports.document import Chart
from peil.reports.numbers import value_text
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.quantities import Measure

MOST_BARS = 6
"""With more bars nobody compares them; the table holds every step."""
_ROW = 52
_WIDE_ENOUGH = Decimal("0.035")
"""A part narrower than this share of the longest bar has no room for its rank."""

_WORDS = Wording(
    {
        "title": Text(nl="Het totaal, en wat overblijft", en="The total, and what is left"),
        "step-0": Text(nl="Alle zaken", en="All cases"),
        "step-1": Text(nl="Zonder de grootste", en="Without the largest"),
        "step-n": Text(nl="Zonder de {n} grootste", en="Without the {n} largest"),
        "largest": Text(
            nl="een van de grootste, met zijn plaats", en="one of the largest, by rank"
        ),
        "others": Text(nl="alle andere zaken samen", en="all other cases together"),
        "axis-eur_million": Text(nl="Miljoenen euro's", en="Millions of euros"),
        "axis-count": Text(nl="Aantal", en="Number"),
        "description": Text(
            nl="Staven onder elkaar: alle zaken samen {total}, en telkens zonder één grote zaak meer; "
            "de laatste staaf is {rest}.",
            en="Bars below one another: all cases together {total}, and each time without one large "
            "case more; the last bar is {rest}.",
        ),
    }
)


def step_name(number: int, *, language: Language) -> str:
    """Return how readers see a total without a number of the largest cases."""
    name = f"step-{number}" if number <= 1 else "step-n"
    return _WORDS.say(name, language, n=number)


def outliers_chart(contributions: Contributions, *, language: Language) -> Chart:
    """Return the drawing of a total with its largest parts stacked, and of what is left."""
    shown = contributions.steps[:MOST_BARS]
    names = [step_name(number, language=language) for number in range(len(shown))]
    y = {"field": "step", "type": "nominal", "sort": names, "axis": {"title": None}}
    return Chart(
        title=_WORDS.say("title", language),
        description=_description(contributions, language),
        spec={
            "height": _ROW * len(names),
            "layer": [
                _bars(contributions, y, language),
                _ranks(contributions, y, language),
                _totals(contributions, y, language),
            ],
        },
    )


def _description(contributions: Contributions, language: Language) -> str:
    last = contributions.steps[:MOST_BARS][-1]
    total, rest = (
        value_text(number, measure=contributions.measure, language=language)
        for number in (contributions.total, last.rest)
    )
    return _WORDS.say("description", language, total=total, rest=rest)


def _parts(contributions: Contributions, language: Language) -> Iterator[Mapping[str, Any]]:
    """Yield the parts of every bar: the others first, then the largest that still count."""
    steps = contributions.steps[:MOST_BARS]
    largest = contributions.cases[: len(steps) - 1]
    for number in range(len(steps)):
        begin = steps[-1].rest
        name = step_name(number, language=language)
        yield {
            "step": name,
            "begin": 0,
            "end": begin,
            "part": _WORDS.say("others", language),
            "rank": "",
        }
        for rank in range(len(largest), number, -1):
            value = largest[rank - 1].value
            wide = abs(value) >= _WIDE_ENOUGH * abs(contributions.total)
            yield {
                "step": name,
                "begin": begin,
                "end": begin + value,
                "middle": begin + value / 2,
                "part": _WORDS.say("largest", language),
                "rank": str(rank) if wide else "",
            }
            begin += value


def _bars(
    contributions: Contributions, y: Mapping[str, Any], language: Language
) -> Mapping[str, Any]:
    domain = [_WORDS.say(name, language) for name in ("others", "largest")]
    money = contributions.measure is Measure.EUR_MILLION
    title = _WORDS.say("axis-eur_million" if money else "axis-count", language)
    axis = {"title": title, "format": ",~f", "grid": True, "tickCount": 6}
    return {
        "data": {"values": list(_parts(contributions, language))},
        "mark": {"type": "bar", "height": {"band": 0.6}, "stroke": PAPER, "strokeWidth": 1.5},
        "encoding": {
            "y": y,
            "x": {"field": "begin", "type": "quantitative", "axis": axis},
            "x2": {"field": "end"},
            "color": {
                "field": "part",
                "type": "nominal",
                "scale": {"domain": domain, "range": [RESULT, EXPECTED]},
                "legend": {"title": None, "symbolType": "square"},
            },
        },
    }


def _ranks(
    contributions: Contributions, y: Mapping[str, Any], language: Language
) -> Mapping[str, Any]:
    values = [part for part in _parts(contributions, language) if part["rank"]]
    return {
        "data": {"values": values},
        "mark": {"type": "text", "color": INK, "fontSize": 12, "fontWeight": "bold"},
        "encoding": {
            "y": y,
            "x": {"field": "middle", "type": "quantitative"},
            "text": {"field": "rank", "type": "nominal"},
        },
    }


def _totals(
    contributions: Contributions, y: Mapping[str, Any], language: Language
) -> Mapping[str, Any]:
    values = [
        {
            "step": step_name(number, language=language),
            "end": max(step.rest, Decimal(0)),
            "label": value_text(step.rest, measure=contributions.measure, language=language),
        }
        for number, step in enumerate(contributions.steps[:MOST_BARS])
    ]
    return {
        "data": {"values": values},
        "mark": {"type": "text", "align": "left", "dx": 8, "color": INK, "fontSize": 12},
        "encoding": {
            "y": y,
            "x": {"field": "end", "type": "quantitative"},
            "text": {"field": "label", "type": "nominal"},
        },
    }
