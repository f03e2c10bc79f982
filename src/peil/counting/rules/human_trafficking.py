# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How suspects, reported victims and complex investigations of human trafficking are counted."""

from dataclasses import replace
from datetime import date

from peil.counting.conditions import IsTrue, OneOf
from peil.counting.declarations import (
    AtUnit,
    Change,
    Choice,
    Counted,
    CountingRule,
    Distinct,
    OnDay,
    Rows,
)
from peil.counting.sentences import (
    AT_CLOSE,
    AT_PHASE_END,
    AT_START,
    JOINT,
    MOMENT_ASKED,
    PHASE_ENDED,
    SUSPECT_DAY,
    SUSPECTS_OR_PERSONS,
    choice,
    leading_offence,
    leading_or_any,
    option,
    sentence,
)
from peil.terms.languages import Text
from peil.terms.quantities import Measure
from peil.terms.references import Reference

_ARTICLES = "human-trafficking-articles"
WHICH_OFFENCE = leading_or_any(_ARTICLES, "mensenhandel", "human trafficking")
DELIVERED = Counted(
    table="suspects",
    only=(leading_offence(_ARTICLES, "mensenhandel", "human trafficking"),),
    dated_by=OnDay("delivered_to_om_on"),
    placed_by=AtUnit("unit"),
)
DAY_OR_KNOWN: Choice = replace(
    SUSPECT_DAY,
    options=(
        *SUSPECT_DAY.options,
        option(
            "known",
            "de dag waarop de politie hem als verdachte kende",
            "the day on which the police knew the suspect",
            Change(dated_by=OnDay("recorded_on")),
        ),
    ),
)

SUSPECTS_2012 = CountingRule(
    indicator="human-trafficking-suspects",
    version="2012-1",
    first_day=date(2012, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2019-2022",
        place="par. 2b, Streefcijfers aantal OM-verdachten; Toelichting; voetnoot 5",
    ),
    what=DELIVERED,
    choices=(WHICH_OFFENCE, SUSPECT_DAY, SUSPECTS_OR_PERSONS),
)
SUSPECTS_2023 = CountingRule(
    indicator="human-trafficking-suspects",
    version="2023-1",
    first_day=date(2023, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="mvt-2024",
        place="par. 2.2, tabel Veiligheidsagenda, rij Aantal verdachten van mensenhandel",
    ),
    what=DELIVERED,
    choices=(WHICH_OFFENCE, DAY_OR_KNOWN, SUSPECTS_OR_PERSONS),
)
KNOWN_SUSPECTS = CountingRule(
    indicator="police-suspects-trafficking",
    version="2016-1",
    first_day=date(2016, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="volkskrant-2021-01", place="artikel over de Dadermonitor 2015-2019"
    ),
    what=replace(DELIVERED, dated_by=OnDay("recorded_on"), counts=Distinct("person_id")),
    choices=(
        WHICH_OFFENCE,
        choice(
            "counted",
            Text(
                nl="Telt iemand die in twee zaken verdachte is één of twee keer?",
                en="Does someone who is a suspect in two cases count once or twice?",
            ),
            Text(
                nl="De monitor gaat over mensen die de politie kent.",
                en="The monitor is about people whom the police know.",
            ),
            option("persons", "één keer, als persoon", "once, as a person"),
            option("suspects", "voor elke zaak", "for each case", Change(counts=Rows())),
        ),
    ),
)

REPORTED = Counted(
    table="victim_reports",
    only=(
        sentence(
            "trafficking",
            "De melding gaat over mensenhandel.",
            "The report is about human trafficking.",
            OneOf("subject", ("human_trafficking",)),
        ),
    ),
    dated_by=OnDay("reported_on"),
    placed_by=AtUnit("unit"),
    counts=Distinct("victim_id"),
)
VICTIMS_OR_REPORTS = choice(
    "counted",
    Text(
        nl="Telt een slachtoffer dat twee keer is gemeld één of twee keer?",
        en="Does a victim who was reported twice count once or twice?",
    ),
    Text(
        nl="De indicator telt slachtoffers, geen meldingen.",
        en="The indicator counts victims, not reports.",
    ),
    option("victims", "één keer", "once"),
    option("reports", "voor elke melding", "for each report", Change(counts=Rows())),
)
VICTIMS_REPORTED = CountingRule(
    indicator="human-trafficking-victims-reported",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2019-2022", place="par. 2b, Beoogde kwantitatieve resultaten"),
    what=REPORTED.narrowed(
        sentence(
            "by-police",
            "De politie doet de melding.",
            "The police make the report.",
            OneOf("reporter", ("police",)),
        )
    ),
    choices=(VICTIMS_OR_REPORTS,),
)
VICTIMS_REPORTED_BY_ALL = CountingRule(
    indicator="victims-reported-comensha-all",
    version="2014-1",
    first_day=date(2014, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="comensha-2020", place="Aard en omvang"),
    what=REPORTED,
    breakdowns=("reporter",),
    choices=(VICTIMS_OR_REPORTS,),
)

COMPLEX_INVESTIGATIONS = CountingRule(
    indicator="human-trafficking-complex",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2019-2022", place="par. 2b, tweede afspraak"),
    what=Counted(
        table="investigations",
        only=(
            sentence(
                "trafficking",
                "Het onderzoek gaat over mensenhandel.",
                "The investigation is about human trafficking.",
                OneOf("subject", ("human_trafficking",)),
            ),
            sentence(
                "complex",
                "Het onderzoek is als complex vastgelegd.",
                "The investigation is recorded as complex.",
                IsTrue("is_complex"),
            ),
        ),
        dated_by=PHASE_ENDED,
        placed_by=AtUnit("lead_unit"),
    ),
    choices=(
        choice(
            "complex",
            Text(nl="Wanneer is een onderzoek complex?", en="When is an investigation complex?"),
            Text(
                nl="Geen tekst noemt een grens, dus beslist wie het onderzoek vastlegt.",
                en="No text names a limit, so whoever records the investigation decides.",
            ),
            option("recorded", "als het zo is vastgelegd", "when it is recorded so"),
            option(
                "partnership",
                "als het zich op een crimineel samenwerkingsverband richt",
                "when it is aimed at a criminal partnership",
                Change(
                    drops=("complex",),
                    adds=(
                        sentence(
                            "partnership",
                            "Het onderzoek richt zich op een crimineel samenwerkingsverband.",
                            "The investigation is aimed at a criminal partnership.",
                            IsTrue("is_criminal_partnership"),
                        ),
                    ),
                ),
            ),
        ),
        choice(
            "moment",
            MOMENT_ASKED,
            Text(
                nl="Zo telt het als bij cybercrime, waar het jaarverslag dit moment noemt.",
                en="So it counts as with cybercrime, where the annual report names this moment.",
            ),
            AT_PHASE_END,
            AT_START,
            AT_CLOSE,
        ),
        JOINT,
    ),
)

RULES = (
    SUSPECTS_2012,
    SUSPECTS_2023,
    KNOWN_SUSPECTS,
    VICTIMS_REPORTED,
    VICTIMS_REPORTED_BY_ALL,
    COMPLEX_INVESTIGATIONS,
)
"""Every counting rule of this theme."""
