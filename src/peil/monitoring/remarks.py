# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Remarks: what a reader must know beside a number, as a sentence in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from peil.agenda.decisions import Share
from peil.agenda.figures import Figure, Realisation
from peil.agenda.norms import Norm
from peil.agenda.policy import Policy
from peil.agenda.published import FigureStatus, Precision
from peil.monitoring.assess import Trend
from peil.terms.languages import LANGUAGES, Language, Text
from peil.terms.numbers import Rounding, written
from peil.terms.periods import written_day, written_day_or_month
from peil.terms.quantities import Measure


class Cell(StrEnum):
    """The cell of a row that a remark belongs to."""

    LABEL = "label"
    NORM = "norm"
    RESULT = "result"
    DIFFERENCE = "difference"
    PREVIOUS = "previous"


@dataclass(frozen=True)
class Remark:
    """One sentence beside one cell; `sources` are the documents it rests on.

    Every remark stands in the explanation of a number; those that a reader of the whole account
    cannot do without also stand there.
    """

    cell: Cell
    text: Text
    sources: tuple[str, ...] = ()
    in_account: bool = True


def both(say: Callable[[Language], str]) -> Text:
    """Return a sentence in both languages, made by one function."""
    dutch, english = (say(language) for language in LANGUAGES)
    return Text(nl=dutch, en=english)


_SIGNS: dict[Measure, tuple[str, str]] = {
    Measure.COUNT: ("", ""),
    Measure.PERCENT: ("%", "%"),
    Measure.EUR_MILLION: (" miljoen euro", " million euros"),
    Measure.FTE: (" fte", " FTE"),
    Measure.DAYS: (" dagen", " days"),
    Measure.MILESTONE: ("", ""),
}


def amount(number: Decimal, *, measure: Measure, language: Language) -> str:
    """Return a number with what it is a number of, for a sentence.

    >>> amount(Decimal("110.6"), measure=Measure.EUR_MILLION, language="nl")
    '110,6 miljoen euro'
    """
    dutch, english = _SIGNS[measure]
    return f"{written(number, language=language)}{dutch if language == 'nl' else english}"


def _norm_in_words(norm: Norm, language: Language) -> str:
    if norm.number is not None:
        return amount(norm.number, measure=norm.measure, language=language)
    if norm.value.step is not None:
        return norm.value.step.to(language)
    words = {
        "to_be_determined": ("nader te bepalen", "to be determined"),
        "direction_only": ("alleen een richting", "a direction only"),
        "withdrawn": ("ingetrokken", "withdrawn"),
    }
    dutch, english = words[norm.state.value]
    return dutch if language == "nl" else english


def norm_changed(policy: Policy, *, original: Norm, now: Norm) -> Remark:
    """Return the remark that a norm was recalibrated: what was agreed first, and who changed it."""

    def say(language: Language) -> str:
        first = _norm_in_words(original, language)
        decision = decision_in_words(policy, now, language)
        if language == "nl":
            return f"Eerst afgesproken: {first}. Gewijzigd op {decision}."
        return f"First agreed: {first}. Changed on {decision}."

    return Remark(Cell.NORM, both(say), (now.reference.source, original.reference.source))


def norm_late(policy: Policy, norm: Norm) -> Remark:
    """Return the remark that a norm became known after its year had begun."""

    def say(language: Language) -> str:
        decision = decision_in_words(policy, norm, language)
        if language == "nl":
            return f"Pas bekend toen het jaar al liep: {decision}."
        return f"Known only after the year had begun: {decision}."

    return Remark(Cell.NORM, both(say), (norm.reference.source,))


def decision_in_words(policy: Policy, norm: Norm, language: Language) -> str:
    """Return the day and the title of the decision that set a norm."""
    day = written_day_or_month(norm.known_from, language=language)
    return f"{day} ({policy.decision(norm.decision).file.title.to(language)})"


