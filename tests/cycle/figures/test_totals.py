"""The whole is added up from all units of a round: golden rows, each with the answer by hand."""

from __future__ import annotations

from datetime import date

import pytest

from peil.agenda.figures import Figure, realisation_of
from peil.cycle.figures.accepted import with_accepted
from peil.terms.periods import read_period

UNITS = "limburg amsterdam den-haag"
COUNTED = "child-abuse-victims-identified"


def totals(policy, indicator: str = COUNTED) -> list[Figure]:
    return [
        figure
        for figure in with_accepted(policy).figures
        if figure.key.indicator == indicator and figure.document.startswith("optelling-")
    ]


def told(policy, indicator: str = COUNTED) -> list[tuple[str, str, str]]:
    """Day, number and status of each total."""
    return [
        (f.known_from.text, f"{f.number:f}".rstrip("0").rstrip(".") if f.is_number else "-",
         f.entry.status.value)
        for f in totals(policy, indicator)
    ]  # fmt: skip


def counts_on(policy, day: str, indicator: str = COUNTED, period: str = "2022"):
    key = policy.figure_key(indicator, None, read_period(period))
    figures = [f for f in with_accepted(policy).figures if f.key == key]
    return realisation_of(figures, known_on=date.fromisoformat(day))


def test_adds_up_counts_from_the_day_the_last_unit_was_accepted(policy, a_round):
    a_round("2022", UNITS, """
        unit      | indicator                      | value | accepted
        limburg   | child-abuse-victims-identified | 10    | 2023-02-01
        amsterdam | child-abuse-victims-identified | 0     | 2023-02-03
        den-haag  | child-abuse-victims-identified | 7     | 2023-02-02
    """)  # fmt: skip

    assert told(policy) == [("2023-02-03", "17", "final")]
    (total,) = totals(policy)
    assert (total.key.unit, total.entry.unit, total.document) == (
        "national", None, "optelling-2022",
    )  # fmt: skip
    assert total.entry.note is not None
    assert total.entry.note.nl == "Opgeteld uit de aanvaarde cijfers van 3 eenheden."
    assert total.entry.in_account


def test_what_all_units_noted_in_the_same_words_is_noted_of_the_total(policy, a_round):
    a_round("2022", "limburg amsterdam", """
        unit      | indicator                      | value | note        | accepted
        limburg   | child-abuse-victims-identified | 10    | Zonder mei. | 2023-02-01
        limburg   | csv-tackled                    | 10    | Zonder mei. | 2023-02-01
        amsterdam | child-abuse-victims-identified | 10    | Zonder mei. | 2023-02-01
        amsterdam | csv-tackled                    | 10    |             | 2023-02-01
    """)  # fmt: skip

    (shared,), (other,) = totals(policy), totals(policy, "csv-tackled")

    assert shared.entry.note.nl.endswith("van 2 eenheden. Zonder mei.")
    assert other.entry.note.nl.endswith("van 2 eenheden.")


def test_knows_no_total_before_the_last_unit_was_accepted(policy, a_round):
    a_round("2022", UNITS, """
        unit      | indicator                      | value | accepted
        limburg   | child-abuse-victims-identified | 10    | 2023-02-01
        amsterdam | child-abuse-victims-identified | 20    | 2023-02-03
        den-haag  | child-abuse-victims-identified | 7     |
    """)  # fmt: skip

    assert told(policy) == []


def test_a_later_acceptance_gives_a_later_total(policy, a_round):
    a_round("2022", UNITS, """
        unit      | indicator                      | value | accepted
        limburg   | child-abuse-victims-identified | 10    | 2023-02-01
        amsterdam | child-abuse-victims-identified | 20    | 2023-02-03
        den-haag  | child-abuse-victims-identified | 7     | 2023-02-03
        den-haag  | child-abuse-victims-identified | 9     | 2023-03-01
        limburg   | child-abuse-victims-identified | 10    | 2023-03-02
    """)  # fmt: skip

    assert told(policy) == [("2023-02-03", "37", "final"), ("2023-03-01", "39", "final")]
    assert counts_on(policy, "2023-02-28").number == 37
    assert counts_on(policy, "2023-03-01").number == 39


