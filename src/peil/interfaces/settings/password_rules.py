# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Rules for passwords that are told in the language of the page."""

from __future__ import annotations

from django.contrib.auth.password_validation import (
    MinimumLengthValidator,
    UserAttributeSimilarityValidator,
)

from peil.interfaces.settings.reader_language import language_of_page
from peil.terms.languages import Text

_SHORTEST = 14
_TOO_SHORT = Text(
    nl=f"Het wachtwoord is te kort. Kies minstens {_SHORTEST} tekens.",
    en=f"The password is too short. Choose at least {_SHORTEST} characters.",
)
_TOO_LIKE = Text(
    nl="Het wachtwoord lijkt te veel op uw naam, functie of e-mailadres.",
    en="The password is too much like your name, office or e-mail address.",
)


def _told(text: Text) -> str:
    return text.to(language_of_page())


class LongEnough(MinimumLengthValidator):
    """Refuses a password that is short."""

    def __init__(self) -> None:
        super().__init__(min_length=_SHORTEST)

    def get_error_message(self) -> str:
        """Return what is wrong."""
        return _told(_TOO_SHORT)


class UnlikeOneself(UserAttributeSimilarityValidator):
    """Refuses a password that is like what Peil knows of who chooses it."""

    def __init__(self) -> None:
        super().__init__(user_attributes=("name", "office", "email"))

    def get_error_message(self) -> str:
        """Return what is wrong, without the names of columns."""
        return _told(_TOO_LIKE)
