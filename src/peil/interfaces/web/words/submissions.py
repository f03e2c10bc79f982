# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens of submissions: the page, the form, the steps."""

from __future__ import annotations

from collections.abc import Mapping

from peil.agenda.published import FigureState
from peil.cycle.models import Means
from peil.cycle.submissions.figure_cells import ABSENT_WORDS, STATUS_WORDS
from peil.cycle.workflow import Happening
from peil.terms.languages import Text

_PAGE: Mapping[str, Text] = {
    "submission.title": Text(nl="{unit}: cijfers over {period}", en="{unit}: figures for {period}"),
    "submission.state": Text(nl="Stand", en="State"),
    "submission.current": Text(nl="Levering", en="Delivery"),
    "submission.current.none": Text(nl="nog geen", en="none yet"),
    "submission.current.told": Text(
        nl="nummer {number}, bewaard door {who} op {moment}",
        en="number {number}, saved by {who} on {moment}",
    ),
    "submission.means": Text(nl="Gekomen per", en="Came by"),
    "submission.waits": Text(nl="Volgende stap", en="Next step"),
    "submission.waits.told": Text(
        nl="{step}, uiterlijk {day}", en="{step}, by {day} at the latest"
    ),
    "submission.waits.nothing": Text(nl="de ronde is gesloten", en="the round is closed"),
    "submission.returned": Text(
        nl="Deze cijfers zijn teruggegeven, met deze reden:",
        en="These figures were returned, for this reason:",
    ),
    "submission.returned.to-do": Text(
        nl="Bewaar de cijfers opnieuw, ook als er niets verandert. Pas daarna kunnen ze weer "
        "worden aangeleverd.",
        en="Save the figures again, also where nothing changes. Only then can they be supplied "
        "again.",
    ),
    "submission.locked": Text(
        nl="Deze cijfers zijn nu niet te veranderen. Zolang ze zijn aangeleverd, goedgekeurd of "
        "aanvaard, staan ze vast; wie ze wil veranderen, vraagt om ze terug te geven.",
        en="These figures cannot be changed now. As long as they are supplied, approved or "
        "accepted they are locked; whoever wants to change them asks for them to be returned.",
    ),
    "submission.refused": Text(nl="Dit is niet gebeurd", en="This was not done"),
    "submission.fill-in": Text(nl="Cijfers invullen", en="Fill in figures"),
    "submission.figures": Text(nl="Cijfers", en="Figures"),
    "submission.caption": Text(
        nl="Cijfers van {unit} over {period}, met dezelfde periode van eerdere jaren zoals bekend "
        "op {day}.",
        en="Figures of {unit} for {period}, with the same period of earlier years as known on "
        "{day}.",
    ),
    "submission.indicator": Text(nl="Indicator", en="Indicator"),
    "submission.status": Text(nl="Status", en="Status"),
    "submission.note": Text(nl="Opmerking en toelichting", en="Note and explanation"),
    "submission.final-expected": Text(nl="definitief op {day}", en="final on {day}"),
    "submission.not-filled-in": Text(nl="niet ingevuld", en="not filled in"),
    "submission.counted": Text(
        nl="geteld in register {register}, stand {day}",
        en="counted in register {register}, as known on {day}",
    ),
    "submission.by-definition": Text(nl="definitie {version}", en="definition {version}"),
    "submission.of": Text(nl="{numerator} van {denominator}", en="{numerator} of {denominator}"),
    "submission.explained": Text(nl="Toelichting:", en="Explanation:"),
    "submission.changed-mark": Text(nl="veranderd", en="changed"),
    "submission.incomparable": Text(nl="anders geteld", en="counted otherwise"),
    "submission.sources": Text(
        nl="Waar de eerdere cijfers vandaan komen", en="Where the earlier figures come from"
    ),
    "submission.source.known": Text(nl="bekend sinds {day}", en="known from {day}"),
    "submission.changed": Text(
        nl="Veranderd sinds levering {number}", en="Changed since delivery {number}"
    ),
    "submission.changed.what": Text(
        nl="Levering {number} is teruggegeven. Daarna is dit veranderd:",
        en="Delivery {number} was returned. Since then this has changed:",
    ),
    "submission.changed.nothing": Text(
        nl="Er is geen cijfer veranderd.", en="No figure has changed."
    ),
    "submission.blocking": Text(nl="Fout", en="Error"),
    "submission.warning": Text(nl="Waarschuwing", en="Warning"),
    "submission.problems": Text(nl="Wat aanleveren in de weg staat", en="What stands in the way"),
    "submission.problems.what": Text(
        nl="Een fout moet weg. Een waarschuwing mag blijven, met een toelichting.",
        en="An error must be mended. A warning may stay, with an explanation.",
    ),
    "submission.problems.none": Text(
        nl="Er staat niets in de weg: de cijfers kunnen worden aangeleverd.",
        en="Nothing stands in the way: the figures can be supplied.",
    ),
    "submission.to-supply": Text(nl="Verder naar aanleveren", en="Go on to supply"),
    "submission.back": Text(nl="Terug naar de aanlevering", en="Back to the submission"),
    "submission.steps": Text(nl="Wat u nu kunt doen", en="What you can do now"),
    "submission.steps.none": Text(
        nl="Voor u is hier nu niets te doen.", en="There is nothing for you to do here now."
    ),
    "submission.hindered.same_person": Text(
        nl="{step}: dat doet iemand anders. U heeft deze cijfers zelf bewaard, aangeleverd of "
        "goedgekeurd.",
        en="{step}: somebody else does that. You saved, supplied or approved these figures "
        "yourself.",
    ),
    "submission.hindered.problems": Text(
        nl="{step}: dat kan als er niets meer in de weg staat; zie hierboven.",
        en="{step}: that can be done once nothing stands in the way; see above.",
    ),
    "submission.reason": Text(nl="Reden", en="Reason"),
    "submission.reason.help": Text(
        nl="De eenheid leest wat u schrijft, en wat er moet gebeuren.",
        en="The unit reads what you write, and what must be done.",
    ),
    "submission.history": Text(nl="Wat er is gebeurd", en="What happened"),
    "submission.history.caption": Text(
        nl="Elke levering en stap, de laatste eerst", en="Each delivery and step, the last first"
    ),
    "submission.history.none": Text(nl="Nog niets.", en="Nothing yet."),
    "submission.history.when": Text(nl="Wanneer", en="When"),
    "submission.history.what": Text(nl="Wat", en="What"),
    "submission.history.who": Text(nl="Wie", en="Who"),
    "submission.history.delivery": Text(nl="Levering", en="Delivery"),
    "submission.history.reason": Text(nl="Reden", en="Reason"),
    "submission.saved": Text(
        nl="Levering {number} is bewaard. Hieronder staat wat er nog moet gebeuren.",
        en="Delivery {number} is saved. What must still be done is below.",
    ),
    "submission.unchanged": Text(
        nl="Er is niets veranderd sinds levering {number}.",
        en="Nothing has changed since delivery {number}.",
    ),
}

