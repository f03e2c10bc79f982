# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The rules that a policy folder is checked by, each with a code that never changes.

F: files. R: references. N: norms. D: definitions. P: published figures.
A code from 100 is an error, from 200 a finding: true, worth knowing, and often the source's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from peil.terms.languages import Text


class Severity(StrEnum):
    """How bad a broken rule is."""

    ERROR = "error"
    FINDING = "finding"


@dataclass(frozen=True)
class Rule:
    """One thing that is checked: its code, its name, and the sentence said when it is broken."""

    code: str
    severity: Severity
    name: str
    sentence: Text


def _error(code: str, name: str, nl: str, en: str) -> Rule:
    return Rule(code, Severity.ERROR, name, Text(nl=nl, en=en))


def _finding(code: str, name: str, nl: str, en: str) -> Rule:
    return Rule(code, Severity.FINDING, name, Text(nl=nl, en=en))


_FILES = (
    _error(
        "F001",
        "file cannot be read",
        "Het bestand is niet te lezen als YAML: {found}. Verbeter deze regel.",
        "The file cannot be read as YAML: {found}. Mend this line.",
    ),
    _error(
        "F002",
        "file is half written",
        "Het bestand eindigt niet met de regel '...' en geldt daarom als half geschreven. "
        "Maak het af en zet '...' op de laatste regel.",
        "The file does not end with the line '...' and is therefore taken for half written. "
        "Finish it and put '...' on the last line.",
    ),
    _error(
        "F003",
        "unknown key",
        "Onbekende sleutel '{key}'. Hier mogen staan: {known}.",
        "Unknown key '{key}'. Known here: {known}.",
    ),
    _error(
        "F004",
        "duplicate key",
        "De sleutel '{key}' staat er twee keer; de eerste keer op regel {first}. "
        "Laat er een staan.",
        "The key '{key}' stands here twice; the first time on line {first}. Keep one.",
    ),
    _error(
        "F005",
        "wrong value",
        "De waarde van '{key}' past niet. {found}",
        "The value of '{key}' does not fit. {found}",
    ),
    _error(
        "F006",
        "number can be read in two ways",
        "Dit getal is niet eenduidig. {found} {to_do}",
        "This number can be read in two ways. {found} {to_do}",
    ),
    _error(
        "F007",
        "missing key",
        "De sleutel '{key}' ontbreekt. Vul hem aan.",
        "The key '{key}' is missing. Add it.",
    ),
    _error(
        "F008",
        "only plain YAML",
        "Gevonden: {found}. Gegevensbestanden kennen alleen sleutels, lijsten en waarden. "
        "Schrijf de waarde uit.",
        "Found: {found}. Data files hold keys, lists and values only. Write the value out.",
    ),
    _error(
        "F009",
        "file that nothing reads",
        "Peil leest dit bestand niet, dus wat erin staat gaat verloren. "
        "Geef het een naam die de map kent: {known}.",
        "Peil does not read this file, so what it holds would be lost. "
        "Give it a name that the folder knows: {known}.",
    ),
    _error(
        "F010",
        "name differs from its file",
        "Het bestand heet '{file_name}', maar er staat '{found}' in. Maak ze gelijk.",
        "The file is called '{file_name}', but it says '{found}'. Make them the same.",
    ),
)

