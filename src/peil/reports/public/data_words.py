# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the page about data and the API."""

from __future__ import annotations

from collections.abc import Mapping

from peil.reports.wording import Wording
from peil.terms.languages import Text

FILES: Mapping[str, Text] = {
    "observations.csv": Text(nl="CSV", en="CSV"),
    "observations.csv-metadata.json": Text(
        nl="Beschrijving van de CSV (CSVW)", en="Description of the CSV (CSVW)"
    ),
    "observations.json": Text(nl="JSON", en="JSON"),
    "observations.parquet": Text(nl="Parquet", en="Parquet"),
    "observations.xlsx": Text(nl="Werkmap (XLSX)", en="Workbook (XLSX)"),
    "sdmx.csv": Text(nl="SDMX-CSV 2.0", en="SDMX-CSV 2.0"),
    "sdmx-structure.xml": Text(
        nl="Structuur bij SDMX (SDMX-ML 3.0)", en="Structure for SDMX (SDMX-ML 3.0)"
    ),
    "datapackage.json": Text(nl="Frictionless data package", en="Frictionless data package"),
    "changes.csv": Text(
        nl="Wijzigingen sinds de vorige versie (CSV)", en="Changes since the version before (CSV)"
    ),
    "changes.json": Text(
        nl="Wijzigingen sinds de vorige versie (JSON)",
        en="Changes since the version before (JSON)",
    ),
}
"""The files of every data set, by what they are called."""

DATA_WORDS = Wording(
    {
        "title": Text(nl="Gegevens en API", en="Data and API"),
        "lead": Text(
            nl="Alles wat op deze site staat, is ook een bestand. U mag het vrij gebruiken, ook voor "
            "geld.",
            en="Everything on this site is also a file. You may use it freely, also commercially.",
        ),
        "description": Text(
            nl="Open gegevens van de veiligheidsagenda's: CSV, JSON, Parquet, SDMX en linked data, met "
            "een API en een catalogus.",
            en="Open data of the safety agendas: CSV, JSON, Parquet, SDMX and linked data, with an API "
            "and a catalogue.",
        ),
        "whole": Text(nl="Alles", en="Everything"),
        "whole.what": Text(
            nl="Elke norm en elk gepubliceerd cijfer van alle agenda's op een eigen regel: met bron, "
            "plaats en de dag waarop het bekend werd. Ook wat niet meer geldt, staat erin.",
            en="Every norm and every published figure of all agendas on a row of its own: with source, "
            "place and the day it became known. What no longer counts is in it too.",
        ),
        "agenda.what": Text(
            nl="Normen en cijfers die bij deze agenda horen, met hun geschiedenis.",
            en="Norms and figures that belong to this agenda, with their history.",
        ),
        "edition": Text(
            nl="Verantwoording {year}, editie {number} ({unit})",
            en="Account of {year}, edition {number} ({unit})",
        ),
        "edition.what": Text(
            nl="De norm en de realisatie van elke indicator, precies zoals deze editie ze noemt.",
            en="The norm and the realisation of each indicator, exactly as this edition gives them.",
        ),
        "plan": Text(nl="Plan en resultaat (StratML)", en="Plan and results (StratML)"),
        "provenance": Text(nl="Herkomst van de normen (PROV)", en="Where norms come from (PROV)"),
        "notation.ttl": Text(nl="Turtle", en="Turtle"),
        "notation.jsonld": Text(nl="JSON-LD", en="JSON-LD"),
        "notation.rdf": Text(nl="RDF/XML", en="RDF/XML"),
        "catalogue": Text(nl="Catalogus", en="Catalogue"),
        "catalogue.what": Text(
            nl="De catalogus noemt elke gegevensverzameling met haar bestanden en versies, volgens "
            "DCAT-AP-NL 3.0.",
            en="The catalogue names every data set with its files and versions, by DCAT-AP-NL 3.0.",
        ),
        "api": Text(nl="API", en="API"),
        "api.what": Text(
            nl="De API geeft agenda's, indicatoren, normen, cijfers, edities, besluiten en eenheden als "
            "JSON, zonder aanmelden. Met knownOn vraagt u de stand van een dag.",
            en="The API gives agendas, indicators, norms, figures, editions, decisions and units as "
            "JSON, without registration. With knownOn you ask the state of a day.",
        ),
        "api.description": Text(
            nl="Beschrijving van de API (OpenAPI 3.1)", en="Description of the API (OpenAPI 3.1)"
        ),
        "api.nowhere": Text(
            nl="Deze site bestaat uit bestanden en heeft zelf geen API.",
            en="This site is made of files and has no API of its own.",
        ),
        "news": Text(nl="Op de hoogte blijven", en="Stay informed"),
        "news.what": Text(
            nl="Een feed meldt elke nieuwe editie en elk nieuw besluit.",
            en="A feed tells of each new edition and each new decision.",
        ),
        "news.atom": Text(nl="Feed (Atom)", en="Feed (Atom)"),
        "news.rss": Text(nl="Feed (RSS)", en="Feed (RSS)"),
        "use": Text(nl="Gebruiken en noemen", en="Use and cite"),
        "use.licence": Text(
            nl="De gegevens zijn in het publieke domein (CC0 1.0). Normen en cijfers komen uit openbare "
            "documenten; elke regel noemt het document en de plaats.",
            en="The data is in the public domain (CC0 1.0). Norms and figures come from public "
            "documents; each row names the document and the place.",
        ),
        "use.cite": Text(
            nl="Noem graag Peil, de gegevensverzameling, de dag van de stand en de versie, zoals: "
            "'Peil, {title}, stand per {day}, versie {version}'.",
            en="Please name Peil, the data set, the day as known on and the version, as: 'Peil, "
            "{title}, as known on {day}, version {version}'.",
        ),
        "use.absent": Text(
            nl="Een leeg getal is geen nul. De kolom met de toestand zegt waarom het leeg is: nader te "
            "bepalen, niet aangeleverd, afgeschermd.",
            en="An empty number is not zero. The column with the state says why it is empty: to be "
            "determined, not supplied, suppressed.",
        ),
        "use.versions": Text(
            nl="Elke verzameling heeft een versie, en een lijst van wat er sinds de vorige versie is "
            "veranderd.",
            en="Every data set has a version, and a list of what changed since the version before.",
        ),
    }
)
"""The words of the page about data and the API."""
