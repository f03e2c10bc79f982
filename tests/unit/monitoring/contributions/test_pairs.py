"""An indicator of volume is shown beside its counterpart, and an absent figure is named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from peil.agenda.loading import PolicyRefused
from peil.agenda.policy import IndicatorUnknown, UnitUnknown, YearOutsideAgendas
from peil.monitoring.assess import ResultStanding
from peil.monitoring.contributions.pairs import partners_of
from small_policy import indicator, small_policy, small_reading, theme

TODAY = date(2025, 1, 1)


def pairs(policy, name, year, *, unit=None, known_on=TODAY):
    return partners_of(policy, indicator=name, unit=unit, year=year, known_on=known_on)


def pair_of(policy, name, year, **more):
    (found,) = pairs(policy, name, year, **more)
    return found


class TestShippedAgendas:
    def test_suspects_of_2020_stand_beside_complex_investigations(self, policy):
        found = pair_of(policy, "human-trafficking-suspects", 2020)

        assert (found.volume.result.number, found.counterpart.result.number) == (187, 7)
        assert found.volume.norm.number == 190
        assert found.reference.source == "va-2019-2022"

    def test_a_pair_is_found_from_either_side(self, policy):
        one = pair_of(policy, "human-trafficking-suspects", 2020)
        other = pair_of(policy, "human-trafficking-complex", 2020)

        assert one == other
        assert one.beside("human-trafficking-complex").indicator == "human-trafficking-suspects"
        assert one.beside("human-trafficking-suspects").indicator == "human-trafficking-complex"

    def test_csvs_of_2014_stand_beside_the_prison_sentences_of_that_year(self, policy):
        found = pair_of(policy, "csv-tackled", 2014)

        assert (found.volume.result.number, found.counterpart.result.number) == (1130, 492)

    def test_a_counterpart_without_a_figure_is_named_as_absent(self, policy):
        found = pair_of(policy, "csv-tackled", 2020)

        assert found.counterpart.result.standing is ResultStanding.NOT_SUPPLIED
        assert found.text.nl == (
            "Aantal aangepakte criminele samenwerkingsverbanden (csv's): 1.529. Daarnaast: "
            "Aantal gevangenisstraffen in csv-zaken (eerste aanleg): geen cijfer bekend."
        )

    def test_confiscation_of_2016_stands_beside_seizures_that_nobody_published(self, policy):
        found = pair_of(policy, "confiscation-proceeds", 2016)

        assert found.volume.indicator == "seizure-value"
        assert found.volume.result.number is None
        assert found.counterpart.result.number == 416

    def test_what_is_known_depends_on_the_day_and_the_unit(self, policy):
        early = pair_of(policy, "seizure-value", 2017, unit="den-haag", known_on=date(2018, 2, 1))
        late = pair_of(policy, "seizure-value", 2017, unit="den-haag")

        assert [found.volume.result.number for found in (early, late)] == [
            Decimal("11.1"),
            Decimal("15.4"),
        ]

    def test_an_indicator_without_a_counterpart_has_no_pairs(self, policy):
        assert pairs(policy, "cyber-high-tech", 2020) == ()

    def test_an_indicator_that_was_added_later_is_not_paired_before(self, policy):
        name = "seizure-conservatory"

        assert pairs(policy, name, 2020) == ()
        assert pairs(policy, name, 2021, known_on=date(2020, 11, 22)) == ()
        assert len(pairs(policy, name, 2021, known_on=date(2020, 11, 23))) == 1

    def test_every_pairing_says_what_a_source_says_or_that_it_is_our_reading(self, policy):
        said_by_the_source = {
            ("2011-2014", "csv-tackled"),
            ("2019-2022", "human-trafficking-suspects"),
            ("2019-2022", "child-abuse-total"),
        }

        own = {
            (agenda.key, entry.id)
            for agenda in policy.agendas
            for entry in agenda.entries
            for pairing in entry.paired_with
            if "onze lezing" in pairing.why.nl and "our own reading" in pairing.why.en
        }
        every = {
            (agenda.key, entry.id)
            for agenda in policy.agendas
            for entry in agenda.entries
            if entry.paired_with
        }

        assert every - own == said_by_the_source
        assert not own & said_by_the_source

    def test_what_nobody_holds_is_refused(self, policy):
        with pytest.raises(IndicatorUnknown):
            pairs(policy, "csv-takled", 2020)
        with pytest.raises(UnitUnknown):
            pairs(policy, "csv-tackled", 2020, unit="limburgh")
        with pytest.raises(YearOutsideAgendas):
            pairs(policy, "csv-tackled", 1999)


def paired(partner):
    return (
        f"paired_with: [{{indicator: {partner}, why: {{nl: a, en: a}}, "
        "reference: {source: plan, place: p. 2}}]"
    )


def test_a_counterpart_that_does_not_exist_is_an_error_at_its_line(tmp_path):
    reading = small_reading(
        tmp_path, plan__themes__safety=theme(indicator("cases", paired("dismisals")))
    )

    assert [problem.code for problem in reading.problems] == ["R102"]
    assert "safety.yaml" in reading.problems[0].origin.file


def test_an_indicator_is_not_its_own_counterpart(tmp_path):
    with pytest.raises(PolicyRefused, match="Pair it with another indicator, once"):
        small_policy(tmp_path, plan__themes__safety=theme(indicator("cases", paired("cases"))))


def test_the_same_counterpart_twice_is_refused(tmp_path):
    twice = paired("sentences").replace("[", "[{0}, ").replace("{0}", paired("sentences")[14:-1])
    both = theme(indicator("cases", twice), indicator("sentences"))

    with pytest.raises(PolicyRefused, match="Pair it with another indicator, once"):
        small_policy(tmp_path, plan__themes__safety=both)
