# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Composes a proposal from a form that was filled in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from peil.agenda.decisions import NormState, NormValue
from peil.cycle.decisions.content import THIS, name_for
from peil.cycle.decisions.drafts import Draft
from peil.interfaces.web.decisions.fields import TEXTS, norm_field, unit_field
from peil.interfaces.web.decisions.options import Options

Told = Mapping[str, Any]


def parts_of_form(told: Told, *, rest: Draft, options: Options, name: str) -> dict[str, Any]:
    """Return the parts of a proposal, to be held against its shape.

    Args:
        told: the fields of the form, each as it was read.
        rest: what was written in the text beside the fields.
        options: what the form was made of.
        name: that of the proposal, where it has one already.
    """
    norms, withdraws = _cells(told, options)
    return {
        "name": name or name_for(told["title_nl"]),
        "kind": told["kind"],
        "decided_by": told["decided_by"] or None,
        "heard": tuple(told["heard"]),
        "meeting": _meeting(told),
        "decided_on": told["decided_on"],
        "known_from": told["known_from"],
        **{text: _text(told, text) for text in TEXTS},
        "norms": (*norms, *_of_units(told, options), *rest.norms),
        "withdraws": (*withdraws, *rest.withdraws),
        "carry_forward": (*_carried(told), *rest.carry_forward),
        "introduces": (*_introduced(told), *rest.introduces),
        "bridges": (*_bridge(told), *rest.bridges),
        "sources": rest.sources,
        "reference": rest.reference,
    }


def _text(told: Told, name: str) -> dict[str, str] | None:
    dutch, english = told[f"{name}_nl"], told[f"{name}_en"]
    return {"nl": dutch, "en": english} if dutch else None


def _meeting(told: Told) -> dict[str, Any] | None:
    body, day = told["meeting_body"], told["meeting_day"]
    return {"body": body, "day": day} if body and day else None


def _cells(told: Told, options: Options) -> tuple[list[Told], list[Told]]:
    """Return the norms that cells of the nation set, and those that they end."""
    norms: list[Told] = []
    withdraws: list[Told] = []
    for entry in options.entries:
        cells = {year: told[norm_field(entry.id, year)] for year in options.years}
        set_ = {str(y): v for y, v in cells.items() if v is not None and not _ends(v)}
        ended = tuple(y for y, v in cells.items() if v is not None and _ends(v))
        if set_:
            norms.append({"indicator": entry.id, "values": set_})
        if ended:
            withdraws.append({"indicator": entry.id, "years": ended})
    return norms, withdraws


def _ends(value: NormValue) -> bool:
    return value.state is NormState.WITHDRAWN


def _of_units(told: Told, options: Options) -> list[Told]:
    if not told["units_of"] or not told["units_year"]:
        return []
    year = int(told["units_year"])
    cells = {unit: told.get(unit_field(unit)) for unit in options.units_in(year)}
    return [
        {"indicator": told["units_of"], "unit": unit, "values": {str(year): value}}
        for unit, value in cells.items()
        if value is not None
    ]


def _carried(told: Told) -> list[Told]:
    if not told["carry_from"]:
        return []
    return [
        {
            "from_year": int(told["carry_from"]),
            "to_years": tuple(int(year) for year in told["carry_to"]),
            "besides": tuple(told["carry_besides"]),
        }
    ]


def _introduced(told: Told) -> list[Told]:
    if not told["introduces"]:
        return []
    return [{"indicator": told["introduces"], "from_year": int(told["introduces_from"])}]


def _bridge(told: Told) -> list[Told]:
    if not told["bridge"]:
        return []
    indicator, later, earlier = told["bridge"].split(":")
    factor: Decimal | None = told["bridge_factor"]
    bridge = {
        "to": earlier,
        "method": _text(told, "bridge_method"),
        "author": told["decided_by"] or "Peil",
        "day": told["known_from"],
        "factor": factor,
        "overlap_year": told["bridge_overlap"],
        "reference": THIS,
    }
    return [{"indicator": indicator, "version": later, "bridge": bridge}]
