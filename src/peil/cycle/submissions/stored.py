# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The figures of a delivery as they are stored, and one digest for what they say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.models import Delivery, SuppliedFigure
from peil.cycle.submissions.drafts import CameIn, Drafts, FigureDraft
from peil.cycle.trail.recording import canonical


def drafts_of(delivery: Delivery | None) -> Drafts | None:
    """Return the figures of a delivery, in the order they were saved; nothing of no delivery."""
    if delivery is None:
        return None
    figures = tuple(_draft(row) for row in delivery.figures.order_by("pk"))
    return Drafts(figures, CameIn(delivery.means, delivery.file_name, delivery.file_digest))


def figures_of(deliveries: Iterable[int]) -> Mapping[int, tuple[FigureDraft, ...]]:
    """Return the figures of deliveries by their numbers, in the order they were saved; one question."""
    found: dict[int, list[FigureDraft]] = {pk: [] for pk in deliveries}
    for row in SuppliedFigure.objects.filter(delivery__in=found).order_by("pk"):
        found[row.delivery_id].append(_draft(row))
    return {pk: tuple(figures) for pk, figures in found.items()}


def _draft(row: SuppliedFigure) -> FigureDraft:
    return FigureDraft(
        indicator=row.indicator,
        unit=row.unit,
        period=row.period,
        state=FigureState(row.state),
        number=row.number,
        status=FigureStatus(row.status),
        final_expected=row.final_expected,
        definition=row.definition,
        note=row.note,
        explanation=row.explanation,
        numerator=row.numerator,
        denominator=row.denominator,
        register=row.register,
        counted_on=row.counted_on,
    )


def stored_row(delivery: Delivery, figure: FigureDraft) -> SuppliedFigure:
    """Return a figure as a row of a delivery, not saved yet."""
    return SuppliedFigure(delivery=delivery, **asdict(figure))


def told(figure: FigureDraft) -> Mapping[str, Any]:
    """Return a figure as the trail tells it: only what it says, not what it leaves open."""
    said = {name: value for name, value in asdict(figure).items() if value not in {None, ""}}
    return {name: value for name, value in said.items() if name not in {"unit", "period"}}


def digest_of(figures: Iterable[FigureDraft]) -> str:
    """Return the SHA-256 of what figures say, whatever they came in by."""
    content = {"figures": [{**told(f), "unit": f.unit, "period": f.period} for f in figures]}
    return hashlib.sha256(canonical(content).encode()).hexdigest()
