# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of public pages that are made of sections, of search, and of early reading."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

PAGES: Mapping[str, Text] = {
    "site.on-this-page": Text(nl="Op deze pagina", en="On this page"),
    "site.note": Text(nl="Noot {number}", en="Note {number}"),
    "site.note.back": Text(
        nl="Noot {number}: terug naar de tabel", en="Note {number}: back to the table"
    ),
    "search.lead": Text(
        nl="Zoek in afspraken, indicatoren, besluiten, eenheden en uitleg. Hieronder staat ook alles "
        "van A tot Z.",
        en="Search agreements, indicators, decisions, units and explanations. Everything from A to Z "
        "is below as well.",
    ),
    "search.field": Text(nl="Waar zoekt u naar?", en="What are you looking for?"),
    "search.for": Text(nl="Zoeken naar '{asked}'", en="Search for '{asked}'"),
    "search.found": Text(nl="Gevonden voor '{asked}': {count}", en="Found for '{asked}': {count}"),
    "search.none": Text(nl="Niets gevonden voor '{asked}'", en="Nothing found for '{asked}'"),
    "search.advice": Text(
        nl="Probeer een korter of ander woord, of kijk in de lijst hieronder.",
        en="Try a shorter or another word, or look in the list below.",
    ),
    "search.everything": Text(nl="Alles van A tot Z", en="Everything from A to Z"),
    "search.letters": Text(nl="Ga naar een letter", en="Go to a letter"),
    "search.told": Text(
        nl="Aantal in de lijst hieronder: {count}", en="Number in the list below: {count}"
    ),
}
