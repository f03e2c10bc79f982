# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the template in both languages."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

TEMPLATE_WORDS = Wording(
    {
        "sheet": Text(nl="Cijfers", en="Figures"),
        "sheet.help": Text(nl="Uitleg", en="How to"),
        "title": Text(nl="{unit}: cijfers over {period}", en="{unit}: figures for {period}"),
        "subtitle": Text(
            nl="Ronde {round}. Vul de gele cellen in en lever uiterlijk {day}. "
            "Hoe dat gaat en wat er wordt geteld, staat op het tweede blad.",
            en="Round {round}. Fill in the yellow cells and supply by {day}. "
            "How to do so, and what is counted, stands on the second sheet.",
        ),
        "column.title": Text(nl="Indicator", en="Indicator"),
        "column.measure": Text(nl="Soort getal", en="Kind of number"),
        "column.norm": Text(nl="Norm {year}", en="Norm {year}"),
        "column.year_before": Text(
            nl="Zelfde periode vorig jaar ({period})", en="Same period last year ({period})"
        ),
        "column.last_delivery": Text(nl="Laatste levering", en="Last delivery"),
        "column.last_delivery.same": Text(
            nl="Laatste levering (nummer {number} in deze ronde)",
            en="Last delivery (number {number} in this round)",
        ),
        "column.last_delivery.other": Text(
            nl="Laatste levering ({period}, ronde {round})",
            en="Last delivery ({period}, round {round})",
        ),
        "column.value": Text(nl="Cijfer {period}", en="Figure {period}"),
        "column.status": Text(nl="Status", en="Status"),
        "column.final_expected": Text(nl="Definitief verwacht op", en="Final expected on"),
        "column.definition": Text(nl="Andere definitie", en="Other definition"),
        "column.note": Text(nl="Opmerking bij het cijfer", en="Note with the figure"),
        "column.explanation": Text(
            nl="Toelichting bij een waarschuwing", en="Explanation of a warning"
        ),
        "ask.value.title": Text(nl="Cijfer", en="Figure"),
        "ask.value": Text(
            nl="Een getal, zonder % of €. Is er geen getal: {absent}. Nul is een getal.",
            en="A number, without % or €. If there is no number: {absent}. Zero is a number.",
        ),
        "ask.value.count": Text(
            nl="Een heel getal. Is er geen getal: {absent}. Nul is een getal.",
            en="A whole number. If there is no number: {absent}. Zero is a number.",
        ),
        "ask.status.title": Text(nl="Status", en="Status"),
        "ask.status": Text(
            nl="Hoe vast staat het cijfer? Kies uit de lijst.",
            en="How settled is the figure? Choose from the list.",
        ),
        "ask.final_expected.title": Text(nl="Definitief verwacht op", en="Final expected on"),
        "ask.final_expected": Text(
            nl="Alleen bij een voorlopig cijfer: de dag waarop het definitieve komt.",
            en="With a provisional figure only: the day on which the final one comes.",
        ),
        "ask.definition.title": Text(nl="Andere definitie", en="Other definition"),
        "ask.definition": Text(
            nl="Laat leeg. Alleen als volgens een andere versie is geteld dan {holding}: kies die.",
            en="Leave empty. Only if it was counted by another version than {holding}: choose it.",
        ),
        "ask.none": Text(nl="de geldende", en="the one that holds"),
        "wrong": Text(nl="Dit past hier niet", en="This does not fit here"),
        "or": Text(nl="of", en="or"),
        "help.title": Text(nl="Zo vult u dit bestand in", en="How to fill in this file"),
        "help.fill.title": Text(nl="Vul de gele cellen in", en="Fill in the yellow cells"),
        "help.fill": Text(
            nl="Typ per indicator het cijfer en kies de status. Alleen de gele cellen zijn open; "
            "de rest staat vast, omdat Peil het bestand anders niet kan teruglezen.",
            en="Type the figure of each indicator and choose the status. Only the yellow cells are "
            "open; the rest is locked, since Peil cannot read the file back otherwise.",
        ),
        "help.absent.title": Text(nl="Geen getal", en="No number"),
        "help.absent": Text(
            nl="Weet u een cijfer niet, typ dan '{not_supplied}'. Mag het niet worden getoond om "
            "mensen te beschermen, typ dan '{suppressed}'. Een lege cel is niet nul: het cijfer "
            "ontbreekt dan.",
            en="If you do not know a figure, type '{not_supplied}'. If it may not be shown, to "
            "protect people, type '{suppressed}'. An empty cell is not zero: the figure is missing "
            "then.",
        ),
        "help.status.title": Text(nl="Status", en="Status"),
        "help.status": Text(
            nl="Voorlopig: het kan nog veranderen; zet erbij wanneer het definitieve komt. "
            "Definitief: het verandert niet meer. Herzien: het was definitief en is toch anders.",
            en="Provisional: it may still change; say when the final one comes. "
            "Final: it changes no more. Revised: it was final and is different after all.",
        ),
        "help.note.title": Text(nl="Opmerking en toelichting", en="Note and explanation"),
        "help.note": Text(
            nl="Een opmerking hoort bij het cijfer en komt in de verantwoording. Een toelichting is voor "
            "wie controleert: waarom het cijfer klopt, als Peil waarschuwt.",
            en="A note belongs with the figure and comes in the account. An explanation is for "
            "whoever checks: why the figure is right, where Peil warns.",
        ),
        "help.hand-in.title": Text(nl="Inleveren", en="Hand it in"),
        "help.hand-in": Text(
            nl="Bewaar het bestand als Excel-bestand (.xlsx) en bied het aan op de pagina van de "
            "aanlevering. Is er iets mis, dan noemt Peil elke rij en cel, en bewaart niets.",
            en="Save the file as an Excel file (.xlsx) and offer it on the page of the submission. "
            "If anything is wrong, Peil names each row and cell, and saves nothing.",
        ),
        "help.beside.title": Text(nl="Wat ernaast staat", en="What stands beside"),
        "help.beside": Text(
            nl="Wat naast de gele cellen staat, is de stand per {day}.",
            en="What stands beside the yellow cells is as known on {day}.",
        ),
        "help.definitions": Text(nl="Wat er wordt geteld", en="What is counted"),
        "help.version": Text(nl="Versie", en="Version"),
        "help.counted": Text(nl="Wat er wordt geteld", en="What is counted"),
        "help.open": Text(nl="Niet vastgelegd: {questions}", en="Not laid down: {questions}"),
        "help.no-definition": Text(
            nl="Geen definitie bekend voor deze periode.", en="No definition known for this period."
        ),
        "data-version": Text(nl="Gegevensversie {version}.", en="Data version {version}."),
    }
)
"""Every word of the template by its name."""
