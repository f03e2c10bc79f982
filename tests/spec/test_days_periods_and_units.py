"""What holds for every rule: what was known on a day, parts of a year, units, and what is absent."""

from __future__ import annotations

from datetime import date

import pytest

BURGLARIES = "home-burglaries@2009-1"
HEADER = "incident_id | registered_on | occurred_on | cleared_on | unit | crime_code | is_crime | recorded_on"


def incidents(*rows: str) -> dict[str, str]:
    return {"incidents": "\n".join([HEADER, *rows])}


DRAWN = incidents(
    "another crime     | 2020-01-01 |            |            | limburg            | 1.2.3 | yes | 2020-01-01",
    "known at once     | 2020-03-31 |            |            | limburg            | 1.1.1 | yes | 2020-03-31",
    "recorded later    | 2020-04-01 |            |            | limburg            | 1.1.1 | yes | 2020-09-01",
    "in the second half| 2020-07-01 |            |            | rotterdam          | 1.1.1 | yes | 2020-07-01",
    "on the last day   | 2020-12-31 |            |            | rotterdam          | 1.1.1 | yes | 2020-12-31",
    "no unit           | 2020-12-30 |            |            |                    | 1.1.1 | yes | 2020-12-30",
    "unknown unit      | 2020-12-29 |            |            | utopia             | 1.1.1 | yes | 2020-12-29",
    "without a code    | 2020-12-28 |            |            | limburg            |       | yes | 2020-12-28",
    "without a day     |            |            |            | limburg            | 1.1.1 | yes | 2020-12-27",
)


def test_a_year_is_the_sum_of_its_parts(counted):
    for parts in (
        [f"2020-{month:02}" for month in range(1, 13)],
        ["2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"],
        ["2020-H1", "2020-H2"],
    ):
        found = counted(BURGLARIES, DRAWN, *parts)

        assert sum(found["national", part, ""] for part in parts) == 6


@pytest.mark.parametrize(
    ("period", "value"), [("2020-03", 1), ("2020-04", 1), ("2020-Q2", 1), ("2020-H2", 4)]
)
def test_a_row_counts_in_the_period_of_its_day(counted, period, value):
    assert counted(BURGLARIES, DRAWN, period)["national", period, ""] == value


def test_a_row_without_a_known_unit_counts_only_in_the_whole(counted):
    found = counted(BURGLARIES, DRAWN, "2020")

    assert found["national", "2020", ""] == 6
    assert sum(v for place, v in found.items() if place[0] != "national") == 4


def test_every_unit_that_exists_has_a_figure_and_no_other(counted):
    before = counted(BURGLARIES, DRAWN, "2020")
    after = counted(
        BURGLARIES, incidents("x | 2024-05-01 ||| limburg | 1.1.1 | yes | 2024-05-01"), "2024"
    )

    assert before["amsterdam", "2020", ""] == 0
    assert ("landelijke-eenheid", "2020", "") in before
    assert ("landelijke-eenheid", "2024", "") not in after
    assert after["landelijke-opsporing-en-interventies", "2024", ""] == 0


def test_what_was_recorded_later_was_not_known_yet(counted):
    found = counted(BURGLARIES, DRAWN, "2020-H1", known_on=date(2020, 8, 31))

    assert found["national", "2020-H1", ""] == 1


def test_what_was_recorded_on_the_day_itself_was_known(counted):
    found = counted(BURGLARIES, DRAWN, "2020-H1", known_on=date(2020, 9, 1))

    assert found["national", "2020-H1", ""] == 2


def test_what_happened_after_the_day_does_not_count(counted):
    planned = incidents("entered ahead | 2020-06-02 ||| limburg | 1.1.1 | yes | 2020-05-01")

    assert (
        counted(BURGLARIES, planned, "2020", known_on=date(2020, 6, 1))["national", "2020", ""] == 0
    )
    assert (
        counted(BURGLARIES, planned, "2020", known_on=date(2020, 6, 2))["national", "2020", ""] == 1
    )


def test_a_period_that_has_not_begun_has_no_number(counted):
    found = counted(BURGLARIES, DRAWN, "2020", "2021", known_on=date(2020, 12, 31))

    assert found["national", "2021", ""] is None
    assert found["limburg", "2021", ""] is None


