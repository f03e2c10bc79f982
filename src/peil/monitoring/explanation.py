# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Explains one number: every norm and its decision, every figure, the definition, the remarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from peil.agenda.agendas import Agreement
from peil.agenda.decisions import DecisionFile
from peil.agenda.figures import Figure, known_figures
from peil.agenda.indicators import Baseline, Definition, Indicator
from peil.agenda.norms import Norm, known
from peil.agenda.policy import Agenda, Policy, PublishedDocument
from peil.agenda.published import ComparisonKind
from peil.monitoring.assess import NormStanding, standing_of_norm
from peil.monitoring.course.parts import parts_known
from peil.monitoring.course.rows import Course, StatusRow
from peil.monitoring.course.year import status_in
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.rows import AccountRow, make_row
from peil.terms.languages import Text
from peil.terms.quantities import Measure


@dataclass(frozen=True)
class PrintedElsewhere:
    """A norm, difference or attainment as a document repeats it."""

    kind: str
    value: Decimal
    measure: Measure
    period: str
    document: str
    place: str
    note: Text | None


@dataclass(frozen=True)
class Explanation:
    """Everything known on a day of one indicator, unit and year, in the order it became known.

    `status` is how it stands, with what belongs beside that; nothing where no agenda covers the
    year.
    """

    indicator: Indicator
    year: int
    known: Known
    row: AccountRow
    norms: tuple[Norm, ...]
    decisions: tuple[DecisionFile, ...]
    figures: tuple[Figure, ...]
    definition: Definition | None
    baselines: tuple[Baseline, ...]
    printed: tuple[PrintedElsewhere, ...]
    agreements: tuple[Agreement, ...]
    status: StatusRow | None = None

    def standing(self, norm: Norm) -> NormStanding:
        """Return what can be said of one of the norms."""
        return standing_of_norm(norm, direction=self.row.entry.direction)

    @property
    def counted(self) -> tuple[Figure, ...]:
        """The figures of the year itself that were counted from a register, in order."""
        return tuple(f for f in self.figures if f.is_counted and f.key.period.is_year)

    @property
    def sources(self) -> tuple[str, ...]:
        """Every document it rests on, sorted."""
        found = {norm.reference.source for norm in self.norms}
        found |= {figure.document for figure in self.figures}
        found |= {printed.document for printed in self.printed}
        found |= {baseline.reference.source for baseline in self.baselines}
        found |= {agreement.reference.source for agreement in self.agreements}
        beside = self.status.remarks if self.status is not None else ()
        found |= {source for remark in (*self.row.remarks, *beside) for source in remark.sources}
        if self.definition is not None:
            found.add(self.definition.reference.source)
        return tuple(sorted(found | set(self.row.sources)))


def explain(
    policy: Policy, indicator: str, *, year: int, known_on: date, unit: str | None = None
) -> Explanation:
    """Return everything known on a day of an indicator, unit and year.

    Raises:
        IndicatorUnknown: when no agenda holds the indicator.
        UnitUnknown: when the folder does not hold the unit.
        YearOutsideAgendas: when no agenda covers the year.
    """
    found = policy.indicator(indicator)
    agenda = _agenda_for(policy, found, year)
    seen = known_on_day(policy, known_on=known_on, unit=unit)
    placement = found.placement_in(agenda.key) or found.placements[-1]
    row = make_row(
        seen,
        policy.agenda(placement.agenda),
        theme=placement.theme,
        entry=placement.entry,
        year=year,
    )
    norms = tuple(
        n
        for n in known(policy.norms, known_on=known_on)
        if (n.key.indicator, n.key.unit) == (found.id, seen.unit)
        and n.key.period.touches_year(year)
    )
    return Explanation(
        indicator=found,
        year=year,
        known=seen,
        row=row,
        norms=norms,
        decisions=_decisions(policy, norms),
        figures=_figures(policy, seen, found.id, year),
        definition=found.definition(row.definition),
        baselines=placement.entry.baselines,
        printed=tuple(_printed(policy, seen, found, year)),
        agreements=tuple(_agreements(policy.agenda(placement.agenda), found.id)),
        status=_status(seen, row, year),
    )


def _status(seen: Known, row: AccountRow, year: int) -> StatusRow | None:
    agenda = seen.policy.agenda_covering(year)
    if agenda is None:
        return None
    return status_in(Course(seen, parts_known(seen), agenda, year), row)


def _agenda_for(policy: Policy, indicator: Indicator, year: int) -> Agenda:
    """Return the agenda of a year; for a year before or after them, one that has the indicator.

    Raises:
        YearOutsideAgendas: when no agenda covers the year and nothing is known of it.
    """
    agenda = policy.agenda_covering(year)
    if agenda is not None:
        return agenda
    has_figure = any(
        f.key.indicator == indicator.id and f.key.period.touches_year(year)
        for f in policy.every_figure
    )
    if has_figure:
        return policy.agenda(indicator.placements[0].agenda)
    return policy.agenda_of(year)


def _decisions(policy: Policy, norms: tuple[Norm, ...]) -> tuple[DecisionFile, ...]:
    names = dict.fromkeys(norm.decision for norm in norms)
    return tuple(policy.decision(name).file for name in names)


def _figures(policy: Policy, seen: Known, indicator: str, year: int) -> tuple[Figure, ...]:
    return tuple(
        f
        for f in known_figures(policy.every_figure, known_on=seen.known_on)
        if (f.key.indicator, f.key.unit) == (indicator, seen.unit)
        and f.key.period.touches_year(year)
    )


def _printed(
    policy: Policy, seen: Known, indicator: Indicator, year: int
) -> Iterator[PrintedElsewhere]:
    for document in policy.documents:
        if document.source.known.last_day > seen.known_on:
            continue
        yield from _norms_printed(document, seen, indicator, year)
        yield from _comparisons_printed(document, seen, indicator, year)


def _norms_printed(
    document: PublishedDocument, seen: Known, indicator: Indicator, year: int
) -> Iterator[PrintedElsewhere]:
    for norm in document.file.norms:
        about = (norm.indicator, seen.policy.unit_key(norm.unit))
        if about == (indicator.id, seen.unit) and norm.period.touches_year(year):
            yield PrintedElsewhere(
                "norm",
                norm.value,
                indicator.measure,
                norm.period.text,
                document.file.document,
                norm.place,
                norm.note,
            )


def _comparisons_printed(
    document: PublishedDocument, seen: Known, indicator: Indicator, year: int
) -> Iterator[PrintedElsewhere]:
    for printed in document.file.comparisons:
        about = (printed.indicator, seen.policy.unit_key(printed.unit))
        if about != (indicator.id, seen.unit) or not printed.period.touches_year(year):
            continue
        in_percent = printed.sign == "%" or printed.kind is ComparisonKind.ATTAINMENT
        yield PrintedElsewhere(
            printed.kind.value,
            printed.value,
            Measure.PERCENT if in_percent else indicator.measure,
            printed.period.text,
            document.file.document,
            printed.place,
            None,
        )


def _agreements(agenda: Agenda, indicator: str) -> Iterator[Agreement]:
    for theme in agenda.themes:
        for agreement in theme.agreements:
            if indicator in agreement.indicators:
                yield agreement
