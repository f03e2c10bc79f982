# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of a control chart, shared by its document and its drawing."""

from __future__ import annotations

from peil.monitoring.control.assurance import Assurance
from peil.monitoring.control.variation import Variation
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text

WORDS = Wording(
    {
        "title": Text(nl="Regelkaart: {title}", en="Control chart: {title}"),
        "subtitle": Text(
            nl="{unit}. {first} tot en met {last}. Stand per {day}.",
            en="{unit}. {first} to {last}. As known on {day}.",
        ),
        "description": Text(
            nl="{title}, {unit}: {points} perioden van {first} tot en met {last}. {limits} Punten "
            "per soort: {kinds}.",
            en="{title}, {unit}: {points} periods from {first} to {last}. {limits} Points by kind: "
            "{kinds}.",
        ),
        "limits-now": Text(
            nl="Sinds {first} is het gemiddelde {mean} en zijn de grenzen {lower} en {upper}.",
            en="Since {first} the mean is {mean} and the limits are {lower} and {upper}.",
        ),
        "no-limits-now": Text(
            nl="Sinds {first} zijn er te weinig punten voor grenzen.",
            en="Since {first} there are too few points for limits.",
        ),
        # what kind of variation the last point is
        "variation.common_cause": Text(nl="toevalsvariatie", en="common cause variation"),
        "variation.concern": Text(nl="bijzondere oorzaak: zorgelijk", en="special cause: concern"),
        "variation.improvement": Text(
            nl="bijzondere oorzaak: verbetering", en="special cause: improvement"
        ),
        "variation.neutral": Text(
            nl="bijzondere oorzaak: zonder oordeel", en="special cause: no judgement"
        ),
        "variation.none": Text(nl="zonder grenzen", en="without limits"),
        "variation-said.common_cause": Text(
            nl="Toevalsvariatie: het laatste cijfer verschilt niet meer van de eerdere dan toeval "
            "verklaart.",
            en="Common cause variation: the last figure differs no more from the earlier ones than "
            "chance explains.",
        ),
        "variation-said.concern": Text(
            nl="Bijzondere oorzaak, zorgelijk: het laatste cijfer verschilt meer dan toeval "
            "verklaart, de verkeerde kant op ({rules}).",
            en="Special cause, of concern: the last figure differs more than chance explains, the "
            "wrong way ({rules}).",
        ),
        "variation-said.improvement": Text(
            nl="Bijzondere oorzaak, verbetering: het laatste cijfer verschilt meer dan toeval "
            "verklaart, de goede kant op ({rules}).",
            en="Special cause, improvement: the last figure differs more than chance explains, the "
            "right way ({rules}).",
        ),
        "variation-said.neutral": Text(
            nl="Bijzondere oorzaak: het laatste cijfer verschilt meer dan toeval verklaart "
            "({rules}). Er is geen goede of verkeerde kant afgesproken.",
            en="Special cause: the last figure differs more than chance explains ({rules}). No "
            "right or wrong way was agreed.",
        ),
        "variation-said.none": Text(
            nl="Over toeval is nog niets te zeggen: sinds {first} zijn er te weinig punten.",
            en="Nothing can be said of chance yet: there are too few points since {first}.",
        ),
        # what the limits say of the norm
        "assurance.consistently_meets": Text(
            nl="haalt de norm steeds", en="consistently meets the norm"
        ),
        "assurance.consistently_misses": Text(
            nl="haalt de norm steeds niet", en="consistently misses the norm"
        ),
        "assurance.inconsistent": Text(nl="wisselend", en="inconsistent"),
        "assurance-said.consistently_meets": Text(
            nl="Zekerheid: haalt de norm steeds. Zolang er niets verandert, ligt elke periode aan "
            "de goede kant van de norm van {norm}.",
            en="Assurance: consistently meets the norm. While nothing changes, every period is on "
            "the right side of the norm of {norm}.",
        ),
        "assurance-said.consistently_misses": Text(
            nl="Zekerheid: haalt de norm steeds niet. Zolang er niets verandert, ligt elke periode "
            "aan de verkeerde kant van de norm van {norm}.",
            en="Assurance: consistently misses the norm. While nothing changes, every period is on "
            "the wrong side of the norm of {norm}.",
        ),
        "assurance-said.inconsistent": Text(
            nl="Zekerheid: wisselend. De norm van {norm} ligt tussen de grenzen; of een periode "
            "hem haalt, is toeval.",
            en="Assurance: inconsistent. The norm of {norm} lies between the limits; whether a "
            "period meets it is chance.",
        ),
        "assurance-said.none": Text(
            nl="Zekerheid: niet te zeggen ({reason}).", en="Assurance: cannot be said ({reason})."
        ),
        "variation": Text(nl="Variatie", en="Variation"),
        "assurance": Text(nl="Zekerheid", en="Assurance"),
        # labels in the drawing
        "mean": Text(nl="gemiddelde {number}", en="mean {number}"),
        "upper": Text(nl="bovengrens {number}", en="upper limit {number}"),
        "lower": Text(nl="ondergrens {number}", en="lower limit {number}"),
        "norm": Text(nl="norm {number}", en="norm {number}"),
        "rebased": Text(nl="nieuwe grenzen: {reason}", en="new limits: {reason}"),
        "broken": Text(
            nl="definitiebreuk: {before} naar {now}", en="definition break: {before} to {now}"
        ),
        "unknown": Text(nl="onbekend", en="unknown"),
        "months": Text(
            nl="jan feb mrt apr mei jun jul aug sep okt nov dec",
            en="Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        ),
        "measure.count": Text(nl="aantal per {length}", en="number per {length}"),
        "measure.percent": Text(nl="percentage", en="percentage"),
        "measure.eur_million": Text(
            nl="miljoen euro per {length}", en="million euros per {length}"
        ),
        "measure.fte": Text(nl="fte", en="FTE"),
        "measure.days": Text(nl="dagen", en="days"),
        "measure.milestone": Text(nl="stap", en="step"),
        "length.month": Text(nl="maand", en="month"),
        "length.quarter": Text(nl="kwartaal", en="quarter"),
        "length.half-year": Text(nl="halfjaar", en="half-year"),
        "length.year": Text(nl="jaar", en="year"),
    }
)

NO_LIMITS = "none"
"""The name of what a point is where its segment has no limits."""


def variation_word(variation: Variation | None, language: Language) -> str:
    """Return what kind of variation a point is, in a word or two."""
    return WORDS.say(f"variation.{variation or NO_LIMITS}", language)


def assurance_word(assurance: Assurance, language: Language) -> str:
    """Return what limits say of the norm, in a few words."""
    return WORDS.say(f"assurance.{assurance}", language)
