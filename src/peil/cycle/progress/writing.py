# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes progress: notes of the police with evidence, and judgements of authorities, by version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from peil.agenda.policy import Policy
from peil.cycle.models import ProgressJudgement, ProgressNote, ProgressWord
from peil.cycle.progress.agreements import ProgressKey, followed
from peil.cycle.progress.evidence import Evidence, KeptFile, fit_link, keep_file
from peil.cycle.progress.versions import last_version, progress_subjects
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
from peil.cycle.written import fit_text, next_version, numbered_once, signed_with
from peil.terms.languages import Text

POLICE = "politie"
"""The party that writes notes and milestones."""


class NotThePolice(Refusal):
    """A note or milestone was written in the name of another party than the police."""

    def __init__(self, party: str) -> None:
        super().__init__(
            asked=Text(
                nl=f"Voortgang in naam van '{party}' is gevraagd.",
                en=f"Progress in the name of '{party}' was asked.",
            ),
            found=Text(
                nl="De politie schrijft wat er is gedaan; andere partijen geven een oordeel.",
                en="The police write what was done; other parties judge it.",
            ),
            to_do=Text(nl="Geef een oordeel.", en="Give a judgement."),
        )


class WordUnknown(Refusal):
    """A judgement was given in a word that does not exist."""

    def __init__(self, word: str) -> None:
        known = ", ".join(one.value for one in ProgressWord)
        super().__init__(
            asked=Text(
                nl=f"Het oordeel '{word}' is gevraagd.", en=f"The judgement '{word}' was asked."
            ),
            found=Text(nl="Dat oordeel bestaat niet.", en="There is no such judgement."),
            to_do=Text(nl=f"Kies uit: {known}.", en=f"Choose from: {known}."),
        )


@transaction.atomic
def write_progress(
    key: ProgressKey,
    *,
    text: str,
    evidence: Evidence,
    policy: Policy,
    expected_version: int,
    by: Signature,
) -> ProgressNote:
    """Write what was done on an agreement in a year, as the next version, signed.

    A file is kept on disk before the note that names it is stored.

    Args:
        key: of which agreement, year and unit; the party is the police.
        text: 20 to 4000 signs.
        evidence: what shows it.
        policy: the agendas.
        expected_version: the last version that the writer saw, 0 for none.
        by: who signs, and when.

    Raises:
        RightMissing: when the person may not write progress for the unit.
        NotThePolice: when it is in the name of another party.
        UnitUnknown: when the policy folder does not hold the unit.
        AgreementNotFollowed: when the agreement is not followed in words in that year.
        TextUnfit: when the text is too short or too long.
        EvidenceUnfit: when the link or file cannot be taken.
        WrittenMeanwhile: when somebody else wrote a version in between.
    """
    by.require(Action.WRITE_PROGRESS, unit=key.unit)
    require_police(key)
    require_followed(key, policy=policy)
    fit, link = fit_text(text), fit_link(evidence.link)
    before = last_version(ProgressNote, key)
    version = next_version(before.version if before else 0, expected=expected_version)
    file = _file(before, evidence)
    with numbered_once(version):
        row = ProgressNote.objects.create(
            **key._asdict(),
            version=version,
            text=fit,
            link=link,
            file_name=file.name,
            file_digest=file.digest,
            **signed_with(by),
        )
    happened = Happened(
        "progress_written",
        progress_subjects(key),
        before=_note_told(before) if before else None,
        after=_note_told(row),
    )
    record(happened, by=by)
    return row


@transaction.atomic
def judge_progress(
    key: ProgressKey,
    *,
    word: str,
    text: str,
    policy: Policy,
    expected_version: int,
    by: Signature,
) -> ProgressJudgement:
    """Judge an agreement in a year in the name of a party, as the next version, signed.

    Args:
        key: of which agreement, year, unit and party.
        word: a value of `ProgressWord`.
        text: the reason, 20 to 4000 signs.
        policy: the agendas.
        expected_version: the last version that the writer saw, 0 for none.
        by: who signs, and when.

    Raises:
        RightMissing: when the person may not speak for the party and unit.
        UnitUnknown: when the policy folder does not hold the unit.
        AgreementNotFollowed: when the agreement is not followed in words in that year.
        WordUnknown: when there is no such judgement.
        TextUnfit: when the reason is too short or too long.
        WrittenMeanwhile: when somebody else wrote a version in between.
    """
    by.require(Action.JUDGE_PROGRESS, unit=key.unit, party=key.party)
    require_followed(key, policy=policy)
    if word not in ProgressWord.values:
        raise WordUnknown(word)
    fit = fit_text(text)
    before = last_version(ProgressJudgement, key)
    version = next_version(before.version if before else 0, expected=expected_version)
    with numbered_once(version):
        row = ProgressJudgement.objects.create(
            **key._asdict(), version=version, word=word, text=fit, **signed_with(by)
        )
    happened = Happened(
        "progress_judged",
        progress_subjects(key),
        before=_judgement_told(before) if before else None,
        after=_judgement_told(row),
    )
    record(happened, by=by)
    return row


def require_police(key: ProgressKey) -> None:
    """Do nothing when it is in the name of the police.

    Raises:
        NotThePolice: when it is not.
    """
    if key.party != POLICE:
        raise NotThePolice(key.party)


def require_followed(key: ProgressKey, *, policy: Policy) -> None:
    """Do nothing when a unit exists and an agreement is followed in words.

    Raises:
        UnitUnknown: when the policy folder does not hold the unit.
        AgreementNotFollowed: when the agreement is not followed in words in that year.
    """
    policy.unit_key(key.unit)
    followed(policy, agenda=key.agenda, agreement=key.agreement, year=key.year)


def _file(before: ProgressNote | None, evidence: Evidence) -> KeptFile:
    if evidence.file is not None:
        return keep_file(evidence.file)
    if before is None or evidence.drops_file:
        return KeptFile()
    return KeptFile(before.file_name, before.file_digest)


def _note_told(row: ProgressNote) -> Mapping[str, Any]:
    return {
        "version": row.version,
        "text": row.text,
        "link": row.link,
        "file": row.file_name,
        "file_digest": row.file_digest,
        "name": row.name,
    }


def _judgement_told(row: ProgressJudgement) -> Mapping[str, Any]:
    return {"version": row.version, "word": row.word, "text": row.text, "name": row.name}
