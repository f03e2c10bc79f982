# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks published documents against themselves, each other, and the decisions of their day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from peil.agenda.figures import Figure, FigureKey
from peil.agenda.findings import Finding
from peil.agenda.norms import NormKey, norms_in_force
from peil.agenda.policy import Policy, PublishedDocument
from peil.agenda.published import ComparisonKind, PrintedComparison, Standing
from peil.terms.languages import Text
from peil.terms.quantities import Measure


@dataclass(frozen=True)
class PrintedFinding:
    """A finding on a published document, with what it is about and when it could be known."""

    finding: Finding
    about: FigureKey
    known_from: date


def check(policy: Policy) -> Iterator[Finding]:
    """Yield a finding for everything odd in what was published."""
    for found in printed_findings(policy):
        yield found.finding


def printed_findings(policy: Policy) -> Iterator[PrintedFinding]:
    """Yield every oddity with the indicator, unit and period it is about."""
    for document in policy.documents:
        yield from _comparisons(policy, document)
        yield from _norms(policy, document)
        yield from _oddities(policy, document)
        yield from _totals(policy, document)
    yield from _figures(policy)


def _title(policy: Policy, document: str) -> str:
    return policy.sources[document].title


def _comparisons(policy: Policy, document: PublishedDocument) -> Iterator[PrintedFinding]:
    for place, printed in enumerate(document.file.comparisons):
        origin = document.yaml.origin("comparisons", place)
        about = FigureKey(printed.indicator, printed.unit or policy.whole.key, printed.period)
        code, value = _judge(policy, document, printed, about)
        if code is None:
            continue
        finding = Finding.of(
            code,
            origin.file,
            origin.line,
            document=_title(policy, document.file.document),
            indicator=printed.indicator,
            period=printed.period.text,
            printed=printed.value,
            value=value,
        )
        yield PrintedFinding(finding, about, document.source.known.last_day)


def _judge(
    policy: Policy, document: PublishedDocument, printed: PrintedComparison, about: FigureKey
) -> tuple[str | None, Decimal]:
    """Return the rule that a printed comparison breaks, and what it should have been."""
    nothing = Decimal(0)
    norm = _printed_norm(document, about, whole=policy.whole.key)
    if norm is None:
        norm = _norm_in_force(policy, about, known_on=document.source.known.last_day)
    if norm is None:
        return "P201", nothing
    figure = _printed_figure(document, about, whole=policy.whole.key)
    if figure is None:
        return None, nothing
    if printed.kind is ComparisonKind.ATTAINMENT:
        attained = figure / norm * 100 if norm else nothing
        rounded = attained.quantize(Decimal(1), rounding=ROUND_HALF_UP)
        wrong = rounded != printed.value.quantize(Decimal(1), rounding=ROUND_HALF_UP)
        return ("P205" if wrong else None), attained.quantize(Decimal("0.1"))
    if figure - norm != printed.value:
        return "P205", figure - norm
    in_percent = policy.indicators[printed.indicator].measure is Measure.PERCENT
    return ("P202" if in_percent and printed.sign == "%" else None), figure - norm


def _printed_norm(document: PublishedDocument, about: FigureKey, *, whole: str) -> Decimal | None:
    for norm in document.file.norms:
        if FigureKey(norm.indicator, norm.unit or whole, norm.period) == about:
            return norm.value
    return None


def _norm_in_force(policy: Policy, about: FigureKey, *, known_on: date) -> Decimal | None:
    in_force = norms_in_force(policy.norms, known_on=known_on)
    norm = in_force.get(NormKey(about.indicator, about.unit, about.period, "main"))
    return norm.number if norm is not None else None


def _printed_figure(document: PublishedDocument, about: FigureKey, *, whole: str) -> Decimal | None:
    for entry in document.file.figures:
        key = FigureKey(entry.indicator, entry.unit or whole, entry.period)
        if key == about and entry.standing is Standing.LEADING:
            return entry.value.number
    return None