def test_a_period_that_the_register_says_nothing_of_has_no_number(counted):
    found = counted(BURGLARIES, DRAWN, "2019", "2020")

    assert found["national", "2019", ""] is None


def test_a_linked_row_that_was_recorded_later_does_not_count_yet(counted):
    rows = {
        "suspects": """
            suspect_id | unit    | main_article | delivered_to_om_on | recorded_on
            bert       | limburg | 310          | 2020-05-01         | 2020-02-01
        """,
        "suspected_offences": """
            offence_id | suspect_id | article | recorded_on
            1          | bert       | 273f    | 2020-08-01
        """,
    }
    name = "human-trafficking-suspects@2012-1;offence=any"

    early = counted(name, rows, "2020", known_on=date(2020, 7, 31))
    late = counted(name, rows, "2020", known_on=date(2020, 8, 1))

    assert (early["national", "2020", ""], late["national", "2020", ""]) == (0, 1)


STOCK = {
    "execution_dossiers": """
        dossier_id          | unit    | delivered_on | treatment_started_on | treatment_ended_on | recorded_on
        from the last day   | limburg | 2020-06-01   | 2020-06-30           | 2020-08-15         | 2020-06-01
        ended on that day   | limburg | 2020-01-01   | 2020-02-01           | 2020-06-30         | 2020-01-01
        ended the day after | limburg | 2020-01-02   | 2020-02-01           | 2020-07-01         | 2020-01-02
        never started       | limburg | 2020-01-03   |                      |                    | 2020-01-03
        ends before it began| limburg | 2020-01-04   | 2020-03-01           | 2020-02-01         | 2020-01-04
        delivered in July   | limburg | 2020-07-15   |                      |                    | 2020-07-15
    """
}


def test_a_stock_is_counted_on_the_last_day_of_the_period(counted):
    found = counted("execution-stock@2019-1", STOCK, "2020-06", "2020-07")

    assert [found["limburg", f"2020-{month}", ""] for month in ("06", "07")] == [2, 1]


def test_a_stock_of_a_period_that_is_not_over_is_that_of_the_day(counted):
    found = counted("execution-stock@2019-1", STOCK, "2020", known_on=date(2020, 6, 15))

    assert found["limburg", "2020", ""] == 2


def test_what_runs_counts_in_every_period_that_it_touches(counted):
    rows = {
        "enforcement_actions": """
            action_id   | unit    | is_undermining | started_on | ended_on
            three days  | limburg | yes            | 2020-01-31 | 2020-02-02
            still going | limburg | yes            | 2020-02-29 |
        """
    }

    found = counted(
        "enforcement-actions@2015-1;moment=running", rows, "2020-01", "2020-02", "2020-03"
    )

    assert [found["limburg", f"2020-0{month}", ""] for month in (1, 2, 3)] == [1, 2, None]


def test_rows_whose_code_is_on_no_list_are_kept_apart_in_a_breakdown(counted):
    rows = {
        "investigations": """
            investigation_id | lead_unit | is_criminal_partnership | drug_kind | tactical_phase_ended_on | started_on
            hemp             | limburg   | yes                     | hemp      | 2020-05-01              | 2020-01-01
            not about drugs  | limburg   | yes                     |           | 2020-05-02              | 2020-01-02
            another word     | limburg   | yes                     | poppies   | 2020-05-03              | 2020-01-03
        """
    }

    found = counted("csv-tackled@2015-1", rows, "2020", breakdown="drug_kind")

    split = {place[2]: v for place, v in found.items() if place[0] == "limburg"}
    assert split == {"": 3, "drug_kind=": 2, "drug_kind=hemp": 1}


def test_amounts_are_exact_to_the_cent(counted):
    rows = {
        "confiscations": """
            confiscation_id | unit    | kind       | decided_on | received_on | amount_cents
            one cent        | limburg | forfeiture | 2020-01-01 | 2020-02-01  | 1
            much            | limburg | forfeiture | 2020-01-02 | 2020-02-02  | 9007199254740993
        """
    }

    found = counted("confiscation-proceeds@2014-1", rows, "2020")

    assert str(found["national", "2020", ""]) == "90071992.54740994"
