# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How investigations of cybercrime are counted in the agendas up to 2018."""

from datetime import date

from peil.counting.conditions import IsNotTrue, IsTrue
from peil.counting.cyber_investigations import (
    ASSISTANCE,
    CYBER,
    FINISHED,
    HIGH_TECH,
    MOMENT,
    NO_ASSISTANCE,
)
from peil.counting.declarations import (
    AtUnit,
    Counted,
    CountingRule,
    OnDay,
    Total,
)
from peil.counting.sentences import (
    sentence,
)
from peil.terms.quantities import Measure
from peil.terms.references import Reference

COMPLEX_2014 = CountingRule(
    indicator="cyber-complex",
    version="2014-1",
    first_day=date(2014, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2015-2018",
        place="thema Bestrijding cybercrime, Gemeenschappelijke doelstelling, punt 2; Beleidsdoelstelling voor de politie, punt 2; voetnoot 8",
    ),
    what=FINISHED.narrowed(
        CYBER,
        sentence(
            "complex",
            "Het onderzoek is als complex vastgelegd.",
            "The investigation is recorded as complex.",
            IsTrue("is_complex"),
        ),
    ),
    choices=(MOMENT,),
)
REGULAR_2014 = CountingRule(
    indicator="cyber-regular",
    version="2014-1",
    first_day=date(2014, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2015-2018", place="thema Bestrijding cybercrime, Jaarschijven; voetnoten 7 en 8"
    ),
    what=FINISHED.narrowed(
        CYBER,
        sentence(
            "not-complex",
            "Het onderzoek is niet als complex vastgelegd.",
            "The investigation is not recorded as complex.",
            IsNotTrue("is_complex"),
        ),
    ),
    choices=(MOMENT,),
)
TOTAL_2014 = CountingRule(
    indicator="cyber-total",
    version="2014-1",
    first_day=date(2014, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2015-2018", place="thema Bestrijding cybercrime, Jaarschijven"),
    what=Total(parts=("cyber-complex", "cyber-regular")),
)
HIGH_TECH_2011 = CountingRule(
    indicator="cyber-high-tech",
    version="2011-1",
    first_day=date(2011, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="nrc-2013-10-08", place="tweede en derde alinea"),
    what=FINISHED.narrowed(HIGH_TECH, NO_ASSISTANCE),
    choices=(MOMENT, ASSISTANCE),
)
HIGH_TECH_STARTED = CountingRule(
    indicator="cyber-hightech-started",
    version="2012-1",
    first_day=date(2012, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="nrc-2013-10-08", place="derde alinea"),
    what=Counted(
        table="investigations",
        only=(HIGH_TECH, NO_ASSISTANCE),
        dated_by=OnDay("started_on"),
        placed_by=AtUnit("lead_unit"),
    ),
    choices=(ASSISTANCE,),
)


RULES = (COMPLEX_2014, REGULAR_2014, TOTAL_2014, HIGH_TECH_2011, HIGH_TECH_STARTED)
"""Every counting rule of this theme up to 2018."""
