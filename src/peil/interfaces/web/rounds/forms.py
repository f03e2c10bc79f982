# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The forms that open and close a round; each takes the fields that it names and no other."""

from __future__ import annotations

from django import forms
from django.http import QueryDict

from peil.cycle.refusal import Refusal
from peil.cycle.rounds.calendar import PlannedRound
from peil.cycle.rounds.proposing import ProposedRound
from peil.cycle.rounds.steps import Deadlines
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Language

LONGEST_REASON = 2_000


def _day_field(*, required: bool = True) -> forms.DateField:
    return forms.DateField(
        required=required,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )


class OpeningForm(forms.Form):
    """The days and indicators of a round about a period that was chosen before."""

    supply_by = _day_field()
    approve_by = _day_field()
    accept_by = _day_field()
    interpret_by = _day_field()
    discussed_on = _day_field(required=False)

    def __init__(
        self, posted: QueryDict | None, *, proposed: ProposedRound, language: Language
    ) -> None:
        days = proposed.planned.deadlines
        initial = {
            "supply_by": days.supply_by,
            "approve_by": days.approve_by,
            "accept_by": days.accept_by,
            "interpret_by": days.interpret_by,
            "discussed_on": days.discussed_on,
            "indicators": list(proposed.indicators),
        }
        super().__init__(posted, initial=initial, label_suffix="")
        self.proposed, self.language = proposed, language
        self.fields["indicators"] = forms.MultipleChoiceField(
            choices=[(key, key) for key in proposed.indicators]
        )
        for name, field in self.fields.items():
            field.label = WORDS.say(f"opening.{name}", language)

    @property
    def days(self) -> list[forms.BoundField]:
        """The fields that hold a day, in the order of the steps."""
        return [self[name] for name in self.fields if name != "indicators"]

    @property
    def chosen(self) -> frozenset[str]:
        """The indicators that are on."""
        return frozenset(self["indicators"].value() or ())

    def planned(self) -> PlannedRound:
        """Return the round that was asked, once the form is valid."""
        told = self.cleaned_data
        days = {name: told[name] for name in self.fields if name != "indicators"}
        plan = self.proposed.planned
        return PlannedRound(plan.key, plan.period, Deadlines(**days))

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal above the form."""
        self.add_error(None, " ".join(refusal.told(self.language).values()))


class ClosingForm(forms.Form):
    """Why a round closes while figures are missing."""

    reason = forms.CharField(
        required=False, max_length=LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, posted: QueryDict | None, *, language: Language) -> None:
        super().__init__(posted, label_suffix="")
        self.language = language
        self.fields["reason"].label = WORDS.say("closing.reason", language)
        self.fields["reason"].help_text = WORDS.say("closing.reason.help", language)

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal beside the reason that would lift it."""
        self.add_error("reason", " ".join(refusal.told(self.language).values()))
