# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The figures that published editions print, as figures of the policy.

Each is known to the public from the day on which the first edition that prints it was published.
Its source is that edition. What an edition prints from a document is not told again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from peil.agenda.figures import Figure, FigureKey
from peil.agenda.findings import Origin
from peil.agenda.policy import Policy
from peil.agenda.published import FigureEntry, FigureState, FigureStatus, FigureValue
from peil.cycle.publication.public_editions import PublicEdition, published_documents
from peil.terms.periods import DayOrMonth, year_period
from peil.terms.references import Reading, Source

_PUBLISHER = "Peil"


def source_key(edition: PublicEdition) -> str:
    """Return the name that an edition has as a source."""
    return f"editie-{edition.key}"


def printed_among(policy: Policy, editions: Iterable[PublicEdition]) -> Policy:
    """Return a policy with the figures that editions print among its published ones."""
    in_order = sorted(editions, key=lambda one: (one.published_at, one.number))
    figures: list[Figure] = []
    seen: dict[FigureKey, object] = {}
    for edition in in_order:
        for figure in _printed(policy, edition):
            said = (figure.entry.value, figure.entry.status, figure.definition)
            if seen.get(figure.key) != said:
                seen[figure.key] = said
                figures.append(figure)
    sources = {source_key(edition): _source(policy, edition) for edition in in_order}
    return policy.with_supplied(figures, sources=sources)


def _source(policy: Policy, edition: PublicEdition) -> Source:
    unit = policy.unit_name(edition.unit, language="nl") if _is_known(policy, edition) else ""
    return Source(
        key=source_key(edition),
        title=f"Verantwoording {edition.year}, editie {edition.number}, {unit or edition.unit}",
        publisher=_PUBLISHER,
        date=_day(edition),
        number=edition.digest,
        read=Reading.WHOLE,
    )


def _is_known(policy: Policy, edition: PublicEdition) -> bool:
    return edition.unit == policy.whole.key or edition.unit in policy.units


def _day(edition: PublicEdition) -> DayOrMonth:
    day = edition.published_on
    return DayOrMonth(text=day.isoformat(), last_day=day)


def _printed(policy: Policy, edition: PublicEdition) -> Iterator[Figure]:
    """Yield the figures of an edition that no document published."""
    if not _is_known(policy, edition):
        return
    told_before = {None, *(document.file.document for document in policy.documents)}
    for row in published_documents(edition)["nl"].data["rows"]:
        said, indicator = row["realisation"], policy.indicators.get(row["indicator"])
        if indicator is None or said.get("source") in told_before:
            continue
        unit = None if edition.unit == policy.whole.key else edition.unit
        period = year_period(edition.year)
        entry = FigureEntry.model_construct(
            indicator=indicator.id,
            unit=unit,
            period=period,
            value=_value(said),
            status=_status(said),
            definition=said["definition"],
            place=f"{row['label']}; {said['place']}",
            **_AS_ANY,
        )
        yield Figure(
            key=policy.figure_key(indicator.id, unit, period),
            entry=entry,
            measure=indicator.measure,
            definition=said["definition"] or "",
            document=source_key(edition),
            known_from=_day(edition),
            origin=Origin(source_key(edition), 1),
        )


_AS_ANY: Mapping[str, Any] = {
    name: FigureEntry.model_fields[name].default
    for name in (
        "precision",
        "final_expected",
        "numerator",
        "denominator",
        "standing",
        "reason",
        "note",
        "in_account",
        "known_from",
    )
}


def _value(said: Mapping[str, Any]) -> FigureValue:
    if said["value"] is not None:
        return FigureValue(state=FigureState.NUMBER, number=Decimal(said["value"]))
    is_suppressed = said["status"] == FigureState.SUPPRESSED
    state = FigureState.SUPPRESSED if is_suppressed else FigureState.NOT_SUPPLIED
    return FigureValue(state=state)


def _status(said: Mapping[str, Any]) -> FigureStatus:
    settled = {status.value for status in FigureStatus}
    return FigureStatus(said["status"] if said["status"] in settled else FigureStatus.UNKNOWN)
