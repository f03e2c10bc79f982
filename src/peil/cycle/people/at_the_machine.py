# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The signature of whoever gives commands on the machine itself, such as to make the first person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from peil.cycle.rights import Holding, Role
from peil.cycle.signature import Signature


@dataclass(frozen=True)
class AtTheMachine(Signature):
    """Nobody that Peil knows, with the rights of an administrator: they can write in the database.

    In the trail it stands as an act of nobody.
    """

    @cached_property
    def holdings(self) -> tuple[Holding, ...]:
        """The role of administrator."""
        return (Holding(Role.ADMINISTRATOR, unit="", party=""),)
