# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes a public table of cells: finds which cells add up to which, and refuses totals that differ.

Whoever reads a table knows that units add up to the whole, years to the years together, and parts
to what they are parts of. Each of these is an equation that could give a hidden cell away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product

from peil.monitoring.disclosure.nesting import fills, nested_parts, nested_periods
from peil.monitoring.disclosure.table import (
    Beside,
    CellKey,
    Dimension,
    PublicTable,
    Relation,
    TotalsDiffer,
    require_counts,
    sum_of,
)
from peil.terms.periods import Period

Cells = Mapping[CellKey, int | None]


def public_table(
    cells: Cells, *, whole: str, not_additive: Collection[Dimension] = ()
) -> PublicTable:
    """Return cells as a table, with every relation between them.

    Parts that make less than what they are parts of leave a remainder, which anybody can work out
    and which therefore counts as a cell. Units that make less than the whole, and years that make
    less than the years together, are a mistake unless a cell is absent.

    Args:
        cells: whole numbers, or nothing where a cell is absent; cells that are left out are absent.
        whole: the unit that all others add up to.
        not_additive: the dimensions along which totals need not be the sum of their parts.

    Raises:
        CellImpossible: when a cell is negative or no whole number.
        PeriodsOverlap: when two periods share days and neither holds the other.
        TotalsDiffer: when a total is not the sum of its parts and should be.
    """
    require_counts(cells)
    found: list[Relation] = []
    for dimension, candidates in _candidates(cells, whole):
        if dimension in not_additive:
            found.extend(_loose(cells, candidates))
        else:
            _require_sums(cells, candidates, dimension)
            found.extend(candidates)
    return PublicTable(cells, tuple(found), whole)


def _candidates(cells: Cells, whole: str) -> Iterator[tuple[Dimension, list[Relation]]]:
    units = tuple(dict.fromkeys(key.unit for key in cells))
    periods = tuple(dict.fromkeys(key.period for key in cells))
    parts = tuple(dict.fromkeys(key.part for key in cells))
    yield Dimension.UNIT, list(_held(cells, _by_unit(units, periods, parts, whole)))
    yield Dimension.PERIOD, list(_held(cells, _by_period(units, periods, parts)))
    by_part: list[Relation] = []
    for (parent, _), inside in nested_parts(parts).items():
        family = _held(cells, _by_part(units, periods, parent, inside))
        by_part.extend(_with_remainder(cells, list(family)))
    yield Dimension.PART, by_part


def _by_unit(
    units: Collection[str], periods: Iterable[Period], parts: Iterable[str], whole: str
) -> Iterator[Relation]:
    others = [unit for unit in units if unit != whole]
    if not others or whole not in units:
        return
    for period, part in product(periods, parts):
        inside = tuple(CellKey(unit, period, part) for unit in others)
        yield Relation(CellKey(whole, period, part), inside, Dimension.UNIT)


def _by_period(
    units: Iterable[str], periods: Collection[Period], parts: Iterable[str]
) -> Iterator[Relation]:
    nested = nested_periods(periods)
    for unit, part, (period, inside) in product(units, parts, nested.items()):
        keys = tuple(CellKey(unit, one, part) for one in inside)
        beside = Beside.NOTHING if fills(inside, period) else Beside.REMAINDER
        yield Relation(CellKey(unit, period, part), keys, Dimension.PERIOD, beside)


def _by_part(
    units: Iterable[str], periods: Iterable[Period], parent: str, inside: tuple[str, ...]
) -> Iterator[Relation]:
    for unit, period in product(units, periods):
        keys = tuple(CellKey(unit, period, part) for part in inside)
        yield Relation(CellKey(unit, period, parent), keys, Dimension.PART)


def _held(cells: Cells, relations: Iterable[Relation]) -> Iterator[Relation]:
    """Yield the relations that a cell of the table is in."""
    for relation in relations:
        if any(cells.get(key) is not None for key in (relation.whole, *relation.parts)):
            yield relation


def _with_remainder(cells: Cells, family: list[Relation]) -> list[Relation]:
    """Return relations that have a remainder, unless none of the wholes is seen to have one.

    Without one the equations tell more, so that is what is held where cells are absent.
    """
    differences = [
        whole - sum_of(cells, relation.parts)
        for relation in family
        if (whole := cells.get(relation.whole)) is not None and _is_given(cells, relation.parts)
    ]
    if not any(differences):
        return family
    return [relation._replace(beside=Beside.REMAINDER) for relation in family]


def _is_given(cells: Cells, keys: Iterable[CellKey]) -> bool:
    return all(cells.get(key) is not None for key in keys)


def _require_sums(cells: Cells, relations: Iterable[Relation], dimension: Dimension) -> None:
    """Require that no total is less than its parts, and none more than all of them.

    Raises:
        TotalsDiffer: when one is.
    """
    wrong: list[tuple[CellKey, int, int]] = []
    for relation in relations:
        whole = cells.get(relation.whole)
        made = sum_of(cells, relation.parts)
        may_be_more = relation.beside is Beside.REMAINDER or not _is_given(cells, relation.parts)
        if whole is not None and (made > whole or (made < whole and not may_be_more)):
            wrong.append((relation.whole, whole, made))
    if wrong:
        raise TotalsDiffer(
            dimension,
            wrong,
            to_do="Mend the numbers; where they are counted apart and need not add up, say "
            f"--not-additive {dimension}.",
        )


def _loose(cells: Cells, relations: Iterable[Relation]) -> Iterator[Relation]:
    """Yield what is left to be known where totals need not be the sum of their parts.

    A whole that is more than its parts has a remainder. One that is less has an overlap, and is
    still at least each of its parts. Parts that are absent are in the one or the other.
    """
    for relation in relations:
        whole = cells.get(relation.whole)
        given = tuple(key for key in relation.parts if cells.get(key) is not None)
        if whole is None or not given:
            continue
        if whole >= sum_of(cells, given):
            for parts in dict.fromkeys((given, relation.parts)):
                yield relation._replace(parts=parts, beside=Beside.REMAINDER)
            continue
        yield relation._replace(parts=given, beside=Beside.OVERLAP)
        for key in given:
            if whole >= sum_of(cells, (key,)):
                yield relation._replace(parts=(key,), beside=Beside.REMAINDER, matters=False)
