# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The forms that progress is written in: notes, judgements and milestones; each takes its own fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest

from peil.cycle.models import ProgressJudgement, ProgressNote, ProgressWord
from peil.cycle.progress.pages import WritingPage
from peil.cycle.written import LEAST, MOST
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Language


def _text_field(rows: int) -> forms.CharField:
    return forms.CharField(
        widget=forms.Textarea(attrs={"rows": rows, "minlength": LEAST, "maxlength": MOST})
    )


class SignedForm(forms.Form):
    """What every signed text has: the text, and the last version that the writer saw."""

    text = _text_field(8)
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    labels: Mapping[str, str] = {}
    helps: Mapping[str, str] = {"text": "progress.text.help"}

    def __init__(self, request: HttpRequest, *, seen: WritingPage, language: Language) -> None:
        given = request.method == "POST"
        super().__init__(
            request.POST if given else None,
            request.FILES if given else None,
            initial=self.before(seen),
            label_suffix="",
        )
        for name, word in self.labels.items():
            self.fields[name].label = WORDS.say(word, language)
        for name, word in self.helps.items():
            self.fields[name].help_text = WORDS.say(word, language)

    def before(self, seen: WritingPage) -> dict[str, Any]:
        """Return what the fields hold at first: the last version."""
        text = seen.before.text if seen.before is not None else ""
        return {"text": text, "version": seen.version}


class NoteForm(SignedForm):
    """A note with evidence."""

    link = forms.CharField(required=False, widget=forms.URLInput(attrs={"placeholder": "https://"}))
    file = forms.FileField(required=False, allow_empty_file=True)
    drops_file = forms.BooleanField(required=False)
    labels: Mapping[str, str] = {
        "text": "progress.text",
        "link": "progress.link",
        "file": "progress.file",
        "drops_file": "progress.drop",
    }
    helps: Mapping[str, str] = {
        "text": "progress.text.help",
        "link": "progress.link.help",
        "file": "progress.file.help",
    }

    def before(self, seen: WritingPage) -> dict[str, Any]:
        """Return what the fields hold at first: the last version."""
        link = seen.before.link if isinstance(seen.before, ProgressNote) else ""
        return super().before(seen) | {"link": link}


class JudgementForm(SignedForm):
    """A judgement in one word, with the reason."""

    word = forms.ChoiceField(choices=[(word.value, word.value) for word in ProgressWord])
    labels: Mapping[str, str] = {"text": "progress.why", "word": "progress.word"}

    def before(self, seen: WritingPage) -> dict[str, Any]:
        """Return what the fields hold at first: the last version."""
        word = seen.before.word if isinstance(seen.before, ProgressJudgement) else ""
        return super().before(seen) | {"word": word}


class MilestoneForm(SignedForm):
    """A step that should have been taken by the end of the year."""

    text = _text_field(4)
    labels: Mapping[str, str] = {"text": "progress.step"}


class TellForm(forms.Form):
    """Whether a milestone was reached, and the last version that was seen."""

    reached = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])
    version = forms.IntegerField(min_value=0)
