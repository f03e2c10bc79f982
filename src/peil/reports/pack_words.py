# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the papers of a meeting."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

PACK_WORDS = Wording(
    {
        "title": Text(nl="Vergaderstukken {day}", en="Papers for {day}"),
        "subtitle": Text(
            nl="{body}. Stukken {number}, gemaakt op {made}.",
            en="{body}. Pack {number}, made on {made}.",
        ),
        "description": Text(
            nl="Agenda, cijfers, duidingen, voorstellen en voortgang voor het overleg van {day}.",
            en="Agenda, figures, interpretations, proposals and progress for the meeting of {day}.",
        ),
        # in short
        "short": Text(nl="In het kort", en="In short"),
        "round": Text(nl="Besproken wordt", en="Discussed is"),
        "figures-in": Text(nl="Aanleveringen", en="Submissions"),
        "figures-in-said": Text(
            nl="{accepted} van {all} aanvaard", en="{accepted} of {all} accepted"
        ),
        "national-status": Text(nl="Landelijke stand", en="National status"),
        "texts-said": Text(
            nl="{all}, waarvan {stale} achterhaald", en="{all}, of which {stale} stale"
        ),
        "texts": Text(nl="Duidingen", en="Interpretations"),
        "to-decide": Text(nl="Voorstellen voor een besluit", en="Proposals to decide on"),
        # agenda
        "agenda": Text(nl="Agenda", en="Agenda"),
        "agenda-none": Text(
            nl="De agenda heeft nog geen punten.", en="The agenda has no items yet."
        ),
        "item": Text(nl="Punt", en="Item"),
        "about": Text(nl="Waarover", en="About"),
        "explained": Text(nl="Toelichting", en="Explanation"),
        "proposal-named": Text(nl="Voorstel: {title}", en="Proposal: {title}"),
        # figures
        "national": Text(nl="Cijfers van het land", en="Figures of the nation"),
        "national-caption": Text(
            nl="Norm, cijfer en stand van elke indicator, stand per {day}",
            en="Norm, figure and status of each indicator, as known on {day}",
        ),
        "norm": Text(nl="Norm {year}", en="Norm {year}"),
        "figure": Text(nl="Cijfer", en="Figure"),
        "until": Text(nl="Tot en met", en="Until"),
        "due": Text(nl="Hoort te zijn", en="Should be"),
        "status": Text(nl="Stand", en="Status"),
        "notes": Text(nl="Waarom die stand", en="Why that status"),
        "units": Text(nl="Cijfers per eenheid", en="Figures per unit"),
        "units-caption": Text(
            nl="Cijfers van elke eenheid, stand per {day}; tussen haakjes de eigen norm, waar die "
            "er is. De volgorde is vast en geen ranglijst.",
            en="Figures of each unit, as known on {day}; in brackets its own norm, where there is "
            "one. The order is fixed and no ranking.",
        ),
        "units-none": Text(
            nl="Nog geen eenheid heeft een cijfer van: {titles}.",
            en="No unit has a figure yet of: {titles}.",
        ),
        "with-norm": Text(nl="{figure} ({norm})", en="{figure} ({norm})"),
        "none": Text(nl="–", en="–"),
        # texts
        "interpretation": Text(nl="Duiding: {theme}", en="Interpretation: {theme}"),
        "interpretations-none": Text(
            nl="Er is nog niets geduid.", en="Nothing has been interpreted yet."
        ),
        "says": Text(nl="{party}, {unit}", en="{party}, {unit}"),
        "says-of-figure": Text(
            nl="{party}, {unit}, over {title}", en="{party}, {unit}, on {title}"
        ),
        "stale": Text(
            nl="Achterhaald: na deze tekst zijn cijfers of normen gewijzigd.",
            en="Stale: figures or norms changed after this text.",
        ),
        # proposals
        "proposal": Text(nl="Voorstel: {title}", en="Proposal: {title}"),
        "proposal-name": Text(nl="Naam", en="Name"),
        "known-from": Text(nl="Bekend vanaf", en="Known from"),
        "heard": Text(nl="Gehoord", en="Heard"),
        "heard-nobody": Text(nl="nog niemand", en="nobody yet"),
        "reason": Text(nl="Reden", en="Reason"),
        "norms-caption": Text(
            nl="Elke norm die anders wordt", en="Every norm that becomes another"
        ),
        "norms-none": Text(nl="Geen norm wordt anders.", en="No norm becomes another."),
        "unit": Text(nl="Eenheid", en="Unit"),
        "period": Text(nl="Jaar", en="Year"),
        "before": Text(nl="Is nu", en="Is now"),
        "after": Text(nl="Wordt", en="Becomes"),
        "warning": Text(nl="Let op: {said}", en="Mind: {said}"),
        "problem": Text(
            nl="Kan zo niet worden vastgesteld: {said}", en="Cannot be adopted so: {said}"
        ),
        # progress
        "progress": Text(nl="Afspraken in woorden: {theme}", en="Agreements in words: {theme}"),
        "progress-caption": Text(
            nl="Wat er is gedaan en hoe gezagen dat beoordelen",
            en="What was done, and how authorities judge it",
        ),
        "agreement": Text(nl="Afspraak", en="Agreement"),
        "by-whom": Text(nl="Van", en="From"),
        "said": Text(nl="Wat", en="What"),
        "signed": Text(nl="Getekend", en="Signed"),
        "note": Text(nl="voortgang, {unit}", en="progress, {unit}"),
        "judgement": Text(nl="oordeel {party}, {unit}", en="judgement of {party}, {unit}"),
        "milestone": Text(nl="stap in {year}, {unit}", en="step in {year}, {unit}"),
        "word-and-why": Text(nl="{word}: {why}", en="{word}: {why}"),
        "untold": Text(
            nl="Van {count} afspraken in woorden is niets gemeld.",
            en="Of {count} agreements in words nothing was reported.",
        ),
        # open
        "open": Text(nl="Nog niet binnen", en="Not in yet"),
        "open-caption": Text(
            nl="Aanleveringen die niet aanvaard zijn, de langst wachtende eerst",
            en="Submissions that are not accepted, the longest waiting first",
        ),
        "state": Text(nl="Staat op", en="State"),
        "by-day": Text(nl="Uiterlijk", en="Due by"),
        "late": Text(nl="Te laat", en="Late"),
        "late-said": Text(nl="{days} dagen", en="{days} days"),
        "on-time": Text(nl="nee", en="no"),
        "why": Text(nl="Reden van teruggeven", en="Reason of return"),
        # how to read
        "how": Text(
            nl="De stand volgt uit vaste regels; wie er anders over oordeelt, zegt dat in een "
            "duiding. Een landelijk cijfer is de optelling van de eenheden, tenzij het zelf is "
            "geleverd. Teksten staan in de taal waarin zij zijn ondertekend. Deze stukken blijven "
            "zoals zij zijn; wat later verandert, staat in stukken met een hoger nummer.",
            en="The status follows from fixed rules; who judges otherwise says so in an "
            "interpretation. A national figure is the sum of the units, unless it was supplied "
            "itself. Texts stand in the language in which they were signed. These papers stay as "
            "they are; what changes later is in papers with a higher number.",
        ),
    }
)
"""Every word of a pack by its name."""
