# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the rules for cybercrime of all agendas share: sentences, choices and what is counted."""

from peil.counting.conditions import IsNotTrue, IsRecorded, Link, Listed, OneOf
from peil.counting.declarations import AtUnit, Change, Counted
from peil.counting.sentences import (
    AT_CLOSE,
    AT_PHASE_END,
    AT_START,
    MOMENT_ASKED,
    PHASE_ENDED,
    choice,
    option,
    sentence,
)
from peil.terms.languages import Text

OFFENCES = Link(table="suspected_offences", column="investigation_id", own="investigation_id")
"""The offences that an investigation is about."""

INTERVENTIONS = Link(table="interventions", column="investigation_id", own="investigation_id")
"""The interventions that belong to an investigation, or to that of a suspect."""

WITH_INTERVENTION = sentence(
    "intervention",
    "Bij het onderzoek is een alternatieve of aanvullende interventie uitgevoerd.",
    "An alternative or supplementary intervention was carried out with the investigation.",
    IsRecorded("carried_out_on"),
    link=INTERVENTIONS,
)
ALTERNATIVE_ONLY = sentence(
    "alternative-intervention",
    "Bij het onderzoek is een interventie uitgevoerd in plaats van vervolging.",
    "An intervention was carried out with the investigation in the place of prosecution.",
    IsRecorded("carried_out_on"),
    OneOf("kind", ("prevention", "disruption", "victim_warning", "offender_warning")),
    link=INTERVENTIONS,
)

CYBER = sentence(
    "cybercrime",
    "Het onderzoek gaat over cybercrime.",
    "The investigation is about cybercrime.",
    OneOf("subject", ("cybercrime",)),
)
NARROW = sentence(
    "narrow-sense",
    "Ten minste één feit is cybercrime in enge zin.",
    "At least one offence is cybercrime in the narrow sense.",
    Listed("article", "cybercrime-narrow-sense"),
    link=OFFENCES,
)
HIGH_TECH = sentence(
    "high-tech",
    "Het Team High Tech Crime doet het onderzoek.",
    "The Team High Tech Crime carries out the investigation.",
    OneOf("team", ("high_tech",)),
)
NO_ASSISTANCE = sentence(
    "no-assistance",
    "Het is geen hulp aan een ander onderzoek.",
    "It does not assist another investigation.",
    IsNotTrue("is_assistance"),
)
FINISHED = Counted(table="investigations", dated_by=PHASE_ENDED, placed_by=AtUnit("lead_unit"))
MOMENT = choice(
    "moment",
    MOMENT_ASKED,
    Text(
        nl="Zo telt het jaarverslag 2020 de fenomeenonderzoeken en die van het Team High Tech Crime.",
        en="So the annual report on 2020 counts phenomenon investigations and those of the Team High "
        "Tech Crime.",
    ),
    AT_PHASE_END,
    AT_START,
    AT_CLOSE,
)
ASSISTANCE = choice(
    "assistance",
    Text(
        nl="Telt hulp aan onderzoeken van anderen mee?",
        en="Does assistance to investigations of others count?",
    ),
    Text(
        nl="Over 2019 telde de politie haar niet mee.", en="For 2019 the police did not count it."
    ),
    option("without", "nee", "no"),
    option("with", "ja", "yes", Change(drops=("no-assistance",))),
)
