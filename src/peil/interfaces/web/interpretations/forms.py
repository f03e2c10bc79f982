# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The form that an interpretation is written in."""

from __future__ import annotations

from django import forms
from django.http import QueryDict

from peil.cycle.interpretations.overview import WritingPage
from peil.cycle.written import LEAST, MOST
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Language


class InterpretationForm(forms.Form):
    """A text, and the last version that the writer saw; it takes nothing else."""

    text = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 12, "minlength": LEAST, "maxlength": MOST})
    )
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, posted: QueryDict | None, *, seen: WritingPage, language: Language) -> None:
        text = seen.current.text if seen.current is not None else ""
        initial = {"text": text, "version": seen.version}
        super().__init__(posted, initial=initial, label_suffix="")
        self.fields["text"].label = WORDS.say("duiding.text", language)
        self.fields["text"].help_text = WORDS.say("duiding.text.help", language)
        self.fields["text"].required = not self.confirms

    @property
    def confirms(self) -> bool:
        """The last version is signed anew as it is; what was typed does not count."""
        return "confirm" in self.data
