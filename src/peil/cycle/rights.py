# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what: one table of roles and actions, and the question that is asked of it.

A cell says how far a right reaches. `all` is every unit and the nation; `own` is the unit, or the
nation, that the role was given for, and for an authority its own party as well; `-` is nothing.
What nobody may do is not in the table: nobody changes or deletes what was recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from peil.cycle.refusal import Refusal
from peil.terms.languages import Text


class Role(StrEnum):
    """What somebody is in the cycle. The public has no role: whoever is not logged in."""

    MINISTRY = "ministry"
    FORCE_CONTROL = "force_control"
    UNIT_SUPPLIER = "unit_supplier"
    UNIT_APPROVER = "unit_approver"
    AUTHORITY = "authority"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    PUBLIC = "public"


class Reach(StrEnum):
    """How far a right reaches."""

    NOTHING = "-"
    OWN = "own"
    ALL = "all"


class Action(StrEnum):
    """What can be done, and is asked before it is done."""

    SEE_PUBLISHED = "see_published"
    SEE_HOME = "see_home"
    SEE_ROUNDS = "see_rounds"
    OPEN_ROUND = "open_round"
    CLOSE_ROUND = "close_round"
    REMIND = "remind"
    SEE_SUBMISSION = "see_submission"
    SAVE_FIGURES = "save_figures"
    SUPPLY = "supply"
    APPROVE = "approve"
    RETURN_TO_SUPPLIER = "return_to_supplier"
    ACCEPT = "accept"
    RETURN_TO_UNIT = "return_to_unit"
    REOPEN = "reopen"
    SEE_ACCEPTED = "see_accepted"
    SEE_INTERPRETATIONS = "see_interpretations"
    INTERPRET = "interpret"
    SEE_PROGRESS = "see_progress"
    WRITE_PROGRESS = "write_progress"
    JUDGE_PROGRESS = "judge_progress"
    SEE_MEETINGS = "see_meetings"
    PLAN_MEETING = "plan_meeting"
    WRITE_MINUTES = "write_minutes"
    SEE_DECISIONS = "see_decisions"
    PROPOSE_DECISION = "propose_decision"
    ADOPT_DECISION = "adopt_decision"
    SEE_EDITIONS = "see_editions"
    COMPOSE_EDITION = "compose_edition"
    FREEZE_EDITION = "freeze_edition"
    EMBARGO_EDITION = "embargo_edition"
    PUBLISH_EDITION = "publish_edition"
    READ_TRAIL = "read_trail"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_TOKENS = "manage_tokens"


_TABLE = """
    action              | ministry | force_control | unit_supplier | unit_approver | authority | auditor | administrator | public
    see_published       | all      | all           | all           | all           | all       | all     | all           | all
    see_home            | all      | all           | all           | all           | all       | all     | all           | -
    see_rounds          | all      | all           | all           | all           | all       | all     | -             | -
    open_round          | -        | all           | -             | -             | -         | -       | -             | -
    close_round         | -        | all           | -             | -             | -         | -       | -             | -
    remind              | -        | all           | -             | -             | -         | -       | -             | -
    see_submission      | -        | all           | own           | own           | -         | all     | -             | -
    save_figures        | -        | -             | own           | -             | -         | -       | -             | -
    supply              | -        | -             | own           | -             | -         | -       | -             | -
    approve             | -        | -             | -             | own           | -         | -       | -             | -
    return_to_supplier  | -        | -             | -             | own           | -         | -       | -             | -
    accept              | -        | all           | -             | -             | -         | -       | -             | -
    return_to_unit      | -        | all           | -             | -             | -         | -       | -             | -
    reopen              | -        | all           | -             | -             | -         | -       | -             | -
    see_accepted        | all      | all           | all           | all           | all       | all     | -             | -
    see_interpretations | all      | all           | all           | all           | all       | all     | -             | -
    interpret           | own      | own           | -             | -             | own       | -       | -             | -
    see_progress        | all      | all           | all           | all           | all       | all     | -             | -
    write_progress      | -        | own           | own           | own           | -         | -       | -             | -
    judge_progress      | own      | own           | -             | -             | own       | -       | -             | -
    see_meetings        | all      | all           | -             | -             | all       | all     | -             | -
    plan_meeting        | all      | -             | -             | -             | -         | -       | -             | -
    write_minutes       | all      | -             | -             | -             | -         | -       | -             | -
    see_decisions       | all      | all           | -             | -             | all       | all     | -             | -
    propose_decision    | all      | -             | -             | -             | -         | -       | -             | -
    adopt_decision      | all      | -             | -             | -             | -         | -       | -             | -
    see_editions        | all      | all           | -             | -             | -         | all     | -             | -
    compose_edition     | all      | -             | -             | -             | -         | -       | -             | -
    freeze_edition      | all      | -             | -             | -             | -         | -       | -             | -
    embargo_edition     | all      | -             | -             | -             | -         | -       | -             | -
    publish_edition     | all      | -             | -             | -             | -         | -       | -             | -
    read_trail          | -        | -             | -             | -             | -         | all     | -             | -
    manage_people       | -        | -             | -             | -             | -         | -       | all           | -
    manage_tokens       | -        | -             | own           | -             | -         | -       | -             | -
"""

