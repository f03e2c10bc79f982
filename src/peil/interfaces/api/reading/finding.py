# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Finds what a request names in the public record, or says that it is not there."""

from __future__ import annotations

from collections.abc import Iterable

from peil.agenda.policy import Policy
from peil.cycle.publication.public_editions import PublicEdition
from peil.cycle.publication.public_record import PublicRecord
from peil.terms.errors import PeilError, suggest


class NotThere(PeilError):
    """A request names something that the public record does not hold."""

    def __init__(self, what: str, key: str, *, known: Iterable[str], listing: str) -> None:
        super().__init__(
            asked=f"The {what} '{key}' was asked.",
            found="There is none of that name.",
            to_do=suggest(key, known=known, listing=f"GET {listing}"),
        )


def require_named(what: str, key: str | None, *, known: Iterable[str], listing: str) -> None:
    """Do nothing when something of that name is there, or when none is asked.

    Raises:
        NotThere: when it is not.
    """
    names = tuple(known)
    if key is not None and key not in names:
        raise NotThere(what, key, known=names, listing=listing)


def require_agenda(policy: Policy, key: str | None) -> None:
    """Do nothing when an agenda is there, or none is asked; refuse it otherwise."""
    known = (agenda.key for agenda in policy.agendas)
    require_named("agenda", key, known=known, listing="/agendas")


def require_theme(policy: Policy, key: str | None) -> None:
    """Do nothing when some agenda has a theme, or none is asked; refuse it otherwise."""
    known = dict.fromkeys(theme.theme for agenda in policy.agendas for theme in agenda.themes)
    require_named("theme", key, known=known, listing="/agendas/{agenda}")


def require_indicator(policy: Policy, key: str | None) -> None:
    """Do nothing when an indicator is there, or none is asked; refuse it otherwise."""
    require_named("indicator", key, known=policy.indicators, listing="/indicators")


def require_unit(policy: Policy, key: str | None) -> None:
    """Do nothing when a unit is there, or none is asked; refuse it otherwise."""
    known = (policy.whole.key, *policy.units)
    require_named("unit", key, known=known, listing="/units")


def require_decision(policy: Policy, key: str | None) -> None:
    """Do nothing when a decision is there, or none is asked; refuse it otherwise."""
    known = (decision.file.decision for decision in policy.decisions)
    require_named("decision", key, known=known, listing="/decisions")


def require_source(known: Iterable[str], key: str) -> None:
    """Do nothing when a source is there; refuse it otherwise."""
    require_named("source", key, known=known, listing="/sources")


def edition_named(record: PublicRecord, key: str) -> PublicEdition:
    """Return a published edition by its name; refuse it when it is not there.

    Raises:
        NotThere: when no published edition has that name.
    """
    found = record.edition(key)
    if found is None:
        known = (edition.key for edition in record.editions)
        what = "edition"
        raise NotThere(what, key, known=known, listing="/editions")
    return found


def require_year(policy: Policy, year: int) -> None:
    """Do nothing when an agenda covers a year; refuse it otherwise."""
    known = (str(one) for agenda in policy.agendas for one in agenda.years)
    require_named("year", str(year), known=known, listing="/agendas")
