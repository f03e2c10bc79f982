# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Checks published documents against themselves, each other, and the decisions of their day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from peil.agenda.check.about import PrintedFinding, about_cell
from peil.agenda.decisions import MAIN
from peil.agenda.figures import Figure, FigureKey
from peil.agenda.findings import Finding
from peil.agenda.norms import Norm, NormKey, norms_in_force
from peil.agenda.policy import Policy, PublishedDocument
from peil.agenda.published import ComparisonKind, PrintedComparison, Standing
from peil.terms.languages import Text
from peil.terms.quantities import Measure


def check(policy: Policy) -> Iterator[Finding]:
    """Yield a finding for everything odd in what was published."""
    for found in printed_findings(policy):
        yield found.finding


def printed_findings(policy: Policy) -> Iterator[PrintedFinding]:
    """Yield every oddity with the indicator, unit and period it is about."""
    yield from findings_of_documents(policy)
    yield from findings_between(policy, policy.figures)


def findings_of_documents(policy: Policy) -> Iterator[PrintedFinding]:
    """Yield every oddity inside a document."""
    for document in policy.documents:
        sheet = _Sheet.of(document, policy)
        yield from _comparisons(sheet)
        yield from _norms(sheet)
        yield from _totals(sheet)
        yield from _oddities(sheet)


@dataclass(frozen=True)
class _Sheet:
    """A document with what it prints by key, and the norms in force on the day it appeared."""

    document: PublishedDocument
    policy: Policy
    figures: Mapping[FigureKey, Decimal | None]
    norms: Mapping[FigureKey, Decimal]
    in_force: Mapping[NormKey, Norm]

    @classmethod
    def of(cls, document: PublishedDocument, policy: Policy) -> _Sheet:
        return cls(
            document=document,
            policy=policy,
            figures={
                policy.figure_key(e.indicator, e.unit, e.period): e.value.number
                for e in document.file.figures
                if e.standing is Standing.LEADING
            },
            norms={
                policy.figure_key(n.indicator, n.unit, n.period): n.value
                for n in document.file.norms
            },
            in_force=norms_in_force(policy.norms, known_on=document.source.known.last_day),
        )

    def norm(self, about: FigureKey) -> Decimal | None:
        """Return the norm that the document prints, or else the one in force on its day."""
        printed = self.norms.get(about)
        return printed if printed is not None else self.norm_in_force(about, basis=MAIN)

    def norm_in_force(self, about: FigureKey, *, basis: str) -> Decimal | None:
        """Return the number of the norm in force on the document's day, or nothing."""
        norm = self.in_force.get(NormKey(*about, basis))
        return norm.number if norm is not None else None


def _comparisons(sheet: _Sheet) -> Iterator[PrintedFinding]:
    for place, printed in enumerate(sheet.document.file.comparisons):
        about = sheet.policy.figure_key(printed.indicator, printed.unit, printed.period)
        code, value = _judge(sheet, printed, about)
        if code:
            origin = sheet.document.yaml.origin("comparisons", place)
            words = {"printed": printed.value, "value": value}
            yield about_cell(code, sheet.document, origin, about, **words)


def _judge(sheet: _Sheet, printed: PrintedComparison, about: FigureKey) -> tuple[str, Decimal]:
    """Return the rule that a printed comparison breaks, or none, and what it should have been."""
    norm, figure = sheet.norm(about), sheet.figures.get(about)
    if norm is None:
        return "P201", Decimal(0)
    if figure is None:
        return "", Decimal(0)
    if printed.kind is ComparisonKind.ATTAINMENT:
        return _judge_attainment(printed.value, figure=figure, norm=norm)
    if figure - norm != printed.value:
        return "P205", figure - norm
    in_percent = sheet.policy.indicators[about.indicator].measure is Measure.PERCENT
    return ("P202" if in_percent and printed.sign == "%" else ""), figure - norm


