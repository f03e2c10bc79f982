# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How cases of horizontal fraud are counted."""

from datetime import date

from peil.counting.conditions import Listed, NotOneOf
from peil.counting.declarations import AtUnit, Change, Counted, CountingRule, OnDay
from peil.counting.sentences import AT_CLOSE, BY_REGIONAL_UNIT, choice, option, sentence
from peil.terms.languages import Text
from peil.terms.quantities import Measure
from peil.terms.references import Reference

CASES = Counted(
    table="investigations",
    only=(
        BY_REGIONAL_UNIT,
        sentence(
            "horizontal",
            "Het is een soort horizontale fraude die de agenda noemt.",
            "It is a kind of horizontal fraud that the agenda names.",
            Listed("fraud_kind", "horizontal-fraud"),
        ),
    ),
    dated_by=OnDay("delivered_to_om_on"),
    placed_by=AtUnit("lead_unit"),
)
CHOICES = (
    choice(
        "moment",
        Text(nl="Op welk moment telt een zaak?", en="At which moment does a case count?"),
        Text(
            nl="De afspraak gaat over zaken die de eenheden aan het OM leveren.",
            en="The agreement is about cases that units deliver to the prosecution.",
        ),
        option("delivered", "als zij naar het OM gaat", "when it goes to the prosecution"),
        AT_CLOSE,
    ),
    choice(
        "single",
        Text(nl="Tellen enkelvoudige fraudegevallen mee?", en="Do single cases of fraud count?"),
        Text(nl="Voetnoot 9 van de agenda noemt ze.", en="Footnote 9 of the agenda names them."),
        option("with", "ja", "yes"),
        option(
            "without",
            "nee",
            "no",
            Change(
                adds=(
                    sentence(
                        "not-single",
                        "Het is geen enkelvoudig geval.",
                        "It is not a single case.",
                        NotOneOf("fraud_kind", ("single",)),
                    ),
                )
            ),
        ),
    ),
)

FRAUD_CASES_2014 = CountingRule(
    indicator="fraud-cases",
    version="2014-1",
    first_day=date(2014, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2015-2018",
        place="thema Aanpak horizontale fraude, Beleidsdoelstelling voor de politie; voetnoot 9",
    ),
    what=CASES,
    breakdowns=("fraud_kind",),
    choices=CHOICES,
)
FRAUD_CASES_2015 = CountingRule(
    indicator="fraud-cases",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="kst-17050-530", place="brief van 23 september 2016, tweede alinea"),
    what=CASES,
    breakdowns=("fraud_kind",),
    choices=CHOICES,
)

RULES = (FRAUD_CASES_2014, FRAUD_CASES_2015)
"""Every counting rule of this theme."""
