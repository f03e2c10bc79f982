# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The pages of editions that somebody may read before they are public, and their files."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from peil.cycle.editions.early_reading import FileMissing, NotOnTheList, read_file
from peil.cycle.editions.finding import EditionMissing
from peil.cycle.editions.listing import early_edition_of, early_editions_of
from peil.cycle.models import EditionState
from peil.cycle.rights import Action
from peil.interfaces.web.asking import asking
from peil.interfaces.web.edition_files import early_file_answer
from peil.interfaces.web.refusals import refused
from peil.interfaces.web.screens import page, screen


@screen(Action.SEE_HOME)
def early_editions(request: HttpRequest) -> HttpResponse:
    """Return the editions that the reader may read early."""
    return page(request, "editions/early.html", found=early_editions_of(by=asking(request).by))


@screen(Action.SEE_HOME)
def early_edition(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return an edition that the reader may read early; once it is public, its public page."""
    try:
        found = early_edition_of(key, by=asking(request).by)
    except EditionMissing as missing:
        return refused(request, missing, status=404)
    if found.edition.state == EditionState.PUBLISHED:
        return redirect("published_edition", key=key)
    return page(request, "editions/early_one.html", found=found)


@screen(Action.SEE_HOME)
def early_file(request: HttpRequest, *, key: str, language: str, form: str) -> HttpResponse:
    """Return a file of an edition that is not public yet; that it was read is recorded."""
    try:
        file = read_file(key, language=language, form=form, by=asking(request).by)
    except (EditionMissing, FileMissing) as missing:
        return refused(request, missing, status=404)
    except NotOnTheList as closed:
        return refused(request, closed, status=403)
    if file.edition.state == EditionState.PUBLISHED:
        return redirect("edition_file", key=key, language=language, form=form)
    return early_file_answer(file)
