"""A revision is the first published figure of a year against the one that counts now."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peil.agenda.policy import IndicatorUnknown, UnitUnknown
from peil.monitoring.agenda_period.revisions import revisions_of, usual_of, usual_revision
from peil.monitoring.agenda_period.usual_revision import usual_in_words
from small_policy import defined, indicator, published, small_policy, theme

NOW = date(2025, 1, 1)


def figure(year: int, value: object, *more: str) -> str:
    return ", ".join((f"indicator: cases, period: {year}, value: {value}", *more, "place: p. 1"))


def policy_with(folder, first: tuple[str, ...], again: tuple[str, ...] = (), **more):
    return small_policy(
        folder,
        published__report=published("report", *first),
        published__later=published("later", *again) if again else "",
        **more,
    )


def only_row(policy, known_on=NOW):
    (row,) = revisions_of(policy, known_on=known_on).rows
    return row


class TestShippedAgendas:
    """As the documents give them; see the findings P206 of the shipped agendas."""

    @pytest.mark.parametrize(
        ("about", "first", "last", "percent"),
        [
            (("human-trafficking-victims-reported", None, 2020), "481", "490", "1.9"),
            (("seizure-value", "den-haag", 2017), "11.1", "15.4", "38.7"),
            (("home-burglaries", None, 2013), "87177", "87720", "0.6"),
            (("confiscation-proceeds", None, 2016), "402.081905", "416", "3.5"),
            (("human-trafficking-suspects", None, 2017), "153", "166", "8.5"),
            (("child-abuse-material-suspects", None, 2013), "568", "563", "-0.9"),
            (("street-robberies", None, 2013), "7017", "7050", "0.5"),
            (("violence-count", None, 2013), "92285", "89265", "-3.3"),
        ],
    )
    def test_figures_that_were_revised(self, policy, about, first, last, percent):
        name, unit, year = about
        found = revisions_of(policy, name, known_on=NOW, unit=unit)

        row = next(r for r in found.rows if r.year == year)

        assert (row.first.number, row.last.number) == (Decimal(first), Decimal(last))
        assert row.percent == Decimal(percent)
        assert row.moved

    def test_days_run_to_the_first_publication_of_the_number_that_counts(self, policy):
        row = revisions_of(policy, "human-trafficking-victims-reported", known_on=NOW).rows[0]

        # 19 May 2021 to 21 September 2021; a newspaper told the same number again in 2022
        assert row.days == 125

    def test_a_figure_that_stands_beside_is_no_revision(self, policy):
        found = revisions_of(policy, "cyber-complex", known_on=NOW)

        assert found.rows == ()  # 32 and 21 in 2015 are of two populations

    def test_a_lower_bound_is_not_exact(self, policy):
        (row,) = revisions_of(policy, "confiscation-proceeds", known_on=NOW).rows

        assert not row.is_exact

    def test_three_years_of_suspects_have_a_median(self, policy):
        usual = usual_revision(policy, "human-trafficking-suspects", known_on=NOW)

        assert (usual.years, usual.moved) == (3, 1)
        assert (usual.middle, usual.smallest, usual.largest) == (0, 0, Decimal("8.5"))

    def test_one_year_is_too_few(self, policy):
        usual = usual_revision(policy, "seizure-value", "den-haag", known_on=NOW)

        assert not usual.is_usual
        assert (usual.years, usual.middle, usual.largest) == (1, None, Decimal("38.7"))


class TestWhatTakesPart:
    def test_a_year_that_was_published_again_unchanged_counts_as_zero(self, tmp_path):
        row = only_row(policy_with(tmp_path, (figure(2020, 90),), (figure(2020, 90),)))

        assert (row.change, row.percent, row.moved, row.values) == (0, 0, False, 1)

    def test_a_year_that_was_published_once_takes_no_part(self, tmp_path):
        assert revisions_of(policy_with(tmp_path, (figure(2020, 90),)), known_on=NOW).rows == ()

    def test_a_later_publication_counts_from_the_day_it_was_known(self, tmp_path):
        policy = policy_with(tmp_path, (figure(2020, 90),), (figure(2020, 99),))

        assert revisions_of(policy, known_on=date(2023, 4, 30)).rows == ()
        assert only_row(policy, known_on=date(2023, 5, 1)).percent == 10

    def test_a_figure_by_another_definition_is_another_count(self, tmp_path):
        two = theme(
            indicator(
                "cases",
                f"definitions: [{defined('2020-1', '2020-01-01')}, "
                f"{defined('2022-1', '2022-01-01')}]",
            )
        )
        policy = policy_with(
            tmp_path,
            (figure(2020, 90),),
            (figure(2020, 300, "definition: 2022-1"),),
            plan__themes__safety=two,
        )

        assert revisions_of(policy, known_on=NOW).rows == ()

    def test_a_percentage_moves_in_points(self, tmp_path):
        policy = policy_with(
            tmp_path,
            (figure(2020, 40),),
            (figure(2020, 38),),
            plan__themes__safety=theme(indicator("cases", measure="percent")),
        )

        found = revisions_of(policy, known_on=NOW)

        assert (found.rows[0].change, found.rows[0].percent) == (-2, None)
        assert found.usual_percent.years == 0
        assert (found.usual_points.smallest, found.usual_points.in_points) == (-2, True)

    def test_from_zero_there_is_no_percentage(self, tmp_path):
        row = only_row(policy_with(tmp_path, (figure(2020, 0),), (figure(2020, 3),)))

        assert (row.change, row.percent) == (3, None)
        assert usual_of([row], in_points=False).years == 0

    def test_figures_of_a_unit_and_of_the_whole_are_kept_apart(self, tmp_path):
        policy = policy_with(
            tmp_path,
            (figure(2020, 90, "unit: north"),),
            (figure(2020, 99, "unit: north"),),
        )

        assert revisions_of(policy, known_on=NOW).rows == ()
        assert len(revisions_of(policy, known_on=NOW, unit="north").rows) == 1

    def test_a_part_of_a_year_takes_no_part(self, tmp_path):
        half = figure(2020, 40).replace("period: 2020", "period: 2020-H1")
        policy = policy_with(tmp_path, (half,), (half.replace("40", "44"),))

        assert revisions_of(policy, known_on=NOW).rows == ()


class TestUsual:
    def moved(self, folder, *pairs: tuple[int, int]):
        years = range(2020, 2020 + len(pairs))
        policy = policy_with(
            folder,
            tuple(figure(y, a) for y, (a, _) in zip(years, pairs, strict=True)),
            tuple(figure(y, b) for y, (_, b) in zip(years, pairs, strict=True)),
        )
        return usual_revision(policy, "cases", known_on=NOW)

    def test_from_three_years_on_there_is_a_median(self, tmp_path):
        two = self.moved(tmp_path / "two", (100, 110), (100, 90))
        three = self.moved(tmp_path / "three", (100, 110), (100, 90), (100, 104))

        assert (two.middle, two.smallest, two.largest) == (None, -10, 10)
        assert (three.middle, three.smallest, three.largest) == (4, -10, 10)

    @pytest.mark.parametrize(
        ("pairs", "nl", "en"),
        [
            ((), "Van geen enkel jaar is bekend", "Of no year is it known"),
            (((100, 110),), "veranderde met +10%", "changed by +10%"),
            (((100, 100),), "bleef steeds gelijk", "stayed the same"),
            (((100, 110), (100, 90)), "(van −10% tot +10%)", "(from −10% to +10%)"),
            (((100, 110), (100, 90), (100, 104)), "verandering was +4%", "median change was +4%"),
            (((1, 1), (2, 2), (3, 3)), "in geen van de 3 jaren", "in none of the 3 years"),
        ],
    )
    def test_it_is_told_in_a_sentence_and_too_few_years_too(self, tmp_path, pairs, nl, en):
        pairs_or_none = pairs or ((100, 100),)
        usual = self.moved(tmp_path, *pairs_or_none) if pairs else usual_of([], in_points=False)

        told = usual_in_words(usual)

        assert nl in told.nl
        assert en in told.en
        assert ("te weinig" in told.nl) is (0 < len(pairs) < 3)

    def test_points_are_told_as_points(self, tmp_path):
        policy = policy_with(
            tmp_path,
            (figure(2020, 40),),
            (figure(2020, 38),),
            plan__themes__safety=theme(indicator("cases", measure="percent")),
        )

        told = usual_in_words(usual_revision(policy, "cases", known_on=NOW))

        assert "−2 procentpunt" in told.nl
        assert "−2 percentage points" in told.en


class Moved:
    """A revision as far as its size goes."""

    def __init__(self, size) -> None:
        self.size, self.moved = Decimal(size), size != 0


@given(st.lists(st.integers(-50, 50), min_size=3, max_size=12))
def test_the_median_is_that_of_another_library_and_lies_between_the_ends(sizes):
    usual = usual_of([Moved(size) for size in sizes], in_points=False)

    assert float(usual.middle) == float(np.median(sizes))
    assert (usual.smallest, usual.largest) == (min(sizes), max(sizes))
    assert usual.moved == sum(1 for size in sizes if size)


def test_what_does_not_exist_is_refused(tmp_path):
    policy = small_policy(tmp_path)

    with pytest.raises(IndicatorUnknown, match="Did you mean: cases"):
        revisions_of(policy, "case", known_on=NOW)
    with pytest.raises(UnitUnknown, match="north"):
        usual_revision(policy, "cases", "nort", known_on=NOW)
