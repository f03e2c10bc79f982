# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words around every screen: menu, refusals, states and roles."""

from __future__ import annotations

from collections.abc import Mapping

from peil.cycle.workflow import STATE_WORDS
from peil.terms.languages import Text

FRAME: Mapping[str, Text] = {
    "site": Text(nl="Peil", en="Peil"),
    "site.what": Text(nl="Veiligheidsagenda in cijfers", en="The safety agenda in figures"),
    "skip": Text(nl="Naar de inhoud", en="Skip to content"),
    "menu": Text(nl="Menu", en="Menu"),
    "menu.home": Text(nl="Begin", en="Home"),
    "menu.rounds": Text(nl="Rondes", en="Rounds"),
    "menu.progress": Text(nl="Voortgang", en="Progress"),
    "menu.meetings": Text(nl="Overleg", en="Meetings"),
    "menu.decisions": Text(nl="Besluiten", en="Decisions"),
    "menu.editions": Text(nl="Edities", en="Editions"),
    "menu.trail": Text(nl="Logboek", en="Audit trail"),
    "menu.people": Text(nl="Mensen", en="People"),
    "language.other": Text(nl="English", en="Nederlands"),
    "login": Text(nl="Inloggen", en="Log in"),
    "logout": Text(nl="Uitloggen", en="Log out"),
    "logged-in-as": Text(nl="Ingelogd als {who}", en="Logged in as {who}"),
    "fictitious": Text(
        nl="Verzonnen gegevens, om te oefenen. Het is hier {day}.",
        en="Fictitious data, for practice. It is {day} here.",
    ),
    "refusal": Text(nl="Dit kan nu niet", en="This cannot be done"),
    "refusal.back": Text(nl="Terug naar het begin", en="Back to the home page"),
    "refusal.bad_request.asked": Text(nl="Er is een verzoek gestuurd.", en="A request was sent."),
    "refusal.bad_request.found": Text(nl="Het is niet te lezen.", en="It cannot be read."),
    "refusal.bad_request.to_do": Text(
        nl="Ga terug en probeer het opnieuw.", en="Go back and try again."
    ),
    "refusal.csrf.asked": Text(nl="Er is een formulier verstuurd.", en="A form was sent."),
    "refusal.csrf.found": Text(
        nl="Het is te oud, of niet door Peil gemaakt.", en="It is too old, or not made by Peil."
    ),
    "refusal.csrf.to_do": Text(
        nl="Open de pagina opnieuw en vul het formulier nog eens in.",
        en="Open the page again and fill in the form once more.",
    ),
    "refusal.forbidden.asked": Text(nl="Er is een pagina gevraagd.", en="A page was asked."),
    "refusal.forbidden.found": Text(
        nl="U heeft geen rol die dat mag.", en="You have no role that may do so."
    ),
    "refusal.forbidden.to_do": Text(
        nl="Vraag de beheerder of u die rol hoort te hebben.",
        en="Ask the administrator if you should have that role.",
    ),
    "refusal.not_found.asked": Text(nl="Er is een pagina gevraagd.", en="A page was asked."),
    "refusal.not_found.found": Text(
        nl="Op dit adres staat niets.", en="There is nothing at this address."
    ),
    "refusal.not_found.to_do": Text(
        nl="Controleer het adres, of begin bij de beginpagina.",
        en="Check the address, or start at the home page.",
    ),
    "refusal.broken.asked": Text(nl="Er is een pagina gevraagd.", en="A page was asked."),
    "refusal.broken.found": Text(
        nl="Er zit een fout in Peil, niet in uw vraag.",
        en="There is a fault in Peil, not in your question.",
    ),
    "refusal.broken.to_do": Text(
        nl="Meld het aan de beheerder, met het tijdstip.",
        en="Tell the administrator, with the time.",
    ),
    "refusal.locked_out.asked": Text(nl="U wilde inloggen.", en="You wanted to log in."),
    "refusal.locked_out.found": Text(
        nl="Dat is te vaak mislukt; de toegang is een half uur gesloten.",
        en="That failed too often; access is closed for half an hour.",
    ),
    "refusal.locked_out.to_do": Text(
        nl="Wacht een half uur, of vraag de beheerder.",
        en="Wait half an hour, or ask the administrator.",
    ),
    # roles
    "role.ministry": Text(nl="beleidsmedewerker ministerie", en="policy officer of the ministry"),
    "role.force_control": Text(nl="korpscontrol", en="force control"),
    "role.unit_supplier": Text(nl="leverancier van een eenheid", en="supplier of a unit"),
    "role.unit_approver": Text(nl="goedkeurder van een eenheid", en="approver of a unit"),
    "role.authority": Text(nl="gezag", en="authority"),
    "role.auditor": Text(nl="auditor", en="auditor"),
    "role.administrator": Text(nl="beheerder", en="administrator"),
    "role.public": Text(nl="publiek", en="the public"),
    **{f"state.{state.value}": said for state, said in STATE_WORDS.items()},
}
