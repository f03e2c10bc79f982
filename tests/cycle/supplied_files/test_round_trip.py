"""Whatever is filled in comes back as it was filled in, and a broken file never breaks Peil."""

from __future__ import annotations

import string
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cycle.supplied_files.conftest import INDICATORS, PERIOD, ROUND, UNIT
from cycle.supplied_files.filling import filled
from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.expected import expected_of
from peil.cycle.submissions.figure_cells import ABSENT_WORDS, STATUS_WORDS
from peil.cycle.submissions.file_refused import FileRefused
from peil.cycle.submissions.finding import submission_of
from peil.cycle.submissions.supplied_file import SuppliedFile
from peil.cycle.submissions.template_layout import Column
from peil.cycle.submissions.xlsx_reading import read_template
from peil.cycle.submissions.xlsx_template import template_of

pytestmark = pytest.mark.django_db
SOMETIMES = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NUMBERS = st.decimals(min_value=-999_999_999, max_value=999_999_999, places=6) | st.integers(
    0, 999_999_999
).map(Decimal)
TEXTS = st.text(string.ascii_letters + string.digits + "é€ß '\"=+-@\n.,;%<>&", max_size=40).map(
    lambda text: text.strip().removeprefix("=")
)


@st.composite
def drafts(draw) -> tuple[FigureDraft, ...]:
    names = draw(st.sets(st.sampled_from(INDICATORS), min_size=1))
    return tuple(draw(draft(name)) for name in INDICATORS if name in names)


@st.composite
def draft(draw, name: str) -> FigureDraft:
    state = draw(st.sampled_from(FigureState))
    return FigureDraft(
        indicator=name,
        unit=UNIT,
        period=PERIOD,
        state=state,
        number=draw(NUMBERS) if state is FigureState.NUMBER else None,
        status=draw(st.sampled_from(FigureStatus)),
        final_expected=draw(st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))),
        definition=draw(st.sampled_from(["", "2019-1"])),
        note=draw(TEXTS),
        explanation=draw(TEXTS),
    )


def cells(figure: FigureDraft, language: str) -> dict[Column, object]:
    absent = ABSENT_WORDS.get(figure.state)
    return {
        Column.VALUE: float(figure.number) if absent is None else absent.to(language),
        Column.STATUS: STATUS_WORDS[figure.status].to(language),
        Column.FINAL_EXPECTED: figure.final_expected,
        Column.DEFINITION: figure.definition or None,
        Column.NOTE: figure.note or None,
        Column.EXPLANATION: figure.explanation or None,
    }


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_filled_in_is_read_back(by, policy, language):
    template = template_of(ROUND, UNIT, policy=policy, by=by, language=language).data
    expected = expected_of(submission_of(ROUND, UNIT), policy=policy)

    @SOMETIMES
    @given(drafts())
    def comes_back(figures):
        file = filled(template, {f.indicator: cells(f, language) for f in figures})

        assert read_template(file, expected=expected).figures == figures

    comes_back()


def test_a_file_with_bytes_changed_is_read_or_refused_and_nothing_else(by, policy):
    template = template_of(ROUND, UNIT, policy=policy, by=by, language="nl").data
    expected = expected_of(submission_of(ROUND, UNIT), policy=policy)

    @SOMETIMES
    @given(st.integers(0, len(template) - 1), st.binary(min_size=1, max_size=8))
    def holds(at, put):
        broken = template[:at] + put + template[at + len(put) :]
        try:
            read = read_template(SuppliedFile("x.xlsx", broken), expected=expected)
        except FileRefused:
            return
        assert read.figures == ()

    holds()
