"""Tables from files: what is read, and what is refused with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from drawn_tables import named
from peil.monitoring.disclosure.files import TableUnreadable, read_table

COUNTED = (
    "indicator,unit,period,value,numerator,denominator,definition,breakdown,register,counted_on"
)


def written(folder: Path, text: str, *, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def cells(path: Path, **options):
    return {named(key): value for key, value in read_table(path, **options).cells.items()}


def counted(*rows: str) -> str:
    return "\n".join([COUNTED, *(f"{row},sha256:ab,2021-01-01" for row in rows)]) + "\n"


class TestDrawnByHand:
    def test_a_part_that_is_empty_is_the_total_and_a_value_that_is_empty_is_absent(self, tmp_path):
        path = written(tmp_path, "unit,period,part,value\na,2019,,7\na,2019,x,0\n\na,2020,,\n")

        assert cells(path) == {"a": 7, "a x": 0, "a 2020": None}

    def test_a_table_without_parts_needs_no_column_for_them(self, tmp_path):
        path = written(tmp_path, "period,unit,value\n2019,a,7\n")

        read = read_table(path)
        assert (cells(path), read.about, read.is_ratio) == ({"a": 7}, "", False)

    def test_numerator_and_denominator_are_a_part_and_its_total(self, tmp_path):
        path = written(tmp_path, "unit,period,numerator,denominator\na,2019,7,20\nb,2019,,30\n")

        assert cells(path) == {"a": 20, "a numerator": 7, "b": 30, "b numerator": None}
        assert read_table(path).is_ratio

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            (
                "unit,period\na,2019\n",
                "line 1 was asked. The columns are others than asked (missing: value)",
            ),
            ("", "missing: unit, period, value"),
            ("unit,period,value,numerator\n", "Write unit,period,numerator,denominator"),
            ("unit,period,value\n", "It holds no cells."),
            ("unit,period,value\na,2019\n", "line 2 was asked. The row has 2 cells"),
            ("unit,period,value\na,2019,1.5\n", "Found '1.5'."),
            ("unit,period,value\na,2019,1.500\n", "Write 1500 if thousands are meant"),
            ("unit,period,value\na,2019,few\n", "Found 'few'."),
            ("unit,period,value\na,19,1\n", "Found '19'."),
            ("unit,period,value\na,2019,1\na,2019,1\n", "It holds a, 2019 more than once."),
            ('unit,period,value\na,2019,"1\n', "It is not whole CSV"),
        ],
    )
    def test_what_cannot_be_read_in_one_way_is_refused(self, tmp_path, text, told):
        path = written(tmp_path, text)

        with pytest.raises(TableUnreadable) as wrong:
            read_table(path)

        assert told in str(wrong.value)

    def test_a_file_that_is_not_there_or_not_utf_8_is_refused(self, tmp_path):
        with pytest.raises(TableUnreadable, match="It cannot be read: No such file"):
            read_table(tmp_path / "none.csv")

        path = tmp_path / "latin.csv"
        path.write_bytes("unit,période".encode("latin-1"))
        with pytest.raises(TableUnreadable, match="It is not UTF-8"):
            read_table(path)

    def test_an_indicator_cannot_be_chosen_from_it(self, tmp_path):
        path = written(tmp_path, "unit,period,value\na,2019,7\n")

        with pytest.raises(TableUnreadable, match="'robberies' was asked"):
            read_table(path, indicator="robberies")


class TestCounted:
    def test_a_breakdown_is_the_part(self, tmp_path):
        path = written(
            tmp_path,
            counted(
                "robberies,a,2019,9,,,1,", "robberies,a,2019,,,,1,kind=x", "other,a,2019,1,,,1,"
            ),
        )

        assert cells(path, indicator="robberies") == {"a": 9, "a kind=x": None}
        assert read_table(path, indicator="robberies").about == "robberies"

    def test_a_percentage_is_its_numerator_and_denominator(self, tmp_path):
        path = written(tmp_path, counted("clearance,a,2019,35,7,20,1,", "clearance,b,2019,,,,1,"))

        read = read_table(path)

        assert read.is_ratio
        assert cells(path) == {"a": 20, "a numerator": 7, "b": None, "b numerator": None}

    @pytest.mark.parametrize(
        ("rows", "told"),
        [
            (("one,a,2019,9,,,1,", "two,a,2019,9,,,1,"), "several indicators: one, two."),
            (
                ("one,a,2019,9,,,1,", "one,a,2019,8,,,2,"),
                "line 3 was asked. It holds a, 2019 more than once.",
            ),
            (("one,a,2019,35,7,20,1,kind=x",), "It holds percentages by kind."),
            (("euros,a,2019,2.5,,,1,",), "'euros' of a in 2019 is 2.5."),
        ],
    )
    def test_more_or_less_than_one_table_of_counts_is_refused(self, tmp_path, rows, told):
        path = written(tmp_path, counted(*rows))

        with pytest.raises(TableUnreadable) as wrong:
            read_table(path)

        assert told in str(wrong.value)

    def test_a_line_is_that_of_the_file_and_not_of_the_indicator(self, tmp_path):
        rows = ("two,a,2019,9,,,1,", "one,a,2019,9,,,1,", "one,a,2019,8,,,2,")
        path = written(tmp_path, counted(*rows))

        with pytest.raises(TableUnreadable, match=r"line 4 was asked\. It holds a, 2019"):
            read_table(path, indicator="one")

    def test_an_indicator_that_it_does_not_hold_is_refused(self, tmp_path):
        path = written(tmp_path, counted("one,a,2019,9,,,1,"))

        with pytest.raises(TableUnreadable, match="no figures of 'two'"):
            read_table(path, indicator="two")

    def test_figures_as_json_are_read_as_well(self, tmp_path):
        path = written(
            tmp_path,
            '{\n"figures": [{"indicator": "one", "unit": "a", "period": "2019", "value": 9, '
            '"numerator": null, "denominator": null, "definition": "1", "breakdown": "", '
            '"register": "sha256:ab", "counted_on": "2021-01-01"}]}',
            name="figures.json",
        )

        assert cells(path) == {"a": 9}
