"""Which cells are hidden, which are not, and what the public sees of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drawn_tables import drawn, hidden_in, named
from peil.agenda.published import FigureState
from peil.monitoring.disclosure.audit import SuppressionUnsafe
from peil.monitoring.disclosure.rule import rule_of
from peil.monitoring.disclosure.suppress import (
    CellState,
    Kind,
    PublicCell,
    suppress,
    suppression_of,
)
from peil.monitoring.disclosure.system import AbsentImpossible
from peil.monitoring.disclosure.table import CellKey, Dimension
from peil.terms.periods import read_period


def hidden(text, **options):
    return hidden_in(suppress(drawn(text), **options))


def units(*values, whole=None):
    """Return a table of units in one year with their total."""
    rows = [f"{chr(97 + place)} | {value}" for place, value in enumerate(values)]
    total = sum(values) if whole is None else whole
    return "\n".join(["2019 | total", *rows, f"national | {total}"])


def reasons_of(text, *, threshold=5, not_additive=()):
    made = suppression_of(drawn(text, not_additive=not_additive), rule=rule_of(threshold))
    return {(named(one.key), one.remainder): one for one in made.reasons}


class TestSmallCells:
    def test_without_totals_only_the_small_cells_are_hidden(self):
        text = "2019 | total\na | 1\nb | 4\nc | 5\nd | 0\ne | 400"

        assert hidden(text) == {"a", "b"}

    def test_the_threshold_decides_which_are_small(self):
        text = "2019 | total\na | 1\nb | 4\nc | 5\nd | 0\ne | 400"

        assert hidden(text, threshold=4) == {"a"}
        assert hidden(text, threshold=6) == {"a", "b", "c"}

    def test_a_total_that_is_small_is_hidden_with_its_only_cell(self):
        assert hidden(units(3, 0, 0)) == {"a", "national"}

    def test_where_all_cells_are_small_all_are_hidden(self):
        text = "2019 | total | x | y\na | 2 | 1 | 1\nb | 2 | 1 | 1\nnational | 4 | 2 | 2"

        assert len(hidden(text)) == 9

    def test_a_table_without_small_cells_is_shown_whole(self):
        assert hidden(units(5, 6, 0)) == set()


class TestOtherCells:
    def test_a_single_small_cell_hides_the_smallest_other_and_not_the_total(self):
        assert hidden(units(3, 40, 10, 0)) == {"a", "c"}

    def test_of_equal_cells_the_first_is_hidden(self):
        assert hidden(units(30, 3, 30, 30)) == {"a", "b"}

    def test_two_small_cells_of_seven_together_need_no_other(self):
        assert hidden(units(3, 4, 20, 30)) == {"a", "b"}

    def test_two_hidden_cells_of_two_together_are_both_one_and_need_another(self):
        assert hidden(units(1, 1, 20, 30)) == {"a", "b", "c"}

    def test_two_hidden_cells_of_three_together_leave_too_little_doubt(self):
        assert hidden(units(1, 2, 20, 30)) == {"a", "b", "c"}
        assert hidden(units(1, 2, 20, 30), width=1) == {"a", "b"}

    def test_the_doubt_may_be_no_smaller_than_the_width_and_no_larger(self):
        assert hidden(units(1, 4, 20, 30), width=3) == {"a", "b"}
        assert hidden(units(1, 4, 20, 30), width=4) == {"a", "b", "c"}

    def test_two_small_cells_of_eight_together_are_both_four_to_whoever_knows_they_are_small(self):
        assert hidden(units(4, 4, 20, 30)) == {"a", "b", "c"}

    def test_a_doubt_that_is_wide_enough_both_ways_together_needs_no_other(self):
        # 2 and 3 make 5: the first may be 1, 2, 3 or 4, two up and one down
        assert hidden(units(2, 3, 20, 30)) == {"a", "b"}

    def test_at_the_lowest_threshold_a_small_cell_can_only_be_one_or_two(self):
        for text, wanted in [
            (units(2, 2, 20, 30), {"a", "b", "c"}),
            (units(1, 3, 20, 30), {"a", "c"}),
        ]:
            assert hidden(text, threshold=3) == wanted
            assert not any(one.exposed for one in reasons_of(text, threshold=3).values())

    def test_cells_that_nothing_can_keep_do_not_keep_others_hidden(self):
        text = units(1, 1, 1, 1) + "\n\n" + units(1, 5, 20, 0).replace("2019", "2020")

        assert {name for name in hidden(text) if "2020" in name} == {"a 2020", "c 2020"}

    def test_the_total_is_hidden_where_no_other_cell_can_be(self):
        assert hidden(units(4, 4, 0)) == {"a", "b", "national"}

    def test_a_cell_at_the_threshold_cannot_protect_from_whoever_knows_it_is_not_small(self):
        # 1 and 5 make 6: whoever knows that b is at least 5 knows that a is 1
        assert hidden(units(1, 5, 20, 0)) == {"a", "c"}
        assert hidden(units(1, 6, 20, 0)) == {"a", "b"}

    def test_cells_in_rows_and_columns_are_hidden_by_fours(self):
        text = """
