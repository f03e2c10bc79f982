# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens of the audit trail."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

TRAIL: Mapping[str, Text] = {
    "trail.title": Text(nl="Logboek", en="Audit trail"),
    "trail.what": Text(
        nl="Alles wat er gebeurde, met wie het deed. Wat hier staat kan niemand wijzigen: elke "
        "gebeurtenis houdt de vorige vast.",
        en="Everything that happened, with who did it. Nobody can change what stands here: each "
        "event holds on to the one before it.",
    ),
    "trail.verify": Text(
        nl="De beheerder van de machine loopt de keten na met: peil trail verify.",
        en="Whoever runs the machine walks the chain with: peil trail verify.",
    ),
    "trail.any": Text(nl="alles", en="anything"),
    "trail.filter": Text(nl="Zoek in het logboek", en="Search the trail"),
    "trail.filter.kind": Text(nl="Wat gebeurde", en="What happened"),
    "trail.filter.about": Text(nl="Waarover", en="About"),
    "trail.filter.key": Text(nl="Welke", en="Which one"),
    "trail.filter.key.help": Text(
        nl="De naam, zoals csv-tackled/limburg/2022 van een cijfer of 2022-h1 van een ronde.",
        en="Its name, such as csv-tackled/limburg/2022 of a figure or 2022-h1 of a round.",
    ),
    "trail.filter.person": Text(nl="Wie", en="Who"),
    "trail.filter.first_day": Text(nl="Vanaf", en="From"),
    "trail.filter.last_day": Text(nl="Tot en met", en="Up to and with"),
    "trail.search": Text(nl="Zoeken", en="Search"),
    "trail.all": Text(nl="Alles tonen", en="Show everything"),
    "trail.caption": Text(nl="De laatste gebeurtenis staat bovenaan.", en="The last event first."),
    "trail.caption.subject": Text(
        nl="In de volgorde waarin het gebeurde.", en="In the order in which it happened."
    ),
    "trail.number": Text(nl="Nr.", en="No."),
    "trail.moment": Text(nl="Wanneer", en="When"),
    "trail.event": Text(nl="Gebeurtenis", en="Event"),
    "trail.who": Text(nl="Wie", en="Who"),
    "trail.about": Text(nl="Waarover", en="About"),
    "trail.changed": Text(nl="Wat er veranderde", en="What changed"),
    "trail.itself": Text(nl="Peil zelf", en="Peil itself"),
    "trail.none": Text(nl="Hier is niets over te vinden.", en="Nothing is found of this."),
    "trail.more": Text(nl="en {count} meer", en="and {count} more"),
    "trail.older": Text(nl="Eerdere gebeurtenissen", en="Earlier events"),
    "trail.later": Text(nl="Latere gebeurtenissen", en="Later events"),
    "trail.newest": Text(nl="Terug naar het begin van de lijst", en="Back to the top of the list"),
    "trail.event.title": Text(nl="Gebeurtenis {number}", en="Event {number}"),
    "trail.before": Text(nl="Was", en="Before"),
    "trail.after": Text(nl="Werd", en="After"),
    "trail.field": Text(nl="Wat", en="What"),
    "trail.changes.caption": Text(
        nl="Elke waarde voor en na; een streepje is niets.",
        en="Each value before and after; a dash is nothing.",
    ),
    "trail.no-changes": Text(
        nl="Bij deze gebeurtenis hoort geen waarde.", en="This event holds no value."
    ),
    "trail.chain": Text(nl="Plaats in de keten", en="Place in the chain"),
    "trail.hash": Text(nl="Hash van deze gebeurtenis", en="Hash of this event"),
    "trail.previous": Text(nl="Hash van de vorige", en="Hash of the one before it"),
    "trail.earlier-one": Text(nl="Vorige: {number}", en="Before it: {number}"),
    "trail.later-one": Text(nl="Volgende: {number}", en="After it: {number}"),
    "trail.is-last": Text(nl="Dit is de laatste gebeurtenis.", en="This is the last event."),
}
