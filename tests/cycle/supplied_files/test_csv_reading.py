"""Figures in CSV: read in one way, or refused with every line that is wrong."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from cycle.supplied_files.conftest import INDICATORS, PERIOD, ROUND, UNIT
from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.submissions.csv_reading import read_csv
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.expected import Expected
from peil.cycle.submissions.file_refused import FileRefused
from peil.cycle.submissions.supplied_file import SuppliedFile

EXPECTED = Expected(ROUND, UNIT, PERIOD, INDICATORS)
HEAD = "indicator,period,value,status,final_expected,definition,note,explanation"


def file(*lines: str, head: str = HEAD) -> SuppliedFile:
    return SuppliedFile("figures.csv", "\n".join([head, *lines, ""]).encode())


def refusal(given: SuppliedFile) -> FileRefused:
    with pytest.raises(FileRefused) as wrong:
        read_csv(given, expected=EXPECTED)
    return wrong.value


def test_reads_each_figure_in_the_order_of_the_round():
    given = file(
        'cyber-total,2022-H1,not_supplied,provisional,2022-10-01,,"komt, later",',
        "csv-tackled,2022-H1,34.5,final,,2019-1,,daarom",
    )

    read = read_csv(given, expected=EXPECTED)

    assert read.figures == (
        FigureDraft(
            "csv-tackled",
            UNIT,
            PERIOD,
            FigureState.NUMBER,
            Decimal("34.5"),
            status=FigureStatus.FINAL,
            definition="2019-1",
            explanation="daarom",
        ),
        FigureDraft(
            "cyber-total",
            UNIT,
            PERIOD,
            FigureState.NOT_SUPPLIED,
            None,
            final_expected=date(2022, 10, 1),
            note="komt, later",
        ),
    )
    assert not read.is_whole


def test_four_columns_are_enough():
    given = file("csv-tackled,2022-H1,0,final", head="indicator,period,value,status")

    assert read_csv(given, expected=EXPECTED).figures[0].number == 0


def test_the_column_of_the_unit_must_name_the_unit():
    head = "unit,indicator,period,value,status"
    right = file("limburg,csv-tackled,2022-H1,1,final", head=head)
    wrong = file("amsterdam,csv-tackled,2022-H1,1,final", head=head)

    assert read_csv(right, expected=EXPECTED).figures
    assert [(p.row, p.cell) for p in refusal(wrong).problems] == [(2, "unit")]


@pytest.mark.parametrize(
    ("line", "cell", "said"),
    [
        ("csv-tackled,2022-H1,1.370,final,,,,", "value", "1370"),
        ("csv-tackled,2022-H1,,final,,,,", "value", "leeg is niet nul"),
        ("csv-tackled,2022-H1,1e3,final,,,,", "value", "1e3"),
        ("csv-tackled,2022-H1,NaN,final,,,,", "value", "NaN"),
        ("csv-tackled,2022-H1,1.1234567,final,,,,", "value", "te lang"),
        ("csv-tackled,2022-H1,1,,,,,", "status", "ontbreekt"),
        ("csv-tackled,2022-H1,1,final,1-9-2022,,,", "final_expected", "1-9-2022"),
        ("csv-tackled,2022,1,final,,,,", "period", "2022-H1"),
        ("robberies,2022-H1,1,final,,,,", "indicator", "robberies"),
        ("csv-tackled,2022-H1,1,final,,,\0,", "note", "onleesbaar"),
    ],
)
def test_a_cell_that_is_wrong_is_named(line, cell, said):
    wrong = refusal(file("cyber-total,2022-H1,1,final,,,,", line))

    assert [(p.row, p.cell) for p in wrong.problems] == [(3, cell)]
    assert said in wrong.problems[0].found.nl + wrong.problems[0].to_do.nl


def test_a_figure_that_is_there_twice_is_refused():
    wrong = refusal(file(*["csv-tackled,2022-H1,1,final,,,,"] * 2))

    assert "staat ook in rij 2" in wrong.told("nl")["found"]


@pytest.mark.parametrize(
    ("given", "row"),
    [
        (file("csv-tackled;2022-H1;1;final", head="indicator;period;value;status"), 1),
        (file("csv-tackled,1", head="indicator,value"), 1),
        (file("csv-tackled,2022-H1,1,final,,,,,", head=HEAD), 2),
        (file("csv-tackled,2022-H1,1,final,,,,", head=HEAD + ",extra"), 1),
        (SuppliedFile("x.csv", b"\xff\xfe"), None),
        (file(), None),
    ],
)
def test_a_file_that_is_not_whole_is_refused(given, row):
    assert [p.row for p in refusal(given).problems] == [row]
