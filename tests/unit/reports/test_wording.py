"""The words of every layout of a method have both languages and the same parts in each."""

from __future__ import annotations

import pkgutil
import string
from importlib import import_module

import pytest

from peil.reports import methods
from peil.reports.wording import Wording

LAYOUTS = sorted(
    module.name
    for module in pkgutil.walk_packages(methods.__path__, "peil.reports.methods.")
    if not module.ispkg
)


def parts(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("name", LAYOUTS)
def test_both_languages_of_a_layout_fill_in_the_same_parts(name):
    module = import_module(name)
    wordings = [one for one in vars(module).values() if isinstance(one, Wording)]

    for wording in wordings:
        for text in wording.words.values():
            assert parts(text.nl) == parts(text.en), text
