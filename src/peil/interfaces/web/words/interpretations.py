# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens of interpretations."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

INTERPRETATIONS: Mapping[str, Text] = {
    "duiding.title": Text(nl="Duidingen", en="Interpretations"),
    "duiding.of": Text(nl="Duidingen: {unit}", en="Interpretations: {unit}"),
    "duiding.what": Text(
        nl="Hier staat per thema wat de cijfers zijn en wat elke partij daarvan zegt. Een tekst "
        "hoort bij de cijfers van dat moment. Veranderen die, dan is de tekst achterhaald, tot "
        "de partij hem bevestigt of herschrijft.",
        en="Here stand the figures by theme, and what each party says of them. A text belongs to "
        "the figures of that moment. When they change the text is stale, until the party confirms "
        "or rewrites it.",
    ),
    "duiding.deadline": Text(nl="Duiden kan tot en met {day}.", en="Interpret until {day}."),
    "duiding.deadline.past": Text(
        nl="Duiden kon op tijd tot en met {day}. Later schrijven mag; de dag staat erbij.",
        en="Interpreting in time was until {day}. Writing later is allowed; the day stands beside it.",
    ),
    "duiding.units": Text(nl="Kies een eenheid", en="Choose a unit"),
    "duiding.units.texts.one": Text(nl="1 tekst", en="1 text"),
    "duiding.units.texts": Text(nl="{count} teksten", en="{count} texts"),
    "duiding.caption": Text(nl="Cijfers van {title}", en="Figures of {title}"),
    "duiding.indicator": Text(nl="Indicator", en="Indicator"),
    "duiding.norm": Text(nl="Norm {year}", en="Norm {year}"),
    "duiding.result": Text(nl="Realisatie", en="Realisation"),
    "duiding.status": Text(nl="Hoe zeker", en="How settled"),
    "duiding.compared": Text(nl="Naast de norm", en="Beside the norm"),
    "duiding.units-known": Text(nl="cijfers van {count} eenheden", en="figures of {count} units"),
    "duiding.not-accepted": Text(nl="niet aanvaard", en="not accepted"),
    "duiding.none": Text(
        nl="Nog geen partij heeft dit geduid.", en="No party has interpreted this."
    ),
    "duiding.waits": Text(
        nl="Duiden kan zodra korpscontrol een cijfer van dit thema heeft aanvaard.",
        en="It can be interpreted once force control has accepted a figure of this theme.",
    ),
    "duiding.stale": Text(nl="achterhaald", en="stale"),
    "duiding.stale.why": Text(
        nl="Na deze tekst zijn cijfers of normen gewijzigd.",
        en="Figures or norms changed after this text.",
    ),
    "duiding.signed": Text(nl="{signer}, {day}", en="{signer}, {day}"),
    "duiding.signed.office": Text(nl="{signer}, {office}, {day}", en="{signer}, {office}, {day}"),
    "duiding.version": Text(nl="versie {version}", en="version {version}"),
    "duiding.write": Text(nl="Duid namens {party}", en="Interpret for {party}"),
    "duiding.rewrite": Text(
        nl="Herschrijf of bevestig namens {party}", en="Rewrite or confirm for {party}"
    ),
    "duiding.write.figure": Text(nl="duid dit cijfer", en="interpret this figure"),
    "duiding.write.figure.as": Text(nl="duid als {party}", en="interpret as {party}"),
    "duiding.actions": Text(nl="Duiden", en="Interpret"),
    "duiding.figure": Text(nl="Over één cijfer: {title}", en="About one figure: {title}"),
    # writing
    "duiding.writing": Text(nl="Duid: {title}", en="Interpret: {title}"),
    "duiding.writing.as": Text(
        nl="U schrijft namens {party}, voor {unit}. Uw naam en functie komen eronder.",
        en="You write for {party}, on {unit}. Your name and office stand below it.",
    ),
    "duiding.writing.figures": Text(nl="De cijfers", en="The figures"),
    "duiding.writing.yours": Text(nl="Uw tekst", en="Your text"),
    "duiding.text": Text(nl="Duiding", en="Interpretation"),
    "duiding.text.help": Text(
        nl="20 tot en met 4000 tekens. Zeg wat de cijfers verklaart; een lege regel begint een "
        "nieuwe alinea. Elke versie blijft bewaard.",
        en="20 to 4000 signs. Say what explains the figures; an empty line starts a new paragraph. "
        "Every version is kept.",
    ),
    "duiding.submit": Text(nl="Onderteken en bewaar", en="Sign and save"),
    "duiding.confirm": Text(
        nl="Bevestig versie {version} zonder wijziging", en="Confirm version {version} as it is"
    ),
    "duiding.confirm.help": Text(
        nl="De cijfers zijn gewijzigd sinds versie {version}. Klopt de tekst nog, dan kunt u hem "
        "bevestigen.",
        en="The figures changed since version {version}. If the text still holds you can confirm it.",
    ),
    "duiding.current": Text(nl="Wat er nu staat", en="What stands there now"),
    "duiding.earlier": Text(nl="Eerdere versies", en="Earlier versions"),
    "duiding.saved": Text(
        nl="Uw duiding is ondertekend en bewaard als versie {version}.",
        en="Your interpretation was signed and kept as version {version}.",
    ),
    "duiding.confirmed": Text(
        nl="De duiding is bevestigd bij de cijfers van nu, als versie {version}.",
        en="The interpretation was confirmed beside the figures of now, as version {version}.",
    ),
    "duiding.back": Text(nl="Terug naar de duidingen", en="Back to the interpretations"),
}
