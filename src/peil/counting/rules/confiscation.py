# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How seizures and confiscated proceeds are counted, in euros."""

from datetime import date

from peil.counting.conditions import NotOneOf, OneOf
from peil.counting.declarations import (
    AtUnit,
    Change,
    Counted,
    CountingRule,
    Distinct,
    OnDay,
    Sum,
)
from peil.counting.sentences import BY_POLICE, choice, option, sentence
from peil.terms.languages import Text
from peil.terms.quantities import Measure
from peil.terms.references import Reference

SEIZED = Counted(
    table="seizures",
    dated_by=OnDay("seized_on"),
    placed_by=AtUnit("unit"),
    counts=Sum("value_cents"),
)
CONSERVATORY = sentence(
    "conservatory",
    "Het beslag is conservatoir.",
    "The seizure is conservatory.",
    OneOf("kind", ("conservatory",)),
)
NO_DRUGS = sentence(
    "no-drugs",
    "Het zijn geen drugs.",
    "It is not drugs.",
    NotOneOf("goods", ("drugs",)),
)

SEIZURE_DAY = choice(
    "day",
    Text(nl="Op welke dag telt een beslag?", en="On which day does a seizure count?"),
    Text(
        nl="Het OM schrijft een beslag pas in als de politie de zaak overdraagt, soms een jaar later.",
        en="The prosecution enters a seizure only when the police hand over the case, at times a year "
        "later.",
    ),
    option("seized", "de dag van het beslag", "the day of the seizure"),
    option(
        "entered",
        "de dag waarop het OM het inschreef",
        "the day on which the prosecution entered it",
        Change(dated_by=OnDay("entered_at_om_on")),
    ),
)
KINDS_ASKED = Text(
    nl="Telt klassiek beslag mee, zoals geld en goederen als bewijs?",
    en="Does classic seizure count, such as money and goods as evidence?",
)
ONLY_CONSERVATORY = option("conservatory", "nee, alleen conservatoir", "no, only conservatory")
BOTH_KINDS = option("both", "ja", "yes", Change(drops=("conservatory",)))
NOT_CLASSIC = choice(
    "kinds",
    KINDS_ASKED,
    Text(
        nl="De bron noemt conservatoir beslag, of beslag op crimineel vermogen.",
        en="The source names conservatory seizure, or seizure of criminal assets.",
    ),
    ONLY_CONSERVATORY,
    BOTH_KINDS,
)
CLASSIC_TOO = choice(
    "kinds",
    KINDS_ASKED,
    Text(
        nl="De bron spreekt van beslag zonder een soort te noemen.",
        en="The source speaks of seizure without naming a kind.",
    ),
    option("both", "ja", "yes"),
    option(
        "conservatory",
        "nee, alleen conservatoir",
        "no, only conservatory",
        Change(adds=(CONSERVATORY,)),
    ),
)
DRUGS = choice(
    "drugs",
    Text(nl="Telt de waarde van drugs mee?", en="Does the value of drugs count?"),
    Text(
        nl="Drugs worden vernietigd en zijn geen vermogen dat is af te pakken.",
        en="Drugs are destroyed, and are no assets that can be confiscated.",
    ),
    option("without", "nee", "no"),
    option("with", "ja", "yes", Change(drops=("no-drugs",))),
)
SERVICES = choice(
    "services",
    Text(
        nl="Telt alleen beslag van de politie, of van elke dienst?",
        en="Does only seizure by the police count, or that of every service?",
    ),
    Text(
        nl="De agenda maakt afspraken met de politie.",
        en="The agenda makes agreements with the police.",
    ),
    option("police", "alleen van de politie", "only by the police"),
    option("all", "van elke dienst", "by every service", Change(drops=("police",))),
)

