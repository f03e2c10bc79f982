"""Suppression cannot be undone: attackers that see what the public sees find no hidden cell.

The attackers are in `table_attackers`, written apart from what hides cells. Their equations are
made here from how the tables are drawn at random, not from the relations that Peil finds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from drawn_tables import WHOLE
from peil.monitoring.disclosure.adding_up import public_table
from peil.monitoring.disclosure.audit import SuppressionUnsafe
from peil.monitoring.disclosure.rule import rule_of
from peil.monitoring.disclosure.suppress import CellState, Kind, Suppression, suppression_of
from peil.monitoring.disclosure.system import AbsentImpossible
from peil.monitoring.disclosure.table import CellKey, TotalsDiffer
from peil.terms.periods import read_period
from table_attackers import Guess, Name, Seen, guessed, solved_by_algebra

OTHER = "in no part"


class Grid(NamedTuple):
    """A table by unit, period and part: what is given, what is true, and what adds up to what."""

    cells: Mapping[Name, int]
    truth: Mapping[Name, int]
    equations: list[Mapping[Name, int]]


def sum_of(total: Name, parts: list[Name]) -> Mapping[Name, int]:
    """Return the equation of a total and its parts."""
    return {total: -1} | dict.fromkeys(parts, 1)


def grid_of(inner: Mapping[Name, int], *, years_together: bool, with_other: bool) -> Grid:
    """Return a table with every total over units, years and parts of its innermost numbers."""
    units, years, kinds = (list(dict.fromkeys(name[n] for name in inner)) for n in range(3))
    parts = [kind for kind in kinds if kind not in {OTHER, ""}]
    every = {unit: [unit] for unit in units} | {WHOLE: units}
    times = {year: [year] for year in years}
    if years_together:
        times[f"{years[0]}-{years[-1]}"] = years
    held = {part: [part] for part in parts} | {"": kinds}
    if with_other:
        held[OTHER] = [OTHER]
    truth = {
        (unit, time, part): sum(
            inner[u, y, k] for u in every[unit] for y in times[time] for k in ks
        )
        for unit in every
        for time in times
        for part, ks in held.items()
    }
    together = {time: inside for time, inside in times.items() if inside != [time]}
    in_parts = {"": [part for part in held if part]} if parts else {}
    equations = [
        *(sum_of((WHOLE, t, p), [(u, t, p) for u in units]) for t in times for p in held),
        *(
            sum_of((u, t, p), [(u, year, p) for year in inside])
            for u in every
            for t, inside in together.items()
            for p in held
        ),
        *(
            sum_of((u, t, total), [(u, t, p) for p in inside])
            for u in every
            for t in times
            for total, inside in in_parts.items()
        ),
    ]
    return Grid({k: v for k, v in truth.items() if k[2] != OTHER}, truth, equations)


@st.composite
def grids(draw, *, absent: bool = False) -> Grid:
    units = [f"u{n}" for n in range(draw(st.integers(1, 4)))]
    years = [str(2019 + n) for n in range(draw(st.integers(1, 3)))]
    parts = ["x", "y", "z"][: draw(st.integers(0, 3))]
    with_other = bool(parts) and draw(st.booleans())
    kinds = [*parts, *([OTHER] if with_other else [])] or [""]
    number = st.integers(0, draw(st.sampled_from([3, 6, 12, 30])))
    inner = {(u, y, k): draw(number) for u in units for y in years for k in kinds}
    grid = grid_of(
        inner, years_together=len(years) > 1 and draw(st.booleans()), with_other=with_other
    )
    if absent:
        left_out = draw(st.sets(st.sampled_from(sorted(grid.cells))))
        assume(len(left_out) < len(grid.cells))
        kept = {name: value for name, value in grid.cells.items() if name not in left_out}
        grid = grid._replace(cells=kept)
    return grid


def made_of(grid: Grid, **rule) -> Suppression:
    cells = {CellKey(u, read_period(t), p): value for (u, t, p), value in grid.cells.items()}
    return suppression_of(public_table(cells, whole=WHOLE), rule=rule_of(**rule))


def name_of(key: CellKey) -> Name:
    return key.unit, str(key.period), key.part


def seen_by_public(grid: Grid, made: Suppression) -> Seen:
    cells = {name_of(cell.key): cell for cell in made.public.cells}
    return Seen(
        numbers={n: c.value for n, c in cells.items() if c.state is CellState.PUBLISHED},
        hidden=frozenset(n for n, c in cells.items() if c.state is CellState.SUPPRESSED),
        equations=grid.equations,
    )


def could_be_told(grid: Grid) -> set[Name]:
    """Return what is not in a table and follows from it when nothing is hidden."""
    return set(solved_by_algebra(Seen(grid.cells, frozenset(), grid.equations)))


def assert_none_is_found(grid: Grid, threshold: int, *, hide_zeros: bool = False) -> None:
    rule = rule_of(threshold, hide_zeros=hide_zeros)
    made = made_of(grid, threshold=threshold, hide_zeros=hide_zeros)
    seen = seen_by_public(grid, made)
    small = {name for name in seen.hidden if rule.is_small(grid.truth[name])}
    beside = {name for name in could_be_told(grid) if 0 < grid.truth[name] < threshold}

    # every small cell is hidden, and nothing that is shown is wrong
    assert not any(rule.is_small(number) for number in seen.numbers.values())
    assert all(grid.truth[name] == number for name, number in seen.numbers.items())
    # exact algebra finds none
    assert not set(solved_by_algebra(seen)) & (seen.hidden | beside)
    # nor do bounds for whole numbers, with what the rule tells of a hidden cell
    least = 0 if hide_zeros else 1
    by_rule = guessed(
        seen,
        of=sorted(seen.hidden | (beside & set(seen.unknown))),
        limits=dict.fromkeys(seen.hidden, (least, None)),
    )
    for name, guess in by_rule.items():
        assert guess.width >= (rule.width if name in small | beside else 1), (name, guess)
    # nor does knowing which of them are small, unless that alone gives it away
    exposed = {name_of(one.key) for one in made.reasons if one.exposed}
    by_kind = guessed(
        seen,
        of=sorted(seen.hidden - exposed),
        limits={
            name: (least, threshold - 1) if name in small else (threshold, None)
            for name in seen.hidden
        },
    )
    assert not [(name, guess) for name, guess in by_kind.items() if guess.is_exact]


@settings(max_examples=40, deadline=None)
@given(grid=grids(), threshold=st.integers(3, 6))
def test_no_hidden_cell_can_be_worked_out_of_a_table_with_all_its_totals(grid, threshold):
    assert_none_is_found(grid, threshold)


@settings(max_examples=30, deadline=None)
@given(grid=grids(absent=True), threshold=st.integers(3, 6))
def test_no_hidden_cell_can_be_worked_out_of_a_table_with_absent_cells(grid, threshold):
    try:
        assert_none_is_found(grid, threshold)
    except (TotalsDiffer, AbsentImpossible):
        reject()  # refused, for so much is absent that totals seem wrong


@settings(max_examples=15, deadline=None)
@given(grid=grids(), threshold=st.integers(3, 6))
def test_no_hidden_cell_can_be_worked_out_where_zeros_are_hidden_too(grid, threshold):
    assert_none_is_found(grid, threshold, hide_zeros=True)


@settings(max_examples=15, deadline=None)
@given(grid=grids())
def test_no_cell_is_hidden_that_could_be_shown(grid):
    made = made_of(grid)
    added = [one.key for one in made.reasons if one.kind is Kind.SECONDARY]
    table = public_table(
        {CellKey(u, read_period(t), p): value for (u, t, p), value in grid.cells.items()},
        whole=WHOLE,
    )

    for shown in added:
        with pytest.raises(SuppressionUnsafe):
            suppression_of(table, rule=made.public.rule, hidden=set(added) - {shown})


@settings(max_examples=30, deadline=None)
@given(
    values=st.lists(st.sampled_from([0, 1, 1, 2, 6]), min_size=2, max_size=8),
    threshold=st.integers(3, 5),
)
def test_what_knowing_the_small_cells_gives_away_no_hiding_could_have_kept(values, threshold):
    inner = {(f"u{n // 2}", "2019", "xy"[n % 2]): value for n, value in enumerate(values)}
    inner |= {(unit, year, "y"): inner.get((unit, year, "y"), 0) for unit, year, _ in inner}
    grid = grid_of(inner, years_together=False, with_other=False)
    made = made_of(grid, threshold=threshold)
    exposed = [name_of(one.key) for one in made.reasons if one.exposed]
    known = {name: 0 for name, value in grid.cells.items() if value == 0}

    found = guessed(
        Seen(known, frozenset(grid.cells) - set(known), grid.equations),
        of=exposed,
        limits={
            name: (1, threshold - 1) if value < threshold else (threshold, None)
            for name, value in grid.cells.items()
        },
    )

    assert all(guess.is_exact for guess in found.values())


def test_a_whole_table_by_unit_year_and_part_keeps_its_cells():
    """Eleven units and the whole, twelve years, four parts and their total: 720 cells."""
    numbers = iter(_numbers(11 * 12 * 4))
    inner = {
        (f"u{unit}", str(2011 + year), part): next(numbers)
        for unit in range(11)
        for year in range(12)
        for part in "wxyz"
    }
    grid = grid_of(inner, years_together=False, with_other=False)
    assert len(grid.cells) == 720

    made = made_of(grid)

    seen = seen_by_public(grid, made)
    small = sum(0 < value < 5 for value in grid.cells.values())
    assert small > 100
    assert small < made.public.hidden < 2 * small
    for year in map(str, range(2011, 2023)):
        of_year = Seen(
            {name: number for name, number in seen.numbers.items() if name[1] == year},
            frozenset(name for name in seen.hidden if name[1] == year),
            [equation for equation in grid.equations if next(iter(equation))[1] == year],
        )
        found = guessed(
            of_year,
            of=sorted(of_year.hidden)[::3],
            limits=dict.fromkeys(of_year.hidden, (1, None)),
        )
        assert all(guess.width >= 1 for guess in found.values())
        assert not set(solved_by_algebra(of_year)) & of_year.hidden


def _numbers(count: int) -> list[int]:
    """Return numbers that are often small and sometimes large, the same each time."""
    state, found = 1, []
    for _ in range(count):
        state = state * 48271 % 2147483647
        found.append([0, 1, 2, 3, 4, 6, 9, 14, 25, 60, 7, 5, 11, 31][state % 14])
    return found


class TestTheAttackersThemselves:
    SUM = ({("a",): 1, ("b",): 1, ("all",): -1},)

    def test_algebra_finds_a_single_hidden_cell(self):
        seen = Seen({("b",): 10, ("all",): 13}, frozenset({("a",)}), self.SUM)

        assert solved_by_algebra(seen) == {("a",): 3}

    def test_algebra_finds_what_two_equations_tell_together(self):
        equations = [*self.SUM, {("a",): 1, ("b",): -1, ("c",): -1}]
        seen = Seen({("all",): 8, ("c",): 2}, frozenset({("a",), ("b",)}), equations)

        assert solved_by_algebra(seen) == {("a",): 5, ("b",): 3}

    def test_bounds_find_two_cells_of_two_together_where_algebra_does_not(self):
        seen = Seen({("all",): 2}, frozenset({("a",), ("b",)}), self.SUM)

        found = guessed(seen, of=seen.hidden, limits={("a",): (1, None), ("b",): (1, None)})

        assert solved_by_algebra(seen) == {}
        assert found == {("a",): Guess(1, 1), ("b",): Guess(1, 1)}

    def test_knowing_that_cells_are_small_finds_two_of_eight_together(self):
        seen = Seen({("all",): 8}, frozenset({("a",), ("b",)}), self.SUM)

        found = guessed(seen, of=seen.hidden, limits={("a",): (1, 4), ("b",): (1, 4)})

        assert found == {("a",): Guess(4, 4), ("b",): Guess(4, 4)}

    def test_a_cell_without_an_end_has_none(self):
        seen = Seen({}, frozenset({("a",), ("b",), ("all",)}), self.SUM)

        assert guessed(seen, of=[("all",)], limits={})[("all",)] == Guess(0, None)
