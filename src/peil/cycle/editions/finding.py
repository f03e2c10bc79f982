# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Finds an edition by its key, and says where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from peil.cycle.models import Edition, EditionState
from peil.cycle.refusal import Refusal
from peil.cycle.trail.recording import Subject
from peil.terms.languages import Text

STATE_WORDS: Mapping[EditionState, Text] = {
    EditionState.COMPOSED: Text(nl="samengesteld", en="composed"),
    EditionState.FROZEN: Text(nl="bevroren", en="frozen"),
    EditionState.EMBARGOED: Text(nl="onder embargo", en="under embargo"),
    EditionState.PUBLISHED: Text(nl="gepubliceerd", en="published"),
    EditionState.DROPPED: Text(nl="vervallen", en="dropped"),
}
"""How readers see where an edition stands."""


def edition_title(edition: Edition) -> Text:
    """Return how readers see an edition."""
    year, number = edition.year, edition.number
    return Text(
        nl=f"Verantwoording {year}, editie {number}", en=f"Account of {year}, edition {number}"
    )


LEAST_REASON, MOST_REASON = 5, 1000
"""The least and the most signs of a written reason."""
MOST_SHORT_REASON = 200
"""The most signs of why somebody reads early."""


class EditionMissing(Refusal):
    """An edition was asked that does not exist, or that the reader does not get to see."""

    def __init__(self, key: str) -> None:
        super().__init__(
            asked=Text(nl=f"Editie '{key}' is gevraagd.", en=f"Edition '{key}' was asked."),
            found=Text(nl="Die is er niet.", en="There is none of that name."),
            to_do=Text(nl="Kies een editie uit de lijst.", en="Choose an edition from the list."),
        )
        self.key = key


class EditionStateRefused(Refusal):
    """A step was asked that does not follow from where an edition stands."""

    def __init__(self, edition: Edition, *, step: Text, after: tuple[EditionState, ...]) -> None:
        state = STATE_WORDS[EditionState(edition.state)]
        nl, en = (
            ", ".join(STATE_WORDS[one].to("nl") for one in after),
            ", ".join(STATE_WORDS[one].to("en") for one in after),
        )
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is editie {edition.key} te {step.nl}.",
                en=f"To {step.en} edition {edition.key} was asked.",
            ),
            found=Text(nl=f"Zij is {state.nl}.", en=f"It is {state.en}."),
            to_do=Text(
                nl=f"Dit kan alleen met een editie die zo staat: {nl}.",
                en=f"This can be done only with an edition that is: {en}.",
            ),
        )


def edition_of(key: str) -> Edition:
    """Return an edition by its key, with the one that it corrects.

    Raises:
        EditionMissing: when there is none.
    """
    found = Edition.objects.select_related("corrects", "composed_by", "frozen_by").defer("content")
    edition = found.filter(key=key).first()
    if edition is None:
        raise EditionMissing(key)
    return edition


def locked_edition(key: str, *, step: Text, after: tuple[EditionState, ...]) -> Edition:
    """Return an edition that nobody else changes until the transaction is over.

    Args:
        key: its key.
        step: what will be done with it, as a verb.
        after: the states in which that can be done.

    Raises:
        EditionMissing: when there is none.
        EditionStateRefused: when it is in another state.
    """
    edition = Edition.objects.select_for_update(no_key=True).filter(key=key).first()
    if edition is None:
        raise EditionMissing(key)
    require_state(edition, step=step, after=after)
    return edition


def require_state(edition: Edition, *, step: Text, after: tuple[EditionState, ...]) -> None:
    """Do nothing when an edition is in one of the states in which a step can be taken.

    Raises:
        EditionStateRefused: when it is in another one.
    """
    if edition.state not in after:
        raise EditionStateRefused(edition, step=step, after=after)


def edition_subject(key: str) -> Subject:
    """Return the subject of an edition in the trail."""
    return Subject("edition", key)


def latest_published(year: int, unit: str) -> Edition | None:
    """Return the edition of a year and unit that counts for the public now, or nothing."""
    of_them = Edition.objects.filter(year=year, unit=unit, state=EditionState.PUBLISHED)
    return of_them.defer("content").order_by("-number").first()
