# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes interpretations: each time a new version, signed, and tied to the figures it is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.db import transaction

from peil.agenda.policy import Policy
from peil.cycle.interpretations.beside import FiguresBeside, figures_beside
from peil.cycle.models import Interpretation, Round
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.rounds.finding import find_round
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, Subject, figure_subject, record
from peil.cycle.written import fit_text, next_version, signed_with
from peil.terms.languages import Text

WRITTEN, CONFIRMED = "interpretation_written", "interpretation_confirmed"


class InterpretationKey(NamedTuple):
    """Which text it is: of which round, unit and party, and about what.

    `about` is `theme:<theme>` or `figure:<indicator>`.
    """

    round: str
    unit: str
    party: str
    about: str


class NothingAccepted(Refusal):
    """A text was written about figures of which none is accepted yet."""

    def __init__(self, key: InterpretationKey) -> None:
        super().__init__(
            asked=Text(
                nl=f"Een duiding van '{key.about}' voor {key.unit} is gevraagd.",
                en=f"An interpretation of '{key.about}' for {key.unit} was asked.",
            ),
            found=Text(
                nl=f"In ronde {key.round} is daarvan nog geen cijfer aanvaard.",
                en=f"In round {key.round} no figure of it has been accepted yet.",
            ),
            to_do=Text(
                nl="Wacht tot korpscontrol de aanlevering heeft aanvaard.",
                en="Wait until force control has accepted the submission.",
            ),
        )


class NothingToConfirm(Refusal):
    """A text was confirmed that was never written."""

    def __init__(self, key: InterpretationKey) -> None:
        super().__init__(
            asked=Text(
                nl=f"Bevestigen van de duiding van '{key.about}' voor {key.unit} is gevraagd.",
                en=f"To confirm the interpretation of '{key.about}' for {key.unit} was asked.",
            ),
            found=Text(nl="Er is nog geen duiding.", en="There is no interpretation yet."),
            to_do=Text(nl="Schrijf eerst een duiding.", en="Write an interpretation first."),
        )


@transaction.atomic
def interpret(
    key: InterpretationKey,
    *,
    text: str,
    policy: Policy,
    expected_version: int,
    by: Signature,
) -> Interpretation:
    """Write a text as its next version, signed, beside the figures as they are known that day.

    Args:
        key: which text.
        text: 20 to 4000 signs.
        policy: the agendas.
        expected_version: the last version that the writer saw, 0 for none.
        by: who signs, and when.

    Raises:
        RightMissing: when the person may not speak for the party and unit.
        UnitUnknown: when the policy folder does not hold the unit.
        RoundUnknown: when it was never opened.
        SubjectUnknown: when the round does not hold what it is about.
        NothingAccepted: when none of the figures is accepted.
        TextUnfit: when the text is too short or too long.
        WrittenMeanwhile: when somebody else wrote a version in between.
    """
    by.require(Action.INTERPRET, unit=key.unit, party=key.party)
    fit = fit_text(text)
    round_, before = _locked(key, policy=policy, expected_version=expected_version)
    return _write(WRITTEN, _Writing(key, round_, before, fit), policy=policy, by=by)


@transaction.atomic
def confirm_interpretation(
    key: InterpretationKey, *, policy: Policy, expected_version: int, by: Signature
) -> Interpretation:
    """Sign the same text anew, beside the figures as they are known now.

    Args:
        key: which text.
        policy: the agendas.
        expected_version: the last version that who confirms saw.
        by: who signs, and when.

    Raises:
        RightMissing: when the person may not speak for the party and unit.
        UnitUnknown: when the policy folder does not hold the unit.
        RoundUnknown: when it was never opened.
        SubjectUnknown: when the round does not hold what it is about.
        NothingAccepted: when none of the figures is accepted.
        NothingToConfirm: when there is no text yet.
        WrittenMeanwhile: when somebody else wrote a version in between.
    """
    by.require(Action.INTERPRET, unit=key.unit, party=key.party)
    round_, before = _locked(key, policy=policy, expected_version=expected_version)
    if before is None:
        raise NothingToConfirm(key)
    return _write(CONFIRMED, _Writing(key, round_, before, before.text), policy=policy, by=by)


def versions_of(key: InterpretationKey) -> tuple[Interpretation, ...]:
    """Return every version of a text, the first one first."""
    rows = Interpretation.objects.filter(
        round__key=key.round, unit=key.unit, party=key.party, about=key.about
    )
    return tuple(rows.select_related("round").order_by("version"))


class _Writing(NamedTuple):
    """A version that is being written, and the one before it."""

    key: InterpretationKey
    round: Round
    before: Interpretation | None
    text: str


def _locked(
    key: InterpretationKey, *, policy: Policy, expected_version: int
) -> tuple[Round, Interpretation | None]:
    """Return the round, locked so that one text of it is written at a time, and the last version.

    Raises:
        UnitUnknown: when the policy folder does not hold the unit.
        RoundUnknown: when it was never opened.
        WrittenMeanwhile: when the last version is not the one that was expected.
    """
    policy.unit_key(key.unit)
    round_ = find_round(key.round, to_change=True)
    before = next(reversed(versions_of(key)), None)
    next_version(before.version if before is not None else 0, expected=expected_version)
    return round_, before


def _write(kind: str, new: _Writing, *, policy: Policy, by: Signature) -> Interpretation:
    """Store a version, and tell the trail.

    Raises:
        NothingAccepted: when none of the figures is accepted.
    """
    key, round_, before = new.key, new.round, new.before
    beside = figures_beside((round_,), policy=policy, known_on=by.day, unit=key.unit)
    under = beside.under(round_, key.about, key.unit)
    if not any(figure.is_accepted for figure in under):
        raise NothingAccepted(key)
    row = Interpretation.objects.create(
        round=round_,
        unit=key.unit,
        party=key.party,
        about=key.about,
        version=before.version + 1 if before is not None else 1,
        text=new.text,
        basis=beside.basis(round_, key.about, key.unit),
        **signed_with(by),
    )
    happened = Happened(
        kind,
        _subjects(beside, round_, key),
        before=_told(before) if before is not None else None,
        after=_told(row),
    )
    record(happened, by=by)
    return row


def _subjects(beside: FiguresBeside, round_: Round, key: InterpretationKey) -> tuple[Subject, ...]:
    own = beside.about(round_, key.about, key.unit)
    figures = (figure_subject(f.indicator, f.unit, f.period.text) for f in own)
    return (
        Subject("interpretation", "/".join(key)),
        Subject("round", key.round),
        *figures,
    )


def _told(row: Interpretation) -> Mapping[str, Any]:
    return {
        "version": row.version,
        "text": row.text,
        "basis": row.basis,
        "name": row.name,
        "office": row.office,
    }
