"""Which cells are small, which cells add up to which, and tables that are refused."""

from __future__ import annotations

import pytest

from drawn_tables import drawn, drawn_cells
from peil.monitoring.disclosure.adding_up import public_table
from peil.monitoring.disclosure.nesting import (
    PeriodsOverlap,
    fills,
    nested_parts,
    nested_periods,
)
from peil.monitoring.disclosure.rule import ThresholdRefused, rule_of
from peil.monitoring.disclosure.table import (
    Beside,
    CellImpossible,
    CellKey,
    Dimension,
    TotalsDiffer,
)
from peil.terms.periods import read_period


class TestRule:
    def test_a_cell_is_small_from_one_up_to_the_threshold(self):
        rule = rule_of(5)

        assert [value for value in range(8) if rule.is_small(value)] == [1, 2, 3, 4]

    def test_a_zero_is_small_only_when_that_is_asked(self):
        rule = rule_of(5, hide_zeros=True)

        assert [value for value in range(8) if rule.is_small(value)] == [0, 1, 2, 3, 4]

    def test_without_a_threshold_it_is_five(self):
        assert rule_of().threshold == 5

    def test_the_doubt_is_as_wide_as_the_rule_leaves_it(self):
        assert rule_of(5).width == 4 - 1
        assert rule_of(10).width == 9 - 1
        assert rule_of(5, hide_zeros=True).width == 4 - 0
        assert rule_of(5, width=7).width == 7

    @pytest.mark.parametrize("threshold", [-1, 0, 1, 2])
    def test_a_threshold_that_would_give_every_number_away_is_refused(self, threshold):
        with pytest.raises(ThresholdRefused, match=rf"threshold of {threshold}.*at least 3"):
            rule_of(threshold)

    def test_the_lowest_threshold_hides_ones_and_twos(self):
        assert rule_of(3).width == 1

    def test_a_doubt_of_nothing_is_refused(self):
        with pytest.raises(ThresholdRefused, match="width of 0"):
            rule_of(5, width=0)

        assert rule_of(5, width=1).width == 1


class TestPeriods:
    def nested(self, *written):
        found = nested_periods([read_period(one) for one in written])
        return {str(period): [str(one) for one in inside] for period, inside in found.items()}

    def test_a_period_holds_the_largest_that_are_inside_it(self):
        found = self.nested("2019", "2019-Q1", "2019-01", "2019-02", "2019-04", "2018")

        assert found == {"2019-Q1": ["2019-01", "2019-02"], "2019": ["2019-Q1", "2019-04"]}

    def test_years_are_inside_the_years_together(self):
        assert self.nested("2019", "2020", "2019-2020") == {"2019-2020": ["2019", "2020"]}

    def test_periods_side_by_side_hold_nothing(self):
        assert self.nested("2019", "2020") == {}

    @pytest.mark.parametrize(
        "two",
        [
            ("2019-2020", "2020-2021"),
            ("2019-01..2019-06", "2019-06..2019-07"),
            ("2019", "2019-01..2019-12"),
        ],
    )
    def test_periods_that_share_days_and_are_not_nested_are_refused(self, two):
        with pytest.raises(PeriodsOverlap, match="neither is a part of the other"):
            self.nested(*two)

    def test_periods_fill_another_when_no_day_is_left(self):
        halves = [read_period("2019-H1"), read_period("2019-H2")]

        assert fills(halves, read_period("2019"))
        assert not fills(halves[:1], read_period("2019"))


class TestParts:
    def test_a_part_is_inside_the_nearest_one_that_is_there(self):
        found = nested_parts(["", "drugs", "drugs/hemp/indoor", "fraud"])

        assert found == {
            ("", ""): ("drugs", "fraud"),
            ("drugs", ""): ("drugs/hemp/indoor",),
        }

    def test_codes_of_different_columns_split_the_same_total_apart(self):
        found = nested_parts(["", "kind=a", "kind=b", "area=x"])

        assert found == {("", "kind"): ("kind=a", "kind=b"), ("", "area"): ("area=x",)}


