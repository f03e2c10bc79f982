# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The text of a reminder, in Dutch and in English in one letter."""

from __future__ import annotations

from collections.abc import Iterable

from peil.agenda.policy import Policy
from peil.cycle.rounds.overdue import Late
from peil.cycle.rounds.steps import Step
from peil.terms.languages import LANGUAGES, Language, Text
from peil.terms.periods import written_day

_ASKED = {
    Step.SUPPLY: Text(nl="cijfers aanleveren", en="supply figures"),
    Step.APPROVE: Text(nl="cijfers goedkeuren of teruggeven", en="approve or return figures"),
    Step.ACCEPT: Text(nl="cijfers aanvaarden of teruggeven", en="accept or return figures"),
    Step.INTERPRET: Text(nl="cijfers duiden", en="interpret figures"),
}
_SUBJECT = Text(
    nl="Herinnering: {asked} voor ronde {round}", en="reminder to {asked} for round {round}"
)
_LETTER = Text(
    nl="Geachte {name},\n\nIn ronde {round} wacht op u: {asked}. Dat kon tot en met {day}.\n"
    "Het gaat om: {units}.\n\nLog in op {site} om het te doen.\n"
    "Is het intussen gedaan? Dan hoeft u niets te doen.",
    en="Dear {name},\n\nIn round {round} this waits for you: {asked}. The last day was {day}.\n"
    "It is about: {units}.\n\nLog in at {site} to do it.\n"
    "Was it done in the meantime? Then there is nothing for you to do.",
)


def subject_of(late: Late) -> str:
    """Return the subject of a reminder, Dutch first."""
    dutch, english = (
        _SUBJECT.to(language).format(asked=_ASKED[late.step].to(language), round=late.round)
        for language in LANGUAGES
    )
    return f"{dutch} / {english}"


def letter_of(lates: Iterable[Late], *, name: str, policy: Policy, site: str) -> str:
    """Return the text of a reminder about one step of one round, for one or more units.

    Args:
        lates: what is late; of one round, step and party, and at least one.
        name: of whom it is sent to.
        policy: the policy folder, for the names of units.
        site: the address at which readers find Peil.
    """
    all_late = tuple(lates)
    first = all_late[0]

    def told(language: Language) -> str:
        units = (policy.unit_name(late.unit, language=language) for late in all_late)
        return _LETTER.to(language).format(
            name=name,
            round=first.round,
            asked=_ASKED[first.step].to(language),
            day=written_day(first.deadline, language=language),
            units=", ".join(units),
            site=site,
        )

    rule = "-" * 60
    return f"{told('nl')}\n\n{rule}\n\n{told('en')}\n"
