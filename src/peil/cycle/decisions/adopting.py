# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Adopts a proposed decision: its file is written in the policy folder, once, wholly or not at all.

Three steps, each of which survives the end of the process. What will be written is committed as
being adopted; the file is put in its place; the proposal is committed as adopted. What a crash
leaves between the first and the last step is settled: finished where the file is there, taken back
where it is not. The folder is locked throughout, so of two people one goes first.

No decision is known from a day before it is adopted, of whatever kind: what an account tells as
known on a day that has passed would change without anybody seeing it. The day of the meeting and
that of the decision may lie before; they are kept beside. A decision of before Peil was there comes
in with the policy folder, whose documents tell when they were published.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction

from peil.agenda.decisions import MAIN
from peil.agenda.folder import version_of
from peil.agenda.reading import load_policy
from peil.cycle.decisions.changes import NormChange
from peil.cycle.decisions.content import content_of
from peil.cycle.decisions.dry_run import DryRun, dry_run
from peil.cycle.decisions.folder import clear_away, digest_of, locked, write_new
from peil.cycle.decisions.proposing import decision_subject, open_proposal
from peil.cycle.decisions.refusals import (
    DecisionRefused,
    FileNotWritten,
    KnownBeforeAdoption,
    PolicyChanged,
    WarningsOpen,
)
from peil.cycle.models import Event, Proposal, ProposalState
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, Subject, norm_subject, record

BEGUN = "decision_adopting"


def adopt_decision(
    key: str,
    *,
    expected_version: int,
    data_version: str,
    acknowledged: Iterable[str],
    folder: Path,
    by: Signature,
) -> Proposal:
    """Write the file of a proposed decision in the policy folder, and record its hash.

    Not to be called inside a transaction: what it commits must be there when the process ends.

    Args:
        key: the proposal.
        expected_version: the version that the person looked at.
        data_version: that of the policy folder that the dry run was made on.
        acknowledged: the codes of the warnings that the person has seen.
        folder: the policy folder.
        by: who adopts.

    Raises:
        RightMissing: when the person may not adopt decisions.
        ProposalMissing: when there is no such proposal.
        ProposalClosed: when somebody adopted or dropped it first.
        ProposalChanged: when somebody changed it since the expected version.
        PolicyChanged: when the folder is another than the dry run was made on.
        DecisionRefused: when the folder would not load with it, or not be right.
        KnownBeforeAdoption: when it would be known from a day that has passed.
        WarningsOpen: when a warning was not acknowledged.
        FileNotWritten: when the file cannot be written; then nothing was adopted.
    """
    by.require(Action.ADOPT_DECISION)
    with locked(folder):
        _settle(folder, by)
        asked = _asked(key, expected_version)
        run = _tried(asked, data_version, folder, by)
        _require_ready(asked, run, acknowledged, by=by)
        proposal = _begin(key, expected_version, run, tuple(acknowledged), by)
        try:
            write_new(folder / run.file_name, data=proposal.file_text.encode())
        except OSError as wrong:
            if _settled(proposal, folder, by) is not ProposalState.ADOPTED:
                raise FileNotWritten(run.file_name, why=wrong.strerror or "?") from wrong
        else:
            _finish(proposal, folder, by)
    return Proposal.objects.select_related("adopted_by").get(key=key)


def settle_adoptions(folder: Path, by: Signature) -> int:
    """Finish or take back every adoption that the end of a process left half-way; return how many.

    One question to the database where there is none. What another process is adopting at this
    moment is waited for, not touched.
    """
    if not Proposal.objects.filter(state=ProposalState.ADOPTING).exists():
        return 0
    with locked(folder):
        return _settle(folder, by)


def _settle(folder: Path, by: Signature) -> int:
    """Settle what is half-way, in nobody's name: the trail tells whose adoption it was."""
    nobody = Signature(None, by.moment)
    halfway = tuple(Proposal.objects.filter(state=ProposalState.ADOPTING).order_by("pk"))
    for proposal in halfway:
        _settled(proposal, folder, nobody)
    return len(halfway)


def _settled(proposal: Proposal, folder: Path, by: Signature) -> ProposalState:
    """Finish an adoption whose file is there, take back one whose file is not; return its state."""
    path = folder / proposal.file_name
    clear_away(path)
    if digest_of(path) == proposal.file_digest:
        _finish(proposal, folder, by)
        return ProposalState.ADOPTED
    _take_back(proposal, by)
    return ProposalState.PROPOSED


def _asked(key: str, expected_version: int) -> Proposal:
    """Return the proposal; it is asked again, and locked, before anything is recorded.

    Raises:
        ProposalMissing: when there is no such proposal.
        ProposalClosed: when somebody adopted or dropped it first.
        ProposalChanged: when somebody changed it since the expected version.
    """
    with transaction.atomic():
        return open_proposal(key, expected_version=expected_version)


