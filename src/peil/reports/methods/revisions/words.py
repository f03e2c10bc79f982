# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of revisions: what is usual, the headings of the table, how to read it."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

REVISIONS_WORDS = Wording(
    {
        "title": Text(nl="Hoe ver cijfers nog veranderen", en="How far figures still move"),
        "title-of": Text(
            nl="Hoe ver het cijfer nog verandert: {indicator}",
            en="How far the figure still moves: {indicator}",
        ),
        "subtitle": Text(nl="Stand per {day}. {unit}.", en="As known on {day}. {unit}."),
        "description": Text(
            nl="Elk jaar dat meer dan een keer is gepubliceerd: het eerste en het laatste cijfer.",
            en="Every year that was published more than once: the first and the last figure.",
        ),
        "usual": Text(nl="Wat gewoon is", en="What is usual"),
        "all": Text(
            nl="Over alle indicatoren samen: {moved} van de {years} jaren veranderden; de middelste "
            "verandering was {middle}, de uitersten {smallest} en {largest}.",
            en="Over all indicators together: {moved} of the {years} years changed; the median change "
            "was {middle}, the extremes {smallest} and {largest}.",
        ),
        "all-too-few": Text(
            nl="Over alle indicatoren samen: {years} jaren; te weinig om gewoon te noemen.",
            en="Over all indicators together: {years} years; too few to call anything usual.",
        ),
        "each": Text(nl="{indicator}: {said}", en="{indicator}: {said}"),
        "fewest": Text(
            nl="Vanaf {fewest} jaren noemt Peil een middelste verandering.",
            en="From {fewest} years on Peil gives a median change.",
        ),
        "years": Text(nl="Jaar voor jaar", en="Year by year"),
        "caption": Text(
            nl="Elk jaar met meer dan een leidende publicatie",
            en="Every year with more than one leading publication",
        ),
        "year": Text(nl="Jaar", en="Year"),
        "first": Text(nl="Eerste cijfer", en="First figure"),
        "last": Text(nl="Laatste cijfer", en="Last figure"),
        "change": Text(nl="Verandering", en="Change"),
        "percent": Text(nl="In procent", en="In percent"),
        "days": Text(nl="Dagen ertussen", en="Days between"),
        "at": Text(nl="{number} ({day})", en="{number} ({day})"),
        "about": Text(nl="{number} (afgerond of begrensd)", en="{number} (rounded or a bound)"),
        "not-applicable": Text(nl="n.v.t.", en="n/a"),
        "nothing": Text(
            nl="Op deze dag was geen enkel jaar meer dan een keer gepubliceerd.",
            en="On this day no year had been published more than once.",
        ),
        "how": Text(
            nl="Een jaar doet mee als er na de eerste publicatie nog een leidend cijfer kwam, ook als dat "
            "hetzelfde was. De verandering is het laatste cijfer min het eerste; bij percentages in "
            "procentpunten. Cijfers die naast het leidende staan, en cijfers volgens een andere definitie, "
            "zijn geen herziening. Dagen tellen van de eerste publicatie tot die van het cijfer dat nu "
            "telt; is alleen een maand of jaar bekend, dan geldt de laatste dag daarvan.",
            en="A year takes part when another leading figure came after the first publication, also when it "
            "was the same. The change is the last figure minus the first; for percentages in percentage "
            "points. Figures that stand beside the leading one, and figures by another definition, are no "
            "revision. Days run from the first publication to that of the figure that counts now; where "
            "only a month or year is known, its last day holds.",
        ),
    }
)
