# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the pages of accounts, editions and decisions."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

ACCOUNT_WORDS = Wording(
    {
        "lead": Text(
            nl="Wat de norm voor {year} was, wat eruit kwam en wat het verschil is, zoals bekend op "
            "{day}. Elke indicator leidt naar de uitleg van het getal.",
            en="What the norm for {year} was, what came of it and what the difference is, as known "
            "on {day}. Each indicator leads to the explanation of the number.",
        ),
        "editions": Text(
            nl="Gepubliceerde edities van dit jaar", en="Published editions of this year"
        ),
        "onwards": Text(nl="Verder kijken", en="Look further"),
        "before": Text(nl="Jaar ervoor", en="Year before"),
        "after": Text(nl="Jaar erna", en="Year after"),
        "beside": Text(nl="Naast elkaar", en="Side by side"),
        "beside-text": Text(nl="{before} naast {year}", en="{before} beside {year}"),
        "compare": Text(nl="Vergelijken", en="Compare"),
        "compare-text": Text(
            nl="kies zelf twee jaren of twee dagen", en="choose two years or two days yourself"
        ),
    }
)
EDITION_PAGE_WORDS = Wording(
    {
        "list": Text(nl="Edities", en="Editions"),
        "list-lead": Text(
            nl="Een editie is een verantwoording zoals die op een dag bekend was. Zij verandert "
            "nooit: een herstelde editie komt in haar plaats, en de oude blijft te lezen.",
            en="An edition is an account as it was known on a day. It never changes: a correcting "
            "edition takes its place, and the old one stays readable.",
        ),
        "list-caption": Text(
            nl="Gepubliceerde edities, de nieuwste eerst",
            en="Published editions, the newest first",
        ),
        "none": Text(nl="Er is nog geen editie gepubliceerd.", en="No edition was published yet."),
        "edition": Text(
            nl="Verantwoording {year}, editie {number}", en="Account of {year}, edition {number}"
        ),
        "unit": Text(nl="Eenheid", en="Unit"),
        "known-on": Text(nl="Stand per", en="As known on"),
        "published-on": Text(nl="Gepubliceerd op", en="Published on"),
        "corrected-by": Text(nl="Hersteld door", en="Corrected by"),
        "not-corrected": Text(nl="niet hersteld", en="not corrected"),
        "corrected": Text(
            nl="Deze editie is hersteld. Gebruik de nieuwere:",
            en="This edition was corrected. Use the newer one:",
        ),
        "corrects": Text(nl="Komt in de plaats van", en="Takes the place of"),
        "reason": Text(nl="Reden van het herstel", en="Reason of the correction"),
        "permalink": Text(nl="Vast adres", en="Permanent address"),
        "digest": Text(nl="SHA-256 van de inhoud", en="SHA-256 of the content"),
        "digest-what": Text(
            nl="Met deze SHA-256 controleert u of een bestand echt en ongewijzigd is.",
            en="With this SHA-256 you check that a file is genuine and unchanged.",
        ),
        "lead": Text(
            nl="De verantwoording over {year} zoals die op {day} bekend was. Deze pagina verandert "
            "niet meer.",
            en="The account of {year} as it was known on {day}. This page does not change any more.",
        ),
        "files": Text(nl="Downloaden", en="Download"),
        "files-caption": Text(
            nl="De bestanden van deze editie, met hun grootte en SHA-256",
            en="The files of this edition, with their size and SHA-256",
        ),
        "file": Text(nl="Bestand", en="File"),
        "language": Text(nl="Taal", en="Language"),
        "size": Text(nl="Grootte", en="Size"),
        "sha": Text(nl="SHA-256", en="SHA-256"),
        "size-kb": Text(nl="{size} kB", en="{size} kB"),
        "file-named": Text(nl="{form}, {spoken}", en="{form}, {spoken}"),
        "language.nl": Text(nl="Nederlands", en="Dutch"),
        "language.en": Text(nl="Engels", en="English"),
        "form.html": Text(nl="Webpagina (HTML)", en="Web page (HTML)"),
        "form.pdf": Text(nl="PDF", en="PDF"),
        "form.xlsx": Text(nl="Rekenblad (XLSX)", en="Workbook (XLSX)"),
        "form.csv": Text(nl="Tabel (CSV)", en="Table (CSV)"),
        "form.json": Text(nl="Gegevens (JSON)", en="Data (JSON)"),
        "as-frozen": Text(nl="Zoals bevroren", en="As frozen"),
        "now": Text(nl="Zoals nu bekend", en="As known now"),
        "edition-now": Text(
            nl="de verantwoording over {year} met alles wat sindsdien bekend werd",
            en="the account of {year} with everything that became known since",
        ),
    }
)
DECISION_WORDS = Wording(
    {
        "lead": Text(
            nl="{kind} voor de {agenda}. Bekend sinds {day}.",
            en="{kind} for the {agenda}. Known since {day}.",
        ),
        "facts": Text(nl="Het besluit", en="The decision"),
        "kind": Text(nl="Soort", en="Kind"),
        "decided-by": Text(nl="Besloten door", en="Decided by"),
        "decided-on": Text(nl="Besloten op", en="Decided on"),
        "not-stated": Text(nl="niet vermeld in de bron", en="not stated in the source"),
        "heard": Text(nl="Gehoord", en="Heard"),
        "meeting": Text(nl="Overleg", en="Meeting"),
        "legal-ground": Text(nl="Wettelijke grond", en="Legal ground"),
        "special-reason": Text(nl="Bijzondere reden", en="Special reason"),
        "special-what": Text(
            nl="de Politiewet 2012 vraagt erom als een agenda verandert terwijl zij loopt",
            en="the Politiewet 2012 asks for it when an agenda changes while it runs",
        ),
        "reason": Text(nl="Reden", en="Reason"),
        "note": Text(nl="Kanttekening", en="Doubt"),
        "norms": Text(nl="Normen", en="Norms"),
        "norms-caption": Text(
            nl="Elke norm van dit besluit: wat gold en wat sindsdien geldt",
            en="Every norm of this decision: what held and what holds since",
        ),
        "norms-none": Text(
            nl="Dit besluit verandert geen norm.", en="This decision changes no norm."
        ),
        "year": Text(nl="Jaar", en="Year"),
        "unit": Text(nl="Eenheid", en="Unit"),
        "was": Text(nl="Was", en="Was"),
        "became": Text(nl="Werd", en="Became"),
        "remark": Text(nl="Toelichting", en="Remark"),
        "basis": Text(nl="grondslag: {basis}", en="basis: {basis}"),
        "share": Text(nl="{percent}% van {whole}", en="{percent}% of {whole}"),
        "introduces": Text(nl="Toegevoegde indicatoren", en="Indicators that were added"),
        "introduced": Text(nl="sinds {year}", en="since {year}"),
        "bridges": Text(nl="Bruggen tussen definities", en="Bridges between definitions"),
        "touches": Text(nl="Wat dit besluit veranderde", en="What this decision changed"),
        "touched-account": Text(
            nl="ervoor en erna naast elkaar", en="before and after side by side"
        ),
        "sources": Text(nl="Bronnen", en="Sources"),
        "description": Text(
            nl="{title}: wie besloot, waarom, en elke norm van oud naar nieuw.",
            en="{title}: who decided, why, and every norm from old to new.",
        ),
    }
)
