# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens of decisions: proposing, dry run, adopting."""

from __future__ import annotations

from collections.abc import Mapping

from peil.cycle.decisions.refusals import STATE_WORDS
from peil.terms.languages import Text

_FORM: Mapping[str, Text] = {
    "decision.title_nl": Text(nl="Titel (Nederlands)", en="Title (Dutch)"),
    "decision.title_en": Text(nl="Titel (Engels)", en="Title (English)"),
    "decision.kind": Text(nl="Soort besluit", en="Kind of decision"),
    "decision.decided_by": Text(nl="Wie besluit", en="Who decides"),
    "decision.meeting_body": Text(nl="Overleg", en="Meeting"),
    "decision.meeting_day": Text(nl="Dag van het overleg", en="Day of the meeting"),
    "decision.decided_on": Text(nl="Dag van het besluit", en="Day of the decision"),
    "decision.known_from": Text(nl="Bekend sinds", en="Known from"),
    "decision.known_from.help": Text(
        nl="De dag vanaf wanneer de nieuwe normen meetellen.",
        en="The day from which the new norms count.",
    ),
    "decision.heard": Text(nl="Wie zijn gehoord", en="Who were heard"),
    "decision.legal_ground_nl": Text(nl="Wettelijke grond (Nederlands)", en="Legal ground (Dutch)"),
    "decision.legal_ground_en": Text(nl="Wettelijke grond (Engels)", en="Legal ground (English)"),
    "decision.special_reason_nl": Text(
        nl="Bijzondere reden (Nederlands)", en="Special reason (Dutch)"
    ),
    "decision.special_reason_en": Text(
        nl="Bijzondere reden (Engels)", en="Special reason (English)"
    ),
    "decision.special_reason.help": Text(
        nl="De Politiewet 2012 vraagt een bijzondere reden voor een wijziging tijdens de agenda "
        "(artikel 18 lid 2; voor eenheden artikel 20 lid 2).",
        en="The Politiewet 2012 asks for a special reason for a change while the agenda runs "
        "(article 18.2; for units article 20.2).",
    ),
    "decision.reason_nl": Text(nl="Waarom (Nederlands)", en="Why (Dutch)"),
    "decision.reason_en": Text(nl="Waarom (Engels)", en="Why (English)"),
    "decision.note_nl": Text(nl="Wat men moet weten (Nederlands)", en="What to know (Dutch)"),
    "decision.note_en": Text(nl="Wat men moet weten (Engels)", en="What to know (English)"),
    "decision.carry_from": Text(nl="Neem de normen over van", en="Keep the norms of"),
    "decision.carry_to": Text(nl="Voor de jaren", en="For the years"),
    "decision.carry_besides": Text(nl="Behalve deze indicatoren", en="Except these indicators"),
    "decision.introduces": Text(nl="Nieuwe indicator", en="New indicator"),
    "decision.introduces_from": Text(nl="Eerste jaar", en="First year"),
    "decision.bridge": Text(nl="Over welke definitiebreuk", en="Over which definition break"),
    "decision.bridge_method_nl": Text(nl="Methode (Nederlands)", en="Method (Dutch)"),
    "decision.bridge_method_en": Text(nl="Methode (Engels)", en="Method (English)"),
    "decision.bridge_factor": Text(nl="Factor", en="Factor"),
    "decision.bridge_overlap": Text(
        nl="Of: jaar dat op beide manieren is geteld", en="Or: year that was counted both ways"
    ),
    "decision.units_of": Text(nl="Indicator", en="Indicator"),
    "decision.units_year": Text(nl="Jaar", en="Year"),
    "decision.rest": Text(nl="Andere onderdelen, als bestand", en="Other parts, as a file"),
    "decision.draft": Text(nl="Concept van een besluitbestand", en="Draft of a decision file"),
    "decision.cell.wrong": Text(
        nl="Schrijf een getal zoals 1370 of 34,5, of ntb, toename, afname of ingetrokken.",
        en="Write a number such as 1370 or 34.5, or tbd, increase, decrease or withdrawn.",
    ),
    "decision.cell.twice": Text(
        nl="Dit is op twee manieren te lezen. Schrijf {one} of {other}.",
        en="This can be read in two ways. Write {one} or {other}.",
    ),
    "decision.cell.unit-ends": Text(
        nl="Een norm van een eenheid intrekken kan alleen als bestand, onderaan.",
        en="A norm of a unit can be withdrawn as a file only, at the end.",
    ),
    "decision.both-languages": Text(
        nl="Vul beide talen in, of geen van beide.", en="Fill in both languages, or neither."
    ),
    "decision.needed-too": Text(nl="Vul ook dit in.", en="Fill this in too."),
    "decision.nothing-decided": Text(
        nl="Dit voorstel besluit nog niets. Vul ten minste één norm in, of neem normen over.",
        en="This proposal decides nothing yet. Fill in at least one norm, or keep norms.",
    ),
    "decision.kind-needs.withdraws": Text(
        nl="Een intrekking trekt ten minste één norm in: schrijf 'ingetrokken' in een cel.",
        en="A withdrawal ends at least one norm: write 'withdrawn' in a cell.",
    ),
    "decision.kind-needs.introduces": Text(
        nl="Een toevoeging noemt een nieuwe indicator.", en="An introduction names an indicator."
    ),
    "decision.kind-needs.bridges": Text(
        nl="Een brug noemt een definitiebreuk.", en="A bridge names a definition break."
    ),
    "decision.form.what": Text(nl="Wat het is", en="What it is"),
    "decision.form.who": Text(nl="Wie en wanneer", en="Who and when"),
    "decision.form.why": Text(nl="Gronden", en="Grounds"),
    "decision.form.norms": Text(nl="Normen voor het hele land", en="Norms for the whole force"),
    "decision.form.norms.help": Text(
        nl="Laat leeg wat blijft zoals het is. Schrijf een getal, of ntb, toename, afname of "
        "ingetrokken. Onder elke cel staat de norm die nu geldt.",
        en="Leave empty what stays as it is. Write a number, or tbd, increase, decrease or withdrawn. "
        "The norm that is in force now stands below each cell.",
    ),
    "decision.form.now": Text(nl="nu", en="now"),
    "decision.form.other-parties": Text(nl="Andere partijen", en="Other parties"),
    "decision.form.carry": Text(nl="Normen overnemen", en="Keep norms for another year"),
    "decision.form.units": Text(nl="Normen per eenheid", en="Norms by unit"),
    "decision.form.units.help": Text(
        nl="Kies een indicator en een jaar en toon de eenheden. Of lees onderaan een concept in dat "
        "'peil allocate' heeft gemaakt.",
        en="Choose an indicator and a year, and show the units. Or read a draft that 'peil allocate' "
        "made, at the end.",
    ),
    "decision.form.show-units": Text(nl="Toon de eenheden", en="Show the units"),
    "decision.form.introduction": Text(nl="Indicator toevoegen", en="Add an indicator"),
    "decision.form.introduction.help": Text(
        nl="De indicator moet al in een themabestand van deze agenda staan.",
        en="The indicator must stand in a theme file of this agenda already.",
    ),
    "decision.form.bridge": Text(nl="Brug over een definitiebreuk", en="Bridge over a break"),
    "decision.form.bridge.help": Text(
        nl="Zonder factor en zonder jaar zijn de cijfers te vergelijken zoals ze zijn.",
        en="Without factor and year the figures can be compared as they are.",
    ),
    "decision.form.file": Text(nl="Uit een concept", en="From a draft"),
    "decision.form.file.help": Text(
        nl="Lees een concept in; het vult dit formulier. Wat geen veld heeft, komt als tekst hieronder.",
        en="Read a draft; it fills this form. What has no field comes as text below.",
    ),
    "decision.form.read": Text(nl="Lees het concept in", en="Read the draft"),
    "decision.form.has-been-read": Text(
        nl="Het concept is ingelezen. Vul aan wat ontbreekt.",
        en="The draft was read. Fill in what is missing.",
    ),
    "decision.form.submit": Text(nl="Leg het voorstel vast", en="Record the proposal"),
    "decision.form.problems": Text(
        nl="Er staan fouten in het formulier. Ze staan bij de velden.",
        en="There are mistakes in the form. They stand at the fields.",
    ),
}

