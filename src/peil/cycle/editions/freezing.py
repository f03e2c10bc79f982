# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Freezes an edition: its content as text with a hash, and its files, byte for byte."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction

from peil.agenda.policy import Policy
from peil.cycle.editions.blocking import blocking_list
from peil.cycle.editions.blocks import Block, Code, EditionBlocked
from peil.cycle.editions.changes import changes_between
from peil.cycle.editions.content import Composition, Frozen, composition_of, content_of
from peil.cycle.editions.finding import edition_subject, locked_edition
from peil.cycle.editions.rendering import (
    Rendered,
    digest_of,
    documents_of,
    frozen_text,
    kept_documents,
    rendered,
)
from peil.cycle.models import Edition, EditionFile, EditionState, TrailHead
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import FIRST, Happened, record
from peil.reports.edition_content import Change, Correction, EditionContent
from peil.reports.edition_data import change_data
from peil.terms.languages import Text

_FREEZE = Text(nl="bevriezen", en="freeze")


@transaction.atomic
def freeze_edition(key: str, *, policy: Policy, by: Signature) -> Edition:
    """Fix what an edition says: its content, its hash and its files; all of it or nothing.

    The head of the audit trail is held meanwhile, so that no figure, text or decision is recorded
    between reading and keeping. It takes a second or two.

    Args:
        key: the edition.
        policy: the policy folder as it is now.
        by: who does it, and when.

    Raises:
        RightMissing: when they may not.
        EditionMissing: when there is none of that key.
        EditionStateRefused: when it was frozen or dropped before.
        EditionBlocked: when anything stands in the way; all of it is told.
        ReportFailed: when the typesetter cannot set it cleanly.
    """
    by.require(Action.FREEZE_EDITION)
    edition = locked_edition(key, step=_FREEZE, after=(EditionState.COMPOSED,))
    head = TrailHead.objects.select_for_update(no_key=True).filter(pk=1).first()
    frozen = Frozen(by.moment, by.day, head.hash if head is not None else FIRST)
    composed = composition_of(edition, policy=policy)
    content = corrected_content(composed, frozen=frozen)
    blocks = (*blocking_list(composed), *changes_nothing(content))
    if blocks:
        raise EditionBlocked(key, blocks=blocks)
    return _kept(edition, content, by=by)


def corrected_content(composed: Composition, *, frozen: Frozen) -> EditionContent:
    """Return what an edition says, with what it changes where it corrects another one."""
    content, corrects = content_of(composed, frozen=frozen), composed.edition.corrects
    if corrects is None:
        return content
    changes = changes_between(
        kept_documents(corrects.content), documents_of(content), policy=composed.policy
    )
    correction = Correction(corrects.key, composed.edition.reason, changes)
    return replace(content, correction=correction)


def changes_nothing(content: EditionContent) -> tuple[Block, ...]:
    """Return what stands in the way of a correcting edition that is the same as the other one."""
    if content.correction is None or content.correction.changes:
        return ()
    key = content.correction.corrects
    said = Text(
        nl=f"Niets verschilt van editie {key}; er is niets te herstellen.",
        en=f"Nothing differs from edition {key}; there is nothing to correct.",
    )
    return (Block(Code.NOTHING_CHANGED, said),)


def _kept(edition: Edition, content: EditionContent, *, by: Signature) -> Edition:
    text = frozen_text(documents_of(content))
    files = tuple(rendered(text))
    edition.content, edition.digest = text, digest_of(text.encode("utf-8"))
    edition.state = EditionState.FROZEN
    edition.data_version = content.account.policy.version
    edition.trail_hash = content.trail_hash
    edition.changes = [dict(change_data(one)) for one in _changes(content)]
    edition.frozen_by, edition.frozen_at = by.signer, by.moment
    edition.save()
    EditionFile.objects.bulk_create(
        EditionFile(
            edition=edition,
            language=file.language,
            form=file.form,
            digest=file.digest,
            content=file.content,
        )
        for file in files
    )
    record(_told(edition, files), by=by)
    return edition


def _changes(content: EditionContent) -> tuple[Change, ...]:
    return content.correction.changes if content.correction is not None else ()


def _told(edition: Edition, files: tuple[Rendered, ...]) -> Happened:
    return Happened(
        "edition_frozen",
        (edition_subject(edition.key),),
        before={"state": EditionState.COMPOSED.value},
        after={
            "state": edition.state,
            "known_on": edition.known_on,
            "digest": edition.digest,
            "data_version": edition.data_version,
            "trail_hash": edition.trail_hash,
            "files": {f"{file.language}.{file.form}": file.digest for file in files},
        },
    )
