# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The inputs of the form of a submission, written without a template each.

A form holds hundreds of them, and a template for each would take most of the time of the page.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


def _input(widget: dict[str, Any]) -> SafeString:
    told = {"type": widget["type"], "name": widget["name"]}
    if widget["value"] is not None:
        told["value"] = str(widget["value"])
    return format_html("<input{}>", flatatt({**told, **widget["attrs"]}))


class NumberCell(forms.TextInput):
    """Where a number is typed."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:  # noqa: ARG002
        """Return the input."""
        return _input(self.get_context(name, value, attrs)["widget"])


class DayCell(forms.DateInput):
    """Where a day is chosen."""

    input_type = "date"

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:  # noqa: ARG002
        """Return the input."""
        return _input(self.get_context(name, value, attrs)["widget"])


class TickCell(forms.CheckboxInput):
    """A box to tick."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:  # noqa: ARG002
        """Return the input."""
        return _input(self.get_context(name, value, attrs)["widget"])


class TextCell(forms.Textarea):
    """Where a text is written."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:  # noqa: ARG002
        """Return the text area; the line break behind its start is not part of the text."""
        widget = self.get_context(name, value, attrs)["widget"]
        told = flatatt({"name": widget["name"], **widget["attrs"]})
        return format_html("<textarea{}>\n{}</textarea>", told, widget["value"] or "")


class ChoiceCell(forms.Select):
    """Where one of a few is chosen."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:  # noqa: ARG002
        """Return the list."""
        chosen = {str(one) for one in self.format_value(value)}
        options = format_html_join(
            "",
            "<option{}>{}</option>",
            (
                (flatatt({"value": str(key), "selected": str(key) in chosen}), said)
                for key, said in self.choices
            ),
        )
        told = flatatt({"name": name, **self.build_attrs(self.attrs, attrs)})
        return format_html("<select{}>{}</select>", told, options)