@pytest.mark.parametrize(
    ("statuses", "least_settled"),
    [
        ("final provisional revised", "provisional"),
        ("final unknown revised", "unknown"),
        ("final revised final", "revised"),
        ("provisional unknown final", "provisional"),
        ("final final final", "final"),
    ],
)
def test_a_total_is_as_settled_as_its_least_settled_part(policy, a_round, statuses, least_settled):
    one, two, three = statuses.split()
    a_round("2022", UNITS, f"""
        unit      | indicator                      | value | status  | expected   | accepted
        limburg   | child-abuse-victims-identified | 1     | {one}   | 2023-04-01 | 2023-02-01
        amsterdam | child-abuse-victims-identified | 2     | {two}   | 2023-06-30 | 2023-02-01
        den-haag  | child-abuse-victims-identified | 3     | {three} |            | 2023-02-01
    """)  # fmt: skip

    (total,) = totals(policy)

    assert total.entry.status == least_settled
    expected = date(2023, 6, 30) if least_settled == "provisional" else None
    assert total.entry.final_expected == expected


def test_a_percentage_comes_from_all_numerators_and_denominators(policy, a_round):
    a_round("2022", UNITS, """
        unit      | indicator          | value | parts  | accepted
        limburg   | execution-positive | 50    | 1/2    | 2023-02-01
        amsterdam | execution-positive | 10    | 10/100 | 2023-02-01
        den-haag  | execution-positive | 20    | 1/5    | 2023-02-01
    """)  # fmt: skip

    assert told(policy, "execution-positive") == [("2023-02-01", "11.214953", "final")]
    (total,) = totals(policy, "execution-positive")
    assert total.entry.note.en == "Computed from the numerators and denominators of 3 units."


@pytest.mark.parametrize(
    ("value", "parts", "reason"),
    [
        ("50", "1/", "Cannot be computed: the numerator or denominator of Limburg is missing."),
        ("not_supplied", "", "Not added up: there is no figure of Limburg."),
        ("suppressed", "", "Not added up: the figure of Limburg is suppressed."),
    ],
)
def test_a_percentage_without_all_its_parts_is_absent_with_the_reason(
    policy, a_round, value, parts, reason
):
    a_round("2022", UNITS, f"""
        unit      | indicator          | value   | parts   | accepted
        limburg   | execution-positive | {value} | {parts} | 2023-02-01
        amsterdam | execution-positive | 10      | 10/100  | 2023-02-01
        den-haag  | execution-positive | 20      | 1/5     | 2023-02-01
    """)  # fmt: skip

    (total,) = totals(policy, "execution-positive")

    assert (total.entry.value.state, total.number) == ("not_supplied", None)
    assert total.entry.note.en == reason


def test_a_percentage_of_nothing_is_absent(policy, a_round):
    a_round("2022", "limburg", """
        unit      | indicator          | value | parts | accepted
        limburg   | execution-positive | 0     | 0/0   | 2023-02-01
    """)  # fmt: skip

    (total,) = totals(policy, "execution-positive")

    assert total.entry.note.en == "Cannot be computed: all denominators are zero."


def test_a_total_without_the_figure_of_one_unit_is_absent_and_not_zero(policy, a_round):
    a_round("2022", UNITS, """
        unit      | indicator                      | value        | accepted
        limburg   | child-abuse-victims-identified | not_supplied | 2023-02-01
        amsterdam | child-abuse-victims-identified | 20           | 2023-02-01
        den-haag  | child-abuse-victims-identified | suppressed   | 2023-02-01
    """)  # fmt: skip

    found = counts_on(policy, "2023-02-01")

    assert (found.number, found.figure.entry.value.state) == (None, "not_supplied")
    assert found.figure.entry.note.nl == "Niet opgeteld: er is geen cijfer van Limburg."


def test_nothing_is_told_of_a_total_that_no_unit_has_a_number_for(policy, a_round):
    a_round("2022", "limburg amsterdam", """
        unit      | indicator                      | value        | accepted
        limburg   | child-abuse-victims-identified | not_supplied | 2023-02-01
        amsterdam | child-abuse-victims-identified | not_supplied | 2023-02-01
    """)  # fmt: skip

    assert told(policy) == []


