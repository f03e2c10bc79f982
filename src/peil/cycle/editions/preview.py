# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What an edition that is not frozen would say now, and look like, marked as a draft."""

from __future__ import annotations

from dataclasses import replace

from peil.agenda.policy import Policy
from peil.cycle.editions.content import Composition, Frozen, composition_of
from peil.cycle.editions.finding import edition_of, require_state
from peil.cycle.editions.freezing import corrected_content
from peil.cycle.editions.rendering import written
from peil.cycle.models import EditionState, TrailHead
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import FIRST
from peil.reports.edition_content import EditionContent
from peil.reports.edition_layout import lay_out_edition
from peil.terms.languages import Language, Text

_PREVIEW = Text(nl="vooraf bekijken", en="preview")
_DRAFT = Text(nl="{title} (concept)", en="{title} (draft)")


def as_if_frozen(composed: Composition, *, by: Signature) -> EditionContent:
    """Return what an edition would say if it were frozen now."""
    head = TrailHead.objects.filter(pk=1).first()
    frozen = Frozen(by.moment, by.day, head.hash if head is not None else FIRST)
    return corrected_content(composed, frozen=frozen)


def preview_page(key: str, *, policy: Policy, language: Language, by: Signature) -> bytes:
    """Return what an edition would look like now as HTML, with 'draft' in its title.

    Args:
        key: the edition.
        policy: the policy folder as it is now.
        language: of the page.
        by: who asks, and when.

    Raises:
        RightMissing: when they may not see editions.
        EditionMissing: when there is none of that key.
        EditionStateRefused: when it was frozen: then its files say what it is.
    """
    by.require(Action.SEE_EDITIONS)
    edition = edition_of(key)
    require_state(edition, step=_PREVIEW, after=(EditionState.COMPOSED,))
    content = as_if_frozen(composition_of(edition, policy=policy), by=by)
    document = lay_out_edition(content, language=language)
    title = _DRAFT.to(language).format(title=document.title)
    return written(replace(document, title=title), form="html")
