# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Draws how a norm would be divided: a bar for each unit, with its lower and upper bound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from peil.monitoring.distribution.division import Portion
from peil.monitoring.distribution.proposal import Proposal
from peil.reports.charts.look import EXPECTED, INK, NORM
from peil.reports.document import Chart
from peil.reports.numbers import value_text
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.numbers import written

_ROW = 30
"""The height of one unit in the drawing."""
_SHAPES = {"floor": "triangle-right", "ceiling": "triangle-left"}

_WORDS = Wording(
    {
        "title": Text(nl="Voorstel: {title}, {year}", en="Proposal: {title}, {year}"),
        "floor": Text(nl="ondergrens", en="lower bound"),
        "ceiling": Text(nl="bovengrens", en="upper bound"),
        "axis": Text(nl="Voorgestelde norm", en="Proposed norm"),
        "axis-money": Text(
            nl="Voorgestelde norm, in miljoenen euro's", en="Proposed norm, in millions of euros"
        ),
        "description": Text(
            nl="Staven per eenheid, samen {norm}. Het meest krijgt {most} ({top}), het minst {least} "
            "({bottom}).",
            en="Bars by unit, {norm} together. {most} gets most ({top}), {least} least ({bottom}).",
        ),
        "even": Text(
            nl="Staven per eenheid, samen {norm}. Elke eenheid krijgt {top}.",
            en="Bars by unit, {norm} together. Every unit gets {top}.",
        ),
        "bounds": Text(
            nl="Driehoeken geven ondergrenzen en bovengrenzen aan.",
            en="Triangles mark lower and upper bounds.",
        ),
    }
)


def allocation_chart(proposal: Proposal, *, language: Language) -> Chart:
    """Return the drawing of a proposal, with the units in the order of the policy."""
    names = [_name(proposal, portion) for portion in proposal.portions]
    y = {"field": "unit", "type": "nominal", "sort": names, "axis": {"title": None}}
    layers = [*_bar_layers(proposal, y, language), *_bound_layers(proposal, y, language)]
    title = proposal.title.to(language)
    return Chart(
        title=_WORDS.say("title", language, title=title, year=proposal.asked.year),
        description=_description(proposal, language),
        spec={"height": _ROW * len(names), "layer": layers},
    )


def _name(proposal: Proposal, portion: Portion) -> str:
    return proposal.policy.units[portion.unit].name


def _description(proposal: Proposal, language: Language) -> str:
    ordered = sorted(proposal.portions, key=lambda p: (-p.number, p.claim.rank))
    most, least = ordered[0], ordered[-1]
    said = _WORDS.say(
        "even" if most.number == least.number else "description",
        language,
        norm=value_text(proposal.total, measure=proposal.measure, language=language),
        most=_name(proposal, most),
        top=written(most.number, language=language),
        least=_name(proposal, least),
        bottom=written(least.number, language=language),
    )
    if not proposal.has_bounds:
        return said
    return f"{said} {_WORDS.say('bounds', language)}"


def _bar_layers(
    proposal: Proposal, y: Mapping[str, Any], language: Language
) -> list[Mapping[str, Any]]:
    """Return the bars and their numbers, which stand past the bar and past its upper bound."""
    values = [
        {
            "unit": _name(proposal, portion),
            "number": portion.number,
            "label": written(portion.number, language=language),
            "label_at": max(portion.number, *_bounds_of(portion)),
        }
        for portion in proposal.portions
    ]
    x = {
        "field": "number",
        "type": "quantitative",
        "scale": {"domainMin": 0, "domainMax": _end(proposal)},
        "axis": {
            "title": _WORDS.say("axis-money" if proposal.is_money else "axis", language),
            "format": ",~f",
            "grid": True,
            "tickCount": 6,
        },
    }
    label = {
        "y": y,
        "x": {"field": "label_at", "type": "quantitative"},
        "text": {"field": "label", "type": "nominal"},
    }
    return [
        {
            "data": {"values": values},
            "mark": {"type": "bar", "color": EXPECTED, "height": {"band": 0.62}},
            "encoding": {"y": y, "x": x},
        },
        {
            "data": {"values": values},
            "mark": {"type": "text", "align": "left", "dx": 12, "color": INK, "fontSize": 12},
            "encoding": label,
        },
    ]


def _bound_layers(
    proposal: Proposal, y: Mapping[str, Any], language: Language
) -> list[Mapping[str, Any]]:
    values = _bound_values(proposal, language)
    if not values:
        return []
    domain = [_WORDS.say(kind, language) for kind in _SHAPES]
    shape = {
        "field": "bound",
        "type": "nominal",
        "scale": {"domain": domain, "range": list(_SHAPES.values())},
        "legend": {"title": None, "symbolFillColor": NORM, "symbolStrokeColor": NORM},
    }
    x = {"field": "number", "type": "quantitative"}
    return [
        {
            "data": {"values": values},
            "mark": {"type": "point", "filled": True, "size": 90, "color": NORM, "opacity": 1},
            "encoding": {"y": y, "x": x, "shape": shape},
        }
    ]


def _bound_values(proposal: Proposal, language: Language) -> Sequence[Mapping[str, Any]]:
    marks: list[Mapping[str, Any]] = []
    for portion in proposal.portions:
        bounds = {"floor": portion.claim.floor or None, "ceiling": portion.claim.ceiling}
        marks += [
            {
                "unit": _name(proposal, portion),
                "number": number,
                "bound": _WORDS.say(kind, language),
            }
            for kind, number in bounds.items()
            if number is not None
        ]
    return marks


def _end(proposal: Proposal) -> Decimal:
    """Return where the axis ends, with room for a number past the longest bar."""
    ends = (max(portion.number, *_bounds_of(portion)) for portion in proposal.portions)
    return max(max(ends) * Decimal("1.08"), proposal.smallest_step)


def _bounds_of(portion: Portion) -> tuple[Decimal, ...]:
    ceiling = portion.claim.ceiling
    return (portion.claim.floor,) if ceiling is None else (portion.claim.floor, ceiling)
