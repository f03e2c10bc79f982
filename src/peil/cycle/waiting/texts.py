# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What waits to be interpreted: accepted figures without a text of a party, or with a stale one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from peil.agenda.policy import Policy
from peil.cycle.interpretations.beside import figures_beside
from peil.cycle.interpretations.reading import interpretations_beside
from peil.cycle.interpretations.subjects import figure_about, theme_subject, themes_of
from peil.cycle.models import Interpretation, Round
from peil.cycle.rights import Action, may
from peil.cycle.rounds.standing import RoundStanding
from peil.cycle.signature import Signature
from peil.cycle.waiting.items import Kind, Waits, days_late
from peil.cycle.workflow import State


class _Wanted(NamedTuple):
    """The figures of a unit in a round, and a party that is to say something of them."""

    round: str
    unit: str
    party: str


def texts_waiting(
    standings: Iterable[RoundStanding], *, policy: Policy, by: Signature
) -> Iterator[Waits]:
    """Yield what somebody has to interpret: one for each round, unit and party.

    A theme waits while no text is about it or about any of its figures; a text waits while it is
    stale. Five questions to the database at most, however many rounds there are.
    """
    wanted = {
        _Wanted(standing.round.key, unit, party): standing
        for unit, party in _spoken_for(by)
        for standing in standings
        if _is_accepted(standing, unit)
    }
    if not wanted:
        return
    texts = _texts(wanted, policy=policy)
    for one, standing in wanted.items():
        about = texts.get(one, {})
        missing = _themes_without(standing, about, policy=policy)
        stale = sum(about.values())
        if missing or stale:
            last_day = standing.deadlines.interpret_by
            yield Waits(
                Kind.INTERPRET,
                key=one.round,
                title=standing.title,
                units=(one.unit,),
                party=one.party,
                by=last_day,
                days_late=days_late(last_day, day=by.day),
                count=missing,
                stale=stale,
            )


def _spoken_for(by: Signature) -> tuple[tuple[str, str], ...]:
    """Return each unit and party for which somebody may interpret, once."""
    pairs = (
        (held.unit, held.party)
        for held in by.holdings
        if may((held,), Action.INTERPRET, unit=held.unit, party=held.party)
    )
    return tuple(dict.fromkeys(pairs))


def _is_accepted(standing: RoundStanding, unit: str) -> bool:
    return any(one.unit == unit and one.state is State.ACCEPTED for one in standing.units)


def _texts(
    wanted: Mapping[_Wanted, RoundStanding], *, policy: Policy
) -> Mapping[_Wanted, Mapping[str, bool]]:
    """Return what each party wrote about, and whether that is stale."""
    rounds = _rounds_written_in(wanted)
    found: dict[_Wanted, dict[str, bool]] = defaultdict(dict)
    if not rounds:
        return found
    units = {one.unit for one in wanted}
    only = next(iter(units)) if len(units) == 1 else None
    beside = figures_beside(rounds, policy=policy, unit=only)
    for text in interpretations_beside(beside, rounds):
        one = _Wanted(text.round_key, text.unit, text.party)
        if one in wanted:
            found[one][text.about] = text.is_stale
    return found


def _rounds_written_in(wanted: Mapping[_Wanted, RoundStanding]) -> tuple[Round, ...]:
    """Return the rounds that hold a text of one of the parties: only those need their figures."""
    rounds = {standing.round.pk: standing.round for standing in wanted.values()}
    written = Interpretation.objects.filter(
        round__in=rounds,
        unit__in={one.unit for one in wanted},
        party__in={one.party for one in wanted},
    )
    keys = set(written.order_by().values_list("round_id", flat=True).distinct())
    return tuple(found for key, found in rounds.items() if key in keys)


def _themes_without(standing: RoundStanding, about: Mapping[str, bool], *, policy: Policy) -> int:
    subjects = (
        {theme_subject(theme.key), *(figure_about(name) for name in theme.indicators)}
        for theme in themes_of(standing.round, policy=policy)
    )
    return sum(1 for any_of in subjects if not any_of & about.keys())
