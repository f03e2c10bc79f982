# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How investigations of cybercrime are counted from 2019."""

from datetime import date

from peil.counting.conditions import IsRecorded, Link, OneOf
from peil.counting.cyber_investigations import (
    ALTERNATIVE_ONLY,
    ASSISTANCE,
    CYBER,
    FINISHED,
    HIGH_TECH,
    MOMENT,
    NARROW,
    NO_ASSISTANCE,
    WITH_INTERVENTION,
)
from peil.counting.declarations import (
    AtUnit,
    Change,
    Counted,
    CountingRule,
    InStock,
    Ratio,
    Total,
)
from peil.counting.sentences import (
    BY_REGIONAL_UNIT,
    choice,
    option,
    sentence,
)
from peil.terms.languages import Text
from peil.terms.quantities import Measure
from peil.terms.references import Reference

KINDS = choice(
    "kinds",
    Text(
        nl="Wat is een alternatieve of aanvullende interventie?",
        en="What is an alternative or supplementary intervention?",
    ),
    Text(
        nl="De agenda noemt alleen voorbeelden, en noemt aanvullende interventies erbij.",
        en="The agenda names only examples, and names supplementary interventions too.",
    ),
    option("every", "elke soort", "every kind"),
    option(
        "alternative",
        "alleen wat in plaats van vervolging komt",
        "only what takes the place of prosecution",
        Change(drops=("intervention",), adds=(ALTERNATIVE_ONLY,)),
    ),
)
SUSPECT_TOO = choice(
    "suspects",
    Text(
        nl="Telt een onderzoek met zowel een verdachte als een interventie mee?",
        en="Does an investigation with both a suspect and an intervention count?",
    ),
    Text(
        nl="De agenda noemt ook interventies die vervolging aanvullen.",
        en="The agenda also names interventions that supplement prosecution.",
    ),
    option("with", "ja, één keer", "yes, once"),
    option(
        "without",
        "nee, alleen zonder verdachte",
        "no, only without a suspect",
        Change(
            adds=(
                sentence(
                    "no-suspect",
                    "Er is geen verdachte aan het OM aangeleverd.",
                    "No suspect was delivered to the prosecution.",
                    IsRecorded("delivered_to_om_on"),
                    link=Link("suspects", "investigation_id", "investigation_id"),
                    holds=False,
                ),
            )
        ),
    ),
)

REGULAR = FINISHED.narrowed(
    BY_REGIONAL_UNIT,
    sentence(
        "level",
        "Het onderzoek is van niveau 1 of 2.",
        "The investigation is of level 1 or 2.",
        OneOf("level", (1, 2)),
    ),
    NARROW,
)
PHENOMENON = FINISHED.narrowed(
    CYBER,
    sentence(
        "cyber-team",
        "Een cybercrimeteam doet het onderzoek.",
        "A cybercrime team carries out the investigation.",
        OneOf("team", ("cyber",)),
    ),
    sentence(
        "level",
        "Het onderzoek is van niveau 3.",
        "The investigation is of level 3.",
        OneOf("level", (3,)),
    ),
)
REGULAR_2019 = CountingRule(
    indicator="cyber-regular",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2019-2022",
        place="par. 2c.1, tabel Focus en Kenmerken, Reguliere onderzoeken; voetnoot 6",
    ),
    what=REGULAR,
    choices=(MOMENT,),
)
REGULAR_ALTERNATIVE = CountingRule(
    indicator="cyber-regular-alternative",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2019-2022", place="par. 2c.1, tabel Onderzoeken, rij Regulier, Waarvan 25%"
    ),
    what=REGULAR.narrowed(WITH_INTERVENTION),
    choices=(MOMENT, KINDS, SUSPECT_TOO),
)
PHENOMENON_2019 = CountingRule(
    indicator="cyber-phenomenon",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2019-2022",
        place="par. 2c.1, tabel Focus en Kenmerken, Fenomeenonderzoeken; voetnoot 7",
    ),
    what=PHENOMENON,
    choices=(
        choice(
            "scope",
            Text(
                nl="Telt een onderzoek zonder een feit in enge zin mee?",
                en="Does an investigation without an offence in the narrow sense count?",
            ),
            Text(
                nl="De agenda neemt misdaad mee die techniek vernieuwend gebruikt, naar verwachting "
                "één op de tien.",
                en="The agenda includes crime that uses technology in new ways, by expectation one "
                "in ten.",
            ),
            option("wide", "ja", "yes"),
            option("narrow", "nee", "no", Change(adds=(NARROW,))),
        ),
    ),
)
PHENOMENON_ALTERNATIVE = CountingRule(
    indicator="cyber-phenomenon-alternative",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2019-2022", place="par. 2c.1, tabel Onderzoeken, rij Fenomeen, Waarvan 50%"
    ),
    what=PHENOMENON.narrowed(WITH_INTERVENTION),
    choices=(KINDS, SUSPECT_TOO),
)
PHENOMENON_RUNNING = CountingRule(
    indicator="cyber-phenomenon-in-tactical-phase",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="security-nl-2020-05", place="artikel over de jaarverslagen 2019"),
    what=Counted(
        table="investigations",
        only=PHENOMENON.only,
        dated_by=InStock("tactical_phase_started_on", "tactical_phase_ended_on"),
        placed_by=AtUnit("lead_unit"),
    ),
)
PHENOMENON_NARROW_SHARE = CountingRule(
    indicator="cyber-phenomenon-narrow-share",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.PERCENT,
    reference=Reference(source="va-2019-2022", place="par. 2c.1, voetnoot 7"),
    what=Ratio(numerator=PHENOMENON.narrowed(NARROW), denominator=PHENOMENON),
)
HIGH_TECH_2019 = CountingRule(
    indicator="cyber-high-tech",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2019-2022",
        place="par. 2c.1, tabel Focus en Kenmerken, Onderzoeken uitgevoerd door THTC",
    ),
    what=FINISHED.narrowed(HIGH_TECH, NO_ASSISTANCE),
    choices=(ASSISTANCE,),
)
TOTAL_2019 = CountingRule(
    indicator="cyber-total",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2019-2022", place="par. 2c.1, tabel Onderzoeken, rij Totaal"),
    what=Total(parts=("cyber-regular", "cyber-phenomenon", "cyber-high-tech")),
)

RULES = (
    REGULAR_2019,
    REGULAR_ALTERNATIVE,
    PHENOMENON_2019,
    PHENOMENON_ALTERNATIVE,
    PHENOMENON_RUNNING,
    PHENOMENON_NARROW_SHARE,
    HIGH_TECH_2019,
    TOTAL_2019,
)
"""Every counting rule of this theme from 2019 that counts investigations."""
