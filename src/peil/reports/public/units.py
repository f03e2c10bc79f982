# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The list of police units with the sketch that leads to each of them."""

from __future__ import annotations

from peil.agenda.policy import Policy
from peil.reports.document import Paragraph
from peil.reports.public.charts.unit_map import REGIONAL
from peil.reports.public.site_page import (
    LinkedPoint,
    SitePage,
    SiteSection,
    Target,
    UnitPlace,
    UnitSketch,
)
from peil.reports.public.unit_words import UNIT_WORDS
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = UNIT_WORDS.say


def units_page(policy: Policy, *, language: Language) -> SitePage:
    """Return the list of units: the ten on the sketch, the others, and the whole."""
    blocks = (
        unit_sketch(policy, here="", language=language),
        Paragraph(_say("sketch-what", language)),
    )
    return SitePage(
        title=_say("units", language),
        lead=_say("units-lead", language),
        description=_say("units-description", language),
        sections=(SiteSection("", blocks),),
    )


def unit_target(unit: str) -> Target:
    """Return the page of a unit."""
    return Target("public-unit", {"unit": unit})


def unit_sketch(policy: Policy, *, here: str, language: Language) -> UnitSketch:
    """Return the sketch of the units as a way to their pages.

    Args:
        policy: for the units and the whole.
        here: the unit of the page it stands on, or nothing.
        language: of the page.
    """
    drawn = [key for key in policy.units if key in REGIONAL]
    places = tuple(
        UnitPlace(key, policy.units[key].name, unit_target(key), key == here) for key in drawn
    )
    others = [key for key in policy.units if key not in drawn]
    whole = LinkedPoint(policy.whole.name.to(language), unit_target(policy.whole.key))
    more = (whole, *(_other(policy, key, language) for key in others))
    return UnitSketch(_say("sketch", language), places, more)


def _other(policy: Policy, key: str, language: Language) -> LinkedPoint:
    unit = policy.units[key]
    ended = ""
    if unit.last_day is not None:
        ended = _say("ended", language, day=written_day(unit.last_day, language=language))
    return LinkedPoint(unit.name, unit_target(key), ended.rstrip("."))
