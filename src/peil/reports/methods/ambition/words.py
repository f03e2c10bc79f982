# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the ambition check: its summary, its headings, and why results are missing."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

AMBITION_WORDS = Wording(
    {
        "title": Text(nl="Ambitietoets {agenda}", en="Ambition check {agenda}"),
        "description": Text(
            nl="De laatste drie bekende resultaten naast elke nieuwe norm van de {agenda}.",
            en="The last three known results beside each new norm of the {agenda}.",
        ),
        "summary": Text(
            nl="Al gehaald door het laatste resultaat dat op de dag van het besluit bekend was: {met} van "
            "de {norms} normen in een getal. Met wat nu bekend is: {hindsight}. Zonder uitgangspunt, omdat er op die "
            "dag geen resultaat was om mee te vergelijken: {none}.",
            en="Already met by the last result that was known on the day of the decision: {met} of the "
            "{norms} norms in a number. With what is known now: {hindsight}. Without a baseline, because there was "
            "no result to compare with on that day: {none}.",
        ),
        "nothing": Text(
            nl="Op deze dag was geen norm van deze agenda bekend.",
            en="No norm of this agenda was known on this day.",
        ),
        "decision": Text(nl="{title} ({day})", en="{title} ({day})"),
        "caption": Text(
            nl="Normen van {day} met de resultaten die toen bekend waren",
            en="Norms of {day} with the results that were known then",
        ),
        "year": Text(nl="Jaar", en="Year"),
        "result_3": Text(nl="Twee ervoor", en="Two before"),
        "result_2": Text(nl="Een ervoor", en="One before"),
        "result_1": Text(nl="Laatste", en="Last"),
        "met_before": Text(nl="Al gehaald", en="Already met"),
        "hindsight": Text(nl="Achteraf bekend", en="In hindsight"),
        "hindsight-met": Text(nl="{result}: gehaald", en="{result}: met"),
        "from-to": Text(nl="{first} tot {last}", en="{first} to {last}"),
        "no-baseline": Text(nl="geen uitgangspunt", en="no baseline"),
        "none": Text(nl="geen", en="none"),
        "open": Text(nl="norm open", en="norm open"),
        "direction-only": Text(nl="alleen richting", en="direction only"),
        "other_definition": Text(
            nl="anders geteld en niet te vergelijken: {years}",
            en="counted otherwise, so not to be compared: {years}",
        ),
        "known_later": Text(
            nl="pas na het besluit bekend: {years}",
            en="known only after the decision: {years}",
        ),
        "not_published": Text(
            nl="geen document dat Peil kent geeft meer eerdere jaren",
            en="no document that Peil holds gives more earlier years",
        ),
        "fewer": Text(
            nl="Minder dan drie resultaten: {why}.", en="Fewer than three results: {why}."
        ),
        "converted": Text(
            nl="Omgerekend over een definitiebreuk, keer {factor}: {method} ({author}, {day}).",
            en="Converted over a definition break, times {factor}: {method} ({author}, {day}).",
        ),
        "how": Text(
            nl="Naast elke norm staan de laatste drie resultaten van jaren voor het jaar van de norm, "
            "zoals bekend op de dag van het besluit en vergelijkbaar geteld. Een norm is al gehaald "
            "als het laatste daarvan eraan voldoet: bij 'ten minste' niet lager, bij 'ten hoogste' niet "
            "hoger. 'Achteraf bekend' is het laatste resultaat tot en met het jaar van het besluit, "
            "zoals nu bekend; dat kon toen niemand weten of is later herzien.",
            en="Beside each norm stand the last three results of years before the norm's own, as known "
            "on the day of the decision and counted comparably. A norm is already met when the last of "
            "these meets it: for 'at least' not lower, for 'at most' not higher. 'In hindsight' is the "
            "last result up to the year of the decision, as known now; nobody could know it then, or "
            "it was revised later.",
        ),
    }
)
