# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words around every screen: menu, refusals, states and roles."""

from __future__ import annotations

from collections.abc import Mapping

from peil.cycle.rights import WORDS as WORDS_OF_RIGHTS
from peil.cycle.rights import Role
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
    "refusal": Text(nl="Dit kan nu niet", en="This cannot be done now"),
    "refusal.may_not": Text(nl="Dit mag u niet", en="You may not do this"),
    "refusal.not_there": Text(nl="Dit is er niet", en="This is not there"),
    "refusal.fault": Text(nl="Er ging iets mis", en="Something went wrong"),
    "refusal.back": Text(nl="Terug naar het begin", en="Back to the home page"),
    "refusal.bad_request.asked": Text(nl="Er is een verzoek gestuurd.", en="A request was sent."),
    "refusal.bad_request.found": Text(nl="Het is niet te lezen.", en="It cannot be read."),
    "refusal.bad_request.to_do": Text(
        nl="Ga terug en probeer het opnieuw.", en="Go back and try again."
    ),
    "refusal.method.asked": Text(nl="Er is een pagina gevraagd.", en="A page was asked."),
    "refusal.method.found": Text(
        nl="Op dit adres wordt iets gedaan; er is hier niets te lezen.",
        en="Something is done at this address; there is nothing to read here.",
    ),
    "refusal.method.to_do": Text(
        nl="Ga naar de pagina waar u mee bezig was, en gebruik daar de knop.",
        en="Go to the page that you were working on, and use the button there.",
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
    "refusal.too_large.asked": Text(nl="Er is iets verstuurd.", en="Something was sent."),
    "refusal.too_large.found": Text(
        nl="Het is groter dan 6 MB; er is niets bewaard.",
        en="It is larger than 6 MB; nothing was saved.",
    ),
    "refusal.too_large.to_do": Text(
        nl="Ga terug en kies een kleiner bestand.", en="Go back and choose a smaller file."
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
    **{f"role.{role}": WORDS_OF_RIGHTS[role] for role in Role},
    **{f"state.{state.value}": said for state, said in STATE_WORDS.items()},
}
