"""Every format reads back to exactly the numbers of the sources, and to the same words for none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from opendata.read_back import READERS
from published.test_account_2020 import PUBLISHED, cells

pytestmark = pytest.mark.parametrize("form", READERS)


def of_2020(files, form, kind):
    return {
        row.indicator: row.value
        for row in READERS[form](files)
        if (row.kind, row.unit, row.period, row.counts) == (kind, "national", "2020", True)
        and (kind == "realisation" or "/main/" in row.name)
    }


@pytest.mark.parametrize("line", PUBLISHED.strip().splitlines(), ids=lambda t: cells(t)[0])
def test_reads_back_to_the_published_account_of_2020(files_of_2021, form, line):
    indicator, norm, realisation, *_ = cells(line)

    norms, results = (of_2020(files_of_2021, form, kind) for kind in ("norm", "realisation"))

    assert results[indicator] == Decimal(realisation)
    assert norms.get(indicator) == (Decimal(norm) if norm else None)


def test_a_norm_to_be_determined_stays_so_and_has_no_number(files_of_2021, form):
    (row,) = [
        r
        for r in READERS[form](files_of_2021)
        if r.name == "norm/cyber-total/national/2021/main/2018-12-03-adoption"
    ]

    assert (row.state, row.value) == ("to_be_determined", None)


def test_zero_a_hidden_cell_and_an_absent_one_stay_three_different_things(files_with_gaps, form):
    rows = [r for r in READERS[form](files_with_gaps) if r.kind == "realisation"]

    assert {(r.unit, r.period, r.state, r.value) for r in rows if r.unit != "city"} == {
        ("north", "2021", "number", Decimal(0)),
        ("south", "2021", "suppressed", None),
        ("south", "2020", "not_supplied", None),
    }


def test_a_provisional_figure_stays_beside_the_final_one_with_its_decimals(files_with_gaps, form):
    rows = [r for r in READERS[form](files_with_gaps) if r.kind == "realisation"]

    assert [(r.value, r.status, r.counts) for r in rows if r.unit == "city"] == [
        (Decimal(481), "provisional", False),
        (Decimal("490.25"), "final", True),
    ]
