"""A chart has its letters, its words for those who do not see it, and the same bytes each time."""

from __future__ import annotations

import html
import re

import vl_convert

from peil.reports.charts.drawing import draw_png, draw_svg, write_png, write_svg
from peil.reports.charts.look import CONFIG, HEIGHT, WIDTH
from peil.reports.document import Chart, Document, Paragraph, Section
from peil.reports.html import write_html
from peil.reports.pdf import write_pdf
from peil.reports.text import write_text
from peil.reports.xlsx import write_xlsx

BARS = Chart(
    "Zaken & <meer>",
    "In januari 1.234,5 zaken.",
    {
        "data": {"values": [{"maand": "januari", "aantal": 1234.5}]},
        "mark": "bar",
        "encoding": {
            "x": {"field": "aantal", "type": "quantitative", "axis": {"format": ",.1f"}},
            "y": {"field": "maand", "type": "nominal"},
        },
    },
)


def document(*charts: Chart) -> Document:
    return Document("Titel", "Onder", "nl", "d", "c", (Section("", (*charts, Paragraph("tekst"))),))


def letters(svg: str) -> list[str]:
    return [html.unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


def test_the_letters_are_drawn_with_numbers_as_readers_write_them():
    dutch, english = (letters(draw_svg(BARS, language=which)) for which in ("nl", "en"))

    assert "januari" in dutch
    assert "1.000,0" in dutch
    assert "1,000.0" in english


def test_a_picture_has_letters_which_an_unknown_typeface_leaves_out_silently():
    size = {"width": WIDTH, "height": HEIGHT, "title": BARS.title}
    unknown = {**size, **BARS.spec, "config": {**CONFIG, "font": "No such typeface"}}

    without_letters = vl_convert.vegalite_to_png(unknown, scale=2)

    assert len(draw_png(BARS, language="nl")) > 1.5 * len(without_letters)


def test_a_drawing_names_and_describes_itself():
    drawn = draw_svg(BARS, language="nl")

    assert drawn.startswith('<svg role="img" ')
    assert "><title>Zaken &amp; &lt;meer&gt;</title><desc>In januari 1.234,5 zaken.</desc>" in drawn


def test_a_drawing_is_one_picture_and_says_nothing_of_its_parts():
    drawn = draw_svg(BARS, language="nl")

    assert drawn.count("role=") == 1
    assert "aria-" not in drawn


def test_a_drawing_leaves_room_for_a_reader_without_its_typeface():
    drawn = draw_svg(BARS, language="nl")

    assert 'font-family="Source Sans Pro, Source Sans 3, Segoe UI' in drawn
    assert 'viewBox="-72 0 ' in drawn
    assert '<rect x="-72" ' in drawn


def test_a_drawing_carries_no_style_that_a_strict_page_refuses():
    assert not re.search(r"<style|style=|<script", draw_svg(BARS, language="nl"))


def test_the_same_chart_gives_the_same_bytes():
    assert draw_png(BARS, language="nl") == draw_png(BARS, language="nl")
    assert draw_svg(BARS, language="nl") == draw_svg(BARS, language="nl")


def test_the_first_chart_of_a_document_is_its_picture():
    other = Chart("Ander", "anders", BARS.spec)

    assert "Zaken" in write_svg(document(BARS, other))
    assert write_png(document(BARS, other)) == draw_png(BARS, language="nl")


def test_a_page_holds_every_chart_and_says_what_it_shows():
    other = Chart("Ander", "anders", BARS.spec)

    page = write_html(document(BARS, other))

    assert page.count("<svg ") == 2
    assert "Zaken &amp; &lt;meer&gt;" in page
    assert page.index("In januari 1.234,5 zaken.") < page.index("<title>Ander")


def test_a_pdf_with_a_chart_is_typeset_without_a_warning():
    assert write_pdf(document(BARS)).startswith(b"%PDF")


def test_a_workbook_is_written_beside_a_chart():
    assert write_xlsx(document(BARS)).startswith(b"PK")


def test_a_terminal_shows_the_sentences_of_a_chart():
    assert "In januari 1.234,5 zaken." in write_text(document(BARS), width=80)
