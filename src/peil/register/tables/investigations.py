# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The tables around an investigation: itself, its offences, interventions and capacity."""

from peil.register.columns import (
    Kind,
    Table,
    code,
    day,
    flag,
    hours,
    key,
    link,
    listed,
    person,
    recorded_on,
    unit,
)
from peil.terms.languages import Text

INVESTIGATIONS = Table(
    name="investigations",
    row=Text(nl="Een opsporingsonderzoek.", en="A criminal investigation."),
    day="started_on",
    columns=(
        key("investigation_id", "Pseudoniem van het onderzoek.", "Pseudonym of the investigation."),
        recorded_on(),
        unit("lead_unit", "De eenheid die het onderzoek leidt.", "The unit that leads it."),
        code(
            "lead_unit_kind",
            "Het soort eenheid dat het onderzoek leidt.",
            "The kind of unit that leads it.",
            (
                ("regional", "regionale eenheid", "regional unit"),
                ("national", "landelijke eenheid", "national unit"),
            ),
        ),
        code(
            "team",
            "Het soort team dat het onderzoek doet.",
            "The kind of team that carries it out.",
            (
                ("basic", "basisteam", "basic team"),
                ("district", "districtsrecherche", "district investigation"),
                ("regional", "regionale recherche", "regional investigation"),
                ("cyber", "cybercrimeteam", "cybercrime team"),
                ("high_tech", "Team High Tech Crime", "Team High Tech Crime"),
                ("child_abuse", "team kinderporno", "child abuse team"),
                ("national", "landelijke recherche", "national investigation"),
            ),
        ),
        code(
            "level",
            "Het niveau van het onderzoek.",
            "The level of the investigation.",
            (
                ("1", "licht", "light"),
                ("2", "middelzwaar", "medium"),
                ("3", "zwaar", "heavy"),
            ),
            kind=Kind.LEVEL,
        ),
        code(
            "subject",
            "Het onderwerp van het onderzoek.",
            "The subject of the investigation.",
            (
                ("undermining", "ondermijning", "undermining crime"),
                ("human_trafficking", "mensenhandel", "human trafficking"),
                ("cybercrime", "cybercrime", "cybercrime"),
                ("child_abuse", "seksueel misbruik van kinderen", "child abuse"),
                ("fraud", "fraude", "fraud"),
                ("other", "iets anders", "something else"),
            ),
        ),
        flag(
            "is_criminal_partnership",
            "Het richt zich op een crimineel samenwerkingsverband.",
            "It is aimed at a criminal partnership.",
        ),
        person(
            "partnership_id",
            "Pseudoniem van het samenwerkingsverband, in elk onderzoek hetzelfde.",
            "Pseudonym of the criminal partnership, the same in every investigation.",
            null=("geen samenwerkingsverband", "no criminal partnership"),
        ),
        code(
            "focus_area",
            "Het aandachtsgebied binnen ondermijning.",
            "The focus area within undermining crime.",
            (
                ("drugs", "drugs", "drugs"),
                ("firearms", "vuurwapens", "firearms"),
                ("human_trafficking", "mensenhandel", "human trafficking"),
                ("money_laundering", "witwassen", "money laundering"),
                ("fraud", "fraude", "fraud"),
                ("environment", "milieu", "environment"),
                ("property", "vermogensmisdrijven", "property crime"),
                ("other", "een ander gebied", "another area"),
            ),
        ),
        code(
            "drug_kind",
            "Het soort drugs.",
            "The kind of drugs.",
            (
                ("synthetic", "synthetische drugs", "synthetic drugs"),
                ("hemp", "hennep", "hemp"),
                ("cocaine", "cocaïne", "cocaine"),
                ("other", "andere drugs", "other drugs"),
            ),
            null=("het gaat niet over drugs", "it is not about drugs"),
        ),
        code(
            "suspect_category",
            "De soort verdachte bij seksueel misbruik van kinderen.",
            "The kind of suspect in child abuse.",
            (
                ("abuser", "misbruiker of vervaardiger (A)", "abuser or producer (A)"),
                ("key_player", "keyplayer of netwerk (B)", "key player or network (B)"),
                ("possessor", "bezitter of verspreider (C)", "possessor or distributor (C)"),
            ),
            null=("een ander onderwerp", "another subject"),
        ),
        code(
            "approach",
            "De aanpak van kinderporno vóór 2019.",
            "The approach to child abuse material before 2019.",
            (
                ("proactive", "complex, proactief", "complex, proactive"),
                ("full", "volledig onderzoek", "full investigation"),
                ("simple", "eenvoudig onderzoek", "simple investigation"),
                ("warning", "waarschuwing na melding", "warning after a report"),
            ),
            null=("een ander onderwerp", "another subject"),
        ),
        listed(
            "fraud_kind",
            "fraud-kinds",
            "Het soort fraude.",
            "The kind of fraud.",
        ),
        flag("is_complex", "Het is een complex onderzoek.", "It is a complex investigation."),
        flag("is_assistance", "Het is hulp aan een ander onderzoek.", "It assists another one."),
        flag("is_suspect_abroad", "De verdachte is in het buitenland.", "The suspect is abroad."),
        day(
            "started_on",
            "De dag waarop het onderzoek begon.",
            "The day on which the investigation started.",
        ),
        day(
            "tactical_phase_started_on",
            "Het begin van de tactische fase.",
            "The start of the tactical phase.",
            null=("die fase is niet bereikt", "that phase was not reached"),
        ),
        day(
            "tactical_phase_ended_on",
            "Het eind van de tactische fase.",
            "The end of the tactical phase.",
            null=("die fase loopt of is niet bereikt", "that phase runs or was not reached"),
        ),
        day(
            "delivered_to_om_on",
            "De dag waarop de zaak naar het OM ging.",
            "The day on which the case went to the prosecution.",
            null=("de zaak ging niet naar het OM", "the case did not go to the prosecution"),
        ),
        day(
            "closed_on",
            "De dag waarop het onderzoek sloot.",
            "The day on which the investigation closed.",
            null=("het onderzoek loopt", "the investigation is running"),
        ),
    ),
)