class TestTotals:
    def test_units_that_do_not_make_the_whole_are_refused_by_name(self):
        with pytest.raises(
            TotalsDiffer, match=r"By unit .* national, 2019 is 16, its parts make 15"
        ):
            drawn("""
2019     | total
noord    | 5
zuid     | 10
national | 16
""")

    @pytest.mark.parametrize("whole", [14, 16])
    def test_units_need_not_make_the_whole_when_that_is_said(self, whole):
        table = drawn(
            f"""
2019     | total
noord    | 5
zuid     | 10
national | {whole}
""",
            not_additive=[Dimension.UNIT],
        )

        wanted = Beside.REMAINDER if whole == 16 else Beside.OVERLAP
        assert table.relations[0].beside is wanted

    def test_a_whole_with_overlap_is_still_at_least_each_of_its_parts(self):
        table = drawn(
            """
2019     | total
noord    | 15
zuid     | 10
oost     | 12
national | 12
""",
            not_additive=[Dimension.UNIT],
        )

        found = {(r.parts[0].unit, r.beside, r.matters) for r in table.relations[1:]}
        assert found == {
            ("zuid", Beside.REMAINDER, False),
            ("oost", Beside.REMAINDER, False),
        }

    def test_an_absent_unit_may_hold_what_the_others_do_not(self):
        table = drawn("""
2019     | total
noord    | 5
zuid     | .
national | 16
""")

        assert table.relations[0].beside is Beside.NOTHING

    def test_an_absent_unit_cannot_hold_less_than_nothing(self):
        with pytest.raises(TotalsDiffer, match="national, 2019 is 4, its parts make 5"):
            drawn("""
2019     | total
noord    | 5
zuid     | .
national | 4
""")

    def test_years_that_do_not_make_the_years_together_are_refused(self):
        with pytest.raises(TotalsDiffer, match=r"By period .* --not-additive period"):
            drawn("""
2019  | total
noord | 5

2020  | total
noord | 6

2019-2020 | total
noord     | 12
""")

    def test_years_that_leave_a_gap_may_make_less_than_the_years_together_but_not_more(self):
        text = """
2019  | total
noord | 5

2019-2020 | total
noord     | {}
"""
        assert drawn(text.format(12)).relations[0].beside is Beside.REMAINDER
        assert drawn(text.format(5)).relations[0].beside is Beside.REMAINDER
        with pytest.raises(TotalsDiffer):
            drawn(text.format(4))

    def test_parts_that_make_more_than_their_total_are_refused(self):
        with pytest.raises(TotalsDiffer, match=r"By part .* noord, 2019 is 5, its parts make 6"):
            drawn("""
2019  | total | hemp | other
noord | 5     | 4    | 2
""")

    def test_parts_leave_a_remainder_where_any_total_is_more_than_they_are(self):
        relations = drawn("""
2019  | total | hemp | other
noord | 6     | 4    | 2
zuid  | 7     | 4    | 2
""").relations

        assert [relation.beside for relation in relations] == [Beside.REMAINDER] * 2

    def test_parts_leave_no_remainder_where_they_make_every_total(self):
        relations = drawn("""
2019  | total | hemp | other
noord | 6     | 4    | 2
zuid  | .     | 4    | 2
oost  | 9     | 4    | .
""").relations

        assert [relation.beside for relation in relations] == [Beside.NOTHING] * 3

    def test_no_more_than_three_wrong_totals_are_named(self):
        rows = "\n".join(f"u{n} | 5 | 6" for n in range(5))

        with pytest.raises(TotalsDiffer) as wrong:
            drawn(f"2019 | total | hemp\n{rows}")

        assert "u2, 2019 is 5" in str(wrong.value)
        assert "u3" not in str(wrong.value)
        assert "There are 2 more." in str(wrong.value)

    def test_units_without_a_whole_and_a_whole_without_units_add_up_to_nothing(self):
        assert drawn("2019 | total\nnoord | 5\nzuid | 6").relations == ()
        assert drawn("2019 | total\nnational | 5").relations == ()

    @pytest.mark.parametrize("value", [-1, True, 2.5])
    def test_what_is_no_count_is_refused(self, value):
        key = CellKey("noord", read_period("2019"))

        with pytest.raises(CellImpossible, match=f"noord, 2019 holds {value}"):
            public_table({key: value}, whole="national")


class TestReading:
    def test_a_table_keeps_the_order_it_was_given_in_with_the_total_first(self):
        table = drawn("2020 | hemp | total\nzuid | 5 | 9\nnoord | 6 | 8\n\n2019 | hemp\nzuid | 7")

        assert table.units == ("zuid", "noord")
        assert [str(period) for period in table.periods] == ["2019", "2020"]
        assert table.parts == ("", "hemp")

    def test_a_period_stands_behind_those_that_it_holds(self):
        text = "\n\n".join(f"{one} | total\na | 9" for one in ("2019-2020", "2020", "2019"))

        periods = drawn(
            text.replace("2019-2020 | total\na | 9", "2019-2020 | total\na | 18")
        ).periods
        assert [str(period) for period in periods] == ["2019", "2020", "2019-2020"]

    def test_the_drawing_reads_absent_cells(self):
        assert list(drawn_cells("2019 | total\nnoord | .").values()) == [None]