_REFERENCES = (
    _error(
        "R101",
        "unknown source",
        "Het document '{key}' staat niet in sources.yaml. {to_do}",
        "The document '{key}' is not in sources.yaml. {to_do}",
    ),
    _error(
        "R102",
        "unknown indicator",
        "De indicator '{key}' bestaat niet. {to_do}",
        "The indicator '{key}' does not exist. {to_do}",
    ),
    _error(
        "R103",
        "unknown unit",
        "De politie-eenheid '{key}' staat niet in units.yaml. {to_do}",
        "The police unit '{key}' is not in units.yaml. {to_do}",
    ),
    _error(
        "R104",
        "unknown party",
        "De partij '{key}' staat niet in parties.yaml. {to_do}",
        "The party '{key}' is not in parties.yaml. {to_do}",
    ),
    _error(
        "R105",
        "unknown definition version",
        "De indicator '{indicator}' heeft geen definitieversie '{key}'. {to_do}",
        "The indicator '{indicator}' has no definition version '{key}'. {to_do}",
    ),
    _error(
        "R106",
        "unknown agenda or theme",
        "'{key}' bestaat niet in deze map. {to_do}",
        "'{key}' does not exist in this folder. {to_do}",
    ),
    _error(
        "R107",
        "name used twice",
        "De naam '{key}' is al gebruikt: {first}. Kies een andere of voeg ze samen.",
        "The name '{key}' is used already: {first}. Choose another or join them.",
    ),
    _error(
        "R108",
        "indicator differs between agendas",
        "De indicator '{indicator}' heeft hier een andere {what} dan in {first}. "
        "Maak ze gelijk, of geef de indicator een nieuwe naam.",
        "The indicator '{indicator}' has another {what} here than in {first}. "
        "Make them the same, or give the indicator a new name.",
    ),
)

_STRUCTURE = (
    _error(
        "R109",
        "agendas overlap",
        "Het jaar {year} hoort ook bij de agenda '{other}'. Een jaar hoort bij één agenda.",
        "The year {year} also belongs to the agenda '{other}'. A year belongs to one agenda.",
    ),
    _error(
        "R110",
        "part without its whole",
        "De indicator '{indicator}' is deel van '{whole}', maar die staat niet in deze agenda "
        "of is er zelf een deel van. Verbeter 'part_of'.",
        "The indicator '{indicator}' is part of '{whole}', which is not in this agenda or is "
        "itself a part of it. Mend 'part_of'.",
    ),
    _error(
        "R111",
        "file without its agenda",
        "Dit bestand hoort bij de agenda in de map '{folder}', maar daar staat geen {missing}. "
        "Maak dat bestand, of zet dit bestand bij een agenda die er is.",
        "This file belongs to the agenda in the folder '{folder}', but there is no {missing} in "
        "it. Write that file, or put this one with an agenda that is there.",
    ),
    _error(
        "R112",
        "unknown code list",
        "De codelijst '{key}' staat niet in de map codelists. {to_do}",
        "The code list '{key}' is not in the folder codelists. {to_do}",
    ),
    _error(
        "R113",
        "code outside its list",
        "De code '{key}' staat niet in de codelijst '{whole}', waar deze lijst een deel van is. "
        "Zet hem daar ook in, of haal hem hier weg.",
        "The code '{key}' is not in the code list '{whole}', which this list is part of. "
        "Put it there too, or take it out here.",
    ),
    _error(
        "R114",
        "two bridges for one definition on one day",
        "De definitieversie '{key}' van '{indicator}' krijgt op {day} al een brug in {first}. "
        "Voeg de besluiten samen of verbeter de dag.",
        "The definition version '{key}' of '{indicator}' already gets a bridge on {day} in "
        "{first}. Join the decisions or mend the day.",
    ),
)

