# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How interventions against child abuse material before 2019, and its suspects, are counted."""

from datetime import date

from peil.counting.conditions import Condition, NotOneOf, OneOf
from peil.counting.declarations import (
    AtUnit,
    Change,
    Counted,
    CountingRule,
    OnDay,
    Total,
)
from peil.counting.sentences import (
    ABOUT_CHILD_ABUSE,
    AT_CLOSE,
    MOMENT_ASKED,
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

INTERVENTIONS = Counted(
    table="investigations",
    only=(ABOUT_CHILD_ABUSE,),
    dated_by=OnDay("started_on"),
    placed_by=AtUnit("lead_unit"),
)
MOMENT = choice(
    "moment",
    MOMENT_ASKED,
    Text(
        nl="Een waarschuwing kent geen tactische fase, dus telt alles bij de start.",
        en="A warning has no tactical phase, so everything counts at the start.",
    ),
    option("started", "bij de start", "at the start"),
    AT_CLOSE,
)


def _approach(nl: str, en: str, *codes: str) -> Condition:
    return sentence(
        "approach", f"De aanpak is {nl}.", f"The approach is {en}.", OneOf("approach", codes)
    )


COMPLEX = CountingRule(
    indicator="child-abuse-material-complex",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2015-2018", place="voetnoot 11"),
    what=INTERVENTIONS.narrowed(
        _approach("complex en proactief", "complex and proactive", "proactive")
    ),
    choices=(MOMENT,),
)
REGULAR = CountingRule(
    indicator="child-abuse-material-regular",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2015-2018", place="voetnoot 11"),
    what=INTERVENTIONS.narrowed(
        _approach("een volledig onderzoek", "a full investigation", "full")
    ),
    choices=(MOMENT,),
)
OTHER = CountingRule(
    indicator="child-abuse-material-other",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2015-2018", place="voetnoot 11"),
    what=INTERVENTIONS.narrowed(
        _approach(
            "een eenvoudig onderzoek of een waarschuwing",
            "a simple investigation or a warning",
            "simple",
            "warning",
        )
    ),
    choices=(
        MOMENT,
        choice(
            "warnings",
            Text(nl="Tellen waarschuwingen mee?", en="Do warnings count?"),
            Text(
                nl="De agenda noemt ze bij deze soort.", en="The agenda names them with this kind."
            ),
            option("with", "ja", "yes"),
            option(
                "without",
                "nee",
                "no",
                Change(
                    adds=(
                        sentence(
                            "no-warning",
                            "Het is geen waarschuwing.",
                            "It is not a warning.",
                            NotOneOf("approach", ("warning",)),
                        ),
                    )
                ),
            ),
        ),
    ),
)
TOTAL = CountingRule(
    indicator="child-abuse-material-total",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2015-2018",
        place="thema Bestrijding kinderporno, Beleidsdoelstelling voor de politie, eerste alinea; voetnoot 11",
    ),
    what=Total(
        parts=(
            "child-abuse-material-complex",
            "child-abuse-material-regular",
            "child-abuse-material-other",
        )
    ),
)

_ARTICLES = "child-abuse-material-articles"
SUSPECTS = CountingRule(
    indicator="child-abuse-material-suspects",
    version="2010-1",
    first_day=date(2010, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="kst-31015-104", place="par. 1, Kwantitatieve afspraken"),
    what=Counted(
        table="suspects",
        only=(leading_offence(_ARTICLES, "kinderporno", "child abuse material"),),
        dated_by=OnDay("delivered_to_om_on"),
        placed_by=AtUnit("unit"),
    ),
    choices=(
        leading_or_any(_ARTICLES, "kinderporno", "child abuse material"),
        SUSPECT_DAY,
        SUSPECTS_OR_PERSONS,
    ),
)

RULES = (COMPLEX, REGULAR, OTHER, TOTAL, SUSPECTS)
"""Every counting rule of this theme."""