SUSPECTED_OFFENCES = Table(
    name="suspected_offences",
    row=Text(
        nl="Een feit waarvan een onderzoek of verdachte wordt verdacht.",
        en="An offence that an investigation or a suspect is about.",
    ),
    day="recorded_on",
    columns=(
        key("offence_id", "Pseudoniem van het feit.", "Pseudonym of the offence."),
        recorded_on(),
        link(
            "investigation_id",
            "investigations",
            "Het onderzoek.",
            "The investigation.",
            null=("er is geen onderzoek", "there is no investigation"),
        ),
        link(
            "suspect_id",
            "suspects",
            "De verdachte.",
            "The suspect.",
            null=("het feit hoort bij het onderzoek", "it belongs to the investigation"),
        ),
        listed(
            "article",
            "articles",
            "Het artikel van het Wetboek van Strafrecht.",
            "The article of the Criminal Code.",
        ),
        day(
            "committed_on",
            "De eerste dag waarop het feit is gepleegd.",
            "The first day on which the offence was committed.",
            null=("de dag is niet bekend", "the day is not known"),
        ),
    ),
)

INTERVENTIONS = Table(
    name="interventions",
    row=Text(
        nl="Een interventie van de politie, anders dan vervolging.",
        en="An intervention by the police, other than prosecution.",
    ),
    day="carried_out_on",
    columns=(
        key("intervention_id", "Pseudoniem van de interventie.", "Pseudonym of the intervention."),
        recorded_on(),
        link(
            "investigation_id",
            "investigations",
            "Het onderzoek waar zij bij hoort.",
            "The investigation it belongs to.",
            null=("zij staat op zichzelf", "it stands by itself"),
        ),
        unit("unit", "De eenheid die haar uitvoert.", "The unit that carries it out."),
        code(
            "kind",
            "Het soort interventie.",
            "The kind of intervention.",
            (
                ("prevention", "preventie", "prevention"),
                ("disruption", "verstoring", "disruption"),
                ("victim_warning", "slachtoffers waarschuwen", "warning victims"),
                ("offender_warning", "waarschuwing aan een dader", "warning an offender"),
                ("supplementary", "aanvulling op vervolging", "supplement to prosecution"),
            ),
        ),
        day(
            "carried_out_on",
            "De dag waarop zij is uitgevoerd.",
            "The day on which it was carried out.",
            null=("nog niet uitgevoerd", "not carried out yet"),
        ),
    ),
)

CAPACITY = Table(
    name="capacity",
    row=Text(
        nl="Uren van een eenheid in een maand, voor een onderzoek of een taak.",
        en="Hours of a unit in a month, for an investigation or a task.",
    ),
    day="worked_on",
    columns=(
        key("capacity_id", "Pseudoniem van de regel.", "Pseudonym of the line."),
        recorded_on(),
        unit("unit", "De eenheid die de uren maakt.", "The unit that works the hours."),
        link(
            "investigation_id",
            "investigations",
            "Het onderzoek waaraan is gewerkt.",
            "The investigation that was worked on.",
            null=("de uren horen bij een taak", "the hours belong to a task"),
        ),
        day(
            "worked_on",
            "De eerste dag van de maand waarin is gewerkt.",
            "The first day of the month in which the work was done.",
        ),
        hours("hours", "Het aantal uren.", "The number of hours."),
    ),
)
