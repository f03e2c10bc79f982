# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Yearly milestones of agreements: what should be there by the end of a year, and whether it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from peil.agenda.policy import Policy
from peil.cycle.models import YearMilestone
from peil.cycle.progress.agreements import ProgressKey
from peil.cycle.progress.versions import last_version, progress_subjects
from peil.cycle.progress.writing import require_followed, require_police
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
from peil.cycle.written import fit_text, next_version, numbered_once, signed_with
from peil.terms.languages import Text


class MilestoneMissing(Refusal):
    """It was told whether a milestone was reached that was never set."""

    def __init__(self, key: ProgressKey) -> None:
        super().__init__(
            asked=Text(
                nl=f"Of de stap van '{key.agreement}' in {key.year} is gehaald, is gemeld.",
                en=f"Whether the milestone of '{key.agreement}' in {key.year} was reached was "
                "told.",
            ),
            found=Text(
                nl="Voor dat jaar is geen stap afgesproken.",
                en="No milestone was set for that year.",
            ),
            to_do=Text(nl="Spreek eerst een stap af.", en="Set a milestone first."),
        )


@transaction.atomic
def set_milestone(
    key: ProgressKey, *, text: str, policy: Policy, expected_version: int, by: Signature
) -> YearMilestone:
    """Set what should be there by the end of a year; whether it was reached is open again.

    Args:
        key: of which agreement, year and unit; the party is the police.
        text: 20 to 4000 signs.
        policy: the agendas.
        expected_version: the last version that the writer saw, 0 for none.
        by: who signs, and when.

    Raises:
        RightMissing: when the person may not write progress for the unit.
        NotThePolice: when it is in the name of another party.
        UnitUnknown: when the policy folder does not hold the unit.
        AgreementNotFollowed: when the agreement is not followed in words in that year.
        TextUnfit: when the text is too short or too long.
        WrittenMeanwhile: when somebody else wrote a version in between.
    """
    before = _last(key, policy=policy, by=by)
    version = next_version(before.version if before else 0, expected=expected_version)
    with numbered_once(version):
        row = YearMilestone.objects.create(
            **key._asdict(), version=version, text=fit_text(text), **signed_with(by)
        )
    return _recorded("milestone_set", key, before, row, by=by)


@transaction.atomic
def tell_milestone(
    key: ProgressKey, *, is_reached: bool, policy: Policy, expected_version: int, by: Signature
) -> YearMilestone:
    """Tell whether a milestone was reached, as a next version with the same words.

    Args:
        key: of which agreement, year and unit; the party is the police.
        is_reached: it was, or it was not.
        policy: the agendas.
        expected_version: the last version that the writer saw.
        by: who signs, and when.

    Raises:
        RightMissing: when the person may not write progress for the unit.
        NotThePolice: when it is in the name of another party.
        UnitUnknown: when the policy folder does not hold the unit.
        AgreementNotFollowed: when the agreement is not followed in words in that year.
        MilestoneMissing: when none was set.
        WrittenMeanwhile: when somebody else wrote a version in between.
    """
    before = _last(key, policy=policy, by=by)
    if before is None:
        raise MilestoneMissing(key)
    version = next_version(before.version, expected=expected_version)
    with numbered_once(version):
        row = YearMilestone.objects.create(
            **key._asdict(),
            version=version,
            text=before.text,
            is_reached=is_reached,
            **signed_with(by),
        )
    return _recorded("milestone_told", key, before, row, by=by)


def _last(key: ProgressKey, *, policy: Policy, by: Signature) -> YearMilestone | None:
    by.require(Action.WRITE_PROGRESS, unit=key.unit)
    require_police(key)
    require_followed(key, policy=policy)
    return last_version(YearMilestone, key)


def _recorded(
    kind: str, key: ProgressKey, before: YearMilestone | None, row: YearMilestone, *, by: Signature
) -> YearMilestone:
    told = _told(before) if before is not None else None
    record(Happened(kind, progress_subjects(key), before=told, after=_told(row)), by=by)
    return row


def _told(row: YearMilestone) -> Mapping[str, Any]:
    return {
        "version": row.version,
        "text": row.text,
        "reached": row.is_reached,
        "name": row.name,
    }
