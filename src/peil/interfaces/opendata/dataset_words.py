# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What data sets and their files are called, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from peil.agenda.policy import Policy
from peil.cycle.publication.public_editions import PublicEdition
from peil.terms.languages import Text

WHOLE_TITLE = Text(
    nl="Alle normen en realisaties van de veiligheidsagenda's",
    en="All norms and realisations of the safety agendas",
)
HISTORY = Text(
    nl="Elke norm en elk gepubliceerd cijfer op een eigen regel, met bron, plaats en de dag waarop "
    "het bekend werd. Niets is overschreven: ook wat niet meer geldt staat erin.",
    en="Every norm and every published figure on a row of its own, with source, place and the day "
    "it became known. Nothing is overwritten: what no longer counts is in it too.",
)
PRINTED = Text(
    nl="De norm en de realisatie van elke indicator, precies zoals deze editie ze noemt.",
    en="The norm and the realisation of each indicator, exactly as this edition gives them.",
)
FILES: Mapping[str, Text] = {
    "csv": Text(nl="Waarnemingen als CSV", en="Observations as CSV"),
    "csvw": Text(nl="Beschrijving van de CSV (CSVW)", en="Description of the CSV (CSVW)"),
    "json": Text(nl="Waarnemingen als JSON", en="Observations as JSON"),
    "parquet": Text(nl="Waarnemingen als Parquet", en="Observations as Parquet"),
    "xlsx": Text(nl="Waarnemingen als werkblad (XLSX)", en="Observations as a workbook (XLSX)"),
    "sdmx-csv": Text(nl="Waarnemingen als SDMX-CSV 2.0", en="Observations as SDMX-CSV 2.0"),
    "sdmx-structure": Text(
        nl="Structuur van de SDMX-gegevens (SDMX-ML 3.0)",
        en="Structure of the SDMX data (SDMX-ML 3.0)",
    ),
    "data-package": Text(
        nl="Beschrijving als Frictionless data package",
        en="Description as a Frictionless data package",
    ),
    "changes-csv": Text(
        nl="Wijzigingen sinds de vorige versie, als CSV",
        en="Changes since the version before, as CSV",
    ),
    "changes-json": Text(
        nl="Wijzigingen sinds de vorige versie, als JSON",
        en="Changes since the version before, as JSON",
    ),
}


def agenda_title(agenda: Text) -> Text:
    """Return what the data set of an agenda is called."""
    return Text(nl=f"Normen en realisaties: {agenda.nl}", en=f"Norms and realisations: {agenda.en}")


def made_up(title: Text) -> Text:
    """Return a title that says, once, that nothing in the data set is real."""
    nl, en = (title.nl.removesuffix(" (verzonnen)"), title.en.removesuffix(" (made up)"))
    return Text(nl=f"{nl} (verzonnen)", en=f"{en} (made up)")


def edition_title(edition: PublicEdition, policy: Policy) -> Text:
    """Return what the data set of an edition is called."""
    is_known = edition.unit == policy.whole.key or edition.unit in policy.units
    nl = policy.unit_name(edition.unit, language="nl") if is_known else edition.unit
    en = policy.unit_name(edition.unit, language="en") if is_known else edition.unit
    return Text(
        nl=f"Verantwoording {edition.year}, editie {edition.number}, {nl}",
        en=f"Account of {edition.year}, edition {edition.number}, {en}",
    )
