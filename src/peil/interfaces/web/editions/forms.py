# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The forms of editions; each takes the fields that it names and no other."""

from __future__ import annotations

from datetime import date, datetime
from typing import cast

from django import forms
from django.http import QueryDict

from peil.agenda.policy import Policy
from peil.cycle.editions.finding import MOST_REASON, MOST_SHORT_REASON
from peil.cycle.models import Person
from peil.cycle.refusal import Refusal
from peil.cycle.signature import AMSTERDAM
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Language


class ToldForm(forms.Form):
    """A form with words in the language of the page, that can show a refusal."""

    words = ""

    def __init__(self, posted: QueryDict | None, *, language: Language) -> None:
        super().__init__(posted, label_suffix="")
        self.language = language

    def tell(self) -> None:
        """Put words on every field."""
        for name, field in self.fields.items():
            field.label = WORDS.say(f"{self.words}.{name}", self.language)
            help_name = f"{self.words}.{name}.help"
            if help_name in WORDS.words:
                field.help_text = WORDS.say(help_name, self.language)

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal above the form."""
        self.add_error(None, " ".join(refusal.told(self.language).values()))


def _day_field() -> forms.DateField:
    return forms.DateField(
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )


def _reason_field(*, longest: int = MOST_REASON) -> forms.CharField:
    return forms.CharField(max_length=longest, widget=forms.Textarea(attrs={"rows": 3}))


class ComposeForm(ToldForm):
    """Which account an edition will be: of a year and unit, as known on a day."""

    words = "edition.compose"

    year = forms.TypedChoiceField(coerce=int)
    unit = forms.ChoiceField()
    known_on = _day_field()

    def __init__(
        self, posted: QueryDict | None, *, policy: Policy, day: date, language: Language
    ) -> None:
        super().__init__(posted, language=language)
        years = sorted((y for agenda in policy.agendas for y in agenda.years), reverse=True)
        year = cast("forms.TypedChoiceField", self.fields["year"])
        year.choices = [(y, str(y)) for y in years if y <= day.year]
        unit = cast("forms.ChoiceField", self.fields["unit"])
        keys = (policy.whole.key, *policy.units)
        unit.choices = [(key, policy.unit_name(key, language=language)) for key in keys]
        self.initial = {"year": day.year - 1, "unit": policy.whole.key, "known_on": day}
        self.tell()


class CorrectForm(ToldForm):
    """As known on which day a correcting edition is, and why it is made."""

    words = "edition.correct"

    known_on = _day_field()
    reason = _reason_field()

    def __init__(self, posted: QueryDict | None, *, day: date, language: Language) -> None:
        super().__init__(posted, language=language)
        self.initial = {"known_on": day}
        self.tell()


class ReasonForm(ToldForm):
    """Why something is done."""

    words = "edition.reason"

    reason = _reason_field()

    def __init__(self, posted: QueryDict | None, *, language: Language) -> None:
        super().__init__(posted, language=language)
        self.tell()


class EmbargoForm(ToldForm):
    """The day and time, in the Netherlands, at which an edition becomes public."""

    words = "edition.embargo"

    day = _day_field()
    time = forms.TimeField(
        input_formats=["%H:%M"], widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    )

    def __init__(
        self, posted: QueryDict | None, *, until: datetime | None, language: Language
    ) -> None:
        super().__init__(posted, language=language)
        if until is not None:
            local = until.astimezone(AMSTERDAM)
            self.initial = {"day": local.date(), "time": local.time()}
        self.tell()

    @property
    def publish_at(self) -> datetime:
        """The moment that was asked, once the form is valid."""
        told = self.cleaned_data
        return datetime.combine(told["day"], told["time"], AMSTERDAM)


class ReaderForm(ToldForm):
    """Who may read an edition early, and why."""

    words = "edition.reader"

    person = forms.TypedChoiceField(coerce=int)
    reason = _reason_field(longest=MOST_SHORT_REASON)

    def __init__(
        self, posted: QueryDict | None, *, people: tuple[Person, ...], language: Language
    ) -> None:
        super().__init__(posted, language=language)
        self._people = {person.pk: person for person in people}
        field = cast("forms.TypedChoiceField", self.fields["person"])
        field.choices = [(p.pk, f"{p.name}, {p.office}" if p.office else p.name) for p in people]
        self.tell()

    @property
    def chosen(self) -> Person:
        """The person who was chosen, once the form is valid."""
        return self._people[self.cleaned_data["person"]]
