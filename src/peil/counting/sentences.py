# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How sentences, choices and options of counting rules are written, and those that themes share."""

from __future__ import annotations

from peil.counting.conditions import Condition, IsTrue, Link, Listed, OneOf, Test
from peil.counting.declarations import (
    AtEveryUnit,
    Change,
    Choice,
    Distinct,
    OnDay,
    Option,
)
from peil.terms.languages import Text


def sentence(
    key: str, nl: str, en: str, *tests: Test, link: Link | None = None, holds: bool = True
) -> Condition:
    """Return one sentence of a counting rule, in Dutch and English, with what it tests."""
    return Condition(key, Text(nl=nl, en=en), tests, link, holds)


def option(key: str, nl: str, en: str, change: Change | None = None) -> Option:
    """Return one way to fill what no text defines; Peil's own changes nothing."""
    return Option(key, Text(nl=nl, en=en), change or Change())


def choice(key: str, asks: Text, because: Text, *options: Option) -> Choice:
    """Return something that Peil had to choose: the question, why so, and the options, own first."""
    return Choice(key, asks, because, options)


OFFENCES_OF_SUSPECT = Link(table="suspected_offences", column="suspect_id", own="suspect_id")
"""The offences that a suspect is suspected of."""

IS_CRIME = sentence(
    "crime", "Het voorval is een misdrijf.", "The incident is a crime.", IsTrue("is_crime")
)
BY_POLICE = sentence(
    "police",
    "De politie legde het beslag.",
    "The police made the seizure.",
    OneOf("service", ("police",)),
)
BY_REGIONAL_UNIT = sentence(
    "regional",
    "Een regionale eenheid leidt het onderzoek.",
    "A regional unit leads the investigation.",
    OneOf("lead_unit_kind", ("regional",)),
)
ABOUT_CHILD_ABUSE = sentence(
    "child-abuse",
    "Het onderzoek gaat over seksueel misbruik van kinderen.",
    "The investigation is about child abuse.",
    OneOf("subject", ("child_abuse",)),
)

PHASE_ENDED = OnDay("tactical_phase_ended_on")
"""The moment that the annual report on 2020 names for investigations into cybercrime."""

AT_PHASE_END = option(
    "phase-ended", "als de tactische fase is afgerond", "when the tactical phase has been completed"
)
AT_START = option("started", "bij de start", "at the start", Change(dated_by=OnDay("started_on")))
AT_CLOSE = option(
    "closed", "als het is gesloten", "when it is closed", Change(dated_by=OnDay("closed_on"))
)
MOMENT_ASKED = Text(
    nl="Op welk moment telt een onderzoek?", en="At which moment does an investigation count?"
)

JOINT = choice(
    "joint",
    Text(
        nl="Bij welke eenheid telt een gezamenlijk onderzoek?",
        en="At which unit does a joint investigation count?",
    ),
    Text(
        nl="Zo telt elk onderzoek één keer en zijn de eenheden op te tellen.",
        en="So each investigation counts once, and the units add up.",
    ),
    option("lead", "bij de eenheid die het leidt", "at the unit that leads it"),
    option(
        "every-unit",
        "bij elke eenheid die er uren aan werkte, en landelijk één keer",
        "at every unit that worked hours on it, and once nationally",
        Change(
            placed_by=AtEveryUnit(
                table="capacity",
                column="investigation_id",
                own="investigation_id",
                unit="unit",
                otherwise="lead_unit",
            )
        ),
    ),
)

SUSPECT_DAY = choice(
    "day",
    Text(nl="Op welke dag telt een verdachte?", en="On which day does a suspect count?"),
    Text(
        nl="De afspraak gaat over wat de politie aanlevert.",
        en="The agreement is about what the police deliver.",
    ),
    option(
        "delivered",
        "de dag waarop de politie hem aan het OM aanleverde",
        "the day on which the police delivered the suspect to the prosecution",
    ),
    option(
        "entered",
        "de dag waarop het OM hem inschreef",
        "the day on which the prosecution entered the suspect",
        Change(dated_by=OnDay("entered_at_om_on")),
    ),
)
SUSPECTS_OR_PERSONS = choice(
    "counted",
    Text(
        nl="Telt iemand die in twee zaken verdachte is één of twee keer?",
        en="Does someone who is a suspect in two cases count once or twice?",
    ),
    Text(
        nl="Het OM schrijft een verdachte per zaak in.",
        en="The prosecution enters a suspect for each case.",
    ),
    option("suspects", "voor elke zaak", "for each case"),
    option(
        "persons",
        "één keer, als persoon",
        "once, as a person",
        Change(counts=Distinct("person_id")),
    ),
)


def leading_offence(codelist: str, nl: str, en: str) -> Condition:
    """Return the sentence that a suspect's leading offence is in a code list."""
    return sentence(
        "leading-offence",
        f"Het zwaarste feit is {nl}.",
        f"The leading offence is {en}.",
        Listed("main_article", codelist),
    )


def leading_or_any(codelist: str, nl: str, en: str) -> Choice:
    """Return the choice whether the leading offence decides, or any offence does."""
    any_offence = sentence(
        "any-offence",
        f"Ten minste één feit waarvan iemand wordt verdacht, is {nl}.",
        f"At least one offence that someone is suspected of is {en}.",
        Listed("article", codelist),
        link=OFFENCES_OF_SUSPECT,
    )
    return choice(
        "offence",
        Text(
            nl=f"Moet {nl} het zwaarste feit zijn, of telt elk feit?",
            en=f"Must {en} be the leading offence, or does any offence count?",
        ),
        Text(
            nl="Zo hoort een verdachte bij één soort misdaad.",
            en="So a suspect belongs to one kind of crime.",
        ),
        option("leading", "het zwaarste feit", "the leading offence"),
        option(
            "any",
            "elk feit",
            "any offence",
            Change(drops=("leading-offence",), adds=(any_offence,)),
        ),
    )
