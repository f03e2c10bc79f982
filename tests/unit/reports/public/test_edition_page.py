"""The pages of editions: the list, and one with its files and what corrected it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from peil.monitoring.account import account_of
from peil.reports.account_layout import lay_out_account
from peil.reports.public.edition import (
    EditionShown,
    FileShown,
    edition_page,
    edition_point,
    editions_page,
)
from peil.reports.public.site_page import Warned
from site_reading import rows_of, section_of, tables_of, texts_of

ONE = EditionShown(
    key="2020-editie-1",
    number=1,
    year=2020,
    unit="national",
    known_on=date(2021, 5, 19),
    published="19 mei 2021, 14:00",
    digest="ab" * 32,
    address="https://peil.example/edities/2020-editie-1/",
    files=(FileShown("nl", "pdf", 102_400, "cd" * 32), FileShown("en", "csv", 420, "ef" * 32)),
)


def document(policy, language="nl"):
    account = account_of(policy, year=2020, known_on=date(2021, 5, 19))
    return lay_out_account(account, language=language)


def test_files_stand_there_with_size_hash_and_where_they_are(policy):
    page = edition_page(policy, ONE, document(policy), language="nl")
    (table,) = section_of(page, "downloaden").blocks

    assert rows_of(page, "downloaden") == [
        ["PDF, Nederlands", "102 kB", "cd" * 32],
        ["Tabel (CSV), Engels", "1 kB", "ef" * 32],
    ]
    assert dict(table.links[1].parts) == {"key": ONE.key, "language": "en", "form": "csv"}


def test_what_was_frozen_stands_there_cell_by_cell(policy):
    frozen = document(policy)
    page = edition_page(policy, ONE, frozen, language="nl")

    assert frozen.tables[0] in [table.table for table in tables_of(page)]


def test_an_indicator_that_is_gone_leads_nowhere(policy):
    frozen = document(policy)
    rows = [{**row, "indicator": "gone"} for row in frozen.data["rows"]]
    page = edition_page(
        policy, ONE, replace(frozen, data={**frozen.data, "rows": rows}), language="nl"
    )

    assert set(tables_of(page)[1].links) == {None}


def test_a_corrected_edition_says_so_first_and_leads_to_the_newer(policy):
    later = edition_point(2020, 2, "2020-editie-2", language="nl")
    page = edition_page(policy, replace(ONE, corrected_by=later), document(policy), language="nl")

    first = page.sections[0].blocks[0]
    assert isinstance(first, Warned)
    assert first.link == later


def test_the_list_says_of_each_edition_what_corrected_it(policy):
    later = edition_point(2020, 2, "2020-editie-2", language="nl")
    shown = (replace(ONE, key="2020-editie-2", number=2), replace(ONE, corrected_by=later))

    (table,) = tables_of(editions_page(policy, shown, language="nl"))

    assert [row[-1] for row in texts_of(table)] == [
        "niet hersteld", "Verantwoording 2020, editie 2"
    ]  # fmt: skip


def test_without_editions_the_list_says_so(policy):
    page = editions_page(policy, (), language="en")

    assert [block.text for block in page.sections[0].blocks] == ["No edition was published yet."]
