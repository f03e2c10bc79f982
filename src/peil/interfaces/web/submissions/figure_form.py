# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The form of one figure: what somebody fills in for one indicator."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, cast

from django import forms
from django.http import QueryDict

from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.submissions.asked import LONGEST_TEXT
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.figure_cells import STATUS_WORDS, CellRefused, readable_text
from peil.cycle.submissions.page import FigureRow
from peil.cycle.submissions.typed_numbers import as_typed, number_typed
from peil.interfaces.web.submissions.cells import (
    ChoiceCell,
    DayCell,
    NumberCell,
    TextCell,
    TickCell,
)
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Language
from peil.terms.quantities import Measure

_STATUSES = (FigureStatus.PROVISIONAL, FigureStatus.FINAL, FigureStatus.REVISED)
_DAYS = ("%Y-%m-%d", "%d-%m-%Y")
_LONGEST_NUMBER = 60
_NUMBERS = ("value", "numerator", "denominator")


def _number() -> forms.CharField:
    attrs = {"class": "end", "inputmode": "decimal", "autocomplete": "off"}
    return forms.CharField(
        required=False, max_length=_LONGEST_NUMBER, widget=NumberCell(attrs=attrs)
    )


def _text() -> forms.CharField:
    return forms.CharField(
        required=False, max_length=LONGEST_TEXT, widget=TextCell(attrs={"rows": 2})
    )