_WORDS = """
    name                | nl                                       | en
    see_published       | lezen wat is gepubliceerd                | read what is published
    see_home            | de beginpagina bekijken                  | see the home page
    see_rounds          | de rondes bekijken                       | see the rounds
    open_round          | een ronde openen                         | open a round
    close_round         | een ronde sluiten                        | close a round
    remind              | herinneringen sturen                     | send reminders
    see_submission      | een aanlevering bekijken                 | see a submission
    save_figures        | cijfers invullen                         | fill in figures
    supply              | cijfers aanleveren                       | supply figures
    approve             | cijfers goedkeuren                       | approve figures
    return_to_supplier  | cijfers teruggeven aan de leverancier    | return figures to the supplier
    accept              | cijfers aanvaarden                       | accept figures
    return_to_unit      | cijfers teruggeven aan de eenheid        | return figures to the unit
    reopen              | een aanlevering heropenen                | reopen a submission
    see_accepted        | aanvaarde cijfers bekijken               | see accepted figures
    see_interpretations | duidingen lezen                          | read interpretations
    interpret           | cijfers duiden                           | interpret figures
    see_progress        | de voortgang bekijken                    | see the progress
    write_progress      | voortgang schrijven                      | write progress
    judge_progress      | over voortgang oordelen                  | judge progress
    see_meetings        | het overleg bekijken                     | see the meetings
    plan_meeting        | een overleg voorbereiden                 | prepare a meeting
    write_minutes       | een verslag schrijven                    | write minutes
    see_decisions       | de besluiten bekijken                    | see the decisions
    propose_decision    | een besluit voorstellen                  | propose a decision
    adopt_decision      | een besluit vaststellen                  | adopt a decision
    see_editions        | edities in voorbereiding bekijken        | see editions in preparation
    compose_edition     | een editie samenstellen                  | compose an edition
    freeze_edition      | een editie bevriezen                     | freeze an edition
    embargo_edition     | een embargo instellen                    | set an embargo
    publish_edition     | een editie publiceren                    | publish an edition
    read_trail          | het logboek lezen                        | read the audit trail
    manage_people       | mensen beheren                           | manage people
    manage_tokens       | tokens beheren                           | manage tokens
    ministry            | beleidsmedewerker ministerie             | policy officer of the ministry
    force_control       | korpscontrol                             | force control
    unit_supplier       | leverancier van een eenheid              | supplier of a unit
    unit_approver       | goedkeurder van een eenheid              | approver of a unit
    authority           | gezag                                    | authority
    auditor             | auditor                                  | auditor
    administrator       | beheerder                                | administrator
    public              | publiek                                  | the public
"""


