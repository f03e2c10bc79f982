# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the home page of the public site."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

HOME_WORDS = Wording(
    {
        "title": Text(
            nl="Wat is er met de politie afgesproken, en wat kwam ervan?",
            en="What was agreed with the police, and what came of it?",
        ),
        "lead": Text(
            nl="{agenda}: per thema de norm, het resultaat en het verschil in {year}, het laatste "
            "jaar met cijfers.",
            en="{agenda}: for each theme the norm, the result and the difference in {year}, the "
            "last year with figures.",
        ),
        "lead-no-figures": Text(
            nl="{agenda}: per thema wat is afgesproken. Cijfers zijn nog niet bekend.",
            en="{agenda}: what was agreed for each theme. Figures are not known yet.",
        ),
        "lead-nothing": Text(
            nl="Op deze dag was nog geen veiligheidsagenda bekend.",
            en="No safety agenda was known yet on this day.",
        ),
        "description": Text(
            nl="De landelijke veiligheidsagenda van de politie in cijfers: norm, resultaat en verschil "
            "per indicator, met bron en datum. Stand per {day}.",
            en="The national safety agenda of the police in figures: norm, result and difference for "
            "each indicator, with source and date. As known on {day}.",
        ),
        "counted": Text(nl="Hoe {year} ervoor staat", en="How {year} stands"),
        "themes": Text(nl="De thema's van {agenda}", en="The themes of {agenda}"),
        "caption": Text(
            nl="{theme}: norm, resultaat en verschil in {year}",
            en="{theme}: norm, result and difference in {year}",
        ),
        "course": Text(nl="Over de jaren", en="Over the years"),
        "status": Text(nl="Stand", en="Status"),
        "in-words": Text(
            nl="Dit thema wordt in woorden gevolgd, niet in getallen. Er zijn {count} afspraken.",
            en="This theme is followed in words, not in numbers. There are {count} agreements.",
        ),
        "in-words-one": Text(
            nl="Dit thema wordt in woorden gevolgd, niet in getallen. Er is één afspraak.",
            en="This theme is followed in words, not in numbers. There is one agreement.",
        ),
        "last-known": Text(
            nl="Het laatste jaar met cijfers is {year}: bekijk de verantwoording",
            en="The last year with figures is {year}: see the account",
        ),
        "to-theme": Text(nl="Alle afspraken van dit thema", en="All agreements of this theme"),
        "to-agenda": Text(nl="De hele agenda", en="The whole agenda"),
        "to-account": Text(nl="Verantwoording {year}", en="Account of {year}"),
        "events": Text(nl="Wat er het laatst bekend werd", en="What became known last"),
        "event.decision": Text(nl="Besluit: {title}", en="Decision: {title}"),
        "event.document": Text(
            nl="{count} nieuwe cijfers: {title}", en="{count} new figures: {title}"
        ),
        "event.document-one": Text(nl="1 nieuw cijfer: {title}", en="1 new figure: {title}"),
        "event.edition": Text(
            nl="Verantwoording {year} gepubliceerd, editie {number} ({unit})",
            en="Account of {year} published, edition {number} ({unit})",
        ),
        "event.correction": Text(
            nl="Verantwoording {year} hersteld, editie {number} ({unit}): {count} wijzigingen",
            en="Account of {year} corrected, edition {number} ({unit}): {count} changes",
        ),
        "edition": Text(nl="De nieuwste editie", en="The newest edition"),
        "edition.none": Text(
            nl="Er is nog geen editie van de verantwoording gepubliceerd. Deze site laat zien wat in "
            "openbare documenten staat.",
            en="No edition of the account was published yet. This site shows what stands in public "
            "documents.",
        ),
        "edition.title": Text(
            nl="Verantwoording {year}, editie {number}", en="Account of {year}, edition {number}"
        ),
        "edition.what": Text(
            nl="{unit}. Stand per {known_on}, gepubliceerd op {published_on}.",
            en="{unit}. As known on {known_on}, published on {published_on}.",
        ),
        "years": Text(nl="Alle jaren", en="All years"),
        "years.what": Text(
            nl="De verantwoording per jaar, van het eerste jaar dat Peil kent.",
            en="The account of each year, from the first that Peil knows.",
        ),
        "enter": Text(nl="Verder kijken", en="Look further"),
        "enter.indicators": Text(nl="Per indicator", en="By indicator"),
        "enter.indicators.what": Text(
            nl="Elke norm en elk cijfer door de jaren heen, met de definitie en de bronnen.",
            en="Every norm and every figure over the years, with the definition and the sources.",
        ),
        "enter.units": Text(nl="Per eenheid", en="By unit"),
        "enter.units.what": Text(
            nl="De tien regionale eenheden van de politie en de landelijke.",
            en="The ten regional units of the police and the national ones.",
        ),
        "enter.agendas": Text(nl="Per agenda", en="By agenda"),
        "enter.agendas.what": Text(
            nl="Alle veiligheidsagenda's sinds 2011, met hun besluiten.",
            en="All safety agendas since 2011, with their decisions.",
        ),
        "enter.compare": Text(nl="Vergelijken", en="Compare"),
        "enter.compare.what": Text(
            nl="Twee jaren naast elkaar, of wat er op twee dagen van een jaar bekend was.",
            en="Two years side by side, or what was known of a year on two days.",
        ),
        "enter.data": Text(nl="Gegevens en API", en="Data and API"),
        "enter.data.what": Text(
            nl="Alles als bestand om mee verder te werken, vrij te gebruiken.",
            en="Everything as files to work with, free to use.",
        ),
        "enter.methods": Text(nl="Uitleg", en="Explanation"),
        "enter.methods.what": Text(
            nl="Hoe Peil een verschil, een stand en toeval bepaalt.",
            en="How Peil finds a difference, a status and what is chance.",
        ),
    }
)
"""Every word of the home page by its name."""
