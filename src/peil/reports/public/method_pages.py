# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The explanation of each method, as HTML of the page that the documentation has of it.

The pages of the documentation are the only text: what is shown here is what stands there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from peil.terms.errors import PeilError, suggest
from peil.terms.languages import LANGUAGES, Language, Text

_EXAMPLE = Text(nl="Voorbeeld {number}", en="Example {number}")
_IN_DOCUMENTS: Mapping[Language, str] = {"nl": "methoden", "en": "methods"}
_ORIGIN = ("Waar het vandaan komt", "Where it comes from")
METHODS = (
    "status",
    "pace",
    "chance",
    "path",
    "revisions",
    "control-chart",
    "funnel",
    "forecast",
    "ambition",
    "audit-test",
    "pairs",
    "outliers",
    "units-and-nation",
    "disclosure",
)
"""The methods in the order in which a reader meets them."""


class MethodUnknown(PeilError):
    """A method was asked that has no page."""

    def __init__(self, method: str) -> None:
        super().__init__(
            asked=f"The explanation of the method '{method}' was asked.",
            found=f"There are: {', '.join(METHODS)}.",
            to_do=suggest(method, known=METHODS, listing="the list of methods"),
        )


@dataclass(frozen=True)
class MethodPage:
    """The page of one method: its title, its first paragraph as text, and the rest as HTML."""

    key: str
    title: str
    lead: str
    body: str


def methods_folder(language: Language) -> Path:
    """Return where the pages stand: inside an installed package, or in a checkout's documents."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "shipped_methods" / language
    if installed.is_dir():
        return installed
    return package.parents[1] / "docs/explanation" / _IN_DOCUMENTS[language]


@lru_cache(maxsize=len(METHODS) * len(LANGUAGES))
def method_page(key: str, *, language: Language) -> MethodPage:
    """Return the page of a method.

    Raises:
        MethodUnknown: when there is none.
    """
    if key not in METHODS:
        raise MethodUnknown(key)
    text = (methods_folder(language) / f"{key}.md").read_text(encoding="utf-8")
    tokens = _MARKDOWN.parse(text)
    title, lead = _inline_after(tokens, "heading_open"), _inline_after(tokens, "paragraph_open")
    rest = tokens[_index_after(tokens, "paragraph_close") :]
    told = {"example": _EXAMPLE.to(language), "number": 0}
    body = _MARKDOWN.renderer.render(_headed(rest), _MARKDOWN.options, told)
    return MethodPage(key, title, lead, body)


def _inline_after(tokens: Sequence[Token], kind: str) -> str:
    """Return the text of the first token of a kind, without its marks."""
    at = next(at for at, token in enumerate(tokens) if token.type == kind)
    return "".join(
        " " if one.type == "softbreak" else one.content for one in tokens[at + 1].children or ()
    )


def _index_after(tokens: Sequence[Token], kind: str) -> int:
    return next(at for at, token in enumerate(tokens) if token.type == kind) + 1


def _headed(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens in which every table knows the heading that it stands under.

    Where a page says what a method comes from, an emphasised text is the title of a book or an
    article, and all of those are English.
    """
    heading = ""
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = tokens[at + 1].content
        elif token.type == "table_open":
            token.meta["caption"] = heading
        elif token.type == "inline" and heading in _ORIGIN:
            _mark_titles(token)
    return list(tokens)


def _mark_titles(line: Token) -> None:
    """Say of the titles in a line of text that they are English."""
    for token in line.children or ():
        if token.type == "em_open":
            token.attrSet("lang", "en")


def _table(_: RendererHTML, tokens: Sequence[Token], at: int, *_more: Any) -> str:
    said = escape(tokens[at].meta["caption"])
    return (
        f'<div class="scroll" role="group" tabindex="0" aria-label="{said}">'
        f'<table><caption class="hidden">{said}</caption>'
    )


def _table_end(*_: Any) -> str:
    return "</table></div>"


def _header(_: RendererHTML, tokens: Sequence[Token], at: int, *_more: Any) -> str:
    return f'<th scope="col"{_side(tokens[at])}>'


def _cell(_: RendererHTML, tokens: Sequence[Token], at: int, *_more: Any) -> str:
    return f"<td{_side(tokens[at])}>"


def _side(token: Token) -> str:
    return ' class="end"' if "right" in str(token.attrs.get("style", "")) else ""


def _example(
    _: RendererHTML, tokens: Sequence[Token], at: int, _options: Any, told: dict[str, Any]
) -> str:
    """Return lines of a terminal, which a keyboard can scroll through."""
    told["number"] += 1
    text = escape(tokens[at].content, quote=False)
    said = told["example"].format(number=told["number"])
    return f'<pre tabindex="0" role="group" aria-label="{said}"><code>{text}</code></pre>\n'


def _link(_: RendererHTML, tokens: Sequence[Token], at: int, *_more: Any) -> str:
    """Return the start of a link; a page of the documentation is a page of the site beside it."""
    address = str(tokens[at].attrs["href"])
    if address.endswith(".md"):
        address = f"../{address.removesuffix('.md')}/"
    return f'<a href="{escape(address)}">'


def _renderer() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.add_render_rule("table_open", _table)
    markdown.add_render_rule("table_close", _table_end)
    markdown.add_render_rule("th_open", _header)
    markdown.add_render_rule("td_open", _cell)
    markdown.add_render_rule("fence", _example)
    markdown.add_render_rule("link_open", _link)
    return markdown


_MARKDOWN = _renderer()
