# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The forms of people and of logging in; each takes the fields that it names and no other."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from peil.agenda.policy import Policy
from peil.cycle.models import Person
from peil.cycle.models.people import NAME_LENGTH
from peil.cycle.people.fitting import FOR_THE_WHOLE_ONLY, NOBODY, PARTIES
from peil.cycle.people.tokens import LONGEST
from peil.cycle.rights import Holding, Role
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Language

_PASSWORD_LENGTH = 200
_CODE_LENGTH = 40
_DAYS = 90
_BETWEEN = "/"


class SpeakingForm(forms.Form):
    """A form whose labels and help are words of the screens, by the names of its fields."""

    def __init__(self, *args: Any, language: Language, **more: Any) -> None:
        super().__init__(*args, **more)
        self.label_suffix = ""
        self.language = language
        for name, field in self.fields.items():
            field.label = self.say(f"people.field.{name}")
            if f"people.help.{name}" in WORDS.words:
                field.help_text = self.say(f"people.help.{name}")

    def say(self, name: str, **parts: object) -> str:
        """Return a word in the language of the page."""
        return WORDS.say(name, self.language, **parts)


class LoginForm(SpeakingForm):
    """An address and a password."""

    username = forms.EmailField(
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True})
    )
    password = forms.CharField(
        max_length=_PASSWORD_LENGTH,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class CodeForm(SpeakingForm):
    """A code of an app, or a recovery code."""

    code = forms.CharField(
        max_length=_CODE_LENGTH,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autofocus": True, "spellcheck": "false"}
        ),
    )


class AppCodeForm(CodeForm):
    """A code of an app."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["code"].label = self.say("people.field.app_code")
        self.fields["code"].help_text = ""
        self.fields["code"].widget.attrs["inputmode"] = "numeric"


def _new_password_field() -> forms.CharField:
    return forms.CharField(
        max_length=_PASSWORD_LENGTH,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class NewPasswordForm(SpeakingForm):
    """A new password, typed twice, by the rules."""

    new_password = _new_password_field()
    new_password_again = _new_password_field()

    def __init__(self, *args: Any, person: Person, **more: Any) -> None:
        super().__init__(*args, **more)
        self._person = person

    def clean_new_password(self) -> str:
        """Return the password when it keeps the rules; they say themselves what is wrong.

        Raises:
            ValidationError: when it does not.
        """
        typed: str = self.cleaned_data["new_password"]
        validate_password(typed, self._person)
        return typed

    def clean_new_password_again(self) -> str:
        """Return the password when it was typed the same twice.

        Raises:
            ValidationError: when it was not.
        """
        again: str = self.cleaned_data["new_password_again"]
        if "new_password" in self.cleaned_data and again != self.cleaned_data["new_password"]:
            raise ValidationError(self.say("people.password.differs"))
        return again


class ChangePasswordForm(NewPasswordForm):
    """The password of now, and a new one."""

    field_order = ("old_password", "new_password", "new_password_again")
    old_password = forms.CharField(
        max_length=_PASSWORD_LENGTH,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def clean_old_password(self) -> str:
        """Return the password of now when it is right.

        Raises:
            ValidationError: when it is not.
        """
        typed: str = self.cleaned_data["old_password"]
        if not self._person.check_password(typed):
            raise ValidationError(self.say("people.password.wrong"))
        return typed


class RoleForm(SpeakingForm):
    """A role, in whose name, and the unit that it is for."""

    role = forms.ChoiceField()
    unit = forms.ChoiceField()

    def __init__(self, *args: Any, policy: Policy, **more: Any) -> None:
        super().__init__(*args, **more)
        whole = (policy.whole.key, policy.whole.name.to(self.language))
        units = [(unit.key, unit.name) for unit in policy.units.values()]
        self._choices("role").choices = [("", ""), *self._roles(policy)]
        self._choices("unit").choices = [whole, *units]

    def _choices(self, name: str) -> forms.ChoiceField:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        return field

    def _roles(self, policy: Policy) -> list[tuple[str, str]]:
        return [
            (f"{role.value}{_BETWEEN}{party}", self._role_name(role, party, policy))
            for role, parties in PARTIES.items()
            for party in parties
        ]

    def _role_name(self, role: Role, party: str, policy: Policy) -> str:
        name = self.say(f"role.{role.value}")
        if len(PARTIES[role]) > 1 and party != NOBODY:
            name = f"{name}: {policy.party_name(party, language=self.language)}"
        return f"{name} ({self.say('people.whole-only')})" if role in FOR_THE_WHOLE_ONLY else name

    @property
    def holding(self) -> Holding:
        """The role that was chosen."""
        role, party = self.cleaned_data["role"].split(_BETWEEN)
        return Holding(Role(role), self.cleaned_data["unit"], party)


class InviteForm(RoleForm):
    """Who is invited, and their first role."""

    field_order = ("name", "office", "email", "role", "unit")
    name = forms.CharField(max_length=NAME_LENGTH)
    office = forms.CharField(max_length=NAME_LENGTH)
    email = forms.EmailField()


class TokenForm(SpeakingForm):
    """What a token is called, and for how many days it works."""

    label = forms.CharField(max_length=NAME_LENGTH)
    days = forms.IntegerField(min_value=1, max_value=LONGEST, initial=_DAYS)
