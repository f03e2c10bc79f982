"""Files with counted figures: what is written is read back, and nothing else is."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.counting.figures.figure import FIGURE_COLUMNS, CountedFigure
from peil.counting.figures.reading import read_figures
from peil.counting.figures.rows import FiguresUnreadable
from peil.counting.figures.writing import (
    metadata_path,
    provenance_json,
    write_csv,
    write_json,
    write_parquet,
)
from peil.terms.periods import read_period
from small_figures import COUNTED_ON, FINGERPRINT, PROVENANCE, figures_csv, write_figures

HEADER = ",".join(FIGURE_COLUMNS)
WHOLE = f"csv-tackled,national,2020,1531,,,2015-1,,{FINGERPRINT},2021-05-19"


def counted(value: str | None, **changes: object) -> CountedFigure:
    figure = CountedFigure(
        indicator="execution-positive",
        unit="limburg",
        period=read_period("2020-Q1"),
        value=None if value is None else Decimal(value),
        numerator=None,
        denominator=None,
        definition="2019-1",
        breakdown="",
        register=FINGERPRINT,
        counted_on=COUNTED_ON,
    )
    return figure._replace(**changes)


FIGURES = (
    counted("26.33333333333333333333333333", numerator=79, denominator=300),
    counted(None, numerator=0, denominator=0, period=read_period("2020-01")),
    counted("0", unit="national"),
    counted("-0.5", unit="oost-nederland"),
    counted("1234567890123.45", definition="2019-1;positive=arrested"),
    counted("15.625", unit="amsterdam"),
    counted("12", breakdown="drug_kind=hemp, dried"),
)
WRITERS = {
    "csv": lambda figures: write_csv(figures).encode(),
    "json": lambda figures: write_json(figures, PROVENANCE).encode(),
    "parquet": lambda figures: write_parquet(figures, PROVENANCE),
}


@pytest.mark.parametrize("form", WRITERS)
def test_what_is_written_is_read_back_to_the_last_digit(tmp_path, form):
    path = tmp_path / f"figures.{form}"
    path.write_bytes(WRITERS[form](FIGURES))

    assert read_figures(path).figures == FIGURES


@given(
    st.lists(
        st.decimals(allow_nan=False, allow_infinity=False, places=12, min_value=0, max_value=10**9),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from(sorted(WRITERS)),
)
def test_no_digit_is_lost_whatever_the_number(tmp_path_factory, values, form):
    figures = tuple(counted(str(v), unit=f"unit-{n}") for n, v in enumerate(values))
    path = tmp_path_factory.mktemp("digits") / f"figures.{form}"
    path.write_bytes(WRITERS[form](figures))

    assert read_figures(path).figures == figures


@pytest.mark.parametrize("form", WRITERS)
def test_the_same_figures_give_the_same_bytes(form):
    assert WRITERS[form](FIGURES) == WRITERS[form](FIGURES)


def test_csv_has_the_fixed_columns_and_leaves_out_what_is_not_there():
    lines = write_csv(FIGURES).splitlines()

    assert lines[0] == HEADER
    assert lines[2] == (f"execution-positive,limburg,2020-01,,0,0,2019-1,,{FINGERPRINT},2021-05-19")


def test_three_decimals_are_not_taken_for_thousands():
    assert write_csv([counted("15.625")]).splitlines()[1].split(",")[3] == "15.6250"


def test_json_holds_numbers_as_numbers():
    data = json.loads(write_json(FIGURES, PROVENANCE))

    assert data["figures"][0]["numerator"] == 79
    assert data["figures"][1]["value"] is None
    assert list(data["figures"][0]) == list(FIGURE_COLUMNS)


def test_parquet_holds_text_whole_numbers_and_days(tmp_path):
    path = tmp_path / "figures.parquet"
    path.write_bytes(write_parquet(FIGURES, PROVENANCE))

    schema = pq.read_schema(path)
    assert [str(schema.field(c).type) for c in ("value", "numerator", "counted_on")] == [
        "string",
        "int64",
        "date32[day]",
    ]
    assert json.loads(schema.metadata[b"peil.provenance"])["fingerprint"] == FINGERPRINT


class TestProvenance:
    @pytest.mark.parametrize("form", WRITERS)
    def test_is_found_inside_or_beside_the_figures(self, tmp_path, form):
        path = tmp_path / f"figures.{form}"
        path.write_bytes(WRITERS[form](FIGURES))
        if form == "csv":
            metadata_path(path).write_text(provenance_json(PROVENANCE), encoding="utf-8")

        assert read_figures(path).provenance == PROVENANCE

    def test_stands_beside_a_csv_under_the_name_that_the_web_gives_it(self, tmp_path):
        assert metadata_path(tmp_path / "figures.csv").name == "figures.csv-metadata.json"

    def test_may_be_absent_beside_a_csv(self, tmp_path):
        path = write_figures(tmp_path / "f.csv", "csv-tackled national 2020 1531 2015-1")

        assert read_figures(path).provenance is None

    def test_never_holds_a_password(self):
        told = replace(PROVENANCE, register="postgres://teller:geheim@host/register")

        written = provenance_json(told) + write_json(FIGURES, told)

        assert "geheim" not in written
        assert "postgres://teller@host/register" in written

    @pytest.mark.parametrize(
        ("change", "found"),
        [
            ({"register": 3}, "register"),
            ({"counted_on": "yesterday"}, "counted_on"),
            ({"mood": "good"}, "mood"),
        ],
    )
    def test_that_is_not_whole_is_refused(self, tmp_path, change, found):
        path = write_figures(tmp_path / "f.csv", "csv-tackled national 2020 1531 2015-1")
        told = json.loads(provenance_json(PROVENANCE))["provenance"] | change
        metadata_path(path).write_text(json.dumps({"provenance": told}), encoding="utf-8")

        with pytest.raises(FiguresUnreadable, match=found):
            read_figures(path)

    @pytest.mark.parametrize(
        "change", [{"fingerprint": "sha256:ff"}, {"counted_on": date(2022, 1, 1)}]
    )
    def test_of_another_count_is_refused(self, tmp_path, change):
        path = write_figures(
            tmp_path / "f.csv",
            "csv-tackled national 2020 1531 2015-1",
            provenance=replace(PROVENANCE, **change),
        )

        with pytest.raises(FiguresUnreadable, match="the provenance tells of"):
            read_figures(path)


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("", None, "It is empty"),
        (HEADER, None, "It holds no figures"),
        (HEADER.replace(",value", ""), 1, "missing: value"),
        (HEADER + ",mood", 1, "unknown: mood"),
        (HEADER.replace("unit", "value"), 1, "missing: unit; twice: value"),
        (HEADER.replace(",", ";"), 1, "Separate them with commas"),
        (f"{HEADER}\n{WHOLE}\n{WHOLE},more", 3, "11 cells"),
        (f"{HEADER}\n{WHOLE.replace('1531', '1.370')}", 2, "Write 1370 if thousands are meant"),
        (f"{HEADER}\n{WHOLE.replace('1531', '34,5')}", 2, "11 cells"),
        (f"{HEADER}\n{WHOLE.replace('1531', '1e3')}", 2, "Column 'value': Found '1e3'"),
        (f"{HEADER}\n{WHOLE.replace('1531,', '1531,2.5')}", 2, "Write a whole number"),
        (f"{HEADER}\n{WHOLE.replace('2020', '2020-13')}", 2, "Column 'period': Found '2020-13'"),
        (f"{HEADER}\n{WHOLE.replace('2021-05-19', '19-05-2021')}", 2, "Column 'counted_on'"),
        (f"{HEADER}\n{WHOLE.replace('national', '')}", 2, "Column 'unit': it is empty"),
        (f"{HEADER}\n{WHOLE.replace(FINGERPRINT, '')}", 2, "Column 'register': it is empty"),
        (f'{HEADER}\n{WHOLE}\n"csv', 3, "not whole CSV"),
        (f"{HEADER}\n{WHOLE}\n{WHOLE.replace('1531', '1532')}", 3, "line or figure 2 counts it"),
        (f"{HEADER}\n{WHOLE}\n{WHOLE.replace('1531', '')}", 3, "is no number"),
    ],
)
def test_a_csv_that_cannot_be_read_in_one_way_is_refused(tmp_path, text, line, found):
    path = tmp_path / "figures.csv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(FiguresUnreadable, match=found) as refused:
        read_figures(path)

    assert refused.value.line == line
    assert str(path) in str(refused.value)


def test_the_same_row_twice_is_one_figure_and_another_day_is_another(tmp_path):
    path = tmp_path / "figures.csv"
    later = WHOLE.replace("1531", "1540").replace("2021-05-19", "2021-06-01")
    path.write_text(f"{HEADER}\n{WHOLE}\n{WHOLE}\n\n{later}\n", encoding="utf-8")

    found = read_figures(path)

    assert [figure.value for figure in found.figures] == [1531, 1540]
    assert found.lines == (2, 5)


def test_a_mark_that_spreadsheets_put_before_utf_8_is_passed_over(tmp_path):
    path = tmp_path / "figures.csv"
    path.write_text(f"{HEADER}\n{WHOLE}\n", encoding="utf-8-sig")

    assert read_figures(path).figures[0].value == 1531


def test_text_that_is_not_utf_8_is_refused_with_its_line(tmp_path):
    path = tmp_path / "figures.csv"
    path.write_bytes(f"{HEADER}\n{WHOLE}\nzoë".encode("latin-1"))

    with pytest.raises(FiguresUnreadable, match="not UTF-8") as refused:
        read_figures(path)

    assert refused.value.line == 3


def spoiled(**change: object) -> str:
    data = json.loads(write_json(FIGURES[:1], PROVENANCE))
    data["figures"][0] |= change
    return json.dumps(data)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[]", "It holds no object"),
        ("{", "It is not JSON"),
        ('{"figures": 3}', "It holds no list of figures"),
        ('{"figures": [3]}', "It holds no list of figures"),
        ('{"figures": []}', "It holds no figures"),
        ('{"figures": [{"indicator": "csv-tackled"}]}', "missing: unit, period"),
        (spoiled(value=True), "Column 'value': found 'True'"),
        (spoiled(value="1.370"), "Write 1370 if thousands are meant"),
        (spoiled(value=[1]), "Column 'value'"),
        (spoiled(unit={}), "Column 'unit'"),
        (spoiled(value=float("nan")), "NaN is no number"),
        (spoiled(mood="good"), "unknown: mood"),
    ],
)
def test_json_that_cannot_be_read_in_one_way_is_refused(tmp_path, text, found):
    path = tmp_path / "figures.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(FiguresUnreadable, match=found):
        read_figures(path)


def test_parquet_that_is_cut_off_or_holds_something_else_is_refused(tmp_path):
    whole = write_parquet(FIGURES, PROVENANCE)
    path = tmp_path / "figures.parquet"

    for data, found in ((whole[:-40], "It"), (b"", "It"), (figures_csv("").encode(), "It")):
        path.write_bytes(data)
        with pytest.raises(FiguresUnreadable, match=found):
            read_figures(path)

    pq.write_table(pq.read_table(path_of(tmp_path, whole)).drop_columns(["unit"]), path)
    with pytest.raises(FiguresUnreadable, match="missing: unit"):
        read_figures(path)


def path_of(folder, data):
    path = folder / "whole.parquet"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["figures.xlsx", "figures", "figures.csv", "folder.csv"])
def test_a_file_that_is_not_there_or_of_another_kind_is_refused(tmp_path, name):
    (tmp_path / "folder.csv").mkdir()

    with pytest.raises(FiguresUnreadable, match=r"Name a file that"):
        read_figures(tmp_path / name)
