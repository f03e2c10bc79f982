# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens of rounds."""

from __future__ import annotations

from collections.abc import Mapping

from peil.cycle.rounds.steps import STEP_WORDS
from peil.terms.languages import Text

ROUNDS: Mapping[str, Text] = {
    "rounds.title": Text(nl="Rondes", en="Rounds"),
    "rounds.what": Text(
        nl="In een ronde leveren de eenheden hun cijfers over een periode. Daarna worden die "
        "goedgekeurd, aanvaard, geduid en besproken.",
        en="In a round the units supply their figures for a period. After that these are approved, "
        "accepted, interpreted and discussed.",
    ),
    "rounds.open": Text(nl="Nu open", en="Open now"),
    "rounds.open.none": Text(nl="Er is nu geen ronde open.", en="No round is open now."),
    "rounds.planned": Text(nl="Gepland volgens de kalender", en="Planned by the calendar"),
    "rounds.planned.what": Text(
        nl="De dagen volgen uit het eind van de periode en de gewone dagen van het LOVP. "
        "Korpscontrol kan ze aanpassen bij het openen.",
        en="The days follow from the end of the period and the usual days of the LOVP. "
        "Force control can change them when opening the round.",
    ),
    "rounds.planned.none": Text(
        nl="De kalender plant nu geen ronde binnen een agenda.",
        en="The calendar plans no round inside an agenda now.",
    ),
    "rounds.closed": Text(nl="Gesloten", en="Closed"),
    "rounds.closed.none": Text(nl="Er is nog geen ronde gesloten.", en="No round is closed yet."),
    "rounds.round": Text(nl="Ronde", en="Round"),
    "rounds.can-open": Text(nl="Te openen vanaf", en="Can be opened from"),
    "rounds.opened-on": Text(nl="Geopend op", en="Opened on"),
    "rounds.closed-on": Text(nl="Gesloten op", en="Closed on"),
    "rounds.closing-reason": Text(
        nl="Gesloten zonder alle cijfers", en="Closed without all figures"
    ),
    "rounds.reported-on": Text(nl="Naar het parlement", en="To parliament"),
    "rounds.action": Text(nl="Actie", en="Action"),
    "rounds.open-this": Text(nl="Openen", en="Open"),
    "rounds.open-this.of": Text(nl="Openen: {round}", en="Open: {round}"),
    "rounds.not-yet": Text(nl="nog niet", en="not yet"),
    "rounds.open-other": Text(nl="Een andere ronde openen", en="Open another round"),
    "rounds.progress": Text(
        nl="{accepted} van de {all} aanleveringen zijn aanvaard.",
        en="{accepted} of {all} submissions are accepted.",
    ),
    "rounds.progress.others": Text(nl="De andere:", en="The others:"),
    "rounds.next": Text(
        nl="Eerstvolgende uiterste dag: {step} tot en met {day}.",
        en="Next deadline: {step} by {day}.",
    ),
    "rounds.next.discuss": Text(
        nl="Eerstvolgende dag: besproken op {day}.", en="Next day: discussed on {day}."
    ),
    "rounds.past": Text(nl="Alle dagen zijn voorbij.", en="All days have passed."),
    "rounds.late.none": Text(nl="Niemand is te laat.", en="Nobody is late."),
    "rounds.late.one": Text(nl="1 stap is te laat.", en="1 step is late."),
    "rounds.late.many": Text(nl="{count} stappen zijn te laat.", en="{count} steps are late."),
    # one round
    "round.matrix": Text(nl="Waar elke eenheid staat", en="Where each unit stands"),
    "round.matrix.caption": Text(
        nl="Per eenheid: waar de cijfers staan, en welke stappen klaar zijn. Bij elke stap staat de "
        "uiterste dag.",
        en="For each unit: where its figures stand, and which steps are done. With each step stands "
        "its last day.",
    ),
    "round.unit": Text(nl="Eenheid", en="Unit"),
    "round.state": Text(nl="Stand", en="State"),
    "round.since": Text(nl="sinds {day}", en="since {day}"),
    "round.by": Text(nl="t/m {day}", en="by {day}"),
    "round.on": Text(nl="op {day}", en="on {day}"),
    "round.not-discussed": Text(nl="niet gepland", en="not planned"),
    "round.cell.done": Text(nl="klaar", en="done"),
    "round.cell.now": Text(nl="nu aan de beurt", en="to do now"),
    "round.cell.later": Text(nl="later", en="later"),
    "round.cell.nobody": Text(nl="niemand aangewezen", en="nobody appointed"),
    "round.cell.not-done": Text(nl="niet gebeurd", en="not done"),
    "round.cell.late.one": Text(nl="1 dag te laat", en="1 day late"),
    "round.cell.late.many": Text(nl="{days} dagen te laat", en="{days} days late"),
    "round.cell.silent": Text(nl="nog niet: {parties}", en="not yet: {parties}"),
    "round.indicators": Text(nl="Wat wordt gevraagd", en="What is asked"),
    "round.indicators.count": Text(nl="{count} indicatoren", en="{count} indicators"),
    "round.closed": Text(
        nl="Deze ronde is gesloten op {day}. Er komen geen cijfers meer bij.",
        en="This round was closed on {day}. It takes no more figures.",
    ),
    "round.closed.reason": Text(
        nl="Gesloten terwijl cijfers ontbraken. De reden: {reason}",
        en="Closed while figures were missing. The reason: {reason}",
    ),
    "round.remind": Text(nl="Herinneringen sturen", en="Send reminders"),
    "round.remind.help": Text(
        nl="Iedereen die te laat is krijgt een e-mail. Voor dezelfde stap gaat er op een dag één uit.",
        en="Everybody who is late gets an e-mail. For the same step one goes out on a day.",
    ),
    "round.close": Text(nl="Ronde sluiten", en="Close the round"),
    "round.interpretations": Text(nl="Duidingen", en="Interpretations"),
    "round.back": Text(nl="Alle rondes", en="All rounds"),
    # what came of reminding
    "remind.none": Text(
        nl="Niemand is te laat; er is niets verstuurd.", en="Nobody is late; nothing was sent."
    ),
    "remind.sent.one": Text(nl="Aan 1 stap is herinnerd.", en="1 step was reminded of."),
    "remind.sent.many": Text(
        nl="Aan {count} stappen is herinnerd.", en="{count} steps were reminded of."
    ),
    "remind.already": Text(
        nl="Vandaag al herinnerd, en niet nog eens: {units}.",
        en="Reminded of today already, and not again: {units}.",
    ),
    "remind.nobody": Text(
        nl="Er is niemand om te mailen voor: {units}. Vraag de beheerder om iemand uit te nodigen.",
        en="There is nobody to mail for: {units}. Ask the administrator to invite somebody.",
    ),
    # opening
    "opening.title": Text(nl="Een ronde openen", en="Open a round"),
    "opening.which": Text(nl="Over welke periode?", en="About which period?"),
    "opening.period": Text(nl="Periode", en="Period"),
    "opening.period.help": Text(
        nl="Een jaar (2022), halfjaar (2022-H1), kwartaal (2022-Q1), maand (2022-01) of een reeks "
        "maanden (2022-01..2022-08), binnen één agenda.",
        en="A year (2022), half-year (2022-H1), quarter (2022-Q1), month (2022-01) or a run of "
        "months (2022-01..2022-08), inside one agenda.",
    ),
    "opening.choose": Text(nl="Verder", en="Go on"),
    "opening.other-period": Text(nl="Een andere periode kiezen", en="Choose another period"),
    "opening.taken": Text(
        nl="Deze ronde is er al; u kunt hem niet nog eens openen.",
        en="This round is there already; it cannot be opened again.",
    ),
    "opening.days": Text(nl="Uiterste dag voor elke stap", en="Deadline for each step"),
    "opening.days.help": Text(
        nl="Ingevuld volgens de kalender. Elke dag telt nog mee.",
        en="Filled in by the calendar. Each day itself still counts.",
    ),
    "opening.supply_by": Text(nl="Aanleveren door de eenheden", en="Supply, by the units"),
    "opening.approve_by": Text(nl="Goedkeuren door de eenheden", en="Approve, by the units"),
    "opening.accept_by": Text(nl="Aanvaarden door korpscontrol", en="Accept, by force control"),
    "opening.interpret_by": Text(nl="Duiden door de gezagen", en="Interpret, by the authorities"),
    "opening.discussed_on": Text(
        nl="Dag van bespreking in het LOVP (mag leeg blijven)",
        en="Day of discussion in the LOVP (may stay empty)",
    ),
    "opening.indicators": Text(nl="Indicatoren", en="Indicators"),
    "opening.indicators.help": Text(
        nl="Alle indicatoren van de agenda met een getal staan aan. Zet uit wat u niet vraagt.",
        en="All indicators of the agenda with a number are on. Turn off what you do not ask.",
    ),
    "opening.units": Text(
        nl="De ronde vraagt cijfers van: {units}.", en="The round asks figures of: {units}."
    ),
    "opening.submit": Text(nl="Ronde openen", en="Open the round"),
    "opening.done": Text(
        nl="De ronde is open. De eenheden kunnen aanleveren.",
        en="The round is open. The units can supply.",
    ),
    # closing
    "closing.title": Text(nl="Ronde sluiten", en="Close the round"),
    "closing.what": Text(
        nl="Een gesloten ronde neemt geen cijfers meer aan en gaat niet weer open.",
        en="A closed round takes no more figures and is not opened again.",
    ),
    "closing.complete": Text(nl="Alle cijfers zijn aanvaard.", en="All figures are accepted."),
    "closing.missing": Text(nl="Nog niet aanvaard", en="Not accepted yet"),
    "closing.reason": Text(
        nl="Waarom sluit de ronde zonder deze cijfers?",
        en="Why does the round close without these figures?",
    ),
    "closing.reason.help": Text(
        nl="De reden komt in het logboek, met wat er ontbreekt.",
        en="The reason goes into the audit trail, with what is missing.",
    ),
    "closing.submit": Text(nl="Ronde sluiten", en="Close the round"),
    "closing.done": Text(nl="De ronde is gesloten.", en="The round is closed."),
    "closing.back": Text(nl="Terug naar de ronde", en="Back to the round"),
    **{f"step.{step.value}": said for step, said in STEP_WORDS.items()},
}
