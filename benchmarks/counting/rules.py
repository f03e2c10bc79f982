# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The indicators that are measured: forty over sixteen columns of incidents, and 160 like them.

They are made up for measuring: the size, the columns and the conditions are those of a real set of
indicators, the sentences are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice, product

from peil.counting.conditions import (
    Condition,
    IsFalse,
    IsNotRecorded,
    IsRecorded,
    IsTrue,
    OneOf,
    Test,
)
from peil.counting.declarations import AtUnit, Counted, CountingRule, Distinct, OnDay, Ratio, Sum
from peil.terms.languages import Text
from peil.terms.quantities import Measure
from peil.terms.references import Reference

FIRST_DAY = date(2012, 1, 1)
NOTICED = OnDay("registered_on")
CLEARED = OnDay("cleared_on")

CODES: dict[str, tuple[str, ...]] = {
    "burglary": ("1.1.1", "1.1.2"),
    "home": ("1.1.1",),
    "vehicle": ("1.2.1", "1.2.2", "1.2.3", "1.2.5"),
    "pickpocket": ("1.2.4",),
    "sexual": ("1.4.1", "3.1.2"),
    "violent": ("1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.6", "1.4.7"),
    "robbery": ("1.4.6", "1.4.7"),
    "street": ("1.4.6",),
    "assault": ("1.4.4", "1.4.5"),
    "arson": ("1.6.1", "1.6.2"),
    "shop": ("2.5.1", "2.5.2"),
    "fraud": ("3.9.1",),
    "cyber": ("3.7.4",),
    "digital": ("3.7.4", "3.9.1", "3.2.1"),
    "drugs": ("3.1.1", "3.1.3"),
    "theft": ("1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "2.5.1"),
}
MORE_CODES: dict[str, tuple[str, ...]] = {
    "murder": ("1.4.2",),
    "threat": ("1.4.4",),
    "damage": ("2.2.1",),
    "nuisance": ("2.4.1", "2.7.3"),
    "traffic": ("1.3.1", "3.5.2", "3.5.5"),
    "weapons": ("3.6.4",),
    "housing": ("2.4.2",),
    "public": ("1.4.3", "2.6.9", "2.7.2"),
}
AT: dict[str, tuple[Test, ...]] = {
    "in-homes": (OneOf("location_kind", ("home",)),),
    "on-streets": (OneOf("location_kind", ("street", "vehicle")),),
    "in-shops": (OneOf("location_kind", ("shop",)),),
}
FLAGS: dict[str, tuple[Test, ...]] = {
    "all": (),
    "crimes": (IsTrue("is_crime"),),
    "completed": (IsTrue("is_crime"), IsFalse("is_attempt")),
    "attempts": (IsTrue("is_crime"), IsTrue("is_attempt")),
    "sneaked-in": (IsTrue("is_sneak_in"),),
    "online": (IsTrue("is_crime"), IsTrue("is_online")),
    "domestic": (IsTrue("is_crime"), IsTrue("is_domestic")),
    "armed": (IsTrue("is_crime"), IsTrue("is_armed")),
    "armed-completed": (IsTrue("is_crime"), IsTrue("is_armed"), IsFalse("is_attempt")),
    "reported": (IsTrue("is_crime"), IsTrue("is_reported")),
    "unreported": (IsTrue("is_crime"), IsFalse("is_reported")),
    "repeated": (IsTrue("is_crime"), IsTrue("is_repeated")),
    "cleared": (IsTrue("is_crime"), IsRecorded("cleared_on")),
    "open": (IsTrue("is_crime"), IsNotRecorded("cleared_on")),
    "undated": (IsTrue("is_crime"), IsNotRecorded("occurred_on")),
}
MORE_FLAGS: dict[str, tuple[Test, ...]] = {
    "domestic-repeated": (IsTrue("is_crime"), IsTrue("is_domestic"), IsTrue("is_repeated")),
    "armed-cleared": (IsTrue("is_crime"), IsTrue("is_armed"), IsRecorded("cleared_on")),
    "online-reported": (IsTrue("is_crime"), IsTrue("is_online"), IsTrue("is_reported")),
    "not-crimes": (IsFalse("is_crime"),),
}

_COUNTS = (
    "all", "crimes", "burglary crimes", "home crimes", "home attempts", "home completed",
    "home sneaked-in", "vehicle crimes", "pickpocket crimes", "sexual crimes", "sexual online",
    "violent crimes", "violent domestic", "violent repeated", "violent armed",
    "robbery armed-completed", "street crimes", "assault domestic", "arson crimes", "shop crimes",
    "fraud online", "cyber crimes", "digital reported", "drugs crimes", "theft unreported",
    "violent on-streets crimes", "burglary in-homes undated",
)  # fmt: skip
_SUMS = (
    "crimes", "burglary crimes", "vehicle crimes", "fraud online", "robbery armed",
    "theft reported", "arson crimes",
)  # fmt: skip
_SHARES = (
    ("theft crimes", "reported"), ("home crimes", "attempts"), ("assault crimes", "domestic"),
    ("violent crimes", "armed"), ("violent crimes", "cleared"), ("digital crimes", "repeated"),
)  # fmt: skip
_REFERENCE = Reference(source="benchmark", place="made up")


def _tests(name: str) -> tuple[Test, ...]:
    """Return what the words of a name test; a test that two words name stands once."""
    codes, flags = CODES | MORE_CODES, FLAGS | MORE_FLAGS
    found: list[Test] = []
    for word in name.split():
        found += [OneOf("crime_code", codes[word])] if word in codes else []
        found += [*AT.get(word, ()), *flags.get(word, ())]
    return tuple(dict.fromkeys(found))


def _counted(name: str) -> Counted:
    said = Text(nl=name, en=name)
    only = tuple(Condition(f"c{n}", said, (test,)) for n, test in enumerate(_tests(name)))
    return Counted(table="incidents", dated_by=NOTICED, placed_by=AtUnit("unit"), only=only)


def _rule(name: str, what: Counted | Ratio, measure: Measure = Measure.COUNT) -> CountingRule:
    key = name.replace(" ", "-")
    return CountingRule(key, "bench-1", FIRST_DAY, measure, what, _REFERENCE)


def _count(name: str) -> CountingRule:
    return _rule(f"{name} number", _counted(name))


def _sum(name: str) -> CountingRule:
    counted = replace(_counted(name), counts=Sum("damage_cents"))
    return _rule(f"{name} damage", counted, Measure.EUR_MILLION)


def _share(name: str, of_which: str, *, cleared: bool = False) -> CountingRule:
    whole = _counted(name)
    part = _counted(f"{name} {of_which}")
    if cleared:
        part = replace(whole, dated_by=CLEARED)
    return _rule(f"{name} {of_which} share", Ratio(part, whole), Measure.PERCENT)


def _more() -> Iterator[CountingRule]:
    """Yield rules beyond the forty: every selection of codes with every conjunction of flags."""
    taken = {rule.indicator for rule in RULES_40}
    for code, flags in product((*CODES, *MORE_CODES), (*FLAGS, *MORE_FLAGS)):
        for rule in (_count(f"{code} {flags}"), _sum(f"{code} {flags}")):
            if rule.indicator not in taken and (rule.measure is Measure.COUNT or flags in _SUMMED):
                yield rule


_SUMMED = {"crimes", "reported", "online"}
_SELDOM = 4
"""One in so many of all combinations is taken, so that each selection of codes occurs."""

RULES_34 = (*map(_count, _COUNTS), *map(_sum, _SUMS))
RULES_40 = (*RULES_34, *(_share(*names) for names in _SHARES))
"""27 counts, 7 sums of money and 6 shares, all by the day of registration."""
RULES_41 = (*RULES_40, _count("shop attempts"))
RULES_160 = (*RULES_40, *islice(_more(), 0, _SELDOM * 120, _SELDOM))
RULES_CLEARANCE = (
    *RULES_34,
    *(
        _share(f"{name} crimes", "cleared", cleared=True)
        for name in ("home", "street", "robbery", "violent", "vehicle", "fraud")
    ),
)
"""The same with clearance rates: cleared in a month beside registered in that month."""
RULES_DISTINCT = tuple(
    _rule(f"{name} victims", replace(_counted(name), counts=Distinct("victim_id")))
    for name in ("crimes", "violent crimes", "home crimes", "assault domestic", "digital online")
)
SETS = {
    "40": RULES_40,
    "41": RULES_41,
    "160": RULES_160,
    "clearance": RULES_CLEARANCE,
    "distinct": RULES_DISTINCT,
}
