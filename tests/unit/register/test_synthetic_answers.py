"""The answers to the synthetic register: counted anew here, row by row, from the Parquet files."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pyarrow.dataset as ds
import pytest

from peil.register.synthetic.answers.answer_file import ANSWER_COLUMNS
from peil.register.synthetic.police_units import UNIT_KEYS
from peil.register.synthetic.recipe import Recipe
from peil.register.synthetic.synthesize import synthesize_register

RECIPE = Recipe(seed=3, rows=30_000, first_year=2022, last_year=2024)
Key = tuple[str, str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return synthesize_register(RECIPE, folder=tmp_path_factory.mktemp("register") / "made")


def known(folder: Path, table: str) -> list[dict]:
    rows = ds.dataset(folder / table, format="parquet").to_table().to_pylist()
    return [r for r in rows if r["recorded_on"] is None or r["recorded_on"] <= RECIPE.counted_on]


def answers(folder: Path, indicator: str, definition: str, column: str = "value") -> Counter[Key]:
    """The answers above zero by unit and period."""
    with (folder / "answers.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["indicator"] == indicator]
    found = {
        (row["unit"], row["period"]): Decimal(row[column])
        for row in rows
        if row["definition"] == definition and row[column]
    }
    return Counter({key: number for key, number in found.items() if number})


def cells(unit: str | None, periods: set[str]) -> set[Key]:
    """Where a row counts: in the whole, and at its unit when that is one."""
    places = {"national", unit} & {"national", *UNIT_KEYS}
    return {(place, period) for place in places for period in periods}


def test_the_answers_have_the_columns_of_figures(folder):
    with (folder / "answers.csv").open(encoding="utf-8") as stream:
        first, second = next(csv.reader(stream)), next(csv.DictReader(stream, ANSWER_COLUMNS))

    assert tuple(first) == ANSWER_COLUMNS
    assert (second["register"], second["counted_on"]) == ("synthetic:3", "2025-12-31")


def test_home_burglaries_are_those_that_a_row_by_row_count_finds(folder):
    counted: Counter[Key] = Counter()
    for row in known(folder, "incidents"):
        day = row["registered_on"]
        if row["is_crime"] and row["crime_code"] == "1.1.1" and 2022 <= day.year <= 2024:
            counted.update(cells(row["unit"], {f"{day:%Y}", f"{day:%Y-%m}"}))

    assert counted == answers(folder, "home-burglaries", "2009-1")
    assert sum(counted.values()) > 500


def test_running_investigations_of_partnerships_are_counted_in_every_period(folder):
    months = [f"{year}-{month:02d}" for year in RECIPE.years for month in range(1, 13)]
    counted: Counter[Key] = Counter()
    for row in known(folder, "investigations"):
        if row["is_criminal_partnership"]:
            first = f"{row['started_on']:%Y-%m}"
            end = row["closed_on"]
            last = "9999" if end is None else f"{max(end, row['started_on']):%Y-%m}"
            inside = {month for month in months if first <= month <= last}
            counted.update(cells(row["lead_unit"], inside | {month[:4] for month in inside}))

    assert counted == answers(folder, "csv-tackled", "2015-1;moment=running")


def test_a_person_known_to_two_units_is_one_in_the_whole(folder):
    met: set[tuple[str, Key]] = set()
    for row in known(folder, "suspects"):
        day = row["delivered_to_om_on"]
        leads = row["main_article"] in {"240b", "252"}
        if leads and day and row["person_id"] and 2022 <= day.year <= 2024:
            places = cells(row["unit"], {f"{day:%Y}", f"{day:%Y-%m}"})
            met.update((row["person_id"], place) for place in places)
    counted = Counter(place for _, place in met)

    assert counted == answers(folder, "child-abuse-material-suspects", "2010-1;counted=persons")
    years = {place: n for place, n in counted.items() if len(place[1]) == 4}
    whole = sum(n for (unit, _), n in years.items() if unit == "national")
    assert whole < sum(years.values()) - whole


def test_money_is_written_exactly(folder):
    cents: Counter[Key] = Counter()
    for row in known(folder, "seizures"):
        day = row["seized_on"]
        asked = row["service"] == "police" and row["kind"] == "conservatory"
        if asked and 2022 <= day.year <= 2024:
            for place in cells(row["unit"], {f"{day:%Y}", f"{day:%Y-%m}"}):
                cents[place] += row["value_cents"] or 0
    millions = Counter({place: Decimal(n) / 10**8 for place, n in cents.items() if n})

    assert millions == answers(folder, "seizure-conservatory", "2021-1")


def test_a_clearance_rate_divides_the_cleared_by_the_noticed(folder):
    cleared: Counter[Key] = Counter()
    for row in known(folder, "incidents"):
        day = row["cleared_on"]
        if row["is_crime"] and row["crime_code"] == "1.4.7" and day and 2022 <= day.year <= 2024:
            cleared.update(cells(row["unit"], {f"{day:%Y}", f"{day:%Y-%m}"}))

    assert cleared == answers(folder, "robbery-clearance", "2015-1", "numerator")


def test_every_unit_has_an_answer_in_every_period_in_which_it_exists(folder):
    with (folder / "answers.csv").open(encoding="utf-8", newline="") as stream:
        rows = [r for r in csv.DictReader(stream) if r["indicator"] == "robberies"]
    by_period: dict[str, set[str]] = {}
    for row in rows:
        if row["definition"] == "2009-1":
            by_period.setdefault(row["period"], set()).add(row["unit"])
    old = set(UNIT_KEYS[:11]) | {"national"}
    new = (set(UNIT_KEYS) | {"national"}) - {"landelijke-eenheid"}

    assert by_period["2022"] == by_period["2023-12"] == old
    assert by_period["2024-01"] == by_period["2024"] == new
    assert len(by_period) == 39


def test_a_percentage_of_nothing_has_no_value(folder):
    with (folder / "answers.csv").open(encoding="utf-8", newline="") as stream:
        rows = [r for r in csv.DictReader(stream) if r["indicator"] == "robbery-clearance"]

    empty = [row for row in rows if row["denominator"] == "0"]

    assert empty
    assert {row["value"] for row in empty} == {""}
