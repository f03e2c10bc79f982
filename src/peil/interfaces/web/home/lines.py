# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How the home page says what waits: for each thing a link, what more there is to it, and when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from peil.agenda.policy import Policy
from peil.cycle.rights import Holding
from peil.cycle.waiting.items import Kind, WaitingGroup, Waits
from peil.interfaces.web.home.addresses import address_of
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Language
from peil.terms.periods import written_day

_ON_ITS_DAY = frozenset({Kind.DECISION, Kind.PUBLISH})
"""What happens on its day; everything else is to be done by it."""

_OF_A_MEETING = frozenset({Kind.MEETING, Kind.MINUTES})
_OF_A_UNIT = frozenset({Kind.SUPPLY, Kind.APPROVE, Kind.ACCEPT, Kind.INTERPRET})


@dataclass(frozen=True)
class Line:
    """One line of the home page: a link, what more there is to it, its day, and how late it is."""

    title: str
    address: str
    details: tuple[str, ...]
    when: str
    late: str


@dataclass(frozen=True)
class Lines:
    """The lines of one kind."""

    kind: Kind
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Reader:
    """What somebody reads the page with: a language, and the names of units and parties."""

    policy: Policy
    language: Language

    def say(self, name: str, **parts: object) -> str:
        """Return a word of the screens."""
        return WORDS.say(name, self.language, **parts)

    def counted(self, name: str, count: int) -> str:
        """Return a sentence with a number, in the singular for one; empty for none."""
        if count == 0:
            return ""
        return self.say(f"{name}.one" if count == 1 else f"{name}.many", count=count)

    def units(self, keys: Iterable[str]) -> str:
        """Return the names of units, with commas between them."""
        return ", ".join(self.policy.unit_name(key, language=self.language) for key in keys)

    def party(self, key: str) -> str:
        """Return the name of a party."""
        return self.policy.party_name(key, language=self.language)


def lines_of(groups: Iterable[WaitingGroup], *, reader: Reader) -> tuple[Lines, ...]:
    """Return what waits as lines, kind by kind, in the order given."""
    return tuple(
        Lines(group.kind, tuple(_line(item, reader) for item in group.items)) for group in groups
    )


def roles_told(holdings: Iterable[Holding], *, reader: Reader) -> str:
    """Return the roles that somebody holds, each with its unit and, for an authority, its party."""
    return "; ".join(_role(holding, reader) for holding in holdings)


def _role(holding: Holding, reader: Reader) -> str:
    of = [reader.units((holding.unit,))] if holding.unit else []
    if holding.party:
        of.insert(0, reader.party(holding.party))
    role = reader.say(f"role.{holding.role}")
    return f"{role} ({', '.join(of)})" if of else role


def _line(item: Waits, reader: Reader) -> Line:
    tells_day = item.by is not None and item.kind not in _OF_A_MEETING
    day = written_day(item.by, language=reader.language) if item.by and tells_day else ""
    when = reader.say("home.on" if item.kind in _ON_ITS_DAY else "home.by", day=day) if day else ""
    return Line(
        title=_title(item, reader),
        address=address_of(item),
        details=tuple(detail for detail in _DETAILS[item.kind](item, reader) if detail),
        when=when,
        late=reader.counted("home.late", item.days_late),
    )


def _title(item: Waits, reader: Reader) -> str:
    if item.kind in _OF_A_MEETING and item.by is not None:
        day = written_day(item.by, language=reader.language)
        return reader.say("meeting.title", body=reader.party(item.party), day=day)
    if item.title is None:
        return item.key or reader.counted(_COUNTED[item.kind], item.count)
    title = item.title.to(reader.language)
    return f"{reader.units((item.unit,))}: {title}" if item.kind in _OF_A_UNIT else title


def _state(item: Waits, reader: Reader) -> tuple[str, ...]:
    return (reader.say(f"state.{item.state}"),)


def _texts(item: Waits, reader: Reader) -> tuple[str, ...]:
    return (
        reader.party(item.party),
        reader.counted("home.themes", item.count),
        reader.counted("home.stale", item.stale),
    )


def _late_with(item: Waits, reader: Reader) -> tuple[str, ...]:
    return (f"{reader.say(f'step.{item.step}')}: {reader.units(item.units)}",)


def _missing(item: Waits, reader: Reader) -> tuple[str, ...]:
    return (reader.counted("home.missing", item.count) or reader.say("home.complete"),)


def _proposal(item: Waits, reader: Reader) -> tuple[str, ...]:
    return (reader.say(f"home.proposal.{item.state}"),)


def _edition(item: Waits, reader: Reader) -> tuple[str, ...]:
    return (reader.units(item.units), reader.say(f"home.edition.{item.state}"))


def _nothing(item: Waits, reader: Reader) -> tuple[str, ...]:  # noqa: ARG001 - one of a kind
    return ()


_DETAILS: Mapping[Kind, Callable[[Waits, Reader], tuple[str, ...]]] = {
    Kind.SUPPLY: _state,
    Kind.APPROVE: _state,
    Kind.ACCEPT: _state,
    Kind.INTERPRET: _texts,
    Kind.OPEN_ROUND: _nothing,
    Kind.REMIND: _late_with,
    Kind.CLOSE_ROUND: _missing,
    Kind.MEETING: _nothing,
    Kind.MINUTES: _nothing,
    Kind.DECISION: _proposal,
    Kind.FREEZE: _edition,
    Kind.PUBLISH: _edition,
    Kind.TRAIL: _nothing,
    Kind.SECOND_FACTOR: _nothing,
    Kind.INVITATION: _nothing,
    Kind.INVITATION_EXPIRED: _nothing,
}
_COUNTED: Mapping[Kind, str] = {
    Kind.TRAIL: "home.events",
    Kind.SECOND_FACTOR: "home.people",
    Kind.INVITATION: "home.people",
    Kind.INVITATION_EXPIRED: "home.people",
}
