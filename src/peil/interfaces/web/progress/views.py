# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens that show progress: a year by theme, one agreement, and the evidence with a note."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from peil.agenda.policy import YearOutsideAgendas
from peil.cycle.progress.agreements import AgreementNotFollowed, ProgressKey
from peil.cycle.progress.evidence import content_type_of, read_file
from peil.cycle.progress.pages import agreement_page, year_page
from peil.cycle.progress.reading import NoEvidence, evidence_of
from peil.cycle.progress.writing import POLICE
from peil.cycle.rights import Action
from peil.interfaces.web.asking import asking
from peil.interfaces.web.refusals import refused
from peil.interfaces.web.screens import page, screen


@screen(Action.SEE_PROGRESS)
def progress(request: HttpRequest) -> HttpResponse:
    """Return the progress of the last year that an agenda covers."""
    return _year(request, None)


@screen(Action.SEE_PROGRESS)
def progress_in_year(request: HttpRequest, *, year: int) -> HttpResponse:
    """Return the progress of a year."""
    return _year(request, year)


def _year(request: HttpRequest, year: int | None) -> HttpResponse:
    who = asking(request)
    try:
        seen = year_page(year, policy=who.policy, by=who.by)
    except YearOutsideAgendas as outside:
        return refused(request, outside, status=404)
    return page(request, "progress/year.html", seen=seen)


@screen(Action.SEE_PROGRESS)
def agreement(request: HttpRequest, *, agenda: str, agreement: str, year: int) -> HttpResponse:
    """Return one agreement in a year."""
    who = asking(request)
    try:
        seen = agreement_page(agenda, agreement, year, policy=who.policy, by=who.by)
    except AgreementNotFollowed as unknown:
        return refused(request, unknown, status=404)
    return page(request, "progress/agreement.html", seen=seen)


@screen(Action.SEE_PROGRESS)
def evidence(request: HttpRequest, *, version: int, **parts: str | int) -> HttpResponse:
    """Return the file with a version of a note, to keep and never to show in the browser."""
    key = ProgressKey(
        str(parts["agenda"]),
        str(parts["agreement"]),
        int(parts["year"]),
        str(parts["unit"]),
        POLICE,
    )
    try:
        kept = evidence_of(key, version=version, by=asking(request).by)
    except NoEvidence as missing:
        return refused(request, missing, status=404)
    content = read_file(kept, folder=Path(settings.PEIL_EVIDENCE_FOLDER))
    answer = HttpResponse(content, content_type=content_type_of(kept))
    answer["Content-Disposition"] = str(content_disposition_header(True, kept.name))  # noqa: FBT003
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
