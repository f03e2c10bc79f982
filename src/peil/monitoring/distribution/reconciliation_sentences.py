# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Says in sentences how the numbers of units stand to the number of the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from peil.monitoring.distribution.reconciliation import (
    Numbers,
    Reconciliation,
    Side,
    Standing,
    UnitNumber,
)
from peil.monitoring.remarks import amount
from peil.terms.languages import Language, Text

_MOST_NAMED = 3
"""More units than these are counted instead of named."""


@dataclass(frozen=True)
class _Words:
    """The words for norms, or for results: `one` after 'no', `many` with its article."""

    one: Text
    many: Text
    whole: Text


_WORDS: Mapping[Numbers, _Words] = {
    Numbers.NORMS: _Words(
        Text(nl="norm", en="norm"),
        Text(nl="normen", en="norms"),
        Text(nl="de landelijke norm", en="the national norm"),
    ),
    Numbers.RESULTS: _Words(
        Text(nl="cijfer", en="figure"),
        Text(nl="cijfers", en="figures"),
        Text(nl="het landelijke cijfer", en="the national figure"),
    ),
}
_FORMS: Mapping[str, Text] = {
    Standing.EQUAL: Text(
        nl="De {many} van {units} zijn samen {total}; dat is {whole}.",
        en="The {many} of {units} are {total} together; that is {whole}.",
    ),
    "short": Text(
        nl="Van {whole} ({number}) is {total} bekend per eenheid, van {units}. De rest is "
        "{remainder}.",
        en="Of {whole} ({number}) {total} is known by unit, of {units}. The remainder is "
        "{remainder}.",
    ),
    "all": Text(
        nl="De {many} van {units} zijn samen {total} en {whole} is {number}. Het verschil is "
        "{remainder}.",
        en="The {many} of {units} are {total} together and {whole} is {number}. The difference is "
        "{remainder}.",
    ),
    "over": Text(
        nl="De {many} van {units} zijn samen {total}; dat is {over} meer dan {whole} ({number}).",
        en="The {many} of {units} are {total} together; that is {over} more than {whole} "
        "({number}).",
    ),
    Standing.NO_WHOLE: Text(
        nl="Er is geen {one} voor heel Nederland bekend. Van {units} is {total} bekend.",
        en="No national {one} is known. Of {units} {total} is known.",
    ),
    Standing.NO_UNITS: Text(
        nl="Er is geen {one} per eenheid bekend; {whole} is {number}.",
        en="No {one} is known of any unit; {whole} is {number}.",
    ),
    Standing.NEITHER: Text(
        nl="Er is geen {one} bekend, landelijk noch per eenheid.",
        en="No {one} is known, neither national nor of any unit.",
    ),
    Standing.SUPPRESSED: Text(
        nl="Het cijfer van {suppressed} is afgeschermd. Een som of een rest zou het verraden; die "
        "staan hier daarom niet.",
        en="The figure of {suppressed} is suppressed. A sum or a remainder would give it away, so "
        "neither is given here.",
    ),
    Standing.NOT_ADDED_UP: Text(
        nl="De {many} van {units} worden niet opgeteld: zo'n getal geldt voor elke eenheid apart.",
        en="The {many} of {units} are not added up: such a number holds for each unit by itself.",
    ),
    "without": Text(
        nl="Geen {one} bekend van {names}.",
        en="No {one} is known of {names}.",
    ),
    "other_definition": Text(
        nl="Niet meegeteld, want op een andere manier geteld: {other_definition}.",
        en="Left out, because counted in another way: {other_definition}.",
    ),
    "outside": Text(
        nl="Niet meegeteld, want die eenheid bestond niet in {year}: {outside}.",
        en="Left out, because that unit did not exist in {year}: {outside}.",
    ),
    "inexact": Text(
        nl="Niet elk van deze getallen is precies bekend; de rest is dat dus ook niet.",
        en="Not every one of these numbers is known exactly; so neither is the remainder.",
    ),
}


def sentences_on(reconciliation: Reconciliation, side: Side) -> tuple[Text, ...]:
    """Return what must be said of the norms, or of the results, in order."""
    dutch, english = (_parts(reconciliation, side, language) for language in ("nl", "en"))
    return tuple(
        Text(nl=_FORMS[form].nl.format(**dutch), en=_FORMS[form].en.format(**english))
        for form in _forms(side)
    )


def _forms(side: Side) -> Iterator[str]:
    """Yield the names of the sentences that hold."""
    yield _remainder_form(side) if side.standing is Standing.REMAINDER else side.standing
    if side.without and side.parts:
        yield "without"
    if side.other_definition:
        yield "other_definition"
    if side.outside:
        yield "outside"
    if side.remainder and not side.is_exact:
        yield "inexact"


def _remainder_form(side: Side) -> str:
    if side.remainder is not None and side.remainder < 0:
        return "over"
    return "short" if side.without or side.other_definition else "all"


def _parts(reconciliation: Reconciliation, side: Side, language: Language) -> Mapping[str, str]:
    words, everyone = _WORDS[side.numbers], len(reconciliation.units)

    def shown(number: Decimal | None) -> str:
        if number is None:
            return ""
        return amount(number, measure=reconciliation.measure, language=language)

    def listed(units: Iterable[str]) -> str:
        return _listed(reconciliation, tuple(units), everyone, language)

    def with_numbers(found: Sequence[UnitNumber]) -> str:
        policy = reconciliation.policy
        return ", ".join(f"{policy.units[one.unit].name} ({shown(one.number)})" for one in found)

    form = {"other_definition": side.other_definition, "outside": side.outside}
    return {
        "one": words.one.to(language),
        "many": words.many.to(language),
        "whole": words.whole.to(language),
        "units": listed(part.unit for part in side.parts),
        "names": listed(side.without),
        "suppressed": listed(side.suppressed),
        "total": shown(side.total),
        "number": shown(side.whole.number if side.whole is not None else None),
        "remainder": shown(side.remainder),
        "over": shown(-side.remainder if side.remainder is not None else None),
        "year": str(reconciliation.year),
        **{name: with_numbers(found) for name, found in form.items()},
    }


def _listed(
    reconciliation: Reconciliation, units: Sequence[str], everyone: int, language: Language
) -> str:
    """Return a few units by name, and more by their number."""
    if len(units) <= _MOST_NAMED:
        return ", ".join(reconciliation.policy.units[unit].name for unit in units)
    if len(units) == everyone:
        return f"alle {everyone} eenheden" if language == "nl" else f"all {everyone} units"
    if language == "nl":
        return f"{len(units)} van de {everyone} eenheden"
    return f"{len(units)} of the {everyone} units"