def _tried(proposal: Proposal, data_version: str, folder: Path, by: Signature) -> DryRun:
    """Return the dry run on the folder as it is.

    Raises:
        PolicyChanged: when that is another folder than the person looked at.
    """
    policy = load_policy(folder)
    if policy.version != data_version:
        raise PolicyChanged(expected=data_version, found=policy.version)
    return dry_run(content_of(proposal), agenda=proposal.agenda, policy=policy, today=by.day)


def _require_ready(
    asked: Proposal, run: DryRun, acknowledged: Iterable[str], *, by: Signature
) -> None:
    """Do nothing when a decision can be adopted.

    Raises:
        DecisionRefused: when the folder would not load with it, or not be right.
        KnownBeforeAdoption: when it would be known from a day that has passed.
        WarningsOpen: when a warning was not acknowledged.
    """
    if not run.can_be_adopted:
        raise DecisionRefused(asked.key, problems=run.problems)
    known_from = content_of(asked).known_from
    if known_from < by.day:
        raise KnownBeforeAdoption(asked.key, known_from=known_from, today=by.day)
    still_open = run.open_warnings(acknowledged)
    if still_open:
        raise WarningsOpen(asked.key, codes=still_open)


@transaction.atomic(durable=True)
def _begin(
    key: str, expected_version: int, run: DryRun, acknowledged: tuple[str, ...], by: Signature
) -> Proposal:
    """Commit what is going to be written, before it is."""
    proposal = open_proposal(key, expected_version=expected_version)
    proposal.state = ProposalState.ADOPTING
    proposal.data_version = run.data_version
    proposal.file_name, proposal.file_text = run.file_name, run.file_text
    proposal.file_digest = hashlib.sha256(run.file_text.encode()).hexdigest()
    proposal.adopted_by, proposal.adopted_at = by.signer, by.moment
    proposal.save()
    after = {
        "version": proposal.version,
        "data_version": run.data_version,
        "file": proposal.file_name,
        "digest": proposal.file_digest,
        "warnings": [w.code.value for w in run.warnings],
        "acknowledged": [w.code.value for w in run.warnings if w.code.value in acknowledged],
        "norms": [_norm_told(change) for change in run.norms],
    }
    record(Happened(BEGUN, (decision_subject(key),), after=after), by=by)
    return proposal


def _norm_told(change: NormChange) -> Mapping[str, Any]:
    key = change.key
    norm = norm_subject(key.indicator, key.unit, key.period.text).key
    basis = "" if key.basis == MAIN else f" ({key.basis})"
    return {
        "norm": norm,
        "said": f"{norm}{basis}",
        "before": change.said_before.en,
        "after": change.said_after.en,
    }


@transaction.atomic(durable=True)
def _finish(proposal: Proposal, folder: Path, by: Signature) -> None:
    """Commit that the file is there; the norms that it touches were told when it was begun."""
    locked_row = Proposal.objects.select_for_update(no_key=True).get(pk=proposal.pk)
    locked_row.state = ProposalState.ADOPTED
    locked_row.save()
    norms = _norms_begun(proposal.key)
    about = (decision_subject(proposal.key), *(Subject("norm", one["norm"]) for one in norms))
    before = {
        "state": ProposalState.PROPOSED.value,
        "data_version": locked_row.data_version,
        "norms": {one["said"]: one["before"] for one in norms},
    }
    after = {
        "state": ProposalState.ADOPTED.value,
        "data_version": version_of(folder),
        "file": locked_row.file_name,
        "digest": locked_row.file_digest,
        "adopted_by": locked_row.adopted_by_id,
        "adopted_at": locked_row.adopted_at,
        "norms": {one["said"]: one["after"] for one in norms},
    }
    record(Happened("decision_adopted", about, before=before, after=after), by=by)


def _norms_begun(key: str) -> list[Mapping[str, str]]:
    begun = Event.objects.filter(kind=BEGUN, subjects__kind="decision", subjects__key=key)
    told: Mapping[str, Any] = json.loads(begun.order_by("-sequence")[0].content)
    norms: list[Mapping[str, str]] = told["after"]["norms"]
    return norms


@transaction.atomic(durable=True)
def _take_back(proposal: Proposal, by: Signature) -> None:
    """Commit that the file never got its place, so that nothing was adopted."""
    locked_row = Proposal.objects.select_for_update(no_key=True).get(pk=proposal.pk)
    before = {"state": locked_row.state, "file": locked_row.file_name}
    locked_row.state = ProposalState.PROPOSED
    locked_row.adopted_by, locked_row.adopted_at = None, None
    locked_row.file_name, locked_row.file_text, locked_row.file_digest = "", "", ""
    locked_row.save()
    after = {"state": locked_row.state}
    happened = Happened(
        "adoption_taken_back", (decision_subject(proposal.key),), before=before, after=after
    )
    record(happened, by=by)
