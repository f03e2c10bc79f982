# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens of editions."""

from __future__ import annotations

from collections.abc import Mapping

from peil.cycle.editions.finding import STATE_WORDS
from peil.terms.languages import Text

EDITIONS: Mapping[str, Text] = {
    # for everybody
    "published.title": Text(nl="Gepubliceerde edities", en="Published editions"),
    "published.early": Text(nl="Inzage vooraf", en="Early reading"),
    "published.early.what": Text(
        nl="U mag deze edities lezen voordat zij openbaar zijn. Elke keer dat u een bestand opent, "
        "wordt vastgelegd. Houd de inhoud geheim tot het embargo voorbij is.",
        en="You may read these editions before they are public. Each time you open a file is "
        "recorded. Keep the content secret until the embargo is over.",
    ),
    "published.early.none": Text(
        nl="Er is geen editie die u vooraf mag lezen.",
        en="There is no edition that you may read early.",
    ),
    "published.until": Text(nl="embargo tot {moment}", en="embargo until {moment}"),
    "published.edition": Text(
        nl="Verantwoording {year}, editie {number}", en="Account of {year}, edition {number}"
    ),
    "published.files": Text(nl="Lezen en downloaden", en="Read and download"),
    "published.files.caption": Text(
        nl="De bestanden van deze editie, met hun SHA-256",
        en="The files of this edition, with their SHA-256",
    ),
    "edition.files.closed": Text(
        nl="De bestanden zijn nu alleen voor wie op de lijst van inzage vooraf staat.",
        en="The files are now only for who is on the pre-release list.",
    ),
    "published.read": Text(nl="Lees deze editie", en="Read this edition"),
    # facts
    "edition.unit": Text(nl="Eenheid", en="Unit"),
    "edition.key": Text(nl="Editie", en="Edition"),
    "edition.state": Text(nl="Stand", en="State"),
    "edition.known-on": Text(nl="Stand per", en="As known on"),
    "edition.corrects": Text(nl="Komt in de plaats van", en="Takes the place of"),
    "edition.composed-by": Text(nl="Samengesteld door", en="Composed by"),
    "edition.frozen-by": Text(nl="Bevroren door", en="Frozen by"),
    "edition.by-at": Text(nl="{signer}, {moment}", en="{signer}, {moment}"),
    "edition.publish-at": Text(nl="Embargo tot", en="Embargo until"),
    "edition.published-at": Text(nl="Gepubliceerd", en="Published"),
    "edition.digest": Text(nl="SHA-256 van de inhoud", en="SHA-256 of the content"),
    "edition.language": Text(nl="Taal", en="Language"),
    "edition.form": Text(nl="Bestand", en="File"),
    "edition.file-digest": Text(nl="SHA-256", en="SHA-256"),
    "edition.language.nl": Text(nl="Nederlands", en="Dutch"),
    "edition.language.en": Text(nl="Engels", en="English"),
    "edition.form.html": Text(nl="Webpagina (HTML)", en="Web page (HTML)"),
    "edition.form.pdf": Text(nl="PDF", en="PDF"),
    "edition.form.xlsx": Text(nl="Rekenblad (XLSX)", en="Workbook (XLSX)"),
    "edition.form.csv": Text(nl="Tabel (CSV)", en="Table (CSV)"),
    "edition.form.json": Text(nl="Gegevens (JSON)", en="Data (JSON)"),
    # for those who make them
    "edition.list": Text(nl="Edities", en="Editions"),
    "edition.list.what": Text(
        nl="Een editie wordt samengesteld, bevroren, onder embargo geplaatst en gepubliceerd.",
        en="An edition is composed, frozen, put under embargo and published.",
    ),
    "edition.list.caption": Text(nl="Alle edities", en="All editions"),
    "edition.list.none": Text(nl="Er is nog geen editie.", en="There is no edition yet."),
    "edition.back-to": Text(nl="Terug naar de editie", en="Back to the edition"),
    "edition.back": Text(nl="Edities", en="Editions"),
    "edition.one": Text(
        nl="Verantwoording {year}, editie {number}", en="Account of {year}, edition {number}"
    ),
    "edition.next": Text(nl="Wat u nu kunt doen", en="What you can do now"),
    "edition.preview": Text(nl="Bekijk het concept", en="See the draft"),
    "edition.public-page": Text(nl="De openbare pagina", en="The public page"),
    "edition.blocks": Text(nl="Wat tegenhoudt", en="What stands in the way"),
    "edition.blocks.none": Text(
        nl="Niets houdt deze editie tegen. Zij kan worden bevroren.",
        en="Nothing stands in the way of this edition. It can be frozen.",
    ),
    "edition.blocks.caption": Text(
        nl="Alles wat eerst hersteld moet worden ({count})",
        en="Everything that must be mended first ({count})",
    ),
    "edition.block.code": Text(nl="Code", en="Code"),
    "edition.block.what": Text(nl="Wat er is", en="What it is"),
    "edition.block.mend": Text(nl="Herstellen", en="Mend"),
    "edition.block.submission": Text(nl="Naar de aanlevering", en="To the submission"),
    "edition.block.round": Text(nl="Naar de ronde", en="To the round"),
    "edition.block.texts": Text(nl="Naar de duidingen", en="To the interpretations"),
    "edition.block.release": Text(nl="Getal vrijgeven", en="Release the number"),
    "edition.changes": Text(nl="Wat deze editie herstelt", en="What this edition corrects"),
    "edition.changes.reason": Text(nl="Reden: {reason}", en="Reason: {reason}"),
    "edition.changes.caption": Text(
        nl="Alles wat anders is dan in {key}", en="Everything that differs from {key}"
    ),
    "edition.changes.none": Text(nl="Nog niets verschilt.", en="Nothing differs yet."),
    "edition.change.what": Text(nl="Wat", en="What"),
    "edition.change.part": Text(nl="Onderdeel", en="Part"),
    "edition.change.before": Text(nl="Was", en="Was"),
    "edition.change.after": Text(nl="Is nu", en="Is now"),
    "edition.change.absent": Text(nl="niet aanwezig", en="not there"),
    "edition.readers": Text(nl="Inzage vooraf", en="Early reading"),
    "edition.readers.caption": Text(
        nl="Wie deze editie onder embargo mag lezen, en waarom",
        en="Who may read this edition under embargo, and why",
    ),
    "edition.readers.none": Text(nl="Niemand staat op de lijst.", en="Nobody is on the list."),
    "edition.readers.who": Text(nl="Wie", en="Who"),
    "edition.readers.why": Text(nl="Waarom", en="Why"),
    "edition.readers.since": Text(nl="Sinds", en="Since"),
    "edition.readers.until": Text(nl="Tot", en="Until"),
    "edition.readers.end": Text(nl="Van de lijst halen", en="Take off the list"),
    "edition.readings": Text(nl="Wie er heeft gelezen", en="Who has read it"),
    "edition.readings.when": Text(nl="Wanneer", en="When"),
    "edition.readings.none": Text(
        nl="Niemand heeft deze editie onder embargo gelezen.",
        en="Nobody has read this edition under embargo.",
    ),
    # acts
    "edition.compose": Text(nl="Nieuwe editie", en="New edition"),
    "edition.compose.what": Text(
        nl="Kies welke verantwoording het wordt. U ziet daarna wat er nog tegenhoudt; er is nog "
        "niets openbaar.",
        en="Choose which account it will be. Then you see what stands in the way; nothing is "
        "public yet.",
    ),
    "edition.compose.year": Text(nl="Jaar", en="Year"),
    "edition.compose.unit": Text(nl="Eenheid", en="Unit"),
    "edition.compose.known_on": Text(nl="Stand per", en="As known on"),
    "edition.compose.known_on.help": Text(
        nl="Alleen cijfers en besluiten die op deze dag bekend waren, tellen mee.",
        en="Only figures and decisions that were known on this day count.",
    ),
    "edition.compose.submit": Text(nl="Editie samenstellen", en="Compose the edition"),
    "edition.compose.done": Text(nl="De editie is samengesteld.", en="The edition was composed."),
    "edition.correct": Text(nl="Herstelde editie maken", en="Make a correcting edition"),
    "edition.correct.what": Text(
        nl="De gepubliceerde editie blijft zoals zij is. De nieuwe somt zelf op wat verschilt.",
        en="The published edition stays as it is. The new one lists by itself what differs.",
    ),
    "edition.correct.known_on": Text(nl="Stand per", en="As known on"),
    "edition.correct.reason": Text(
        nl="Waarom een herstelde editie?", en="Why a correcting edition?"
    ),
    "edition.correct.reason.help": Text(
        nl="Dit staat vooraan in de editie, voor iedereen te lezen.",
        en="This stands at the front of the edition, for everybody to read.",
    ),
    "edition.correct.submit": Text(nl="Editie samenstellen", en="Compose the edition"),
    "edition.correct.done": Text(
        nl="De herstelde editie is samengesteld.", en="The correcting edition was composed."
    ),
    "edition.reason.reason": Text(nl="Reden", en="Reason"),
    "edition.drop": Text(nl="Laten vervallen", en="Drop"),
    "edition.drop.what": Text(
        nl="De editie blijft in de lijst staan, en wordt nooit openbaar. Haar nummer wordt niet "
        "opnieuw gebruikt.",
        en="The edition stays in the list, and never becomes public. Its number is not used again.",
    ),
    "edition.drop.submit": Text(nl="Laten vervallen", en="Drop"),
    "edition.drop.done": Text(nl="De editie is vervallen.", en="The edition was dropped."),
    "edition.freeze": Text(nl="Bevriezen", en="Freeze"),
    "edition.freeze.help": Text(
        nl="Legt inhoud en bestanden vast. Daarna verandert er niets meer; herstellen kan alleen "
        "met een nieuwe editie.",
        en="Fixes content and files. After that nothing changes; correcting is done only with a new "
        "edition.",
    ),
    "edition.freeze.done": Text(nl="De editie is bevroren.", en="The edition was frozen."),
    "edition.freeze.blocked": Text(
        nl="De editie is niet bevroren: er staat {count} keer iets in de weg. Zie hieronder.",
        en="The edition was not frozen. {count} times something is in the way; see below.",
    ),
    "edition.release": Text(nl="Getal vrijgeven", en="Release a number"),
    "edition.release.what": Text(
        nl="Dit getal staat niet in de tabel. Het mag blijven staan als u opschrijft wat het is. "
        "De reden komt in het logboek, en geldt voor deze versie van de tekst.",
        en="This number is not in the table. It may stay if you write down what it is. The reason "
        "goes into the audit trail, and holds for this version of the text.",
    ),
    "edition.release.number": Text(nl="Het getal: {written}", en="The number: {written}"),
    "edition.release.submit": Text(nl="Vrijgeven", en="Release"),
    "edition.release.done": Text(nl="Het getal is vrijgegeven.", en="The number was released."),
    "edition.embargo": Text(nl="Embargo", en="Embargo"),
    "edition.embargo.what": Text(
        nl="Peil publiceert de editie zelf op dit tijdstip, en nooit eerder. Tot dan leest alleen "
        "wie op de lijst van inzage vooraf staat.",
        en="Peil publishes the edition by itself at this time, and never earlier. Until then only "
        "who is on the pre-release list reads it.",
    ),
    "edition.embargo.day": Text(nl="Dag van publicatie", en="Day of publication"),
    "edition.embargo.time": Text(nl="Tijd", en="Time"),
    "edition.embargo.time.help": Text(
        nl="Zoals 15:00, in Nederlandse tijd.", en="As 15:00, in Dutch time."
    ),
    "edition.embargo.set": Text(nl="Onder embargo plaatsen", en="Put under embargo"),
    "edition.embargo.move": Text(nl="Embargo verzetten", en="Move the embargo"),
    "edition.embargo.submit": Text(nl="Embargo instellen", en="Set the embargo"),
    "edition.embargo.done": Text(nl="Het embargo is ingesteld.", en="The embargo was set."),
    "edition.reader": Text(nl="Inzage vooraf geven", en="Let somebody read early"),
    "edition.reader.what": Text(
        nl="Wie u toevoegt, mag de editie lezen zolang het embargo duurt. Elke keer dat iemand "
        "leest, wordt vastgelegd.",
        en="Whoever you add may read the edition while the embargo lasts. Each reading is "
        "recorded.",
    ),
    "edition.reader.person": Text(nl="Wie", en="Who"),
    "edition.reader.reason": Text(nl="Waarom vooraf?", en="Why early?"),
    "edition.reader.submit": Text(nl="Op de lijst zetten", en="Put on the list"),
    "edition.reader.done": Text(nl="De lijst is aangevuld.", en="The list was added to."),
    "edition.reader.ended": Text(
        nl="Deze persoon staat niet meer op de lijst.",
        en="This person is not on the list any more.",
    ),
    "edition.publish": Text(nl="Nu publiceren", en="Publish now"),
    "edition.publish.what": Text(
        nl="De editie is dan meteen voor iedereen te lezen. Dat is niet terug te draaien.",
        en="The edition can then be read by everybody at once. That cannot be undone.",
    ),
    "edition.publish.submit": Text(nl="Publiceren", en="Publish"),
    "edition.publish.done": Text(nl="De editie is gepubliceerd.", en="The edition was published."),
    **{f"edition.state.{state.value}": said for state, said in STATE_WORDS.items()},
}
