# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Turns what a proposal says into the fields of its form, and what has no field into a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from peil.agenda.decisions import (
    ALL,
    CarryForward,
    DecidedBridge,
    NormEntry,
    NormState,
    NormValue,
    Withdrawal,
)
from peil.cycle.decisions.content import THIS, ProposedDecision
from peil.cycle.decisions.drafts import Draft
from peil.cycle.decisions.plain_parts import parts_of, yaml_text
from peil.interfaces.web.decisions.cells import cell_text
from peil.interfaces.web.decisions.options import Options

Said = ProposedDecision | Draft
TEXTS = ("title", "legal_ground", "special_reason", "reason", "note")
"""The parts that are written in both languages."""

_WITHDRAWN = NormValue(state=NormState.WITHDRAWN)


def norm_field(indicator: str, year: int) -> str:
    """Return the name of the field of a national norm."""
    return f"norm-{indicator}-{year}"


def unit_field(unit: str) -> str:
    """Return the name of the field of a unit's norm."""
    return f"unit-{unit}"


def fields_of(said: Said, *, options: Options) -> dict[str, Any]:
    """Return the fields that a proposal or draft fills in; `rest` holds what has no field."""
    cells, norms = _national(said.norms, options)
    by_unit, norms = _by_unit(norms, options)
    ended, withdraws = _ended(said.withdraws, options)
    single, rest = _single(said)
    rest = rest.model_copy(update={"norms": norms, "withdraws": withdraws})
    fields = {**_plain(said), **_texts(said), **cells, **by_unit, **ended, **single}
    fields["rest"] = yaml_text(parts_of(rest)) if rest != Draft() else ""
    return {name: value for name, value in fields.items() if value not in (None, "", ())}


def _cells(options: Options) -> frozenset[str]:
    return frozenset(norm_field(e.id, y) for e in options.entries for y in options.years)


def _national(
    entries: tuple[NormEntry, ...], options: Options
) -> tuple[dict[str, str], tuple[NormEntry, ...]]:
    """Return the cells of national norms, and the norms that no cell can hold."""
    fields: dict[str, str] = {}
    others: list[NormEntry] = []
    for entry in entries:
        found = _cells_of(entry, options)
        if entry.unit is None and _is_plain(entry) and found.keys() <= _cells(options):
            fields |= found
        else:
            others.append(entry)
    return fields, tuple(others)


def _by_unit(
    entries: tuple[NormEntry, ...], options: Options
) -> tuple[dict[str, Any], tuple[NormEntry, ...]]:
    """Return the cells of units for the first indicator and year, and the norms that are left."""
    asked = next((_asked(entry) for entry in entries if _is_of_a_unit(entry, options)), None)
    if asked is None:
        return {}, entries
    fits = [e for e in entries if _is_of_a_unit(e, options) and _asked(e) == asked]
    cells = {
        unit_field(entry.unit or ""): cell_text(value, language=options.language)
        for entry in fits
        for value in entry.values.values()
    }
    others = tuple(entry for entry in entries if entry not in fits)
    return {"units_of": asked[0], "units_year": asked[1], **cells}, others


def _asked(entry: NormEntry) -> tuple[str, int]:
    return entry.indicator, next(iter(entry.values)).first_day.year


def _is_of_a_unit(entry: NormEntry, options: Options) -> bool:
    known = entry.unit in options.policy.units and norm_field(*_asked(entry)) in _cells(options)
    return known and len(entry.values) == 1 and _is_plain(entry)


def _ended(
    withdrawals: tuple[Withdrawal, ...], options: Options
) -> tuple[dict[str, str], tuple[Withdrawal, ...]]:
    """Return the cells of norms that end, and the withdrawals that no cell can hold."""
    fields: dict[str, str] = {}
    others: list[Withdrawal] = []
    for one in withdrawals:
        named = {norm_field(one.indicator, year) for year in one.years}
        if one.unit is None and named <= _cells(options):
            fields |= dict.fromkeys(named, cell_text(_WITHDRAWN, language=options.language))
        else:
            others.append(one)
    return fields, tuple(others)


def _single(said: Said) -> tuple[dict[str, Any], Draft]:
    """Return the fields of what a form has once, and a draft of everything beyond that."""
    fields: dict[str, Any] = {}
    carried, carry_forward = _first(said.carry_forward, _fits_carry)
    bridge, bridges = _first(said.bridges, _fits_bridge)
    introduced, introduces = _first(said.introduces, lambda _: True)
    if carried is not None:
        fields |= _carry(carried)
    if bridge is not None:
        fields |= _bridge(bridge)
    if introduced is not None:
        fields |= {"introduces": introduced.indicator, "introduces_from": introduced.from_year}
    rest = Draft(
        carry_forward=carry_forward,
        introduces=introduces,
        bridges=bridges,
        sources=said.sources,
        reference=said.reference,
    )
    return fields, rest


def _plain(said: Said) -> dict[str, Any]:
    exact = getattr(said.known_from, "last_day", said.known_from)
    return {
        "kind": said.kind.value if said.kind is not None else "",
        "decided_by": said.decided_by,
        "heard": list(said.heard) or "",
        "meeting_body": said.meeting.body if said.meeting is not None else "",
        "meeting_day": said.meeting.day if said.meeting is not None else None,
        "decided_on": said.decided_on,
        "known_from": exact,
    }


def _texts(said: Said) -> dict[str, str]:
    texts = {name: getattr(said, name) for name in TEXTS}
    return {
        f"{name}_{language}": text.to(language)
        for name, text in texts.items()
        if text is not None
        for language in ("nl", "en")
    }


def _is_plain(entry: NormEntry) -> bool:
    """Return whether a norm says nothing that a cell cannot hold."""
    bare = NormEntry(indicator=entry.indicator, unit=entry.unit, values=entry.values)
    steps = any(value.step is not None for value in entry.values.values())
    return entry == bare and not steps


def _cells_of(entry: NormEntry, options: Options) -> dict[str, str]:
    return {
        (
            norm_field(entry.indicator, period.first_day.year) if period.is_year else period.text
        ): cell_text(value, language=options.language)
        for period, value in entry.values.items()
    }


def _fits_carry(carry: CarryForward) -> bool:
    return carry.indicators == ALL


def _fits_bridge(decided: DecidedBridge) -> bool:
    return decided.bridge.reference == THIS


def _first(items: Iterable[Any], fits: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return the first of some things that fits in fields, and the others."""
    listed = tuple(items)
    place = next((number for number, one in enumerate(listed) if fits(one)), None)
    if place is None:
        return None, listed
    return listed[place], listed[:place] + listed[place + 1 :]


def _carry(carry: CarryForward) -> dict[str, Any]:
    return {
        "carry_from": carry.from_year,
        "carry_to": [str(year) for year in carry.to_years],
        "carry_besides": list(carry.besides),
    }


def _bridge(decided: DecidedBridge) -> dict[str, Any]:
    bridge = decided.bridge
    return {
        "bridge": f"{decided.indicator}:{decided.version}:{bridge.to}",
        "bridge_method_nl": bridge.method.nl,
        "bridge_method_en": bridge.method.en,
        "bridge_factor": format(bridge.factor, "f") if bridge.factor is not None else "",
        "bridge_overlap": bridge.overlap_year,
    }
