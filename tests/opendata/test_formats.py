"""What only one format can say, and that a spoiled file is refused."""

from __future__ import annotations

import io
import json
from datetime import date

import csvw
import frictionless
import openpyxl
import pyarrow.parquet as pq
import pytest
from pysdmx.io import get_datasets, read_sdmx

from peil.interfaces.opendata.columns import COLUMNS, flat_rows
from peil.interfaces.opendata.xlsx_file import xlsx_bytes
from peil.reports.observations import observations
from peil.terms.languages import Text
from small_policy import small_policy


def test_csv_is_utf_8_with_commas_and_lines_that_end_in_cr_lf(files_with_gaps):
    content = (files_with_gaps / "observations.csv").read_bytes()

    first, *_, last = content.decode("utf-8").split("\r\n")
    assert first == ",".join(column.name for column in COLUMNS)
    assert last == ""
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_csvw_refuses_a_word_that_is_not_in_the_list(files_with_gaps, tmp_path):
    for name in ("observations.csv", "observations.csv-metadata.json"):
        text = (files_with_gaps / name).read_text("utf-8")
        (tmp_path / name).write_text(text.replace(",suppressed,", ",hidden,"), "utf-8")

    table = csvw.Table.from_file(tmp_path / "observations.csv-metadata.json")

    with pytest.raises(ValueError, match="hidden"):
        list(table.iterdicts(strict=True))


def test_csvw_gives_columns_titles_in_both_languages(files_with_gaps):
    told = json.loads((files_with_gaps / "observations.csv-metadata.json").read_bytes())

    assert all({"nl", "en"} <= set(c["titles"]) for c in told["tableSchema"]["columns"])
    assert told["tableSchema"]["primaryKey"] == "observation"


def test_a_changed_byte_breaks_the_data_package(files_with_gaps, tmp_path):
    for name in ("observations.csv", "changes.csv", "datapackage.json"):
        (tmp_path / name).write_bytes((files_with_gaps / name).read_bytes())
    spoiled = (tmp_path / "observations.csv").read_bytes().replace(b",481,", b",482,")
    (tmp_path / "observations.csv").write_bytes(spoiled)

    report = frictionless.validate(str(tmp_path / "datapackage.json"))

    assert "hash-count" in {kind for (kind,) in report.flatten(["type"])}


def test_parquet_holds_exact_decimals_days_and_truths(files_with_gaps):
    schema = pq.read_schema(files_with_gaps / "observations.parquet")

    kinds = {name: str(schema.field(name).type) for name in schema.names}
    assert kinds["value"] == "decimal128(38, 9)"
    assert (kinds["known_from"], kinds["counts"]) == ("date32[day]", "bool")
    assert json.loads(schema.metadata[b"peil"])["dataset"] == "alles"
    assert not schema.field("state").nullable


def test_sdmx_says_provisional_missing_and_suppressed_by_its_own_codes(files_with_gaps):
    (found,) = get_datasets(
        str(files_with_gaps / "sdmx.csv"), str(files_with_gaps / "sdmx-structure.xml")
    )

    rows = found.data.astype(object).to_dict("records")
    said = {
        (r["REF_AREA"], r["TIME_PERIOD"], r["FIGURE_STATUS"]): (
            r["OBS_STATUS"],
            r["CONF_STATUS"],
        )
        for r in rows
        if r["KIND"] == "realisation"
    }
    assert said == {
        ("north", "2021", "unknown"): ("A", "F"),
        ("south", "2021", "unknown"): ("Q", "C"),
        ("south", "2020", "unknown"): ("O", "F"),
        ("city", "2021", "provisional"): ("P", "F"),
        ("city", "2021", "final"): ("A", "F"),
    }


def test_the_sdmx_structure_is_valid_and_lists_every_code_that_occurs(files_of_2021):
    message = read_sdmx(str(files_of_2021 / "sdmx-structure.xml"), validate=True)
    (found,) = get_datasets(
        str(files_of_2021 / "sdmx.csv"), str(files_of_2021 / "sdmx-structure.xml")
    )

    lists = {one.id: {code.id for code in one.items} for one in message.get_codelists()}
    (structure,) = message.get_data_structure_definitions()
    coded = [c.id for c in structure.components if f"CL_{c.id}" in lists]
    assert len(coded) == 15
    for name in coded:
        assert set(found.data[name]) - {""} <= lists[f"CL_{name}"], name
    assert [c.id for c in structure.components.dimensions] == [
        "FREQ",
        "REF_AREA",
        "INDICATOR",
        "KIND",
        "BASIS",
        "ORIGIN",
        "TIME_PERIOD",
    ]


def test_sdmx_names_each_observation_once(files_of_2021):
    (found,) = get_datasets(
        str(files_of_2021 / "sdmx.csv"), str(files_of_2021 / "sdmx-structure.xml")
    )

    keys = found.data[["REF_AREA", "INDICATOR", "KIND", "BASIS", "ORIGIN", "TIME_PERIOD"]]
    assert not keys.duplicated().any()


def test_no_text_in_a_workbook_is_a_formula(tmp_path):
    rows = flat_rows(observations(small_policy(tmp_path), known_on=date(2023, 6, 1)))
    spoiled = [{**row, "place": "=1+1"} for row in rows]

    content = xlsx_bytes(spoiled, title=Text(nl="Plan", en="Plan"))

    sheet = openpyxl.load_workbook(io.BytesIO(content))["waarnemingen"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == "=1+1"]
    assert len(cells) == len(spoiled) > 0
    assert {cell.data_type for cell in cells} == {"s"}
