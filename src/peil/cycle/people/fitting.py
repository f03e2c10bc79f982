# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Which units and parties a role can be given for."""

from __future__ import annotations

from collections.abc import Mapping

from peil.agenda.policy import Policy
from peil.cycle.refusal import Refusal
from peil.cycle.rights import WORDS, Holding, Role
from peil.terms.languages import Text

NOBODY = ""
"""The party of a role in which one speaks for nobody."""

PARTIES: Mapping[Role, tuple[str, ...]] = {
    Role.MINISTRY: ("ministerie-jenv",),
    Role.FORCE_CONTROL: ("politie",),
    Role.UNIT_SUPPLIER: ("politie",),
    Role.UNIT_APPROVER: ("politie",),
    Role.AUTHORITY: ("regioburgemeesters", "om"),
    Role.AUDITOR: (NOBODY,),
    Role.ADMINISTRATOR: (NOBODY,),
}
"""In whose name each role speaks. The public is no role that can be given."""

FOR_THE_WHOLE_ONLY = frozenset(
    {Role.MINISTRY, Role.FORCE_CONTROL, Role.AUDITOR, Role.ADMINISTRATOR}
)
"""Roles that nobody holds for one unit."""


class RoleUnfitting(Refusal):
    """A role was given for a unit or party that it cannot be held for."""

    def __init__(self, holding: Holding, *, found: Text, to_do: Text) -> None:
        role = WORDS[holding.role]
        of = f"({holding.unit}{holding.party and ', ' + holding.party})"
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is de rol '{role.nl}' {of}.",
                en=f"The role '{role.en}' {of} was asked.",
            ),
            found=found,
            to_do=to_do,
        )


def require_fit(holding: Holding, *, policy: Policy) -> None:
    """Do nothing when a role can be held for its unit, in the name of its party.

    Raises:
        RoleUnfitting: when it cannot.
    """
    if holding.role not in PARTIES:
        raise RoleUnfitting(
            holding,
            found=Text(nl="Dat is wie niet is ingelogd.", en="That is who is not logged in."),
            to_do=Text(nl="Kies een andere rol.", en="Choose another role."),
        )
    if holding.unit not in (policy.whole.key, *policy.units):
        raise RoleUnfitting(
            holding,
            found=Text(nl="Die eenheid is er niet.", en="There is no such unit."),
            to_do=Text(
                nl="Kies een eenheid van de lijst, of het geheel.",
                en="Choose a unit of the list, or the whole.",
            ),
        )
    if holding.role in FOR_THE_WHOLE_ONLY and holding.unit != policy.whole.key:
        raise RoleUnfitting(
            holding,
            found=Text(
                nl="Die rol is er alleen voor het geheel.", en="That role is for the whole only."
            ),
            to_do=Text(
                nl=f"Geef de rol voor '{policy.whole.key}'.",
                en=f"Give the role for '{policy.whole.key}'.",
            ),
        )
    fitting = PARTIES[holding.role]
    if holding.party not in fitting:
        names = " / ".join(party or "–" for party in fitting)
        raise RoleUnfitting(
            holding,
            found=Text(
                nl="Wie die rol heeft, spreekt niet voor die partij.",
                en="Who holds that role does not speak for that party.",
            ),
            to_do=Text(nl=f"Kies als partij: {names}.", en=f"Choose as party: {names}."),
        )
