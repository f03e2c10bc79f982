# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Says in a sentence how far a figure usually moves, to stand beside one that is provisional."""

from __future__ import annotations

from decimal import Decimal

from peil.monitoring.agenda_period.revisions import UsualRevision
from peil.terms.languages import Language, Text
from peil.terms.numbers import written


def usual_in_words(usual: UsualRevision) -> Text:
    """Return how far figures usually move, or that too little is known, in both languages."""
    return Text(nl=_said(usual, "nl"), en=_said(usual, "en"))


def _said(usual: UsualRevision, language: Language) -> str:
    smallest, middle, largest = (
        moved_by(number, in_points=usual.in_points, language=language)
        for number in (usual.smallest, usual.middle, usual.largest)
    )
    parts = {
        "years": usual.years,
        "moved": usual.moved,
        "smallest": smallest,
        "middle": middle,
        "largest": largest,
    }
    return _sentence(usual).to(language).format(**parts)


def _sentence(usual: UsualRevision) -> Text:
    if usual.years == 0:
        return _UNKNOWN
    if usual.is_usual:
        return _USUAL if usual.moved else _NEVER
    if not usual.moved:
        return _UNMOVED
    return _ONCE if usual.years == 1 else _TOO_FEW


_UNKNOWN = Text(
    nl="Van geen enkel jaar is bekend of dit cijfer na de eerste publicatie nog veranderde.",
    en="Of no year is it known whether this figure still changed after it first came out.",
)
_ONCE = Text(
    nl="Van één jaar is een latere publicatie bekend: het cijfer veranderde met {largest}. Dat is te "
    "weinig om gewoon te noemen.",
    en="Of one year a later publication is known: the figure changed by {largest}. That is too little "
    "to call usual.",
)
_UNMOVED = Text(
    nl="Jaren met een latere publicatie: {years}; het cijfer bleef steeds gelijk. Dat is te weinig om "
    "gewoon te noemen.",
    en="Years with a later publication: {years}; the figure stayed the same every time. That is too "
    "little to call usual.",
)
_NEVER = Text(
    nl="Na de eerste publicatie veranderde dit cijfer in geen van de {years} jaren.",
    en="After it first came out this figure changed in none of the {years} years.",
)
_TOO_FEW = Text(
    nl="Van {years} jaren is een latere publicatie bekend; {moved} keer veranderde het cijfer (van "
    "{smallest} tot {largest}). Dat is te weinig om gewoon te noemen.",
    en="Of {years} years a later publication is known; {moved} times the figure changed (from "
    "{smallest} to {largest}). That is too little to call usual.",
)
_USUAL = Text(
    nl="Na de eerste publicatie veranderde dit cijfer in {moved} van de {years} jaren; de middelste "
    "verandering was {middle}, de uitersten {smallest} en {largest}.",
    en="After it first came out this figure changed in {moved} of the {years} years; the median change "
    "was {middle}, the extremes {smallest} and {largest}.",
)
_FORMS = {
    False: Text(nl="{}%", en="{}%"),
    True: Text(nl="{} procentpunt", en="{} percentage points"),
}


def moved_by(number: Decimal | None, *, in_points: bool, language: Language) -> str:
    """Return a change with its sign, in percent or in percentage points; empty without one.

    >>> moved_by(Decimal("38.7"), in_points=False, language="nl")
    '+38,7%'
    """
    if number is None:
        return ""
    sign = "+" if number > 0 else ""
    return sign + _FORMS[in_points].to(language).format(written(number, language=language))
