# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Fills in whatever form a page shows, as somebody does who means harm."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_TYPED = {"text", "search", "url", ""}


@dataclass
class Form:
    """One form of a page: where it is sent, what it holds, and which of that is typed text."""

    action: str
    method: str
    values: dict[str, list[str]] = field(default_factory=dict)
    typed: set[str] = field(default_factory=set)

    def filled(self, words: str) -> dict[str, list[str]]:
        """What is sent when words are typed in every text of the form."""
        return {name: [words] if name in self.typed else v for name, v in self.values.items()}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._select = self._area = ""
        self._area_text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._form = Form(told.get("action", ""), told.get("method", "get").lower())
            self.forms.append(self._form)
        elif self._form is not None:
            self._field(self._form, tag, told)

    def _field(self, form: Form, tag: str, told: dict[str, str]) -> None:
        name = told.get("name", "")
        if tag == "select":
            self._select = name
            form.values.setdefault(name, [])
        elif tag == "option" and (not form.values[self._select] or "selected" in told):
            form.values[self._select] = [told.get("value", "")]
        elif tag == "textarea":
            self._area, self._area_text = name, ""
            form.typed.add(name)
        elif tag == "input" and name:
            self._input(form, name, told)

    def _input(self, form: Form, name: str, told: dict[str, str]) -> None:
        kind = told.get("type", "")
        if kind in {"checkbox", "radio"}:
            if "checked" in told or (kind == "radio" and name not in form.values):
                form.values.setdefault(name, []).append(told.get("value", "on"))
            return
        if kind == "file":
            return
        form.values[name] = [told.get("value", "")]
        if kind in _TYPED and "inputmode" not in told and "size" not in told:
            form.typed.add(name)

    def handle_data(self, data: str) -> None:
        self._area_text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._form is not None:
            self._form.values[self._area] = [self._area_text]
        elif tag == "form":
            self._form = None


def forms_in(page: str) -> list[Form]:
    """Every form of a page that something can be typed in."""
    reader = _Reader()
    reader.feed(page)
    return [form for form in reader.forms if form.method == "post" and form.typed]
