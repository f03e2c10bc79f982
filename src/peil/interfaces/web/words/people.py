# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens of people and of logging in."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

_FIELDS: Mapping[str, Text] = {
    "people.field.username": Text(nl="E-mailadres", en="E-mail address"),
    "people.field.password": Text(nl="Wachtwoord", en="Password"),
    "people.field.code": Text(nl="Code", en="Code"),
    "people.help.code": Text(
        nl="De zes cijfers van uw app, of een van uw herstelcodes.",
        en="The six digits of your app, or one of your recovery codes.",
    ),
    "people.field.app_code": Text(
        nl="De zes cijfers die uw app nu toont", en="The six digits that your app shows now"
    ),
    "people.field.old_password": Text(nl="Wachtwoord van nu", en="Password of now"),
    "people.field.new_password": Text(nl="Nieuw wachtwoord", en="New password"),
    "people.help.new_password": Text(
        nl="Minstens 14 tekens, niet veel gebruikt en niet lijkend op uw naam of e-mailadres. "
        "Een zin van vier of vijf woorden is goed.",
        en="At least 14 characters, not in common use and not like your name or e-mail address. "
        "A sentence of four or five words is good.",
    ),
    "people.field.new_password_again": Text(
        nl="Nieuw wachtwoord, nog een keer", en="New password, once more"
    ),
    "people.field.name": Text(nl="Naam", en="Name"),
    "people.help.name": Text(
        nl="Staat onder wat deze persoon ondertekent.", en="Stands under what this person signs."
    ),
    "people.field.office": Text(nl="Functie", en="Office"),
    "people.help.office": Text(
        nl="Bijvoorbeeld: hoofd korpscontrol.", en="For example: head of force control."
    ),
    "people.field.email": Text(nl="E-mailadres", en="E-mail address"),
    "people.help.email": Text(
        nl="Hier gaat de uitnodiging heen. Het staat op geen enkele pagina.",
        en="The invitation goes here. It is on no page.",
    ),
    "people.field.role": Text(nl="Rol", en="Role"),
    "people.field.unit": Text(nl="Voor", en="For"),
    "people.help.unit": Text(
        nl="Een eenheid, of Landelijk voor de hele politie.",
        en="A unit, or National for the whole police.",
    ),
    "people.field.label": Text(nl="Waar het token voor is", en="What the token is for"),
    "people.field.days": Text(nl="Aantal dagen geldig", en="Number of days valid"),
}
_LOGIN: Mapping[str, Text] = {
    "people.login.lead": Text(
        nl="Inloggen gaat in twee stappen: uw wachtwoord en een code van uw app.",
        en="Logging in takes two steps: your password and a code of your app.",
    ),
    "people.login.wrong": Text(
        nl="Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Na vijf mislukte pogingen "
        "sluit de toegang een half uur.",
        en="This e-mail address and password do not belong together. After five failed attempts "
        "access closes for half an hour.",
    ),
    "people.login.forgotten": Text(
        nl="Wachtwoord vergeten? Vraag de beheerder om een nieuwe uitnodiging.",
        en="Forgotten your password? Ask the administrator for a new invitation.",
    ),
    "people.login.or": Text(nl="Of", en="Or"),
    "people.login.issuer": Text(nl="Inloggen met {who}", en="Log in with {who}"),
    "people.next": Text(nl="Verder", en="Continue"),
    "people.code": Text(nl="Tweede stap", en="Second step"),
    "people.code.lead": Text(
        nl="Open de app op uw telefoon en typ de code voor Peil.",
        en="Open the app on your telephone and type the code for Peil.",
    ),
    "people.code.lost": Text(
        nl="Telefoon kwijt? Typ een herstelcode, of vraag de beheerder om uw tweede stap weg te "
        "halen.",
        en="Lost your telephone? Type a recovery code, or ask the administrator to take your "
        "second step away.",
    ),
    "people.code.wrong": Text(
        nl="Deze code klopt niet, of is al gebruikt. Wacht op de volgende code.",
        en="This code is wrong, or was used. Wait for the next code.",
    ),
    "people.code.wait": Text(
        nl="Er is net een verkeerde code getypt. Wacht even en probeer het opnieuw; na elke "
        "verkeerde code duurt het wachten langer.",
        en="A wrong code was typed just now. Wait a moment and try again; after each wrong code "
        "the wait is longer.",
    ),
    "people.stop": Text(nl="Stoppen met inloggen", en="Stop logging in"),
    "people.set-up": Text(nl="Tweede stap instellen", en="Set up the second step"),
    "people.set-up.lead": Text(
        nl="Dit doet u één keer. Daarna logt u in met uw wachtwoord en een code van uw telefoon.",
        en="You do this once. After that you log in with your password and a code of your "
        "telephone.",
    ),
    "people.set-up.app": Text(
        nl="Open een app die inlogcodes maakt. Heeft u er nog geen? Vraag welke uw organisatie "
        "gebruikt.",
        en="Open an app that makes login codes. No such app yet? Ask which one your organisation "
        "uses.",
    ),
    "people.set-up.scan": Text(
        nl="Scan met de app dit vierkant.", en="Scan this square with the app."
    ),
    "people.set-up.picture": Text(
        nl="QR-code met de sleutel die hieronder in letters staat",
        en="QR code with the key that is in letters below",
    ),
    "people.set-up.key": Text(
        nl="Lukt scannen niet? Typ deze sleutel in de app:",
        en="Cannot scan? Type this key in the app:",
    ),
    "people.set-up.open": Text(
        nl="Openen in de app op dit apparaat", en="Open in the app on this device"
    ),
    "people.set-up.type": Text(
        nl="Typ hieronder de code die de app toont.", en="Type the code that the app shows below."
    ),
    "people.recovery": Text(nl="Uw herstelcodes", en="Your recovery codes"),
    "people.recovery.lead": Text(
        nl="Met zo'n code logt u in als uw telefoon kwijt is. Elke code werkt één keer. U ziet ze "
        "alleen nu: bewaar ze op een veilige plek, niet op uw telefoon.",
        en="With such a code you log in when your telephone is lost. Each code works once. You "
        "see them only now: keep them in a safe place, not on your telephone.",
    ),
    "people.recovery.kept": Text(nl="Ik heb ze bewaard: verder", en="I kept them: continue"),
    "people.recovery.renew": Text(nl="Nieuwe herstelcodes maken", en="Make new recovery codes"),
    "people.recovery.renew.lead": Text(
        nl="De oude herstelcodes werken daarna niet meer.",
        en="The old recovery codes no longer work after that.",
    ),
    "people.invitation": Text(nl="Welkom bij Peil", en="Welcome to Peil"),
    "people.invitation.lead": Text(
        nl="{who}, kies uw wachtwoord. Daarna logt u ermee in.",
        en="{who}, choose your password. After that you log in with it.",
    ),
    "people.invitation.save": Text(nl="Wachtwoord vastleggen", en="Set the password"),
    "people.invitation.done": Text(
        nl="Uw wachtwoord is vastgelegd. Log ermee in.", en="Your password is set. Log in with it."
    ),
    "people.issuer": Text(nl="Inloggen is niet gelukt", en="Logging in did not succeed"),
    "people.issuer.unknown": Text(
        nl="U bent daar ingelogd, maar Peil kent u niet of laat u niet meer toe. Vraag de "
        "beheerder van Peil om een uitnodiging voor het e-mailadres dat u daar gebruikt.",
        en="You are logged in there, but Peil does not know you or no longer lets you in. Ask the "
        "administrator of Peil for an invitation for the e-mail address that you use there.",
    ),
    "people.issuer.suspicious": Text(
        nl="Wat terugkwam hoort niet bij deze poging om in te loggen. Begin opnieuw; gebeurt het "
        "weer, meld het dan aan de beheerder.",
        en="What came back does not belong to this attempt to log in. Start again; if it happens "
        "once more, tell the administrator.",
    ),
    "people.issuer.unusable": Text(
        nl="De dienst waarmee u wilde inloggen antwoordt niet goed. Probeer het later opnieuw, of "
        "log in met uw wachtwoord.",
        en="The service that you wanted to log in with does not answer well. Try again later, or "
        "log in with your password.",
    ),
    "people.issuer.back": Text(nl="Terug naar inloggen", en="Back to logging in"),
}
_ACCOUNT: Mapping[str, Text] = {
    "people.account": Text(nl="Uw account", en="Your account"),
    "people.account.roles": Text(nl="Uw rollen", en="Your roles"),
    "people.account.no-roles": Text(
        nl="U heeft nog geen rol. Vraag de beheerder.",
        en="You have no role yet. Ask the administrator.",
    ),
    "people.account.login": Text(nl="Inloggen", en="Logging in"),
    "people.account.tokens": Text(nl="Tokens voor {unit}", en="Tokens for {unit}"),
    "people.account.by-issuer": Text(
        nl="U logt in bij uw organisatie; uw wachtwoord en tweede stap regelt u daar.",
        en="You log in with your organisation; you manage your password and second step there.",
    ),
    "people.password": Text(nl="Wachtwoord wijzigen", en="Change the password"),
    "people.password.lead": Text(
        nl="Waar u verder nog bent ingelogd, wordt u uitgelogd.",
        en="Wherever else you are logged in, you will be logged out.",
    ),
    "people.password.wrong": Text(nl="Dit is niet uw wachtwoord.", en="This is not your password."),
    "people.password.differs": Text(
        nl="De twee wachtwoorden zijn niet gelijk.", en="The two passwords differ."
    ),
    "people.password.changed": Text(
        nl="Uw wachtwoord is gewijzigd.", en="Your password is changed."
    ),
    "people.tokens": Text(nl="Tokens voor {unit}", en="Tokens for {unit}"),
    "people.tokens.lead": Text(
        nl="Met een token levert een systeem van uw eenheid cijfers aan namens u. Het heeft uw "
        "rechten voor deze eenheid en geen andere, en het stopt als u uw wachtwoord wijzigt. Geef "
        "het aan niemand anders.",
        en="With a token a system of your unit supplies figures on your behalf. It has your "
        "rights for this unit and no others, and it ends when you change your password. Give it "
        "to nobody else.",
    ),
    "people.tokens.yours": Text(nl="Uw tokens die nu werken", en="Your tokens that work now"),
    "people.tokens.none": Text(nl="U heeft geen tokens.", en="You have no tokens."),
    "people.tokens.what": Text(nl="Waarvoor", en="What for"),
    "people.tokens.made": Text(nl="Gemaakt", en="Made"),
    "people.tokens.until": Text(nl="Geldig tot", en="Valid until"),
    "people.tokens.end": Text(nl="Beëindigen", en="End"),
    "people.tokens.end-this": Text(nl="Beëindigen: token {label}", en="End: token {label}"),
    "people.tokens.new": Text(nl="Nieuw token", en="New token"),
    "people.tokens.make": Text(nl="Token maken", en="Make the token"),
    "people.tokens.secret": Text(
        nl="Dit is uw nieuwe token. U ziet het alleen nu; neem het meteen over.",
        en="This is your new token. You see it only now; copy it at once.",
    ),
}
_MANAGING: Mapping[str, Text] = {
    "people": Text(nl="Mensen", en="People"),
    "people.caption": Text(
        nl="Iedereen die kan of kon inloggen, met de rollen van nu",
        en="Everybody who can or could log in, with the roles of now",
    ),
    "people.name": Text(nl="Naam", en="Name"),
    "people.office": Text(nl="Functie", en="Office"),
    "people.roles": Text(nl="Rollen", en="Roles"),
    "people.state": Text(nl="Toegang", en="Access"),
    "people.active": Text(nl="actief", en="active"),
    "people.shut-out": Text(nl="buitengesloten", en="shut out"),
    "people.invited-not-yet": Text(nl="uitgenodigd", en="invited"),
    "people.no-role": Text(nl="geen", en="none"),
    "people.whole-only": Text(nl="alleen voor Landelijk", en="for National only"),
    "people.invite": Text(nl="Iemand uitnodigen", en="Invite somebody"),
    "people.invite.lead": Text(
        nl="De uitnodiging gaat per e-mail en is zeven dagen geldig. Meer rollen geeft u daarna.",
        en="The invitation goes by e-mail and is valid for seven days. You give more roles after "
        "that.",
    ),
    "people.invite.send": Text(nl="Uitnodiging versturen", en="Send the invitation"),
    "people.invited": Text(nl="{who} is uitgenodigd.", en="{who} was invited."),
    "people.invited-again": Text(
        nl="{who} heeft een nieuwe uitnodiging gekregen. Eerdere werken niet meer.",
        en="{who} got a new invitation. Earlier ones no longer work.",
    ),
    "people.number": Text(nl="Nummer", en="Number"),
    "people.since": Text(nl="In Peil sinds", en="In Peil since"),
    "people.factor": Text(nl="Tweede stap", en="Second step"),
    "people.factor.set": Text(nl="ingesteld", en="set up"),
    "people.factor.not-set": Text(nl="niet ingesteld", en="not set up"),
    "people.last-invitation": Text(nl="Laatste uitnodiging", en="Last invitation"),
    "people.invitation.used": Text(nl="gebruikt", en="used"),
    "people.invitation.until": Text(nl="te gebruiken tot", en="can be used until"),
    "people.invitation.never": Text(nl="geen", en="none"),
    "people.held": Text(nl="Rollen van nu", en="Roles of now"),
    "people.held.none": Text(nl="Deze persoon heeft geen rol.", en="This person has no role."),
    "people.ended": Text(nl="Rollen van vroeger", en="Roles of before"),
    "people.role": Text(nl="Rol", en="Role"),
    "people.for": Text(nl="Voor", en="For"),
    "people.party": Text(nl="Namens", en="On behalf of"),
    "people.given": Text(nl="Gegeven", en="Given"),
    "people.given-by": Text(nl="Door", en="By"),
    "people.given-at-the-machine": Text(nl="op de server", en="on the server"),
    "people.ended-on": Text(nl="Beëindigd", en="Ended"),
    "people.role.end": Text(nl="Beëindigen", en="End"),
    "people.role.end-this": Text(nl="Beëindigen: de rol {role}", en="End: the role {role}"),
    "people.role.give": Text(nl="Rol geven", en="Give a role"),
    "people.role-given": Text(
        nl="{who} heeft de rol, vanaf de volgende pagina.",
        en="{who} has the role, from the next page on.",
    ),
    "people.role-ended": Text(
        nl="{who} heeft de rol niet meer, vanaf de volgende pagina.",
        en="{who} no longer has the role, from the next page on.",
    ),
    "people.access": Text(nl="Toegang", en="Access"),
    "people.again": Text(nl="Nieuwe uitnodiging sturen", en="Send a new invitation"),
    "people.again.lead": Text(
        nl="Voor wie het wachtwoord vergeten is, of de uitnodiging liet verlopen.",
        en="For who forgot the password, or let the invitation expire.",
    ),
    "people.reset": Text(nl="Tweede stap weghalen", en="Take the second step away"),
    "people.reset.lead": Text(
        nl="Voor wie telefoon en herstelcodes kwijt is. Ga eerst na of het echt deze persoon is "
        "die het vraagt.",
        en="For who lost telephone and recovery codes. Make sure first that it is this person who "
        "asks.",
    ),
    "people.factor-reset": Text(
        nl="De tweede stap van {who} is weggehaald; die stelt er bij het inloggen een nieuwe in.",
        en="The second step of {who} was taken away; they set up a new one when they log in.",
    ),
    "people.deactivate": Text(nl="Buitensluiten", en="Shut out"),
    "people.deactivate.lead": Text(
        nl="Werkt meteen, ook als deze persoon is ingelogd. Wat die deed, blijft staan.",
        en="Works at once, also when this person is logged in. What they did stays.",
    ),
    "people.deactivated": Text(nl="{who} is buitengesloten.", en="{who} is shut out."),
    "people.reactivate": Text(nl="Weer toelaten", en="Let in again"),
    "people.reactivate.lead": Text(
        nl="Met de rollen van nu; kijk of die nog kloppen.",
        en="With the roles of now; see if they are still right.",
    ),
    "people.reactivated": Text(nl="{who} is weer toegelaten.", en="{who} is let in again."),
}
PEOPLE: Mapping[str, Text] = {**_FIELDS, **_LOGIN, **_ACCOUNT, **_MANAGING}
