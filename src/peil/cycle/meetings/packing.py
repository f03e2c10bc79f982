# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Makes the papers of a meeting, in two languages and two forms; a new pack replaces none."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from django.db import transaction

from peil.agenda.policy import Policy
from peil.cycle.meetings.finding import locked_meeting, meeting_of, meeting_subject
from peil.cycle.meetings.gathering import gather_pack
from peil.cycle.meetings.printing import printed
from peil.cycle.models import Meeting, Pack
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
from peil.reports.html import write_html
from peil.reports.pack_content import PackContent
from peil.reports.pack_layout import lay_out_pack
from peil.terms.languages import LANGUAGES, Language, Text

PDF, HTML = "pdf", "html"


class PackMadeMeanwhile(Refusal):
    """Somebody else made a pack while this one was being made."""

    def __init__(self, meeting: str, *, number: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Vergaderstukken {number} van overleg '{meeting}' maken is gevraagd.",
                en=f"To make pack {number} of meeting '{meeting}' was asked.",
            ),
            found=Text(
                nl="Iemand anders maakte intussen stukken met dat nummer.",
                en="Somebody else made papers of that number meanwhile.",
            ),
            to_do=Text(
                nl="Bekijk die stukken; maak zo nodig nieuwe.",
                en="Look at those papers; make new ones if need be.",
            ),
        )


def make_pack(meeting_key: str, *, policy: Policy, by: Signature) -> tuple[Pack, ...]:
    """Make the papers of a meeting from what is known that day, and keep them for good.

    Typesetting takes seconds, so nothing is locked while it is done.

    Args:
        meeting_key: the meeting.
        policy: the agendas.
        by: who makes them, and when.

    Raises:
        RightMissing: when the person may not plan meetings.
        MeetingMissing: when the meeting was never planned.
        PolicyChanged: when the policy folder is no longer what the policy was read from.
        ReportFailed: when the papers cannot be typeset.
        PackMadeMeanwhile: when somebody else made a pack at the same moment.
    """
    by.require(Action.PLAN_MEETING)
    meeting = meeting_of(meeting_key)
    number = _last_number(meeting) + 1
    content = gather_pack(meeting, number=number, policy=policy, day=by.day)
    written = tuple(_written(content))
    with transaction.atomic():
        if _last_number(locked_meeting(meeting_key)) != number - 1:
            raise PackMadeMeanwhile(meeting_key, number=number)
        rows = [
            Pack(
                meeting=meeting,
                number=number,
                language=language,
                form=form,
                digest=hashlib.sha256(data).hexdigest(),
                content=data,
                made_by=by.signer,
                made_at=by.moment,
            )
            for language, form, data in written
        ]
        made = tuple(Pack.objects.bulk_create(rows))
        files = {f"{row.language}.{row.form}": row.digest for row in made}
        after = {"number": number, "data_version": policy.version, "files": files}
        record(Happened("pack_made", (meeting_subject(meeting_key),), after=after), by=by)
    return made


def _last_number(meeting: Meeting) -> int:
    last = meeting.packs.order_by("-number").values_list("number", flat=True).first()
    return last or 0


def _written(content: PackContent) -> Iterator[tuple[Language, str, bytes]]:
    for language in LANGUAGES:
        document = lay_out_pack(content, language=language)
        yield language, PDF, printed(document)
        yield language, HTML, write_html(document).encode()
