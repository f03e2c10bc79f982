"""Totals that need not be the sum of their parts: what is still told, in every block of a table."""

from __future__ import annotations

from drawn_tables import drawn, hidden_in, named
from peil.monitoring.disclosure.rule import rule_of
from peil.monitoring.disclosure.suppress import suppress
from peil.monitoring.disclosure.system import AbsentImpossible, system_of
from peil.monitoring.disclosure.table import Beside, Dimension


def told(text: str) -> list[tuple[str, tuple[str, ...], Beside, bool]]:
    """Return what a table tells by unit, where units need not make the whole."""
    table = drawn(text, not_additive=[Dimension.UNIT])
    return [
        (named(r.whole), tuple(named(key) for key in r.parts), r.beside, r.matters)
        for r in table.relations
        if r.dimension is Dimension.UNIT
    ]


def test_a_whole_that_is_absent_does_not_silence_the_next_one():
    found = told("2019 | total\na | 5\nnational | .\n\n2020 | total\na | 5\nnational | 9")

    assert found == [("national 2020", ("a 2020",), Beside.REMAINDER, True)]


def test_a_whole_with_a_remainder_does_not_silence_the_next_one():
    found = told("2019 | total\na | 5\nnational | 9\n\n2020 | total\na | 5\nnational | 7")

    assert [whole for whole, *_ in found] == ["national", "national 2020"]


def test_a_whole_that_is_exactly_its_parts_has_a_remainder_of_nothing():
    assert told("2019 | total\na | 5\nb | 4\nnational | 9") == [
        ("national", ("a", "b"), Beside.REMAINDER, True)
    ]


def test_an_absent_unit_is_in_the_remainder_and_never_in_the_overlap():
    assert told("2019 | total\na | 5\nb | .\nnational | 9") == [
        ("national", ("a",), Beside.REMAINDER, True),
        ("national", ("a", "b"), Beside.REMAINDER, True),
    ]
    assert told("2019 | total\na | 5\nb | .\nc | 5\nnational | 9")[0] == (
        "national",
        ("a", "c"),
        Beside.OVERLAP,
        True,
    )


def test_years_add_up_for_each_part_apart():
    table = drawn("""
2019      | total | hemp
a         | 9     | 4

2020      | total | hemp
a         | 8     | 6

2019-2020 | total | hemp
a         | 17    | 10
""")

    by_period = [
        (r.whole.part, tuple(key.part for key in r.parts))
        for r in table.relations
        if r.dimension is Dimension.PERIOD
    ]

    assert by_period == [("", ("", "")), ("hemp", ("hemp", "hemp"))]


def test_no_more_than_three_absent_cells_are_named():
    cells = "\n".join(f"u{n} | ." for n in range(4))

    assert str(AbsentImpossible(list(drawn(f"2019 | total\n{cells}").cells))) == (
        "A table with absent cells was to be published with its totals. No count in what is absent "
        "makes every total right: u0, 2019; u1, 2019; u2, 2019. Mend the numbers, or add what is "
        "absent; where parts need not make their whole, say --not-additive part."
    )


def test_a_remainder_is_no_total_along_any_dimension():
    made = system_of(drawn("2019 | total | hemp\na | 20 | 18\nb | 40 | 30"), rule_of(5))

    assert {v.level for v in made.variables if v.remainder is not None} == {0}


def test_of_two_cells_that_could_protect_a_small_one_the_smaller_is_hidden():
    table = drawn("2019 | total\na | 3\nb | 12\nc | 9\nnational | 24")

    assert hidden_in(suppress(table)) == {"a", "c"}
