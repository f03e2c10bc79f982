# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes sure that there is always somebody who can let people in."""

from __future__ import annotations

from peil.cycle.models import Assignment, Person
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Role
from peil.terms.languages import Text


class LastAdministrator(Refusal):
    """The last administrator would stop being one."""

    def __init__(self) -> None:
        super().__init__(
            asked=Text(
                nl="Gevraagd is dat deze beheerder ophoudt.",
                en="It was asked that this administrator stops.",
            ),
            found=Text(nl="Er is geen andere.", en="There is no other one."),
            to_do=Text(
                nl="Geef eerst iemand anders de rol van beheerder.",
                en="Give somebody else the role of administrator first.",
            ),
        )


def require_other_administrator(person: Person) -> None:
    """Do nothing when somebody besides a person is an active administrator.

    Two administrators who stop at once wait for one another here; to be called in a transaction.

    Raises:
        LastAdministrator: when nobody is.
    """
    held = Assignment.objects.filter(role=Role.ADMINISTRATOR.value, ended_at__isnull=True)
    list(held.select_for_update(of=("self",), no_key=True).order_by("pk"))
    if not held.filter(person__is_active=True).exclude(person=person).exists():
        raise LastAdministrator
