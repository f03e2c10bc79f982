# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The form that a decision is proposed with; it takes the fields that it makes and no other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from pydantic import ValidationError

from peil.agenda.decisions import HOLDS, DecisionKind, NormState, NormValue
from peil.cycle.decisions.content import ProposedDecision
from peil.cycle.decisions.drafts import Draft, DraftUnreadable, read_draft
from peil.cycle.refusal import Refusal
from peil.interfaces.web.decisions.cells import CellUnreadable, read_cell
from peil.interfaces.web.decisions.composing import parts_of_form
from peil.interfaces.web.decisions.fields import TEXTS, norm_field, unit_field
from peil.interfaces.web.decisions.options import Choice, Options
from peil.interfaces.web.words import WORDS
from peil.terms.numbers import NumberUnreadable, read_number

_LONGEST = {"title": 200}
_LONG = 4_000
_NONE: tuple[Choice, ...] = (("", "–"),)
_LISTS = ("norms", "carry_forward", "withdraws", "introduces", "bridges")


def _day_field(*, required: bool = False) -> forms.DateField:
    return forms.DateField(
        required=required,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )


class NormField(forms.CharField):
    """A cell that holds a norm; nothing where it is empty."""

    def __init__(self, options: Options, *, label: str, may_end: bool) -> None:
        shown = forms.TextInput(attrs={"class": "end", "size": 8})
        super().__init__(required=False, max_length=40, label=label, widget=shown)
        self._language, self._may_end = options.language, may_end

    def clean(self, value: Any) -> NormValue | None:
        """Return what the cell says.

        Raises:
            ValidationError: when it says something that is no norm.
        """
        try:
            found = read_cell(super().clean(value))
        except CellUnreadable as wrong:
            name = "decision.cell.twice" if wrong.meant else "decision.cell.wrong"
            meant = dict(zip(("one", "other"), wrong.meant, strict=False))
            raise forms.ValidationError(WORDS.say(name, self._language, **meant)) from None
        if found is not None and found.state is NormState.WITHDRAWN and not self._may_end:
            raise forms.ValidationError(WORDS.say("decision.cell.unit-ends", self._language))
        return found


