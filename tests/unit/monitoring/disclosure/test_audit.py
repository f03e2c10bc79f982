"""The last look: it believes no search, and refuses whatever is not proven in whole numbers."""

from __future__ import annotations

import numpy as np
import pytest

from drawn_tables import drawn, named
from peil.monitoring.disclosure.alternatives import Alternatives
from peil.monitoring.disclosure.attackers import NO_LIMIT, Attacker, room_of
from peil.monitoring.disclosure.audit import SuppressionUnsafe, require_safe
from peil.monitoring.disclosure.choosing import Pattern, choose, costs_of
from peil.monitoring.disclosure.rule import rule_of
from peil.monitoring.disclosure.system import system_of
from peil.monitoring.disclosure.table import Dimension

RULE = rule_of(5)
ROW = "2019 | total\na | 3\nb | 10\nc | 40\nnational | 53"
A, B, C, NATIONAL = range(4)
ONE_UP, TWO_DOWN = [1, -1, 0, 0], [-2, 2, 0, 0]


def system(text=ROW, *, rule=RULE, not_additive=()):
    return system_of(drawn(text, not_additive=not_additive), rule)


def pattern(*movements, hidden=(A, B), exposed=(), of=None, informed=None):
    """Return a pattern with alternatives for both attackers, in so many words."""
    made = of or system()
    rooms = {one: room_of(made, rule=RULE, attacker=one) for one in Attacker}
    arrays = [np.array(one, dtype=np.int64) for one in movements]
    others = arrays if informed is None else [np.array(one, dtype=np.int64) for one in informed]
    found = {Attacker.KNOWS_RULE: arrays, Attacker.KNOWS_SMALL: others}
    return Pattern(
        frozenset(hidden), frozenset(exposed), Alternatives(rooms, found=found, most=RULE.width)
    )


def refused(made, *, of=None, rule=RULE):
    with pytest.raises(SuppressionUnsafe) as wrong:
        require_safe(of or system(), made, rule=rule)
    return [named(key) for key in wrong.value.keys]


class TestWhatPasses:
    def test_two_tables_that_are_far_enough_apart(self):
        require_safe(system(), pattern(ONE_UP, TWO_DOWN), rule=RULE)

    def test_what_peil_chooses(self):
        made = system()

        require_safe(made, choose(made, RULE), rule=RULE)

    def test_nothing_where_nothing_is_small(self):
        made = system("2019 | total\na | 7\nnational | 7")

        require_safe(made, pattern(of=made, hidden=()), rule=RULE)


