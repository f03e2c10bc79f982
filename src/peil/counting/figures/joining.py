# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Joins counted figures to the published ones, on the same two time axes.

A count is a later version beside what was published, never over it. It leads because the reader
asked for it; the account tells what was published beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from peil.agenda.figures import Figure
from peil.agenda.findings import Origin
from peil.agenda.policy import Policy
from peil.agenda.published import FigureEntry, FigureState, FigureValue, Standing
from peil.counting.catalogue import RuleMissing, rule_named
from peil.counting.figures.figure import CountedFigure
from peil.counting.figures.provenance import Provenance
from peil.counting.figures.rows import FigureFile, about_of, shown_value
from peil.counting.figures.sources import CountedSource, counted_source
from peil.terms.errors import PeilError
from peil.terms.languages import LANGUAGES, Text
from peil.terms.periods import DayOrMonth, year_period

NATIONAL = "national"
"""The unit of figures of all units together, whatever a policy folder calls the whole."""


class DefinitionUnknown(PeilError):
    """A figure was counted by a definition version that no agenda holds."""

    def __init__(self, figure: CountedFigure, *, known: tuple[str, ...]) -> None:
        super().__init__(
            asked=f"A figure of '{figure.indicator}' in {figure.period} counted by definition "
            f"'{figure.definition}' was asked.",
            found=f"The agendas hold {', '.join(known) or 'no version'} of its definition.",
            to_do="Count with the agendas that you report with, or add the version to its theme.",
        )


class FiguresContradict(PeilError):
    """Two files with counted figures say different things of one day."""

    def __init__(self, one: CountedFigure, other: CountedFigure, *, files: tuple[str, str]) -> None:
        super().__init__(
            asked=f"'{one.indicator}' of {one.unit} in {one.period}, counted on {one.counted_on} "
            f"by definition {one.definition}, was asked.",
            found=f"'{files[0]}' says {shown_value(one)}, '{files[1]}' says {shown_value(other)}.",
            to_do="Name only the file that counts.",
        )


class FiguresUnused(PeilError):
    """Figures were brought along, and none of them takes part in what was asked."""

    def __init__(
        self, *, unit: str, year: int, known_on: date, earliest: date | None, parts: bool = False
    ) -> None:
        if earliest is None:
            reach = "year or a part of it" if parts else "year as a whole"
            found = f"No figure in the files is of that unit and {reach}."
            to_do = (
                f"Count with 'peil count --unit {unit} --from {year}-01 --to {year}-12 --by year'."
            )
        else:
            found = f"The earliest figure of that unit and year was counted on {earliest}."
            to_do = f"Ask --known-on {earliest} or later, or count with --known-on {known_on}."
        super().__init__(
            asked=f"Counted figures of {unit} in {year}, as known on {known_on}, were asked.",
            found=found,
            to_do=to_do,
        )


def with_counted(policy: Policy, files: Iterable[FigureFile]) -> Policy:
    """Return the policy with the counted figures of files beside the published ones.

    Only totals take part, no breakdowns. A figure leads when it has a number and is counted by
    the definition that holds for its period, with Peil's own choices; any other stands beside,
    with the reason.

    Raises:
        IndicatorUnknown: when no agenda holds an indicator.
        UnitUnknown: when the folder does not hold a unit.
        DefinitionUnknown: when an indicator has no such definition version.
        FiguresContradict: when two files count the same on one day and differ.
    """
    rows = [(file, line, figure) for file in files for line, figure in _totals(file)]
    sources = _sources(rows)
    first: dict[tuple[object, ...], tuple[CountedFigure, FigureFile]] = {}
    figures: dict[CountedFigure, Figure] = {}
    for file, line, counted in rows:
        _require_agreement(first, counted, file)
        if counted not in figures:
            source = sources[counted.register, counted.counted_on]
            place = Origin(file.path.name, line)
            figures[counted] = _joined(policy, counted, source, place)
    by_key = {source.key: source for source in sources.values()}
    return policy.with_counted(figures.values(), sources=by_key)


def require_used(
    policy: Policy, *, unit: str | None, year: int, known_on: date, parts: bool = False
) -> None:
    """Require that a counted figure takes part in a year, as known on a day.

    Args:
        policy: with the counted figures.
        unit: a police unit, or nothing for the whole.
        year: the calendar year.
        known_on: the day, inclusive.
        parts: figures of parts of the year take part too.

    Raises:
        FiguresUnused: when none is of the unit and year, or none was counted by that day.
        UnitUnknown: when the folder does not hold the unit.
    """
    asked, whole = policy.unit_key(unit), year_period(year)
    days = [
        figure.known_from.last_day
        for figure in policy.counted
        if figure.key.unit == asked
        and (figure.key.period == whole or (parts and figure.key.period.touches_year(year)))
    ]
    if not days or min(days) > known_on:
        earliest = min(days) if days else None
        raise FiguresUnused(
            unit=asked, year=year, known_on=known_on, earliest=earliest, parts=parts
        )


