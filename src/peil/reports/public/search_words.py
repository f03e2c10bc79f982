# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the search page, and words that readers use for the same thing."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

SEARCH_WORDS = Wording(
    {
        "kind.agenda": Text(nl="Agenda", en="Agenda"),
        "kind.theme": Text(nl="Thema", en="Theme"),
        "kind.agreement": Text(nl="Afspraak", en="Agreement"),
        "kind.indicator": Text(nl="Indicator", en="Indicator"),
        "kind.unit": Text(nl="Eenheid", en="Unit"),
        "kind.decision": Text(nl="Besluit", en="Decision"),
        "kind.account": Text(nl="Verantwoording", en="Account"),
        "kind.edition": Text(nl="Editie", en="Edition"),
        "kind.method": Text(nl="Uitleg", en="Explanation"),
        "of": Text(nl="{agenda}: {theme}", en="{agenda}: {theme}"),
    }
)

SAME: tuple[tuple[str, ...], ...] = (
    ("norm", "streefcijfer", "doel", "doelstelling", "target", "goal"),
    ("realisatie", "resultaat", "uitkomst", "realisation", "result", "outcome"),
    ("besluit", "beslissing", "decision"),
    ("herijking", "bijstelling", "recalibration"),
    ("eenheid", "regio", "korps", "unit", "force"),
    ("thema", "onderwerp", "theme", "topic"),
    ("afspraak", "agreement"),
    ("editie", "jaarverslag", "edition"),
    ("verantwoording", "jaarverslag", "account"),
    ("csv", "samenwerkingsverband", "bende", "partnership", "gang"),
    ("om", "ministerie", "justitie", "prosecution"),
    ("inbraak", "insluiping", "burglary"),
    ("overval", "beroving", "straatroof", "robbery"),
    ("afpakken", "ontneming", "beslag", "confiscation", "seizure"),
    ("kinderporno", "kindermisbruik", "zeden", "abuse"),
    ("cybercrime", "hacken", "internet", "computer", "digitaal", "hacking"),
    ("ondermijning", "drugs", "georganiseerd", "undermining"),
    ("mensenhandel", "uitbuiting", "trafficking"),
    ("fraude", "oplichting", "fraud", "scam"),
    ("executie", "straf", "execution", "sentence"),
    ("ophelderingspercentage", "oplossing", "opheldering", "clearance"),
    ("vreemdeling", "migrant", "alien"),
    ("controlekaart", "regelkaart"),
    ("afscherming", "privacy", "suppression"),
)
"""Words that stand for one another when somebody searches, in both languages."""
