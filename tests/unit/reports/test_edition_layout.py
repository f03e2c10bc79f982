"""An edition lays out everything it says, in both languages, and can be kept and written again."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from peil.monitoring.account import account_of
from peil.reports.edition_content import (
    AgreementProgress,
    Change,
    Correction,
    EditionContent,
    Signed,
    SignedInterpretation,
    SignedJudgement,
    SignedMilestone,
    SignedNote,
)
from peil.reports.edition_layout import lay_out_edition, paragraphs
from peil.reports.html import write_html
from peil.reports.pdf import write_pdf
from peil.reports.plain_files import write_csv, write_json
from peil.reports.stored_document import document_as_data, document_from_data
from peil.reports.xlsx import write_xlsx
from peil.terms.languages import Text

KNOWN_ON = date(2021, 12, 31)


def signed(party: str, text: str, *, office: str = "portefeuillehouder") -> Signed:
    return Signed("national", party, 2, text, "A. de Vries", office, date(2021, 5, 3))


CORRECTION = Correction(
    "2020-editie-1",
    "Een eenheid had zaken dubbel geteld.",
    (
        Change(
            "cell", "csv-tackled",
            Text(nl="Aangepakte verbanden", en="Partnerships tackled"),
            Text(nl="Realisatie 2020", en="Realisation 2020"),
            Text(nl="1.530", en="1,530"), Text(nl="1.529", en="1,529"),
        ),
        Change(
            "decision", "later", Text(nl="Een besluit", en="A decision"),
            Text(nl="Besluit", en="Decision"), None, Text(nl="Een besluit", en="A decision"),
        ),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def content(policy) -> EditionContent:
    account = account_of(policy, year=2020, known_on=KNOWN_ON)
    told, *_, untold = account.agenda.themes[0].agreements
    return EditionContent(
        key="2020-editie-2",
        number=2,
        account=account,
        frozen_at=datetime(2022, 1, 10, 9, tzinfo=UTC),
        frozen_on=date(2022, 1, 10),
        trail_hash="f" * 64,
        software="0.1.0",
        interpretations=(
            SignedInterpretation(
                "undermining", "theme:undermining",
                signed("regioburgemeesters", "Eerste alinea.\n\nTweede alinea, =SOM(A1)."),
            ),
            SignedInterpretation(
                "human-trafficking", "figure:human-trafficking-suspects",
                signed("om", "Het waren er 187.", office=""),
            ),
        ),
        progress=(
            AgreementProgress(
                "undermining", told,
                (SignedNote(signed("politie", "Teams werken samen."), "https://example.org/a",
                            "verslag.pdf", "ab" * 32),),
                (SignedJudgement(signed("om", "Het gaat goed"), "on_course"),),
                (SignedMilestone(signed("politie", "Tien teams ingericht"), is_reached=True),
                 SignedMilestone(signed("om", "Een handleiding"), is_reached=None)),
            ),
            AgreementProgress("undermining", untold),
        ),
        decisions=tuple(
            d for d in policy.decisions
            if d.file.decision in {r.norm.decision for r in account.rows if r.norm}
        ),
    )  # fmt: skip


@pytest.fixture(scope="module")
def html(content) -> str:
    return write_html(lay_out_edition(content, language="nl"))


def test_the_title_page_tells_what_edition_it_is(html):
    for part in ("Verantwoording 2020, editie 2", "2020-editie-2", "31 december 2021",
                 "10 januari 2022", "f" * 64, "Peil 0.1.0"):  # fmt: skip
        assert part in html


def test_every_part_stands_there_in_order(html):
    parts = (
        "Norm, realisatie en verschil", "1.529", "Toelichting", "Leeswijzer",
        "Duiding: Ondermijning", "Eerste alinea.", "Afspraken in woorden",
        "Afspraken waarover niets is gemeld", "Besluiten waar deze normen op rusten", "Bronnen",
    )  # fmt: skip
    places = [html.find(part) for part in parts]

    assert -1 not in places
    assert places == sorted(places)


def test_texts_are_signed_with_name_office_and_day(html):
    assert "<dt>regionale burgemeesters</dt>" in html or "<dt>regioburgemeesters</dt>" in html
    assert "<dd>A. de Vries, portefeuillehouder, 3 mei 2021</dd>" in html
    assert "<p>Eerste alinea.</p>\n<p>Tweede alinea, =SOM(A1).</p>" in html
    assert "<dd>A. de Vries, 3 mei 2021</dd>" in html


def test_progress_is_told_with_evidence_judgement_and_steps(html):
    for part in ("Bewijs: https://example.org/a. Bewijs: verslag.pdf (SHA-256 abab",
                 "Op koers. Het gaat goed.", "Tien teams ingericht. Gezet.",
                 "Een handleiding. Niet gemeld of die is gezet."):  # fmt: skip
        assert part in html


def test_what_was_corrected_stands_before_the_account(content):
    html = write_html(lay_out_edition(replace(content, correction=CORRECTION), language="nl"))

    assert html.index("1.530") < html.index("Norm 2020")
    assert "niet aanwezig" in html
    assert "Een eenheid had zaken dubbel geteld." in html


def test_a_correction_without_changes_says_so(content):
    empty = replace(content, correction=replace(CORRECTION, changes=()))

    assert "Geen cel, tekst of besluit verschilt." in write_html(
        lay_out_edition(empty, language="nl")
    )


def test_english_has_the_same_parts(content):
    dutch = lay_out_edition(replace(content, correction=CORRECTION), language="nl")
    english = lay_out_edition(replace(content, correction=CORRECTION), language="en")

    assert [[type(b) for b in s.blocks] for s in dutch.sections] == [
        [type(b) for b in s.blocks] for s in english.sections
    ]
    assert english.title == "Account 2020, edition 2"


def test_the_pdf_is_accessible_and_holds_the_data(content):
    pdf = PdfReader(io.BytesIO(write_pdf(lay_out_edition(content, language="nl"))))

    assert bool(pdf.trailer["/Root"]["/MarkInfo"]["/Marked"])
    assert "pdfuaid" in pdf.xmp_metadata.stream.get_data().decode()
    assert list(pdf.attachments) == ["data.json"]


def test_no_text_becomes_a_formula_in_the_workbook(content):
    formula = SignedInterpretation(
        "undermining", "theme:undermining", signed("om", '=HYPERLINK("https://example.org")')
    )
    told = replace(content, interpretations=(formula,))

    book = load_workbook(io.BytesIO(write_xlsx(lay_out_edition(told, language="nl"))))

    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_a_kept_document_is_written_the_same_again(content):
    document = lay_out_edition(replace(content, correction=CORRECTION), language="nl")

    again = document_from_data(document_as_data(document))

    for write in (write_html, write_pdf, write_xlsx, write_csv, write_json):
        assert write(again) == write(document)


def test_paragraphs_of_a_text_are_parted_by_an_empty_line():
    assert paragraphs("een\r\n  nog een\n \n\ntwee") == ("een nog een", "twee")
    assert paragraphs(" \n ") == ()
