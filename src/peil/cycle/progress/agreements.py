# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Which agreements are followed in words: those that an agenda follows qualitatively."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from peil.agenda.agendas import Agreement, Monitoring
from peil.agenda.policy import Policy
from peil.cycle.refusal import Refusal
from peil.terms.languages import Text


class ProgressKey(NamedTuple):
    """What a note, judgement or milestone is about, and in whose name it is."""

    agenda: str
    agreement: str
    year: int
    unit: str
    party: str


class AgreementNotFollowed(Refusal):
    """Progress was asked on something that no agenda follows in words in that year."""

    def __init__(self, agreement: str, *, agenda: str, year: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Voortgang op afspraak '{agreement}' van agenda {agenda} in {year} is "
                "gevraagd.",
                en=f"Progress on agreement '{agreement}' of agenda {agenda} in {year} was asked.",
            ),
            found=Text(
                nl="Die agenda volgt in dat jaar geen afspraak met die naam in woorden.",
                en="That agenda follows no agreement of that name in words in that year.",
            ),
            to_do=Text(
                nl="Kies een afspraak op de pagina over voortgang.",
                en="Choose an agreement on the page about progress.",
            ),
        )


@dataclass(frozen=True)
class FollowedTheme:
    """A theme with its agreements that are followed in words, in the order of the agenda."""

    key: str
    title: Text
    agreements: tuple[Agreement, ...]


def followed_themes(policy: Policy, *, agenda: str) -> tuple[FollowedTheme, ...]:
    """Return the themes of an agenda that have agreements which are followed in words.

    Raises:
        AgendaUnknown: when the policy folder does not hold the agenda.
    """
    themes = (
        FollowedTheme(theme.theme, theme.title, tuple(filter(_is_followed, theme.agreements)))
        for theme in policy.agenda(agenda).themes
    )
    return tuple(theme for theme in themes if theme.agreements)


def followed(policy: Policy, *, agenda: str, agreement: str, year: int) -> Agreement:
    """Return an agreement that is followed in words in a year.

    Raises:
        AgreementNotFollowed: when there is none of that name.
    """
    known = {a.key: a for a in policy.agendas}
    if agenda not in known or year not in known[agenda].years:
        raise AgreementNotFollowed(agreement, agenda=agenda, year=year)
    for theme in followed_themes(policy, agenda=agenda):
        for one in theme.agreements:
            if one.id == agreement:
                return one
    raise AgreementNotFollowed(agreement, agenda=agenda, year=year)


def _is_followed(agreement: Agreement) -> bool:
    return Monitoring.QUALITATIVE in agreement.monitored
