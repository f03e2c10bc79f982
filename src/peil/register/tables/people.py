# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The tables about people, by pseudonym: suspects, reported victims, and execution dossiers."""

from peil.register.columns import (
    Table,
    code,
    day,
    flag,
    key,
    link,
    listed,
    person,
    recorded_on,
    unit,
)
from peil.terms.languages import Text

SUSPECTS = Table(
    name="suspects",
    row=Text(nl="Een verdachte in een zaak.", en="A suspect in a case."),
    day="recorded_on",
    columns=(
        key(
            "suspect_id",
            "Pseudoniem van de verdachte in deze zaak.",
            "Pseudonym of the suspect in this case.",
        ),
        recorded_on(),
        person(
            "person_id",
            "Pseudoniem van de persoon, in elke zaak hetzelfde.",
            "Pseudonym of the person, the same in every case.",
            null=("de persoon is onbekend", "the person is unknown"),
        ),
        link(
            "investigation_id",
            "investigations",
            "Het onderzoek.",
            "The investigation.",
            null=("er was geen onderzoek", "there was no investigation"),
        ),
        unit("unit", "De eenheid die de verdachte aanlevert.", "The unit that delivers."),
        listed(
            "main_article",
            "articles",
            "Het artikel van het zwaarste feit.",
            "The article of the leading offence.",
        ),
        flag(
            "is_partnership_member",
            "Verdacht als lid van een crimineel samenwerkingsverband.",
            "Suspected as a member of a criminal partnership.",
        ),
        day(
            "delivered_to_om_on",
            "De dag waarop de politie de verdachte aan het OM aanleverde.",
            "The day on which the police delivered the suspect to the prosecution.",
            null=("niet aangeleverd", "not delivered"),
        ),
        day(
            "entered_at_om_on",
            "De dag waarop het OM de verdachte inschreef.",
            "The day on which the prosecution entered the suspect.",
            null=("niet ingeschreven", "not entered"),
        ),
    ),
)

VICTIM_REPORTS = Table(
    name="victim_reports",
    row=Text(nl="Een melding van een slachtoffer.", en="A report of a victim."),
    day="reported_on",
    columns=(
        key("report_id", "Pseudoniem van de melding.", "Pseudonym of the report."),
        recorded_on(),
        person(
            "victim_id",
            "Pseudoniem van het slachtoffer, in elke melding hetzelfde.",
            "Pseudonym of the victim, the same in every report.",
            null=("het slachtoffer is onbekend", "the victim is unknown"),
        ),
        code(
            "subject",
            "Waarvan iemand slachtoffer is.",
            "What someone is a victim of.",
            (
                ("human_trafficking", "mensenhandel", "human trafficking"),
                ("child_abuse", "seksueel misbruik van kinderen", "child abuse"),
            ),
        ),
        code(
            "reporter",
            "Wie de melding doet.",
            "Who makes the report.",
            (
                ("police", "politie", "police"),
                ("kmar", "marechaussee", "military police"),
                ("inspectorate", "arbeidsinspectie", "labour inspectorate"),
                ("care", "zorg", "care"),
                ("other", "een ander", "someone else"),
            ),
        ),
        unit("unit", "De eenheid die meldt.", "The unit that reports."),
        day("reported_on", "De dag van de melding.", "The day of the report."),
        day(
            "identified_on",
            "De dag waarop bekend werd wie het slachtoffer is.",
            "The day on which it became known who the victim is.",
            null=("niet bekend wie het is", "it is not known who it is"),
        ),
    ),
)

EXECUTION_DOSSIERS = Table(
    name="execution_dossiers",
    row=Text(
        nl="Een dossier van een straf die nog moet worden uitgezeten.",
        en="A dossier of a sentence that is still to be served.",
    ),
    day="delivered_on",
    columns=(
        key("dossier_id", "Pseudoniem van het dossier.", "Pseudonym of the dossier."),
        recorded_on(),
        unit("unit", "De eenheid die het dossier krijgt.", "The unit that gets the dossier."),
        day(
            "delivered_on",
            "De dag waarop de politie het dossier kreeg.",
            "The day on which the police got the dossier.",
        ),
        flag(
            "has_trace",
            "Er is een aanwijzing dat de persoon in Nederland is.",
            "There is an indication that the person is in the Netherlands.",
        ),
        day(
            "treatment_started_on",
            "Het begin van de behandeling.",
            "The start of the treatment.",
            null=("niet in behandeling genomen", "not taken into treatment"),
        ),
        day(
            "treatment_ended_on",
            "Het eind van de behandeling.",
            "The end of the treatment.",
            null=("nog in behandeling, of nooit", "still in treatment, or never"),
        ),
        code(
            "outcome",
            "De uitkomst.",
            "The outcome.",
            (
                ("arrested", "aangehouden", "arrested"),
                ("reported_in", "zelf gemeld", "reported in person"),
                ("paid", "betaald", "paid"),
                ("deceased", "overleden", "deceased"),
                ("abroad", "blijkt in het buitenland", "found to be abroad"),
                ("not_found", "niet gevonden", "not found"),
            ),
            null=("er is nog geen uitkomst", "there is no outcome yet"),
        ),
        day(
            "disposed_on",
            "De dag waarop het dossier is afgedaan.",
            "The day on which the dossier was disposed of.",
            null=("nog niet afgedaan", "not disposed of yet"),
        ),
    ),
)
