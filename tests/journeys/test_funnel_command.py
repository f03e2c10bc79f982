"""`peil funnel` as users call it: units in their fixed order, every format, bad input."""

from __future__ import annotations

import html
import json
import re

import pytest
from scipy import stats

from conftest import peil

UNITS = {
    "noord-nederland": (152, 1_720_000),
    "oost-nederland": (281, 3_180_000),
    "midden-nederland": (118, 1_350_000),
    "noord-holland": (129, 1_560_000),
    "amsterdam": (168, 1_040_000),
    "den-haag": (160, 1_890_000),
    "rotterdam": (161, 1_760_000),
    "zeeland-west-brabant": (96, 1_140_000),
    "oost-brabant": (121, 1_420_000),
    "limburg": (84, 1_117_000),
}
FORMATS = {"html": b"<!DOCTYPE html>", "xlsx": b"PK"}


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """Figures of ten units, of the national unit and of the whole; inhabitants of the ten."""
    folder = tmp_path_factory.mktemp("units")
    series, per = folder / "units.csv", folder / "inhabitants.csv"
    rows = [f"{unit},2019,{number}" for unit, (number, _) in UNITS.items()]
    rows += ["landelijke-eenheid,2019,32", "national,2019,1500"]
    series.write_text("\n".join(["unit,period,value", *rows]) + "\n", encoding="utf-8")
    sizes = [f"{unit},{size}" for unit, (_, size) in reversed(UNITS.items())]
    sizes.append("landelijke-eenheid,")
    per.write_text("\n".join(["unit,value", *sizes]) + "\n", encoding="utf-8")
    return ("funnel", "csv-tackled", 2019, "--series", series, "--per", per)


@pytest.fixture(scope="module")
def english(asked):
    """What the command says in English."""
    return peil(*asked, "--lang", "en")


@pytest.fixture(scope="module")
def rows(asked):
    """What the command gives as CSV."""
    return peil(*asked, "--format", "csv").rows


def flat(text: str) -> str:
    return " ".join(text.split())


def test_units_stand_in_their_fixed_order_with_the_words_of_chance(asked, english):
    dutch = peil(*asked)

    assert (dutch.code, dutch.err, english.err) == (0, "", "")
    names = re.findall(
        r"^(Noord-Nederland|Amsterdam|Limburg|Landelijke Eenheid) ", dutch.out, re.MULTILINE
    )
    assert names == ["Noord-Nederland", "Amsterdam", "Limburg", "Landelijke Eenheid"]
    assert "Geen ranglijst" in dutch.out
    assert "boven de 99,8%-grens van toeval" in flat(dutch.out)
    assert "above the 99.8% limit of chance" in flat(english.out)
    assert "within what chance explains" in flat(english.out)


def test_the_spread_and_who_has_no_outcome_stand_beside_the_mean(english):
    told = flat(english.out)

    # 1,470 on 16.177 million; the mean of the ten rates is another number
    assert "All units together 9.09" in told
    assert "Lowest 7.52 (Limburg)" in told
    assert "Highest 16.15 (Amsterdam)" in told
    assert "Without outcome Landelijke Eenheid" in told


def test_every_unit_is_set_beside_one_where_that_is_asked(asked):
    answer = peil(*asked, "--beside", "limburg", "--lang", "en")
    data = json.loads(peil(*asked, "--beside", "limburg", "--format", "json").out)

    said = {one["unit"]: one for one in data["beside"]}
    alike = stats.binomtest(96, 96 + 84, 1_140_000 / (1_140_000 + 1_117_000))
    assert "limburg" not in said
    assert said["amsterdam"]["p_value"] is None
    assert said["zeeland-west-brabant"]["p_value"] > 0.05 < alike.pvalue
    assert "Chance may explain the difference with Limburg: 96 in 1,140,000 inhabitants" in flat(
        answer.out
    )
    assert "The difference is larger than chance explains." in flat(answer.out)