SEIZURE_CONSERVATORY = CountingRule(
    indicator="seizure-conservatory",
    version="2021-1",
    first_day=date(2021, 1, 1),
    measure=Measure.EUR_MILLION,
    reference=Reference(source="mvt-2022", place="par. 2.2"),
    what=SEIZED.narrowed(BY_POLICE, CONSERVATORY),
    breakdowns=("goods",),
    choices=(NOT_CLASSIC, SEIZURE_DAY),
)
SEIZURE_VALUE_2013 = CountingRule(
    indicator="seizure-value",
    version="2013-1",
    first_day=date(2013, 1, 1),
    measure=Measure.EUR_MILLION,
    reference=Reference(
        source="rotterdam-jaarverslag-2013", place="Inleiding, alinea over het project Afpakken"
    ),
    what=SEIZED.narrowed(BY_POLICE, CONSERVATORY, NO_DRUGS),
    breakdowns=("goods",),
    choices=(NOT_CLASSIC, SEIZURE_DAY, DRUGS, SERVICES),
)
SEIZURE_VALUE_2023 = CountingRule(
    indicator="seizure-value",
    version="2023-1",
    first_day=date(2023, 1, 1),
    measure=Measure.EUR_MILLION,
    reference=Reference(
        source="mvt-2024", place="par. 2.2, tabel Veiligheidsagenda, rij Waarde beslag"
    ),
    what=SEIZED.narrowed(BY_POLICE, NO_DRUGS),
    breakdowns=("goods", "kind"),
    choices=(CLASSIC_TOO, SEIZURE_DAY, DRUGS),
)
SEIZURE_ALL_AGENCIES = CountingRule(
    indicator="seizure-all-agencies",
    version="2022-1",
    first_day=date(2022, 1, 1),
    measure=Measure.EUR_MILLION,
    reference=Reference(source="blikopnieuws-2024-03", place="bericht naar het OM"),
    what=SEIZED.narrowed(NO_DRUGS),
    breakdowns=("service", "goods", "kind"),
    choices=(CLASSIC_TOO, SEIZURE_DAY, DRUGS),
)
SEIZURE_INVESTIGATIONS = CountingRule(
    indicator="seizure-investigations",
    version="2013-1",
    first_day=date(2013, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="rotterdam-jaarverslag-2013", place="Inleiding, alinea over het project Afpakken"
    ),
    what=Counted(
        table="seizures",
        only=(BY_POLICE, NO_DRUGS),
        dated_by=OnDay("seized_on"),
        placed_by=AtUnit("unit"),
        counts=Distinct("investigation_id"),
    ),
    choices=(CLASSIC_TOO, SEIZURE_DAY, DRUGS),
)

PROCEEDS = Counted(
    table="confiscations",
    dated_by=OnDay("received_on"),
    placed_by=AtUnit("unit"),
    counts=Sum("amount_cents"),
)
CONFISCATION_PROCEEDS = CountingRule(
    indicator="confiscation-proceeds",
    version="2014-1",
    first_day=date(2014, 1, 1),
    measure=Measure.EUR_MILLION,
    reference=Reference(
        source="va-2015-2018",
        place="thema Afpakken, Focus in aanpak, tweede alinea; Doelen en prestatie-indicatoren",
    ),
    what=PROCEEDS.narrowed(
        sentence(
            "imposed",
            "De rechter ontneemt het of verklaart het verbeurd.",
            "A court confiscates it or declares it forfeited.",
            OneOf("kind", ("confiscation_order", "forfeiture")),
        )
    ),
    breakdowns=("kind", "service"),
    choices=(
        choice(
            "transactions",
            Text(
                nl="Tellen transacties en schikkingen mee?",
                en="Do transactions and settlements count?",
            ),
            Text(
                nl="De agenda noemt ontneming en verbeurdverklaring. Eén schikking was 64 procent "
                "van de opbrengst van 2016.",
                en="The agenda names confiscation orders and forfeiture. One settlement was 64 "
                "percent of the proceeds of 2016.",
            ),
            option("without", "nee", "no"),
            option("with", "ja", "yes", Change(drops=("imposed",))),
        ),
        choice(
            "day",
            Text(nl="Op welke dag telt een bedrag?", en="On which day does an amount count?"),
            Text(
                nl="De agenda telt wat is geïnd.", en="The agenda counts what has been collected."
            ),
            option("received", "als het geld binnenkomt", "when the money comes in"),
            option(
                "decided",
                "op de dag van de beslissing",
                "on the day of the decision",
                Change(dated_by=OnDay("decided_on")),
            ),
        ),
        choice(
            "services",
            Text(nl="Tellen zaken van elke dienst?", en="Do cases of every service count?"),
            Text(
                nl="De agenda telt de hele strafrechtketen.",
                en="The agenda counts the whole criminal justice chain.",
            ),
            option("all", "ja", "yes"),
            option(
                "police",
                "nee, alleen van de politie",
                "no, only of the police",
                Change(
                    adds=(
                        sentence(
                            "police-case",
                            "Het is een zaak van de politie.",
                            "It is a case of the police.",
                            OneOf("service", ("police",)),
                        ),
                    )
                ),
            ),
        ),
    ),
)
CONFISCATED_ALL_RECEIPTS = CountingRule(
    indicator="confiscated-all-receipts",
    version="2010-1",
    first_day=date(2010, 1, 1),
    measure=Measure.EUR_MILLION,
    reference=Reference(source="rekenkamer-2022-06-08", place="nieuwsbericht over het onderzoek"),
    what=PROCEEDS,
    breakdowns=("kind", "service"),
)

RULES = (
    SEIZURE_CONSERVATORY,
    SEIZURE_VALUE_2013,
    SEIZURE_VALUE_2023,
    SEIZURE_ALL_AGENCIES,
    SEIZURE_INVESTIGATIONS,
    CONFISCATION_PROCEEDS,
    CONFISCATED_ALL_RECEIPTS,
)
"""Every counting rule of this theme."""
