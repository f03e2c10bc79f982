# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How dossiers of sentences still to be served are counted."""

from datetime import date

from peil.counting.conditions import IsTrue, NotOneOf, OneOf
from peil.counting.declarations import (
    AtUnit,
    Change,
    Counted,
    CountingRule,
    InStock,
    OnDay,
    Ratio,
)
from peil.counting.sentences import choice, option, sentence
from peil.terms.languages import Text
from peil.terms.quantities import Measure
from peil.terms.references import Reference

DELIVERED = Counted(
    table="execution_dossiers",
    only=(
        sentence(
            "trace",
            "Er is een aanwijzing dat de persoon in Nederland is.",
            "There is an indication that the person is in the Netherlands.",
            IsTrue("has_trace"),
        ),
    ),
    dated_by=OnDay("delivered_on"),
    placed_by=AtUnit("unit"),
)
POSITIVE = sentence(
    "positive",
    "De persoon is aangehouden, meldde zich zelf of betaalde.",
    "The person was arrested, reported in person or paid.",
    OneOf("outcome", ("arrested", "reported_in", "paid")),
)
ARRESTED = sentence(
    "arrested",
    "De persoon is aangehouden.",
    "The person was arrested.",
    OneOf("outcome", ("arrested",)),
)

EXECUTION_POSITIVE = CountingRule(
    indicator="execution-positive",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.PERCENT,
    reference=Reference(source="va-2019-2022", place="par. 2d, eerste tot en met derde afspraak"),
    what=Ratio(
        numerator=Counted(
            table="execution_dossiers",
            only=(*DELIVERED.only, POSITIVE),
            dated_by=OnDay("disposed_on"),
            placed_by=AtUnit("unit"),
        ),
        denominator=DELIVERED,
    ),
    choices=(
        choice(
            "outcomes",
            Text(nl="Welke uitkomsten zijn positief?", en="Which outcomes are positive?"),
            Text(
                nl="Het doel is dat de straf wordt uitgevoerd; aanhouden heeft de voorkeur, maar is "
                "niet de enige weg.",
                en="The goal is that the sentence is carried out; arrest is preferred, but is not "
                "the only way.",
            ),
            option(
                "carried-out",
                "aangehouden, zelf gemeld of betaald",
                "arrested, reported in person or paid",
            ),
            option(
                "arrested",
                "alleen aangehouden",
                "only arrested",
                Change(drops=("positive",), adds=(ARRESTED,), denominator_too=False),
            ),
        ),
        choice(
            "dossiers",
            Text(
                nl="Horen teller en noemer bij dezelfde dossiers?",
                en="Are numerator and denominator about the same dossiers?",
            ),
            Text(
                nl="Zo ligt het cijfer van een periode vast als de periode voorbij is.",
                en="So the figure of a period is settled when the period is over.",
            ),
            option(
                "disposed",
                "nee, de teller telt wat in de periode is afgedaan",
                "no, the numerator counts what was disposed of in the period",
            ),
            option(
                "same",
                "ja, de teller telt wat in de periode is geleverd en later positief is afgedaan",
                "yes, the numerator counts what was delivered in the period and disposed of later",
                Change(dated_by=OnDay("delivered_on"), denominator_too=False),
            ),
        ),
    ),
)
EXECUTION_STOCK = CountingRule(
    indicator="execution-stock",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2019-2022", place="par. 2d, vierde afspraak; voetnoot 10"),
    what=Counted(
        table="execution_dossiers",
        dated_by=InStock("treatment_started_on", "treatment_ended_on"),
        placed_by=AtUnit("unit"),
    ),
    choices=(
        choice(
            "units",
            Text(
                nl="Hoort de Landelijke Eenheid erbij?", en="Does the national unit belong to it?"
            ),
            Text(
                nl="Zo telt elk dossier dat de politie behandelt. De norm van 100 is tien voor elke "
                "regionale eenheid.",
                en="So every dossier that the police treat counts. The norm of 100 is ten for each "
                "regional unit.",
            ),
            option("all", "ja", "yes"),
            option(
                "regional",
                "nee, alleen regionale eenheden",
                "no, only regional units",
                Change(
                    adds=(
                        sentence(
                            "regional",
                            "Geen landelijke eenheid behandelt het dossier.",
                            "No national unit treats the dossier.",
                            NotOneOf(
                                "unit",
                                (
                                    "landelijke-eenheid",
                                    "landelijke-expertise-en-operaties",
                                    "landelijke-opsporing-en-interventies",
                                ),
                            ),
                        ),
                    )
                ),
            ),
        ),
    ),
)

RULES = (EXECUTION_POSITIVE, EXECUTION_STOCK)
"""Every counting rule of this theme."""
