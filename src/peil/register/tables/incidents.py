# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The table of incidents: what came to the notice of the police; by far the largest."""

from peil.register.columns import (
    Table,
    amount,
    code,
    day,
    flag,
    key,
    listed,
    person,
    recorded_on,
    unit,
)
from peil.terms.languages import Text

INCIDENTS = Table(
    name="incidents",
    row=Text(
        nl="Een voorval dat de politie ter kennis kwam en vastlegde.",
        en="An event that came to the notice of the police and was recorded.",
    ),
    day="registered_on",
    columns=(
        key("incident_id", "Pseudoniem van het voorval.", "Pseudonym of the incident."),
        recorded_on(),
        day(
            "registered_on",
            "De dag waarop het voorval de politie ter kennis kwam.",
            "The day on which the incident came to the notice of the police.",
        ),
        day(
            "occurred_on",
            "De dag waarop het voorval plaatsvond.",
            "The day on which the incident took place.",
            null=("de dag is niet bekend", "the day is not known"),
        ),
        day(
            "cleared_on",
            "De eerste dag waarop de politie ten minste één verdachte kende.",
            "The first day on which the police knew at least one suspect.",
            null=("het misdrijf is niet opgehelderd", "the crime is not cleared"),
        ),
        unit("unit", "De eenheid waar het plaatsvond.", "The unit in whose area it took place."),
        listed(
            "crime_code",
            "crime-codes",
            "Het soort voorval volgens de indeling van de open data van de politie.",
            "The kind of incident by the classification of the open data of the police.",
        ),
        code(
            "location_kind",
            "Het soort plaats.",
            "The kind of place.",
            (
                ("home", "woning", "home"),
                ("street", "openbare weg", "public road"),
                ("shop", "winkel of bedrijf", "shop or business"),
                ("vehicle", "voertuig", "vehicle"),
                ("online", "internet", "internet"),
                ("other", "andere plaats", "another place"),
            ),
        ),
        flag("is_crime", "Het is een misdrijf.", "It is a crime."),
        flag("is_attempt", "Het bleef bij een poging.", "It was only attempted."),
        flag(
            "is_sneak_in",
            "Insluiping: zonder braak binnengekomen.",
            "Sneak-in: entered without breaking in.",
        ),
        flag("is_online", "Gepleegd met behulp van ICT.", "Committed by means of ICT."),
        flag("is_domestic", "In de huiselijke kring.", "Within the domestic circle."),
        flag("is_armed", "Met een wapen of dreiging ermee.", "With a weapon or its threat."),
        flag("is_reported", "Er is aangifte gedaan.", "It was formally reported."),
        flag("is_repeated", "Het slachtoffer was eerder slachtoffer.", "A repeated victim."),
        person(
            "victim_id",
            "Pseudoniem van het eerste slachtoffer.",
            "Pseudonym of the first victim.",
            null=("geen persoon als slachtoffer", "no person was the victim"),
        ),
        amount(
            "damage_cents",
            "De opgegeven schade in eurocenten.",
            "The damage as stated, in euro cents.",
        ),
    ),
)