_NORMS = (
    _error(
        "N101",
        "two decisions for one norm on one day",
        "De norm voor '{indicator}' {year} ({unit}, {basis}) wordt op {day} al gezet in {first}. "
        "Voeg de besluiten samen of verbeter de dag.",
        "The norm for '{indicator}' {year} ({unit}, {basis}) is already set on {day} in {first}. "
        "Join the decisions or mend the day.",
    ),
    _error(
        "N102",
        "total not equal to its parts",
        "De norm {total} voor '{indicator}' {year} is niet de som van de delen: {sum}.",
        "The norm {total} for '{indicator}' {year} is not the sum of its parts: {sum}.",
    ),
    _error(
        "N103",
        "of-which larger than its parent",
        "De norm {value} voor '{indicator}' {year} is groter dan die van het geheel "
        "'{parent}': {whole}.",
        "The norm {value} for '{indicator}' {year} is larger than that of its parent "
        "'{parent}': {whole}.",
    ),
    _error(
        "N104",
        "share not equal to its percentage",
        "De norm {value} voor '{indicator}' {year} is niet {percent}% van {whole}, "
        "afgerond als vermeld ({rounding}): {expected}.",
        "The norm {value} for '{indicator}' {year} is not {percent}% of {whole}, "
        "rounded as stated ({rounding}): {expected}.",
    ),
    _error(
        "N105",
        "nothing to carry or withdraw",
        "Er is op {day} geen norm voor '{indicator}' {year} om over te nemen of in te trekken.",
        "On {day} there is no norm for '{indicator}' {year} to carry forward or withdraw.",
    ),
    _error(
        "N106",
        "norm of another kind",
        "De norm voor '{indicator}' {year} past niet bij de soort getal '{measure}'.",
        "The norm for '{indicator}' {year} does not fit the kind of number '{measure}'.",
    ),
    _finding(
        "N201",
        "stated growth does not match the numbers",
        "Voor '{indicator}' is een groei van {percent}% afgesproken; dat geeft {expected} "
        "voor {year}, maar er staat {value}.",
        "For '{indicator}' a growth of {percent}% was stated; that gives {expected} for {year}, "
        "but {value} is written.",
    ),
    _finding(
        "N202",
        "norm set after its year began",
        "De norm voor '{indicator}' {year} ({unit}) is pas op {day} gezet of bekend geworden, "
        "toen het jaar al begonnen was.",
        "The norm for '{indicator}' {year} ({unit}) was set or became known on {day}, "
        "when the year had already begun.",
    ),
    _finding(
        "N203",
        "to be determined and never resolved",
        "De norm voor '{indicator}' {year} bleef 'nader te bepalen': "
        "in geen bekend besluit staat een getal.",
        "The norm for '{indicator}' {year} stayed 'to be determined': "
        "no known decision holds a number.",
    ),
    _finding(
        "N204",
        "norm already met when it was set",
        "De norm {value} voor '{indicator}' {year} was bij vaststelling op {day} al gehaald: "
        "het laatste bekende cijfer was {last} ({period}).",
        "The norm {value} for '{indicator}' {year} was already met when it was set on {day}: "
        "the last known result was {last} ({period}).",
    ),
    _finding(
        "N205",
        "unit norms do not add up",
        "De normen van {count} van de {all} eenheden voor '{indicator}' {year} tellen op tot "
        "{sum}; landelijk geldt {whole}. Rest zonder openbare eenheidsnorm: {remainder}.",
        "The norms of {count} of the {all} units for '{indicator}' {year} add up to {sum}; "
        "nationally {whole} holds. Remainder without a public unit norm: {remainder}.",
    ),
    _finding(
        "N206",
        "more than one norm for one year",
        "Voor '{indicator}' {year} zijn meer normen in omloop: {norms}.",
        "For '{indicator}' {year} more than one norm is in circulation: {norms}.",
    ),
    _finding(
        "N207",
        "year without a norm",
        "Voor '{indicator}' {year} is nooit een norm vastgesteld, terwijl andere jaren van de "
        "agenda er wel een hebben.",
        "For '{indicator}' {year} no norm was ever set, while other years of the agenda have one.",
    ),
    _finding(
        "N208",
        "norm outside the agenda's years",
        "De norm voor '{indicator}' {year} staat in de agenda '{agenda}', die over andere jaren "
        "gaat; hij telt niet mee in een verantwoording van die agenda.",
        "The norm for '{indicator}' {year} stands in the agenda '{agenda}', which is about other "
        "years; it takes no part in an account of that agenda.",
    ),
)

