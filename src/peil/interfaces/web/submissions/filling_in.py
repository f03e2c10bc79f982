# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The forms of all figures of a submission, by theme, with the errors of all cells together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.forms import BoundField
from django.http import QueryDict

from peil.cycle.submissions.drafts import CameIn, Drafts
from peil.cycle.submissions.page import SubmissionPage
from peil.interfaces.web.submissions.figure_form import FigureForm
from peil.terms.languages import Language, Text

BY_FORM = CameIn("form")


@dataclass(frozen=True)
class ThemeForms:
    """A theme with the forms of its indicators."""

    title: Text
    forms: tuple[FigureForm, ...]


@dataclass(frozen=True)
class CellError:
    """A cell that cannot be read as it is typed: which, of what, and why."""

    form: FigureForm
    field: BoundField

    @property
    def told(self) -> str:
        """What is wrong."""
        return " ".join(str(error) for error in self.field.errors)


@dataclass(frozen=True)
class FillingIn:
    """All forms of a submission; unit, round and period are those of the page, never posted."""

    page: SubmissionPage
    themes: tuple[ThemeForms, ...]

    @property
    def forms(self) -> tuple[FigureForm, ...]:
        """The forms in the order of the round."""
        return tuple(form for theme in self.themes for form in theme.forms)

    @property
    def errors(self) -> tuple[CellError, ...]:
        """Every cell that cannot be read."""
        return tuple(self._errors())

    def _errors(self) -> Iterator[CellError]:
        for form in self.forms:
            for name in form.errors:
                yield CellError(form, form[name])

    def drafts(self) -> Drafts:
        """Return the figures that were filled in, once there are no errors."""
        period = self.page.round.period
        drafts = (form.draft(unit=self.page.unit, period=period) for form in self.forms)
        return Drafts.of((d for d in drafts if d is not None), came_in=BY_FORM)


def filling_in(
    page: SubmissionPage, *, language: Language, data: QueryDict | None = None
) -> FillingIn:
    """Return the forms of a submission: as it is saved, or as somebody posted them."""
    return FillingIn(
        page,
        tuple(
            ThemeForms(
                theme.title,
                tuple(FigureForm(row, language=language, data=data) for row in theme.rows),
            )
            for theme in page.themes
        ),
    )
