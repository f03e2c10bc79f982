# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How tackled criminal partnerships and enforcement actions are counted."""

from datetime import date

from peil.counting.conditions import IsTrue
from peil.counting.declarations import (
    AtUnit,
    Change,
    Counted,
    CountingRule,
    Distinct,
    OnDay,
    Running,
)
from peil.counting.sentences import (
    AT_CLOSE,
    AT_PHASE_END,
    AT_START,
    JOINT,
    PHASE_ENDED,
    choice,
    option,
    sentence,
)
from peil.terms.languages import Text
from peil.terms.quantities import Measure
from peil.terms.references import Reference

PARTNERSHIP_INVESTIGATIONS = Counted(
    table="investigations",
    only=(
        sentence(
            "partnership",
            "Het onderzoek richt zich op een crimineel samenwerkingsverband.",
            "The investigation is aimed at a criminal partnership.",
            IsTrue("is_criminal_partnership"),
        ),
    ),
    dated_by=PHASE_ENDED,
    placed_by=AtUnit("lead_unit"),
)
TACKLED_WHEN = choice(
    "moment",
    Text(nl="Wanneer is een csv aangepakt?", en="When is a criminal partnership tackled?"),
    Text(
        nl="Onderzoekers zagen dat onderzoeken te vroeg en in meer jaren meetelden. Zo telt elk "
        "onderzoek één keer, en pas als het werk is gedaan.",
        en="Researchers saw that investigations counted too early and in several years. So each "
        "investigation counts once, and only when the work has been done.",
    ),
    AT_PHASE_END,
    AT_START,
    option(
        "running",
        "in elk jaar waarin het loopt",
        "in every year in which it runs",
        Change(dated_by=Running("started_on", "closed_on")),
    ),
    AT_CLOSE,
)
ONE_PARTNERSHIP = choice(
    "counted",
    Text(nl="Wat telt als één csv?", en="What counts as one criminal partnership?"),
    Text(
        nl="De agenda pakt een csv aan met een onderzoek, en niet elk register herkent hetzelfde "
        "verband in twee onderzoeken.",
        en="The agenda tackles a partnership by an investigation, and not every register knows the "
        "same partnership in two investigations.",
    ),
    option("investigations", "elk onderzoek", "each investigation"),
    option(
        "partnerships",
        "elk verband één keer, hoeveel onderzoeken er ook zijn",
        "each partnership once, however many investigations there are",
        Change(counts=Distinct("partnership_id")),
    ),
)
PARTNERSHIP_CHOICES = (TACKLED_WHEN, ONE_PARTNERSHIP, JOINT)

CSV_TACKLED_2009 = CountingRule(
    indicator="csv-tackled",
    version="2009-1",
    first_day=date(2009, 1, 1),
    last_day=date(2014, 12, 31),
    measure=Measure.COUNT,
    reference=Reference(
        source="uva-2019-01", place="alinea over de verdubbeling en de registratie"
    ),
    what=PARTNERSHIP_INVESTIGATIONS,
    breakdowns=("focus_area", "drug_kind"),
    choices=PARTNERSHIP_CHOICES,
)
CSV_TACKLED = CountingRule(
    indicator="csv-tackled",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2015-2018",
        place="thema Ondermijnende criminaliteit, Beleidsdoelstelling voor de politie, punt 1",
    ),
    what=PARTNERSHIP_INVESTIGATIONS,
    breakdowns=("focus_area", "drug_kind"),
    choices=PARTNERSHIP_CHOICES,
)
ENFORCEMENT_ACTIONS = CountingRule(
    indicator="enforcement-actions",
    version="2015-1",
    first_day=date(2015, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2015-2018",
        place="thema Ondermijnende criminaliteit, Beleidsdoelstelling voor de politie, punt 3; voetnoot 6",
    ),
    what=Counted(
        table="enforcement_actions",
        only=(
            sentence(
                "undermining",
                "De actie is gericht tegen ondermijning.",
                "The action is aimed at undermining crime.",
                IsTrue("is_undermining"),
            ),
        ),
        dated_by=OnDay("started_on"),
        placed_by=AtUnit("unit"),
    ),
    choices=(
        choice(
            "moment",
            Text(
                nl="Telt een actie van meer dagen één keer?",
                en="Does an action of several days count once?",
            ),
            Text(
                nl="Zo telt elke actie één keer, ook over de jaarwisseling heen.",
                en="So each action counts once, also over the turn of the year.",
            ),
            option("started", "ja, op de eerste dag", "yes, on its first day"),
            option(
                "running",
                "in elke periode waarin zij loopt",
                "in every period in which it runs",
                Change(dated_by=Running("started_on", "ended_on")),
            ),
        ),
        choice(
            "partners",
            Text(
                nl="Telt een actie van de politie alleen mee?",
                en="Does an action of the police alone count?",
            ),
            Text(
                nl="De agenda van 2015 sluit haar niet uit.",
                en="The agenda of 2015 does not exclude it.",
            ),
            option("all", "ja", "yes"),
            option(
                "with-partners",
                "nee, alleen acties met partners",
                "no, only actions with partners",
                Change(
                    adds=(
                        sentence(
                            "with-partners",
                            "De politie doet mee met partners.",
                            "The police take part together with partners.",
                            IsTrue("with_partners"),
                        ),
                    )
                ),
            ),
        ),
    ),
)

RULES = (CSV_TACKLED_2009, CSV_TACKLED, ENFORCEMENT_ACTIONS)
"""Every counting rule of this theme."""
