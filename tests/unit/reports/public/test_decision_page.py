"""The page of a decision: who, when, why, and every norm from old to new."""

from __future__ import annotations

import pytest

from peil.reports.public.decision import DecisionUnknown, decision_of, decision_page
from site_reading import rows_of, section_of

KEPT = "2020-06-29-norms-2019-kept"


def page_of(policy, key=KEPT, agenda="2019-2022", language="nl"):
    found = decision_of(policy, policy.agenda(agenda), key)
    return decision_page(policy, found, language=language)


def facts_of(page):
    (facts,) = section_of(page, "besluit").blocks
    return {label: point.text for label, point in facts.pairs}


def test_it_says_who_decided_who_was_heard_and_what_the_source_does_not_say(policy):
    facts = facts_of(page_of(policy))

    assert facts["Soort"] == "herijking"
    assert facts["Besloten door"] == "minister van Justitie en Veiligheid"
    assert facts["Gehoord"] == "regioburgemeesters, College van procureurs-generaal"
    assert facts["Overleg"].endswith("van 29 juni 2020")
    assert facts["Besloten op"] == "niet vermeld in de bron"
    assert facts["Bijzondere reden"] == "niet vermeld in de bron"
    assert "coronacrisis" in facts["Reden"]


def test_every_norm_of_the_recalibration_stands_beside_what_held_before(policy):
    found = rows_of(page_of(policy), "normen")
    rows = {row[0]: row[1:5] for row in found}

    assert rows["Aantal OM-verdachten mensenhandel"] == ["Landelijk", "2020", "205", "190"]
    assert rows["Aantal reguliere onderzoeken naar cybercrime"] == [
        "Landelijk", "2020", "nader te bepalen", "310"
    ]  # fmt: skip
    assert len(found) == sum(norm.decision == KEPT for norm in policy.norms)


def test_nothing_held_before_the_first_decision_of_an_agenda(policy):
    rows = rows_of(page_of(policy, "2018-12-03-adoption"), "normen")

    assert {row[3] for row in rows} <= {"geen norm bekend", "geen norm bedoeld"}


def test_it_leads_to_the_account_before_and_after_it(policy):
    (touched,) = section_of(page_of(policy), "geraakt").blocks
    leads = {point.text: point.target for point in touched.points}

    target = leads["Verantwoording 2020"]
    assert target.page == "public-compare-days"
    assert (str(target.parts["earlier"]), str(target.parts["later"])) == (
        "2018-12-03",
        "2020-06-29",
    )


def test_every_decision_has_a_page_in_both_languages(policy):
    for one in policy.decisions:
        for language in ("nl", "en"):
            page = page_of(policy, one.file.decision, one.agenda, language)
            assert page.title == one.file.title.to(language)


def test_a_decision_of_another_agenda_is_not_there(policy):
    with pytest.raises(DecisionUnknown):
        page_of(policy, KEPT, "2015-2018")
