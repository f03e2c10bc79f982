# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the way of an edition now, worked out again only when something has happened.

Working it out takes most of a second after ten years of figures. What is found depends on the
policy folder, on this version of Peil and on what was recorded; so it holds until the trail has a
later event that is about more than a person, or one of the others changes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from peil.agenda.policy import Policy
from peil.cycle.editions.blocking import blocking_list
from peil.cycle.editions.blocks import (
    Block,
    Code,
    Mend,
    NumberToRelease,
    SubmissionToMend,
    TextToMend,
)
from peil.cycle.editions.content import composition_of, software
from peil.cycle.editions.freezing import changes_nothing
from peil.cycle.editions.preview import as_if_frozen
from peil.cycle.interpretations.writing import InterpretationKey
from peil.cycle.models import Edition, EditionCheck, EditionState, Event
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import FIRST
from peil.reports.edition_content import Change
from peil.reports.edition_data import change_data, change_from_data
from peil.terms.languages import Text

_NO_MATTER = ("edition_read_early", "reader_listed", "reader_ended")
"""Events that are not about a person, and change nothing that an edition says."""


@dataclass(frozen=True)
class Checked:
    """What stands in the way of an edition, and what it changes where it corrects another one."""

    blocks: tuple[Block, ...]
    changes: tuple[Change, ...]


def checked(edition: Edition, *, policy: Policy, by: Signature) -> Checked:
    """Return what stands in the way of an edition that is not frozen, and what it changes."""
    mark = _mark(policy)
    kept = EditionCheck.objects.filter(edition=edition, mark=mark).first()
    if kept is not None:
        return _read(kept.found)
    found = _worked_out(edition, policy=policy, by=by)
    _keep(edition, found, mark=mark)
    return found


def look_ahead(*, policy: Policy, by: Signature) -> None:
    """Work out what stands in the way of every edition that is being made, before anybody asks.

    A process that has just started has read no figures yet; who looks first would wait for that.
    """
    mark = _mark(policy)
    for edition in Edition.objects.filter(state=EditionState.COMPOSED).select_related("corrects"):
        _keep(edition, _worked_out(edition, policy=policy, by=by), mark=mark)


def _keep(edition: Edition, found: Checked, *, mark: str) -> None:
    EditionCheck.objects.bulk_create(
        [EditionCheck(edition=edition, mark=mark, found=_written(found))],
        update_conflicts=True,
        unique_fields=["edition"],
        update_fields=["mark", "found"],
    )


def _mark(policy: Policy) -> str:
    """Return a hash of everything that what is found depends on."""
    matters = Event.objects.exclude(subjects__kind="person").exclude(kind__in=_NO_MATTER)
    last = matters.order_by("-sequence").values_list("hash", flat=True).first()
    told = "\n".join((last or FIRST, policy.version, software()))
    return hashlib.sha256(told.encode()).hexdigest()


def _worked_out(edition: Edition, *, policy: Policy, by: Signature) -> Checked:
    composed = composition_of(edition, policy=policy)
    content = as_if_frozen(composed, by=by)
    changes = content.correction.changes if content.correction is not None else ()
    return Checked((*blocking_list(composed), *changes_nothing(content)), changes)


def _written(found: Checked) -> Mapping[str, Any]:
    return {
        "blocks": [
            {
                "code": block.code.value,
                "nl": block.sentence.nl,
                "en": block.sentence.en,
                "mend": _mend_written(block.mend),
            }
            for block in found.blocks
        ],
        "changes": [change_data(change) for change in found.changes],
    }


def _mend_written(mend: Mend) -> Mapping[str, Any] | None:
    if isinstance(mend, SubmissionToMend):
        return {"kind": "submission", "round": mend.round, "unit": mend.unit}
    if isinstance(mend, TextToMend):
        return {"kind": "text", "key": list(mend.key)}
    if isinstance(mend, NumberToRelease):
        told = {"version": mend.version, "written": mend.written}
        return {"kind": "number", "key": list(mend.key), **told}
    return None


def _read(found: Mapping[str, Any]) -> Checked:
    return Checked(
        blocks=tuple(
            Block(
                Code(block["code"]), Text(nl=block["nl"], en=block["en"]), _mend_read(block["mend"])
            )
            for block in found["blocks"]
        ),
        changes=tuple(change_from_data(change) for change in found["changes"]),
    )


def _mend_read(told: Mapping[str, Any] | None) -> Mend:
    if told is None:
        return None
    if told["kind"] == "submission":
        return SubmissionToMend(told["round"], told["unit"])
    key = InterpretationKey(*told["key"])
    if told["kind"] == "text":
        return TextToMend(key)
    return NumberToRelease(key, told["version"], told["written"])
