# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens of meetings."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

MEETINGS: Mapping[str, Text] = {
    "meetings.title": Text(nl="Overleg", en="Meetings"),
    "meetings.what": Text(
        nl="In een overleg worden de cijfers van een ronde besproken en besluiten voorbereid.",
        en="A meeting discusses the figures of a round and prepares decisions.",
    ),
    "meetings.none": Text(nl="Er is nog geen overleg gepland.", en="No meeting was planned yet."),
    "meetings.caption": Text(
        nl="Alle overleggen, het laatste eerst", en="All meetings, the last one first"
    ),
    "meetings.day": Text(nl="Dag", en="Day"),
    "meetings.body": Text(nl="Overleg van", en="Meeting of"),
    "meetings.round": Text(nl="Bespreekt", en="Discusses"),
    "meetings.state": Text(nl="Stand", en="State"),
    "meetings.planned": Text(nl="gepland", en="planned"),
    "meetings.to-hold": Text(nl="nog vast te leggen", en="to be recorded"),
    "meetings.held": Text(nl="gehouden", en="held"),
    "meetings.no-round": Text(nl="geen ronde", en="no round"),
    "meetings.plan": Text(nl="Plan een overleg", en="Plan a meeting"),
    # planning
    "planning.title": Text(nl="Overleg plannen", en="Plan a meeting"),
    "planning.body": Text(nl="Overleg van", en="Meeting of"),
    "planning.day": Text(nl="Dag", en="Day"),
    "planning.round": Text(nl="Ronde die wordt besproken", en="Round that is discussed"),
    "planning.submit": Text(nl="Plan het overleg", en="Plan the meeting"),
    "planning.back": Text(nl="Terug naar het overleg", en="Back to the meetings"),
    "planning.done": Text(nl="Het overleg is gepland.", en="The meeting was planned."),
    # one meeting
    "meeting.title": Text(nl="{body}, {day}", en="{body}, {day}"),
    "meeting.discusses": Text(nl="Bespreekt", en="Discusses"),
    "meeting.agenda": Text(nl="Agenda", en="Agenda"),
    "meeting.agenda.none": Text(nl="Nog geen punten.", en="No items yet."),
    "meeting.minutes": Text(nl="Verslag", en="Minutes"),
    "meeting.minutes.none": Text(nl="Nog geen verslag.", en="No minutes yet."),
    "meeting.minutes.write": Text(nl="Schrijf het verslag", en="Write the minutes"),
    "meeting.minutes.rewrite": Text(nl="Wijzig het verslag", en="Change the minutes"),
    "meeting.proposal": Text(nl="Te besluiten: {title}", en="To decide: {title}"),
    "meeting.proposals": Text(
        nl="Voorstellen voor dit overleg die nog geen punt zijn",
        en="Proposals for this meeting that are no item yet",
    ),
    "meeting.change": Text(nl="Wijzig", en="Change"),
    "meeting.up": Text(nl="Omhoog", en="Move up"),
    "meeting.drop": Text(nl="Haal van de agenda", en="Take off the agenda"),
    "meeting.item": Text(nl="punt {number}, {title}", en="item {number}, {title}"),
    "meeting.add": Text(nl="Voeg een punt toe", en="Add an item"),
    "meeting.hold": Text(nl="Leg vast dat het is gehouden", en="Record that it was held"),
    "meeting.hold.help": Text(
        nl="Daarna staat de agenda vast en kunt u het verslag schrijven.",
        en="After that the agenda stays as it is and you can write the minutes.",
    ),
    "meeting.held.done": Text(
        nl="Vastgelegd dat het overleg is gehouden.", en="Recorded that the meeting was held."
    ),
    # item
    "item.adding": Text(nl="Punt toevoegen", en="Add an item"),
    "item.changing": Text(nl="Punt {number} wijzigen", en="Change item {number}"),
    "item.title": Text(nl="Titel", en="Title"),
    "item.text": Text(nl="Toelichting", en="Explanation"),
    "item.text.help": Text(
        nl="Niet verplicht, ten hoogste 4000 tekens.", en="Optional, at most 4000 signs."
    ),
    "item.proposal": Text(nl="Voorstel waarover wordt besloten", en="Proposal to decide on"),
    "item.no-proposal": Text(nl="geen", en="none"),
    "item.submit": Text(nl="Bewaar het punt", en="Save the item"),
    "item.saved": Text(nl="Het punt is bewaard.", en="The item was saved."),
    "item.moved": Text(nl="De volgorde is gewijzigd.", en="The order was changed."),
    "item.dropped": Text(
        nl="Het punt is van de agenda. Het logboek bewaart wat het zei.",
        en="The item is off the agenda. The audit trail keeps what it said.",
    ),
    # minutes
    "minutes.writing": Text(nl="Verslag van punt {number}", en="Minutes of item {number}"),
    "minutes.text": Text(nl="Wat er is gezegd en besloten", en="What was said and decided"),
    "minutes.help": Text(
        nl="Ten hoogste 4000 tekens. Wijzigt u het later, dan bewaart het logboek wat er stond.",
        en="At most 4000 signs. If you change it later, the audit trail keeps what it said.",
    ),
    "minutes.submit": Text(nl="Bewaar het verslag", en="Save the minutes"),
    "minutes.saved": Text(nl="Het verslag is bewaard.", en="The minutes were saved."),
    # packs
    "packs.title": Text(nl="Vergaderstukken", en="Papers"),
    "packs.what": Text(
        nl="Stukken bevatten de agenda, de cijfers, de duidingen, de voorstellen en de voortgang "
        "zoals die op de dag van maken bekend zijn. Zij veranderen niet meer; nieuwe stukken "
        "krijgen een nieuw nummer.",
        en="Papers hold the agenda, figures, interpretations, proposals and progress as known on "
        "the day they are made. They do not change any more; new papers get a new number.",
    ),
    "packs.none": Text(nl="Er zijn nog geen stukken gemaakt.", en="No papers were made yet."),
    "packs.caption": Text(
        nl="Alle stukken, de laatste eerst", en="All papers, the last ones first"
    ),
    "packs.number": Text(nl="Stukken", en="Pack"),
    "packs.made": Text(nl="Gemaakt", en="Made"),
    "packs.by": Text(nl="Door", en="By"),
    "packs.files": Text(nl="Bestanden", en="Files"),
    "packs.nl": Text(nl="Nederlands", en="Dutch"),
    "packs.en": Text(nl="Engels", en="English"),
    "packs.make": Text(nl="Maak nieuwe stukken", en="Make new papers"),
    "packs.make.help": Text(nl="Dit duurt een paar tellen.", en="This takes a few seconds."),
    "packs.done": Text(nl="Vergaderstukken {number} zijn gemaakt.", en="Pack {number} was made."),
    "packs.digest": Text(nl="SHA-256 {digest}", en="SHA-256 {digest}"),
    "meeting.back": Text(nl="Terug naar het overleg", en="Back to the meeting"),
}