def _read_words(drawn: str) -> Mapping[str, Text]:
    _, *rows = [[cell.strip() for cell in line.split("|")] for line in drawn.strip().splitlines()]
    return {name: Text(nl=nl, en=en) for name, nl, en in rows}


WORDS = _read_words(_WORDS)
"""How readers see each action and role, by its value."""


class RightMissing(Refusal):
    """Somebody asked for what their roles do not allow."""

    def __init__(self, action: Action, *, unit: str | None = None) -> None:
        allowed = [
            WORDS[role] for role, reach in RIGHTS[action].items() if reach is not Reach.NOTHING
        ]
        what, where = WORDS[action], f" ('{unit}')" if unit else ""
        super().__init__(
            asked=Text(nl=f"Gevraagd is: {what.nl}{where}.", en=f"To {what.en}{where} was asked."),
            found=Text(nl="Uw rollen staan dat niet toe.", en="Your roles do not allow it."),
            to_do=Text(
                nl=f"Het hoort bij: {', '.join(role.nl for role in allowed)}. Vraag de beheerder "
                "of u die rol hoort te hebben.",
                en=f"It belongs to: {', '.join(role.en for role in allowed)}. Ask the "
                "administrator if you should have that role.",
            ),
        )
        self.action, self.unit = action, unit


@dataclass(frozen=True)
class Holding:
    """A role that somebody holds: for one unit, or for the nation; of a party, for an authority."""

    role: Role
    unit: str
    party: str = ""


def _read(drawn: str) -> Mapping[Action, Mapping[Role, Reach]]:
    head, *rows = [
        [cell.strip() for cell in line.split("|")] for line in drawn.strip().splitlines()
    ]
    roles = [Role(name) for name in head[1:]]
    return {
        Action(row[0]): dict(zip(roles, (Reach(cell) for cell in row[1:]), strict=True))
        for row in rows
    }


RIGHTS = _read(_TABLE)
"""How far each right reaches, by action and role."""


IN_NAME_OF_A_PARTY = frozenset({Action.INTERPRET, Action.JUDGE_PROGRESS})
"""Whoever does this speaks for a party, and only for their own."""


def may(
    holdings: Iterable[Holding],
    action: Action,
    *,
    unit: str | None = None,
    party: str | None = None,
) -> bool:
    """Return whether the roles that somebody holds allow an action.

    Args:
        holdings: the roles; none for the public.
        action: what is asked.
        unit: the unit that it is about, or the name of the whole. Where it is nothing, only a
            right that reaches everywhere will do.
        party: the party in whose name it is done, where it is done in the name of one.
    """
    if RIGHTS[action][Role.PUBLIC] is Reach.ALL:
        return True
    return any(_allows(holding, action, unit, party) for holding in holdings)


def _allows(holding: Holding, action: Action, unit: str | None, party: str | None) -> bool:
    reach = RIGHTS[action][holding.role]
    if reach is not Reach.OWN:
        return reach is Reach.ALL
    own_party = action not in IN_NAME_OF_A_PARTY or party == holding.party
    return unit == holding.unit and own_party


def may_somewhere(holdings: Iterable[Holding], action: Action) -> bool:
    """Return whether an action is allowed for any unit at all; for menus, never for a door."""
    return any(
        may((holding,), action, unit=holding.unit, party=holding.party) for holding in holdings
    ) or may((), action)


def require(
    holdings: Iterable[Holding],
    action: Action,
    *,
    unit: str | None = None,
    party: str | None = None,
) -> None:
    """Do nothing when the roles that somebody holds allow an action.

    Raises:
        RightMissing: when they do not.
    """
    if not may(holdings, action, unit=unit, party=party):
        raise RightMissing(action, unit=unit)


def units_within(
    holdings: Iterable[Holding], action: Action, *, units: Iterable[str]
) -> tuple[str, ...]:
    """Return the units, of those given and in their order, for which an action is allowed."""
    held = tuple(holdings)
    return tuple(unit for unit in units if may(held, action, unit=unit))
