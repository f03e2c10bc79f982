"""Every word that a report may need exists, in both languages, with the same parts."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from conftest import ROOT
from peil.agenda.agendas import AgreementKind, Coverage, Monitoring, Obligation
from peil.agenda.decisions import DecisionKind
from peil.agenda.indicators import Population
from peil.agenda.published import ComparisonKind, FigureStatus
from peil.agenda.rules import RULES
from peil.monitoring.assess import Absence, NormStanding, ResultStanding
from peil.reports.words import WORDS, word
from peil.terms.quantities import Direction, Measure

FAMILIES = {
    "absence": Absence,
    "coverage": Coverage,
    "decision": DecisionKind,
    "direction": Direction,
    "kind": AgreementKind,
    "measure": Measure,
    "population": Population,
    "status": FigureStatus,
}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_value_of_a_family_has_a_word(family):
    for value in FAMILIES[family]:
        assert f"{family}.{value}" in WORDS


def test_every_absence_of_a_number_has_a_word():
    for standing in set(NormStanding) - {
        NormStanding.SET,
        NormStanding.MILESTONE,
        NormStanding.DIRECTION_ONLY,
    }:
        assert f"norm.{standing}" in WORDS
    for standing in (
        ResultStanding.NOT_SUPPLIED,
        ResultStanding.NOT_YET_DUE,
        ResultStanding.SUPPRESSED,
    ):
        assert f"result.{standing}" in WORDS
    assert "status.computed" in WORDS


def test_every_obligation_and_way_of_following_that_is_shown_has_a_word():
    for value in Obligation:
        assert value is Obligation.NOT_STATED or f"obligation.{value}" in WORDS
    for value in Monitoring:
        assert value is Monitoring.NOT_STATED or f"monitored.{value}" in WORDS
    for kind in ("norm", *ComparisonKind):
        assert f"as-{kind}" in WORDS


def test_absences_have_words_of_their_own():
    for language in ("nl", "en"):
        said = [
            word(f"result.{s}", language) for s in ("not_supplied", "not_yet_due", "suppressed")
        ]
        assert len(set(said)) == len(said)
        norms = ("to_be_determined", "withdrawn", "none_by_design", "not_set", "increase")
        said = [word(f"norm.{state}", language) for state in norms]
        assert len(set(said)) == len(said)


def parts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("name", WORDS)
def test_both_languages_have_the_same_parts(name):
    assert parts(WORDS[name].nl) == parts(WORDS[name].en)


@pytest.mark.parametrize("code", RULES)
def test_both_sentences_of_a_rule_have_the_same_parts(code):
    assert parts(RULES[code].sentence.nl) == parts(RULES[code].sentence.en)


def test_every_word_is_used():
    code = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "src/peil").rglob("*.py"))
    families = {name.split(".")[0] for name in WORDS if "." in name}
    by_name = {n for n in WORDS if n.split(".")[0] not in families or "." not in n}

    def used(name: str) -> bool:
        return re.search(rf"""["']{re.escape(name)}["'](?!: Text)""", code) is not None

    unused = {name for name in by_name if not used(name)}

    assert unused <= {"as-norm", "as-difference", "as-attainment"}