class TestWhatIsRefused:
    def test_a_small_cell_that_is_not_hidden(self):
        assert refused(pattern(hidden=())) == ["a"]

    def test_a_hidden_cell_without_another_table(self):
        assert refused(pattern()) == ["a", "b"]

    def test_a_hidden_cell_that_no_other_table_changes(self):
        assert refused(pattern(ONE_UP, TWO_DOWN, hidden=(A, B, C))) == ["c"]

    def test_a_doubt_that_is_one_too_small(self):
        assert refused(pattern(ONE_UP, [-1, 1, 0, 0])) == ["a"]

    def test_a_table_in_which_a_sum_is_wrong(self):
        assert "a" in refused(pattern([1, 0, 0, 0], TWO_DOWN))

    def test_a_table_in_which_a_published_cell_is_another(self):
        assert "a" in refused(pattern([1, 0, -1, 0], TWO_DOWN))

    def test_a_table_in_which_a_hidden_cell_is_zero(self):
        assert refused(pattern([-3, 3, 0, 0], informed=[ONE_UP, TWO_DOWN])) == ["a", "b"]

    def test_a_table_that_whoever_knows_the_small_cells_can_rule_out(self):
        one_too_many = [2, -2, 0, 0]  # a would be 5, and is known to be below 5
        one_too_few = [6, -6, 0, 0]  # b would be 4, and is known to be at least 5

        assert refused(pattern(ONE_UP, TWO_DOWN, informed=[one_too_many])) == ["a", "b"]
        assert "b" in refused(pattern(ONE_UP, TWO_DOWN, informed=[one_too_few]))
        require_safe(system(), pattern(ONE_UP, TWO_DOWN, informed=[ONE_UP]), rule=RULE)

    def test_a_table_in_which_a_cell_that_is_not_small_would_be_small(self):
        made = system("2019 | total\na | 3\nb | 5\nc | 40\nnational | 48")

        b_would_be_four = pattern(ONE_UP, TWO_DOWN, of=made, informed=[ONE_UP])
        b_would_be_six = pattern(ONE_UP, TWO_DOWN, of=made, informed=[[-1, 1, 0, 0]])

        assert refused(b_would_be_four, of=made) == ["a", "b"]
        require_safe(made, b_would_be_six, rule=RULE)

    def test_a_remainder_that_is_not_small_may_be_nothing(self):
        made = system("2019 | total | hemp\na | 20 | 18\nb | 40 | 30")
        place = {(named(v.key), v.is_printed): n for n, v in enumerate(made.variables)}
        of_a, of_b = place["a", False], place["b", False]

        def moved(hemp, rest, by):
            step = [0] * len(made.variables)
            step[hemp], step[rest] = by, -by
            return step

        hemp_a, hemp_b = place["a hemp", True], place["b hemp", True]
        tables = [moved(hemp_a, of_a, 1), moved(hemp_a, of_a, -2), moved(hemp_b, of_b, 10)]

        require_safe(made, pattern(*tables, of=made, hidden=[hemp_a, hemp_b]), rule=RULE)

    def test_whoever_knows_the_small_cells_is_let_off_only_where_that_is_said(self):
        made = pattern(ONE_UP, TWO_DOWN, informed=[])

        assert refused(made) == ["a", "b"]
        let_off = pattern(ONE_UP, TWO_DOWN, informed=[], exposed=(A, B))
        require_safe(system(), let_off, rule=RULE)

    def test_a_remainder_that_is_small_without_doubt(self):
        made = system("2019 | total | hemp\na | 20 | 18\nb | 40 | 30")
        hidden = [n for n, v in enumerate(made.variables) if named(v.key) == "a hemp"]

        assert set(refused(pattern(of=made, hidden=hidden), of=made)) == {"a", "a hemp"}

    def test_a_table_in_which_a_remainder_that_is_known_to_be_zero_is_not(self):
        made = system("2019 | total | hemp\nb | 40 | 30\nc | 9 | 9")
        hemp_of_c, remainder_of_c = 3, 5
        movement = [0] * 6
        movement[hemp_of_c], movement[remainder_of_c] = -1, 1

        assert refused(pattern(movement, of=made, hidden=[hemp_of_c]), of=made) == ["c hemp"]

    def test_no_more_than_three_are_named(self):
        made = system("2019 | total\n" + "\n".join(f"u{n} | 1" for n in range(5)))

        with pytest.raises(SuppressionUnsafe, match=r"u0, 2019; u1, 2019; u2, 2019 and 2 more"):
            require_safe(made, pattern(of=made, hidden=()), rule=RULE)
        with pytest.raises(SuppressionUnsafe, match=r"work them out: a, 2019\. Publish"):
            require_safe(system(), pattern(hidden=()), rule=RULE)


