# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the catalogue calls itself and its data, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

_WORDS: Mapping[str, Text] = {
    "catalogue": Text(
        nl="Peil: open data over de veiligheidsagenda", en="Peil: open data on the safety agenda"
    ),
    "catalogue.about": Text(
        nl="Wat met de politie is afgesproken in de landelijke veiligheidsagenda's en wat ervan "
        "terechtkwam. Elk getal heeft een bron, een datum en een regel.",
        en="What was agreed with the police in the national safety agendas, and what came of it. "
        "Every number has a source, a date and a rule.",
    ),
    "api": Text(nl="API van Peil, versie 1", en="API of Peil, version 1"),
    "api.about": Text(
        nl="Agenda's, indicatoren, normen, cijfers, edities, besluiten en eenheden, zoals bekend op "
        "elke dag.",
        en="Agendas, indicators, norms, figures, editions, decisions and units, as known on any day.",
    ),
    "page.data": Text(nl="Gegevens en API", en="Data and API"),
    "page.methods": Text(nl="Uitleg van de methoden", en="Explanation of the methods"),
    "version.by-day": Text(
        nl="De versie is de dag waarop voor het laatst iets bekend werd. Wat er sinds de versie "
        "ervoor anders is, staat in het bestand met wijzigingen.",
        en="The version is the last day on which anything became known. What differs from the "
        "version before stands in the file with changes.",
    ),
    "version.of-edition": Text(
        nl="De versie is het nummer van de editie. Een editie verandert nooit; een fout wordt "
        "hersteld in een volgende editie.",
        en="The version is the number of the edition. An edition never changes; a mistake is put "
        "right in a next edition.",
    ),
    "provenance": Text(
        nl="Normen komen uit besluiten, cijfers uit gepubliceerde documenten en edities. Elke regel "
        "noemt het document en de plaats daarin.",
        en="Norms come from decisions, figures from published documents and editions. Every row "
        "names the document and the place in it.",
    ),
    "keyword.police": Text(nl="politie", en="police"),
    "keyword.agenda": Text(nl="veiligheidsagenda", en="safety agenda"),
    "keyword.norm": Text(nl="norm", en="norm"),
    "keyword.realisation": Text(nl="realisatie", en="realisation"),
    "keyword.accountability": Text(nl="verantwoording", en="accountability"),
}


def say(name: str) -> Text:
    """Return a text in both languages."""
    return _WORDS[name]


def say_with(name: str) -> tuple[Text, ...]:
    """Return every text under a name, such as all keywords."""
    return tuple(text for key, text in _WORDS.items() if key.startswith(f"{name}."))
