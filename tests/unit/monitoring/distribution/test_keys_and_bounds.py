"""Keys and bounds come from words, options and files, and nothing that is absent is taken for 0."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from textwrap import dedent

import pytest

from peil.agenda.policy import UnitUnknown
from peil.monitoring.distribution.bounds import bounds_of
from peil.monitoring.distribution.csv_rows import RowsRefused
from peil.monitoring.distribution.division import AllocationRefused, BoundsRefused, KeyRefused
from peil.monitoring.distribution.keys import even_key, key_in_file, last_years_key
from peil.monitoring.distribution.units_of_year import UnitNotThere, taking_part, units_of_year
from peil.monitoring.known import known_on_day
from small_policy import UNITS, indicator, published, small_policy, theme

LATE = date(2023, 1, 1)
BOTH = ("north", "south")
LATER_UNIT = """
      - {key: west, name: West, kind: regional, from: 2021-01-01, reference: {source: plan, place: p. 1}}
"""


def written(folder, text):
    path = folder / "file.csv"
    path.write_text(dedent(text).lstrip(), encoding="utf-8")
    return path


def of_units(*rows):
    """Return a report; each row is drawn as unit period value."""
    figures = [
        "indicator: cases, unit: {}, period: {}, value: {}, place: t".format(*row.split())
        for row in rows
    ]
    return published("report", *figures)


def key_of(policy, *, year=2022, units=BOTH, known_on=LATE):
    known = known_on_day(policy, known_on=known_on)
    return last_years_key(known, indicator="cases", year=year, units=units)


class TestUnits:
    def test_only_units_that_exist_in_the_year_take_part(self, policy):
        before, after = (set(units_of_year(policy, year=year)) for year in (2023, 2024))

        assert before - after == {"landelijke-eenheid"}
        assert after - before == {
            "landelijke-expertise-en-operaties",
            "landelijke-opsporing-en-interventies",
        }
        assert (len(before), len(after)) == (11, 12)

    def test_each_regional_stands_for_the_ten_regional_units(self, policy):
        regional = taking_part(policy, year=2024, named=["each-regional"])

        assert len(regional) == 10
        assert "landelijke-opsporing-en-interventies" not in regional

    def test_units_come_in_the_order_of_the_policy_however_they_are_named(self, policy):
        named = ["limburg", "noord-nederland", "limburg"]

        assert taking_part(policy, year=2021, named=named) == ("noord-nederland", "limburg")

    @pytest.mark.parametrize(
        ("unit", "year", "instead"),
        [
            ("landelijke-eenheid", 2024, "landelijke-expertise-en-operaties, landelijke-opsporing"),
            ("landelijke-opsporing-en-interventies", 2023, "Name landelijke-eenheid instead"),
        ],
    )
    def test_a_unit_of_another_time_is_refused_with_those_that_were_there(
        self, policy, unit, year, instead
    ):
        with pytest.raises(UnitNotThere, match=instead):
            taking_part(policy, year=year, named=[unit])

    def test_the_whole_is_no_part_of_itself(self, policy):
        with pytest.raises(AllocationRefused, match="That is the whole"):
            taking_part(policy, year=2021, named=["national"])

    def test_an_unknown_unit_is_refused(self, policy):
        with pytest.raises(UnitUnknown):
            taking_part(policy, year=2021, named=["limburgh"])


class TestKeyInAFile:
    def test_every_unit_that_takes_part_gets_its_number(self, tmp_path):
        policy = small_policy(tmp_path / "p")
        path = written(tmp_path, "unit,value\nsouth,12.5\nnorth,0\n")

        key = key_in_file(policy, path, units=BOTH)

        assert key.values == {"north": 0, "south": Decimal("12.5")}
        assert (key.name, key.remarks) == ("file.csv", ())

    def test_rows_of_units_that_do_not_take_part_are_told(self, tmp_path):
        policy = small_policy(tmp_path / "p")
        path = written(tmp_path, "unit,value\nsouth,12\nnorth,3\n")

        key = key_in_file(policy, path, units=["north"])

        assert key.values == {"north": 3}
        assert "Zuid" in key.remarks[0].nl

    @pytest.mark.parametrize(
        ("text", "error", "said"),
        [
            ("unit,value\nsouth,12\n", KeyRefused, "no number for north; absent is not zero"),
            ("unit,value\nsouth,12\ncity,3\n", AllocationRefused, "That is the whole"),
            ("unit,value\nsouth,12\nnorht,3\n", UnitUnknown, "norht"),
            ("unit,value\nsouth,\nnorth,3\n", RowsRefused, "line 2.*A number is missing"),
            ("unit,value\nsouth,1.370\nnorth,3\n", RowsRefused, "line 2.*1.370"),
            ("unit,value\nsouth,12\nsouth,3\n", RowsRefused, "line 3.*same as in line 2"),
            ("unit;value\nsouth;12\n", RowsRefused, "Separate them with commas"),
            ("unit,value\nsouth,12,4\n", RowsRefused, "has 3 cells, the header 2"),
            ('unit,value\n"south,12\n', RowsRefused, "not whole CSV"),
            ("unit,value\n,12\n", RowsRefused, "first cell is empty"),
            ("unit,value\n", RowsRefused, "no rows"),
            ("", RowsRefused, "missing: unit, value"),
        ],
    )
    def test_a_file_that_can_be_read_in_two_ways_is_refused(self, tmp_path, text, error, said):
        policy = small_policy(tmp_path / "p")

        with pytest.raises(error, match=said):
            key_in_file(policy, written(tmp_path, text), units=BOTH)

    def test_a_file_that_is_not_there_or_not_text_is_refused(self, tmp_path):
        policy = small_policy(tmp_path / "p")
        (tmp_path / "odd.csv").write_bytes(b"unit,value\nz\xff,1\n")

        with pytest.raises(KeyRefused, match="neither a key nor a file"):
            key_in_file(policy, tmp_path / "none.csv", units=BOTH)
        with pytest.raises(RowsRefused, match="cannot be read"):
            key_in_file(policy, tmp_path, units=BOTH)
        with pytest.raises(RowsRefused, match="not UTF-8"):
            key_in_file(policy, tmp_path / "odd.csv", units=BOTH)


class TestLastThreeYears:
    def test_the_results_of_three_years_are_added_up(self, tmp_path):
        rows = [f"{unit} {year} {n}" for unit, n in (("north", 4), ("south", 6)) for year in YEARS]
        policy = small_policy(tmp_path, published__report=of_units(*rows, "north 2019 99"))

        key = key_of(policy, year=2023)

        assert key.values == {"north": 12, "south": 18}
        assert key.title.en == "realisation 2020, 2021 and 2022"
        assert key.remarks == ()

    def test_zero_is_a_result_and_absent_is_not(self, tmp_path):
        rows = ["north 2021 0", "south 2021 6", "north 2020 3"]
        policy = small_policy(tmp_path, published__report=of_units(*rows))

        key = key_of(policy)

        assert key.values == {"north": 0, "south": 6}
        assert key.title.en == "realisation 2021"
        assert [remark.en for remark in key.remarks] == [
            "2020 does not count in the key: no figure is known of Zuid.",
            "2019 does not count in the key: no figure is known of any unit.",
        ]

    def test_a_unit_without_any_result_is_refused(self, tmp_path):
        policy = small_policy(tmp_path, published__report=of_units("north 2021 5", "north 2020 3"))

        with pytest.raises(KeyRefused, match=r"2021 .* no figure is known of Zuid"):
            key_of(policy)

    def test_what_became_known_later_does_not_count(self, tmp_path):
        policy = small_policy(tmp_path, published__report=of_units("north 2021 5", "south 2021 5"))

        with pytest.raises(KeyRefused):
            key_of(policy, known_on=date(2022, 4, 30))
        assert key_of(policy, known_on=date(2022, 5, 1)).values == {"north": 5, "south": 5}

    def test_a_suppressed_result_is_not_a_number(self, tmp_path):
        policy = small_policy(
            tmp_path, published__report=of_units("north 2021 5", "south 2021 suppressed")
        )

        with pytest.raises(KeyRefused, match="no figure is known of Zuid"):
            key_of(policy)

    def test_a_year_before_a_unit_was_founded_counts_for_nobody(self, tmp_path):
        rows = ["north 2021 5", "west 2021 5", "north 2020 50"]
        policy = small_policy(
            tmp_path, units=UNITS.rstrip() + LATER_UNIT, published__report=of_units(*rows)
        )

        key = key_of(policy, units=("north", "west"))

        assert key.values == {"north": 5, "west": 5}
        assert "not founded yet: West" in key.remarks[0].en

    def test_years_that_were_counted_otherwise_are_not_added_to_the_others(self, tmp_path):
        rows = ["north 2021 5", "south 2021 6", "north 2020 50", "south 2020 1"]
        definitions = "definitions: [{}, {}]".format(
            *(
                f"{{version: {year}-1, from: {year}-01-01, counted: {{nl: a, en: a}}, population: "
                "police, reference: {source: plan, place: p. 2}}"
                for year in (2019, 2021)
            )
        )
        policy = small_policy(
            tmp_path,
            plan__themes__safety=theme(indicator("cases", definitions)),
            published__report=of_units(*rows),
        )

        key = key_of(policy)

        assert key.values == {"north": 5, "south": 6}
        assert key.remarks[0].en == "2020 does not count in the key: it was counted in another way."


YEARS = (2020, 2021, 2022)


class TestBounds:
    def test_options_and_a_file_are_joined(self, tmp_path):
        path = written(tmp_path, "unit,floor,ceiling\nnorth,5,\nsouth,,40\n")

        bounds = bounds_of(floors=["south=3"], ceilings=["north=9.5"], file=path)

        assert bounds.floors == {"north": 5, "south": 3}
        assert bounds.ceilings == {"south": 40, "north": Decimal("9.5")}
        assert set(bounds.units) == {"north", "south"}

    @pytest.mark.parametrize("text", ["north", "=5", "north=", "north=five", "north=1.370"])
    def test_what_is_no_unit_and_number_is_refused(self, text):
        with pytest.raises(BoundsRefused):
            bounds_of(floors=[text])

    def test_two_bounds_of_one_kind_for_a_unit_are_refused(self, tmp_path):
        path = written(tmp_path, "unit,floor,ceiling\nnorth,5,\n")

        with pytest.raises(BoundsRefused, match="has a lower bound already"):
            bounds_of(floors=["north=5"], file=path)

    def test_a_row_without_a_bound_is_refused(self, tmp_path):
        path = written(tmp_path, "unit,floor,ceiling\nnorth,,\n")

        with pytest.raises(RowsRefused, match="holds no bound"):
            bounds_of(file=path)


def test_the_even_key_weighs_everybody_the_same():
    assert even_key(BOTH).values == {"north": 1, "south": 1}