def norm_beside(norm: Norm) -> Remark:
    """Return the remark that another norm for the same year is in circulation."""

    def say(language: Language) -> str:
        value = _norm_in_words(norm, language)
        basis = basis_in_words(norm.key.basis, language=language)
        note = f" {norm.note.to(language)}" if norm.note is not None else ""
        if language == "nl":
            return f"Er is nog een norm in omloop: {value} ({basis}).{note}"
        return f"Another norm is in circulation: {value} ({basis}).{note}"

    return Remark(Cell.NORM, both(say), (norm.reference.source,))


_BASES: dict[str, Text] = {
    "main": Text(nl="de norm van de agenda", en="the norm of the agenda"),
    "authorities-sum": Text(nl="optelsom van de gezagen", en="sum of the authorities"),
    "existing-goal": Text(nl="bestaand doel", en="existing goal"),
    "om": Text(nl="doel van het OM", en="target of the OM"),
    "quoted": Text(nl="zoals een bericht het noemt", en="as a message gives it"),
    "estimate": Text(nl="raming", en="estimate"),
}


def basis_in_words(basis: str, *, language: Language) -> str:
    """Return what a norm rests on; a basis of another folder is shown as it is written."""
    known = _BASES.get(basis)
    return known.to(language) if known is not None else basis


def norm_note(norm: Norm, *, note: Text) -> Remark:
    """Return what one must know of a norm."""
    return Remark(Cell.NORM, note, (norm.reference.source,), in_account=norm.note_in_account)


def share_of_parent(share: Share, *, parent: Text, norm: Norm) -> Remark:
    """Return the remark that a norm was agreed as a share of another, with its rounding."""

    def say(language: Language) -> str:
        percent = written(share.percent, language=language)
        rounding = _ROUNDINGS[share.rounding].to(language)
        if language == "nl":
            return f"Afgesproken als {percent}% van '{parent.nl}', {rounding} afgerond."
        return f"Agreed as {percent}% of '{parent.en}', rounded {rounding}."

    return Remark(Cell.NORM, both(say), (norm.reference.source,), in_account=False)


_ROUNDINGS: dict[Rounding, Text] = {
    Rounding.DOWN: Text(nl="naar beneden", en="down"),
    Rounding.UP: Text(nl="naar boven", en="up"),
    Rounding.HALF_UP: Text(nl="op het dichtstbijzijnde getal", en="to the nearest number"),
}


def of_figure(realisation: Realisation) -> Iterator[Remark]:
    """Yield what its document says of a figure: provisional, rough, or a note."""
    figure = realisation.figure
    sources = (figure.document,)
    if realisation.status is FigureStatus.PROVISIONAL:
        yield Remark(Cell.RESULT, _provisional(figure.entry.final_expected), sources)
    rough = _PRECISIONS.get(figure.entry.precision)
    if rough is not None:
        yield Remark(Cell.RESULT, rough, sources)
    for published in (figure, *realisation.confirmed):
        if published.entry.note is not None:
            shown = published.entry.in_account
            yield Remark(Cell.RESULT, published.entry.note, (published.document,), in_account=shown)


def _provisional(expected: date | None) -> Text:
    if expected is None:
        return Text(nl="Voorlopig cijfer.", en="Provisional figure.")
    return Text(
        nl="Voorlopig cijfer. Het definitieve cijfer werd uiterlijk "
        f"{written_day(expected, language='nl')} verwacht.",
        en="Provisional figure. The final figure was expected by "
        f"{written_day(expected, language='en')}.",
    )


_PRECISIONS: dict[Precision, Text] = {
    Precision.ROUNDED: Text(
        nl="Het document geeft een afgerond getal.", en="The document gives a rounded number."
    ),
    Precision.MORE_THAN: Text(
        nl="Het document schrijft 'ruim': het echte getal is iets hoger.",
        en="The document writes 'well over': the true number is somewhat higher.",
    ),
    Precision.LESS_THAN: Text(
        nl="Het document schrijft 'bijna': het echte getal is iets lager.",
        en="The document writes 'almost': the true number is somewhat lower.",
    ),
}


