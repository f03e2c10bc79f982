# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How high impact crimes and their clearance are counted."""

from dataclasses import replace
from datetime import date

from peil.counting.conditions import Condition, IsNotTrue, Listed
from peil.counting.declarations import (
    AtUnit,
    Change,
    Counted,
    CountingRule,
    OnDay,
    Ratio,
)
from peil.counting.sentences import IS_CRIME, choice, option, sentence
from peil.terms.languages import Text
from peil.terms.quantities import Measure
from peil.terms.references import Reference

NOTICED = Counted(
    table="incidents",
    only=(IS_CRIME,),
    dated_by=OnDay("registered_on"),
    placed_by=AtUnit("unit"),
)


def _kind(codelist: str, nl: str, en: str) -> Condition:
    return sentence(codelist, nl, en, Listed("crime_code", codelist))


def _clearance(noticed: Counted) -> Ratio:
    return Ratio(numerator=replace(noticed, dated_by=OnDay("cleared_on")), denominator=noticed)


HOME_BURGLARIES_NOTICED = NOTICED.narrowed(
    _kind(
        "home-burglary",
        "Het is diefstal of inbraak in een woning, met pogingen en insluipingen.",
        "It is theft from or burglary of a home, attempts and sneak-ins included.",
    )
)
STREET_ROBBERIES_NOTICED = NOTICED.narrowed(
    _kind("street-robbery", "Het is een straatroof.", "It is a street robbery.")
)
ROBBERIES_NOTICED = NOTICED.narrowed(_kind("robbery", "Het is een overval.", "It is a robbery."))
NOT_ATTEMPTED = sentence(
    "completed",
    "Het bleef niet bij een poging.",
    "It was not only attempted.",
    IsNotTrue("is_attempt"),
)

CRIME_DAY = choice(
    "day",
    Text(
        nl="Telt een misdrijf op de dag waarop het gebeurde of waarop het ter kennis kwam?",
        en="Does a crime count on the day it was committed or the day it came to notice?",
    ),
    Text(
        nl="Het ophelderingspercentage deelt door misdrijven die ter kennis kwamen.",
        en="The clearance rate divides by crimes that came to notice.",
    ),
    option("noticed", "op de dag van kennisneming", "on the day of notice"),
    option(
        "committed",
        "op de dag van het misdrijf",
        "on the day of the crime",
        Change(dated_by=OnDay("occurred_on")),
    ),
)
ATTEMPTS = choice(
    "attempts",
    Text(nl="Tellen pogingen mee?", en="Do attempts count?"),
    Text(
        nl="Bij woninginbraken tellen zij mee, zegt voetnoot 13.",
        en="With home burglaries they count, says footnote 13.",
    ),
    option("with", "ja", "yes"),
    option("without", "nee", "no", Change(adds=(NOT_ATTEMPTED,))),
)

HOME_BURGLARIES = CountingRule(
    indicator="home-burglaries",
    version="2009-1",
    first_day=date(2009, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2015-2018", place="voetnoot 13"),
    what=HOME_BURGLARIES_NOTICED,
    breakdowns=("location_kind",),
    choices=(CRIME_DAY,),
)
HOME_BURGLARIES_COMPLETED = CountingRule(
    indicator="home-burglaries-completed",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2015-2018", place="voetnoot 13"),
    what=HOME_BURGLARIES_NOTICED.narrowed(
        NOT_ATTEMPTED,
        sentence(
            "broken-in",
            "Het was geen insluiping.",
            "It was not a sneak-in.",
            IsNotTrue("is_sneak_in"),
        ),
    ),
    breakdowns=("location_kind",),
    choices=(CRIME_DAY,),
)
STREET_ROBBERIES = CountingRule(
    indicator="street-robberies",
    version="2009-1",
    first_day=date(2009, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2015-2018",
        place="thema High Impact Crime, tabel Streefcijfers aantal misdrijven, rij Aantal straatroven",
    ),
    what=STREET_ROBBERIES_NOTICED,
    breakdowns=("location_kind",),
    choices=(CRIME_DAY, ATTEMPTS),
)
ROBBERIES = CountingRule(
    indicator="robberies",
    version="2009-1",
    first_day=date(2009, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2015-2018",
        place="thema High Impact Crime, tabel Streefcijfers aantal misdrijven, rij Aantal overvallen",
    ),
    what=ROBBERIES_NOTICED,
    breakdowns=("location_kind",),
    choices=(CRIME_DAY, ATTEMPTS),
)
HOME_BURGLARY_CLEARANCE = CountingRule(
    indicator="home-burglary-clearance",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.PERCENT,
    reference=Reference(source="va-2015-2018", place="voetnoot 14"),
    what=_clearance(HOME_BURGLARIES_NOTICED),
)
STREET_ROBBERY_CLEARANCE = CountingRule(
    indicator="street-robbery-clearance",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.PERCENT,
    reference=Reference(source="va-2015-2018", place="voetnoot 14"),
    what=_clearance(STREET_ROBBERIES_NOTICED),
    choices=(ATTEMPTS,),
)
ROBBERY_CLEARANCE_2009 = CountingRule(
    indicator="robbery-clearance",
    version="2009-1",
    first_day=date(2009, 1, 1),
    last_day=date(2014, 12, 31),
    measure=Measure.PERCENT,
    reference=Reference(source="nrc-2013-10-08", place="alinea over high impact crime"),
    what=_clearance(ROBBERIES_NOTICED),
    choices=(ATTEMPTS,),
)
ROBBERY_CLEARANCE = CountingRule(
    indicator="robbery-clearance",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.PERCENT,
    reference=Reference(source="va-2015-2018", place="voetnoot 14"),
    what=_clearance(ROBBERIES_NOTICED),
    choices=(ATTEMPTS,),
)
CLEARANCE_OF_ALL_CRIMES = CountingRule(
    indicator="clearance-all-crimes",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.PERCENT,
    reference=Reference(
        source="criminaliteit-in-beeld-2017-10-09", place="opgehelderde misdrijven 2016"
    ),
    what=_clearance(NOTICED),
    breakdowns=("crime_code",),
)
VIOLENCE = CountingRule(
    indicator="violence-count",
    version="2009-1",
    first_day=date(2009, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="kst-28684-619", place="tabel met politiecijfers, geweld"),
    what=NOTICED.narrowed(
        _kind(
            "violence",
            "Het is een soort geweld, van bedreiging tot moord.",
            "It is a kind of violence, from threat to murder.",
        )
    ),
    breakdowns=("location_kind", "crime_code"),
    choices=(CRIME_DAY,),
)

RULES = (
    HOME_BURGLARIES,
    HOME_BURGLARIES_COMPLETED,
    STREET_ROBBERIES,
    ROBBERIES,
    HOME_BURGLARY_CLEARANCE,
    STREET_ROBBERY_CLEARANCE,
    ROBBERY_CLEARANCE_2009,
    ROBBERY_CLEARANCE,
    CLEARANCE_OF_ALL_CRIMES,
    VIOLENCE,
)
"""Every counting rule of this theme."""
