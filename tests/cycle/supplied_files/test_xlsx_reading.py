"""A template that comes back: read whole, or refused with every row and cell that is wrong."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from decimal import Decimal

import openpyxl
import pytest

from cycle.supplied_files.conftest import INDICATORS, PERIOD, ROUND, UNIT
from cycle.supplied_files.filling import filled, repacked, row_of
from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.models import Delivery
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.expected import expected_of
from peil.cycle.submissions.file_refused import FileRefused
from peil.cycle.submissions.file_saving import save_file
from peil.cycle.submissions.finding import submission_of
from peil.cycle.submissions.supplied_file import SuppliedFile
from peil.cycle.submissions.template_layout import Column
from peil.cycle.submissions.xlsx_reading import read_template
from peil.cycle.submissions.xlsx_template import template_of

pytestmark = pytest.mark.django_db
V, S, F, D, N, E = (
    Column.VALUE,
    Column.STATUS,
    Column.FINAL_EXPECTED,
    Column.DEFINITION,
    Column.NOTE,
    Column.EXPLANATION,
)


@pytest.fixture
def expected(opened, policy):
    return expected_of(submission_of(ROUND, UNIT), policy=policy)


@pytest.fixture
def template(by, policy) -> bytes:
    return template_of(ROUND, UNIT, policy=policy, by=by, language="nl").data


def places(wrong: pytest.ExceptionInfo[FileRefused]) -> list[str]:
    return [problem.place.nl for problem in wrong.value.problems]


def refusal(file: SuppliedFile, expected) -> FileRefused:
    with pytest.raises(FileRefused) as wrong:
        read_template(file, expected=expected)
    return wrong.value


def test_reads_every_figure_with_all_that_was_said_of_it(template, expected):
    file = filled(
        template,
        {
            "csv-tackled": {V: 34, S: "definitief", N: "telt mee\nvanaf mei", E: 2021},
            "seizure-all-agencies": {V: 402.081905, F: date(2022, 9, 1), D: "2019-1"},
            "cyber-regular": {V: "niet geleverd"},
            "cyber-total": {V: "Suppressed", S: "provisional"},
        },
    )

    read = read_template(file, expected=expected)

    assert read.figures == (
        FigureDraft(
            "csv-tackled",
            UNIT,
            PERIOD,
            FigureState.NUMBER,
            Decimal(34),
            status=FigureStatus.FINAL,
            note="telt mee\nvanaf mei",
            explanation="2021",
        ),
        FigureDraft(
            "seizure-all-agencies",
            UNIT,
            PERIOD,
            FigureState.NUMBER,
            Decimal("402.081905"),
            final_expected=date(2022, 9, 1),
            definition="2019-1",
        ),
        FigureDraft("cyber-regular", UNIT, PERIOD, FigureState.NOT_SUPPLIED, None),
        FigureDraft("cyber-total", UNIT, PERIOD, FigureState.SUPPRESSED, None),
    )
    assert read.is_whole


def test_a_tenth_stays_a_tenth(template, expected):
    file = filled(template, {"seizure-all-agencies": {V: 0.1 + 0.2}, "csv-tackled": {V: 0.1}})

    numbers = [f.number for f in read_template(file, expected=expected).figures]

    assert numbers == [Decimal("0.1"), Decimal("0.3")]


def test_rows_without_a_value_hold_no_figure(template, expected):
    assert read_template(filled(template), expected=expected).figures == ()


@pytest.mark.parametrize(
    ("cells", "column", "said"),
    [
        ({V: "1.370"}, V, "1370"),
        ({V: "34,5"}, V, "34.5"),
        ({V: "veel"}, V, "veel"),
        ({V: True}, V, "True"),
        ({V: date(2022, 2, 1)}, V, "2022-02-01"),
        ({V: 1 / 3}, V, "te lang"),
        ({V: 12_345_678_901}, V, "te lang"),
        ({V: "#N/A"}, V, "#N/A"),
        ({V: "=1+1"}, V, "formule zonder uitkomst"),
        ({N: "zonder cijfer"}, V, "ontbreekt"),
        ({V: 1, S: None}, S, "ontbreekt"),
        ({V: 1, S: "klaar"}, S, "klaar"),
        ({V: 1, F: "2022-09-01"}, F, "tekst, geen datum"),
        ({V: 1, F: datetime.combine(date(2022, 9, 1), time(12))}, F, "12:00"),
        ({V: 1, N: date(2022, 9, 1)}, N, "2022-09-01"),
        ({V: 1, E: "x" * 4001}, E, "4001"),
    ],
)
def test_a_cell_that_is_wrong_is_named(template, expected, cells, column, said):
    file = filled(template, {"csv-tackled": cells})

    wrong = refusal(file, expected)

    at = row_of(openpyxl.load_workbook(io.BytesIO(file.data)).worksheets[0], "csv-tackled")
    assert [(p.row, p.cell) for p in wrong.problems] == [(at, f"{column.letter}{at}")]
    assert said in wrong.problems[0].found.nl + wrong.problems[0].to_do.nl
    assert f"rij {at}, cel {column.letter}{at}: " in wrong.told("nl")["found"]
    assert f"row {at}, cell {column.letter}{at}: " in str(wrong)


def test_a_share_that_is_shown_as_a_percentage_is_refused(template, expected):
    def as_percentage(sheet) -> None:
        cell = sheet.cell(row_of(sheet, "csv-tackled"), V.number)
        cell.value, cell.number_format = 0.345, "0.0%"

    wrong = refusal(filled(template, change=as_percentage), expected)

    assert "34.5" in wrong.problems[0].found.nl


def test_a_number_is_no_day(template, expected):
    def as_number(sheet) -> None:
        at = row_of(sheet, "csv-tackled")
        sheet.cell(at, V.number).value = 1
        sheet.cell(at, F.number).value, sheet.cell(at, F.number).number_format = 44000, "General"

    assert "44000" in refusal(filled(template, change=as_number), expected).problems[0].found.nl


def test_everything_that_is_wrong_is_told_at_once(template, expected):
    file = filled(
        template,
        {"csv-tackled": {V: "x", S: "y"}, "cyber-total": {V: 1, F: "z"}, "cyber-regular": {V: 2}},
    )

    assert len(refusal(file, expected).problems) == 3


def swapped(first, second):
    def change(sheet) -> None:
        one, other = row_of(sheet, first), row_of(sheet, second)
        sheet.cell(one, 1).value, sheet.cell(other, 1).value = second, first

    return change


def keyed(indicator: str, key: str | None):
    return lambda sheet: setattr(sheet.cell(row_of(sheet, indicator), 1), "value", key)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda s: setattr(s["A2"], "value", "2021"), "ronde '2021'"),
        (lambda s: setattr(s["A3"], "value", "amsterdam"), "eenheid 'amsterdam'"),
        (lambda s: setattr(s["A1"], "value", "peil-template/0"), "andere versie"),
        (lambda s: s.insert_cols(3), "kolommen verschoven"),
        (keyed("cyber-total", "csv-tackled"), "staat ook in rij"),
        (keyed("cyber-total", "robberies"), "vraagt niet om indicator 'robberies'"),
        (keyed("cyber-total", None), "is weg"),
        (swapped("cyber-total", "csv-tackled"), "hoort 'Totaal aantal cybercrime-onderzoeken'"),
        (lambda s: s.delete_rows(row_of(s, "cyber-total")), "(cyber-total) is weg"),
        (lambda s: setattr(s["G200"], "value", 12), "hoort bij geen indicator"),
        (lambda s: s.merge_cells("G8:H8"), "samengevoegd: G8:H8"),
        (lambda s: setattr(s["A1"], "value", None), "geen sjabloon van Peil"),
    ],
)
def test_a_template_that_was_changed_is_refused(template, expected, change, said):
    file = filled(template, {"csv-tackled": {V: 1}}, change=change)

    assert said in refusal(file, expected).told("nl")["found"]


def test_two_sheets_with_a_template_are_refused(template, expected):
    def copied(sheet) -> None:
        sheet.parent.copy_worksheet(sheet)

    assert "2 bladen" in refusal(filled(template, change=copied), expected).told("nl")["found"]


def test_a_sheet_of_the_units_own_is_left_alone(template, expected):
    def added(sheet) -> None:
        sheet.parent.create_sheet("berekening")["A1"] = "=1+1"

    file = filled(template, {"csv-tackled": {V: 1}}, change=added)

    assert len(read_template(file, expected=expected).figures) == 1


def test_a_template_of_older_data_is_read_and_that_is_told(template, expected):
    file = filled(
        template, {"csv-tackled": {V: 1}}, change=lambda s: setattr(s["A5"], "value", "0" * 64)
    )

    assert "anders waren" in read_template(file, expected=expected).remarks[0].nl


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("xl/workbook.xml", b" " * 30_000_000)
    return target.getvalue()


def open_document() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "leeg"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "oud Excel-bestand"),
        (b"PK\x03\x04 broken", "geen heel Excel-bestand"),
        (b"indicator,value\n", "geen heel Excel-bestand"),
        (b"x" * (2 * 1024 * 1024 + 1), "groter dan 2 MB"),
        (bomb(), "bij het uitpakken te groot"),
        (open_document(), "OpenDocument"),
    ],
)
def test_what_is_no_workbook_is_refused_for_what_it_is(expected, data, said):
    assert said in refusal(SuppliedFile("x.xlsx", data), expected).told("nl")["found"]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"xl/vbaProject.bin": b"macro"}, "macro's"),
        ({"xl/styles.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'}, "geen heel Excel-bestand"),
        ({"xl/worksheets/sheet1.xml": b"<worksheet>"}, "niet te openen"),
        ({"xl/workbook.xml": b"<workbook/>"}, "sjabloon"),
        ({f"xl/media/{n}.bin": b"" for n in range(300)}, "te groot"),
    ],
)
def test_a_workbook_with_what_does_not_belong_is_refused(template, expected, parts, said):
    file = SuppliedFile("x.xlsx", repacked(template, parts))

    assert said in refusal(file, expected).told("nl")["found"]


def test_links_to_other_workbooks_are_left_alone(template, expected):
    file = filled(template, {"csv-tackled": {V: 1}})
    linked = repacked(file.data, {"xl/externalLinks/externalLink1.xml": b"<not read"})

    assert read_template(SuppliedFile("x.xlsx", linked), expected=expected).figures


def test_a_formula_with_a_result_is_read_as_its_result(template, expected):
    file = filled(template, {"csv-tackled": {V: "=1+1"}})
    with zipfile.ZipFile(io.BytesIO(file.data)) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml")
    calculated = sheet.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>").replace(
        b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"
    )
    assert calculated != sheet
    data = repacked(file.data, {"xl/worksheets/sheet1.xml": calculated})

    figures = read_template(SuppliedFile("x.xlsx", data), expected=expected).figures

    assert [f.number for f in figures] == [Decimal(2)]


def test_nothing_of_a_file_that_is_wrong_is_saved(template, by, policy):
    cells = {name: {V: 1} for name in INDICATORS} | {"cyber-total": {V: "x"}}

    with pytest.raises(FileRefused):
        save_file(ROUND, UNIT, filled(template, cells), policy=policy, by=by)

    assert not Delivery.objects.exists()
