# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Holds figures against what a round asks of a unit, before anything is saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from peil.agenda.policy import Policy
from peil.agenda.published import FigureState
from peil.cycle.models import Submission
from peil.cycle.refusal import Refusal
from peil.cycle.submissions.drafts import FigureDraft
from peil.terms.languages import Text
from peil.terms.periods import read_period

PLACES = 6
"""The most decimals of a number that is stored."""
WHOLE_DIGITS = 9
"""The most digits before them: SQLite keeps fifteen digits of a number, and no more."""
LONGEST_TEXT = 4000
_LONGEST_KEY = 100


class NothingToSave(Refusal):
    """No figure at all came in."""

    def __init__(self) -> None:
        super().__init__(
            asked=Text(nl="Gevraagd is cijfers te bewaren.", en="To save figures was asked."),
            found=Text(nl="Er is geen enkel cijfer ingevuld.", en="No figure was filled in."),
            to_do=Text(
                nl="Vul ten minste een cijfer in, of zeg dat het niet geleverd wordt.",
                en="Fill in at least one figure, or say that it is not supplied.",
            ),
        )


class FiguresNotAsked(Refusal):
    """Figures came in that the round does not ask of the unit."""

    def __init__(self, found: Iterable[str], *, submission: Submission) -> None:
        key, period, unit = submission.round.key, submission.round.period, submission.unit
        named = ", ".join(f"'{one}'" for one in found)
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is cijfers van '{unit}' over {period} te bewaren in ronde '{key}'.",
                en=f"To save figures of '{unit}' for {period} in round '{key}' was asked.",
            ),
            found=Text(
                nl=f"De ronde vraagt hier niet om: {named}.",
                en=f"The round does not ask for: {named}.",
            ),
            to_do=Text(
                nl="Haal dit weg. De pagina van de ronde noemt de indicatoren.",
                en="Remove this. The page of the round lists the indicators.",
            ),
        )


class FigureUnfit(Refusal):
    """A figure cannot be stored as it stands."""

    def __init__(self, figure: FigureDraft, *, why: Text) -> None:
        about = f"'{figure.indicator}'"
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is een cijfer voor {about} te bewaren.",
                en=f"To save a figure for {about} was asked.",
            ),
            found=why,
            to_do=Text(nl="Verbeter dit cijfer.", en="Mend this figure."),
        )
        self.indicator = figure.indicator


def figures_asked(
    figures: Iterable[FigureDraft], *, submission: Submission, policy: Policy
) -> tuple[FigureDraft, ...]:
    """Return figures in the order of the round, each with the definition that it is counted by.

    Raises:
        NothingToSave: when there are none.
        FiguresNotAsked: when one is of another unit or period, or of an indicator not asked.
        FigureUnfit: when one is there twice, or cannot be stored.
    """
    given = tuple(figures)
    if not given:
        raise NothingToSave
    strange = tuple(dict.fromkeys(_strange(given, submission)))
    if strange:
        raise FiguresNotAsked(strange, submission=submission)
    _require_once(given)
    for figure in given:
        _require_fit(figure, policy)
    order = {name: at for at, name in enumerate(submission.round.indicators)}
    sorted_ = sorted(given, key=lambda figure: order[figure.indicator])
    return tuple(_with_definition(figure, policy) for figure in sorted_)


def _strange(figures: Iterable[FigureDraft], submission: Submission) -> Iterator[str]:
    for figure in figures:
        if figure.indicator not in submission.round.indicators:
            yield figure.indicator
        elif figure.unit != submission.unit:
            yield f"{figure.indicator} / {figure.unit}"
        elif figure.period != submission.round.period:
            yield f"{figure.indicator} / {figure.period}"


def _require_once(figures: Iterable[FigureDraft]) -> None:
    """Require that no figure is there twice.

    Raises:
        FigureUnfit: when one is.
    """
    seen: set[str] = set()
    for figure in figures:
        if figure.indicator in seen:
            raise FigureUnfit(
                figure, why=Text(nl="Het staat er twee keer.", en="It is there twice.")
            )
        seen.add(figure.indicator)


def _require_fit(figure: FigureDraft, policy: Policy) -> None:
    """Require that a figure can be stored.

    Raises:
        FigureUnfit: when it cannot, with the reason.
    """
    why = next(_unfit(figure, policy), None)
    if why is not None:
        raise FigureUnfit(figure, why=why)


def _unfit(figure: FigureDraft, policy: Policy) -> Iterator[Text]:
    if (figure.number is not None) != (figure.state is FigureState.NUMBER):
        yield Text(
            nl="Er hoort een getal te staan, of een reden dat er geen is; niet allebei.",
            en="There must be a number, or a reason that there is none; not both.",
        )
    if not all(map(_fits, (figure.number, figure.numerator, figure.denominator))):
        yield Text(
            nl=f"Een getal heeft ten hoogste {WHOLE_DIGITS} cijfers voor de komma en {PLACES} "
            "erachter.",
            en=f"A number has at most {WHOLE_DIGITS} digits and {PLACES} decimals.",
        )
    if not _texts_fit(figure):
        yield Text(
            nl=f"Een tekst is langer dan {LONGEST_TEXT} tekens, of heeft een onleesbaar teken.",
            en=f"A text is longer than {LONGEST_TEXT} signs, or holds a sign nobody can read.",
        )
    known = [d.version for d in policy.indicator(figure.indicator).definitions]
    if figure.definition and figure.definition not in known:
        yield Text(
            nl=f"De definitie '{figure.definition}' is niet bekend; wel: {', '.join(known)}.",
            en=f"The definition '{figure.definition}' is not known; these are: {', '.join(known)}.",
        )


def _fits(number: Decimal | None) -> bool:
    if number is None:
        return True
    if not number.is_finite():
        return False
    exponent = number.normalize().as_tuple().exponent
    small = isinstance(exponent, int) and exponent >= -PLACES
    return small and abs(number) < Decimal(10) ** WHOLE_DIGITS


def _texts_fit(figure: FigureDraft) -> bool:
    texts = (figure.note, figure.explanation)
    short = len(figure.register) <= _LONGEST_KEY and len(figure.definition) <= _LONGEST_KEY
    readable = not any("\x00" in one for one in (*texts, figure.register, figure.definition))
    return short and readable and all(len(one) <= LONGEST_TEXT for one in texts)


def _with_definition(figure: FigureDraft, policy: Policy) -> FigureDraft:
    """Return a figure with the definition that holds for its period, unless it names one.

    Stored like this it stays true when a later agenda brings another definition.
    """
    if figure.definition:
        return figure
    holding = policy.indicator(figure.indicator).definition_for(read_period(figure.period))
    return replace(figure, definition=holding.version if holding is not None else "")
