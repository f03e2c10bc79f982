"""Which of many published figures counts on a day, and what becomes of the others."""

from __future__ import annotations

from datetime import date

from peil.agenda.figures import FigureKey, figures_of, realisation_of, realisations
from peil.agenda.published import FigureStatus
from peil.terms.periods import year_period
from small_policy import published, small_policy

KEY = FigureKey("cases", "city", year_period(2021))


def known(folder, day, **files):
    policy = small_policy(folder, **files)
    return realisation_of(figures_of(policy.figures, KEY), known_on=date.fromisoformat(day))


def figure(value, *more):
    return ", ".join([f"indicator: cases, period: 2021, value: {value}, place: p. 1", *more])


REVISED = {
    "published__report": published("report", figure(481, "status: provisional")),
    "published__later": published("later", figure(490, "status: final")),
}


def test_a_later_figure_counts_and_the_earlier_one_is_kept(tmp_path):
    found = known(tmp_path, "2023-05-01", **REVISED)

    assert (found.number, found.status) == (490, FigureStatus.FINAL)
    assert [f.number for f in found.earlier] == [481]


def test_beside_a_figure_that_is_suppressed_no_number_is_kept(tmp_path):
    found = known(
        tmp_path,
        "2024-01-01",
        published__report=published("report", figure(3, "status: provisional")),
        published__later=published(
            "later", figure("suppressed"), figure(4, "standing: beside", "reason: {nl: a, en: a}")
        ),
    )

    assert (found.number, found.earlier, found.beside) == (None, (), ())


def test_before_the_later_figure_was_known_the_earlier_one_counts(tmp_path):
    found = known(tmp_path, "2023-04-30", **REVISED)

    assert (found.number, found.status) == (481, FigureStatus.PROVISIONAL)
    assert found.earlier == ()


def test_a_document_that_repeats_a_figure_confirms_it_and_may_settle_it(tmp_path):
    found = known(
        tmp_path,
        "2024-01-01",
        published__report=published("report", figure(481)),
        published__later=published("later", figure(481, "status: final")),
    )

    assert found.figure.document == "report"
    assert [f.document for f in found.confirmed] == ["later"]
    assert found.status is FigureStatus.FINAL


def test_the_last_word_on_a_figure_settles_it(tmp_path):
    found = known(
        tmp_path,
        "2024-01-01",
        published__report=published("report", figure(481, "status: provisional")),
        published__later=published("later", figure(481, "status: final")),
    )

    assert found.status is FigureStatus.FINAL


def test_a_repetition_that_says_nothing_does_not_unsettle_a_figure(tmp_path):
    found = known(
        tmp_path,
        "2024-01-01",
        published__report=published("report", figure(481, "status: final")),
        published__later=published("later", figure(481)),
    )

    assert found.status is FigureStatus.FINAL


def test_a_figure_beside_never_counts_and_is_kept(tmp_path):
    found = known(
        tmp_path,
        "2024-01-01",
        published__report=published("report", figure(32)),
        published__later=published(
            "later", figure(21, "standing: beside", "reason: {nl: anders, en: otherwise}")
        ),
    )

    assert found.number == 32
    assert [f.number for f in found.beside] == [21]


def test_figures_beside_alone_count_for_nothing(tmp_path):
    found = known(
        tmp_path,
        "2024-01-01",
        published__report=published(
            "report", figure(21, "standing: beside", "reason: {nl: anders, en: otherwise}")
        ),
    )

    assert found is None


def test_a_figure_told_afterwards_counts_from_the_day_it_was_first_published(tmp_path):
    files = {
        "published__later": published(
            "later", figure("11.1", "known_from: 2022-01"), figure("15.4", "known_from: 2022-03")
        )
    }

    assert (
        known(tmp_path, "2022-02-01", **files).number
        == known(tmp_path, "2022-01-31", **files).number
    )
    assert str(known(tmp_path, "2022-03-31", **files).number) == "15.4"


def test_zero_is_a_number(tmp_path):
    found = known(tmp_path, "2024-01-01", published__report=published("report", figure(0)))

    assert found.figure.is_number
    assert found.number == 0


def test_only_keys_with_a_leading_figure_have_a_realisation(tmp_path):
    policy = small_policy(tmp_path, published__report=published("report", figure(7)))

    assert set(realisations(policy.figures, known_on=date(2022, 5, 1))) == {KEY}
    assert realisations(policy.figures, known_on=date(2022, 4, 30)) == {}


def test_what_counts_is_found_by_what_it_is_about(tmp_path):
    beside = figure(5, "standing: beside", "reason: {nl: anders, en: other}")
    policy = small_policy(
        tmp_path,
        published__report=published("report", figure(481), beside.replace("2021", "2022")),
    )

    found = realisations(policy.figures, known_on=date(2023, 1, 1))
    earlier = realisations(policy.figures, known_on=date(2020, 1, 1))

    assert list(found) == [KEY]
    assert (len(found), found[KEY].number, found.get(KEY) is found[KEY]) == (1, 481, True)
    assert KEY._replace(period=year_period(2022)) not in found
    assert KEY._replace(unit="north") not in found
    assert (list(earlier), len(earlier), KEY in earlier) == ([], 0, False)