def test_a_unit_without_a_figure_has_nobody_beside_it(asked):
    answer = peil(*asked, "--beside", "landelijke-eenheid")

    assert (answer.code, answer.out) == (2, "")
    assert "'landelijke-eenheid' has no figure in 2019 to set the others beside" in answer.err


def test_the_whole_is_checked_and_not_drawn(english, rows):
    assert "The units add up to 1,502; the figure of the whole is 1,500." in flat(english.out)
    assert "national" not in [row["unit"] for row in rows]


def test_the_columns_of_the_csv_are_those_that_are_promised(rows):
    assert list(rows[0]) == [
        *("indicator", "year", "unit", "number", "exposure", "rate", "lower_95", "upper_95"),
        *("lower_99_8", "upper_99_8", "place", "absence"),
    ]
    assert [row["unit"] for row in rows] == [*UNITS, "landelijke-eenheid"]
    assert rows[-1]["absence"] == "no_exposure"
    assert (rows[-1]["number"], rows[-1]["rate"]) == ("32", "")
    assert [row["place"] for row in rows[:10]].count("within") == 9


def test_json_says_what_the_limits_rest_on(asked):
    data = json.loads(peil(*asked, "--format", "json").out)

    assert (data["exposure_kind"], data["per"]) == ("inhabitants", 100_000)
    assert data["limits_are_wider"] is False
    assert (data["sum_of_units"], data["stated_of_whole"]) == (1502, 1500)


@pytest.mark.parametrize("ending", FORMATS)
def test_the_ending_of_the_file_names_its_format(asked, tmp_path, ending):
    target = tmp_path / f"made.{ending}"

    answer = peil(*asked, "-o", target)

    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert target.read_bytes().startswith(FORMATS[ending])


def test_the_drawing_names_every_unit_once_in_the_language_of_the_reader(asked, tmp_path):
    target = tmp_path / "funnel.svg"
    peil(*asked, "--lang", "en", "-o", target)

    drawn = target.read_text(encoding="utf-8")
    letters = [html.unescape(text) for text in re.findall(r">([^<]+)<", drawn)]
    for name in ("Noord-Nederland", "Amsterdam", "Zeeland-West-Brabant"):
        assert letters.count(name) == 2  # once in paper behind itself
    assert "Landelijke Eenheid" not in letters
    assert {"per 100,000 inhabitants", "together 9.09", "99.8%", "1,000,000"} <= set(letters)
    assert not any(word in drawn for word in ("inwoners", "NaN", "Infinity"))


def test_cases_are_another_size(asked):
    answer = peil(*asked, "--unit-of-exposure", "caseload", "--lang", "en")

    assert "Per 100 cases" in answer.out


def test_a_percentage_brings_its_own_cases(tmp_path):
    series = tmp_path / "clearance.csv"
    rows = [f"{unit},2018,{40 + at},{40 + at},100" for at, unit in enumerate(UNITS)]
    header = "unit,period,value,numerator,denominator"
    series.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")

    answer = peil("funnel", "robbery-clearance", 2018, "--series", series, "--lang", "en")

    assert (answer.code, answer.err) == (0, "")
    assert "All units together 44.5%" in flat(answer.out)


def test_a_file_of_inhabitants_that_misses_a_unit_is_refused(asked, tmp_path):
    per = tmp_path / "per.csv"
    whole = asked[-1].read_text(encoding="utf-8")
    per.write_text(whole.replace("limburg,1117000\n", ""), encoding="utf-8")

    answer = peil(*asked[:-1], per)

    assert (answer.code, answer.out) == (2, "")
    assert "There is a figure of 'limburg', and no inhabitants of it." in flat(answer.err)


def test_a_number_without_a_size_is_refused(asked):
    answer = peil(*asked[:-2])

    assert (answer.code, answer.out) == (2, "")
    assert "units differ in size" in flat(answer.err)
