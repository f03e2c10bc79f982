# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Hands out the template of a unit, and takes in files with figures."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from peil.agenda.published import FigureStatus
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action, RightMissing
from peil.cycle.submissions.figure_cells import CHOSEN, STATUS_WORDS
from peil.cycle.submissions.file_refused import FileRefused
from peil.cycle.submissions.file_saving import SavedFile, file_page, save_file
from peil.cycle.submissions.finding import SubmissionMissing
from peil.cycle.submissions.supplied_file import SuppliedFile
from peil.cycle.submissions.xlsx_safety import MOST_BYTES
from peil.cycle.submissions.xlsx_template import template_of
from peil.interfaces.web.asking import asking
from peil.interfaces.web.refusals import refused
from peil.interfaces.web.screens import page, screen
from peil.interfaces.web.words import WORDS
from peil.terms.languages import Language

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KINDS = ".xlsx,.csv,.json,.parquet"
_NOT_FOUND, _CONFLICT, _UNREADABLE = 404, 409, 422


class FileForm(forms.Form):
    """A file, and how settled the figures of a count are."""

    file = forms.FileField(allow_empty_file=True)
    counted_status = forms.ChoiceField()

    def __init__(self, *args: Any, language: Language, **more: Any) -> None:
        super().__init__(*args, **{**more, "label_suffix": ""})
        file, status = self.fields["file"], self.fields["counted_status"]
        file.label = WORDS.say("file.file", language)
        file.help_text = WORDS.say("file.file.help", language)
        file.widget.attrs |= {"accept": _KINDS}
        file.error_messages = {"required": WORDS.say("file.file.missing", language)}
        status.label = WORDS.say("file.counted", language)
        status.help_text = WORDS.say("file.counted.help", language)
        choices = [(one.value, STATUS_WORDS[one].to(language)) for one in CHOSEN]
        if isinstance(status, forms.ChoiceField):
            status.choices = choices

    def supplied(self) -> SuppliedFile:
        """Return the file as it was handed in; of one that is too large only the beginning."""
        handed = self.cleaned_data["file"]
        return SuppliedFile(
            given_name=handed.name or "",
            data=handed.read(MOST_BYTES + 1),
            counted_status=FigureStatus(self.cleaned_data["counted_status"]),
        )


@screen(Action.SEE_SUBMISSION)
def template(request: HttpRequest, **parts: str) -> HttpResponse:
    """Return the template of a unit as a file to keep."""
    who = asking(request)
    try:
        file = template_of(
            parts["round"], parts["unit"], policy=who.policy, by=who.by, language=who.language
        )
    except SubmissionMissing as missing:
        return refused(request, missing, status=_NOT_FOUND)
    answer = HttpResponse(file.data, content_type=_WORKBOOK)
    answer["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return answer


@screen(Action.SAVE_FIGURES, methods=("GET", "POST"))
def upload(request: HttpRequest, **parts: str) -> HttpResponse:
    """Return the page to hand in a file, or save the figures of one."""
    language = asking(request).language
    if request.method != "POST":
        return _form(request, parts, FileForm(language=language))
    form = FileForm(request.POST, request.FILES, language=language)
    return _save(request, parts, form) if form.is_valid() else _form(request, parts, form)


def _save(request: HttpRequest, parts: dict[str, str], form: FileForm) -> HttpResponse:
    """Save the figures of a file, or show every place in it that is wrong.

    Raises:
        RightMissing: when somebody may not save; the guard of the view tells it.
    """
    who = asking(request)
    try:
        saved = save_file(
            parts["round"], parts["unit"], form.supplied(), policy=who.policy, by=who.by
        )
    except RightMissing:
        raise
    except Refusal as refusal:
        return _form(request, parts, form, refusal=refusal)
    for told in _told(saved, who.language):
        messages.success(request, told)
    return redirect("submission", round=parts["round"], unit=parts["unit"])


def _told(saved: SavedFile, language: Language) -> tuple[str, ...]:
    """Return what a file changed, what of it was left out, and what is worth knowing."""
    number, changes = saved.saved.delivery.number, saved.changes
    word = "file.saved" if saved.saved.is_new else "file.unchanged"
    first = WORDS.say(
        word,
        language,
        number=number,
        added=len(changes.added),
        changed=len(changes.changed),
        same=len(changes.same),
        gone=len(changes.gone),
    )
    left_out = ", ".join(f"{n} {why.to(language)}" for why, n in saved.left_out.items())
    second = [WORDS.say("file.left-out", language, what=left_out)] if left_out else []
    return (first, *second, *(remark.to(language) for remark in saved.remarks))


def _form(
    request: HttpRequest,
    parts: dict[str, str],
    form: FileForm,
    *,
    refusal: Refusal | None = None,
) -> HttpResponse:
    who = asking(request)
    try:
        seen = file_page(parts["round"], parts["unit"], by=who.by)
    except SubmissionMissing as missing:
        return refused(request, missing, status=_NOT_FOUND)
    wrong_file = isinstance(refusal, FileRefused)
    wrong = _UNREADABLE if wrong_file or form.errors else _CONFLICT
    return page(
        request,
        "submissions/file.html",
        status=wrong if refusal is not None or form.errors else 200,
        seen=seen,
        form=form,
        problems=refusal.problems if isinstance(refusal, FileRefused) else (),
        file_name=refusal.file_name if isinstance(refusal, FileRefused) else "",
        refusal=refusal.told(who.language) if refusal is not None and not wrong_file else None,
    )