class FigureForm(forms.Form):
    """One indicator; whatever else is posted is not looked at.

    `absent` says that there is no number. A form in which nothing is filled in stands for no
    figure at all.
    """

    value = _number()
    absent = forms.BooleanField(required=False, widget=TickCell)
    numerator = _number()
    denominator = _number()
    status = forms.ChoiceField(required=False, widget=ChoiceCell)
    final_expected = forms.DateField(
        required=False,
        input_formats=_DAYS,
        widget=DayCell(format="%Y-%m-%d"),
    )
    definition = forms.ChoiceField(required=False, widget=ChoiceCell)
    note = _text()
    explanation = _text()

    def __init__(
        self, row: FigureRow, *, language: Language, data: QueryDict | None = None
    ) -> None:
        self.row, self.language = row, language
        initial = _initial(row.figure, language)
        super().__init__(data, prefix=row.indicator, initial=initial, use_required_attribute=False)
        if row.measure is not Measure.PERCENT:
            del self.fields["numerator"], self.fields["denominator"]
        if self.offers_definitions:
            self._choose("definition", {v: v for v in self._definitions()})
        else:
            del self.fields["definition"]
        self._choose("status", self._statuses())
        for name, field in self.fields.items():
            field.label = f"{self._say(name)}: {row.title.to(language)}"
        self.fields["final_expected"].error_messages["invalid"] = self._say("day_unreadable")
        self.fields["status"].error_messages["invalid_choice"] = self._say("status_missing")

    def _statuses(self) -> dict[str, str]:
        """Return the statuses to choose from; nothing is chosen for a figure of unknown status."""
        offered = {s.value: STATUS_WORDS[s].to(self.language) for s in _STATUSES}
        was = self.row.figure
        is_unknown = was is not None and was.status is FigureStatus.UNKNOWN
        return {"": self._say("status_choose"), **offered} if is_unknown else offered

    def _choose(self, name: str, choices: dict[str, str]) -> None:
        cast("forms.ChoiceField", self.fields[name]).choices = list(choices.items())

    def _say(self, name: str, **parts: object) -> str:
        return WORDS.say(f"submission.form.{name}", self.language, **parts)

    def _definitions(self) -> tuple[str, ...]:
        """Return the definition that holds, and the one that the figure names now."""
        named = self.row.figure.definition if self.row.figure is not None else ""
        return tuple(dict.fromkeys(v for v in (self.row.holding, named) if v))

    @property
    def offers_definitions(self) -> bool:
        """The figure was counted by another definition than the one that holds."""
        return len(self._definitions()) > 1

    @property
    def asks_explanation(self) -> bool:
        """A warning asks for an explanation, or one was written."""
        is_warned = any(problem.kind == "warning" for problem in self.row.problems)
        return is_warned or bool(self["explanation"].value()) or "explanation" in self.errors

    def clean(self) -> dict[str, Any]:
        """Return what was filled in, with numbers read; a wrong cell says so at its place."""
        told = self.cleaned_data
        for name in _NUMBERS:
            if told.get(name):
                self._read(name, number_typed)
        for name in ("note", "explanation"):
            if told.get(name):
                self._read(name, readable_text)
        if not (self.is_blank or told.get("status") or "status" in self.errors):
            self.add_error("status", self._say("status_missing"))
        self._require_one(has_value=told.get("value") not in {None, ""})
        return told

    def _require_one(self, *, has_value: bool) -> None:
        """Say so where there is a number and none at once, or neither beside other cells."""
        is_absent = self.cleaned_data.get("absent")
        if has_value and is_absent:
            self.add_error("value", self._say("both"))
        if not (has_value or is_absent or self.is_blank or "value" in self.errors):
            self.add_error("value", self._say("neither"))

    def _read(self, name: str, read: Any) -> None:
        try:
            self.cleaned_data[name] = read(self.cleaned_data[name])
        except CellRefused as refused:
            told = refused.told(self.language)
            self.add_error(name, f"{told['found']} {told['to_do']}")

    @property
    def is_blank(self) -> bool:
        """Nothing was filled in; a status alone is nothing, since it always has one."""
        beside = {"status", "definition"}
        return not any(
            str(self[name].value() or "").strip() for name in self.fields if name not in beside
        )

    @property
    def differs(self) -> bool:
        """What was typed is something else than what is saved."""
        return self.has_changed() and not (self.is_blank and self.row.figure is None)

    def draft(self, *, unit: str, period: str) -> FigureDraft | None:
        """Return the figure that was filled in, or nothing of a blank form; once it is valid.

        A number that was counted and is left as it is stays a counted number.
        """
        if self.is_blank:
            return None
        told, was = self.cleaned_data, self.row.figure
        number = None if told["absent"] else _typed(told["value"])
        is_kept = was is not None and was.number == number
        return FigureDraft(
            indicator=self.row.indicator,
            unit=unit,
            period=period,
            state=FigureState.NUMBER if number is not None else self._absent,
            number=number,
            status=FigureStatus(told["status"]),
            final_expected=told["final_expected"],
            definition=told.get("definition", ""),
            note=told["note"],
            explanation=told["explanation"],
            numerator=_typed(told.get("numerator")),
            denominator=_typed(told.get("denominator")),
            register=was.register if was is not None and is_kept else "",
            counted_on=was.counted_on if was is not None and is_kept else None,
        )

    @property
    def _absent(self) -> FigureState:
        """How a figure without a number is stated: as it was, or not supplied."""
        was = self.row.figure
        is_suppressed = was is not None and was.state is FigureState.SUPPRESSED
        return FigureState.SUPPRESSED if is_suppressed else FigureState.NOT_SUPPLIED


def _typed(number: Decimal | str | None) -> Decimal | None:
    """Return a number that was read; an empty cell stands for none."""
    return number if isinstance(number, Decimal) else None


def _initial(figure: FigureDraft | None, language: Language) -> dict[str, Any]:
    if figure is None:
        return {"status": FigureStatus.PROVISIONAL.value}
    numbers = {name: getattr(figure, name) for name in ("numerator", "denominator")}
    numbers["value"] = figure.number
    return {
        **{n: as_typed(v, language=language) for n, v in numbers.items() if v is not None},
        "absent": figure.state is not FigureState.NUMBER,
        "status": "" if figure.status is FigureStatus.UNKNOWN else figure.status.value,
        "final_expected": figure.final_expected,
        "definition": figure.definition,
        "note": figure.note,
        "explanation": figure.explanation,
    }
