# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of an edition: its title page, what changed, who signed, how agreements go."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

EDITION_WORDS = Wording(
    {
        "title": Text(
            nl="Verantwoording {year}, editie {number}", en="Account {year}, edition {number}"
        ),
        "description": Text(
            nl="Editie {number} van de verantwoording over {year} van de {agenda}, stand per {day}.",
            en="Edition {number} of the account of {year} of the {agenda}, as known on {day}.",
        ),
        "edition": Text(nl="Editie", en="Edition"),
        "edition-named": Text(nl="{number} ({key})", en="{number} ({key})"),
        "known-on": Text(nl="Stand per", en="As known on"),
        "frozen-on": Text(nl="Bevroren op", en="Frozen on"),
        "unit": Text(nl="Eenheid", en="Unit"),
        "data-version": Text(nl="Gegevensversie", en="Data version"),
        "trail": Text(nl="Kop van het logboek", en="Head of the audit trail"),
        "software": Text(nl="Gemaakt met", en="Made with"),
        "software-named": Text(nl="Peil {version}", en="Peil {version}"),
        "corrects": Text(nl="Komt in de plaats van", en="Takes the place of"),
        "account": Text(nl="Norm, realisatie en verschil", en="Norm, realisation and difference"),
        # what changed
        "changes": Text(nl="Wat er is hersteld", en="What was corrected"),
        "changes-why": Text(
            nl="Deze editie komt in de plaats van {key}. Reden: {reason}",
            en="This edition takes the place of {key}. Reason: {reason}",
        ),
        "changes-none": Text(
            nl="Geen cel, tekst of besluit verschilt.", en="No cell, text or decision differs."
        ),
        "changes-caption": Text(
            nl="Alles wat anders is dan in {key}", en="Everything that differs from {key}"
        ),
        "changed-what": Text(nl="Wat", en="What"),
        "changed-part": Text(nl="Onderdeel", en="Part"),
        "changed-before": Text(nl="Was", en="Was"),
        "changed-after": Text(nl="Is nu", en="Is now"),
        "absent": Text(nl="niet aanwezig", en="not there"),
        # who said what
        "interpretation": Text(nl="Duiding: {theme}", en="Interpretation: {theme}"),
        "about-figure": Text(nl="{party}, over {title}", en="{party}, on {title}"),
        "signed": Text(nl="{signer}, {office}, {day}", en="{signer}, {office}, {day}"),
        "signed-without-office": Text(nl="{signer}, {day}", en="{signer}, {day}"),
        "version-signed": Text(
            nl="versie {version}, {signer}, {day}", en="version {version}, {signer}, {day}"
        ),
        "texts-as-signed": Text(
            nl="Teksten staan hier in de taal waarin zij zijn ondertekend.",
            en="Texts stand here in the language in which they were signed.",
        ),
        # agreements in words
        "progress": Text(nl="Afspraken in woorden: {theme}", en="Agreements in words: {theme}"),
        "progress-untold": Text(
            nl="Afspraken waarover niets is gemeld", en="Agreements of which nothing was reported"
        ),
        "note": Text(nl="Voortgang, {party}", en="Progress, {party}"),
        "judgement": Text(nl="Oordeel, {party}", en="Judgement, {party}"),
        "milestone": Text(nl="Stap in {year}, {party}", en="Step in {year}, {party}"),
        "evidence-link": Text(nl="Bewijs: {link}", en="Evidence: {link}"),
        "evidence-file": Text(
            nl="Bewijs: {file} (SHA-256 {digest})", en="Evidence: {file} (SHA-256 {digest})"
        ),
        "by": Text(nl="({signature})", en="({signature})"),
        "word.on_course": Text(nl="Op koers", en="On course"),
        "word.behind": Text(nl="Achter", en="Behind"),
        "word.done": Text(nl="Gedaan", en="Done"),
        "word.not_started": Text(nl="Niet begonnen", en="Not started"),
        "word.cannot_be_judged": Text(nl="Niet te beoordelen", en="Cannot be judged"),
        "reached.yes": Text(nl="Gezet", en="Taken"),
        "reached.no": Text(nl="Niet gezet", en="Not taken"),
        "reached.unknown": Text(
            nl="Niet gemeld of die is gezet", en="Not reported if it was taken"
        ),
        "decisions": Text(
            nl="Besluiten waar deze normen op rusten", en="Decisions that these norms rest on"
        ),
    }
)
