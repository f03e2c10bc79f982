# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the pages that stay the same: how to read this site, and how accessible it is."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

METHOD_WORDS = Wording(
    {
        "title": Text(nl="Uitleg", en="Explanation"),
        "lead": Text(
            nl="Hoe u deze site leest, en hoe Peil aan een verschil, een stand en een grafiek komt.",
            en="How to read this site, and how Peil comes by a difference, a status and a chart.",
        ),
        "reading": Text(nl="Zo leest u deze site", en="How to read this site"),
        "reading.norm": Text(
            nl="Een norm is de waarde die is afgesproken, voor een indicator, een jaar en een eenheid. "
            "Een besluit zet de norm. Elk besluit en elke norm houdt zijn datum en zijn bron.",
            en="A norm is the value that was agreed for an indicator, a year and a unit. A decision "
            "sets it. Every decision and every norm keeps its date and its source.",
        ),
        "reading.days": Text(
            nl="Elke pagina met getallen bestaat voor elke dag waarop er iets bekend werd. Kies 'Stand "
            "per' om te zien wat er op die dag bekend was. Wat later bekend werd, telt dan niet mee.",
            en="Every page with numbers exists for each day on which something became known. Choose "
            "'As known on' to see what was known on that day. What became known later does not count.",
        ),
        "reading.difference": Text(
            nl="Het verschil is de realisatie min de norm. Percentages verschillen in procentpunten. Er "
            "is alleen een verschil tussen twee getallen die op dezelfde manier zijn geteld.",
            en="The difference is the realisation minus the norm. Percentages differ in percentage "
            "points. There is a difference only between two numbers that were counted in the same way.",
        ),
        "reading.absent": Text(
            nl="Waar geen getal is, staat een woord dat zegt waarom. Een ontbrekend getal is nooit nul.",
            en="Where there is no number, a word says why. A number that is absent is never zero.",
        ),
        "reading.kept": Text(
            nl="Niets wordt overschreven. Een later cijfer komt naast het eerdere te staan, en een "
            "fout in een gepubliceerde verantwoording wordt hersteld met een nieuwe editie.",
            en="Nothing is ever overwritten. A later figure comes to stand beside the earlier one, and "
            "a fault in a published account is put right by a new edition.",
        ),
        "statuses": Text(nl="De woorden voor een stand", en="The words for a status"),
        "statuses.caption": Text(
            nl="Hoe een stand eruitziet, en wat hij betekent",
            en="What a status looks like, and what it means",
        ),
        "statuses.name": Text(nl="Stand", en="Status"),
        "statuses.shown": Text(nl="Zo getoond", en="Shown as"),
        "statuses.means": Text(nl="Betekenis", en="Meaning"),
        "means.met": Text(
            nl="Het jaar is helemaal bekend, of de norm is al eerder bereikt; de norm is gehaald, in "
            "de richting die is afgesproken.",
            en="The year is known as a whole, or the norm was reached before its end; the norm was "
            "met, in the direction that was agreed.",
        ),
        "means.not_met": Text(
            nl="De norm is niet gehaald, of een plafond is al overschreden.",
            en="The norm was not met, or a ceiling was passed already.",
        ),
        "means.on_course": Text(
            nl="Het jaar loopt nog; er is zoveel als er op deze dag hoort te zijn, of meer.",
            en="The year still runs; there is as much as should be there on this day, or more.",
        ),
        "means.behind": Text(
            nl="Het jaar loopt nog; er is minder dan er hoort te zijn, en toeval verklaart dat niet.",
            en="The year still runs; there is less than should be, and chance does not explain it.",
        ),
        "means.too_early": Text(
            nl="Het jaar loopt nog; er is te weinig van bekend om iets te zeggen.",
            en="The year still runs; too little of it is known to say anything.",
        ),
        "means.cannot_be_judged": Text(
            nl="Er is geen getal, of geen norm om het naast te leggen.",
            en="There is no number, or no norm to set it beside.",
        ),
        "charts": Text(nl="De tekens in een grafiek", en="The marks in a chart"),
        "charts.norm": Text(
            nl="De norm is een lijn die verspringt waar zij verandert; zoals zij het eerst is "
            "afgesproken, is zij gestippeld. In een kleine grafiek zijn het streepjes.",
            en="The norm is a line that steps where it changes; as it was first agreed, it is dotted. "
            "In a small chart it is dashes.",
        ),
        "charts.result": Text(
            nl="Een dichte stip is een resultaat, een open stip een voorlopig resultaat.",
            en="A filled dot is a result, an open dot a provisional one.",
        ),
        "charts.gap": Text(
            nl="Is er van een jaar geen cijfer, dan is de lijn daar onderbroken.",
            en="Where a year has no figure, the line is interrupted.",
        ),
        "charts.table": Text(
            nl="Bij elke grafiek staan dezelfde getallen als tabel.",
            en="Every chart has the same numbers as a table beside it.",
        ),
        "methods": Text(nl="De methoden", en="The methods"),
        "methods.what": Text(
            nl="Elke methode staat op een eigen pagina: wat zij doet, wanneer zij geen antwoord geeft, "
            "waar zij vandaan komt, en een voorbeeld. De opdrachten in de voorbeelden zijn die van "
            "het programma Peil; u kunt ze zelf nadoen.",
            en="Each method has a page of its own: what it does, when it gives no answer, where it "
            "comes from, and an example. The commands in the examples are those of the program "
            "Peil; you can repeat them yourself.",
        ),
        "description": Text(
            nl="Uitleg bij de cijfers van de veiligheidsagenda: hoe u ze leest en hoe ze tot stand komen.",
            en="Explanation of the figures of the safety agenda: how to read them and where they come "
            "from.",
        ),
    }
)
"""The words of the page that explains the site."""

