# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""An edition as data, for JSON: what it is, the account, texts, progress, decisions, changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from typing import Any

from peil.agenda.policy import Decision
from peil.reports.account_data import account_data
from peil.reports.edition_content import (
    AgreementProgress,
    Change,
    EditionContent,
    Signed,
    SignedInterpretation,
)
from peil.reports.sources import source_data
from peil.terms.languages import Language, Text


def edition_data(content: EditionContent, *, language: Language) -> Mapping[str, Any]:
    """Return everything that an edition says as plain values, with titles in one language."""
    account = account_data(content.account, language=language)
    cited = {source["key"] for source in account["sources"]}
    more = {d.file.reference.source for d in content.decisions} - cited
    sources = [*account["sources"], *source_data(content.account.policy, more)]
    return {
        "edition": _edition(content),
        **account,
        "interpretations": [_interpretation(one) for one in content.interpretations],
        "progress": [_progress(one, language) for one in content.progress],
        "decisions": [_decision(one, language) for one in content.decisions],
        "sources": sorted(sources, key=lambda source: str(source["key"])),
    }


def _edition(content: EditionContent) -> Mapping[str, Any]:
    found = content.correction
    correction = None
    if found is not None:
        changes = [change_data(change) for change in found.changes]
        correction = {"corrects": found.corrects, "reason": found.reason, "changes": changes}
    return {
        "key": content.key,
        "number": content.number,
        "frozen_at": content.frozen_at.astimezone(UTC).isoformat(),
        "trail_hash": content.trail_hash,
        "software": content.software,
        "correction": correction,
    }


def change_data(change: Change) -> Mapping[str, Any]:
    """Return one change as plain values, its texts in both languages."""
    return {
        "kind": change.kind,
        "key": change.key,
        "what": _both(change.what),
        "part": _both(change.part),
        "before": _both(change.before),
        "after": _both(change.after),
    }


def change_from_data(data: Mapping[str, Any]) -> Change:
    """Return the change that was kept as plain values."""
    return Change(
        kind=data["kind"],
        key=data["key"],
        what=Text(**data["what"]),
        part=Text(**data["part"]),
        before=Text(**data["before"]) if data["before"] is not None else None,
        after=Text(**data["after"]) if data["after"] is not None else None,
    )


def _both(text: Text | None) -> Mapping[str, str] | None:
    return {"nl": text.nl, "en": text.en} if text is not None else None


def _signed(signed: Signed) -> dict[str, Any]:
    return {
        "unit": signed.unit,
        "party": signed.party,
        "version": signed.version,
        "text": signed.text,
        "name": signed.name,
        "office": signed.office,
        "signed_on": signed.day.isoformat(),
    }


def _interpretation(one: SignedInterpretation) -> Mapping[str, Any]:
    return {"theme": one.theme, "about": one.about, **_signed(one.signed)}


def _progress(one: AgreementProgress, language: Language) -> Mapping[str, Any]:
    return {
        "theme": one.theme,
        "agreement": one.agreement.id,
        "summary": one.agreement.summary.to(language),
        "milestones": [_signed(m.signed) | {"is_reached": m.is_reached} for m in one.milestones],
        "notes": [
            _signed(n.signed)
            | {"link": n.link, "file_name": n.file_name, "file_digest": n.file_digest}
            for n in one.notes
        ],
        "judgements": [_signed(j.signed) | {"word": j.word} for j in one.judgements],
    }


def _decision(decision: Decision, language: Language) -> Mapping[str, Any]:
    file = decision.file
    meeting = file.meeting
    return {
        "decision": file.decision,
        "agenda": decision.agenda,
        "kind": file.kind.value,
        "title": file.title.to(language),
        "decided_by": file.decided_by,
        "decided_on": file.decided_on.isoformat() if file.decided_on is not None else None,
        "heard": list(file.heard),
        "meeting": {"body": meeting.body, "day": meeting.day.isoformat()} if meeting else None,
        "known_from": file.known_from.last_day.isoformat(),
        "reason": file.reason.to(language) if file.reason is not None else None,
        "source": file.reference.source,
        "place": file.reference.place,
    }
