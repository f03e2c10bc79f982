# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words around every public page: its parts, the day as known on, downloads, the foot."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

SITE: Mapping[str, Text] = {
    "site.menu": Text(nl="Onderdelen van deze site", en="Parts of this site"),
    "site.home": Text(nl="Begin", en="Home"),
    "site.agendas": Text(nl="Agenda's", en="Agendas"),
    "site.indicators": Text(nl="Indicatoren", en="Indicators"),
    "site.units": Text(nl="Eenheden", en="Units"),
    "site.account": Text(nl="Verantwoording", en="Account"),
    "site.editions": Text(nl="Edities", en="Editions"),
    "site.data": Text(nl="Gegevens", en="Data"),
    "site.methods": Text(nl="Uitleg", en="Explanation"),
    "site.search": Text(nl="Zoeken", en="Search"),
    "site.search.label": Text(nl="Zoek op deze site", en="Search this site"),
    "site.accessibility": Text(nl="Toegankelijkheid", en="Accessibility"),
    "site.compare": Text(nl="Vergelijken", en="Compare"),
    "site.crumbs": Text(nl="U bent hier", en="You are here"),
    "site.about": Text(nl="Over deze site", en="About this site"),
    "site.about.what": Text(
        nl="Peil laat zien wat er met de politie is afgesproken in de landelijke veiligheidsagenda, "
        "en wat ervan is gekomen. Bij elk getal staan de bron, de datum en de regel.",
        en="Peil shows what was agreed with the police in the national safety agenda, and what came "
        "of it. Every number has its source, its date and its rule.",
    ),
    "site.take-along": Text(nl="Meenemen", en="Take along"),
    "site.take-along.what": Text(
        nl="Alle gegevens zijn vrij te gebruiken (CC0 1.0). Noem Peil en de dag van de stand.",
        en="All data may be used freely (CC0 1.0). Please name Peil and the day as known on.",
    ),
    "site.feed": Text(
        nl="Volg nieuwe edities en besluiten", en="Follow new editions and decisions"
    ),
    "site.read-more": Text(nl="Lees meer", en="Read more"),
    "site.colophon": Text(
        nl="Stand van {day}. Gegevensversie {version}.",
        en="State of {day}. Data version {version}.",
    ),
    "site.software": Text(
        nl="De software is open (EUPL-1.2).", en="The software is open (EUPL-1.2)."
    ),
    "site.image": Text(
        nl="Peil: de veiligheidsagenda in cijfers", en="Peil: the safety agenda in figures"
    ),
    "known-on.title": Text(nl="Stand per {day}", en="As known on {day}"),
    "known-on.today": Text(
        nl="Stand per vandaag, {day}: alles wat nu bekend is.",
        en="As known today, {day}: everything that is known now.",
    ),
    "known-on.earlier": Text(
        nl="U ziet deze pagina zoals zij was op {day}. Wat later bekend werd, telt niet mee.",
        en="You see this page as it was on {day}. What became known later does not count.",
    ),
    "known-on.nothing": Text(
        nl="Op {day} was hierover nog niets bekend.",
        en="Nothing about this was known yet on {day}.",
    ),
    "known-on.before": Text(
        nl="Op die dag was hierover nog niets bekend.",
        en="Nothing about this was known yet on that day.",
    ),
    "known-on.to-now": Text(nl="Naar de stand van vandaag", en="To the state of today"),
    "known-on.choose": Text(nl="Kies een andere dag", en="Choose another day"),
    "known-on.days": Text(
        nl="Op deze dagen is iets van deze pagina bekend geworden:",
        en="On these days something on this page became known:",
    ),
    "known-on.field": Text(nl="Of vul een dag in", en="Or fill in a day"),
    "known-on.show": Text(nl="Toon", en="Show"),
    "known-on.now": Text(nl="vandaag", en="today"),
    "downloads.title": Text(nl="Download precies dit", en="Download exactly this"),
    "sources.title": Text(nl="Bronnen", en="Sources"),
    "pager.title": Text(nl="Vorige en volgende", en="Previous and next"),
    "pager.previous": Text(nl="Vorige: {title}", en="Previous: {title}"),
    "pager.next": Text(nl="Volgende: {title}", en="Next: {title}"),
    "site.indicator": Text(nl="Indicator", en="Indicator"),
    "site.norm": Text(nl="Norm", en="Norm"),
    "site.result": Text(nl="Realisatie", en="Realisation"),
    "site.difference": Text(nl="Verschil", en="Difference"),
    "chart.table": Text(nl="Dezelfde getallen als tabel", en="The same numbers as a table"),
}
