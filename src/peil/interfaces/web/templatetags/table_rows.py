# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes the rows of a table of a public page.

A page holds hundreds of cells; writing each by a template takes ten times as long.
"""

from __future__ import annotations

from collections.abc import Iterator

from django import template
from django.template import RequestContext
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from peil.interfaces.web.public.shown import (
    ShownCell,
    ShownGroup,
    ShownNote,
    ShownRow,
    ShownTable,
)
from peil.interfaces.web.templatetags.own_language import in_own_language
from peil.interfaces.web.templatetags.saying import say

register = template.Library()


@register.simple_tag(takes_context=True)
def table_rows(context: RequestContext, table: ShownTable) -> SafeString:
    """Return the bodies of a table as HTML; every text in them is escaped."""
    wide = len(table.columns)
    made = "".join(part for group in table.groups for part in _group(context, group, wide))
    return mark_safe(made)  # noqa: S308 - made of escaped parts only


def _group(context: RequestContext, group: ShownGroup, wide: int) -> Iterator[str]:
    yield "<tbody>\n"
    if group.heading is not None:
        heading = _linked(group.heading)
        yield f'<tr class="group"><th scope="rowgroup" colspan="{wide}">{heading}</th></tr>\n'
    for row in group.rows:
        yield from _row(context, row)
    yield "</tbody>\n"


def _row(context: RequestContext, row: ShownRow) -> Iterator[str]:
    kind = "" if row.kind == "plain" else row.kind
    depth = f"depth{row.depth}" if row.depth else ""
    marks = _marks(context, row.heading.notes)
    yield f"<tr{_class(kind)}>\n"
    yield f'<th scope="row"{_class(depth)}>{_linked(row.heading)}{marks}</th>\n'
    for cell in row.cells:
        yield f"<td{_class(cell.look)}>{_said(context, cell)}{_marks(context, cell.notes)}</td>\n"
    yield "</tr>\n"


def _class(name: str) -> str:
    return f' class="{conditional_escape(name)}"' if name else ""


def _linked(cell: ShownCell) -> str:
    text = conditional_escape(cell.text)
    return f'<a href="{conditional_escape(cell.address)}">{text}</a>' if cell.address else text


def _said(context: RequestContext, cell: ShownCell) -> str:
    if cell.status:
        name, text = conditional_escape(cell.status), conditional_escape(cell.text)
        return f'<span class="status utrecht-status-badge status-{name}">{text}</span>'
    return cell.drawing or conditional_escape(in_own_language(context, cell.text))


def _marks(context: RequestContext, notes: tuple[ShownNote, ...]) -> str:
    if not notes:
        return ""
    return f'<span class="marks">{", ".join(_mark(context, note) for note in notes)}</span>'


def _mark(context: RequestContext, note: ShownNote) -> str:
    label = conditional_escape(say(context, "site.note", number=note.number))
    name = f' id="r{note.number}"' if note.is_first else ""
    return f'<a href="#n{note.number}"{name} aria-label="{label}">{note.number}</a>'
