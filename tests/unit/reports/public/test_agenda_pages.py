"""The pages of agendas and themes: every agreement, the decisions, and what changed."""

from __future__ import annotations

from datetime import date

import pytest

from peil.agenda.indicators import Role
from peil.agenda.policy import AgendaUnknown
from peil.monitoring.course.status import Status
from peil.reports.document import Paragraph
from peil.reports.public.agenda import agenda_page, agendas_page
from peil.reports.public.published_words import PublishedAccount
from peil.reports.public.site_page import SitePage
from peil.reports.public.theme import ThemeUnknown, theme_of, theme_page
from site_reading import rows_of, section_of, tables_of

NOW = date(2026, 1, 1)
SUSPECTS = "Aantal OM-verdachten mensenhandel"


def agenda_of(policy, key="2019-2022", day=NOW, accounts=(), language="nl") -> SitePage:
    return agenda_page(policy, key, known_on=day, accounts=accounts, language=language)


def theme_in(policy, key, agenda="2019-2022", day=NOW, accounts=(), language="nl") -> SitePage:
    found = policy.agenda(agenda)
    theme = theme_of(found, key)
    return theme_page(policy, found, theme, known_on=day, accounts=accounts, language=language)


def test_every_agreement_of_every_kind_stands_on_its_agenda_once(policy):
    for agenda in policy.agendas:
        page = agenda_of(policy, agenda.key)
        shown = [
            row[0]
            for section in page.sections
            if section.anchor.startswith("afspraken-")
            for row in rows_of(page, section.anchor)
        ]

        agreed = [a.summary.nl for theme in agenda.themes for a in theme.agreements]
        assert sorted(shown) == sorted(agreed), agenda.key


def test_the_kinds_of_2019_are_told_apart_and_explained(policy):
    page = agenda_of(policy)
    names = ("objective", "national-theme", "development-task")
    kinds = [section_of(page, f"afspraken-{name}") for name in names]

    assert [kind.heading.split(": ")[1] for kind in kinds] == [
        "landelijke beleidsdoelstelling", "landelijk thema", "organisatieontwikkelopgave"
    ]  # fmt: skip
    assert all(isinstance(kind.blocks[0], Paragraph) for kind in kinds)


def test_the_recalibration_of_june_2020_is_a_change_from_its_day_on(policy):
    changed = [SUSPECTS, "2020", "205", "190", "De doelen van 2019 gelden ook voor 2020"]

    before = section_of(agenda_of(policy, day=date(2020, 6, 28)), "veranderd")
    after = rows_of(agenda_of(policy, day=date(2020, 6, 29)), "veranderd")

    assert [block.text for block in before.blocks] == ["Geen norm is anders dan eerst afgesproken."]
    assert changed in after


def test_the_timeline_holds_the_decisions_that_were_known_in_their_order(policy):
    known = rows_of(agenda_of(policy, day=date(2020, 6, 29)), "besluiten")
    now = rows_of(agenda_of(policy), "besluiten")

    assert [(row[1], row[2]) for row in known] == [
        ("3 december 2018", "vaststelling"), ("29 juni 2020", "herijking")
    ]  # fmt: skip
    assert len(now) == 4


def test_agendas_lead_to_the_one_before_and_after(policy):
    (facts,) = (b for b in agenda_of(policy).sections[0].blocks if hasattr(b, "pairs"))
    found = {label: point.target.parts["agenda"] for label, point in facts.pairs if point.target}

    assert found == {"Voorganger": "2015-2018", "Opvolger": "2023-2026"}


def test_the_list_of_agendas_begins_with_the_last_one(policy):
    assert [section.anchor for section in agendas_page(policy, language="nl").sections] == [
        "2023-2026", "2019-2022", "2015-2018", "2011-2014"
    ]  # fmt: skip


