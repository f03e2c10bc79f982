# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes SVG elements: classes only, no styles, numbers to a tenth of a dot."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

_IN_SVG = {"class_": "class", "view_box": "viewBox"}


def tag(name: str, *inside: str, **attributes: str | float | None) -> str:
    """Return an element; attributes that are nothing are left out, and `_` is written as `-`.

    What stands inside is SVG already; `words` makes text safe.

    >>> tag("circle", cx=4.04, cy=10, r=3, class_="result")
    '<circle cx="4" cy="10" r="3" class="result"/>'
    """
    written = "".join(
        f' {_IN_SVG.get(key, key.replace("_", "-"))}="{_attribute(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    content = "".join(inside)
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def words(text: str) -> str:
    """Return text so that it may stand inside an element.

    >>> words("meer < minder")
    'meer &lt; minder'
    """
    return escape(text, quote=False)


def picture(
    *inside: str, size: tuple[float, float], title: str, description: str = "", kind: str
) -> str:
    """Return one drawing with its name and description, which scales to the width it gets.

    Args:
        inside: the elements, in the order in which they are painted.
        size: width and height in dots, before it is scaled.
        title: what it is, for those who do not see it.
        description: what it shows, in sentences; nothing where the title says it all.
        kind: the class that the style sheet knows it by.
    """
    told = (tag("title", words(title)), tag("desc", words(description)) if description else "")
    return tag(
        "svg",
        *told,
        *inside,
        view_box=f"0 0 {dots(size[0])} {dots(size[1])}",
        role="img",
        aria_label=title,
        class_=f"chart {kind}",
        focusable="false",
    )


def dots(number: float) -> str:
    """Return a place or size to a tenth of a dot, without trailing zeros.

    >>> dots(12.0), dots(3.14159), dots(-0.01)
    ('12', '3.1', '0')
    """
    text = f"{number:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def path_through(points: Iterable[tuple[float, float]]) -> str:
    """Return the path of a line through points.

    >>> path_through([(0, 1), (10, 2.5)])
    'M0 1L10 2.5'
    """
    return "".join(f"{'L' if at else 'M'}{dots(x)} {dots(y)}" for at, (x, y) in enumerate(points))


def _attribute(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else dots(value)
