# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The forms of meetings: planning one, writing an item, and writing minutes; each takes its fields."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from peil.agenda.policy import Policy
from peil.cycle.meetings.items import LONGEST_ITEM
from peil.cycle.meetings.pages import Choice, ItemPage, PlanningPage
from peil.cycle.models.people import NAME_LENGTH
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Language


class PlanningForm(forms.Form):
    """The body, the day and the round of a meeting."""

    day = forms.DateField(
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def __init__(
        self,
        posted: QueryDict | None,
        *,
        seen: PlanningPage,
        policy: Policy,
        language: Language,
    ) -> None:
        super().__init__(posted, label_suffix="")
        bodies = [(key, policy.party_name(key, language=language)) for key in seen.bodies]
        rounds = _choices(seen.rounds, none=WORDS.say("meetings.no-round", language), to=language)
        self.fields["body"] = forms.ChoiceField(choices=bodies)
        self.fields["round"] = forms.ChoiceField(choices=rounds, required=False)
        self.order_fields(["body", "day", "round"])
        for name, field in self.fields.items():
            field.label = WORDS.say(f"planning.{name}", language)


class ItemForm(forms.Form):
    """An item of the agenda, and the mark of what the writer saw."""

    title = forms.CharField(widget=forms.TextInput(attrs={"maxlength": NAME_LENGTH}))
    text = forms.CharField(
        required=False, widget=forms.Textarea(attrs={"rows": 6, "maxlength": LONGEST_ITEM})
    )
    mark = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, posted: QueryDict | None, *, seen: ItemPage, language: Language) -> None:
        super().__init__(posted, initial=_initial(seen), label_suffix="")
        none = WORDS.say("item.no-proposal", language)
        choices = _choices(seen.proposals, none=none, to=language)
        linked = _linked(seen)
        if linked is not None and all(key != linked.key for key, _ in choices):
            choices.append((linked.key, linked.title.to(language)))
        self.fields["proposal"] = forms.ChoiceField(choices=choices, required=False)
        for name in ("title", "text", "proposal"):
            self.fields[name].label = WORDS.say(f"item.{name}", language)
        self.fields["text"].help_text = WORDS.say("item.text.help", language)


class MinutesForm(forms.Form):
    """What was said of an item, and the mark of what the writer saw."""

    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 10, "maxlength": LONGEST_ITEM}))
    mark = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, posted: QueryDict | None, *, seen: ItemPage, language: Language) -> None:
        minutes = seen.line.item.minutes if seen.line is not None else ""
        super().__init__(posted, initial={"text": minutes}, label_suffix="")
        self.fields["text"].label = WORDS.say("minutes.text", language)
        self.fields["text"].help_text = WORDS.say("minutes.help", language)


class MarkForm(forms.Form):
    """The mark of the item that was seen, for what is done with one button."""

    mark = forms.CharField()


def _initial(seen: ItemPage) -> dict[str, Any]:
    if seen.line is None:
        return {}
    item, linked = seen.line.item, _linked(seen)
    proposal = linked.key if linked is not None else ""
    return {"title": item.title, "text": item.text, "proposal": proposal}


def _linked(seen: ItemPage) -> Choice | None:
    """Return the proposal that an item has; it may be decided already."""
    if seen.line is None or seen.line.item.proposal is None or seen.line.proposal is None:
        return None
    return Choice(seen.line.item.proposal.key, seen.line.proposal)


def _choices(choices: tuple[Choice, ...], *, none: str, to: Language) -> list[tuple[str, str]]:
    return [("", none), *((one.key, one.title.to(to)) for one in choices)]