def test_a_theme_shows_the_last_year_known_with_status_and_course_of_each_row(policy):
    page = theme_in(policy, "human-trafficking", day=date(2021, 6, 30))
    (table,) = (b for b in section_of(page, "cijfers").blocks)
    rows = {row.cells[0].text: at for at, row in enumerate(table.table.rows)}
    at = rows[SUSPECTS]

    assert section_of(page, "cijfers").heading == "Cijfers van 2020"
    assert [cell.text for cell in table.table.rows[at].cells[1:4]] == ["190", "187", "−3"]
    assert table.statuses[at] is Status.NOT_MET
    assert "2020: 187, norm 190" in table.pictures[at]
    assert len(table.pictures) == len(table.statuses) == len(table.links) == len(rows)


def test_every_agreed_indicator_of_a_theme_stands_on_its_page(policy):
    for agenda in policy.agendas:
        for theme in agenda.themes:
            page = theme_in(policy, theme.theme, agenda.key)
            linked = {
                t.parts.get("indicator") for table in tables_of(page) for t in table.links if t
            }
            agreed = {e.id for e in theme.indicators if e.role is Role.AGREED}
            if agenda.file.coverage != "fragments":
                assert agreed <= linked, (agenda.key, theme.theme)


def test_partners_and_background_stand_beside_what_was_agreed(policy):
    page = theme_in(policy, "human-trafficking")
    theme = theme_of(policy.agenda("2019-2022"), "human-trafficking")

    (partners,) = section_of(page, "partners").blocks
    assert len(partners.points) == len(theme.partner_contributions) > 0
    assert section_of(page, "achtergrond").blocks


def edition(number, day, word="behind", text="Het loopt achter.", year=2020):
    signed = {
        "unit": "national", "party": "politie", "version": 1, "text": text,
        "name": "A. Korpschef", "office": "korpschef", "signed_on": "2021-03-01",
    }  # fmt: skip
    agreement = {
        "agreement": "more-impactful-interventions", "summary": "Meer interventies.",
        "milestones": [], "notes": [], "judgements": [signed | {"word": word}],
    }  # fmt: skip
    said = {"theme": "human-trafficking", "about": "figure:human-trafficking-suspects"}
    return PublishedAccount(
        key=f"{year}-editie-{number}",
        year=year,
        number=number,
        unit="national",
        published_on=date.fromisoformat(day),
        data={"progress": [agreement], "interpretations": [said | signed]},
    )


def test_words_of_an_edition_stand_there_from_the_day_it_was_published(policy):
    accounts = (edition(1, "2021-05-19"),)

    before = theme_in(policy, "human-trafficking", day=date(2021, 5, 18), accounts=accounts)
    after = theme_in(policy, "human-trafficking", day=date(2021, 5, 19), accounts=accounts)

    assert "Het loopt achter." not in str(before)
    assert rows_of(after, "voortgang") == [
        ["verantwoording 2020, editie 1", "Meer interventies.", "Oordeel, politie",
         "Achter. Het loopt achter. (politie, A. Korpschef, 1 maart 2021)"]
    ]  # fmt: skip
    assert rows_of(after, "duiding")[0][1] == SUSPECTS


def test_the_newest_edition_of_a_year_is_the_one_that_is_quoted(policy):
    accounts = (edition(2, "2021-07-01", "on_course", "Toch niet."), edition(1, "2021-05-19"))

    now = theme_in(policy, "human-trafficking", accounts=accounts)
    before = theme_in(policy, "human-trafficking", day=date(2021, 6, 30), accounts=accounts)

    assert [row[0] for row in rows_of(now, "voortgang")] == ["verantwoording 2020, editie 2"]
    assert [row[0] for row in rows_of(before, "voortgang")] == ["verantwoording 2020, editie 1"]


def test_what_is_not_there_is_said_with_what_is(policy):
    with pytest.raises(AgendaUnknown):
        agenda_of(policy, "1999-2002")
    with pytest.raises(ThemeUnknown, match="human-trafficking"):
        theme_in(policy, "human-traficking")
