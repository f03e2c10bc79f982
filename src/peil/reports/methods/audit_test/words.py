# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the auditor's test: its classes, the reasons for no class, its headings."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

AUDIT_WORDS = Wording(
    {
        "title": Text(
            nl="Toets zoals de Rekenkamer die doet, {agenda}", en="The auditor's test, {agenda}"
        ),
        "description": Text(
            nl="Wat er werd van de streefwaarden van de {agenda}.",
            en="What became of the target values of the {agenda}.",
        ),
        # the classes
        "reached_stretching": Text(nl="gehaald en uitdagend", en="reached and stretching"),
        "reached_at_start": Text(
            nl="gehaald, en aan het begin al", en="reached, and already so at the start"
        ),
        "moving_towards": Text(
            nl="niet gehaald, wel dichterbij", en="not reached, but moving towards it"
        ),
        "no_movement": Text(nl="niet gehaald en niet dichterbij", en="not reached, no movement"),
        "cannot_be_judged": Text(nl="niet te beoordelen", en="cannot be judged"),
        # why there is no class
        "no_norm_by_design": Text(nl="er is geen norm bedoeld", en="no norm is intended"),
        "norm_not_set": Text(nl="er is geen norm bekend", en="no norm is known"),
        "to_be_determined": Text(nl="de norm bleef open", en="the norm stayed open"),
        "direction_only": Text(
            nl="er is alleen een richting afgesproken", en="only a direction was agreed"
        ),
        "milestone": Text(nl="de norm is een stap in woorden", en="the norm is a step in words"),
        "withdrawn": Text(nl="de norm is ingetrokken", en="the norm was withdrawn"),
        "no_direction": Text(
            nl="niemand heeft gezegd welke kant goed is", en="nobody said which way is good"
        ),
        "no_result": Text(
            nl="er is over geen enkel jaar een resultaat bekend",
            en="no result is known of any year",
        ),
        "other_definition": Text(
            nl="de resultaten zijn anders geteld dan de norm",
            en="the results were counted otherwise than the norm",
        ),
        "only_one_result": Text(
            nl="niet gehaald in het enige jaar dat bekend is, dus een beweging is niet te zien",
            en="not reached in the only year that is known, so no movement can be seen",
        ),
        "start_unknown": Text(
            nl="gehaald, maar niet bekend is of dat aan het begin al zo was",
            en="reached, but not known is whether it was so at the start",
        ),
        # the tables
        "summary": Text(nl="Uitkomst", en="Outcome"),
        "summary-caption": Text(
            nl="Aantal indicatoren per uitkomst", en="Number of indicators per outcome"
        ),
        "original": Text(nl="Norm zoals eerst afgesproken", en="Norm as first agreed"),
        "in_force": Text(nl="Geldende norm", en="Norm in force"),
        "all": Text(nl="alle indicatoren", en="all indicators"),
        "verdicts": Text(nl="Per indicator", en="For each indicator"),
        "verdicts-caption": Text(
            nl="Elke indicator, getoetst aan de geldende norm",
            en="Each indicator, tested against the norm in force",
        ),
        "target": Text(nl="Streefwaarde", en="Target"),
        "start": Text(nl="Begin", en="Start"),
        "last": Text(nl="Laatste", en="Last"),
        "reached_in": Text(nl="Gehaald in", en="Reached in"),
        "remarks": Text(nl="Toelichting", en="Remarks"),
        "by-original": Text(
            nl="getoetst aan de eerste norm: {found}", en="by the norm as first agreed: {found}"
        ),
        "by-original-target": Text(
            nl="getoetst aan de eerste norm, {target}: {found}",
            en="by the norm as first agreed, {target}: {found}",
        ),
        "lost": Text(nl="in {year} niet meer", en="no longer in {year}"),
        "none": Text(nl="geen", en="none"),
        "unknown": Text(nl="niet bekend", en="not known"),
        "moved": Text(nl="sinds {year} {change}, {way}", en="since {year} {change}, {way}"),
        "right-way": Text(nl="de afgesproken kant op", en="the way that was agreed"),
        "wrong-way": Text(nl="niet de afgesproken kant op", en="not the way that was agreed"),
        "with-year": Text(nl="{number} ({year})", en="{number} ({year})"),
        "before-period": Text(nl="{result}, voor de looptijd", en="{result}, before the period"),
        "inputs": Text(nl="Waarmee is getoetst", en="What was used"),
        "inputs-caption": Text(
            nl="Elke norm en elk resultaat in de toets, met de bron",
            en="Every norm and result in the test, with its source",
        ),
        "what": Text(nl="Wat", en="What"),
        "year": Text(nl="Jaar", en="Year"),
        "number": Text(nl="Getal", en="Number"),
        "norm-original": Text(nl="norm, eerst afgesproken", en="norm, first agreed"),
        "norm-in_force": Text(nl="norm, geldend", en="norm, in force"),
        "norm-both": Text(nl="norm, eerst en nu", en="norm, first and now"),
        "result": Text(nl="resultaat", en="result"),
        "result-before": Text(nl="begin, voor de looptijd", en="start, before the period"),
        "left-out": Text(
            nl="Buiten de toets, want anders geteld dan de norm: {indicator} {years}.",
            en="Not in the test, because counted otherwise than the norm: {indicator} {years}.",
        ),
        "converted": Text(
            nl="{indicator} {year}: omgerekend van {published}, keer {factor} ({author}).",
            en="{indicator} {year}: converted from {published}, times {factor} ({author}).",
        ),
        "computed": Text(nl="som van de onderdelen", en="sum of the parts"),
        "nothing": Text(
            nl="Op deze dag was geen indicator van deze agenda bekend.",
            en="No indicator of this agenda was known on this day.",
        ),
        "not-over": Text(
            nl="De looptijd is op deze dag nog niet voorbij. Wat niet gehaald is, kan nog gehaald worden.",
            en="The period is not over on this day. What was not reached may still be.",
        ),
        "how": Text(
            nl="De streefwaarde is de norm van het laatste jaar van de agenda waarvoor een getal geldt. "
            "Zij is gehaald als het resultaat van een van de jaren eraan voldoet. Het begin is het "
            "resultaat van het eerste jaar; is dat niet bekend, dan het laatste resultaat van daarvoor dat "
            "bekend was toen de norm voor het eerst werd gezet. Voldoet het begin al, dan vroeg de norm "
            "niets nieuws. Is zij niet gehaald, dan telt of het laatste resultaat er dichterbij ligt dan het "
            "begin. Is alleen een richting afgesproken, dan is er geen streefwaarde om te halen: de "
            "beweging staat er dan bij, maar geeft geen uitkomst.",
            en="The target is the norm of the last year of the agenda for which there is a number. It is "
            "reached when the result of any of the years meets it. The start is the result of the first "
            "year; where that is not known, the last result before it that was known when the norm was "
            "first set. Where the start already meets it, the norm asked nothing new. Where it is not "
            "reached, what counts is whether the last result is nearer to it than the start. Where only "
            "a direction was agreed there is no target value to reach: the movement is told, but gives "
            "no outcome.",
        ),
        # the drawing
        "chart": Text(
            nl="Waar de resultaten stonden, in procent van de streefwaarde",
            en="Where the results stood, in percent of the target",
        ),
        "axis": Text(
            nl="resultaat in procent van de streefwaarde", en="result in percent of the target"
        ),
        "heading": Text(nl="{found} ({count})", en="{found} ({count})"),
        "line": Text(nl="{indicator} ({target})", en="{indicator} ({target})"),
        "kind-start": Text(nl="begin", en="start"),
        "kind-between": Text(nl="tussenjaar", en="year between"),
        "kind-last": Text(nl="laatste resultaat", en="last result"),
        "chart-description": Text(
            nl="Elke regel is een indicator, met de streefwaarde als streep op 100 procent, per uitkomst "
            "bij elkaar: {counts}. Wat niet te beoordelen is, en percentages, staan alleen in de tabel.",
            en="Each line is an indicator, with the target as a tick at 100 percent, grouped by outcome: "
            "{counts}. What cannot be judged, and percentages, are in the table only.",
        ),
    }
)
