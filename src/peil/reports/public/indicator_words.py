# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the pages of indicators."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

INDICATOR_WORDS = Wording(
    {
        "description": Text(
            nl="{title}: norm, resultaat en bron van elk jaar, stand per {day}.",
            en="{title}: norm, result and source of every year, as known on {day}.",
        ),
        # the lead
        "lead-met": Text(
            nl="In {year} was het resultaat {result}. Afgesproken was {direction} {norm}: gehaald.",
            en="In {year} the result was {result}. Agreed was {direction} {norm}: met.",
        ),
        "lead-not-met": Text(
            nl="In {year} was het resultaat {result}. Afgesproken was {direction} {norm}: niet "
            "gehaald.",
            en="In {year} the result was {result}. Agreed was {direction} {norm}: not met.",
        ),
        "lead-no-judgement": Text(
            nl="In {year} was het resultaat {result}. Naast een norm leggen kan niet: {reason}.",
            en="In {year} the result was {result}. It cannot be held against a norm: {reason}.",
        ),
        "lead-provisional": Text(
            nl="Dat cijfer is nog voorlopig.", en="That figure is still provisional."
        ),
        "lead-none": Text(
            nl="Op deze dag was nog geen jaarcijfer bekend.",
            en="No figure of a whole year was known on this day.",
        ),
        "lead-norm": Text(
            nl="De norm voor {year} is {direction} {norm}.",
            en="The norm for {year} is {direction} {norm}.",
        ),
        # facts
        "part-of": Text(nl="Onderdeel van", en="Part of"),
        "unit": Text(nl="Van", en="Of"),
        # norm and result
        "course": Text(nl="Norm en resultaat", en="Norm and result"),
        "course-title": Text(
            nl="{title}: norm en resultaat van {first} tot en met {last}",
            en="{title}: norm and result from {first} to {last}",
        ),
        "course-caption": Text(
            nl="Norm, resultaat en verschil per jaar", en="Norm, result and difference by year"
        ),
        "course-none": Text(
            nl="Er is geen norm of resultaat van een heel jaar bekend. Wat er wel bekend is, staat "
            "bij alle cijfers.",
            en="No norm or result of a whole year is known. What is known stands with all figures.",
        ),
        "year": Text(nl="Jaar", en="Year"),
        "first-agreed": Text(nl="Eerst afgesproken", en="First agreed"),
        "norm-now": Text(nl="Norm", en="Norm"),
        "result": Text(nl="Resultaat", en="Result"),
        "provisional-result": Text(nl="{result} (voorlopig)", en="{result} (provisional)"),
        "before": Text(nl="Eerder gepubliceerd", en="Published before"),
        "interval": Text(nl="95%-interval", en="95% interval"),
        "between": Text(nl="{low} – {high}", en="{low} – {high}"),
        "status": Text(nl="Stand", en="Status"),
        "definition": Text(nl="Definitie", en="Definition"),
        "ntb": Text(nl="ntb", en="tbd"),
        "direction": Text(nl="richting", en="direction"),
        "withdrawn": Text(nl="weg", en="gone"),
        # what the drawing says
        "said-result": Text(nl="{year}: {result}", en="{year}: {result}"),
        "said-provisional": Text(
            nl="{year}: {result}, voorlopig", en="{year}: {result}, provisional"
        ),
        "said-norm": Text(nl="norm {norm}", en="norm {norm}"),
        "said-first": Text(nl="eerst {norm}", en="first {norm}"),
        "said-between": Text(
            nl="toeval laat {low} tot {high} open", en="chance leaves {low} to {high} open"
        ),
        "said-before": Text(nl="eerder {number}", en="before {number}"),
        "highest": Text(
            nl="Het hoogste resultaat was {high} ({high_year}), het laagste {low} ({low_year}).",
            en="The highest result was {high} ({high_year}), the lowest {low} ({low_year}).",
        ),
        "only-one": Text(
            nl="Er is van één jaar een resultaat bekend: {high} in {high_year}.",
            en="A result is known of one year: {high} in {high_year}.",
        ),
        "no-result": Text(
            nl="Er is van geen enkel jaar een resultaat bekend.",
            en="No result of any year is known.",
        ),
        "met-in": Text(
            nl="De norm is gehaald in {met} van de {judged} jaren waarvan norm en resultaat naast "
            "elkaar kunnen.",
            en="The norm was met in {met} of the {judged} years of which norm and result can be "
            "compared.",
        ),
        "met-once": Text(
            nl="Van één jaar kunnen norm en resultaat naast elkaar: de norm is gehaald.",
            en="Norm and result can be compared of one year: the norm was met.",
        ),
        "not-met-once": Text(
            nl="Van één jaar kunnen norm en resultaat naast elkaar: de norm is niet gehaald.",
            en="Norm and result can be compared of one year: the norm was not met.",
        ),
        "missing": Text(nl="Geen resultaat bekend van {years}.", en="No result known of {years}."),
        "hidden": Text(
            nl="Afgeschermd: {years}. Het getal is zo klein dat het naar personen kan leiden.",
            en="Suppressed: {years}. The number is so small that it could lead to persons.",
        ),
        "open-norms": Text(
            nl="De norm is nader te bepalen voor {years}.",
            en="The norm is to be determined for {years}.",
        ),
        "broken": Text(
            nl="Sinds {year} geldt een andere definitie; resultaten van ervoor en erna zijn niet "
            "zonder meer te vergelijken.",
            en="Another definition holds since {year}; results before and after cannot be compared "
            "as they stand.",
        ),
        "bridged": Text(
            nl="Sinds {year} geldt een andere definitie; er is een brug vastgelegd.",
            en="Another definition holds since {year}; a bridge was recorded.",
        ),
        "from-to": Text(nl="{first} tot en met {last}", en="{first} to {last}"),
        "and": Text(nl="{before} en {last}", en="{before} and {last}"),
        "break-label": Text(nl="andere definitie", en="other definition"),
        "walk": Text(nl="Loop de jaren langs", en="Go through the years"),
        "walk-points": Text(nl="Loop de punten langs", en="Go through the points"),
        # legends
        "legend-result": Text(nl="resultaat", en="result"),
        "legend-provisional": Text(nl="voorlopig resultaat", en="provisional result"),
        "legend-computed": Text(nl="opgeteld uit de onderdelen", en="added up from the parts"),
        "legend-norm": Text(nl="norm zoals die nu geldt", en="norm as it holds now"),
        "legend-first": Text(nl="norm zoals eerst afgesproken", en="norm as first agreed"),
        "legend-at_least": Text(
            nl="hier is de norm gehaald (ten minste)", en="here the norm is met (at least)"
        ),
        "legend-at_most": Text(
            nl="hier is de norm gehaald (ten hoogste)", en="here the norm is met (at most)"
        ),
        "legend-earlier": Text(nl="eerder gepubliceerd cijfer", en="figure published before"),
        "legend-interval": Text(nl="wat toeval openlaat (95%)", en="what chance leaves open (95%)"),
        "legend-break": Text(nl="definitiebreuk", en="definition break"),
        "legend-mean": Text(nl="gemiddelde", en="mean"),
        "legend-limits": Text(
            nl="grenzen: ertussen ligt wat toeval geeft",
            en="limits: between them lies what chance gives",
        ),
        "legend-norm-plain": Text(nl="norm", en="norm"),
        "legend-narrow": Text(nl="95%-grenzen", en="95% limits"),
        "legend-wide": Text(nl="99,8%-grenzen", en="99.8% limits"),
        "legend-inside": Text(nl="binnen wat toeval verklaart", en="within what chance explains"),
        "legend-outside": Text(nl="buiten de grenzen", en="outside the limits"),
        # control chart
        "control": Text(nl="Is het meer dan toeval?", en="Is it more than chance?"),
        "control-what": Text(
            nl="Een regelkaart laat zien of een resultaat anders is dan toeval verklaart. Tussen de "
            "grenzen ligt wat er van jaar tot jaar vanzelf beweegt.",
            en="A control chart shows whether a result differs more than chance explains. Between "
            "the limits lies what moves by itself from year to year.",
        ),
        "method-control": Text(nl="Hoe een regelkaart werkt", en="How a control chart works"),
        "method-funnel": Text(
            nl="Hoe eenheden eerlijk naast elkaar komen", en="How units are compared fairly"
        ),
        "control-few": Text(
            nl="Een regelkaart kan nog niet: daarvoor zijn ten minste {fewest} jaren achter elkaar "
            "nodig, op dezelfde manier geteld. Er zijn er {found}.",
            en="A control chart cannot be made yet: it takes at least {fewest} years in a row, "
            "counted in the same way. There are {found}.",
        ),
        "kind": Text(nl="Soort", en="Kind"),
        # units
        "units": Text(nl="Per eenheid", en="By unit"),
        "units-what": Text(
            nl="Alle grafieken hebben dezelfde schaal. De volgorde is vast: het is geen ranglijst.",
            en="All charts have the same scale. The order is fixed: it is no league table.",
        ),
        "units-none": Text(
            nl="Er zijn geen openbare normen of resultaten van eenheden.",
            en="There are no public norms or results of units.",
        ),
        "units-caption": Text(
            nl="Norm en resultaat van elke eenheid", en="Norm and result of each unit"
        ),
        "unit-name": Text(nl="Eenheid", en="Unit"),
        "norm-year": Text(nl="Norm {year}", en="Norm {year}"),
        "result-year": Text(nl="Resultaat {year}", en="Result {year}"),
        # funnel
        "funnel": Text(nl="Eenheden naast elkaar", en="Units compared"),
        "funnel-title": Text(
            nl="{title}, {year}: eenheden naar omvang", en="{title}, {year}: units by size"
        ),
        "funnel-what": Text(
            nl="Een kleine eenheid wijkt door toeval verder af dan een grote; daarom lopen de "
            "grenzen als een trechter uiteen. Erbuiten vraagt om uitleg, niet om een oordeel.",
            en="By chance a small unit strays further than a large one; so the limits open up as a "
            "funnel. Outside them asks for an explanation, not for a judgement.",
        ),
        "funnel-size": Text(
            nl="Eenheden naast elkaar zetten kan hier niet eerlijk: daarvoor is de omvang van elke "
            "eenheid nodig (inwoners of zaken), en die hoort niet bij deze cijfers.",
            en="Units cannot be compared fairly here: that takes the size of each unit (inhabitants "
            "or cases), which does not come with these figures.",
        ),
        "funnel-parts": Text(
            nl="Eenheden naast elkaar zetten kan hier niet eerlijk: van deze percentages zijn teller "
            "en noemer niet van ten minste drie eenheden openbaar.",
            en="Units cannot be compared fairly here: numerator and denominator of these "
            "percentages are not public for at least three units.",
        ),
        "funnel-kind": Text(
            nl="Eenheden naast elkaar zetten met grenzen voor toeval kan alleen voor aantallen "
            "gebeurtenissen en percentages; dit is een ander soort getal.",
            en="Units can be compared with limits for chance only for numbers of events and "
            "percentages; this is another kind of number.",
        ),
        "funnel-few": Text(
            nl="Eenheden naast elkaar zetten kan nog niet: er zijn van minder dan drie eenheden "
            "cijfers over hetzelfde jaar.",
            en="Units cannot be compared yet: fewer than three have figures of the same year.",
        ),
        "place": Text(nl="Plaats", en="Place"),
        # definition
        "counted": Text(nl="Wat er wordt geteld", en="What is counted"),
        "version": Text(nl="Definitie {version}", en="Definition {version}"),
        "rule": Text(nl="Telregel", en="Counting rule"),
        "rule-none": Text(
            nl="geen; alleen uit gepubliceerde cijfers bekend",
            en="none; known from publications only",
        ),
        "open": Text(nl="Wat geen openbare tekst vastlegt:", en="What no public text defines:"),
        "bridge": Text(nl="Brug", en="Bridge"),
        "bridge-said": Text(
            nl="Vanaf {to} te vergelijken. {method} (vastgelegd door {author} op {day})",
            en="Comparable from {to} on. {method} (recorded by {author} on {day})",
        ),
        "no-bridge": Text(
            nl="Geen: cijfers van de definitie ervoor staan er niet naast.",
            en="None: figures of the definition before are not set beside it.",
        ),
        "about": Text(nl="Wat men moet weten", en="What one must know"),
        "baselines": Text(nl="Waar de afspraak van uitging", en="What the agreement started from"),
        "agreements": Text(nl="Afspraken die erbij horen", en="Agreements it belongs to"),
        # decisions, norms and figures
        "decisions": Text(nl="Besluiten erover", en="Decisions about it"),
        "decisions-none": Text(
            nl="Geen besluit dat op deze dag bekend was, gaat erover.",
            en="No decision that was known on this day is about it.",
        ),
        "decision-more": Text(nl="{kind}, bekend sinds {day}", en="{kind}, known since {day}"),
        "norms": Text(nl="Elke norm, besluit voor besluit", en="Every norm, decision by decision"),
        "norms-caption": Text(
            nl="Alle normen in de volgorde waarin zij bekend werden",
            en="All norms in the order in which they became known",
        ),
        "figures": Text(nl="Elk cijfer dat bekend was", en="Every figure that was known"),
        "figures-caption": Text(
            nl="Alle cijfers in de volgorde waarin zij bekend werden",
            en="All figures in the order in which they became known",
        ),
        "counts-not": Text(nl="telt niet mee", en="does not count"),
        "for": Text(nl="Voor", en="For"),
        # list
        "list": Text(nl="Indicatoren", en="Indicators"),
        "list-lead": Text(
            nl="Alles wat in de veiligheidsagenda's wordt gemeten, met het laatste jaar waarvan een "
            "resultaat bekend is. Elke indicator staat bij de laatste agenda die hem heeft.",
            en="Everything that the safety agendas measure, with the last year of which a result is "
            "known. Each indicator stands with the last agenda that holds it.",
        ),
        "list-description": Text(
            nl="Alle indicatoren van de veiligheidsagenda's met norm en resultaat, stand per {day}.",
            en="All indicators of the safety agendas with norm and result, as known on {day}.",
        ),
        "list-caption": Text(
            nl="Laatste resultaat van elke indicator: {theme}",
            en="Last result of each indicator: {theme}",
        ),
        "last-year": Text(nl="Jaar", en="Year"),
        "spark": Text(nl="Verloop", en="Course"),
        "context": Text(nl="Achtergrondcijfers", en="Background figures"),
    }
)
