# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The names that norms, decisions, meetings and documents have in linked data.

A name is the address of the public page that tells of the thing, with the thing as a part of it, so
that whoever follows a name ends up at an explanation. Names are Dutch in both languages.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from peil.agenda.decisions import DecisionFile, Meeting
from peil.agenda.norms import Norm
from peil.terms.languages import Language

_SAFE = "-._~"


@dataclass(frozen=True)
class SiteNames:
    """The names at one site; `address` is where readers find it."""

    address: str

    def page(self, path: str, *, language: Language = "nl") -> str:
        """Return the address of a page, whose path is without a first slash."""
        folder = "en/" if language == "en" else ""
        return f"{self.address.rstrip('/')}/{folder}{path}"

    def indicator(self, key: str, *, language: Language = "nl") -> str:
        """Return the page of an indicator."""
        return self.page(f"indicatoren/{key}/", language=language)

    def agenda(self, key: str, *, language: Language = "nl") -> str:
        """Return the page of an agenda."""
        return self.page(f"agendas/{key}/", language=language)

    def decision_page(self, agenda: str, key: str, *, language: Language = "nl") -> str:
        """Return the page of a decision."""
        return self.page(f"genomen-besluiten/{agenda}/{key}/", language=language)

    def decision(self, agenda: str, key: str) -> str:
        """Return the name of a decision: the act, not the page that tells of it."""
        return f"{self.decision_page(agenda, key)}#decision"

    def meeting(self, agenda: str, meeting: Meeting) -> str:
        """Return the name of a meeting, the same for all decisions that were made in it."""
        return f"{self.agenda(agenda)}#meeting-{meeting.body}-{meeting.day.isoformat()}"

    def norm(self, norm: Norm) -> str:
        """Return the name of one version of a norm: what one decision says of it."""
        indicator, unit, period, basis = norm.key
        parts = ("norm", str(period), unit, basis, norm.decision)
        return f"{self.indicator(indicator)}#{_part('.'.join(parts))}"

    def source(self, key: str) -> str:
        """Return the name of a document."""
        return f"{self.page('gegevens/')}#source-{_part(key)}"

    def party(self, key: str) -> str:
        """Return the name of a body."""
        return f"{self.page('gegevens/')}#party-{_part(key)}"

    def role(self, key: str) -> str:
        """Return the name of what a body did for a decision."""
        return f"{self.page('gegevens/')}#role-{_part(key)}"

    def unit(self, key: str) -> str:
        """Return the page of a police unit."""
        return self.page(f"eenheden/{key}/")

    def edition(self, key: str, *, language: Language = "nl") -> str:
        """Return the page of an edition."""
        return self.page(f"edities/{key}/", language=language)


def sources_of(decision: DecisionFile) -> tuple[str, ...]:
    """Return the documents that a decision rests on: its own, and those its norms name."""
    own = (decision.reference.source,)
    named = (entry.reference.source for entry in decision.norms if entry.reference is not None)
    return tuple(dict.fromkeys((*own, *named)))


def _part(text: str) -> str:
    return quote(text, safe=_SAFE)
