# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The pages of editions that everybody may see, and their files."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from peil.cycle.editions.early_reading import FileMissing, NotOnTheList, read_file
from peil.cycle.editions.finding import EditionMissing
from peil.cycle.editions.listing import public_edition, public_list
from peil.cycle.rights import Action
from peil.interfaces.web.asking import asking
from peil.interfaces.web.editions.files import file_answer
from peil.interfaces.web.refusals import refused
from peil.interfaces.web.screens import page, screen


@screen(Action.SEE_PUBLISHED)
def published_editions(request: HttpRequest) -> HttpResponse:
    """Return the published editions, and those that the reader may read early."""
    return page(request, "editions/published.html", found=public_list(by=asking(request).by))


@screen(Action.SEE_PUBLISHED)
def published_edition(request: HttpRequest, *, key: str) -> HttpResponse:
    """Return one published edition with its files, or one that the reader may read early."""
    try:
        found = public_edition(key, by=asking(request).by)
    except EditionMissing as missing:
        return refused(request, missing, status=404)
    return page(request, "editions/published_one.html", found=found)


@screen(Action.SEE_PUBLISHED)
def edition_file(request: HttpRequest, *, key: str, language: str, form: str) -> HttpResponse:
    """Return a file of an edition, byte for byte as it was frozen."""
    try:
        file = read_file(key, language=language, form=form, by=asking(request).by)
    except (EditionMissing, FileMissing) as missing:
        return refused(request, missing, status=404)
    except NotOnTheList as closed:
        return refused(request, closed, status=403)
    return file_answer(request, file)
