# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""XML before it is written: elements with their attributes, in a fixed order, and their bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

_NOT_IN_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""Signs that XML 1.0 does not let stand anywhere, not even as a number."""


@dataclass(frozen=True)
class Element:
    """An element: its name, its attributes in order, and a text or other elements."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    text: str = ""
    children: tuple[Element, ...] = ()


def element(name: str, *children: Element | None, **attributes: str) -> Element:
    """Return an element of other elements; those that are not there are left out."""
    inside = tuple(child for child in children if child is not None)
    return Element(name, tuple(attributes.items()), "", inside)


def written(name: str, text: str | None, **attributes: str) -> Element | None:
    """Return an element with a text, or nothing when there is no text."""
    return Element(name, tuple(attributes.items()), text) if text else None


def as_xml(root: Element) -> bytes:
    """Return an XML document in UTF-8; the same elements give the same bytes."""
    return "\n".join(('<?xml version="1.0" encoding="UTF-8"?>', *_lines(root, ""), "")).encode()


def _lines(one: Element, indent: str) -> Iterator[str]:
    attributes = "".join(f' {name}="{_safe(value)}"' for name, value in one.attributes)
    opening = f"{indent}<{one.name}{attributes}"
    if one.children:
        yield f"{opening}>"
        for child in one.children:
            yield from _lines(child, f"{indent}  ")
        yield f"{indent}</{one.name}>"
    elif one.text:
        yield f"{opening}>{_safe(one.text)}</{one.name}>"
    else:
        yield f"{opening}/>"


def _safe(text: str) -> str:
    return escape(_NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text), quote=True)