_FORM: Mapping[str, Text] = {
    "submission.form.title": Text(
        nl="Cijfers invullen: {unit}, {period}", en="Fill in figures: {unit}, {period}"
    ),
    "submission.form.what": Text(
        nl="Schrijf een getal zoals 1370 of 34,5. Leeg is niet nul: is er geen getal, kies dan "
        "'niet geleverd' en schrijf bij de opmerking waarom. U kunt tussendoor bewaren; pas als "
        "u aanlevert, gaan de cijfers naar de goedkeurder.",
        en="Write a number as 1370 or 34.5. Empty is not zero: where there is no number, choose "
        "'not supplied' and write in the note why. You can save in between; the figures go to the "
        "approver only when you supply them.",
    ),
    "submission.form.errors": Text(
        nl="Er is niets bewaard: {count} keer is iets niet te lezen. Wat u typte, staat er nog.",
        en="Nothing was saved: {count} times something cannot be read. What you typed is still "
        "there.",
    ),
    "submission.form.refused": Text(
        nl="Er is niets bewaard. Wat u typte, staat er nog.",
        en="Nothing was saved. What you typed is still there.",
    ),
    "submission.form.conflict": Text(
        nl="Waar het verschilt, staat eronder wat er nu bewaard is. Bewaart u opnieuw, dan geldt "
        "wat u typte.",
        en="Where it differs, what is saved now stands below it. If you save again, what you typed "
        "counts.",
    ),
    "submission.form.saved-now": Text(nl="nu bewaard: {value}", en="saved now: {value}"),
    "submission.form.save": Text(nl="Bewaren en controleren", en="Save and check"),
    "submission.form.value": Text(nl="Getal", en="Number"),
    "submission.form.absent": ABSENT_WORDS[FigureState.NOT_SUPPLIED],
    "submission.form.numerator": Text(nl="Teller", en="Numerator"),
    "submission.form.denominator": Text(nl="Noemer", en="Denominator"),
    "submission.form.status": Text(nl="Status", en="Status"),
    "submission.form.final_expected": Text(nl="Definitief op", en="Final on"),
    "submission.form.definition": Text(nl="Definitie", en="Definition"),
    "submission.form.note": Text(nl="Opmerking", en="Note"),
    "submission.form.explanation": Text(nl="Toelichting", en="Explanation"),
    "submission.form.explanation.help": Text(
        nl="Toelichting bij de waarschuwing", en="Explanation of the warning"
    ),
    "submission.form.both": Text(
        nl="Er staat een getal, en 'niet geleverd'. Kies een van de twee.",
        en="There is a number, and 'not supplied'. Choose one of the two.",
    ),
    "submission.form.neither": Text(
        nl="Vul een getal in, of kies 'niet geleverd'.",
        en="Fill in a number, or choose 'not supplied'.",
    ),
    "submission.form.day_unreadable": Text(
        nl="Schrijf de dag als 2022-06-29 of 29-06-2022.",
        en="Write the day as 2022-06-29 or 29-06-2022.",
    ),
    "submission.form.status_choose": Text(nl="kies", en="choose"),
    "submission.form.status_missing": Text(
        nl="Kies voorlopig, definitief of herzien.", en="Choose provisional, final or revised."
    ),
}

