# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The sentences that say what came of reminding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.contrib.messages import constants

from peil.agenda.policy import Policy
from peil.cycle.rounds.overdue import Late
from peil.cycle.rounds.reminding import Reminded
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Language


def told_of_reminding(
    done: Reminded, *, policy: Policy, language: Language
) -> Iterator[tuple[int, str]]:
    """Yield what came of reminding, sentence by sentence, each with its level of message."""

    def units(lates: Iterable[Late]) -> str:
        return ", ".join(_named(late, policy, language) for late in lates)

    if not (done.sent or done.already or done.nobody):
        yield constants.SUCCESS, WORDS.say("remind.none", language)
    if done.sent:
        name = "remind.sent.one" if len(done.sent) == 1 else "remind.sent.many"
        yield constants.SUCCESS, WORDS.say(name, language, count=len(done.sent))
    if done.already:
        yield constants.INFO, WORDS.say("remind.already", language, units=units(done.already))
    if done.nobody:
        yield constants.WARNING, WORDS.say("remind.nobody", language, units=units(done.nobody))


def _named(late: Late, policy: Policy, language: Language) -> str:
    unit = policy.unit_name(late.unit, language=language)
    step = WORDS.say(f"step.{late.step.value}", language)
    party = policy.party_name(late.party, language=language) if late.party else ""
    return f"{unit} ({step}{', ' if party else ''}{party})"
