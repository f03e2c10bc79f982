# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Four eyes: nobody approves or accepts figures that they had a hand in."""

from __future__ import annotations

from peil.cycle.models import Submission
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.terms.languages import Text


class SamePerson(Refusal):
    """Somebody asked to approve or accept figures that they saved, supplied or approved."""

    def __init__(self, action: Action) -> None:
        what = action.value.replace("_", " ")
        super().__init__(
            asked=Text(nl=f"Gevraagd is: {what}.", en=f"To {what} was asked."),
            found=Text(
                nl="U heeft deze cijfers zelf bewaard, aangeleverd of goedgekeurd.",
                en="You saved, supplied or approved these figures yourself.",
            ),
            to_do=Text(
                nl="Vraag iemand anders met die rol: vier ogen zien meer dan twee.",
                en="Ask somebody else with that role: four eyes see more than two.",
            ),
        )
        self.action = action


def has_a_hand_in(submission: Submission, *, by: Signature) -> bool:
    """Return whether somebody saved any delivery, or supplied or approved the current one.

    Whoever saved an earlier delivery counts too: most of its figures may still be theirs.
    """
    person = by.signer
    if person.pk in {submission.supplied_by_id, submission.approved_by_id}:
        return True
    return submission.deliveries.filter(saved_by=person).exists()


def require_another(submission: Submission, action: Action, *, by: Signature) -> None:
    """Do nothing when somebody had no hand in the figures.

    Raises:
        SamePerson: when they had.
    """
    if has_a_hand_in(submission, by=by):
        raise SamePerson(action)
