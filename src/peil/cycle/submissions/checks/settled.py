# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Rules about how settled a figure is said to be, by which definition, and what goes with it."""

from __future__ import annotations

from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.submissions.checks.problems import (
    Checked,
    Found,
    Kind,
    Rule,
    dutch,
    english,
)
from peil.terms.languages import Text
from peil.terms.periods import written_day

_SETTLED = frozenset({FigureStatus.FINAL, FigureStatus.REVISED})


def _status_unknown(checked: Checked) -> Found:
    for figure, _ in checked.numbers:
        if figure.status is FigureStatus.UNKNOWN:
            yield (
                figure.indicator,
                Text(
                    nl="Zeg of dit cijfer voorlopig, definitief of herzien is.",
                    en="Say whether this figure is provisional, final or revised.",
                ),
            )


def _final_too_early(checked: Checked) -> Found:
    end = checked.period.last_day
    for figure, _ in checked.numbers:
        if figure.status in _SETTLED and checked.day <= end:
            yield (
                figure.indicator,
                Text(
                    nl=f"De periode loopt tot en met {written_day(end, language='nl')}; tot dan is "
                    "een cijfer voorlopig.",
                    en=f"The period ends on {written_day(end, language='en')}; until then a "
                    "figure is provisional.",
                ),
            )


def _final_expected_again(checked: Checked) -> Found:
    for figure, _ in checked.numbers:
        if figure.status in _SETTLED and figure.final_expected is not None:
            yield (
                figure.indicator,
                Text(
                    nl="Bij een definitief of herzien cijfer hoort geen dag waarop het definitief "
                    "wordt.",
                    en="A final or revised figure has no day on which it becomes final.",
                ),
            )


def _no_reason(checked: Checked) -> Found:
    for name, figure in checked.figures.items():
        if figure.state is not FigureState.NUMBER and not figure.note.strip():
            yield (
                name,
                Text(
                    nl="Schrijf in de opmerking waarom er geen getal is.",
                    en="Write in the note why there is no number.",
                ),
            )


def _expected_missing(checked: Checked) -> Found:
    for figure, _ in checked.numbers:
        if figure.status is FigureStatus.PROVISIONAL and figure.final_expected is None:
            yield (
                figure.indicator,
                Text(
                    nl="Er staat niet bij wanneer dit voorlopige cijfer definitief wordt.",
                    en="It is not said when this provisional figure becomes final.",
                ),
            )


def _expected_past(checked: Checked) -> Found:
    for figure, _ in checked.numbers:
        expected = figure.final_expected
        is_provisional = figure.status is FigureStatus.PROVISIONAL
        if is_provisional and expected is not None and expected < checked.day:
            yield (
                figure.indicator,
                Text(
                    nl="De dag waarop dit definitief zou worden, "
                    f"{written_day(expected, language='nl')}, is voorbij.",
                    en="The day on which this would become final, "
                    f"{written_day(expected, language='en')}, is past.",
                ),
            )


def _revised_without_note(checked: Checked) -> Found:
    for figure, _ in checked.numbers:
        if figure.status is FigureStatus.REVISED and not figure.note.strip():
            yield (
                figure.indicator,
                Text(
                    nl="Dit cijfer is herzien, en de opmerking zegt niet waarom.",
                    en="This figure was revised, and the note does not say why.",
                ),
            )


def _changed_after_final(checked: Checked) -> Found:
    for figure, number in checked.numbers:
        same = checked.earlier_of(figure.indicator).same
        if same is None or same.number is None or same.status not in _SETTLED:
            continue
        if number != same.number and figure.status is not FigureStatus.REVISED:
            yield (
                figure.indicator,
                Text(
                    nl=f"Over deze periode is al een definitief cijfer bekend: "
                    f"{dutch(same.number)}. Een ander cijfer is een herzien cijfer.",
                    en=f"A final figure is already known for this period: "
                    f"{english(same.number)}. Another figure is a revised one.",
                ),
            )


def _other_definition(checked: Checked) -> Found:
    for figure, _ in checked.numbers:
        holding = checked.policy.indicator(figure.indicator).definition_for(checked.period)
        holds = holding.version if holding is not None else ""
        if figure.definition and figure.definition != holds:
            yield (
                figure.indicator,
                Text(
                    nl=f"Dit is geteld met definitie {figure.definition}; voor deze periode geldt "
                    f"{holds or 'er geen'}.",
                    en=f"This was counted by definition {figure.definition}; for this period "
                    f"{holds or 'none'} holds.",
                ),
            )


SETTLED_RULES = (
    Rule(
        "status_unknown",
        Kind.BLOCKING,
        Text(
            nl="Bij elk getal staat of het voorlopig, definitief of herzien is.",
            en="Each number is said to be provisional, final or revised.",
        ),
        _status_unknown,
    ),
    Rule(
        "final_too_early",
        Kind.BLOCKING,
        Text(
            nl="Een cijfer is pas definitief als de periode voorbij is.",
            en="A figure is not final before its period is over.",
        ),
        _final_too_early,
    ),
    Rule(
        "final_expected_again",
        Kind.BLOCKING,
        Text(
            nl="Alleen een voorlopig cijfer heeft een dag waarop het definitief wordt.",
            en="Only a provisional figure has a day on which it becomes final.",
        ),
        _final_expected_again,
    ),
    Rule(
        "no_reason",
        Kind.BLOCKING,
        Text(
            nl="Wie geen getal levert, schrijft in de opmerking waarom.",
            en="Whoever supplies no number writes in the note why.",
        ),
        _no_reason,
    ),
    Rule(
        "final_expected_missing",
        Kind.WARNING,
        Text(
            nl="Bij een voorlopig cijfer staat wanneer het definitief wordt.",
            en="A provisional figure says when it becomes final.",
        ),
        _expected_missing,
    ),
    Rule(
        "final_expected_past",
        Kind.WARNING,
        Text(
            nl="De dag waarop een voorlopig cijfer definitief wordt, is niet voorbij.",
            en="The day on which a provisional figure becomes final is not past.",
        ),
        _expected_past,
    ),
    Rule(
        "revised_without_note",
        Kind.WARNING,
        Text(
            nl="Bij een herzien cijfer zegt de opmerking waarom.",
            en="With a revised figure the note says why.",
        ),
        _revised_without_note,
    ),
    Rule(
        "changed_after_final",
        Kind.WARNING,
        Text(
            nl="Een cijfer dat anders is dan een definitief cijfer over dezelfde periode, heet "
            "herzien.",
            en="A figure that differs from a final one for the same period is called revised.",
        ),
        _changed_after_final,
    ),
    Rule(
        "other_definition",
        Kind.WARNING,
        Text(
            nl="Een cijfer is geteld met de definitie die voor de periode geldt.",
            en="A figure was counted by the definition that holds for the period.",
        ),
        _other_definition,
    ),
)
"""In the order in which they are told."""