class DecisionForm(forms.Form):
    """Everything that a proposal says; norms as cells by indicator and year, and by unit."""

    def __init__(
        self,
        posted: QueryDict | None = None,
        *,
        options: Options,
        initial: Mapping[str, Any] | None = None,
        name: str = "",
    ) -> None:
        super().__init__(posted, initial=dict(initial or {}), label_suffix="")
        self.options, self.name = options, name
        self.content: ProposedDecision | None = None
        self._add_texts()
        self._add_choices()
        for field, one in self.fields.items():
            one.label = WORDS.say(f"decision.{field}", options.language)
        self.fields["known_from"].help_text = WORDS.say(
            "decision.known_from.help", options.language
        )
        self._add_cells()

    def _add_texts(self) -> None:
        for name in (*TEXTS, "bridge_method"):
            for language in ("nl", "en"):
                widget = forms.TextInput() if name == "title" else forms.Textarea({"rows": 2})
                self.fields[f"{name}_{language}"] = forms.CharField(
                    required=name == "title", max_length=_LONGEST.get(name, _LONG), widget=widget
                )
        rest = forms.Textarea({"rows": 6, "spellcheck": "false"})
        self.fields["rest"] = forms.CharField(required=False, widget=rest, strip=False)
        self.fields["draft"] = forms.FileField(required=False)

    def _add_choices(self) -> None:
        options = self.options
        years = tuple((str(year), str(year)) for year in options.years)
        before = options.years[0] - 1
        from_years = ((str(before), str(before)), *years)
        one = {
            "kind": options.kinds,
            "decided_by": _NONE + options.parties,
            "meeting_body": _NONE + options.parties,
            "carry_from": _NONE + from_years,
            "introduces": _NONE + options.every_indicator,
            "introduces_from": _NONE + years,
            "bridge": _NONE + options.bridges,
            "units_of": _NONE + options.indicators,
            "units_year": _NONE + years,
        }
        several = {
            "heard": options.parties,
            "carry_to": years,
            "carry_besides": options.every_indicator,
        }
        for name, choices in one.items():
            self.fields[name] = forms.ChoiceField(required=name == "kind", choices=choices)
        for name, choices in several.items():
            self.fields[name] = forms.MultipleChoiceField(
                required=False, choices=choices, widget=forms.CheckboxSelectMultiple
            )
        for name in ("meeting_day", "decided_on", "known_from"):
            self.fields[name] = _day_field(required=name == "known_from")
        self.fields["bridge_factor"] = forms.CharField(required=False, max_length=20)
        self.fields["bridge_overlap"] = forms.IntegerField(
            required=False, min_value=2000, max_value=2100
        )

    def _add_cells(self) -> None:
        options = self.options
        for entry in options.entries:
            for year in options.years:
                label = f"{entry.title.to(options.language)} {year}"
                name = norm_field(entry.id, year)
                self.fields[name] = NormField(options, label=label, may_end=True)
        for unit in self.units:
            label = options.policy.unit_name(unit, language=options.language)
            self.fields[unit_field(unit)] = NormField(options, label=label, may_end=False)

    @property
    def units_asked(self) -> tuple[str, int] | None:
        """The indicator and year that norms are set by unit for, where somebody chose them."""
        indicator, year = self["units_of"].value(), str(self["units_year"].value() or "")
        known = {key for key, _ in self.options.indicators}
        if indicator not in known or year not in {str(y) for y in self.options.years}:
            return None
        return str(indicator), int(year)

    @property
    def units(self) -> tuple[str, ...]:
        """The units that have a cell."""
        asked = self.units_asked
        return self.options.units_in(asked[1]) if asked is not None else ()

    def clean(self) -> dict[str, Any]:
        """Return the fields, once they make a proposal."""
        told: dict[str, Any] = dict.fromkeys(self.fields)
        told |= super().clean() or {}
        rest = self._rest(told)
        self._require_pairs(told)
        told["bridge_factor"] = self._factor(told)
        if not self.errors:
            self._compose(told, rest)
        return told

    def _say(self, name: str, **parts: object) -> str:
        return WORDS.say(f"decision.{name}", self.options.language, **parts)

    def _rest(self, told: Mapping[str, Any]) -> Draft:
        text = told["rest"] or ""
        try:
            return read_draft(text.replace("\r\n", "\n").encode()) if text.strip() else Draft()
        except DraftUnreadable as wrong:
            self.refuse(wrong, field="rest")
            return Draft()

    def _require_pairs(self, told: Mapping[str, Any]) -> None:
        """Name every field that another one needs."""
        for name in (*TEXTS, "bridge_method"):
            pair = [f"{name}_{language}" for language in ("nl", "en")]
            empty = [one for one in pair if not told[one] and one not in self.errors]
            if len(empty) == 1:
                self.add_error(empty[0], self._say("both-languages"))
        needed = {
            "meeting_body": ("meeting_day",),
            "meeting_day": ("meeting_body",),
            "carry_from": ("carry_to",),
            "carry_to": ("carry_from",),
            "introduces": ("introduces_from",),
            "bridge": ("bridge_method_nl",),
            "units_of": ("units_year",),
        }
        for name, others in needed.items():
            for other in others:
                if told[name] and not told[other] and other not in self.errors:
                    self.add_error(other, self._say("needed-too"))

    def _factor(self, told: Mapping[str, Any]) -> Any:
        written = (told["bridge_factor"] or "").replace(",", ".")
        try:
            return read_number(written) if written else None
        except NumberUnreadable:
            self.add_error("bridge_factor", self._say("cell.wrong"))
            return None

    def _compose(self, told: Mapping[str, Any], rest: Draft) -> None:
        parts = parts_of_form(told, rest=rest, options=self.options, name=self.name)
        needed = HOLDS.get(DecisionKind(told["kind"]))
        if not any(parts[name] for name in _LISTS):
            self.add_error(None, self._say("nothing-decided"))
        elif needed is not None and not parts[needed]:
            self.add_error("kind", self._say(f"kind-needs.{needed}"))
        else:
            self._hold(parts)

    def _hold(self, parts: Mapping[str, Any]) -> None:
        try:
            self.content = ProposedDecision.model_validate(parts)
        except ValidationError as wrong:
            for error in wrong.errors():
                place = ".".join(str(step) for step in error["loc"])
                self.add_error(None, f"{place}: {error['msg']}")

    def refuse(self, refusal: Refusal, *, field: str | None = None) -> None:
        """Show a refusal at a field, or above the form."""
        self.add_error(field, " ".join(refusal.told(self.options.language).values()))

    def as_typed(self) -> dict[str, Any]:
        """Return what stands in every field now, to make the same form again."""
        return {name: self[name].value() for name in self.fields if name != "draft"}
