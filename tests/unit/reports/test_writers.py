"""One document, many formats: they say the same, and the same document gives the same bytes."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pypdf
import pytest
from page import ValidationProfile, validate_pdf_bytes

from peil.monitoring.account import account_of
from peil.monitoring.explanation import explain
from peil.reports.account_data import ACCOUNT_COLUMNS
from peil.reports.account_layout import lay_out_account
from peil.reports.document import Facts, NumberedNotes, Paragraph, RowKind, Section
from peil.reports.explanation_layout import lay_out_explanation
from peil.reports.html import write_html
from peil.reports.pdf import ReportFailed, write_pdf
from peil.reports.plain_files import as_json, write_csv, write_json
from peil.reports.text import write_text
from peil.reports.xlsx import write_xlsx

WRITERS = {
    "csv": write_csv,
    "json": write_json,
    "html": write_html,
    "pdf": write_pdf,
    "text": lambda document: write_text(document, width=120),
    "xlsx": write_xlsx,
}


@pytest.fixture(scope="module")
def account(policy):
    return account_of(policy, year=2020, known_on=date(2021, 5, 19))


@pytest.fixture(scope="module")
def document(account):
    return lay_out_account(account, language="nl")


@pytest.fixture(scope="module")
def english(account):
    return lay_out_account(account, language="en")


@pytest.mark.parametrize("form", WRITERS)
def test_the_same_document_gives_the_same_bytes(document, form):
    assert WRITERS[form](document) == WRITERS[form](document)


@pytest.mark.parametrize("form", ["html", "text"])
def test_every_cell_and_note_is_in_every_format_for_reading(document, form):
    written = " ".join(WRITERS[form](document).replace("&#39;", "'").split())

    for table in document.tables:
        for row in table.rows:
            for cell in row.cells[1:]:
                assert cell.text in written
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, NumberedNotes):
                assert all(text in written for text in block.texts)


def test_a_pdf_is_accessible_and_fit_to_be_archived(document, english):
    for made in (document, english):
        data = write_pdf(made)

        for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_3A):
            report = validate_pdf_bytes(data, profile=profile)
            assert report.is_compliant, report.to_json()


def test_the_conformance_check_can_fail():
    blank = io.BytesIO()
    writer = pypdf.PdfWriter()
    writer.add_blank_page(width=100, height=100)
    writer.write(blank)

    for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_3A):
        assert not validate_pdf_bytes(blank.getvalue(), profile=profile).is_compliant


def test_a_pdf_has_its_data_attached_its_language_and_its_title(document):
    reader = pypdf.PdfReader(io.BytesIO(write_pdf(document)))

    (attached,) = reader.attachments["data.json"]
    assert json.loads(attached) == json.loads(write_json(document))
    assert reader.trailer["/Root"]["/Lang"] == "nl"
    assert reader.metadata.title.startswith("Verantwoording 2020")


def test_a_pdf_says_every_cell(document):
    reader = pypdf.PdfReader(io.BytesIO(write_pdf(document)))
    text = " ".join(" ".join(p.extract_text() for p in reader.pages).split())

    for row in document.tables[0].rows:
        for cell in row.cells[1:]:
            assert cell.text in text


def test_a_typesetter_that_misses_its_typeface_is_refused(document, tmp_path):
    with pytest.raises(ReportFailed, match="source sans pro"):
        write_pdf(document, fonts=str(tmp_path))


def test_a_workbook_holds_real_numbers_under_a_header_that_stays(document):
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(document)))
    sheet = book.worksheets[0]

    rows = {row[0].value: row for row in sheet.iter_rows(min_row=4)}
    tackled = rows["Aantal aangepakte criminele samenwerkingsverbanden (csv's)"]
    assert [cell.value for cell in tackled[1:5]] == [1370, 1529, 159, "ja"]
    assert rows["Positief afgedane executiedossiers"][3].value == -14
    assert "procentpunt" in rows["Positief afgedane executiedossiers"][3].number_format
    assert rows["Waarvan alternatieve of aanvullende interventies (fenomeen)"][2].value == 0
    assert rows["Executiedossiers doorlopend in behandeling"][2].value == "geen cijfer bekend"
    assert sheet.freeze_panes == "B4"
    assert "205" in rows["Aantal OM-verdachten mensenhandel"][5].value


def test_a_workbook_holds_notes_and_sources_on_a_sheet_of_their_own(document):
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(document)))

    said = "\n".join(
        str(cell.value) for row in book["Toelichting"].iter_rows() for cell in row if cell.value
    )
    assert "Voorlopig cijfer." in said
    assert "Jaarverantwoording politie 2020" in said
    assert "Gegevensversie" in said


def test_csv_holds_plain_numbers_and_the_fixed_columns(document):
    rows = list(csv.DictReader(io.StringIO(WRITERS["csv"](document))))

    assert tuple(rows[0]) == ACCOUNT_COLUMNS
    assert {row["difference"] for row in rows} >= {"159", "-3", "-14", ""}


def test_json_holds_numbers_as_numbers_and_says_where_each_came_from(document):
    data = json.loads(write_json(document))

    row = next(r for r in data["rows"] if r["indicator"] == "human-trafficking-suspects")
    assert (row["norm"]["value"], row["realisation"]["value"], row["difference"]["value"]) == (
        190,
        187,
        -3,
    )
    assert row["norm"]["decision"] == "2020-06-29-norms-2019-kept"
    assert row["realisation"]["source"] == "jaarverslag-2020"
    assert {source["key"] for source in data["sources"]} >= {"jaarverslag-2020", "va-2019-2022"}
    assert len(data["account"]["data_version"]) == 64


def test_json_refuses_what_it_cannot_hold():
    with pytest.raises(TypeError, match="date"):
        as_json({"day": date(2020, 1, 1)})


def test_json_keeps_decimals():
    assert as_json([Decimal("402.081905"), Decimal(7)]) == "[\n  402.081905,\n  7\n]\n"


def test_html_needs_nothing_but_itself(document):
    html = write_html(document)

    assert "<script" not in html
    assert "http" not in html.replace("https://", "http").split("<body>")[0]
    assert '<html lang="nl">' in html


def test_html_escapes_what_comes_from_files(document):
    spoiled = replace(document, title="<b>&", sections=(Section("<i>", (Paragraph("<u>"),)),))

    html = write_html(spoiled)

    assert "<b>" not in html
    assert "&lt;i&gt;" in html
    assert "&lt;u&gt;" in html


def test_every_note_mark_leads_to_its_note_and_back(document):
    html = write_html(document)
    block = next(b for s in document.sections for b in s.blocks if isinstance(b, NumberedNotes))

    for number in range(1, len(block.texts) + 1):
        assert html.count(f'id="n{number}"') == 1
        assert html.count(f'id="r{number}"') == 1
        assert f'href="#n{number}"' in html
        assert f'href="#r{number}"' in html


def test_text_marks_notes_in_a_column_of_their_own(document):
    lines = write_text(document, width=120).splitlines()

    tackled = next(line for line in lines if "1.370" in line)
    assert tackled.split()[-1] == "1"


def test_text_in_colour_holds_the_same_words(document):
    coloured = write_text(document, width=120, colour=True)

    assert "\x1b[1m" in coloured
    assert "1.370" in coloured


def test_a_narrow_terminal_loses_no_number(document):
    narrow = write_text(document, width=60)

    for number in ("1.370", "1.529", "−39", "478"):
        assert number in narrow


def test_english_and_dutch_have_the_same_rows_and_notes(document, english):
    assert len(document.tables[0].rows) == len(english.tables[0].rows)
    assert [r.kind for r in document.tables[0].rows] == [r.kind for r in english.tables[0].rows]
    for dutch_row, english_row in zip(document.tables[0].rows, english.tables[0].rows, strict=True):
        for one, other in zip(dutch_row.cells, english_row.cells, strict=True):
            assert (one.value, one.notes) == (other.value, other.notes)


def test_the_year_before_adds_columns_to_every_format(policy):
    made = account_of(policy, year=2020, known_on=date(2021, 12, 31), with_previous_year=True)
    document = lay_out_account(made, language="nl")

    rows = list(csv.DictReader(io.StringIO(write_csv(document))))
    row = next(r for r in rows if r["indicator"] == "csv-tackled")
    assert (row["previous_norm"], row["previous_realisation"]) == ("1370", "1522")
    assert row["previous_comparable"] == "yes"
    assert [c.title for c in document.tables[0].columns][-2:] == ["Norm 2019", "Realisatie 2019"]
    data = json.loads(write_json(document))
    assert data["rows"][0]["previous"]["year"] == 2019


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("year", range(2011, 2027))
def test_every_year_of_every_agenda_has_an_account_in_every_format(policy, year, language):
    made = account_of(policy, year=year, known_on=date(2026, 11, 22), with_previous_year=True)
    document = lay_out_account(made, language=language)

    for writer in WRITERS.values():
        assert writer(document)


def test_a_group_row_is_not_a_number(document):
    groups = [row for row in document.tables[0].rows if row.kind is RowKind.GROUP]

    assert [row.cells[0].text for row in groups] == [
        "Ondermijning",
        "Mensenhandel",
        "Cybercrime",
        "Online seksueel kindermisbruik",
        "Executie",
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_indicator_can_be_explained_in_every_format(policy, language):
    for indicator in policy.indicators.values():
        agenda = policy.agenda(indicator.placements[0].agenda)
        found = explain(
            policy, indicator.id, year=agenda.file.last_year, known_on=date(2026, 11, 22)
        )
        document = lay_out_explanation(found, language=language)

        assert write_text(document, width=100)
        assert write_html(document)
        assert write_json(document)


def test_an_explanation_as_pdf_is_accessible(policy):
    found = explain(policy, "csv-tackled", year=2020, known_on=date(2026, 11, 22))
    data = write_pdf(lay_out_explanation(found, language="nl"))

    assert validate_pdf_bytes(data, profile=ValidationProfile.PDF_UA_1).is_compliant


def test_facts_are_written_in_every_format(document):
    with_facts = replace(document, sections=(Section("Kop", (Facts((("Naam", "Waarde"),)),)),))

    assert "Waarde" in write_text(with_facts, width=80)
    assert "<dt>Naam</dt><dd>Waarde</dd>" in write_html(with_facts)
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(with_facts)))
    assert book.worksheets[0]["B2"].value == "Naam: Waarde"
    assert "Waarde" in pypdf.PdfReader(io.BytesIO(write_pdf(with_facts))).pages[0].extract_text()
