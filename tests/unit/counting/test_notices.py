"""What is told beside counted figures: in both languages, and once where it is the same."""

from __future__ import annotations

from datetime import date

import pytest

from peil.counting.notices import (
    before_they_existed,
    no_known_unit,
    no_listed_code,
    no_rows,
    not_over,
)
from peil.register.contract import CONTRACT
from peil.register.coverage import Coverage
from peil.terms.periods import read_period

YEAR = read_period("2012")


def test_numbers_and_days_are_written_as_each_language_writes_them():
    counted = no_known_unit(2445, "incidents", "unit")
    over = not_over(read_period("2020-Q1"), date(2020, 3, 15))

    assert (counted.nl.count("2.445"), counted.en.count("2,445")) == (1, 1)
    assert "15 maart 2020" in over.nl
    assert "15 March 2020" in over.en


def test_a_code_that_stands_in_no_list_is_told_with_its_list():
    told = no_listed_code(3, "incidents", CONTRACT["incidents"].column("crime_code"))

    assert "code in crime_code niet op de lijst crime-codes staat: 3." in told.nl
    assert "no code in crime_code that stands in the list crime-codes: 3." in told.en


@pytest.mark.parametrize(
    ("units", "verb"),
    [
        (("limburg",), "dat toen niet bestond"),
        (("limburg", "amsterdam"), "die toen niet bestonden"),
    ],
)
def test_units_before_their_time_are_told_together(units, verb):
    told = before_they_existed(units, [YEAR])

    assert told.nl == f"Rijen staan in 2012 bij {', '.join(units)}, {verb}; ze tellen daar."


def test_several_periods_are_told_by_their_number_and_the_first():
    told = before_they_existed(["limburg"], [YEAR, read_period("2013")])

    assert "in 2 perioden (voor het eerst 2012) bij limburg" in told.nl
    assert "in 2 periods, first 2012, when" in told.en


def test_a_table_tells_what_it_does_hold():
    none = Coverage(0, None, None, None, has_later=False)
    some = Coverage(9, date(2019, 1, 2), date(2020, 12, 31), None, has_later=False)

    assert "het heeft er geen een" in no_rows("seizures", [YEAR], none).nl
    assert "alleen over 2 januari 2019 tot en met 31 december 2020" in (
        no_rows("seizures", [YEAR], some).nl
    )
