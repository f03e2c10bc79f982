"""The page of the account of a year, against what the annual report of 2020 prints."""

from __future__ import annotations

from datetime import date

import pytest

from peil.agenda.policy import YearOutsideAgendas
from peil.monitoring.account import account_of
from peil.reports.account_layout import lay_out_account
from peil.reports.public.account import account_page, years_of
from peil.reports.public.site_page import Target, Warned
from site_reading import row_of, tables_of

NOW = date(2026, 1, 1)
SUSPECTS = "Aantal OM-verdachten mensenhandel"


def page_of(policy, year, day=NOW, language="nl"):
    return account_page(policy, year, known_on=day, language=language)


def test_the_account_of_2020_says_what_the_annual_report_prints(policy):
    (table,) = tables_of(page_of(policy, 2020))

    assert row_of(table, SUSPECTS) == ["190", "187", "−3", "nee"]
    assert row_of(table, "Aantal aangepakte criminele samenwerkingsverbanden (csv's)") == [
        "1.370", "1.529", "159", "ja"
    ]  # fmt: skip
    assert row_of(table, "Positief afgedane executiedossiers") == [
        "40%", "26%", "−14 procentpunt", "nee"
    ]  # fmt: skip


@pytest.mark.parametrize(("day", "norm"), [("2020-06-28", "205"), ("2020-06-29", "190")])
def test_a_norm_stands_there_as_it_was_known_on_the_day(policy, day, norm):
    (table,) = tables_of(page_of(policy, 2020, date.fromisoformat(day)))

    assert row_of(table, SUSPECTS)[0] == norm


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_cell_is_that_of_the_account_in_every_other_format(policy, language):
    for year in years_of(policy):
        account = account_of(policy, year=year, known_on=NOW)
        (table,) = lay_out_account(account, language=language).tables

        (shown,) = tables_of(page_of(policy, year, language=language))

        assert shown.table == table


def test_each_row_leads_to_its_indicator_and_each_theme_to_its_page(policy):
    (table,) = tables_of(page_of(policy, 2020))
    rows = {r.cells[0].text: t for r, t in zip(table.table.rows, table.links, strict=True)}

    assert rows[SUSPECTS] == Target("public-indicator", {"indicator": "human-trafficking-suspects"})
    parts = {"agenda": "2019-2022", "theme": "human-trafficking"}
    assert rows["Mensenhandel"] == Target("public-theme", parts)
    assert None not in rows.values()


def test_before_any_decision_the_page_says_that_nothing_was_known(policy):
    early = page_of(policy, 2020, date(2018, 12, 2)).sections[0].blocks
    known = page_of(policy, 2020, date(2018, 12, 3)).sections[0].blocks

    assert [block.text for block in early if isinstance(block, Warned)] == [
        "Op 2 december 2018 was deze agenda nog niet bekend."
    ]
    assert not any(isinstance(block, Warned) for block in known)


def test_a_year_outside_the_agendas_has_no_page(policy):
    with pytest.raises(YearOutsideAgendas):
        page_of(policy, 2010)
