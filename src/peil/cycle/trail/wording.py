# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Says an event in words: what happened, about what, and each value before and after it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from peil.agenda.policy import Policy
from peil.cycle.signature import written_moment
from peil.cycle.trail.happenings import HAPPENINGS
from peil.cycle.trail.recording import Subject
from peil.cycle.trail.timelines import Change
from peil.cycle.trail.values import FIELDS, SUBJECTS, VALUES
from peil.terms.languages import Language
from peil.terms.numbers import written
from peil.terms.periods import written_day

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:.*")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_NUMBERS = frozenset({"number", "numerator", "denominator"})
_TYPED = frozenset(
    {"explanation", "minutes", "name", "note", "office", "order", "reason", "text", "title"}
)
_NOTHING = "–"


class SaidChange(NamedTuple):
    """One value before and after, in words."""

    what: str
    before: str
    after: str


def said_kind(kind: str, *, language: Language) -> str:
    """Return what happened; a kind that nobody wrote words for by its name.

    >>> said_kind("round_opened", language="nl"), said_kind("moon_landed", language="nl")
    ('Ronde geopend', 'moon landed')
    """
    words = HAPPENINGS.get(kind)
    return words.to(language) if words is not None else kind.replace("_", " ")


def said_changes(
    changes: Iterable[Change], policy: Policy, *, language: Language
) -> tuple[SaidChange, ...]:
    """Return each value before and after, in words; a dash stands for nothing."""
    return tuple(
        SaidChange(
            _said_path(change.path, policy, language),
            _said_value(
                change.path[-1:], _named(change.path, change.before, policy, language), language
            ),
            _said_value(
                change.path[-1:], _named(change.path, change.after, policy, language), language
            ),
        )
        for change in changes
    )


def _named(path: tuple[str, ...], value: Any, policy: Policy, language: Language) -> Any:
    """Return the names of units and parties in place of their keys; anything else as it is."""
    if isinstance(value, list):
        return [_named(path, one, policy, language) for one in value]
    if path[-1:] in {("unit",), ("units",)} and value in {*policy.units, policy.whole.key}:
        return policy.unit_name(value, language=language)
    if path[-1:] == ("party",) and value in policy.parties:
        return policy.party_name(value, language=language)
    return value


def _said_path(path: tuple[str, ...], policy: Policy, language: Language) -> str:
    parts = [_said_name(name, policy, language) for name in path if name != "figures"]
    return ": ".join(part for part in parts if part) or "…"


def _said_name(name: str, policy: Policy, language: Language) -> str:
    if name in FIELDS:
        return FIELDS[name].to(language)
    if name in policy.indicators:
        return policy.indicators[name].placements[-1].entry.title.to(language)
    if name in policy.units or name == policy.whole.key:
        return policy.unit_name(name, language=language)
    return name.replace("_", " ")


def _said_value(name: tuple[str, ...], value: Any, language: Language) -> str:
    if value is None or value in ("", [], {}):
        return _NOTHING
    if isinstance(value, bool):
        return VALUES["true" if value else "false"].to(language)
    if isinstance(value, list):
        return ", ".join(_said_value(name, one, language) for one in value)
    if isinstance(value, Mapping):
        pairs = (f"{key}: {_said_value((key,), one, language)}" for key, one in value.items())
        return "; ".join(pairs)
    return _said_text(name, str(value), language)


def _said_text(name: tuple[str, ...], value: str, language: Language) -> str:
    if name and name[0] in _TYPED:
        return value
    if name and name[0] in _NUMBERS and _NUMBER.fullmatch(value):
        return written(Decimal(value), language=language)
    if _DAY.fullmatch(value):
        return _or_as_it_is(
            value, lambda: written_day(date.fromisoformat(value), language=language)
        )
    if _MOMENT.fullmatch(value):
        return _or_as_it_is(
            value, lambda: written_moment(datetime.fromisoformat(value), language=language)
        )
    words = VALUES.get(value)
    return words.to(language) if words is not None else value


def _or_as_it_is(value: str, say: Callable[[], str]) -> str:
    try:
        return say()
    except ValueError:
        return value


def said_subject(
    subject: Subject, policy: Policy, *, people: Mapping[int, str], language: Language
) -> str:
    """Return what an event is about, such as a figure by its title, unit and period.

    Args:
        subject: what it is about.
        policy: the agendas, which hold the titles.
        people: the names of people by their numbers.
        language: of the words.
    """
    kind, key = subject
    words = SUBJECTS.get(kind)
    said = words.to(language) if words is not None else kind
    return f"{said}: {_said_key(kind, key, policy, people, language)}"


def _said_key(
    kind: str, key: str, policy: Policy, people: Mapping[int, str], language: Language
) -> str:
    if kind == "person" and key.isdigit():
        return people.get(int(key), key)
    if kind == "policy":
        return key[:12]
    if kind in _IN_PARTS:
        return ", ".join(_said_part(part, policy, language) for part in key.split("/"))
    return key


_IN_PARTS = frozenset({"figure", "norm", "submission", "interpretation", "progress", "agreement"})


def _said_part(part: str, policy: Policy, language: Language) -> str:
    bare = part.partition(":")[2] or part
    if bare in policy.parties:
        return policy.party_name(bare, language=language)
    return _said_name(bare, policy, language) if bare not in FIELDS else bare
