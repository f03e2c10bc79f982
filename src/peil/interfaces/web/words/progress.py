# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens of progress on agreements."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

PROGRESS: Mapping[str, Text] = {
    "progress.title": Text(nl="Voortgang {year}", en="Progress {year}"),
    "progress.what": Text(
        nl="Sommige afspraken hebben geen norm in een getal. Hier schrijft de politie wat eraan is "
        "gedaan, met bewijs, en geven de gezagen hun oordeel.",
        en="Some agreements have no norm in a number. Here the police write what was done, with "
        "evidence, and the authorities give their judgement.",
    ),
    "progress.years": Text(nl="Kies een jaar", en="Choose a year"),
    "progress.empty": Text(
        nl="In deze agenda wordt geen afspraak in woorden gevolgd.",
        en="This agenda follows no agreement in words.",
    ),
    "progress.caption": Text(
        nl="Afspraken over {theme} die in woorden worden gevolgd",
        en="Agreements on {theme} that are followed in words",
    ),
    "progress.agreement": Text(nl="Afspraak", en="Agreement"),
    "progress.notes": Text(nl="Voortgang", en="Progress"),
    "progress.judgements": Text(nl="Oordelen", en="Judgements"),
    "progress.milestones": Text(nl="Stap van het jaar", en="Step of the year"),
    "progress.notes.count.one": Text(nl="1 notitie", en="1 note"),
    "progress.notes.count.many": Text(nl="{count} notities", en="{count} notes"),
    "progress.none": Text(nl="nog niets", en="nothing yet"),
    # one agreement
    "progress.one": Text(nl="Afspraak over {theme}, {year}", en="Agreement on {theme}, {year}"),
    "progress.kind": Text(nl="Soort afspraak", en="Kind of agreement"),
    "progress.kind.common_goal": Text(nl="gezamenlijk doel", en="common goal"),
    "progress.kind.objective": Text(nl="landelijke doelstelling", en="national objective"),
    "progress.kind.national_theme": Text(nl="landelijk thema", en="national theme"),
    "progress.kind.development_task": Text(nl="ontwikkelopgave", en="development task"),
    "progress.asked-of": Text(nl="Gevraagd van", en="Asked of"),
    "progress.reference": Text(nl="Staat in", en="Written in"),
    "progress.notes.what": Text(nl="Wat er is gedaan", en="What was done"),
    "progress.notes.none": Text(
        nl="Over {year} is nog niets geschreven.", en="Nothing was written of {year} yet."
    ),
    "progress.judgements.what": Text(nl="Hoe gezagen oordelen", en="How authorities judge"),
    "progress.judgements.none": Text(
        nl="Over {year} is nog geen oordeel gegeven.", en="No judgement of {year} was given yet."
    ),
    "progress.milestones.what": Text(
        nl="Wat er eind {year} moet zijn", en="What should be there by the end of {year}"
    ),
    "progress.milestones.none": Text(
        nl="Voor {year} is geen stap afgesproken.", en="No step was set for {year}."
    ),
    "progress.evidence": Text(nl="Bewijs", en="Evidence"),
    "progress.evidence.none": Text(nl="zonder bewijs", en="without evidence"),
    "progress.evidence.file": Text(nl="bestand {file}", en="file {file}"),
    "progress.earlier.one": Text(nl="1 eerdere versie", en="1 earlier version"),
    "progress.earlier.many": Text(nl="{count} eerdere versies", en="{count} earlier versions"),
    "progress.word.on_course": Text(nl="op koers", en="on course"),
    "progress.word.behind": Text(nl="achter", en="behind"),
    "progress.word.done": Text(nl="gedaan", en="done"),
    "progress.word.not_started": Text(nl="niet begonnen", en="not started"),
    "progress.word.cannot_be_judged": Text(nl="niet te beoordelen", en="cannot be judged"),
    "progress.reached.True": Text(nl="gehaald", en="reached"),
    "progress.reached.False": Text(nl="niet gehaald", en="not reached"),
    "progress.reached.None": Text(nl="nog open", en="still open"),
    "progress.may": Text(nl="Wat u nu kunt doen", en="What you can do now"),
    "progress.write": Text(nl="Schrijf voortgang voor {unit}", en="Write progress for {unit}"),
    "progress.set": Text(nl="Spreek een stap af voor {unit}", en="Set a step for {unit}"),
    "progress.judge": Text(
        nl="Oordeel namens {party} over {unit}", en="Judge for {party} on {unit}"
    ),
    # writing
    "progress.writing": Text(nl="Voortgang schrijven", en="Write progress"),
    "progress.writing.as": Text(
        nl="U schrijft voor {unit}, namens de politie, over {year}. Uw naam en functie komen "
        "eronder. Elke versie blijft bewaard.",
        en="You write for {unit}, for the police, on {year}. Your name and office stand below it. "
        "Every version is kept.",
    ),
    "progress.text": Text(nl="Wat is er gedaan", en="What was done"),
    "progress.text.help": Text(nl="20 tot en met 4000 tekens.", en="20 to 4000 signs."),
    "progress.link": Text(nl="Link naar bewijs", en="Link to evidence"),
    "progress.link.help": Text(
        nl="Niet verplicht. Een heel adres dat begint met https:// of http://.",
        en="Optional. A whole address that starts with https:// or http://.",
    ),
    "progress.file": Text(nl="Bestand als bewijs", en="File as evidence"),
    "progress.file.help": Text(
        nl="Niet verplicht. Een pdf, docx, xlsx, png, jpg of txt tot 5 MB, zonder macro's.",
        en="Optional. A pdf, docx, xlsx, png, jpg or txt up to 5 MB, without macros.",
    ),
    "progress.file.kept": Text(
        nl="Bij de vorige versie hoort {file}; dat bestand blijft erbij, tenzij u een ander kiest.",
        en="The version before has {file}; that file stays, unless you choose another.",
    ),
    "progress.drop": Text(nl="Laat dat bestand weg", en="Leave that file out"),
    "progress.submit": Text(nl="Onderteken en bewaar", en="Sign and save"),
    "progress.saved": Text(
        nl="Getekend en bewaard als versie {version}.", en="Signed and kept as version {version}."
    ),
    "progress.judging": Text(nl="Oordeel geven", en="Give a judgement"),
    "progress.judging.as": Text(
        nl="U oordeelt namens {party}, voor {unit}, over {year}. Uw naam en functie komen eronder. "
        "Elke versie blijft bewaard.",
        en="You judge for {party}, on {unit}, of {year}. Your name and office stand below it. Every "
        "version is kept.",
    ),
    "progress.yours": Text(nl="Uw oordeel", en="Your judgement"),
    "progress.word": Text(nl="Oordeel", en="Judgement"),
    "progress.why": Text(nl="Waarom", en="Why"),
    "progress.setting": Text(nl="Stap van het jaar", en="Step of the year"),
    "progress.setting.as": Text(
        nl="Zeg wat er eind {year} moet zijn in {unit}. Wie de stap later anders beschrijft, maakt "
        "een nieuwe versie, en die is weer open.",
        en="Say what should be there by the end of {year} in {unit}. Describing the step otherwise "
        "later makes a new version, which is open again.",
    ),
    "progress.step": Text(nl="De stap", en="The step"),
    "progress.tell": Text(nl="Is de stap gehaald?", en="Was the step reached?"),
    "progress.tell.yes": Text(nl="De stap is gehaald", en="The step was reached"),
    "progress.tell.no": Text(nl="De stap is niet gehaald", en="The step was not reached"),
    "progress.agreement.label": Text(nl="De afspraak", en="The agreement"),
    "progress.back": Text(nl="Terug naar de afspraak", en="Back to the agreement"),
}