ACCESSIBILITY_WORDS = Wording(
    {
        "title": Text(nl="Toegankelijkheid", en="Accessibility"),
        "lead": Text(
            nl="Iedereen moet deze site kunnen gebruiken. Hier staat wat daarvoor is gedaan, wat is "
            "getest, en wat nog niet.",
            en="Everybody must be able to use this site. Here stands what was done for that, what was "
            "tested, and what was not yet.",
        ),
        "status": Text(nl="Status", en="Status"),
        "status.aim": Text(
            nl="De norm is EN 301 549, met daarin WCAG 2.2 op niveau A en AA. Het Besluit digitale "
            "toegankelijkheid overheid vraagt dat van de overheid.",
            en="The standard is EN 301 549, which includes WCAG 2.2 at levels A and AA. Dutch law asks "
            "this of public bodies (Besluit digitale toegankelijkheid overheid).",
        ),
        "status.now": Text(
            nl="Een onafhankelijk onderzoek is nog niet gedaan. Daarom zegt deze verklaring niet dat "
            "de site aan alle eisen voldoet. De makers kennen geen eis waaraan zij niet voldoet, "
            "behalve wat hieronder staat.",
            en="No independent evaluation was done yet. So this statement does not say that the site "
            "meets every requirement. The makers know of none that it fails, besides what stands "
            "below.",
        ),
        "done": Text(nl="Wat ervoor is gedaan", en="What was done for it"),
        "done.script": Text(
            nl="Elke pagina is te lezen en te gebruiken zonder JavaScript.",
            en="Every page can be read and used without JavaScript.",
        ),
        "done.keyboard": Text(
            nl="Alles is te bedienen met het toetsenbord, en de plaats waar u bent is altijd te zien.",
            en="Everything works from the keyboard, and where you are can always be seen.",
        ),
        "done.colour": Text(
            nl="Kleur is nooit het enige teken: bij een stand staan een woord en een vorm, en in een "
            "grafiek verschillen lijnen en stippen van vorm.",
            en="Colour is never the only sign: a status has a word and a shape, and in a chart lines "
            "and dots differ in shape.",
        ),
        "done.charts": Text(
            nl="Een grafiek heeft een beschrijving in zinnen en dezelfde getallen als tabel.",
            en="A chart has a description in sentences, and the same numbers as a table.",
        ),
        "done.zoom": Text(
            nl="Pagina's passen op een scherm van 320 punten breed, ook bij 400% vergroting. Brede "
            "tabellen schuiven binnen hun eigen kader.",
            en="Pages fit a screen of 320 pixels, also when enlarged to 400%. Wide tables scroll "
            "within a frame of their own.",
        ),
        "done.schemes": Text(
            nl="De site volgt de instelling voor lichte of donkere kleuren, voor minder beweging en "
            "voor hoog contrast.",
            en="The site follows your setting for light or dark colours, for less motion and for high "
            "contrast.",
        ),
        "done.words": Text(
            nl="De teksten zijn in eenvoudig Nederlands (B1) geschreven, en staan er ook in het Engels.",
            en="Texts are written in plain language (B1 in Dutch), and stand there in English too.",
        ),
        "tested": Text(nl="Hoe het is getest", en="How it was tested"),
        "tested.axe": Text(
            nl="Met axe in een echte browser, op elk soort pagina: beide talen, 320 en 1280 punten "
            "breed, licht en donker. Dat gebeurt bij elke wijziging van de software.",
            en="With axe in a real browser, on every kind of page: both languages, 320 and 1280 pixels "
            "wide, light and dark. That is done at each change of the software.",
        ),
        "tested.keyboard": Text(
            nl="Met het toetsenbord alleen, van het begin tot een download.",
            en="With the keyboard alone, from the home page to a download.",
        ),
        "tested.contrast": Text(
            nl="Het contrast van elk paar kleuren is berekend, voor licht en voor donker.",
            en="The contrast of every pair of colours was computed, for light and for dark.",
        ),
        "tested.pdf": Text(
            nl="PDF-bestanden van edities zijn gecontroleerd op PDF/UA-1.",
            en="PDF files of editions were checked against PDF/UA-1.",
        ),
        "open": Text(
            nl="Wat nog niet is getest of niet kan", en="What was not tested, or cannot be"
        ),
        "open.people": Text(
            nl="De site is nog niet getest met mensen met een beperking, en niet met de hand in elke "
            "schermlezer.",
            en="The site was not yet tested with people with a disability, nor by hand in every screen "
            "reader.",
        ),
        "open.sources": Text(
            nl="De bronnen waarnaar Peil verwijst, staan op sites van anderen. Die kan Peil niet "
            "toegankelijk maken.",
            en="The sources that Peil refers to stand on sites of others. Peil cannot make those "
            "accessible.",
        ),
        "open.texts": Text(
            nl="Toelichtingen in een editie staan in de taal waarin zij zijn ondertekend.",
            en="Interpretations in an edition stand in the language in which they were signed.",
        ),
        "open.spreadsheets": Text(
            nl="Excelbestanden hebben koppen en titels, maar zijn niet apart op toegankelijkheid getest.",
            en="Spreadsheets have headers and titles, but were not tested for accessibility apart.",
        ),
        "report": Text(nl="Werkt er iets niet?", en="Does something not work?"),
        "report.to": Text(
            nl="Schrijf aan {contact}. Noem het adres van de pagina en wat er misging.",
            en="Write to {contact}. Name the address of the page and what went wrong.",
        ),
        "report.nobody": Text(
            nl="Meld het aan de organisatie die deze site aanbiedt. Noem het adres van de pagina en "
            "wat er misging.",
            en="Tell the organisation that offers this site. Name the address of the page and what "
            "went wrong.",
        ),
        "description": Text(
            nl="Toegankelijkheidsverklaring van deze site: wat is gedaan, wat is getest, en wat nog niet.",
            en="Accessibility statement of this site: what was done, what was tested, what was not yet.",
        ),
    }
)
"""The words of the accessibility statement."""
