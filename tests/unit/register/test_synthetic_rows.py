"""The synthetic register: the same seed gives the same bytes, and it is as dirty as it says."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest
import yaml

from conftest import AGENDAS
from peil.register.columns import UNITS as UNIT_LIST
from peil.register.columns import Kind
from peil.register.contract import CONTRACT
from peil.register.synthetic.codes import (
    CYBER_NARROW,
    HORIZONTAL_FRAUD,
    LISTS,
    UNKNOWN_CODE,
)
from peil.register.synthetic.crimes import KINDS, UNKNOWN_CRIME
from peil.register.synthetic.incidents import make_incidents
from peil.register.synthetic.police_units import PADDED_UNIT, UNITS, UNKNOWN_UNIT
from peil.register.synthetic.recipe import Recipe, SynthesisRefused, divided, recipe_for
from peil.register.synthetic.synthesize import UNFINISHED, synthesize_register
from peil.terms.periods import read_period

RECIPE = Recipe(seed=7, rows=40_000, first_year=2021, last_year=2024)
TYPES = {"string": pa.string(), "date": pa.date32(), "int64": pa.int64(), "boolean": pa.bool_()}
DIRT = {UNKNOWN_UNIT, PADDED_UNIT, UNKNOWN_CRIME, UNKNOWN_CODE}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return synthesize_register(RECIPE, folder=tmp_path_factory.mktemp("register") / "made")


def metadata(folder: Path) -> dict:
    return json.loads((folder / "register-metadata.json").read_text(encoding="utf-8"))


def rows_of(folder: Path, table: str) -> pa.Table:
    return ds.dataset(folder / table, format="parquet").to_table()


def contents(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_same_seed_gives_the_same_bytes(folder, tmp_path):
    again = synthesize_register(RECIPE, folder=tmp_path / "again")

    assert contents(again) == contents(folder)


def test_another_seed_gives_other_rows(folder, tmp_path):
    other = Recipe(seed=8, rows=40_000, first_year=2021, last_year=2024)

    made = synthesize_register(other, folder=tmp_path / "other")

    one, two = (rows_of(f, "incidents").column("crime_code").to_pylist() for f in (folder, made))
    assert one != two


def test_a_month_does_not_depend_on_the_months_before_it():
    alone = make_incidents(RECIPE, year=2022, month=5, rows=500)

    for month in range(1, 5):
        make_incidents(RECIPE, year=2022, month=month, rows=500)
    after = make_incidents(RECIPE, year=2022, month=5, rows=500)

    assert all(np.array_equal(alone[name], after[name]) for name in CONTRACT["incidents"].names)


@pytest.mark.parametrize("name", CONTRACT)
def test_every_file_has_exactly_the_columns_and_types_of_the_contract(folder, name):
    table = CONTRACT[name]
    wanted = [(column.name, TYPES[column.stored_as]) for column in table.columns]

    for path in (folder / name).iterdir():
        schema = pq.read_schema(path)
        assert [(field.name, field.type) for field in schema] == wanted


@pytest.mark.parametrize("name", CONTRACT)
def test_every_file_says_that_it_is_fictitious_and_so_does_every_key(folder, name):
    for path in (folder / name).iterdir():
        assert b"FICTITIOUS / VERZONNEN" in pq.read_metadata(path).metadata[b"fictitious"]
    keys = rows_of(folder, name).column(CONTRACT[name].key).to_pylist()

    assert {key[:5] for key in keys} == {"FICT-"}
    assert "verzonnen" in (folder / "README.txt").read_text(encoding="utf-8")


def test_incidents_come_in_a_file_for_each_month_and_the_rest_in_one_for_each_year(folder):
    months = [f"{year}-{month:02d}.parquet" for year in RECIPE.years for month in range(1, 13)]
    years = [f"{year}.parquet" for year in RECIPE.years]

    found = {name: sorted(path.name for path in (folder / name).iterdir()) for name in CONTRACT}

    assert found == {name: months if name == "incidents" else years for name in CONTRACT}


def test_there_are_as_many_rows_as_were_asked_and_as_the_metadata_says(folder):
    found = {name: rows_of(folder, name).num_rows for name in CONTRACT}

    assert found == metadata(folder)["rows"]
    assert found["incidents"] == RECIPE.rows
    assert min(found.values()) > 0


def test_rows_stand_in_the_file_of_their_recording_sorted_by_registration(folder):
    far_away = {None, date(2099, 1, 1)}
    for path in (folder / "incidents").iterdir():
        rows = pq.read_table(path)
        registered = rows.column("registered_on").to_pylist()
        recorded = {day and f"{day:%Y-%m}" for day in rows.column("recorded_on").to_pylist()}

        assert registered == sorted(registered)
        assert recorded <= {path.stem, *(day and f"{day:%Y-%m}" for day in far_away)}


def test_codes_are_kept_as_a_dictionary(folder):
    group = pq.read_metadata(folder / "incidents/2022-03.parquet").row_group(0)
    coded = {c.name for c in CONTRACT["incidents"].columns if c.kind is Kind.CODE}

    found = {
        group.column(n).path_in_schema
        for n in range(group.num_columns)
        if group.column(n).has_dictionary_page
    }

    assert found == coded


def test_some_incidents_are_registered_and_recorded_late(folder):
    rows = rows_of(folder, "incidents").to_pylist()
    known = [r for r in rows if r["occurred_on"] and r["recorded_on"]]
    real = [r for r in known if max(r["recorded_on"], r["registered_on"]) < date(2030, 1, 1)]

    later_month = sum(f"{r['occurred_on']:%Y%m}" < f"{r['recorded_on']:%Y%m}" for r in real)
    later_year = sum(r["occurred_on"].year < r["recorded_on"].year for r in real)
    late_rows = sum(f"{r['registered_on']:%Y%m}" < f"{r['recorded_on']:%Y%m}" for r in real)

    assert later_month / len(real) == pytest.approx(0.20, abs=0.03)
    assert later_year / len(real) == pytest.approx(0.024, abs=0.008)
    assert late_rows / len(real) == pytest.approx(0.03, abs=0.01)


def test_there_is_as_much_dirt_in_the_incidents_as_the_metadata_says(folder):
    rows = rows_of(folder, "incidents").to_pylist()
    stated = metadata(folder)["dirt"]["incidents"]
    future = date(2099, 1, 1)
    crime = {kind.code: kind.crime for kind in KINDS}

    found = {
        "crime code unknown": sum(r["crime_code"] == UNKNOWN_CRIME for r in rows),
        "crime code not recorded": sum(r["crime_code"] is None for r in rows),
        "unit unknown": sum(r["unit"] == "onbekend" for r in rows),
        "unit padded with a blank": sum(r["unit"] == "limburg " for r in rows),
        "unit not recorded": sum(r["unit"] is None for r in rows),
        "cleared before registered": sum(
            r["cleared_on"] is not None and r["cleared_on"] < r["registered_on"] for r in rows
        ),
        "registered in the future": sum(r["registered_on"] == future for r in rows),
        "recorded in the future": sum(r["recorded_on"] == future for r in rows),
        "recorded_on not recorded": sum(r["recorded_on"] is None for r in rows),
        "occurred_on not recorded": sum(r["occurred_on"] is None for r in rows),
        "is_attempt not recorded": sum(r["is_attempt"] is None for r in rows),
        "is_crime contradicts the crime code": sum(
            r["is_crime"] is not None and r["is_crime"] != crime.get(r["crime_code"], r["is_crime"])
            for r in rows
        ),
        "key given twice": len(rows) - len({r["incident_id"] for r in rows}),
    }

    assert found == stated
    assert min(stated.values()) > 0


@pytest.mark.parametrize("name", [name for name in CONTRACT if name != "incidents"])
def test_every_link_leads_somewhere_but_for_the_stated_few(folder, name):
    table = CONTRACT[name]
    for column in (c for c in table.columns if c.target is not None):
        links = [one for one in rows_of(folder, name).column(column.name).to_pylist() if one]
        target = CONTRACT[column.target]
        there = set(rows_of(folder, target.name).column(target.key).to_pylist())

        astray = sum(link not in there for link in links)

        assert astray == metadata(folder)["dirt"][name][f"{column.name} leads to no row"]
        assert 0 <= astray < len(links) / 50


def test_cases_have_what_makes_counting_hard(folder):
    cases = rows_of(folder, "investigations").to_pylist()
    offences = rows_of(folder, "suspected_offences").column("investigation_id").to_pylist()
    hours = rows_of(folder, "capacity").to_pylist()
    units = {}
    for row in rows_of(folder, "suspects").to_pylist():
        units.setdefault(row["person_id"], set()).add(row["unit"])
    worked = {}
    for row in hours:
        worked.setdefault(row["investigation_id"], set()).add(row["unit"])

    long = [c for c in cases if c["closed_on"] and c["closed_on"].year > c["started_on"].year]

    assert len(long) > len(cases) / 10
    assert len(offences) > 1.2 * len(set(offences))
    assert sum(len(found) > 1 for person, found in units.items() if person) > 10
    assert sum(len(found) > 1 for case, found in worked.items() if case) > 10


def test_the_units_are_those_of_the_policy_folder():
    written = yaml.safe_load((AGENDAS / "units.yaml").read_text(encoding="utf-8"))["units"]

    assert [(key, first, last) for key, first, last, _ in UNITS] == [
        (unit["key"], unit["from"], unit.get("until")) for unit in written
    ]


@pytest.mark.parametrize("name", sorted(set(LISTS) - {UNIT_LIST}))
def test_codes_are_those_of_the_policy_folder_but_for_the_dirt(name):
    listed = _codes(name)

    assert set(LISTS[name]) - listed == set(LISTS[name]) & DIRT
    assert len(set(LISTS[name]) & DIRT) == 1


@pytest.mark.parametrize(
    ("name", "codes"),
    [("cybercrime-narrow-sense", CYBER_NARROW), ("horizontal-fraud", HORIZONTAL_FRAUD)],
)
def test_lists_that_answers_count_by_are_those_of_the_policy_folder(name, codes):
    assert set(codes) == _codes(name)


def _codes(name: str) -> set[str]:
    text = (AGENDAS / "codelists" / f"{name}.yaml").read_text(encoding="utf-8")
    return {code["code"] for code in yaml.safe_load(text)["codes"]}


def test_a_total_is_divided_without_a_remainder():
    assert sum(divided(1_000_003, [1.0, 2.5, 0.1] * 50)) == 1_000_003


@pytest.mark.parametrize(
    ("recipe", "message"),
    [
        (Recipe(1, 0, 2020, 2020), "of 0 incidents"),
        (Recipe(1, 10**9, 2020, 2020), "up to 50,000,000"),
        (Recipe(-1, 10, 2020, 2020), "seed -1"),
        (Recipe(1, 10, 2021, 2020), "from 2021 up to 2020"),
        (Recipe(1, 10, 1990, 2020), "from 1990 up to 2020"),
    ],
)
def test_nonsense_is_refused_before_anything_is_written(tmp_path, recipe, message):
    with pytest.raises(SynthesisRefused, match=message):
        synthesize_register(recipe, folder=tmp_path / "none")

    assert not (tmp_path / "none").exists()


def test_a_part_of_a_year_is_refused():
    with pytest.raises(SynthesisRefused, match="whole years"):
        recipe_for(read_period("2020-01"), seed=1, rows=10)


def test_a_folder_that_holds_anything_is_refused_and_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(SynthesisRefused, match="not an empty folder"):
        synthesize_register(RECIPE, folder=tmp_path)

    assert contents(tmp_path) == {"mine.txt": b"mine"}


def test_a_place_that_cannot_be_written_is_refused(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(SynthesisRefused, match="cannot be written"):
        synthesize_register(RECIPE, folder=tmp_path / "file" / "register")


def test_an_interrupted_run_leaves_a_folder_marked_as_unfinished(tmp_path):
    def interrupt(_rows: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        synthesize_register(RECIPE, folder=tmp_path / "broken", progress=interrupt)

    assert (tmp_path / "broken" / UNFINISHED).exists()
    with pytest.raises(SynthesisRefused, match="interrupted run left an unfinished one"):
        synthesize_register(RECIPE, folder=tmp_path / "broken")


def test_a_finished_run_is_not_marked_as_unfinished(folder):
    assert not (folder / UNFINISHED).exists()