DECISIONS: Mapping[str, Text] = {
    **_FORM,
    **{f"decision.state.{state}": said for state, said in STATE_WORDS.items()},
    "decisions.title": Text(nl="Besluiten", en="Decisions"),
    "decisions.what": Text(
        nl="Normen veranderen alleen door een besluit. Een voorstel wordt eerst als proefbesluit "
        "doorgerekend; vaststellen schrijft een bestand dat nooit meer verandert.",
        en="Norms change by a decision only. A proposal is worked out as a dry run first; adopting "
        "writes a file that never changes again.",
    ),
    "decisions.propose": Text(nl="Nieuw voorstel: {agenda}", en="New proposal: {agenda}"),
    "decisions.open": Text(nl="Voorgesteld", en="Proposed"),
    "decisions.open.none": Text(nl="Er zijn geen open voorstellen.", en="No proposals are open."),
    "decisions.open.caption": Text(
        nl="Voorstellen die nog niet zijn vastgesteld", en="Proposals that were not adopted yet"
    ),
    "decisions.adopted": Text(nl="Hier vastgesteld", en="Adopted here"),
    "decisions.adopted.caption": Text(
        nl="Besluiten die hier zijn vastgesteld, met hun bestand en hash",
        en="Decisions that were adopted here, with their file and hash",
    ),
    "decisions.adopted.none": Text(
        nl="Hier is nog geen besluit vastgesteld.", en="No decision was adopted here yet."
    ),
    "decisions.dropped": Text(nl="Vervallen", en="Dropped"),
    "decisions.all": Text(nl="Alle besluiten in de map", en="All decisions in the folder"),
    "decisions.all.caption": Text(
        nl="Alle besluiten die de normen bepalen, het laatste bovenaan",
        en="All decisions that the norms rest on, the last one first",
    ),
    "decision.label": Text(nl="Besluit", en="Decision"),
    "decision.agenda": Text(nl="Agenda", en="Agenda"),
    "decision.known": Text(nl="Bekend sinds", en="Known from"),
    "decision.proposed-by": Text(nl="Voorgesteld door", en="Proposed by"),
    "decision.adopted-by": Text(nl="Vastgesteld door", en="Adopted by"),
    "decision.on": Text(nl="{person}, {day}", en="{person}, {day}"),
    "decision.file": Text(nl="Bestand", en="File"),
    "decision.hash": Text(nl="Hash (SHA-256)", en="Hash (SHA-256)"),
    "decision.state": Text(nl="Stand", en="State"),
    "decision.version": Text(nl="Versie", en="Version"),
    "decision.version.value": Text(nl="versie {version}", en="version {version}"),
    "decision.meeting": Text(nl="Overleg", en="Meeting"),
    "decision.legal_ground": Text(nl="Wettelijke grond", en="Legal ground"),
    "decision.special_reason": Text(nl="Bijzondere reden", en="Special reason"),
    "decision.reason": Text(nl="Waarom", en="Why"),
    "decision.note": Text(nl="Opmerking", en="Note"),
    "decision.not-told": Text(nl="niet vermeld", en="not stated"),
    "decision.years": Text(nl="Voor de jaren", en="For the years"),
    "decision.timeline": Text(nl="Wat er is gebeurd", en="What happened"),
    "decision.by": Text(nl="door {person}", en="by {person}"),
    "decision.by-nobody": Text(nl="door Peil zelf", en="by Peil itself"),
    "decision.file-text": Text(nl="Het besluitbestand", en="The decision file"),
    "decision.see-dry-run": Text(nl="Bekijk het proefbesluit", en="Look at the dry run"),
    "decision.change": Text(nl="Wijzig het voorstel", en="Change the proposal"),
    "decision.drop": Text(nl="Laat het voorstel vervallen", en="Drop the proposal"),
    "decision.back": Text(nl="Terug naar het voorstel", en="Back to the proposal"),
    "decision.new": Text(nl="Nieuw voorstel", en="New proposal"),
    "decision.new.of": Text(nl="Nieuw voorstel: {agenda}", en="New proposal: {agenda}"),
    "decision.changing": Text(nl="Wijzig: {title}", en="Change: {title}"),
    "decision.was-proposed": Text(
        nl="Het voorstel is vastgelegd. Dit is het proefbesluit.",
        en="The proposal was recorded. This is the dry run.",
    ),
    "decision.was-dropped": Text(nl="Het voorstel is vervallen.", en="The proposal was dropped."),
    "decision.was-adopted": Text(
        nl="Het besluit is vastgesteld en staat in de map met agenda's.",
        en="The decision was adopted and stands in the policy folder.",
    ),
    "dry-run.title": Text(nl="Proefbesluit: {title}", en="Dry run: {title}"),
    "dry-run.what": Text(
        nl="Dit zou er veranderen als het voorstel werd vastgesteld. Er is nog niets geschreven.",
        en="This would change if the proposal were adopted. Nothing has been written yet.",
    ),
    "dry-run.on": Text(
        nl="Doorgerekend op gegevensversie {version}.", en="Worked out on data version {version}."
    ),
    "dry-run.problems": Text(nl="Dit kan niet worden vastgesteld", en="This cannot be adopted"),
    "dry-run.norms": Text(nl="Normen: van oud naar nieuw", en="Norms: from old to new"),
    "dry-run.norms.caption": Text(
        nl="Elke norm die het besluit zet, overneemt of intrekt",
        en="Every norm that the decision sets, keeps or ends",
    ),
    "dry-run.norms.none": Text(
        nl="Het besluit zet of beëindigt geen norm.", en="The decision sets or ends no norm."
    ),
    "dry-run.old": Text(nl="Nu", en="Now"),
    "dry-run.new": Text(nl="Na het besluit", en="After the decision"),
    "dry-run.then": Text(nl="Straks", en="Then"),
    "dry-run.same": Text(nl="blijft gelijk", en="stays the same"),
    "dry-run.basis": Text(nl="{year}, grondslag {basis}", en="{year}, basis {basis}"),
    "dry-run.accounts": Text(nl="Verantwoordingen die anders worden", en="Accounts that change"),
    "dry-run.accounts.caption": Text(
        nl="Regels waarvan norm, verschil of oordeel anders wordt, stand per {day}",
        en="Rows of which norm, difference or judgement changes, as known on {day}",
    ),
    "dry-run.accounts.none": Text(
        nl="Geen enkele verantwoording wordt anders, stand per {day}.",
        en="No account changes, as known on {day}.",
    ),
    "dry-run.absent": Text(nl="geen regel", en="no row"),
    "dry-run.warnings": Text(nl="Waarschuwingen", en="Warnings"),
    "dry-run.warnings.none": Text(nl="Er zijn geen waarschuwingen.", en="There are no warnings."),
    "dry-run.seen": Text(nl="Ik heb dit gezien", en="I have seen this"),
    "dry-run.adopt": Text(nl="Stel het besluit vast", en="Adopt the decision"),
    "dry-run.adopt.what": Text(
        nl="Vaststellen schrijft {file}. Het bestand verandert daarna nooit meer.",
        en="Adopting writes {file}. The file never changes after that.",
    ),
    "dry-run.indicator": Text(nl="Indicator", en="Indicator"),
    "dry-run.year": Text(nl="Jaar", en="Year"),
    "dry-run.unit": Text(nl="Eenheid", en="Unit"),
    "dry-run.norm": Text(nl="Norm", en="Norm"),
    "dry-run.result": Text(nl="Realisatie", en="Realisation"),
    "dry-run.difference": Text(nl="Verschil", en="Difference"),
    "dry-run.met": Text(nl="Gehaald", en="Met"),
    "dry-run.file": Text(nl="Het bestand dat wordt geschreven", en="The file that is written"),
}
