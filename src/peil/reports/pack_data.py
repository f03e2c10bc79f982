# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The papers of a meeting as data, attached to the PDF."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from peil.reports.edition_content import AgreementProgress, Signed
from peil.reports.methods.status.data import status_data
from peil.reports.pack_content import PackContent, PackProposal, PackText
from peil.terms.languages import Language


def pack_data(content: PackContent, *, language: Language) -> Mapping[str, Any]:
    """Return the whole pack as data."""
    return {
        "meeting": {
            "body": content.body,
            "day": content.day.isoformat(),
            "pack": content.number,
            "made_on": content.made_on.isoformat(),
            "data_version": content.policy.version,
        },
        "items": [
            {"number": item.number, "title": item.title, "text": item.text}
            for item in content.items
        ],
        "figures": [status_data(one, language=language) for one in content.statuses],
        "interpretations": [_text(text) for text in content.texts],
        "proposals": [_proposal(one, language) for one in content.proposals],
        "progress": [_progress(one) for one in content.progress if one.is_told],
        "open": [
            {
                "unit": one.unit,
                "state": one.state.to(language),
                "due": one.due.isoformat(),
                "days_late": one.days_late,
                "reason": one.reason,
            }
            for one in content.open
        ],
    }


def _text(text: PackText) -> Mapping[str, Any]:
    return {"about": text.about, "stale": text.is_stale, **_signed(text.signed)}


def _signed(signed: Signed) -> Mapping[str, Any]:
    return {
        "unit": signed.unit,
        "party": signed.party,
        "version": signed.version,
        "text": signed.text,
        "name": signed.name,
        "office": signed.office,
        "day": signed.day.isoformat(),
    }


def _proposal(one: PackProposal, language: Language) -> Mapping[str, Any]:
    return {
        "proposal": one.key,
        "title": one.title.to(language),
        "known_from": one.known_from.isoformat(),
        "norms": [
            {
                "indicator": norm.title.to(language),
                "unit": norm.unit,
                "period": norm.period,
                "before": norm.before.to(language),
                "after": norm.after.to(language),
            }
            for norm in one.norms
        ],
        "warnings": [said.to(language) for said in one.warnings],
        "problems": [said.to(language) for said in one.problems],
    }


def _progress(one: AgreementProgress) -> Mapping[str, Any]:
    return {
        "agreement": one.agreement.id,
        "notes": [
            {**_signed(n.signed), "link": n.link, "file": n.file_name, "sha256": n.file_digest}
            for n in one.notes
        ],
        "judgements": [{**_signed(j.signed), "word": j.word} for j in one.judgements],
        "milestones": [{**_signed(m.signed), "reached": m.is_reached} for m in one.milestones],
    }
