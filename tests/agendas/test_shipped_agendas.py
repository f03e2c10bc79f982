"""The shipped agendas load without an error, and the linter lists what is really odd in them."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from conftest import AGENDAS, peil
from peil.agenda.agendas import AgreementKind
from peil.agenda.check import check_policy
from peil.agenda.indicators import Role


@pytest.fixture(scope="module")
def findings(policy):
    return check_policy(policy)


def test_the_shipped_agendas_have_no_errors_and_exit_zero():
    answer = peil("agenda", "check", "--format", "json")

    assert answer.code == 0
    assert {finding["severity"] for finding in json.loads(answer.out)} == {"finding"}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("N201", "'fraud-cases' a growth of 50% was stated; that gives 2,250"),
        ("N201", "'human-trafficking-suspects' a growth of 5% was stated; that gives 215.25"),
        ("N201", "that gives 231 for 2022, but 240"),
        ("N202", "'human-trafficking-suspects' 2020 (national) was set or became known on 2020-06"),
        ("N203", "'cyber-regular' 2022 stayed 'to be determined'"),
        ("N204", "The norm 1,648 for 'robberies' 2015 was already met"),
        ("N205", "'csv-tackled' 2021 add up to 80; nationally 1,370 holds. Remainder"),
        ("N205", "unit norm: 1,290"),
        ("N206", "65,000 (main), 76,357 (authorities-sum)"),
        ("N207", "For 'csv-tackled' 2022 no norm was ever set"),
        ("D202", "The definition of 'cyber-regular' changes on 2019-01-01"),
        ("P201", "a difference of 7 for 'human-trafficking-complex' 2020"),
        ("P202", "'execution-positive' 2020 as −14 percent"),
        ("P203", "39 (tabel 1, rij Aantal fenomeen onderzoeken naar cybercrime) and 36"),
        ("P204", "240 as the norm for 'human-trafficking-suspects' 2020"),
        ("P205", "prints 98 for 'seizure-value' 2018; its own numbers give 99.1"),
        ("P206", "gives 481, and"),
    ],
)
def test_the_linter_finds_what_is_really_odd(findings, code, words):
    said = [finding.to("en") for finding in findings if finding.code == code]

    assert any(words in sentence for sentence in said), said


def test_every_finding_names_a_file_that_exists_and_a_line_in_it(findings):
    for finding in findings:
        lines = (AGENDAS / finding.origin.file).read_text(encoding="utf-8").splitlines()
        assert 1 <= finding.origin.line <= len(lines)


def test_every_finding_is_said_in_both_languages(findings):
    for finding in findings:
        assert finding.to("nl")
        assert finding.to("en")


def test_three_agendas_and_their_predecessor_are_listed():
    rows = peil("agenda", "list", "--format", "csv").rows

    assert [row["agenda"] for row in rows] == ["2011-2014", "2015-2018", "2019-2022", "2023-2026"]
    assert "brokstukken" in peil("agenda", "list").out


def test_every_planned_indicator_is_held_by_its_agendas(policy):
    planned = (AGENDAS.parent / "tests/agendas/indicators.csv").read_text(encoding="utf-8")
    for line in planned.splitlines()[1:]:
        indicator, agendas, measure = line.split(",")
        for agenda in agendas.split():
            placement = policy.indicator(indicator).placement_in(agenda)
            assert placement is not None, (indicator, agenda)
            assert placement.entry.measure.value == measure


def test_every_agreed_indicator_belongs_to_an_agreement(policy):
    for agenda in policy.agendas:
        linked = {i for t in agenda.themes for a in t.agreements for i in a.indicators}
        agreed = {e.id for e in agenda.entries if e.role is Role.AGREED}
        if agenda.key != "2011-2014":
            assert agreed - linked == set()


def test_the_agenda_of_2019_has_its_three_kinds_of_agreement(policy):
    agenda = policy.agenda("2019-2022")

    kinds = Counter(a.kind for t in agenda.themes for a in t.agreements)

    assert kinds[AgreementKind.DEVELOPMENT_TASK] == 6
    assert kinds[AgreementKind.NATIONAL_THEME] >= 5
    assert kinds[AgreementKind.OBJECTIVE] >= 30


def test_every_indicator_has_a_definition_with_its_source(policy):
    for indicator in policy.indicators.values():
        assert indicator.definitions, indicator.id
        for definition in indicator.definitions:
            assert definition.reference.source in policy.sources


def test_the_national_unit_was_split_and_names_its_successors(policy):
    old = policy.units["landelijke-eenheid"]

    assert str(old.last_day) == "2023-12-31"
    for key in old.successors:
        assert str(policy.units[key].first_day) == "2024-01-01"
    assert not old.existed_in(2024)


def test_the_ten_regional_units_carry_their_area_codes(policy):
    codes = [u.code for u in policy.units.values() if u.kind.value == "regional"]

    assert codes == [f"RE{number:02d}" for number in range(1, 11)]


def test_what_no_public_text_defines_is_kept_as_open_questions(policy):
    questions = [
        q.nl for d in policy.indicator("csv-tackled").definitions for q in d.open_questions
    ]

    assert len(questions) >= 2


def test_every_source_is_cited_somewhere(policy):
    text = "\n".join(p.read_text(encoding="utf-8") for p in AGENDAS.rglob("*.yaml"))
    unused = [key for key in policy.sources if text.count(key) < 2]

    assert unused == []
