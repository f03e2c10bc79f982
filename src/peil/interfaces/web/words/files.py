# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screen that takes in files with figures."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

FILES: Mapping[str, Text] = {
    "file.title": Text(nl="{unit}: cijfers uit een bestand", en="{unit}: figures from a file"),
    "file.link": Text(nl="Cijfers uit een bestand", en="Figures from a file"),
    "file.template": Text(nl="1. Haal het sjabloon op", en="1. Fetch the template"),
    "file.template.what": Text(
        nl="Een Excel-bestand voor deze eenheid en ronde, met de norm en eerdere cijfers ernaast. "
        "Wat u al had bewaard, staat er al in. Alleen de gele cellen zijn open.",
        en="An Excel file for this unit and round, with the norm and earlier figures beside. "
        "What you saved before is already in it. Only the yellow cells are open.",
    ),
    "file.template.button": Text(nl="Sjabloon ophalen (.xlsx)", en="Fetch the template (.xlsx)"),
    "file.upload": Text(
        nl="2. Bied het ingevulde bestand aan", en="2. Offer the file once it is filled in"
    ),
    "file.upload.what": Text(
        nl="Peil leest het hele bestand of niets. Het sjabloon vervangt alle cijfers van deze "
        "aanlevering. Uit een CSV-bestand of een telling van peil count komen alleen de cijfers "
        "die erin staan; de rest blijft zoals het is.",
        en="Peil reads the whole file or nothing. The template takes the place of all figures of "
        "this submission. From a CSV file or a count by peil count come only the figures in it; "
        "the others stay as they are.",
    ),
    "file.file": Text(nl="Bestand", en="File"),
    "file.file.help": Text(
        nl="Het sjabloon (.xlsx), een CSV-bestand, of een telling (.csv, .json of .parquet). "
        "Ten hoogste 2 MB.",
        en="The template (.xlsx), a CSV file, or a count (.csv, .json or .parquet). At most 2 MB.",
    ),
    "file.file.missing": Text(nl="Kies een bestand.", en="Choose a file."),
    "file.counted": Text(
        nl="Bij een telling: hoe vast staan de cijfers?",
        en="For a count: how settled are the figures?",
    ),
    "file.counted.help": Text(
        nl="Een telling zegt dat zelf niet. Bij de andere bestanden staat het erin.",
        en="A count does not say so itself. In the other files it is written.",
    ),
    "file.button": Text(nl="Bestand aanbieden", en="Offer the file"),
    "file.csv": Text(nl="Een eigen CSV-bestand maken", en="Make a CSV file of your own"),
    "file.csv.what": Text(
        nl="Gescheiden door komma's, in UTF-8. Dit is de eerste regel; de laatste vier kolommen mogen "
        "weg.",
        en="Separated by commas, in UTF-8. This is the first line; the last four columns may be left "
        "out.",
    ),
    "file.csv.number": Text(
        nl="Een getal is zoals 1370 of 34.5, en een dag zoals 2022-09-01.",
        en="A number is as 1370 or 34.5, and a day as 2022-09-01.",
    ),
    "file.csv.absent": Text(nl="Als er geen getal is:", en="Where there is no number:"),
    "file.csv.status": Text(nl="Als status:", en="As status:"),
    "file.indicators": Text(nl="Namen van de indicatoren", en="Names of the indicators"),
    "file.refused": Text(
        nl="Er is niets bewaard. In '{file}' is dit niet in orde ({count}):",
        en="Nothing was saved. In '{file}' this is not right ({count}):",
    ),
    "file.refused.caption": Text(
        nl="Elke plaats die niet in orde is, en wat u kunt doen",
        en="Each place that is not right, and what you can do",
    ),
    "file.row": Text(nl="Rij", en="Row"),
    "file.cell": Text(nl="Cel", en="Cell"),
    "file.found": Text(nl="Wat er staat", en="What is there"),
    "file.to-do": Text(nl="Wat u kunt doen", en="What you can do"),
    "file.whole": Text(nl="hele bestand", en="whole file"),
    "file.saved": Text(
        nl="Levering {number} is bewaard. Nieuw: {added}, veranderd: {changed}, gelijk gebleven: "
        "{same}, vervallen: {gone}. Kijk ze na, en lever ze dan aan.",
        en="Delivery {number} was saved. New: {added}, changed: {changed}, unchanged: {same}, "
        "gone: {gone}. Look them over, and then supply them.",
    ),
    "file.unchanged": Text(
        nl="Dit bestand zegt hetzelfde als levering {number}; er is niets veranderd.",
        en="This file says the same as delivery {number}; nothing was changed.",
    ),
    "file.left-out": Text(
        nl="Niet overgenomen uit het bestand: {what}.", en="Not taken from the file: {what}."
    ),
}
"""Every word by its name."""
