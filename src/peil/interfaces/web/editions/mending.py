# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where something that stands in the way of an edition can be mended: the address of its page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from peil.cycle.editions.blocks import (
    CODE_WORDS,
    Block,
    NumberToRelease,
    SubmissionToMend,
    TextToMend,
)
from peil.cycle.rights import Action
from peil.interfaces.web.asking import Asking
from peil.interfaces.web.words import WORDS


class BlockRow(NamedTuple):
    """One line of the blocking list: its code and what that is about, the sentence, the links."""

    code: str
    about: str
    sentence: str
    links: tuple[tuple[str, str], ...]


def rows_of(blocks: Iterable[Block], *, key: str, who: Asking) -> tuple[BlockRow, ...]:
    """Return the blocking list of an edition as rows, with links for who reads it."""
    return tuple(
        BlockRow(
            code=block.code.value,
            about=CODE_WORDS[block.code].to(who.language),
            sentence=block.sentence.to(who.language),
            links=_links(block, key=key, who=who),
        )
        for block in blocks
    )


def _links(block: Block, *, key: str, who: Asking) -> tuple[tuple[str, str], ...]:
    mend = block.mend
    if isinstance(mend, SubmissionToMend):
        return (_to_figures(mend, who=who),)
    if isinstance(mend, TextToMend):
        return (_to_texts(mend.key.round, mend.key.unit, who=who),)
    if isinstance(mend, NumberToRelease):
        texts = _to_texts(mend.key.round, mend.key.unit, who=who)
        if not who.may(Action.FREEZE_EDITION):
            return (texts,)
        asked = {**mend.key._asdict(), "version": mend.version, "written": mend.written}
        release = f"{reverse('edition_release', kwargs={'key': key})}?{urlencode(asked)}"
        return (texts, (WORDS.say("edition.block.release", who.language), release))
    return ()


def _to_figures(mend: SubmissionToMend, *, who: Asking) -> tuple[str, str]:
    """Return the link to a submission, or to its round for who may see no submissions."""
    if who.may(Action.SEE_SUBMISSION, unit=mend.unit):
        place = reverse("submission", kwargs={"round": mend.round, "unit": mend.unit})
        return WORDS.say("edition.block.submission", who.language), place
    return (
        WORDS.say("edition.block.round", who.language),
        reverse("round", kwargs={"round": mend.round}),
    )


def _to_texts(round_: str, unit: str, *, who: Asking) -> tuple[str, str]:
    place = reverse("interpretations-of-unit", kwargs={"round": round_, "unit": unit})
    return WORDS.say("edition.block.texts", who.language), place