_STEPS: Mapping[str, Text] = {
    "submission.step.supply": Text(nl="Aanleveren", en="Supply"),
    "submission.step.approve": Text(nl="Goedkeuren", en="Approve"),
    "submission.step.return_to_supplier": Text(
        nl="Teruggeven aan de leverancier", en="Return to the supplier"
    ),
    "submission.step.accept": Text(nl="Aanvaarden", en="Accept"),
    "submission.step.return_to_unit": Text(nl="Teruggeven aan de eenheid", en="Return to the unit"),
    "submission.step.reopen": Text(nl="Heropenen", en="Reopen"),
    "submission.about.supply": Text(
        nl="De cijfers gaan naar de goedkeurder van de eenheid, en staan dan vast.",
        en="The figures go to the approver of the unit, and are locked.",
    ),
    "submission.about.approve": Text(
        nl="U staat namens de eenheid in voor deze cijfers. Ze gaan naar korpscontrol.",
        en="You vouch for these figures for the unit. They go to force control.",
    ),
    "submission.about.return_to_supplier": Text(
        nl="De leverancier kan de cijfers weer veranderen.",
        en="The supplier can change the figures again.",
    ),
    "submission.about.accept": Text(
        nl="Vanaf vandaag zijn deze cijfers bekend, en tellen ze in elke verantwoording.",
        en="From today these figures are known, and count in every account.",
    ),
    "submission.about.return_to_unit": Text(
        nl="De eenheid kan de cijfers weer veranderen, en keurt ze opnieuw goed.",
        en="The unit can change the figures again, and approves them anew.",
    ),
    "submission.about.reopen": Text(
        nl="De eenheid kan een verbeterd cijfer leveren. Wat aanvaard was, blijft bekend tot het "
        "nieuwe aanvaard is, en blijft daarna te zien.",
        en="The unit can supply a corrected figure. What was accepted stays known until the new "
        "one is accepted, and can still be seen after that.",
    ),
    "submission.done.supply": Text(
        nl="De cijfers zijn aangeleverd.", en="The figures are supplied."
    ),
    "submission.done.approve": Text(
        nl="De cijfers zijn goedgekeurd.", en="The figures are approved."
    ),
    "submission.done.return_to_supplier": Text(
        nl="De cijfers zijn teruggegeven.", en="The figures are returned."
    ),
    "submission.done.accept": Text(nl="De cijfers zijn aanvaard.", en="The figures are accepted."),
    "submission.done.return_to_unit": Text(
        nl="De cijfers zijn teruggegeven.", en="The figures are returned."
    ),
    "submission.done.reopen": Text(
        nl="De aanlevering is heropend.", en="The submission is reopened."
    ),
}

_HAPPENED: Mapping[Happening, Text] = {
    Happening.FIGURES_SAVED: Text(nl="cijfers bewaard", en="figures saved"),
    Happening.FIGURES_SUPPLIED: Text(nl="aangeleverd", en="supplied"),
    Happening.FIGURES_APPROVED: Text(nl="goedgekeurd", en="approved"),
    Happening.FIGURES_ACCEPTED: Text(nl="aanvaard", en="accepted"),
    Happening.FIGURES_RETURNED: Text(nl="teruggegeven", en="returned"),
    Happening.SUBMISSION_REOPENED: Text(nl="heropend", en="reopened"),
}

_MEANS: Mapping[Means, Text] = {
    Means.FORM: Text(nl="formulier", en="form"),
    Means.XLSX: Text(nl="XLSX-bestand", en="XLSX file"),
    Means.CSV: Text(nl="CSV-bestand", en="CSV file"),
    Means.API: Text(nl="API", en="API"),
    Means.COUNT: Text(nl="eigen telling", en="count"),
}

SUBMISSIONS: Mapping[str, Text] = {
    **_PAGE,
    **_FORM,
    **_STEPS,
    **{f"submission.status.{status.value}": said for status, said in STATUS_WORDS.items()},
    **{f"submission.absent.{state.value}": said for state, said in ABSENT_WORDS.items()},
    **{f"submission.happened.{what.value}": said for what, said in _HAPPENED.items()},
    **{f"submission.means.{means.value}": said for means, said in _MEANS.items()},
}
