"""The template of a unit: what stands in it, and which cells are open."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from cycle.conftest import make_person, signed
from cycle.supplied_files.conftest import INDICATORS, PERIOD, ROUND, UNIT, make_round
from cycle.supplied_files.filling import row_of
from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.models import Acceptance
from peil.cycle.rights import RightMissing, Role
from peil.cycle.submissions.drafts import CameIn, Drafts, FigureDraft
from peil.cycle.submissions.finding import SubmissionMissing
from peil.cycle.submissions.saving import save_figures
from peil.cycle.submissions.template_layout import COLUMNS, FILLED_IN, FIRST_ROW, Column
from peil.cycle.submissions.xlsx_template import template_of

pytestmark = pytest.mark.django_db


def sheets(data: bytes):
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets


def figure(indicator: str, number: str, *, period: str = PERIOD, **more) -> FigureDraft:
    return FigureDraft(indicator, UNIT, period, FigureState.NUMBER, Decimal(number), **more)


@pytest.fixture
def template(by, policy) -> bytes:
    return template_of(ROUND, UNIT, policy=policy, by=by, language="nl").data


def test_it_has_a_row_for_each_indicator_in_the_order_of_the_round(template):
    first, _ = sheets(template)

    keys = [first.cell(at, 1).value for at in range(FIRST_ROW, first.max_row + 1)]

    assert [key for key in keys if key] == list(INDICATORS)


def test_it_groups_the_indicators_by_theme(template):
    first, _ = sheets(template)

    themes = [
        first.cell(at, 2).value
        for at in range(FIRST_ROW, first.max_row + 1)
        if not first.cell(at, 1).value
    ]

    assert themes == ["Ondermijning", "Cybercrime", "Mensenhandel"]


def test_only_the_cells_that_are_filled_in_are_open(template):
    first, _ = sheets(template)

    assert first.protection.sheet
    for row in first.iter_rows():
        for cell in row:
            is_open = (
                cell.column > len(COLUMNS) - len(FILLED_IN)
                and first.cell(cell.row, 1).value in INDICATORS
            )
            assert cell.protection.locked is not is_open, cell.coordinate


def test_the_keys_are_hidden(template):
    first, _ = sheets(template)

    assert first.column_dimensions["A"].hidden
    assert first.row_dimensions[4].hidden
    assert [first.cell(at, 1).value for at in (2, 3)] == [ROUND, UNIT]


def test_value_status_and_day_are_checked_by_the_spreadsheet(template):
    first, _ = sheets(template)
    at = row_of(first, "csv-tackled")

    checks = {
        str(check.sqref): check.type
        for check in first.data_validations.dataValidation
        if str(check.sqref).endswith(str(at)) and str(check.sqref)[1:] == str(at)
    }

    assert checks == {
        f"G{at}": "custom",
        f"H{at}": "list",
        f"I{at}": "date",
        f"J{at}": "list",
        f"K{at}": "textLength",
        f"L{at}": "textLength",
    }


def test_the_same_template_gives_the_same_bytes(template, by, policy):
    assert template_of(ROUND, UNIT, policy=policy, by=by, language="nl").data == template


def test_it_speaks_english_too(by, policy):
    file = template_of(ROUND, UNIT, policy=policy, by=by, language="en")

    first, second = sheets(file.data)
    assert file.name == "peil-2022-h1-limburg.xlsx"
    assert first.cell(1, 2).value == "Limburg: figures for 2022-H1"
    assert second.cell(1, 1).value == "How to fill in this file"


def test_it_holds_what_was_supplied_so_far(by, policy):
    given = [
        figure(
            "csv-tackled",
            "1370.5",
            status=FigureStatus.FINAL,
            final_expected=date(2022, 9, 1),
            note="=1+1",
            explanation="waarom",
        ),
        FigureDraft("cyber-total", UNIT, PERIOD, FigureState.SUPPRESSED, None),
    ]
    save_figures(ROUND, UNIT, Drafts.of(given, came_in=CameIn("form")), policy=policy, by=by)

    first, _ = sheets(template_of(ROUND, UNIT, policy=policy, by=by, language="nl").data)

    at = row_of(first, "csv-tackled")
    cells = {column: first.cell(at, column.number) for column in COLUMNS}
    assert cells[Column.VALUE].value == 1370.5
    assert cells[Column.LAST].value == 1370.5
    assert cells[Column.STATUS].value == "definitief"
    assert cells[Column.FINAL_EXPECTED].value.date() == date(2022, 9, 1)
    assert cells[Column.NOTE].value == "=1+1"
    assert cells[Column.NOTE].data_type == "s"  # a text, never a formula
    assert cells[Column.DEFINITION].value is None  # the one that holds
    assert first.cell(row_of(first, "cyber-total"), Column.VALUE.number).value == "afgeschermd"
    assert first.cell(5, Column.LAST.number).value == "Laatste levering (nummer 1 in deze ronde)"


def test_the_figures_of_a_year_ago_stand_beside_once_they_are_accepted(by, policy):
    make_round("2021-h1", period="2021-H1")
    earlier = figure("csv-tackled", "34", period="2021-H1")
    saved = save_figures(
        "2021-h1", UNIT, Drafts.of([earlier], came_in=CameIn("form")), policy=policy, by=by
    )

    def beside() -> tuple:
        first, _ = sheets(template_of(ROUND, UNIT, policy=policy, by=by, language="nl").data)
        at = row_of(first, "csv-tackled")
        return tuple(first.cell(at, c.number).value for c in (Column.YEAR_BEFORE, Column.LAST))

    assert beside() == (None, None)
    Acceptance.objects.create(
        delivery=saved.delivery,
        accepted_by=by.signer,
        accepted_at=by.moment,
        known_from=date(2021, 9, 1),
    )
    assert beside() == (34, 34)


def test_the_norm_stands_beside_as_known_on_the_day(by, policy):
    make_round("2022", period="2022", units=("national",))
    national = signed(make_person(Role.UNIT_SUPPLIER, "national"), "2022-07-12")

    file = template_of("2022", "national", policy=policy, by=national, language="nl")

    first, _ = sheets(file.data)
    assert first.cell(5, Column.NORM.number).value == "Norm 2022"
    norms = {name: first.cell(row_of(first, name), Column.NORM.number).value for name in INDICATORS}
    assert norms["human-trafficking-suspects"] == 240
    assert norms["cyber-total"] == "nader te bepalen"
    assert norms["csv-tackled"] == "geen norm bekend"


@pytest.mark.parametrize("role", [Role.UNIT_SUPPLIER, Role.MINISTRY, Role.AUTHORITY])
def test_nobody_gets_the_template_of_another_unit(opened, policy, role):
    other = signed(make_person(role, "amsterdam"), "2022-07-12")

    with pytest.raises(RightMissing):
        template_of(ROUND, UNIT, policy=policy, by=other, language="nl")


def test_a_unit_that_has_no_part_in_the_round_has_no_template(opened, policy):
    supplier = signed(make_person(Role.UNIT_SUPPLIER, "rotterdam"), "2022-07-12")

    with pytest.raises(SubmissionMissing):
        template_of(ROUND, "rotterdam", policy=policy, by=supplier, language="nl")
