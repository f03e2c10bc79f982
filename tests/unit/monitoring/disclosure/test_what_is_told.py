"""What a refusal says, word for word, and what a table that went public says of itself."""

from __future__ import annotations

import pytest

from drawn_tables import drawn
from peil.monitoring.disclosure.audit import SuppressionUnsafe
from peil.monitoring.disclosure.files import TableUnreadable, read_table
from peil.monitoring.disclosure.nesting import PeriodsOverlap, nested_parts, nested_periods
from peil.monitoring.disclosure.rule import ThresholdRefused, rule_of
from peil.monitoring.disclosure.suppress import CellState, PublicCell, suppress
from peil.monitoring.disclosure.table import CellImpossible, CellKey, Dimension, TotalsDiffer
from peil.terms.periods import read_period

YEAR = read_period("2019")


def key(unit: str) -> CellKey:
    return CellKey(unit, YEAR)


def test_a_low_threshold_says_what_anybody_would_know():
    with pytest.raises(ThresholdRefused) as wrong:
        rule_of(2)

    assert str(wrong.value) == (
        "Small cells were to be hidden with a threshold of 2. Whoever knows that threshold would "
        "know every hidden number. Name a threshold of at least 3."
    )


def test_a_doubt_of_nothing_says_so():
    with pytest.raises(ThresholdRefused) as wrong:
        rule_of(5, width=0)

    assert str(wrong.value) == (
        "Small cells were to be hidden with a protection width of 0. A doubt of less than 1 is "
        "none. Name a width of at least 1."
    )


def test_periods_that_overlap_are_named():
    with pytest.raises(PeriodsOverlap) as wrong:
        nested_periods([read_period("2019-2020"), read_period("2020-2021")])

    assert str(wrong.value) == (
        "A table was to be published with small cells hidden. Its periods 2019-2020 and 2020-2021 "
        "share days, and neither is a part of the other. Leave one of them out; what can be told "
        "from both cannot be checked."
    )


@pytest.mark.parametrize(("wrong_totals", "more"), [(3, ""), (4, " There are 1 more.")])
def test_three_totals_that_differ_are_named_and_the_rest_is_counted(wrong_totals, more):
    found = TotalsDiffer(
        Dimension.UNIT, [(key(f"u{n}"), 9, 8) for n in range(wrong_totals)], to_do="Mend it."
    )

    assert str(found) == (
        "A table was to be published with its totals. By unit they are not the sum of their parts: "
        "u0, 2019 is 9, its parts make 8; u1, 2019 is 9, its parts make 8; u2, 2019 is 9, its "
        f"parts make 8.{more} Mend it."
    )


def test_a_cell_that_is_no_count_is_named():
    assert str(CellImpossible(key("a"), -1)) == (
        "A table of counts was to be published. The cell a, 2019 holds -1. Give whole numbers that "
        "are not negative; amounts need another rule."
    )


FILES = {
    "unit,period,value\na,2019,3\na,2019,4\n": "', line 3 was asked. It holds a, 2019 more than once. "
    "Keep the figure that counts.",
    "unit,period,value\na,2019,1.5\n": "', line 2 was asked. Found '1.5'.",
    "unit,period,value\na,spring,1\n": "', line 2 was asked. Found 'spring'.",
    "unit,period,value\n": "' was asked. It holds no cells. Name a file that does.",
}


@pytest.mark.parametrize("text", FILES)
def test_a_file_that_is_refused_is_named_with_its_line(tmp_path, text):
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(TableUnreadable) as wrong:
        read_table(path)

    said = str(wrong.value)
    begin = f"The table in '{path}"
    assert said.startswith(begin)
    assert said[len(begin) :].startswith(FILES[text])


def test_a_file_that_names_no_indicator_cannot_be_chosen_from(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("unit,period,value\na,2019,3\n", encoding="utf-8")

    with pytest.raises(TableUnreadable) as wrong:
        read_table(path, indicator="cases")

    assert str(wrong.value) == (
        f"The table in '{path}' was asked. It does not say of which indicator it is; 'cases' was "
        "asked. Leave --indicator out; it chooses from a file that peil count wrote."
    )


def test_a_table_without_parts_is_one_of_totals(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("unit,period,value\na,2019,3\n", encoding="utf-8")

    assert read_table(path).cells == {key("a"): 3}


def test_a_table_that_is_not_safe_says_what_was_asked():
    assert SuppressionUnsafe((key("a"),)).asked == (
        "A table was to be published with small cells hidden."
    )


def test_a_part_is_split_by_what_stands_behind_the_part_that_holds_it():
    found = nested_parts(["", "drugs", "drugs/kind=a", "drugs/kind=b=c"])

    assert found == {
        ("", ""): ("drugs",),
        ("drugs", "kind"): ("drugs/kind=a", "drugs/kind=b=c"),
    }


def test_a_part_that_ends_like_the_one_that_holds_it_keeps_its_end():
    assert nested_parts(["", "a", "a/b=a"]) == {("", ""): ("a",), ("a", "b"): ("a/b=a",)}


def test_three_levels_of_parts_are_inside_one_another():
    assert nested_parts(["", "a", "a/b", "a/b/c"]) == {
        ("", ""): ("a",),
        ("a", ""): ("a/b",),
        ("a/b", ""): ("a/b/c",),
    }


def test_a_public_table_says_its_rule_and_its_shape():
    found = suppress(drawn("2019 | total\na | 3\nb | 10\nc | 40\nnational | 53"), threshold=4)

    assert found.rule == rule_of(4)
    assert (found.units, found.whole) == (("a", "b", "c", "national"), "national")
    assert (found.periods, found.parts) == ((YEAR,), ("",))


def test_a_cell_that_no_table_holds_is_absent_under_its_own_name():
    found = suppress(drawn("2019 | total\na | 7\nnational | 7"))

    assert found.cell(key("z")) == PublicCell(key("z"), CellState.ABSENT)
