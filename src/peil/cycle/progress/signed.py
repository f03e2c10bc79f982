# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Says what was told of an agreement the way editions and papers print it: each text with its signer."""

from __future__ import annotations

from peil.cycle.progress.reading import AgreementProgress as Found
from peil.cycle.written import signed_text
from peil.reports.edition_content import (
    AgreementProgress,
    SignedJudgement,
    SignedMilestone,
    SignedNote,
)


def progress_signed(found: Found, *, theme: str) -> AgreementProgress:
    """Return the last version of everything that was told of an agreement, with who signed it."""
    notes = (one.last for one in found.notes)
    judgements = (one.last for one in found.judgements)
    milestones = (one.last for one in found.milestones)
    return AgreementProgress(
        theme=theme,
        agreement=found.agreement,
        notes=tuple(SignedNote(signed_text(n), n.link, n.file_name, n.file_digest) for n in notes),
        judgements=tuple(SignedJudgement(signed_text(j), j.word) for j in judgements),
        milestones=tuple(SignedMilestone(signed_text(m), m.is_reached) for m in milestones),
    )