_DEFINITIONS = (
    _finding(
        "D201",
        "indicator without definition",
        "De indicator '{indicator}' heeft geen definitie voor {year}.",
        "The indicator '{indicator}' has no definition for {year}.",
    ),
    _finding(
        "D202",
        "definition break without bridge",
        "De definitie van '{indicator}' verandert op {day} van {before} in {after}; "
        "niemand heeft een brug vastgelegd, dus cijfers van voor en na die dag zijn niet "
        "vergelijkbaar.",
        "The definition of '{indicator}' changes on {day} from {before} to {after}; "
        "nobody recorded a bridge, so figures from before and after that day cannot be compared.",
    ),
    _finding(
        "D203",
        "bridge without the counts of its overlap year",
        "De brug bij '{indicator}' rust op {year}, maar van dat jaar is niet zowel een cijfer "
        "volgens {before} als een volgens {after} bekend; er valt niets om te rekenen.",
        "The bridge of '{indicator}' rests on {year}, but of that year there is not both a figure "
        "by {before} and one by {after}; nothing can be converted.",
    ),
)

_PUBLISHED = (
    _error(
        "P101",
        "two leading figures on one day",
        "Voor '{indicator}' {period} ({unit}) geldt op {day} al een ander cijfer uit {first}. "
        "Zet bij een van beide 'standing: beside', met de reden.",
        "For '{indicator}' {period} ({unit}) another figure from {first} already leads on {day}. "
        "Write 'standing: beside' at one of them, with the reason.",
    ),
    _finding(
        "P201",
        "difference printed where no norm existed",
        "{document} drukt voor '{indicator}' {period} een verschil van {printed} af, "
        "terwijl er geen norm in een getal was.",
        "{document} prints a difference of {printed} for '{indicator}' {period}, "
        "while there was no norm in a number.",
    ),
    _finding(
        "P202",
        "percent printed for percentage points",
        "{document} drukt het verschil voor '{indicator}' {period} af als {printed} procent; "
        "het zijn procentpunten.",
        "{document} prints the difference for '{indicator}' {period} as {printed} percent; "
        "these are percentage points.",
    ),
    _finding(
        "P203",
        "text and table disagree",
        "{document} noemt voor '{indicator}' {period} zowel {value} ({place}) als "
        "{other} ({other_place}).",
        "{document} gives both {value} ({place}) and {other} ({other_place}) "
        "for '{indicator}' {period}.",
    ),
    _finding(
        "P204",
        "printed norm is not the norm in force",
        "{document} noemt {printed} als norm voor '{indicator}' {period}; "
        "volgens de besluiten gold toen {value}.",
        "{document} prints {printed} as the norm for '{indicator}' {period}; "
        "by the decisions {value} was in force.",
    ),
    _finding(
        "P205",
        "printed comparison does not compute",
        "{document} drukt voor '{indicator}' {period} {printed} af; "
        "uit de afgedrukte getallen volgt {value}.",
        "{document} prints {printed} for '{indicator}' {period}; its own numbers give {value}.",
    ),
    _finding(
        "P206",
        "figures of two documents differ",
        "Voor '{indicator}' {period} ({unit}) noemt {document} {value}, en {other_document} "
        "{other}.",
        "For '{indicator}' {period} ({unit}) {document} gives {value}, and {other_document} "
        "{other}.",
    ),
    _finding(
        "P207",
        "published total not equal to its parts",
        "{document} geeft voor '{indicator}' {period} een totaal van {total}; "
        "de delen tellen op tot {sum}.",
        "{document} gives a total of {total} for '{indicator}' {period}; "
        "its parts add up to {sum}.",
    ),
    _finding(
        "P208",
        "oddity in a published document",
        "{document}: {text}",
        "{document}: {text}",
    ),
)

RULES: Mapping[str, Rule] = {
    rule.code: rule
    for rule in (*_FILES, *_REFERENCES, *_STRUCTURE, *_NORMS, *_DEFINITIONS, *_PUBLISHED)
}
