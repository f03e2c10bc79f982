# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How suspects of regular cybercrime are counted, from 2023."""

from datetime import date

from peil.counting.conditions import IsTrue, Link, OneOf
from peil.counting.cyber_investigations import ALTERNATIVE_ONLY, WITH_INTERVENTION
from peil.counting.declarations import AtUnit, Change, Counted, CountingRule, OnDay, Ratio
from peil.counting.sentences import (
    SUSPECT_DAY,
    SUSPECTS_OR_PERSONS,
    choice,
    leading_offence,
    option,
    sentence,
)
from peil.terms.languages import Text
from peil.terms.quantities import Measure
from peil.terms.references import Reference

_INVESTIGATION = Link("investigations", "investigation_id", "investigation_id")
SUSPECTS = Counted(
    table="suspects",
    only=(
        leading_offence(
            "cybercrime-narrow-sense",
            "cybercrime in enge zin",
            "cybercrime in the narrow sense",
        ),
        sentence(
            "regular",
            "Een regionale eenheid leidt het onderzoek, en het is van niveau 1 of 2.",
            "A regional unit leads the investigation, and it is of level 1 or 2.",
            OneOf("lead_unit_kind", ("regional",)),
            OneOf("level", (1, 2)),
            link=_INVESTIGATION,
        ),
    ),
    dated_by=OnDay("delivered_to_om_on"),
    placed_by=AtUnit("unit"),
)
MEMBER = sentence(
    "member",
    "Iemand wordt verdacht als lid van een crimineel samenwerkingsverband.",
    "Someone is suspected as a member of a criminal partnership.",
    IsTrue("is_partnership_member"),
)
IN_PARTNERSHIP_CASE = sentence(
    "partnership-case",
    "Het onderzoek richt zich op een crimineel samenwerkingsverband.",
    "The investigation is aimed at a criminal partnership.",
    IsTrue("is_criminal_partnership"),
    link=_INVESTIGATION,
)
CHOICES = (SUSPECT_DAY, SUSPECTS_OR_PERSONS)

SUSPECTS_REGULAR = CountingRule(
    indicator="cyber-suspects-regular",
    version="2023-1",
    first_day=date(2023, 1, 1),
    measure=Measure.COUNT,
    reference=Reference(
        source="mvt-2024",
        place="par. 2.2, tabel Veiligheidsagenda, rij Aantal verdachten cybercrime regulier",
    ),
    what=SUSPECTS,
    choices=CHOICES,
)
PARTNERSHIP_SHARE = CountingRule(
    indicator="cyber-suspects-csv-share",
    version="2023-1",
    first_day=date(2023, 1, 1),
    measure=Measure.PERCENT,
    reference=Reference(
        source="mvt-2024",
        place="par. 2.2, tabel Veiligheidsagenda, rij Waarvan criminele samenwerkingsverbanden",
    ),
    what=Ratio(numerator=SUSPECTS.narrowed(MEMBER), denominator=SUSPECTS),
    choices=(
        choice(
            "member",
            Text(
                nl="Wanneer hoort een verdachte bij een crimineel samenwerkingsverband?",
                en="When does a suspect belong to a criminal partnership?",
            ),
            Text(
                nl="Het gaat om een deel van de verdachten, dus beslist de verdenking.",
                en="It is a share of the suspects, so what each is suspected of decides.",
            ),
            option("suspected", "als iemand daarvan wordt verdacht", "when suspected of it"),
            option(
                "case",
                "als het onderzoek zich op zo'n verband richt",
                "when the investigation is aimed at one",
                Change(drops=("member",), adds=(IN_PARTNERSHIP_CASE,), denominator_too=False),
            ),
        ),
        *CHOICES,
    ),
)
ALTERNATIVE_SHARE = CountingRule(
    indicator="cyber-suspects-alternative-share",
    version="2023-1",
    first_day=date(2023, 1, 1),
    measure=Measure.PERCENT,
    reference=Reference(
        source="mvt-2024",
        place="par. 2.2, tabel Veiligheidsagenda, rij Waarvan alternatieve interventies (onder regulier)",
    ),
    what=Ratio(numerator=SUSPECTS.narrowed(WITH_INTERVENTION), denominator=SUSPECTS),
    choices=(
        choice(
            "kinds",
            Text(
                nl="Wat is een alternatieve interventie?", en="What is an alternative intervention?"
            ),
            Text(
                nl="Geen tekst sluit een soort uit. Wie geen verdachte is, kan geen deel van "
                "verdachten zijn: het gaat om verdachten in onderzoeken met een interventie.",
                en="No text excludes a kind. Who is no suspect cannot be part of the suspects: it is "
                "about suspects in investigations with an intervention.",
            ),
            option("every", "elke soort", "every kind"),
            option(
                "alternative",
                "alleen wat in plaats van vervolging komt",
                "only what takes the place of prosecution",
                Change(drops=("intervention",), adds=(ALTERNATIVE_ONLY,), denominator_too=False),
            ),
        ),
        *CHOICES,
    ),
)

RULES = (SUSPECTS_REGULAR, PARTNERSHIP_SHARE, ALTERNATIVE_SHARE)
"""Every counting rule of this theme that counts suspects."""