def revised(policy: Policy, *, earlier: Figure) -> Remark:
    """Return the remark that another figure was published before."""

    def say(language: Language) -> str:
        day = written_day_or_month(earlier.known_from, language=language)
        value = figure_in_words(earlier, language)
        title = policy.sources[earlier.document].title
        if language == "nl":
            was = " voorlopig" if earlier.entry.status is FigureStatus.PROVISIONAL else ""
            return f"Eerder gepubliceerd:{was} {value} ({title}, {day})."
        was = " provisionally" if earlier.entry.status is FigureStatus.PROVISIONAL else ""
        return f"Published before:{was} {value} ({title}, {day})."

    return Remark(Cell.RESULT, both(say), (earlier.document,))


def beside(policy: Policy, *, figure: Figure) -> Remark:
    """Return the remark that another figure is in circulation, and why it does not count."""

    def say(language: Language) -> str:
        value = figure_in_words(figure, language)
        title = policy.sources[figure.document].name.to(language)
        reason = figure.entry.reason.to(language) if figure.entry.reason is not None else ""
        place = figure.entry.place
        if language == "nl":
            return f"Er staat ook {value} in '{title}' ({place}). {reason}"
        return f"'{title}' also gives {value} ({place}). {reason}"

    return Remark(Cell.RESULT, both(say), (figure.document,))


def figure_in_words(figure: Figure, language: Language) -> str:
    """Return a figure with what it is a number of, or that it has no number."""
    if figure.number is None:
        return "geen cijfer" if language == "nl" else "no figure"
    return amount(figure.number, measure=figure.measure, language=language)


def computed_total(*, parts: int) -> Remark:
    """Return the remark that Peil added up the parts because no document gives the total."""
    return Remark(
        Cell.RESULT,
        Text(
            nl=f"Geen document noemt dit totaal; het is de som van de {parts} onderdelen hierboven.",
            en=f"No document gives this total; it is the sum of the {parts} parts above.",
        ),
    )


def trend(trend_found: Trend, *, measure: Measure) -> Remark:
    """Return the remark that says how a figure moved where only a direction was agreed."""

    def say(language: Language) -> str:
        before = amount(trend_found.earlier, measure=measure, language=language)
        year = trend_found.since
        if language == "nl":
            way = "gehaald" if trend_found.right_way else "niet gehaald"
            return f"Afgesproken is een richting, geen getal. In {year} was het {before}: {way}."
        way = "met" if trend_found.right_way else "not met"
        return f"A direction was agreed, no number. In {year} it was {before}: {way}."

    return Remark(Cell.DIFFERENCE, both(say))


def trend_unknown(year: int) -> Remark:
    """Return the remark that a direction cannot be judged for want of the earlier figure."""
    return Remark(
        Cell.DIFFERENCE,
        Text(
            nl=f"Afgesproken is een richting, geen getal. Het cijfer over {year} om mee te "
            "vergelijken was op deze dag niet bekend.",
            en=f"A direction was agreed, no number. The figure of {year} to compare with was not "
            "known on this day.",
        ),
    )


def other_definition(*, figure: str, norm: str) -> Remark:
    """Return the remark that figure and norm are of definitions that cannot be compared."""
    return Remark(
        Cell.DIFFERENCE,
        Text(
            nl=f"Het cijfer is geteld volgens definitie {figure or 'onbekend'}, de norm geldt voor "
            f"{norm or 'onbekend'}; ze zijn niet vergelijkbaar.",
            en=f"The figure is counted by definition {figure or 'unknown'}, the norm is for "
            f"{norm or 'unknown'}; they cannot be compared.",
        ),
    )


def break_since(year: int, *, before: str, now: str) -> Remark:
    """Return the remark that the previous year was counted otherwise."""
    return Remark(
        Cell.PREVIOUS,
        Text(
            nl=f"In {year} gold een andere definitie ({before} in plaats van {now}); de jaren zijn "
            "niet vergelijkbaar.",
            en=f"Another definition held in {year} ({before} instead of {now}); the years cannot "
            "be compared.",
        ),
    )
