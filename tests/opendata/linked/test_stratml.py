"""An agenda in StratML Part 2, held against the structure of the standard and the account of 2020."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

from peil.interfaces.opendata.linked.stratml import NAMESPACE, as_stratml
from peil.interfaces.opendata.linked.stratml_results import results_of
from peil.terms.languages import LANGUAGES

STANDARD = etree.RelaxNG(etree.parse(Path(__file__).with_name("stratml.rng")))
REPORTED = date(2021, 5, 19)
ADDRESS = "https://peil.example/gegevens/"
PUBLISHED = """
    csv-tackled                        | 1370 | 1529
    human-trafficking-victims-reported |      | 481
    human-trafficking-suspects         | 190  | 187
    human-trafficking-complex          |      | 7
    cyber-regular                      | 310  | 468
    cyber-regular-alternative          | 77   | 38
    cyber-phenomenon                   | 41   | 39
    cyber-phenomenon-alternative       | 20   | 0
    cyber-high-tech                    | 20   | 12
    child-abuse-offenders              | 100  | 113
    child-abuse-key-players            | 15   | 14
    child-abuse-possessors             | 400  | 351
    execution-positive                 | 40   | 26
"""
"""Table 1 of the accountability report 2020: norm and realisation."""


def report(policy, agenda="2019-2022", *, known_on=REPORTED, language="nl"):
    results = results_of(policy, policy.agenda(agenda), known_on=known_on)
    written = as_stratml(policy, results, language=language, address=ADDRESS)
    return etree.fromstring(written)


def all_named(root, name: str):
    return root.iter(f"{{{NAMESPACE}}}{name}")


def text_of(root, *names: str) -> str | None:
    return root.findtext("/".join(f"{{{NAMESPACE}}}{name}" for name in names))


def instance_of(root, indicator: str, *, year: int = 2020, unit: str = "national"):
    for found in all_named(root, "PerformanceIndicator"):
        if text_of(found, "Identifier") != f"indicator_{indicator}":
            continue
        for one in all_named(found, "MeasurementInstance"):
            in_year = text_of(one, "ActualResult", "StartDate") == f"{year}-01-01"
            if in_year and text_of(one, "Place", "PlaceIdentifier") == unit:
                return one
    raise AssertionError(indicator)


@pytest.fixture(scope="module")
def account(policy):
    return report(policy)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("agenda", ["2011-2014", "2015-2018", "2019-2022", "2023-2026"])
def test_every_agenda_has_the_structure_of_the_standard(policy, agenda, language):
    root = report(policy, agenda, known_on=date(2026, 11, 28), language=language)

    STANDARD.assertValid(root)


@pytest.mark.parametrize("line", PUBLISHED.strip().splitlines(), ids=lambda t: t.split()[0])
def test_targets_and_actual_results_of_2020_are_those_of_the_published_table(account, line):
    indicator, norm, realisation = (cell.strip() for cell in line.split("|"))

    one = instance_of(account, indicator)

    assert (text_of(one, "TargetResult", "NumberOfUnits") or "") == norm
    assert text_of(one, "ActualResult", "NumberOfUnits") == realisation


def test_what_is_absent_has_no_number_and_says_why(account):
    one = instance_of(account, "human-trafficking-suspects", year=2021)

    assert text_of(one, "ActualResult", "NumberOfUnits") is None
    said = text_of(one, "ActualResult", "Descriptor", "DescriptorValue")
    assert said == "nog niet bekend"


def test_a_norm_in_words_is_told_in_words(account):
    one = instance_of(account, "human-trafficking-complex")

    assert text_of(one, "TargetResult", "Descriptor", "DescriptorValue") == "toename"


def test_the_norm_is_the_one_that_was_known_on_the_day(policy):
    before = instance_of(report(policy, known_on=date(2020, 6, 28)), "human-trafficking-suspects")
    after = instance_of(report(policy, known_on=date(2020, 6, 29)), "human-trafficking-suspects")

    assert text_of(before, "TargetResult", "NumberOfUnits") == "205"
    assert text_of(after, "TargetResult", "NumberOfUnits") == "190"


def test_a_target_and_a_result_name_their_decision_and_source(account):
    one = instance_of(account, "human-trafficking-suspects")

    assert "De doelen van 2019 gelden ook voor 2020" in text_of(one, "TargetResult", "Description")
    assert "tabel 1" in text_of(one, "ActualResult", "Description")


def test_every_agreement_is_an_objective_and_every_theme_a_goal(policy, account):
    agenda = policy.agenda("2019-2022")
    agreed = {f"agreement_{a.id}" for theme in agenda.themes for a in theme.agreements}

    objectives = {text_of(one, "Identifier") for one in all_named(account, "Objective")}

    assert agreed <= objectives
    assert len(list(all_named(account, "Goal"))) == len(agenda.themes)


def test_an_identifier_stands_there_once_and_every_relation_leads_to_one(account):
    names = [one.text for one in all_named(account, "Identifier")]

    assert len(names) == len(set(names))
    assert {one.text for one in all_named(account, "ReferentIdentifier")} <= set(names)


def test_a_part_is_related_to_its_whole(account):
    of_which = {
        text_of(found, "Identifier"): text_of(found, "Relationship", "ReferentIdentifier")
        for found in all_named(account, "PerformanceIndicator")
    }

    assert of_which["indicator_cyber-regular-alternative"] == "indicator_cyber-regular"


@pytest.mark.parametrize(("language", "word"), [("nl", "eerdere normen"), ("en", "earlier norms")])
def test_the_file_says_what_it_leaves_out(policy, language, word):
    said = text_of(report(policy, language=language), "OtherInformation")

    assert word in said
    assert ADDRESS in said


def test_numbers_are_plain_and_exact(account):
    numbers = [Decimal(one.text) for one in all_named(account, "NumberOfUnits")]

    assert len(numbers) > 100
    assert Decimal(0) in numbers


@pytest.mark.parametrize("spoiled", ["MeasurementDimension", "StrategicPlanCore", "Name"])
def test_the_structure_refuses_a_report_that_lacks_what_must_be_there(policy, spoiled):
    root = report(policy)
    one = next(all_named(root, spoiled))
    one.getparent().remove(one)

    assert not STANDARD.validate(root)


def test_the_structure_refuses_another_order(policy):
    root = report(policy)
    one = next(all_named(root, "UnitOfMeasurement"))
    parent = one.getparent()
    parent.remove(one)
    parent.append(one)

    assert not STANDARD.validate(root)
