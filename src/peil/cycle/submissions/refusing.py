# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The errors of a step that cannot be taken yet."""

from __future__ import annotations

from collections.abc import Iterable

from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.submissions.checks.problems import Problem
from peil.terms.languages import Text


class NotReady(Refusal):
    """Figures have errors, or warnings that nobody explained."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        nl = " ".join(f"{p.indicator}: {p.text.nl}" for p in self.problems)
        en = " ".join(f"{p.indicator}: {p.text.en}" for p in self.problems)
        super().__init__(
            asked=Text(
                nl="Gevraagd is cijfers aan te leveren of goed te keuren.",
                en="To supply or approve figures was asked.",
            ),
            found=Text(nl=nl, en=en),
            to_do=Text(
                nl="Verbeter de fouten, en licht elke waarschuwing toe.",
                en="Mend the errors, and explain each warning.",
            ),
        )


class ReasonMissing(Refusal):
    """Figures were returned or reopened without a reason."""

    def __init__(self, action: Action) -> None:
        what = action.value.replace("_", " ")
        super().__init__(
            asked=Text(nl=f"Gevraagd is: {what}.", en=f"To {what} was asked."),
            found=Text(nl="Er staat geen reden bij.", en="No reason was given."),
            to_do=Text(
                nl="Schrijf op waarom, zodat de eenheid weet wat er moet gebeuren.",
                en="Write down why, so that the unit knows what must be done.",
            ),
        )


class ReasonUnfit(Refusal):
    """A reason is too long to be stored, or holds a sign that nobody can read."""

    def __init__(self, action: Action, *, longest: int) -> None:
        what = action.value.replace("_", " ")
        super().__init__(
            asked=Text(nl=f"Gevraagd is: {what}.", en=f"To {what} was asked."),
            found=Text(
                nl=f"De reden is langer dan {longest} tekens, of heeft een onleesbaar teken.",
                en=f"The reason is longer than {longest} signs, or holds one nobody can read.",
            ),
            to_do=Text(nl="Maak de reden korter.", en="Make the reason shorter."),
        )
