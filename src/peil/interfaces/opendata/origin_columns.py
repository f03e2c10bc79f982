# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The columns that say where a row comes from, since when, and what became of it."""

from __future__ import annotations

from peil.interfaces.opendata import codes
from peil.interfaces.opendata.data_column import DataColumn, Type, column
from peil.terms.languages import Text


def _text(text: Text | None, *, dutch: bool) -> str | None:
    if text is None:
        return None
    return text.nl if dutch else text.en


ORIGIN_COLUMNS: tuple[DataColumn, ...] = (
    column(
        "definition",
        lambda row: row.definition or None,
        title=("Versie van de definitie", "Definition version"),
        about=(
            "Volgens welke versie is geteld; andere versies zijn niet te vergelijken.",
            "The version it is counted by; numbers of two versions are not to be compared.",
        ),
    ),
    column(
        "decision",
        lambda row: row.decision or None,
        title=("Besluit", "Decision"),
        about=("Het besluit dat de norm zet.", "The decision that sets the norm."),
    ),
    column(
        "carried_from",
        lambda row: row.carried_from,
        title=("Overgenomen uit", "Carried from"),
        about=("Het jaar waarvan de norm is overgenomen.", "The year whose norm was kept."),
        of=Type.INTEGER,
    ),
    column(
        "source",
        lambda row: row.document,
        title=("Bron", "Source"),
        about=("Het document waar het staat.", "The document it stands in."),
        required=True,
    ),
    column(
        "source_title",
        lambda row: row.document_title,
        title=("Titel van de bron", "Title of the source"),
        about=("De titel van het document, in zijn eigen taal.", "Its title, in its own language."),
        required=True,
    ),
    column(
        "place",
        lambda row: row.place,
        title=("Plaats", "Place"),
        about=("De plaats in het document.", "The place in the document."),
        required=True,
    ),
    column(
        "supplied_by",
        lambda row: " ".join(row.supplied_by) or None,
        title=("Geleverd door", "Supplied by"),
        about=("Wie het cijfer leverde.", "Who supplied the figure."),
    ),
    column(
        "known_from",
        lambda row: row.known_from.last_day,
        title=("Bekend sinds", "Known from"),
        about=(
            "De dag waarop het op zijn laatst bekend was.",
            "The day on which it was known at the latest.",
        ),
        required=True,
        of=Type.DAY,
    ),
    column(
        "known_from_as_stated",
        lambda row: row.known_from.text,
        title=("Bekend sinds, zoals de bron het zegt", "Known from, as stated"),
        about=("Een dag, een maand of alleen een jaar.", "A day, a month or only a year."),
        required=True,
    ),
    column(
        "standing",
        lambda row: row.standing.value,
        title=("Plaats onder de andere", "Standing"),
        about=("Wat de regel doet met wat ervoor bekend was.", "What it does to those before it."),
        required=True,
        of=codes.STANDINGS,
    ),
    column(
        "confirms",
        lambda row: row.confirms or None,
        title=("Bevestigt", "Confirms"),
        about=("De regel die hier opnieuw wordt gezegd.", "The row that is said again here."),
    ),
    column(
        "superseded_on",
        lambda row: row.superseded_on,
        title=("Vervangen op", "Superseded on"),
        about=(
            "De dag waarop een andere regel in de plaats kwam. Leeg als dat niet zo is.",
            "The day on which another row took its place. Empty when none did.",
        ),
        of=Type.DAY,
    ),
    column(
        "superseded_by",
        lambda row: row.superseded_by or None,
        title=("Vervangen door", "Superseded by"),
        about=("De regel die in de plaats kwam.", "The row that took its place."),
    ),
    column(
        "counts",
        lambda row: row.counts,
        title=("Geldt", "Counts"),
        about=(
            "Dit is de norm of de realisatie die geldt, voor zover bekend.",
            "This is the norm or realisation that counts, as far as known.",
        ),
        required=True,
        of=Type.TRUTH,
    ),
    column(
        "note_nl",
        lambda row: _text(row.note, dutch=True),
        title=("Opmerking (Nederlands)", "Note (Dutch)"),
        about=("Wat men van deze regel moet weten.", "What one must know of it, in Dutch."),
    ),
    column(
        "note_en",
        lambda row: _text(row.note, dutch=False),
        title=("Opmerking (Engels)", "Note (English)"),
        about=("De opmerking in het Engels.", "What one must know of it."),
    ),
)
