# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The page of a unit: its norms, its results, what authorities wrote, and the way to others."""

from datetime import date

import pytest

from peil.agenda.policy import UnitUnknown
from peil.monitoring.course.status import Status
from peil.reports.public.published_words import PublishedAccount
from peil.reports.public.site_page import LinkedFacts, LinkedTable, UnitSketch
from peil.reports.public.unit import unit_page
from peil.reports.public.units import units_page

LATE = date(2026, 11, 1)
REPORTED = date(2021, 5, 31)
"""The annual report of 2020 was public, and nothing of 2021."""
TEXT = {
    "theme": "execution",
    "about": "theme:execution",
    "unit": "limburg",
    "party": "regioburgemeesters",
    "version": 1,
    "text": "De norm is haalbaar.",
    "name": "A. Voorbeeld",
    "office": "",
    "signed_on": "2022-04-01",
}


def account(about="limburg", published_on=date(2022, 5, 10), **changed):
    data = {"interpretations": [{**TEXT, **changed}]}
    return PublishedAccount("2021-editie-1", 2021, 1, about, published_on, data)


def page_of(policy, unit="limburg", *accounts, known_on=LATE, language="nl"):
    return unit_page(policy, unit, known_on=known_on, accounts=accounts, language=language)


def section(page, anchor):
    return next((one for one in page.sections if one.anchor == anchor), None)


def rows(page, year):
    linked = section(page, f"jaar-{year}").blocks[0]
    assert isinstance(linked, LinkedTable)
    return {
        row.cells[0].text: ([cell.text for cell in row.cells[1:]], status)
        for row, status in zip(linked.table.rows, linked.statuses, strict=True)
    }


def test_holds_the_norms_of_the_unit_and_not_those_of_the_whole(policy):
    found = rows(page_of(policy), 2021)

    assert found["Aantal aangepakte criminele samenwerkingsverbanden (csv's)"][0][0] == "80"
    assert "Aantal OM-verdachten mensenhandel" not in found


def test_the_whole_has_a_page_with_result_difference_and_status(policy):
    found = rows(page_of(policy, "national", known_on=REPORTED), 2020)

    texts, status = found["Aantal OM-verdachten mensenhandel"]
    assert texts[:3] == ["190", "187", "−3"]
    assert status is Status.NOT_MET


def test_what_has_no_norm_by_design_stands_apart_and_is_not_judged(policy):
    linked = section(page_of(policy), "jaar-2021").blocks[0]

    kinds = [row.kind for row in linked.table.rows]
    heading = kinds.index("group")
    assert linked.table.rows[heading].cells[0].text == "Achtergrondcijfers"
    assert all(status is None for status in linked.statuses[heading:])


def test_a_result_beside_its_norm_is_a_bar_with_words(policy):
    linked = section(page_of(policy, "national", known_on=REPORTED), "jaar-2020").blocks[0]

    bars = [bar for bar in linked.pictures if bar]
    assert any("Aantal OM-verdachten mensenhandel: 187, norm 190" in bar for bar in bars)
    results = [row.cells[2].value for row in linked.table.rows if len(row.cells) > 2]
    assert len(bars) <= sum(value is not None for value in results)


def test_every_year_of_an_agenda_stands_beside_the_others_with_its_norm(policy):
    linked = section(page_of(policy, "national"), "agenda-2019-2022").blocks[0]

    years = [column.title for column in linked.table.columns[1:]]
    cells = {row.cells[0].text: [c.text for c in row.cells[1:]] for row in linked.table.rows}
    assert years == ["2019", "2020", "2021", "2022"]
    assert cells["Aantal OM-verdachten mensenhandel"][:2] == ["145 (norm 190)", "187 (norm 190)"]


def test_agendas_come_with_the_last_one_first(policy):
    page = page_of(policy, "national")

    agendas = [one.anchor for one in page.sections if one.anchor.startswith("agenda-")]
    assert agendas == sorted(agendas, reverse=True)
    assert len(agendas) == len(policy.agendas)


def test_is_the_page_as_of_a_day(policy):
    before = page_of(policy, known_on=date(2010, 1, 1))

    assert not [one for one in before.sections if one.anchor.startswith(("jaar-", "agenda-"))]
    assert any("geen normen of resultaten openbaar" in str(one.blocks) for one in before.sections)


def test_quotes_what_authorities_wrote_in_editions_that_were_public_on_the_day(policy):
    told = section(page_of(policy, "limburg", account()), "duiding")
    early = page_of(policy, "limburg", account(), known_on=date(2022, 5, 9))

    assert "De norm is haalbaar." in str(told.blocks)
    assert section(early, "duiding") is None
    assert section(early, "edities") is None


def test_quotes_a_text_of_the_unit_in_the_account_of_the_whole_and_no_text_of_another(policy):
    whole, other = account("national"), account("national", unit="amsterdam")

    assert section(page_of(policy, "limburg", whole), "duiding") is not None
    assert section(page_of(policy, "limburg", other), "duiding") is None


def test_leads_to_every_other_unit_and_knows_where_it_is(policy):
    page = page_of(policy)

    (sketch,) = section(page, "eenheden").blocks
    assert isinstance(sketch, UnitSketch)
    linked = {place.target.parts["unit"] for place in sketch.places}
    linked |= {point.target.parts["unit"] for point in sketch.more}
    assert linked == {policy.whole.key, *policy.units}
    assert [place.unit for place in sketch.places if place.is_here] == ["limburg"]


def test_tells_what_became_of_a_unit_that_ended(policy):
    page = page_of(policy, "landelijke-eenheid", language="en")

    assert page.lead == "A national unit of the police. It existed until 31 December 2023."
    (facts,) = (b for b in page.sections[0].blocks if isinstance(b, LinkedFacts))
    successors = [p.target.parts["unit"] for label, p in facts.pairs if label == "Succeeded by"]
    assert successors == list(policy.units["landelijke-eenheid"].successors)


def test_every_unit_has_a_page_in_both_languages(policy):
    for unit in (policy.whole.key, *policy.units):
        for language in ("nl", "en"):
            assert page_of(policy, unit, language=language).lead


def test_the_list_of_units_names_every_one(policy):
    sketch = units_page(policy, language="nl").sections[0].blocks[0]

    assert len(sketch.places) + len(sketch.more) == len(policy.units) + 1


def test_an_unknown_unit_is_refused(policy):
    with pytest.raises(UnitUnknown):
        page_of(policy, "nergens")
