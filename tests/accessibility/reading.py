"""The words of a page without a browser, each with the language that it is said to be in."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_EMPTY = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_NO_WORDS = frozenset({"code", "pre", "script", "style"})
_SAID = ("alt", "aria-label", "content", "data-label", "placeholder", "title")


@dataclass
class PageWords(HTMLParser):
    """Reads a page; `said` holds its texts with the language of each, but for code and data."""

    said: list[tuple[str, str]] = field(default_factory=list)
    open: list[tuple[str, str]] = field(default_factory=lambda: [("", "")])

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        language = named.get("lang") or self.open[-1][1]
        if tag == "meta" and named.get("name") != "description":
            return
        self.said += [(language, named[one] or "") for one in _SAID if named.get(one)]
        if tag not in _EMPTY:
            self.open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A drawing closes what holds nothing at once."""

    def handle_endtag(self, tag: str) -> None:
        names = [name for name, _ in self.open]
        if tag in names[1:]:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if text and not _NO_WORDS & {name for name, _ in self.open}:
            self.said.append((self.open[-1][1], text))


def words_of(page: str) -> list[tuple[str, str]]:
    """The texts of a page, in order, each with its language."""
    reader = PageWords()
    reader.feed(page)
    reader.close()
    return reader.said
