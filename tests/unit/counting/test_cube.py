"""Figures are read off cubes: sums of whole numbers by class, unit and month."""

from __future__ import annotations

import pyarrow as pa
import pytest

from peil.counting.conditions import Condition, NotOneOf, OneOf
from peil.counting.declarations import AtUnit, Counted, OnDay
from peil.counting.engine.cube import cube_of, months_from, up_to
from peil.counting.engine.plan import plan_of
from peil.terms.languages import Text

PLAIN = Counted("seizures", OnDay("seized_on"), AtUnit("unit"))


def narrowed(test) -> Counted:
    return PLAIN.narrowed(Condition("goods", Text(nl="goed", en="goods"), (test,)))


MONEY = narrowed(OneOf("goods", ("money",)))
NO_MONEY = narrowed(NotOneOf("goods", ("money",)))
PLAN = plan_of((PLAIN, MONEY, NO_MONEY), lists={})
(SCAN,) = PLAN.scans
MONEY_CLASS = dict(SCAN.classes[0].codes)["money"]
OTHER_CLASS = next(of for code, of in SCAN.classes[0].codes if code != "money")


def found(*rows: tuple[int | None, int, int | None, int]) -> pa.Table:
    """What a scan yields: unit, month, class of goods, rows."""
    columns = list(zip(*rows, strict=True)) or [(), (), (), ()]
    return pa.table(
        {
            name: pa.array(list(values), pa.int32())
            for name, values in zip(("unit", "month", "k0", "a0"), columns, strict=True)
        }
    )


ROWS = found(
    (0, 100, MONEY_CLASS, 1),
    (1, 100, OTHER_CLASS, 2),
    (None, 101, MONEY_CLASS, 4),
    (0, 102, None, 8),
    (0, 102, None, 16),
)
CUBE = cube_of(SCAN, ROWS, units=2, months=range(1, 1000))


def read(counted: Counted, cube=CUBE) -> list[list[int]]:
    (reading,) = PLAN.readings[counted]
    return cube.read(reading, breakdown=None, lists={}).tolist()


def test_every_row_is_somewhere():
    assert CUBE.first_month == 100
    assert read(PLAIN) == [[1, 0, 24], [2, 0, 0], [0, 4, 0]]


def test_only_classes_that_pass_are_read():
    assert read(MONEY) == [[1, 0, 0], [0, 0, 0], [0, 4, 0]]


def test_what_holds_no_known_code_passes_what_asks_for_its_absence():
    assert read(NO_MONEY) == [[0, 0, 24], [2, 0, 0], [0, 0, 0]]


def test_rows_that_could_not_be_placed_are_told():
    assert CUBE.unplaced_rows == 4
    assert CUBE.unlisted_rows(0) == 24


def test_partial_results_below_one_another_are_one_cube():
    halves = pa.concat_tables([ROWS.slice(0, 2), ROWS.slice(2)])

    assert read(PLAIN, cube_of(SCAN, halves, units=2, months=range(1, 1000))) == read(PLAIN)


def test_the_order_of_rows_does_not_matter():
    turned = ROWS.take(list(reversed(range(len(ROWS)))))

    assert read(PLAIN, cube_of(SCAN, turned, units=2, months=range(1, 1000))) == read(PLAIN)


def test_a_cube_of_nothing_has_no_months_and_counts_nothing():
    empty = cube_of(SCAN, found(), units=2, months=range(1, 1000))

    (reading,) = PLAN.readings[PLAIN]
    counts = empty.read(reading, breakdown=None, lists={})
    assert empty.months == 0
    assert months_from(counts, first=0, start=100, end=200).tolist() == [0, 0, 0]
    assert up_to(counts, first=0, month=200).tolist() == [0, 0, 0]


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [(100, 102, 31), (101, 101, 4), (0, 99, 0), (0, 100, 3), (102, 900, 24), (103, 900, 0)],
)
def test_months_are_added_up_both_ends_inclusive(start, end, whole):
    (reading,) = PLAN.readings[PLAIN]
    counts = CUBE.read(reading, breakdown=None, lists={})

    assert months_from(counts, first=100, start=start, end=end).sum() == whole


@pytest.mark.parametrize(("month", "whole"), [(99, 0), (100, 3), (101, 7), (102, 31), (900, 31)])
def test_a_stock_is_everything_up_to_a_month(month, whole):
    (reading,) = PLAN.readings[PLAIN]
    counts = CUBE.read(reading, breakdown=None, lists={})

    assert up_to(counts, first=100, month=month).sum() == whole


def test_a_breakdown_reads_one_code_and_finds_those_that_count():
    split = plan_of((PLAIN, MONEY), lists={}, breakdown="goods")
    (scan,) = split.scans
    of = dict(scan.classes[0].codes)
    cube = cube_of(
        scan, found((0, 100, of["money"], 1), (0, 100, None, 2)), units=1, months=range(1, 1000)
    )
    (every,), (money,) = split.readings[PLAIN], split.readings[MONEY]

    none_known = cube.read(every, breakdown=("goods", ""), lists={})

    assert cube.codes_found(every, "goods", lists={}) == {"money", ""}
    assert cube.codes_found(money, "goods", lists={}) == {"money"}
    assert none_known.tolist() == [[2], [0]]
