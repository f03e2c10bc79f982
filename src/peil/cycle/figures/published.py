# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Keeps every figure of the published documents in the database, so that none can vanish unseen.

What counts is still read from the policy folder. A cell that is changed there is another cell
here: it is added, and the one before it stays.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from peil.agenda.figures import Figure
from peil.agenda.policy import Policy
from peil.cycle.models import PublishedFigure, TrailHead
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, Subject, canonical, figure_subject, record

_AT_A_TIME = 500


@dataclass(frozen=True)
class Loaded:
    """What came of loading published figures: how many were new, and how many are held now."""

    new: int
    held: int


@transaction.atomic
def load_published(policy: Policy, *, by: Signature) -> Loaded:
    """Put every published figure of a policy folder in the database, each once.

    The same folder again changes nothing. Three questions to the database, and one more for each
    500 new figures.
    """
    TrailHead.objects.select_for_update(no_key=True).first()
    told = {_digest(figure): figure for figure in policy.figures}
    held = set(PublishedFigure.objects.values_list("digest", flat=True))
    new = {digest: figure for digest, figure in told.items() if digest not in held}
    if new:
        PublishedFigure.objects.bulk_create(
            (_row(figure, digest, policy.version) for digest, figure in new.items()),
            batch_size=_AT_A_TIME,
        )
        record(_happened(new, policy=policy, held=len(held)), by=by)
    return Loaded(new=len(new), held=len(held) + len(new))


def _happened(new: Mapping[str, Figure], *, policy: Policy, held: int) -> Happened:
    figures = dict.fromkeys(_subject(figure) for figure in new.values())
    documents = sorted({figure.document for figure in new.values()})
    return Happened(
        "published_figures_loaded",
        (Subject("policy", policy.version), *figures),
        before={"held": held},
        after={
            "held": held + len(new),
            "documents": documents,
            "data_version": policy.version,
            "digest": _digest_of_all(new),
        },
    )


def _digest_of_all(digests: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(sorted(digests)).encode()).hexdigest()


def _subject(figure: Figure) -> Subject:
    return figure_subject(figure.key.indicator, figure.key.unit, figure.key.period.text)


def _digest(figure: Figure) -> str:
    """Return the SHA-256 of everything that a document says in one cell."""
    said: Mapping[str, Any] = {
        "document": figure.document,
        "known_from": figure.known_from.text,
        **figure.entry.model_dump(exclude={"period"}, exclude_defaults=True),
        "unit": figure.key.unit,
        "period": figure.key.period.text,
    }
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def _row(figure: Figure, digest: str, data_version: str) -> PublishedFigure:
    entry = figure.entry
    return PublishedFigure(
        indicator=figure.key.indicator,
        unit=figure.key.unit,
        period=figure.key.period.text,
        state=entry.value.state.value,
        number=entry.value.number,
        status=entry.status.value,
        final_expected=entry.final_expected,
        definition=figure.definition,
        note=entry.note.nl if entry.note is not None else "",
        document=figure.document,
        place=entry.place,
        standing=entry.standing.value,
        known_from=figure.known_from.last_day,
        digest=digest,
        data_version=data_version,
    )
