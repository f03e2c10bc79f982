# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of a path: its headings, why there is no sum, and what breaks it."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

PATH_WORDS = Wording(
    {
        "title": Text(nl="{indicator}: over de jaren", en="{indicator}: over the years"),
        "subtitle": Text(
            nl="{agendas}. Stand per {day}. {unit}.", en="{agendas}. As known on {day}. {unit}."
        ),
        "all-agendas": Text(nl="Alle agenda's", en="All agendas"),
        "description": Text(
            nl="Norm en resultaat van {indicator} per jaar.",
            en="Norm and result of {indicator} for each year.",
        ),
        "caption": Text(nl="Norm en resultaat per jaar", en="Norm and result for each year"),
        "years": Text(nl="Jaar voor jaar", en="Year by year"),
        "year": Text(nl="Jaar", en="Year"),
        "running": Text(nl="{year} (loopt nog)", en="{year} (still running)"),
        "to-come": Text(nl="{year} (moet nog komen)", en="{year} (yet to come)"),
        "original": Text(nl="Eerste norm", en="First norm"),
        "in-force": Text(nl="Geldende norm", en="Norm in force"),
        "result": Text(nl="Resultaat", en="Result"),
        "status": Text(nl="Status", en="Status"),
        "definition": Text(nl="Definitie", en="Definition"),
        "difference": Text(nl="Verschil", en="Difference"),
        "cumulative": Text(nl="Opgeteld: resultaat min norm", en="Added up: result minus norm"),
        "since": Text(
            nl="{result} min {norm} = {difference} (sinds {year})",
            en="{result} minus {norm} = {difference} (since {year})",
        ),
        "converted": Text(nl="Omgerekend", en="Converted"),
        # why there is no sum
        "percentage": Text(nl="percentages tellen niet op", en="percentages do not add up"),
        "stock": Text(nl="een voorraad telt niet op", en="a stock does not add up"),
        "duration": Text(nl="dagen tellen niet op", en="days do not add up"),
        "in_words": Text(nl="in woorden", en="in words"),
        "outside_agenda": Text(nl="buiten een agenda", en="outside an agenda"),
        "not_over": Text(nl="jaar niet voorbij", en="year not over"),
        "no_norm": Text(nl="geen norm", en="no norm"),
        "no_result": Text(nl="geen cijfer", en="no figure"),
        "other_definition": Text(nl="andere definitie", en="other definition"),
        "earlier_year_missing": Text(nl="eerder jaar ontbreekt", en="earlier year missing"),
        # the sums and the movement
        "sums": Text(nl="Opgeteld en beweging", en="Added up, and movement"),
        "sum": Text(
            nl="Van {first} tot en met {last}: samen {result}, tegen een norm van samen {norm}; verschil "
            "{difference}.",
            en="From {first} up to and including {last}: {result} together, against a norm of {norm} "
            "together; difference {difference}.",
        ),
        "sum-one": Text(
            nl="Over {first}: {result}, tegen een norm van {norm}; verschil {difference}.",
            en="For {first}: {result}, against a norm of {norm}; difference {difference}.",
        ),
        "no-sum": Text(
            nl="Er is geen som over de jaren: {why}.", en="There is no sum over the years: {why}."
        ),
        "moved": Text(
            nl="Van {first_year} tot {last_year} ging het resultaat van {first} naar {last} "
            "({change}; gemiddeld {per_year} per jaar), geteld volgens definitie {definition}{way}.",
            en="From {first_year} to {last_year} the result went from {first} to {last} ({change}; on "
            "average {per_year} per year), counted by definition {definition}{way}.",
        ),
        "right-way": Text(nl=": de goede kant op", en=": the right way"),
        "wrong-way": Text(nl=": niet de goede kant op", en=": not the right way"),
        "asked": Text(
            nl="De geldende norm ging in die jaren van {first} naar {last} ({change}).",
            en="In those years the norm in force went from {first} to {last} ({change}).",
        ),
        "no-movement": Text(
            nl="Er zijn geen twee jaren die volgens een en dezelfde definitie zijn geteld; een beweging is "
            "niet te zien.",
            en="There are no two years that were counted by one definition; no movement can be seen.",
        ),
        # the breaks
        "breaks": Text(nl="Definitiebreuken", en="Definition breaks"),
        "no-bridge": Text(
            nl="Op {day} ging definitie {before} over in {after}. Niemand heeft een brug vastgelegd: cijfers "
            "van voor en na die dag zijn niet te vergelijken.",
            en="On {day} definition {before} became {after}. Nobody recorded a bridge: figures from before "
            "and after that day cannot be compared.",
        ),
        "as-they-are": Text(
            nl="Op {day} ging definitie {before} over in {after}. Cijfers zijn te vergelijken zoals ze zijn: "
            "{method} ({author}, {recorded}).",
            en="On {day} definition {before} became {after}. Figures may be compared as they are: {method} "
            "({author}, {recorded}).",
        ),
        "by-factor": Text(
            nl="Op {day} ging definitie {before} over in {after}. Eerdere resultaten zijn omgerekend, keer "
            "{factor}: {method} ({author}, {recorded}).",
            en="On {day} definition {before} became {after}. Earlier results were converted, times {factor}: "
            "{method} ({author}, {recorded}).",
        ),
        "by-overlap": Text(
            nl="Op {day} ging definitie {before} over in {after}. Eerdere resultaten zijn omgerekend, keer "
            "{factor}; dat volgt uit {year}, dat op beide manieren is geteld: {method} ({author}, "
            "{recorded}).",
            en="On {day} definition {before} became {after}. Earlier results were converted, times {factor}; "
            "that follows from {year}, which was counted both ways: {method} ({author}, {recorded}).",
        ),
        "no-counts": Text(
            nl="Op {day} ging definitie {before} over in {after}. De brug rust op {year} ({author}, "
            "{recorded}), maar van dat jaar zijn niet beide tellingen bekend; er is niets omgerekend.",
            en="On {day} definition {before} became {after}. The bridge rests on {year} ({author}, "
            "{recorded}), but not both counts of that year are known; nothing was converted.",
        ),
        "nothing": Text(
            nl="Op deze dag was hiervan geen norm en geen resultaat bekend.",
            en="Neither a norm nor a result of this was known on this day.",
        ),
        "how": Text(
            nl="De eerste norm is de norm zoals hij het eerst is vastgesteld; de geldende norm is die na het "
            "laatste besluit. Het verschil is het resultaat min de geldende norm. Optellen kan alleen binnen een "
            "agenda en een definitie, over hele jaren die elk een norm en een resultaat hebben. Een "
            "omgerekend resultaat is nooit zo geteld: het is het gepubliceerde cijfer keer een factor die "
            "iemand heeft vastgelegd.",
            en="The first norm is the norm as it was first adopted; the norm in force is the one after the last "
            "decision. The difference is the result minus the norm in force. Adding up is possible only within "
            "one agenda and one definition, over whole years that each have a norm and a result. A converted "
            "result was never counted so: it is the published figure times a factor that somebody "
            "recorded.",
        ),
        # the drawing
        "chart": Text(nl="{indicator}", en="{indicator}"),
        "chart-description": Text(
            nl="De geldende norm is een doorgetrokken trap, de eerste norm een gestippelde. Resultaten zijn "
            "punten, voorlopige open. {said}",
            en="The norm in force is a solid step line, the first norm a dashed one. Results are dots, "
            "provisional ones hollow. {said}",
        ),
        "chart-results": Text(nl="Resultaten: {results}.", en="Results: {results}."),
        "chart-breaks": Text(
            nl="Een verticale lijn staat bij {years}, waar de definitie verandert.",
            en="A vertical line stands at {years}, where the definition changes.",
        ),
        "chart-none": Text(nl="Er is geen resultaat bekend.", en="No result is known."),
        "legend-in-force": Text(nl="geldende norm", en="norm in force"),
        "legend-original": Text(nl="norm zoals eerst afgesproken", en="norm as first agreed"),
        "legend-result": Text(nl="resultaat", en="result"),
        "legend-provisional": Text(nl="voorlopig resultaat", en="provisional result"),
        "legend-converted": Text(nl="omgerekend, keer {factor}", en="converted, times {factor}"),
        "mark-break": Text(nl="andere definitie", en="other definition"),
        "mark-bridge": Text(
            nl="andere definitie, brug keer {factor}", en="other definition, bridge times {factor}"
        ),
        "mark-as-is": Text(nl="andere definitie, vergelijkbaar", en="other definition, comparable"),
        "mark-running": Text(nl="loopt nog", en="still running"),
        "axis-year": Text(nl="jaar", en="year"),
    }
)
