"""Every error says what was asked, what was found and what to do, and hangs in one drawn tree."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re

import peil
from peil.terms import errors
from peil.terms.errors import PeilError, nearest_names, suggest


def all_errors() -> dict[str, type[PeilError]]:
    modules = [
        importlib.import_module(m.name) for m in pkgutil.walk_packages(peil.__path__, "peil.")
    ]
    classes = [found for module in modules for found in inspect.getmembers(module, inspect.isclass)]
    return {n: c for n, c in classes if issubclass(c, PeilError) and c is not PeilError}


def test_the_drawn_tree_names_every_error_and_no_other():
    drawn = set(re.findall(r"- (\w+)  ", errors.__doc__ or ""))

    assert drawn == set(all_errors())


def test_every_error_is_described_by_its_class():
    for name, error in all_errors().items():
        assert error.__doc__, name
        assert error.__doc__.strip().endswith("."), name


def test_an_error_keeps_its_three_sentences():
    wrong = PeilError(asked="One was asked.", found="Two was found.", to_do="Ask two.")

    assert str(wrong) == "One was asked. Two was found. Ask two."
    assert (wrong.asked, wrong.found, wrong.to_do) == (
        "One was asked.",
        "Two was found.",
        "Ask two.",
    )


def test_the_nearest_names_come_first_and_names_that_hold_it_follow():
    known = ["csv-tackled", "csv-prison-sentences", "robberies"]

    assert nearest_names("csv-takled", known=known)[0] == "csv-tackled"
    assert set(nearest_names("csv", known=known)) == {"csv-tackled", "csv-prison-sentences"}
    assert nearest_names("zzz", known=known) == ()


def test_without_a_near_name_the_listing_is_advised():
    assert suggest("zzz", known=["a"], listing="peil agenda list") == (
        "Run 'peil agenda list' to see every name."
    )
