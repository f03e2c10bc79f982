"""The check of a register: each kind of finding, drawn in the rows that cause it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from peil.register.check import check_register, keys
from peil.register.check.findings import CheckReport, Finding
from peil.register.contract import CONTRACT
from peil.register.errors import TableMissing
from peil.register.sources import examine_register
from small_register import arrow_table, write_register

KNOWN_ON = date(2021, 1, 31)
CODELISTS = {
    "units": frozenset({"limburg", "oost"}),
    "crime-codes": frozenset({"1.1.1"}),
    "articles": frozenset({"140"}),
    "fraud-kinds": frozenset({"other"}),
}


def check(folder: Path, table: str, drawn: str, **more: str) -> CheckReport:
    register = examine_register(write_register(folder, {table: drawn, **more}))
    return check_register(register, codelists=CODELISTS, as_known_on=KNOWN_ON, tables=[table])


def found(report: CheckReport) -> list[tuple[str, str | None, int | None]]:
    return [(one.kind.name, one.column, one.rows) for one in report.findings]


def named(report: CheckReport, name: str) -> Finding:
    return next(one for one in report.findings if one.kind.name == name)


def test_finds_nothing_in_a_clean_table(tmp_path: Path) -> None:
    report = check(
        tmp_path,
        "capacity",
        """
        capacity_id | recorded_on | unit    | worked_on  | hours
        january     | 2020-01-31  | limburg | 2020-01-01 | 10
        february    | 2020-02-28  | oost    | 2020-02-01 | 20
        """,
    )

    assert found(report) == []
    assert report.tables[0].rows == 2
    assert report.tables[0].per_unit_and_month == {
        "limburg": {"2020-01": 1},
        "oost": {"2020-02": 1},
    }


def test_tables_that_are_absent_are_findings_and_no_errors(tmp_path: Path) -> None:
    register = examine_register(write_register(tmp_path, {"capacity": "capacity_id | unit"}))
    told: list[str] = []

    report = check_register(register, codelists=CODELISTS, as_known_on=KNOWN_ON, tell=told.append)

    absent = [one.table for one in report.findings if one.kind.name == "table absent"]
    assert absent == [name for name in CONTRACT if name != "capacity"]
    assert found(report)[-1] == ("no rows", None, 0)
    assert report.errors == ()
    assert told == list(CONTRACT)


def test_a_table_that_the_contract_does_not_know_is_refused(tmp_path: Path) -> None:
    register = examine_register(write_register(tmp_path, {"capacity": "capacity_id | unit"}))

    with pytest.raises(TableMissing, match="Did you mean: suspects"):
        check_register(register, codelists={}, as_known_on=KNOWN_ON, tables=["suspect"])


def test_missing_columns_and_wrong_types_are_reported_all_at_once(tmp_path: Path) -> None:
    hours = arrow_table(
        "capacity", "capacity_id | unit | worked_on | hours\na | limburg | 2020-01-01 | 1"
    ).drop_columns(["unit", "investigation_id", "hours"])
    pq.write_table(hours.append_column("hours", pa.array([1.5])), tmp_path / "capacity.parquet")

    report = check_register(
        examine_register(tmp_path), codelists={}, as_known_on=KNOWN_ON, tables=["capacity"]
    )

    assert [(one.kind.name, one.column) for one in report.errors] == [
        ("column missing", "unit"),
        ("column missing", "investigation_id"),
        ("wrong type", "hours"),
    ]
    assert report.errors[2].examples == ("It is stored as float64.",)


def test_a_table_without_its_key_or_day_is_checked_for_the_rest(tmp_path: Path) -> None:
    hours = arrow_table("capacity", "capacity_id | unit | worked_on\na | venlo | 2020-01-01")
    pq.write_table(
        hours.drop_columns(["capacity_id", "worked_on", "recorded_on"]),
        tmp_path / "capacity.parquet",
    )

    report = check_register(
        examine_register(tmp_path), codelists=CODELISTS, as_known_on=KNOWN_ON, tables=["capacity"]
    )

    assert [one.kind.name for one in report.errors] == [*["column missing"] * 3, "unknown code"]


def test_text_that_cannot_be_read_is_reported_with_its_place(tmp_path: Path) -> None:
    names = "capacity_id,recorded_on,unit,investigation_id,worked_on,hours"
    lines = ["a,2020-01-02,limburg,,2020-01-01,7", "b,2020-01-02,limburg,,1 jan,x"]
    (tmp_path / "capacity.csv").write_text("\n".join([names, *lines]) + "\n", encoding="utf-8")

    report = check_register(
        examine_register(tmp_path), codelists=CODELISTS, as_known_on=KNOWN_ON, tables=["capacity"]
    )

    bad = [one for one in report.errors if one.kind.name == "value unreadable"]
    assert [(one.column, one.rows) for one in bad] == [("worked_on", 1), ("hours", 1)]
    assert "line 3: 9 xxx" in bad[0].examples[0]
    assert report.tables[0].rows == 2


def test_finds_cells_that_are_empty_and_may_never_be(tmp_path: Path) -> None:
    report = check(
        tmp_path,
        "capacity",
        """
        capacity_id | recorded_on | unit    | worked_on
        a           |             | limburg |
                    | 2020-01-31  | oost    | 2020-01-01
        """,
    )

    assert found(report) == [
        ("empty where never empty", "capacity_id", 1),
        ("empty where never empty", "recorded_on", 1),
        ("empty where never empty", "worked_on", 1),
        ("units without rows", "unit", None),
    ]


@pytest.mark.parametrize("at_once", [keys.ROWS_AT_ONCE, 2])
def test_finds_keys_that_occur_twice_without_showing_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(keys, "ROWS_AT_ONCE", at_once)

    report = check(
        tmp_path,
        "capacity",
        """
        capacity_id | unit    | worked_on
        secret-one  | limburg | 2020-01-01
        secret-one  | oost    | 2020-01-01
        secret-one  | oost    | 2020-01-01
        secret-two  | oost    | 2020-01-01
        secret-two  | oost    | 2020-01-01
        once        | oost    | 2020-01-01
        """,
    )

    assert found(report) == [("duplicate keys", "capacity_id", 5)]
    said = report.findings[0].to("en")
    assert said == "The key capacity_id is not unique: 5 rows, 83.3% with 2 different values."


def test_finds_links_that_lead_nowhere_without_showing_them(tmp_path: Path) -> None:
    report = check(
        tmp_path,
        "capacity",
        """
        capacity_id | unit    | worked_on  | investigation_id
        a           | limburg | 2020-01-01 | known
        b           | oost    | 2020-01-01 | secret
        c           | oost    | 2020-01-01 |
        """,
        investigations="investigation_id\nknown",
    )

    assert found(report) == [("orphans", "investigation_id", 1)]
    assert "secret" not in report.findings[0].to("nl")


def test_finds_unknown_and_padded_codes_with_how_many(tmp_path: Path) -> None:
    report = check(
        tmp_path,
        "investigations",
        """
        investigation_id | lead_unit | level | team  | started_on
        a                | limburg   | 1     | cyber | 2020-01-01
        b                | venlo     | 4     | fiets | 2020-01-01
        c                | venlo     | 3     |       | 2020-01-01
        d                | oost      |       |       | 2020-01-01
        """,
    )
    path = tmp_path / "investigations.parquet"
    table = pq.read_table(path)
    units = pa.array(["limburg ", "venlo", "venlo", "oost"])
    place = table.column_names.index("lead_unit")
    pq.write_table(table.set_column(place, "lead_unit", units), path)
    padded = check_register(
        examine_register(tmp_path),
        codelists=CODELISTS,
        as_known_on=KNOWN_ON,
        tables=["investigations"],
    )

    assert found(report) == [
        ("unknown code", "lead_unit", 2),
        ("unknown code", "team", 1),
        ("unknown code", "level", 1),
    ]
    assert [one.examples for one in report.findings] == [
        ("'venlo': 2",),
        ("'fiets': 1",),
        ("'4': 1",),
    ]
    assert named(padded, "code padded with blanks").examples == ("'limburg ': 1",)
    assert named(padded, "unknown code").rows == 2


def test_values_that_are_too_many_to_be_codes_are_not_shown(tmp_path: Path) -> None:
    rows = "\n".join(f"{n} | person {n} | 2020-01-01" for n in range(60))

    report = check(tmp_path, "capacity", f"capacity_id | unit | worked_on\n{rows}")

    assert named(report, "unknown code").examples == ("> 50 different",)
    assert "person" not in str([one.to("en") for one in report.findings])
    assert report.tables[0].per_unit_and_month == {}


def test_a_long_code_is_cut(tmp_path: Path) -> None:
    report = check(tmp_path, "capacity", f"capacity_id|unit|worked_on\na|{'x' * 60}|2020-01-01")

    assert named(report, "unknown code").examples == (f"'{'x' * 40}…': 1",)


def test_says_that_a_code_list_is_not_at_hand(tmp_path: Path) -> None:
    register = examine_register(write_register(tmp_path, {"suspects": "suspect_id | unit\na | x"}))

    report = check_register(register, codelists={}, as_known_on=KNOWN_ON, tables=["suspects"])

    assert found(report) == [
        ("code list not at hand", "unit", None),
        ("code list not at hand", "main_article", None),
    ]
    assert "list units" in report.findings[0].to("en")


def test_finds_days_that_cannot_be(tmp_path: Path) -> None:
    report = check(
        tmp_path,
        "incidents",
        """
        incident_id         | unit    | recorded_on | occurred_on | registered_on | cleared_on
        as it should        | limburg | 2020-01-02  | 2020-01-01  | 2020-01-02    | 2020-01-03
        cleared early       | oost    | 2020-01-02  | 2020-01-01  | 2020-01-02    | 2020-01-01
        occurred after      | oost    | 2020-01-02  | 2020-01-03  | 2020-01-02    |
        in the future       | oost    | 2020-01-02  | 2020-01-01  | 2020-01-02    | 2021-02-01
        on the very day     | oost    | 2020-01-02  | 2020-01-01  | 2020-01-02    | 2021-01-31
        long ago            | oost    | 2020-01-02  | 1989-12-31  | 2020-01-02    |
        recorded before     | oost    | 2020-01-01  | 2020-01-01  | 2020-01-02    |
        """,
    )

    assert found(report) == [
        ("days in an impossible order", "registered_on", 1),
        ("days in an impossible order", "cleared_on", 1),
        ("day in the future", "cleared_on", 1),
        ("day before 1990", "occurred_on", 1),
        ("recorded before it happened", "recorded_on", 1),
    ]
    assert (
        named(report, "day in the future")
        .to("en")
        .startswith("The day cleared_on is after 2021-01-31: 1 row, 14.3%")
    )


@pytest.mark.parametrize(
    ("table", "drawn", "column"),
    [
        (
            "execution_dossiers",
            "dossier_id|unit|delivered_on|treatment_started_on|treatment_ended_on\n"
            "a|limburg|2020-01-01|2020-01-03|2020-01-02",
            "treatment_ended_on",
        ),
        (
            "enforcement_actions",
            "action_id|unit|started_on|ended_on\na|limburg|2020-01-03|2020-01-02",
            "ended_on",
        ),
        (
            "investigations",
            "investigation_id|lead_unit|started_on|closed_on\na|limburg|2020-01-03|2020-01-02",
            "closed_on",
        ),
    ],
)
def test_finds_what_ended_before_it_started(
    tmp_path: Path, table: str, drawn: str, column: str
) -> None:
    report = check(tmp_path, table, drawn)

    assert ("days in an impossible order", column, 1) in found(report)


def test_counts_what_was_recorded_in_a_later_month_or_year(tmp_path: Path) -> None:
    report = check(
        tmp_path,
        "capacity",
        """
        capacity_id       | unit    | recorded_on | worked_on
        in its month      | limburg | 2020-01-31  | 2020-01-01
        in a later month  | oost    | 2020-03-01  | 2020-01-31
        in a later year   | oost    | 2021-01-01  | 2020-12-31
        much later        | oost    | 2021-01-31  | 2020-12-31
        """,
    )

    assert named(report, "recorded in a later month").rows == 3
    assert named(report, "recorded in a later month").share == 75.0
    assert named(report, "recorded in a later year").rows == 2


def test_finds_months_without_rows_and_with_few_and_units_without_rows(tmp_path: Path) -> None:
    months = {"2020-01": 20, "2020-02": 9, "2020-04": 21, "2020-05": 22, "2021-01": 1}
    rows = [
        f"{month} {n} | limburg | {month}-01"
        for month, number in months.items()
        for n in range(number)
    ]
    impossible = ["future | limburg | 2031-01-01", "past | limburg | 1901-01-01"]

    report = check(
        tmp_path, "capacity", "\n".join(["capacity_id | unit | worked_on", *rows, *impossible])
    )

    assert named(report, "months without rows").examples[0] == "2020-03"
    assert (
        named(report, "months without rows")
        .to("nl")
        .startswith("Maanden zonder rijen tussen de eerste en de laatste van worked_on: 8.")
    )
    assert named(report, "months with few rows").examples == ("2020-02: 9",)
    assert named(report, "units without rows").examples == ("oost",)


def test_a_table_without_units_has_coverage_by_month(tmp_path: Path) -> None:
    report = check(tmp_path, "suspected_offences", "offence_id | recorded_on\na | 2020-01-01")

    assert report.tables[0].per_unit_and_month == {"": {"2020-01": 1}}


def test_a_small_share_is_not_shown_as_nought(tmp_path: Path) -> None:
    drawn = "\n".join(
        [
            "capacity_id|unit|worked_on",
            *(f"{n}|limburg|2020-01-01" for n in range(3000)),
            "x|y|2020-01-01",
        ]
    )

    report = check(tmp_path, "capacity", drawn)

    assert named(report, "unknown code").to("nl") == (
        "De kolom unit heeft onbekende codes: 1 rij, < 0,1%. ('y': 1)"
    )
