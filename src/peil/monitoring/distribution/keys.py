# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The key by which a norm is divided: even, the results of three years, or numbers from a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from peil.agenda.figures import Realisation
from peil.agenda.policy import Policy
from peil.monitoring.distribution.csv_rows import rows_of
from peil.monitoring.distribution.division import KeyRefused
from peil.monitoring.distribution.units_of_year import part_key
from peil.monitoring.known import Known
from peil.monitoring.remarks import both
from peil.terms.languages import Text
from peil.terms.plain_rows import number_in

KEY_COLUMNS = ("unit", "value")
YEARS_BACK = 3


class KnownKey(StrEnum):
    """The keys that need no file."""

    EVEN = "even"
    LAST_THREE_YEARS = "last-three-years"


@dataclass(frozen=True)
class AllocationKey:
    """The numbers by which a norm is divided, for each unit that takes part.

    `name` is what was asked: a word, or the name of a file. `remarks` are what a reader must know.
    `sources` are the documents and counts that results come from.
    """

    name: str
    title: Text
    values: Mapping[str, Decimal]
    remarks: tuple[Text, ...] = ()
    sources: tuple[str, ...] = ()


def even_key(units: Sequence[str]) -> AllocationKey:
    """Return the key by which every unit gets the same."""
    title = Text(nl="gelijk", en="even")
    return AllocationKey(KnownKey.EVEN, title, dict.fromkeys(units, Decimal(1)))


def key_in_file(policy: Policy, path: Path, *, units: Sequence[str]) -> AllocationKey:
    """Return the key that a CSV file holds, with the columns of `KEY_COLUMNS`.

    Rows of units that do not take part are left out, with a remark.

    Raises:
        RowsRefused: when the file cannot be read in one way.
        UnitUnknown: when it names a unit that the folder does not hold.
        AllocationRefused: when it names the whole.
        KeyRefused: when there is no such file, or a unit that takes part has no number in it.
    """
    if not path.exists():
        raise KeyRefused(
            asked=f"A division by the key '{path}' was asked.",
            found="That is neither a key nor a file.",
            to_do=f"Use {', '.join(KnownKey)}, or name a CSV file with {','.join(KEY_COLUMNS)}.",
        )
    found = {
        part_key(policy, row["unit"]): number_in(path, line, row["value"])
        for line, row in rows_of(path, columns=KEY_COLUMNS)
    }
    missing = [unit for unit in units if unit not in found]
    if missing:
        raise KeyRefused(
            asked=f"A division by the key '{path}' was asked.",
            found=f"It holds no number for {', '.join(missing)}; absent is not zero.",
            to_do="Add them (0 where it is 0), or name the units that take part with --units.",
        )
    others = [policy.units[key].name for key in found if key not in units]
    remarks = (_left_out(others),) if others else ()
    name = path.name
    values = {unit: found[unit] for unit in units}
    return AllocationKey(name, Text(nl=name, en=name), values, remarks)


def _left_out(names: Sequence[str]) -> Text:
    listed = ", ".join(names)
    return Text(
        nl=f"Niet gebruikt uit de verdeelsleutel, want zij doen niet mee: {listed}.",
        en=f"Not used of the key, because they do not take part: {listed}.",
    )


