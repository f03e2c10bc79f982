# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks that norms of parts and wholes agree: sums, of-which, and shares with their rounding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from peil.agenda.findings import Finding
from peil.agenda.indicators import IndicatorEntry, PartKind
from peil.agenda.norms import Norm, NormKey, norms_in_force
from peil.agenda.policy import Agenda, Policy
from peil.terms.numbers import share_of

InForce = Mapping[NormKey, Norm]


def check(policy: Policy) -> Iterator[Finding]:
    """Yield a finding for every norm that contradicts its parts, its whole or its percentage.

    Norms are held against each other as they stood on each day on which one of them changed.
    """
    for agenda in policy.agendas:
        norms = [n for n in policy.norms if n.agenda == agenda.key]
        for day in sorted({n.known_from.last_day for n in norms}):
            in_force = norms_in_force(norms, known_on=day)
            changed = [n for n in in_force.values() if n.known_from.last_day == day]
            yield from _sums(agenda, changed, in_force)
            yield from _parts(agenda, changed, in_force)
            yield from _shares(changed, in_force)


def _beside(key: NormKey, indicator: str, in_force: InForce) -> Norm | None:
    """Return the norm of another indicator for the same unit, period and basis, if it is set."""
    found = in_force.get(key._replace(indicator=indicator))
    return found if found is not None and found.number is not None else None


def _addends(agenda: Agenda, whole: str) -> list[IndicatorEntry]:
    return [
        entry
        for entry in agenda.entries
        if entry.part_of is not None
        and entry.part_of.kind is PartKind.ADDEND
        and entry.part_of.indicator == whole
    ]


def _sums(agenda: Agenda, changed: list[Norm], in_force: InForce) -> Iterator[Finding]:
    for total in changed:
        parts = [_beside(total.key, e.id, in_force) for e in _addends(agenda, total.key.indicator)]
        numbers = [part.number for part in parts if part is not None and part.number is not None]
        if total.number is None or not parts or len(numbers) != len(parts):
            continue
        if sum(numbers) != total.number:
            yield Finding.of(
                "N102",
                total.origin.file,
                total.origin.line,
                indicator=total.key.indicator,
                year=total.key.period.text,
                total=total.number,
                sum=Decimal(sum(numbers)),
            )


def _parts(agenda: Agenda, changed: list[Norm], in_force: InForce) -> Iterator[Finding]:
    wholes = {e.id: e.part_of.indicator for e in agenda.entries if e.part_of is not None}
    for part in changed:
        whole = wholes.get(part.key.indicator)
        parent = _beside(part.key, whole, in_force) if whole is not None else None
        if parent is None or part.number is None or parent.measure is not part.measure:
            continue
        if parent.number is not None and part.number > parent.number:
            yield Finding.of(
                "N103",
                part.origin.file,
                part.origin.line,
                indicator=part.key.indicator,
                year=part.key.period.text,
                value=part.number,
                parent=parent.key.indicator,
                whole=parent.number,
            )


def _shares(changed: list[Norm], in_force: InForce) -> Iterator[Finding]:
    for norm in changed:
        if norm.share is None or norm.number is None:
            continue
        whole = _beside(norm.key, norm.share.of, in_force)
        if whole is None or whole.number is None:
            continue
        expected = share_of(whole.number, percent=norm.share.percent, rounding=norm.share.rounding)
        if expected != norm.number:
            yield Finding.of(
                "N104",
                norm.origin.file,
                norm.origin.line,
                indicator=norm.key.indicator,
                year=norm.key.period.text,
                value=norm.number,
                percent=norm.share.percent,
                whole=whole.number,
                rounding=norm.share.rounding.value,
                expected=expected,
            )