class TestWhatAttackersKnow:
    def room(self, attacker, *, rule=RULE, text="2019 | total\na | 3\nb | 5\nc | 0\nd | 40"):
        room = room_of(system(text, rule=rule), rule=rule, attacker=attacker)
        return list(zip(room.down.tolist(), room.up.tolist(), strict=True))

    def test_that_a_hidden_cell_is_at_least_one_where_zeros_are_shown(self):
        assert self.room(Attacker.KNOWS_RULE) == [
            (2, NO_LIMIT),
            (4, NO_LIMIT),
            (0, 0),
            (39, NO_LIMIT),
        ]

    def test_that_a_small_cell_is_small_and_another_is_not(self):
        assert self.room(Attacker.KNOWS_SMALL) == [(2, 1), (0, NO_LIMIT), (0, 0), (35, NO_LIMIT)]

    def test_that_a_hidden_cell_may_be_zero_where_zeros_are_hidden(self):
        rule = rule_of(5, hide_zeros=True)

        assert self.room(Attacker.KNOWS_RULE, rule=rule)[:3] == [
            (3, NO_LIMIT),
            (5, NO_LIMIT),
            (0, NO_LIMIT),
        ]
        assert self.room(Attacker.KNOWS_SMALL, rule=rule)[:3] == [(3, 1), (0, NO_LIMIT), (0, 4)]

    def test_of_a_remainder_only_that_it_is_not_below_zero(self):
        text = "2019 | total | hemp\na | 20 | 18\nb | 40 | 30\nc | 9 | 9"

        assert self.room(Attacker.KNOWS_RULE, text=text)[-3:] == [
            (2, NO_LIMIT),
            (10, NO_LIMIT),
            (0, 0),
        ]
        assert self.room(Attacker.KNOWS_SMALL, text=text)[-3:] == [(1, 2), (10, NO_LIMIT), (0, 0)]
        hiding = rule_of(5, hide_zeros=True)
        assert self.room(Attacker.KNOWS_SMALL, text=text, rule=hiding)[-3] == (1, 2)


class TestTheSystem:
    def variables(self, text, **options):
        return [
            (named(v.key), v.remainder, v.value, v.is_printed, v.is_small)
            for v in system(text, **options).variables
        ]

    def test_an_absent_cell_that_follows_from_the_others_is_a_number_beside_them(self):
        found = self.variables("2019 | total\na | 7\nb | .\nnational | 9")

        assert found[-1] == ("b", None, 2, False, True)

    def test_an_absent_cell_that_does_not_follow_is_not_small(self):
        found = self.variables("2019 | total\na | 7\nb | .\nc | .\nnational | 9")

        assert [one[3:] for one in found[-2:]] == [(False, False)] * 2
        assert sum(one[2] for one in found[-2:]) == 2

    def test_an_absent_whole_that_says_nothing_is_left_out(self):
        made = system("2019 | total\na | 7\nb | 8\nnational | .")

        assert len(made.variables) == 2
        assert made.equations == ()

    def test_an_absent_whole_between_two_sums_is_kept(self):
        made = system("2019 | total | x | y\na | 9 | 4 | 5\nb | . | 6 | 7\nnational | 22 | 10 | 12")

        assert [named(v.key) for v in made.variables if not v.is_printed] == ["b"]
        assert len(made.equations) == 6

    def test_an_overlap_is_not_small(self):
        found = self.variables(
            "2019 | total\na | 7\nb | 9\nnational | 14", not_additive=[Dimension.UNIT]
        )

        assert found[3] == ("national", Dimension.UNIT, 2, False, False)

    def test_what_two_parts_leave_of_each_other_is_not_small(self):
        found = self.variables(
            "2019 | total\na | 12\nb | 9\nnational | 14", not_additive=[Dimension.UNIT]
        )

        assert [(one[2], one[4]) for one in found[3:]] == [(7, False), (2, False), (5, False)]

    def test_a_total_costs_more_to_hide_than_a_cell_of_its_size_and_a_large_cell_more_than_a_small(
        self,
    ):
        made = system(
            "2019 | total | x | y\na | 30 | 30 | 0\nb | 7 | 7 | 0\nnational | 37 | 37 | 0"
        )
        costs = dict(zip([named(v.key) for v in made.variables], costs_of(made), strict=False))

        assert costs["b x"] < costs["a x"] < costs["a"] < costs["national"]
        assert costs["b x"] < costs["b"]
        assert costs["national x"] < costs["national"]