2019     | total | x  | y  | z
a        | 63    | 3  | 20 | 40
b        | 90    | 30 | 10 | 50
c        | 130   | 30 | 40 | 60
national | 283   | 63 | 70 | 150
"""
        assert hidden(text) == {"a x", "a y", "b x", "b y"}

    def test_a_zero_is_never_hidden_with_others(self):
        assert hidden(units(3, 0, 0, 20)) == {"a", "d"}

    def test_what_turns_out_not_to_be_needed_is_shown_again(self):
        # to protect a x alone, cells of column y would do; z of a is small and does it for nothing
        text = """
2019     | total | x  | y  | z
a        | 45    | 3  | 40 | 2
b        | 52    | 30 | 20 | 2
national | 97    | 33 | 60 | 4
"""
        found = hidden(text)

        assert {"a x", "a z", "b z", "national z"} <= found
        for cell in found - {"a x", "a z", "b z", "national z"}:
            keys = {key for key in drawn(text).cells if named(key) in found - {cell}}
            with pytest.raises(SuppressionUnsafe):
                suppression_of(drawn(text), rule=rule_of(5), hidden=keys)

    def test_of_two_that_will_do_the_total_is_shown_again_and_the_cell_is_not(self):
        text = """
2019     | total | hemp
a        | 6     | 6
b        | 12    | 6
c        | 6     | 3
national | 24    | 15
"""
        found = hidden(text, threshold=4, hide_zeros=True)

        assert "b hemp" in found
        assert "national hemp" not in found


class TestYears:
    TEXT = """
2019     | total
a        | 3
b        | 50
national | 53

2020     | total
a        | 20
b        | 160
national | 180

2021     | total
a        | 12
b        | 70
national | 82
"""
    TOGETHER = """
2019-2021 | total
a         | 35
b         | 280
national  | 315
"""

    def test_years_apart_are_hidden_apart(self):
        assert hidden(self.TEXT) == {"a", "b"}

    def test_with_the_years_together_another_year_is_hidden_too(self):
        found = hidden(self.TEXT + self.TOGETHER)

        assert found == {"a", "b", "a 2021", "b 2021"}

    def test_a_year_that_is_left_out_can_be_worked_out_and_is_protected_when_small(self):
        without_2019 = self.TEXT.strip().split("\n\n", 1)[1] + "\n" + self.TOGETHER

        assert hidden(without_2019) == {"a 2021", "b 2021"}

    def test_a_month_protects_its_quarter_and_year(self):
        text = "2019-01 | total\na | 2\n\n2019-02 | total\na | 8\n\n2019-03 | total\na | 9\n\n"
        text += "2019-Q1 | total\na | 19\n\n2019 | total\na | 40"

        assert hidden(text) == {"a 2019-01", "a 2019-02"}


class TestParts:
    def test_a_small_remainder_beside_parts_is_protected(self):
        text = "2019 | total | hemp\na | 20 | 18\nb | 40 | 30"

        assert hidden(text) == {"a hemp"}
        remainder = reasons_of(text)["a", Dimension.PART]
        assert (remainder.value, remainder.kind) == (2, Kind.PRIMARY)

    @pytest.mark.parametrize(("total", "wanted"), [(18, 0), (19, 1), (22, 1), (23, 0)])
    def test_a_remainder_is_small_from_one_up_to_the_threshold(self, total, wanted):
        text = f"2019 | total | hemp\na | {total} | 18\nb | 40 | 30"

        assert len(hidden(text)) == wanted

    def test_a_part_that_is_split_again_is_protected_inside_its_own_part(self):
        text = """
