"""Codes that no rule can tell apart are one class."""

from __future__ import annotations

import pytest

from peil.counting.conditions import CodeListMissing, Listed, NotListed, NotOneOf, OneOf
from peil.counting.engine.classes import UNPLACED, by_column, classes_of, known_codes
from peil.register.contract import CONTRACT

GOODS = CONTRACT["seizures"].column("goods")
LEVEL = CONTRACT["investigations"].column("level")
ARTICLE = CONTRACT["suspected_offences"].column("article")
FOCUS = CONTRACT["investigations"].column("focus_area")
LISTS = {"articles": frozenset({"138ab", "240b", "273f"}), "cyber": frozenset({"138ab"})}


def together(found) -> set[frozenset]:
    return {frozenset(codes) for codes in found.members}


def test_codes_that_no_test_names_are_one_class():
    found = classes_of(FOCUS, tests=[(OneOf("focus_area", ("drugs",)),)], lists={})

    others = {code.code for code in FOCUS.codes} - {"drugs"}
    assert together(found) == {frozenset({"drugs"}), frozenset(others)}


def test_two_rules_split_codes_where_they_differ_and_nowhere_else():
    tests = [
        (OneOf("focus_area", ("drugs", "fraud")),),
        (NotOneOf("focus_area", ("fraud", "other")),),
    ]

    found = classes_of(FOCUS, tests=tests, lists={})

    rest = {code.code for code in FOCUS.codes} - {"drugs", "fraud", "other"}
    assert together(found) == {
        frozenset({"drugs"}),
        frozenset({"fraud"}),
        frozenset({"other"}),
        frozenset(rest),
    }


def test_tests_of_one_rule_work_together():
    both = (OneOf("focus_area", ("drugs", "fraud")), NotOneOf("focus_area", ("fraud",)))

    found = classes_of(FOCUS, tests=[both], lists={})

    assert frozenset({"drugs"}) in together(found)
    assert len(found.members) == 2


def test_for_a_breakdown_every_code_stands_apart():
    found = classes_of(FOCUS, tests=[], lists={}, apart=True)

    assert together(found) == {frozenset({code.code}) for code in FOCUS.codes}


def test_without_tests_every_code_is_one_class():
    assert len(classes_of(FOCUS, tests=[], lists={}).members) == 1


def test_a_code_that_is_not_recorded_passes_only_what_asks_for_its_absence():
    named = (Listed("article", "cyber"),)
    absent = (NotListed("article", "cyber"),)
    found = classes_of(ARTICLE, tests=[named, absent], lists=LISTS)

    assert UNPLACED not in found.passing(named, lists=LISTS)
    assert UNPLACED in found.passing(absent, lists=LISTS)
    assert found.passing(named, lists=LISTS).isdisjoint(found.passing(absent, lists=LISTS))


def test_codes_are_those_of_the_list_and_what_tests_name_besides():
    tests = [OneOf("article", ("1",))]

    assert known_codes(ARTICLE, tests=tests, lists=LISTS) == {"1", "138ab", "240b", "273f"}


def test_levels_are_whole_numbers():
    assert known_codes(LEVEL, tests=[], lists={}) == {1, 2, 3}


def test_a_list_that_the_policy_folder_lacks_is_refused():
    with pytest.raises(CodeListMissing, match=r"codelists/articles\.yaml"):
        classes_of(ARTICLE, tests=[], lists={})


def test_tests_are_told_apart_by_their_column():
    goods, level = OneOf("goods", ("money",)), OneOf("level", (3,))

    assert by_column([level, goods]) == {"goods": (goods,), "level": (level,)}
    assert list(by_column([level, goods])) == ["goods", "level"]
