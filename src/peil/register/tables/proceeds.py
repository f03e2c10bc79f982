# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The tables about money and actions: seizures, confiscations, enforcement actions."""

from peil.register.columns import (
    Table,
    amount,
    code,
    day,
    flag,
    key,
    link,
    recorded_on,
    unit,
)
from peil.terms.languages import Text

_SERVICES = (
    ("police", "politie", "police"),
    ("fiod", "FIOD", "FIOD"),
    ("kmar", "marechaussee", "military police"),
    ("other", "een andere dienst", "another service"),
)

SEIZURES = Table(
    name="seizures",
    row=Text(nl="Een inbeslagneming.", en="A seizure."),
    day="seized_on",
    columns=(
        key("seizure_id", "Pseudoniem van het beslag.", "Pseudonym of the seizure."),
        recorded_on(),
        link(
            "investigation_id",
            "investigations",
            "Het onderzoek.",
            "The investigation.",
            null=("er is geen onderzoek", "there is no investigation"),
        ),
        unit("unit", "De eenheid die beslag legt.", "The unit that seizes."),
        code("service", "De dienst die beslag legt.", "The service that seizes.", _SERVICES),
        code(
            "kind",
            "Het soort beslag.",
            "The kind of seizure.",
            (
                ("conservatory", "conservatoir", "conservatory"),
                ("classic", "klassiek", "classic"),
            ),
        ),
        code(
            "goods",
            "Wat in beslag is genomen.",
            "What was seized.",
            (
                ("cash", "contant geld", "cash"),
                ("account", "banktegoed", "bank balance"),
                ("crypto", "cryptovaluta", "crypto currency"),
                ("vehicle", "voertuig", "vehicle"),
                ("real_estate", "vastgoed", "real estate"),
                ("drugs", "drugs", "drugs"),
                ("other", "iets anders", "something else"),
            ),
        ),
        day("seized_on", "De dag van het beslag.", "The day of the seizure."),
        day(
            "entered_at_om_on",
            "De dag waarop het OM het beslag inschreef.",
            "The day on which the prosecution entered the seizure.",
            null=("nog niet ingeschreven", "not entered yet"),
        ),
        amount("value_cents", "De waarde in eurocenten.", "The value in euro cents."),
    ),
)

CONFISCATIONS = Table(
    name="confiscations",
    row=Text(nl="Een ontneming of verbeurdverklaring.", en="A confiscation or forfeiture."),
    day="decided_on",
    columns=(
        key("confiscation_id", "Pseudoniem van de ontneming.", "Pseudonym of the confiscation."),
        recorded_on(),
        link(
            "investigation_id",
            "investigations",
            "Het onderzoek.",
            "The investigation.",
            null=("er is geen onderzoek", "there is no investigation"),
        ),
        unit("unit", "De eenheid van het onderzoek.", "The unit of the investigation."),
        code("service", "De dienst van de zaak.", "The service of the case.", _SERVICES),
        code(
            "kind",
            "Het soort ontneming.",
            "The kind of confiscation.",
            (
                ("confiscation_order", "ontnemingsmaatregel", "confiscation order"),
                ("forfeiture", "verbeurdverklaring", "forfeiture"),
                ("transaction", "transactie of schikking", "transaction or settlement"),
            ),
        ),
        day("decided_on", "De dag van de beslissing.", "The day of the decision."),
        day(
            "received_on",
            "De dag waarop het geld binnenkwam.",
            "The day on which the money came in.",
            null=("nog niet ontvangen", "not received yet"),
        ),
        amount("amount_cents", "Het bedrag in eurocenten.", "The amount in euro cents."),
    ),
)

ENFORCEMENT_ACTIONS = Table(
    name="enforcement_actions",
    row=Text(nl="Een handhavingsactie.", en="An enforcement action."),
    day="started_on",
    columns=(
        key("action_id", "Pseudoniem van de actie.", "Pseudonym of the action."),
        recorded_on(),
        unit("unit", "De eenheid die meedoet.", "The unit that takes part."),
        flag(
            "with_partners",
            "De politie doet mee met partners.",
            "The police take part together with partners.",
        ),
        flag("is_undermining", "Gericht tegen ondermijning.", "Aimed at undermining crime."),
        day("started_on", "De eerste dag van de actie.", "The first day of the action."),
        day(
            "ended_on",
            "De laatste dag van de actie.",
            "The last day of the action.",
            null=("de actie loopt", "the action is running"),
        ),
    ),
)
