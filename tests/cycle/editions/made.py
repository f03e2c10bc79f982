"""A year of which everything was accepted and interpreted, ready to be an edition."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cycle.accepted_rounds import accept, open_round
from cycle.conftest import make_person, signed
from peil.agenda.policy import Policy
from peil.cycle.editions.composing import NOTHING, InPlaceOf, compose_edition
from peil.cycle.editions.freezing import freeze_edition
from peil.cycle.interpretations.writing import InterpretationKey, interpret, versions_of
from peil.cycle.models import Edition, Person, Round
from peil.cycle.rights import Role

YEAR = 2021
NATION = "national"
FIGURES: Mapping[str, int] = {
    "csv-tackled": 1402,
    "human-trafficking-suspects": 189,
    "cyber-regular": 300,
}
THEMES = ("undermining", "human-trafficking", "cybercrime")
PARTIES = ("politie", "om", "regioburgemeesters")
ACCEPTED = "2022-03-01"
INTERPRETED = "2022-03-20"
FROZEN = "2022-04-04"
KNOWN_ON = date(2022, 3, 31)
TEXT = "Er is hard gewerkt, en dat is aan de cijfers te zien."


def ministry() -> Person:
    """A policy officer of the ministry; the same person each time."""
    found = Person.objects.filter(name="J. Bakker").first()
    return found or make_person(Role.MINISTRY, name="J. Bakker")


def writer(party: str, unit: str = NATION) -> Person:
    """Somebody who speaks for a party; the same person each time."""
    name = f"Van {party} {unit}"
    found = Person.objects.filter(name=name).first()
    role = Role.FORCE_CONTROL if party == "politie" else Role.AUTHORITY
    return found or make_person(role, unit, party=party, name=name)


def open_year() -> Round:
    """A round over the whole year."""
    return open_round(str(YEAR), period=str(YEAR), indicators=tuple(FIGURES))


def say(policy: Policy, theme: str, party: str, *, text: str = TEXT, day: str = INTERPRETED):
    """The next version of what a party says of a theme of the nation."""
    key = InterpretationKey(str(YEAR), NATION, party, f"theme:{theme}")
    seen = len(versions_of(key))
    by = signed(writer(party), day)
    return interpret(key, text=text, policy=policy, expected_version=seen, by=by)


def say_everything(policy: Policy, *, day: str = INTERPRETED) -> None:
    """What every party must say of every theme."""
    for theme in THEMES:
        for party in PARTIES:
            say(policy, theme, party, day=day)


def ready_year(policy: Policy) -> Round:
    """A year with accepted figures of the nation, and all that must be said of them."""
    made = open_year()
    accept(made, NATION, FIGURES, day=ACCEPTED, status="final")
    say_everything(policy)
    return made


def compose(
    policy: Policy, *, corrects: InPlaceOf = NOTHING, known_on: date = KNOWN_ON, day: str = FROZEN
) -> Edition:
    """An edition of the year and the nation."""
    by = signed(ministry(), day, 9)
    return compose_edition(YEAR, known_on=known_on, corrects=corrects, policy=policy, by=by)


def freeze(policy: Policy, edition: Edition, *, day: str = FROZEN) -> Edition:
    """The edition, frozen."""
    return freeze_edition(edition.key, policy=policy, by=signed(ministry(), day, 10))