def _judge_attainment(printed: Decimal, *, figure: Decimal, norm: Decimal) -> tuple[str, Decimal]:
    attained = figure / norm * 100 if norm else Decimal(0)
    whole = Decimal(1)
    same = attained.quantize(whole, ROUND_HALF_UP) == printed.quantize(whole, ROUND_HALF_UP)
    return ("" if same else "P205"), attained.quantize(Decimal("0.1"))


def _norms(sheet: _Sheet) -> Iterator[PrintedFinding]:
    for place, printed in enumerate(sheet.document.file.norms):
        about = sheet.policy.figure_key(printed.indicator, printed.unit, printed.period)
        value = sheet.norm_in_force(about, basis=printed.basis)
        if value == printed.value:
            continue
        yield about_cell(
            "P204",
            sheet.document,
            sheet.document.yaml.origin("norms", place),
            about,
            printed=printed.value,
            value=value if value is not None else Text(nl="geen norm", en="no norm"),
        )


def _totals(sheet: _Sheet) -> Iterator[PrintedFinding]:
    """Hold the totals that a document prints against the parts it prints."""
    for place, entry in enumerate(sheet.document.file.figures):
        about = sheet.policy.figure_key(entry.indicator, entry.unit, entry.period)
        parts = _addends(sheet.policy, about)
        printed = [sheet.figures.get(about._replace(indicator=part)) for part in parts]
        numbers = [number for number in printed if number is not None]
        total, found = entry.value.number, sum(numbers, Decimal(0))
        if total is None or not parts or len(numbers) != len(parts) or found == total:
            continue
        origin = sheet.document.yaml.origin("figures", place)
        yield about_cell("P207", sheet.document, origin, about, total=total, sum=found)


def _addends(policy: Policy, key: FigureKey) -> list[str]:
    agenda = policy.agenda_covering(key.period.last_day.year)
    return [entry.id for entry in agenda.addends_of(key.indicator)] if agenda is not None else []


def _oddities(sheet: _Sheet) -> Iterator[PrintedFinding]:
    for place, oddity in enumerate(sheet.document.file.oddities):
        origin = sheet.document.yaml.origin("oddities", place)
        title = sheet.document.source.title
        finding = Finding.of("P208", origin, document=title, text=oddity.text)
        finding = replace(finding, in_account=oddity.in_account)
        for indicator in oddity.about:
            about = sheet.policy.figure_key(indicator, oddity.unit, oddity.period)
            yield PrintedFinding(finding, about, sheet.document.source.known.last_day)


def findings_between(policy: Policy, figures: Iterable[Figure]) -> Iterator[PrintedFinding]:
    """Yield where figures for one indicator, unit and period differ from each other."""
    ordered = sorted(figures, key=lambda f: (f.key, f.known_from.last_day, f.document))
    for _, group in groupby(ordered, key=lambda f: f.key):
        seen: list[Figure] = []
        for figure in group:
            known_numbers = [f.number for f in seen]
            if figure.is_number and seen and figure.number not in known_numbers:
                yield from _against(policy, figure, earlier=seen[-1])
            seen.append(figure)


def _against(policy: Policy, figure: Figure, *, earlier: Figure) -> Iterator[PrintedFinding]:
    if figure.number is None or earlier.number is None:
        return
    words = {
        "document": policy.sources[earlier.document].title,
        "indicator": figure.key.indicator,
        "period": figure.key.period.text,
        "unit": figure.key.unit,
        "place": earlier.reference.place,
        "other_place": figure.reference.place,
        "other_document": policy.sources[figure.document].title,
    }
    one_document = (figure.document, figure.known_from) == (earlier.document, earlier.known_from)
    finding = Finding.of(
        "P203" if one_document else "P206",
        figure.origin,
        value=earlier.number,
        other=figure.number,
        **words,
    )
    known_from: date = max(figure.known_from.last_day, earlier.known_from.last_day)
    yield PrintedFinding(finding, figure.key, known_from)
