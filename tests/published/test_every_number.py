"""Every number in the sources is found back through the command line, and none was invented."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from conftest import peil
from published.source_tables import FIGURES, NORM_TABLES, SHARES

HERE = Path(__file__).parent
MISQUOTED = ("human-trafficking-suspects", "national", "2020", "240")
"""A newspaper's mistake: kept as what it printed, and never loaded as a norm."""


@pytest.fixture(scope="module")
def norms() -> list[dict[str, str]]:
    return peil("norms", "--all-versions", "--format", "csv").rows


@pytest.fixture(scope="module")
def figures() -> list[dict[str, str]]:
    return peil("figures", "--all-versions", "--format", "csv").rows


def facts(kind: str) -> list[dict[str, str]]:
    with (HERE / "published.csv").open(encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["kind"] == kind]


def cells_of(tables_of: Mapping[str, str]) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield source, indicator, unit, period and value of every cell of tables by source."""
    for source, tables in tables_of.items():
        for line in tables.strip().splitlines():
            name, cells = (part.strip() for part in line.split("|"))
            indicator, _, unit = name.partition("@")
            for cell in cells.split():
                period, value = cell.split("=")
                yield source, indicator, unit or "national", period, value


def norm_cells(state: str = "set") -> Iterator[tuple[str, str, str, str, str]]:
    for *about, value in cells_of(NORM_TABLES):
        if (value.replace(".", "").isdigit()) == (state == "set"):
            yield *about, value


@pytest.mark.parametrize(
    ("source", "indicator", "unit", "year", "value"),
    [pytest.param(*cell, id=" ".join(cell)) for cell in norm_cells()],
)
def test_every_norm_of_every_table_in_the_sources_is_found_with_its_source(
    norms, source, indicator, unit, year, value
):
    found = [
        row
        for row in norms
        if (row["indicator"], row["unit"], row["year"], row["value"])
        == (indicator, unit, year, value)
    ]

    assert source in {row["source"] for row in found}
    assert all(row["place"] and row["decision"] and row["known_from"] for row in found)


@pytest.mark.parametrize(
    ("source", "indicator", "unit", "year", "word"),
    [pytest.param(*cell, id=" ".join(cell)) for cell in norm_cells("words")],
)
def test_every_norm_in_words_is_found_with_its_source(norms, source, indicator, unit, year, word):
    states = {"ntb": "to_be_determined", "increase": "direction_only", "step": "milestone"}

    found = [
        row
        for row in norms
        if (row["indicator"], row["unit"], row["year"], row["source"])
        == (indicator, unit, year, source)
    ]

    assert states[word] in {row["state"] for row in found}
    assert all(row["value"] == "" for row in found if row["state"] != "set")


@pytest.mark.parametrize("fact", facts("norm"), ids=lambda fact: " ".join(fact.values()))
def test_every_published_norm_is_found_as_a_norm(norms, fact):
    key = (fact["indicator"], fact["unit"], fact["period"], fact["value"])
    found = [
        row for row in norms if (row["indicator"], row["unit"], row["year"], row["value"]) == key
    ]

    if key == MISQUOTED:
        assert found == []
    else:
        assert {row["measure"] for row in found} == {fact["measure"]}


def test_the_misquoted_norm_is_told_where_the_number_is_explained():
    told = peil("explain", MISQUOTED[0], MISQUOTED[2]).out

    assert "240 als norm voor 2020" in told
    assert "Een vergissing in de krant, geen norm." in " ".join(told.split())


@pytest.mark.parametrize("fact", facts("realisation"), ids=lambda fact: " ".join(fact.values()))
def test_every_published_figure_is_found_with_its_status(figures, fact):
    key = (fact["indicator"], fact["unit"], fact["period"], fact["value"])
    found = [
        row
        for row in figures
        if (row["indicator"], row["unit"], row["period"], row["value"]) == key
    ]

    assert fact["status"] in {row["status"] for row in found}
    assert {row["measure"] for row in found} == {fact["measure"]}
    assert all(row["source"] and row["place"] and row["known_from"] for row in found)


def test_a_figure_published_by_several_documents_is_kept_as_often(figures):
    facts_per_key: dict[tuple[str, ...], set[str]] = {}
    for fact in facts("realisation"):
        key = (fact["indicator"], fact["unit"], fact["period"], fact["value"])
        facts_per_key.setdefault(key, set()).add(fact["published_in"])

    kept = {
        key: {
            row["source"]
            for row in figures
            if (row["indicator"], row["unit"], row["period"], row["value"]) == key
        }
        for key in facts_per_key
    }

    short = {k for k, documents in facts_per_key.items() if len(kept[k]) < len(documents)}
    assert short == set()


@pytest.mark.parametrize(
    ("source", "indicator", "unit", "period", "value"),
    [pytest.param(*cell, id=" ".join(cell)) for cell in cells_of(FIGURES)],
)
def test_every_figure_in_the_sources_is_found(figures, source, indicator, unit, period, value):
    rows = {
        (row["source"], row["indicator"], row["unit"], row["period"], row["value"])
        for row in figures
    }

    assert (source, indicator, unit, period, value) in rows


def test_no_norm_was_invented(norms):
    from_sources = {(i, u, y, v) for _, i, u, y, v in norm_cells()}
    from_facts = {(f["indicator"], f["unit"], f["period"], f["value"]) for f in facts("norm")}

    found = {
        (row["indicator"], row["unit"], row["year"], row["value"]) for row in norms if row["value"]
    }

    assert found - from_sources - from_facts == set()


def test_no_figure_was_invented(figures):
    from_sources = {(i, u, p, v) for _, i, u, p, v in cells_of(FIGURES)}
    from_facts = {
        (f["indicator"], f["unit"], f["period"], f["value"]) for f in facts("realisation")
    }

    found = {(row["indicator"], row["unit"], row["period"], row["value"]) for row in figures}

    assert found - from_sources - from_facts == set()


@pytest.mark.parametrize("line", SHARES.strip().splitlines())
def test_every_share_is_kept_with_its_percentage_and_rounding(policy, line):
    indicator, year, of, percent, value, rounding = line.split()

    norm = next(
        n
        for n in policy.norms
        if n.key.indicator == indicator and n.key.period.text == year and n.share is not None
    )

    assert norm.share.of == of
    assert str(norm.share.percent) == percent
    assert str(norm.number) == value
    assert norm.share.rounding.value == rounding
