# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words that reports use, in both languages; what they mean stands in the glossary."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from peil.terms.languages import Language, Text
from peil.terms.periods import written_day

WORDS: Mapping[str, Text] = {
    # the account
    "account": Text(nl="Verantwoording {year}", en="Account of {year}"),
    "account-of": Text(
        nl="{agenda}. Stand per {day}. {unit}.", en="{agenda}. As known on {day}. {unit}."
    ),
    "account-caption": Text(
        nl="Norm, realisatie en verschil per indicator, {year}",
        en="Norm, realisation and difference per indicator, {year}",
    ),
    "account-description": Text(
        nl="Norm, realisatie en verschil van de {agenda} over {year}, stand per {day}.",
        en="Norm, realisation and difference of the {agenda} for {year}, as known on {day}.",
    ),
    "colophon": Text(
        nl="Gemaakt met Peil. Gegevensversie {version}.",
        en="Made with Peil. Data version {version}.",
    ),
    "indicator": Text(nl="Indicator", en="Indicator"),
    "norm": Text(nl="Norm", en="Norm"),
    "norm-year": Text(nl="Norm {year}", en="Norm {year}"),
    "realisation": Text(nl="Realisatie", en="Realisation"),
    "realisation-year": Text(nl="Realisatie {year}", en="Realisation {year}"),
    "difference": Text(nl="Verschil", en="Difference"),
    "met": Text(nl="Gehaald", en="Met"),
    "notes": Text(nl="Toelichting", en="Notes"),
    "sources": Text(nl="Bronnen", en="Sources"),
    "how-to-read": Text(nl="Leeswijzer", en="How to read this"),
    "how-to-read-text": Text(
        nl="Het verschil is de realisatie min de norm; percentages verschillen in procentpunten. "
        "Een verschil bestaat alleen tussen twee getallen die op dezelfde manier zijn geteld. Waar "
        "er geen is, staat er waarom niet.",
        en="The difference is the realisation minus the norm; percentages differ in percentage "
        "points. A difference exists only between two numbers that were counted in the same way. "
        "Where there is none, the table says why.",
    ),
    "yes": Text(nl="ja", en="yes"),
    "no": Text(nl="nee", en="no"),
    "not-applicable": Text(nl="n.v.t.", en="n/a"),
    # what stands where there is no norm
    "norm.to_be_determined": Text(nl="nader te bepalen", en="to be determined"),
    "norm.increase": Text(nl="toename", en="increase"),
    "norm.decrease": Text(nl="afname", en="decrease"),
    "norm.withdrawn": Text(nl="ingetrokken", en="withdrawn"),
    "norm.none_by_design": Text(nl="geen norm bedoeld", en="no norm intended"),
    "norm.not_set": Text(nl="geen norm bekend", en="no norm known"),
    # what stands where there is no realisation
    "result.not_supplied": Text(nl="geen cijfer bekend", en="no figure known"),
    "result.not_yet_due": Text(nl="nog niet bekend", en="not yet known"),
    "result.suppressed": Text(nl="afgeschermd", en="suppressed"),
    # what stands where there is no difference
    "absence.no_norm_by_design": Text(nl="geen norm", en="no norm"),
    "absence.norm_not_set": Text(nl="geen norm", en="no norm"),
    "absence.to_be_determined": Text(nl="norm open", en="norm open"),
    "absence.direction_only": Text(nl="alleen richting", en="direction only"),
    "absence.milestone": Text(nl="in woorden", en="in words"),
    "absence.withdrawn": Text(nl="norm ingetrokken", en="norm withdrawn"),
    "absence.not_supplied": Text(nl="geen cijfer", en="no figure"),
    "absence.not_yet_due": Text(nl="nog geen cijfer", en="no figure yet"),
    "absence.suppressed": Text(nl="afgeschermd", en="suppressed"),
    "absence.other_definition": Text(nl="andere definitie", en="other definition"),
    # how settled a figure is
    "status.provisional": Text(nl="voorlopig", en="provisional"),
    "status.final": Text(nl="definitief", en="final"),
    "status.revised": Text(nl="herzien", en="revised"),
    "status.unknown": Text(nl="niet vermeld", en="not stated"),
    "status.computed": Text(nl="opgeteld", en="added up"),
    # measures
    "measure.count": Text(nl="aantal", en="number"),
    "measure.percent": Text(nl="percentage", en="percentage"),
    "measure.eur_million": Text(nl="miljoen euro", en="million euros"),
    "measure.fte": Text(nl="fte", en="FTE"),
    "measure.days": Text(nl="dagen", en="days"),
    "measure.milestone": Text(nl="stap in woorden", en="step in words"),
    "direction.at_least": Text(nl="ten minste", en="at least"),
    "direction.at_most": Text(nl="ten hoogste", en="at most"),
    "direction.increase": Text(nl="toename", en="increase"),
    "direction.decrease": Text(nl="afname", en="decrease"),
    "direction.monitor": Text(nl="alleen volgen", en="only followed"),
    # the explanation
    "explanation": Text(nl="{label}, {year}", en="{label}, {year}"),
    "explanation-of": Text(
        nl="Indicator {indicator}. Stand per {day}. {unit}.",
        en="Indicator {indicator}. As known on {day}. {unit}.",
    ),
    "judgement": Text(nl="Uitkomst", en="Outcome"),
    "stands": Text(nl="Stand", en="Status"),
    "attainment": Text(nl="Deel van de norm", en="Share of the norm"),
    "norms-known": Text(nl="De norm, besluit voor besluit", en="The norm, decision by decision"),
    "known-from": Text(nl="Bekend sinds", en="Known since"),
    "decision": Text(nl="Besluit", en="Decision"),
    "source": Text(nl="Bron", en="Source"),
    "place": Text(nl="Plaats", en="Place"),
    "carried": Text(nl="overgenomen van {year}", en="carried from {year}"),
    "basis": Text(nl="Grondslag", en="Basis"),
    "period": Text(nl="Periode", en="Period"),
    "figure": Text(nl="Cijfer", en="Figure"),
    "status": Text(nl="Status", en="Status"),
    "figures-known": Text(nl="Elk cijfer dat bekend was", en="Every figure that was known"),
    "definition": Text(nl="Definitie", en="Definition"),
    "definition-heading": Text(nl="Wat er wordt geteld", en="What is counted"),
    "measure": Text(nl="Soort getal", en="Kind of number"),
    "direction": Text(nl="Richting", en="Direction"),
    "holds": Text(nl="Geldt", en="Holds"),
    "from-until": Text(nl="van {first} tot en met {last}", en="from {first} to {last}"),
    "from-on": Text(nl="sinds {first}", en="since {first}"),
    "population": Text(nl="Van wie", en="Whose"),
    "population.police": Text(nl="de politie", en="the police"),
    "population.police_and_om": Text(nl="politie en OM", en="police and OM"),
    "population.all_services": Text(nl="alle opsporingsdiensten", en="all investigation services"),
    "population.other_services": Text(
        nl="andere diensten dan de regionale eenheden", en="services besides the regional units"
    ),
    "population.all_reporters": Text(nl="alle melders", en="all reporters"),
    "population.justice_chain": Text(nl="de strafrechtketen", en="the criminal justice chain"),
    "population.government": Text(nl="de overheid", en="the government"),
    "population.society": Text(nl="de samenleving", en="society"),
    "population.not_stated": Text(nl="niet vermeld", en="not stated"),
    "stock": Text(
        nl="doorlopende voorraad, geen jaaraantal", en="a running stock, not a yearly number"
    ),
    "decision.adoption": Text(nl="vaststelling", en="adoption"),
    "decision.recalibration": Text(nl="herijking", en="recalibration"),
    "decision.unit_norms": Text(nl="eenheidsnormen", en="unit norms"),
    "decision.correction": Text(nl="correctie", en="correction"),
    "decision.withdrawal": Text(nl="intrekking", en="withdrawal"),
    "decision.introduction": Text(nl="toevoeging", en="introduction"),
    "decision.bridge": Text(nl="brug tussen definities", en="bridge between definitions"),
    "decision.as_printed": Text(
        nl="alleen bekend uit een document dat de norm afdrukt",
        en="known only from a document that prints the norm",
    ),
    "decided-by": Text(nl="besloten door {names}", en="decided by {names}"),
    "decided-on": Text(nl="op {day}", en="on {day}"),
    "heard-were": Text(nl="gehoord: {names}", en="heard: {names}"),
    "met-in": Text(nl="{body} van {day}", en="{body} of {day}"),
    "supplied-by": Text(nl="aangeleverd door {names}", en="supplied by {names}"),
    "obligation.effort": Text(nl="inspanning", en="effort"),
    "obligation.result": Text(nl="resultaat", en="result"),
    "monitored.quantitative": Text(nl="in getallen gevolgd", en="followed in numbers"),
    "monitored.qualitative": Text(nl="in woorden gevolgd", en="followed in words"),
    "open-questions": Text(nl="Wat geen openbare tekst vastlegt", en="What no public text defines"),
    "remarks": Text(nl="Opmerkingen", en="Remarks"),
    "printed": Text(nl="Ook afgedrukt in", en="Also printed in"),
    "baselines": Text(nl="Waar de afspraak van uitging", en="What the agreement started from"),
    "agreements": Text(nl="Afspraken die erbij horen", en="Agreements it belongs to"),
    "no-norm-known": Text(
        nl="Er was op deze dag geen besluit bekend dat een norm zet.",
        en="No decision that sets a norm was known on this day.",
    ),
    "no-figure-known": Text(
        nl="Er was op deze dag geen cijfer bekend.", en="No figure was known on this day."
    ),
    "no-definition-known": Text(
        nl="Voor dit jaar is geen definitie bekend.", en="No definition is known for this year."
    ),
    "as-norm": Text(nl="{value} als norm voor {period}", en="{value} as the norm for {period}"),
    "as-difference": Text(
        nl="{value} als verschil voor {period}", en="{value} as the difference for {period}"
    ),
    "as-attainment": Text(
        nl="{value} als deel van de norm voor {period}",
        en="{value} as the share of the norm for {period}",
    ),
    # counted figures
    "own-count": Text(nl="Eigen telling", en="Own count"),
    "own-count-text": Text(
        nl="Cijfers met de noot 'Eigen telling' zijn geteld uit een register en niet gepubliceerd. "
        "Zij gaan hier voor; wat is gepubliceerd, staat in de toelichting.",
        en="Figures with the note 'Own count' were counted from a register and not published. They "
        "go first here; what was published is in the notes.",
    ),
    "register": Text(nl="Register", en="Register"),
    "register-not-told": Text(
        nl="niet vermeld; bij de cijfers lag geen herkomst",
        en="not stated; no provenance came with the figures",
    ),
    "fingerprint": Text(nl="Vingerafdruk", en="Fingerprint"),
    "as-known-on": Text(nl="Stand per", en="As known on"),
    "counted-by": Text(nl="Geteld door", en="Counted by"),
    "counted-with": Text(
        nl="peil count {version} met {engine}", en="peil count {version} with {engine}"
    ),
    "files-read": Text(nl="Gelezen", en="Read"),
    "files-and-rows": Text(nl="{files} bestanden, {rows} rijen", en="{files} files, {rows} rows"),
    "notice": Text(nl="Let op", en="Notice"),
    "more-notices": Text(
        nl="nog {more} meldingen van de telling staan in de gegevens bij dit document",
        en="the data of this document holds {more} more notices of the count",
    ),
    "counted-otherwise": Text(nl="Ook geteld", en="Also counted"),
    "cases-of-any": Text(
        nl="Deze opdracht schrijft de zaken achter een cijfer naar een bestand. Zet achter "
        "--indicator de sleutel van het cijfer, uit de lijst eronder. Noem het bestand en het doel.",
        en="This command writes the cases behind a figure to a file. Put the key of the figure "
        "behind --indicator, from the list below it. Name the file and the purpose.",
    ),
    "how-counted": Text(nl="Hoe is geteld: {rule}", en="How it was counted: {rule}"),
    "with-other-choice": Text(nl="{version}, andere keuze", en="{version}, other choice"),
    "ratio": Text(nl="Teller en noemer", en="Numerator and denominator"),
    "one-of-the-other": Text(nl="{numerator} van {denominator}", en="{numerator} of {denominator}"),
    "cases-command": Text(
        nl="Deze opdracht schrijft de zaken achter dit cijfer naar het bestand dat u noemt; het "
        "doel wordt erbij vastgelegd:",
        en="This command writes the cases behind this figure to the file that you name; the "
        "purpose is recorded with it:",
    ),
    "rule-in-full": Text(nl="De regel, zin voor zin", en="The rule, sentence by sentence"),
    "rule-not-known": Text(
        nl="Deze versie van Peil kent de regel {rule} niet.",
        en="This version of Peil does not know the rule {rule}.",
    ),
    "rule-rows": Text(nl="Rijen", en="Rows"),
    "rule-each": Text(nl="Telt", en="Counts"),
    "rule-dated": Text(nl="In de periode van", en="In the period of"),
    "rule-placed": Text(nl="Bij de eenheid", en="At the unit"),
    "rule-numerator": Text(nl="De teller", en="The numerator"),
    "rule-denominator": Text(nl="De noemer", en="The denominator"),
    "rule-total": Text(
        nl="De som van {parts}, elk volgens zijn eigen regel.",
        en="The sum of {parts}, each by its own rule.",
    ),
    "each-row": Text(nl="elke rij één keer", en="each row once"),
    "each-different": Text(
        nl="elke verschillende waarde één keer: {column}", en="each different value once: {column}"
    ),
    "each-added-up": Text(nl="de som van: {column}", en="the sum of: {column}"),
    "in-stock": Text(
        nl="de laatste dag, zolang het loopt. Begin: {start} Einde: {end}",
        en="the last day, while it lasts. Start: {start} End: {end}",
    ),
    "running": Text(
        nl="elke dag waarop het loopt. Begin: {start} Einde: {end}",
        en="any day on which it runs. Start: {start} End: {end}",
    ),
    "every-unit": Text(
        nl="elke eenheid die wordt genoemd, en één keer in het geheel; is er geen, dan: {column}",
        en="every unit that is named, and once in the whole; where there is none: {column}",
    ),
    "choices": Text(
        nl="Wat Peil koos waar geen openbare tekst iets vastlegt",
        en="What Peil chose where no public text defines it",
    ),
    "choice": Text(nl="{asks} Gekozen: {own}. {because}", en="{asks} Chosen: {own}. {because}"),
    "choice-besides-own": Text(
        nl="{asks} Hier gekozen: {chosen}. Peil kiest zelf: {own}. {because}",
        en="{asks} Chosen here: {chosen}. Peil's own choice: {own}. {because}",
    ),
    "also-possible": Text(nl="Kan ook: {others}.", en="Also possible: {others}."),
    # agendas
    "units": Text(nl="Politie-eenheden", en="Police units"),
    "unit": Text(nl="Sleutel", en="Key"),
    "name": Text(nl="Naam", en="Name"),
    "cbs-code": Text(nl="CBS-code", en="CBS code"),
    "successors": Text(nl="Opvolgers", en="Successors"),
    "agendas": Text(nl="Agenda's", en="Agendas"),
    "agenda": Text(nl="Agenda", en="Agenda"),
    "title": Text(nl="Titel", en="Title"),
    "themes": Text(nl="Thema's", en="Themes"),
    "theme": Text(nl="Thema", en="Theme"),
    "indicators": Text(nl="Indicatoren", en="Indicators"),
    "coverage": Text(nl="Inhoud", en="Coverage"),
    "coverage.complete": Text(nl="volledig", en="complete"),
    "coverage.published_part": Text(nl="openbaar deel", en="published part"),
    "coverage.fragments": Text(nl="brokstukken", en="fragments"),
    "set-by": Text(nl="Vastgesteld door", en="Set by"),
    "heard": Text(nl="Gehoord", en="Heard"),
    "legal-basis": Text(nl="Grondslag in de wet", en="Legal basis"),
    "predecessor": Text(nl="Voorganger", en="Predecessor"),
    "principles": Text(nl="Uitgangspunten", en="Principles"),
    "monitoring": Text(nl="Volgen en evalueren", en="Following and evaluating"),
    "contributions": Text(nl="Bijdragen van partners", en="Contributions of partners"),
    "preconditions": Text(nl="Randvoorwaarden", en="Preconditions"),
    "decisions": Text(nl="Besluiten", en="Decisions"),
    "context": Text(nl="context", en="context"),
    "asked-of": Text(nl="gevraagd aan", en="asked of"),
    "due.ongoing": Text(nl="doorlopend", en="ongoing"),
    "due.yearly": Text(nl="elk jaar", en="every year"),
    "due.twice_a_year": Text(nl="twee keer per jaar", en="twice a year"),
    "due.not_stated": Text(nl="termijn niet genoemd", en="term not stated"),
    "due.by": Text(nl="uiterlijk {due}", en="by {due}"),
    "kind.common_goal": Text(nl="gezamenlijk doel", en="common goal"),
    "kind.objective": Text(nl="landelijke beleidsdoelstelling", en="national policy objective"),
    "kind.national_theme": Text(nl="landelijk thema", en="national theme"),
    "kind.development_task": Text(nl="organisatieontwikkelopgave", en="development task"),
    # terminal
    "nothing": Text(nl="Niets gevonden.", en="Nothing found."),
    "page": Text(nl="Pagina", en="Page"),
    "of": Text(nl="van", en="of"),
    "note": Text(nl="Noot", en="Note"),
    "back": Text(nl="terug naar de tabel", en="back to the table"),
    "data-attached": Text(
        nl="De gegevens achter dit document, als JSON.",
        en="The data behind this document, as JSON.",
    ),
}


def from_until(first: date, last: date | None, language: Language) -> str:
    """Return the days between which something holds; without a last day it still does."""
    begins = written_day(first, language=language)
    if last is None:
        return word("from-on", language, first=begins)
    return word("from-until", language, first=begins, last=written_day(last, language=language))


def word(name: str, language: Language, **parts: object) -> str:
    """Return a word or sentence in one language, with its parts filled in.

    >>> word("account", "nl", year=2020)
    'Verantwoording 2020'
    """
    return WORDS[name].to(language).format(**parts)
