# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The form that narrows the audit trail down; every field may stay empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from peil.cycle.trail.happenings import HAPPENINGS
from peil.cycle.trail.recording import Subject
from peil.cycle.trail.timelines import Asked
from peil.cycle.trail.values import SUBJECTS
from peil.cycle.trail.wording import said_kind
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Language


class TrailFilter(forms.Form):
    """Which events are asked. The days are inclusive."""

    kind = forms.ChoiceField(required=False)
    about = forms.ChoiceField(required=False)
    key = forms.CharField(required=False, max_length=300)
    person = forms.ChoiceField(required=False)
    first_day = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))
    last_day = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(
        self,
        data: Mapping[str, Any],
        *,
        people: Mapping[int, str],
        language: Language,
    ) -> None:
        super().__init__(data, label_suffix="")
        any_one = ("", WORDS.say("trail.any", language))
        said = sorted((said_kind(kind, language=language), kind) for kind in HAPPENINGS)
        subjects = sorted((words.to(language), kind) for kind, words in SUBJECTS.items())
        choices = {
            "kind": [(kind, words) for words, kind in said],
            "about": [(kind, words) for words, kind in subjects],
            "person": [(str(number), name) for number, name in people.items()],
        }
        for name, options in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - as it is declared above
            field.choices = [any_one, *options]
        for name, field in self.fields.items():
            field.label = WORDS.say(f"trail.filter.{name}", language)
        self.fields["key"].help_text = WORDS.say("trail.filter.key.help", language)

    @property
    def asked(self) -> Asked:
        """The events that are asked; a field that makes no sense asks for nothing."""
        self.full_clean()
        told = self.cleaned_data
        about, key = told.get("about", ""), told.get("key", "").strip()
        return Asked(
            kind=told.get("kind", ""),
            subject=Subject(about, key) if about and key else None,
            person=int(told["person"]) if told.get("person") else None,
            first_day=told.get("first_day"),
            last_day=told.get("last_day"),
        )