def _sources(
    rows: Iterable[tuple[FigureFile, int, CountedFigure]],
) -> Mapping[tuple[str, date], CountedSource]:
    """Return the counts that figures come from; of several files, the first that tells most."""
    told: dict[tuple[str, date], Provenance | None] = {}
    for file, _, counted in rows:
        count = (counted.register, counted.counted_on)
        told[count] = told.get(count) or file.provenance
    return {
        (register, day): counted_source(register, counted_on=day, provenance=provenance)
        for (register, day), provenance in told.items()
    }


def _totals(file: FigureFile) -> Iterator[tuple[int, CountedFigure]]:
    for line, figure in zip(file.lines, file.figures, strict=True):
        if not figure.breakdown:
            yield line, figure


def _require_agreement(
    first: dict[tuple[object, ...], tuple[CountedFigure, FigureFile]],
    counted: CountedFigure,
    file: FigureFile,
) -> None:
    """Remember what was first said of a figure, and require that nothing else is said.

    Raises:
        FiguresContradict: when another value was said.
    """
    earlier, other = first.setdefault(about_of(counted), (counted, file))
    if earlier.value != counted.value:
        raise FiguresContradict(earlier, counted, files=(str(other.path), str(file.path)))


def _joined(policy: Policy, counted: CountedFigure, source: CountedSource, place: Origin) -> Figure:
    """Return a counted figure as one of the figures of a policy.

    Raises:
        IndicatorUnknown: when no agenda holds its indicator.
        UnitUnknown: when the folder does not hold its unit.
        DefinitionUnknown: when the indicator has no such definition version.
    """
    indicator = policy.indicator(counted.indicator)
    version = counted.definition.partition(";")[0]
    if indicator.definition(version) is None:
        raise DefinitionUnknown(counted, known=tuple(d.version for d in indicator.definitions))
    is_whole = counted.unit == NATIONAL and NATIONAL not in policy.units
    holding = indicator.definition_for(counted.period)
    reason = _reason_beside(counted, holding=holding.version if holding is not None else "")
    day = counted.counted_on.isoformat()
    number = counted.value
    entry = FigureEntry(
        indicator=counted.indicator,
        unit=None if is_whole else counted.unit,
        period=counted.period,
        value=FigureValue(
            state=FigureState.NOT_SUPPLIED if number is None else FigureState.NUMBER, number=number
        ),
        numerator=counted.numerator,
        denominator=counted.denominator,
        definition=counted.definition,
        standing=Standing.LEADING if reason is None else Standing.BESIDE,
        reason=reason,
        note=source.said_of(counted.definition) if reason is None else None,
        in_account=True,
        place=str(place),
    )
    return Figure(
        key=policy.figure_key(entry.indicator, entry.unit, entry.period),
        entry=entry,
        measure=indicator.measure,
        definition=counted.definition,
        document=source.key,
        known_from=DayOrMonth(text=day, last_day=counted.counted_on),
        origin=place,
        is_counted=True,
    )


def _reason_beside(counted: CountedFigure, *, holding: str) -> Text | None:
    """Return why a figure cannot be the one that counts, or nothing when it can."""
    version, _, options = counted.definition.partition(";")
    if counted.value is None:
        return Text(
            nl="Voor deze periode is niets geleverd, of er valt niets te delen.",
            en="Nothing was delivered for this period, or there is nothing to divide by.",
        )
    if options:
        picked = _options_in_words(counted)
        return Text(
            nl=f"Met een andere keuze: {picked.nl}.",
            en=f"With another choice: {picked.en}.",
        )
    if version != holding:
        return Text(
            nl=f"Volgens definitie {version}, terwijl voor deze periode {holding or 'er geen'} geldt.",
            en=f"By definition {version}, while {holding or 'none'} holds for this period.",
        )
    return None


def _options_in_words(counted: CountedFigure) -> Text:
    """Return the options that were picked, as their rule says them, or by name if it is gone."""
    named = counted.definition.partition(";")[2].replace(";", ", ")
    try:
        rule = rule_named(f"{counted.indicator}@{counted.definition}")
    except RuleMissing:
        return Text(nl=named, en=named)
    picked = dict(rule.chosen)
    options = [o for c in rule.choices for o in c.options if o.key == picked.get(c.key)]
    said = (", ".join(o.says.to(language) for o in options) for language in LANGUAGES)
    dutch, english = (f"{text}, {named}" for text in said)
    return Text(nl=dutch, en=english)
