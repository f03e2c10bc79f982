"""The looks in which pages are judged: a language, a width in pixels and a colour scheme.

320 px is also what a window of 1280 px holds when everything is four times as large. CI judges each
page in two looks that differ in all three. With PEIL_LOOKS=all it is every language and width, and
every page that is not as of a day: that takes half an hour or more. Of every look the contrast, which alone
hangs on the scheme, is judged in the other scheme too.
"""

from __future__ import annotations

import os
from typing import NamedTuple

WIDE, NARROW = 1280, 320
EVERY_LOOK = os.environ.get("PEIL_LOOKS") == "all"


class Look(NamedTuple):
    """How a page is looked at."""

    language: str
    width: int
    scheme: str

    def __str__(self) -> str:
        return "-".join(map(str, self))


IN_DUTCH, IN_ENGLISH = Look("nl", WIDE, "light"), Look("en", NARROW, "dark")
LOOKS: tuple[Look, ...] = (IN_DUTCH, IN_ENGLISH)
if EVERY_LOOK:
    LOOKS += (Look("nl", NARROW, "light"), Look("en", WIDE, "dark"))
OTHER_SCHEME = {"light": "dark", "dark": "light"}
