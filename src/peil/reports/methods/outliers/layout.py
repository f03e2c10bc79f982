# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out a total with and without its largest contributions: a table, a drawing, a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from peil.monitoring.contributions.largest import Contributions, WithoutLargest
from peil.reports.document import (
    Align,
    Cell,
    Column,
    Document,
    Paragraph,
    Row,
    RowKind,
    Section,
    Table,
)
from peil.reports.methods.outliers.chart import outliers_chart, step_name
from peil.reports.numbers import value_text
from peil.reports.wording import Wording
from peil.terms.languages import Language, Text
from peil.terms.numbers import plain, written

OUTLIER_COLUMNS = ("left_out", "rank_value", "rest", "cases_left", "percent_left_out", "median")
_WORDS = Wording(
    {
        "title": Text(
            nl="Een totaal met en zonder de grootste bijdragen",
            en="A total with and without its largest contributions",
        ),
        "subtitle": Text(nl="{cases} zaken, samen {total}.", en="{cases} cases, {total} together."),
        "subtitle-one": Text(nl="1 zaak: {total}.", en="1 case: {total}."),
        "caption": Text(
            nl="Het totaal, en wat overblijft zonder de grootste",
            en="The total, and what is left without the largest",
        ),
        "step": Text(nl="Wat telt mee", en="What counts"),
        "rank_value": Text(nl="Weggelaten", en="Left out"),
        "case": Text(nl="Zaak", en="Case"),
        "rest": Text(nl="Wat overblijft", en="What is left"),
        "cases_left": Text(nl="Zaken", en="Cases"),
        "percent": Text(nl="Samen weggelaten", en="Left out together"),
        "median": Text(nl="Middelste zaak", en="Median case"),
        "none": Text(nl="geen", en="none"),
        "not-applicable": Text(nl="n.v.t.", en="n/a"),
        "said": Text(
            nl="{first} {share} van het totaal. Zonder blijft {rest} over.",
            en="{first} {share} of the total. Without, {rest} is left.",
        ),
        "first-one": Text(nl="De grootste zaak is", en="The largest case is"),
        "first-more": Text(nl="De {n} grootste zaken zijn samen", en="The {n} largest cases are"),
        "no-share": Text(
            nl="Een deel van het totaal is hier niet te geven: er zijn bedragen onder nul, of het "
            "totaal is nul.",
            en="No share of the total can be given: there are amounts below zero, or the total is "
            "zero.",
        ),
        "how": Text(nl="Leeswijzer", en="How to read this"),
        "how-text": Text(
            nl="Elke regel laat één zaak meer weg, de grootste eerst. De middelste zaak is de "
            "mediaan: de helft van de zaken die nog meetellen is niet groter. Een groot verschil "
            "tussen de regels zegt dat een paar zaken het totaal bepalen, niet dat zij er niet bij "
            "horen.",
            en="Each row leaves out one case more, the largest first. The median case is the middle "
            "one: half of the cases that still count are no larger. A large difference between the "
            "rows says that a few cases decide the total, not that they do not belong to it.",
        ),
    }
)


def lay_out_outliers(
    contributions: Contributions, *, show_cases: bool, language: Language
) -> Document:
    """Return a total with and without its largest contributions as a document in one language.

    Args:
        contributions: the cases, and the total without the largest of them.
        show_cases: write the names of the largest cases as the file gives them.
        language: of all words.
    """
    title = _WORDS.say("title", language)
    count = len(contributions.cases)
    total = value_text(contributions.total, measure=contributions.measure, language=language)
    subtitle = "subtitle" if count != 1 else "subtitle-one"
    chart = outliers_chart(contributions, language=language)
    table = _table(contributions, language, show_cases=show_cases)
    reading = Paragraph(_WORDS.say("how-text", language))
    return Document(
        title=title,
        subtitle=_WORDS.say(
            subtitle, language, cases=written(Decimal(count), language=language), total=total
        ),
        language=language,
        description=title,
        colophon="",
        sections=(
            Section("", (Paragraph(_sentence(contributions, language)),)),
            Section("", (table, chart)),
            Section(_WORDS.say("how", language), (reading,)),
        ),
        records=tuple(_records(contributions, show_cases=show_cases)),
        data=_data(contributions, show_cases=show_cases),
        columns=OUTLIER_COLUMNS,
    )


def _sentence(contributions: Contributions, language: Language) -> str:
    """Return what the largest cases do to the total."""
    last = contributions.steps[-1]
    share = last.share
    if share is None:
        return _WORDS.say("no-share", language)
    number = len(last.left_out)
    first = "first-one" if number == 1 else "first-more"
    return _WORDS.say(
        "said",
        language,
        first=_WORDS.say(first, language, n=number),
        share=f"{written(share, language=language)}%",
        rest=value_text(last.rest, measure=contributions.measure, language=language),
    )


def _table(contributions: Contributions, language: Language, *, show_cases: bool) -> Table:
    keys = ["rank_value", *(["case"] if show_cases else [])]
    columns = [Column("step", _WORDS.say("step", language), weight=6)]
    columns += [
        Column(key, _WORDS.say(key, language), Align.START if key == "case" else Align.END, 4)
        for key in (*keys, "percent", "rest", "cases_left", "median")
    ]
    rows = tuple(
        Row(
            tuple(_cells(contributions, number, language, show_cases=show_cases)),
            RowKind.PLAIN if number else RowKind.TOTAL,
        )
        for number in range(len(contributions.steps))
    )
    return Table(_WORDS.say("caption", language), tuple(columns), rows)


def _cells(
    contributions: Contributions, number: int, language: Language, *, show_cases: bool
) -> Iterator[Cell]:
    step, measure = contributions.steps[number], contributions.measure

    def amount(value: Decimal) -> Cell:
        return Cell(value_text(value, measure=measure, language=language), value, measure)

    def absent(name: str) -> Cell:
        return Cell(_WORDS.say(name, language), is_word=True)

    yield Cell(step_name(number, language=language))
    yield amount(step.left_out[-1]) if step.left_out else absent("none")
    if show_cases:
        yield Cell(contributions.cases[number - 1].name) if number else Cell()
    share = step.share
    if not number:
        yield absent("none")
    elif share is None:
        yield absent("not-applicable")
    else:
        yield Cell(f"{written(share, language=language)}%")
    yield amount(step.rest)
    yield Cell(written(Decimal(step.cases_left), language=language))
    yield amount(step.median_of_rest) if step.median_of_rest is not None else absent("none")


def _records(contributions: Contributions, *, show_cases: bool) -> Iterator[Mapping[str, Any]]:
    for number, step in enumerate(contributions.steps):
        yield _step_data(contributions, number, step, show_cases=show_cases)


def _step_data(
    contributions: Contributions, number: int, step: WithoutLargest, *, show_cases: bool
) -> Mapping[str, Any]:
    middle = step.median_of_rest
    row: dict[str, Any] = {
        "left_out": number,
        "rank_value": _plain(step.left_out[-1]) if step.left_out else None,
        "rest": _plain(step.rest),
        "cases_left": step.cases_left,
        "percent_left_out": step.share if number else None,
        "median": _plain(middle) if middle is not None else None,
    }
    if show_cases:
        row["case"] = contributions.cases[number - 1].name if number else None
    return row


def _data(contributions: Contributions, *, show_cases: bool) -> Mapping[str, Any]:
    return {
        "measure": contributions.measure.value,
        "cases": len(contributions.cases),
        "total": _plain(contributions.total),
        "steps": list(_records(contributions, show_cases=show_cases)),
    }


def _plain(number: Decimal) -> Decimal:
    return Decimal(plain(number))