def _norms(policy: Policy, document: PublishedDocument) -> Iterator[PrintedFinding]:
    in_force = norms_in_force(policy.norms, known_on=document.source.known.last_day)
    for place, printed in enumerate(document.file.norms):
        unit = printed.unit or policy.whole.key
        norm = in_force.get(NormKey(printed.indicator, unit, printed.period, printed.basis))
        value = norm.number if norm is not None else None
        if value == printed.value:
            continue
        origin = document.yaml.origin("norms", place)
        finding = Finding.of(
            "P204",
            origin.file,
            origin.line,
            document=_title(policy, document.file.document),
            indicator=printed.indicator,
            period=printed.period.text,
            printed=printed.value,
            value=value if value is not None else Text(nl="geen norm", en="no norm"),
        )
        about = FigureKey(printed.indicator, unit, printed.period)
        yield PrintedFinding(finding, about, document.source.known.last_day)


def _oddities(policy: Policy, document: PublishedDocument) -> Iterator[PrintedFinding]:
    for place, oddity in enumerate(document.file.oddities):
        origin = document.yaml.origin("oddities", place)
        finding = Finding.of(
            "P208",
            origin.file,
            origin.line,
            document=_title(policy, document.file.document),
            text=oddity.text,
        )
        finding = replace(finding, in_account=oddity.in_account)
        for indicator in oddity.about:
            about = FigureKey(indicator, oddity.unit or policy.whole.key, oddity.period)
            yield PrintedFinding(finding, about, document.source.known.last_day)


def _totals(policy: Policy, document: PublishedDocument) -> Iterator[PrintedFinding]:
    """Hold the totals that a document prints against the parts it prints."""
    numbers = {
        FigureKey(e.indicator, e.unit or policy.whole.key, e.period): e.value.number
        for e in document.file.figures
        if e.standing is Standing.LEADING
    }
    for place, entry in enumerate(document.file.figures):
        key = FigureKey(entry.indicator, entry.unit or policy.whole.key, entry.period)
        parts = _addends(policy, key)
        found = [numbers.get(key._replace(indicator=part)) for part in parts]
        known = [number for number in found if number is not None]
        total = entry.value.number
        if total is None or not parts or len(known) != len(parts) or sum(known) == total:
            continue
        origin = document.yaml.origin("figures", place)
        finding = Finding.of(
            "P207",
            origin.file,
            origin.line,
            document=_title(policy, document.file.document),
            indicator=key.indicator,
            period=key.period.text,
            total=total,
            sum=Decimal(sum(known)),
        )
        yield PrintedFinding(finding, key, document.source.known.last_day)


def _addends(policy: Policy, key: FigureKey) -> list[str]:
    year = key.period.last_day.year
    agenda = next((a for a in policy.agendas if year in a.years), None)
    return [entry.id for entry in agenda.addends_of(key.indicator)] if agenda is not None else []


def _figures(policy: Policy) -> Iterator[PrintedFinding]:
    """Hold figures for one indicator, unit and period against each other."""
    ordered = sorted(policy.figures, key=lambda f: (f.key, f.known_from.last_day, f.document))
    for _, group in groupby(ordered, key=lambda f: f.key):
        seen: list[Figure] = []
        for figure in group:
            yield from _against_earlier(policy, figure, seen)
            seen.append(figure)


def _against_earlier(
    policy: Policy, figure: Figure, seen: list[Figure]
) -> Iterator[PrintedFinding]:
    others = [f for f in seen if f.is_number and f.number != figure.number]
    if not others or not figure.is_number or any(f.number == figure.number for f in seen):
        return
    other = others[-1]
    origin = figure.origin
    known_from = max(figure.known_from.last_day, other.known_from.last_day)
    if figure.number is None or other.number is None:
        return
    if figure.document == other.document and figure.known_from == other.known_from:
        words = {"place": other.reference.place, "other_place": figure.reference.place}
        code = "P203"
    else:
        words = {"unit": figure.key.unit, "other_document": _title(policy, figure.document)}
        code = "P206"
    finding = Finding.of(
        code,
        origin.file,
        origin.line,
        document=_title(policy, other.document),
        indicator=figure.key.indicator,
        period=figure.key.period.text,
        value=other.number,
        other=figure.number,
        **words,
    )
    yield PrintedFinding(finding, figure.key, known_from)
