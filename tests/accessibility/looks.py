"""The looks in which pages are judged: a language, a width in pixels and a colour scheme.

320 px is also what a window of 1280 px holds when everything is four times as large. CI judges each
page in two looks that differ in all three, and the contrast in the other scheme as well. With
PEIL_LOOKS=all it is every look, and every page that is not as of a day: that takes an hour.
"""

from __future__ import annotations

import os
from itertools import product
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
LOOKS = (
    tuple(Look(*parts) for parts in product(("nl", "en"), (WIDE, NARROW), ("light", "dark")))
    if EVERY_LOOK
    else (IN_DUTCH, IN_ENGLISH)
)
OTHER_SCHEME = {"light": "dark", "dark": "light"}
