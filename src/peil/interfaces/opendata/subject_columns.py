# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The columns that say what a row is about: indicator, unit and period."""

from __future__ import annotations

from peil.interfaces.opendata import codes
from peil.interfaces.opendata.data_column import DataColumn, Type, column

SUBJECT_COLUMNS: tuple[DataColumn, ...] = (
    column(
        "observation",
        lambda row: row.id,
        title=("Waarneming", "Observation"),
        about=("De naam van de regel; die verandert nooit.", "The name of the row; never changes."),
        required=True,
    ),
    column(
        "kind",
        lambda row: row.kind.value,
        title=("Soort", "Kind"),
        about=("Een norm of een realisatie.", "A norm or a realisation."),
        required=True,
        of=codes.KINDS,
    ),
    column(
        "agenda",
        lambda row: row.agenda,
        title=("Agenda", "Agenda"),
        about=("De veiligheidsagenda waar de regel bij hoort.", "The agenda the row belongs to."),
        required=True,
    ),
    column(
        "theme",
        lambda row: row.theme,
        title=("Thema", "Theme"),
        about=("Het thema binnen de agenda.", "The theme within the agenda."),
        required=True,
    ),
    column(
        "indicator",
        lambda row: row.indicator,
        title=("Indicator", "Indicator"),
        about=(
            "Wat er wordt gemeten; dezelfde naam in elke agenda.",
            "What is measured; the same name in every agenda.",
        ),
        required=True,
    ),
    column(
        "title_nl",
        lambda row: row.title.nl,
        title=("Titel (Nederlands)", "Title (Dutch)"),
        about=("Hoe de agenda de indicator noemt.", "How the agenda calls it, in Dutch."),
        required=True,
    ),
    column(
        "title_en",
        lambda row: row.title.en,
        title=("Titel (Engels)", "Title (English)"),
        about=("De Engelse titel van de indicator.", "The English title of the indicator."),
        required=True,
    ),
    column(
        "measure",
        lambda row: row.measure.value,
        title=("Soort getal", "Measure"),
        about=("Waar het getal een getal van is.", "What the number is a number of."),
        required=True,
        of=codes.MEASURES,
    ),
    column(
        "aims_at",
        lambda row: row.aims_at.value,
        title=("Richting van de indicator", "Aims at"),
        about=("Welke kant op goed is in deze agenda.", "Which way is good in this agenda."),
        required=True,
        of=codes.AIMS,
    ),
    column(
        "unit",
        lambda row: row.unit,
        title=("Eenheid", "Unit"),
        about=(
            "De politie-eenheid, of 'national' voor het hele land.",
            "The police unit, or 'national' for the whole country.",
        ),
        required=True,
    ),
    column(
        "unit_name",
        lambda row: row.unit_name.nl,
        title=("Naam van de eenheid", "Name of the unit"),
        about=("Hoe de eenheid heet.", "How the unit is called, in Dutch."),
        required=True,
    ),
    column(
        "unit_code",
        lambda row: row.unit_code or None,
        title=("CBS-code", "CBS code"),
        about=(
            "De regiocode van het CBS, als die er is.",
            "The area code of CBS, where it has one.",
        ),
    ),
    column(
        "period",
        lambda row: row.period.text,
        title=("Periode", "Period"),
        about=(
            "Waar de regel over gaat, als 2020, 2020-H1, 2020-Q1, 2016-2019 of 2012-06..2013-06.",
            "What the row is about, as 2020, 2020-H1, 2020-Q1, 2016-2019 or 2012-06..2013-06.",
        ),
        required=True,
    ),
    column(
        "period_first_day",
        lambda row: row.period.first_day,
        title=("Eerste dag", "First day"),
        about=("De eerste dag van de periode.", "The first day of the period."),
        required=True,
        of=Type.DAY,
    ),
    column(
        "period_last_day",
        lambda row: row.period.last_day,
        title=("Laatste dag", "Last day"),
        about=("De laatste dag van de periode, die meetelt.", "The last day, inclusive."),
        required=True,
        of=Type.DAY,
    ),
)
