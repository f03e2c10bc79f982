# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What else belongs beside a status: usual revisions, the counterpart, the units and the whole."""

from __future__ import annotations

from collections.abc import Iterator

from peil.monitoring.agenda_period.revisions import usual_revision
from peil.monitoring.agenda_period.usual_revision import usual_in_words
from peil.monitoring.assess import ResultStanding
from peil.monitoring.contributions.pairs import pairs_in
from peil.monitoring.course.rows import Course, StatusRow
from peil.monitoring.distribution.reconciliation import Standing, reconcile_known
from peil.monitoring.distribution.reconciliation_sentences import sentences_on
from peil.monitoring.remarks import Cell, Remark
from peil.terms.languages import Text

_TOLD = {Standing.EQUAL, Standing.REMAINDER, Standing.NO_WHOLE, Standing.SUPPRESSED}
"""How units stand to the whole where that says more than that nobody knows."""


def companion_remarks(course: Course, status: StatusRow) -> Iterator[Remark]:
    """Yield what else belongs beside a status, in the order in which it is read."""
    yield from _usual_revision(course, status)
    yield from _counterparts(course, status)
    if course.known.unit == course.known.policy.whole.key:
        yield from _units_and_whole(course, status)


def _usual_revision(course: Course, status: StatusRow) -> Iterator[Remark]:
    """Yield how far figures of the indicator usually move, beside one that is provisional."""
    if status.row.result.standing is not ResultStanding.PROVISIONAL:
        return
    known = course.known
    usual = usual_revision(known.policy, status.row.indicator, known.unit, known_on=known.known_on)
    if usual.years:
        yield Remark(Cell.RESULT, usual_in_words(usual))


def _counterparts(course: Course, status: StatusRow) -> Iterator[Remark]:
    """Yield the counterparts of an indicator that have a figure, and why they belong beside it."""
    for pair in pairs_in(course.known, status.row.indicator, year=course.year):
        if pair.volume.result.number is not None and pair.counterpart.result.number is not None:
            text = Text(
                nl=f"{pair.text.nl} {pair.why.nl}",
                en=f"{pair.text.en} {pair.why.en}",
            )
            yield Remark(Cell.RESULT, text, (pair.reference.source,))


def _units_and_whole(course: Course, status: StatusRow) -> Iterator[Remark]:
    found = reconcile_known(course.known, status.row.indicator, year=course.year)
    for side, cell in ((found.norms, Cell.NORM), (found.results, Cell.RESULT)):
        if side.standing in _TOLD and (side.parts or side.suppressed):
            for text in sentences_on(found, side):
                yield Remark(cell, text)