def test_figures_of_different_definitions_are_not_added_up(policy, a_round):
    a_round("2022", "limburg amsterdam", """
        unit      | indicator   | value | definition | accepted
        limburg   | csv-tackled | 10    | 2019-1     | 2023-02-01
        amsterdam | csv-tackled | 20    | 2015-1     | 2023-02-01
    """)  # fmt: skip

    (total,) = totals(policy, "csv-tackled")

    assert total.number is None
    assert total.entry.note.en == (
        "Not added up: counted by different definitions (2015-1, 2019-1)."
    )


def test_an_indicator_that_some_units_were_silent_of_is_not_added_up(policy, a_round):
    a_round("2022", "limburg amsterdam", """
        unit      | indicator                      | value | accepted
        limburg   | child-abuse-victims-identified | 10    | 2023-02-01
        limburg   | csv-tackled                    | 10    | 2023-02-01
        amsterdam | csv-tackled                    | 10    | 2023-02-01
    """)  # fmt: skip

    assert (told(policy), len(totals(policy, "csv-tackled"))) == ([], 1)


def test_nothing_is_added_up_where_somebody_supplied_the_whole(policy, a_round):
    a_round("2022", "limburg amsterdam national", """
        unit      | indicator                      | value | accepted
        limburg   | child-abuse-victims-identified | 10    | 2023-02-01
        amsterdam | child-abuse-victims-identified | 20    | 2023-02-02
        national  | child-abuse-victims-identified | 31    | 2023-02-01
    """)  # fmt: skip

    assert told(policy) == []
    assert counts_on(policy, "2023-02-02").number == 31


def test_a_total_stays_what_was_known_until_the_whole_was_supplied(policy, a_round):
    a_round("2022", "limburg amsterdam national", """
        unit      | indicator                      | value | accepted
        limburg   | child-abuse-victims-identified | 10    | 2023-02-01
        amsterdam | child-abuse-victims-identified | 20    | 2023-02-02
        national  | child-abuse-victims-identified | 31    | 2023-02-05
        limburg   | child-abuse-victims-identified | 12    | 2023-02-06
    """)  # fmt: skip

    assert counts_on(policy, "2023-02-04").number == 30
    assert counts_on(policy, "2023-02-07").number == 31


def test_the_whole_that_is_not_supplied_is_added_up(policy, a_round):
    a_round("2022", "limburg amsterdam national", """
        unit      | indicator                      | value        | accepted
        limburg   | child-abuse-victims-identified | 10           | 2023-02-01
        amsterdam | child-abuse-victims-identified | 20           | 2023-02-01
        national  | child-abuse-victims-identified | not_supplied | 2023-02-05
    """)  # fmt: skip

    assert counts_on(policy, "2023-02-01").number == 30
    assert counts_on(policy, "2023-02-05").number == 30


def test_a_sum_never_takes_the_place_of_a_published_number(policy, a_round):
    a_round("2020", "limburg amsterdam", """
        unit      | indicator   | value | accepted
        limburg   | csv-tackled | 10    | 2022-02-01
        amsterdam | csv-tackled | 20    | 2022-02-01
    """)  # fmt: skip
    published = counts_on(policy, "2022-01-31", "csv-tackled", "2020").number

    assert told(policy, "csv-tackled") == []
    assert counts_on(policy, "2022-02-01", "csv-tackled", "2020").number == published


def test_the_number_of_questions_does_not_grow(policy, a_round, django_assert_num_queries):
    for key in ("2021", "2022", "2022-h1"):
        a_round(key, UNITS, """
            unit      | indicator                      | value | accepted
            limburg   | child-abuse-victims-identified | 10    | 2023-02-01
            amsterdam | child-abuse-victims-identified | 20    | 2023-02-03
            den-haag  | child-abuse-victims-identified | 7     | 2023-02-03
        """)  # fmt: skip

    with django_assert_num_queries(3):
        found = with_accepted(policy)

    assert len(found.figures) == len(policy.figures) + 3 * (3 + 1)
