# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How investigations of online child abuse are counted, by the suspect they were chosen for."""

from datetime import date

from peil.counting.conditions import Condition, IsNotTrue, IsTrue, OneOf
from peil.counting.declarations import (
    AtUnit,
    Change,
    Counted,
    CountingRule,
    Distinct,
    OnDay,
    Rows,
    Total,
)
from peil.counting.sentences import (
    ABOUT_CHILD_ABUSE,
    AT_CLOSE,
    MOMENT_ASKED,
    choice,
    option,
    sentence,
)
from peil.terms.languages import Text
from peil.terms.quantities import Measure
from peil.terms.references import Reference

CHOSEN = Counted(
    table="investigations",
    only=(ABOUT_CHILD_ABUSE,),
    dated_by=OnDay("started_on"),
    placed_by=AtUnit("lead_unit"),
)
MOMENT = choice(
    "moment",
    MOMENT_ASKED,
    Text(
        nl="De agenda telt de keuze aan de voorkant.",
        en="The agenda counts the choice at the front.",
    ),
    option("started", "bij de start", "at the start"),
    option(
        "phase-ended",
        "als de tactische fase is afgerond",
        "when the tactical phase has been completed",
        Change(dated_by=OnDay("tactical_phase_ended_on")),
    ),
    AT_CLOSE,
)


def _category(code: str, nl: str, en: str) -> Condition:
    return sentence(
        "category",
        f"Het is gekozen om een {nl}.",
        f"It was chosen for {en}.",
        OneOf("suspect_category", (code,)),
    )


KEY_PLAYERS = CHOSEN.narrowed(
    _category("key_player", "keyplayer of netwerk", "a key player or network")
)
FOREIGN = choice(
    "foreign",
    Text(nl="Tellen keyplayers uit het buitenland mee?", en="Do key players from abroad count?"),
    Text(
        nl="De brief over 2019 noemt ze apart van de Nederlandse keyplayers.",
        en="The letter on 2019 names them apart from the Dutch key players.",
    ),
    option("without", "nee", "no"),
    option("with", "ja", "yes", Change(drops=("not-abroad",))),
)

OFFENDERS = CountingRule(
    indicator="child-abuse-offenders",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2019-2022", place="par. 2c.2, eerste afspraak, tabel en voetnoot 8"
    ),
    what=CHOSEN.narrowed(
        _category("abuser", "misbruiker of vervaardiger", "an abuser or producer")
    ),
    choices=(MOMENT,),
)
KEY_PLAYERS_RULE = CountingRule(
    indicator="child-abuse-key-players",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2019-2022", place="par. 2c.2, eerste afspraak, tabel en voetnoot 8"
    ),
    what=KEY_PLAYERS.narrowed(
        sentence(
            "not-abroad",
            "De verdachte is niet in het buitenland.",
            "The suspect is not abroad.",
            IsNotTrue("is_suspect_abroad"),
        )
    ),
    choices=(FOREIGN, MOMENT),
)
POSSESSORS = CountingRule(
    indicator="child-abuse-possessors",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="va-2019-2022", place="par. 2c.2, eerste afspraak, tabel en voetnoot 8"
    ),
    what=CHOSEN.narrowed(
        _category("possessor", "bezitter of verspreider", "a possessor or distributor")
    ),
    choices=(MOMENT,),
)
TOTAL = CountingRule(
    indicator="child-abuse-total",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2019-2022", place="par. 2c.2, tabel, rij Totaal"),
    what=Total(
        parts=("child-abuse-offenders", "child-abuse-key-players", "child-abuse-possessors")
    ),
)
FOREIGN_KEY_PLAYERS = CountingRule(
    indicator="csa-keyplayers-foreign",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="kst-31015-193", place="brief, resultaten over 2019"),
    what=KEY_PLAYERS.narrowed(
        sentence(
            "abroad",
            "De verdachte is in het buitenland.",
            "The suspect is abroad.",
            IsTrue("is_suspect_abroad"),
        )
    ),
    choices=(MOMENT,),
)

IDENTIFIED = Counted(
    table="victim_reports",
    only=(
        sentence(
            "child-abuse",
            "De melding gaat over seksueel misbruik van kinderen.",
            "The report is about child abuse.",
            OneOf("subject", ("child_abuse",)),
        ),
        sentence(
            "by-police",
            "De politie doet de melding.",
            "The police make the report.",
            OneOf("reporter", ("police",)),
        ),
    ),
    dated_by=OnDay("identified_on"),
    placed_by=AtUnit("unit"),
    counts=Distinct("victim_id"),
)
ONCE_OR_OFTEN = choice(
    "counted",
    Text(
        nl="Telt een slachtoffer in meer dan één onderzoek één keer?",
        en="Does a victim in more than one investigation count once?",
    ),
    Text(
        nl="De indicator telt slachtoffers, geen meldingen.",
        en="The indicator counts victims, not reports.",
    ),
    option("victims", "ja", "yes"),
    option("reports", "nee, elke melding telt", "no, each report counts", Change(counts=Rows())),
)
VICTIMS_2012 = CountingRule(
    indicator="child-abuse-victims-identified",
    version="2012-1",
    first_day=date(2012, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="kst-31015-112", place="par. 1, Prestatieafspraken 2012-2014"),
    what=IDENTIFIED,
    choices=(
        ONCE_OR_OFTEN,
        choice(
            "reporters",
            Text(
                nl="Tellen alleen identificaties door de politie?",
                en="Do only identifications by the police count?",
            ),
            Text(
                nl="De afspraken zijn met de politie gemaakt.",
                en="The agreements were made with the police.",
            ),
            option("police", "ja", "yes"),
            option(
                "all", "nee, van elke melder", "no, of every reporter", Change(drops=("by-police",))
            ),
        ),
    ),
)
VICTIMS_2019 = CountingRule(
    indicator="child-abuse-victims-identified",
    version="2019-1",
    first_day=date(2019, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(source="va-2019-2022", place="par. 2c.2, eerste opsomming na voetnoot 8"),
    what=IDENTIFIED,
    choices=(ONCE_OR_OFTEN,),
)

RULES = (
    OFFENDERS,
    KEY_PLAYERS_RULE,
    POSSESSORS,
    TOTAL,
    FOREIGN_KEY_PLAYERS,
    VICTIMS_2012,
    VICTIMS_2019,
)
"""Every counting rule of this theme."""