def last_years_key(
    known: Known, *, indicator: str, year: int, units: Sequence[str]
) -> AllocationKey:
    """Return the key of what units realised in the three years before a year, added up.

    A year takes part when every unit has a number in it, by definitions that can be compared with
    those of the latest such year. So no unit is held to other years than another.

    Raises:
        KeyRefused: when no year is left.
    """
    numbers: dict[int, Mapping[str, Decimal]] = {}
    problems: dict[int, Text] = {}
    versions: set[str] = set()
    sources: set[str] = set()
    for earlier in range(year - 1, year - 1 - YEARS_BACK, -1):
        found = {unit: known.of_unit(unit).realisation(indicator, earlier) for unit in units}
        whole = {unit: one for unit, one in found.items() if _number(one) is not None}
        missing = [unit for unit in units if unit not in whole]
        figures = [one.figure for one in whole.values() if one is not None]
        here = {figure.definition for figure in figures}
        if missing:
            problems[earlier] = _no_figure(known.policy, earlier, missing, among=units)
        elif not _comparable(known.policy, indicator, versions | here):
            problems[earlier] = _other_definition(earlier)
        else:
            versions |= here
            sources |= {figure.document for figure in figures}
            numbers[earlier] = {unit: _number(one) or Decimal(0) for unit, one in whole.items()}
    if not numbers:
        raise KeyRefused(
            asked=f"A division by the results of '{indicator}' in {year - YEARS_BACK} to "
            f"{year - 1} was asked, as known on {known.known_on}.",
            found=" ".join(problem.en for problem in problems.values()),
            to_do="Bring figures along with --figures (peil count --by year), or use another key.",
        )
    values = {unit: sum((n[unit] for n in numbers.values()), Decimal(0)) for unit in units}
    remarks = (*problems.values(), *_of_the_norms_definition(known, indicator, year, versions))
    return AllocationKey(
        name=KnownKey.LAST_THREE_YEARS,
        title=_years_title(numbers),
        values=values,
        remarks=remarks,
        sources=tuple(sorted(sources)),
    )


def _number(realisation: Realisation | None) -> Decimal | None:
    return realisation.number if realisation is not None else None


def _comparable(policy: Policy, indicator: str, versions: Iterable[str]) -> bool:
    first, *others = sorted(versions)
    found = policy.indicators[indicator]
    return all(found.comparable(first, other) for other in others)


def _years_title(years: Iterable[int]) -> Text:
    ordered = [str(year) for year in sorted(years)]
    if len(ordered) == 1:
        return Text(nl=f"realisatie {ordered[0]}", en=f"realisation {ordered[0]}")
    *first, last = ordered
    listed = ", ".join(first)
    return Text(nl=f"realisatie {listed} en {last}", en=f"realisation {listed} and {last}")


def _no_figure(policy: Policy, year: int, missing: Sequence[str], *, among: Sequence[str]) -> Text:
    if len(missing) == len(among):
        return Text(
            nl=f"{year} telt niet mee in de verdeelsleutel: van geen eenheid is een cijfer bekend.",
            en=f"{year} does not count in the key: no figure is known of any unit.",
        )
    existed = [unit for unit in missing if policy.units[unit].existed_in(year)]
    born_later = [unit for unit in missing if unit not in existed]
    named, later = (
        ", ".join(policy.units[unit].name for unit in units) for units in (existed, born_later)
    )
    dutch, english = [], []
    if named:
        dutch.append(f"geen cijfer bekend van {named}")
        english.append(f"no figure is known of {named}")
    if later:
        dutch.append(f"nog niet opgericht: {later}")
        english.append(f"not founded yet: {later}")
    return both(
        lambda language: (
            f"{year} telt niet mee in de verdeelsleutel: {'; '.join(dutch)}."
            if language == "nl"
            else f"{year} does not count in the key: {'; '.join(english)}."
        )
    )


def _other_definition(year: int) -> Text:
    return Text(
        nl=f"{year} telt niet mee in de verdeelsleutel: er is op een andere manier geteld.",
        en=f"{year} does not count in the key: it was counted in another way.",
    )


def _of_the_norms_definition(
    known: Known, indicator: str, year: int, versions: Iterable[str]
) -> tuple[Text, ...]:
    holding = known.definition(indicator, year)
    if _comparable(known.policy, indicator, {holding, *versions}):
        return ()
    return (
        Text(
            nl="De norm geldt voor een andere manier van tellen dan de cijfers in de sleutel.",
            en="The norm is for another way of counting than the figures in the key.",
        ),
    )
