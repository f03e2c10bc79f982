# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks that norms of parts and wholes agree: sums, of-which, and shares with their rounding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from peil.agenda.check.about import about_norm
from peil.agenda.findings import Finding
from peil.agenda.norms import Norm, NormKey, norms_in_force
from peil.agenda.policy import Agenda, Policy
from peil.terms.numbers import share_of

InForce = Mapping[NormKey, Norm]


def check(policy: Policy) -> Iterator[Finding]:
    """Yield a finding for every norm that contradicts its parts, its whole or its percentage.

    Norms are held against each other as they stood on each day on which one of them changed;
    the finding is at the norm that changed last.
    """
    for agenda in policy.agendas:
        norms = [n for n in policy.norms if n.agenda == agenda.key]
        for day in sorted({n.known_from.last_day for n in norms}):
            in_force = norms_in_force(norms, known_on=day)
            for norm in in_force.values():
                if norm.number is not None:
                    yield from _sums(agenda, norm, norm.number, in_force, day)
                    yield from _parts(agenda, norm, norm.number, in_force, day)
                    yield from _shares(norm, norm.number, in_force, day)


def _beside(norm: Norm, indicator: str, in_force: InForce) -> Norm | None:
    """Return the norm of another indicator for the same unit, period and basis, if it is set."""
    found = in_force.get(norm.key._replace(indicator=indicator))
    return found if found is not None and found.number is not None else None


def _changed_last(norms: list[Norm], day: date) -> Norm | None:
    """Return the norm that became known last, if that was on a day."""
    last = max(norms, key=lambda n: n.known_from.last_day)
    return last if last.known_from.last_day == day else None


def _sums(
    agenda: Agenda, total: Norm, number: Decimal, in_force: InForce, day: date
) -> Iterator[Finding]:
    addends = [entry.id for entry in agenda.addends_of(total.key.indicator)]
    parts = [part for name in addends if (part := _beside(total, name, in_force)) is not None]
    if not parts or len(parts) != len(addends):
        return
    changed = _changed_last([total, *parts], day)
    found = sum((part.number for part in parts if part.number is not None), Decimal(0))
    if changed is not None and found != number:
        yield about_norm("N102", total, at=changed.origin, total=number, sum=found)


def _parts(
    agenda: Agenda, part: Norm, number: Decimal, in_force: InForce, day: date
) -> Iterator[Finding]:
    entry = agenda.by_indicator.get(part.key.indicator)
    if entry is None or entry.part_of is None:
        return
    parent = _beside(part, entry.part_of.indicator, in_force)
    if parent is None or parent.number is None or parent.measure is not part.measure:
        return
    changed = _changed_last([part, parent], day)
    if changed is not None and number > parent.number:
        yield about_norm(
            "N103",
            part,
            at=changed.origin,
            value=number,
            parent=parent.key.indicator,
            whole=parent.number,
        )


def _shares(norm: Norm, number: Decimal, in_force: InForce, day: date) -> Iterator[Finding]:
    share = norm.share
    whole = _beside(norm, share.of, in_force) if share is not None else None
    if share is None or whole is None or whole.number is None:
        return
    changed = _changed_last([norm, whole], day)
    expected = share_of(whole.number, percent=share.percent, rounding=share.rounding)
    if changed is not None and expected != number:
        yield about_norm(
            "N104",
            norm,
            at=changed.origin,
            value=number,
            percent=share.percent,
            whole=whole.number,
            rounding=share.rounding.value,
            expected=expected,
        )
