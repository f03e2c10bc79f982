# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the pages of units."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

UNIT_WORDS = Wording(
    {
        "units": Text(nl="Eenheden", en="Units"),
        "units-lead": Text(
            nl="De politie heeft tien regionale eenheden en landelijke eenheden. Kies een eenheid op "
            "de schets of in de lijst.",
            en="The police have ten regional units and national ones. Choose a unit on the sketch or "
            "in the list.",
        ),
        "units-description": Text(
            nl="De eenheden van de politie, met hun normen en resultaten.",
            en="The units of the police, with their norms and results.",
        ),
        "sketch": Text(
            nl="Schets van de tien regionale eenheden", en="Sketch of the ten regional units"
        ),
        "sketch-what": Text(
            nl="De schets laat zien waar de eenheden liggen, niet hoe groot zij zijn.",
            en="The sketch shows where the units lie, not how large they are.",
        ),
        "others": Text(nl="Andere eenheden", en="Other units"),
        "where": Text(nl="Naar een andere eenheid", en="To another unit"),
        "whole-lead": Text(
            nl="De politie als geheel: alle eenheden samen.",
            en="The police as a whole: all units together.",
        ),
        "regional-lead": Text(
            nl="Een van de tien regionale eenheden van de politie.",
            en="One of the ten regional units of the police.",
        ),
        "national_unit-lead": Text(
            nl="Een landelijke eenheid van de politie.", en="A national unit of the police."
        ),
        "ended": Text(nl="Zij bestond tot en met {day}.", en="It existed until {day}."),
        "unit-description": Text(
            nl="{unit}: normen, resultaten, verschillen en duiding, stand per {day}.",
            en="{unit}: norms, results, differences and interpretation, as known on {day}.",
        ),
        "code": Text(nl="CBS-code", en="CBS code"),
        "exists": Text(nl="Bestaat", en="Exists"),
        "size": Text(nl="Indeling in 2012", en="Division in 2012"),
        "districts": Text(
            nl="{districts} districten, {teams} basisteams",
            en="{districts} districts, {teams} basic teams",
        ),
        "former": Text(nl="Voorheen", en="Formerly"),
        "successor": Text(nl="Opgevolgd door", en="Succeeded by"),
        "note": Text(nl="Goed om te weten", en="Good to know"),
        "year": Text(nl="Normen en resultaten {year}", en="Norms and results {year}"),
        "year-caption": Text(
            nl="Norm, resultaat en verschil in {year}", en="Norm, result and difference in {year}"
        ),
        "matrix-caption": Text(
            nl="Resultaat van elk jaar met de norm ernaast; een streepje is: geen resultaat bekend",
            en="Result of every year with the norm beside it; a dash is: no result known",
        ),
        "elsewhere": Text(
            nl="Resultaten van jaren waarvoor geen agenda met deze indicator gold, staan op de pagina "
            "van de indicator.",
            en="Results of years for which no agenda with the indicator held stand on the page of "
            "the indicator.",
        ),
        "with-norm": Text(nl="{result} (norm {norm})", en="{result} (norm {norm})"),
        "provisional-with-norm": Text(
            nl="{result} (voorlopig; norm {norm})", en="{result} (provisional; norm {norm})"
        ),
        "none": Text(
            nl="Van deze eenheid zijn op deze dag geen normen of resultaten openbaar.",
            en="No norms or results of this unit are public on this day.",
        ),
        "beside": Text(nl="Resultaat naast norm", en="Result beside norm"),
        "bar": Text(nl="{title}: {result}, norm {norm}", en="{title}: {result}, norm {norm}"),
        "interpretation": Text(nl="Duiding", en="Interpretation"),
        "interpretation-what": Text(
            nl="Wat gezagen bij de cijfers schreven, zoals het in gepubliceerde verantwoordingen "
            "staat. De teksten zijn in de taal waarin zij zijn ondertekend.",
            en="What authorities wrote beside the figures, as it stands in published accounts. The "
            "texts are in the language in which they were signed.",
        ),
        "interpretation-caption": Text(
            nl="Duiding in gepubliceerde verantwoordingen",
            en="Interpretation in published accounts",
        ),
        "editions": Text(nl="Gepubliceerde verantwoordingen", en="Published accounts"),
    }
)
