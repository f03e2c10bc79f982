"""Exact elimination, whole numbers by linear programming, and movements that keep every sum."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from peil.monitoring.disclosure.alternatives import Alternatives
from peil.monitoring.disclosure.attackers import Attacker, Room
from peil.monitoring.disclosure.elimination import determined
from peil.monitoring.disclosure.movements import Space, Sums
from peil.monitoring.disclosure.solving import least_counts, matrix_of, whole_solution


class TestElimination:
    def test_unknowns_that_follow_from_several_equations_are_found(self):
        equations = [({0: 1, 1: 1, 2: 1}, 12), ({0: 1, 1: -1}, 1), ({1: 2, 2: -1}, 0), ({3: 1}, 9)]

        assert determined(equations) == {
            0: Fraction(15, 4),
            1: Fraction(11, 4),
            2: Fraction(11, 2),
            3: 9,
        }

    def test_unknowns_that_only_hang_together_are_not(self):
        assert determined([({0: 1, 1: 1}, 5), ({1: 1, 2: 1}, 7)]) == {}

    def test_equations_that_contradict_one_another_have_no_solution(self):
        assert determined([({0: 1, 1: 1}, 5), ({0: 2, 1: 2}, 11)]) is None
        assert determined([({}, 1)]) is None

    def test_an_equation_that_says_what_is_known_changes_nothing(self):
        assert determined([({0: 1}, 5), ({0: 3}, 15), ({}, 0)]) == {0: 5}

    @pytest.mark.parametrize("seed", range(20))
    def test_it_agrees_with_the_rank_of_the_equations(self, seed):
        random = np.random.default_rng(seed)
        matrix = random.integers(-1, 2, (5, 7))
        truth = random.integers(0, 9, 7)
        rows = [({n: int(t) for n, t in enumerate(row) if t}, int(row @ truth)) for row in matrix]

        found = determined(rows)

        rank = np.linalg.matrix_rank(matrix)
        wanted = [
            n for n in range(7) if np.linalg.matrix_rank(np.vstack([matrix, np.eye(7)[n]])) == rank
        ]
        assert found == {n: truth[n] for n in wanted}


class TestWholeNumbers:
    TRIANGLE = ({0: 1, 1: 1}, {1: 1, 2: 1}, {0: 1, 2: 1})

    def solve(self, total, *, low=0.0, costs=(1.0, 1.0, 1.0)):
        return whole_solution(
            np.array(costs),
            matrix_of(self.TRIANGLE, width=3),
            ends=(np.full(3, low), np.full(3, 9.0)),
            totals=np.array([float(total)] * 3),
        )

    def test_fractions_are_no_solution(self):
        assert self.solve(2).tolist() == [1, 1, 1]
        assert self.solve(3) is None

    def test_a_fraction_is_rounded_to_the_side_that_leads_somewhere(self):
        # the cheapest has 2.5 of the first and none of the others; only 2 leads to whole numbers
        found = whole_solution(
            np.array([1.0, 2.0, 2.0]),
            matrix_of([{0: 2, 1: 1, 2: 3}], width=3),
            ends=(np.zeros(3), np.array([9.0, 1.0, 0.0])),
            totals=np.array([5.0]),
        )

        assert found.tolist() == [2, 1, 0]

    def test_the_ends_hold(self):
        assert self.solve(2, low=2.0) is None

    def test_counts_that_fit_are_found(self):
        assert least_counts([({4: 1, 5: 1}, 3), ({5: 1}, 1)]) == {4: 2, 5: 1}
        assert least_counts([]) == {}
        assert least_counts([({}, 0)]) == {}
        assert least_counts([({0: 1, 1: 1}, -1)]) is None


def space(free, down, up):
    return Space(np.array(free, bool), np.array(down, np.int64), np.array(up, np.int64))


class TestMovements:
    # two rows of two with their column totals; the last number stands in no equation
    EQUATIONS = ({0: 1, 1: 1, 4: -1}, {2: 1, 3: 1, 5: -1}, {0: 1, 2: 1}, {1: 1, 3: 1})
    SUMS = Sums(EQUATIONS, size=7)
    HIDDEN = (True, True, True, True, False, False, True)

    def test_a_movement_goes_as_far_as_its_neighbours_allow(self):
        room = space(self.HIDDEN, [9, 2, 3, 9, 0, 0, 9], [9] * 7)

        assert self.SUMS.furthest(0, step=9, space=room).tolist() == [2, -2, -2, 2, 0, 0, 0]
        assert self.SUMS.furthest(0, step=1, space=room).tolist() == [1, -1, -1, 1, 0, 0, 0]

    def test_a_movement_down_goes_down(self):
        room = space(self.HIDDEN, [9, 2, 3, 4, 0, 0, 9], [9] * 7)

        assert self.SUMS.furthest(0, step=-9, space=room).tolist() == [-4, 4, 4, -4, 0, 0, 0]

    def test_what_is_alone_in_a_sum_cannot_move(self):
        room = space([True, True, True, False, False, False, True], [9] * 7, [9] * 7)

        assert self.SUMS.furthest(0, step=1, space=room) is None
        assert self.SUMS.cheapest(0, step=1, space=room, costs=np.ones(7, np.int64)) is None

    def test_what_has_no_room_cannot_move(self):
        room = space(self.HIDDEN, [9, 0, 9, 9, 0, 0, 9], [9] * 7)

        assert self.SUMS.furthest(0, step=1, space=room) is None
        assert self.SUMS.cheapest(0, step=1, space=room, costs=np.ones(7, np.int64)) is None

    def test_what_is_in_no_sum_moves_by_itself(self):
        room = space(self.HIDDEN, [9] * 7, [9] * 7)

        assert self.SUMS.furthest(6, step=3, space=room).tolist() == [0] * 6 + [3]

    def test_the_cheapest_movement_is_found_with_its_cost(self):
        sums = Sums([{0: 1, 1: 1, 2: 1, 3: 1}], size=4)
        costs = np.array([1, 50, 10, 20])
        room = space([True] * 4, [9, 9, 2, 9], [9] * 4)

        assert sums.cheapest(0, step=2, space=room, costs=costs)[0] == 2 + 20
        assert sums.cheapest(0, step=3, space=room, costs=costs)[1].tolist() == [3, 0, -2, -1]
        assert sums.cheapest(0, step=-3, space=room, costs=costs)[1].tolist() == [-3, 0, 3, 0]

    def test_what_is_beside_a_number_shares_a_sum_with_it(self):
        assert self.SUMS.beside(0) == {0, 1, 2, 4}
        assert self.SUMS.beside(6) == frozenset()


class TestAlternatives:
    RULE, SMALL = Attacker.KNOWS_RULE, Attacker.KNOWS_SMALL

    def alternatives(self, *movements, most=3):
        wide = Room(np.array([2, 9, 9]), np.array([9, 9, 9]))
        narrow = Room(np.array([2, 0, 9]), np.array([1, 9, 9]))
        made = Alternatives({self.RULE: wide, self.SMALL: narrow}, found={}, most=most)
        for movement in movements:
            made.add(np.array(movement))
        return made

    def test_a_movement_is_made_as_often_as_there_is_room_both_ways(self):
        made = self.alternatives([1, -1, 0])

        assert made.spread(0, self.RULE) == (-2, 3)
        assert made.spread(1, self.RULE) == (-3, 2)
        assert made.spread(2, self.RULE) == (0, 0)

    def test_a_movement_counts_only_for_who_cannot_rule_it_out(self):
        made = self.alternatives([1, -1, 0])

        assert made.spread(0, self.SMALL) == (-2, 0)

    def test_a_movement_that_is_too_large_counts_for_nobody(self):
        made = self.alternatives([-3, 0, 3], [0, 10, -10])

        assert made.spread(0, self.RULE) == (0, 9)
        assert made.spread(1, self.RULE) == (0, 0)

    def test_the_extremes_are_the_movements_that_go_furthest(self):
        low, high = self.alternatives([1, -1, 0], [0, 1, 1]).extremes(0, self.RULE)

        assert (low.tolist(), high.tolist()) == ([-2, 2, 0], [3, -3, 0])

    def test_the_true_table_is_an_extreme_where_nothing_goes_further(self):
        low, high = self.alternatives([1, -1, 0]).extremes(0, self.SMALL)

        assert (low.tolist(), high.tolist()) == ([-2, 2, 0], [0, 0, 0])

    def test_what_is_published_takes_its_movements_away(self):
        made = self.alternatives([1, -1, 0], [1, 0, -1])
        left = made.without(1)

        assert left.spread(1, self.RULE) == (0, 0)
        assert left.spread(2, self.RULE) == (-3, 2)
        assert made.spread(1, self.RULE) == (-3, 2)

    def test_two_collections_are_joined(self):
        made = self.alternatives([1, -1, 0], [1, 0, -1])
        left = made.without(1)
        left.add(np.array([0, 0, 1]))

        joined = made.joined(left)

        assert joined.spread(1, self.RULE) == (-3, 2)
        assert joined.spread(2, self.RULE) == (-3, 3)