2019 | total | drugs | fraud | drugs/hemp | drugs/other
a    | 100   | 40    | 60    | 3          | 37
"""
        assert hidden(text) == {"a drugs/hemp", "a drugs/other"}

    def test_parts_that_only_some_cells_have_are_protected_all_the_same(self):
        text = """
2019     | total | hemp | other
a        | 30    | 3    | 27
b        | 40    | .    | .
national | 70    | .    | .
"""
        assert hidden(text) == {"a hemp", "a other"}

    def test_an_absent_part_links_what_can_be_told_of_it(self):
        # hemp of c is national hemp without a and b; with it, other of c follows from its total
        text = """
2019     | total | hemp | other
a        | 30    | 10   | 20
b        | 40    | 10   | 30
c        | 13    | .    | 3
national | 83    | 30   | 53
"""
        found = hidden(text)

        assert "c other" in found
        assert len(found) > 1

    def test_no_number_for_an_absent_cell_that_makes_the_totals_right_is_refused(self):
        text = """
2019     | total | hemp | other
a        | 30    | 10   | .
b        | 40    | .    | 20
national | 70    | 25   | .
"""
        with pytest.raises(AbsentImpossible, match="right: b, 2019, hemp; "):
            hidden(text)


class TestZeros:
    def test_with_zeros_hidden_a_hidden_cell_may_be_zero(self):
        text = units(0, 20, 30)

        assert hidden(text) == set()
        assert hidden(text, hide_zeros=True) == {"a", "b"}

    def test_two_zeros_of_nothing_together_hide_their_total(self):
        assert hidden(units(0, 0), hide_zeros=True) == {"a", "b", "national"}


class TestNotAdditive:
    TEXT = "2019 | total\na | 3\nb | 20\nc | 30\nnational | {}"

    def hidden(self, whole):
        table = drawn(self.TEXT.format(whole), not_additive=[Dimension.UNIT])
        return hidden_in(suppress(table))

    def test_a_large_difference_between_the_whole_and_its_units_protects_by_itself(self):
        assert self.hidden(90) == {"a"}

    def test_a_small_difference_is_a_group_that_can_be_worked_out(self):
        found = reasons_of(self.TEXT.format(55), not_additive=[Dimension.UNIT])

        assert found["national", Dimension.UNIT].value == 2
        assert {name for name, remainder in found if remainder is None} == {"a"}

    def test_a_small_difference_beside_large_units_hides_one_of_them(self):
        table = drawn(units(20, 30, whole=51), not_additive=[Dimension.UNIT])

        assert hidden_in(suppress(table)) == {"a"}

    def test_an_overlap_is_no_group_and_protects(self):
        assert self.hidden(50) == {"a"}

    def test_without_a_whole_or_without_units_there_is_nothing_to_tell(self):
        text = "2019 | total\na | 3\nnational | .\n\n2020 | total\na | .\nnational | 70"
        table = drawn(text, not_additive=[Dimension.UNIT])

        assert table.relations == ()
        assert hidden_in(suppress(table)) == {"a"}

    def test_what_absent_units_and_the_difference_are_together_is_protected(self):
        text = "2019 | total\na | 20\nb | 30\nc | .\nnational | 52"
        table = drawn(text, not_additive=[Dimension.UNIT])

        assert hidden_in(suppress(table)) == {"a"}

    def test_no_difference_is_held_to_be_known(self):
        assert self.hidden(53) == {"a", "b"}


class TestWhatThePublicSees:
    TEXT = "2019 | total\na | 3\nb | 11\nc | 0\nd | .\nnational | 14"

    def test_a_hidden_cell_has_a_state_of_its_own_and_no_number(self):
        cells = {named(cell.key): cell for cell in suppress(drawn(self.TEXT)).cells}

        assert (cells["a"].state, cells["a"].value) == (CellState.SUPPRESSED, None)
        assert (cells["c"].state, cells["c"].value) == (CellState.PUBLISHED, 0)
        assert (cells["d"].state, cells["d"].value) == (CellState.ABSENT, None)
        assert (cells["national"].state, cells["national"].value) == (CellState.PUBLISHED, 14)

    def test_small_cells_and_those_hidden_with_them_look_the_same(self):
        cells = {named(cell.key): cell for cell in suppress(drawn(self.TEXT)).cells}
        a, b = cells["a"], cells["b"]

        assert PublicCell(b.key, a.state, a.value) == b

    def test_a_cell_becomes_the_value_of_a_published_figure(self):
        values = {named(c.key): c.figure_value for c in suppress(drawn(self.TEXT)).cells}

        assert values["a"].state is FigureState.SUPPRESSED
        assert values["a"].number is None
        assert (values["c"].state, values["c"].number) == (FigureState.NUMBER, Decimal(0))
        assert values["d"].state is FigureState.NOT_SUPPLIED

    def test_hidden_cells_are_counted_and_others_are_found(self):
        table = suppress(drawn(self.TEXT))

        assert table.hidden == 2
        assert table.cell(CellKey("national", read_period("2019"))).value == 14
        assert table.cell(CellKey("zuid", read_period("2019"))).state is CellState.ABSENT

    def test_the_same_table_is_hidden_in_the_same_way(self):
        assert suppress(drawn(self.TEXT)) == suppress(drawn(self.TEXT))


class TestReasons:
    def test_the_controller_is_told_which_cells_are_small_and_which_protect_them(self):
        found = reasons_of(units(3, 40, 10))

        assert {name: one.kind for (name, _), one in found.items()} == {
            "a": Kind.PRIMARY,
            "c": Kind.SECONDARY,
        }
        assert [found["a", None].value, found["c", None].value] == [3, 10]

    def test_the_controller_is_told_between_which_numbers_a_reader_must_doubt(self):
        small = reasons_of(units(3, 40, 10))["a", None]

        assert small.lowest <= 3 <= small.highest
        assert small.highest - small.lowest >= 3
        assert small.lowest >= 1
        assert small.highest <= 12

    def test_cells_that_follow_from_which_are_small_are_told_apart(self):
        # four cells that are small and a total that is small can only be 1, 1, 1, 1 and 4
        found = reasons_of(units(1, 1, 1, 1))

        assert {name for (name, _), one in found.items() if one.exposed} == {
            *("a", "b", "c", "d", "national")
        }

    def test_cells_that_do_not_follow_from_it_are_not(self):
        assert not any(one.exposed for one in reasons_of(units(4, 4, 20, 30)).values())
        assert not any(one.exposed for one in reasons_of(units(1, 1, 1)).values())


class TestCellsChosenElsewhere:
    def chosen(self, text, *names):
        table = drawn(text)
        keys = {key for key in table.cells if named(key) in names}
        return suppression_of(table, rule=rule_of(5), hidden=keys)

    def test_too_few_are_refused_with_the_cell_that_would_be_given_away(self):
        with pytest.raises(SuppressionUnsafe, match="work them out: a, 2019") as refused:
            self.chosen(units(3, 40, 10))

        assert [named(key) for key in refused.value.keys] == ["a"]

    def test_enough_are_kept_as_they_were_chosen(self):
        made = self.chosen(units(3, 40, 10), "b")

        assert hidden_in(made.public) == {"a", "b"}

    def test_more_than_enough_are_kept_too(self):
        made = self.chosen(units(3, 40, 10), "b", "c", "national")

        assert hidden_in(made.public) == {"a", "b", "c", "national"}

    def test_a_zero_cannot_be_hidden_where_zeros_are_shown(self):
        with pytest.raises(SuppressionUnsafe):
            self.chosen(units(3, 0, 10), "b", "c")

    def test_two_that_are_both_one_are_refused(self):
        with pytest.raises(SuppressionUnsafe):
            self.chosen(units(1, 1, 20))

        assert hidden_in(self.chosen(units(1, 1, 20), "c").public) == {"a", "b", "c"}
