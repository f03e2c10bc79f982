# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The text of a reminder, in Dutch and in English in one letter."""

from __future__ import annotations

from collections.abc import Iterable

from peil.agenda.policy import Policy
from peil.cycle.rounds.naming import period_words
from peil.cycle.rounds.overdue import Late
from peil.cycle.rounds.steps import Step
from peil.terms.languages import LANGUAGES, Language, Text
from peil.terms.periods import Period, written_day

_ASKED = {
    Step.SUPPLY: Text(nl="cijfers aanleveren", en="supply figures"),
    Step.APPROVE: Text(nl="cijfers goedkeuren of teruggeven", en="approve or return figures"),
    Step.ACCEPT: Text(nl="cijfers aanvaarden of teruggeven", en="accept or return figures"),
    Step.INTERPRET: Text(nl="cijfers duiden", en="interpret figures"),
}
_SUBJECT = Text(
    nl="Herinnering: {asked} voor de ronde over {period}",
    en="reminder to {asked} for the round on {period}",
)
_LETTER = Text(
    nl="Geachte {name},\n\nIn de ronde over {period} wacht op u: {asked}. Dat kon tot en met {day}.\n"
    "Het gaat om: {units}.\n\nLog in op {site} om het te doen.\n"
    "Is het intussen gedaan? Dan hoeft u niets te doen.",
    en="Dear {name},\n\nIn the round on {period} this waits for you: {asked}. The last day was {day}.\n"
    "It is about: {units}.\n\nLog in at {site} to do it.\n"
    "Was it done in the meantime? Then there is nothing for you to do.",
)


def subject_of(late: Late, *, period: Period) -> str:
    """Return the subject of a reminder in the round about a period, Dutch first."""
    dutch, english = (
        _SUBJECT.to(language).format(
            asked=_ASKED[late.step].to(language), period=period_words(period).to(language)
        )
        for language in LANGUAGES
    )
    return f"{dutch} / {english}"


def letter_of(
    lates: Iterable[Late], *, period: Period, name: str, policy: Policy, site: str
) -> str:
    """Return the text of a reminder about one step of one round, for one or more units.

    Args:
        lates: what is late; of one round, step and party, and at least one.
        period: what the round is about.
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
            period=period_words(period).to(language),
            asked=_ASKED[first.step].to(language),
            day=written_day(first.deadline, language=language),
            units=", ".join(units),
            site=site,
        )

    rule = "-" * 60
    return f"{told('nl')}\n\n{rule}\n\n{told('en')}\n"
