# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The columns that say what a row says: a number, or why there is none, and how sure."""

from __future__ import annotations

from peil.interfaces.opendata import codes
from peil.interfaces.opendata.data_column import DataColumn, Type, column
from peil.terms.languages import Text


def _text(text: Text | None, *, dutch: bool) -> str | None:
    if text is None:
        return None
    return text.nl if dutch else text.en


VALUE_COLUMNS: tuple[DataColumn, ...] = (
    column(
        "basis",
        lambda row: row.basis or None,
        title=("Grondslag", "Basis"),
        about=(
            "Waar een norm op rust; 'main' is die van de agenda zelf. Leeg bij een realisatie.",
            "What a norm rests on; 'main' is the agenda's own. Empty for a realisation.",
        ),
    ),
    column(
        "state",
        lambda row: row.state,
        title=("Toestand", "State"),
        about=("Of er een getal is, en zo niet, waarom.", "Whether there is a number, or why not."),
        required=True,
        of=codes.STATES,
    ),
    column(
        "value",
        lambda row: row.value,
        title=("Waarde", "Value"),
        about=(
            "Het getal. Leeg is niet nul: de toestand zegt waarom er geen getal is.",
            "The number. Empty is not zero: the state says why there is none.",
        ),
        of=Type.DECIMAL,
    ),
    column(
        "step_nl",
        lambda row: _text(row.step, dutch=True),
        title=("Stap in woorden (Nederlands)", "Step in words (Dutch)"),
        about=("De norm, als die een stap in woorden is.", "The norm, where it is in words."),
    ),
    column(
        "step_en",
        lambda row: _text(row.step, dutch=False),
        title=("Stap in woorden (Engels)", "Step in words (English)"),
        about=("De stap in het Engels.", "The step in English."),
    ),
    column(
        "direction",
        lambda row: row.direction or None,
        title=("Richting van de norm", "Direction of the norm"),
        about=("De richting, als de norm geen getal heeft.", "Where the norm has no number."),
        of=codes.DIRECTIONS,
    ),
    column(
        "precision",
        lambda row: row.precision.value,
        title=("Nauwkeurigheid", "Precision"),
        about=("Hoe precies het document het getal geeft.", "How exactly the document gives it."),
        required=True,
        of=codes.PRECISIONS,
    ),
    column(
        "status",
        lambda row: row.status.value if row.status is not None else None,
        title=("Status", "Status"),
        about=(
            "Hoe vast het cijfer staat volgens zijn eigen document. Leeg bij een norm.",
            "How settled the figure is, by its own document. Empty for a norm.",
        ),
        of=codes.STATUSES,
    ),
    column(
        "settled",
        lambda row: row.settled.value if row.settled is not None else None,
        title=("Status sindsdien", "Status since"),
        about=(
            "Het laatste dat een document zei over hoe vast dit getal staat.",
            "The last thing that any document said of how settled this number is.",
        ),
        of=codes.STATUSES,
    ),
    column(
        "numerator",
        lambda row: row.numerator,
        title=("Teller", "Numerator"),
        about=("Van een percentage, als die bekend is.", "Of a percentage, when known."),
        of=Type.DECIMAL,
    ),
    column(
        "denominator",
        lambda row: row.denominator,
        title=("Noemer", "Denominator"),
        about=("Van een percentage, als die bekend is.", "Of a percentage, when known."),
        of=Type.DECIMAL,
    ),
)
